"""Finding, judging and hashing the media that a storyboard names."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.media.spelling import as_spelled
from matchcut.script.problems import ScriptAdvice, ScriptProblem
from matchcut.script.storyboard.mistakes import Mistake, nearest
from matchcut.script.storyboard.places import KeyPath
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from matchcut.media.facts import MediaFacts

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
            raise Mistake(at, ScriptProblem.FILE_UNREADABLE(file=name, error=error.strerror or str(error))) from error
        return self._ids[name]

    def _read(self, name: str, at: KeyPath) -> MediaId:
        try:
            path = as_spelled(self._folder / name).resolve()
        except (OSError, RuntimeError) as error:  # As of links in a ring.
            raise Mistake(at, ScriptProblem.LINK_NOWHERE(file=name), ScriptAdvice.PUT_FILE_THERE()) from error
        if not path.is_relative_to(self._folder):
            raise Mistake(at, ScriptProblem.LINK_OUT(file=name), ScriptAdvice.COPY_FILE_THERE())
        if not path.is_file():
            problem = ScriptProblem.NAMED_NO_FILE if path.exists() else ScriptProblem.FILE_NOT_THERE
            advice = ScriptAdvice.LOOKED_FOR_IN(folder=str(self._folder))
            raise Mistake(at, problem(file=name), (advice, *self._like(path)))
        with path.open("rb") as stream:
            media = MediaId(hashlib.file_digest(stream, "sha256").hexdigest())
        self.files[name] = path
        self.media.setdefault(media, path)
        return media

    def _like(self, path: Path) -> tuple[Statement[ScriptAdvice], ...]:
        """A question that offers a file with almost this name, if there is one beside it."""
        if not path.parent.is_dir():
            return ()
        meant = nearest(path.name, (file.name for file in path.parent.iterdir()))
        return (meant,) if meant else ()

    def _judge(self, name: str, wanted: Wanted, at: KeyPath) -> None:
        facts = self._facts_of(name)
        if isinstance(facts, BadInput):
            unusable = {
                "image": ScriptProblem.UNUSABLE_IMAGE,
                "keyframe": ScriptProblem.UNUSABLE_KEYFRAME,
                "sound": ScriptProblem.UNUSABLE_SOUND,
            }[wanted]
            raise Mistake(at, unusable(file=name, problem=facts.problem), facts.advised)
        if wanted == "image" and facts.kind != "image":
            raise Mistake(at, ScriptProblem.NO_IMAGE(file=name), ScriptAdvice.USE_IMAGE())
        if wanted == "keyframe" and facts.kind not in ("image", "video"):
            raise Mistake(at, ScriptProblem.NEITHER_IMAGE_NOR_FILM(file=name), ScriptAdvice.USE_IMAGE_OR_FILM())
        if wanted == "sound" and not (facts.kind == "sound" or facts.has_sound):
            raise Mistake(at, ScriptProblem.NO_SOUND_IN(file=name), ScriptAdvice.USE_SOUND())

    def _facts_of(self, name: str) -> MediaFacts | BadInput:
        from matchcut.media.probe import probe

        if name not in self._facts:
            try:
                self._facts[name] = probe(self.files[name], listens=False)
            except BadInput as error:
                self._facts[name] = error
        return self._facts[name]
