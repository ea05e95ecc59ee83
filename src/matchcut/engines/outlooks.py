"""What engines tell of themselves and of how shots are going to be made: as data, of which faces make sentences."""

from __future__ import annotations

from matchcut.words.statements import Kind


class Prospect(Kind):
    """How a shot is going to be made, what engines are ready, and how they are held in memory.

    What stands behind a kind's name are the arguments that it takes.
    """

    READY = "ready"
    NOT_READY = "not_ready"
    BEFORE = "before"
    SHOT = "shot"  # shot
    BOTH = "both"  # names, last
    CUT = "cut"
    CUT_FROM_KEYFRAME = "cut_from_keyframe"
    CONTINUES = "continues"  # before, count
    CONTINUES_LAST_FRAME = "continues_last_frame"  # before
    CANT_CONTINUE = "cant_continue"  # before
    CANT_CONTINUE_KEYFRAME = "cant_continue_keyframe"  # before
    WAY_OF_SHOT = "way_of_shot"  # way: a word of the trade
    WAY_OF_SCENE = "way_of_scene"  # way: a word of the trade
    WAY_OF_FILM = "way_of_film"  # way: a word of the trade
    SHEET = "sheet"  # before
    LOOK_ANCHOR = "look_anchor"
    ENDS_IN_NEXT = "ends_in_next"
    ENDS_IN_KEYFRAME = "ends_in_keyframe"
    CANT_END_IN_NEXT = "cant_end_in_next"
    KEYFRAME_UNUSED_AFTER = "keyframe_unused_after"  # before
    KEYFRAME_UNUSED = "keyframe_unused"
    REFERENCES = "references"  # names, count
    MADE_KEYFRAME = "made_keyframe"  # names, model
    MADE_KEYFRAME_REFERENCES = "made_keyframe_references"  # names, model, count
    WHAT_IS_SEEN = "what_is_seen"
    CARRIED = "carried"  # names, before
    AS_IN_KEYFRAME = "as_in_keyframe"  # names
    BY_DESCRIPTION = "by_description"  # names
    SAMPLES = "samples"  # frames, width, height, rate
    SAMPLES_IN_SECTIONS = "samples_in_sections"  # frames, width, height, rate, sections, overlap
    BROUGHT_TO_SIZE = "brought_to_size"  # width, height
    BROUGHT_TO_RATE = "brought_to_rate"  # rate
    BROUGHT_TO_BOTH = "brought_to_both"  # width, height, rate
    CHOSEN_BETWEEN = "chosen_between"  # count, seconds
    MADE_BETWEEN = "made_between"  # flow, both, rife
    GPU = "gpu"
    APPLE_GPU = "apple_gpu"
    STAYS_IN_MEMORY = "stays_in_memory"
    STAYS_ON_GPU = "stays_on_gpu"  # device
    BY_COMPONENT = "by_component"  # device
    BY_LAYER = "by_layer"  # device
    ONE_LAYER = "one_layer"  # device
    ENCODER_APART = "encoder_apart"
    IN_TILES = "in_tiles"
    FLOAT8 = "float8"
    ATTENTION = "attention"  # name
    STEPS_REUSED = "steps_reused"  # name
    TAKES = "takes"  # gib


class Caution(Kind):
    """What to know before a take is made."""

    NOTHING_BUT_WORDS = "nothing_but_words"  # names
    NOTHING_CARRIED = "nothing_carried"  # model, before
    KEYFRAME_FOR_NOTHING = "keyframe_for_nothing"  # model
    NO_BRIDGE = "no_bridge"  # model
    NO_SHEET = "no_sheet"  # model
    NO_ROOM_FOR_SHEET = "no_room_for_sheet"  # model
    SHORT_TAIL = "short_tail"  # wanted, count, before
    SEEN_TWICE = "seen_twice"  # count, before
    NO_KEYFRAME_MODEL = "no_keyframe_model"  # model
    KEYFRAME_WANTS_REFERENCES = "keyframe_wants_references"  # model
    KEYFRAME_MODEL_NOT_READY = "keyframe_model_not_ready"  # model
    SET_KEYFRAME_MODEL = "set_keyframe_model"  # models
    DRIFTS = "drifts"  # sections
    MEMORY = "memory"
    LORA_ON_HIGH = "lora_on_high"  # lora
    LORA_ON_LOW = "lora_on_low"  # lora
    LORA_REACHES_NONE = "lora_reaches_none"  # lora, model, layers
    LORA_REACHES_SOME = "lora_reaches_some"  # lora, reached, layers, model
    LORA_TEXT_LAYERS = "lora_text_layers"  # lora, layers
    LORA_MISSES = "lora_misses"  # lora, reached, layers, missing


class FrameCounts(Kind):
    """How many frames an engine makes."""

    ANY = "any"
    RANGE = "range"  # first, last
    RANGE_IN_SECTIONS = "range_in_sections"  # first, last
    STEPS = "steps"  # first, second, third
    STEPS_TO = "steps_to"  # first, second, third, last
    STEPS_TO_IN_SECTIONS = "steps_to_in_sections"  # first, second, third, last
    SECONDS = "seconds"  # seconds
    SECONDS_RANGE = "seconds_range"  # first, last
