"""Pure edits: each takes a film and returns the film as it is afterwards, or raises EditRefused.

    story   scenes and shots: add, move, duplicate, delete, rewrite, chain
    time    lengths: trim, roll, slip, split, merge, retime, transitions
    rate    another frame rate: everything lasts as long as before
    people  cast, elements, their references, and who is in which shot
    sound   sounds in time: trim, slip, split, move, fade
    marks   titles, sounds and their tracks, markers, circled takes, notes on takes, faults that are fine

Nothing is stored here and nothing is remembered: undo is `changes.invert` of what an edit changed.
"""

from matchcut.film.edits.marks import (
    accept_fault,
    add_audio,
    add_marker,
    add_title,
    circle_take,
    delete_audio,
    delete_marker,
    delete_title,
    note_take,
    refuse_fault,
    revise_audio,
    revise_title,
    set_track,
    uncircle,
)
from matchcut.film.edits.numbers import next_number, number_after
from matchcut.film.edits.people import (
    add_character,
    add_element,
    add_reference,
    cast_in,
    delete_character,
    delete_element,
    delete_reference,
    place_in,
    revise_character,
    revise_element,
    take_out,
    uncast,
)
from matchcut.film.edits.rate import set_rate
from matchcut.film.edits.sound import (
    audio_frames,
    audio_start,
    fade_audio,
    move_audio,
    slip_audio,
    split_audio,
    trim_audio_head,
    trim_audio_tail,
)
from matchcut.film.edits.story import (
    add_scene,
    add_shot,
    chain,
    delete_scene,
    delete_shot,
    duplicate_shot,
    move_hand_over,
    move_scene,
    move_shot,
    revise_scene,
    revise_settings,
    revise_shot,
)
from matchcut.film.edits.time import (
    merge_shots,
    retime,
    roll,
    set_frames,
    set_transition,
    slip,
    split_shot,
    trim,
)

__all__ = [
    "accept_fault",
    "add_audio",
    "add_character",
    "add_element",
    "add_marker",
    "add_reference",
    "add_scene",
    "add_shot",
    "add_title",
    "audio_frames",
    "audio_start",
    "cast_in",
    "chain",
    "circle_take",
    "delete_audio",
    "delete_character",
    "delete_element",
    "delete_marker",
    "delete_reference",
    "delete_scene",
    "delete_shot",
    "delete_title",
    "duplicate_shot",
    "fade_audio",
    "merge_shots",
    "move_audio",
    "move_hand_over",
    "move_scene",
    "move_shot",
    "next_number",
    "note_take",
    "number_after",
    "place_in",
    "refuse_fault",
    "retime",
    "revise_audio",
    "revise_character",
    "revise_element",
    "revise_scene",
    "revise_settings",
    "revise_shot",
    "revise_title",
    "roll",
    "set_frames",
    "set_rate",
    "set_track",
    "set_transition",
    "slip",
    "slip_audio",
    "split_audio",
    "split_shot",
    "take_out",
    "trim",
    "trim_audio_head",
    "trim_audio_tail",
    "uncast",
    "uncircle",
]
