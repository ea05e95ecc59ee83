"""What coded pictures say of themselves, read without decoding them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_WITH_CHROMA = (100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135)
"""The profiles whose header tells how colours are sampled."""

_HEADER = 5
_RESERVED = 0b11100000
_THREE_PLANES = 3
_LONGEST = 32


def holds_frames_only(extradata: bytes | None) -> bool:
    """Whether an H.264 stream surely has no fields that are coded apart, so that each packet of an MP4 is a frame.

    `extradata` is its header as those containers keep it (ISO/IEC 14496-15, avcC). False as well where that is of
    another kind, damaged, or says what is not read here.
    """
    sets = _parameter_sets(extradata or b"")
    try:
        return bool(sets) and all(_is_of_frames(parameter_set) for parameter_set in sets)
    except (IndexError, ValueError):
        return False


def _parameter_sets(data: bytes) -> list[bytes]:
    if len(data) <= _HEADER or data[0] != 1 or data[_HEADER] & _RESERVED != _RESERVED:
        return []
    sets, at = [], _HEADER + 1
    for _ in range(data[_HEADER] & ~_RESERVED):
        size = int.from_bytes(data[at : at + 2], "big")
        sets.append(data[at + 2 : at + 2 + size])
        at += 2 + size
    return sets


class _Bits:
    """The bits of a parameter set, one after the other. IndexError at its end."""

    def __init__(self, unit: bytes) -> None:
        # Behind its name and two zero bytes, a 3 keeps what looks like a start code from being one.
        self._data = unit[1:].replace(b"\0\0\3", b"\0\0")
        self._at = 0

    def read(self, count: int = 1) -> int:
        value = 0
        for _ in range(count):
            value = value << 1 | self._data[self._at >> 3] >> (7 - (self._at & 7)) & 1
            self._at += 1
        return value

    def number(self) -> int:
        """A number as the format codes it: so many zeros, a one, and so many bits. ValueError for one too long."""
        zeros = 0
        while not self.read():
            zeros += 1
            if zeros > _LONGEST:
                raise ValueError("no number")
        return (1 << zeros) - 1 + self.read(zeros)


def _is_of_frames(unit: bytes) -> bool:
    """`frame_mbs_only_flag` of a sequence parameter set (ITU-T H.264, 7.3.2.1.1)."""
    bits = _Bits(unit)
    profile = bits.read(8)
    bits.read(16)
    bits.number()
    if profile in _WITH_CHROMA:
        if bits.number() == _THREE_PLANES:
            bits.read()
        bits.number()
        bits.number()
        bits.read()
        if bits.read():
            return False  # Scaling lists stand here, which are not read.
    bits.number()
    order = bits.number()
    if order == 0:
        bits.number()
    elif order == 1:
        bits.read()
        bits.number()
        bits.number()
        for _ in range(bits.number()):
            bits.number()
    bits.number()
    bits.read()
    bits.number()
    bits.number()
    return bool(bits.read())


def _vp8_is_shown(data: memoryview) -> bool:
    return bool(data[0] & 0b10000)


def _vp9_is_shown(data: memoryview) -> bool:
    """Whether a packet shows a picture; one of several pictures (its last byte marks it) always does."""
    if data[-1] & 0b11100000 == 0b11000000:
        return True
    profile = (data[0] >> 5 & 1) | (data[0] >> 4 & 1) << 1
    at = 3 if profile < 3 else 2
    shows_an_earlier_one = bool(data[0] >> at & 1)
    return shows_an_earlier_one or bool(data[0] >> (at - 2) & 1)


SHOWS: Mapping[str, Callable[[memoryview], bool]] = {"vp8": _vp8_is_shown, "vp9": _vp9_is_shown}
"""Of codecs that have them: whether a packet holds a picture to show, or one only for others to refer to."""
