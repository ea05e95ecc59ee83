"""Every thing of a film, in every format: whoever reads the file finds it there, or the warnings name it."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from matchcut.delivery.edit.laying import lay_out
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MarkerId, SceneId, ShotId, TitleId, TrackId
from matchcut.film.model import AudioClip, Marker, Shot, Title, Track, Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import SoundRole, TransitionKind
from matchcut.interchange.formats import FORMATS

A, B, C = ShotId("a"), ShotId("b"), ShotId("c")
WIND = AudioClipId("wind")
XML = ("premiere", "fcpxml", "mlt", "kdenlive")
RATE = FrameRate(25)
"""At 25 fps each frame has a whole number of samples, so no format has to move a sound."""

_SAVED_AT = re.compile(r'"(CreationTime|LastModified)": "[^"]*"')


@dataclass(frozen=True)
class Thing:
    """One thing that a film can have: how it comes in, what a reader finds of it, and what a warning says of it.

    `found` is a text that stands in the file; "" where the file only has to read unlike that of the plain film.
    """

    add: Callable[[Film], Film]
    told: str
    log: str = ""
    found: str = ""


def sound(**fields: Any) -> Callable[[Film], Film]:
    return lambda film: edits.revise_audio(film, WIND, **fields)


def track(**fields: Any) -> Callable[[Film], Film]:
    return lambda film: film.with_rows("tracks", put=[Track(id=TrackId("A1"), **fields)])


def entered(kind: TransitionKind) -> Callable[[Film], Film]:
    return lambda film: edits.set_transition(film, B, Transition(kind, 4))


def settings(**fields: Any) -> Callable[[Film], Film]:
    return lambda film: edits.revise_settings(film, **fields)


def with_row(table: str, row: Any) -> Callable[[Film], Film]:
    return lambda film: film.with_rows(table, put=[row])


def marker(offset: int) -> Callable[[Film], Film]:
    return with_row("markers", Marker(id=MarkerId("m"), shot=C, offset=offset, text="Watch the hand"))


THINGS = {
    "marker": Thing(marker(3), "no markers; 1 marker left out: “Watch the hand”", "1 marker", "Watch the hand"),
    "marker beyond the end": Thing(marker(99), "end, 1 marker left out: “Watch the hand”"),
    "title": Thing(
        with_row("titles", Title(id=TitleId("t"), shot=B, text="SIX", frames=20, fade=0)), "“SIX”", "1 title", "SIX"
    ),
    "fade from black": Thing(settings(fade_in=6), "fade", "1 transition"),
    "fade to black": Thing(settings(fade_out=6), "fade", "1 transition"),
    "dissolve": Thing(entered(TransitionKind.DISSOLVE), "dissolve", "1 transition"),
    "wipe": Thing(entered(TransitionKind.WIPE_UP), "no wipes", "1 transition"),
    "dip to black": Thing(entered(TransitionKind.DIP_BLACK), "no dip to black", "1 transition"),
    "dip to white": Thing(entered(TransitionKind.DIP_WHITE), "no dip to white", "1 transition"),
    "speed": Thing(lambda film: edits.retime(film, B, Fraction(2)), "speed", "1 change of speed"),
    "reframing": Thing(lambda film: edits.revise_shot(film, B, reframe_x=2000), "no framing for films of another"),
    "gain": Thing(sound(gain=-300), "gain and fades are left out of: Wind", "1 sound"),
    "sound fade in": Thing(sound(fade_in=5), "gain and fades are left out of: Wind", "1 sound"),
    "sound fade out": Thing(sound(fade_out=5), "gain and fades are left out of: Wind", "1 sound"),
    "pan of a sound": Thing(sound(pan=-40), "panning"),
    "gain of a track": Thing(track(gain=-300), "gain and fades are left out of: Wind", "1 sound"),
    "pan of a track": Thing(track(pan=40), "panning"),
    "muted track": Thing(track(muted=True), "can't mute a track", "1 sound"),
    "ducking": Thing(track(role=SoundRole.MUSIC, duck=900), "ducking of A1"),
    "loudness": Thing(settings(loudness=-2300), "loudness of -23 LUFS"),
}


@pytest.fixture(scope="module")
def plain(make_reels_in: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Three shots with takes, cut hard, and a sound."""
    scene = SceneId("scene")
    shots = [Shot(id=one, scene=scene, rank=one, number=one.upper(), frames=40, tail=10) for one in (A, B, C)]
    reels = make_reels_in(tmp_path_factory.mktemp("plain"), shots, RATE, made={A: 50, B: 50, C: 50})
    take = reels.takes["take-1"]
    media = next(iter(reels.sounds), take.video)
    reels.files[media] = reels.files[take.video].with_suffix(".wav")
    reels.sounds[media] = 48_000 * 2
    clip = AudioClip(id=WIND, media=media, label="Wind", frames=30)
    return replace(reels, film=replace(reels.film, audio={WIND: clip}))


@pytest.fixture(scope="module")
def read_plain(plain: Any, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[str, str]]:
    """`read_plain(name)`: what is read of that film in a format, and the warnings."""
    return cache(lambda name: delivered(name, plain, tmp_path_factory.mktemp("read") / "plain"))


def delivered(name: str, reels: Any, folder: Path) -> tuple[str, str]:
    """What a reader that is not ours finds in the file, as text, and the warnings."""
    form = FORMATS[name]
    folder.mkdir()
    edit = lay_out(reels.cut, reels.shelf, folder, align=form.align, folder="media")
    path = folder / f"film{form.suffix}"
    notes = map(str, [*form.notes(edit), *form.write(edit, path)])
    return _SAVED_AT.sub("", read(name, path).replace(str(folder), "")), "\n".join(notes)


def read(name: str, path: Path) -> str:
    if name in XML:
        return ElementTree.canonicalize(from_file=path)
    if name == "ale":
        return path.read_text(encoding="utf-8")
    import opentimelineio as otio

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        options = {"rate": float(RATE.fraction)} if path.suffix == ".edl" else {}
        found = otio.adapters.read_from_file(str(path), **options)
        return found.to_json_string(indent=2)


NAMES = [name for name in FORMATS if name != "otioz"]


@pytest.mark.parametrize("name", NAMES)
def test_a_film_reads_the_same_twice(
    plain: Any, tmp_path: Path, name: str, read_plain: Callable[[str], tuple[str, str]]
) -> None:
    """Else the test below could take an accident for what it looks for."""
    assert read_plain(name) == delivered(name, plain, tmp_path / "two")


@pytest.mark.parametrize("thing", THINGS)
@pytest.mark.parametrize("name", NAMES)
def test_it_is_there_or_it_is_told(
    plain: Any, tmp_path: Path, name: str, thing: str, read_plain: Callable[[str], tuple[str, str]]
) -> None:
    added = THINGS[thing]
    before, said_before = read_plain(name)
    after, said = delivered(name, replace(plain, film=added.add(plain.film)), tmp_path / "with")
    told = added.log or added.told if name == "ale" else added.told
    there = added.found in after and added.found not in before if added.found else after != before
    assert there or told in said
    if not there and told in said_before:
        assert name == "ale"  # A log names the sounds that it leaves out, shaped or not.
