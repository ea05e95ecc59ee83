"""The words of a board: action, what is said, who is in it; made to fit, and where they can't be, cut off visibly."""

from __future__ import annotations

from dataclasses import dataclass, field

from matchcut.delivery.paper.document import ACCENT, GREY, RULE, PageBox, PaperDocument
from matchcut.delivery.paper.fonts import STRONG
from matchcut.delivery.paper.rows import ShotRow
from matchcut.delivery.paper.typesetting import MM_PER_POINT, Fitted, Typesetter, TypeStyle

SMALLEST = 6.0
"""Points. Smaller letters can't be read on a set; what has no room at this size is told on the last pages."""

_SPEECH = (58, 60, 68)
_INDENT = 3.0
NUMBER_LARGER = 2.5
"""By how many points a shot's number is larger than the words."""

_AIR = 1.1


@dataclass
class BoardWords:
    """Blocks of lines with their places on the page; `cut` where not all of the words had room."""

    blocks: list[tuple[Fitted, PageBox]] = field(default_factory=list)
    speech: PageBox | None = None
    cut: bool = False

    def set(self, document: PaperDocument) -> None:
        """Set them, with a line beside what is said."""
        if self.speech:
            document.pdf.set_draw_color(*RULE)
            document.pdf.set_line_width(0.7)
            document.pdf.line(self.speech.x, self.speech.y, self.speech.x, self.speech.bottom)
        for fitted, box in self.blocks:
            document.type.lines(fitted, box.x, box.y, box.width)


def board_words(type_: Typesetter, row: ShotRow, strip: PageBox, box: PageBox, size: float) -> BoardWords:
    """Fit a board's words into their places, in letters of `size` points, or smaller ones where that is needed.

    `strip` is the line above the picture. What it has no room for, size and camera, goes to the words in `box`.
    """
    head, moved = _strip(type_, row, strip, size)
    while True:
        words = _set_at(type_, row, box, size, moved)
        if not words.cut or size <= SMALLEST:
            words.blocks += head
            return words
        size = max(SMALLEST, size - 0.5)


def facts_of(row: ShotRow) -> list[str]:
    """Who and what is in a shot, what it carries on from, and what a person noted: a line each."""
    notes = dict(row.cast_notes)
    cast = ", ".join(f"{name} ({notes[name]})" if name in notes else name for name in row.cast)
    lines = (
        f"Cast: {cast}" if cast else "",
        f"Props: {', '.join(row.props)}" if row.props else "",
        f"Continues shot {row.continues}" if row.continues else "",
        f"Note: {row.notes}" if row.notes else "",
    )
    return [line for line in lines if line]


def quoted(dialogue: str) -> str:
    """What is said, in quotation marks where no name stands before it."""
    if not dialogue:
        return ""
    named = dialogue.split("\n", 1)[0].partition(":")
    return dialogue if named[1] and named[0].isupper() else f"“{dialogue}”"


def _set_at(type_: Typesetter, row: ShotRow, box: PageBox, size: float, moved: str) -> BoardWords:
    words = BoardWords()
    foot = TypeStyle(max(SMALLEST, size - 1.0), ink=GREY)
    facts, words.cut = _facts(type_, [moved, *facts_of(row)] if moved else facts_of(row), foot, box)
    scene = _scene(type_, row, foot, box)
    above = scene.height + 0.5 if scene.lines else 0.0
    room = box.height - len(facts) * foot.step - (_AIR if facts else 0) - above
    spoken = type_.wrapped(quoted(row.dialogue), TypeStyle(size), box.width - _INDENT)
    for_speech = len(spoken) * TypeStyle(size).step + (_AIR if spoken else 0)
    action = type_.fitted(row.action, TypeStyle(size), box.width, max(room - for_speech, room / 2))
    y = box.y + above
    words.blocks.append((scene, box))
    if action.lines:
        words.blocks.append((action, PageBox(box.x, y, box.width, action.height)))
        y += action.height + _AIR
    if spoken:
        left = box.y + above + room - y
        speech = type_.fitted(quoted(row.dialogue), TypeStyle(size, ink=_SPEECH), box.width - _INDENT, left)
        words.blocks.append((speech, PageBox(box.x + _INDENT, y, box.width - _INDENT, speech.height)))
        words.speech = PageBox(box.x + 0.6, y + 0.5, 0, max(0.0, speech.height - 0.8))
        words.cut = words.cut or speech.cut
        y += speech.height + _AIR
    words.cut = words.cut or action.cut
    if facts:
        words.blocks.append((Fitted(tuple(facts), foot), PageBox(box.x, y, box.width, len(facts) * foot.step)))
    return words


def _scene(type_: Typesetter, row: ShotRow, style: TypeStyle, box: PageBox) -> Fitted:
    """The scene's number and heading, over its first board."""
    strong = TypeStyle(style.size, STRONG, ink=ACCENT)
    if not row.opens:
        return Fitted((), strong)
    heading = f"SCENE {row.scene}   {row.heading}".strip()
    return Fitted((type_.shortened(heading, strong, box.width),), strong)


def _facts(type_: Typesetter, facts: list[str], style: TypeStyle, box: PageBox) -> tuple[list[str], bool]:
    """The facts in at most three tenths of the room, something of each if that can be; and whether any was cut."""
    share = max(1, int(box.height * 0.3 / style.step))
    lines: list[str] = []
    cut = len(facts) > share
    for index, text in enumerate(facts[:share]):
        room = share - len(lines) - (min(len(facts), share) - index - 1)
        fitted = type_.fitted(text, style, box.width, room * style.step)
        lines.extend(fitted.lines)
        cut = cut or fitted.cut
    return lines, cut


def _strip(type_: Typesetter, row: ShotRow, box: PageBox, size: float) -> tuple[list[tuple[Fitted, PageBox]], str]:
    """The line above the picture: number, size and camera; duration and timecode. And what had no room there."""
    number, small = TypeStyle(size + NUMBER_LARGER, STRONG), TypeStyle(max(SMALLEST, size - 1.5), ink=GREY)
    lower = box.y + (number.size - small.size) * MM_PER_POINT
    right = f"{row.duration}   {row.starts}"
    width = type_.width(right, small)
    label = type_.shortened(row.label, number, box.width - width - 3)
    after = type_.width(label, number) + 3
    what = f"{row.size.upper()}  ·  {row.camera}"
    fits = type_.width(what, small) <= box.width - after - width - 3
    blocks = [
        (Fitted((label,), number), PageBox(box.x, box.y, after, box.height)),
        (Fitted((right,), small), PageBox(box.right - width, lower, width, box.height)),
    ]
    if fits:
        blocks.append((Fitted((what,), small), PageBox(box.x + after, lower, box.width - after - width, box.height)))
    return blocks, "" if fits else what
