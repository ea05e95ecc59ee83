"""Where an element of an FCPXML story lies: in whose time, within what part of the film, and how high."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from xml.etree.ElementTree import Element

from matchcut.interchange.fcpxml.parts import Line, seconds_of
from matchcut.interchange.layers import Level

ITEMS = frozenset(
    ("asset-clip", "clip", "video", "audio", "gap", "ref-clip", "sync-clip", "mc-clip", "title", "audition", "caption")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something is put: the time of what holds it, beside the film's; the part of the film (in seconds) beyond
    which it is not seen; its level; and whether pictures and sounds are taken from it."""

    line: Line
    window: tuple[Fraction, Fraction] | None = None
    level: Level = ()
    video: bool = True
    audio: bool = True
    depth: int = 0
    inside: frozenset[str] = frozenset()
    remark: str = ""

    def seen(self, start: Fraction, end: Fraction) -> tuple[Fraction, Fraction]:
        """The part of a stretch of the film that lies in the window."""
        return (start, end) if self.window is None else (max(start, self.window[0]), min(end, self.window[1]))


def base_of(spine: Element, begin: Fraction) -> Fraction:
    """From where the offsets of a spine count: its timeline's first timecode, or 0 as some programs write them."""
    found = [seconds_of(child.get("offset", "")) for child in spine if child.tag in ITEMS or child.tag == "transition"]
    told = [offset for offset in found if offset is not None]
    return begin if told and min(told) >= begin else Fraction(0)


def counted(place: Place, base: Fraction, begin: Fraction, start: Fraction) -> Place:
    """The place of a nested spine, whose offsets count from `base` where its timeline counts from `begin`.

    `start` is where the clip that refers to it begins; one that begins before its timeline counts from 0, too.
    """
    own = begin if start >= begin else Fraction(0)
    return replace(place, line=replace(place.line, begin=place.line.begin - own + base), depth=place.depth + 1)
