"""What the studio itself refuses and advises, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

STUDIO_PROBLEMS: dict[str, Sentence] = {
    "no_key_map": "This is not a key map: {error}.",
    "no_keys": "These are no keys.",
    "clipboard_picture": "The picture on the clipboard can't be read.",
    "production_not_started": "Production could not be started.",
    "production_ended": "Production was ended from outside. Nothing is lost: press Resume to go on.",
    "measuring_not_started": "Measuring could not be started.",
    "measuring_ended": "Measuring was ended from outside. What was measured is kept: measure again to go on.",
    "sound_ends": "The sound has nothing after its last sample.",
}

STUDIO_ADVICE: dict[str, Sentence] = {
    "reset_keys": "Reset the keys to begin anew.",
    "write_keys": 'Write them as ["Ctrl+B"].',
    "drop_file": "Save it as a file and drop that.",
}
