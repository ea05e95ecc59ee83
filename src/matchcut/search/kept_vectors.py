"""Vectors of texts kept in a file, so that a text is read once.

They can be made again, in a hundredth of a second each, and tell nothing that the film itself does not: so they lie in
its cache and not in its database. A file has, for each text, its digest (16 bytes) and its vector (float16), and is
written anew as a whole. Vectors of other weights lie under another name.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matchcut.media.aside import in_place_of

Vector = NDArray[np.float32]
WIDTH = 384
_DIGEST = 16
_ROW = np.dtype([("digest", f"V{_DIGEST}"), ("vector", "<f2", (WIDTH,))])
_NEARLY = 0.01
"""How far from 1 the length of a vector may be that was written as such."""


def digest_of(text: str) -> bytes:
    """What a text is known by: 16 bytes."""
    return blake2b(text.encode(), digest_size=_DIGEST).digest()


def read_vectors(path: Path) -> dict[bytes, Vector]:
    """The vectors of a file, by their texts' digests; damaged ones are left out, as is all of no such file."""
    try:
        content = path.read_bytes()
    except OSError:  # Not there, or not to be read: they are made again.
        return {}
    rows = np.frombuffer(content, _ROW, count=len(content) // _ROW.itemsize)
    vectors = np.nan_to_num(rows["vector"].astype(np.float32))
    good = np.abs(np.linalg.norm(vectors, axis=1) - 1) < _NEARLY
    return {rows["digest"][place].tobytes(): vectors[place] for place in np.flatnonzero(good)}


def write_vectors(path: Path, vectors: Mapping[bytes, Vector]) -> None:
    """Put vectors into a file, in place of what was there. MachineFailed where the disk won't have it."""
    rows = np.empty(len(vectors), _ROW)
    for place, (digest, vector) in enumerate(vectors.items()):
        rows[place] = (digest, vector)
    with in_place_of(path, lasting=False) as part:
        part.write_bytes(rows.tobytes())
