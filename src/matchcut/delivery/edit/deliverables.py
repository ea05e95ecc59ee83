"""The forms of edits: one for each format that we write."""

from __future__ import annotations

from collections.abc import Iterator

from matchcut.delivery.deliverable import Deliverable, FormKind
from matchcut.engines.spec import Parameter
from matchcut.interchange.formats import FORMATS, Format

_MEDIA = Parameter(
    name="media",
    kind="choice",
    default="copied",
    choices=("copied", "in place"),
    label="Media",
    help=(
        "Copied: under readable names into the folder 'NAME media' beside the edit, to hand over both. "
        "In place: the edit names the film's own files on this computer."
    ),
)
_TIMECODE = Parameter(
    name="timecode",
    kind="choice",
    default="drop",
    choices=("drop", "non-drop"),
    label="Timecode",
    help="Of a film at 29.97 or 59.94 frames a second; others have only non-drop.",
)


def _options(format: Format) -> Iterator[Parameter]:
    if not format.bundled:
        yield _MEDIA
    if format.counts:
        yield _TIMECODE


DELIVERABLES: tuple[Deliverable, ...] = tuple(
    Deliverable(
        id=each.id,
        name=each.name,
        kind=FormKind.EDIT,
        suffixes=(each.suffix,),
        writer="matchcut.delivery.edit.delivering:deliver",
        options=tuple(_options(each)),
        needs_takes=False,
    )
    for each in FORMATS.values()
    if each.writer
)
