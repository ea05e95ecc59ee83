"""What the app refuses, what it advises, and what it remarks: as data, of which faces make sentences."""

from __future__ import annotations

from matchcut.words.statements import Kind


class AppProblem(Kind):
    """Why the app can't do what it was asked for."""

    BUNDLE_NAME = "bundle_name"  # suffix
    NO_FOLDER_FOR_FILE = "no_folder_for_file"
    NO_SNAPSHOT = "no_snapshot"  # snapshot
    OUTSIDE_BUNDLE = "outside_bundle"  # name
    BUNDLE_TOO_LARGE = "bundle_too_large"  # size
    FOLDER_FOR_FILE = "folder_for_file"
    NO_SUCH_FOLDER = "no_such_folder"
    WHOLE_FILM_ONLY = "whole_film_only"  # deliverable
    NO_PART = "no_part"  # text
    PART_ENDS_FIRST = "part_ends_first"  # text
    NO_SCENE_TO_EXPORT = "no_scene_to_export"  # scene
    SCENE_EMPTY = "scene_empty"  # scene
    TAKE_FILE_GONE = "take_file_gone"  # shot
    TAKE_FILE_DAMAGED = "take_file_damaged"  # shot
    KEYFRAME_FILE_GONE = "keyframe_file_gone"  # shot
    KEYFRAME_FILE_DAMAGED = "keyframe_file_damaged"  # shot
    SOUND_FILE_GONE = "sound_file_gone"  # sound
    SOUND_FILE_DAMAGED = "sound_file_damaged"  # sound
    NO_REFERENCES = "no_references"  # name
    NO_SERVICE = "no_service"  # service
    NOTHING_TO_TRY = "nothing_to_try"  # service
    NO_CALL = "no_call"  # call
    CALL_IS_KNOWN = "call_is_known"  # call, state
    NOT_IN_CAST = "not_in_cast"  # name
    NO_TAKE_OF_NUMBER = "no_take_of_number"  # shot, number
    NO_EARLIER_GATES = "no_earlier_gates"
    NOTHING_TO_ACCEPT = "nothing_to_accept"  # mark
    TOO_FEW_CHOSEN = "too_few_chosen"  # kept, rejected
    HANDLE_LENGTH = "handle_length"  # frames
    SHOT_NOT_MADE = "shot_not_made"  # shot, problem
    ENGINE_CANNOT_RUN = "engine_cannot_run"  # engine, reason
    MODEL_SHIPPED = "model_shipped"  # model
    MODEL_OWN = "model_own"  # model
    LICENCE_NOT_ACCEPTED = "licence_not_accepted"  # model, licence, terms
    NOTHING_OF_THAT_NAME = "nothing_of_that_name"
    NO_MODEL_FILES = "no_model_files"
    MODEL_OF_FILES_UNKNOWN = "model_of_files_unknown"
    ONE_EXPERT = "one_expert"  # lora
    NO_LORA = "no_lora"  # lora
    NO_MODEL_OF_PIPELINE = "no_model_of_pipeline"  # pipeline
    MODELS_OF_PIPELINE = "models_of_pipeline"  # pipeline, models
    FILE_CHANGED = "file_changed"
    NONE_WAITS_FOR_MEDIA = "none_waits_for_media"
    NO_FILM_OR_PICTURE = "no_film_or_picture"
    FRAMES_NOT_IN_FILE = "frames_not_in_file"  # shot, held
    FILM_CHANGED = "film_changed"
    NO_SCRIPT_REMEMBERED = "no_script_remembered"
    NO_SUCH_FILE = "no_such_file"
    SHOT_NOT_CIRCLED = "shot_not_circled"  # shot
    SHOT_SHOWN_UNKNOWN = "shot_shown_unknown"
    OTHER_LENGTH = "other_length"  # frames, length
    NO_SOUND_IN_FILE = "no_sound_in_file"
    NO_SOUND_OF_NUMBER = "no_sound_of_number"  # number
    NO_ROLE = "no_role"  # role
    NO_DECIBELS = "no_decibels"  # text
    NOTHING_THERE = "nothing_there"
    NEITHER_PROJECT_NOR_STORYBOARD = "neither_project_nor_storyboard"
    FOLDER_WITHOUT_FILM = "folder_without_film"  # database, storyboard
    PROJECT_THERE = "project_there"
    NO_SEQUENCES = "no_sequences"
    FILM_NOT_SPLIT = "film_not_split"
    NO_FILM_TO_SPLIT = "no_film_to_split"  # shot
    SHOT_CHANGED = "shot_changed"
    NOBODY_SPEAKS = "nobody_speaks"
    SPOKEN_NO_SOUND = "spoken_no_sound"  # words
    SAYS_NOTHING = "says_nothing"  # name
    NO_VOICE = "no_voice"  # voice
    NO_VOICE_HERE = "no_voice_here"
    VOICE_NOT_INSTALLED = "voice_not_installed"  # voice
    WEIGHTS_LICENCE_UNKNOWN = "weights_licence_unknown"
    LICENCE_IN_FILE = "licence_in_file"  # voice
    NO_COMMAND = "no_command"  # error
    COMMAND_EMPTY = "command_empty"
    VOICE_WROTE_NOTHING = "voice_wrote_nothing"  # program
    VOICE_NOT_THERE = "voice_not_there"  # program
    VOICE_CANNOT_RUN = "voice_cannot_run"  # program, error
    VOICE_TOO_SLOW = "voice_too_slow"  # program, seconds
    VOICE_ENDED = "voice_ended"  # program, status
    VOICE_ENDED_SAYING = "voice_ended_saying"  # program, status, output
    VOICES_AT_SERVER = "voices_at_server"  # address, error


