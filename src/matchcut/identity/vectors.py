"""The vectors of a shot's references beside its recipe: those that the project keeps go to a worker with its order, and
those that an engine had to make come back with the take, to be kept. No fingerprint knows of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from matchcut.identity.catalogue import EmbedderSpec, embedder_named
from matchcut.identity.messages import PictureFacts, vector_of
from matchcut.identity.weights import version_of

if TYPE_CHECKING:
    from matchcut.identity.embedders import Embedder
    from matchcut.identity.faces import Vector


class ReferenceVector(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What an embedder, in one version, makes of the picture `media`. `floats` are little-endian float32."""

    media: str
    embedder: str
    version: str
    floats: bytes
    facts: PictureFacts

    @property
    def vector(self) -> Vector:
        """The embedding, float32 (dimension,), of length 1."""
        return vector_of(self.floats)


class ReferenceVectors:
    """The vectors of one shot's references. `made` are those that were not among the `kept` ones."""

    def __init__(self, kept: Iterable[ReferenceVector] = ()) -> None:
        self.added: list[ReferenceVector] = []
        self._known = {(vector.media, vector.embedder, vector.version): vector for vector in kept}

    def of(self, media: str, path: Path, spec: EmbedderSpec) -> ReferenceVector:
        """The vector of the picture `media`, which lies at `path`: the kept one where it is of the weights that are
        here, else made now, in this process.

        NoFace and BadInput as `embedders.embed_picture`; MachineFailed where the embedder can't run here.
        """
        version = version_of(spec)
        known = self._known.get((media, spec.id, version))
        if known is None:
            known = self._known[media, spec.id, version] = _embed(media, path, spec, version)
            self.added.append(known)
        return known


def _embed(media: str, path: Path, spec: EmbedderSpec, version: str) -> ReferenceVector:
    from matchcut.identity.embedders import embed_picture
    from matchcut.identity.pictures import read_picture

    rgb = read_picture(path)
    embedding = embed_picture(_opened(spec.id, version), spec, rgb)
    return ReferenceVector(
        media=media,
        embedder=spec.id,
        version=version,
        floats=embedding.vector.astype("<f4").tobytes(),
        facts=PictureFacts.of((rgb.shape[1], rgb.shape[0]), embedding.face, embedding.note, embedding.length),
    )


@lru_cache(maxsize=1)
def _opened(embedder: str, _version: str) -> Embedder:
    from matchcut.identity.embedders import open_embedder

    return open_embedder(embedder_named(embedder))
