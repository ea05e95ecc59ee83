"""Shot lists as tables (.csv, .tsv): one row for each shot, whatever the columns are called, into a film.

What a column holds is known by its head, in whatever order and case: 'Shot Size', 'FRAMING' and 'type' are all the
size. Columns that nothing here knows go into the shot's notes under their own heads, so nothing is lost.

    scene  heading  location  time    where it plays; an empty cell means: as in the row above
    shot                              the slate
    size  camera  movement  lens      how it is shot
    action  dialogue  cast  notes     what is seen and said
    duration                          '4', '4.5 s', '0:04', '0:04:12' (frames last), '00:00:04:12', '96f'
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate, parse_timecode
from matchcut.film.vocabulary import ShotSize
from matchcut.script.screenplay.cast_list import capitalised
from matchcut.script.screenplay.cues import read_heading, split_spoken
from matchcut.script.screenplay.drafts import DraftFilm, DraftScene, DraftShot
from matchcut.script.screenplay.framing import camera_move, guessed_size, said_size
from matchcut.script.screenplay.timing import action_seconds, speech_seconds

_HEADS: Mapping[str, tuple[str, ...]] = {
    "scene": ("scene", "sc", "scene number", "scene no", "scn", "scene id"),
    "heading": ("heading", "scene heading", "slug", "slugline", "slug line", "scene name", "scene title"),
    "location": ("location", "set", "place", "setting", "int ext location"),
    "time": ("time", "time of day", "day night", "d n", "dn"),
    "shot": ("shot", "shot number", "shot no", "setup", "set up", "slate", "shot id", "number", "no"),
    "size": ("size", "shot size", "framing", "frame", "shot type", "type", "field size"),
    "camera": ("camera", "movement", "move", "camera movement", "camera move", "moves", "motion", "angle", "lens"),
    "action": ("action", "description", "shot description", "visual", "what happens", "subject", "content", "desc"),
    "dialogue": ("dialogue", "dialog", "line", "lines", "audio", "vo", "voice over", "sound dialogue"),
    "duration": ("duration", "length", "time in seconds", "seconds", "secs", "dur", "trt", "screen time", "est time"),
    "cast": ("cast", "characters", "character", "actors", "actor", "talent", "who"),
    "notes": ("notes", "note", "remarks", "comments", "comment"),
}
_COLUMN = {head: column for column, heads in _HEADS.items() for head in heads}
_ENOUGH = ("shot", "action", "dialogue")
"""One of these columns makes a table a shot list."""

_SHORT_SIZES: Mapping[str, ShotSize] = {
    "ews": ShotSize.EXTREME_WIDE,
    "xws": ShotSize.EXTREME_WIDE,
    "els": ShotSize.EXTREME_WIDE,
    "vws": ShotSize.EXTREME_WIDE,
    "ws": ShotSize.WIDE,
    "ls": ShotSize.WIDE,
    "est": ShotSize.WIDE,
    "fs": ShotSize.FULL,
    "full": ShotSize.FULL,
    "mws": ShotSize.MEDIUM_WIDE,
    "mls": ShotSize.MEDIUM_WIDE,
    "cowboy": ShotSize.MEDIUM_WIDE,
    "2s": ShotSize.MEDIUM_WIDE,
    "ms": ShotSize.MEDIUM,
    "mid": ShotSize.MEDIUM,
    "medium": ShotSize.MEDIUM,
    "ots": ShotSize.MEDIUM,
    "pov": ShotSize.MEDIUM,
    "mcu": ShotSize.MEDIUM_CLOSE,
    "cu": ShotSize.CLOSE_UP,
    "close": ShotSize.CLOSE_UP,
    "ecu": ShotSize.EXTREME_CLOSE_UP,
    "xcu": ShotSize.EXTREME_CLOSE_UP,
    "bcu": ShotSize.EXTREME_CLOSE_UP,
}
_SECONDS = re.compile(r"(\d{1,6}(?:[.,]\d{1,9})?)\s*(?:s|secs?|seconds?|\"|”)?", re.IGNORECASE)
_FRAMES = re.compile(r"(\d{1,9})\s*(?:f|fr|frames?)", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]?\d)(?:[:;](\d{1,3}))?")
_SEVERAL = re.compile(r"\s*[,;/&+\n]\s*|\s+and\s+")
_LONGEST_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: its line in the file, the cells by column, and the cells that no column knows by their heads."""

    line: int
    cells: Mapping[str, str]
    others: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


def read_shot_list(text: str, rate: FrameRate, *, title: str = "") -> tuple[DraftFilm, tuple[str, ...]]:
    """Return the draft of a table's film, and notes on what was not understood; BadInput if it is no shot list."""
    rows = list(_rows(text))
    if not rows:
        raise BadInput("There is no shot in this table.", advice="Give each shot a row below the heads.", line=1)
    return _ShotList(rate).draft(rows, title)


def _rows(text: str) -> Iterator[_Row]:
    """The rows with something in them, below the first row that has heads of a shot list."""
    text = text.removeprefix("\ufeff")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    heads: list[str] = []
    columns: list[str] = []
    after = 1
    try:
        for cells in reader:
            line, after = after, reader.line_num + 1
            if not columns:
                found = [_COLUMN.get(_head(cell), "") for cell in cells]
                if any(column in _ENOUGH for column in found) and len([one for one in found if one]) > 1:
                    heads, columns = cells, found
            elif any(cell.strip() for cell in cells):
                yield _row(line, heads, columns, cells)
    except csv.Error as error:
        raise BadInput(f"This table can't be read: {error}.", line=reader.line_num) from error
    if not columns:
        raise BadInput(
            "No row of this table has the heads of a shot list.",
            advice="Name at least two columns, such as Scene, Shot, Size, Action, Dialogue, Duration.",
            line=1,
        )


