"""Vectors of texts kept in a file, so that a text is read once.

They can be made again, in a hundredth of a second each, and tell nothing that the film itself does not: so they lie in
its cache and not in its database. A file has, for each text, its digest (16 bytes), its words and their pieces, and its
vector (float16), and is written anew as a whole. Vectors of other weights lie under another name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matchcut.media.aside import in_place_of

Vector = NDArray[np.float32]
WIDTH = 384
_DIGEST = 16
_ROW = np.dtype([("digest", f"V{_DIGEST}"), ("words", "<u2"), ("pieces", "<u2"), ("vector", "<f2", (WIDTH,))])
_NEARLY = 0.01
"""How far from 1 the length of a vector may be that was written as such."""


@dataclass(frozen=True, slots=True, eq=False)
class KnownText:
    """What was read of a text: its vector, (384,), of length 1; its words but for names, and the pieces that they are
    known by."""

    vector: Vector
    words: int
    pieces: int


def digest_of(text: str) -> bytes:
    """What a text is known by: 16 bytes."""
    return blake2b(text.encode(), digest_size=_DIGEST).digest()


def read_texts(path: Path) -> dict[bytes, KnownText]:
    """What a file knows, by their texts' digests; damaged ones are left out, as is all of no such file."""
    try:
        content = path.read_bytes()
    except OSError:  # Not there, or not to be read: they are made again.
        return {}
    rows = np.frombuffer(content, _ROW, count=len(content) // _ROW.itemsize)
    vectors = np.nan_to_num(rows["vector"].astype(np.float32))
    good = np.abs(np.linalg.norm(vectors, axis=1) - 1) < _NEARLY
    return {
        rows["digest"][place].tobytes(): KnownText(
            vectors[place], int(rows["words"][place]), int(rows["pieces"][place])
        )
        for place in np.flatnonzero(good)
    }


def write_texts(path: Path, texts: Mapping[bytes, KnownText]) -> None:
    """Put what is known into a file, in place of what was there. MachineFailed where the disk won't have it."""
    rows = np.empty(len(texts), _ROW)
    for place, (digest, known) in enumerate(texts.items()):
        rows[place] = (digest, known.words, known.pieces, known.vector)
    with in_place_of(path, lasting=False) as part:
        part.write_bytes(rows.tobytes())
