"""The camera's vocabulary: how much a shot holds and how the camera moves, what each is called, and what it does.

`camera_text` reads it in what people write. How far a move goes is for whoever makes the pictures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

STATIC, HANDHELD = "static", "handheld"


class ShotSize(StrEnum):
    """How much of the subject the frame holds, from far to near."""

    EXTREME_WIDE = "extreme wide"
    WIDE = "wide"
    FULL = "full"
    MEDIUM_WIDE = "medium wide"
    MEDIUM = "medium"
    MEDIUM_CLOSE = "medium close"
    CLOSE_UP = "close-up"
    EXTREME_CLOSE_UP = "extreme close-up"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class SizeNames:
    """What a shot size is called: at the head of a sentence, and by which letters and single words in a list.

    The first of `letters` is the one that is shown.
    """

    sentence: str
    letters: tuple[str, ...]


SIZES: Mapping[ShotSize, SizeNames] = {
    ShotSize.EXTREME_WIDE: SizeNames("Extreme wide shot", ("EWS", "XWS", "ELS", "VWS")),
    ShotSize.WIDE: SizeNames("Wide shot", ("WS", "LS", "EST")),
    ShotSize.FULL: SizeNames("Full shot", ("FS", "FULL")),
    ShotSize.MEDIUM_WIDE: SizeNames("Medium wide shot", ("MWS", "MLS", "COWBOY", "2S")),
    ShotSize.MEDIUM: SizeNames("Medium shot", ("MS", "MID", "MEDIUM", "OTS", "POV")),
    ShotSize.MEDIUM_CLOSE: SizeNames("Medium close-up", ("MCU",)),
    ShotSize.CLOSE_UP: SizeNames("Close-up", ("CU", "CLOSE")),
    ShotSize.EXTREME_CLOSE_UP: SizeNames("Extreme close-up", ("ECU", "XCU", "BCU")),
    ShotSize.INSERT: SizeNames("Insert, a close detail", ("INS",)),
}

SIZES_IN_CAPITALS: tuple[tuple[str, ShotSize], ...] = (
    (r"EXTREME(?:LY)? CLOSE(?:[- ]?UP)?|ECU|XCU", ShotSize.EXTREME_CLOSE_UP),
    (r"INSERT|DETAIL|CUTAWAY", ShotSize.INSERT),
    (r"MEDIUM CLOSE(?:[- ]?UP)?|MCU", ShotSize.MEDIUM_CLOSE),
    (r"CLOSER? (?:ON|IN|SHOT|ANGLE)|CLOSE[- ]?UP|CU|TIGHT ON|IN CLOSE", ShotSize.CLOSE_UP),
    (r"EXTREME(?:LY)? (?:WIDE|LONG)|EWS|ELS|AERIAL|(?:HELICOPTER|DRONE) SHOT|BIRD'?S[- ]EYE", ShotSize.EXTREME_WIDE),
    (r"MEDIUM (?:WIDE|LONG)|MWS|MLS|TWO[- ]?SHOT|(?:COWBOY|GROUP) SHOT", ShotSize.MEDIUM_WIDE),
    (r"FULL (?:SHOT|FIGURE)", ShotSize.FULL),
    (r"WIDER? (?:SHOT|ON|ANGLE)|WIDE|WIDER|LONG SHOT|MASTER SHOT|ESTABLISH(?:ING)?", ShotSize.WIDE),
    (r"MEDIUM (?:SHOT|ON)|(?:NEW |ANOTHER )?ANGLE|REVERSE|OVER[- ]THE[- ]SHOULDER|OTS|P\.?O\.?V", ShotSize.MEDIUM),
)
"""What a script's capitals say of a size: patterns, of which the first that is found holds."""

SIZES_AT_A_HEAD: tuple[tuple[str, ShotSize], ...] = (
    (r"extreme close", ShotSize.EXTREME_CLOSE_UP),
    (r"medium close", ShotSize.MEDIUM_CLOSE),
    (r"close(?:r)? on|close[- ]?up|tight on", ShotSize.CLOSE_UP),
    (r"extreme wide|aerial", ShotSize.EXTREME_WIDE),
    (r"medium wide|two[- ]shot", ShotSize.MEDIUM_WIDE),
    (r"wide(?:r)? (?:on|shot)|wide:|long shot", ShotSize.WIDE),
    (r"angle on|medium (?:on|shot)|over the shoulder", ShotSize.MEDIUM),
)
"""What the head of a sentence says of a size, in small letters."""


class MoveKind(Enum):
    """What a camera does in a move."""

    STAND = auto()
    PAN = auto()
    TILT = auto()
    PUSH = auto()
    TRUCK = auto()
    PEDESTAL = auto()
    ARC = auto()
    ZOOM = auto()
    STRAY = auto()


