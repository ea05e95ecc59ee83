"""What an animatic refuses, and what a person should know of its takes: as data."""

from __future__ import annotations

from matchcut.words.statements import Kind


class AnimaticProblem(Kind):
    """Why a picture can't be shown. What stands behind a kind's name are the arguments that it takes."""

    KEYFRAME_UNREADABLE = "keyframe_unreadable"  # why
    KEYFRAME_ABSENT = "keyframe_absent"
    LOCATION_UNREADABLE = "location_unreadable"  # why
    LOCATION_ABSENT = "location_absent"
    PORTRAIT_UNREADABLE = "portrait_unreadable"  # name, why
    PORTRAIT_ABSENT = "portrait_absent"  # name
    BEFORE_UNREADABLE = "before_unreadable"  # why
    BEFORE_ABSENT = "before_absent"
    TAIL_ABSENT = "tail_absent"


class AnimaticAdvice(Kind):
    """What to do about it."""

    ADD_PICTURE_AGAIN = "add_picture_again"
    WRITE_POINT = "write_point"


class AnimaticNote(Kind):
    """What a person should know of a take."""

    LETTERS_IN_PICTURES = "letters_in_pictures"
    """Migration 8 gives it to takes that an older version printed into (`store/old_recipes.py`)."""
    CONTINUES_LETTERS = "continues_letters"
    SHOWN_AS_PRINT = "shown_as_print"  # name, doubt