class AppAdvice(Kind):
    """What to do where the app refused something."""

    SERVICES_ARE = "services_are"  # services
    TAKES_OF_SHOT = "takes_of_shot"  # numbers
    ACCEPT_OF_THESE = "accept_of_these"  # marks
    CHOOSE_MORE_TAKES = "choose_more_takes"  # kept, rejected
    WRITE_NAME = "write_name"  # name
    MAKE_FOLDER = "make_folder"
    SNAPSHOTS_ARE = "snapshots_are"  # snapshots
    NO_SNAPSHOT_NAMED = "no_snapshot_named"
    EXPORT_EDIT_AGAIN = "export_edit_again"
    FREE_SPACE = "free_space"
    NAME_FILE = "name_file"
    PARTS_OF_OTHERS = "parts_of_others"
    WRITE_PART = "write_part"
    COUNT_SCENES = "count_scenes"  # scenes
    ADD_PICTURE_OR_PUT_BACK = "add_picture_or_put_back"
    ADD_SOUND_AGAIN = "add_sound_again"
    ADD_PICTURES_FIRST = "add_pictures_first"
    CAST_IS_EMPTY_YET = "cast_is_empty_yet"
    CAST_IS = "cast_is"  # names
    CAST_IS_EMPTY = "cast_is_empty"
    ASK_FOR_HANDLES = "ask_for_handles"  # most
    NAME_MODEL_PLACE = "name_model_place"
    NAME_MEDIA_FOLDER = "name_media_folder"
    SEARCH_AGAIN = "search_again"
    EDIT_ASKS_FOR = "edit_asks_for"  # wanted
    READ_SCRIPT_AGAIN = "read_script_again"
    MAKE_FILM_OF_SCRIPT = "make_film_of_script"
    CIRCLE_TAKE_SHOWN = "circle_take_shown"
    CHOOSE_ROLE = "choose_role"  # roles
    WRITE_DECIBELS = "write_decibels"
    NAME_PROJECT_OR_STORYBOARD = "name_project_or_storyboard"
    NAME_FOLDER_WITH_FILM = "name_folder_with_film"  # database, storyboard
    CHOOSE_OTHER_FOLDER = "choose_other_folder"
    GIVE_FOOTAGE = "give_footage"
    LOOK_AGAIN = "look_again"
    GIVE_DIALOGUE = "give_dialogue"
    GIVE_WAV = "give_wav"
    SPEAKERS_ARE = "speakers_are"  # names
    NO_SPEAKERS = "no_speakers"
    VOICES_ARE = "voices_are"  # voices
    NO_VOICES = "no_voices"
    TRY_BY_HAND = "try_by_hand"
    CHECK_VOICE_SERVER = "check_voice_server"


