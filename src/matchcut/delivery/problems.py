"""What goes wrong with deliverables, as data, of which faces make sentences."""

from __future__ import annotations

from matchcut.words.statements import Kind


class DeliveryProblem(Kind):
    """Why something can't be delivered, unpacked, signed or verified.

    What stands behind a kind's name are the arguments that it takes.
    """

    BUNDLE_NEWER = "bundle_newer"
    BUNDLE_LIST_DAMAGED = "bundle_list_damaged"
    PACKED_MEDIA_CHANGED = "packed_media_changed"
    BUNDLE_MOST_FILES = "bundle_most_files"  # count
    BUNDLE_NOT_OURS = "bundle_not_ours"  # manifest, database
    BUNDLE_OVERSTATED = "bundle_overstated"
    BUNDLE_LIST_DIFFERS = "bundle_list_differs"
    ENTRY_SHORTER = "entry_shorter"  # name
    ENTRY_LARGER = "entry_larger"  # name
    ENTRY_CHANGED = "entry_changed"  # name
    FILM_NOT_UNPACKED = "film_not_unpacked"  # why
    ENTRY_TWICE = "entry_twice"  # name
    ENTRY_NAME = "entry_name"  # name
    ENTRY_NO_FILE = "entry_no_file"  # name
    ENTRY_ENCRYPTED = "entry_encrypted"  # name
    ENTRY_METHOD = "entry_method"  # name
    ENTRY_COMPRESSED = "entry_compressed"  # name
    ENTRY_SIZE = "entry_size"  # name, size
    ENTRY_BOMB = "entry_bomb"  # name, packed, size
    PLACE_TAKEN = "place_taken"
    NO_FOLDER = "no_folder"
    FILM_SPACE = "film_space"  # needed, free
    ENDING_UNKNOWN = "ending_unknown"  # ending
    NO_DELIVERABLE = "no_deliverable"  # name
    EDIT_ALL_BLACK = "edit_all_black"  # ending
    EDIT_MEDIA_DAMAGED = "edit_media_damaged"  # name
    SHOT_ONLY_IN_TRANSITION = "shot_only_in_transition"  # shot
    SHOTS_OVERLAP = "shots_overlap"  # first, second
    SIZE_TOO_SMALL = "size_too_small"  # preset, width, height
    FRAMES_WRITTEN = "frames_written"  # frames, wanted
    NO_LOUDNESS = "no_loudness"  # loudness
    NO_FOLDER_FOR_FOLDER = "no_folder_for_folder"
    FOLDER_TAKEN = "folder_taken"
    FRAME_UNREADABLE = "frame_unreadable"  # frame
    NO_FONT = "no_font"
    MOVING_TOO_LARGE = "moving_too_large"  # frames, width, height
    NO_SHOT = "no_shot"  # shot
    NO_FRAME_AT = "no_frame_at"  # timecode
    NO_FILM_ENDING = "no_film_ending"  # ending
    NO_FORM_ENDING = "no_form_ending"  # ending
    KEY_KIND = "key_kind"
    KEY_OR_CERTIFICATE_ALONE = "key_or_certificate_alone"
    KEY_OF_ANOTHER = "key_of_another"
    CERTIFICATE_OUT_OF_DATE = "certificate_out_of_date"  # first, last
    NO_CERTIFICATE = "no_certificate"
    CERTIFICATE_UNREADABLE = "certificate_unreadable"
    KEY_UNREADABLE = "key_unreadable"
    KEY_LOCKED = "key_locked"
    NO_PRIVATE_KEY = "no_private_key"
    NO_FILE = "no_file"
    SIGNATURE_DID_NOT_HOLD = "signature_did_not_hold"  # codes
    CARRIES_NO_CREDENTIALS = "carries_no_credentials"
    NOT_SIGNED = "not_signed"  # why
    CREDENTIALS_UNREADABLE = "credentials_unreadable"  # why
    NO_SOUND = "no_sound"
    NO_LANGUAGE = "no_language"  # language
    RATE_SHOWN = "rate_shown"  # stated, shown
    DURATION_HELD = "duration_held"  # stated, held
    DAMAGED_AT_TIME = "damaged_at_time"  # seconds, what
    DAMAGED_AT_FRAME = "damaged_at_frame"  # frame, timecode, what
    NO_RATE = "no_rate"
    NO_FILM = "no_film"
    FRAMES_SHOWN = "frames_shown"  # stated, frames
    NOTHING_THERE = "nothing_there"
    NOTHING_TO_VERIFY = "nothing_to_verify"
    EDL_RATE = "edl_rate"
    EDIT_MEDIA_MISSING = "edit_media_missing"  # names
    EDIT_MEDIA_MISSING_MORE = "edit_media_missing_more"  # names, more
    CHANGED_AFTER_SIGNING = "changed_after_signing"  # code
    NEITHER_EDIT_NOR_FILM = "neither_edit_nor_film"
    SEQUENCE_GAPS = "sequence_gaps"  # count, first
    SEQUENCE_SIZES = "sequence_sizes"
    PICTURE_DAMAGED = "picture_damaged"  # why
    PICTURE_FRAMES = "picture_frames"  # stated, frames
    PICTURE_CUT_SHORT = "picture_cut_short"
    SOUND_SAMPLES = "sound_samples"  # stated, samples
    SOUND_CUT_SHORT = "sound_cut_short"  # held, stated
    NO_WATERMARK_WEIGHTS = "no_watermark_weights"
    WATERMARK_MODEL_MISSING = "watermark_model_missing"
    WATERMARK_NUMBERS = "watermark_numbers"
    NO_FOLDER_FOR_FILE = "no_folder_for_file"
    NAME_TOO_LONG = "name_too_long"  # bytes


