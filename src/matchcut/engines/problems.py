"""What engines refuse and where they fail, and what to do: as data, of which faces make sentences."""

from __future__ import annotations

from matchcut.words.statements import Kind


class EngineProblem(Kind):
    """Why a take can't be made so, or was not. What stands behind a kind's name are the arguments that it takes."""

    PARAMETER_VALUE = "parameter_value"  # value, parameter
    NO_SETTING = "no_setting"  # name
    NO_ENGINE = "no_engine"  # engine
    NOT_ONE_OF = "not_one_of"  # value, choices
    NO_WHOLE_NUMBER = "no_whole_number"  # value
    NO_NUMBER = "no_number"  # value
    NOT_BETWEEN = "not_between"  # value, low, high
    NO_LORA_WEIGHT = "no_lora_weight"  # value
    NO_LORA = "no_lora"  # lora, model
    NO_EXPERT = "no_expert"  # expert
    NO_INTERPOLATING_TOOL = "no_interpolating_tool"  # tool
    NO_ENLARGING_TOOL = "no_enlarging_tool"  # tool
    TOOL_ABSENT = "tool_absent"
    ONNX_FAILED = "onnx_failed"  # why
    ONNX_TYPES = "onnx_types"  # types
    ONNX_NO_PAIR = "onnx_no_pair"
    ONNX_NO_PICTURE = "onnx_no_picture"
    ONNX_NOT_SQUARE = "onnx_not_square"
    ONNX_SHAPE = "onnx_shape"  # shape, given
    ONNX_SIDE = "onnx_side"  # shape, side
    ONNX_INPUTS = "onnx_inputs"  # inputs
    ONNX_NO_NUMBERS = "onnx_no_numbers"
    TOLD_TO_FAIL = "told_to_fail"
    TOLD_TO_GIVE_UP = "told_to_give_up"
    TOLD_TO_DISLIKE = "told_to_dislike"
    FOOTAGE_ENDS = "footage_ends"  # frames, start
    NO_TIME_IN_FILE = "no_time_in_file"  # text
    NO_FOOTAGE = "no_footage"
    NO_PICTURE_MADE = "no_picture_made"
    TEXT_UNSAFE = "text_unsafe"  # model
    PICTURE_UNSAFE = "picture_unsafe"  # model
    WANTS_REFERENCES = "wants_references"  # model
    WANTS_FACE = "wants_face"  # model
    WANTS_TWO_PICTURES = "wants_two_pictures"  # model
    WANTS_PICTURE = "wants_picture"  # model
    WANTS_SHOT_REFERENCES = "wants_shot_references"  # model
    TOO_LONG = "too_long"  # model, most, rate, needed
    SIZE_IMPOSSIBLE = "size_impossible"  # model, size
    NO_SIZE = "no_size"  # text
    TOO_FEW_FRAMES = "too_few_frames"  # model, frames, wanted
    TEXT_TOO_LONG = "text_too_long"  # tokens, model, most
    PICTURE_ABSENT = "picture_absent"  # media
    NO_FACE = "no_face"
    CANT_RUN = "cant_run"  # model
    NO_MEMORY = "no_memory"  # model
    LIBRARY_LACKS = "library_lacks"  # version, name
    ATTENTION_UNUSABLE = "attention_unusable"  # name, why
    CANT_LOAD = "cant_load"  # model, why
    WEIGHT_SHAPE = "weight_shape"  # weight, size, wanted
    WEIGHTS_LACK = "weights_lack"  # weights
    WEIGHTS_LEFT = "weights_left"  # weights
    AND_MORE = "and_more"  # names, count
    PART_REFUSED = "part_refused"  # part, why
    PART_UNUSABLE = "part_unusable"  # part, why
    WEIGHTS_NO_NUMBERS = "weights_no_numbers"  # part, layer
    WEIGHTS_LARGE = "weights_large"  # part, layer, size
    WEIGHTS_LARGE_IN_MANY = "weights_large_in_many"  # part, layers, of, size
    WEIGHTS_SMALL_IN_MANY = "weights_small_in_many"  # part, layers, of
    VALUES_UNREAD = "values_unread"  # values
    SCALE_ABSENT = "scale_absent"  # dtype, weight
    SCALE_KIND = "scale_kind"  # dtype, weight, kind
    SCALE_SIGN = "scale_sign"  # dtype, weight
    SCALE_SHAPE = "scale_shape"  # dtype, weight, shape
    SCALE_OF_LARGE = "scale_of_large"  # weight
    VALUES_MISNAMED = "values_misnamed"  # dtype, format
    LORA_NO_NUMBERS = "lora_no_numbers"  # layer
    LORA_ALPHA = "lora_alpha"  # layer, values
    LORA_HOLDS_SOMETHING = "lora_holds_something"  # key
    LORA_HOLDS = "lora_holds"  # kind, key
    LORA_NOT_WHOLE = "lora_not_whole"  # layer, part
    LORA_LACKS_FACTOR = "lora_lacks_factor"  # layer
    LORA_LACKS_ALL = "lora_lacks_all"  # layer
    LORA_ABSENT = "lora_absent"  # lora
    LORA_SEVERAL = "lora_several"  # lora, files
    LORA_NO_HIGH = "lora_no_high"  # lora
    LORA_NO_LOW = "lora_no_low"  # lora
    LORA_OF_EXPERTS = "lora_of_experts"  # lora, model
    TAKES_NO_LORAS = "takes_no_loras"  # model
    LORA_OF_TEXT = "lora_of_text"  # model
    LORA_OF_OTHER = "lora_of_other"  # model, layers
    LORA_SIZE = "lora_size"  # layer, why
    LORA_TWICE = "lora_twice"  # layer
    LORA_LAID_IN = "lora_laid_in"  # weight


