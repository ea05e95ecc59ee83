"""What is told of shots that are looked for, and of takes that are looked at."""

from __future__ import annotations

from matchcut.words.statements import Kind


class ContinuityProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    STOPPED = "stopped"
    LOOKING_STOPPED = "looking_stopped"
    GONE_MEANWHILE = "gone_meanwhile"
    COMPARES_NO_FACES = "compares_no_faces"  # embedder
    GATES_UNREADABLE = "gates_unreadable"  # why
    GATES_UNKNOWN = "gates_unknown"  # name
    GATE_WRONG = "gate_wrong"  # name
    UNCORRECTED_GONE = "uncorrected_gone"


class ContinuityAdvice(Kind):
    """What to do about it."""

    CHOOSE_FACE_EMBEDDER = "choose_face_embedder"  # embedders
    MAKE_ANOTHER_TAKE = "make_another_take"


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


class FaultText(Kind):
    """What was found in a take; `faults.FaultKind` says what each means. `SOMEBODY` stands for who is not in the film
    any more.
    """

    HIDDEN_CUT = "hidden_cut"
    DISSOLVE = "dissolve"
    REPEATED_FRAME = "repeated_frame"  # count
    FREEZE = "freeze"  # count
    FLASH = "flash"  # count
    BLACK = "black"  # count
    BLANK = "blank"  # count
    BROKEN = "broken"  # count
    LETTERS = "letters"
    SOFT = "soft"  # count
    JUMP = "jump"
    FACE_CHANGED = "face_changed"
    PERSON_LOST = "person_lost"
    CLOTHES_CHANGED = "clothes_changed"
    OTHER_PERSON = "other_person"  # name, value, limit
    SWAPPED = "swapped"  # name, other
    MISSING = "missing"  # name
    EXTRA = "extra"
    EXTRA_LIKE = "extra_like"  # other
    PASTED = "pasted"  # name
    WRONG_CLOTHES = "wrong_clothes"  # name, value, limit
    WRONG_HAIR = "wrong_hair"  # name, value, limit
    OTHER_PLACE = "other_place"  # name, value, limit
    REFERENCE_UNUSED = "reference_unused"  # name
    SEAM_JUMPS = "seam_jumps"  # value, limit
    SEAM_REPEATS = "seam_repeats"
    COLOUR_DRIFT = "colour_drift"  # value, limit
    CONTRAST_DRIFT = "contrast_drift"  # value, limit
    CHROMA_DRIFT = "chroma_drift"  # value, limit
    SOFTER = "softer"  # percent, most
    STANDS_STILL = "stands_still"
    SOMEBODY = "somebody"


class CureText(Kind):
    """What may be done about a fault, in a few words."""

    RETAKE = "retake"
    RE_ANCHOR = "re_anchor"
    MOVE_HAND_OVER = "move_hand_over"
    OTHER_WAY = "other_way"
    CORRECT = "correct"
    CAST = "cast"
    ACCEPT = "accept"


class VerdictText(Kind):
    """What a card says of its take in all, in a word or two."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_MEASURED = "not_measured"


class CorrectionNote(Kind):
    """What is remarked of a take that was to be corrected by the one that it continues."""

    SHOWS_SOMETHING_ELSE = "shows_something_else"
    NEW_LIGHT = "new_light"
    HELD = "held"