class DeliveryAdvice(Kind):
    """What to do where something could not be delivered."""

    UPDATE = "update"
    PUT_BACK_THEN_PACK = "put_back_then_pack"
    GET_BUNDLE_AGAIN = "get_bundle_again"
    NOT_MADE_HERE = "not_made_here"
    NEW_FOLDER = "new_folder"
    MAKE_FOLDER = "make_folder"
    FREE_SPACE = "free_space"
    ENDINGS = "endings"  # endings
    DELIVERABLES = "deliverables"  # names
    EDIT_TAKES_FIRST = "edit_takes_first"
    SHOOT_AGAIN_OR_PUT_BACK = "shoot_again_or_put_back"
    SHORTEN_TRANSITION = "shorten_transition"
    SHORTEN_TRANSITION_SHOTS = "shorten_transition_shots"
    SIZE_AT_LEAST = "size_at_least"  # width, height
    CHECK_DISK = "check_disk"
    LOUDNESS = "loudness"
    NEW_OR_EMPTY_FOLDER = "new_or_empty_folder"
    FONT_FILE = "font_file"
    MOVING_SMALLER = "moving_smaller"
    RUNS_FROM = "runs_from"  # first, last
    CHOOSE_ENDING = "choose_ending"  # endings
    END_NAME_IN = "end_name_in"  # endings
    KEY_KINDS = "key_kinds"
    NAME_BOTH = "name_both"  # certificate, key
    KEY_OF_CERTIFICATE = "key_of_certificate"
    NEW_CERTIFICATE = "new_certificate"
    GIVE_CERTIFICATE = "give_certificate"
    CHECK_NAME_AND_RIGHTS = "check_name_and_rights"
    UNLOCK_KEY = "unlock_key"  # variable
    GIVE_KEY = "give_key"  # variable
    CERTIFICATE_FOR_SIGNING = "certificate_for_signing"
    SIGN_ONE_OF = "sign_one_of"  # endings
    CHECK_CERTIFICATE_AND_FILE = "check_certificate_and_file"
    LAY_A_SOUND = "lay_a_sound"
    LANGUAGE = "language"
    COPY_OR_EXPORT_AGAIN = "copy_or_export_again"
    DELIVER_MEDIA = "deliver_media"
    KNOWN = "known"  # endings
    NAME_WATERMARK = "name_watermark"  # file
    CORRECT_PATH = "correct_path"
    WATERMARK_DECODER = "watermark_decoder"
    SHORTER_NAME = "shorter_name"
    REPORT = "report"
    NOTHING_DELIVERED = "nothing_delivered"
    EXPORT_FILM_AGAIN = "export_film_again"
    EXPORT_AGAIN = "export_again"


