"""The parts of the page about takes: what was taken again, why and how, and what all of it cost."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from matchcut.continuity.cards import Verdict
from matchcut.continuity.loop import Remake
from matchcut.continuity.telling import verdict_statement
from matchcut.delivery.report.tables import SHOT, Column, figures, link, paragraph, table
from matchcut.delivery.report.texts import ReportText
from matchcut.delivery.report.wording import DASH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matchcut.delivery.report.reported import ReportedFilm, ReportedShot, ReportedTake
    from matchcut.delivery.report.wording import Wording

_HOW = {
    Remake.FRESH: ReportText.FRESH,
    Remake.HAND_OVER: ReportText.HAND_OVER_MOVED,
    Remake.SHEET: ReportText.SHEET,
    Remake.ANCHOR: ReportText.ANCHOR,
}


def retakes(report: ReportedFilm, wording: Wording) -> str:
    """The takes of shots that have several, in their order: what each is like, and how it came to be."""
    if not report.retaken:
        return paragraph(wording, ReportText.NO_RETAKES)
    columns = (
        Column(ReportText.TAKE),
        Column(ReportText.VERDICT),
        *figures(ReportText.SCORE, ReportText.SECONDS),
        Column(ReportText.FAULTS),
        Column(ReportText.MADE_HOW),
        Column(ReportText.CHANGED),
    )
    parts = []
    for shot in report.retaken:
        rows = [_row(shot, number, entry, wording) for number, entry in enumerate(shot.takes)]
        head = f"{wording.text(ReportText.SHOT())} {link(shot)}"
        parts.append(
            f'<article class="retake"><h3>{head}</h3>{_decided(shot, wording)}'
            f"{table(wording, ReportText.TAKES, columns, rows)}</article>"
        )
    return "".join(parts)


def _row(shot: ReportedShot, number: int, entry: ReportedTake, wording: Wording) -> tuple[str, ...]:
    changes = "; ".join(map(wording.text, entry.changed)) or wording.text(ReportText.UNCHANGED())
    how = wording.text(ReportText.ASKED_FOR())
    if entry.remade:
        of = next((each.take.number for each in shot.takes if each.take.id == entry.remade.of), 0)
        how = wording.text(ReportText.AFTER_TAKE(number=of, how=_HOW[entry.remade.how]()))
    return (
        f"{entry.take.number}" + (f" ({wording.text(ReportText.IS_CIRCLED())})" if entry.circled else ""),
        wording.text(verdict_statement(entry.card.verdict)) if entry.card else DASH,
        wording.data(entry.card.score if entry.card else None),
        wording.data(entry.seconds, 1),
        " ".join(dict.fromkeys(wording.text(what) for _, what in entry.faults)) or DASH,
        how,
        changes if number else wording.text(ReportText.FIRST_TAKE()),
    )


def _decided(shot: ReportedShot, wording: Wording) -> str:
    """Which take was kept, and by whom; nothing where nobody decided."""
    circled, count = shot.circled, len(shot.takes)
    if circled is None:
        return ""
    number = circled.take.number
    if shot.by_hand:
        decided = ReportText.DECIDED_BY_HAND(number=number)
    elif not shot.supervised or circled.card is None or circled.card.verdict is Verdict.NOT_MEASURED:
        return ""
    elif circled.card.verdict is Verdict.PASSED:
        decided = ReportText.DECIDED_PASSED(number=number, count=count)
    else:
        decided = ReportText.DECIDED_BEST(number=number, count=count)
    return f"<p>{wording.text(decided)}</p>"


def cost(report: ReportedFilm, wording: Wording) -> str:
    """Seconds of generating, by shot and in all, and what services were paid where they made any take."""
    shots = [shot for shot in report.shots if shot.takes]
    if not shots:
        return ""
    every = [entry for shot in shots for entry in shot.takes]
    pays = any(entry.paid for entry in every)
    rows: list[tuple[str, ...]] = [(link(shot), *_costs(wording, shot.takes, pays=pays)) for shot in shots]
    rows.append((wording.text(ReportText.FILM()), *_costs(wording, every, pays=pays)))
    heads = [ReportText.TAKES, ReportText.CIRCLED_SECONDS, ReportText.OTHER_SECONDS, ReportText.ALL_SECONDS]
    text = paragraph(wording, ReportText.COST_TEXT)
    if pays:
        heads.append(ReportText.PAID)
        text += paragraph(wording, ReportText.PAID_TEXT)
    return text + table(wording, ReportText.COST, (SHOT, *figures(*heads)), rows)


def _costs(wording: Wording, takes: Sequence[ReportedTake], *, pays: bool) -> tuple[str, ...]:
    own = [entry.seconds for entry in takes if entry.circled and entry.seconds is not None]
    rest = [entry.seconds for entry in takes if not entry.circled and entry.seconds is not None]
    spent = (_paid(wording, takes),) if pays else ()
    return (str(len(takes)), *_spent(wording, own, rest), *spent)


def _paid(wording: Wording, takes: Sequence[ReportedTake]) -> str:
    """What services were paid for takes, by currency, with a sign before what was but estimated."""
    sums: dict[str, int] = {}
    estimated: set[str] = set()
    for amount in (entry.paid for entry in takes):
        if amount is not None:
            sums[amount.currency] = sums.get(amount.currency, 0) + amount.micro
            if amount.estimated:
                estimated.add(amount.currency)
    parts = (
        f"{'~' if currency in estimated else ''}{wording.data(micro / 1_000_000)} {escape(currency)}"
        for currency, micro in sums.items()
    )
    return " + ".join(parts) or DASH


def _spent(wording: Wording, own: Sequence[float], rest: Sequence[float]) -> tuple[str, str, str]:
    sums = (own, rest, [*own, *rest])
    first, second, both = (wording.data(sum(seconds) if seconds else None, 1) for seconds in sums)
    return first, second, both
