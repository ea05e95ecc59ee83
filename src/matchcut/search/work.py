"""The process in which texts are read: `python -m matchcut.search.work`, started by `search.meaning` only."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from matchcut.search.messages import ReadTexts, TextRead
from matchcut.search.minilm import SentenceNet
from matchcut.wire.errors import Doer
from matchcut.wire.problems import Process
from matchcut.wire.serving import serve

opened = lru_cache(maxsize=1)(SentenceNet)
"""The weights of a folder, opened once."""


def read(order: ReadTexts, say: Callable[[TextRead], None]) -> None:
    """Read texts one by one: among others in a batch a text would get slightly different numbers."""
    net = opened(Path(order.path))
    for text in order.texts:
        words, pieces = net.familiar(text)
        say(TextRead(floats=net.embed(text).astype("<f4").tobytes(), words=words, pieces=pieces))


if __name__ == "__main__":
    serve(ReadTexts, read, Doer(process=Process.MINILM()))
