"""The lines of an edit list (CMX 3600, File128, Sony and their kin) as events, with what the comments say of each.

    003  A001C003 V     C        10:00:00:00 10:00:00:00 01:00:04:00 01:00:04:00     a transition's outgoing tape
    003  A001C007 V     D    012 11:20:00:00 11:20:03:00 01:00:04:00 01:00:07:00     and what it goes to
    M2   A001C007       048.0                11:20:00:00                             twice as fast
    * FROM CLIP NAME:  KITCHEN                                                       said of the lines above
    * TO CLIP NAME:  GARDEN.MOV

A line that is not understood is left out, and told with its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.film.labels import Label, label_of
from matchcut.film.remedies import Remedy
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.files import contents
from matchcut.interchange.problems import EditLoss, EditNote, EditProblem
from matchcut.interchange.provenance import facts_in
from matchcut.interchange.speeds import speed_of
from matchcut.interchange.timeline import TimelineMarker
from matchcut.words.statements import Figure, Statement

_TIME = r"\d{1,2}[:;.]\d{1,2}[:;.]\d{1,2}[:;.,]\d{1,3}"
_EVENT = re.compile(
    rf"\d+[A-Z]?\s+(?P<reel>\S.*?)??\s*(?P<channel>(?:NONE|AA|[ABV])[AV\d/,+]*)\s+(?P<kind>C|D|W\d+|K(?:\s*[BO])?)"
    rf"(?:\s+(?P<frames>\d+))?\s+(?P<first>{_TIME})\s+(?P<end>{_TIME})\s+(?P<start>{_TIME})\s+(?P<stop>{_TIME})(?:\s.*)?",
    re.IGNORECASE,
)
_MOTION = re.compile(rf"M2\s+(?:(?P<reel>\S.*?)\s+)?(?P<speed>[-+]?\d+(?:[.,]\d+)?)(?:\s+(?P<at>{_TIME}))?(?:\s.*)?")
_REPLACED = re.compile(r"(?:FINAL CUT PRO )?REEL:?\s*(?P<long>.+?)\s+REPLACED BY:?\s*(?P<short>\S+)", re.IGNORECASE)
_IS_CLIP = re.compile(r"REEL\s+(?P<short>\S+)\s+IS\s+(?:CLIP|TAPE|FILE)\s+(?P<long>.+)", re.IGNORECASE)
_COMMENT = re.compile(r"[*>;\s]*(?P<key>[A-Za-z][A-Za-z _]*?)\s*:\s*(?P<value>.*)")
_LOCATOR = re.compile(
    rf"(?P<time>{_TIME})"
    r"(?:\s+(?:RED|GREEN|BLUE|CYAN|MAGENTA|YELLOW|BLACK|WHITE|PINK|PURPLE|ORANGE)\b)?\s*(?P<text>.*)",
    re.IGNORECASE,
)
_EFFECT = re.compile(r"EFFECTS? NAME(?: IS|:)\s*(?P<name>.*)", re.IGNORECASE)
_WARP = re.compile(r"(?:TIME ?WARP|MOTION EFFECT|FREEZE FRAME|SPEED(?: EFFECT| CHANGE)?\s*:).*", re.IGNORECASE)
_WARPED = re.compile(r"(?P<speed>[-+]?\d+(?:[.,]\d+)?)\s*(?P<unit>%|FPS|PERCENT)?", re.IGNORECASE)
_RESOLVE_MARKER = re.compile(r"\|C:\w*\s*\|M:(?P<text>.*?)\s*(?:\|D:\d+)?")
BLACK = ("BL", "BLK", "BLACK")
"""What lists write in place of a reel where nothing is shown."""
_LONGEST = 2000
_FASTEST = 1000
MOST_NOTES = 60
_LARGEST = 16
"""How many lines an event may have: pictures and sounds of its tracks, and what its transition leaves."""
_FROM = ("FROM CLIP NAME", "FROM CLIP", "CLIP NAME")
_TO = ("TO CLIP NAME", "TO CLIP")
_FILES = ("SOURCE FILE", "SOURCE FILE NAME", "SOURCE FILE PATH", "SOURCE PATH", "FROM FILE", "MEDIA FILE", "FILE")
_REELS = ("REEL", "REEL NAME", "SOURCE REEL", "TAPE", "TAPE NAME", "FROM REEL", "FROM REEL NAME")


@dataclass
class EdlEvent:
    """An event as it was read; `line` is where it began, `record` in frames from 00:00:00:00.

    `track` is the picture track, None where it has none; `sounds` the channels of sound. `drop` tells how the list
    counts the source; `speed` is what an M2 line says. `outgoing` is the name of the clip that a transition leaves,
    `leaves` whether it is known to leave one and not black, `effect` what the list calls it.
    """

    line: int
    number: str
    reel: str
    track: int | None
    sounds: tuple[str, ...]
    kind: str
    frames: int
    first: Label
    end: Label
    drop: bool
    record: FrameRange
    name: str = ""
    outgoing: str = ""
    leaves: bool = False
    file: str = ""
    speed: Fraction | None = None
    facts: dict[str, str] = field(default_factory=dict)
    effect: str = ""

    @property
    def enters(self) -> bool:
        """Whether it begins with a dissolve or wipe."""
        return self.kind[0] in "DW" and self.frames > 0


@dataclass
class EdlLines:
    """What a list's lines say. Markers stand on record frames from 00:00:00:00.

    `drop`: its head says that it counts drop-frame; `counts_drop`: that, or a label of its record tape does.
    """

    rate: FrameRate
    title: str = ""
    drop: bool = False
    counts_drop: bool = False
    events: list[EdlEvent] = field(default_factory=list)
    markers: list[TimelineMarker] = field(default_factory=list)
    notes: list[Statement[EditNote]] = field(default_factory=list)


def read_lines(path: Path, rate: FrameRate) -> EdlLines:
    """Return the events of a list that counts at `rate`.

    BadInput, with the line, where its record timecodes do not exist at that rate: all of the film would be wrong.
    """
    reading = _EdlReading(path, EdlLines(rate))
    for number, line in enumerate(re.split(r"\r\n|\r|\n", _text(contents(path))), 1):
        reading.line(number, line.replace("\t", " ").replace("\0", "").strip())
    return reading.finished()


def _text(data: bytes) -> str:
    """A list's letters: what its byte order mark says, else UTF-8, else those of old Windows and Latin-1."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


