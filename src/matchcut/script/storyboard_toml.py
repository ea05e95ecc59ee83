"""`storyboard.toml`: the film as a person writes it and git diffs it. The format is told in `resources/storyboard.md`.

Reading gives a whole Film or BadInput that lists what is wrong, line by line. Writing keeps the comments and the
layout of the text that is there, and is proved before the file is replaced: what is written reads back as the film.
"""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.film import Film
from matchcut.film.ids import MediaId
from matchcut.media.aside import in_place_of
from matchcut.script.problems import ScriptAdvice, ScriptProblem
from matchcut.script.storyboard.bounds import check_bounds
from matchcut.script.storyboard.building import FindMedia, build
from matchcut.script.storyboard.entries import Entry, read_entries
from matchcut.script.storyboard.files import MediaFolder, Wanted
from matchcut.script.storyboard.layout import fresh_text, kept_text
from matchcut.script.storyboard.mistakes import Mistake, Mistakes
from matchcut.script.storyboard.places import KeyPath
from matchcut.script.storyboard.schema import field_of
from matchcut.script.storyboard.telling import NameMedia, as_written, tell
from matchcut.words.statements import Notes

__all__ = [
    "MAXIMUM_BYTES",
    "Storyboard",
    "as_written",
    "film_of",
    "read_storyboard",
    "storyboard_text",
    "text_of",
    "write_storyboard",
]

MAXIMUM_BYTES = 8 * 2**20
_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(frozen=True, slots=True)
class Storyboard:
    """What a storyboard file tells.

    `film` has no takes and no circles. `media` maps each medium that it names to a file with that content, which the
    caller adds to the project's vault; `files` maps the names as written to the same files. `text` is the very text
    that was read: with `files` it gives the film again later, by `film_of`, whatever has become of the file. `notes`
    tell of what was passed over.
    """

    film: Film
    media: Mapping[MediaId, Path]
    files: Mapping[str, Path]
    text: str
    notes: Notes = ()


def read_storyboard(path: Path) -> Storyboard:
    """Read a storyboard and look at every file that it names. Reading twice gives equal films.

    Raises BadInput with file, line and field where anything is wrong: its text lists the first ten mistakes.
    Raises MachineFailed if the file is there but can't be read.
    """
    folder = MediaFolder(path.parent)
    text = storyboard_text(path)
    film, root = _film_of(text, path, folder.find)
    notes = tuple(dict.fromkeys(root.passed_over()))
    return Storyboard(film, MappingProxyType(folder.media), MappingProxyType(folder.files), text, notes)


def film_of(text: str, media: Mapping[str, MediaId], *, file: Path = Path("storyboard.toml")) -> Film:
    """Return the film of a storyboard's text without touching any file: `media` knows the names in it.

    The inverse of `text_of`. Raises BadInput as `read_storyboard` does, also for a name that `media` lacks.
    """

    def find(name: str, _wanted: Wanted, at: KeyPath) -> MediaId:
        if name not in media:
            raise Mistake(at, ScriptProblem.NOT_AMONG_MEDIA(name=name))
        return media[name]

    return _film_of(_normal(text), file, find)[0]


def text_of(film: Film, media: NameMedia, *, previous: str = "", file: Path = Path("storyboard.toml")) -> str:
    """Return the storyboard of a film, as `previous` with what differs changed (if it is not empty).

    The text reads back as `as_written(film)`. Raises BadInput if `previous` has mistakes, which are then better
    mended by hand than lost, or if the film holds what no storyboard can say.
    """
    names = _Names(film, media)
    wanted = as_written(film)
    if not previous.strip():
        return _proved(fresh_text(tell(film, names.name)), wanted, names, file)
    windows = "\r\n" in previous
    before = _normal(previous)
    old_film, old = _film_of(before, file, names.find_any)
    if old_film == wanted:
        return previous
    text = kept_text(tell(film, names.name, _unordered(old)), old, before)
    if not names.tells(text, wanted, file):
        # A layout that can't be kept, such as scenes in one inline list. The film comes first.
        text = _proved(fresh_text(tell(film, names.name)), wanted, names, file)
    return text.replace("\n", "\r\n") if windows else text


def write_storyboard(film: Film, path: Path, media: NameMedia, *, previous: str | None = None) -> None:
    """Write a film as a storyboard, whole or not at all.

    `media` gives the name of each medium's file, from the storyboard's folder. `previous` is the text whose comments
    and layout are kept: None takes that of the file, if it is there; "" lays it out as new.

    Raises BadInput as `text_of` does, and MachineFailed if the file can't be written; the old one is then untouched.
    """
    if previous is None:
        previous = storyboard_text(path, normal=False) if path.exists() else ""
    _replace(path, text_of(film, media, previous=previous, file=path))


