"""What a file is by its first bytes, whatever it is called: which kind of picture, or none."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from matchcut.film.errors import BadInput
from matchcut.media.existing import open_file, require_file
from matchcut.media.problems import FileNoun, MediaAdvice, MediaProblem
from matchcut.words.statements import Statement

CodePoints = tuple[int, int]
"""Colour primaries and transfer, by their numbers in H.273."""

_HEAD = 4096
_MOST_TAGS = _MOST_CHUNKS = 4096
_HEVC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"}
_AVIF_BRANDS = {b"avif", b"avis"}
_EITHER_BRANDS = {b"mif1", b"mif2", b"msf1", b"miaf", b"avci", b"jpeg"}

_UNREAD = (
    (b"GIF87a", FileNoun.GIF),
    (b"GIF89a", FileNoun.GIF),
    (b"8BPS\0", FileNoun.PSD),
    (b"\x76\x2f\x31\x01", FileNoun.OPENEXR),
    (b"#?RADIANCE", FileNoun.RADIANCE),
    (b"#?RGBE", FileNoun.RADIANCE),
    (b"\xff\x0a", FileNoun.JPEG_XL),
    (b"\0\0\0\x0cJXL \r\n\x87\n", FileNoun.JPEG_XL),
    (b"\0\0\0\x0cjP  \r\n\x87\n", FileNoun.JPEG_2000),
    (b"\xff\x4f\xff\x51", FileNoun.JPEG_2000),
    (b"II\xbc\x01", FileNoun.JPEG_XR),
    (b"SDPX", FileNoun.DPX),
    (b"XPDS", FileNoun.DPX),
    (b"\x80\x2a\x5f\xd7", FileNoun.CINEON),
    (b"icns", FileNoun.ICNS),
    (b"gimp xcf", FileNoun.XCF),
    (b"%PDF-", FileNoun.PDF),
    (b"%!PS", FileNoun.EPS),
    (b"\xc5\xd0\xd3\xc6", FileNoun.EPS),
    (b"DDS ", FileNoun.DDS),
    (b"qoif", FileNoun.QOI),
    (b"SIMPLE  =", FileNoun.FITS),
    (b"\xd7\xcd\xc6\x9a", FileNoun.METAFILE),
    (b"\x0a\x05\x01", FileNoun.PCX),
    (b"FUJIFILMCCD-RAW", FileNoun.RAW),
    (b"IIRO", FileNoun.RAW),
    (b"IIRS", FileNoun.RAW),
    (b"MMOR", FileNoun.RAW),
    (b"IIU\0", FileNoun.RAW),
    (b"FOVb", FileNoun.RAW),
    (b"\0MRM", FileNoun.RAW),
)
# Both count their pictures next, where a Targa picture, which may begin alike, has the start of its colour map.
_COUNTED = {b"\0\0\1\0": FileNoun.ICO, b"\0\0\2\0": FileNoun.CUR}
_RAW_SUFFIXES = {".dng", ".cr2", ".nef", ".nrw", ".arw", ".sr2", ".srw", ".pef", ".3fr", ".iiq", ".erf", ".mef", ".rwl"}
_BMP_HEADERS = {12, 40, 52, 56, 64, 108, 124}
# Tags of TIFF, as its standard and that of DNG name them.
_SUBFILE_TYPE, _PHOTOMETRIC, _SUB_IFDS, _DNG_VERSION = 254, 262, 330, 50706
_SENSOR_DATA = {32803, 34892}


@dataclass(frozen=True, slots=True)
class PictureKind:
    """A kind of picture: what it is; and, for one that is read here, Pillow's `format`, else nothing."""

    name: Statement[FileNoun]
    format: str = ""


PNG, JPEG, WEBP = (
    PictureKind(FileNoun.PNG(), "PNG"),
    PictureKind(FileNoun.JPEG(), "JPEG"),
    PictureKind(FileNoun.WEBP(), "WEBP"),
)
TIFF, HEIC, AVIF = (
    PictureKind(FileNoun.TIFF(), "TIFF"),
    PictureKind(FileNoun.HEIC(), "HEIF"),
    PictureKind(FileNoun.AVIF(), "AVIF"),
)
_RAW = PictureKind(FileNoun.RAW())


def picture_kind(path: Path) -> PictureKind | None:
    """The kind of picture that a file holds, by its content; None where it holds none. BadInput where it is gone."""
    with open_file(path) as file:
        head = file.read(_HEAD)
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if (head[:4], head[8:12]) == (b"RIFF", b"WEBP"):
        return WEBP
    if head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return _RAW if _is_raw(path, head) else TIFF
    if head[4:8] == b"ftyp":
        return _branded(head)
    return _unread(path, head)


