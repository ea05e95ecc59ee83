"""What the domain refuses, and what to do instead: as data, of which faces make sentences."""

from __future__ import annotations

from matchcut.words.statements import Kind


class Refusal(Kind):
    """Why an edit or a value is refused. What stands behind a kind's name are the arguments that it takes."""

    ROW_CHANGED_SINCE = "row_changed_since"  # id, table
    SHOT_SCENE_UNKNOWN = "shot_scene_unknown"  # shot
    SHOT_LENGTH = "shot_length"  # shot, frames
    TRIM_NEGATIVE = "trim_negative"  # shot
    TRIM_LEAVES_NOTHING = "trim_leaves_nothing"  # head, tail, shot, frames
    SHOT_SPEED = "shot_speed"  # shot, speed
    REFERENCE_OWNER_UNKNOWN = "reference_owner_unknown"  # reference
    CASTING_SHOT_UNKNOWN = "casting_shot_unknown"
    CASTING_CHARACTER_UNKNOWN = "casting_character_unknown"
    CAST_TWICE = "cast_twice"  # name
    PLACEMENT_SHOT_UNKNOWN = "placement_shot_unknown"
    PLACEMENT_ELEMENT_UNKNOWN = "placement_element_unknown"
    LOCATION_IN_SHOT = "location_in_shot"
    TITLE_SHOT_UNKNOWN = "title_shot_unknown"  # title
    TITLE_LENGTH = "title_length"  # title
    SOUND_SHOT_UNKNOWN = "sound_shot_unknown"  # sound
    SOUND_NEGATIVE = "sound_negative"  # sound
    SOUND_LENGTH = "sound_length"  # sound
    TRACK_NAMELESS = "track_nameless"
    MARKER_SHOT_UNKNOWN = "marker_shot_unknown"
    ELEMENT_NAMELESS = "element_nameless"
    ID_OF_CHARACTER = "id_of_character"  # id
    ID_OF_ELEMENT = "id_of_element"  # id
    LOUDNESS = "loudness"  # loudness
    SCENE_LOCATION_UNKNOWN = "scene_location_unknown"  # scene
    SCENE_LOCATION_OTHER = "scene_location_other"  # scene
    TRANSITION_LENGTH = "transition_length"  # shot
    TRACK_DUCK = "track_duck"  # track, duck
    SOUND_PAN = "sound_pan"  # sound, pan
    TRACK_PAN = "track_pan"  # track, pan
    TRANSITION_AT_OPENING = "transition_at_opening"  # shot, transition
    FILM_WIDTH = "film_width"  # side
    FILM_HEIGHT = "film_height"  # side
    FRAMES_NEGATIVE = "frames_negative"  # field, frames
    REFRAME_OUTSIDE = "reframe_outside"  # shot
    FIELD_OUTSIDE = "field_outside"  # row, field, value
    TRANSITIONS_TOO_LONG = "transitions_too_long"  # shot, frames
    CONTINUES_UNKNOWN = "continues_unknown"  # shot
    CONTINUES_ITSELF = "continues_itself"  # shot, by
    NO_TITLE = "no_title"  # title
    NO_SOUND = "no_sound"  # sound
    NO_MARKER = "no_marker"  # marker
    NO_ELEMENT = "no_element"  # element
    NO_REFERENCE = "no_reference"  # reference
    NOT_CAST = "not_cast"  # character, shot
    NO_PROP_OR_STYLE = "no_prop_or_style"  # element
    NOT_USED = "not_used"  # element, shot
    NO_CHARACTER = "no_character"  # character
    NO_SUCH_FIELD = "no_such_field"  # thing, field
    ID_TAKEN = "id_taken"  # id, table
    SOUND_BEFORE_START = "sound_before_start"  # sound
    SOUND_NOT_AT_FRAME = "sound_not_at_frame"  # sound, frame
    SOUND_FADES = "sound_fades"  # sound
    NO_CUT_TO_ROLL = "no_cut_to_roll"  # shot
    ROLL_RETIMED = "roll_retimed"
    SPLIT_OUTSIDE = "split_outside"  # shot, frame
    SPLIT_BETWEEN_FRAMES = "split_between_frames"  # shot, speed, frame
    NOT_HALVES = "not_halves"  # shot
    NO_SHOT = "no_shot"  # shot
    NO_SCENE = "no_scene"  # scene
    NO_TIMECODE = "no_timecode"  # text
    TIMECODE_NOT_AT_RATE = "timecode_not_at_rate"  # text, rate
    DROP_TIMECODE_NOT_AT_RATE = "drop_timecode_not_at_rate"  # text, rate
    NO_DURATION = "no_duration"  # text
    DURATION_FRAMES = "duration_frames"  # text, frames
    NO_FRAME_RATE = "no_frame_rate"  # text


class Advice(Kind):
    """What to do where something was refused."""

    UNDO_LATER_FIRST = "undo_later_first"
    AT_LEAST_ONE_FRAME = "at_least_one_frame"
    TAKE_LOUDNESS = "take_loudness"
    TAKE_DUCK = "take_duck"  # most
    TAKE_PAN = "take_pan"
    USE_FADE_IN = "use_fade_in"
    TAKE_SIDE = "take_side"  # most
    TAKE_PERCENT = "take_percent"
    STAY_WITHIN = "stay_within"  # low, high
    TAKE_AT_LEAST = "take_at_least"  # low
    TAKE_AT_MOST = "take_at_most"  # high
    SHORTEN_TRANSITION = "shorten_transition"
    START_ONE_WITH_CUT = "start_one_with_cut"
    LOCATION_BELONGS_TO_SCENE = "location_belongs_to_scene"
    TAKE_OTHER_ID = "take_other_id"
    SHORTEN_TRANSITIONS_THERE = "shorten_transitions_there"
    TRIM_EACH = "trim_each"
    CHOOSE_UP_TO = "choose_up_to"  # most
    SPLIT_AT_MULTIPLE = "split_at_multiple"  # step
    MERGE_ONLY_SPLIT = "merge_only_split"
    WRITE_TIMECODE = "write_timecode"
    WRITE_DURATION = "write_duration"
    FRAMES_IN_SECOND = "frames_in_second"  # frames
    WRITE_FRAME_RATE = "write_frame_rate"
