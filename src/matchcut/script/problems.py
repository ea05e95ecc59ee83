"""What is wrong in what a person wrote, and what to write instead: as data, of which faces make sentences."""

from __future__ import annotations

from matchcut.words.statements import Kind


class ScriptProblem(Kind):
    """What is wrong in a storyboard, a screenplay or a shot list."""

    NOT_A_VALUE = "not_a_value"  # wanted, found
    NOT_TRUE_OR_SHOT = "not_true_or_shot"  # found
    NO_KEY_HERE = "no_key_here"  # key
    NO_KEY_IN = "no_key_in"  # key, table
    KEY_MISSING_IN = "key_missing_in"  # key, table
    KEY_MISSING = "key_missing"  # key
    MANY_OF_IT = "many_of_it"  # table, found
    FILE_UNREADABLE = "file_unreadable"  # file, error
    LINK_NOWHERE = "link_nowhere"  # file
    LINK_OUT = "link_out"  # file
    NAMED_NO_FILE = "named_no_file"  # file
    FILE_NOT_THERE = "file_not_there"  # file
    UNUSABLE_IMAGE = "unusable_image"  # file, problem
    UNUSABLE_KEYFRAME = "unusable_keyframe"  # file, problem
    UNUSABLE_SOUND = "unusable_sound"  # file, problem
    NO_IMAGE = "no_image"  # file
    NEITHER_IMAGE_NOR_FILM = "neither_image_nor_film"  # file
    NO_SOUND_IN = "no_sound_in"  # file
    REFERENCE_TAKEN = "reference_taken"  # reference
    CAST_BY_ID = "cast_by_id"  # name
    OTHER_ELEMENT = "other_element"  # name, kind, wanted
    OPENS_SCENE = "opens_scene"
    NAMED_TWICE = "named_twice"  # name
    ID_OF_OTHER = "id_of_other"  # id, table
    NAME_OF_OTHER = "name_of_other"  # id, table
    TRIMMED_TO_NOTHING = "trimmed_to_nothing"  # head, tail, frames
    TITLE_FADES = "title_fades"
    LINK = "link"  # shot, other
    LOOP = "loop"  # links
    NO_SHOT_FOR_TRANSITION = "no_shot_for_transition"  # transition
    NO_ROOM_FOR_TRANSITIONS = "no_room_for_transitions"  # shot, frames, length
    UNKNOWN_SHOT = "unknown_shot"  # name
    UNKNOWN_CAST_MEMBER = "unknown_cast_member"  # name
    UNKNOWN_ELEMENT = "unknown_element"  # kind, name
    BLANK = "blank"
    NO_ID = "no_id"  # value
    TOO_LARGE = "too_large"
    NOT_KNOWN = "not_known"  # value
    BARE_NUMBER = "bare_number"  # value
    NEGATIVE = "negative"  # value
    NO_TIME = "no_time"  # value
    TOO_LONG = "too_long"  # value
    NOT_A_RATE = "not_a_rate"
    NO_FILM_AT_RATE = "no_film_at_rate"  # rate
    SIZE_OF_TWO = "size_of_two"
    NOT_A_SPEED = "not_a_speed"  # text
    STANDS_STILL = "stands_still"
    NOT_A_GAIN = "not_a_gain"  # text
    POINT_OF_TWO = "point_of_two"
    NO_FILE_NAME = "no_file_name"  # name
    OUTSIDE_FOLDER = "outside_folder"  # name
    BACKSLASH = "backslash"  # name
    NOT_AMONG_MEDIA = "not_among_media"  # name
    NO_STORYBOARD_OF_FILM = "no_storyboard_of_film"  # problem
    STORYBOARD_LOSES = "storyboard_loses"
    NESTED_TOO_DEEPLY = "nested_too_deeply"
    NO_TOML = "no_toml"  # error
    NO_FILE = "no_file"
    STORYBOARD_TOO_LARGE = "storyboard_too_large"  # size
    NO_SUCH_FILE = "no_such_file"
    CANNOT_READ = "cannot_read"  # error
    NO_TEXT_IN = "no_text_in"  # encoding
    KEY_TOO_DEEP = "key_too_deep"  # most
    KEY_TOO_LONG = "key_too_long"  # most
    TOO_MANY_TABLES = "too_many_tables"  # tables, most
    STORY_TOO_LARGE = "story_too_large"  # size, most
    NULL_CHARACTERS = "null_characters"
    TOO_MANY_PARTS = "too_many_parts"  # count, most
    TOO_MANY_ROWS = "too_many_rows"  # count, most
    TOO_MANY_BOARDS = "too_many_boards"  # count, most
    TOO_MANY_CHARACTERS = "too_many_characters"  # most
    TOO_MANY_LINES = "too_many_lines"  # most
    NO_XML = "no_xml"  # error
    XML_ENCODING = "xml_encoding"
    XML_TOO_DEEP = "xml_too_deep"
    XML_DOCUMENT_TYPE = "xml_document_type"
    NOT_FINAL_DRAFT = "not_final_draft"
    EMPTY = "empty"
    NOT_FDX = "not_fdx"
    NOT_STORYBOARDER = "not_storyboarder"
    UNKNOWN_STORY = "unknown_story"
    NOTHING_TO_SHOOT = "nothing_to_shoot"
    ANSWER_WRONG = "answer_wrong"  # heading, error
    NO_ADDRESS = "no_address"  # address
    KEY_UNENCRYPTED = "key_unencrypted"  # host
    NO_BREAKDOWN = "no_breakdown"  # error
    FOREIGN_FILE = "foreign_file"  # form
    NO_SHOT_IN_TABLE = "no_shot_in_table"
    TOO_MANY_CELLS = "too_many_cells"  # cells
    TABLE_UNREADABLE = "table_unreadable"  # error
    NO_HEADS = "no_heads"
    NO_BOARDS = "no_boards"
    BOARD_LASTS = "board_lasts"  # board, milliseconds
    NO_SOUND_IN_IT = "no_sound_in_it"
    BOARD_FILE_ELSEWHERE = "board_file_elsewhere"  # board, name
    NO_JSON = "no_json"  # error
    OTHER_JSON = "other_json"
    JSON_NO_STORYBOARD = "json_no_storyboard"
    NO_NUMBER = "no_number"  # key, value
    ASPECT_RATIO = "aspect_ratio"  # shape
    STORYBOARDER_NO_SCREENPLAY = "storyboarder_no_screenplay"
    TABLE_NO_SCREENPLAY = "table_no_screenplay"


