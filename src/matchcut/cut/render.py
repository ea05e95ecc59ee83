"""The made pieces of a cut: encoded in the mezzanine setting, several at a time, each kept in the cache."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock
from typing import Self

from matchcut.cut.cache import Cache
from matchcut.cut.compose import Composer
from matchcut.cut.model import Cut
from matchcut.cut.problems import CutProblem
from matchcut.cut.segments import EncodedSegment
from matchcut.cut.stock import Where
from matchcut.film.errors import Cancelled
from matchcut.media.mezzanine import MezzanineWriter

SUFFIX = ".mp4"

_AT_ONCE = min(4, os.cpu_count() or 1)
_LOOK_UP = 0.1


@dataclass(frozen=True, slots=True)
class RenderedPiece:
    """A made piece's file, and whether it was there already."""

    path: Path
    reused: bool


class Renderer:
    """Makes those of `pieces` that the cache lacks, from the moment it is entered; a context manager.

    Leaving it, by an error or not, drops what has not been started and stops the rest after its present frame.
    """

    def __init__(self, cut: Cut, pieces: Iterable[EncodedSegment], where: Where, cache: Cache) -> None:
        self._cut, self._where, self._cache = cut, where, cache
        self._pieces = {piece.key: piece for piece in pieces}
        self._cached = {key: cache.find(key, SUFFIX) for key in self._pieces}
        self._futures: dict[str, Future[Path]] = {}
        self._stop = Event()
        self._lock = Lock()
        self._frames_made = 0

    @property
    def frames_to_make(self) -> int:
        """How many frames the cache lacked at the start."""
        return sum(piece.record.frames for key, piece in self._pieces.items() if self._cached[key] is None)

    @property
    def frames_made(self) -> int:
        """How many of them are made by now."""
        return self._frames_made

    def wait(self, piece: EncodedSegment, idle: Callable[[], None]) -> RenderedPiece:
        """Return the piece once it is made. `idle` is called meanwhile, some ten times a second, and may raise."""
        path = self._cached[piece.key]
        if path is not None:
            return RenderedPiece(path, reused=True)
        future = self._futures[piece.key]
        while True:
            idle()
            try:
                return RenderedPiece(future.result(timeout=_LOOK_UP), reused=False)
            except TimeoutError:
                if future.done():
                    raise

    def __enter__(self) -> Self:
        self._pool = ThreadPoolExecutor(max_workers=_AT_ONCE, thread_name_prefix="render")
        for key, piece in self._pieces.items():
            if self._cached[key] is None:
                self._futures[key] = self._pool.submit(self._make, piece)
        return self

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._pool.shutdown(cancel_futures=True)

    def _make(self, piece: EncodedSegment) -> Path:
        return self._cache.make(piece.key, SUFFIX, lambda part: self._render(piece, part))

    def _render(self, piece: EncodedSegment, path: Path) -> None:
        cut = self._cut
        with (
            Composer(cut, self._where, ahead=False) as composer,
            MezzanineWriter(path, cut.width, cut.height, cut.rate, sync=True) as film,
        ):
            for frame in range(piece.record.start, piece.record.end):
                if self._stop.is_set():
                    raise Cancelled(CutProblem.EXPORT_STOPPED())
                film.write_picture(composer.picture(cut.composite(frame)))
                with self._lock:
                    self._frames_made += 1
