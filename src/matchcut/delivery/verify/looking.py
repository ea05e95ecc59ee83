"""A delivered film's pictures, as they are decoded, beside those of the takes at both ends of every shot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from matchcut.cut.compose import Composer
from matchcut.cut.model import Composite, Cut, Picture
from matchcut.delivery.verify.comparing import DeliveryDiffers
from matchcut.film.ids import MediaId
from matchcut.film.time import timecode

_NEAR = 14
"""How far two pictures of one frame may lie apart, as the mean of differences of 8-bit luma: room for an encoder."""
_SIZE = (160, 90)
"""What pictures are compared at: small enough to forgive an encoder, large enough to see a camera move by a frame."""


class Looks:
    """Compares pictures with the takes' own. A context manager; `compared` counts how many were looked at.

    `size` is the film's width and height: one of another shape than the cut's shows each shot around its own centre.
    """

    def __init__(self, path: Path, cut: Cut, where: Callable[[MediaId], Path], size: tuple[int, int]) -> None:
        self.path = path
        self.cut = cut
        self.wanted = self._ends()
        self.compared = 0
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
        if number not in self.wanted:
            return
        base = self.cut.composite(number).base
        event = self.cut.events[self.cut.event_at(number)]
        self.compared += 1
        seen = _stamp(picture)
        near = range(max(0, base.frame - 1), min(event.available, base.frame + 2))
        apart = {frame: _apart(seen, self._take(replace(base, frame=frame))) for frame in near}
        if apart[base.frame] > _NEAR:
            raise self._differs(number, f"it does not show frame {base.frame}")
        nearest = min(near, key=lambda frame: (apart[frame], frame != base.frame))
        if apart[nearest] < apart[base.frame] / 2:
            raise self._differs(number, f"it shows frame {nearest} instead of {base.frame}")

    def _differs(self, number: int, what: str) -> DeliveryDiffers:
        event = self.cut.events[self.cut.event_at(number)]
        return DeliveryDiffers(
            f"At {timecode(self.cut.start + number, self.cut.rate)} {what} of the take of shot {event.label}.",
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


def _stamp(picture: Any) -> Any:
    """A picture's luma, made as small as a postage stamp."""
    import numpy as np

    return picture.reformat(width=_SIZE[0], height=_SIZE[1], format="gray").to_ndarray().astype(np.int16)


def _apart(one: Any, other: Any) -> float:
    """The mean difference of two stamps."""
    import numpy as np

    return float(np.abs(one - other).mean())
