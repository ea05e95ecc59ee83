"""The edit formats there are, in one table: how each is called, what it holds, who writes it and who reads it.

A new format is a module of this room that writes it, reads it or both, and a row here. All else goes by the table: the
command line and the studio offer what is listed, deliveries are written, read back and compared with the cut by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.holding import DIPS, Holds
from matchcut.interchange.problems import EditNote, EditNotes
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from matchcut.film.time import FrameRate
    from matchcut.interchange.clips import Clip
    from matchcut.interchange.timeline import Timeline


class Align(StrEnum):
    """Where in an overlap the cut point stands."""

    START = "start"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format. What it is written and read by is named as `module:function` of this room, and loaded when it runs.

    `suffixes` are the endings that mean it; what we write has the first. `writer(edit, path)` makes the file and
    returns notes beyond those of `holds`; "" where we don't write it. `reader(path, rate)` returns the sequences in a
    file, each its name and a function that reads it; "" where it does not come in. What we wrote is read back by
    `referee(path, rate)`, which shares nothing with the writer; by `reader` where that is such a one already.
    `length(path)` is how many frames another program finds in it (None where that is not installed).

    `rough(clip, edit)` tells whether a retimed clip's pictures may be off by up to a step of its speed, beyond what
    `holds` says; the writer's notes say so too.
    `blank`: whether it can hold a film of which no picture is there yet: all of it black.
    `placed`: the programs that read it find media by their full places on a disk, and so the file tells those.
    `bundled`: the file holds its media. `asks_rate`: it does not say its frame rate. `counts`: whether it can be
    written in either way of counting timecode.
    `ordered`: whether the format tells the order of the film; a log does not, so nothing can be missing from that.
    """

    id: str
    name: str
    suffixes: tuple[str, ...]
    holds: Holds
    writer: str = ""
    reader: str = ""
    referee: str = ""
    length: str = ""
    align: Align = Align.START
    rough: str = ""
    blank: bool = True
    placed: bool = False
    bundled: bool = False
    asks_rate: bool = False
    counts: bool = False
    ordered: bool = True

    @property
    def suffix(self) -> str:
        """The ending of what we write."""
        return self.suffixes[0]

    def write(self, edit: Timeline, path: Path) -> EditNotes:
        """Write the edit to `path`; return what could not be said in it beyond what `notes` tells."""
        notes: EditNotes = load(self.writer)(edit, path)
        return notes

    def sequences(self, path: Path, rate: FrameRate | None) -> Sequences:
        """The sequences in a file, at least one. BadInput where it is damaged, or of another kind."""
        sequences: Sequences = load(self.reader)(path, rate)
        return sequences

    def length_of(self, path: Path) -> int | None:
        """How many frames another program finds in a file; None where nobody can say."""
        return load(self.length)(path) if self.length else None

    def rough_in(self, edit: Timeline) -> dict[str, int]:
        """By how many frames shots, by their names, may be off: retimed ones, by up to a step of their speed."""
        is_rough: Callable[[Clip, Timeline], bool] = load(self.rough) if self.rough else lambda _clip, _edit: False
        return {
            clip.name: int(-(-abs(clip.speed) // 1))
            for clip in edit.clips
            if clip.retimed and (is_rough(clip, edit) or (not self.holds.split_frames and clip.source.denominator != 1))
        }

    def notes(self, edit: Timeline) -> Iterator[Statement[EditNote]]:
        """What the format can't hold of an edit, apart from what only its writer knows; and what it tells of a disk."""
        yield from self.holds.notes(edit) if self.ordered else self.holds.log_notes(edit)
        if self.placed:
            yield EditNote.PLACES_IN_FULL(suffix=self.suffix)


Sequences = list[tuple[str, Callable[[], "Timeline"]]]
"""The sequences in a file: of each its name, and what reads it."""


def load(name: str) -> Callable[..., Any]:
    """A function of this room, by the name that a row gives it."""
    module, _, called = name.partition(":")
    function: Callable[..., Any] = getattr(import_module(f"matchcut.interchange.{module}"), called)
    return function


_TO_BLACK = frozenset({TransitionKind.DIP_BLACK})
_OTIO = Holds(name="OTIO", dips=frozenset(DIPS), titles="all", fades="edges", offline="tapes", reverse=True)
_MLT = Holds(
    name="MLT",
    timecode=False,
    dips=frozenset(DIPS),
    titles="text",
    fades="any",
    samples=False,
    levels=True,
    muting=False,
    markers=False,
)

_ROWS = (
    Format(
        id="otio",
        name="OpenTimelineIO",
        suffixes=(".otio",),
        holds=_OTIO,
        writer="otio.writing:write_otio",
        reader="otio.reading:sequences",
    ),
    Format(
        id="otioz",
        name="OpenTimelineIO with its media",
        suffixes=(".otioz",),
        holds=_OTIO,
        writer="otio.writing:write_otioz",
        reader="otio.reading:sequences",
        bundled=True,
    ),
    Format(
        id="edl",
        name="Edit decision list (CMX 3600)",
        suffixes=(".edl",),
        holds=Holds(
            name="EDL",
            dips=_TO_BLACK,
            through_black=True,
            fades="end",
            split_frames=False,
            samples=False,
            lanes=4,
            muting=False,
            offline="tapes",
            reverse=True,
            conforms=True,
        ),
        writer="edl.writing:write_edl",
        reader="edl.reading:sequences",
        referee="edl.reading:read_by_otio",
        rough="edl.writing:is_rough",
        asks_rate=True,
        counts=True,
    ),
    Format(
        id="fcpxml",
        name="Final Cut Pro (FCPXML 1.10)",
        suffixes=(".fcpxml", ".fcpxmld"),
        holds=Holds(name="FCPXML", wipes=False, titles="text", fades="edges", levels=True, offline="files"),
        writer="fcpxml.writing:write_fcpxml",
        reader="fcpxml.reading:sequences",
        referee="fcpxml.strict:read_strictly",
        align=Align.CENTRE,
    ),
    Format(
        id="premiere",
        name="Premiere Pro, Resolve (Final Cut Pro 7 XML)",
        suffixes=(".xml",),
        holds=Holds(
            name="Premiere XML",
            holds=False,
            titles="text",
            fades="edges",
            samples=False,
            levels=True,
            offline="files",
        ),
        writer="fcp7.writing:write_fcp7",
        reader="fcp7.reading:sequences",
        rough="fcp7.writing:is_rough",
        blank=False,
        placed=True,
    ),
    Format(
        id="aaf",
        name="Avid Media Composer (AAF)",
        suffixes=(".aaf",),
        holds=Holds(
            name="AAF",
            wipes=False,
            dips=_TO_BLACK,
            through_black=True,
            fades="edges",
            holds=False,
            split_frames=False,
            muting=False,
            offline="tapes",
        ),
        writer="aaf:write_aaf",
        reader="aaf:sequences",
        blank=False,
        placed=True,
    ),
    Format(
        id="mlt",
        name="MLT, Shotcut",
        suffixes=(".mlt",),
        holds=_MLT,
        writer="mlt.writing:write_mlt",
        referee="mlt.reading:read_mlt",
        length="mlt.reading:length_by_melt",
    ),
    Format(
        id="kdenlive",
        name="Kdenlive",
        suffixes=(".kdenlive",),
        holds=replace(_MLT, name="Kdenlive", markers=True, dips=_TO_BLACK, own_shades=True),
        writer="mlt.kdenlive:write_kdenlive",
        referee="mlt.reading:read_mlt",
        length="mlt.reading:length_by_melt",
    ),
    Format(
        id="ale",
        name="Avid log (ALE)",
        suffixes=(".ale",),
        holds=Holds(name="ALE", offline="files"),
        writer="ale:write_ale",
        ordered=False,
    ),
)

FORMATS: Mapping[str, Format] = {row.id: row for row in _ROWS}
"""By their ids, in the order in which they are offered."""

READ = tuple(suffix for row in _ROWS if row.reader for suffix in row.suffixes)
"""The endings of the edits that come in."""

BUNDLE = ".fcpxmld"
"""A folder that is one edit: what Final Cut Pro exports."""


def format_of(path: Path) -> Format | None:
    """The format that a file's ending means, whatever its case; None for no edit."""
    suffix = path.suffix.lower()
    return next((row for row in _ROWS if suffix in row.suffixes), None)
