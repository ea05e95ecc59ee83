"""A take looked at, its frames decoded once: each as a small copy for the series and for what went wrong in it, some of
them closely. Workers only.

What is measured of every frame, faces and figures each have a thread beside: neither decoding nor models hold Python
while they work.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import groupby, repeat
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.defects.finder import DefectFinder
from matchcut.continuity.looking.makers import Makers
from matchcut.continuity.looking.nearer import placed_exactly
from matchcut.continuity.looking.sampling import Sample, sampled
from matchcut.continuity.looking.sight import FacesKnown, Sight
from matchcut.continuity.measures.light import SMALL, Picture, small_copy
from matchcut.continuity.measures.series import SeriesRecorder
from matchcut.continuity.people.changes import defects_of
from matchcut.continuity.seen import SEEN_VERSION, DefectKind, DefectSeen, FrameSeen, TakeSeen
from matchcut.film.errors import BadInput
from matchcut.identity.calibration import calibration_of
from matchcut.identity.pictures import read_picture
from matchcut.media.colour import Converter, is_native
from matchcut.media.frames import FrameReader
from matchcut.media.problems import MediaAdvice, MediaProblem

_CLOSE = 1280, 720
"""The longer and the shorter side of what is looked at closely, at most, in pixels."""

_AHEAD = 3
"""How many frames may wait to be looked at closely: each takes 3 MB."""

_UNMEASURED = 8
"""How many frames may wait to be measured, each with its luma in full size: 1 MB of 720p."""

_FULL_RANGE = np.clip(np.rint((np.arange(256) - 16) * (255 / 219)), 0, 255).astype(np.uint8)
"""What luma of limited range, black 16 and white 235, is in 0 to 255."""


def look_at_take(path: Path, sight: Sight, by: Makers, at: Callable[[int, int], None]) -> TakeSeen:
    """Look at the take whose picture lies at `path`, by what `sight` was made of.

    `at(done, of)` is called with each frame. A frame that can't be decoded is broken, and looked at as the one before
    it. BadInput where none can be, or there is no film; MachineFailed where the masks of the box can't be had.
    """
    with (
        FrameReader(path) as film,
        ThreadPoolExecutor(1) as measuring,
        ThreadPoolExecutor(1) as finding,
        ThreadPoolExecutor(1) as parting,
    ):
        frames = _Frames(film)
        samples = {sample.frame: sample for sample in sampled(film.count, film.rate.fraction)}
        converter, every = Converter(), _EveryFrame(float(film.rate.fraction))
        small = close = (2, 2)
        sight.begin()
        looked_at: list[FrameSeen] = []
        waiting: deque[Future[FrameSeen]] = deque()
        unmeasured: deque[Future[None]] = deque()
        for number, picture in enumerate(frames):
            if not number:  # Only a frame that can be decoded tells the film's size.
                small, close = _size(film.size, (SMALL, SMALL)), _size(film.size, _CLOSE)
            frame, luma = converter.to_rgb(converter.conformed(picture, *small)), _luma(picture, converter)
            unmeasured.append(measuring.submit(every.add, frame, luma))
            while len(unmeasured) > _UNMEASURED:
                unmeasured.popleft().result()
            if number in samples and number not in frames.broken:
                rgb = converter.to_rgb(converter.conformed(picture, *close))
                faces = finding.submit(sight.faces, samples[number], rgb)
                waiting.append(parting.submit(_figures, sight, samples[number], rgb, faces))
            while len(waiting) > _AHEAD:
                looked_at.append(waiting.popleft().result())
            at(number + 1, film.count)
        for measured in unmeasured:
            measured.result()
        defects = every.finder.finish()
        looked_at.extend(future.result() for future in waiting)

        def look_again(number: int) -> FrameSeen:
            rgb = converter.to_rgb(converter.conformed(film.picture(number), *close))
            sample = Sample(frame=number, viewed=True, looks=True, searched=True)
            return sight.figures(sample, rgb, sight.faces(sample, rgb))

        same = calibration_of(by.faces).same if by.faces else None
        changes = placed_exactly(looked_at, partial(defects_of, size=close, same=same), look_again)
        return TakeSeen(
            version=SEEN_VERSION,
            frames=film.count,
            width=close[0],
            height=close[1],
            rate=str(film.rate),
            faces_by=by.faces_by,
            looks_by=by.looks_by,
            series=every.recorder.series(),
            edges=every.recorder.edges(),
            looked_at=tuple(looked_at),
            defects=_with_broken((*defects, *changes), frames.broken),
        )


def look_at_picture(path: Path, sight: Sight, by: Makers) -> TakeSeen:
    """Look at the picture at `path` as at a take of one frame. BadInput for what is none; else as `look_at_take`."""
    picture = read_picture(path, max(_CLOSE))
    sample, recorder = Sample(frame=0, viewed=True, looks=True, searched=True), SeriesRecorder()
    recorder.add(picture, small_copy(picture))
    sight.begin()
    return TakeSeen(
        version=SEEN_VERSION,
        frames=1,
        width=picture.shape[1],
        height=picture.shape[0],
        rate="1",
        faces_by=by.faces_by,
        looks_by=by.looks_by,
        series=recorder.series(),
        looked_at=(sight.figures(sample, picture, sight.faces(sample, picture)),),
    )


def _figures(sight: Sight, sample: Sample, rgb: Picture, faces: Future[FacesKnown]) -> FrameSeen:
    return sight.figures(sample, rgb, faces.result())


class _EveryFrame:
    """What is measured of every frame: the series, and what its defects are told by."""

    def __init__(self, rate: float) -> None:
        self.recorder, self.finder = SeriesRecorder(), DefectFinder(rate)

    def add(self, small: Picture, luma: NDArray[np.uint8]) -> None:
        """Measure the next frame: its small copy, and its luma in full size."""
        self.recorder.add(luma, small)
        self.finder.add(small, luma, self.recorder.flow)


class _Frames:
    """The pictures of a film in their order, each once. In place of those that can't be decoded, which are `broken` by
    number, comes the one before, or the first that can.
    """

    def __init__(self, film: FrameReader) -> None:
        self._film = film
        self.broken: list[int] = []

    def __iter__(self) -> Iterator[Any]:
        """Raises BadInput where none can be decoded."""
        last: Any = None
        for number in range(self._film.count):
            picture = self._decoded(number)
            if picture is None:
                self.broken.append(number)
            elif last is None:
                yield from repeat(picture, number)
            last = picture or last
            if last is not None:
                yield last
        if last is None:
            raise BadInput(
                MediaProblem.FRAME_DAMAGED(frame=0),
                advice=MediaAdvice.COPY_OR_USE_OTHER_STRETCH(),
                file=self._film.path,
            )

    def _decoded(self, number: int) -> Any:
        """The picture of that number, None where the decoder shows none, or another one in its place."""
        try:
            picture = self._film.picture(number)
        except BadInput:
            return None
        return None if number in self._film.concealed else picture


def _luma(picture: Any, converter: Converter) -> NDArray[np.uint8]:
    """The luma of a picture, 0 to 255: (height, width)."""
    if not is_native(picture):
        return np.asarray(cv2.cvtColor(converter.to_rgb(picture), cv2.COLOR_RGB2GRAY), np.uint8)
    plane = picture.planes[0]
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)[: picture.height, : picture.width]
    return np.asarray(cv2.LUT(rows, _FULL_RANGE), np.uint8)


def _size(of: tuple[int, int], most: tuple[int, int]) -> tuple[int, int]:
    """A size within `most` (longer side, shorter side) in the shape of another, both even."""
    scale = min(1.0, most[0] / max(of), most[1] / min(of))
    width, height = (max(2, round(side * scale / 2) * 2) for side in of)
    return width, height


def _with_broken(defects: Sequence[DefectSeen], broken: Sequence[int]) -> tuple[DefectSeen, ...]:
    """The defects, and the frames that could not be decoded; what these were taken for, since they looked as the one
    before them, is none.
    """
    about = {frame for number in broken for frame in (number - 1, number, number + 1)}
    kept = [defect for defect in defects if about.isdisjoint(range(defect.first, defect.first + defect.frames))]
    for _, run in groupby(enumerate(broken), key=lambda entry: entry[1] - entry[0]):
        numbers = [number for _, number in run]
        kept.append(DefectSeen(kind=DefectKind.BROKEN, first=numbers[0], frames=len(numbers), sure=1.0))
    return tuple(sorted(kept, key=lambda defect: (defect.first, defect.kind)))
