"""What the room cut tells, in English."""

from __future__ import annotations

from matchcut.words.plural import Plural, Sentence

CUT_PROBLEMS: dict[str, Sentence] = {
    "cache_not_tidied": "The cache can't be tidied: {reason}.",
    "no_shots": "This film has no shots yet.",
    "no_circled_take": Plural("Shot {shots} has no circled take.", "Shots {shots} have no circled take."),
    "no_circled_take_of_many": "Shots {shots} and {more} more have no circled take.",
    "part_empty": "Nothing of the film lies in that part.",
    "export_stopped": "The export was stopped.",
    "take_holds_no_film": "This take's file holds no film.",
    "take_cut_short": "This take's file was cut short.",
    "take_lacks_frames": "The take of shot {shot} has {frames} frames instead of {wanted}: its file is damaged.",
}

CUT_ADVICE: dict[str, Sentence] = {
    "add_scene_and_shot": "Add a scene and a shot first.",
    "render_or_circle": "Render the film, or circle a take of each shot.",
    "film_goes_from_to": "The film goes from {first} to {last}.",
    "make_shot_again": "Make the shot again.",
}

CUT_NOTES: dict[str, Sentence] = {
    "media_offline": "Media offline: {shots}.",
    "media_offline_of_many": "Media offline: {shots} and {more} more.",
    "shot_of_medium": "shot {shot} ({medium})",
    "shot": "shot {shot}",
    "begins_anew": Plural(
        "Shot {shots} begins anew: what is to be continued is offline.",
        "Shots {shots} begin anew: what is to be continued is offline.",
    ),
    "begins_anew_of_many": "Shots {shots} and {more} more begin anew: what is to be continued is offline.",
    "board_stands_in": "Shot {shot} has no circled take; a board stands in for it.",
    "last_frame_held": "Shot {shot} asks for {frames} more frames than its take has; its last frame is held.",
    "retimed_sound_left_out": "Shot {shot} is retimed, so the sound that came with its take is left out.",
}
