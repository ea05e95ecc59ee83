"""Delivered films that were damaged on their way: `verify` finds it, alone where the file can tell, and beside a film.

Nothing of what an export itself writes is called damaged, in any of its forms.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from matchcut.delivery.edit.laying import FilmMedia
from matchcut.delivery.film import export
from matchcut.delivery.presets import AV1, COPIED, FFV1, H264, HEVC, PRORES, Preset
from matchcut.delivery.verify.files import Against, verify
from matchcut.film.errors import MatchcutError
from matchcut.film.model import Transition
from matchcut.film.vocabulary import TransitionKind

FORMS = {
    "copied": COPIED,
    "h264": H264.of_quality("small"),
    "hevc": HEVC.of_quality("small"),
    "av1": AV1.of_quality("small"),
    "prores": PRORES,
    "ffv1": FFV1,
}


@dataclass
class Delivered:
    path: Path
    against: Against

    def found(self, path: Path, *, alone: bool) -> str:
        """What verify says of a damaged film, "" where it finds nothing."""
        try:
            verify(path, None if alone else self.against)
        except MatchcutError as error:
            return str(error)
        return ""


@pytest.fixture
def deliver(room: Any, tmp_path: Path) -> Callable[[Preset], Delivered]:
    """A film of three shots with a dissolve, a title and sound, in a form."""
    room.shot("a", 12, number="1A", head=1)
    room.shot("b", 14, number="1B", transition=Transition(TransitionKind.DISSOLVE, 4))
    room.shot("c", 13, number="2", tail=1)
    room.title("b", "Harbour")
    noise = np.random.default_rng(3).standard_normal((2, 60_000)).astype(np.float32)
    room.sound(noise * np.linspace(0.02, 0.3, 60_000, dtype=np.float32), anchor="a")

    def make(preset: Preset) -> Delivered:
        cut = room.cut()
        path = tmp_path / f"film{preset.suffix}"
        export(cut, room.where, path, cache=tmp_path / "cache", preset=preset)
        shelf = FilmMedia(film=room.film, takes=room.takes, where=room.where, samples=lambda _media: 0)
        return Delivered(path, Against(cut, shelf))

    return make


def packets_of(path: Path, kind: str = "video") -> list[tuple[int, int]]:
    """Where each packet of picture or sound lies in a file, and how long it is."""
    with av.open(str(path)) as container:
        streams = container.streams.video if kind == "video" else container.streams.audio
        return [(packet.pos, packet.size) for packet in container.demux(streams[0]) if packet.size]


def over(path: Path, damage: Callable[[bytearray], None]) -> Path:
    content = bytearray(path.read_bytes())
    damage(content)
    damaged = path.with_name(f"damaged{path.suffix}")
    damaged.write_bytes(content)
    return damaged


def remuxed(path: Path, change: Callable[[list[Any]], list[Any]], *, sound: bool = True) -> Path:
    """The film's packets, changed, in a container of their own."""
    damaged = path.with_name(f"remuxed{path.suffix}")
    with av.open(str(path)) as source, av.open(str(damaged), "w") as target:
        streams = [source.streams.video[0], *(source.streams.audio[:1] if sound else ())]
        into = {stream: target.add_stream_from_template(stream) for stream in streams}
        for packet in change([packet for packet in source.demux(streams) if packet.dts is not None]):
            packet.stream = into[packet.stream]
            target.mux(packet)
    return damaged


