"""Between film frames and pixels: the only place where the timeline's zoom lives.

`pixels_per_frame` is a real number because pixels are; it never goes back into the film: `frame_at` rounds down to
the whole frame under a pixel.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from matchcut.film.time import FrameRate, timecode

MOST_PIXELS = 48.0
_NICE_SECONDS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)


@dataclass(frozen=True, slots=True)
class TimeScale:
    """`origin` is the film frame (fractional) at the left edge of a view `width` pixels wide."""

    pixels_per_frame: float = 4.0
    origin: float = 0.0
    width: int = 800

    def x(self, frame: float) -> float:
        """The pixel of a frame's left edge."""
        return (frame - self.origin) * self.pixels_per_frame

    def frame_at(self, x: float) -> int:
        """The frame under a pixel."""
        return math.floor(x / self.pixels_per_frame + self.origin)

    def nearest_edge(self, x: float) -> int:
        """The frame whose left edge is nearest to a pixel: where a cut would fall."""
        return round(x / self.pixels_per_frame + self.origin)

    @property
    def visible(self) -> tuple[int, int]:
        """The first frame in view and the first one after."""
        return self.frame_at(0), self.frame_at(self.width) + 1

    def zoomed(self, factor: float, about_x: float) -> TimeScale:
        """Zoomed by a factor with the frame under `about_x` staying there."""
        frame = about_x / self.pixels_per_frame + self.origin
        pixels = min(MOST_PIXELS, max(1e-4, self.pixels_per_frame * factor))
        return replace(self, pixels_per_frame=pixels, origin=frame - about_x / pixels)

    def scrolled(self, pixels: float) -> TimeScale:
        """Moved so that what was `pixels` to the right comes to the left edge."""
        return replace(self, origin=self.origin + pixels / self.pixels_per_frame)

    def fitted(self, frames: int, margin: int = 24) -> TimeScale:
        """The whole film in view."""
        pixels = max(1, self.width - 2 * margin) / max(1, frames)
        pixels = min(MOST_PIXELS, pixels)
        return replace(self, pixels_per_frame=pixels, origin=-margin / pixels)

    def kept(self, frames: int) -> TimeScale:
        """Moved as little as possible so that the view does not lie beyond the film's ends."""
        span = self.width / self.pixels_per_frame
        most = max(0.0, frames - span * 0.5)
        return replace(self, origin=min(max(self.origin, -span * 0.25), most))

    def ticks(
        self, rate: FrameRate, start: int, left: float, right: float, closest: float = 90.0
    ) -> list[tuple[float, str]]:
        """Ruler marks at least `closest` pixels apart: pixel and timecode. `start` is the film's first timecode.

        Those between two pixels, and the one before them, whose words may reach between them.
        """
        step = self._tick_frames(rate, closest)
        first, last = self.frame_at(left), self.frame_at(right) + 1
        marks = []
        for index in range(max(0, first // step), last // step + 1):
            frame = index * step
            marks.append((self.x(frame), timecode(start + frame, rate)))
        return marks

    def _tick_frames(self, rate: FrameRate, closest: float) -> int:
        wanted = closest / self.pixels_per_frame
        for frames in (1, 2, 5, 10):
            if frames >= wanted and frames < rate.nominal:
                return frames
        for seconds in _NICE_SECONDS:
            if seconds * rate.nominal >= wanted:
                return seconds * rate.nominal
        return math.ceil(wanted / (3600 * rate.nominal)) * 3600 * rate.nominal
