"""What goes through the correcting sink: frames corrected, facts that tell of it, and the look that is carried on."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import msgspec
import numpy as np
import pytest
from tests.continuity.correction.drifting import FRAMES, HEIGHT, WIDTH, apart, blur, day, gain, light

from matchcut.continuity.correction.carried import CARRIED, CarriedLook
from matchcut.continuity.correction.mapping import lab_of, picture_of
from matchcut.continuity.correction.sink import CorrectingSink
from matchcut.continuity.correction.uncorrected import CORRECTION, UNCORRECTED, UncorrectedLight
from matchcut.continuity.measures.light import Picture
from matchcut.continuity.problems import CorrectionNote
from matchcut.engines.protocol import REMARKS, WorkOrder
from matchcut.film.ids import MediaId
from matchcut.film.model import ParameterValue
from matchcut.film.time import FrameRate
from matchcut.identity.figures import person_mask
from matchcut.media.tail import write_tail
from matchcut.planning.recipe import Recipe, Upstream
from matchcut.words.plain import kept_notes, read_notes


@dataclass
class Files:
    """What a take's files would get."""

    frames: list[Picture] = field(default_factory=list)
    facts: dict[str, ParameterValue] = field(default_factory=dict)
    left: dict[str, ParameterValue] = field(default_factory=dict)
    sounds: list[int] = field(default_factory=list)
    pairs: list[tuple[Picture, Picture]] = field(default_factory=list)

    def keep(self, before: Picture, after: Picture) -> None:
        self.pairs.append((before, after))

    def overlap(self, frames: Sequence[Picture]) -> None:
        raise AssertionError("the overlap goes no further")

    def write(self, frame: Picture) -> None:
        self.frames.append(frame)

    def sound(self, samples: np.ndarray, sample_rate: int) -> None:
        self.sounds.append(sample_rate)

    def hand_over(self, facts: Mapping[str, ParameterValue]) -> None:
        self.left = dict(facts)

    def fact(self, name: str, value: ParameterValue) -> None:
        self.facts[name] = value


DAY = tuple(day(number) for number in range(4))
Corrected = Callable[..., Files]


@pytest.fixture
def corrected(tmp_path: Path) -> Corrected:
    """Make a take of frames that continues the first four frames of the day."""

    def make(
        frames: Sequence[Picture],
        overlap: Sequence[Picture] = (),
        tell: Any = None,
        tail: Sequence[Picture] = DAY,
        cuts: bool = False,
        **upstream: Any,
    ) -> Files:
        left, anchor = MediaId("a" * 64), MediaId("b" * 64)
        media = {left: tmp_path / "tail.mkv", anchor: tmp_path / "anchor.mkv"}
        write_tail(media[left], tail, FrameRate(24))
        write_tail(media[anchor], [gain(1.02)(day(number)) for number in range(4)], FrameRate(24))
        recipe = Recipe(
            engine="pocket",
            engine_revision="1",
            width=WIDTH,
            height=HEIGHT,
            rate_numerator=24,
            rate_denominator=1,
            frames=len(frames),
            seed=1,
            upstream=None if cuts else Upstream(tail=left, frames=len(tail), **upstream),
            look=anchor if cuts else None,
            correction=True,
        )
        files = Files()
        sink = CorrectingSink(WorkOrder(recipe, media), files, files.keep)
        if overlap:
            sink.overlap(overlap)
        for frame in frames:
            sink.write(frame)
        sink.fact("model", "pocket")
        if tell:
            tell(sink)
        sink.finish()
        return files

    return make


def test_frames_are_corrected_and_the_take_tells_how_and_what_it_looked_like(corrected: Corrected) -> None:
    spoiled = [blur(0.4)(gain(1.06)(day(4 + number))) for number in range(FRAMES)]
    files = corrected(spoiled, [blur(0.4)(gain(1.06)(day(number))) for number in range(4)])
    assert all(apart(frame, day(4 + number)) < 0.5 for number, frame in enumerate(files.frames))
    told = str(files.facts[CORRECTION])
    assert told.startswith("by the overlap: L ×0.95")
    assert "pulled: nothing" in told
    assert float(told.rpartition(" ")[2]) > 0.1
    before = msgspec.json.decode(str(files.facts[UNCORRECTED]), type=UncorrectedLight)
    assert before.begins.lightness == pytest.approx(light(spoiled[0]).lightness, abs=0.01)
    assert before.ends.sharpness == pytest.approx(light(spoiled[-1]).sharpness, abs=0.01)
    assert before.ends.lightness > light(files.frames[-1]).lightness + 1
    assert before.changed
    assert [first is frame for (first, _), frame in zip(files.pairs, spoiled, strict=True)] == [True] * FRAMES
    assert [second is frame for (_, second), frame in zip(files.pairs, files.frames, strict=True)] == [True] * FRAMES
    assert files.facts["model"] == "pocket"
    assert REMARKS not in files.facts


