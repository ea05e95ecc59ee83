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
        self._samples: deque[tuple[float, int]] = deque()

    def note(self, at: float, done: int) -> None:
        """Note how much is done at a time. What was done before the first note (an earlier pull) makes no speed."""
        self._samples.append((at, done))
        while len(self._samples) > 2 and at - self._samples[1][0] >= WINDOW_S:
            self._samples.popleft()

    @property
    def speed(self) -> float:
        """Bytes a second; 0 while nobody can tell."""
        if len(self._samples) < 2:
            return 0.0
        (first, before), (last, now) = self._samples[0], self._samples[-1]
        return max(0.0, (now - before) / (last - first)) if last > first else 0.0

    def left(self, total: int) -> float | None:
        """The seconds until `total` bytes are done, None while nobody can tell."""
        if not self._samples or not self.speed:
            return None
        return max(0, total - self._samples[-1][1]) / self.speed


def size_words(size: float) -> str:
    """A size as "3.2 GiB"."""
    for unit, name in _UNITS:
        if size >= unit:
            return with_comma(f"{size / unit:.1f} {name}")
    return tr("{0} bytes").format(round(size))
