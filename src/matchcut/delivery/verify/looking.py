"""A delivered film's pictures, as they are decoded, beside what the cut shows: every one, or both ends of every shot.

What an export copies from the takes has to be their picture exactly. What it encodes is compared by how a coder errs:
over a whole picture, and in each tile of it by the mean, which is the tile's lowest frequency. A coder is off there by
half a quantiser step over the transform's size at most (4 of 255 at H.264's QP 34, coarser than any preset writes);
twice that is allowed for. What an export lays over the film (burn-ins, a watermark) is told from damage: `lettering`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from matchcut.cut.compose import Composer
from matchcut.cut.model import Composite, Cut, Picture
from matchcut.cut.segments import Copy, segments
from matchcut.cut.stock import Stock
from matchcut.delivery.problems import DeliveryAdvice, DeliveryDifference
from matchcut.delivery.verify.comparing import DeliveryDiffers
from matchcut.delivery.verify.lettering import Corners, Watermark, in_band, stamp, tiles_of
from matchcut.film.ids import MediaId, ShotId
from matchcut.film.time import timecode
from matchcut.media.files import opened
from matchcut.media.mezzanine import parameter_sets

_NEAR = 14
"""How far two pictures of one frame may lie apart, as the mean of differences of 8-bit luma: room for an encoder."""
_TILE_NEAR = 8
"""How far the mean of a tile may be off, in 8-bit luma."""


class Looks:
    """Compares pictures with the takes' own. A context manager; `compared` counts how many were looked at.

    `size` is the film's width and height: one of another shape than the cut's shows each shot around its own centre.
    `takes` are the numbers of the takes that are seen. With `sample`, only both ends of every shot are looked at.
    """

    def __init__(
        self,
        path: Path,
        cut: Cut,
        where: Callable[[MediaId], Path],
        size: tuple[int, int],
        takes: Mapping[ShotId, int],
        *,
        sample: bool = False,
    ) -> None:
        self.path = path
        self.cut = cut
        self.ends = self._ends()
        self.sample = sample
        self.compared = 0
        self._exact = _copied(path, cut, where)
        width, height = size
        if width * cut.height != height * cut.width:
            self.cut = replace(cut, width=width, height=height, filled=True)
        self._composer = Composer(self.cut, where)
        self._corners, self._watermark = Corners(self.cut, size, takes), Watermark()
        self._first_off: int | None = None

    def _ends(self) -> set[int]:
        """The first and last frame of each shot on which nothing else lies: no transition, title or fade."""
        frames: set[int] = set()
        for event in self.cut.events:
            if event.media is None:
                continue
            clear = [
                frame
                for frame in range(event.record.start, event.record.end)
                if self.cut.composite(frame).untouched and self.cut.composite(frame).base.media == event.media
            ]
            frames |= set(clear[:1] + clear[-1:])
        return frames

    def at(self, number: int, picture: Any) -> None:
        """Look at one frame of the film. DeliveryDiffers, with its place, where it is not the take's.

        It is another frame where it looks much more like the one before or after; a take in which nothing moves has
        nothing to tell frames by.
        """
        if number >= self.cut.length or (self.sample and number not in self.ends):
            return
        self.compared += 1
        if number in self._exact:
            self._exactly(number, picture)
            return
        seen = stamp(picture)
        shown = self._composer.picture(self.cut.composite(number))
        wanted = self._wanted(number, shown, seen)
        if number in self.ends:
            self._which(number, seen, wanted - stamp(shown))
        self._closely(number, seen, wanted)

    def finish(self) -> None:
        """DeliveryDiffers where a part of a picture is not the cut's."""
        unlike = [*self._watermark.unlike(_TILE_NEAR), *([] if self._first_off is None else [self._first_off])]
        if unlike:
            raise self._differs(DeliveryDifference.PART_OF_PICTURE, min(unlike))

    def _exactly(self, number: int, picture: Any) -> None:
        base = self.cut.composite(number).base
        taken = self._composer.picture(Composite(base=base))
        if not _same(picture, taken):
            raise self._differs(DeliveryDifference.NOT_FRAME_EXACTLY, number, frame=base.frame)

    def _wanted(self, number: int, shown: Any, seen: Any) -> Any:
        """The stamp that a frame should have: as the cut shows it, with those burn-ins that are there."""
        import numpy as np

        best = stamp(shown)
        off = np.abs(tiles_of(seen - best)) > _TILE_NEAR
        if not off.any() or in_band(off):
            return best
        for lettered in self._corners.stamps(shown, number):
            served = off & (np.abs(tiles_of(seen - lettered)) <= _TILE_NEAR)
            enlarged = np.kron(
                served, np.ones([side // count for side, count in zip(best.shape, off.shape, strict=True)])
            )
            best = np.where(enlarged > 0, lettered, best)
            off &= ~served
            if not off.any() or in_band(off):
                break
        return best

    def _closely(self, number: int, seen: Any, wanted: Any) -> None:
        """Beside the frame as the cut shows it, with its transition, titles and fades."""
        import numpy as np

        if _apart(seen, wanted) > _NEAR:
            raise self._differs(DeliveryDifference.PICTURE, number)
        off = np.abs(tiles_of(seen - wanted)) > _TILE_NEAR
        self._watermark.look(number, seen, wanted, off=bool(off.any()) and in_band(off))
        if self._first_off is None and not in_band(off):
            self._first_off = number

    def _which(self, number: int, seen: Any, letters: Any) -> None:
        base = self.cut.composite(number).base
        event = self.cut.events[self.cut.event_at(number)]
        near = range(max(0, base.frame - 1), min(event.available, base.frame + 2))
        apart = {frame: _apart(seen - letters, self._take(replace(base, frame=frame))) for frame in near}
        if apart[base.frame] > _NEAR:
            raise self._differs(DeliveryDifference.NOT_FRAME, number, frame=base.frame)
        nearest = min(near, key=lambda frame: (apart[frame], frame != base.frame))
        if apart[nearest] < apart[base.frame] / 2:
            raise self._differs(DeliveryDifference.OTHER_FRAME, number, frame=base.frame, shown=nearest)

    def _differs(self, kind: DeliveryDifference, number: int, **frames: int) -> DeliveryDiffers:
        """The error for film frame `number`; `frames` are the arguments of `kind` beside its timecode and shot."""
        place = timecode(self.cut.start + number, self.cut.rate)
        label = self.cut.events[self.cut.event_at(number)].label
        return DeliveryDiffers(
            kind(timecode=place, shot=label, **frames), advice=DeliveryAdvice.EXPORT_FILM_AGAIN(), file=self.path
        )

    def _take(self, picture: Picture) -> Any:
        """The stamp of a take's frame."""
        return stamp(self._composer.picture(Composite(base=picture)))

    def __enter__(self) -> Looks:
        return self

    def __exit__(self, *_error: object) -> None:
        self._composer.close()


def _copied(path: Path, cut: Cut, where: Callable[[MediaId], Path]) -> frozenset[int]:
    """The frames of a film that an export copies from the takes: those that have to be theirs exactly."""
    with opened(path, header_only=True) as container:
        written = container.streams.video[0].codec_context.extradata
        if not container.format.name.startswith("mov") or written != parameter_sets(cut.width, cut.height, cut.rate):
            return frozenset()
    copies = (segment for segment in segments(cut, Stock(cut, where)) if isinstance(segment, Copy))
    return frozenset(frame for copy in copies for frame in range(copy.record.start, copy.record.end))


def _same(picture: Any, taken: Any) -> bool:
    import numpy as np

    if (picture.width, picture.height, picture.format.name) != (taken.width, taken.height, taken.format.name):
        return False
    return bool(np.array_equal(picture.to_ndarray(), taken.to_ndarray()))


def _apart(first: Any, second: Any) -> float:
    """The mean difference of two stamps."""
    import numpy as np

    return float(np.abs(first - second).mean())
