"""Sound files that lie joined in one file, as speech servers stream them, and headers that state a wrong length.

Decoders play the first of such files, or take the headers of the others for sound. Here each is found by its header,
so that it can be decoded as the file that it is: with its own rate, channels and encoder's delay.
"""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.media.existing import mapped_file
from matchcut.media.problems import MediaAdvice, MediaProblem
from matchcut.words.statements import Figure

Bytes = bytes | mmap.mmap

_WAV = re.compile(rb"(?:RIFF|RF64|BW64).{4}WAVE", re.DOTALL)
_W64 = re.compile(rb"riff\x2e\x91\xcf\x11\xa5\xd6\x28\xdb\x04\xc1\x00\x00")
_CAF = re.compile(rb"caff\x00\x01\x00\x00")
_MATROSKA = re.compile(rb"\x1aE\xdf\xa3.{1,64}?B\x82.(?:webm|matroska)", re.DOTALL)
_AIFF = re.compile(rb"FORM.{4}AIF[FC]", re.DOTALL)
_FLAC = re.compile(rb"fLaC[\x00\x80]\x00\x00\x22")
_MP3 = re.compile(rb"ID3[\x02-\x04].{2}[\x00-\x7f]{4}|Xing|Info|VBRI", re.DOTALL)
_TO_FRAME = {b"Xing": (36, 21, 13), b"Info": (36, 21, 13), b"VBRI": (36,)}
_SLACK = 64
_EBML = b"\x1aE\xdf\xa3"
_CHUNK_NAME = re.compile(rb"[ -~]{4}")
# What writers state who don't know yet how long the stream will be.
_UNKNOWN_LENGTHS = range(0x7F000000, 1 << 32)
_BYTES_OF_A_GLITCH = 4096


@dataclass(frozen=True, slots=True)
class JoinedPart:
    """A sound file within a file: its first byte and the one after its last.

    `to_the_end`: its header states a length that is not true; all that follows is sound.
    """

    start: int
    stop: int
    to_the_end: bool = False


def joined_pieces(path: Path) -> tuple[JoinedPart, ...]:
    """The sound files that lie one after the other in a file; one piece, of all of it, where nothing is joined.

    BadInput for a WAV that ends before the length that it states.
    """
    with mapped_file(path) as content:
        starts = sorted({0, *_starts(content)})
        pieces = [JoinedPart(start, stop) for start, stop in pairwise((*starts, len(content)))]
        if content[:4] == b"RIFF":
            pieces = [_with_true_length(path, content, piece) for piece in pieces]
    return tuple(pieces)


def joined_films(path: Path) -> int:
    """How many MP4, MOV, Matroska or Ogg files lie one after the other in a film file; only heads of parts are read.

    1 for other kinds, and for a Matroska file that does not say how long its parts are.
    """
    with mapped_file(path) as content:
        if content[4:8] == b"ftyp":
            return 1 + sum(1 for _ in _mp4_starts(content))
        if content[:4] == _EBML:
            return sum(name == _EBML for name, _ in _elements(content))
        if content[:4] == b"OggS":
            return 1 + sum(1 for _ in _ogg_starts(content))
    return 1


def first_of_joined(path: Path) -> tuple[int, int] | None:
    """Where the first of joined MP4, MOV or Matroska files lies in a file; None for other kinds, and if none is joined.

    A reader that runs on into the second loses the first one's streams.
    """
    with mapped_file(path) as content:
        if content[4:8] == b"ftyp":
            end = next(_mp4_starts(content), None)
        elif content[:4] == _EBML:
            end = next((at for name, at in _elements(content) if name == _EBML and at), None)
        else:
            return None
    return (0, end) if end else None


def _elements(content: Bytes) -> Iterator[tuple[bytes, int]]:
    """The names and places of a Matroska file's outermost elements."""
    at = 0
    while at + 12 <= len(content) and content[at]:
        name = content[at : at + 9 - content[at].bit_length()]
        yield name, at
        at += len(name)
        length = 9 - content[at].bit_length()
        size = int.from_bytes(content[at : at + length], "big") & (1 << 7 * length) - 1
        if not 1 <= length <= 8 or size == (1 << 7 * length) - 1:
            return
        at += length + size


