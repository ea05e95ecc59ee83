"""What is told of a take of footage, in English."""

from __future__ import annotations

from matchcut.words.plural import Plural, Sentence

FOOTAGE_NOTES: dict[str, Sentence] = {
    "ends_before_take": Plural(
        "The footage ends 1 frame before the take does: its last frame is held.",
        "The footage ends {count} frames before the take does: its last frame is held.",
    ),
    "sound_lost": "{seconds} s of its sound can't be decoded and are silent.",
    "mix_lowered": "The mix of its sound was lowered by {decibels} dB, so as not to clip.",
}
