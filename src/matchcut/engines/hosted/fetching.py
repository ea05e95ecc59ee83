"""A clip that was paid for is brought here: whole and seen to be a film, or not at all."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from matchcut.engines.hosted.adapter import ServiceAdapter
from matchcut.film.errors import BadInput
from matchcut.media.aside import in_place_of, not_written
from matchcut.media.probe import probe


class ClipBroken(Exception):
    """What came is no whole film: to be fetched again."""


@dataclass(frozen=True, slots=True)
class FetchedClip:
    """Where the clip lies, and the SHA-256 of its bytes."""

    path: Path
    sha256: str


def fetch_clip(adapter: ServiceAdapter, link: str, path: Path) -> FetchedClip:
    """Bring the film at a link to `path`, on the disk for good before this returns.

    ClipBroken for what is no whole film; LinkExpired; Unreachable as `fetch` of the adapter has it; MachineFailed where
    the disk won't have it.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise not_written(path, error) from error
    with in_place_of(path) as part:
        adapter.fetch(link, part)
        try:
            facts = probe(part)
        except BadInput as error:
            raise ClipBroken(str(error)) from error
        if facts.kind != "video":
            raise ClipBroken(f"it holds no film but {facts.kind}")
        with part.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    return FetchedClip(path, digest)
