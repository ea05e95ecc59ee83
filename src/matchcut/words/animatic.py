"""What is told of an animatic's take, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

ANIMATIC_NOTES: dict[str, Sentence] = {
    "letters_in_pictures": "An older version printed slate and timecode into these pictures; a new take has none.",
    "continues_letters": "It goes on from pictures with slate and timecode in them: make the shot before anew.",
}