@dataclass(frozen=True, slots=True)
class Move:
    """A camera's move. `said` are the ways to say it, its name first, in the words of `camera_text.normal_tokens`.

    `right` and `down` are 1 or −1 where what is seen goes that way, `closer` where it gets larger or smaller.
    """

    kind: MoveKind
    said: tuple[str, ...]
    right: int = 0
    down: int = 0
    closer: int = 0

    @property
    def name(self) -> str:
        """What the move is called in files, and shown as."""
        return self.said[0]


_MOVES = (
    Move(MoveKind.STAND, (STATIC, "still", "locked off", "lock off", "locked", "fixed", "tripod")),
    Move(MoveKind.PAN, ("pan left", "look left"), right=-1),
    Move(MoveKind.PAN, ("pan right", "look right", "pan"), right=1),
    Move(MoveKind.TILT, ("tilt up", "look up", "tilt"), down=-1),
    Move(MoveKind.TILT, ("tilt down", "look down"), down=1),
    Move(
        MoveKind.PUSH,
        (
            *("push in", "push", "dolly in", "dolly forward", "dolly", "move in", "move closer", "track in"),
            *("creep in", "close in"),
        ),
        closer=1,
    ),
    Move(
        MoveKind.PUSH,
        (
            *("pull out", "pull back", "pull away", "dolly out", "dolly back", "move back", "track back", "track out"),
            "back away",
        ),
        closer=-1,
    ),
    Move(
        MoveKind.TRUCK,
        ("truck left", "track left", "crab left", "slide left", "travel left", "dolly left", "move left"),
        right=-1,
    ),
    Move(
        MoveKind.TRUCK,
        (
            *("truck right", "track right", "crab right", "slide right", "travel right", "dolly right", "move right"),
            *("truck", "track", "crab"),
        ),
        right=1,
    ),
    Move(
        MoveKind.PEDESTAL,
        ("pedestal up", "crane up", "boom up", "jib up", "move up", "rise", "pedestal", "crane"),
        down=-1,
    ),
    Move(
        MoveKind.PEDESTAL,
        ("pedestal down", "crane down", "boom down", "jib down", "move down", "lower", "descend"),
        down=1,
    ),
    Move(MoveKind.ARC, ("arc left", "orbit left", "circle left"), right=-1),
    Move(MoveKind.ARC, ("arc right", "orbit right", "circle right", "arc", "orbit", "circle"), right=1),
    Move(MoveKind.ZOOM, ("zoom in", "zoom"), closer=1),
    Move(MoveKind.ZOOM, ("zoom out",), closer=-1),
    Move(MoveKind.STRAY, (HANDHELD, "hand held", "shaky", "shoulder camera")),
)

MOVES: Mapping[str, Move] = {move.name: move for move in _MOVES}
"""The camera's moves, by name. `Shot.camera` is free text ('slow push in, handheld')."""

OFFERED_MOVES = tuple(name for name, move in MOVES.items() if move.kind not in (MoveKind.ARC, MoveKind.ZOOM))
"""The names of the moves that every engine understands."""

PACES: Mapping[str, float] = {
    "very slow": 0.4,
    "very slowly": 0.4,
    "slow": 0.6,
    "slowly": 0.6,
    "gentle": 0.6,
    "gently": 0.6,
    "subtle": 0.6,
    "fast": 1.7,
    "quick": 1.7,
    "quickly": 1.7,
    "rapid": 1.7,
    "rapidly": 1.7,
    "whip": 3.0,
}
"""How fast a move is, against the usual, by what is said of it."""

MOVES_IN_CAPITALS: tuple[tuple[str, str], ...] = (
    (r"(?:PUSH|DOLLY|MOVE|ZOOM|CREEP)(?:E?S|ING)? IN", "push in"),
    (r"(?:PULL|DOLLY|MOVE|ZOOM)(?:E?S|ING)? (?:BACK|OUT)|WIDEN(?:S|ING)?", "pull out"),
    (r"PAN(?:S|NING)? LEFT", "pan left"),
    (r"PAN(?:S|NING)?", "pan right"),
    (r"TILT(?:S|ING)? UP", "tilt up"),
    (r"TILT(?:S|ING)?(?: DOWN)?", "tilt down"),
    (r"(?:CRANE|BOOM)(?:S|ING)? UP|RIS(?:E|ES|ING) ABOVE", "pedestal up"),
    (r"(?:CRANE|BOOM)(?:S|ING)? DOWN", "pedestal down"),
    (r"TRUCK(?:S|ING)? LEFT", "truck left"),
    (r"(?:TRACK|TRUCK)(?:S|ING)?|DOLLY(?:ING)?", "truck right"),
    (r"HAND-?HELD", HANDHELD),
)
"""What a script's capitals say of a move: patterns, of which the first that is found holds.

Scripts name a move that somebody makes the camera follow: a bare DOLLY goes along, where a camera's note means in.
"""
