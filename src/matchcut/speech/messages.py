"""What is said between the process in which voices speak and whoever asked for it, beside what every process says."""

from __future__ import annotations

from matchcut.wire.messages import Content, Message


class SayLine(Message, frozen=True, kw_only=True):
    """Say the words with the voice whose weights lie at `path`. The speaker "" is the voice's first."""

    path: str
    words: str
    speaker: str
    seed: int


class Spoken(Message, frozen=True, kw_only=True):
    """The line as float32 samples of one channel, full scale ±1, little-endian; `sample_rate` in hertz."""

    sample_rate: int
    samples: Content
