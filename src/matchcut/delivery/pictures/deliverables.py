"""The forms of single pictures, of pictures one by one, and of single shots."""

from __future__ import annotations

from matchcut.delivery.deliverable import Deliverable, FormKind
from matchcut.delivery.settings import BURN_INS, CREDENTIALS
from matchcut.engines.spec import Parameter

_HERE = "matchcut.delivery.pictures"
_KIND = Parameter(
    name="format",
    kind="choice",
    default="png",
    choices=("png", "jpg", "tiff", "exr"),
    label="Format",
    help="PNG and JPEG in 8 bits, TIFF in 16, EXR in half floats of linear light.",
)
_SHOT = Parameter(name="shot", kind="text", default="", label="Shot", help="Its number or id. Empty: the first.")
_WIDTH = Parameter(
    name="width", kind="integer", default=480, minimum=16, maximum=4096, label="Width", help="In pixels."
)

DELIVERABLES: tuple[Deliverable, ...] = (
    Deliverable(
        id="still",
        name="One frame",
        kind=FormKind.PICTURES,
        of_a_part=True,
        suffixes=(".png", ".jpg", ".tif", ".exr"),
        writer=f"{_HERE}.stills:still",
        options=(
            Parameter(
                name="at",
                kind="text",
                default="",
                label="Frame",
                help="A timecode, or a frame counted from 0. Empty: the middle of the film.",
            ),
            *BURN_INS,
            *CREDENTIALS,
        ),
        needs_takes=False,
    ),
    Deliverable(
        id="stills",
        name="One frame of each shot",
        kind=FormKind.PICTURES,
        of_a_part=True,
        suffixes=(),
        writer=f"{_HERE}.stills:stills",
        options=(
            _KIND,
            Parameter(
                name="which", kind="choice", default="middle", choices=("first", "middle", "last"), label="Which frame"
            ),
            *BURN_INS,
            *CREDENTIALS,
        ),
        needs_takes=False,
    ),
    Deliverable(
        id="sequence",
        name="Every frame as a picture",
        kind=FormKind.PICTURES,
        of_a_part=True,
        suffixes=(),
        writer=f"{_HERE}.stills:sequence",
        options=(
            _KIND,
            Parameter(
                name="numbers",
                kind="choice",
                default="timecode",
                choices=("timecode", "from 1"),
                label="Numbers",
                help="Count frames as the timecode does, so that programs find the film's start, or from 1.",
            ),
            *BURN_INS,
            *CREDENTIALS,
        ),
    ),
    Deliverable(
        id="gif",
        name="One shot as a GIF",
        kind=FormKind.PICTURES,
        of_a_part=True,
        suffixes=(".gif",),
        writer=f"{_HERE}.moving:gif",
        options=(
            _SHOT,
            _WIDTH,
            Parameter(
                name="fps",
                kind="choice",
                default="12.5",
                choices=("10", "12.5", "20", "25"),
                label="Frames a second",
                help="A GIF counts in hundredths of a second, so no other rates are exact.",
            ),
            *BURN_INS,
            *CREDENTIALS,
        ),
        needs_takes=False,
    ),
    Deliverable(
        id="webp",
        name="One shot as a WebP",
        kind=FormKind.PICTURES,
        of_a_part=True,
        suffixes=(".webp",),
        writer=f"{_HERE}.moving:webp",
        options=(
            _SHOT,
            _WIDTH,
            Parameter(name="quality", kind="integer", default=80, minimum=1, maximum=100, label="Quality"),
            *BURN_INS,
            *CREDENTIALS,
        ),
        needs_takes=False,
    ),
    Deliverable(
        id="clips",
        name="Each shot's take, with handles",
        kind=FormKind.PICTURES,
        of_a_part=True,
        suffixes=(),
        writer=f"{_HERE}.clips:clips",
        options=(
            Parameter(
                name="codec",
                kind="choice",
                default="ProRes 422 HQ",
                choices=("ProRes 422 HQ", "DNxHR HQX", "H.264", "FFV1"),
                label="Codec",
            ),
            Parameter(
                name="handles",
                kind="integer",
                default=24,
                minimum=0,
                maximum=10_000,
                label="Handles",
                help="How many frames before and after what the cut uses, as far as the take has them.",
            ),
            *CREDENTIALS,
        ),
    ),
)