def test_what_the_engine_leaves_is_kept_and_the_look_added(corrected: Corrected) -> None:
    frames = [day(4 + number) for number in range(FRAMES)]
    files = corrected(
        frames, tell=lambda sink: (sink.hand_over({"camera": "1 2"}), sink.sound(np.zeros((1, 9)), 48_000))
    )
    assert files.left == {"camera": "1 2", CARRIED: "0 0 0 0 0 0"}
    assert files.sounds == [48_000]
    lit = [day(4), *[gain(1.5)(day(5 + number)) for number in range(FRAMES - 1)]]
    shift = [int(part) for part in str(corrected(lit).left[CARRIED]).split()]
    assert shift[0] > 10_000


def test_the_pull_goes_to_the_anchor_only_where_the_take_before_says_how_far_it_is(
    corrected: Corrected,
) -> None:
    frames = [day(4 + number) for number in range(FRAMES)]
    anchor = MediaId("b" * 64)
    unknown = corrected(frames, anchor=anchor)
    assert CARRIED not in unknown.left
    assert all(map(np.array_equal, unknown.frames, frames))
    assert msgspec.json.decode(str(unknown.facts[UNCORRECTED]), type=UncorrectedLight).changed is False
    known = corrected(frames, anchor=anchor, hand_over=json.dumps({CARRIED: "0 0 0 0 0 0"}))
    assert 0.4 < light(known.frames[-1]).lightness - light(frames[-1]).lightness < 0.9
    assert apart(known.frames[0], frames[0]) < 0.05, "it rises from the seam on"


def test_a_light_that_is_switched_on_after_the_hand_over_is_not_carried_on(corrected: Corrected) -> None:
    frames = [day(number) for number in range(FRAMES)]
    lit = gain(1.5)(day(0))
    text = CarriedLook(lab_of(lit).mean((0, 1)) - lab_of(day(0)).mean((0, 1))).to_text()
    tail = [day(0), day(0), lit]
    files = corrected(frames, tail=tail, before=1, anchor=MediaId("b" * 64), hand_over=json.dumps({CARRIED: text}))
    shift = [int(part) for part in str(files.left[CARRIED]).split()]
    assert abs(shift[0]) < 1000, "of 18000"
    assert all(apart(kept, frame) < 1 for kept, frame in zip(files.frames, frames, strict=True))


def test_a_take_that_cuts_is_brought_to_the_look_anchor_from_its_first_frame_on(corrected: Corrected) -> None:
    """The anchor is the day, a fiftieth lighter."""
    frames = [gain(0.97)(day(4 + number)) for number in range(FRAMES)]
    files = corrected(frames, cuts=True)
    for kept, frame, number in zip(files.frames, frames, range(FRAMES), strict=True):
        meant = gain(1.02)(day(4 + number))
        assert apart(kept, meant) < apart(frame, meant) / 2
    assert CarriedLook.read(json.dumps(files.left)) is not None, (
        "who goes on from it knows how far it is from the anchor"
    )
    elsewhere = [np.ascontiguousarray(frame[::-1, ::-1]) for frame in frames]
    assert all(map(np.array_equal, corrected(elsewhere, cuts=True).frames, elsewhere))


def test_the_pull_goes_by_the_place_and_not_by_clothes_that_drift(corrected: Corrected) -> None:
    def with_other_clothes(picture: Picture) -> Picture:
        lab = lab_of(picture)
        somebody = cv2.resize(person_mask(picture), picture.shape[1::-1])[..., None] > 0.5
        return picture_of(np.where(somebody, lab + np.array([0, 6, -6], np.float32), lab))

    frames = [with_other_clothes(gain(1.02)(day(4 + number))) for number in range(FRAMES)]
    known = {"anchor": MediaId("b" * 64), "hand_over": json.dumps({CARRIED: "0 0 0 0 0 0"})}
    files = corrected(frames, frames[:1] * 4, tail=frames[:1] * 4, **known)
    assert apart(files.frames[-1], frames[-1]) < 0.8
    assert apart(frames[-1], gain(1.02)(day(3 + FRAMES))) > 3


def test_why_nothing_was_corrected_stands_beside_what_the_engine_remarks(corrected: Corrected) -> None:
    frames = [np.ascontiguousarray(day(number)[::-1, ::-1]) for number in range(FRAMES)]
    files = corrected(frames, tell=lambda sink: sink.fact(REMARKS, kept_notes(("It rained.",))))
    assert read_notes(str(files.facts[REMARKS])) == ("It rained.", CorrectionNote.SHOWS_SOMETHING_ELSE())
    assert all(map(np.array_equal, files.frames, frames))


def test_a_frame_of_another_size_goes_on_to_be_refused(corrected: Corrected) -> None:
    wrong = np.zeros((HEIGHT, WIDTH + 2, 3), np.uint8)
    assert corrected([wrong]).frames[0] is wrong
