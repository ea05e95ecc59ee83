"""How a shot stands, in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.marks import ShotState
from matchcut.words.statements import say

if TYPE_CHECKING:
    from matchcut.studio.session import ShotLook


def told_standing(look: ShotLook) -> str:
    """How a shot stands as a sentence: `Stale: the dialogue changed.`, `No take yet.`"""
    reasons = "; ".join(say(reason, tr) for reason in look.reasons)
    words, state = words_of(reasons or look.words).rstrip("."), tr(look.state.value)
    if words and look.state not in (ShotState.CIRCLED, ShotState.NO_TAKE):
        words = f"{state}: {words}"
    sentence = words or state
    return f"{sentence[:1].upper()}{sentence[1:]}."
