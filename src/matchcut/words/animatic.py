"""What an animatic refuses, and what is told of its takes, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

ANIMATIC_PROBLEMS: dict[str, Sentence] = {
    "keyframe_unreadable": "The keyframe can't be shown: {why}",
    "keyframe_absent": "The keyframe is not on this machine.",
    "location_unreadable": "The location's picture can't be shown: {why}",
    "location_absent": "The location's picture is not on this machine.",
    "portrait_unreadable": "The picture of {name} can't be shown: {why}",
    "portrait_absent": "The picture of {name} is not on this machine.",
    "before_unreadable": "The picture of the shot before can't be shown: {why}",
    "before_absent": "The picture of the shot before is not on this machine.",
    "tail_absent": "The tail of the shot before is not on this machine.",
}
ANIMATIC_ADVICE: dict[str, Sentence] = {
    "add_picture_again": "Add its picture again.",
    "write_point": 'Write two numbers from 0 to 1, from the left and from the top, as "0.4 0.25".',
}
ANIMATIC_NOTES: dict[str, Sentence] = {
    "letters_in_pictures": "An older version printed slate and timecode into these pictures; a new take has none.",
    "continues_letters": "It goes on from pictures with slate and timecode in them: make the shot before anew.",
    "shown_as_print": "{name} is shown as a print, for they could not be cut out of their picture. {doubt} A picture "
    "of one person before a calm ground can be, and one whose ground is transparent is shown as it is.",
}
