"""A delivered film's pictures, as they are decoded, beside what the cut shows: every one, or both ends of every shot.

What an export copies from the takes has to be their picture exactly. What it encodes is compared by how a coder errs:
over a whole picture, and in each tile of it by the mean, which is the tile's lowest frequency. A coder is off there by
half a quantiser step over the transform's size at most (4 of 255 at H.264's QP 34, coarser than any preset writes);
twice that is allowed for. A tile that is off throughout the film is lettering laid over it (a burn-in), not damage.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from matchcut.cut.compose import Composer
from matchcut.cut.model import Composite, Cut, Picture
from matchcut.cut.segments import Copy, segments
from matchcut.cut.stock import Stock
from matchcut.delivery.verify.comparing import DeliveryDiffers
from matchcut.film.ids import MediaId
from matchcut.film.time import timecode
from matchcut.media.files import opened
from matchcut.media.mezzanine import parameter_sets

_NEAR = 14
"""How far two pictures of one frame may lie apart, as the mean of differences of 8-bit luma: room for an encoder."""
_TILE_NEAR = 8
"""How far the mean of a tile may be off, in 8-bit luma."""
_TILES = (10, 16)
_SIZE = (160, 90)
"""What pictures are compared at: small enough to forgive an encoder, large enough to see a camera move by a frame."""


class Looks:
    """Compares pictures with the takes' own. A context manager; `compared` counts how many were looked at.

    `size` is the film's width and height: one of another shape than the cut's shows each shot around its own centre.
    With `sample`, only both ends of every shot are looked at.
    """

    def __init__(
        self, path: Path, cut: Cut, where: Callable[[MediaId], Path], size: tuple[int, int], *, sample: bool = False
    ) -> None:
        self.path = path
        self.cut = cut
        self.ends = self._ends()
        self.sample = sample
        self.compared = 0
        self._exact = _copied(path, cut, where)
        self._off: dict[int, Any] = {}
        width, height = size
        if width * cut.height != height * cut.width:
            self.cut = replace(cut, width=width, height=height, filled=True)
        self._composer = Composer(self.cut, where)

    def _ends(self) -> set[int]:
        """The first and last frame of each shot on which nothing else lies: no transition, title or fade."""
        found: set[int] = set()
        for event in self.cut.events:
            if event.media is None:
                continue
            clear = [
                frame
                for frame in range(event.record.start, event.record.end)
                if self.cut.composite(frame).untouched and self.cut.composite(frame).base.media == event.media
            ]
            found |= set(clear[:1] + clear[-1:])
        return found

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
        seen = _stamp(picture)
        if number in self.ends:
            self._which(number, seen)
        self._closely(number, seen)

    def finish(self) -> None:
        """DeliveryDiffers where a part of a picture is not the cut's."""
        import numpy as np

        if not self._off:
            return
        always = np.mean(list(self._off.values()), axis=0) * len(self._off) > self.compared / 2
        for number, off in sorted(self._off.items()):
            if (off & ~always).any():
                raise self._unlike(number, "a part of the picture is not what the film shows")

    def _exactly(self, number: int, picture: Any) -> None:
        base = self.cut.composite(number).base
        taken = self._composer.picture(Composite(base=base))
        if not _same(picture, taken):
            raise self._differs(number, "it does not show, bit for bit, frame", base)

    def _closely(self, number: int, seen: Any) -> None:
        """Beside the frame as the cut shows it, with its transition, titles and fades."""
        import numpy as np

        composite = self.cut.composite(number)
        apart = seen - _stamp(self._composer.picture(composite))
        if np.abs(apart).mean() > _NEAR:
            raise self._unlike(number, "the picture is not what the film shows")
        rows, columns = _TILES
        tiles = apart.reshape(rows, _SIZE[1] // rows, columns, _SIZE[0] // columns).mean(axis=(1, 3))
        off = np.abs(tiles) > _TILE_NEAR
        if off.any():
            self._off[number] = off

    def _which(self, number: int, seen: Any) -> None:
        base = self.cut.composite(number).base
        event = self.cut.events[self.cut.event_at(number)]
        near = range(max(0, base.frame - 1), min(event.available, base.frame + 2))
        apart = {frame: _apart(seen, self._take(replace(base, frame=frame))) for frame in near}
        if apart[base.frame] > _NEAR:
            raise self._differs(number, "it does not show frame", base)
        nearest = min(near, key=lambda frame: (apart[frame], frame != base.frame))
        if apart[nearest] < apart[base.frame] / 2:
            raise self._differs(number, f"it shows frame {nearest} instead of", base)

    def _unlike(self, number: int, what: str) -> DeliveryDiffers:
        event = self.cut.events[self.cut.event_at(number)]
        return DeliveryDiffers(
            f"At {timecode(self.cut.start + number, self.cut.rate)} {what}, in shot {event.label}.",
            advice="Export the film again.",
            file=self.path,
        )

    def _differs(self, number: int, what: str, base: Picture) -> DeliveryDiffers:
        event = self.cut.events[self.cut.event_at(number)]
        return DeliveryDiffers(
            f"At {timecode(self.cut.start + number, self.cut.rate)} {what} {base.frame} of the take of shot "
            f"{event.label}.",
            advice="Export the film again.",
            file=self.path,
        )

    def _take(self, picture: Picture) -> Any:
        """The stamp of a take's frame."""
        return _stamp(self._composer.picture(Composite(base=picture)))

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
    copies = (one for one in segments(cut, Stock(cut, where)) if isinstance(one, Copy))
    return frozenset(frame for copy in copies for frame in range(copy.record.start, copy.record.end))


def _same(picture: Any, taken: Any) -> bool:
    import numpy as np

    if (picture.width, picture.height, picture.format.name) != (taken.width, taken.height, taken.format.name):
        return False
    return bool(np.array_equal(picture.to_ndarray(), taken.to_ndarray()))


def _stamp(picture: Any) -> Any:
    """A picture's luma, made as small as a postage stamp."""
    import numpy as np

    return picture.reformat(width=_SIZE[0], height=_SIZE[1], format="gray").to_ndarray().astype(np.int16)


def _apart(one: Any, other: Any) -> float:
    """The mean difference of two stamps."""
    import numpy as np

    return float(np.abs(one - other).mean())
