"""Plain text, into a `Screenplay`: a script that was typed or copied from a page, or prose.

What looks like a script is tidied into Fountain and read as that:

* page numbers at the right, (MORE) and CONTINUED: go; scene numbers in the margins ('12  INT. HOUSE  12') stay;
* a heading gets the empty line above it, if it lacks one.

What has no heading at all is prose: a paragraph is action, and a scene is what stands between two empty lines or
more, or under a line that says so ('Scene 2', 'Chapter One', '* * *').
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from matchcut.film.names import composed, visible
from matchcut.script.screenplay.cues import HEADING_START
from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.screenplay.model import Screenplay, ScriptElement, ScriptElementKind

_PAGE = re.compile(r"(?:\s{8,}|\s*page )\d{1,4}\.?\s*", re.IGNORECASE)
_LEFTOVER = re.compile(r"\s*\(?(?:MORE|CONTINUED)\)?\s*:?\s*(?:\(\d+\))?\s*")
_MARGINS = re.compile(r"\s*(\d{1,4}[A-Z]{0,2})\.?\s{1,40}(\S.*?)(?:\s{1,40}\1\.?)?\s*")
_MARKED_SCENE = re.compile(r"(?:scene|chapter|part|act)\s+(?:\d+|[ivxlc]+|[a-z]+)\b.{0,80}", re.IGNORECASE)
_DIVIDER = re.compile(r"(?:[*#~_=-]\s*){3,}")


def parse_plain(text: str) -> Screenplay:
    """Read plain text. Any text is one."""
    text = composed(text).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    lines = text.split("\n")
    if any(_heading(line) for line in lines):
        return _as_script(lines)
    return Screenplay((), tuple(_prose(lines)))


def _as_script(lines: Sequence[str]) -> Screenplay:
    """Read tidied lines as Fountain; each element then says the line of the text as it was given."""
    tidied: list[str] = []
    numbers: list[int] = []
    for number, line in enumerate(lines, 1):
        heading = _heading(line)
        if heading:
            kept = ["", heading] if tidied and tidied[-1] else [heading]
        elif line.strip() and (_PAGE.fullmatch(line) or _LEFTOVER.fullmatch(line)):
            kept = []
        else:
            kept = [line if line.strip() else ""]
        tidied.extend(kept)
        numbers.extend([number] * len(kept))
    read = parse_fountain("\n".join(tidied))
    title_page = (replace(entry, line=numbers[entry.line - 1]) for entry in read.title_page)
    elements = (replace(element, line=numbers[element.line - 1]) for element in read.elements)
    return Screenplay(tuple(title_page), tuple(elements))


def _heading(line: str) -> str:
    """The heading on a line, with its number as Fountain writes it; empty if there is none."""
    bare = visible(line).strip()
    if len(bare) > 200:
        return ""
    if HEADING_START.match(bare) and _in_capitals(bare):
        return bare
    numbered = _MARGINS.fullmatch(bare)
    if numbered and HEADING_START.match(numbered[2]) and _in_capitals(numbered[2]):
        return f"{numbered[2]} #{numbered[1]}#"
    return ""


def _in_capitals(text: str) -> bool:
    """Whether a line is mostly capitals: 'Int. he said' at the head of a line of prose is no heading."""
    letters = [letter for letter in text if letter.isalpha()]
    return sum(map(str.isupper, letters)) * 2 > len(letters)


def _prose(lines: Sequence[str]) -> Iterator[ScriptElement]:
    """Paragraphs as action, under headings where a new scene begins: as written, else 'Scene 2', 'Scene 3' …"""
    scene = 1
    gap = 0
    begun = False
    for number, paragraph in _paragraphs(lines):
        if not paragraph:
            gap += 1
            continue
        if _DIVIDER.fullmatch(paragraph):
            gap = 2
            continue
        if _MARKED_SCENE.fullmatch(paragraph):
            scene += begun
            yield ScriptElement(ScriptElementKind.HEADING, paragraph, number, gap)
            gap, begun = 0, True
            continue
        if gap > 1 and begun:
            scene += 1
            yield ScriptElement(ScriptElementKind.HEADING, f"Scene {scene}", number)
        yield ScriptElement(ScriptElementKind.ACTION, paragraph, number, gap)
        gap, begun = 0, True


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Lines that stand together, joined, with the number of the first; an empty text for each empty line."""
    taken: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        bare = line.strip()
        apart = not bare or _DIVIDER.fullmatch(bare) or _MARKED_SCENE.fullmatch(bare)
        if not apart:
            taken.append(bare)
            continue
        if taken:
            yield number - len(taken), " ".join(taken)
            taken = []
        if number <= len(lines):
            yield number, bare