def recognised(path: Path) -> tuple[PictureKind, CodePoints | None]:
    """The kind of picture that a file holds, and the colours that it names (PNG's cICP, AVIF's nclx; None: none).

    HEIC's are told by its decoder. BadInput where it is no file, no picture, or of a kind that is not read.
    """
    require_file(path)
    kind = picture_kind(path)
    if kind is None:
        raise BadInput(MediaProblem.NOT_A_PICTURE(), advice=MediaAdvice.GIVE_COMPLETE_PICTURE(), file=path)
    if not kind.format:
        raise unread(path, kind)
    if kind not in (PNG, AVIF):
        return kind, None
    with open_file(path) as file:
        return kind, _png_colours(file) if kind is PNG else _nclx(file.read(_HEAD * 16))


def unread(path: Path, kind: PictureKind) -> BadInput:
    """The error for a picture of a kind that is not read here."""
    problem = MediaProblem.PICTURE_KIND_UNREAD(kind=kind.name)
    return BadInput(problem, advice=MediaAdvice.SAVE_AS_PICTURE(), file=path)


def _branded(head: bytes) -> PictureKind | None:
    """The kind of an ISO container, by its brands; None for films and sound."""
    length = min(int.from_bytes(head[:4], "big"), len(head))
    major, compatible = head[8:12], {head[at : at + 4] for at in range(16, length - 3, 4)}
    if major in _AVIF_BRANDS:
        return AVIF
    if major in _HEVC_BRANDS:
        return HEIC
    if major in _EITHER_BRANDS:
        return AVIF if compatible & _AVIF_BRANDS and not compatible & _HEVC_BRANDS else HEIC
    return _RAW if major == b"crx " else None


def _unread(path: Path, head: bytes) -> PictureKind | None:
    known = next((name for start, name in _UNREAD if head.startswith(start)), None)
    if head[:4] in _COUNTED and any(head[4:6]) and not any(head[9:10]):
        known = _COUNTED[head[:4]]
    if known is not None:
        return PictureKind(known())
    if head.startswith(b"BM") and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return PictureKind(FileNoun.BMP())
    if len(head) > 2 and head[:1] == b"P" and head[1:2] in b"1234567fF" and head[2:3].isspace():
        return PictureKind(FileNoun.PNM())
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith(b"<svg") or (text.startswith((b"<?xml", b"<!doctype svg", b"<!--")) and b"<svg" in text):
        return PictureKind(FileNoun.SVG())
    if path.suffix.lower() in (".tga", ".targa", ".vda", ".icb", ".vst") or _is_targa(head):
        return PictureKind(FileNoun.TGA())
    return None


def _is_targa(head: bytes) -> bool:
    """Whether a file begins as a Targa picture of true colour or grey without a colour map: it has no mark in front."""
    if len(head) < 18 or head[1] or head[2] not in (2, 3, 10, 11) or any(head[3:8]):
        return False
    width, height = struct.unpack("<HH", head[12:16])
    return bool(width and height and head[16] in (8, 15, 16, 24, 32) and not head[17] & 0xC0)


def _is_raw(path: Path, head: bytes) -> bool:
    """Whether a TIFF is a camera's raw file, whose first picture is a thumbnail or the bare sensor."""
    if path.suffix.lower() in _RAW_SUFFIXES or head[8:10] == b"CR":
        return True
    with open_file(path) as file:
        tags = dict(_first_tags(file.read(4), path))
    reduced = bool(tags.get(_SUBFILE_TYPE, 0) & 1)
    return _DNG_VERSION in tags or tags.get(_PHOTOMETRIC) in _SENSOR_DATA or (reduced and _SUB_IFDS in tags)


def _first_tags(magic: bytes, path: Path) -> Iterator[tuple[int, int]]:
    """The tags of a TIFF's first directory, each with its first value where that is a small number. Not BigTIFF's."""
    order = "<" if magic.startswith(b"II") else ">"
    if magic[2:4] not in (b"*\0", b"\0*"):
        return
    with open_file(path) as file:
        file.seek(4)
        file.seek(int.from_bytes(file.read(4), "little" if order == "<" else "big"))
        count = int.from_bytes(file.read(2), "little" if order == "<" else "big")
        entries = file.read(12 * min(count, _MOST_TAGS))
    for at in range(0, len(entries) - 11, 12):
        tag, type_, _, value = struct.unpack(f"{order}HHI4s", entries[at : at + 12])
        yield tag, struct.unpack(f"{order}H" if type_ == 3 else f"{order}I", value[: 2 if type_ == 3 else 4])[0]


def _png_colours(file: BinaryIO) -> CodePoints | None:
    file.seek(8)
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        if len(head) < 8 or head[4:] == b"IDAT":
            break
        if head[4:] == b"cICP":
            named = file.read(2)
            return (named[0], named[1]) if len(named) == 2 else None
        file.seek(4 + int.from_bytes(head[:4], "big"), os.SEEK_CUR)
    return None


def _nclx(head: bytes) -> CodePoints | None:
    at = head.find(b"colrnclx")
    if at < 0 or at + 12 > len(head):
        return None
    primaries, transfer = struct.unpack(">HH", head[at + 8 : at + 12])
    return primaries, transfer