@pytest.mark.parametrize("form", FORMS)
def test_damage_of_each_form_is_found(deliver: Callable[[Preset], Delivered], form: str) -> None:
    film = deliver(FORMS[form])
    whole = film.path
    assert film.found(whole, alone=True) == ""
    assert film.found(whole, alone=False) == ""
    dice = random.Random(form)
    places = packets_of(whole)

    def zeroed(content: bytearray) -> None:
        start, size = max(places, key=lambda place: place[1])
        content[start + size // 4 : start + size // 4 + size // 2] = bytes(size // 2)

    def flipped(content: bytearray) -> None:
        for _ in range(40):
            start, size = dice.choice(places)
            content[start + size // 3 + dice.randrange(size // 2)] ^= 1 << dice.randrange(8)

    def swapped(content: bytearray) -> None:
        (one, size), (other, its) = places[3], places[9]
        same = min(size, its)
        content[one : one + same], content[other : other + same] = (
            content[other : other + same],
            content[one : one + same],
        )

    def cut(content: bytearray) -> None:
        del content[-len(content) // 3 :]

    for damage in (zeroed, flipped, swapped):
        assert film.found(over(whole, damage), alone=False), damage
    for damage in (flipped, cut):
        assert film.found(over(whole, damage), alone=True), damage


@pytest.mark.parametrize("form", ["copied", "prores", "ffv1"])
def test_what_is_missing_or_off_its_place_is_found(deliver: Callable[[Preset], Delivered], form: str) -> None:
    film = deliver(FORMS[form])

    def as_it_was(packets: list[Any]) -> list[Any]:
        return packets

    def without_three(packets: list[Any]) -> list[Any]:
        shown = [packet for packet in packets if packet.stream.type == "video"][20:23]
        return [packet for packet in packets if packet not in shown]

    def slower(packets: list[Any]) -> list[Any]:
        for packet in packets:
            if packet.stream.type == "video":
                packet.pts, packet.dts = packet.pts * 25 // 24, packet.dts * 25 // 24
        return packets

    def hole_in_sound(packets: list[Any]) -> list[Any]:
        heard = [packet for packet in packets if packet.stream.type == "audio"]
        gone = heard[len(heard) // 3 : len(heard) // 2]
        return [packet for packet in packets if packet not in gone]

    def sound_late(packets: list[Any]) -> list[Any]:
        for packet in packets:
            if packet.stream.type == "audio":
                late = round(Fraction(1, 4) / packet.time_base)
                packet.pts, packet.dts = packet.pts + late, packet.dts + late
        return packets

    assert film.found(remuxed(film.path, as_it_was), alone=False) == ""
    assert "missing" in film.found(remuxed(film.path, without_three), alone=True)
    assert film.found(remuxed(film.path, slower), alone=False)
    # PCM in a .mov has no times of its own: a hole in it is a shorter sound, which only the film can tell.
    assert "sound" in film.found(remuxed(film.path, hole_in_sound), alone=form != "prores")
    assert "sound" in film.found(remuxed(film.path, sound_late), alone=False)
    assert "no sound" in film.found(remuxed(film.path, as_it_was, sound=False), alone=False)


def pictures(folder: Path) -> dict[str, Path]:
    """One delivery of each kind that is no film in a container, of frames that differ."""
    from PIL import Image

    from matchcut.media.sound import write_wav

    y, x = np.mgrid[0:48, 0:64]
    frames = [Image.fromarray(((x * 3 + y * n) % 256).astype(np.uint8)).convert("RGB") for n in range(1, 7)]
    frames[0].save(folder / "a.gif", save_all=True, append_images=frames[1:])
    frames[0].save(folder / "a.webp", save_all=True, append_images=frames[1:], lossless=True)
    for name in ("still.png", "still.jpg", "still.tif"):
        frames[2].save(folder / name)
    write_wav(folder / "a.wav", np.linspace(-0.5, 0.5, 9600, dtype=np.float32).reshape(2, 4800))
    return {path.suffix: path for path in folder.iterdir()}


def test_pictures_and_sounds_that_were_cut_short_are_found(tmp_path: Path) -> None:
    kinds = pictures(tmp_path)
    assert len(verify(tmp_path)) == len(kinds) == 6
    for path in kinds.values():
        whole = path.read_bytes()
        for kept in (len(whole) - 1, len(whole) * 2 // 3):
            path.write_bytes(whole[:kept])
            with pytest.raises(MatchcutError, match=r"damaged|cut short|can't be read|states"):
                pytest.fail(f"{path.name}: {verify(path)[0].summary}")
        path.write_bytes(whole)


def test_a_bit_of_a_png_is_found(tmp_path: Path) -> None:
    path = pictures(tmp_path)[".png"]
    whole = path.read_bytes()
    for seed in range(12):
        dice = random.Random(seed)
        damaged = bytearray(whole)
        damaged[dice.randrange(8, len(whole) - 12)] ^= 1 << dice.randrange(8)
        path.write_bytes(damaged)
        with pytest.raises(MatchcutError):
            verify(path)


def test_a_sequence_is_whole(tmp_path: Path) -> None:
    from PIL import Image

    for number in range(1000, 1012):
        Image.new("RGB", (16, 16), (number % 256, 0, 0)).save(tmp_path / f"film_{number:06}.png")
    (found,) = verify(tmp_path)
    assert found.summary == "12 pictures from number 1000, every one decoded"
    (tmp_path / "film_001005.png").rename(tmp_path / "away")
    with pytest.raises(MatchcutError, match="a picture is missing: number 1005"):
        verify(tmp_path)
    (tmp_path / "away").rename(tmp_path / "film_001005.png")
    Image.new("RGB", (18, 16)).save(tmp_path / "film_001005.png")
    with pytest.raises(MatchcutError, match="not of one size"):
        verify(tmp_path)
