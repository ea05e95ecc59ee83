"""What can be wrong with model files, and what to do: as data, of which faces make sentences."""

from __future__ import annotations

from matchcut.words.statements import Kind


class ModelProblem(Kind):
    """What is wrong, or missing. What stands behind a kind's name are the arguments that it takes."""

    LICENCE_TO_ACCEPT = "licence_to_accept"  # licence, forbids
    PACKAGE_ABSENT = "package_absent"  # packages
    FACES_ABSENT = "faces_absent"  # folder
    SHIPPED_ABSENT = "shipped_absent"
    SHIPPED_CHANGED = "shipped_changed"
    ONNX_ABSENT = "onnx_absent"
    ONNX_UNUSABLE = "onnx_unusable"  # why
    FOLDER_EMPTY = "folder_empty"  # folder
    WEIGHTS_ABSENT = "weights_absent"
    BESIDE_ABSENT = "beside_absent"  # name
    PART_ABSENT = "part_absent"  # name, file
    GGUF_PACKAGE = "gguf_package"
    FIELD_TEXT = "field_text"  # field
    FIELD_WHOLE = "field_whole"  # field, minimum
    FIELD_SWITCH = "field_switch"  # field
    FIELD_NUMBER = "field_number"  # field, value
    FIELD_TEXTS = "field_texts"  # field
    FIELD_SIZES = "field_sizes"  # field
    FIELD_MAPPING = "field_mapping"  # field
    FIELD_SETTINGS = "field_settings"  # field
    FIELD_SETTING = "field_setting"  # field, name
    FIELD_TABLE = "field_table"  # field
    FIELD_TABLES = "field_tables"  # field
    FIELD_DAY = "field_day"  # field
    FIELD_UNKNOWN = "field_unknown"  # field
    FIELD_MISSING = "field_missing"  # field
    FIELD_NO_FRAMES = "field_no_frames"  # field
    FIELD_LIKE = "field_like"  # field, model
    FIELD_ID = "field_id"  # field
    FIELD_FAMILY = "field_family"  # field, family
    FIELD_PIPELINE = "field_pipeline"  # field, pipeline, family
    FIELD_PLACE = "field_place"  # field
    FIELD_SHIPPED = "field_shipped"  # field
    FIELD_RATE = "field_rate"  # field, why
    FIELD_STEP = "field_step"  # field, step
    FIELD_TOOL = "field_tool"  # field, interpolation, enlarging
    FIELD_LORA_PLACE = "field_lora_place"  # field
    FIELD_LORA_FILES = "field_lora_files"  # field
    FIELD_EXPERT = "field_expert"  # field, experts
    MODEL_TAKEN = "model_taken"  # field, id
    LORA_TAKEN = "lora_taken"  # field, id
    TOOL_TAKEN = "tool_taken"  # field, id
    VOICE_TAKEN = "voice_taken"  # field, id
    MODELS_FILE_SPOILED = "models_file_spoiled"  # why
    TABLE_WRITTEN = "table_written"  # table
    TABLE_UNKNOWN = "table_unknown"  # table
    ENTRY_AMONG_NEIGHBOURS = "entry_among_neighbours"  # id
    ENTRY_TAKEN = "entry_taken"  # table, id
    ENTRY_REFUSED = "entry_refused"
    NO_MODEL = "no_model"  # id
    NO_TOML = "no_toml"  # why
    FILE_UNREADABLE = "file_unreadable"  # why
    TENSOR_SHAPELESS = "tensor_shapeless"  # tensor
    TENSOR_SIZE = "tensor_size"  # tensor
    TENSOR_OVERLAPS = "tensor_overlaps"  # tensor
    TENSOR_AFTER_HOLE = "tensor_after_hole"  # tensor
    TENSOR_KIND = "tensor_kind"  # tensor, dtype
    WEIGHTS_CUT_SHORT = "weights_cut_short"  # bytes, wanted
    WEIGHTS_UNREADABLE = "weights_unreadable"  # why
    NO_SAFETENSORS = "no_safetensors"  # kind
    SAFETENSORS_BY_NAME = "safetensors_by_name"
    GGUF_BY_NAME = "gguf_by_name"
    GGUF_VERSION = "gguf_version"
    NO_SUCH_FILE = "no_such_file"  # file, name
    SEVERAL_FILES = "several_files"  # name
    HUB_ANSWERED = "hub_answered"  # hub, status, repo
    HUB_UNREACHABLE = "hub_unreachable"  # hub, why
    HUB_SILENT = "hub_silent"  # hub, repo
    HUB_OFFLINE = "hub_offline"  # repo
    HUB_ELSEWHERE = "hub_elsewhere"  # repo, file
    HUB_GATED = "hub_gated"  # repo
    HUB_NO_REVISION = "hub_no_revision"  # repo, revision
    HUB_NO_MODEL = "hub_no_model"  # repo
    HUB_FILE_GONE = "hub_file_gone"  # repo
    HUB_NO_ID = "hub_no_id"  # repo
    MODEL_FILE_TOO_DEEP = "model_file_too_deep"
    MODEL_FILE_TOO_LARGE = "model_file_too_large"
    MODEL_FILE_OTHER = "model_file_other"
    MODEL_FILE_ABSENT = "model_file_absent"
    MODEL_FILE_UNREADABLE = "model_file_unreadable"  # why
    OWN_CODE = "own_code"  # name
    COMPONENT_CODE = "component_code"  # component, name
    OTHER_PIPELINE = "other_pipeline"  # pipeline, wanted
    NO_COMPONENT = "no_component"  # component
    COMPONENT_UNKNOWN = "component_unknown"  # component
    COMPONENT_ABSENT = "component_absent"  # component
    COMPONENT_PICKLE = "component_pickle"  # component, file
    COMPONENT_NO_CLASS = "component_no_class"  # component, name
    SHARD_LIST_OTHER = "shard_list_other"
    SHARD_ELSEWHERE = "shard_elsewhere"  # file
    SHARD_ABSENT = "shard_absent"  # file, component
    NOT_HERE = "not_here"  # model
    IN_HUBS_CACHE = "in_hubs_cache"  # model
    STAYS_WITH_US = "stays_with_us"  # model
    FOLDER_STAYS = "folder_stays"  # why
    MANIFEST_UNREADABLE = "manifest_unreadable"  # why
    NO_INDEX = "no_index"  # repo, file
    HUB_OTHER_PIPELINE = "hub_other_pipeline"  # repo, pipeline, wanted
    HUB_OTHER_COMMIT = "hub_other_commit"  # commit, repo, wanted
    NO_ROOM = "no_room"  # model, needed, free
    FALSE_SAFETENSORS = "false_safetensors"  # file, repo
    HUB_PICKLE = "hub_pickle"  # repo, component, file
    BEING_PULLED = "being_pulled"  # model
    OTHER_HASH = "other_hash"  # file, repo
    LONGER_THAN_LISTED = "longer_than_listed"  # file, repo
    BROKE_OFF = "broke_off"  # hub, file, why
    FILE_GONE = "file_gone"  # file
    FILE_CHANGED = "file_changed"  # file
    CLIENT_ABSENT = "client_absent"  # client, package
    PACKAGE_NOT_FETCHED = "package_not_fetched"  # package, client, why
    PACKAGE_OTHER_HASH = "package_other_hash"  # package, version


