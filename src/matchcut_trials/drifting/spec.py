"""What the drifting engine is, in data. It is there only for trials: see `matchcut_trials.registering`."""

from __future__ import annotations

from matchcut.engines.spec import Capabilities, EngineKind, EngineSpec, Parameter
from matchcut.models.files import Licence

TAIL_KEPT = 16
OWN_PICTURES = "photographs"

PARAMETERS = (
    Parameter(
        name="wraps",
        kind="text",
        default=OWN_PICTURES,
        label="Pictures",
        help="What is spoiled: photographs of its own, or what another engine makes, by its id.",
    ),
    Parameter(
        name="drift",
        kind="decimal",
        default="1",
        minimum="0",
        maximum="10",
        label="Drift",
        help="How much each link of a chain adds; 1 is what users of open models report.",
    ),
    Parameter(
        name="bad",
        kind="decimal",
        default="0.15",
        minimum="0",
        maximum="1",
        label="Bad takes",
        help="The chance that a take has something wrong with it that strikes the eye.",
    ),
    Parameter(
        name="seam",
        kind="decimal",
        default="0.4",
        minimum="0",
        maximum="1",
        label="At the seam",
        help="The part of a link's drift that is there from its first frame on; the rest comes by its last.",
    ),
    Parameter(
        name="references",
        kind="switch",
        default=False,
        label="References hold",
        help="Whether references are heard, too, where a take goes on from a picture: off as for models that start "
        "from a picture alone, on as for those that take both.",
    ),
    Parameter(
        name="stands",
        kind="text",
        default="",
        label="Who stands where",
        help="In the keyframe: the fact `staging` of the hand-over of the take that it was taken from. Without it, who "
        "is where is looked for in the picture.",
    ),
    Parameter(
        name="mishap",
        kind="text",
        default="",
        label="Mishap",
        help='What is wrong in this shot, at which frame, with whom: "face changed, 12, 0"; whatever the seed is.',
    ),
)


def specs() -> tuple[EngineSpec, ...]:
    """The one spec of this family."""
    return (
        EngineSpec(
            id="drifting",
            name="Drifting",
            kind=EngineKind.TEST,
            revision="1",
            makes="photographs of people, spoiled in known amounts",
            summary="Drifts from link to link as video models do, and tells how much. For trials of continuity.",
            capabilities=Capabilities(references=16, keyframe=True, tail_frames=9),
            pipeline="matchcut_trials.drifting.pipeline:DriftingEngine",
            licence=Licence("Apache-2.0"),
            parameters=PARAMETERS,
            tail_kept=TAIL_KEPT,
            drifts=True,
            offered=False,
        ),
    )