class ScriptAdvice(Kind):
    """What to write instead."""

    PUT_IN_QUOTES = "put_in_quotes"
    KNOWN_HERE = "known_here"  # names
    DID_YOU_MEAN = "did_you_mean"  # name
    WRITE_ABOVE_KEYS = "write_above_keys"  # table
    WRITE_ABOVE_EACH = "write_above_each"  # table
    BELONGS_IN = "belongs_in"  # table
    PUT_FILE_THERE = "put_file_there"
    COPY_FILE_THERE = "copy_file_there"
    LOOKED_FOR_IN = "looked_for_in"  # folder
    USE_IMAGE = "use_image"
    USE_IMAGE_OR_FILM = "use_image_or_film"
    USE_SOUND = "use_sound"
    GIVE_ID = "give_id"
    WRITE_VALUE = "write_value"  # value
    NAME_SHOT_TO_CONTINUE = "name_shot_to_continue"
    ONCE_IS_ENOUGH = "once_is_enough"
    TAKE_OTHER_ID = "take_other_id"
    TAKE_OTHER_NAME = "take_other_name"
    GIVE_OWN_ID = "give_own_id"
    GIVE_OWN_NAME = "give_own_name"
    TRIM_LESS = "trim_less"
    HALVE_FADES = "halve_fades"
    START_WITH_CUT = "start_with_cut"
    USE_FADE_IN = "use_fade_in"
    SHORTEN_TRANSITION = "shorten_transition"
    THERE_ARE = "there_are"  # names
    THERE_ARE_MORE = "there_are_more"  # names
    THERE_IS_NONE = "there_is_none"
    SAY_NAME = "say_name"
    ID_LETTERS = "id_letters"
    STAY_WITHIN = "stay_within"  # most
    TAKE_ONE_OF = "take_one_of"  # names
    WRITE_TIME = "write_time"
    NOT_LESS_THAN_NOTHING = "not_less_than_nothing"
    ONE_FRAME = "one_frame"
    STAY_WITHIN_FRAMES = "stay_within_frames"  # most
    WRITE_RATE = "write_rate"
    TAKE_RATE = "take_rate"
    WRITE_SIZE = "write_size"
    WRITE_TIMECODE = "write_timecode"
    WRITE_SPEED = "write_speed"
    WRITE_GAIN = "write_gain"
    WRITE_POINT = "write_point"
    WRITE_TABLE = "write_table"
    COPY_AND_NAME = "copy_and_name"
    WRITE_SLASHES = "write_slashes"
    WRITE_PARTS = "write_parts"  # parts
    PUT_IN_BRACKETS = "put_in_brackets"
    IDS_SHARED = "ids_shared"
    NAME_STORYBOARD = "name_storyboard"
    SAVE_AS_UTF8 = "save_as_utf8"
    SEVERAL_FILMS = "several_films"
    MORE_MISTAKES = "more_mistakes"  # count, mistakes
    MISTAKE = "mistake"  # problem
    MISTAKE_ADVISED = "mistake_advised"  # problem, advice
    SENTENCES = "sentences"  # first, rest
    LINES = "lines"  # first, rest
    AND_MORE = "and_more"  # count
    NAME_SCREENPLAY = "name_screenplay"
    SAVE_OR_EXPORT_FOUNTAIN = "save_or_export_fountain"
    SAVE_IN_FINAL_DRAFT = "save_in_final_draft"
    SAVE_AGAIN = "save_again"
    KNOWN_ARE = "known_are"  # suffixes
    WRITE_HEADING = "write_heading"
    ASK_MODEL_AGAIN = "ask_model_again"
    WRITE_ADDRESS = "write_address"
    USE_HTTPS = "use_https"
    CHECK_ADDRESS = "check_address"
    GIVE_ROWS = "give_rows"
    NAME_COLUMNS = "name_columns"
    NAME_STORYBOARDER = "name_storyboarder"
    SAVE_IN_STORYBOARDER = "save_in_storyboarder"
    EXPORT_EDIT = "export_edit"
    SAVE_SHEET = "save_sheet"
    EXPORT_SCRIPT = "export_script"
    OTHER_FORM = "other_form"


