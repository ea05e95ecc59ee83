"""Finding, judging and hashing the media that a storyboard names."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.media.spelling import as_spelled
from matchcut.script.storyboard.mistakes import Mistake, nearest
from matchcut.script.storyboard.places import KeyPath

if TYPE_CHECKING:
    from matchcut.media.probe import MediaFacts

Wanted = Literal["image", "keyframe", "sound"]
"""A keyframe is an image, or a film that is footage."""


class MediaFolder:
    """The media below a storyboard's folder, each looked at once.

    `files` maps each name as written to its file; `media` each content to one file that has it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._ids: dict[str, MediaId] = {}
        self._facts: dict[str, MediaFacts | BadInput] = {}
        self.files: dict[str, Path] = {}
        self.media: dict[MediaId, Path] = {}

    def find(self, name: str, wanted: Wanted, at: KeyPath) -> MediaId:
        """Return the id of a file's content. Mistake, at `at`, if it is missing, elsewhere, or no `wanted` at all."""
        try:
            if name not in self._ids:
                self._ids[name] = self._read(name, at)
            self._judge(name, wanted, at)
        except OSError as error:
            raise Mistake(at, f"'{name}' can't be read: {error.strerror or error}.") from error
        return self._ids[name]

    def _read(self, name: str, at: KeyPath) -> MediaId:
        try:
            path = as_spelled(self._folder / name).resolve()
        except (OSError, RuntimeError) as error:  # As of links in a ring.
            raise Mistake(at, f"'{name}' is a link that leads nowhere.", "Put the file itself there.") from error
        if not path.is_relative_to(self._folder):
            raise Mistake(
                at, f"'{name}' is a link that leads out of the storyboard's folder.", "Copy the file itself there."
            )
        if not path.is_file():
            what = "is not a file" if path.exists() else "is not there"
            raise Mistake(at, f"'{name}' {what}.", f"It is looked for in {self._folder}.{self._like(path)}")
        with path.open("rb") as stream:
            media = MediaId(hashlib.file_digest(stream, "sha256").hexdigest())
        self.files[name] = path
        self.media.setdefault(media, path)
        return media

    def _like(self, path: Path) -> str:
        """A question that offers a file with almost this name, if there is one beside it."""
        if not path.parent.is_dir():
            return ""
        meant = nearest(path.name, (one.name for one in path.parent.iterdir()))
        return f" {meant}" if meant else ""

    def _judge(self, name: str, wanted: Wanted, at: KeyPath) -> None:
        facts = self._facts_of(name)
        if isinstance(facts, BadInput):
            noun = {"image": "an image", "keyframe": "an image or a film", "sound": "a sound"}[wanted]
            raise Mistake(at, f"'{name}' is not {noun} that can be used: {facts.what}", facts.advice)
        if wanted == "image" and facts.kind != "image":
            raise Mistake(at, f"'{name}' is not an image.", "Use a PNG, JPEG, WebP, TIFF, HEIC or AVIF file.")
        if wanted == "keyframe" and facts.kind not in ("image", "video"):
            raise Mistake(
                at, f"'{name}' is neither an image nor a film.", "Use a PNG, JPEG, WebP, TIFF, HEIC, AVIF or film file."
            )
        if wanted == "sound" and not (facts.kind == "sound" or facts.has_sound):
            raise Mistake(at, f"'{name}' has no sound in it.", "Use a WAV, FLAC, MP3, M4A or Ogg file.")

    def _facts_of(self, name: str) -> MediaFacts | BadInput:
        from matchcut.media.probe import probe

        if name not in self._facts:
            try:
                self._facts[name] = probe(self.files[name], listens=False)
            except BadInput as error:
                self._facts[name] = error
        return self._facts[name]
