"""Ctrl-C while takes are made: it ends the run between two steps."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType


@contextlib.contextmanager
def orderly_interrupts(stop: threading.Event) -> Iterator[None]:
    """Let the first Ctrl-C end the run between two steps, and raise KeyboardInterrupt only when all is wound up.

    Raised anywhere, as Python does by itself, it could strike in the middle of cleaning up. A second Ctrl-C does that.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)
    pressed = threading.Event()

    def press(number: int, frame: FrameType | None) -> None:
        if pressed.is_set() and callable(before):
            before(number, frame)
        pressed.set()
        stop.set()

    signal.signal(signal.SIGINT, press)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before if before is not None else signal.SIG_DFL)
    if pressed.is_set():
        raise KeyboardInterrupt
