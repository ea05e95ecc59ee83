"""The parts of the page about the film as it goes on: its cast, seams, drift, retakes, what it cost, what it lacks."""

from __future__ import annotations

from dataclasses import fields
from html import escape
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING

from matchcut.continuity.gates import Gates
from matchcut.continuity.telling import verdict_statement
from matchcut.delivery.report.charts import Chart, Plot, svg, time_ticks
from matchcut.delivery.report.tables import Column, command, link, table
from matchcut.delivery.report.texts import ReportText
from matchcut.delivery.report.wording import DASH, bare, name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from matchcut.continuity.cards import MemberCard
    from matchcut.delivery.report.gathering import ReportedFilm, ReportedShot
    from matchcut.delivery.report.wording import Wording
    from matchcut.words.statements import Statement

_SHOT = Column(ReportText.SHOT)


def _figures(*heads: ReportText) -> tuple[Column, ...]:
    return tuple(Column(head, figure=True) for head in heads)


def _paragraph(wording: Wording, what: ReportText) -> str:
    return f"<p>{wording.text(what())}</p>"


def _along(report: ReportedFilm, shot: ReportedShot) -> float:
    """Where the middle of a shot is in the film, in seconds."""
    record = shot.event.record
    return float(report.cut.rate.seconds(record.start)) + float(report.cut.rate.seconds(record.frames)) / 2


def _plot(
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
            _along(report, shot),
            value,
            f"{bare(shot.event.label)}: {wording.number(value, 2)}" if value is not None else "",
        )
        for shot, value in values
    )
    joined = (False, *(after == before + 1 for before, after in pairwise(numbers)))
    return Plot(name=wording.plain(what()), points=points, joined=joined[: len(points)])


