"""What is told of an animatic's take."""

from __future__ import annotations

from matchcut.words.statements import Kind


class AnimaticNote(Kind):
    """What a person should know of a take."""

    LETTERS_IN_PICTURES = "letters_in_pictures"
    """Migration 8 gives it to takes that an older version printed into (`store/old_recipes.py`)."""
    CONTINUES_LETTERS = "continues_letters"
