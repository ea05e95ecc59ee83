"""The transitions that screenplays name, and what they are in a film."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from matchcut.film.vocabulary import TransitionKind


class Fade(Enum):
    """Transitions that are the film's own at its ends, and a dip to black inside it; and the plain cut."""

    IN = auto()
    OUT = auto()
    CUT = auto()


_MEANT: Sequence[tuple[re.Pattern[str], TransitionKind | Fade]] = tuple(
    (re.compile(words), meant)
    for words, meant in (
        (r"\bWHITE\b", TransitionKind.DIP_WHITE),
        (r"\bFADE (?:IN|UP)\b", Fade.IN),
        (r"\bFADES? (?:OUT|TO BLACK|DOWN)\b|\bBLACK ?OUT\b|\bTO BLACK\b", Fade.OUT),
        (r"\bDISSOLVES?\b|\bCROSS ?FADE\b|\bFADE (?:THROUGH )?TO\b|\bLAP\b", TransitionKind.DISSOLVE),
        (r"\bWIPES?\b.*\bRIGHT\b", TransitionKind.WIPE_RIGHT),
        (r"\bWIPES?\b.*\bUP\b", TransitionKind.WIPE_UP),
        (r"\bWIPES?\b.*\bDOWN\b", TransitionKind.WIPE_DOWN),
        (r"\bWIPES?\b", TransitionKind.WIPE_LEFT),
        (r"\bCUTS?\b|\bSMASH\b|\bJUMP\b|\bMATCH\b|\bBACK TO\b", Fade.CUT),
    )
)
_WRITTEN_AS_ACTION = re.compile(
    r"(?:FADE (?:IN|OUT|UP|TO BLACK|TO WHITE)|CUT TO BLACK|BLACKOUT|(?:CROSS |SLOW )?DISSOLVE(?: TO)?)\s*[.:]*"
)


def meaning(text: str) -> TransitionKind | Fade | None:
    """What a transition of a script is in a film; None if it is none that is known here."""
    said = " ".join(text.upper().split())
    return next((meant for pattern, meant in _MEANT if pattern.search(said)), None)


def is_transition(text: str) -> bool:
    """Whether a line of action is a transition all the same: FADE IN: and FADE OUT. don't end in TO:."""
    return _WRITTEN_AS_ACTION.fullmatch(text.strip()) is not None
