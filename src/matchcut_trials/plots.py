"""Small charts as SVG: lines with the bands in which they lie, one panel for each quantity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np

from matchcut_trials.figures import Estimate

COLOURS = ("#6b7280", "#0e7490", "#b91c1c", "#c2710c", "#4d7c0f", "#be185d", "#6d28d9")
"""One for each way, in their order."""

_WIDE, _TALL = 360, 230
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 12, 30, 34
_TICKS = 6


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a panel: `points` by their x; `colour` as SVG has it."""

    name: str
    colour: str
    points: Mapping[int, Estimate]


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart with axes of its own."""

    title: str
    across: str
    lines: Sequence[Line]


def chart(panels: Sequence[Panel], columns: int = 3) -> str:
    """The panels as one SVG, with a legend of their lines below."""
    rows = -(-len(panels) // columns)
    width, height = columns * _WIDE, rows * _TALL + 60
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        'font-family="Inter, Helvetica, Arial, sans-serif" font-size="11">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for index, panel in enumerate(panels):
        left, top = index % columns * _WIDE, index // columns * _TALL
        parts.append(f'<g transform="translate({left} {top})">{_panel(panel)}</g>')
    parts.append(_legend(panels, rows * _TALL + 24, width))
    return "\n".join([*parts, "</svg>\n"])


def _panel(panel: Panel) -> str:
    xs = [x for line in panel.lines for x in line.points]
    ends = [end for line in panel.lines for point in line.points.values() for end in (point.low, point.high)]
    title = f'<text x="{_LEFT}" y="18" font-weight="600">{escape(panel.title)}</text>'
    if not xs:
        return title
    low, high = _padded(min(ends), max(ends))
    first, last = min(xs), max(*xs, min(xs) + 1)
    inner_wide, inner_tall = _WIDE - _LEFT - _RIGHT, _TALL - _TOP - _BOTTOM

    def x_of(value: float) -> float:
        return round(_LEFT + (value - first) / (last - first) * inner_wide, 1)

    def y_of(value: float) -> float:
        return round(_TOP + (high - value) / (high - low) * inner_tall, 1)

    parts = [title]
    for value in _ticks(low, high):
        y = y_of(value)
        parts.append(f'<line x1="{_LEFT}" x2="{_WIDE - _RIGHT}" y1="{y}" y2="{y}" stroke="#e5e7eb"/>')
        parts.append(f'<text x="{_LEFT - 6}" y="{y + 4}" text-anchor="end" fill="#4b5563">{value:g}</text>')
    for across in (tick for tick in _ticks(first, last) if tick == round(tick)):
        at = f'x="{x_of(across)}" y="{_TALL - _BOTTOM + 15}"'
        parts.append(f'<text {at} text-anchor="middle" fill="#4b5563">{across:g}</text>')
    parts.append(
        f'<text x="{_LEFT + inner_wide / 2}" y="{_TALL - 6}" text-anchor="middle" fill="#4b5563">'
        f"{escape(panel.across)}</text>"
    )
    for line in panel.lines:
        points = sorted(line.points.items())
        upper = " ".join(f"{x_of(x)},{y_of(point.high)}" for x, point in points)
        lower = " ".join(f"{x_of(x)},{y_of(point.low)}" for x, point in reversed(points))
        middle = " ".join(f"{x_of(x)},{y_of(point.mean)}" for x, point in points)
        parts.append(f'<polygon points="{upper} {lower}" fill="{line.colour}" fill-opacity="0.13"/>')
        parts.append(f'<polyline points="{middle}" fill="none" stroke="{line.colour}" stroke-width="1.8"/>')
    return "\n".join(parts)


def _legend(panels: Sequence[Panel], y: int, width: int) -> str:
    names = {line.name: line.colour for panel in panels for line in panel.lines}
    parts, x = [], _LEFT
    for name, colour in names.items():
        if x + 46 + 7 * len(name) > width:
            x, y = _LEFT, y + 20
        parts.append(f'<line x1="{x}" x2="{x + 20}" y1="{y}" y2="{y}" stroke="{colour}" stroke-width="3"/>')
        parts.append(f'<text x="{x + 26}" y="{y + 4}">{escape(name)}</text>')
        x += 46 + 7 * len(name)
    return "\n".join(parts)


def _ticks(low: float, high: float) -> list[float]:
    """Round values within a range, about as many as there is room for."""
    rough = (high - low) / _TICKS
    unit = 10.0 ** np.floor(np.log10(rough))
    step = next(unit * factor for factor in (1, 2, 5, 10) if unit * factor >= rough)
    return [round(float(step * count), 6) for count in range(int(np.ceil(low / step)), int(np.floor(high / step)) + 1)]


def _padded(low: float, high: float) -> tuple[float, float]:
    """A little more than a range, so that no line lies on the edge."""
    spare = max(high - low, 0.02) * 0.06
    return low - spare, high + spare
