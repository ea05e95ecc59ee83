"""Delivered films and edits, verified alone, beside each other, and against the project."""

from __future__ import annotations

import shutil
from dataclasses import replace

import numpy as np
import pytest

from matchcut.cut.conform import conform
from matchcut.delivery.edit.laying import FilmMedia, lay_out
from matchcut.delivery.film import export
from matchcut.delivery.verify.comparing import DeliveryDiffers
from matchcut.delivery.verify.files import Against, verify
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.model import Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.formats import FORMATS


@pytest.fixture
def delivery(room, tmp_path):
    """A folder with a film and its edits; returns it with what they came from."""
    room.shot("a", 12, number="1A", head=1)
    room.shot("b", 10, number="1B", transition=Transition(TransitionKind.DISSOLVE, 4))
    room.shot("c", 9, number="2", tail=2)
    folder = tmp_path / "out"
    folder.mkdir()
    cut = room.cut()
    shelf = FilmMedia(film=room.film, takes=room.takes, where=room.where, samples=lambda _media: 0)
    export(cut, room.where, folder / "film.mp4", cache=tmp_path / "cache")
    for name in ("otio", "edl", "fcpxml", "premiere"):
        form = FORMATS[name]
        edit = lay_out(cut, shelf, folder, align=form.align, folder="film media")
        form.write(edit, folder / f"film{form.suffix}")
    (folder / "film media").mkdir()
    for source in edit.media:
        shutil.copy(source.path, folder / source.link)
    return folder, Against(cut, shelf)


def test_a_whole_delivery_is_read_and_compared(delivery):
    folder, against = delivery
    found = {one.path.name: one.summary for one in verify(folder, against)}
    assert found["film.mp4"] == "24 frames at 24 fps, every one decoded, all of them compared with the takes"
    told = "24 frames at 24 fps, 3 takes, 1 transitions, 0 sounds"
    assert {name: found[name] for name in found if name != "film.mp4"} == dict.fromkeys(
        ["film.edl", "film.fcpxml", "film.otio", "film.xml"], told
    )


def test_it_is_readable_without_the_project(delivery):
    folder, _ = delivery
    assert len(verify(folder)) == 5
    with pytest.raises(BadInput, match="does not say its frame rate"):
        verify(folder / "film.edl")
    assert verify(folder / "film.edl", rate=FrameRate(24))[0].frames == 24


def test_another_film_is_told_with_its_place(delivery, room):
    folder, against = delivery
    room.shoot("b", 10, look=31)
    other = Against(room.cut(), replace(against.shelf, takes=room.takes))
    with pytest.raises(DeliveryDiffers, match=r"At 01:00:00:09 the picture is not .* in shot 1B"):
        verify(folder / "film.mp4", other)
    room.change("c", head=1)
    with pytest.raises(DeliveryDiffers, match="24 frames at 24 fps instead of 23"):
        verify(folder / "film.mp4", Against(room.cut(), against.shelf))
    with pytest.raises(DeliveryDiffers, match="24 frames instead of 23"):
        verify(folder / "film.otio", Against(room.cut(), against.shelf))


def test_missing_and_short_media_is_named(delivery):
    folder, _ = delivery
    (folder / "film media" / "1B_take_1.mp4").unlink()
    with pytest.raises(BadInput, match=r"Media of this edit is missing: 1B_take_1\.mp4"):
        verify(folder / "film.otio")
    shutil.copy(folder / "film media" / "2_take_1.mp4", folder / "film media" / "1B_take_1.mp4")
    with pytest.raises(BadInput, match=r"1B_take_1\.mp4 \(9 frames, 10 needed\)"):
        verify(folder / "film.otio")


def test_a_film_that_is_cut_short_fails(delivery):
    folder, against = delivery
    film = folder / "film.mp4"
    film.write_bytes(film.read_bytes()[:-900])
    with pytest.raises(BadInput):
        verify(film, against)


def test_film_and_edit_of_one_name_must_agree(delivery, room):
    folder, against = delivery
    room.change("c", tail=0)
    edit = lay_out(room.cut(), against.shelf, folder, folder="film media")
    FORMATS["otio"].write(edit, folder / "film.otio")
    with pytest.raises(DeliveryDiffers, match=r"26 frames at 24 fps, and film\.mp4 beside it 24"):
        verify(folder)


