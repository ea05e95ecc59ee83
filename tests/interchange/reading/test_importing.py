"""An edit that comes back becomes a film whose cut is the same, frame for frame, with the same media."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from matchcut.cut.conform import conform
from matchcut.delivery.edit.laying import FilmMedia, lay_out
from matchcut.film import edits
from matchcut.film.check import check_all
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.model import Circle, Take, Transition
from matchcut.film.time import FrameRange, FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.clips import Clip, MediaReference
from matchcut.interchange.formats import FORMATS
from matchcut.interchange.importing.film import import_edit
from matchcut.interchange.reading import read_edit
from matchcut.interchange.timeline import Timeline
from matchcut.media.probe import probe


@pytest.fixture
def ride(room):
    """A film with trims, speeds, held frames and every kind of transition that overlaps, and a sound."""
    kinds = TransitionKind
    room.shot("a", 12, head=2, number="1A")
    room.shot("b", 12, transition=Transition(kinds.DISSOLVE, 4), number="1B")
    room.shot("c", 9, head=1, speed=Fraction(3, 2), number="1C")
    room.shot("d", 9, head=2, speed=Fraction(2, 3), transition=Transition(kinds.DISSOLVE, 3), number="2")
    room.shot("e", 8, made=5, number="3")
    room.shot("f", 9, transition=Transition(kinds.DIP_BLACK, 4), number="4")
    room.shot("g", 12, tail=2, speed=Fraction(2), number="5")
    room.sound(np.zeros((2, 30_000), np.float32), offset=3, source_start=100, label="Hum")
    return room


def exported(room, folder: Path, name: str, **told):
    form = FORMATS[name]

    def samples(media):
        return room.facts(media).samples

    shelf = FilmMedia(film=room.film, takes=room.takes, where=room.where, samples=samples, **told)
    cut = room.cut()
    edit = lay_out(cut, shelf, folder, align=form.align, folder="film media")
    (folder / "film media").mkdir()
    for source in edit.media:
        (folder / source.link).write_bytes(source.path.read_bytes())
    form.write(edit, folder / f"film{form.suffix}")
    return cut, edit, folder / f"film{form.suffix}"


def conformed(imported):
    """The cut of an imported film, its takes published in name only; media are their paths."""
    takes = {}
    for number, one in enumerate(imported.takes):
        takes[TakeId(f"take-{number}")] = Take(
            id=TakeId(f"take-{number}"), shot=one.shot, number=1, variation=0, fingerprint="", recipe="{}",
            engine="imported", engine_revision="1", seed=0, frames=one.frames, video=MediaId(one.path.name),
            tail=None, tail_frames=0, hand_over="{}", sound=None, poster=None, made_at="2026-01-01T00:00:00Z",
        )  # fmt: skip
    circles = {take.shot: Circle(id=take.shot, take=take.id) for take in takes.values()}
    film = imported.film.with_rows("circles", put=list(circles.values()))
    return conform(film, takes, lambda media: probe(imported.sounds[media]), missing="board")


@pytest.mark.parametrize("name", ["otio", "edl", "fcpxml", "premiere", "aaf"])
def test_the_cut_is_the_same(ride, tmp_path, name):
    cut, edit, path = exported(ride, tmp_path, name)
    imported = import_edit(read_edit(path, cut.rate), [tmp_path])
    check_all(imported.film)
    again = conformed(imported)
    files = {media.id: Path(media.link).name for media in edit.media}
    assert (again.rate, again.start, again.length) == (cut.rate, cut.start, cut.length)
    assert (again.width, again.height) == (cut.width, cut.height)
    rough = FORMATS[name].rough_in(edit)
    labels = {event.media: event.label for event in cut.events}
    for frame in range(cut.length):
        old, new = cut.composite(frame), again.composite(frame)
        pairs = [(old.base, new.base), (old.over, new.over)]
        for was, now in pairs:
            if was is None or now is None:
                assert was is now
            elif not (now.media is None and name in ("premiere", "aaf") and was.frame == 4):  # No freeze frames there.
                assert now.media == files[was.media]
                assert abs(now.frame - was.frame) <= rough.get(labels[was.media], 0)
    (sound,), (heard,) = cut.sounds, again.sounds
    assert heard.start == sound.start
    assert abs(heard.source_start - sound.source_start) <= (0 if name in ("otio", "fcpxml", "aaf") else 1000)


def test_missing_media_is_told_in_one_sentence_and_keeps_its_shot(ride, tmp_path):
    cut, _, path = exported(ride, tmp_path, "otio")
    (tmp_path / "film media" / "1B_take_1.mp4").unlink()
    (tmp_path / "film media" / "Hum.wav").unlink()
    imported = import_edit(read_edit(path), [tmp_path])
    assert tuple(map(str, imported.notes[-3:])) == (
        "Not found: 1B_take_1.mp4 (shot 1B); offline for now.",
        "'matchcut relink' finds them.",
        "Not found, and left out: the sound Hum.wav.",
    )
    assert len(imported.film.shots) == len(cut.events) + 1  # A held frame is a clip, and so a shot, of its own.
    assert len(imported.takes) == len(imported.film.shots) - 1
    assert conformed(imported).length == cut.length


def test_media_is_found_by_reel_and_moved_media_by_name(ride, tmp_path):
    _, _, path = exported(ride, tmp_path, "edl")
    elsewhere = tmp_path / "elsewhere" / "deep"
    elsewhere.mkdir(parents=True)
    for file in (tmp_path / "film media").iterdir():
        file.rename(elsewhere / file.name.replace("1A_take_1", "1A_1"))
    imported = import_edit(read_edit(path, FrameRate(24)), [tmp_path, elsewhere.parent])
    assert {one.path.name for one in imported.takes} >= {"1A_1.mp4", "1B_take_1.mp4"}
    assert not any("Not found" in str(note) for note in imported.notes)


def test_an_empty_edit_is_refused():
    with pytest.raises(BadInput, match="no clips"):
        import_edit(Timeline(title="", rate=FrameRate(24), start=None, clips=()), [])


def test_slow_motion_that_ends_early_keeps_its_length(room, tmp_path):
    room.shot("a", 8)
    path = next(iter(room.files.values()))
    clip = Clip(
        name="a",
        record=FrameRange(0, 3),
        source=Fraction(1),
        speed=Fraction(1, 2),
        media=MediaReference(link=str(path)),
    )
    imported = import_edit(Timeline(title="", rate=FrameRate(24), start=0, clips=(clip,)), [])
    shown = [conformed(imported).composite(frame).base.frame for frame in range(3)]
    assert shown == [1, 1, 2]
    assert imported.film.length == 3


@pytest.mark.parametrize("name", ["otio", "otioz", "fcpxml", "premiere", "aaf", "edl"])
def test_what_our_exports_say_of_a_take_comes_back(ride, tmp_path, name):
    """Slates, how each take was made, who circled it and what was noted on it, though the clip is footage now."""
    take = next(iter(ride.takes.values()))
    ride.film = edits.note_take(ride.film, take.id, "Hand leaves; the lamp stays.")
    _, _, path = exported(ride, tmp_path, name, circled={ShotId("a"): "ann", ShotId("b"): "the render, for ann"})
    film = import_edit(read_edit(path, FrameRate(24)), [tmp_path]).film
    held = "6" if name in ("premiere", "aaf") else "3 (2)"  # Without freeze frames, black ends shot 3.
    assert [shot.number for shot in film.running_order] == ["1A", "1B", "1C", "2", "3", held, "4", "5"]
    first, second, third = (shot.notes for shot in film.running_order[:3])
    assert first == "Made by test, revision 1, seed 0, take 1, circled by ann.\nHand leaves; the lamp stays."
    assert second == "Made by test, revision 1, seed 0, take 1, circled by the render, for ann."
    assert third == "Made by test, revision 1, seed 0, take 1."


@pytest.mark.parametrize("name", ["otio", "edl", "aaf"])
def test_a_dip_to_black_comes_back_as_one(room, tmp_path, name):
    """Though lists and compositions write it as two dissolves, through black."""
    room.shot("a", 12)
    room.shot("b", 12, transition=Transition(TransitionKind.DIP_BLACK, 6))
    room.shot("c", 12, transition=Transition(TransitionKind.DISSOLVE, 2))
    cut, _, path = exported(room, tmp_path, name)
    told = import_edit(read_edit(path, FrameRate(24)), [tmp_path])
    dip, dissolve = Transition(TransitionKind.DIP_BLACK, 6), Transition(TransitionKind.DISSOLVE, 2)
    assert [shot.transition for shot in told.film.running_order] == [None, dip, dissolve]
    assert (told.film.length, told.notes) == (cut.length, ())


@pytest.mark.parametrize("name", ["otio", "premiere", "edl"])
@pytest.mark.parametrize("kind", [kind for kind in TransitionKind if kind.value.startswith("wipe")], ids=str)
def test_a_wipe_keeps_its_direction(room, tmp_path, name, kind):
    room.shot("a", 12)
    room.shot("b", 12, transition=Transition(kind, 4))
    _, _, path = exported(room, tmp_path, name)
    told = import_edit(read_edit(path, FrameRate(24)), [tmp_path])
    assert [shot.transition for shot in told.film.running_order] == [None, Transition(kind, 4)]
    assert told.notes == ()


@pytest.mark.parametrize("name", ["otio", "fcpxml", "premiere", "aaf", "edl"])
def test_the_films_fades_come_in(ride, tmp_path, name):
    ride.settings(fade_in=3, fade_out=4)
    cut, _, path = exported(ride, tmp_path, name)
    film = import_edit(read_edit(path, FrameRate(24)), [tmp_path]).film
    assert (film.settings.fade_in, film.settings.fade_out) == (0 if name == "edl" else 3, 4)
    assert film.length == cut.length


def test_a_list_of_another_program_fades_from_and_to_black(tmp_path):
    """A dissolve from and to the reel BL is the film's own fade, in which its first and last pictures are seen."""
    path = tmp_path / "cut.edl"
    path.write_text(
        "TITLE: x\nFCM: NON-DROP FRAME\n"
        "001  BL    V  C        00:00:00:00 00:00:00:00 01:00:00:00 01:00:00:00\n"
        "001  A     V  D    012 00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00\n"
        "002  A     V  C        00:00:02:00 00:00:02:00 01:00:02:00 01:00:02:00\n"
        "002  BL    V  D    006 00:00:00:00 00:00:00:06 01:00:02:00 01:00:02:06\n"
    )
    read = read_edit(path, FrameRate(24))
    assert [(one.kind, one.record) for one in read.joins] == [
        ("fade", FrameRange(0, 12)),
        ("fade", FrameRange(48, 6)),
    ]
    assert [read.shown(frame).clips for frame in (0, 50)] == [((0, 0),), ((0, 50),)]
    film = import_edit(read, []).film
    assert (film.settings.fade_in, film.settings.fade_out, film.length) == (12, 6, 54)


@pytest.mark.parametrize("name", ["otio", "fcpxml", "premiere", "aaf", "edl"])
def test_markers_come_back_on_their_frames(ride, tmp_path, name):
    """And those that an export puts on every take, to tell how it was made, do not."""
    for shot, offset, text in (("a", 0, "First light"), ("b", 7, "Watch the hand"), ("c", 2, "Late?"), ("g", 1, "Up")):
        ride.film = edits.add_marker(ride.film, ShotId(shot), offset, text)
    _, _, path = exported(ride, tmp_path, name)
    starts = {placed.shot.id: placed.range.start for placed in ride.film.layout}
    wanted = sorted((starts[one.shot] + one.offset, one.text) for one in ride.film.markers.values())
    film = import_edit(read_edit(path, FrameRate(24)), [tmp_path]).film
    places = {placed.shot.id: placed.range.start for placed in film.layout}
    assert sorted((places[one.shot] + one.offset, one.text) for one in film.markers.values()) == wanted