class ScriptValue(Kind):
    """What a value in a storyboard is, or should be."""

    TEXT = "text"
    WHOLE_NUMBER = "whole_number"
    DECIMAL = "decimal"
    LIST = "list"
    TABLE = "table"
    DATE = "date"
    TIME = "time"
    TRUE = "true"
    FALSE = "false"
    SWITCH = "switch"
    ONE_TABLE = "one_table"  # table
    DURATION = "duration"
    RATE = "rate"
    TWO_NUMBERS = "two_numbers"
    TIMECODE = "timecode"
    SPEED = "speed"
    GAIN = "gain"
    PARAMETER = "parameter"
    FILE_NAME = "file_name"
    TEXT_OR_TABLE = "text_or_table"


class ForeignForm(Kind):
    """What a file is that can't be read."""

    PREMIERE_PRO = "premiere_pro"
    RESOLVE_PROJECT = "resolve_project"
    RESOLVE_TIMELINE = "resolve_timeline"
    RESOLVE_ARCHIVE = "resolve_archive"
    KDENLIVE = "kdenlive"
    MLT = "mlt"
    FINAL_CUT_7 = "final_cut_7"
    FINAL_CUT = "final_cut"
    IMOVIE = "imovie"
    AVID_BIN = "avid_bin"
    AVID_PROJECT = "avid_project"
    VEGAS = "vegas"
    AFTER_EFFECTS = "after_effects"
    OPENSHOT = "openshot"
    PITIVI = "pitivi"
    AVID_LOG = "avid_log"
    EXCEL = "excel"
    OLD_EXCEL = "old_excel"
    LIBREOFFICE_SHEET = "libreoffice_sheet"
    NUMBERS = "numbers"
    WORD = "word"
    OLD_WORD = "old_word"
    LIBREOFFICE_DOCUMENT = "libreoffice_document"
    PAGES = "pages"
    CELTX = "celtx"
    FADE_IN = "fade_in"
    HIGHLAND = "highland"
    WRITERDUET = "writerduet"
    SCRIVENER = "scrivener"
    OLD_FINAL_DRAFT = "old_final_draft"
    PDF = "pdf"
    RTF = "rtf"
    WEB_PAGE = "web_page"
    PICTURE = "picture"
    FILM = "film"
    PACKED = "packed"
    MEDIA = "media"
    PACKED_DOCUMENT = "packed_document"


