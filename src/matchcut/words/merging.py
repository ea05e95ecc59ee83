"""What a merge overrode in the film, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

MERGE_NOTES: dict[str, Sentence] = {
    "deleted_there": "{row}: it was deleted in {source}, and what was changed here went with it.",
    "back_as_changed": "{row}: it was deleted here, but {source} changed it, so it is back.",
    "back_as_needed": "{row}: it was deleted here, but {source} needs it, so it is back.",
    "field_stands": "{row}: {source}'s '{key}' stands over the studio's.",
    "value_stands": "{row}: {source}'s '{key}' stands over the studio's: {said}, not {here}.",
    "order_of_scenes": "{source} and the studio both changed the order of the scenes; {source}'s stands.",
    "order_of_shots": "{source} and the studio both changed the order of the shots of {group}; {source}'s stands.",
    "order_of_characters": "{source} and the studio both changed the order of the cast; {source}'s stands.",
    "order_of_locations": "{source} and the studio both changed the order of the locations; {source}'s stands.",
    "order_of_props": "{source} and the studio both changed the order of the props; {source}'s stands.",
    "order_of_styles": "{source} and the studio both changed the order of the styles; {source}'s stands.",
    "order_of_references": "{source} and the studio both changed the order of the reference pictures of {group}; "
    "{source}'s stands.",
    "order_of_castings": "{source} and the studio both changed the order of the cast of {group}; {source}'s stands.",
    "order_of_placements": "{source} and the studio both changed the order of the places, props and styles of {group}; "
    "{source}'s stands.",
    "goes_with": "{row}: it goes with {instead} instead of {gone}, which {source} deleted.",
    "does_without_deleted_there": "{row}: it does without {gone}, which {source} deleted.",
    "does_without_deleted_here": "{row}: it does without {gone}, which was deleted here.",
    "went_with_deleted_there": "{row}: it went with {gone}, which {source} deleted.",
    "went_with_deleted_here": "{row}: it went with {gone}, which was deleted here.",
    "fades_shortened": "{row}: its fades were shortened to fit its new length.",
    "trims_stands": "{row}: its trims leave nothing of its new length, so {source}'s '{key}' stands.",
    "too_short_stands": "{row}: it is too short for its transitions, so {source}'s '{key}' stands.",
    "loop_stands": "{row}: it would continue itself by way of new links, so {source}'s '{key}' stands.",
    "loop_taken_out": "{row}: it would continue itself by way of new links, so its '{key}' was taken out.",
    "opens_film_stands": "{row}: it opens the film now, so {source}'s '{key}' stands.",
    "opens_film_taken_out": "{row}: it opens the film now, so its '{key}' was taken out.",
    "no_room_stands": "{row}: there is no room for it, so {source}'s '{key}' stands.",
    "no_room_taken_out": "{row}: there is no room for it, so its '{key}' was taken out.",
}

MERGE_SOURCES: dict[str, Sentence] = {
    "storyboard": "the storyboard",
    "script": "the script",
}

ROW_NAMES: dict[str, Sentence] = {
    "film": "the film",
    "shot": "shot {shot}",
    "scene": "scene '{heading}'",
    "named": "'{name}'",
    "reference": "a reference of {owner}",
    "presence": "{name} in shot {shot}",
    "title": "the title '{text}' of shot {shot}",
    "marker": "the marker '{text}' of shot {shot}",
    "sound": "the sound '{name}'",
    "track": "the track '{name}'",
    "nothing": "none",
    "transition": "a {transition} of {frames} frames",
}
