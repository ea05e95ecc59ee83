"""What is said of shots that are looked for and of takes that are looked at, in English."""

from __future__ import annotations

from matchcut.words.plural import Plural, Sentence

CONTINUITY_PROBLEMS: dict[str, Sentence] = {
    "stopped": "Stopped looking for shots.",
    "looking_stopped": "Stopped looking at takes.",
    "compares_no_faces": "'{embedder}' compares no faces, by which people in takes are known.",
}

CONTINUITY_ADVICE: dict[str, Sentence] = {
    "choose_face_embedder": "Choose one of these: {embedders}.",
}

CONTINUITY_NOTES: dict[str, Sentence] = {
    "frames_damaged": Plural(
        "One frame could not be read, and was looked at as the one before it.",
        "{count} frames could not be read, and were looked at as the ones before them.",
    ),
}

SHOT_ENTRIES: dict[str, Sentence] = {
    "cut": "cut",
    "dissolve": Plural("dissolve, one frame", "dissolve, {count} frames"),
    "fade_black": Plural("fade through black, one frame", "fade through black, {count} frames"),
    "fade_white": Plural("fade through white, one frame", "fade through white, {count} frames"),
    "beginning": "the beginning",
}
