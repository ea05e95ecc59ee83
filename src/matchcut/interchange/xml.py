"""XML of interchange files: built as elements, written with a declaration, indented so that people can read it."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_PRINTABLE = str.maketrans({code: " " for code in range(32) if chr(code) not in "\t\n\r"})


def child(parent: Element, tag: str, text: object = None, **attributes: object) -> Element:
    """Add an element to `parent` and return it; True and False are written as TRUE and FALSE."""
    made = SubElement(parent, tag, {name.rstrip("_"): written(value) for name, value in attributes.items()})
    if text is not None:
        made.text = written(text)
    return made


def written(value: object) -> str:
    """A value as XML text; characters that XML has no room for become spaces."""
    return str(value).upper() if isinstance(value, bool) else str(value).translate(_PRINTABLE)


def save(root: Element, path: Path, doctype: str = "") -> None:
    """Write the document to `path` as UTF-8."""
    indent(root, "  ")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n' + (f"<!DOCTYPE {doctype}>\n" if doctype else "")
    path.write_bytes(head.encode() + tostring(root, encoding="utf-8") + b"\n")
