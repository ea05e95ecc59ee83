"""What is told of shots that are looked for, and of takes that are looked at."""

from __future__ import annotations

from matchcut.words.statements import Kind


class ContinuityProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    STOPPED = "stopped"
    LOOKING_STOPPED = "looking_stopped"
    COMPARES_NO_FACES = "compares_no_faces"  # embedder


class ContinuityAdvice(Kind):
    """What to do about it."""

    CHOOSE_FACE_EMBEDDER = "choose_face_embedder"  # embedders


class ContinuityNote(Kind):
    """What is remarked of a film that was looked through, or of a take that was looked at."""

    FRAMES_DAMAGED = "frames_damaged"  # count


class ShotEntry(Kind):
    """How a shot is entered from the one before it."""

    CUT = "cut"
    DISSOLVE = "dissolve"  # count
    FADE_BLACK = "fade_black"  # count
    FADE_WHITE = "fade_white"  # count
    BEGINNING = "beginning"
