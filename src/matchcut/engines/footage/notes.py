"""What is told of a take of footage."""

from __future__ import annotations

from matchcut.words.statements import Kind


class FootageNote(Kind):
    """What of a take is not as the footage is. What stands behind a kind's name are the arguments that it takes."""

    ENDS_BEFORE_TAKE = "ends_before_take"  # count
    SOUND_LOST = "sound_lost"  # seconds
    MIX_LOWERED = "mix_lowered"  # decibels
