"""What an FCPXML document is made of: times as exact fractions, formats, assets, and maps from one time to another.

Every element has a time of its own, in which its `start` and whatever it holds are told; its `offset` counts in the
time of what holds it. A `TimeLine` tells how such a time runs beside the film's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.interchange.paths import path_of
from matchcut.interchange.problems import EditProblem

_TIME = re.compile(r"(-?\d{1,19})(?:/(\d{1,19}))?s?")
_DECIMALS = re.compile(r"-?\d{1,12}\.\d{1,12}s?")
_OURS = "com.matchcut."
_REEL = "com.apple.proapps.studio.reel"
_DRIVE = re.compile(r"/?[A-Za-z]:[\\/]")
_NAMED_RATES = {
    "23.98": FrameRate(24000, 1001),
    "29.97": FrameRate(30000, 1001),
    "47.95": FrameRate(48000, 1001),
    "59.94": FrameRate(60000, 1001),
    "119.88": FrameRate(120000, 1001),
}
_STILLS = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".heic", ".webp", ".bmp", ".gif", ".psd", ".exr", ".dpx", ".tga")


@dataclass(frozen=True, slots=True)
class TimeLine:
    """A time that runs evenly beside the film's: film second r is `begin` + `pace` · r in it."""

    begin: Fraction = Fraction(0)
    pace: Fraction = Fraction(1)

    def at(self, film: Fraction) -> Fraction:
        """The time in it at a film second."""
        return self.begin + self.pace * film

    def film(self, time: Fraction) -> Fraction:
        """The film second at which it is `time`."""
        return (time - self.begin) / self.pace

    def within(self, offset: Fraction, start: Fraction) -> TimeLine:
        """The time of something that lies at `offset` of this one and begins with `start`."""
        return TimeLine(self.begin - offset + start, self.pace)


@dataclass(frozen=True, slots=True)
class MapStretch:
    """Where a map runs evenly: from `start` of the clip's time on, which shows `value` of its media, at `speed`."""

    start: Fraction
    value: Fraction
    speed: Fraction

    def at(self, time: Fraction) -> Fraction:
        return self.value + (time - self.start) * self.speed


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A media file, as a document tells of it; times in seconds of the media's own timecode."""

    name: str
    media: str
    start: Fraction
    seconds: Fraction
    rate: FrameRate | None
    has_video: bool
    has_audio: bool
    still: bool
    reel: str
    facts: dict[str, str]


