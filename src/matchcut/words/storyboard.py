"""What is told of a storyboard that was read, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

STORYBOARD_NOTES: dict[str, Sentence] = {
    "burn_in_gone": "'{key}' in {table} is passed over: slate and timecode are printed by an export that is asked to, "
    "and no longer into takes.",
}