class _EdlReading:
    def __init__(self, path: Path, lines: EdlLines) -> None:
        self.path = path
        self.lines = lines
        self._source_drop = False
        self._group: list[EdlEvent] = []
        self._latest = 0
        self._noted = 0
        self._reels: dict[str, str] = {}

    def line(self, number: int, line: str) -> None:
        upper = line[:_LONGEST].upper()
        if not line:
            return
        if len(line) > _LONGEST:
            self._note(number, EditLoss.LONG_LINE(letters=Figure(f"{len(line):,}")))
            return
        if upper.startswith("TITLE:"):
            self.lines.title = line[6:].strip()
        elif upper.startswith("FCM:"):
            self._source_drop = "NON" not in upper
            # The record tape is counted in one way, which the list says at its head.
            self.lines.drop = self.lines.drop if self.lines.events else self._source_drop
        elif line[0].isdigit():
            self._event(number, line)
        elif upper.startswith("M2"):
            self._motion(number, line)
        elif upper.startswith("AUD ") and self._group:
            self._group[-1].sounds += tuple(f"A{channel}" for channel in line.split()[1:] if channel.isdigit())
        elif upper.startswith("SPLIT:"):
            self._note(number, EditLoss.SPLIT_EVENT())
        else:
            self._comment(number, line)

    def finished(self) -> EdlLines:
        if self._noted > MOST_NOTES:
            self.lines.notes.append(EditNote.MORE_LINES(lines=Figure(f"{self._noted - MOST_NOTES:,}")))
        for event in self.lines.events:
            event.reel = self._reels.get(event.reel.upper(), event.reel)
            event.leaves = bool(event.name and event.outgoing)
            event.name = event.name or event.outgoing
        return self.lines

    def _note(self, number: int, what: Statement[EditLoss]) -> None:
        self._noted += 1
        if self._noted <= MOST_NOTES:
            self.lines.notes.append(EditNote.LINE(line=number, what=what))

    def _event(self, number: int, line: str) -> None:
        match = _EVENT.fullmatch(line)
        times = [Label.parse(match[name]) for name in ("first", "end", "start", "stop")] if match else [None]
        first, end, start, stop = times if None not in times else [None] * 4
        if match is None or first is None or end is None or start is None or stop is None:
            self._note(number, EditLoss.NO_EVENT(text=line[:80]))
            return
        record = self._record(number, start, stop)
        if record is None:
            return
        event = EdlEvent(
            line=number,
            number=line.split(maxsplit=1)[0],
            reel=(match["reel"] or "AX").strip(),
            track=_track(match["channel"]),
            sounds=_sounds(match["channel"]),
            kind="".join(match["kind"].upper().split()),
            frames=int(match["frames"] or 0),
            first=first,
            end=end,
            drop=self._source_drop or first.semicolon,
            record=record,
        )
        if self._group and self._group[-1].number != event.number:
            self._group = []
        self._group = [*self._group[1 - _LARGEST :], event]
        self.lines.events.append(event)

    def _record(self, number: int, start: Label, stop: Label) -> FrameRange | None:
        """The record frames of an event; None, told, where it ends before it begins."""
        first, end = self._frame(number, start), self._frame(number, stop)
        day = _day(self.lines.rate, drop=self.lines.drop or start.semicolon)
        if first + day // 2 < self._latest:  # The record tape runs over midnight.
            first, end = first + day, end + day
        self._latest = max(self._latest, first)
        if end < first:
            end += day
            if end - first > day // 2:
                self._note(number, EditLoss.ENDS_BEFORE_START(stop=str(stop), start=str(start)))
                return None
        return FrameRange(first, end - first)

    def _frame(self, number: int, label: Label) -> int:
        rate = self.lines.rate
        if not label.fits(rate):
            raise BadInput(
                EditProblem.TIMECODE_NOT_AT_RATE(timecode=str(label), rate=str(rate)),
                advice=Remedy.NAME_LIST_RATE(),
                file=self.path,
                line=number,
            )
        if label.semicolon and not rate.drops:
            self._note_once(EditNote.NO_DROP_FRAME(rate=str(rate)))
        drop = rate.drops and (self.lines.drop or label.semicolon)
        self.lines.counts_drop |= drop
        frame = label.frame(rate, drop=drop)
        if drop and label_of(frame, rate, drop=True).frames != label.frames:
            self._note(number, EditLoss.SKIPPED_NUMBER(timecode=str(label)))
        return frame

    def _note_once(self, note: Statement[EditNote]) -> None:
        if note not in self.lines.notes:
            self.lines.notes.append(note)

    def _motion(self, number: int, line: str) -> None:
        match = _MOTION.fullmatch(line)
        if match is None:
            self._note(number, EditLoss.SPEEDLESS_M2(text=line[:80]))
            return
        event = self._moved(match["reel"] or "", match["at"])
        if event is None:
            self._note(number, EditLoss.STRAY_M2())
            return
        speed = speed_of(match["speed"].replace(",", ".").lstrip("+"), self.lines.rate)
        if abs(speed) > _FASTEST:
            self._note(number, EditLoss.SPEED_LEFT(speed=match["speed"][:20]))
            return
        event.speed = speed

    def _moved(self, reel: str, at: str | None) -> EdlEvent | None:
        """The event that an M2 line is about: of its reel, of its timecode, the last that has no speed yet."""
        where = Label.parse(at) if at else None
        left = [event for event in self._group if event.speed is None] or self._group
        named = [event for event in left if _alike(event.reel, reel)] or left
        placed = [event for event in named if where in (event.first, event.end)] or named
        seen = [event for event in placed if event.record.frames] or placed
        return seen[-1] if seen else None

    def _comment(self, number: int, line: str) -> None:
        text = line.lstrip("*>; ")
        if (marker := _RESOLVE_MARKER.fullmatch(text)) and self._group:
            self.lines.markers.append(TimelineMarker(self._group[-1].record.start, marker["text"].strip()))
            return
        if replaced := _REPLACED.fullmatch(text) or _IS_CLIP.fullmatch(text):
            self._reels[replaced["short"].upper()] = replaced["long"].strip().strip('"')
            return
        if _WARP.fullmatch(text):
            self._warped(number, text)
            return
        if named := _EFFECT.fullmatch(text):
            for event in self._group:
                event.effect = named["name"].strip()
            return
        match = _COMMENT.fullmatch(line)
        if match is None or not match["value"].strip():
            return
        key, value = " ".join(match["key"].upper().split()), match["value"].strip()
        if key == "LOC":
            self._locator(number, value)
        elif self._group:
            self._said(key, value)

    def _warped(self, number: int, text: str) -> None:
        """A comment on how fast a clip runs, which counts where no M2 line says that; in percent unless it says fps."""
        event = self._moved("", None)
        if event is None or event.speed is not None:
            return
        match = _WARPED.search(text.upper().rpartition("SPEED")[2])
        if "FREEZE" in text.upper():
            event.speed = Fraction(0)
        elif match is None or " TO " in text.upper():
            self._note(number, EditLoss.PLAYING_UNREAD(text=text[:80]))
            return
        else:
            normal = self.lines.rate.fraction if match["unit"] == "FPS" else 100
            speed = Fraction(match["speed"].replace(",", ".")) / normal
            event.speed = -abs(speed) if "REVERSE" in text.upper() else speed
        if abs(event.speed) > _FASTEST:
            event.speed = None
        self._note(number, EditLoss.COMMENT_FOLLOWED(text=text[:80]))

    def _said(self, key: str, value: str) -> None:
        """What a comment says of the events above it: of a transition's outgoing line, or of the others."""
        entering = [event for event in self._group if event.kind[0] in "DW"]
        keyed = [event for event in self._group if event.kind in ("K", "KO")]
        cuts = [event for event in self._group if event.kind in ("C", "KB") and event.reel.upper() not in BLACK]
        if key in _FROM:
            for event in cuts:
                event.name = event.name or value
            for event in () if cuts else entering:
                event.outgoing = value
        elif key in _TO:
            for event in entering or cuts:
                event.name = value
        elif key == "KEY CLIP NAME":
            for event in keyed:
                event.name = value
        elif key in _FILES:
            for event in entering or self._group:
                event.file = value
        elif key in _REELS and self._group[-1].reel.upper() not in BLACK:
            self._group[-1].reel = value
        elif key == "MATCHCUT":
            self._group[-1].facts = _facts(value)

    def _locator(self, number: int, value: str) -> None:
        """A note at a record timecode."""
        match = _LOCATOR.fullmatch(value)
        label = Label.parse(match["time"]) if match else None
        if match is None or label is None or not label.fits(self.lines.rate):
            self._note(number, EditLoss.TIMELESS_LOCATOR(text=value))
            return
        frame = label.frame(self.lines.rate, drop=self.lines.drop or label.semicolon)
        self.lines.markers.append(TimelineMarker(frame, match["text"].strip()))


