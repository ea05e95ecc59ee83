"""Charts as SVG that stands within a page: its colours are the page's, and what is what shows in print without any."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import count, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_WIDTH, _HEIGHT = 720, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 12, 14, 38
_KINDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """One line of a chart: points (x, y, and what a pointer is told there), y None where nothing was measured.

    `joined` tells which points a line joins with the one before: all of them if it is empty.
    """

    name: str
    points: tuple[tuple[float, float | None, str], ...]
    joined: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What is drawn. `across` and `up` name the axes with their units, `ticks` are those across, with their labels.

    `limits` are lines over its whole width, with what they are; the values up are shown from `low` to `high` at least.
    """

    title: str
    across: str
    up: str
    plots: tuple[Plot, ...]
    ticks: tuple[tuple[float, str], ...]
    span: tuple[float, float]
    low: float = 0.0
    high: float = 1.0
    limits: tuple[tuple[float, str], ...] = ()


def svg(chart: Chart, number: Callable[[float, int], str]) -> str:
    """The chart as an SVG element, with a legend. `number` writes a value with so many decimals."""
    values = [y for plot in chart.plots for _, y, _ in plot.points if y is not None]
    values += [limit for limit, _ in chart.limits]
    low, high = min(chart.low, *values, chart.low), max(chart.high, *values, chart.high)
    step = _step((high - low) / 4)
    first, last = int(low // step), int(-(-high // step))
    low, high = first * step, last * step
    begin, end = chart.span
    wide, tall = _WIDTH - _LEFT - _RIGHT, _HEIGHT - _TOP - _BOTTOM

    def at(x: float, y: float) -> tuple[float, float]:
        return _LEFT + wide * (x - begin) / max(end - begin, 1e-9), _TOP + tall * (high - y) / (high - low)

    digits = next(digits for digits in count() if abs(step * 10**digits - round(step * 10**digits)) < 1e-6)
    parts = [
        f'<svg class="chart" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{escape(chart.title)}">',
        f"<title>{escape(chart.title)}</title>",
    ]
    for line in range(first, last + 1):
        _, y = at(begin, line * step)
        parts.append(f'<path class="grid" d="M{_LEFT} {y:.1f}h{wide}"/>')
        parts.append(f'<text x="{_LEFT - 6}" y="{y + 3.5:.1f}" class="end">{number(line * step, digits)}</text>')
    parts.append(f'<path class="axis" d="M{_LEFT} {_TOP}v{tall}h{wide}"/>')
    for tick, label in chart.ticks:
        x, _ = at(tick, low)
        parts.append(f'<path class="axis" d="M{x:.1f} {_TOP + tall}v4"/>')
        parts.append(f'<text x="{x:.1f}" y="{_TOP + tall + 15}" class="mid">{escape(label)}</text>')
    parts.append(f'<text x="{_LEFT + wide / 2}" y="{_HEIGHT - 5}" class="mid name">{escape(chart.across)}</text>')
    parts.append(
        f'<text transform="translate(11 {_TOP + tall / 2}) rotate(-90)" class="mid name">{escape(chart.up)}</text>'
    )
    for kind, (limit, name) in enumerate(chart.limits):
        _, y = at(begin, limit)
        parts.append(
            f'<path class="limit l{kind % 2}" d="M{_LEFT} {y:.1f}h{wide}"><title>{escape(name)}</title></path>'
        )
    for kind, plot in enumerate(chart.plots):
        parts += _drawn(plot, kind % _KINDS, at)
    return "".join([*parts, "</svg>", _legend(chart)])


def _drawn(plot: Plot, kind: int, at: Callable[[float, float], tuple[float, float]]) -> Iterator[str]:
    joined = plot.joined or (True,) * len(plot.points)
    pairs = zip(pairwise(plot.points), joined[1:], strict=True)
    lines = []
    for ((x, y, _), (next_x, next_y, _)), together in pairs:
        if together and y is not None and next_y is not None:
            (left, top), (right, bottom) = at(x, y), at(next_x, next_y)
            lines.append(f"M{left:.1f} {top:.1f}L{right:.1f} {bottom:.1f}")
    if lines:
        yield f'<path class="line k{kind}" d="{"".join(lines)}"/>'
    for x, y, what in plot.points:
        if y is not None:
            across, up = at(x, y)
            yield f'<path class="dot k{kind}" d="{_mark(kind, across, up)}"><title>{escape(what)}</title></path>'


def _mark(kind: int, x: float, y: float) -> str:
    """The outline of a point: a disc, a square, a triangle."""
    if kind == 0:
        return f"M{x - 3:.1f} {y:.1f}a3 3 0 1 0 6 0a3 3 0 1 0-6 0z"
    if kind == 1:
        return f"M{x - 2.8:.1f} {y - 2.8:.1f}h5.6v5.6h-5.6z"
    return f"M{x:.1f} {y - 3.6:.1f}l3.6 6.4h-7.2z"


def _legend(chart: Chart) -> str:
    entries = [
        f'<li><svg viewBox="0 0 28 10" aria-hidden="true"><path class="line k{kind % _KINDS}" d="M0 5h28"/>'
        f'<path class="dot k{kind % _KINDS}" d="{_mark(kind % _KINDS, 14, 5)}"/></svg>{escape(plot.name)}</li>'
        for kind, plot in enumerate(chart.plots)
    ]
    entries += [
        f'<li><svg viewBox="0 0 28 10" aria-hidden="true"><path class="limit l{kind % 2}" d="M0 5h28"/></svg>'
        f"{escape(name)}</li>"
        for kind, (_, name) in enumerate(chart.limits)
    ]
    return f'<ul class="legend">{"".join(entries)}</ul>'


def _step(rough: float) -> float:
    """The next larger of 1, 2 and 5 times a power of ten."""
    power = 1e-3
    while True:
        for times in (1, 2, 5):
            if times * power >= rough - 1e-12:
                return times * power
        power *= 10


def time_ticks(seconds: float) -> Sequence[tuple[float, str]]:
    """Ticks over so many seconds, labelled in minutes and seconds, eight at most."""
    steps = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400)
    step = next((step for step in steps if seconds / step <= 8), 28800)
    marks = range(0, int(seconds) + 1, step)
    return tuple((float(mark), f"{mark // 60}:{mark % 60:02}") for mark in marks)