class EngineAdvice(Kind):
    """What to do about it."""

    PERHAPS = "perhaps"  # id
    PERHAPS_EITHER = "perhaps_either"  # id, other
    THERE_ARE = "there_are"  # names
    THERE_ARE_NONE = "there_are_none"
    CHOOSE = "choose"  # choices
    WRITE_SWITCH = "write_switch"
    WRITE_WHOLE = "write_whole"
    WRITE_WHOLE_FROM = "write_whole_from"  # low
    WRITE_WHOLE_TO = "write_whole_to"  # high
    WRITE_WHOLE_BETWEEN = "write_whole_between"  # low, high
    WRITE_NUMBER = "write_number"
    WRITE_NUMBER_FROM = "write_number_from"  # low
    WRITE_NUMBER_TO = "write_number_to"  # high
    WRITE_NUMBER_BETWEEN = "write_number_between"  # low, high
    WRITE_LORA_WEIGHT = "write_lora_weight"
    KNOWN = "known"  # names
    KNOWN_NONE = "known_none"
    WRITE_EXPERT = "write_expert"  # name
    CORRECT_PATH_IN_MODELS = "correct_path_in_models"
    CORRECT_PATH = "correct_path"
    INTERPOLATES = "interpolates"
    ENLARGES = "enlarges"
    PARSES_FACES = "parses_faces"
    ENCODES_FACES = "encodes_faces"
    TELL_OTHERWISE = "tell_otherwise"
    EARLIER_FRAME = "earlier_frame"
    WRITE_SECONDS = "write_seconds"
    GIVE_FILM_AS_KEYFRAME = "give_film_as_keyframe"
    LARGER_DTYPES = "larger_dtypes"
    OTHER_WORDS = "other_words"
    OTHER_SEED = "other_seed"
    GIVE_REFERENCE_OR_MODEL = "give_reference_or_model"
    GIVE_CAST_REFERENCE = "give_cast_reference"
    CONTINUE_WITH_KEYFRAME = "continue_with_keyframe"
    GIVE_PICTURE = "give_picture"
    GIVE_REFERENCE_OR_ENGINE = "give_reference_or_engine"
    AT_MOST_FRAMES = "at_most_frames"  # frames
    NEAREST_SIZE = "nearest_size"  # width, height
    WRITE_SIZE = "write_size"
    CHECK_FRAME_RULE = "check_frame_rule"
    SHORTEN_TEXT = "shorten_text"
    IMPORT_AGAIN = "import_again"
    GIVE_LARGE_FACE = "give_large_face"
    FREE = "free"  # free
    FREE_AND_MAIN = "free_and_main"  # free, needed, main
    MAKE_SHORTER = "make_shorter"  # width, height
    UPDATE_LIBRARY = "update_library"
    SET_ATTENTION = "set_attention"
    FETCH_MODEL_AGAIN = "fetch_model_again"
    CHECK_FILE_OF_MODEL = "check_file_of_model"
    CHECK_AND_FETCH = "check_and_fetch"
    CHECK_LARGER_KIND = "check_larger_kind"
    CHECK_BELONGS = "check_belongs"
    GET_WIDE_WEIGHTS = "get_wide_weights"
    TAKE_WIDE_FILE = "take_wide_file"
    FETCH_IT_AGAIN = "fetch_it_again"
    LORAS_READ = "loras_read"
    NAME_THE_FILE = "name_the_file"
    TELL_HIGH_OR_LOW = "tell_high_or_low"
    NAME_ONE_FILE = "name_one_file"
    EMPTY_THE_SETTING = "empty_the_setting"
    USE_ITS_MODEL = "use_its_model"
    USE_ITS_MODEL_SIZE = "use_its_model_size"
    HOLD_AS_GIVEN = "hold_as_given"


class UnreadWeights(Kind):
    """What a file of weights holds that is not read here, within a sentence."""

    BITSANDBYTES_4 = "bitsandbytes_4"
    NUNCHAKU_4 = "nunchaku_4"
    PACKED_GPTQ = "packed_gptq"
    QUANTO = "quanto"
    PACKED_COMPRESSED = "packed_compressed"
    NVFP4 = "nvfp4"
    FACTORS = "factors"
    ZERO_POINTS = "zero_points"
    OF_KIND = "of_kind"  # kind
    UNKNOWN_KIND = "unknown_kind"
    WITH_MORE = "with_more"  # values, more
    OF_ONE_PROCESSOR = "of_one_processor"
    NO_JSON = "no_json"
    LORA_TUCKER = "lora_tucker"
    OFT = "oft"
    IA3 = "ia3"
    GLORA = "glora"
    VERA = "vera"
    COMFY_PATCH = "comfy_patch"
    WHOLE_WEIGHTS = "whole_weights"


class WorkStage(Kind):
    """What is under way for a take, as its progress says it."""

    READING_TEXT = "reading_text"
    LOADING = "loading"  # model, how
    OUT_OF_MEMORY = "out_of_memory"  # how
    SAMPLING = "sampling"  # done, steps
    SAMPLING_LEFT = "sampling_left"  # done, steps, left
    DECODING = "decoding"  # done, steps
    FIRST_FRAME = "first_frame"  # stage
    BOTH = "both"  # first, second
    CONFORMING = "conforming"  # frame, frames
    PREPARING = "preparing"
    SHOOTING = "shooting"
    DRAWING = "drawing"
    READING_FOOTAGE = "reading_footage"
    HOLDING_PICTURE = "holding_picture"
    STEP = "step"  # done, steps
