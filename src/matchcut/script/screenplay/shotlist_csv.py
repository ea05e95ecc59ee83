"""Shot lists as tables (.csv, .tsv): one row for each shot, whatever the columns are called, into a film.

What a column holds is known by its head, in whatever order and case: 'Shot Size', 'FRAMING' and 'type' are all the
size. Columns that nothing here knows go into the shot's notes under their own heads, and are named, so nothing is lost.

    scene  heading  location  time    where it plays; an empty cell means: as in the row above
    shot                              the slate
    size  camera  movement  lens      how it is shot
    action  dialogue  cast  notes     what is seen and said
    duration, frames, in and out      '4', '3,5 s', '1\'30"', '0:04', '0:04:12' (frames last), '00:00:04:12', '96f';
                                      a unit in the head counts: 'Duration (s)', 'Nb Frames', 'Länge (Bilder)'
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from matchcut.film.camera_text import listed_size, said_move
from matchcut.film.errors import BadInput
from matchcut.film.names import name_key, visible
from matchcut.film.time import FrameRate
from matchcut.film.words import from_cell
from matchcut.script.problems import ScriptAdvice, ScriptNote, ScriptProblem
from matchcut.script.screenplay.cast_list import capitalised
from matchcut.script.screenplay.cues import read_heading, split_spoken
from matchcut.script.screenplay.drafts import DraftFilm, DraftScene, DraftShot
from matchcut.script.screenplay.framing import guessed_size
from matchcut.script.screenplay.shotlist_heads import ListedColumn, column_of
from matchcut.script.screenplay.shotlist_times import ListedTimes
from matchcut.script.screenplay.sources import require_fewer
from matchcut.script.screenplay.timing import action_seconds, speech_seconds
from matchcut.words.statements import Figure, Note, Notes

_PROSE = ("action", "dialogue", "notes")
_TIMED = ("duration", "frames", "in", "out")
_ENOUGH = ("shot", "action", "dialogue")
"""One of these columns makes a table a shot list."""

_SEVERAL = re.compile(r"\s*[,;/&+\n]\s*|\s+and\s+")
_SEPARATOR = re.compile(r'"?sep=(.)"?[^\n]*\n', re.IGNORECASE)


_MOST_COLUMNS = 2000
_FIRST_LINES = 20
_TOTAL = re.compile(
    r"(?:(?:grand|sub|gesamt|zwischen)[ -]?)?(?:total|totals|sum|summe|gesamt|somme)"
    r"(?: (?:duration|length|time|runtime|running time|dauer|länge))?\s*:?|(?:gesamt(?:dauer|länge)|durée totale)\s*:?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: its line in the file, the cells by column, and the cells that no column knows by their heads."""

    line: int
    cells: Mapping[str, str]
    unknown: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def is_total(self) -> bool:
        """Whether it sums up the rows above: it says so, and holds numbers at most besides."""
        values = [value for column, value in self.cells.items() if column not in _TIMED]
        words = [value for value in (*values, *self.unknown.values()) if any(map(str.isalpha, value))]
        return bool(words) and all(_TOTAL.fullmatch(value) for value in words)


@dataclass(frozen=True, slots=True)
class _Heads:
    """The heads of a table, and what is in the columns below them; a time is told by the first column that has it."""

    written: tuple[str, ...] = ()
    columns: tuple[ListedColumn, ...] = ()

    @classmethod
    def of(cls, cells: Sequence[str]) -> _Heads:
        columns: list[ListedColumn] = []
        for cell in cells:
            column = column_of(cell)
            taken = column.holds in _TIMED and any(known.holds == column.holds for known in columns)
            columns.append(ListedColumn() if taken else column)
        return cls(tuple(cell.strip() for cell in cells), tuple(columns))

    @property
    def tells_shots(self) -> bool:
        """Whether these are the heads of a shot list."""
        return (
            any(column.holds in _ENOUGH for column in self.columns)
            and sum(bool(column.holds) for column in self.columns) > 1
        )

    def unit(self, holds: str) -> str:
        """The unit of a column of times; "" where there is none."""
        return next((column.unit for column in self.columns if column.holds == holds), "")

    def named(self, holds: str) -> str:
        """What the column with something is called in this table; "" where there is none."""
        return next(
            (head for head, column in zip(self.written, self.columns, strict=True) if column.holds == holds), ""
        )


def read_shot_list(text: str, rate: FrameRate, *, title: str = "") -> tuple[DraftFilm, Notes]:
    """Return the draft of a table's film, and notes on what was not understood; BadInput if it is no shot list."""
    heads, rows = _rows(text)
    totals = [row.line for row in rows if row.is_total]
    rows = [row for row in rows if not row.is_total]
    if not rows:
        raise BadInput(ScriptProblem.NO_SHOT_IN_TABLE(), advice=ScriptAdvice.GIVE_ROWS(), line=1)
    draft, notes = _ShotList(rate, heads, rows).draft(title)
    return draft, (*notes, *(ScriptNote.TOTAL(line=line) for line in totals))


