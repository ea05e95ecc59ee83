"""The parts of the page about the film as it goes on: its cast, its seams, what it was measured with, what it lacks."""

from __future__ import annotations

from dataclasses import fields
from html import escape
from typing import TYPE_CHECKING

from matchcut.continuity.gates import Gates
from matchcut.delivery.report.charts import Chart, Plot
from matchcut.delivery.report.plotting import chart_along, limits_of, plot_along
from matchcut.delivery.report.tables import SHOT, Column, command, figures, link, paragraph, table
from matchcut.delivery.report.texts import ReportText
from matchcut.delivery.report.wording import DASH, bare, name
from matchcut.film.vocabulary import ContinuationWay

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matchcut.continuity.cards import MemberCard
    from matchcut.delivery.report.reported import ReportedFilm, ReportedShot
    from matchcut.delivery.report.wording import Wording
    from matchcut.words.statements import Statement


def cast(report: ReportedFilm, wording: Wording) -> str:
    """Each member of the cast along the film: a chart, and a table of the same figures."""
    limits = limits_of(
        report, wording, ReportText.LEAST, (("identity", ReportText.IDENTITY), ("clothes", ReportText.CLOTHES))
    )
    parts = []
    for character, called in report.cast.items():
        members = list(report.members(character))
        if not members:
            continue
        plots = tuple(
            plot_along(report, wording, what, [(shot, getattr(member, measure)) for shot, member in members])
            for measure, what in (("identity", ReportText.IDENTITY), ("clothes", ReportText.CLOTHES))
        )
        title = wording.plain(ReportText.CAST_CHART(name=bare(called)))

        def chart(plots: tuple[Plot, ...] = plots, title: str = title, **how: object) -> Chart:
            up = wording.plain(ReportText.LIKENESS_AXIS())
            return Chart(title=title, up=up, plots=plots, limits=limits, **how)  # type: ignore[arg-type]

        drawn = any(value is not None for plot in plots for _, value, _ in plot.points)
        picture = chart_along(report, wording, chart) if drawn else ""
        parts.append(f'<article class="member"><h3>{name(called)}</h3>{picture}{_member(members, wording)}</article>')
    return paragraph(wording, ReportText.CAST_TEXT) + "".join(parts) if parts else ""


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
    return table(wording, ReportText.CAST, (SHOT, *figures(*heads)), rows)


_WAYS = {ContinuationWay.AUTO: ContinuationWay.TAIL.value}
"""Where nobody says how a shot goes on, it does so from the tail."""


def seams(report: ReportedFilm, wording: Wording) -> str:
    """How shots go on from those that they continue."""
    rows = [
        (
            link(shot),
            name(shot.source) if shot.source else DASH,
            wording.term(_WAYS.get(shot.way, shot.way.value)) if shot.way else DASH,
            str(shot.hand_over),
            wording.data(shot.card.seam.jump),
            wording.data(shot.card.seam.cosine),
            wording.data(shot.card.seam.delta_e),
        )
        for shot in report.measured
        if shot.card is not None and shot.card.seam is not None
    ]
    if not rows:
        return ""
    heads = (ReportText.HAND_OVER, ReportText.JUMP, ReportText.LIKENESS, ReportText.DIFFERENCE)
    columns = (SHOT, Column(ReportText.CONTINUES), Column(ReportText.WAY), *figures(*heads))
    return paragraph(wording, ReportText.SEAMS_TEXT) + table(wording, ReportText.SEAMS, columns, rows)


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
    return paragraph(wording, ReportText.USED_TEXT) + "".join(parts)


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
        return paragraph(wording, ReportText.ALL_MEASURED)
    rows = [(said, ", ".join(map(link, shots))) for said, (_, shots) in by_reason.items()]
    kinds = {reason.kind for reason, _ in by_reason.values()}
    todo = []
    if ReportText.NO_TAKE in kinds:
        todo.append(f"<p>{wording.text(ReportText.TO_MAKE())} {command('render', folder)}</p>")
    if kinds & {ReportText.NO_CARD, ReportText.STALE}:
        todo.append(f"<p>{wording.text(ReportText.TO_MEASURE())} {command('measure', folder)}</p>")
    columns = (Column(ReportText.WHY), Column(ReportText.SHOTS))
    return table(wording, ReportText.UNMEASURED, columns, rows) + "".join(todo)
