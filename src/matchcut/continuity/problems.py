"""What is told of shots that are looked for."""

from __future__ import annotations

from matchcut.words.statements import Kind


class ContinuityProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    STOPPED = "stopped"


class ContinuityNote(Kind):
    """What is remarked of a film that was looked through."""

    FRAMES_DAMAGED = "frames_damaged"  # count


class ShotEntry(Kind):
    """How a shot is entered from the one before it."""

    CUT = "cut"
    DISSOLVE = "dissolve"  # count
    FADE_BLACK = "fade_black"  # count
    FADE_WHITE = "fade_white"  # count
    BEGINNING = "beginning"
