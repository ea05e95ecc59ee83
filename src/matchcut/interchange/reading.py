"""Any edit file, by its ending, as one exact value."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.interchange.bundles import BUNDLE, inside_bundle
from matchcut.interchange.model import ReadEdit
from matchcut.interchange.otio.safe_json import check_otio
from matchcut.interchange.safe_xml import contents, read_xml
from matchcut.interchange.sequences import chosen

_OTIO = (".otio", ".otioz")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the container that AAF files are kept in begins."""

_DEEPEST = 40
"""How deep in bins a timeline may lie."""

SUFFIXES = (*_OTIO, ".edl", ".fcpxml", BUNDLE, ".xml", ".aaf")
"""The endings of the edits that are read."""


def read_edit(path: Path, rate: FrameRate | None = None, sequence: str | int | None = None) -> ReadEdit:
    """Return the edit in a file. `rate` is needed for an EDL, which does not say its own.

    Of several sequences in one file the first is read, or that of the name or number `sequence`, and the edit's notes
    tell which. A `.fcpxmld` bundle is read as what is in it. BadInput, with the line or element where there is one,
    for a file that is damaged, hostile or of another kind.
    """
    path = inside_bundle(path)
    with _values_that_make_sense(path):
        choice = chosen(_sequences(path, rate), sequence, path)
        edit = choice.value()
    return replace(edit, notes=(*choice.notes, *edit.notes))


def sequence_names(path: Path) -> tuple[str, ...]:
    """The names of the sequences in an edit's file, at least one; a name may be empty. BadInput as `read_edit`."""
    path = inside_bundle(path)
    with _values_that_make_sense(path):
        return tuple(name for name, _ in _sequences(path, None))


@contextmanager
def _values_that_make_sense(path: Path) -> Iterator[None]:
    """BadInput for a number of thousands of digits, a time over nothing: the readers tell of those that occur to
    people.
    """
    try:
        yield
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise BadInput(
            f"A value in this edit makes no sense ({_first_line(error)[:200]}).",
            advice="Export the edit again from the program that made it.",
            file=path,
        ) from error


_Sequences = list[tuple[str, Callable[[], ReadEdit]]]
"""The sequences in a file: of each its name, and what reads it."""


def _sequences(path: Path, rate: FrameRate | None) -> _Sequences:
    suffix = path.suffix.lower()
    if suffix in _OTIO:
        check_otio(path)
        return _adapted(path, "otioz" if suffix == ".otioz" else "otio_json")
    if suffix == ".edl":
        return [("", partial(_edl, path, rate))]
    if suffix in (".fcpxml", BUNDLE, ".xml"):
        return _xml(path)
    if suffix == ".aaf":
        if not contents(path).startswith(_COMPOUND):
            raise BadInput("This is not an AAF file.", file=path)
        return _adapted(path, "AAF")
    raise BadInput(f"'{path.suffix}' is no edit that is read here.", advice=f"Known: {', '.join(SUFFIXES)}.")


def _edl(path: Path, rate: FrameRate | None) -> ReadEdit:
    from matchcut.interchange.edl.reading import read_edl

    if rate is None:
        raise BadInput("An EDL does not say its frame rate.", advice="Give it along: --rate 24.", file=path)
    return read_edl(path, rate)


def _xml(path: Path) -> _Sequences:
    root = read_xml(path)
    if root.tag == "fcpxml":
        from matchcut.interchange.fcpxml.reading import projects_in, read_project

        return [(name, partial(read_project, path, root, timeline, name)) for name, timeline in projects_in(path, root)]
    if path.suffix.lower() in (".fcpxml", BUNDLE):
        raise BadInput("This XML is not FCPXML.", advice="Its first element must be <fcpxml>.", file=path)
    if root.tag != "xmeml":
        raise BadInput(
            f"This XML is no edit: it begins with <{root.tag}>.",
            advice="Export Final Cut Pro XML (Premiere: File, Export, Final Cut Pro XML).",
            file=path,
        )
    from matchcut.interchange.fcp7.reading import read_sequence, sequences_in

    sequences = sequences_in(root)
    if not sequences:
        raise BadInput("This file holds no sequence.", file=path)
    return [(sequence.findtext("name", ""), partial(read_sequence, root, sequence, path)) for sequence in sequences]


def _adapted(path: Path, adapter: str) -> _Sequences:
    from matchcut.interchange.otio.reading import read_timeline

    return [
        (timeline.name or "", partial(read_timeline, timeline, file=path)) for timeline in timelines_in(path, adapter)
    ]


def timelines_in(path: Path, adapter: str, **arguments: Any) -> list[Any]:
    """All timelines in a file, at least one, as one of OpenTimelineIO's adapters reads it. BadInput where it can't."""
    import opentimelineio as otio

    if not path.is_file():
        raise BadInput("There is no such file.", file=path)
    # The AAF adapter prints what it meets, and logs what it can't follow.
    with redirect_stdout(io.StringIO()), quiet():
        try:
            found = otio.adapters.read_from_file(str(path), adapter, **arguments)
        except Exception as error:  # An adapter fails in as many ways as there are damaged files.
            raise BadInput(
                f"OpenTimelineIO can't read this file ({_first_line(error)}).",
                advice="Export the edit again from the program that made it.",
                file=path,
            ) from error
    timelines = list(_timelines(found))
    if not timelines:
        raise BadInput("This file holds no timeline.", file=path)
    return timelines


def _timelines(found: Any, depth: int = 0) -> Iterator[Any]:
    """The timelines in what an adapter found: one, or collections and bins of them."""
    if hasattr(found, "tracks"):
        yield found
    elif depth < _DEEPEST and (isinstance(found, list) or _collection(found)):
        for one in found:
            yield from _timelines(one, depth + 1)


def _collection(found: Any) -> bool:
    return hasattr(found, "schema_name") and found.schema_name() == "SerializableCollection"


@contextmanager
def quiet() -> Iterator[None]:
    """Hold back what libraries log below an error."""
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__
