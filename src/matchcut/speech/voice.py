"""A voice from weights, as whoever must stay light uses it: its process is started when the first line is said."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from matchcut.speech.weights import kind_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from matchcut.wire.helper import Helper


class Speaking:
    """The voice whose weights lie at `path`. Use as a context manager; the process ends with it."""

    def __init__(self, path: Path, seed: int, check: Callable[[], None] = lambda: None) -> None:
        """BadInput where there is no voice. `check` is called ten times a second and may raise Cancelled."""
        kind_of(path)
        self._path, self._seed, self._check = path, seed, check
        self._helper: Helper | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def say(self, words: str, speaker: str) -> tuple[NDArray[np.float32], int]:
        """A line as samples (1, n), full scale ±1, and their rate. The speaker "" is the voice's first.

        The noise that a voice begins with depends on the seed, the speaker and the words, so that a line is said the
        same whatever was said before it. BadInput for a speaker that there is not; EngineFailed where the process died.
        """
        import numpy as np

        from matchcut.speech.messages import SayLine, Spoken
        from matchcut.wire.helper import Helper
        from matchcut.wire.problems import Process

        if self._helper is None:
            self._helper = Helper(Process.SPEAKING(), "matchcut.speech.work", Spoken)
        drawn = hashlib.sha256(f"{self._seed}\0{speaker}\0{words}".encode()).digest()
        seed = int.from_bytes(drawn[:4], "big") >> 1
        line = SayLine(path=str(self._path), words=words, speaker=speaker, seed=seed)
        (spoken,) = self._helper.ask(line, self._check)
        return np.frombuffer(spoken.samples, "<f4").astype(np.float32).reshape(1, -1), spoken.sample_rate

    def close(self) -> None:
        """End the process. The next line starts it anew."""
        if self._helper is not None:
            self._helper.close()
            self._helper = None
