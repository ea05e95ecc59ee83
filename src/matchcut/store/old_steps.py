"""What the steps of files up to version 6 were called, in English, and what they are called since: frozen as it was."""

from __future__ import annotations

import json
import re
import sqlite3
from functools import cache

_PLAIN = (
    ("Add a marker", "add_marker"),
    ("Add a title", "add_title"),
    ("Chain the shot", "chain_shot"),
    ("Choose the engine", "choose_engine"),
    ("Choose the film's engine", "choose_film_engine"),
    ("Circle an earlier take", "circle_earlier_take"),
    ("Circle new takes", "circle_new_takes"),
    ("Continue the shot before", "continue_shot_before"),
    ("Cut", "cut"),
    ("Delete the marker", "delete_marker"),
    ("Delete the scene", "delete_scene"),
    ("Delete the sound", "delete_sound"),
    ("Delete the title", "delete_title"),
    ("Describe", "describe"),
    ("Dissolve", "dissolve"),
    ("Duplicate", "duplicate"),
    ("Earlier edits", "earlier_edits"),
    ("Fade in", "fade_in"),
    ("Fade out", "fade_out"),
    ("Fade the sound", "fade_sound"),
    ("Fade the title", "fade_title"),
    ("Link media", "link_media"),
    ("Merge", "merge"),
    ("Mix the track", "mix_track"),
    ("Move", "move"),
    ("Move the marker", "move_marker"),
    ("Move the scene", "move_scene"),
    ("Move the sound", "move_sound"),
    ("Move the title", "move_title"),
    ("Mute the track", "mute_track"),
    ("Name the film", "name_film"),
    ("Name the sound", "name_sound"),
    ("New character", "new_character"),
    ("New film", "new_film"),
    ("New location", "new_location"),
    ("New prop", "new_prop"),
    ("New scene", "new_scene"),
    ("New shot", "new_shot"),
    ("New style", "new_style"),
    ("No handles", "no_handles"),
    ("Note the consent", "note_consent"),
    ("Note on the take", "note_on_take"),
    ("Number the shot", "number_shot"),
    ("Pan the sound", "pan_sound"),
    ("Place the title", "place_title"),
    ("Remove the keyframe", "remove_keyframe"),
    ("Remove a reference", "remove_reference"),
    ("Rename", "rename"),
    ("Retime", "retime"),
    ("Roll the cut", "roll_cut"),
    ("Set the burn-in", "set_burn_in"),
    ("Set the camera", "set_camera"),
    ("Set the engine", "set_engine"),
    ("Set the film's engine", "set_film_engine"),
    ("Set the film's seed", "set_film_seed"),
    ("Set the first timecode", "set_first_timecode"),
    ("Set the frame rate", "set_frame_rate"),
    ("Set the frame size", "set_frame_size"),
    ("Set the length", "set_length"),
    ("Set the level", "set_level"),
    ("Set the location", "set_location"),
    ("Set the loudness", "set_loudness"),
    ("Set the shot size", "set_shot_size"),
    ("Set the time of day", "set_time_of_day"),
    ("Say what the track holds", "set_track_role"),
    ("Set the transition", "set_transition"),
    ("Slip", "slip"),
    ("Slip the sound", "slip_sound"),
    ("Speak the dialogue", "speak_dialogue"),
    ("Split", "split"),
    ("Split the sound", "split_sound"),
    ("Start with a cut", "start_with_cut"),
    ("Trim", "trim"),
    ("Trim the sound", "trim_sound"),
    ("Trim the title", "trim_title"),
    ("Unmute the track", "unmute_track"),
    ("Write the action", "write_action"),
    ("Write the dialogue", "write_dialogue"),
    ("Write the heading", "write_heading"),
    ("Write the marker", "write_marker"),
    ("Write the notes", "write_notes"),
    ("Write the synopsis", "write_synopsis"),
    ("Write the title", "write_title"),
)
_OF_A_SINGLE = (
    ("Add a reference", "add_references"),
    ("Add a sound", "add_sounds"),
    ("Board a picture", "board_pictures"),
    ("Delete the shot", "delete_shots"),
    ("Move the shot", "move_shots"),
)
_WITH_A_GAP = (
    ("Use the seed of take {number}", "use_take_seed"),
    ("Handles of {frames} frames", "handles"),
    ("Remove the sound {name}", "remove_sound"),
    ("Add {count} references", "add_references"),
    ("Board {count} pictures", "board_pictures"),
    ("Use the engine {name}", "use_engine"),
    ("Add the sound {name}", "add_sound"),
    ("Mix the track {name}", "mix_named_track"),
    ("Delete {count} shots", "delete_shots"),
    ("Go back to '{name}'", "go_back"),
    ("Note on take {number}", "note_on_numbered_take"),
    ("Use the seed {seed}", "use_seed"),
    ("Circle take {number}", "circle_take"),
    ("Add {count} sounds", "add_sounds"),
    ("Move {count} shots", "move_shots"),
    ("Read {name} again", "read_again"),
    ("Take {name} out", "take_out"),
    ("Delete {count}", "delete_clips"),
    ("Delete {name}", "delete_named"),
    ("Cast {name}", "cast"),
    ("Read {name}", "read"),
    ("Use {name}", "use"),
)
"""Of two that both fit, the one that says more comes first."""
_NUMBERS = {"count", "number", "frames", "seed"}

_BY_LABEL = dict(_PLAIN) | dict(_OF_A_SINGLE)


def _pattern(label: str) -> re.Pattern[str]:
    def gap(name: re.Match[str]) -> str:
        return rf"(?P<{name[1]}>\d+)" if name[1] in _NUMBERS else f"(?P<{name[1]}>.+)"

    return re.compile(re.sub(r"\\{(\w+)\\}", gap, re.escape(label)), re.DOTALL)


_PATTERNS = tuple((_pattern(label), kind) for label, kind in _WITH_A_GAP)


def register(connection: sqlite3.Connection) -> None:
    """Let the statements of a migration use `old_step_kind(label)` and `old_step_arguments(label)`."""
    connection.create_function("old_step_kind", 1, lambda label: _step_of(label)[0], deterministic=True)
    connection.create_function("old_step_arguments", 1, lambda label: _step_of(label)[1], deterministic=True)


@cache
def _step_of(label: str) -> tuple[str, str]:
    """The kind of a step that was called so, and its arguments as JSON; a label that nobody knows is a script's own."""
    arguments: dict[str, str | int] = {}
    kind = _BY_LABEL.get(label)
    if kind is None:
        kind, arguments = "own", {"words": label}
        for pattern, named in _PATTERNS:
            match = pattern.fullmatch(label)
            if match is not None:
                gaps = match.groupdict().items()
                kind, arguments = named, {name: int(text) if name in _NUMBERS else text for name, text in gaps}
                break
    elif label in dict(_OF_A_SINGLE):
        arguments = {"count": 1}
    return kind, json.dumps(arguments, ensure_ascii=False)
