"""What the fake engine is, in data. Faces don't offer it to filmmakers."""

from __future__ import annotations

from enum import StrEnum

from matchcut.engines.spec import Capabilities, EngineKind, EngineSpec, Parameter
from matchcut.models.files import Licence

TAIL_KEPT = 4
"""How many frames its takes keep as their tail."""


class Behaviour(StrEnum):
    """What the engine can be told to do, by the parameter `behaviour`.

    All but `OK`, `SLOW`, `NOISE` and `SOUND` happen at frame number `at`. With a parameter `once` (a file's
    path), a misbehaviour happens only as long as that file does not exist, and makes it.
    """

    OK = "ok"
    SLOW = "slow"
    NOISE = "noise"
    SOUND = "sound"
    ABORT = "abort"
    KILL = "kill"
    EXIT = "exit"
    HANG = "hang"
    FREEZE = "freeze"
    DEAF = "deaf"
    FAIL = "fail"
    GIVE_UP = "give up"
    BAD_INPUT = "bad input"
    DISK_FULL = "disk full"
    MEMORY = "memory"
    TORCH_MEMORY = "torch memory"
    BUG = "bug"
    TOO_FEW = "too few"
    TOO_MANY = "too many"
    WRONG_SIZE = "wrong size"
    WRONG_KIND = "wrong kind"


def specs() -> tuple[EngineSpec, ...]:
    """The one spec of this family."""
    return (
        EngineSpec(
            id="fake",
            name="Fake",
            kind=EngineKind.TEST,
            revision="1",
            makes="test patterns",
            summary="Colour ramps with the frame number in them; crashes, hangs and fails on request. For tests.",
            capabilities=Capabilities(keyframe=False, tail_frames=TAIL_KEPT, sound=True),
            pipeline="matchcut.engines.fake.pipeline:FakeEngine",
            licence=Licence("Apache-2.0"),
            parameters=(
                Parameter(
                    name="behaviour",
                    kind="choice",
                    default=Behaviour.OK.value,
                    label="Behaviour",
                    choices=tuple(behaviour.value for behaviour in Behaviour),
                ),
                Parameter(name="at", kind="integer", default=0, label="At frame", minimum=0),
                Parameter(name="delay", kind="integer", default=0, label="Milliseconds a frame", minimum=0),
                Parameter(name="once", kind="text", default="", label="File that says it happened"),
            ),
            tail_kept=TAIL_KEPT,
            learned=False,
            offered=False,
        ),
    )
