"""What the words of an action say of how it is shot: how near, and how the camera moves.

The first that holds decides how near:

    said      CLOSE ON, ECU, INSERT, ANGLE ON, WIDE SHOT … in capitals, or "Close on …" at the head of a sentence
    shown     something small is close (a letter, a key, a hand); something vast is wide (the sea, a skyline)
    peopled   nobody of the cast: wide; one: medium; more: medium wide
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from matchcut.film.vocabulary import ShotSize

_SHOUTED: Sequence[tuple[str, ShotSize]] = (
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
_SPOKEN: Sequence[tuple[str, ShotSize]] = (
    (r"extreme close", ShotSize.EXTREME_CLOSE_UP),
    (r"medium close", ShotSize.MEDIUM_CLOSE),
    (r"close(?:r)? on|close[- ]?up|tight on", ShotSize.CLOSE_UP),
    (r"extreme wide|aerial", ShotSize.EXTREME_WIDE),
    (r"medium wide|two[- ]shot", ShotSize.MEDIUM_WIDE),
    (r"wide(?:r)? (?:on|shot)|wide:|long shot", ShotSize.WIDE),
    (r"angle on|medium (?:on|shot)|over the shoulder", ShotSize.MEDIUM),
)
_SAID = (
    *((re.compile(rf"(?<!\w)(?:{words})(?!\w)"), size) for words, size in _SHOUTED),
    *((re.compile(rf"(?:^|[.!?…] )(?:{words})(?!\w)", re.IGNORECASE), size) for words, size in _SPOKEN),
)
_ON_SOMEBODY = re.compile(r"ON [^a-z]+")

_SHOWN = (
    (
        re.compile(
            r"\b(?:eyes?|lips|tears?|fingers?|fingertips?|hands?|knuckles|fists?|thumbs?|rings?|photographs?|letters?|"
            r"notes?|envelopes?|keys?|locks?|buttons?|pages?|ink|pens?|pencils?|coins?|triggers?|needles?|dials?|"
            r"match|matches|wicks?|flames?)\b",
            re.IGNORECASE,
        ),
        ShotSize.CLOSE_UP,
    ),
    (
        re.compile(
            r"\b(?:sea|ocean|horizon|sky|skyline|city|town|village|harbou?r|mountains?|hills?|valley|desert|forest|"
            r"fields?|coast|cliffs?|island|river|lake|landscape|crowd|army|fleet|storm|stars)\b",
            re.IGNORECASE,
        ),
        ShotSize.WIDE,
    ),
)

_MOVES: Sequence[tuple[str, str]] = (
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
    (r"HAND-?HELD", "handheld"),
)
_CAMERA = tuple(
    (re.compile(rf"(?<!\w)(?:{words})(?!\w)|(?i:\b(?:we|camera) (?:slowly |gently )?(?:{words})\b)"), move)
    for words, move in _MOVES
)


def said_size(text: str) -> ShotSize | None:
    """The size that a text asks for in so many words; None if it leaves that open."""
    said = next((size for pattern, size in _SAID if pattern.search(text)), None)
    if said is None and _ON_SOMEBODY.fullmatch(text.strip()):
        return ShotSize.MEDIUM
    return said


def guessed_size(text: str, people: int) -> ShotSize:
    """The size for an action with that many of the cast in it."""
    said = said_size(text)
    if said is not None:
        return said
    near, far = ((pattern.search(text) is not None, size) for pattern, size in _SHOWN)
    if near[0] != far[0]:  # Where a text names both, neither says how near it is.
        return near[1] if near[0] else far[1]
    if people == 0:
        return ShotSize.WIDE
    return ShotSize.MEDIUM if people == 1 else ShotSize.MEDIUM_WIDE


def camera_move(text: str) -> str:
    """How the camera moves, as the text says: in capitals, or as what "we" or the camera do. Else 'static'."""
    return next((move for pattern, move in _CAMERA if pattern.search(text)), "static")
