"""The sink that a continuing take's frames go through on their way to its files: corrected, and told how."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from matchcut.continuity.cards import LightCard
from matchcut.continuity.correction.carried import AS_ANCHOR, CARRIED, CarriedLook
from matchcut.continuity.correction.correcting import Correction, SeamPictures
from matchcut.continuity.correction.pulling import seen
from matchcut.continuity.correction.uncorrected import CORRECTION, UNCORRECTED, UncorrectedLight
from matchcut.continuity.measures.light import FrameLight, light_of, sharpness_of, small_copy
from matchcut.engines.protocol import REMARKS
from matchcut.media.tail import read_tail
from matchcut.words.plain import kept_notes, read_notes

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from matchcut.continuity.measures.light import Picture
    from matchcut.continuity.seen import ViewSeen
    from matchcut.engines.protocol import TakeSink, WorkOrder
    from matchcut.film.model import ParameterValue

_LOOKS = 4
"""So many frames of a look anchor's tail are compared."""

_EDGE = 15
"""How much of a take's frames, in percent, is its beginning, and its end; as `cards.Scorecard` has it."""


class CorrectingSink:
    """A `TakeSink` that corrects what goes on into `files`; `finish` is called when the engine is done.

    `keep(before, after)` gets each frame as the engine made it, and as it goes on.
    """

    def __init__(self, order: WorkOrder, files: TakeSink, keep: Callable[[Picture, Picture], None]) -> None:
        recipe = order.recipe
        upstream = recipe.upstream
        self._files, self._keep, self._frames = files, keep, recipe.frames
        self._carried: CarriedLook | None = AS_ANCHOR
        if upstream is None:
            assert recipe.look is not None
            self._tail: Sequence[Picture] = ()
            self._anchor: Sequence[Picture] = _spread(read_tail(order.media[recipe.look]))
        else:
            tail = read_tail(order.media[upstream.tail])
            self._tail = tuple(tail[: len(tail) - upstream.before])
            self._anchor = _spread(tail)
            if upstream.anchor:
                self._carried = CarriedLook.read(upstream.hand_over)
                self._anchor = _spread(read_tail(order.media[upstream.anchor])) if self._carried else ()
            if upstream.before and self._carried:
                self._carried = self._carried.after(seen(tail[-1]), seen(self._tail[-1]), self._carried.softness)
        self._size = (recipe.height, recipe.width, 3)
        self._edge = max(1, self._frames * _EDGE // 100)
        self._overlap: Sequence[Picture] = ()
        self._correction: Correction | None = None
        self._number = 0
        self._changed = False
        self._hand_over: Mapping[str, ParameterValue] = {}
        self._remarks = ""
        self._lights: dict[int, FrameLight] = {}
        self._ends: list[ViewSeen] = []

    def overlap(self, frames: Sequence[NDArray[np.uint8]]) -> None:
        """Take the tail as the model made it anew; see `TakeSink`."""
        self._overlap = tuple(frames)

    def write(self, frame: NDArray[np.uint8]) -> None:
        """Correct one frame and pass it on; see `TakeSink`."""
        if frame.shape != self._size or frame.dtype != np.uint8 or self._number == self._frames:
            self._files.write(frame)  # It is refused there.
            return
        if self._correction is None:
            seam = SeamPictures(
                tail=self._tail,
                overlap=self._overlap,
                first=frame,
                anchor=self._anchor,
                carried=self._carried or AS_ANCHOR,
            )
            self._correction = Correction(seam, self._frames)
        if self._number in (0, self._frames - 1):
            self._ends.append(seen(frame))
        if not self._edge <= self._number < self._frames - self._edge:
            self._lights[self._number] = light_of(small_copy(frame), sharpness_of(frame))
        corrected = self._correction.of(frame, self._number)
        self._files.write(corrected)
        self._keep(frame, corrected)
        self._changed = self._changed or not np.array_equal(frame, corrected)
        self._number += 1

    def sound(self, samples: NDArray[np.float32], sample_rate: int) -> None:
        """Pass sound on; see `TakeSink`."""
        self._files.sound(samples, sample_rate)

    def hand_over(self, facts: Mapping[str, ParameterValue]) -> None:
        """Keep what is left for a continuing shot, to which the look that is carried on is added; see `TakeSink`."""
        self._hand_over = facts

    def fact(self, name: str, value: ParameterValue) -> None:
        """Pass a fact on, but for remarks, to which one may be added; see `TakeSink`."""
        if name == REMARKS:
            self._remarks = str(value)
        else:
            self._files.fact(name, value)

    def finish(self) -> None:
        """Tell what was done, once all frames are written."""
        done = self._correction
        if done is not None and self._number == self._frames:
            self._tell(done)
        if self._hand_over:
            self._files.hand_over(self._hand_over)
        if self._remarks:
            self._files.fact(REMARKS, self._remarks)

    def _tell(self, done: Correction) -> None:
        count = self._frames
        begins = [self._lights[number] for number in range(self._edge)]
        ends = [self._lights[number] for number in range(count - self._edge, count)]
        if self._carried is not None:
            begun = seen(self._tail[-1]) if done.new_light else self._ends[0]
            carried = self._carried.after(begun, self._ends[-1], done.softness)
            self._hand_over = {**self._hand_over, CARRIED: carried.to_text()}
        uncorrected = UncorrectedLight(begins=_card(begins), ends=_card(ends), changed=self._changed)
        self._files.fact(UNCORRECTED, msgspec.json.encode(uncorrected).decode())
        self._files.fact(CORRECTION, done.words)
        if done.note is not None:
            self._remarks = kept_notes((*read_notes(self._remarks), done.note))


def _spread(frames: NDArray[np.uint8]) -> Sequence[Picture]:
    """A few of a tail's frames, the last among them: people who walk leave free other parts of the place in each."""
    places = np.linspace(0, len(frames) - 1, min(len(frames), _LOOKS)).round().astype(int)
    return tuple(frames[place] for place in places)


def _card(lights: Sequence[FrameLight]) -> LightCard:
    means = FrameLight(*np.mean(lights, axis=0).tolist())
    return LightCard(**{name: round(value, 4) for name, value in means._asdict().items()})
