"""What is said of shots that are looked for and of takes that are looked at, in English."""

from __future__ import annotations

from matchcut.words.plural import Plural, Sentence

CONTINUITY_PROBLEMS: dict[str, Sentence] = {
    "stopped": "Stopped looking for shots.",
    "looking_stopped": "Stopped looking at takes.",
    "gone_meanwhile": "The picture was removed while it was looked at.",
    "compares_no_faces": "'{embedder}' compares no faces, by which people in takes are known.",
    "gates_unreadable": "The file of gates can't be read: {why}.",
    "gates_unknown": "There is no gate, and no table of gates, called '{name}'.",
    "gate_wrong": "The gate '{name}' has a value that it can't have.",
    "uncorrected_gone": "How the take looked before it was corrected is not kept any more.",
}

CONTINUITY_ADVICE: dict[str, Sentence] = {
    "choose_face_embedder": "Choose one of these: {embedders}.",
    "make_another_take": "Another take of the shot will be kept both ways.",
}

CONTINUITY_NOTES: dict[str, Sentence] = {
    "frames_damaged": Plural(
        "One frame could not be read, and was looked at as the one before it.",
        "{count} frames could not be read, and were looked at as the ones before them.",
    ),
}

CORRECTION_NOTES: dict[str, Sentence] = {
    "shows_something_else": "Its colours were not corrected: it begins with something else than the shot before shows "
    "at its end.",
    "new_light": "Its colours were not corrected: they begin further from the shot before than a model drifts.",
    "held": "Its colours were corrected as far as a model drifts, and not as far as they are from the shot before.",
}

SHOT_ENTRIES: dict[str, Sentence] = {
    "cut": "cut",
    "dissolve": Plural("dissolve, one frame", "dissolve, {count} frames"),
    "fade_black": Plural("fade through black, one frame", "fade through black, {count} frames"),
    "fade_white": Plural("fade through white, one frame", "fade through white, {count} frames"),
    "beginning": "the beginning",
}

FAULT_TEXTS: dict[str, Sentence] = {
    "hidden_cut": "There is a cut within the shot.",
    "dissolve": "The picture dissolves into another one within the shot.",
    "repeated_frame": Plural("A frame is repeated.", "{count} frames are repeated."),
    "freeze": Plural("The picture stands still for one frame.", "The picture stands still for {count} frames."),
    "flash": Plural("The picture flashes for one frame.", "The picture flashes for {count} frames."),
    "black": Plural("One frame is black.", "{count} frames are black."),
    "blank": Plural("One frame shows nothing but a colour.", "{count} frames show nothing but a colour."),
    "broken": Plural(
        "One frame is broken: noise, blocks or torn lines.", "{count} frames are broken: noise, blocks or torn lines."
    ),
    "letters": "There are letters in the picture.",
    "soft": Plural(
        "One frame is much less sharp than those about it.", "{count} frames are much less sharp than those about them."
    ),
    "jump": "The picture jumps: it does not go on from where it was.",
    "face_changed": "Somebody's face becomes another one.",
    "person_lost": "Somebody who stands there is gone from one frame to the next.",
    "clothes_changed": "Somebody's clothes become other ones.",
    "other_person": "The face of {name} is too unlike the references: {value} alike, where {limit} is the least.",
    "swapped": "{name} and {other} have each other's place or clothes.",
    "missing": "{name} is not to be seen.",
    "extra": "Somebody is to be seen whom the cast does not name.",
    "extra_like": "Somebody else has the face of {other}, too.",
    "pasted": "{name} looks exactly as in a reference, as if it had been pasted in.",
    "wrong_clothes": "{name} wears other clothes than asked for: {value} alike, where {limit} is the least.",
    "wrong_hair": "{name} has other hair than asked for: {value} alike, where {limit} is the least.",
    "other_place": "The place does not look like {name}: {value} alike, where {limit} is the least.",
    "reference_unused": "The references of {name} did not reach the model, which has room for too few.",
    "seam_jumps": "Where it goes on from the shot before, the picture changes {value} times as much as about there, "
    "where {limit} is the most.",
    "seam_repeats": "It begins with the frame with which the shot before ended.",
    "colour_drift": "The colours drifted by a ΔE of {value}, where {limit} is the most.",
    "contrast_drift": "The contrast became {value} times what it was, where {limit} is the limit.",
    "chroma_drift": "The strength of colours became {value} times what it was, where {limit} is the limit.",
    "softer": "The picture lost {percent} % of its sharpness, where {most} % is the most.",
    "stands_still": "Nothing moves, though the camera is to move.",
    "somebody": "somebody",
}

CURE_TEXTS: dict[str, Sentence] = {
    "retake": "Make another take",
    "re_anchor": "Begin from the look of the scene again",
    "move_hand_over": "Go on from an earlier frame",
    "other_way": "Go on in another way",
    "correct": "Correct the colours",
    "cast": "Add to the cast",
    "accept": "Leave it so",
}

VERDICT_TEXTS: dict[str, Sentence] = {
    "passed": "passed",
    "failed": "needs a look",
    "not_measured": "not measured",
}