class AppNote(Kind):
    """What is remarked beside what was done."""

    KEYFRAME_GONE = "keyframe_gone"
    KEYFRAME_DAMAGED = "keyframe_damaged"
    TAKES_READY = "takes_ready"  # count
    TAKES_READY_REUSED = "takes_ready_reused"  # count, reused
    TAKES_READY_FAILED = "takes_ready_failed"  # count, failed
    TAKES_READY_REUSED_FAILED = "takes_ready_reused_failed"  # count, reused, failed
    HANDLES_CONTINUE = "handles_continue"  # shots
    HANDLES_CONTINUED = "handles_continued"  # shots
    HANDLES_FOOTAGE = "handles_footage"  # shots
    HANDLES_ENGINE = "handles_engine"  # shots
    AND_MORE = "and_more"  # shots, more
    FILM_RESIZED = "film_resized"  # width, height
    STORYBOARD_UNREAD = "storyboard_unread"  # storyboard
    FIRST_PICTURE_USED = "first_picture_used"  # file, pictures
    SOUND_DAMAGED_SILENT = "sound_damaged_silent"  # seconds
    SPOKEN_PAST_END = "spoken_past_end"  # shot, count
    WITHOUT_VOICE = "without_voice"  # names, voice
    LINE_NOT_SPOKEN = "line_not_spoken"  # words, reason
    VOICE_ABSENT = "voice_absent"  # voice, name, usual
    VOICE_NOT_KEPT = "voice_not_kept"  # names
    MADE_LONGER = "made_longer"  # shot, count
    KEPT_SHORT = "kept_short"  # shot, engine
    PARTED_IN_MIDDLE = "parted_in_middle"  # count
    BOUNDARIES_BETWEEN_FRAMES = "boundaries_between_frames"  # count
    FORGOTTEN = "forgotten"  # name, pictures, vectors
    FORGOTTEN_WITH_TAKES = "forgotten_with_takes"  # name, pictures, vectors, takes
    PICTURES = "pictures"  # count
    VECTORS = "vectors"  # count
    TAKES = "takes"  # count
    PICTURE_IS_KEYFRAME = "picture_is_keyframe"  # name, shot
    PICTURE_IS_REFERENCE = "picture_is_reference"  # name, other
    PICTURE_IS_TAKE = "picture_is_take"  # name
    TAKES_STAY = "takes_stay"  # shots, name, takes
    OLD_TAKES_STAY = "old_takes_stay"  # name, takes
    SNAPSHOT_REMOVED = "snapshot_removed"  # snapshot
    CACHE_EMPTIED = "cache_emptied"
    STORYBOARD_NAMES_THEM = "storyboard_names_them"  # storyboard, name, lines
    SCRIPT_KEPT = "script_kept"  # script
    COPIES_ELSEWHERE = "copies_elsewhere"
    SENT_TO_SERVICE = "sent_to_service"  # count, service, first, last, jobs, where
    WORDS_NAME_THEM = "words_name_them"  # places
    IN_SHOT = "in_shot"  # shot
    IN_SCENE = "in_scene"  # scene
    IN_MARKER = "in_marker"  # marker


class RelinkNote(Kind):
    """What was found for the shots that wait for their media."""

    SHOT = "shot"  # shot
    SHOT_WANTING = "shot_wanting"  # shot, wanted
    CHOSEN = "chosen"  # shot, file, by
    SEVERAL = "several"  # shot
    CANDIDATE = "candidate"  # file, by
    NONE_THERE = "none_there"  # shot
    NONE_FITS = "none_fits"  # shot, why
    RESTORED = "restored"  # media, file
    STAY_MISSING = "stay_missing"  # count


class FoundBy(Kind):
    """What a media file was found by."""

    PATH = "path"
    FOLDERS = "folders"
    NAME = "name"
    CLIP_NAME = "clip_name"
    STEM = "stem"
    REEL = "reel"
    PATH_AND_TIMECODE = "path_and_timecode"
    FOLDERS_AND_TIMECODE = "folders_and_timecode"
    NAME_AND_TIMECODE = "name_and_timecode"
    CLIP_NAME_AND_TIMECODE = "clip_name_and_timecode"
    STEM_AND_TIMECODE = "stem_and_timecode"
    REEL_AND_TIMECODE = "reel_and_timecode"


class MeasuringNote(Kind):
    """What is told of takes that are measured."""

    NOT_MEASURED = "take_not_measured"  # shot, number, why


class LoopNote(Kind):
    """What the loop over takes tells of a shot, as it goes on."""

    PASSED = "loop_passed"  # number, score
    FAILED = "loop_failed"  # number, score
    NOT_MEASURED = "loop_not_measured"  # number
    ENDED_EARLY = "loop_ended_early"
    ANEW_FRESH = "loop_anew_fresh"
    ANEW_HAND_OVER = "loop_anew_hand_over"
    ANEW_SHEET = "loop_anew_sheet"
    ANEW_ANCHOR = "loop_anew_anchor"
    ATTEMPT = "loop_attempt"  # number, most
    ATTEMPT_WITHIN = "loop_attempt_within"  # number, most, spent, within
    HAND_OVER = "loop_hand_over"  # count
    KEPT = "loop_kept"  # number, count
    NEEDS_LOOK = "loop_needs_look"  # number, count
