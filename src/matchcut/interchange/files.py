"""The files of edits: those of strangers read safely, with mistakes told with their line; XML built and written."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, SubElement, indent, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from matchcut.film.errors import BadInput
from matchcut.interchange.problems import EditAdvice, EditProblem
from matchcut.media.archives import opened_archive
from matchcut.media.problems import FileNoun
from matchcut.words.statements import Figure

MOST_BYTES = 96 << 20
_DEEPEST = 500
"""Levels. A timeline has some ten, and three more for each compound clip within a compound clip."""
_MOST_VALUES = 3_000_000
"""Texts, numbers and the like. An edit of ten thousand clips has a third of that."""
_TEXT = re.compile(rb'"(?:[^"\\]++|\\.)*+"?+', re.DOTALL)
_NOT_SIGNS = bytes(set(range(256)) - set(b"[]{},\n"))
_CONTENT = "content.otio"
_PRINTABLE = str.maketrans({code: " " for code in range(32) if chr(code) not in "\t\n\r"})


def read_xml(path: Path) -> Element:
    """Return the document's root. BadInput, with a line where it has one, for what is no harmless XML."""
    root: Element = parsed(contents(path), path)
    return root


def contents(path: Path) -> bytes:
    """A file's bytes. BadInput where it can't be read, or is larger than any edit."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadInput(EditProblem.FILE_TOO_LARGE(), file=path)
        return path.read_bytes()
    except OSError as error:
        raise BadInput(EditProblem.CANT_OPEN_FILE(reason=(error.strerror or str(error)).lower()), file=path) from error


def parsed(text: bytes, path: Path) -> Element:
    """Parse a document that was read from `path`. Errors as `read_xml` tells."""
    try:
        root: Element = fromstring(text)
    except DefusedXmlException as error:
        raise BadInput(
            EditProblem.XML_DECLARES_ENTITIES(),
            advice=EditAdvice.EXPORT_FROM_ITS_PROGRAM(),
            file=path,
            line=_declared_at(text),
        ) from error
    except ParseError as error:
        raise BadInput(
            EditProblem.XML_INCOMPLETE(reason=str(error).partition(":")[0]),
            advice=EditAdvice.EXPORT_AGAIN(),
            file=path,
            line=error.position[0],
        ) from error
    except (ValueError, LookupError) as error:
        raise BadInput(EditProblem.XML_UNREADABLE(reason=str(error)), file=path) from error
    return root


def _declared_at(text: bytes) -> int | None:
    at = text.find(b"<!ENTITY")
    return None if at < 0 else text.count(b"\n", 0, at) + 1


def check_otio(path: Path) -> None:
    """Raise BadInput, with the line, for an `.otio` or `.otioz` that no program makes."""
    text = _packed(path) if path.suffix.lower() == ".otioz" else contents(path)
    signs = _TEXT.sub(b"", text).translate(None, _NOT_SIGNS)
    if signs.count(b",") > _MOST_VALUES:
        raise BadInput(EditProblem.JSON_TOO_MANY_VALUES(most=Figure(f"{_MOST_VALUES:,}")), file=path)
    depth, line = 0, 1
    for sign in signs.replace(b",", b""):
        if sign == 10:
            line += 1
        else:
            depth += 1 if sign in b"[{" else -1
        if depth > _DEEPEST:
            raise BadInput(EditProblem.JSON_TOO_DEEP(), file=path, line=line)


def _packed(path: Path) -> bytes:
    """The text of a bundle's timeline; nothing where there is none, which whoever reads it will tell."""
    with opened_archive(path, FileNoun.OTIOZ()) as bundle:
        if _CONTENT not in bundle.namelist():
            return b""
        with bundle.open(_CONTENT) as packed:
            text = packed.read(MOST_BYTES + 1)
    if len(text) > MOST_BYTES:
        raise BadInput(EditProblem.BUNDLED_TIMELINE_TOO_LARGE(), file=path)
    return text


def child(parent: Element, tag: str, text: object = None, **attributes: object) -> Element:
    """Add an element to `parent` and return it; True and False are written as TRUE and FALSE."""
    element = SubElement(parent, tag, {name.rstrip("_"): written(value) for name, value in attributes.items()})
    if text is not None:
        element.text = written(text)
    return element


def written(value: object) -> str:
    """A value as XML text; characters that XML has no room for become spaces."""
    return str(value).upper() if isinstance(value, bool) else str(value).translate(_PRINTABLE)


def save(root: Element, path: Path, doctype: str = "") -> None:
    """Write the document to `path` as UTF-8."""
    indent(root, "  ")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n' + (f"<!DOCTYPE {doctype}>\n" if doctype else "")
    # As text first: written as bytes, each piece of it goes through an encoder of its own.
    path.write_bytes(f"{head}{tostring(root, encoding='unicode')}\n".encode(errors="xmlcharrefreplace"))
