"""What is said between the process in which the watermark's models run and whoever asked for it.

Pictures are RGB bytes (height, width, 3); `path` is that of the model.
"""

from __future__ import annotations

from matchcut.wire.messages import Content, Message


class Mark(Message, frozen=True, kw_only=True):
    """Have the encoder put 32 bits into a picture."""

    path: str
    width: int
    height: int
    bits: tuple[int, ...]
    picture: Content


class ReadMark(Message, frozen=True, kw_only=True):
    """Have the decoder read a picture's bits."""

    path: str
    width: int
    height: int
    picture: Content


class Marked(Message, frozen=True, kw_only=True):
    """What is to be added to the picture, in 8-bit levels, as little-endian float16 (height, width, 3)."""

    added: Content


class BitsRead(Message, frozen=True, kw_only=True):
    """32 numbers as little-endian float32: above one half means 1."""

    numbers: bytes
