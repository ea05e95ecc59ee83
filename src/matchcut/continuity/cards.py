"""The card of a take: how it is measured against the film it is in, and what was found. JSON in the project's file.

A value that could not be measured is None, never a number.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from matchcut.continuity.faults import Fault
from matchcut.film.errors import BadInput

CARD_VERSION = 1
REFERENCES = "references"
"""What clothes are compared with that references show."""


class Verdict(StrEnum):
    """What a card says of its take in all."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_MEASURED = "not measured"


class _Card(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One part of a card."""


class MemberCard(_Card, frozen=True, kw_only=True):
    """One member of the shot's cast.

    `identity` is the mean cosine (0 to 1) of their face with their references over the frames in which they were seen,
    `low` its 10th percentile, `coverage` the part of the frames looked at in which they were. `pasted` is near 1 where
    their reference's own view was pasted, 0.5 where it was not. `clothes` and `hair` (0 to 1) are how like they are to
    the look's references, or, where it has none, to the scene's shots before: `dressed_as` is REFERENCES or the take in
    which they were first seen so, "" where that is not known.
    """

    character: str
    dressed_as: str = ""
    identity: float | None = None
    low: float | None = None
    coverage: float | None = None
    pasted: float | None = None
    clothes: float | None = None
    hair: float | None = None


class SeamCard(_Card, frozen=True, kw_only=True):
    """How a shot goes on from the one that it continues.

    `jump` is J: the difference over the seam in medians of those beside it; 1 is even, near 0 a repeated frame, more
    than 2 a jump. `cosine` is of the looks of both frames, `delta_e` ΔE2000 between their mean colours.
    """

    before: str
    jump: float | None = None
    cosine: float | None = None
    delta_e: float | None = None


class DriftCard(_Card, frozen=True, kw_only=True):
    """How far a take is from its scene's look (`anchor`: the take that shows it), or its end from its beginning ("").

    `delta_e` is ΔE2000 between mean colours, `contrast` and `chroma` ratios to the anchor's (1: the same), `sharpness`
    the part of the anchor's that is lost (0: none, below 0: gained). `same_view` tells whether both show the same view,
    None where that is not known: of others a difference says nothing of drift.
    """

    anchor: str = ""
    same_view: bool | None = None
    delta_e: float | None = None
    contrast: float | None = None
    chroma: float | None = None
    sharpness: float | None = None


class LightCard(_Card, frozen=True, kw_only=True):
    """Means over some frames: Lab, its contrast and chroma, and the logarithm of the Laplacian's variance."""

    lightness: float
    green_red: float
    blue_yellow: float
    contrast: float
    chroma: float
    sharpness: float


class Scorecard(_Card, frozen=True, kw_only=True):
    """All measures of one take in its film.

    `key` tells what it was measured against (references, anchor, gates): another key, another card. `score` (0 to 1)
    orders the takes of one shot; None where nothing of it could be measured. `begins` and `ends` are of the first and
    the last 15 % of its frames; `hand_over` is how many frames before its end it is best gone on from. `expected` and
    `on_stage` are how many people the shot's cast names, and how well that count was met (100: exactly).
    `faces_by` and `looks_by` are those of `TakeSeen`, `sort` the `gates.EngineSort` of its engine: what its
    gates are of.
    """

    take: str
    key: str
    verdict: Verdict
    version: int = CARD_VERSION
    faces_by: str = ""
    looks_by: str = ""
    sort: str = ""
    score: float | None = None
    members: tuple[MemberCard, ...] = ()
    place: float | None = None
    subject: float | None = None
    background: float | None = None
    stability: float | None = None
    warp: float | None = None
    motion: float | None = None
    expected: int | None = None
    on_stage: float | None = None
    style: float | None = None
    seam: SeamCard | None = None
    within: DriftCard | None = None
    drift: DriftCard | None = None
    begins: LightCard | None = None
    ends: LightCard | None = None
    hand_over: int = 0
    faults: tuple[Fault, ...] = ()

    def to_json(self) -> str:
        """The card as JSON."""
        return msgspec.json.encode(self).decode()

    @classmethod
    def from_json(cls, text: str) -> Scorecard | None:
        """The card that `to_json` wrote; None where it is another version's, or no card."""
        try:
            card = msgspec.json.decode(text, type=cls)
        except (msgspec.ValidationError, msgspec.DecodeError, BadInput):
            return None
        return card if card.version == CARD_VERSION else None
