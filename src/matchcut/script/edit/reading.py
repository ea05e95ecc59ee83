"""Any edit file, by its ending, as one exact value."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.script.edit.model import ReadEdit
from matchcut.script.edit.safe_json import check_otio
from matchcut.script.edit.safe_xml import contents

_OTIO = (".otio", ".otioz")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the container that AAF files are kept in begins."""

SUFFIXES = (*_OTIO, ".edl", ".fcpxml", ".xml", ".aaf")
"""The endings of the edits that are read."""


def read_edit(path: Path, rate: FrameRate | None = None) -> ReadEdit:
    """Return the edit in a file. `rate` is needed for an EDL, which does not say its own.

    BadInput, with the line or element where there is one, for a file that is damaged, hostile or of another kind.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise BadInput(f"'{path.suffix}' is no edit that is read here.", advice=f"Known: {', '.join(SUFFIXES)}.")
    readers: dict[str, Callable[[], ReadEdit]] = {
        ".edl": lambda: _edl(path, rate),
        ".fcpxml": lambda: _fcpxml(path),
        ".xml": lambda: _xml(path),
        ".aaf": lambda: _aaf(path),
    }
    return readers.get(suffix, lambda: _otio(path))()


def _otio(path: Path) -> ReadEdit:
    check_otio(path)
    return _adapted(path, "otioz" if path.suffix.lower() == ".otioz" else "otio_json")


def _edl(path: Path, rate: FrameRate | None) -> ReadEdit:
    from matchcut.script.edit.edl import read_edl

    if rate is None:
        raise BadInput("An EDL does not say its frame rate.", advice="Give it along: --rate 24.", file=path)
    return read_edl(path, rate)


def _fcpxml(path: Path) -> ReadEdit:
    from matchcut.script.edit.fcpxml import read_fcpxml

    return read_fcpxml(path)


def _xml(path: Path) -> ReadEdit:
    from matchcut.script.edit.safe_xml import read_xml

    root = read_xml(path)
    if root.tag == "fcpxml":
        return _fcpxml(path)
    if root.tag != "xmeml":
        raise BadInput(
            f"This XML is no edit: it begins with <{root.tag}>.",
            advice="Export Final Cut Pro XML (Premiere: File, Export, Final Cut Pro XML).",
            file=path,
        )
    from matchcut.script.edit.fcp7 import read_sequence, sequences_in

    sequences = sequences_in(root)
    if not sequences:
        raise BadInput("This file holds no sequence.", file=path)
    return read_sequence(root, sequences[0], path)


def _aaf(path: Path) -> ReadEdit:
    if not contents(path).startswith(_COMPOUND):
        raise BadInput("This is not an AAF file.", file=path)
    return _adapted(path, "AAF")


def _adapted(path: Path, adapter: str) -> ReadEdit:
    from matchcut.script.edit.otio_reading import read_timeline

    return read_timeline(timeline_in(path, adapter), file=path)


def timeline_in(path: Path, adapter: str, **arguments: Any) -> Any:
    """The first timeline in a file, as one of OpenTimelineIO's adapters reads it. BadInput where it can't."""
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
    if hasattr(found, "tracks"):
        return found
    for timeline in found if hasattr(found, "__iter__") else ():
        if hasattr(timeline, "tracks"):
            return timeline
    raise BadInput("This file holds no timeline.", file=path)


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
