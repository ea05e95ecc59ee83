"""Storyboard boards, for shots that have no picture at all: paper, a drawn panel, and the words set beside it.

The panel is a small animatic of its own: stand-ins framed by the shot size, moved by the shot's camera and business.
A line along the foot of the sheet runs with the time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PIL import Image, ImageDraw

from matchcut.engines.animatic.camera import AXES, CameraStart
from matchcut.engines.animatic.composed import fresh_composed
from matchcut.engines.animatic.drawing import INK, paper, premultiplied_rgba
from matchcut.engines.animatic.framing import Region
from matchcut.engines.animatic.layers import Picture, cover
from matchcut.engines.animatic.scene import SetUp
from matchcut.engines.animatic.seam import HandOver
from matchcut.film.camera import MOVES, MoveKind
from matchcut.media.lettering import Lettering, advance_of, reads_leftwards, shortened, wrapped, write

ACCENT = (186, 70, 46)

_FAINT = (140, 135, 126)
_RULE = (205, 199, 187)
_EDGE = 6
_SHARPER = 3  # Arrows are drawn this much larger, then reduced.


@dataclass(frozen=True, slots=True)
class BoardMeasures:
    """Where things stand on a board, in pixels. `unit` is a hundredth of the frame's shorter side."""

    unit: float
    panel: Region
    facts: Region
    text: Region


class BoardScene:
    """A board: a sheet that stands still, on which the panel moves."""

    def __init__(self, set_up: SetUp) -> None:
        self._frames = set_up.timing.frames
        self._layout = board_layout(set_up.size)
        panel = self._layout.panel
        size = panel.right - panel.left, panel.bottom - panel.top
        inside = replace(set_up.recipe, width=size[0], height=size[1])
        look = replace(set_up.look, vignette=0.0, closer=1.0, aim=None)
        self._inside = fresh_composed(replace(set_up, recipe=inside, look=look))
        self._sheet = _sheet(set_up, self._layout)
        self._arrows = _arrows(set_up.words.moves, size, self._layout.unit)

    @property
    def hand_over(self) -> HandOver:
        return HandOver(kind="board", start=CameraStart(np.zeros(len(AXES)), np.zeros(len(AXES))))

    def frame(self, number: int) -> Picture:
        frame = self._sheet.copy()
        panel = self._layout.panel
        inside = self._inside.frame(number)
        cover(inside, self._arrows)
        frame[panel.top : panel.bottom, panel.left : panel.right] = inside
        height, width = frame.shape[:2]
        line = max(2, round(0.5 * self._layout.unit))
        frame[height - line :, : round(width * (number + 1) / self._frames)] = ACCENT
        return frame


def board_layout(size: tuple[int, int]) -> BoardMeasures:
    """Return where things stand on a board of `size` (width, height) pixels, upright or lying."""
    width, height = size
    unit = min(size) / 100
    edge = round(_EDGE * unit)
    top = round(13 * unit)
    if width >= height:
        tall = round(56 * unit)
        wide = min(round(tall * width / height), round(width * 0.64))
        tall = round(wide * height / width)
        panel = Region(edge, top, edge + wide, top + tall)
        facts = Region(panel.right + round(4.5 * unit), top, width - edge, panel.bottom)
        return BoardMeasures(
            unit, panel, facts, Region(edge, panel.bottom + round(4.5 * unit), width - edge, height - edge)
        )
    tall = round(height * 0.52)
    wide = min(round(tall * width / height), width - 2 * edge)
    tall = round(wide * height / width)
    panel = Region(edge, top, edge + wide, top + tall)
    facts = Region(panel.right + round(4 * unit), top, width - edge, panel.bottom)
    return BoardMeasures(unit, panel, facts, Region(edge, panel.bottom + round(6 * unit), width - edge, height - edge))


def _sheet(set_up: SetUp, layout: BoardMeasures) -> Picture:
    """Everything on a board that does not move."""
    image = Image.fromarray(paper(*set_up.size))
    _write_heading(image, set_up, layout)
    _write_facts(image, set_up, layout)
    _write_text(image, set_up, layout)
    panel, line = layout.panel, max(1, round(0.35 * layout.unit))
    frame = (panel.left - line, panel.top - line, panel.right + line - 1, panel.bottom + line - 1)
    ImageDraw.Draw(image).rectangle(frame, outline=INK, width=line)
    return np.array(image)


def _letters(size: float, weight: int = 400) -> Lettering:
    """The letters of a board, `size` pixels high. Their pixels are part of takes, and stay as they are."""
    return Lettering(max(6, round(size)), weight, fine=1)


def _write_heading(image: Image.Image, set_up: SetUp, layout: BoardMeasures) -> None:
    unit, recipe = layout.unit, set_up.recipe
    right = recipe.width - _EDGE * unit
    seconds = f"{float(set_up.timing.seconds):.1f}".rstrip("0").rstrip(".") + " s"
    small, large = _letters(2.4 * unit), _letters(3.1 * unit, 600)
    write(image, (right, 8.6 * unit), seconds, small, _FAINT, "rm")
    room = right - advance_of(seconds, small) - (_EDGE + 4) * unit
    write(
        image,
        (_EDGE * unit, 8.6 * unit),
        shortened(recipe.scene_heading or "Storyboard", large, room),
        large,
        INK,
        "lm",
    )


