"""How much a storyboard may ask of its reader: looked at before it is parsed, in one pass over the text.

TOML's own reader keeps a table for every prefix of a dotted key, so one key of a hundred kilobytes of dots would take
the memory of a whole machine.
"""

from __future__ import annotations

import re
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.script.problems import ScriptAdvice, ScriptProblem
from matchcut.words.statements import Figure

MOST_PARTS = 16
"""How many names a dotted key may join; the deepest that means something has five."""
LONGEST_KEY = 1000
MOST_TABLES = 30_000
"""Headers in a file. A film of ten thousand shots, each with a title and a marker, has so many."""

_SHORT, _LONG = "\x01", "\x02"
# Possessive throughout: no text makes this go back.
_QUOTED = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5}+)?+'
    r"|'''(?:[^']++|'(?!''))*+(?:'{3,5}+)?+"
    r'|"(?:[^"\\\n]++|\\.)*+"?+'
    r"|'[^'\n]*+'?+"
    r"|#[^\n]*+",
    re.DOTALL,
)
_NAME = rf"(?:[A-Za-z0-9_-]++|{_SHORT}|{_LONG})"
_TOO_DEEP = re.compile(rf"(?<![A-Za-z0-9_-]){_NAME}(?:[ \t]*+\.[ \t]*+{_NAME}){{{MOST_PARTS}}}")
_TOO_LONG = re.compile(rf"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{{{LONGEST_KEY + 1}}}|{_LONG}[ \t]*+[.=\]]")
_HEADER = re.compile(r"^[ \t]*+\[", re.MULTILINE)


def check_bounds(text: str, file: Path) -> None:
    """Raise BadInput, with the line, for a text that no storyboard is: keys too long or too deep, too many tables."""
    keys = _QUOTED.sub(_stand_in, text)
    for pattern, what in (
        (_TOO_DEEP, ScriptProblem.KEY_TOO_DEEP(most=MOST_PARTS)),
        (_TOO_LONG, ScriptProblem.KEY_TOO_LONG(most=LONGEST_KEY)),
    ):
        if match := pattern.search(keys):
            raise BadInput(what, file=file, line=keys.count("\n", 0, match.start()) + 1)
    tables = sum(1 for _ in _HEADER.finditer(keys))
    if tables > MOST_TABLES:
        raise BadInput(
            ScriptProblem.TOO_MANY_TABLES(tables=Figure(f"{tables:,}"), most=Figure(f"{MOST_TABLES:,}")),
            advice=ScriptAdvice.SEVERAL_FILMS(),
            file=file,
        )


def _stand_in(match: re.Match[str]) -> str:
    """What a quoted text or a comment leaves: one sign, and its line ends."""
    quoted = match[0]
    if quoted[0] == "#":
        return ""
    sign = _LONG if len(quoted) > LONGEST_KEY + 2 else _SHORT
    return sign + "\n" * quoted.count("\n") if "\n" in quoted else sign