def _limits(
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


def _chart_along(report: ReportedFilm, wording: Wording, chart: Callable[..., Chart]) -> str:
    seconds = float(report.cut.rate.seconds(report.cut.length))
    across = wording.plain(ReportText.TIME_AXIS())
    return (
        f"<figure>{svg(chart(across=across, ticks=time_ticks(seconds), span=(0.0, seconds)), wording.number)}</figure>"
    )


def cast(report: ReportedFilm, wording: Wording) -> str:
    """Each member of the cast along the film: a chart, and a table of the same figures."""
    limits = _limits(
        report, wording, ReportText.LEAST, (("identity", ReportText.IDENTITY), ("clothes", ReportText.CLOTHES))
    )
    parts = []
    for character, called in report.cast.items():
        members = list(report.members(character))
        if not members:
            continue
        plots = tuple(
            _plot(report, wording, what, [(shot, getattr(member, measure)) for shot, member in members])
            for measure, what in (("identity", ReportText.IDENTITY), ("clothes", ReportText.CLOTHES))
        )
        title = wording.plain(ReportText.CAST_CHART(name=bare(called)))

        def chart(plots: tuple[Plot, ...] = plots, title: str = title, **how: object) -> Chart:
            up = wording.plain(ReportText.LIKENESS_AXIS())
            return Chart(title=title, up=up, plots=plots, limits=limits, **how)  # type: ignore[arg-type]

        drawn = any(value is not None for plot in plots for _, value, _ in plot.points)
        picture = _chart_along(report, wording, chart) if drawn else ""
        parts.append(f'<article class="member"><h3>{name(called)}</h3>{picture}{_member(members, wording)}</article>')
    return _paragraph(wording, ReportText.CAST_TEXT) + "".join(parts) if parts else ""


def _member(members: Iterable[tuple[ReportedShot, MemberCard]], wording: Wording) -> str:
    rows = (
        (
            link(shot),
            wording.data(member.identity),
            wording.data(member.low),
            wording.data(member.coverage),
            wording.data(member.clothes),
            wording.data(member.hair),
        )
        for shot, member in members
    )
    heads = (ReportText.IDENTITY, ReportText.LOWEST, ReportText.COVERAGE, ReportText.CLOTHES, ReportText.HAIR)
    return table(wording, ReportText.CAST, (_SHOT, *_figures(*heads)), rows)


def seams(report: ReportedFilm, wording: Wording) -> str:
    """How shots go on from those that they continue."""
    rows = [
        (
            link(shot),
            name(shot.source) if shot.source else DASH,
            wording.data(shot.card.seam.jump),
            wording.data(shot.card.seam.cosine),
            wording.data(shot.card.seam.delta_e),
        )
        for shot in report.measured
        if shot.card is not None and shot.card.seam is not None
    ]
    if not rows:
        return ""
    heads = (ReportText.JUMP, ReportText.LIKENESS, ReportText.DIFFERENCE)
    columns = (_SHOT, Column(ReportText.CONTINUES), *_figures(*heads))
    return _paragraph(wording, ReportText.SEAMS_TEXT) + table(wording, ReportText.SEAMS, columns, rows)


def drift(report: ReportedFilm, wording: Wording) -> str:
    """How far shots are from their scene's look, along the film and over the links of its chains."""
    drifted = [(shot, shot.card.drift) for shot in report.measured if shot.card is not None and shot.card.drift]
    if not drifted:
        return ""
    plot = _plot(
        report, wording, ReportText.DIFFERENCE, [(shot, card.delta_e) for shot, card in drifted if card is not None]
    )
    limits = _limits(report, wording, ReportText.MOST, (("delta_e", ReportText.DIFFERENCE),))

    def chart(**how: object) -> Chart:
        title, up = wording.plain(ReportText.DRIFT_CHART()), wording.plain(ReportText.DIFFERENCE())
        return Chart(title=title, up=up, plots=(plot,), high=4.0, limits=limits, **how)  # type: ignore[arg-type]

    rows = [
        (
            link(shot),
            str(shot.link),
            DASH if card.same_view is None else wording.text((ReportText.YES if card.same_view else ReportText.NO)()),
            wording.data(card.delta_e),
            wording.data(card.contrast),
            wording.data(card.chroma),
            wording.data(card.sharpness),
        )
        for shot, card in drifted
        if card is not None
    ]
    heads = (ReportText.DIFFERENCE, ReportText.CONTRAST, ReportText.CHROMA, ReportText.SHARPNESS)
    columns = (_SHOT, *_figures(ReportText.LINK), Column(ReportText.SAME_VIEW), *_figures(*heads))
    return "".join(
        (
            _paragraph(wording, ReportText.DRIFT_TEXT),
            _chart_along(report, wording, chart),
            _decay(report, wording),
            table(wording, ReportText.DRIFT, columns, rows),
        )
    )


def _decay(report: ReportedFilm, wording: Wording) -> str:
    """Means over the links of the film's chains: of identity, and of how much of the sharpness is lost."""
    identity: dict[int, list[float]] = {}
    lost: dict[int, list[float]] = {}
    chained = {shot.source for shot in report.shots if shot.source}
    for shot in report.measured:
        if shot.card is None or not (shot.link or shot.event.label in chained):
            continue
        seen = [member.identity for member in shot.card.members if member.identity is not None]
        identity.setdefault(shot.link, []).extend(seen)
        if shot.card.drift and shot.card.drift.sharpness is not None and shot.card.drift.same_view is not False:
            lost.setdefault(shot.link, []).append(shot.card.drift.sharpness)
    last = max((*identity, *lost), default=0)
    if last == 0:
        return ""

    def plot(what: ReportText, values: dict[int, list[float]]) -> Plot:
        means = [(link, fmean(values[link]) if values.get(link) else None) for link in range(last + 1)]
        said = [(float(link), mean, "" if mean is None else wording.number(mean, 2)) for link, mean in means]
        return Plot(name=wording.plain(what()), points=tuple(said))

    chart = Chart(
        title=wording.plain(ReportText.DECAY_CHART()),
        across=wording.plain(ReportText.DECAY_AXIS()),
        up=f"{wording.plain(ReportText.IDENTITY())}, {wording.plain(ReportText.SHARPNESS())}",
        plots=(plot(ReportText.IDENTITY, identity), plot(ReportText.SHARPNESS, lost)),
        ticks=tuple((float(link), str(link)) for link in range(0, last + 1, max(1, last // 12))),
        span=(0.0, float(last)),
    )
    return f"<figure>{svg(chart, wording.number)}</figure>"


def retakes(report: ReportedFilm, wording: Wording) -> str:
    """The takes of shots that have several, in their order, and what changed from one to the next."""
    if not report.retaken:
        return _paragraph(wording, ReportText.NO_RETAKES)
    parts = []
    for shot in report.retaken:
        rows = []
        for number, entry in enumerate(shot.takes):
            changes = "; ".join(map(wording.text, entry.changed)) or wording.text(ReportText.UNCHANGED())
            rows.append(
                (
                    f"{entry.take.number}" + (f" ({wording.text(ReportText.IS_CIRCLED())})" if entry.circled else ""),
                    wording.text(verdict_statement(entry.card.verdict)) if entry.card else DASH,
                    wording.data(entry.card.score if entry.card else None),
                    " ".join(dict.fromkeys(wording.text(what) for _, what in entry.faults)) or DASH,
                    changes if number else wording.text(ReportText.FIRST_TAKE()),
                )
            )
        columns = (
            Column(ReportText.TAKE),
            Column(ReportText.VERDICT),
            Column(ReportText.SCORE, figure=True),
            Column(ReportText.FAULTS),
            Column(ReportText.CHANGED),
        )
        head = f"{wording.text(ReportText.SHOT())} {link(shot)}"
        parts.append(
            f'<article class="retake"><h3>{head}</h3>{table(wording, ReportText.TAKES, columns, rows)}</article>'
        )
    return "".join(parts)


def cost(report: ReportedFilm, wording: Wording) -> str:
    """Seconds of generating, by shot and in all."""
    rows: list[tuple[str, ...]] = []
    all_own: list[float] = []
    all_rest: list[float] = []
    for shot in report.shots:
        if not shot.takes:
            continue
        own = [entry.seconds for entry in shot.takes if entry.circled and entry.seconds is not None]
        rest = [entry.seconds for entry in shot.takes if not entry.circled and entry.seconds is not None]
        all_own += own
        all_rest += rest
        rows.append((link(shot), str(len(shot.takes)), *_spent(wording, own, rest)))
    if not rows:
        return ""
    count = str(sum(len(shot.takes) for shot in report.shots))
    rows.append((wording.text(ReportText.FILM()), count, *_spent(wording, all_own, all_rest)))
    heads = (ReportText.TAKES, ReportText.CIRCLED_SECONDS, ReportText.OTHER_SECONDS, ReportText.ALL_SECONDS)
    return _paragraph(wording, ReportText.COST_TEXT) + table(wording, ReportText.COST, (_SHOT, *_figures(*heads)), rows)


def _spent(wording: Wording, own: Sequence[float], rest: Sequence[float]) -> tuple[str, str, str]:
    sums = (own, rest, [*own, *rest])
    first, second, both = (wording.data(sum(seconds) if seconds else None, 1) for seconds in sums)
    return first, second, both


def used(report: ReportedFilm, wording: Wording) -> str:
    """The embedders and gates by which the film's takes were judged."""
    if not report.used:
        return ""
    parts = []
    for entry in report.used:
        sort = wording.text(ReportText(entry.sort)()) if entry.sort else DASH
        gates = [field.name for field in fields(Gates) if field.name not in ("defects", "sources")]
        shown = [(gate, getattr(entry.gates, gate)) for gate in gates if getattr(entry.gates, gate) is not None]
        limits = ", ".join(f"{gate} {wording.data(value, _digits(value))}" for gate, value in shown) or DASH
        sources = "".join(
            f"<li><code>{escape(table)}</code> {escape(said)}</li>" for table, said in entry.gates.sources.items()
        )
        parts.append(
            f'<dl class="used"><dt>{wording.text(ReportText.SORT())}</dt><dd>{sort}</dd>'
            f"<dt>{wording.text(ReportText.FACES_BY())}</dt><dd>{name(entry.faces_by or DASH)}</dd>"
            f"<dt>{wording.text(ReportText.LOOKS_BY())}</dt><dd>{name(entry.looks_by or DASH)}</dd>"
            f"<dt>{wording.text(ReportText.LIMITS())}</dt><dd>{limits}</dd>"
            f"<dt>{wording.text(ReportText.SOURCE())}</dt><dd><ul>{sources}</ul></dd></dl>"
        )
    return _paragraph(wording, ReportText.USED_TEXT) + "".join(parts)


def _digits(value: float) -> int:
    """As many decimals as tell a gate from nothing."""
    return next((digits for digits in range(2, 6) if abs(round(value, digits) - value) < value / 100), 6)


def not_measured(report: ReportedFilm, wording: Wording, folder: str) -> str:
    """What is not known of shots, and why; the same reason once, with all shots that it holds for."""
    by_reason: dict[str, tuple[Statement[ReportText], list[ReportedShot]]] = {}
    for shot in report.shots:
        for reason in shot.unmeasured:
            by_reason.setdefault(wording.text(reason), (reason, []))[1].append(shot)
    if not by_reason:
        return _paragraph(wording, ReportText.ALL_MEASURED)
    rows = [(said, ", ".join(map(link, shots))) for said, (_, shots) in by_reason.items()]
    kinds = {reason.kind for reason, _ in by_reason.values()}
    todo = []
    if ReportText.NO_TAKE in kinds:
        todo.append(f"<p>{wording.text(ReportText.TO_MAKE())} {command('render', folder)}</p>")
    if ReportText.NO_CARD in kinds:
        todo.append(f"<p>{wording.text(ReportText.TO_MEASURE())} {command('measure', folder)}</p>")
    columns = (Column(ReportText.WHY), Column(ReportText.SHOTS))
    return table(wording, ReportText.UNMEASURED, columns, rows) + "".join(todo)
