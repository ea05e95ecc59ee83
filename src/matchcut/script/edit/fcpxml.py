"""FCPXML (1.5 to 1.13): the spine of its first project, with connected sound, in exact time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from xml.etree.ElementTree import Element

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate
from matchcut.script.edit.annotations import marker_text
from matchcut.script.edit.model import ReadClip, ReadEdit, ReadMarker, ReadSound, ReadTransition
from matchcut.script.edit.otio_reading import path_of
from matchcut.script.edit.safe_xml import read_xml

_TIME = re.compile(r"(-?\d+)(?:/(\d+))?s")
_CLIPS = ("asset-clip", "clip", "video", "gap", "ref-clip", "sync-clip", "mc-clip", "title")
_OURS = "com.matchcut."
_REELS = ("com.apple.proapps.studio.reel",)


def read_fcpxml(path: Path) -> ReadEdit:
    """Return the edit in a file. BadInput, naming the element, for what is no FCPXML or not exact frames."""
    root = read_xml(path)
    if root.tag != "fcpxml":
        raise BadInput("This XML is not FCPXML.", advice="Its first element must be <fcpxml>.", file=path)
    sequence = root.find(".//project/sequence")
    spine = sequence.find("spine") if sequence is not None else None
    if sequence is None or spine is None:
        raise BadInput("This FCPXML holds no project with a timeline.", file=path)
    reading = _Reading(path, root, sequence)
    for element in spine:
        reading.take(element)
    start = reading.time(sequence, "tcStart") * reading.rate.fraction
    return ReadEdit(
        title=_title(root),
        rate=reading.rate,
        start=int(start) if sequence.get("tcStart") else None,
        clips=tuple(reading.clips),
        transitions=tuple(reading.settled()),
        sounds=tuple(reading.sounds),
        notes=tuple(reading.notes),
        markers=tuple(reading.markers),
    )


def _title(root: Element) -> str:
    project = root.find(".//project")
    return "" if project is None else project.get("name", "")


@dataclass
class _Reading:
    path: Path
    root: Element
    sequence: Element
    clips: list[ReadClip] = field(default_factory=list)
    transitions: list[tuple[str, FrameRange]] = field(default_factory=list)
    sounds: list[ReadSound] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    markers: list[ReadMarker] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.resources = {found.get("id", ""): found for found in self.root.iterfind("resources/*")}
        self.rate = self._rate(self.sequence.get("format", ""))

    def _rate(self, format: str) -> FrameRate:
        holder = self.resources.get(format)
        duration = self.time(holder, "frameDuration") if holder is not None else Fraction(0)
        if duration <= 0:
            raise BadInput(f"The format “{format}” says no frame duration.", file=self.path, field="frameDuration")
        rate = 1 / duration
        return FrameRate(rate.numerator, rate.denominator)

    def time(self, element: Element, name: str, default: str = "0s") -> Fraction:
        """An attribute's time in seconds. BadInput where it is none."""
        text = element.get(name, default)
        match = _TIME.fullmatch(text.strip())
        if not match or (match[2] is not None and int(match[2]) == 0):
            raise BadInput(f"“{text}” is not a time (<{element.tag}>).", file=self.path, field=name)
        return Fraction(int(match[1]), int(match[2] or 1))

    def frames(self, element: Element, name: str) -> int:
        """An attribute's time in whole frames of the sequence. BadInput for a part of one."""
        exact = self.time(element, name) * self.rate.fraction
        if exact.denominator != 1:
            raise BadInput(
                f"“{element.get(name)}” is not a whole number of frames (<{element.tag}>).", file=self.path, field=name
            )
        return exact.numerator

    def take(self, element: Element) -> None:
        """Read one element of the spine."""
        if element.tag == "transition":
            span = FrameRange(self.frames(element, "offset"), self.frames(element, "duration"))
            self.transitions.append((element.get("name", "").lower(), span))
        elif element.tag in _CLIPS:
            self._clip(element)
        elif element.tag in ("spine", "audition"):
            self.notes.append(f"A nested <{element.tag}> is not read.")

    def _clip(self, element: Element) -> None:
        at = self.clips[-1].record.end if self.clips else 0
        start = self.frames(element, "offset") if element.get("offset") else at
        if start < at:
            raise BadInput(
                f"“{element.get('name', '')}” begins before the clip ahead of it ends.", file=self.path, field="offset"
            )
        if start > at:
            self.clips.append(ReadClip(name="", record=FrameRange(at, start - at)))
        record = FrameRange(start, self.frames(element, "duration"))
        own = self.time(element, "start")
        asset = self._asset(element)
        if asset is None:
            if element.tag != "gap":
                self.notes.append(f"“{element.get('name', '')}” (<{element.tag}>) names no media; black stands in.")
            self.clips.append(ReadClip(name=element.get("name", ""), record=record))
        else:
            self.clips.append(self._picture(element, asset, record, own))
        for marker in (*element.iterfind("marker"), *element.iterfind("chapter-marker")):
            text = marker_text(marker.get("value", ""), marker.get("note", ""))
            frame = start + int((self.time(marker, "start") - own) * self.rate.fraction // 1)
            if text is not None and record.contains(frame):
                self.markers.append(ReadMarker(frame, text))
            elif text is not None:
                self.notes.append(f"The marker “{text}” stands on a frame that its clip does not show.")
        for connected in element:
            if connected.tag in _CLIPS and connected.get("lane"):
                self._connected(connected, Fraction(start) / self.rate.fraction - own)

    def _asset(self, element: Element) -> Element | None:
        holder = element if element.get("ref") else element.find("video[@ref]")
        found = None if holder is None else self.resources.get(holder.get("ref", ""))
        return found if found is not None and found.tag == "asset" else None

    def _picture(self, element: Element, asset: Element, record: FrameRange, own: Fraction) -> ReadClip:
        base, speed = self._map(element)
        fps = self.rate.fraction
        length = self.time(asset, "duration") * fps
        return ReadClip(
            name=element.get("name", ""),
            record=record,
            source=(base + own * speed) * fps,
            speed=speed,
            media=_media(asset),
            reel=_reel(asset),
            media_start=int(self.time(asset, "start") * fps),
            available=int(length) or None,
            facts=_facts(asset),
        )

    def _map(self, element: Element) -> tuple[Fraction, Fraction]:
        """From a clip's own time to its asset's: the asset's time at own time 0, and the speed."""
        points = element.findall("timeMap/timept")
        if len(points) < 2:
            return Fraction(0), Fraction(1)
        if len(points) > 2:
            self.notes.append(f"The speed of “{element.get('name', '')}” changes within the clip; its first is read.")
        first, second = points[:2]
        span = self.time(second, "time") - self.time(first, "time")
        if span <= 0:
            raise BadInput("A time map does not run forward.", file=self.path, field="timept")
        speed = (self.time(second, "value") - self.time(first, "value")) / span
        return self.time(first, "value") - self.time(first, "time") * speed, speed

    def _connected(self, element: Element, shift: Fraction) -> None:
        asset = self._asset(element)
        if asset is None or asset.get("hasAudio") != "1" or asset.get("hasVideo") == "1":
            self.notes.append(f"“{element.get('name', '')}” is connected above or below the story, and is not read.")
            return
        self.sounds.append(
            ReadSound(
                track=element.get("lane", ""),
                name=element.get("name", ""),
                start=self.time(element, "offset") + shift,
                seconds=self.time(element, "duration"),
                source=self.time(element, "start") - self.time(asset, "start"),
                media=_media(asset),
                reel=_reel(asset),
            )
        )

    def settled(self) -> Iterator[ReadTransition]:
        """The transitions, each with the clip that it enters: the one whose cut lies in its span."""
        length = self.clips[-1].record.end if self.clips else 0
        for kind, span in self.transitions:
            inside = [
                index
                for index, clip in enumerate(self.clips)
                if index and span.start <= clip.record.start <= span.end and 0 < clip.record.start < length
            ]
            if inside:
                middle = span.start + span.frames // 2
                nearest = min(inside, key=lambda index: abs(self.clips[index].record.start - middle))
                yield ReadTransition("wipe" if "wipe" in kind else "dissolve", span, nearest)
            else:
                yield ReadTransition("fade", span, 0 if span.start == 0 else len(self.clips), overlaps=False)


def _media(asset: Element) -> str:
    representation = asset.find("media-rep")
    return path_of((asset if representation is None else representation).get("src", ""))


def _facts(asset: Element) -> dict[str, str]:
    pairs = ((pair.get("key", ""), pair.get("value", "")) for pair in asset.iterfind("metadata/md"))
    return {key.removeprefix(_OURS): value for key, value in pairs if key.startswith(_OURS)}


def _reel(asset: Element) -> str:
    for pair in asset.iterfind("metadata/md"):
        if pair.get("key") in _REELS:
            return pair.get("value", "")
    return ""
