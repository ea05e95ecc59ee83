"""Values drawn along the film, against its time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from matchcut.delivery.report.charts import Chart, Plot, svg, time_ticks
from matchcut.delivery.report.texts import ReportText
from matchcut.delivery.report.wording import bare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from matchcut.delivery.report.reported import ReportedFilm, ReportedShot
    from matchcut.delivery.report.wording import Wording


def _middle(report: ReportedFilm, shot: ReportedShot) -> float:
    """Where the middle of a shot is in the film, in seconds."""
    record = shot.event.record
    return float(report.cut.rate.seconds(record.start)) + float(report.cut.rate.seconds(record.frames)) / 2


def plot_along(
    report: ReportedFilm,
    wording: Wording,
    what: ReportText,
    values: Sequence[tuple[ReportedShot, float | None]],
) -> Plot:
    """A value of shots along the film; lines join shots that follow each other."""
    place = {shot.event.shot: number for number, shot in enumerate(report.shots)}
    numbers = [place[shot.event.shot] for shot, _ in values]
    points = tuple(
        (
            _middle(report, shot),
            value,
            f"{bare(shot.event.label)}: {wording.number(value, 2)}" if value is not None else "",
        )
        for shot, value in values
    )
    joined = (False, *(after == before + 1 for before, after in pairwise(numbers)))
    return Plot(name=wording.plain(what()), points=points, joined=joined[: len(points)])


def limits_of(
    report: ReportedFilm, wording: Wording, bound: ReportText, named: Iterable[tuple[str, ReportText]]
) -> tuple[tuple[float, str], ...]:
    """The gates of that name, each once, where the film's takes were measured by such."""
    lines: dict[float, str] = {}
    for gate, what in named:
        for used in report.used:
            value = getattr(used.gates, gate)
            if value is not None:
                lines[value] = wording.plain(bound(what=what(), value=wording.number(value, 2)))
    return tuple(lines.items())


def chart_along(report: ReportedFilm, wording: Wording, chart: Callable[..., Chart]) -> str:
    """A figure whose axis across is the film's time; `chart` is given that axis."""
    seconds = float(report.cut.rate.seconds(report.cut.length))
    across = wording.plain(ReportText.TIME_AXIS())
    return (
        f"<figure>{svg(chart(across=across, ticks=time_ticks(seconds), span=(0.0, seconds)), wording.number)}</figure>"
    )
