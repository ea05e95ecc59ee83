"""An edit that was just written: read by readers that did not write it, and compared with the cut.

| format | read by |
|---|---|
| OTIO, OTIOZ | OpenTimelineIO |
| EDL, Premiere XML, AAF, ALE | OpenTimelineIO's adapters for them |
| FCPXML | `verify.fcpxml`, strictly by Apple's description (OpenTimelineIO's adapter can't keep 23.976) |
| MLT, Kdenlive | `verify.mlt`, and the length by MLT's own `melt` where that is installed |
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from matchcut.cut.model import Cut
from matchcut.delivery.verify.comparing import Allowed, DeliveryDiffers, compare
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRate
from matchcut.interchange.fcpxml.strict import read_strictly
from matchcut.interchange.mlt.reading import length_by_melt, read_mlt
from matchcut.interchange.model import ReadEdit
from matchcut.interchange.reading import read_edit, timelines_in
from matchcut.interchange.safe_xml import contents
from matchcut.interchange.timeline import Edit

_BACKWARDS = re.compile(rb"^M2\s.*\s-\d", re.MULTILINE)
"""A clip that runs backwards, whose sign OpenTimelineIO's adapter for lists leaves out: ours reads such lists."""


def verify_written(path: Path, cut: Cut, edit: Edit, allowed: Allowed) -> None:
    """Raise DeliveryDiffers, with its place, unless the edit at `path` is the cut, as far as its format holds it.

    Media that the edit names beside it must be there by now.
    """
    try:
        if path.suffix == ".ale":
            _compare_log(path, edit)
        else:
            compare(cut, reread(path, cut.rate), names_of(edit), allowed, path)
        if path.suffix in (".mlt", ".kdenlive"):
            _measured(path, cut)
    except BadInput as error:
        raise DeliveryDiffers(
            f"What was written can't be read back: {error.what}", advice="Nothing was delivered.", file=path
        ) from error


def reread(path: Path, rate: FrameRate) -> ReadEdit:
    """Read an edit with a reader that did not write it. BadInput where it can't."""
    from matchcut.interchange.otio.reading import read_timeline

    suffix = path.suffix.lower()
    if suffix == ".edl" and not _BACKWARDS.search(contents(path)):
        timeline, *_ = timelines_in(path, "cmx_3600", rate=float(rate.fraction))
        return read_timeline(timeline, rate, file=path, listed=True)
    if suffix in (".mlt", ".kdenlive"):
        return read_mlt(path)
    if suffix == ".fcpxml":
        return read_strictly(path)
    return read_edit(path, rate)


def names_of(edit: Edit) -> dict[str, MediaId]:
    """The media that the names in an edit stand for: its links, what they lead to, their file names, and reels."""
    names: dict[str, MediaId] = {}
    for source in edit.sources:
        names[Path(source.link).name] = source.media
    for source in edit.sources:
        for name in (source.reel, source.link, str(edit.place_of(source))):
            names[name] = source.media
    return names


def _measured(path: Path, cut: Cut) -> None:
    frames = length_by_melt(path)
    if frames is not None and frames != cut.length:
        raise DeliveryDiffers(f"MLT finds {frames} frames in it instead of {cut.length}.", file=path)


def _compare_log(path: Path, edit: Edit) -> None:
    """A log's rows beside the takes that the edit uses: name, tape, start and length."""
    import opentimelineio as otio

    try:
        rows = list(otio.adapters.read_from_file(str(path), "ale"))
    except otio.exceptions.OTIOError as error:
        raise BadInput(str(error), file=path) from error
    wanted = [source for source in edit.sources if source.frames]
    read = [(row.name, row.metadata["ALE"].get("Tape"), _frames(row.source_range)) for row in rows]
    for told, source in zip(read, wanted, strict=False):
        if told != (source.name, source.reel, (source.start, source.frames)):
            raise DeliveryDiffers(f"The row of “{source.name}” reads {told}.", file=path)
    if len(read) != len(wanted):
        raise DeliveryDiffers(f"The log has {len(read)} rows instead of {len(wanted)}.", file=path)


def _frames(span: Any) -> tuple[int, int]:
    return round(span.start_time.value), round(span.duration.value)
