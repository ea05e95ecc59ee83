"""How fast bytes come, how long the rest takes, and sizes as people read them."""

from __future__ import annotations

from collections import deque

from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.texts.tell import tr

WINDOW_S = 8.0
_UNITS = ((1024**3, "GiB"), (1024**2, "MiB"), (1024, "KiB"))


class TransferPace:
    """The speed of something that counts up, over the last seconds. Times are of a monotonic clock, in seconds."""

    def __init__(self) -> None:
        self._told: deque[tuple[float, int]] = deque()

    def told(self, at: float, done: int) -> None:
        """Note how much is done at a time. What was done before the first note (an earlier pull) makes no speed."""
        self._told.append((at, done))
        while len(self._told) > 2 and at - self._told[1][0] >= WINDOW_S:
            self._told.popleft()

    @property
    def speed(self) -> float:
        """Bytes a second; 0 while nobody can tell."""
        if len(self._told) < 2:
            return 0.0
        (first, before), (last, now) = self._told[0], self._told[-1]
        return max(0.0, (now - before) / (last - first)) if last > first else 0.0

    def left(self, total: int) -> float | None:
        """The seconds until `total` bytes are done, None while nobody can tell."""
        if not self._told or not self.speed:
            return None
        return max(0, total - self._told[-1][1]) / self.speed


def size_words(size: float) -> str:
    """A size as "3.2 GiB"."""
    for unit, name in _UNITS:
        if size >= unit:
            return with_comma(f"{size / unit:.1f} {name}")
    return tr("{0} bytes").format(round(size))