def is_shot_list(text: str) -> bool:
    """Whether a text that says nothing of its kind is a shot list with tabs, as Excel saves "Unicode text"."""
    lines = text.removeprefix("\ufeff").splitlines()[:_FIRST_LINES]
    return any(line.count("\t") and _Heads.of(line.split("\t")).tells_shots for line in lines)


def _rows(text: str) -> tuple[_Heads, list[_Row]]:
    """The first row that has heads of a shot list, and those below it that have something in them."""
    text = text.removeprefix("\ufeff")
    separator = _SEPARATOR.match(text)  # Excel's own first line.
    before = text[: separator.end()].count("\n") if separator else 0
    text = text[separator.end() :] if separator else text
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator[1] if separator else _delimiter(text))
    heads = _Heads()
    rows: list[_Row] = []
    after = 1 + before
    try:
        for cells in reader:
            if len(cells) > _MOST_COLUMNS:
                raise BadInput(ScriptProblem.TOO_MANY_CELLS(cells=Figure(f"{len(cells):,}")), line=reader.line_num)
            line, after = after, reader.line_num + 1 + before
            if not heads.written:
                possible = _Heads.of(cells)
                heads = possible if possible.tells_shots else heads
            elif any(cell.strip() for cell in cells):
                rows.append(_row(line, heads, cells))
                require_fewer(len(rows), ScriptProblem.TOO_MANY_ROWS)
    except csv.Error as error:
        raise BadInput(ScriptProblem.TABLE_UNREADABLE(error=str(error)), line=reader.line_num) from error
    if not heads.written:
        raise BadInput(
            ScriptProblem.NO_HEADS(),
            advice=ScriptAdvice.NAME_COLUMNS(),
            line=1,
        )
    return heads, rows


def _row(line: int, heads: _Heads, cells: Sequence[str]) -> _Row:
    known: dict[str, str] = {}
    unknown: dict[str, str] = {}
    for index, cell in enumerate(cells):
        value = from_cell(cell.strip())
        column = heads.columns[index].holds if index < len(heads.columns) else ""
        if not value:
            continue
        if column:
            value = value if column in _PROSE else visible(value)
            known[column] = f"{known[column]}, {value}" if column in known else value
        else:
            head = heads.written[index] if index < len(heads.written) else ""
            unknown[head] = f"{unknown[head]}, {value}" if head in unknown else value
    return _Row(line, known, unknown)


def _delimiter(text: str) -> str:
    """What divides the cells: of the usual marks the one that the first lines have most of, outside quotes."""
    sample = re.sub(r'"[^"]*"', "", text[:20_000])
    return max("\t;,|", key=lambda mark: (sample.count(mark), mark == ","))