def _alike(reel: str, other: str) -> bool:
    """Whether two names are of one reel, of which one may be cut off after eight letters."""
    shorter, longer = sorted((reel.casefold(), other.casefold()), key=len)
    return shorter == longer or (len(shorter) >= 8 and longer.startswith(shorter))


def _track(channel: str) -> int | None:
    """The picture track of a channel: 1 for V, B, AA/V; 2 for V2."""
    match = re.search(r"V(\d*)", channel.upper())
    if match:
        return int(match[1] or 1) or 1
    return 1 if channel.upper().startswith("B") else None


def _sounds(channel: str) -> tuple[str, ...]:
    """The channels of sound of an event: A of B, A and A2 of AA/V, A3 of A3."""
    if channel.upper().startswith("B"):
        return ("A",)
    if "AA" in channel.upper():
        return ("A", "A2")
    return tuple(f"A{number}" for number in re.findall(r"A(\d*)", channel.upper()))


def _day(rate: FrameRate, *, drop: bool) -> int:
    return Label(24, 0, 0, 0).frame(rate, drop=drop)


def _facts(text: str) -> dict[str, str]:
    """What a list says of a take, whose names it writes in capitals."""
    names = (part.strip().partition(" ") for part in text.split("; "))
    return facts_in("; ".join(f"{name.lower() if name.isupper() else name} {value}" for name, _, value in names))
