"""What a bundle is: a ZIP file of a few well-known names, and a manifest that tells each file's size and SHA-256.

    manifest.json               this page's `BundleManifest`
    film.matchcut               the project file, deflated
    media/ab/ab12….mp4          the media, as they are: film and pictures do not get smaller

Nothing else may be in one. Snapshots, caches and the storyboard's text file stay behind, and so do the numbers of
people's faces unless they are asked for.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.film.errors import BadInput
from matchcut.store.database import DATABASE

FORMAT = "matchcutz"
VERSION = 1
MANIFEST = "manifest.json"

MOST_FILES = 1_000_000
MOST_BYTES = 16 * 2**40
MOST_FILM = 8 * 2**30
MOST_MANIFEST = 256 * 2**20
HIGHEST_RATIO = 400
"""How many times larger than in the bundle the project file may be: more is a bomb, not a film."""

_MEDIA = re.compile(r"media/([0-9a-f]{2})/(\1[0-9a-f]{62})(\.[a-z0-9]{1,8})?")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of a bundle: its name there, the SHA-256 of its bytes, and how many they are."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleManifest:
    """What a bundle says of itself. `media`: the media came along; `people`: the numbers of faces did."""

    title: str
    media: bool
    people: bool
    files: tuple[Packed, ...]

    def to_json(self) -> str:
        """The text of `manifest.json`."""
        plain = {
            "format": FORMAT,
            "version": VERSION,
            "title": self.title,
            "media": self.media,
            "people": self.people,
            "files": [{"name": file.name, "sha256": file.sha256, "size": file.size} for file in self.files],
        }
        return json.dumps(plain, indent=1, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: bytes) -> BundleManifest:
        """Read what `to_json` wrote. BadInput for anything else, and for a newer version."""
        try:
            plain = json.loads(text.decode())
            if plain["format"] != FORMAT:
                raise ValueError("it is of another format")
            if plain["version"] > VERSION:
                raise BadInput(DeliveryProblem.BUNDLE_NEWER(), advice=DeliveryAdvice.UPDATE())
            return cls(
                title=_text(plain["title"]),
                media=plain["media"] is True,
                people=plain["people"] is True,
                files=tuple(_packed(row) for row in plain["files"]),
            )
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise BadInput(DeliveryProblem.BUNDLE_LIST_DAMAGED()) from error


def _packed(plain: dict[str, Any]) -> Packed:
    name, sha256, size = _text(plain["name"]), _text(plain["sha256"]), plain["size"]
    if not _SHA256.fullmatch(sha256) or type(size) is not int or size < 0:
        raise ValueError(f"'{name}' has no hash or size")
    return Packed(name, sha256, size)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def media_name(media: str, suffix: str) -> str:
    """Where a media file lies in a bundle, and in the project."""
    return f"media/{media[:2]}/{media}{suffix}"


def media_of(name: str) -> str | None:
    """The SHA-256 that a media file's name tells; None for any other name."""
    match = _MEDIA.fullmatch(name)
    return match[2] if match else None


def is_known(name: str) -> bool:
    """Whether a bundle may hold a file of that name. Every other name is refused, whatever trick it plays."""
    return name in (MANIFEST, DATABASE) or media_of(name) is not None
