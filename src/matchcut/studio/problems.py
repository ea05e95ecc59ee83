"""What the studio itself refuses, and what to do then: as data, said in the person's language."""

from __future__ import annotations

from matchcut.words.statements import Kind


class StudioProblem(Kind):
    """What the studio itself can't do."""

    NO_KEY_MAP = "no_key_map"  # error
    NO_KEYS = "no_keys"
    CLIPBOARD_PICTURE = "clipboard_picture"
    PRODUCTION_NOT_STARTED = "production_not_started"
    PRODUCTION_ENDED = "production_ended"
    MEASURING_NOT_STARTED = "measuring_not_started"
    MEASURING_ENDED = "measuring_ended"
    SOUND_ENDS = "sound_ends"


class StudioAdvice(Kind):
    """What to do then."""

    RESET_KEYS = "reset_keys"
    WRITE_KEYS = "write_keys"
    DROP_FILE = "drop_file"