class ModelAdvice(Kind):
    """What to do about it."""

    INSTALL_WITH_PIP = "install_with_pip"
    INSTALL_GGUF = "install_gguf"
    INSTALL_ANEW = "install_anew"
    CORRECT_PATH = "correct_path"
    SEE_MANUAL = "see_manual"
    KNOWN_FAMILIES = "known_families"  # families
    KNOWN_PIPELINES = "known_pipelines"  # family, pipelines
    MEND_FIRST = "mend_first"
    MEND_OR_REMOVE = "mend_or_remove"
    DELETE_BY_HAND = "delete_by_hand"
    CHOOSE_OTHER_ID = "choose_other_id"
    WRITE_TABLES = "write_tables"
    FETCH_THEM_AGAIN = "fetch_them_again"
    FETCH_MODEL_AGAIN = "fetch_model_again"
    GET_WEIGHTS_AS_SAFETENSORS = "get_weights_as_safetensors"
    GET_AS_SAFETENSORS = "get_as_safetensors"
    GET_LIBRARYS_FORM = "get_librarys_form"
    RENAME_TO_SAFETENSORS = "rename_to_safetensors"
    RENAME_TO_GGUF = "rename_to_gguf"
    THERE_ARE = "there_are"  # files
    THERE_ARE_MORE = "there_are_more"  # files
    TRY_LATER = "try_later"
    CHECK_CONNECTION = "check_connection"
    ASK_AND_LOG_IN = "ask_and_log_in"  # where
    CORRECT_REVISION = "correct_revision"
    CORRECT_HUB = "correct_hub"
    CORRECT_HUB_OR_LOG_IN = "correct_hub_or_log_in"
    CORRECT_ENTRY = "correct_entry"
    CORRECT_ENTRY_OR_FOLDER = "correct_entry_or_folder"
    TRY_AGAIN = "try_again"
    TRY_AGAIN_MIRROR = "try_again_mirror"
    GOES_ON = "goes_on"
    REMOVE_IN_CACHE = "remove_in_cache"
    REMOVE_AND_PULL = "remove_and_pull"
    MAKE_ROOM = "make_room"
    DO_NOT_USE = "do_not_use"
    LOOK_FOR_SAFETENSORS = "look_for_safetensors"
    WAIT_FOR_IT = "wait_for_it"
    INSTALL_PIP = "install_pip"
    INSTALL_NPM = "install_npm"  # setting
    GOES_ON_WITH_PACKAGE = "goes_on_with_package"


class OtherContent(Kind):
    """What a file is instead of safetensors, within a sentence."""

    PICKLE = "pickle"
    ZIP_OF_PICKLES = "zip_of_pickles"
    GGUF = "gguf"
    LFS_POINTER = "lfs_pointer"
    ANNEX_POINTER = "annex_pointer"
    WEB_PAGE = "web_page"
    SERVERS_ERROR = "servers_error"
    GZIP = "gzip"
    COMPANION = "companion"
    EMPTY = "empty"
    UNKNOWN = "unknown"


class VerifiedAgainst(Kind):
    """What a model's bytes were compared with, within a sentence."""

    PULLED_LIST = "pulled_list"  # commit, day
    HUBS_CACHE = "hubs_cache"
    SHIPPED = "shipped"
    NOT_PULLED = "not_pulled"
