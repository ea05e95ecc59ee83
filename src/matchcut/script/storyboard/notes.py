"""What is told of a storyboard that was read all the same."""

from __future__ import annotations

from matchcut.words.statements import Kind


class StoryboardNote(Kind):
    """What was passed over. What stands behind a kind's name are the arguments that it takes."""

    BURN_IN_GONE = "burn_in_gone"  # key, table
