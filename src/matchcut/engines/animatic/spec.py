"""What the animatic engine is. Light: loads nothing but the words that describe it."""

from __future__ import annotations

from matchcut.engines.spec import Capabilities, EngineKind, EngineSpec, Parameter
from matchcut.models.files import Licence

TAIL_KEPT = 9

PARAMETERS = (
    Parameter(
        name="strength",
        kind="decimal",
        default="1",
        minimum="0",
        maximum="3",
        label="Camera travel",
        help="How far the camera moves: 1 is the calm pace of a documentary, 0 holds still, 2 goes twice as far.",
    ),
    Parameter(
        name="parallax",
        kind="decimal",
        default="1",
        minimum="0",
        maximum="2",
        label="Depth",
        help="How much more the subject moves than what is behind it; 0 moves the picture as one.",
    ),
    Parameter(
        name="settle",
        kind="decimal",
        default="0.6",
        minimum="0",
        maximum="1",
        label="Settle",
        help="How far a move comes to rest by the end of its shot; 1 stops it, 0 lets it run into the cut.",
    ),
    Parameter(
        name="life",
        kind="switch",
        default=True,
        label="Life in static shots",
        help="Lets a static shot drift by a hardly visible amount. Off holds it perfectly still.",
    ),
    Parameter(
        name="closer",
        kind="decimal",
        default="1",
        minimum="1",
        maximum="4",
        label="Closer",
        help="Shows so much less of the keyframe: 1 the most that the move allows, 2 half as wide. For details.",
    ),
    Parameter(
        name="aim",
        kind="text",
        default="",
        label="Aim",
        help="The point of the keyframe to frame and to push in on: its place from the left and from the top, as "
        '"0.4 0.25". Empty: the subject, or where the picture is richest.',
    ),
    Parameter(
        name="background",
        kind="choice",
        default="natural",
        choices=("natural", "soft", "dim"),
        label="Background",
        help="What is behind the subject of a keyframe: as it is, slightly out of focus, or slightly darker.",
    ),
    Parameter(
        name="vignette",
        kind="decimal",
        default="0.12",
        minimum="0",
        maximum="1",
        label="Vignette",
        help="How much darker the corners are.",
    ),
    Parameter(
        name="grain",
        kind="decimal",
        default="0",
        minimum="0",
        maximum="1",
        label="Grain",
        help="Film grain, the same whenever the shot is made again. Files grow with it.",
    ),
    Parameter(
        name="cut_out",
        kind="switch",
        default=True,
        label="Cut people out",
        help="Cuts the cast out of their reference pictures, where it is clear where they end. Off shows the pictures "
        "of those who do not stand before a plain ground as prints.",
    ),
)


def specs() -> tuple[EngineSpec, ...]:
    """The specs that this package registers: the one animatic engine."""
    return (
        EngineSpec(
            id="animatic",
            name="Animatic",
            kind=EngineKind.ANIMATIC,
            revision="2",
            earlier=("1",),  # Faces were found by a cascade, and people in photographs were not cut out.
            makes="an animatic: stills moved by a virtual camera, not generated video",
            summary=(
                "Built in, needs no weights. Moves a camera over the shot's keyframe, composes a shot from its "
                "location and cast pictures, or draws a storyboard board where there are none. A shot that "
                "continues another and names the same keyframe goes on in the same picture."
            ),
            capabilities=Capabilities(
                text=True,
                references=64,
                keyframe=True,
                tail_frames=TAIL_KEPT,
                seeded=True,
            ),
            pipeline="matchcut.engines.animatic.pipeline:AnimaticEngine",
            licence=Licence("Apache-2.0"),
            parameters=PARAMETERS,
            tail_kept=TAIL_KEPT,
            learned=False,
        ),
    )