def _starts(content: Bytes) -> Iterator[int]:
    head = content[:12]
    for form in (_WAV, _W64, _CAF, _MATROSKA):
        if form.match(content):
            yield from (match.start() for match in form.finditer(content))
            return
    if head[4:8] == b"ftyp":
        yield from _mp4_starts(content)
    elif head[:4] == b"FORM":
        yield from (match.start() for match in _AIFF.finditer(content))
    elif head[:4] == b"fLaC":
        yield from (match.start() for match in _FLAC.finditer(content))
    elif head[:4] == b"OggS":
        yield from _ogg_starts(content)
    elif head[:3] == b"ID3" or (head[:1] == b"\xff" and head[1] & 0xE0 == 0xE0):
        yield from _mp3_starts(content)


def _mp4_starts(content: Bytes) -> Iterator[int]:
    """Where a file begins anew after sound: what is streamed may say what it is more than once before any comes."""
    at, has_sound = 0, False
    while at + 8 <= len(content):
        size, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        if name == b"ftyp" and has_sound:
            yield at
            has_sound = False
        has_sound |= name == b"mdat"
        if size == 1:
            size = int.from_bytes(content[at + 8 : at + 16], "big")
        if size < 8:  # To the end of the file, or nothing that can be.
            return
        at += size


def _ogg_starts(content: Bytes) -> Iterator[int]:
    """Where a chain's links begin: with a page that begins a stream, after one that does not."""
    at, beginning = 0, True
    while (at := content.find(b"OggS", at)) >= 0 and at + 27 <= len(content):
        begins = bool(content[at + 5] & 2)
        if begins and not beginning:
            yield at
        beginning = begins
        segments = content[at + 26]
        at += 27 + segments + sum(content[at + 27 : at + 27 + segments])


def _mp3_starts(content: Bytes) -> Iterator[int]:
    """Where an ID3 tag, or a frame that tells a file's length and delay, stands in the midst of the sound."""
    fresh = _after_tag(content, 0) if content[:3] == b"ID3" else 0
    for match in _MP3.finditer(content, fresh):
        at = match.start()
        if at < fresh:
            continue
        if content[at : at + 3] == b"ID3":
            after = _after_tag(content, at)
            if _is_frame(content, after) or content[after : after + 3] == b"ID3":
                if at - fresh > _SLACK:
                    yield at
                fresh = after
        else:
            frames = (at - back for back in _TO_FRAME[content[at : at + 4]] if at >= back)
            frame = next((frame for frame in frames if _is_frame(content, frame)), None)
            if frame is not None and frame - fresh > _SLACK:
                yield frame
                fresh = frame


def _after_tag(content: Bytes, at: int) -> int:
    size = 0
    for byte in content[at + 6 : at + 10]:
        size = size << 7 | byte & 0x7F
    after = at + 10 + size
    while after < len(content) and content[after] == 0:  # Some writers pad beyond what they state.
        after += 1
    return after


def _is_frame(content: Bytes, at: int) -> bool:
    head = content[at : at + 3]
    return len(head) == 3 and head[0] == 0xFF and head[1] & 0xE6 in (0xE2, 0xE4, 0xE6) and head[2] & 0x0C != 0x0C


def _with_true_length(path: Path, content: Bytes, piece: JoinedPart) -> JoinedPart:
    """Compare the length that a WAV states with what is there."""
    at = piece.start + 12
    while at + 8 <= piece.stop:
        name, size = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        if name == b"data":
            return _judged(path, content, piece, at + 8, size)
        at += 8 + size + size % 2
    return piece


def _judged(path: Path, content: Bytes, piece: JoinedPart, start: int, size: int) -> JoinedPart:
    there = piece.stop - start
    if size == 0 or size in _UNKNOWN_LENGTHS:
        return piece  # ffmpeg reads on to the end.
    if size > there + _BYTES_OF_A_GLITCH:
        raise BadInput(
            MediaProblem.SOUND_ENDS_EARLY(stated=Figure(f"{size:,}"), there=Figure(f"{there:,}")),
            advice=MediaAdvice.COPY_OR_SAVE_AGAIN(),
            file=path,
        )
    after = start + size + size % 2
    more = content[after : after + 8]
    is_chunk = bool(_CHUNK_NAME.match(more)) and after + 8 + int.from_bytes(more[4:], "little") <= piece.stop + 1
    if there - size <= _BYTES_OF_A_GLITCH or is_chunk:
        return piece
    return JoinedPart(piece.start, piece.stop, to_the_end=True)
