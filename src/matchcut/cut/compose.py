"""One film frame from its composite: pictures fetched from the takes, mixed, titled and faded."""

from __future__ import annotations

from collections import OrderedDict
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from matchcut.cut.boards import board, pictured_board
from matchcut.cut.model import Composite, Cut, Picture
from matchcut.cut.planes import BLACK, WHITE, Planes, dimmed, filled, laid, mixed, picture_of, planes_of, wiped
from matchcut.cut.stock import Where
from matchcut.cut.titles import overlay
from matchcut.film.ids import MediaId
from matchcut.film.vocabulary import TransitionKind
from matchcut.media.colour import Converter, cropping
from matchcut.media.frames import FrameReader

_OPEN = 4
"""How many takes are held open where nothing else is asked for: a film frame shows two at most."""


class Composer:
    """Makes a cut's frames as `av.VideoFrame`s in the mezzanine's form. A context manager, for one thread."""

    def __init__(
        self, cut: Cut, where: Where, size: tuple[int, int] | None = None, *, takes: int = _OPEN, ahead: bool = True
    ) -> None:
        """Make frames of the cut's size, or of another `size` of about that shape, which is then filled alike.

        So many `takes` are held open at most. They are decoded `ahead` of what is asked for where all of them follows.
        """
        self._cut, self._where, self._takes = cut, where, takes
        self._width, self._height = size or (cut.width, cut.height)
        self._ahead = ahead
        self._converter = Converter()
        self._readers: OrderedDict[MediaId, FrameReader] = OrderedDict()
        self._boards: OrderedDict[Picture, NDArray[np.uint8]] = OrderedDict()

    def picture(self, shown: Composite) -> Any:
        """Return what a composite says. BadInput where a take can't be read."""
        if shown.untouched:
            return self._fetched(shown.base)
        planes = self._joined(shown)
        for title in shown.titles:
            planes = self._titled(planes, title.text, title.style, title.level)
        return picture_of(dimmed(planes, BLACK, shown.level))

    def _joined(self, shown: Composite) -> Planes:
        base = planes_of(self._fetched(shown.base))
        match shown.kind:
            case None:
                return base
            case TransitionKind.DIP_BLACK:
                return dimmed(base, BLACK, shown.mix)
            case TransitionKind.DIP_WHITE:
                return dimmed(base, WHITE, shown.mix)
        assert shown.over is not None, "an overlapping seam shows two pictures"
        over = planes_of(self._fetched(shown.over))
        if shown.kind is TransitionKind.DISSOLVE:
            return mixed(base, over, shown.mix)
        return wiped(base, over, shown.kind, shown.mix)

    def _titled(self, planes: Planes, text: str, style: Any, level: int) -> Planes:
        title = overlay(text, style, self._width, self._height)
        for plane, above, alpha, scale in zip(planes, title.planes, title.alphas, (1, 2, 2), strict=True):
            top, left = title.y // scale, title.x // scale
            place = plane[top : top + above.shape[0], left : left + above.shape[1]]
            place[:] = laid(place, above, alpha, level)
        return planes

    def _fetched(self, picture: Picture) -> Any:
        if picture.black:
            return picture_of(filled(BLACK, self._width, self._height))
        if picture.media is None:
            return self._board(picture)
        picture_as_stored = self._reader(picture.media).picture(picture.frame)
        return self._cropped(picture_as_stored, picture.centre) if picture.centre else self._sized(picture_as_stored)

    def _board(self, picture: Picture) -> Any:
        """A board: the shot's keyframe with its slate, else a card. Kept, for it is the same throughout its shot."""
        if picture not in self._boards:
            width, height = self._width, self._height
            if picture.keyframe is None:
                card = board(*picture.board, width, height)
            else:
                card = pictured_board(picture.board[0], self._where(picture.keyframe), width, height)
            while len(self._boards) >= _OPEN:
                self._boards.popitem(last=False)
            self._boards[picture] = card
        return self._converter.to_video(self._boards[picture])

    def _sized(self, picture: Any) -> Any:
        """Fit a take of another size into the frame, with black bars where its shape differs."""
        width, height = self._width, self._height
        wide, tall = picture.width * self._cut.height, picture.height * self._cut.width
        if wide == tall:
            return self._converter.conformed(picture, width, height)
        inner = (width, height * tall // wide) if wide > tall else (width * wide // tall, height)
        inner = max(2, inner[0] // 2 * 2), max(2, inner[1] // 2 * 2)
        small = planes_of(self._converter.conformed(picture, *inner))
        canvas = filled(BLACK, width, height)
        left, top = (width - inner[0]) // 4 * 2, (height - inner[1]) // 4 * 2
        for plane, values, scale in zip(canvas, small, (1, 2, 2), strict=True):
            y, x = top // scale, left // scale
            plane[y : y + values.shape[0], x : x + values.shape[1]] = values
        return picture_of(canvas)

    def _cropped(self, picture: Any, centre: tuple[int, int]) -> Any:
        """Fill the frame with the part of a take around a point, as near to it as the take's edges allow."""
        width, height = self._cut.width, self._cut.height
        if picture.width * height > picture.height * width:
            inner = picture.height * width // height, picture.height
        else:
            inner = picture.width, picture.width * height // width
        return self._converter.conformed(picture, self._width, self._height, crop=cropping(picture, inner, centre))

    def _reader(self, media: MediaId) -> FrameReader:
        if media not in self._readers:
            while len(self._readers) >= self._takes:
                self._readers.popitem(last=False)[1].close()
            self._readers[media] = FrameReader(self._where(media), ahead=self._ahead)
        self._readers.move_to_end(media)
        return self._readers[media]

    def close(self) -> None:
        while self._readers:
            self._readers.popitem()[1].close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
