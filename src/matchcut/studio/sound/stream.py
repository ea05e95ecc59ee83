"""The cut's mix as a stream of bytes, made in a thread ahead of what is heard.

Always a whole number of stereo frames of 32-bit floats at 48 kHz. Where the thread is late the stream is silent and
says so: the sound that was missed is skipped, so that what is heard stays at its place in the film.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.errors import MatchcutError
from matchcut.film.ids import MediaId

if TYPE_CHECKING:
    from matchcut.cut.model import Cut

SAMPLE_RATE = 48_000
FRAME_BYTES = 8
"""Two channels of 32-bit floats."""
CHUNK = 9_600
"""Samples that are mixed in one go: a fifth of a second."""
AHEAD = 48_000
"""Samples that are kept ready: a second."""

Where = Callable[[MediaId], Path]


class MixStream:
    """One thread that mixes. `begin` at a sample, `read` from there on; `ready` is called, in the thread, at first.

    `failed(MatchcutError)` is called in the thread where a sound can't be read; nothing more is mixed of that cut.
    """

    def __init__(self, ready: Callable[[int], None], failed: Callable[[MatchcutError], None]) -> None:
        self._ready, self._failed = ready, failed
        self._changed = threading.Condition()
        self._cut: Cut | None = None
        self._where: Where | None = None
        self._chunks = bytearray()
        self._next = 0
        self._run_number = 0
        self._missed = 0
        self._mixing = False
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="mix", daemon=True)
        self._thread.start()

    def load(self, cut: Cut | None, where: Where) -> None:
        """Mix another cut from the next `begin` on."""
        with self._changed:
            self._cut, self._where = cut, where
            self._mixing = False
            self._changed.notify()

    def begin(self, sample: int) -> int:
        """Mix from film sample `sample` on; return the run's number, which `ready` tells once there is sound."""
        with self._changed:
            self._chunks.clear()
            self._next, self._missed, self._mixing = sample, 0, True
            self._run_number += 1
            self._changed.notify()
            return self._run_number

    def end(self) -> None:
        """Stop mixing."""
        with self._changed:
            self._mixing = False
            self._chunks.clear()

    def read(self, size: int) -> bytes:
        """Return at most `size` bytes, as many as the film still has; silence stands for what is not mixed yet."""
        with self._changed:
            size -= size % FRAME_BYTES
            chunk = bytes(self._chunks[:size])
            del self._chunks[:size]
            self._changed.notify()
            if len(chunk) < size and self._mixing and self._cut is not None:
                left = (self._cut.samples - self._next - self._missed) * FRAME_BYTES
                silence = max(0, min(size - len(chunk), left))
                self._missed += silence // FRAME_BYTES
                chunk += bytes(silence)
            return chunk

    def close(self) -> None:
        """Stop the thread."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _idle(self) -> bool:
        if self._cut is None or not self._mixing or self._next >= self._cut.samples:
            return True
        return len(self._chunks) >= AHEAD * FRAME_BYTES

    def _work(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or not self._idle())
        from matchcut.cut.mix import Mixer  # Late: what it loads would slow the first window down.

        mixed: Cut | None = None
        mixer: Mixer | None = None
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or not self._idle())
                if self._closed:
                    return
                assert self._cut is not None
                assert self._where is not None
                if mixer is None or mixed is not self._cut:
                    mixed, mixer = self._cut, Mixer(self._cut, self._where)
                run, start = self._run_number, self._next
                stop = min(start + CHUNK, mixed.samples)
            try:
                block = mixer.block(start, stop)
            except MatchcutError as error:
                with self._changed:
                    self._mixing = False
                self._failed(error)
                continue
            with self._changed:
                if run != self._run_number or mixed is not self._cut:
                    continue
                first = not self._chunks
                skipped = min(self._missed, stop - start)
                self._missed -= skipped
                self._chunks += block.T[skipped:].astype("<f4").tobytes()
                self._next = stop
            if first:
                self._ready(run)
