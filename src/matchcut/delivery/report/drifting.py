"""The parts of the page about drift: from the scene's look, along chains, over gaps, and what of it was taken back."""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING

from matchcut.delivery.report.charts import Chart, Plot, svg
from matchcut.delivery.report.plotting import chart_along, limits_of, plot_along
from matchcut.delivery.report.tables import SHOT, Column, figures, link, paragraph, table
from matchcut.delivery.report.texts import ReportText
from matchcut.delivery.report.wording import DASH, name

if TYPE_CHECKING:
    from matchcut.delivery.report.reported import ReportedFilm
    from matchcut.delivery.report.wording import Wording


def drift(report: ReportedFilm, wording: Wording) -> str:
    """How far shots are from their scene's look, along the film and over the links of its chains."""
    drifted = [(shot, shot.card.drift) for shot in report.measured if shot.card is not None and shot.card.drift]
    if not drifted:
        return ""
    plot = plot_along(
        report, wording, ReportText.DIFFERENCE, [(shot, card.delta_e) for shot, card in drifted if card is not None]
    )
    limits = limits_of(report, wording, ReportText.MOST, (("delta_e", ReportText.DIFFERENCE),))

    def chart(**how: object) -> Chart:
        title, up = wording.plain(ReportText.DRIFT_CHART()), wording.plain(ReportText.DIFFERENCE())
        return Chart(title=title, up=up, plots=(plot,), high=4.0, limits=limits, **how)  # type: ignore[arg-type]

    shown = {str(entry.take.id): shot.event.label for shot in report.shots for entry in shot.takes}
    rows = [
        (
            link(shot),
            str(shot.link),
            name(shown[card.anchor]) if card.anchor in shown else DASH,
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
    columns = (
        SHOT,
        *figures(ReportText.LINK),
        Column(ReportText.BESIDE),
        Column(ReportText.SAME_VIEW),
        *figures(*heads),
    )
    return "".join(
        (
            paragraph(wording, ReportText.DRIFT_TEXT),
            chart_along(report, wording, chart),
            _decay(report, wording),
            table(wording, ReportText.DRIFT, columns, rows),
            _chains(report, wording),
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


def _chains(report: ReportedFilm, wording: Wording) -> str:
    """How far each chain went from its first shot."""
    if not report.chains:
        return ""
    rows = [
        (
            wording.text(ReportText.CHAIN_SHOTS(first=chain.first.event.label, last=chain.last.event.label)),
            str(chain.links),
            wording.data(chain.identity),
            wording.data(chain.sharpness),
        )
        for chain in report.chains
    ]
    heads = (ReportText.LINKS, ReportText.IDENTITY_ERROR, ReportText.SHARPNESS_ERROR)
    columns = (Column(ReportText.CHAIN), *figures(*heads))
    head = f"<h3>{wording.text(ReportText.CHAINS())}</h3>"
    return head + paragraph(wording, ReportText.CHAINS_TEXT) + table(wording, ReportText.CHAINS, columns, rows)


def gaps(report: ReportedFilm, wording: Wording) -> str:
    """How likeness wanes with the gap between two shots of somebody: a chart, and a table of the same figures."""
    if not report.decay:
        return ""
    points = tuple(
        (float(point.gap), point.likeness, f"{point.gap}: {wording.number(point.likeness, 2)}")
        for point in report.decay
    )
    last = report.decay[-1].gap
    ticks = tuple((float(gap), str(gap)) for gap in range(1, last + 1, max(1, -(-last // 12))))
    chart = Chart(
        title=wording.plain(ReportText.GAP_CHART()),
        across=wording.plain(ReportText.GAP_AXIS()),
        up=wording.plain(ReportText.LIKENESS_AXIS()),
        plots=(Plot(name=wording.plain(ReportText.LIKENESS()), points=points),),
        ticks=ticks,
        span=(1.0, float(max(2, last))),
    )
    rows = [(str(point.gap), wording.data(point.likeness), str(point.pairs)) for point in report.decay]
    columns = figures(ReportText.GAP, ReportText.LIKENESS, ReportText.PAIRS)
    return "".join(
        (
            f"<h3>{wording.text(ReportText.GAP_CHART())}</h3>",
            paragraph(wording, ReportText.GAP_TEXT),
            f"<figure>{svg(chart, wording.number)}</figure>",
            table(wording, ReportText.GAP_CHART, columns, rows),
        )
    )


def corrected(report: ReportedFilm, wording: Wording) -> str:
    """How takes in the cut differ from how they were made."""
    rows = [
        (
            link(shot),
            wording.text(where()),
            wording.data(moved.delta_e),
            wording.data(moved.contrast),
            wording.data(moved.chroma),
            wording.data(moved.sharpness),
        )
        for shot in report.shots
        if shot.circled and shot.circled.corrected
        for where, moved in zip((ReportText.BEGINS, ReportText.ENDS), shot.circled.corrected, strict=True)
    ]
    if not rows:
        return ""
    heads = (ReportText.DIFFERENCE, ReportText.CONTRAST, ReportText.CHROMA, ReportText.SHARPNESS)
    columns = (SHOT, Column(ReportText.PLACE), *figures(*heads))
    return paragraph(wording, ReportText.CORRECTED_TEXT) + table(wording, ReportText.CORRECTED, columns, rows)
