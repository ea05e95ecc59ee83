"""What edits of other programs are refused for, and what to do about it, as data."""

from __future__ import annotations

from matchcut.words.statements import Kind, Statement


class EditProblem(Kind):
    """Why an edit can't be read. What stands behind a kind's name are the arguments that it takes."""

    NOT_AAF = "not_aaf"
    TIMECODE_NOT_AT_RATE = "timecode_not_at_rate"  # timecode, rate
    EDL_WITHOUT_RATE = "edl_without_rate"
    NO_PICTURE_EVENTS = "no_picture_events"
    XML_IS_NO_EDIT = "xml_is_no_edit"  # element
    NO_SEQUENCE = "no_sequence"
    SEQUENCE_WITHOUT_RATE = "sequence_without_rate"
    SEQUENCE_WITHOUT_PICTURES = "sequence_without_pictures"
    NESTED_WITHOUT_END = "nested_without_end"
    TOO_MANY_CLIPS_TO_READ = "too_many_clips_to_read"  # most
    NO_TIME = "no_time"  # text, element
    TIME_MAP_BACKWARD = "time_map_backward"
    LENGTH_NEGATIVE = "length_negative"
    NO_PROJECT_WITH_TIMELINE = "no_project_with_timeline"
    XML_NOT_FCPXML = "xml_not_fcpxml"
    BUNDLE_WITHOUT_DOCUMENT = "bundle_without_document"  # name
    FORMAT_WITHOUT_RATE = "format_without_rate"  # format
    TOO_LONG = "too_long"  # frames, most
    CLIPS_WITHOUT_END = "clips_without_end"
    MORE_CLIPS_THAN = "more_clips_than"  # most
    NOT_FCPXML_1_10 = "not_fcpxml_1_10"  # reason
    PROJECTS_INSTEAD_OF_ONE = "projects_instead_of_one"  # count
    TRANSITION_AT_NO_CUT = "transition_at_no_cut"  # name
    JSON_TOO_MANY_VALUES = "json_too_many_values"  # most
    BUNDLED_TIMELINE_TOO_LARGE = "bundled_timeline_too_large"
    FILE_TOO_LARGE = "file_too_large"
    CANT_OPEN_FILE = "cant_open_file"  # reason
    XML_DECLARES_ENTITIES = "xml_declares_entities"
    XML_INCOMPLETE = "xml_incomplete"  # reason
    XML_UNREADABLE = "xml_unreadable"  # reason
    JSON_TOO_DEEP = "json_too_deep"
    NO_CLIPS = "no_clips"
    NO_FILM_CAN_HOLD = "no_film_can_hold"  # reason
    TOO_MANY_FILES = "too_many_files"  # most
    NO_TRACTOR = "no_tractor"
    NO_PROFILE = "no_profile"
    PRODUCER_LACKING = "producer_lacking"  # producer
    NO_SUCH_FILE = "no_such_file"
    NO_TIMELINE = "no_timeline"
    OTIO_CANT_READ = "otio_cant_read"  # reason
    NO_PICTURE_TRACK = "no_picture_track"
    CLIP_WITHOUT_LENGTH = "clip_without_length"  # name, reason
    MORE_FRAMES_THAN_ANY = "more_frames_than_any"  # value, rate
    NO_RATE_IN_PICTURES = "no_rate_in_pictures"
    PICTURE_UNLIKE_OTHERS = "picture_unlike_others"  # file
    EDIT_KIND_UNREAD = "edit_kind_unread"  # suffix
    NO_SUCH_SEQUENCE = "no_such_sequence"  # sequence
    VALUE_MAKES_NO_SENSE = "value_makes_no_sense"  # reason
    NO_FRAME_RATE = "no_frame_rate"  # rate
    NO_NUMBER = "no_number"  # value
    TOO_MANY_CLIPS = "too_many_clips"  # clips, most
    ELEMENT_WRONG = "element_wrong"  # element, name, what


class EditAdvice(Kind):
    """What to do about it."""

    EXPORT_FCP7 = "export_fcp7"
    EXPORT_FCPXML = "export_fcpxml"
    FIRST_ELEMENT_FCPXML = "first_element_fcpxml"
    EXPORT_FROM_FINAL_CUT = "export_from_final_cut"
    EXPORT_FROM_ITS_PROGRAM = "export_from_its_program"
    EXPORT_AGAIN = "export_again"
    NAME_MEDIA_FOLDER = "name_media_folder"
    KNOWN_EDITS = "known_edits"  # suffixes
    CHOOSE_SEQUENCE = "choose_sequence"  # sequences


class EditNote(Kind):
    """What to know of an edit that was written or read: what it does not hold, and what stands instead."""

    NAMES_AND_MORE = "names_and_more"  # names, more
    QUOTED = "quoted"  # text
    COUNTS_FROM_ZERO = "counts_from_zero"  # format
    NO_TITLES = "no_titles"  # format, count, titles
    TITLES_AS_TEXT = "titles_as_text"  # format
    NO_FADES = "no_fades"  # format
    NO_FADE_IN = "no_fade_in"  # format
    FADE_OVER_CUT = "fade_over_cut"  # format
    OWN_SHADES = "own_shades"  # format
    LOG_LEAVES_OUT = "log_leaves_out"  # format, left
    TRANSITIONS = "transitions"  # count
    SPEED_CHANGES = "speed_changes"  # count
    TITLES = "titles"  # count
    SOUNDS = "sounds"  # count
    MARKERS = "markers"  # count
    PANNING = "panning"
    DUCKING = "ducking"  # tracks
    LOUDNESS = "loudness"  # loudness
    NO_ROW = "no_row"  # count, format, shots
    NO_FRAMING = "no_framing"  # count, format, shots
    MARKERS_BEYOND = "markers_beyond"  # count, markers
    NO_MARKERS = "no_markers"  # format, count, markers
    BLACK_STANDS_IN = "black_stands_in"  # count, shots
    OFFLINE_UNNAMED = "offline_unnamed"  # count, format, shots
    NO_WIPES = "no_wipes"  # count, format, shots
    NO_DIP_TO_BLACK = "no_dip_to_black"  # count, format, shots
    NO_DIP_TO_WHITE = "no_dip_to_white"  # count, format, shots
    NO_FREEZE = "no_freeze"  # count, format, shots
    BETWEEN_FRAMES = "between_frames"  # count, shots, format
    LANES = "lanes"  # format, lanes, sounds
    NO_LEVELS = "no_levels"  # format, sounds
    NO_MUTING = "no_muting"  # format, sounds
    NO_MIXING = "no_mixing"  # format, mixing
    WHOLE_FRAMES = "whole_frames"  # format, milliseconds
    PLACES_IN_FULL = "places_in_full"  # suffix
    NO_ROOM_FOR_DIP = "no_room_for_dip"  # count, shots, format
    BETWEEN_STEPS = "between_steps"  # count, shots
    MOST_EVENTS = "most_events"  # events
    SPEED_ROUNDED = "speed_rounded"  # count, shots
    BY_REELS = "by_reels"  # count, shots
    FOUR_CHANNELS = "four_channels"  # sounds
    LONG_TRANSITIONS = "long_transitions"  # count
    TAKES_ONLY = "takes_only"
    FRAMES_RUN_OUT = "frames_run_out"  # count, shots
    OUTSIDE_EDIT = "outside_edit"  # texts


EditNotes = tuple[Statement[EditNote], ...]