def _row(line: int, heads: Sequence[str], columns: Sequence[str], cells: Sequence[str]) -> _Row:
    known: dict[str, str] = {}
    others: dict[str, str] = {}
    for index, cell in enumerate(cells):
        value = cell.strip()
        column = columns[index] if index < len(columns) else ""
        if not value:
            continue
        if column:
            known[column] = f"{known[column]}, {value}" if column in known else value
        else:
            others[heads[index].strip() if index < len(heads) else ""] = value
    return _Row(line, known, others)


def _delimiter(text: str) -> str:
    """What divides the cells: of the usual marks the one that the first lines have most of, outside quotes."""
    sample = re.sub(r'"[^"]*"', "", text[:20_000])
    return max("\t;,|", key=lambda mark: (sample.count(mark), mark == ","))


def _head(cell: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", cell.casefold().replace("#", " no ")).split())


class _ShotList:
    """Makes the draft; what it could not make sense of is noted with its line, and kept in the shot's notes."""

    def __init__(self, rate: FrameRate) -> None:
        self._rate = rate
        self._notes: list[str] = []
        self._cast: dict[str, str] = {}

    def draft(self, rows: Sequence[_Row], title: str) -> tuple[DraftFilm, tuple[str, ...]]:
        scenes: list[DraftScene] = []
        for place, group in enumerate(_by_scene(rows), 1):
            shots = tuple(self._shot(row) for row in group)
            scenes.append(self._scene(group[0], place, scenes[-1] if scenes else DraftScene(), shots))
        return DraftFilm(title, tuple(scenes), dict.fromkeys(self._cast.values(), "")), tuple(self._notes)

    def _scene(self, row: _Row, place: int, before: DraftScene, shots: tuple[DraftShot, ...]) -> DraftScene:
        told = row["heading"] or " - ".join(filter(None, (row["location"], row["time"])))
        heading = read_heading(told)
        named = capitalised(read_heading(row["location"]).place) if row["location"] else capitalised(heading.place)
        time = (row["time"] or heading.time).lower() or (before.time_of_day if heading.goes_on else "")
        return DraftScene(told or f"Scene {row['scene'] or place}", row["scene"], named, time, "", shots)

    def _shot(self, row: _Row) -> DraftShot:
        cue, dialogue = split_spoken(row["dialogue"])
        cast = tuple(self._name(name) for name in (*_SEVERAL.split(row["cast"]), cue) if name.strip())
        notes = [row["notes"], *(f"{head}: {value}" if head else value for head, value in row.others.items())]
        size = _size(row["size"])
        if row["size"] and size is None:
            self._notes.append(f"Line {row.line}: '{row['size']}' is no size that is known here.")
            notes.append(f"Size: {row['size']}")
        seconds = self._seconds(row["duration"])
        if row["duration"] and seconds is None:
            self._notes.append(f"Line {row.line}: '{row['duration']}' is no duration, so the reading time stands.")
            notes.append(f"Duration: {row['duration']}")
        read = max(action_seconds(row["action"]), speech_seconds(dialogue) if dialogue else Fraction(0))
        return DraftShot(
            seconds=seconds if seconds is not None else read,
            action=row["action"],
            dialogue=dialogue,
            size=size or guessed_size(row["action"], len(cast)),
            camera=row["camera"] or camera_move(row["action"]),
            cast=cast,
            number=row["shot"],
            notes="\n".join(filter(None, notes)),
            line=row.line,
        )

    def _name(self, name: str) -> str:
        """A cast member's name as it was spelled first."""
        return self._cast.setdefault(name.strip().casefold(), capitalised(name))

    def _seconds(self, text: str) -> Fraction | None:
        """A duration in seconds; None if it is none, or none that a shot can have."""
        clock, frames, plain = _CLOCK.fullmatch(text), _FRAMES.fullmatch(text), _SECONDS.fullmatch(text)
        seconds: Fraction | None = None
        if clock:
            seconds = 60 * int(clock[1]) + int(clock[2]) + self._rate.seconds(int(clock[3] or 0))
        elif frames:
            seconds = self._rate.seconds(int(frames[1]))
        elif plain:
            seconds = Fraction(plain[1].replace(",", "."))
        elif text.count(":") + text.count(";") == 3:
            with suppress(BadInput):
                seconds = self._rate.seconds(parse_timecode(text, self._rate))
        return seconds if seconds and seconds <= _LONGEST_SECONDS else None


def _by_scene(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """The rows of one scene after another. The first of its columns that the table has says where a scene begins."""
    column = next((one for one in ("scene", "heading", "location") if any(row[one] for row in rows)), "")
    group: list[_Row] = []
    here = ""
    for row in rows:
        told = row[column] if column else ""
        if group and told and told != here:
            yield group
            group = []
        here = told or here
        group.append(row)
    yield group


def _size(text: str) -> ShotSize | None:
    """The size that a cell names, in words or in the trade's letters; None if it names none."""
    words = re.findall(r"[a-z0-9]+", text.casefold())
    named = next((size for size in ShotSize if size.value.replace("-", " ").split() == words), None)
    short = next((_SHORT_SIZES[word] for word in words if word in _SHORT_SIZES), None)
    return named or said_size(text.upper()) or short
