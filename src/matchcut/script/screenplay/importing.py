"""Reading a story, whatever it was written with: the one door for screenplays, shot lists and boards.

What a file is, its content says; its suffix decides only between what looks the same (a .txt and a .fountain). A file
whose content says something else than its suffix is read as what it is, and that is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRate
from matchcut.script.problems import ScriptAdvice, ScriptForm, ScriptNote, ScriptProblem
from matchcut.script.screenplay.breakdown import Breakdown, draft_of
from matchcut.script.screenplay.drafts import DraftFilm, film_of
from matchcut.script.screenplay.fdx import parse_fdx
from matchcut.script.screenplay.foreign import refuse_foreign
from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.screenplay.llm_address import ModelAddress
from matchcut.script.screenplay.model import Screenplay, ScriptElementKind
from matchcut.script.screenplay.plain import parse_plain
from matchcut.script.screenplay.shotlist_csv import is_shot_list, read_shot_list
from matchcut.script.screenplay.sources import (
    decoded,
    encoding_of,
    guessed,
    limited,
    naming,
    read_source,
    require_fewer,
)
from matchcut.words.statements import Notes

OnScene = Callable[[int, int], None]
RATE = FrameRate(24)
SIZE = (1280, 720)
"""What a film gets where neither the person nor the file says."""

SUFFIXES: Mapping[str, str] = {
    ".fountain": "fountain",
    ".spmd": "fountain",
    ".txt": "plain",
    ".fdx": "fdx",
    ".storyboarder": "storyboarder",
    ".csv": "table",
    ".tsv": "table",
}
"""What is read here, by suffix."""

_XML = re.compile(r"\s*<(?:\?xml|!--|FinalDraft)")
_BOARDS = re.compile(r'\s*\{.*?"boards"\s*:', re.DOTALL)
_SAMPLE = 400_000
"""Bytes of a file that are looked at to find out what it is."""


@dataclass(frozen=True, slots=True)
class ImportedStory:
    """What a file tells.

    `film` holds; it has no takes. `media` has a file with the content of each medium that the film names, which the
    caller adds to the project's vault. `notes` tell what was guessed, left out or missing.
    """

    film: Film
    media: Mapping[MediaId, Path] = field(default_factory=dict)
    notes: Notes = ()


def read_story(
    path: Path,
    *,
    scratch: Path,
    rate: FrameRate | None = None,
    size: tuple[int, int] | None = None,
    model: ModelAddress | None = None,
    on_scene: OnScene = lambda _done, _all: None,
) -> ImportedStory:
    """Read a screenplay, a shot list or boards. Reading twice gives equal films.

    `rate` and `size` (even, in pixels) are the film's; None takes the file's own, else 24 and 1280 × 720. `scratch`
    is a folder for pictures that reading makes, which the caller removes once the media are in the vault. `model`,
    where given, is asked for the breakdown of a screenplay, and sent its text; `on_scene` hears how many scenes it has
    done, of how many.

    Raises BadInput, with the file and the line where there is one, for what can't be read as a story.
    """
    data = read_source(path)
    with naming(path):
        kind, notes = _kind(data, path)
        story = _READERS[kind](_Given(data, path, scratch, rate, size, model, on_scene))
    return ImportedStory(story.film, story.media, (*notes, *story.notes))


def read_screenplay(path: Path) -> Screenplay:
    """Read a screenplay without breaking it down; BadInput for a shot list or boards, too."""
    data = read_source(path)
    with naming(path):
        kind, _ = _kind(data, path)
        if kind not in _SCREENPLAYS:
            problem = ScriptProblem.TABLE_NO_SCREENPLAY if kind == "table" else ScriptProblem.STORYBOARDER_NO_SCREENPLAY
            raise BadInput(problem())
        return _SCREENPLAYS[kind](data)


@dataclass(frozen=True, slots=True)
class _Given:
    data: bytes
    path: Path
    scratch: Path
    rate: FrameRate | None
    size: tuple[int, int] | None
    model: ModelAddress | None
    on_scene: OnScene

    @property
    def title(self) -> str:
        """A title for a file that has none: its name."""
        return self.path.stem.replace("_", " ").replace("-", " ").strip()


def _kind(data: bytes, path: Path) -> tuple[str, Notes]:
    """What the content is, and a note if the suffix says otherwise."""
    if not data.strip():
        raise BadInput(ScriptProblem.EMPTY())
    refuse_foreign(data, path)
    encoding = encoding_of(data)
    sample = data[:_SAMPLE].decode("utf-8-sig" if encoding == "utf-8" else encoding, "ignore")
    by_name = SUFFIXES.get(path.suffix.casefold(), "")
    begins = {"<": "fdx", "{": "storyboarder"}.get(sample.lstrip()[:1], "")
    kind = (
        "fdx"
        if _XML.match(sample)
        else "storyboarder"
        if _BOARDS.match(sample)
        else begins
        if begins == by_name
        else ""
    )
    if kind and kind != by_name:
        called = ScriptNote.OF_ANOTHER_KIND(form=ScriptForm(kind)(), suffix=path.suffix)
        return kind, (called,) if path.suffix else ()
    if by_name == "plain" and not kind and is_shot_list(sample):
        return "table", (ScriptNote.OF_ANOTHER_KIND(form=ScriptForm.TABLE(), suffix=path.suffix),)
    if not kind and by_name in ("fdx", "storyboarder"):
        problem = ScriptProblem.NOT_FDX if by_name == "fdx" else ScriptProblem.NOT_STORYBOARDER
        raise BadInput(problem(), advice=ScriptAdvice.SAVE_AGAIN())
    if not by_name:
        raise BadInput(ScriptProblem.UNKNOWN_STORY(), advice=ScriptAdvice.KNOWN_ARE(suffixes=tuple(SUFFIXES)))
    return by_name, ()


_SCREENPLAYS: Mapping[str, Callable[[bytes], Screenplay]] = {
    "fountain": lambda data: parse_fountain(limited(decoded(data))),
    "plain": lambda data: parse_plain(limited(decoded(data))),
    "fdx": parse_fdx,
}


_SHOT = frozenset(
    {ScriptElementKind.HEADING, ScriptElementKind.SECTION, ScriptElementKind.SYNOPSIS, ScriptElementKind.CHARACTER}
)
"""The kinds that scenes and shots come from."""
_DIVIDING = frozenset({ScriptElementKind.HEADING, ScriptElementKind.SECTION, ScriptElementKind.SYNOPSIS})


def _read_screenplay(kind: str) -> Callable[[_Given], ImportedStory]:
    def read(given: _Given) -> ImportedStory:
        screenplay = _SCREENPLAYS[kind](given.data)
        require_fewer(sum(element.kind in _SHOT for element in screenplay.elements), ScriptProblem.TOO_MANY_PARTS)
        breakdown = _broken_down(screenplay, given)
        if not any(scene.shots for scene in breakdown.draft.scenes):
            raise BadInput(ScriptProblem.NOTHING_TO_SHOOT(), advice=ScriptAdvice.WRITE_HEADING())
        divided = any(element.kind in _DIVIDING for element in screenplay.elements)
        undivided = () if divided or kind == "plain" else (ScriptNote.ONE_SCENE(),)
        return _story(breakdown.draft, given, (*undivided, *breakdown.notes))

    return read


def _broken_down(screenplay: Screenplay, given: _Given) -> Breakdown:
    if given.model is None:
        return draft_of(screenplay, title=given.title)
    from matchcut.script.screenplay.llm_breakdown import ask_for_breakdown

    return ask_for_breakdown(screenplay, given.model, title=given.title, on_scene=given.on_scene)


def _read_table(given: _Given) -> ImportedStory:
    text, guesses = guessed(given.data)
    draft, notes = read_shot_list(limited(text), given.rate or RATE, title=given.title)
    return _story(draft, given, (*guesses, *notes))


def _read_boards(given: _Given) -> ImportedStory:
    from matchcut.script.screenplay.storyboarder import read_storyboarder

    boards = read_storyboarder(decoded(given.data), given.path, given.scratch)
    film = film_of(boards.draft, given.rate or boards.rate, given.size or boards.size)
    return ImportedStory(film, boards.media, boards.notes)


def _story(draft: DraftFilm, given: _Given, notes: Notes) -> ImportedStory:
    return ImportedStory(film_of(draft, given.rate or RATE, given.size or SIZE), {}, notes)


_READERS: Mapping[str, Callable[[_Given], ImportedStory]] = {
    **{kind: _read_screenplay(kind) for kind in _SCREENPLAYS},
    "table": _read_table,
    "storyboarder": _read_boards,
}
