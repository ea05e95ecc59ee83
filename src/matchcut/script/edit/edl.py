"""CMX 3600 edit lists, read line by line: pictures of the first track, four tracks of sound, changed speeds.

An event of one line is a cut; of two lines, the second with a D or W, a transition out of the first line's tape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate, parse_timecode
from matchcut.script.edit.fades import with_fades
from matchcut.script.edit.model import ReadClip, ReadEdit, ReadMarker, ReadSound, ReadTransition
from matchcut.script.edit.provenance import facts_in
from matchcut.script.edit.safe_xml import contents
from matchcut.script.edit.speeds import speed_of
from matchcut.script.edit.wipes import wipe_in_list

_EVENT = re.compile(
    r"(?P<number>\d+)\s+(?P<reel>\S+)\s+(?P<channel>\S+)\s+(?P<kind>C|D|W\d{3}|K\w*)(?:\s+(?P<frames>\d+))?"
    r"\s+(?P<first>\S+)\s+(?P<end>\S+)\s+(?P<start>\S+)\s+(?P<stop>\S+)"
)
_MOTION = re.compile(r"M2\s+(?P<reel>\S+)\s+(?P<speed>-?\d+(?:\.\d+)?)\s+\S+")
_LOCATOR = re.compile(
    r"LOC:\s*(?P<time>\d\d[:;.]\d\d[:;.]\d\d[:;.]\d\d)"
    r"(?:\s+(?:RED|GREEN|BLUE|CYAN|MAGENTA|YELLOW|BLACK|WHITE|PINK|PURPLE|ORANGE)\b)?\s*(?P<text>.*)",
    re.IGNORECASE,
)
_BLACK = ("BL", "BLACK")


@dataclass
class _Event:
    """An event as it was read; `line` is where it began."""

    line: int
    reel: str
    channel: str
    kind: str
    frames: int
    source: FrameRange
    record: FrameRange
    name: str = ""
    file: str = ""
    speed: Fraction | None = None
    facts: dict[str, str] = field(default_factory=dict)


@dataclass
class _Reading:
    path: Path
    rate: FrameRate
    drop: bool = False
    title: str = ""
    events: list[_Event] = field(default_factory=list)
    markers: list[ReadMarker] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_edl(path: Path, rate: FrameRate) -> ReadEdit:
    """Return the edit that a list tells, counting at `rate`. BadInput with the line for one that contradicts itself."""
    reading = _Reading(path, rate)
    text = contents(path)
    for number, line in enumerate(text.decode("utf-8-sig", "replace").splitlines(), 1):
        _line(reading, number, line.strip())
    pictures = [event for event in reading.events if _shows(event.channel)]
    if not pictures:
        raise BadInput("This list holds no events of picture.", file=path)
    return _edit(reading, pictures)


def _line(reading: _Reading, number: int, line: str) -> None:
    if line.startswith("TITLE:"):
        reading.title = line[6:].strip()
    elif line.startswith("FCM:"):
        reading.drop = "NON" not in line
    elif line[:1].isdigit():
        reading.events.append(_event(reading, number, line))
    elif reading.events:
        _comment(reading, number, line)


def _event(reading: _Reading, number: int, line: str) -> _Event:
    match = _EVENT.fullmatch(line)
    if match is None:
        raise BadInput("This is not an event of a CMX 3600 list.", file=reading.path, line=number)
    first, end, start, stop = (_time(reading, number, match[name]) for name in ("first", "end", "start", "stop"))
    if stop < start or end < first:
        raise BadInput("This event ends before it begins.", file=reading.path, line=number)
    return _Event(
        line=number,
        reel=match["reel"],
        channel=match["channel"],
        kind=match["kind"],
        frames=int(match["frames"] or 0),
        source=FrameRange(first, end - first),
        record=FrameRange(start, stop - start),
    )


def _time(reading: _Reading, number: int, text: str) -> int:
    # A list may say "drop frame" once at its head and write colons all the same.
    if reading.drop and reading.rate.drops:
        text = f"{text[:-3]};{text[-2:]}" if text[-3:-2] == ":" else text
    try:
        return parse_timecode(text, reading.rate)
    except BadInput as error:
        raise BadInput(error.what, advice=error.advice, file=reading.path, line=number) from error


def _comment(reading: _Reading, number: int, line: str) -> None:
    event = reading.events[-1]
    motion = _MOTION.fullmatch(line)
    if motion:
        if motion["reel"] == event.reel:
            event.speed = speed_of(motion["speed"], reading.rate)
    elif line.startswith("M2"):
        raise BadInput("This M2 line says no speed.", file=reading.path, line=number)
    text = line.lstrip("* ")
    for prefix in ("FROM CLIP NAME:", "TO CLIP NAME:"):
        if text.startswith(prefix):
            event.name = text[len(prefix) :].strip()
    if text.startswith("SOURCE FILE:"):
        event.file = text[12:].strip()
    if text.startswith("LOC:"):
        _locator(reading, number, text)
    if text.startswith("MATCHCUT:"):
        event.facts = _facts(text[9:])


def _locator(reading: _Reading, number: int, text: str) -> None:
    """A note at a record timecode."""
    match = _LOCATOR.fullmatch(text)
    if match is None:
        reading.notes.append(f"Line {number}: this locator says no timecode, and is left out: {text}")
        return
    reading.markers.append(ReadMarker(_time(reading, number, match["time"]), match["text"].strip()))


def _facts(text: str) -> dict[str, str]:
    """What a list says of a take, whose names it writes in capitals."""
    names = (part.strip().partition(" ") for part in text.split("; "))
    return facts_in("; ".join(f"{name.lower() if name.isupper() else name} {value}" for name, _, value in names))


def _shows(channel: str) -> bool:
    return channel.upper() in ("V", "B", "AA/V", "VA1", "A/V", "A2/V") or channel.upper().startswith("V")


def _edit(reading: _Reading, pictures: list[_Event]) -> ReadEdit:
    begin = pictures[0].record.start
    clips: list[ReadClip] = []
    transitions: list[ReadTransition] = []
    at, line = 0, 0
    for event in pictures:
        start = event.record.start - begin
        if start < at:
            raise BadInput(
                f"This event begins before the one of line {line} ends.",
                advice="Export the list again; its events overlap.",
                file=reading.path,
                line=event.line,
            )
        if not event.record.frames:
            continue
        if start > at:
            clips.append(ReadClip(name="", record=FrameRange(at, start - at)))
        if event.kind != "C" and not clips:
            transitions.append(ReadTransition("fade", FrameRange(0, event.frames), 0, overlaps=False))
        elif event.kind != "C":
            kind = "dissolve" if event.kind == "D" else wipe_in_list(event.kind)
            transitions.append(ReadTransition(kind, FrameRange(start, event.frames), len(clips)))
        clips.append(_clip(reading, event, start))
        at, line = clips[-1].record.end, event.line
    shown, joins = with_fades(clips, transitions)
    return ReadEdit(
        title=reading.title,
        rate=reading.rate,
        start=begin,
        clips=shown,
        transitions=joins,
        sounds=tuple(_sound(reading, event, begin) for event in reading.events if event.channel.startswith("A")),
        notes=tuple(reading.notes),
        markers=tuple(ReadMarker(marker.frame - begin, marker.text) for marker in reading.markers),
    )


def _clip(reading: _Reading, event: _Event, start: int) -> ReadClip:
    speed = event.speed
    if speed is None and event.source.frames != event.record.frames:
        raise BadInput(
            f"This event shows {event.record.frames} frames of {event.source.frames}, and no M2 line says how.",
            file=reading.path,
            line=event.line,
        )
    return ReadClip(
        name=event.name,
        record=FrameRange(start, event.record.frames),
        source=Fraction(event.source.start),
        speed=Fraction(1) if speed is None else speed,
        media=event.file,
        reel="" if event.reel in _BLACK else event.reel,
        facts=event.facts,
    )


def _sound(reading: _Reading, event: _Event, begin: int) -> ReadSound:
    rate = reading.rate
    return ReadSound(
        track=event.channel,
        name=event.name,
        start=rate.seconds(event.record.start - begin),
        seconds=rate.seconds(event.record.frames),
        source=rate.seconds(event.source.start),
        media=event.file,
        reel=event.reel,
    )
