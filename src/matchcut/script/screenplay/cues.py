"""The lines that steer a screenplay, taken apart: headings into place and time, cues into name and extension."""

from __future__ import annotations

import re
from dataclasses import dataclass

_INSIDE, _OUTSIDE = "INNEN|INTERIOR|INTÉRIEUR|INTERNO", "AUSSEN|AUßEN|EXTERIOR|EXTÉRIEUR|ESTERNO"
# Written out they are words that an action may begin with, so they count in capitals only.
_WRITTEN_OUT = rf"(?-i:(?:{_INSIDE})(?:\s?/\s?(?:{_OUTSIDE}))?|(?:{_OUTSIDE})(?:\s?/\s?(?:{_INSIDE}))?)"
_BEGINS = rf"(?:INT\.?/EXT|EXT\.?/INT|INT|EXT|EST|I/E|E/I|{_WRITTEN_OUT})"
HEADING_START = re.compile(rf"{_BEGINS}[.\s]", re.IGNORECASE)
"""How a heading begins: one of Fountain's words, then a dot or a space. (EXT/INT, E/I and whole words are ours.)"""

_START = re.compile(rf"({_BEGINS}\b\.?) ?", re.IGNORECASE)
_NUMBER = re.compile(r"#([\w.\-]+)#")
_DASH = re.compile(r" (?:--?|–|—) | ?(?:--|—) ?")
_SPOKEN = re.compile(r"([^:\n]{1,40}):\s+(\S.*)", re.DOTALL)
_BRACKETS = re.compile(r"\([^()]*\)")
_TIME = re.compile(
    r"\b(?:DAY(?:TIME|BREAK|LIGHT)?|NIGHT(?:FALL)?|DAWN|DUSK|MORNING|AFTERNOON|EVENING|NOON|MIDDAY|MIDNIGHT|"
    r"SUNRISE|SUNSET|TWILIGHT|(?:MAGIC|GOLDEN|BLUE) HOUR|"
    r"TAG|NACHT|(?:VOR|NACH)?MITTAGS?|MORGENS?|ABENDS?|(?:MORGEN|ABEND)?DÄMMERUNG|JOUR|NUIT|MATIN|SOIR|AUBE|CRÉPUSCULE|"
    r"DÍA|NOCHE|GIORNO|NOTTE)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:CONTINUOUS|CONT'?D|SAME|LATER|MOMENTS? EARLIER)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading taken apart: 'INT. HOUSE - KITCHEN - NIGHT' is inside, at 'HOUSE - KITCHEN', at 'NIGHT'.

    `prefix` is 'INT.', 'EXT.' … or empty. `time` is empty where none is said; `goes_on` if all it says is that the
    scene before goes on (CONTINUOUS, LATER).
    """

    prefix: str
    place: str
    time: str
    goes_on: bool = False

    @property
    def outside(self) -> bool:
        return self.prefix.upper().startswith(("EXT", "E/", "EST", "AU"))


def read_heading(text: str) -> Heading:
    """Take a heading apart. What follows the time ('FLASHBACK (1944)') belongs to neither place nor time."""
    text = " ".join(text.split())
    start = _START.match(text)
    prefix, rest = (start[1], text[start.end() :]) if start else ("", text)
    parts = [part.strip() for part in _DASH.split(rest) if part.strip()]
    for says, goes_on in ((_TIME, False), (_GOES_ON, True)):
        for index in range(len(parts) - 1, 0, -1):
            if says.search(parts[index]):
                return Heading(prefix, " - ".join(parts[:index]), "" if goes_on else parts[index], goes_on)
    return Heading(prefix, " - ".join(parts), "")


def scene_number(text: str) -> tuple[str, str]:
    """Split 'INT. HOUSE - DAY #1A#' into the heading and its number, which is empty if there is none."""
    text = text.strip()
    mark = text.rfind("#", 0, -1)
    number = _NUMBER.fullmatch(text, mark) if mark > 0 else None
    return (text[:mark].rstrip(), number[1]) if number else (text, "")


def is_upper(text: str) -> bool:
    """Whether a line is all in capitals, with at least one letter that has a small form."""
    return any(map(str.isupper, text)) and not any(map(str.islower, text))


def is_cue(text: str) -> bool:
    """Whether a line looks like a character's cue: capitals, but for what stands in brackets."""
    return is_upper(_BRACKETS.sub("", text))


def split_cue(text: str) -> tuple[str, str]:
    """Split 'MOM (O. S.) (CONT'D)' into the name and what is in the brackets, 'O. S., CONT'D'."""
    text = text.strip()
    end, inside = len(text), list[str]()
    while text.endswith(")", 0, end) and text.rfind("(", 0, end) > 0:
        opens = text.rfind("(", 0, end)
        inside.append(text[opens + 1 : end - 1].strip())
        end = opens
        while text[end - 1].isspace():
            end -= 1
    return text[:end], ", ".join(part for part in reversed(inside) if part)


def split_spoken(text: str) -> tuple[str, str]:
    """Split 'MARA: Wait.' into who says it, in capitals, and what; the name is empty if the line has none."""
    match = _SPOKEN.fullmatch(text.strip())
    return (match[1].strip(), match[2].strip()) if match and is_cue(match[1]) else ("", text.strip())
