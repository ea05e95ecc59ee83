"""What the cut tells of what went wrong or stands in for something, and what to do about it, as data."""

from __future__ import annotations

from matchcut.words.statements import Kind


class CutProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    CACHE_NOT_TIDIED = "cache_not_tidied"  # reason
    NO_SHOTS = "no_shots"
    NO_CIRCLED_TAKE = "no_circled_take"  # shots
    NO_CIRCLED_TAKE_OF_MANY = "no_circled_take_of_many"  # shots, more
    PART_EMPTY = "part_empty"
    EXPORT_STOPPED = "export_stopped"
    TAKE_HOLDS_NO_FILM = "take_holds_no_film"
    TAKE_CUT_SHORT = "take_cut_short"
    TAKE_LACKS_FRAMES = "take_lacks_frames"  # shot, frames, wanted


class CutAdvice(Kind):
    """What to do about it."""

    ADD_SCENE_AND_SHOT = "add_scene_and_shot"
    RENDER_OR_CIRCLE = "render_or_circle"
    FILM_GOES_FROM_TO = "film_goes_from_to"  # first, last
    MAKE_SHOT_AGAIN = "make_shot_again"


class CutNote(Kind):
    """What stands in a cut for what is not there."""

    MEDIA_OFFLINE = "media_offline"  # shots
    MEDIA_OFFLINE_OF_MANY = "media_offline_of_many"  # shots, more
    SHOT_OF_MEDIUM = "shot_of_medium"  # shot, medium
    SHOT = "shot"  # shot
    BEGINS_ANEW = "begins_anew"  # shots
    BEGINS_ANEW_OF_MANY = "begins_anew_of_many"  # shots, more
    BOARD_STANDS_IN = "board_stands_in"  # shot
    LAST_FRAME_HELD = "last_frame_held"  # shot, frames
    RETIMED_SOUND_LEFT_OUT = "retimed_sound_left_out"  # shot