def test_what_is_nothing_of_ours_is_refused(tmp_path):
    (tmp_path / "notes.txt").write_text("hello")
    with pytest.raises(BadInput, match="neither an edit nor a film"):
        verify(tmp_path / "notes.txt")
    with pytest.raises(BadInput, match="no edit and no film"):
        verify(tmp_path)
    with pytest.raises(BadInput, match="no such"):
        verify(tmp_path / "gone")


@pytest.mark.parametrize("form", ["film.mp4", "film.mov"])
@pytest.mark.parametrize("by", [-1, 1])
def test_a_shot_that_was_slipped_by_one_frame_is_found(delivery, room, tmp_path, form, by):
    """As long as it was, entered and left where it was, and every picture in it the next one."""
    folder, _ = delivery
    right = Against(room.cut(), FilmMedia(film=room.film, takes=room.takes, where=room.where, samples=lambda _media: 0))
    room.change("c", head=1 + by, tail=1 - by)
    slipped = room.cut()
    room.change("c", head=1, tail=1)
    meant = replace(right, cut=room.cut())
    export(slipped, room.where, folder / form, cache=tmp_path / "cache")
    assert slipped.length == meant.cut.length
    with pytest.raises(DeliveryDiffers, match=rf"At 01:00:00:17 it shows frame {1 + by} instead of 1 of .* shot 2"):
        verify(folder / form, meant)
    export(meant.cut, room.where, folder / form, cache=tmp_path / "cache")
    assert verify(folder / form, meant)[0].frames == 24


@pytest.mark.parametrize("form", ["film.mp4", "film.mov"])
def test_sound_that_lies_beside_its_place_is_found(room, tmp_path, form):
    """By how much, however the sound was encoded and however loud it was made."""
    room.shot("a", 60)
    noise = np.random.default_rng(1).normal(0, 0.05, (2, 96_000)).astype(np.float32)
    noise[:, 20_000:20_400] = noise[:, 70_000:71_000:].mean() + 0.7
    room.sound(noise, offset=4, gain=-300)
    shelf = FilmMedia(film=room.film, takes=room.takes, where=room.where, samples=lambda _media: 96_000)
    right = Against(room.cut(), shelf)
    export(right.cut, room.where, tmp_path / form, cache=tmp_path / "cache")
    assert verify(tmp_path / form, right)[0].frames == 60
    for offset, told in ((5, "42 ms too early"), (3, "42 ms too late")):
        clip = next(iter(room.film.audio))
        moved = edits.revise_audio(room.film, clip, offset=offset, gain=200)
        with pytest.raises(DeliveryDiffers, match=f"Its sound comes {told}"):
            verify(tmp_path / form, replace(right, cut=conform(moved, room.takes, room.facts)))


def test_even_sound_is_judged_by_nothing(room, tmp_path):
    room.shot("a", 48)
    room.sound(np.full((2, 96_000), 0.3, np.float32))
    against = Against(
        room.cut(), FilmMedia(film=room.film, takes=room.takes, where=room.where, samples=lambda _: 96_000)
    )
    export(against.cut, room.where, tmp_path / "film.mov", cache=tmp_path / "cache")
    assert verify(tmp_path / "film.mov", against)[0].frames == 48


def test_another_first_timecode_is_found(delivery):
    folder, against = delivery
    with pytest.raises(DeliveryDiffers, match="first timecode is 01:00:00:00 instead of 01:00:00:01"):
        verify(folder / "film.mp4", replace(against, cut=replace(against.cut, start=against.cut.start + 1)))


def test_an_upright_film_is_compared_as_each_shot_is_framed(delivery, room, tmp_path):
    folder, against = delivery
    upright = replace(against.cut, width=54, height=96, filled=True)
    export(upright, room.where, folder / "film.mp4", cache=tmp_path / "cache")
    assert verify(folder / "film.mp4", against)[0].frames == 24
    room.change("a", reframe_x=0)
    with pytest.raises(DeliveryDiffers, match=r"At 01:00:00:00 it does not show frame 1 of the take of shot 1A"):
        verify(folder / "film.mp4", replace(against, cut=room.cut()))
