"""Where an element of an FCPXML story lies: in whose time, within what part of the film, how high, and how long."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from xml.etree.ElementTree import Element

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.interchange.fcpxml.parts import Asset, FcpxmlDocument, TimeLine, seconds_of
from matchcut.interchange.fcpxml.words import name_of
from matchcut.interchange.layers import Level
from matchcut.interchange.losses import Losses
from matchcut.interchange.problems import EditLoss, EditProblem

ITEMS = frozenset(
    ("asset-clip", "clip", "video", "audio", "gap", "ref-clip", "sync-clip", "mc-clip", "title", "audition", "caption")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPlace:
    """Where something is put: the time of what holds it, beside the film's; the part of the film (in seconds) beyond
    which it is not seen; its level; and whether pictures and sounds are taken from it."""

    line: TimeLine
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
    offsets = [
        seconds_of(child.get("offset", "")) for child in spine if child.tag in ITEMS or child.tag == "transition"
    ]
    known = [offset for offset in offsets if offset is not None]
    return begin if known and min(known) >= begin else Fraction(0)


def counted(place: StoryPlace, base: Fraction, begin: Fraction, start: Fraction) -> StoryPlace:
    """The place of a nested spine, whose offsets count from `base` where its timeline counts from `begin`.

    `start` is where the clip that refers to it begins; one that begins before its timeline counts from 0, too.
    """
    own = begin if start >= begin else Fraction(0)
    return replace(place, line=replace(place.line, begin=place.line.begin - own + base), depth=place.depth + 1)


@dataclass(frozen=True, slots=True)
class ElementTimes:
    """What the elements of a document say of their own time; what says none goes to `losses`."""

    document: FcpxmlDocument
    rate: FrameRate
    losses: Losses

    def offset(self, element: Element, default: Fraction) -> Fraction:
        """Where an element lies in the time of what holds it: at `default` where it says nothing."""
        seconds = seconds_of(element.get("offset", ""))
        if seconds is None and element.get("offset") is not None:
            self.losses.add(EditLoss.PLACE_NO_TIME(), name_of(element))
        return default if seconds is None else seconds

    def duration(self, element: Element) -> Fraction:
        """How long an element lasts, in the time of what holds it. BadInput for no length."""
        if element.tag == "audition":
            first = next((child for child in element if child.tag in ITEMS), None)
            return Fraction(0) if first is None else self.duration(first)
        if element.tag == "spine":
            at = Fraction(0)
            for child in element:
                if child.tag in ITEMS:
                    at = self.offset(child, at) + self.duration(child)
            return at
        asset = self.document.asset(element.get("ref", "")) if element.tag == "asset-clip" else None
        default = asset.seconds if asset is not None else None
        seconds = self.document.time(element, "duration", default)
        if seconds < 0:
            raise BadInput(EditProblem.LENGTH_NEGATIVE(), field="duration")
        return seconds

    def own_line(self, element: Element, offset: Fraction, film: Fraction, place: StoryPlace) -> TimeLine:
        """The time of an element, beside the film's."""
        asset = self.document.asset(element.get("ref", ""))
        start = self._start(element, asset)
        conformed = self.document.conforming(element, self.rate, asset)
        if conformed is None:
            return place.line.within(offset, start)
        pace = place.line.pace * self.rate.fraction / conformed.fraction
        return TimeLine(start - pace * film, pace)

    def _start(self, element: Element, asset: Asset | None) -> Fraction:
        default = Fraction(0)
        if asset is not None:
            default = asset.start
        elif element.tag in ("ref-clip", "mc-clip"):
            held = self.held(element)
            default = self.document.time(held, "tcStart", default) if held is not None else default
        points = [seconds_of(point.get("time", "")) or Fraction(0) for point in element.iterfind("timeMap/timept")]
        start = self.document.time(element, "start", points[0] if points else default)
        if points:
            # A map that leaves out its clip is one that counts from the clip's beginning, as some programs write it.
            first, last = points[0], points[-1]
            return start if first <= start <= last or self.duration(element) > last - first else first
        if asset is not None and not asset.still and asset.seconds and start + self.duration(element) <= asset.start:
            # So is a clip that lies wholly before its media.
            return start + asset.start if start >= 0 else start
        return start

    def held(self, element: Element) -> Element | None:
        """The sequence or multicam that a clip refers to."""
        media = self.document.resources.get(element.get("ref", ""))
        if media is None or media.tag != "media":
            return None
        sequence = media.find("sequence")
        return sequence if sequence is not None else media.find("multicam")

    def start_of(self, element: Element) -> Fraction:
        """Where an element begins in its own time."""
        return self._start(element, self.document.asset(element.get("ref", "")))
