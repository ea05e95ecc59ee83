"""Films of many cuts, written in every format and read back by readers that did not write them: nothing differs."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.campaigns import DEAR

from matchcut.delivery.edit.laying import lay_out
from matchcut.delivery.verify.comparing import DeliveryDiffers, compare
from matchcut.delivery.verify.edits import names_of, reread, verify_written
from matchcut.film.errors import BadInput
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Shot, Transition
from matchcut.film.time import FrameRange, FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.formats import FORMATS

RATES = [FrameRate(24000, 1001), FrameRate(24), FrameRate(25), FrameRate(30000, 1001), FrameRate(60)]
QUICK = ["ale", "edl", "fcpxml", "otio", "premiere"]
NON_DROP = " non-drop"
SLOW = ["aaf", "edl non-drop", "kdenlive", "mlt", "otioz"]
DROP = FrameRate(30000, 1001)
"""The rate at which most can go wrong: neither whole nor counted in full."""


def written(name: str, reels, folder: Path):
    """Write a film in a format, beside media that is there in name; return its cut, edit and file."""
    form = FORMATS[name.removesuffix(NON_DROP)]
    for path in set(reels.files.values()):
        path.write_bytes(b"media")
    cut = reels.cut
    edit = lay_out(cut, reels.shelf, folder, align=form.align, folder="media", drop=not name.endswith(NON_DROP))
    path = folder / f"film{form.suffix}"
    form.write(edit, path)
    return cut, edit, path


@pytest.mark.parametrize(("name", "rate"), [(n, r) for n in QUICK for r in RATES] + [(n, DROP) for n in SLOW], ids=str)
def test_hundreds_of_cuts_come_back_frame_for_frame(make_long_film, tmp_path, name, rate):
    cuts = {"aaf": 120}.get(name, 500)  # Its writer takes forty times as long for each as others do.
    cut, edit, path = written(name, make_long_film(rate, cuts), tmp_path)
    assert len(cut.events) == cuts + 1
    assert {seam.kind for seam in cut.seams} == set(TransitionKind)
    assert len({event.speed for event in cut.events}) > 4
    verify_written(path, cut, edit, FORMATS[name.removesuffix(NON_DROP)])


@pytest.mark.parametrize("name", SLOW)
@pytest.mark.parametrize("rate", [rate for rate in RATES if rate != DROP], ids=str)
def test_thirty_cuts_come_back_at_every_rate(make_long_film, tmp_path, name, rate):
    cut, edit, path = written(name, make_long_film(rate, 30), tmp_path)
    verify_written(path, cut, edit, FORMATS[name.removesuffix(NON_DROP)])


@pytest.mark.parametrize("name", ["otio", "edl", "fcpxml", "mlt", "kdenlive"])
def test_only_what_is_noted_may_differ(make_long_film, name):
    """These formats show every frame of every shot exactly: nothing is allowed to be off."""
    reels = make_long_film(FrameRate(24), 60)
    edit = lay_out(reels.cut, reels.shelf, Path("/film"), align=FORMATS[name].align)
    assert FORMATS[name].rough_in(edit) == {}


@pytest.mark.parametrize("name", ["runs on", "slows down", "is short", "shows others", "lies elsewhere"])
def test_one_frame_that_is_another_is_told_wherever_it_lies(make_long_film, tmp_path, name):
    """Stretches are compared by their first frames only where nothing after those can differ."""
    cut, edit, _ = written("otio", make_long_film(FrameRate(24), 12), tmp_path)
    plain = [index for index, clip in enumerate(edit.clips) if clip.media and clip.speed == 1]
    number = max(plain, key=lambda index: edit.clips[index].record.frames)
    clip, other = edit.clips[number], next(edit.clips[index] for index in plain if index != number)
    last = clip.source_frame(clip.record.end - 1)
    differing = {
        "runs on": replace(clip, source=clip.source + 1),
        "slows down": replace(clip, speed=1 - Fraction(1, 2 * clip.record.frames)),
        "is short": replace(clip, media=replace(clip.media, frames=last - clip.media_start)),
        "shows others": replace(clip, media=other.media),
        "lies elsewhere": replace(clip, record=FrameRange(clip.record.start + 1, clip.record.frames - 1)),
    }[name]

    def against(clip):
        read = replace(edit, clips=(*edit.clips[:number], clip, *edit.clips[number + 1 :]), joins=edit.joins)
        compare(cut, read, edit, FORMATS["otio"], names_of(edit), tmp_path / "film.otio")

    assert clip.record.frames > 2
    against(clip)
    with pytest.raises(DeliveryDiffers):
        against(differing)


@DEAR
@given(seed=st.integers(0, 10_000), cuts=st.integers(0, 7), rate=st.sampled_from(RATES), fade=st.integers(0, 20))
def test_any_small_film_comes_back(make_long_film, tmp_path, seed, cuts, rate, fade):
    reels = make_long_film(rate, cuts, seed)
    reels = faded(reels, fade // 2, fade)
    for name in (*QUICK, "mlt"):
        cut, edit, path = written(name, reels, tmp_path)
        verify_written(path, cut, edit, FORMATS[name.removesuffix(NON_DROP)])


CHANGES = {
    "otio": ('"value": 5.0', '"value": 6.0'),
    "edl": ("00:00:00:04", "00:00:00:03"),
    "fcpxml": ('offset="1/6s"', 'offset="5/24s"'),
    "premiere": ("<in>4</in>", "<in>3</in>"),
    "mlt": ('in="4"', 'in="3"'),
    "kdenlive": ('in="4"', 'in="3"'),
}


@pytest.mark.parametrize("name", CHANGES)
def test_one_wrong_frame_is_found_and_told_with_its_place(make_long_film, tmp_path, name):
    reels = make_long_film(FrameRate(24), 30)
    cut, edit, path = written(name, reels, tmp_path)
    right = path.read_text(encoding="utf-8")
    old, new = CHANGES[name]
    found = [right[:at] + new + right[at + len(old) :] for at in _places(right, old)]
    assert found, "the change must touch the file"
    told = []
    for text in found:
        path.write_text(text, encoding="utf-8")
        try:
            verify_written(path, cut, edit, FORMATS[name.removesuffix(NON_DROP)])
        except DeliveryDiffers as error:
            told.append(str(error))
    assert any("at 01:0" in sentence and "shot" in sentence for sentence in told), told


TURNED = {
    "otio": ("wipe left", "wipe right"),
    "edl": ("W101", "W001"),
    "premiere": ("<reverse>TRUE", "<reverse>FALSE"),
    "mlt": ('"invert">1', '"invert">0'),
    "kdenlive": ('"invert">1', '"invert">0'),
}


@pytest.mark.parametrize("name", TURNED)
def test_a_wipe_that_goes_the_other_way_is_another_transition(make_reels, tmp_path, name):
    scene = SceneId("scene")
    wipe = Transition(TransitionKind.WIPE_LEFT, 6)
    shots = [
        Shot(id=ShotId("a"), scene=scene, rank="a", number="1", frames=20),
        Shot(id=ShotId("b"), scene=scene, rank="b", number="2", frames=20, transition=wipe),
    ]
    cut, edit, path = written(name, make_reels(shots), tmp_path)
    verify_written(path, cut, edit, FORMATS[name.removesuffix(NON_DROP)])
    old, new = TURNED[name]
    right = path.read_text(encoding="utf-8")
    assert old in right
    path.write_text(right.replace(old, new), encoding="utf-8")
    with pytest.raises(DeliveryDiffers, match="at 01:00:00:14, shot 2: it holds a wipe right instead of a wipe left"):
        verify_written(path, cut, edit, FORMATS[name.removesuffix(NON_DROP)])


def faded(reels, into: int, out: int):
    return replace(reels, film=replace(reels.film, settings=replace(reels.film.settings, fade_in=into, fade_out=out)))


FADES = {"otio": (5, 7), "edl": (0, 7), "fcpxml": (5, 7), "premiere": (5, 7), "aaf": (5, 7), "mlt": (5, 7)}


@pytest.mark.parametrize("name", [*FADES, "kdenlive"])
def test_the_films_own_fades_come_back_as_long_as_they_were(make_long_film, tmp_path, name):
    into, out = FADES.get(name, (5, 7))
    cut, edit, path = written(name, faded(make_long_film(FrameRate(24), 4), 5, 7), tmp_path)
    length = cut.length
    wanted = [span for span in (FrameRange(0, into), FrameRange(length - out, out)) if span.frames]
    assert [one.record for one in reread(path, FrameRate(24)).joins if one.kind == "fade"] == wanted
    verify_written(path, cut, edit, FORMATS[name.removesuffix(NON_DROP)])


@pytest.mark.parametrize("name", [*FADES, "kdenlive"])
@pytest.mark.parametrize(
    ("meant", "made", "told"),
    [
        ((0, 7), (0, 0), "fade to black of 7 frames is missing"),
        ((0, 7), (0, 6), "fade to black of 7 frames is missing"),
        ((0, 0), (0, 7), "a fade of 7 frames that the film has not"),
    ],
)
def test_a_fade_of_another_length_is_no_delivery(make_long_film, tmp_path, name, meant, made, told):
    reels = make_long_film(FrameRate(24), 4)
    _, _, path = written(name, faded(reels, *made), tmp_path)
    (tmp_path / "meant").mkdir()
    cut, edit, _ = written(name, faded(reels, *meant), tmp_path / "meant")
    with pytest.raises(DeliveryDiffers, match=told):
        verify_written(path, cut, edit, FORMATS[name.removesuffix(NON_DROP)])


def _places(text: str, part: str) -> list[int]:
    places, at = [], text.find(part)
    while at >= 0 and len(places) < 12:
        places.append(at)
        at = text.find(part, at + 1)
    return places


def test_what_is_no_longer_an_edit_at_all_fails_too(make_long_film, tmp_path):
    cut, edit, path = written("fcpxml", make_long_film(FrameRate(24), 3), tmp_path)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(DeliveryDiffers, match="can't be read back"):
        verify_written(path, cut, edit, FORMATS["fcpxml"])


def test_shots_that_lie_over_each_other_completely_are_refused(make_reels, tmp_path):
    whole = Transition(TransitionKind.DISSOLVE, 1)
    scene = SceneId("scene")
    shots = [
        Shot(id=ShotId("a"), scene=scene, rank="a", number="1A", frames=1),
        Shot(id=ShotId("b"), scene=scene, rank="b", number="1B", frames=1, transition=whole),
        Shot(id=ShotId("c"), scene=scene, rank="c", number="1C", frames=4),
    ]
    reels = make_reels(shots)
    with pytest.raises(BadInput, match="1B and 1C lie over each other"):
        lay_out(reels.cut, reels.shelf, tmp_path)


@pytest.mark.parametrize("name", ["otio", "edl", "fcpxml", "premiere", "mlt"])
def test_sound_stays_with_its_picture_over_500_cuts(make_long_film, tmp_path, name):
    """The sound that came with a take lies to it within 5 ms, however far into the film."""
    cut, edit, path = written(name, make_long_film(DROP), tmp_path)
    names = names_of(edit)
    read = {names[Path(sound.link).name if sound.link else sound.reel]: sound for sound in reread(path, DROP).sounds}
    spoken = [sound for sound in cut.sounds if sound.track == "production"]
    assert len(spoken) > 30
    for sound in spoken:
        found = read[sound.media]
        assert abs((found.start - found.source) - Fraction(sound.start - sound.source_start, 48_000)) < Fraction(
            5, 1000
        )
        assert abs(found.start - Fraction(sound.start, 48_000)) < Fraction(5, 1000)
