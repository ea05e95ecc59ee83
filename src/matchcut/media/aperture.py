"""The clean aperture that a container states beside its pictures: `clap` in MOV and MP4, PixelCrop in Matroska.

PyAV hands on neither. Only headers are read here, and of those only what leads to the value.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO

from matchcut.media.existing import open_file

Aperture = tuple[int, int, int, int]
"""x, y, width and height in stored pixels."""

_MOST_BOXES = 4096
_WAY = (b"moov", b"trak", b"mdia", b"minf", b"stbl", b"stsd")
_BEFORE_ENTRIES = 8
_BEFORE_EXTENSIONS = 78
"""Bytes of an `stsd` before its entries, and of a picture's entry before the boxes in it."""

_SEGMENT, _CLUSTER, _TRACKS, _ENTRY, _VIDEO = 0x18538067, 0x1F43B675, 0x1654AE6B, 0xAE, 0xE0
_CROPS = {0x54CC: "left", 0x54BB: "top", 0x54DD: "right", 0x54AA: "bottom"}


def aperture_of(container: Any, stream: Any, path: Path, size: tuple[int, int]) -> Aperture | None:
    """The part of a stream's pictures of that size that is to be seen; None where that is all of them."""
    name = container.format.name
    with open_file(path) as file:
        if name.startswith("mov"):
            aperture = _of_mov(file, stream, size)
        elif name.startswith("matroska"):
            aperture = _of_matroska(file, stream.index, size)
        else:
            return None
    if aperture is None or aperture == (0, 0, *size):
        return None
    x, y, width, height = aperture
    fits = x >= 0 and y >= 0 and width > 0 and height > 0 and x + width <= size[0] and y + height <= size[1]
    return aperture if fits else None


def _of_mov(file: BinaryIO, stream: Any, size: tuple[int, int]) -> Aperture | None:
    tracks = list(_claps(file))
    track = tracks[stream.index] if stream.index < len(tracks) else None
    if track is None:
        return None
    numbers = struct.unpack(">8i", track)
    if min(numbers[1::2]) <= 0:
        return None
    width, height, right, down = (Fraction(*numbers[at : at + 2]) for at in range(0, 8, 2))
    # The offsets are those of the centres.
    x = Fraction(size[0] - 1, 2) + right - (width - 1) / 2
    y = Fraction(size[1] - 1, 2) + down - (height - 1) / 2
    return round(x), round(y), round(width), round(height)


def _claps(file: BinaryIO) -> Iterator[bytes | None]:
    """Each track's `clap`, in order; None for a track without."""
    end = file.seek(0, 2)
    for start, stop in _boxes(file, 0, end, b"moov"):
        for track in _boxes(file, start, stop, b"trak"):
            yield _clap(file, *track)


def _clap(file: BinaryIO, start: int, stop: int) -> bytes | None:
    for name in _WAY[2:]:
        inner = next(_boxes(file, start, stop, name), None)
        if inner is None:
            return None
        start, stop = inner
    for entry, end in _boxes(file, start + _BEFORE_ENTRIES, stop, None):
        for clap, _ in _boxes(file, entry + _BEFORE_EXTENSIONS, end, b"clap"):
            file.seek(clap)
            content = file.read(32)
            return content if len(content) == 32 else None
    return None


def _boxes(file: BinaryIO, start: int, stop: int, name: bytes | None) -> Iterator[tuple[int, int]]:
    """Where the content of each box of that name (None: any) begins and ends, between two places."""
    for _ in range(_MOST_BOXES):
        if start + 8 > stop:
            return
        file.seek(start)
        head = file.read(16)
        if len(head) < 8:
            return
        size, kind, content = int.from_bytes(head[:4], "big"), head[4:8], start + 8
        if size == 1:
            size, content = int.from_bytes(head[8:16], "big"), start + 16
        elif size == 0:
            size = stop - start
        end = start + size
        if size < 8 or end > stop:
            return
        if name is None or kind == name:
            yield content, end
        start = end


def _of_matroska(file: BinaryIO, index: int, size: tuple[int, int]) -> Aperture | None:
    end = file.seek(0, 2)
    segment = next(_elements(file, 0, end, _SEGMENT), None)
    tracks = next(_elements(file, *segment, _TRACKS), None) if segment else None
    entries = list(_elements(file, *tracks, _ENTRY)) if tracks else []
    video = next(_elements(file, *entries[index], _VIDEO), None) if index < len(entries) else None
    if video is None:
        return None
    crop = {name: _number(file, *video, element) for element, name in _CROPS.items()}
    width, height = size[0] - crop["left"] - crop["right"], size[1] - crop["top"] - crop["bottom"]
    return crop["left"], crop["top"], width, height


def _number(file: BinaryIO, start: int, stop: int, element: int) -> int:
    element_at = next(_elements(file, start, stop, element), None)
    if element_at is None or element_at[1] - element_at[0] > 8:
        return 0
    file.seek(element_at[0])
    return int.from_bytes(file.read(element_at[1] - element_at[0]), "big")


def _elements(file: BinaryIO, start: int, stop: int, wanted: int) -> Iterator[tuple[int, int]]:
    """Where the content of each such element begins and ends; nothing behind the first cluster is looked at."""
    for _ in range(_MOST_BOXES):
        if start + 2 > stop:
            return
        file.seek(start)
        head = file.read(12)
        name, used = _variable(head, 0, keep_marker=True)
        length, used = _variable(head, used, keep_marker=False)
        if used > len(head) or name == _CLUSTER:
            return
        content = start + used
        is_open = length == (1 << 7 * (used - _width(name))) - 1
        end = stop if is_open else min(content + length, stop)
        if name == wanted:
            yield content, end
        start = end


def _width(name: int) -> int:
    return (name.bit_length() + 7) // 8


def _variable(head: bytes, at: int, *, keep_marker: bool) -> tuple[int, int]:
    """Matroska's number of variable length at a place, and the place behind it (beyond the end where there is none)."""
    if at >= len(head) or not head[at]:
        return 0, len(head) + 1
    length = 9 - head[at].bit_length()
    value = int.from_bytes(head[at : at + length], "big")
    return value if keep_marker else value & ~(1 << 7 * length), at + length
