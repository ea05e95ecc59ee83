"""Files that OpenTimelineIO's adapters read for us: its own, and those of Avid."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.interchange.losses import first_line
from matchcut.interchange.problems import EditAdvice, EditProblem

_DEEPEST = 40
"""How deep in bins a timeline may lie."""


def timelines_in(path: Path, adapter: str, **arguments: Any) -> list[Any]:
    """All timelines in a file, at least one, as one of OpenTimelineIO's adapters reads it. BadInput where it can't."""
    import opentimelineio as otio

    if not path.is_file():
        raise BadInput(EditProblem.NO_SUCH_FILE(), file=path)
    # The AAF adapter prints what it meets, and logs what it can't follow.
    with redirect_stdout(io.StringIO()), quiet():
        try:
            read = otio.adapters.read_from_file(str(path), adapter, **arguments)
        except Exception as error:  # An adapter fails in as many ways as there are damaged files.
            raise BadInput(
                EditProblem.OTIO_CANT_READ(reason=first_line(error)),
                advice=EditAdvice.EXPORT_FROM_ITS_PROGRAM(),
                file=path,
            ) from error
    timelines = list(_timelines(read))
    if not timelines:
        raise BadInput(EditProblem.NO_TIMELINE(), file=path)
    return timelines


def _timelines(read: Any, depth: int = 0) -> Iterator[Any]:
    """The timelines in what an adapter found: one, or collections and bins of them."""
    if hasattr(read, "tracks"):
        yield read
    elif depth < _DEEPEST and (isinstance(read, list) or _collection(read)):
        for inner in read:
            yield from _timelines(inner, depth + 1)


def _collection(read: Any) -> bool:
    return hasattr(read, "schema_name") and read.schema_name() == "SerializableCollection"


@contextmanager
def quiet() -> Iterator[None]:
    """Hold back what libraries log below an error."""
    logging.disable(logging.WARNING)
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
