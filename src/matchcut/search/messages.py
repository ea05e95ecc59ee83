"""What is said between the process that reads texts and whoever asked for it, beside what every process says."""

from __future__ import annotations

from matchcut.wire.messages import Message


class ReadTexts(Message, frozen=True, kw_only=True):
    """Make the vectors of texts, by the weights in the folder `path`. The answers come in their order."""

    path: str
    texts: tuple[str, ...]


class TextRead(Message, frozen=True, kw_only=True):
    """A text's vector, of length 1, as little-endian float32; its words but for names, and the pieces they are known
    by."""

    floats: bytes
    words: int
    pieces: int
