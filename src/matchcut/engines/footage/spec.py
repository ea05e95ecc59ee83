"""What the footage engine is, in data."""

from __future__ import annotations

from matchcut.engines.spec import Capabilities, EngineKind, EngineSpec, Parameter
from matchcut.film.vocabulary import BLACK
from matchcut.models.files import Licence

TAIL_KEPT = 24
"""How many of a take's last frames are kept: a generated shot may go on where footage ends."""

PARAMETERS = (
    Parameter(
        name="start",
        kind="integer",
        default=0,
        label="First frame",
        help="The frame of the file, counted from 0, with which the take begins.",
        minimum=0,
    ),
    Parameter(
        name="start_time",
        kind="text",
        default="",
        label="First moment",
        help="Where the file's frames last unequally: the second of it with which the take begins (3.5 or 7/2), "
        "instead of the first frame. Other files have none.",
    ),
    Parameter(
        name="reverse",
        kind="switch",
        default=False,
        label="Backwards",
        help="Whether the stretch, which begins with the first frame all the same, is played from its end.",
    ),
    Parameter(
        name="fit",
        kind="choice",
        default="bars",
        label="Another shape",
        help="Footage of another shape than the film's: whole, between bars, or filling the frame, cropped.",
        choices=("bars", "fill"),
    ),
    Parameter(
        name="sound",
        kind="switch",
        default=True,
        label="With its sound",
        help="Whether the file's sound becomes the shot's production sound.",
    ),
    Parameter(name="reel", kind="text", default="", label="Reel", help="The tape or card it came from, for notes."),
    Parameter(
        name="source",
        kind="text",
        default="",
        label="Source timecode",
        help="While the media is offline: the timecode on its tape of the take's first frame.",
    ),
    Parameter(
        name="file",
        kind="text",
        default="",
        label="File",
        help="The file's name in the edit that it came in with; its path there, while the media is offline.",
    ),
    Parameter(
        name="origin",
        kind="text",
        default="",
        label="File's timecode",
        help="The timecode on its reel of the file's first frame, where the file itself says none.",
    ),
)


def specs() -> tuple[EngineSpec, ...]:
    """The specs of this family: footage, and black."""
    return (
        EngineSpec(
            id="footage",
            name="Footage",
            kind=EngineKind.FOOTAGE,
            revision="2",
            makes="footage: a film file as it is, conformed to this film; nothing is generated",
            summary=(
                "Built in. The shot's keyframe is a film file; the take is a stretch of it at the film's rate and "
                "size, every frame shown when it was, with its sound. A picture is held as long as the shot lasts."
            ),
            capabilities=Capabilities(text=False, keyframe=True, sound=True, seeded=False),
            pipeline="matchcut.engines.footage.pipeline:FootageEngine",
            licence=Licence("Apache-2.0"),
            parameters=PARAMETERS,
            tail_kept=TAIL_KEPT,
            generates=False,
            learned=False,
        ),
        EngineSpec(
            id=BLACK,
            name="Black",
            kind=EngineKind.FOOTAGE,
            revision="1",
            makes="black: nothing is shown, and no take is needed",
            summary="Built in. The shot is black, as a gap in an edit is; edits that go out have a gap there again.",
            capabilities=Capabilities(text=False, keyframe=False, seeded=False),
            pipeline="matchcut.engines.footage.black:BlackEngine",
            licence=Licence("Apache-2.0"),
            generates=False,
            learned=False,
            needs_take=False,
        ),
    )