def _write_facts(image: Image.Image, set_up: SetUp, layout: BoardMeasures) -> None:
    """Shot size, camera and cast, in a column beside the panel."""
    unit, recipe, column = layout.unit, set_up.recipe, layout.facts
    label, value = _letters(2.0 * unit, 500), _letters(2.9 * unit, 500)
    facts = [("SHOT", recipe.shot_size.capitalize()), ("CAMERA", recipe.camera.strip().capitalize() or "Static")]
    if recipe.cast:
        facts.append(("CAST", ", ".join(member.name for member in recipe.cast)))
    y = float(column.top)
    for name, said in facts:
        if y + 8 * unit > column.bottom:
            break
        write(image, (column.left, y), name, label, _FAINT)
        y += 3.2 * unit
        for line in wrapped(said, value, column.right - column.left, 4 if name == "CAST" else 2):
            write(image, (column.left, y), line, value, INK)
            y += 4.1 * unit
        y += 3.2 * unit


def _write_text(image: Image.Image, set_up: SetUp, layout: BoardMeasures) -> None:
    """What happens and what is said, below the panel; at the right where it reads from right to left."""
    unit, recipe, area = layout.unit, set_up.recipe, layout.text
    action, speech = _letters(3.2 * unit), _letters(3.2 * unit, 500)
    step, width = 4.7 * unit, area.right - area.left
    room = max(1, int((area.bottom - area.top) // step))
    said = wrapped(f"“{recipe.dialogue.strip()}”", speech, width, 2) if recipe.dialogue.strip() else []
    done = wrapped(recipe.action, action, width, max(1, room - len(said)))
    y = float(area.top)
    rule = (area.left, y - 2.4 * unit, area.right, y - 2.4 * unit)
    ImageDraw.Draw(image).line(rule, fill=_RULE, width=max(1, round(0.15 * unit)))
    for line, letters, ink in [*((line, action, INK) for line in done), *((line, speech, ACCENT) for line in said)]:
        at, anchor = (area.right, "ra") if reads_leftwards(line) else (area.left, "la")
        write(image, (at, y), line, letters, ink, anchor)
        y += step


def _arrows(moves: tuple[str, ...], size: tuple[int, int], unit: float) -> Picture:
    """The camera's moves as arrows over the panel: premultiplied RGBA of the panel's size."""
    width, height = size[0] * _SHARPER, size[1] * _SHARPER
    image = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    long, thick = 9 * unit * _SHARPER, 0.8 * unit * _SHARPER
    inset = 3 * unit * _SHARPER
    for move in map(MOVES.__getitem__, moves):
        if move.right or move.down:
            x, y = move.right, move.down
            tip_x = width / 2 + x * (width / 2 - inset)
            tip_y = height / 2 + y * (height / 2 - inset)
            _arrow(draw, (tip_x - x * long, tip_y - y * long), (tip_x, tip_y), thick)
        elif move.closer:
            _corner_arrows(draw, (width, height), inset, long * 0.75, thick, move.closer)
        elif move.kind is MoveKind.STRAY:
            _wave(draw, (width / 2, height - inset), long, thick)
    if all(MOVES[move].kind is MoveKind.STAND for move in moves):
        return np.zeros((size[1], size[0], 4), np.uint8)
    return premultiplied_rgba(image.resize(size, Image.Resampling.BOX))


def _corner_arrows(
    draw: ImageDraw.ImageDraw, size: tuple[int, int], inset: float, long: float, thick: float, inward: int
) -> None:
    for x in (0, 1):
        for y in (0, 1):
            outer = np.array([inset + x * (size[0] - 2 * inset), inset + y * (size[1] - 2 * inset)])
            way = np.array(size) / 2 - outer
            inner = outer + way / np.linalg.norm(way) * long
            start, end = (outer, inner) if inward > 0 else (inner, outer)
            _arrow(draw, (float(start[0]), float(start[1])), (float(end[0]), float(end[1])), thick)


def _arrow(draw: ImageDraw.ImageDraw, start: tuple[float, float], end: tuple[float, float], thick: float) -> None:
    way = np.array(end) - np.array(start)
    way /= np.linalg.norm(way)
    across = np.array([-way[1], way[0]])
    neck = np.array(end) - way * thick * 3.2
    shaft = [np.array(start) + across * thick / 2, neck + across * thick / 2]
    shaft += [neck - across * thick / 2, np.array(start) - across * thick / 2]
    draw.polygon([(float(x), float(y)) for x, y in shaft], fill=(*ACCENT, 255))
    head = [np.array(end), neck + across * thick * 1.7, neck - across * thick * 1.7]
    draw.polygon([(float(x), float(y)) for x, y in head], fill=(*ACCENT, 255))


def _wave(draw: ImageDraw.ImageDraw, middle: tuple[float, float], long: float, thick: float) -> None:
    """The sign of a handheld camera."""
    x = np.linspace(-long, long, 80)
    y = np.sin(x / long * 3 * np.pi) * thick * 1.6
    points = [(float(middle[0] + dx), float(middle[1] + dy - 2 * thick)) for dx, dy in zip(x, y, strict=True)]
    draw.line(points, fill=(*ACCENT, 255), width=max(1, round(thick * 0.8)), joint="curve")
