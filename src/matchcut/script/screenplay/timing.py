"""How long things take: from the number of words, as exact seconds.

A page of a screenplay, some 180 to 200 words, is held to last a minute. Speech runs at 150 words a minute, so action
must be read a little faster to keep to that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

SPOKEN_WORDS_PER_MINUTE = Fraction(150)
ACTION_WORDS_PER_MINUTE = Fraction(200)
BREATH = Fraction(1, 2)
"""Silence before a line is spoken, in seconds."""

SHORTEST_ACTION, LONGEST_ACTION = Fraction(2), Fraction(8)
SHORTEST_SPEECH, LONGEST_SPEECH = Fraction(3, 2), Fraction(12)
ESTABLISHING = Fraction(3)
"""The least that the first shot of a scene lasts, in seconds."""
TITLE = Fraction(3)
"""How long a title stands, in seconds."""

_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bSt)[.!?…]+[\"'”’)]*\s+")


def words(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


def action_seconds(text: str) -> Fraction:
    """How long an action takes, within its limits."""
    return min(max(60 * words(text) / ACTION_WORDS_PER_MINUTE, SHORTEST_ACTION), LONGEST_ACTION)


def speech_seconds(text: str) -> Fraction:
    """How long a speech takes: never cut short, for it is heard to its end."""
    return max(BREATH + 60 * words(text) / SPOKEN_WORDS_PER_MINUTE, SHORTEST_SPEECH)


def action_parts(text: str) -> Iterator[str]:
    """An action cut at the ends of sentences into parts that each fit a shot; a long sentence stays whole."""
    return _parts(text, int(LONGEST_ACTION * ACTION_WORDS_PER_MINUTE / 60))


def speech_parts(text: str) -> Iterator[str]:
    """A speech cut at the ends of sentences into parts that each fit a shot; a long sentence stays whole."""
    return _parts(text, int((LONGEST_SPEECH - BREATH) * SPOKEN_WORDS_PER_MINUTE / 60))


def _parts(text: str, most: int) -> Iterator[str]:
    total = words(text)
    if total <= most:
        yield text
        return
    target = Fraction(total, -(-total // most))  # Parts of about the same length, not long ones and a rest.
    taken, start = 0, 0
    for begin, end in _sentences(text):
        count = words(text[begin:end])
        if taken and (taken + count > most or 2 * taken + count > 2 * target):
            yield text[start:begin].strip()
            taken, start = 0, begin
        taken += count
    yield text[start:].strip()


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for match in _SENTENCE_END.finditer(text):
        yield begin, match.end()
        begin = match.end()
    if begin < len(text):
        yield begin, len(text)
