"""What a drag on the timeline snaps to: cuts, ends of titles and sounds, markers and the playhead, as they lay when it
began."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.studio.session import Session
from matchcut.studio.timeline.ruler import marker_frame
from matchcut.studio.timeline.scale import TimeScale
from matchcut.studio.timeline.tracks import start_of

SNAP_PIXELS = 8


@dataclass(frozen=True, slots=True)
class Snapper:
    """The frames to snap to, in order."""

    edges: Sequence[int] = ()

    @classmethod
    def of(cls, session: Session) -> Snapper:
        """Those of the session's film; what is picked, and so dragged, does not snap to itself."""
        return cls(_edges(session.film, frozenset(session.selection.clips)))

    def snapped(self, scale: TimeScale, x: float, playhead: int) -> tuple[int, int | None]:
        """The frame whose left edge a pixel means, and the one that it snapped to, if so."""
        frame = scale.nearest_edge(x)
        reach = max(1, round(SNAP_PIXELS / scale.pixels_per_frame))
        low, high = bisect_left(self.edges, frame - reach), bisect_right(self.edges, frame + reach)
        near = [edge for edge in (*self.edges[low:high], playhead) if abs(scale.x(edge) - x) <= SNAP_PIXELS]
        if not near:
            return frame, None
        nearest = min(near, key=lambda edge: abs(scale.x(edge) - x))
        return nearest, nearest


def _edges(film: Film, but: frozenset[str]) -> Sequence[int]:
    edges: set[int] = set()
    if film.shots:
        layout = film.layout
        edges.update(layout.starts)
        edges.update(start + length for start, length in zip(layout.starts, layout.lengths, strict=True))
    for title in film.titles.values():
        if title.id not in but:
            start = start_of(film, title.shot) + title.offset
            edges.update((start, start + title.frames))
    for clip in film.audio.values():
        if clip.id not in but:
            start = edits.audio_start(film, clip)
            edges.update((start, start + edits.audio_frames(film, clip)))
    edges.update(marker_frame(film, marker) for marker in film.markers.values() if marker.id not in but)
    return sorted(edges)