class _ShotList:
    """Makes the draft; what it could not make sense of is noted with its line, and kept in the shot's notes."""

    def __init__(self, rate: FrameRate, heads: _Heads, rows: Sequence[_Row]) -> None:
        self._rate = rate
        self._heads = heads
        self._rows = rows
        self._notes: list[Note] = list(_column_notes(rows))
        self._cast: dict[str, str] = {}
        self._times = {
            column: ListedTimes(rate, heads.unit(column), [row[column] for row in rows if row[column]])
            for column in _TIMED
        }
        self._notes.extend(self._time_notes())

    def draft(self, title: str) -> tuple[DraftFilm, Notes]:
        scenes: list[DraftScene] = []
        for place, group in enumerate(_by_scene(self._rows), 1):
            shots = tuple(self._shot(row) for row in group)
            scenes.append(self._scene(group[0], place, scenes[-1] if scenes else DraftScene(), shots))
        return DraftFilm(title, tuple(scenes), dict.fromkeys(self._cast.values(), "")), tuple(self._notes)

    def _scene(self, row: _Row, place: int, before: DraftScene, shots: tuple[DraftShot, ...]) -> DraftScene:
        location = " ".join(filter(None, (row["side"] and row["side"].rstrip(".").upper() + ".", row["location"])))
        title = row["heading"] or " - ".join(filter(None, (location, row["time"])))
        heading = read_heading(title)
        named = capitalised(read_heading(row["location"]).place) if row["location"] else capitalised(heading.place)
        time = (row["time"] or heading.time).lower() or (before.time_of_day if heading.goes_on else "")
        return DraftScene(title or f"Scene {row['scene'] or place}", row["scene"], named, time, "", shots)

    def _shot(self, row: _Row) -> DraftShot:
        cue, dialogue = split_spoken(row["dialogue"])
        cast = tuple(self._name(name) for name in (*_SEVERAL.split(row["cast"]), cue) if name.strip())
        notes = [row["notes"], *(f"{head}: {value}" if head else value for head, value in row.unknown.items())]
        size = listed_size(row["size"])
        if row["size"] and size is None:
            self._notes.append(ScriptNote.NO_SIZE(line=row.line, size=row["size"]))
            notes.append(f"Size: {row['size']}")
        seconds = self._seconds(row, notes)
        read = max(action_seconds(row["action"]), speech_seconds(dialogue) if dialogue else Fraction(0))
        return DraftShot(
            seconds=seconds if seconds is not None else read,
            action=row["action"],
            dialogue=dialogue,
            size=size or guessed_size(row["action"], len(cast)),
            camera=row["camera"] or said_move(row["action"]),
            cast=cast,
            number=row["shot"],
            notes="\n".join(filter(None, notes)),
            line=row.line,
        )

    def _name(self, name: str) -> str:
        """A cast member's name as it was spelled first."""
        return self._cast.setdefault(name_key(name), capitalised(name))

    def _seconds(self, row: _Row, notes: list[str]) -> Fraction | None:
        """How long a row says that its shot is, if it does. What can't be read is told, and kept in `notes`."""
        lengths: dict[str, Fraction] = {}
        for column, note in (("frames", ScriptNote.NO_COUNT_OF_FRAMES), ("duration", ScriptNote.NO_DURATION)):
            if not row[column]:
                continue
            seconds = self._times[column].length(row[column])
            if seconds is None:
                self._notes.append(note(line=row.line, text=row[column]))
                notes.append(f"{column.capitalize()}: {row[column]}")
            else:
                lengths[column] = seconds
        if len(lengths) == 2 and abs(lengths["frames"] - lengths["duration"]) >= self._rate.seconds(2):
            self._notes.append(ScriptNote.FRAMES_COUNT(line=row.line))
        return lengths.get("frames") or lengths.get("duration") or self._between(row, notes)

    def _between(self, row: _Row, notes: list[str]) -> Fraction | None:
        """The time from a row's in to its out: numbers of frames are its first and its last one."""
        if not (row["in"] and row["out"]):
            return None
        begin, end = self._times["in"].place(row["in"]), self._times["out"].place(row["out"])
        if self._is_unclear or begin is None or end is None or end < begin:
            if not self._is_unclear:
                self._notes.append(ScriptNote.NO_STRETCH(line=row.line, begin=row["in"], end=row["out"]))
            notes.append(f"{self._heads.named('in')}: {row['in']}, {self._heads.named('out')}: {row['out']}")
            return None
        return end - begin + (self._rate.seconds(1) if self._heads.unit("in") == "f" else 0) or None

    @property
    def _is_unclear(self) -> bool:
        """Whether in and out are bare numbers, which may be frames or seconds."""
        return self._times["in"].is_bare or self._times["out"].is_bare

    def _time_notes(self) -> Iterator[Note]:
        """What was taken for granted of the columns of times."""
        duration, name = self._times["duration"], self._heads.named("duration")
        if name and duration.is_bare and not _says_seconds(name):
            yield ScriptNote.BARE_SECONDS(column=name)
        if name and duration.has_clocks:
            clocks = ScriptNote.CLOCKS_WITH_HOURS if duration.has_hours else ScriptNote.CLOCKS_WITH_FRAMES
            yield clocks(column=name)
        has_lengths = any(row["frames"] or row["duration"] for row in self._rows)
        both = any(row["in"] and row["out"] for row in self._rows)
        if both and not has_lengths and self._is_unclear:
            yield ScriptNote.IN_AND_OUT_UNCLEAR(begin=self._heads.named("in"), end=self._heads.named("out"))
        elif both and not has_lengths and self._heads.unit("in") == "f":
            yield ScriptNote.OUT_IS_LAST(column=self._heads.named("out"))


def _says_seconds(head: str) -> bool:
    return bool(re.search(r"\bse[ck]", head, re.IGNORECASE))


def _column_notes(rows: Sequence[_Row]) -> Iterator[Note]:
    """Names the columns that were not understood, and the rows that are longer than their heads."""
    unknown = [head for head in dict.fromkeys(name for row in rows for name in row.unknown) if head]
    if unknown:
        columns = tuple(ScriptNote.QUOTED(name=head) for head in unknown)
        yield ScriptNote.COLUMNS_UNKNOWN(count=len(unknown), columns=columns)
    for row in rows:
        if "" in row.unknown:
            yield ScriptNote.MORE_CELLS(line=row.line, text=row.unknown[""])


def _by_scene(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """The rows of one scene after another. The first of its columns that the table has says where a scene begins."""
    column = next((name for name in ("scene", "heading", "location") if any(row[name] for row in rows)), "")
    group: list[_Row] = []
    here = ""
    for row in rows:
        cell = row[column] if column else ""
        if group and cell and cell != here:
            yield group
            group = []
        here = cell or here
        group.append(row)
    yield group
