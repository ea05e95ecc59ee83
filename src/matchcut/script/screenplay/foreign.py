"""Files of other programs that are no story: each is told by its name or content, with what to export instead."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from matchcut.film.errors import BadInput

_AS_EDIT = "Export the edit from it as OpenTimelineIO (.otio), FCPXML, Final Cut Pro 7 XML, AAF or EDL."
_AS_TABLE = "Save the sheet as CSV."
_AS_SCRIPT = "Export it as Fountain or as text."
_OTHER_FORM = "Give a script (.fountain, .fdx, .txt), a shot list (.csv), a storyboard.toml or an edit (.otio, .edl …)."

_BY_SUFFIX: Mapping[str, tuple[str, str]] = {
    ".prproj": ("a project of Premiere Pro", _AS_EDIT),
    ".drp": ("a project of DaVinci Resolve", _AS_EDIT),
    ".drt": ("a timeline of DaVinci Resolve", _AS_EDIT),
    ".dra": ("an archive of DaVinci Resolve", _AS_EDIT),
    ".kdenlive": ("a project of Kdenlive", _AS_EDIT),
    ".mlt": ("a project of Shotcut, or of another program with MLT", _AS_EDIT),
    ".fcp": ("a project of Final Cut Pro 7", _AS_EDIT),
    ".fcpbundle": ("a library of Final Cut Pro", _AS_EDIT),
    ".imovielibrary": ("a library of iMovie", _AS_EDIT),
    ".avb": ("a bin of Avid Media Composer", _AS_EDIT),
    ".avp": ("a project of Avid Media Composer", _AS_EDIT),
    ".veg": ("a project of Vegas", _AS_EDIT),
    ".aep": ("a project of After Effects", _AS_EDIT),
    ".osp": ("a project of OpenShot", _AS_EDIT),
    ".xges": ("a project of Pitivi", _AS_EDIT),
    ".ale": ("an Avid log, which lists clips and no edit", _AS_EDIT),
    ".xlsx": ("an Excel workbook", _AS_TABLE),
    ".xlsm": ("an Excel workbook", _AS_TABLE),
    ".xls": ("an old Excel workbook", _AS_TABLE),
    ".ods": ("a LibreOffice sheet", _AS_TABLE),
    ".numbers": ("a sheet of Numbers", _AS_TABLE),
    ".docx": ("a Word document", _AS_SCRIPT),
    ".doc": ("an old Word document", _AS_SCRIPT),
    ".odt": ("a LibreOffice document", _AS_SCRIPT),
    ".pages": ("a document of Pages", _AS_SCRIPT),
    ".celtx": ("a Celtx script", _AS_SCRIPT),
    ".fadein": ("a Fade In script", _AS_SCRIPT),
    ".highland": ("a Highland script", _AS_SCRIPT),
    ".wdz": ("a WriterDuet script", _AS_SCRIPT),
    ".scriv": ("a Scrivener project", _AS_SCRIPT),
    ".fdr": ("an old Final Draft document", _AS_SCRIPT),
}
_BY_CONTENT = (
    (b"%pdf", "a PDF", _AS_SCRIPT),
    (b"{\\rtf", "an RTF document", _AS_SCRIPT),
    (b"<!doctype html", "a web page", _AS_SCRIPT),
    (b"<html", "a web page", _AS_SCRIPT),
    (b"fdr", "an old Final Draft document", _AS_SCRIPT),
    (b"\x89png", "a picture", _OTHER_FORM),
    (b"\xff\xd8\xff", "a picture", _OTHER_FORM),
    (b"\x1a\x45\xdf\xa3", "a film", _OTHER_FORM),
    (b"\x1f\x8b", "a packed file", _OTHER_FORM),
)
_PACKED, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_HEAD = 4096
_INSIDE = (
    (b"xl/", ".xlsx"),
    (b"opendocument.spreadsheet", ".ods"),
    (b"word/", ".docx"),
    (b"opendocument.text", ".odt"),
)
_MLT = (b"<mlt ", b"<mlt>", b"<PremiereData")


def refuse_foreign(data: bytes, path: Path) -> None:
    """Raise BadInput for the content of a file that other programs keep to themselves: what it is, what to export.

    A text is never refused for its suffix, unless it is such a program's own XML.
    """
    head = data[:_HEAD]
    for mark, name, advice in _BY_CONTENT:
        if head[: len(mark)].lower() == mark:
            raise _refusal(*_BY_SUFFIX.get(path.suffix.casefold(), (name, advice)))
    if head[4:8] == b"ftyp" or (head[:4] == b"RIFF" and b"\0" in head):  # A script may begin with the word "Riff".
        raise _refusal("a film" if head[4:8] == b"ftyp" else "a media file", _OTHER_FORM)
    if head.startswith(_PACKED) or head.startswith(_COMPOUND):
        inside = next((suffix for mark, suffix in _INSIDE if mark in head), "")
        packed = ("a packed file (a Word, Pages or Fade In document, perhaps)", _AS_SCRIPT)
        old = ("an old Word document", _AS_SCRIPT)
        fallback = packed if head.startswith(_PACKED) else old
        raise _refusal(*_BY_SUFFIX.get(path.suffix.casefold(), _BY_SUFFIX.get(inside, fallback)))
    is_binary = b"\0" in head and head[:2] not in (b"\xff\xfe", b"\xfe\xff")
    if any(mark in head for mark in _MLT) or (is_binary and path.suffix.casefold() in _BY_SUFFIX):
        raise _refusal(*_BY_SUFFIX.get(path.suffix.casefold(), _BY_SUFFIX[".mlt"]))


def _refusal(name: str, advice: str) -> BadInput:
    return BadInput(f"This is {name}, which can't be read here.", advice=advice)
