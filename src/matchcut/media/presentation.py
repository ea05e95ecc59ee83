"""What a film file says of how its pictures are seen: cropped, turned, with which pixels and colours."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from av.sidedata.sidedata import Type

from matchcut.film.errors import BadInput
from matchcut.media.aperture import Aperture, aperture_of
from matchcut.media.colour import Converter, StoredView
from matchcut.media.files import MAXIMUM_PIXELS, MAXIMUM_SIDE
from matchcut.media.grading import Grade, grade_of
from matchcut.media.problems import MediaAdvice, MediaNote, MediaProblem
from matchcut.words.statements import Statement

_UPRIGHT = (1, 0, 0, 1)
_TURNS: dict[tuple[int, int, int, int], tuple[tuple[str, ...], MediaNote | None]] = {
    _UPRIGHT: ((), None),
    (0, 1, -1, 0): (("transpose=clock",), MediaNote.TURNED_CLOCKWISE),
    (-1, 0, 0, -1): (("hflip", "vflip"), MediaNote.TURNED_OVER),
    (0, -1, 1, 0): (("transpose=cclock",), MediaNote.TURNED_ANTICLOCKWISE),
    (-1, 0, 0, 1): (("hflip",), MediaNote.MIRRORED_SIDEWAYS),
    (1, 0, 0, -1): (("vflip",), MediaNote.MIRRORED_UPRIGHT),
    (0, 1, 1, 0): (("transpose=cclock_flip",), MediaNote.TURNED_ANTICLOCKWISE_AND_MIRRORED),
    (0, -1, -1, 0): (("transpose=clock_flip",), MediaNote.TURNED_CLOCKWISE_AND_MIRRORED),
}
"""FFmpeg's filters and what is told for each way to stand, by the four signs of its matrix."""

_SLANT = 0.05
_UNSAID = 2
_DOLBY = ("dvh1", "dvhe", "dva1", "dvav", "dav1")
_READ_MATRICES = (0, 1, 2, 4, 5, 6, 7, 9, 10)


@dataclass(frozen=True, slots=True)
class Presentation:
    """How the decoded pictures of a file become what is seen. `notes` say what is done to them, for people."""

    size: tuple[int, int]
    seen: StoredView | None
    notes: tuple[Statement[MediaNote], ...]
    _converter: Converter = field(default_factory=Converter, compare=False)

    def of(self, picture: Any) -> Any:
        """Return a decoded picture as it is seen: itself where nothing is to be done, else one in RGB."""
        return picture if self.seen is None else self._converter.seen(picture, self.seen)


def presentation_of(container: Any, stream: Any, frame: Any, path: Path) -> Presentation:
    """Return how a stream is seen, by what its container, its header and one decoded frame say.

    BadInput for colours that can't be read and for a picture beyond the limits.
    """
    aperture = aperture_of(container, stream, path, (frame.width, frame.height))
    aspect = Fraction(stream.sample_aspect_ratio or 1)
    if not Fraction(1, 64) < aspect < 64:
        aspect = Fraction(1)
    grade = _grade(frame, stream, path)
    on_black = frame.format.name != "pal8" and any(part.is_alpha for part in frame.format.components)
    turn, turned, is_slanted = _turn_of(frame)
    width, height = aperture[2:] if aperture else (frame.width, frame.height)
    wide = max(1, round(width * aspect))
    if max(wide, height) > MAXIMUM_SIDE or wide * height > MAXIMUM_PIXELS:
        raise BadInput(MediaProblem.SEEN_TOO_LARGE(width=wide, height=height), file=path)
    size = (height, wide) if any(step.startswith("transpose") for step in turn) else (wide, height)
    notes = list(_notes(turned, aspect, aperture, grade, is_slanted=is_slanted))
    if on_black:
        notes.append(MediaNote.TRANSPARENT_IS_BLACK())
    is_plain = not turn and aspect == 1 and aperture is None and grade is None and not on_black
    seen = None if is_plain else StoredView(aperture, (wide, height), turn, grade, on_black)
    return Presentation(size, seen, tuple(notes))


def _turn_of(frame: Any) -> tuple[tuple[str, ...], MediaNote | None, bool]:
    """The filters that set a frame upright, what is told of them, and whether it stands at an angle that is ignored."""
    for data in frame.side_data:
        if data.type == Type.DISPLAYMATRIX:
            a, b, _, c, d, *_ = struct.unpack("=9i", bytes(data))
            largest = max(map(abs, (a, b, c, d))) or 1
            signs = tuple(0 if abs(value) < largest * _SLANT else (value > 0) - (value < 0) for value in (a, b, c, d))
            if signs in _TURNS:
                return *_TURNS[signs], False
            return (), None, True
    return (), None, False


def _grade(frame: Any, stream: Any, path: Path) -> Grade | None:
    coded = int(frame.colorspace)
    is_dolbys_own = stream.codec_tag in _DOLBY and (coded, int(frame.color_trc)) == (_UNSAID, _UNSAID)
    if is_dolbys_own or (not frame.format.is_rgb and coded not in _READ_MATRICES):
        raise BadInput(
            MediaProblem.COLOURS_UNREAD(),
            advice=MediaAdvice.CONVERT_COLOURS(),
            file=path,
        )
    return grade_of(int(frame.color_trc), int(frame.color_primaries))


def _notes(
    turned: MediaNote | None, aspect: Fraction, aperture: Aperture | None, grade: Grade | None, *, is_slanted: bool
) -> Iterator[Statement[MediaNote]]:
    if turned is not None:
        yield turned()
    if is_slanted:
        yield MediaNote.SLANT_NOT_FOLLOWED()
    if aperture is not None:
        yield MediaNote.APERTURE_SHOWN(width=aperture[2], height=aperture[3])
    if aspect != 1:
        yield MediaNote.PIXELS_MADE_SQUARE(wide=aspect.numerator, high=aspect.denominator)
    if grade is not None:
        yield grade.note
