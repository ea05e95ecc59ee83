"""What the command line refuses, and what to type instead: as data, of which faces make sentences."""

from __future__ import annotations

from matchcut.words.statements import Kind


class CommandProblem(Kind):
    """What is wrong with what was typed, or went wrong in the terminal."""

    OUT_OF_MEMORY = "out_of_memory"
    SHOT_NOT_TO_TAKE_OUT = "shot_not_to_take_out"  # shot
    EVENTS_UNREAD = "events_unread"
    NOTHING_TO_FREE = "nothing_to_free"  # name
    MODEL_CHANGED = "model_changed"  # model, count
    LICENCE_NOT_ACCEPTED = "licence_not_accepted"  # model
    PART_NAMES_NO_FILE = "part_names_no_file"  # text
    NO_SIZE = "no_size"  # text
    NO_AMOUNT = "no_amount"  # text
    ONE_FILE = "one_file"  # first, second
    WHO_SPEAKS = "who_speaks"
    ONLY_WEIGHTS = "only_weights"
    INSTALLING_NOT_AGREED = "installing_not_agreed"
    NO_VOICE_GIVEN = "no_voice_given"  # text


class CommandAdvice(Kind):
    """What to type instead."""

    USE_LESS_MEMORY = "use_less_memory"
    SHOTS_TO_TAKE_OUT = "shots_to_take_out"  # shots
    NO_SHOTS_TO_TAKE_OUT = "no_shots_to_take_out"
    NAME_SOME = "name_some"  # names
    WRITE_PART = "write_part"
    WRITE_SIZE = "write_size"
    WRITE_AMOUNT = "write_amount"
    OWN_NAME_EACH = "own_name_each"
    WRITE_VOICE = "write_voice"
