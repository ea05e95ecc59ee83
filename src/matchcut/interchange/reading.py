"""Any edit file, by its ending, as one exact value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.film.time import FrameRate
from matchcut.interchange.formats import READ, Format, Sequences, format_of, load
from matchcut.interchange.losses import first_line, list_of
from matchcut.interchange.problems import EditAdvice, EditNote, EditProblem
from matchcut.interchange.timeline import Timeline
from matchcut.words.statements import Notes, Statement

_NAMED = 20
"""How many sequences a sentence lists."""


def read_edit(path: Path, rate: FrameRate | None = None, sequence: str | int | None = None) -> Timeline:
    """Return the edit in a file. `rate` is needed for an EDL, which does not say its own.

    Of several sequences in one file the first is read, or that of the name or number `sequence`, and the edit's notes
    tell which. A `.fcpxmld` bundle is read as what is in it. BadInput, with the line or element where there is one,
    for a file that is damaged, hostile or of another kind.
    """
    with _values_that_make_sense(path):
        read, notes = _chosen(_format(path).sequences(path, rate), sequence, path)
        edit = read()
    return replace(edit, notes=(*notes, *edit.notes))


def sequence_names(path: Path) -> tuple[str, ...]:
    """The names of the sequences in an edit's file, at least one; a name may be empty. BadInput as `read_edit`."""
    with _values_that_make_sense(path):
        return tuple(name for name, _ in _format(path).sequences(path, None))


def reread(path: Path, rate: FrameRate) -> Timeline:
    """Read an edit that we wrote with a reader that did not write it. BadInput where it can't."""
    kind = format_of(path)
    if kind is None or not kind.referee:
        return read_edit(path, rate)
    edit: Timeline = load(kind.referee)(path, rate)
    return edit


def _format(path: Path) -> Format:
    kind = format_of(path)
    if kind is None or not kind.reader:
        raise BadInput(
            EditProblem.EDIT_KIND_UNREAD(suffix=path.suffix), advice=EditAdvice.KNOWN_EDITS(suffixes=tuple(READ))
        )
    return kind


@contextmanager
def _values_that_make_sense(path: Path) -> Iterator[None]:
    """BadInput for a number of thousands of digits, a time over nothing: the readers tell of those that occur to
    people.
    """
    try:
        yield
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise BadInput(
            EditProblem.VALUE_MAKES_NO_SENSE(reason=first_line(error)[:200]),
            advice=EditAdvice.EXPORT_FROM_ITS_PROGRAM(),
            file=path,
        ) from error


def _chosen(sequences: Sequences, wanted: str | int | None, file: Path) -> tuple[Callable[[], Timeline], Notes]:
    """The sequence that is `wanted` by its name or its number (from 1), the first where nothing is wanted, and a
    sentence on the others where there are any.

    `sequences` holds at least one. BadInput, with a list of them, where none is the wanted one.
    """
    index = 0 if wanted is None else _index([name for name, _ in sequences], wanted)
    numbered = [_numbered(number, name) for number, (name, _) in enumerate(sequences, 1)]
    if index is None:
        raise BadInput(
            EditProblem.NO_SUCH_SEQUENCE(sequence=str(wanted)),
            advice=EditAdvice.CHOOSE_SEQUENCE(sequences=list_of(numbered, _NAMED)),
            file=file,
        )
    if len(sequences) == 1:
        return sequences[index][1], ()
    unread = [name for place, name in enumerate(numbered) if place != index]
    note = EditNote.SEQUENCES(count=len(sequences), chosen=numbered[index], unread=list_of(unread, _NAMED))
    return sequences[index][1], (note,) if wanted is not None else (note, Remedy.NAME_SEQUENCE())


def _numbered(number: int, name: str) -> Statement[EditNote]:
    return EditNote.NUMBERED(number=number, name=name) if name else EditNote.NUMBERED_UNNAMED(number=number)


def _index(names: list[str], wanted: str | int) -> int | None:
    """A text is a name before it is a number."""
    if isinstance(wanted, int):
        return wanted - 1 if 1 <= wanted <= len(names) else None
    wanted = wanted.strip()
    for known, sought in ((names, wanted), ([name.strip().casefold() for name in names], wanted.casefold())):
        if sought in known:
            return known.index(sought)
    if wanted.isdecimal() and 1 <= int(wanted[:9]) <= len(names):
        return int(wanted) - 1
    return None
