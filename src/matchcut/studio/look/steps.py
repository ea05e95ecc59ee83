"""The steps of the history in the person's language. The journal keeps them in English, whoever made them."""

from __future__ import annotations

import re
from functools import cache

from matchcut.studio.look.tell import tr

STEPS = (
    "Add a marker",
    "Add a reference",
    "Add a title",
    "Add the sound {0}",
    "Add {0} references",
    "Add {0} sounds",
    "Begin anew",
    "Board a picture",
    "Board {0} pictures",
    "Cast {0}",
    "Chain the shot",
    "Choose the engine",
    "Choose the film's engine",
    "Circle an earlier take",
    "Circle new takes",
    "Circle take {0}",
    "Continue the shot before",
    "Cut",
    "Delete the marker",
    "Delete the scene",
    "Delete the shot",
    "Delete the sound",
    "Delete the title",
    "Delete {0} shots",
    "Delete {0}",
    "Describe",
    "Dissolve",
    "Duplicate",
    "Fade in",
    "Fade out",
    "Fade the sound",
    "Fade the title",
    "Go back to '{0}'",
    "Handles of {0} frames",
    "Merge",
    "Mix the track {0}",
    "Move the marker",
    "Move the scene",
    "Move the shot",
    "Move the sound",
    "Move the title",
    "Move {0} shots",
    "Move",
    "Name the film",
    "Name the sound",
    "New character",
    "New location",
    "New prop",
    "New scene",
    "New shot",
    "New style",
    "No handles",
    "Note on take {0}",
    "Note on the take",
    "Note the consent",
    "Number the shot",
    "Pan the sound",
    "Place the title",
    "Read {0} again",
    "Read {0}",
    "Remove a reference",
    "Remove the sound {0}",
    "Rename",
    "Retime",
    "Roll the cut",
    "Set the burn-in",
    "Set the camera",
    "Set the engine",
    "Set the film's engine",
    "Set the film's seed",
    "Set the first timecode",
    "Set the frame rate",
    "Set the frame size",
    "Set the length",
    "Set the level",
    "Set the location",
    "Set the loudness",
    "Set the shot size",
    "Set the time of day",
    "Set the transition",
    "Slip the sound",
    "Slip",
    "Speak the dialogue",
    "Split the sound",
    "Split",
    "Start with a cut",
    "Take {0} out",
    "Trim the sound",
    "Trim the title",
    "Trim",
    "Use the engine {0}",
    "Use the seed of take {0}",
    "Use the seed {0}",
    "Use {0}",
    "Write the action",
    "Write the dialogue",
    "Write the heading",
    "Write the marker",
    "Write the notes",
    "Write the synopsis",
    "Write the title",
)
"""Every step that the program makes; of two that both fit, the one that says more comes first."""


def told_step(label: str) -> str:
    """A step's label in the person's language; one that the program did not make, as it is."""
    for step, pattern in _patterns():
        found = pattern.fullmatch(label)
        if found:
            return tr(step).format(*found.groups())
    return label


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    parted = ((step, re.escape(step).replace(re.escape("{0}"), "(.+)")) for step in STEPS)
    return tuple((step, re.compile(pattern, re.DOTALL)) for step, pattern in parted)
