"""What is wrong in a take: in which frames, with whom, the value beside its limit, and what may be done about it."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType

import msgspec

from matchcut.continuity.seen import DefectKind


class FaultKind(StrEnum):
    """What can be found. Values are kept with films: a kind is never renamed. The first are `DefectKind`'s."""

    HIDDEN_CUT = DefectKind.HIDDEN_CUT.value
    DISSOLVE = DefectKind.DISSOLVE.value
    REPEATED_FRAME = DefectKind.REPEATED_FRAME.value
    FREEZE = DefectKind.FREEZE.value
    FLASH = DefectKind.FLASH.value
    BLACK = DefectKind.BLACK.value
    BLANK = DefectKind.BLANK.value
    BROKEN = DefectKind.BROKEN.value
    LETTERS = DefectKind.LETTERS.value
    SOFT = DefectKind.SOFT.value
    JUMP = DefectKind.JUMP.value
    FACE_CHANGED = DefectKind.FACE_CHANGED.value
    PERSON_LOST = DefectKind.PERSON_LOST.value
    CLOTHES_CHANGED = DefectKind.CLOTHES_CHANGED.value
    OTHER_PERSON = "other person"
    """A member's face is less like their references than it has to be."""
    SWAPPED = "swapped"
    """Two members have each other's places, clothes or faces."""
    MISSING = "missing"
    EXTRA = "extra"
    """Somebody whom the cast does not name."""
    PASTED = "pasted"
    WRONG_CLOTHES = "wrong clothes"
    WRONG_HAIR = "wrong hair"
    OTHER_PLACE = "other place"
    REFERENCE_UNUSED = "reference unused"
    """A reference never reached the model, for want of room."""
    SEAM_JUMPS = "seam jumps"
    SEAM_REPEATS = "seam repeats"
    COLOUR_DRIFT = "colour drift"
    CONTRAST_DRIFT = "contrast drift"
    CHROMA_DRIFT = "chroma drift"
    SOFTER = "softer"
    STANDS_STILL = "stands still"


class Cure(StrEnum):
    """What may be done about a fault."""

    RETAKE = "retake"
    RE_ANCHOR = "re-anchor"
    MOVE_HAND_OVER = "move hand-over"
    OTHER_WAY = "other way"
    CORRECT = "correct"
    CAST = "cast"
    ACCEPT = "accept"


class Fault(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing found in frames `first` … `first + frames − 1` of a take, counted from its first, 0.

    `character` and `other` are the members whom it concerns (`other`: with whom somebody was swapped, or was taken
    for), `element` the place. `value` was measured, and had to be on the right side of `limit`.
    """

    kind: FaultKind
    first: int
    frames: int = 1
    character: str = ""
    other: str = ""
    element: str = ""
    value: float | None = None
    limit: float | None = None


_ANEW = (Cure.RETAKE, Cure.ACCEPT)
_ANCHORED = (Cure.RETAKE, Cure.OTHER_WAY, Cure.RE_ANCHOR, Cure.ACCEPT)
_JOINED = (Cure.MOVE_HAND_OVER, Cure.RETAKE, Cure.OTHER_WAY, Cure.ACCEPT)
_DRIFTED = (Cure.CORRECT, Cure.RETAKE, Cure.OTHER_WAY, Cure.ACCEPT)

CURES = MappingProxyType(
    dict.fromkeys(FaultKind, _ANEW)
    | dict.fromkeys(
        (
            *(FaultKind.FACE_CHANGED, FaultKind.CLOTHES_CHANGED, FaultKind.OTHER_PERSON, FaultKind.SWAPPED),
            *(FaultKind.MISSING, FaultKind.WRONG_CLOTHES, FaultKind.WRONG_HAIR, FaultKind.OTHER_PLACE),
        ),
        _ANCHORED,
    )
    | dict.fromkeys((FaultKind.SEAM_JUMPS, FaultKind.SEAM_REPEATS), _JOINED)
    | dict.fromkeys((FaultKind.COLOUR_DRIFT, FaultKind.CONTRAST_DRIFT, FaultKind.CHROMA_DRIFT), _DRIFTED)
    | {
        # What the shot before has lost, no noise gives back.
        FaultKind.SOFTER: (Cure.CORRECT, Cure.RE_ANCHOR, Cure.ACCEPT),
        FaultKind.EXTRA: (Cure.RETAKE, Cure.CAST, Cure.ACCEPT),
        FaultKind.REFERENCE_UNUSED: (Cure.OTHER_WAY, Cure.ACCEPT),
    }
)
"""What may be done about each kind, the likeliest first."""