class _Names:
    """The names of a film's media, both ways. ValueError if two of them would have one name."""

    def __init__(self, film: Film, name: NameMedia) -> None:
        keyframes = (shot.keyframe for shot in film.shots.values() if shot.keyframe is not None)
        references = (reference.media for reference in film.references.values())
        sounds = (clip.media for clip in film.audio.values())
        self._by_media = {media: name(media) for media in {*keyframes, *references, *sounds}}
        self._by_name = {name: media for media, name in self._by_media.items()}
        if len(self._by_name) < len(self._by_media):
            raise ValueError("two media have one file name")

    def name(self, media: MediaId) -> str:
        """The file name of a medium of the film."""
        return self._by_media[media]

    def find_any(self, name: str, _wanted: Wanted, _at: KeyPath) -> MediaId:
        """The medium of a name, or for a name that is not in use any more, something unlike any medium."""
        return self._by_name.get(name, MediaId(f"named {name}"))

    def tells(self, text: str, film: Film, file: Path) -> bool:
        """Whether the text is a storyboard of that film."""
        try:
            return _film_of(text, file, self.find_any)[0] == film
        except BadInput:
            return False


def _proved(text: str, film: Film, names: _Names, file: Path) -> str:
    """Return the text, having read it back; BadInput if it does not say what the film is."""
    try:
        said = _film_of(text, file, names.find_any)[0]
    except BadInput as error:
        raise BadInput(ScriptProblem.NO_STORYBOARD_OF_FILM(problem=error.problem), advice=error.advised) from error
    if said != film:
        raise BadInput(
            ScriptProblem.STORYBOARD_LOSES(),
            advice=ScriptAdvice.IDS_SHARED(),
        )
    return text


def _unordered(old: Entry) -> list[str]:
    """The ids of what has no order of its own, as it stands in the text."""
    shots = [shot for scene in old.of("scene") for shot in scene.of("shot")]
    marks = [mark.id for shot in shots for kind in ("title", "marker") for mark in shot.of(kind)]
    return [*marks, *(row.id for kind in ("sound", "track") for row in old.of(kind))]


# Reading


def _film_of(text: str, file: Path, find: FindMedia) -> tuple[Film, Entry]:
    mistakes = Mistakes(file, text, field_of)
    root = read_entries(_plain(text, file), mistakes)
    film = build(root, find, mistakes)
    mistakes.raise_any()
    return film, root


def _plain(text: str, file: Path) -> dict[str, Any]:
    check_bounds(text, file)
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except RecursionError as error:
        raise BadInput(ScriptProblem.NESTED_TOO_DEEPLY(), file=file) from error
    except ValueError as error:  # TOMLDecodeError is one; a number of thousands of digits raises another.
        match = _LINE.search(str(error))
        line = int(match[1]) if match and match[1] else text.count("\n") + 1 if match else None
        what = _LINE.sub("", str(error)).rstrip(".")
        raise BadInput(ScriptProblem.NO_TOML(error=what), file=file, line=line) from error


def storyboard_text(path: Path, *, normal: bool = True) -> str:
    """Return the file's text (with `\\n` for line ends if `normal`); BadInput if it is no text of a fair size."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise BadInput(ScriptProblem.NO_FILE(), advice=ScriptAdvice.NAME_STORYBOARD(), file=path)
        if status.st_size > MAXIMUM_BYTES:
            megabytes = MAXIMUM_BYTES // 2**20
            raise BadInput(ScriptProblem.STORYBOARD_TOO_LARGE(size=megabytes), file=path)
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BadInput(ScriptProblem.NO_SUCH_FILE(), file=path) from error
    except OSError as error:
        raise MachineFailed(ScriptProblem.CANNOT_READ(error=error.strerror or str(error)), file=path) from error
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise BadInput(
            ScriptProblem.NO_TEXT_IN(encoding="UTF-8"), advice=ScriptAdvice.SAVE_AS_UTF8(), file=path, line=line
        ) from error
    return _normal(text) if normal else text


def _normal(text: str) -> str:
    """The text as TOML sees it: without the mark that Windows puts first, and with one kind of line end."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


# Writing


def _replace(path: Path, text: str) -> None:
    """Put the text in the file's place, with the rights that it has; through a link, in the place of what it names."""
    target = path.resolve()
    with in_place_of(target) as part:
        part.write_bytes(text.encode("utf-8"))
        if target.exists():
            part.chmod(stat.S_IMODE(target.stat().st_mode))
