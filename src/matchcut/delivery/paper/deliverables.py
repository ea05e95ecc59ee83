"""The forms on paper."""

from __future__ import annotations

from matchcut.delivery.deliverable import Deliverable, FormKind
from matchcut.delivery.settings import CREDENTIALS
from matchcut.engines.spec import Parameter

SHEET = (
    Parameter(name="paper", kind="choice", default="A4", choices=("A4", "US Letter"), label="Paper"),
    Parameter(
        name="date", kind="text", default="", label="Date", help="Stands at the head of each page. Empty: today."
    ),
    Parameter(name="version", kind="text", default="", label="Version", help="Stands at the head of each page: 'v3'."),
    Parameter(
        name="logo", kind="text", default="", label="Logo", help="A PNG, JPEG, WebP or TIFF file for each page's head."
    ),
    Parameter(
        name="font",
        kind="text",
        default="",
        label="Font for other scripts",
        help="A font file for letters that Inter lacks, in place of the fonts that come along for other scripts.",
    ),
)

ORIENTATION = Parameter(
    name="orientation", kind="choice", default="landscape", choices=("portrait", "landscape"), label="Orientation"
)

_PICTURE = Parameter(
    name="picture",
    kind="choice",
    default="take",
    choices=("take", "keyframe", "blank"),
    label="Picture",
    help="The middle of the circled take, the keyframe first, or an empty frame to draw in.",
)

_THUMBNAIL = Parameter(
    name="picture",
    kind="choice",
    default="take",
    choices=("take", "keyframe", "none"),
    label="Pictures",
    help="The middle of the circled take, the keyframe first, or none.",
)

DELIVERABLES: tuple[Deliverable, ...] = (
    Deliverable(
        id="storyboard",
        name="Storyboard (PDF)",
        kind=FormKind.PAPER,
        suffixes=(".pdf",),
        writer="matchcut.delivery.paper.storyboard:write",
        options=(
            Parameter(
                name="per_page",
                kind="choice",
                default="6",
                choices=("1", "2", "3", "4", "6", "9"),
                label="Boards a page",
            ),
            ORIENTATION,
            _PICTURE,
            Parameter(
                name="arrows",
                kind="switch",
                default=True,
                label="Camera arrows",
                help="Draws each camera move over its picture.",
            ),
            Parameter(
                name="scene_pages",
                kind="switch",
                default=False,
                label="New page for each scene",
                help="Uses more paper.",
            ),
            *SHEET,
            *CREDENTIALS,
        ),
        needs_takes=False,
    ),
    Deliverable(
        id="shot-list",
        name="Shot list (PDF)",
        kind=FormKind.PAPER,
        suffixes=(".pdf",),
        writer="matchcut.delivery.paper.shot_list:write",
        options=(ORIENTATION, _THUMBNAIL, *SHEET, *CREDENTIALS),
        needs_takes=False,
    ),
    Deliverable(
        id="shot-list-csv",
        name="Shot list (CSV)",
        kind=FormKind.PAPER,
        suffixes=(".csv",),
        writer="matchcut.delivery.paper.lists:write_csv",
        options=(
            Parameter(
                name="bom",
                kind="switch",
                default=False,
                label="Byte order mark",
                help="Excel needs one to read the letters of other languages.",
            ),
        ),
        needs_takes=False,
    ),
    Deliverable(
        id="shot-list-xlsx",
        name="Shot list (Excel)",
        kind=FormKind.PAPER,
        suffixes=(".xlsx",),
        writer="matchcut.delivery.paper.workbook:write_xlsx",
        options=(Parameter(name="thumbnails", kind="switch", default=True, label="Pictures in the rows"),),
        needs_takes=False,
    ),
    Deliverable(
        id="cast-list",
        name="Cast list (PDF)",
        kind=FormKind.PAPER,
        suffixes=(".pdf",),
        writer="matchcut.delivery.paper.cast_list:write",
        options=(ORIENTATION, *SHEET),
        needs_takes=False,
    ),
    Deliverable(
        id="continuity",
        name="Continuity sheet (PDF)",
        kind=FormKind.PAPER,
        suffixes=(".pdf",),
        writer="matchcut.delivery.paper.continuity:write",
        options=(ORIENTATION, _THUMBNAIL, *SHEET, *CREDENTIALS),
        needs_takes=False,
    ),
)