class DeliveryDifference(Kind):
    """In what a file that was delivered is not the film."""

    READ_BACK = "read_back"  # what
    READ_BACK_AT = "read_back_at"  # timecode, shot, what
    RATE = "rate"  # read, wanted
    NO_START = "no_start"  # wanted
    START = "start"  # read, wanted
    LENGTH = "length"  # read, wanted
    PICTURES_AT_ONCE = "pictures_at_once"  # read, wanted
    SHOWS = "shows"  # read, wanted
    SHOWS_FRAME = "shows_frame"  # read, picture, wanted
    BLACK = "black"
    TAKE_OF = "take_of"  # shot
    NAMES_UNKNOWN = "names_unknown"  # name
    TRANSITION_MISSING = "transition_missing"  # transition, frames
    TRANSITION_OTHER = "transition_other"  # read, wanted
    TRANSITION_MORE = "transition_more"  # read
    FADE_IN_MISSING = "fade_in_missing"  # frames
    FADE_OUT_MISSING = "fade_out_missing"  # frames
    FADE_MORE = "fade_more"  # frames
    SOUND_OFF = "sound_off"  # sound
    SOUND_MORE = "sound_more"  # sound
    PLAYS_UNKNOWN = "plays_unknown"  # name
    NOT_READ_BACK = "not_read_back"  # why
    MLT_LENGTH = "mlt_length"  # read, wanted
    LOG_ROW = "log_row"  # name, row
    LOG_ROWS = "log_rows"  # read, wanted
    PART_OF_PICTURE = "part_of_picture"  # timecode, shot
    PICTURE = "picture"  # timecode, shot
    NOT_FRAME_EXACTLY = "not_frame_exactly"  # timecode, frame, shot
    NOT_FRAME = "not_frame"  # timecode, frame, shot
    OTHER_FRAME = "other_frame"  # timecode, shown, frame, shot
    FILM_BESIDE = "film_beside"  # frames, rate, film, film_frames, film_rate
    NO_SOUND = "no_sound"
    SOUND_LONGER = "sound_longer"  # seconds
    SOUND_LATE = "sound_late"  # milliseconds
    SOUND_EARLY = "sound_early"  # milliseconds
    SOUND_MISSING = "sound_missing"  # timecode
    NO_WATERMARK = "no_watermark"
    OTHER_WATERMARK = "other_watermark"  # read, wanted
    LENGTH_AND_RATE = "length_and_rate"  # frames, rate, wanted, wanted_rate
    FIRST_TIMECODE = "first_timecode"  # read, wanted


class Damage(Kind):
    """What is damaged in a film, after the place where it is."""

    PACKET_CORRUPT = "packet_corrupt"
    PICTURE_UNDECODABLE = "picture_undecodable"
    SOUND_UNDECODABLE = "sound_undecodable"
    PICTURE_DAMAGED = "picture_damaged"
    FRAME_TIMELESS = "frame_timeless"
    OUT_OF_ORDER = "out_of_order"
    FRAMES_MISSING = "frames_missing"  # count
    FRAME_EARLY = "frame_early"
    SOUND_DAMAGED = "sound_damaged"
    SOUND_GAP = "sound_gap"  # milliseconds
    NO_SOUND_DECODED = "no_sound_decoded"
    SOUND_ENDS = "sound_ends"  # stated


class DeliveryNote(Kind):
    """What to know of a file that was delivered, or read again: what it does not hold, and what was done instead."""

    SPEECH_CUT = "speech_cut"  # shot
    SPEECH_HURRIED = "speech_hurried"  # shot
    TITLE_WITHOUT_SUBTITLE = "title_without_subtitle"  # title
    NOBODY_SPEAKS = "nobody_speaks"
    LETTERS_MISSING = "letters_missing"  # letters, places
    TITLE_OF_SHOT = "title_of_shot"  # title, shot
    BOARD_OF_SHOT = "board_of_shot"  # shot
    BURN_IN = "burn_in"
    LETTERS_ON_PAPER = "letters_on_paper"  # letters
    BOARDS_WITHOUT_PICTURE = "boards_without_picture"  # count, total
    MEDIA_LEFT_OUT = "media_left_out"
    MEDIA_NOT_PACKED = "media_not_packed"  # count
    MEDIA_NOT_IN_BUNDLE = "media_not_in_bundle"  # count
    PEAKS_HELD = "peaks_held"
    TOO_QUIET_TO_MEASURE = "too_quiet_to_measure"
    LEVELLED = "levelled"  # before, after
    LEVELLED_SHORT = "levelled_short"  # before, after, wanted
    STEMS_HELD = "stems_held"  # stems
    SIGNED_BY = "signed_by"  # signer
    MARKED = "marked"  # mark, frames
    MARK_UNREADABLE = "mark_unreadable"  # mark
    HANDLES_SHORT = "handles_short"  # frames, shots
    HANDLES_SHORT_MORE = "handles_short_more"  # frames, shots, more
    SEQUENCE_SILENT = "sequence_silent"
    UNEVEN = "uneven"
    CELLS_AS_TEXT = "cells_as_text"
    CONSENT_UNKNOWN = "consent_unknown"  # name
    LICENCE_UNKNOWN = "licence_unknown"  # what
    MEDIA_FROM_OUTSIDE = "media_from_outside"  # count
    NOT_MADE_YET = "not_made_yet"  # shots


class DeliverySummary(Kind):
    """What is in a file that was delivered: phrases for a list."""

    SUBTITLES = "subtitles"  # count
    SIZE = "size"  # mebibytes
    FRAME_AT = "frame_at"  # timecode
    PICTURES = "pictures"  # count
    SHOT = "shot"  # shot
    FRAMES = "frames"  # count
    COPIED = "copied"  # count
    CLIPS = "clips"  # count
    SHOTS = "shots"  # count
    BOARDS = "boards"  # count
    IN_CAST = "in_cast"  # count
    PAGES = "pages"  # count
    LASTING = "lasting"  # minutes, seconds
