"""The camera's move, drawn over a picture as storyboard artists draw it.

pan, tilt          an arrow within the frame          push in, zoom in    the smaller frame that it ends on, with
truck, pedestal    an arrow with two bars behind it                       arrows from the corners inwards
arc                a bent arrow                       pull out, zoom out  the same, arrows outwards
handheld           a wavy line under the frame's head
"""

from __future__ import annotations

import math
from typing import Any

from matchcut.delivery.paper.document import ACCENT, PageBox
from matchcut.film.camera import MOVES, MoveKind
from matchcut.film.camera_text import camera_words

Point = tuple[float, float]

_CLOSER = 0.58
"""How large the smaller frame of a push or pull is, in sizes of the picture."""

_LARGEST = 0.75
"""Millimetres of a drawing's unit, a hundredth of the picture's shorter side: on a large picture it grows no more."""

_CASING = (255, 255, 255)


def moves_of(camera: str, action: str) -> tuple[str, ...]:
    """The names of the moves that are drawn; none for a camera that stands."""
    return tuple(move for move in camera_words(camera, action).moves if MOVES[move].kind is not MoveKind.STAND)


def draw_moves(pdf: Any, moves: tuple[str, ...], box: PageBox) -> None:
    """Draw a shot's camera moves over its picture; nothing reaches out of the picture's box."""
    unit = min(_LARGEST, min(box.width, box.height) / 100)
    with pdf.local_context(stroke_join_style="ROUND"):
        for move in map(MOVES.__getitem__, moves):
            if move.kind is MoveKind.ARC:
                _arc(pdf, box, unit, leftwards=move.right < 0)
            elif move.right or move.down:
                bars = move.kind in (MoveKind.TRUCK, MoveKind.PEDESTAL)
                _arrow(pdf, box, unit, (move.right, move.down), bars=bars)
            elif move.closer:
                _frame(pdf, box, unit, inwards=move.closer > 0)
            elif move.kind is MoveKind.STRAY:
                _wave(pdf, box, unit)


def _arrow(pdf: Any, box: PageBox, unit: float, way: Point, *, bars: bool) -> None:
    """A block arrow along the lower edge, or along the right one where it runs upright."""
    across = way[0] != 0
    length = (box.width if across else box.height) * 0.36
    centre = (
        (box.x + box.width / 2, box.bottom - 11 * unit) if across else (box.right - 11 * unit, box.y + box.height / 2)
    )
    shaft, head = 2.2 * unit, 5.6 * unit
    outline = [
        (-length / 2, -shaft),
        (length / 2 - 9 * unit, -shaft),
        (length / 2 - 9 * unit, -head),
        (length / 2, 0),
        (length / 2 - 9 * unit, head),
        (length / 2 - 9 * unit, shaft),
        (-length / 2, shaft),
    ]
    _shape(pdf, [_turned(point, way, centre) for point in outline], unit)
    if bars:
        for back in (4.5, 8.5):
            at = -length / 2 - back * unit
            bar = [(at, -shaft * 1.6), (at + 2 * unit, -shaft * 1.6), (at + 2 * unit, shaft * 1.6), (at, shaft * 1.6)]
            _shape(pdf, [_turned(point, way, centre) for point in bar], unit)


def _arc(pdf: Any, box: PageBox, unit: float, *, leftwards: bool) -> None:
    """A bent arrow at the foot of the picture, round who stands in it."""
    centre, radius = (box.x + box.width / 2, box.bottom - 34 * unit), 25 * unit
    side = -1 if leftwards else 1
    angles = [math.radians(140 - 100 * step / 24) for step in range(25)]

    def at(angle: float, reach: float) -> Point:
        return centre[0] + side * math.cos(angle) * reach * 1.3, centre[1] + math.sin(angle) * reach

    outer = [at(angle, radius + 2.2 * unit) for angle in angles]
    inner = [at(angle, radius - 2.2 * unit) for angle in reversed(angles)]
    end = angles[-1]
    head = [at(end, radius + 6 * unit), at(end - math.radians(20), radius), at(end, radius - 6 * unit)]
    _shape(pdf, [*outer, *head, *inner], unit)


def _frame(pdf: Any, box: PageBox, unit: float, *, inwards: bool) -> None:
    """The smaller frame that a push ends on (or a pull starts from), and arrows between the corners."""
    wide, tall = box.width * _CLOSER, box.height * _CLOSER
    x, y = box.x + (box.width - wide) / 2, box.y + (box.height - tall) / 2
    for ink, line in ((_CASING, 1.7), (ACCENT, 0.8)):
        pdf.set_draw_color(*ink)
        pdf.set_line_width(line * unit)
        pdf.rect(x, y, wide, tall)
    for right in (0, 1):
        for lower in (0, 1):
            inner = (x + right * wide, y + lower * tall)
            outer = (box.x + right * box.width, box.y + lower * box.height)
            start, end = _between(outer, inner, 0.22, 0.86)
            _slim_arrow(pdf, *((start, end) if inwards else (end, start)), unit)


def _slim_arrow(pdf: Any, start: Point, end: Point, unit: float) -> None:
    length = math.dist(start, end)
    way = ((end[0] - start[0]) / length, (end[1] - start[1]) / length)
    head = min(6 * unit, length * 0.5)
    shaft = 0.9 * unit
    outline = [
        (0, -shaft),
        (length - head, -shaft),
        (length - head, -3 * unit),
        (length, 0),
        (length - head, 3 * unit),
        (length - head, shaft),
        (0, shaft),
    ]
    _shape(pdf, [_turned(point, way, start) for point in outline], unit)


def _wave(pdf: Any, box: PageBox, unit: float) -> None:
    """A line that trembles, under the head of the picture."""
    wide, y = box.width * 0.24, box.y + 9 * unit
    x = box.x + (box.width - wide) / 2
    steps = 60
    points = [(x + wide * i / steps, y + 2.4 * unit * math.sin(i / steps * 2 * math.pi * 4)) for i in range(steps + 1)]
    for ink, line in ((_CASING, 2.6), (ACCENT, 1.5)):
        pdf.set_draw_color(*ink)
        pdf.set_line_width(line * unit)
        pdf.polyline(points)


def _shape(pdf: Any, points: list[Point], unit: float) -> None:
    """A filled shape with a pale edge, so that it reads on any picture."""
    pdf.set_draw_color(*_CASING)
    pdf.set_fill_color(*ACCENT)
    pdf.set_line_width(0.7 * unit)
    pdf.polygon(points, style="DF")


def _turned(point: Point, way: Point, origin: Point) -> Point:
    """A point along an arrow (x forwards, y to its right), on the page."""
    return origin[0] + point[0] * way[0] - point[1] * way[1], origin[1] + point[0] * way[1] + point[1] * way[0]


def _between(start: Point, stop: Point, begin: float, end: float) -> tuple[Point, Point]:
    def at(part: float) -> Point:
        return start[0] + (stop[0] - start[0]) * part, start[1] + (stop[1] - start[1]) * part

    return at(begin), at(end)
