"""An edit that was just written: read by readers that did not write it, and compared with the cut.

| format | read by |
|---|---|
| OTIO, OTIOZ | OpenTimelineIO |
| EDL, AAF, ALE | OpenTimelineIO's adapters for them |
| Premiere XML | `interchange.fcp7.reading`, written from the format's description |
| FCPXML | `interchange.fcpxml.strict`, by Apple's description (OpenTimelineIO's adapter can't keep 23.976) |
| MLT, Kdenlive | `interchange.mlt.reading`, and the length by MLT's own `melt` where that is installed |
"""

from __future__ import annotations

from pathlib import Path

from matchcut.cut.model import Cut
from matchcut.delivery.problems import DeliveryAdvice, DeliveryDifference
from matchcut.delivery.verify.comparing import DeliveryDiffers, compare
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.interchange.ale import rows_in
from matchcut.interchange.formats import Format
from matchcut.interchange.reading import reread
from matchcut.interchange.timeline import Timeline


def verify_written(path: Path, cut: Cut, edit: Timeline, format: Format) -> None:
    """Raise DeliveryDiffers, with its place, unless the edit at `path` is the cut, as far as its format holds it.

    Media that the edit names beside it must be there by now.
    """
    try:
        if format.ordered:
            compare(cut, reread(path, cut.rate), edit, format, names_of(edit), path)
        else:
            _compare_log(path, edit)
        frames = format.length_of(path)
    except BadInput as error:
        raise DeliveryDiffers(
            DeliveryDifference.NOT_READ_BACK(why=error.problem), advice=DeliveryAdvice.NOTHING_DELIVERED(), file=path
        ) from error
    if frames is not None and frames != cut.length:
        raise DeliveryDiffers(DeliveryDifference.MLT_LENGTH(read=frames, wanted=cut.length), file=path)


def names_of(edit: Timeline) -> dict[str, MediaId]:
    """The media that the names in an edit stand for: its links, what they lead to, their file names, and reels."""
    names: dict[str, MediaId] = {}
    for source in edit.media:
        names[Path(source.link).name] = source.id
    for source in edit.media:
        for name in (source.reel, source.link, str(edit.place_of(source))):
            names[name] = source.id
    return names


def _compare_log(path: Path, edit: Timeline) -> None:
    """A log's rows beside the takes that the edit uses: name, tape, start and length."""
    rows = rows_in(path)
    wanted = [source for source in edit.media if source.length]
    for row, source in zip(rows, wanted, strict=False):
        if row != (source.name, source.reel, (source.start, source.length)):
            raise DeliveryDiffers(DeliveryDifference.LOG_ROW(name=source.name, row=str(row)), file=path)
    if len(rows) != len(wanted):
        raise DeliveryDiffers(DeliveryDifference.LOG_ROWS(read=len(rows), wanted=len(wanted)), file=path)
