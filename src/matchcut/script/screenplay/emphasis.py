"""Emphasis in Fountain: `*italics*`, `**bold**`, `***both***`, `_underline_`, and `\\*` for the characters themselves.

The rules are Markdown's, of which the Fountain page shows these: a mark opens only before something that is no space
and closes only after something that is none, and nothing reaches over the end of a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from matchcut.script.screenplay.model import TextSpan

_MARKED = re.compile(r"[*_\\]")
_PIECES = re.compile(r"\\([*_\\])|(\*+|_+)|([^*_\\]+|\\)")
_STYLES = ("bold", "italic", "underline")


@dataclass(slots=True)
class _Marks:
    """A run of marks: how many of its characters are still to be used, and where it stands among the pieces."""

    character: str
    count: int
    piece: int
    opens: bool
    closes: bool


def styled(text: str) -> tuple[str, tuple[TextSpan, ...]]:
    """Return the text without its marks, and which of its characters they set apart. Lines are looked at one by one."""
    if not _MARKED.search(text):
        return text, ()
    lines: list[str] = []
    spans: list[TextSpan] = []
    offset = 0
    for line in text.split("\n"):
        plain, line_spans = _styled_line(line) if _MARKED.search(line) else (line, [])
        spans.extend(TextSpan(s.start + offset, s.stop + offset, s.bold, s.italic, s.underline) for s in line_spans)
        lines.append(plain)
        offset += len(plain) + 1
    return "\n".join(lines), tuple(spans)


def _styled_line(line: str) -> tuple[str, list[TextSpan]]:
    pieces: list[str] = []
    marks: list[_Marks] = []
    for match in _PIECES.finditer(line):
        if match[2]:
            marks.append(_marks(match, line, len(pieces)))
        pieces.append(match[1] or match[2] or match[3])
    changes = {style: [0] * (len(pieces) + 1) for style in _STYLES}
    _pair(marks, changes)
    for mark in marks:
        pieces[mark.piece] = mark.character * mark.count
    return "".join(pieces), _spans(pieces, changes)


def _marks(match: re.Match[str], line: str, piece: int) -> _Marks:
    """Whether a run can open or close: by what stands at its two sides, as in Markdown."""
    before = line[match.start() - 1 : match.start()] or " "
    after = line[match.end() : match.end() + 1] or " "
    opens = not after.isspace() and (after.isalnum() or not before.isalnum())
    closes = not before.isspace() and (before.isalnum() or not after.isalnum())
    if match[2][0] == "_":  # Inside a word it is no mark: snake_case_name.
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    return _Marks(match[2][0], len(match[2]), piece, opens, closes)


def _pair(marks: list[_Marks], changes: dict[str, list[int]]) -> None:
    """Pair what opens with what closes, innermost first, and note the styles that begin and end between pieces."""
    waiting: list[_Marks] = []
    searched: dict[tuple[str, int], int] = {}  # Up to which piece a run like this found nothing: time stays linear.
    for mark in marks:
        while mark.closes and mark.count:
            like = mark.character, mark.count
            index = len(waiting) - 1
            while index >= 0 and waiting[index].piece > searched.get(like, -1) and not _fits(waiting[index], mark):
                index -= 1
            if index < 0 or waiting[index].piece <= searched.get(like, -1):
                searched[like] = waiting[-1].piece if waiting else -1
                break
            opener = waiting[index]
            del waiting[index + 1 :]
            used = 1 if mark.character == "_" else min(2, opener.count, mark.count)
            style = "underline" if mark.character == "_" else "bold" if used == 2 else "italic"
            changes[style][opener.piece + 1] += 1
            changes[style][mark.piece] -= 1
            opener.count -= used
            mark.count -= used
            if not opener.count:
                waiting.pop()
        if mark.opens and mark.count:
            waiting.append(mark)


def _fits(opener: _Marks, closer: _Marks) -> bool:
    """Whether two runs pair: `**a*` is no italics after a star, and a run of one doesn't close a run of two."""
    if opener.character != closer.character:
        return False
    return opener.character == "_" or opener.count == closer.count or max(opener.count, closer.count) > 2


def _spans(pieces: list[str], changes: dict[str, list[int]]) -> list[TextSpan]:
    spans: list[TextSpan] = []
    depth = dict.fromkeys(_STYLES, 0)
    at = 0
    for index, piece in enumerate(pieces):
        for style in _STYLES:
            depth[style] += changes[style][index]
        style_now = tuple(depth[style] > 0 for style in _STYLES)
        if piece and any(style_now):
            last = spans[-1] if spans else None
            if last and last.stop == at and (last.bold, last.italic, last.underline) == style_now:
                spans[-1] = TextSpan(last.start, at + len(piece), *style_now)
            else:
                spans.append(TextSpan(at, at + len(piece), *style_now))
        at += len(piece)
    return spans
