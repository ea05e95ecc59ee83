"""The forms of edits."""

from __future__ import annotations

from matchcut.delivery.form import Form, FormKind
from matchcut.engines.spec import Parameter

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


def _form(id: str, name: str, suffix: str, *options: Parameter) -> Form:
    return Form(
        id=id,
        name=name,
        kind=FormKind.EDIT,
        suffixes=(suffix,),
        writer=f"matchcut.delivery.edit.delivering:write_{id}",
        options=options,
        needs_takes=False,
    )


FORMS: tuple[Form, ...] = (
    _form("otio", "OpenTimelineIO", ".otio", _MEDIA),
    _form("otioz", "OpenTimelineIO with its media", ".otioz"),
    _form("edl", "Edit decision list (CMX 3600)", ".edl", _MEDIA, _TIMECODE),
    _form("fcpxml", "Final Cut Pro (FCPXML 1.10)", ".fcpxml", _MEDIA),
    _form("premiere", "Premiere Pro, Resolve (Final Cut Pro 7 XML)", ".xml", _MEDIA),
    _form("aaf", "Avid Media Composer (AAF)", ".aaf", _MEDIA),
    _form("mlt", "MLT, Shotcut", ".mlt", _MEDIA),
    _form("kdenlive", "Kdenlive", ".kdenlive", _MEDIA),
    _form("ale", "Avid log (ALE)", ".ale", _MEDIA),
)
