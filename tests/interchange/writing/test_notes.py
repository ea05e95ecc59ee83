"""What a format can't hold is told, with the shots' names; what it holds is not complained about."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from matchcut.delivery.edit.laying import lay_out
from matchcut.film.ids import AudioClipId, SceneId, ShotId, TitleId, TrackId
from matchcut.film.model import AudioClip, Shot, Title, Track, Transition
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.formats import FORMATS

KINDS = TransitionKind


@pytest.fixture
def everything(make_reels, tmp_path):
    """A film with one of each thing that some format can't hold."""
    scene = SceneId("scene")
    shots = [
        Shot(id=ShotId("a"), scene=scene, rank="a", number="1A", frames=20),
        Shot(id=ShotId("b"), scene=scene, rank="b", number="1B", frames=20, transition=Transition(KINDS.WIPE_UP, 4)),
        Shot(id=ShotId("c"), scene=scene, rank="c", number="2C", frames=20, transition=Transition(KINDS.DIP_BLACK, 4)),
        Shot(id=ShotId("d"), scene=scene, rank="d", number="3D", frames=20, transition=Transition(KINDS.DIP_WHITE, 4)),
        Shot(id=ShotId("e"), scene=scene, rank="e", number="4E", frames=20, head=1, speed=Fraction(2)),
        Shot(id=ShotId("f"), scene=scene, rank="f", number="5F", frames=20),
        Shot(id=ShotId("g"), scene=scene, rank="g", number="6G", frames=20),
    ]
    reels = make_reels(shots, made={"f": 8, "g": 0})
    heard = reels.takes["take-5"].sound
    clip = AudioClip(id=AudioClipId("x"), media=heard, source_start=500, gain=-300, label="Wind")
    title = Title(id=TitleId("t"), shot=ShotId("b"), text="SIX")
    film = replace(reels.film, titles={title.id: title}, audio={clip.id: clip})
    return replace(reels, film=replace(film, settings=replace(film.settings, fade_in=6, fade_out=6)))


def notes_of(name, reels, folder):
    form = FORMATS[name]
    edit = lay_out(reels.cut, reels.shelf, folder, align=form.align, folder="media")
    return "\n".join(map(str, [*form.notes(edit), *form.write(edit, folder / f"film{form.suffix}")]))


TOLD = {
    "otio": ["no sound levels; gain and fades are left out of: Wind"],
    "edl": [
        "no dip to white; a cut enters shot 3D",
        "no titles; 1 title left out: “SIX”",
        "no fade from black; the film's own is left out",
        "no sound levels",
        "up to 10.4 ms",
    ],
    "fcpxml": ["no wipes; a dissolve enters shot 1B", "no dip to black", "no dip to white", "lettering and fades"],
    "premiere": ["no dip to black", "no dip to white", "Shot 4E can be up to one step off", "no freeze", "10.4 ms"],
    "aaf": ["no wipes", "no dip to white", "no freeze frame; black ends shot 5F", "no titles"],
    "mlt": ["counts from 00:00:00:00", "10.4 ms", "lettering and fades"],
    "kdenlive": ["no dip to white", "counts from 00:00:00:00", "10.4 ms", "lettering and fades", "in its own way"],
}


@pytest.mark.parametrize("name", TOLD)
def test_every_loss_is_told(everything, tmp_path, name):
    told = notes_of(name, everything, tmp_path)
    for part in [*TOLD[name], "black stands in for shot 6G"]:
        assert part in told
    never = {"wipes": ("otio", "edl", "premiere", "mlt", "kdenlive"), "freeze": ("otio", "edl", "fcpxml", "mlt")}
    for word, names in never.items():
        assert name not in names or word not in told


@pytest.mark.parametrize("name", ["edl", "aaf"])
def test_a_dip_without_room_becomes_a_cut_and_is_told(make_reels, tmp_path, name):
    """Nothing of shot b is left beside the two dips, and a dip of one frame has nothing before its cut."""
    scene, dip = SceneId("scene"), KINDS.DIP_BLACK
    shots = [
        Shot(id=ShotId("a"), scene=scene, rank="a", number="1", frames=20),
        Shot(id=ShotId("b"), scene=scene, rank="b", number="2", frames=8, transition=Transition(dip, 8)),
        Shot(id=ShotId("c"), scene=scene, rank="c", number="3", frames=20, transition=Transition(dip, 8)),
        Shot(id=ShotId("d"), scene=scene, rank="d", number="4", frames=20, transition=Transition(dip, 1)),
    ]
    told = notes_of(name, make_reels(shots), tmp_path)
    assert "A cut enters shots 3, 4: " in told
    assert "no room there for the dip to black" in told


def test_a_plain_film_needs_no_notes(make_reels, tmp_path):
    scene = SceneId("scene")
    shots = [
        Shot(id=ShotId(name), scene=scene, rank=name, number=name, frames=20, transition=transition)
        for name, transition in (("a", None), ("b", Transition(KINDS.DISSOLVE, 6)), ("c", None))
    ]
    for name in ("otio", "edl", "fcpxml"):
        assert notes_of(name, make_reels(shots), tmp_path) == ""
    for name, suffix in (("premiere", ".xml"), ("aaf", ".aaf")):
        where = f"The {suffix} tells in full where its media lie on this disk: programs that read it want that."
        assert notes_of(name, make_reels(shots), tmp_path) == where


def test_what_the_mix_does_beyond_levels_is_told(everything, tmp_path):
    tracks = {
        TrackId("A1"): Track(id=TrackId("A1"), gain=-200, pan=20, muted=True),
        TrackId("music"): Track(id=TrackId("music"), duck=900),
    }
    film = everything.film
    loud = replace(everything, film=replace(film, tracks=tracks, settings=replace(film.settings, loudness=-2300)))
    for name in ("otio", "edl", "fcpxml", "premiere", "aaf", "mlt"):
        told = notes_of(name, loud, tmp_path)
        assert "holds no panning, ducking of music, loudness of -23 LUFS; deliver the mixed sound" in told
        assert ("is heard there: Wind" in told) == (name in ("edl", "aaf", "mlt"))
    (wind,) = (sound for sound in lay_out(loud.cut, loud.shelf, tmp_path).sounds if sound.name == "Wind")
    assert (wind.gain, wind.muted) == (-500, True)
