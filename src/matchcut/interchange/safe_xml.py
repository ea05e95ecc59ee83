"""XML from strangers: no entities, nothing fetched, and mistakes told with their line."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from matchcut.film.errors import BadInput

MOST_BYTES = 96 << 20


def read_xml(path: Path) -> Element:
    """Return the document's root. BadInput, with a line where it has one, for what is no harmless XML."""
    root: Element = parsed(contents(path), path)
    return root


def contents(path: Path) -> bytes:
    """A file's bytes. BadInput where it can't be read, or is larger than any edit."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadInput("This file is too large for an edit (more than 96 MiB).", file=path)
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"This file can't be opened: {(error.strerror or str(error)).lower()}.", file=path) from error


def parsed(text: bytes, path: Path) -> Element:
    """Parse a document that was read from `path`. Errors as `read_xml` tells."""
    try:
        root: Element = fromstring(text)
    except DefusedXmlException as error:
        raise BadInput(
            "This XML declares entities, which no edit needs and which can fill a computer's memory.",
            advice="Export the edit again from the program that made it.",
            file=path,
            line=_declared_at(text),
        ) from error
    except ParseError as error:
        raise BadInput(
            f"This is not complete XML ({str(error).partition(':')[0]}).",
            advice="Export the edit again.",
            file=path,
            line=error.position[0],
        ) from error
    except (ValueError, LookupError) as error:
        raise BadInput(f"This XML can't be read: {error}.", file=path) from error
    return root


def _declared_at(text: bytes) -> int | None:
    found = text.find(b"<!ENTITY")
    return None if found < 0 else text.count(b"\n", 0, found) + 1