class ScriptNote(Kind):
    """What was guessed, left out or missing when a screenplay, a shot list or boards were read."""

    QUOTED = "quoted"  # name
    OF_ANOTHER_KIND = "of_another_kind"  # form, suffix
    ONE_SCENE = "one_scene"
    OUTLINE = "outline"
    READ_AS_CUT = "read_as_cut"  # line, text
    PAGE_BREAKS = "page_breaks"  # count
    BONEYARD = "boneyard"  # count
    DIALOGUE_NOT_KEPT = "dialogue_not_kept"  # heading
    READ_AS_LATIN = "read_as_latin"  # line
    TOTAL = "total"  # line
    NO_SIZE = "no_size"  # line, size
    NO_COUNT_OF_FRAMES = "no_count_of_frames"  # line, text
    NO_DURATION = "no_duration"  # line, text
    FRAMES_COUNT = "frames_count"  # line
    NO_STRETCH = "no_stretch"  # line, begin, end
    BARE_SECONDS = "bare_seconds"  # column
    CLOCKS_WITH_HOURS = "clocks_with_hours"  # column
    CLOCKS_WITH_FRAMES = "clocks_with_frames"  # column
    IN_AND_OUT_UNCLEAR = "in_and_out_unclear"  # begin, end
    OUT_IS_LAST = "out_is_last"  # column
    COLUMNS_UNKNOWN = "columns_unknown"  # count, columns
    MORE_CELLS = "more_cells"  # line, text
    BOARD_NO_PICTURE = "board_no_picture"  # board, folder
    BOARD_WITHOUT_PICTURE = "board_without_picture"  # board, problem
    BOARD_WITHOUT_SOUND = "board_without_sound"  # board, sound, problem
    LAYER_MISSING = "layer_missing"  # board, layer


class ScriptForm(Kind):
    """What kind of story a file holds."""

    FOUNTAIN = "fountain"
    PLAIN = "plain"
    FDX = "fdx"
    STORYBOARDER = "storyboarder"
    TABLE = "table"


class ScriptDifference(Kind):
    """What a script says otherwise than at its last reading."""

    TITLE = "title"  # new, old
    CHARACTER_ADDED = "character_added"  # name
    PLACE_ADDED = "place_added"  # name
    DESCRIBED = "described"  # name, text
    CHARACTER_REMOVED = "character_removed"  # name
    PLACE_REMOVED = "place_removed"  # name
    SCENE_ADDED = "scene_added"  # scene, count
    EMPTY_SCENE_ADDED = "empty_scene_added"  # scene
    SCENE_REMOVED = "scene_removed"  # scene, count
    EMPTY_SCENE_REMOVED = "empty_scene_removed"  # scene
    HEADING = "heading"  # scene, heading
    SYNOPSIS = "synopsis"  # scene, text
    SCENE_MOVED = "scene_moved"  # scene, previous
    OPENS_FILM = "opens_film"  # scene
    SHOT_ADDED = "shot_added"  # shot, scene, text
    SHOT_REMOVED = "shot_removed"  # shot, text
    SHOT_OMITTED = "shot_omitted"  # shot, text
    REWORDED = "reworded"  # shot, old, new
    SPACING = "spacing"  # shot
    ENTERED_BY = "entered_by"  # shot, transition
    ENTERED_BY_CUT = "entered_by_cut"  # shot
    SHOT_MOVED = "shot_moved"  # shot, scene
    MOVED_WITHIN = "moved_within"  # shot