@dataclass
class FcpxmlDocument:
    """One file: its resources by id. BadInput, naming the element, for times that are none."""

    path: Path
    root: Element
    assets: dict[str, Asset | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.resources = {resource.get("id", ""): resource for resource in self.root.iterfind("resources/*")}

    def time(self, element: Element, name: str, default: Fraction | None = None) -> Fraction:
        """An attribute's time in seconds. BadInput where it is none, or is missing and has no default."""
        text = element.get(name)
        if text is None and default is not None:
            return default
        seconds = seconds_of(text or "")
        if seconds is None:
            raise BadInput(EditProblem.NO_TIME(text=text or "", element=element.tag), file=self.path, field=name)
        return seconds

    def rate(self, format: str) -> FrameRate | None:
        """A format's frames per second; None where it says none, as those of stills."""
        holder = self.resources.get(format)
        if holder is None:
            return None
        if holder.get("frameDuration") is None:
            return _rate_in_name(holder.get("name", ""))
        duration = self.time(holder, "frameDuration")
        if duration <= 0:
            return None
        rate = 1 / duration
        return FrameRate(rate.numerator, rate.denominator)

    def asset(self, id: str) -> Asset | None:
        """The asset of an id; None where that is none."""
        if id not in self.assets:
            resource = self.resources.get(id)
            self.assets[id] = self._asset(resource) if resource is not None and resource.tag == "asset" else None
        return self.assets[id]

    def _asset(self, element: Element) -> Asset:
        media = _media(element)
        rate, seconds = self.rate(element.get("format", "")), self.time(element, "duration", Fraction(0))
        told_video, told_audio = element.get("hasVideo"), element.get("hasAudio")
        still = Path(media).suffix.lower() in _STILLS or (told_video == "1" and not seconds and rate is None)
        return Asset(
            name=element.get("name", ""),
            media=media,
            start=self.time(element, "start", Fraction(0)),
            seconds=seconds,
            rate=None if still else rate,
            has_video=told_video == "1" or (told_video is None and told_audio != "1"),
            has_audio=told_audio == "1",
            still=still,
            reel=metadata(element).get(_REEL, ""),
            facts={key.removeprefix(_OURS): value for key, value in metadata(element).items() if key.startswith(_OURS)},
        )

    def stretches(self, element: Element) -> tuple[MapStretch, ...]:
        """A clip's time map, as the stretches in which it runs evenly; () where it has none."""
        points = [(self.time(point, "time"), self.time(point, "value")) for point in element.iterfind("timeMap/timept")]
        stretches: list[MapStretch] = []
        for (start, value), (end, last) in pairwise(points):
            if end < start:
                raise BadInput(EditProblem.TIME_MAP_BACKWARD(), file=self.path, field="timept")
            if end > start:
                stretches.append(MapStretch(start, value, (last - value) / (end - start)))
        if points and not stretches:
            stretches.append(MapStretch(*points[0], Fraction(0)))
        return tuple(stretches)

    def conforming(self, element: Element, rate: FrameRate, asset: Asset | None) -> FrameRate | None:
        """The media's rate, where each of its frames is to be one of the edit's; None where it keeps its own pace."""
        conform = element.find("conform-rate")
        if conform is None or conform.get("scaleEnabled") == "0":
            return None
        name = conform.get("srcFrameRate", "")
        media = _NAMED_RATES.get(name) or (FrameRate(int(name)) if name.isdigit() and 0 < int(name) < 1000 else None)
        media = (asset.rate if asset else None) or media
        return media if media is not None and media != rate else None


def seconds_of(text: str) -> Fraction | None:
    """A time such as `3600s`, `1001/24000s` or `2.5s` in seconds; None for what is none."""
    text = text.strip()
    match = _TIME.fullmatch(text)
    if match:
        return Fraction(int(match[1]), int(match[2] or 1)) if int(match[2] or 1) else None
    return Fraction(Decimal(text.rstrip("s"))) if _DECIMALS.fullmatch(text) else None


def stretch_at(stretches: tuple[MapStretch, ...], time: Fraction) -> int:
    """Which stretch (its index) a time lies in; the outer ones reach beyond the map."""
    return max(0, bisect_right([stretch.start for stretch in stretches], time) - 1)


def stretched(
    stretches: tuple[MapStretch, ...], line: TimeLine, window: tuple[Fraction, Fraction]
) -> Iterator[tuple[int, tuple[Fraction, Fraction]]]:
    """The stretches (by index) that are seen, each with its part of the film."""
    at, end = window
    while at < end:
        index = stretch_at(stretches, line.at(at))
        last = index + 1 == len(stretches)
        until = end if last else min(end, line.film(stretches[index + 1].start))
        yield index, (at, until)
        at = until


def metadata(element: Element) -> dict[str, str]:
    """An element's own metadata, by key."""
    return {pair.get("key", ""): pair.get("value", "") for pair in element.iterfind("metadata/md")}


def reel_in(element: Element) -> str:
    """The reel that a clip's own metadata names; "" for none."""
    return metadata(element).get(_REEL, "")


def _media(asset: Element) -> str:
    original = asset.find("media-rep[@kind='original-media']")
    representation = original if original is not None else asset.find("media-rep")
    path = path_of((asset if representation is None else representation).get("src", ""))
    return path.lstrip("/").replace("\\", "/") if _DRIVE.match(path) else path


def _rate_in_name(name: str) -> FrameRate | None:
    """The rate of one of Final Cut's own formats, such as `FFVideoFormat1080p2398`, which need not tell it."""
    match = re.fullmatch(r"FFVideoFormat.*?[pi](\d{2,4})", name)
    if match is None:
        return None
    digits = match[1]
    if len(digits) == 4:
        return _NAMED_RATES.get(f"{digits[:2]}.{digits[2:]}")
    return FrameRate(int(digits)) if int(digits) else None
