"""Files of other programs that are no story: each is told by its name or content, with what to export instead."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.script.problems import ForeignForm, ScriptAdvice, ScriptProblem

_AS_EDIT = ScriptAdvice.EXPORT_EDIT
_AS_TABLE = ScriptAdvice.SAVE_SHEET
_AS_SCRIPT = ScriptAdvice.EXPORT_SCRIPT
_OTHER_FORM = ScriptAdvice.OTHER_FORM

_BY_SUFFIX: Mapping[str, tuple[ForeignForm, ScriptAdvice]] = {
    ".prproj": (ForeignForm.PREMIERE_PRO, _AS_EDIT),
    ".drp": (ForeignForm.RESOLVE_PROJECT, _AS_EDIT),
    ".drt": (ForeignForm.RESOLVE_TIMELINE, _AS_EDIT),
    ".dra": (ForeignForm.RESOLVE_ARCHIVE, _AS_EDIT),
    ".kdenlive": (ForeignForm.KDENLIVE, _AS_EDIT),
    ".mlt": (ForeignForm.MLT, _AS_EDIT),
    ".fcp": (ForeignForm.FINAL_CUT_7, _AS_EDIT),
    ".fcpbundle": (ForeignForm.FINAL_CUT, _AS_EDIT),
    ".imovielibrary": (ForeignForm.IMOVIE, _AS_EDIT),
    ".avb": (ForeignForm.AVID_BIN, _AS_EDIT),
    ".avp": (ForeignForm.AVID_PROJECT, _AS_EDIT),
    ".veg": (ForeignForm.VEGAS, _AS_EDIT),
    ".aep": (ForeignForm.AFTER_EFFECTS, _AS_EDIT),
    ".osp": (ForeignForm.OPENSHOT, _AS_EDIT),
    ".xges": (ForeignForm.PITIVI, _AS_EDIT),
    ".ale": (ForeignForm.AVID_LOG, _AS_EDIT),
    ".xlsx": (ForeignForm.EXCEL, _AS_TABLE),
    ".xlsm": (ForeignForm.EXCEL, _AS_TABLE),
    ".xls": (ForeignForm.OLD_EXCEL, _AS_TABLE),
    ".ods": (ForeignForm.LIBREOFFICE_SHEET, _AS_TABLE),
    ".numbers": (ForeignForm.NUMBERS, _AS_TABLE),
    ".docx": (ForeignForm.WORD, _AS_SCRIPT),
    ".doc": (ForeignForm.OLD_WORD, _AS_SCRIPT),
    ".odt": (ForeignForm.LIBREOFFICE_DOCUMENT, _AS_SCRIPT),
    ".pages": (ForeignForm.PAGES, _AS_SCRIPT),
    ".celtx": (ForeignForm.CELTX, _AS_SCRIPT),
    ".fadein": (ForeignForm.FADE_IN, _AS_SCRIPT),
    ".highland": (ForeignForm.HIGHLAND, _AS_SCRIPT),
    ".wdz": (ForeignForm.WRITERDUET, _AS_SCRIPT),
    ".scriv": (ForeignForm.SCRIVENER, _AS_SCRIPT),
    ".fdr": (ForeignForm.OLD_FINAL_DRAFT, _AS_SCRIPT),
}
_BY_CONTENT = (
    (b"%pdf", ForeignForm.PDF, _AS_SCRIPT),
    (b"{\\rtf", ForeignForm.RTF, _AS_SCRIPT),
    (b"<!doctype html", ForeignForm.WEB_PAGE, _AS_SCRIPT),
    (b"<html", ForeignForm.WEB_PAGE, _AS_SCRIPT),
    (b"fdr", ForeignForm.OLD_FINAL_DRAFT, _AS_SCRIPT),
    (b"\x89png", ForeignForm.PICTURE, _OTHER_FORM),
    (b"\xff\xd8\xff", ForeignForm.PICTURE, _OTHER_FORM),
    (b"\x1a\x45\xdf\xa3", ForeignForm.FILM, _OTHER_FORM),
    (b"\x1f\x8b", ForeignForm.PACKED, _OTHER_FORM),
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
        raise _refusal(ForeignForm.FILM if head[4:8] == b"ftyp" else ForeignForm.MEDIA, _OTHER_FORM)
    if head.startswith(_PACKED) or head.startswith(_COMPOUND):
        inside = next((suffix for mark, suffix in _INSIDE if mark in head), "")
        packed = (ForeignForm.PACKED_DOCUMENT, _AS_SCRIPT)
        old = (ForeignForm.OLD_WORD, _AS_SCRIPT)
        fallback = packed if head.startswith(_PACKED) else old
        raise _refusal(*_BY_SUFFIX.get(path.suffix.casefold(), _BY_SUFFIX.get(inside, fallback)))
    is_binary = b"\0" in head and head[:2] not in (b"\xff\xfe", b"\xfe\xff")
    if any(mark in head for mark in _MLT) or (is_binary and path.suffix.casefold() in _BY_SUFFIX):
        raise _refusal(*_BY_SUFFIX.get(path.suffix.casefold(), _BY_SUFFIX[".mlt"]))


def _refusal(form: ForeignForm, advice: ScriptAdvice) -> BadInput:
    return BadInput(ScriptProblem.FOREIGN_FILE(form=form()), advice=advice())
