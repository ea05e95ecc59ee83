"""Any edit file, by its ending, as one exact value."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.interchange.formats import READ, Format, format_of, load
from matchcut.interchange.otio.adapters import first_line
from matchcut.interchange.sequences import chosen
from matchcut.interchange.timeline import Timeline


def read_edit(path: Path, rate: FrameRate | None = None, sequence: str | int | None = None) -> Timeline:
    """Return the edit in a file. `rate` is needed for an EDL, which does not say its own.

    Of several sequences in one file the first is read, or that of the name or number `sequence`, and the edit's notes
    tell which. A `.fcpxmld` bundle is read as what is in it. BadInput, with the line or element where there is one,
    for a file that is damaged, hostile or of another kind.
    """
    with _values_that_make_sense(path):
        choice = chosen(_format(path).sequences(path, rate), sequence, path)
        edit: Timeline = choice.value()
    return replace(edit, notes=(*choice.notes, *edit.notes))


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
        raise BadInput(f"'{path.suffix}' is no edit that is read here.", advice=f"Known: {', '.join(READ)}.")
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
            f"A value in this edit makes no sense ({first_line(error)[:200]}).",
            advice="Export the edit again from the program that made it.",
            file=path,
        ) from error
