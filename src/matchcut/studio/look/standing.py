"""How a shot stands, in the person's language: what `production` and `planning` say of it in English."""

from __future__ import annotations

from matchcut.studio.look.marks import ShotState
from matchcut.studio.look.phrases import Phrases
from matchcut.studio.look.remedies import without_commands
from matchcut.studio.look.tell import tr

REASONS = (
    "its circled take is current",
    "black, which needs no take",
    "no take yet",
    "media offline",
    "media offline: {0}",
    "the file of its take is gone",
    "the file of its take is damaged",
    "the file of its take's last frames is gone",
    "the file of its take's last frames is damaged",
    "the file of its take's sound is gone",
    "the file of its take's sound is damaged",
    "waits for its turn",
    "paused",
    "the action text changed",
    "the dialogue changed",
    "the scene heading changed",
    "the time of day changed",
    "the keyframe changed",
    "the next shot's keyframe, in which it ends, changed",
    "the seed changed",
    "recipes are written in a new way",
    "the shot size changed from {0} to {1}",
    "the camera changed from '{0}' to '{1}'",
    "the length changed from {0} to {1} frames",
    "the engine changed from {0} to {1}",
    "the engine {0} was updated",
    "the film's size changed to {0}",
    "the film's frame rate changed",
    "the location has other reference images",
    "the location has another note",
    "the location is described differently",
    "the location is now {0}",
    "the location was removed",
    "the prop {0} is now in the shot",
    "the style {0} is now in the shot",
    "{0} is now in the shot",
    "the prop {0} is no longer in the shot",
    "the style {0} is no longer in the shot",
    "{0} is no longer in the shot",
    "{0} has other reference images",
    "{0} has another note",
    "{0} is described differently",
    "the billing order changed",
    "shot {0}, which this continues, has a new take",
    "shot {0}, which this continues, has to be made first",
    "it now continues shot {0}",
    "it now starts with a cut",
    "the setting '{0}' changed",
    "the burnt-in slate or timecode changed",
)
"""What is said of a shot; names stand in the gaps."""

_PHRASES = Phrases(
    REASONS, of_words=("the shot size changed from {0} to {1}", "the camera changed from '{0}' to '{1}'")
)


def told_reasons(words: str) -> str:
    """The reasons in the person's language: `the dialogue changed; the seed changed`."""
    return "; ".join(_PHRASES.told(one) for one in words.split("; "))


def told_standing(state: ShotState, words: str) -> str:
    """How a shot stands as a sentence: `Stale: the dialogue changed.`, `No take yet.`"""
    told, named = told_reasons(without_commands(words)).rstrip("."), tr(state.value)
    if told and state not in (ShotState.CIRCLED, ShotState.NO_TAKE):
        told = f"{named}: {told}"
    sentence = told or named
    return f"{sentence[:1].upper()}{sentence[1:]}."
