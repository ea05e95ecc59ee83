"""Whole pictures of interlaced frames: as many as there were, each at its frame's time."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise
from typing import Any

import av

FILTER = "bwdif"
"""FFmpeg's filter, which looks at the frame before and the frame after. Progressive frames it leaves as they are."""

_SETTING = "mode=send_frame:parity=auto:deint=interlaced"
_SEEN_AROUND = 1


class Deinterlacer:
    """Deinterlaces frames of one film by number; a frame is the same in whatever order they are asked for."""

    def __init__(self) -> None:
        self._graph: Any = None
        self._given = self._pushed = -1

    @property
    def used(self) -> bool:
        """Whether any frame was deinterlaced."""
        return self._graph is not None

    def picture(self, number: int, count: int, raw: Callable[[int], Any]) -> Any:
        """Return frame `number` of `count`, deinterlaced. `raw` gives a frame as it was decoded."""
        if number != self._given:
            first = max(0, number - _SEEN_AROUND)
            self._graph = _graph(raw(first))
            self._given = self._pushed = first
        picture = None
        while self._given <= number:
            picture = self._following(count, raw)
        return picture

    def _following(self, count: int, raw: Callable[[int], Any]) -> Any:
        while self._pushed < min(count, self._given + _SEEN_AROUND + 1):
            frame = raw(self._pushed)
            frame.pts, frame.time_base = self._pushed, Fraction(1)
            self._graph.push(frame)
            self._pushed += 1
            if self._pushed == count:
                self._graph.push(None)
        self._given += 1
        return self._graph.pull()


def _graph(frame: Any) -> Any:
    graph = av.filter.Graph()
    graph.threads = 1
    source = graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=Fraction(1))
    for earlier, following in pairwise([source, graph.add(FILTER, _SETTING), graph.add("buffersink")]):
        earlier.link_to(following)
    graph.configure()
    return graph
