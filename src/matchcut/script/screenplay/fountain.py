"""Fountain 1.1, all of it, into a `Screenplay`.

Why our own reader: three kept ones on PyPI were tried on the syntax page's samples, and none reads them as the page
says. `fountain-py` 0.3 loses the heading and the transition around the page's boneyard and calls `RINGS.[[note]]` a
cue; `screenplay-tools` takes an action line that ends in a colon for a title page; `fountain-parser` has no lyrics, no
notes over lines and joins an action's lines. The grammar is small, line by line, and stands here whole.

Where the page is silent or strict we read as the format's own applications do:

* a heading needs no empty line after it (without one, 'INT. HOUSE' would be a character);
* sections, synopses, page breaks and notes leave no trace on paper, so a line under them stands under an empty one;
* a title page has at least one entry with a usual key, so that 'He said: go.' can open a script;
* inside a speech a line is speech, whatever it begins with, but for `!`, `>`, `=` and `~`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from matchcut.film.names import composed, visible
from matchcut.script.screenplay.asides import ScriptLine, without_asides
from matchcut.script.screenplay.cues import HEADING_START, is_cue, is_upper, scene_number, split_cue
from matchcut.script.screenplay.emphasis import styled
from matchcut.script.screenplay.model import SPOKEN, Screenplay, ScriptElement, ScriptElementKind, Side
from matchcut.script.screenplay.title_page import read_title_page

_LINE_END = re.compile(r"\r\n|[\r\v\x85\u2028\u2029]")
_PAGE_BREAK = re.compile(r"={3,}")
_SECTION = re.compile(r"(#+)\s*(.*)")


def parse_fountain(text: str) -> Screenplay:
    """Read a script. Any text is one: what fits no rule is action, as the format demands. Line ends are of any kind."""
    text = _LINE_END.sub("\n", composed(text))
    lines, asides = without_asides(text)
    title_page, body = read_title_page(lines)
    elements = [*_FountainReader(_without_bared(lines[body:])).elements(), *asides]
    return Screenplay(title_page, tuple(sorted(elements, key=lambda element: element.line)))


def _without_bared(lines: list[ScriptLine]) -> list[ScriptLine]:
    """The lines without those that held only notes, nor the empty ones below where there are empty ones above."""
    kept: list[ScriptLine] = []
    bared = False
    for line in lines:
        if not (line.bared or (bared and line.empty and kept and kept[-1].empty)):
            kept.append(line)
        bared = line.bared or (bared and line.empty)
    return kept


class _FountainReader:
    """Reads lines into elements; each method takes the lines of one element and leaves `_at` after them."""

    def __init__(self, lines: list[ScriptLine]) -> None:
        self._lines = lines
        self._at = 0
        self._looked_to = 0
        self._gap = 0
        self._clear = True  # Whether the line stands under an empty one, or under what leaves no trace.
        self._elements: list[ScriptElement] = []

    def elements(self) -> list[ScriptElement]:
        """All the elements of the lines."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.empty:
                self._gap += 1
                self._clear = True
                self._at += 1
            else:
                self._read(line)
        return self._elements

    def _read(self, line: ScriptLine) -> None:
        text = visible(line.text).strip()
        if self._read_invisible(line, text) or self._read_forced(line, text):
            return
        if text.startswith("~"):
            self._read_lyrics()
        elif self._clear and HEADING_START.match(text):
            self._read_heading(line, text)
        elif self._clear and self._is_transition(line, text):
            self._put(line, ScriptElementKind.TRANSITION, text)
        elif self._clear and is_cue(text.removesuffix("^")) and not self._empty_below():
            self._read_speech(line, text)
        else:
            self._read_action()

    # What leaves no trace on paper

    def _read_invisible(self, line: ScriptLine, text: str) -> bool:
        if _PAGE_BREAK.fullmatch(text):
            self._put(line, ScriptElementKind.PAGE_BREAK, "")
        elif text.startswith("="):
            self._put(line, ScriptElementKind.SYNOPSIS, text[1:].strip())
        elif section := _SECTION.fullmatch(text):
            self._put(line, ScriptElementKind.SECTION, section[2].strip(), depth=len(section[1]))
        else:
            return False
        self._clear = True
        return True

    # What its first character forces

    def _read_forced(self, line: ScriptLine, text: str) -> bool:
        if text.startswith("!"):
            self._read_action()
        elif text.startswith(">"):
            if text.endswith("<") and len(text) > 1:
                self._read_centred()
            else:
                self._put(line, ScriptElementKind.TRANSITION, text[1:].strip())
        elif self._clear and text.startswith(".") and text[1:2].isalnum():
            self._read_heading(line, text[1:])
        elif self._clear and text.startswith("@") and text[1:].strip(" ^"):
            self._read_speech(line, text[1:])
        else:
            return False
        return True

    # Elements

    def _put(
        self,
        line: ScriptLine,
        kind: ScriptElementKind,
        text: str,
        *,
        number: str = "",
        extension: str = "",
        side: Side = "",
        depth: int = 0,
    ) -> None:
        """Add an element that begins at a line, and step over the line here."""
        plain, spans = styled(text)
        self._elements.append(
            ScriptElement(kind, plain, line.number, self._gap, number, extension, side, depth, emphasis=spans)
        )
        self._gap = 0
        self._clear = False
        self._at += 1

    def _read_heading(self, line: ScriptLine, text: str) -> None:
        heading, number = scene_number(text)
        self._put(line, ScriptElementKind.HEADING, heading, number=number)

    def _is_transition(self, line: ScriptLine, text: str) -> bool:
        """Whether it ends in `TO:` (a space after it makes it action) in capitals, with empty lines around it."""
        return visible(line.text).endswith("TO:") and is_upper(text) and self._empty_below(hard=False)

    def _read_block(self, mark: str, *ends: str) -> tuple[ScriptLine, list[str]]:
        """Take the line here, and those right below it that begin with the same mark (and end with `ends`)."""
        first = self._lines[self._at]
        taken: list[str] = []
        while self._at < len(self._lines):
            text = self._lines[self._at].text.strip()
            if not text.startswith(mark) or not all(text.endswith(end) and len(text) > 1 for end in ends):
                break
            taken.append(text)
            self._at += 1
        return first, taken

    def _read_centred(self) -> None:
        first, taken = self._read_block(">", "<")
        self._at -= 1  # `_put` steps over the last line.
        self._put(first, ScriptElementKind.CENTRED, "\n".join(text[1:-1].strip() for text in taken))

    def _read_lyrics(self, side: Side = "") -> None:
        first, taken = self._read_block("~")
        self._at -= 1
        self._put(first, ScriptElementKind.LYRICS, "\n".join(text[1:].strip() for text in taken), side=side)

    def _read_action(self) -> None:
        """A paragraph of action: it ends at an empty line, or where something else is forced."""
        first = self._lines[self._at]
        taken: list[str] = []
        while self._at < len(self._lines) and not self._lines[self._at].empty:
            text = self._lines[self._at].text
            stripped = text.lstrip()
            if taken and (stripped.startswith((">", "=", "#", "~"))):
                break
            if stripped.startswith("!"):
                text = text.replace("!", "", 1)
            taken.append(text.expandtabs(4).rstrip())
            self._at += 1
        self._at -= 1
        self._put(first, ScriptElementKind.ACTION, "\n".join(taken))

    # Speeches

    def _read_speech(self, line: ScriptLine, text: str) -> None:
        """A cue and all that is said under it."""
        text = text.strip()
        side: Side = "right" if text.endswith("^") and self._pair_with_last() else ""
        name, extension = split_cue(text.removesuffix("^").strip())
        self._put(line, ScriptElementKind.CHARACTER, name, extension=extension, side=side)
        while self._at < len(self._lines) and self._goes_on():
            text = self._lines[self._at].text.strip()
            if text.startswith(("!", ">", "=")):
                return
            if text.startswith("~"):
                self._read_lyrics(side)
            elif text.startswith("(") and text.endswith(")"):
                self._put(self._lines[self._at], ScriptElementKind.PARENTHETICAL, text, side=side)
            else:
                self._read_dialogue(side)

    def _read_dialogue(self, side: Side) -> None:
        """Lines of speech up to a parenthetical, lyrics, an empty line or something forced."""
        first = self._lines[self._at]
        taken: list[str] = []
        while self._at < len(self._lines) and self._goes_on():
            text = self._lines[self._at].text.strip()
            if text.startswith(("!", ">", "=", "~")) or (text.startswith("(") and text.endswith(")")):
                break
            taken.append(text)
            self._at += 1
        self._at -= 1
        self._put(first, ScriptElementKind.DIALOGUE, "\n".join(taken), side=side)

    def _goes_on(self) -> bool:
        """Whether the line here still belongs to the speech: text, or two spaces with text to follow."""
        line = self._lines[self._at]
        return not line.empty or (_connects(line) and self._text_follows())

    def _text_follows(self) -> bool:
        """Whether the next line that is more than two spaces is there, and is text. Each line is looked at once."""
        if self._looked_to <= self._at:
            after = self._at + 1
            while after < len(self._lines) and self._lines[after].empty and _connects(self._lines[after]):
                after += 1
            self._looked_to = after
        return self._looked_to < len(self._lines) and not self._lines[self._looked_to].empty

    def _empty_below(self, *, hard: bool = True) -> bool:
        """Whether the next line is empty. `hard`: two spaces on it are not nothing."""
        if self._at + 1 >= len(self._lines):
            return True
        below = self._lines[self._at + 1]
        return below.empty and not (hard and _connects(below))

    def _pair_with_last(self) -> bool:
        """Make the speech just before this cue the left one of a pair; False if there is none that can be."""
        begin = len(self._elements)
        while begin and self._elements[begin - 1].kind in SPOKEN:
            begin -= 1
            if self._elements[begin].kind is ScriptElementKind.CHARACTER:
                break
        speech = self._elements[begin:]
        if not speech or speech[0].kind is not ScriptElementKind.CHARACTER or speech[0].side:
            return False
        self._elements[begin:] = [replace(element, side="left") for element in speech]
        return True


def _connects(line: ScriptLine) -> bool:
    """Whether an empty line holds together what it stands in: it has two spaces or more."""
    return len(line.text.expandtabs(4)) >= 2
