"""Avid Log Exchange: the takes that the film uses, one row each, for bins and logs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate, timecode
from matchcut.interchange.clips import MediaReference
from matchcut.interchange.losses import first_line
from matchcut.interchange.problems import EditNote, EditNotes, EditProblem
from matchcut.interchange.timeline import Timeline

_HEIGHTS = {1080: "1080", 720: "720", 576: "PAL", 486: "NTSC"}
_NAMED_RATES = {"24000/1001": "23.976", "30000/1001": "29.97", "60000/1001": "59.94", "48000/1001": "47.952"}
_COLUMNS = ("Name", "Tape", "Start", "End", "Duration", "Tracks", "Source File", "Image Size", "Comments")


def write_ale(edit: Timeline, path: Path) -> EditNotes:
    """Write the log. Returns a note that it holds takes, not the order of the film."""
    rows = [source for source in edit.media if source.length]
    facts = list(dict.fromkeys(name for source in rows for name in source.facts))
    lines = ["Heading", "FIELD_DELIM\tTABS", f"VIDEO_FORMAT\t{_HEIGHTS.get(edit.height, 'CUSTOM')}"]
    lines += ["AUDIO_FORMAT\t48khz", f"FPS\t{decimal(edit.rate)}", "", "Column"]
    lines += ["\t".join([*_COLUMNS, *(f"Matchcut {name}" for name in facts)]), "", "Data"]
    lines += [
        "\t".join([*_row(edit, source), *(_cell(source.facts.get(name, "")) for name in facts)]) for source in rows
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\r\n")
    return (EditNote.TAKES_ONLY(),)


def rows_in(path: Path) -> list[tuple[str, str | None, tuple[int, int]]]:
    """The rows of a log, as OpenTimelineIO reads them: of each its name, its tape, and its first frame and how many.

    BadInput where it can't be read.
    """
    import opentimelineio as otio

    try:
        rows = list(otio.adapters.read_from_file(str(path), "ale"))
    except otio.exceptions.OTIOError as error:
        raise BadInput(EditProblem.OTIO_CANT_READ(reason=first_line(error)), file=path) from error
    return [(row.name, row.metadata["ALE"].get("Tape"), _frames(row.source_range)) for row in rows]


def _frames(span: Any) -> tuple[int, int]:
    return round(span.start_time.value), round(span.duration.value)


def decimal(rate: FrameRate) -> str:
    """A rate as log files write it: 24, or 23.976."""
    return _NAMED_RATES.get(str(rate), f"{float(rate.fraction):.3f}".rstrip("0").rstrip("."))


def _row(edit: Timeline, source: MediaReference) -> list[str]:
    start, end = (timecode(source.start + frame, edit.rate) for frame in (0, source.length))
    length = timecode(source.length, edit.rate)
    size = f"{edit.width}x{edit.height}"
    comment = "; ".join(f"{name} {value}" for name, value in source.facts.items())
    cells = [source.name, source.reel, start, end, length, "V", Path(source.link).name, size, comment]
    return [_cell(cell) for cell in cells]


def _cell(text: str) -> str:
    return " ".join(text.split())
