"""What an edit of the film is, as data: the kinds of step that the journal keeps. Faces make the words."""

from __future__ import annotations

import json
from functools import lru_cache

from matchcut.words.statements import Kind, Statement, Term


class StepKind(Kind):
    """A kind of step. What stands behind a kind's name are the arguments that it takes."""

    ACCEPT_FAULT = "accept_fault"
    REFUSE_FAULT = "refuse_fault"
    MEAN_IT = "mean_it"
    WARN_AGAIN = "warn_again"
    ADD_MARKER = "add_marker"
    ADD_REFERENCES = "add_references"  # count
    ADD_TITLE = "add_title"
    ADD_SOUND = "add_sound"  # name
    ADD_SOUNDS = "add_sounds"  # count
    BOARD_PICTURES = "board_pictures"  # count
    CAST = "cast"  # name
    CHAIN_SHOT = "chain_shot"
    CHOOSE_ENGINE = "choose_engine"
    CHOOSE_FILM_ENGINE = "choose_film_engine"
    CIRCLE_BEST = "circle_best"  # shot
    CIRCLE_EARLIER_TAKE = "circle_earlier_take"
    CIRCLE_NEW_TAKES = "circle_new_takes"
    CIRCLE_TAKE = "circle_take"  # number
    UNCIRCLE_TAKE = "uncircle_take"
    CONTINUE_SHOT_BEFORE = "continue_shot_before"
    CUT = "cut"
    DELETE_MARKER = "delete_marker"
    DELETE_SCENE = "delete_scene"
    DELETE_SHOTS = "delete_shots"  # count
    DELETE_SOUND = "delete_sound"
    DELETE_TITLE = "delete_title"
    DELETE_CLIPS = "delete_clips"  # count
    DELETE_NAMED = "delete_named"  # name
    DESCRIBE = "describe"
    DISSOLVE = "dissolve"
    DUPLICATE = "duplicate"
    EARLIER_EDITS = "earlier_edits"
    FADE_IN = "fade_in"
    FADE_OUT = "fade_out"
    FADE_SOUND = "fade_sound"
    FADE_TITLE = "fade_title"
    GO_BACK = "go_back"  # name
    HANDLES = "handles"  # frames
    LINK_MEDIA = "link_media"
    MERGE = "merge"
    MIX_NAMED_TRACK = "mix_named_track"  # name
    MIX_TRACK = "mix_track"
    MOVE = "move"
    MOVE_MARKER = "move_marker"
    MOVE_SCENE = "move_scene"
    MOVE_SHOTS = "move_shots"  # count
    MOVE_SOUND = "move_sound"
    MOVE_TITLE = "move_title"
    MUTE_TRACK = "mute_track"
    NAME_FILM = "name_film"
    NAME_SOUND = "name_sound"
    NEW_CHARACTER = "new_character"
    NEW_FILM = "new_film"
    NEW_LOCATION = "new_location"
    NEW_PROP = "new_prop"
    NEW_SCENE = "new_scene"
    NEW_SHOT = "new_shot"
    NEW_STYLE = "new_style"
    NO_HANDLES = "no_handles"
    NOTE_CONSENT = "note_consent"
    CHOOSE_VOICE = "choose_voice"
    NOTE_ON_NUMBERED_TAKE = "note_on_numbered_take"  # number
    NOTE_ON_TAKE = "note_on_take"
    NUMBER_SHOT = "number_shot"
    PAN_SOUND = "pan_sound"
    PLACE_TITLE = "place_title"
    READ = "read"  # name
    READ_AGAIN = "read_again"  # name
    REMOVE_KEYFRAME = "remove_keyframe"
    REMOVE_REFERENCE = "remove_reference"
    REMOVE_SOUND = "remove_sound"  # name
    RENAME = "rename"
    RETIME = "retime"
    ROLL_CUT = "roll_cut"
    SET_BURN_IN = "set_burn_in"
    SET_CAMERA = "set_camera"
    MOVE_HAND_OVER = "move_hand_over"
    SET_WAY = "set_way"
    SET_CORRECTION = "set_correction"
    SET_ENGINE = "set_engine"
    SET_FIELD = "set_field"  # field: what `fields` calls it
    SET_FILM_ENGINE = "set_film_engine"
    SET_FILM_SEED = "set_film_seed"
    SET_FIRST_TIMECODE = "set_first_timecode"
    SET_FRAME_RATE = "set_frame_rate"
    SET_FRAME_SIZE = "set_frame_size"
    SET_LENGTH = "set_length"
    SET_LEVEL = "set_level"
    SET_LOCATION = "set_location"
    SET_LOUDNESS = "set_loudness"
    SET_SHOT_SIZE = "set_shot_size"
    SET_TIME_OF_DAY = "set_time_of_day"
    SET_TRACK_ROLE = "set_track_role"
    SET_TRANSITION = "set_transition"
    SLIP = "slip"
    SLIP_SOUND = "slip_sound"
    SPEAK_DIALOGUE = "speak_dialogue"
    SPLIT = "split"
    SPLIT_SOUND = "split_sound"
    START_WITH_CUT = "start_with_cut"
    TAKE_OUT = "take_out"  # name
    TRIM = "trim"
    TRIM_SOUND = "trim_sound"
    TRIM_TITLE = "trim_title"
    UNMUTE_TRACK = "unmute_track"
    USE = "use"  # name
    USE_ENGINE = "use_engine"  # name
    USE_SEED = "use_seed"  # seed
    USE_TAKE_SEED = "use_take_seed"  # number
    WRITE_ACTION = "write_action"
    WRITE_DIALOGUE = "write_dialogue"
    WRITE_HEADING = "write_heading"
    WRITE_MARKER = "write_marker"
    WRITE_NOTES = "write_notes"
    WRITE_SYNOPSIS = "write_synopsis"
    WRITE_TITLE = "write_title"
    OWN = "own"  # words: what a script calls a step of its own


def step_of(step: Statement[StepKind] | str) -> Statement[StepKind]:
    """A step, also of the words that a script calls a step of its own by."""
    return StepKind.OWN(words=step) if isinstance(step, str) else step


@lru_cache(maxsize=4096)
def stored_step(kind: str, arguments: str) -> Statement[StepKind]:
    """The step that the journal keeps as a kind and the JSON of its arguments; where no sentence comes of those, one
    that is called by its kind.
    """
    try:
        given = json.loads(arguments)
        if kind == StepKind.SET_FIELD.value:
            given["field"] = Term(given["field"])
        step = StepKind(kind)(**given)
        str(step)
    except (ValueError, TypeError, KeyError):
        return StepKind.OWN(words=kind)
    return step
