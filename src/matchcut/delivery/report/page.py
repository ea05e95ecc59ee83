"""The report as a page: one HTML file with its style and pictures in it, readable without scripts, and on paper."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING

from matchcut import __version__
from matchcut.continuity.cards import Verdict
from matchcut.continuity.findings import fails
from matchcut.continuity.telling import verdict_statement
from matchcut.delivery.problems import DeliverySummary
from matchcut.delivery.report.drifting import corrected, drift, gaps
from matchcut.delivery.report.sections import cast, not_measured, seams, used
from matchcut.delivery.report.tables import Column, anchor, command, section, table
from matchcut.delivery.report.takes_made import cost, retakes
from matchcut.delivery.report.texts import ReportText
from matchcut.delivery.report.wording import bare, name
from matchcut.media.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from matchcut.delivery.report.reported import ReportedFilm, ReportedShot, ReportedTake
    from matchcut.delivery.report.wording import Wording
    from matchcut.film.ids import ShotId

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_BAR = 1000
"""How wide the bars are drawn that show a film or a take, in units of their own."""


def page(
    report: ReportedFilm,
    pictures: Mapping[ShotId, tuple[bytes, tuple[int, int]]],
    wording: Wording,
    date: str,
    folder: str,
) -> str:
    """The whole page. `pictures` are film strips (JPEG, width and height); `folder` what the film is called by in a
    terminal.
    """
    text = wording.text
    title = bare(report.cut.title)
    parts = (
        ("summary", ReportText.SUMMARY, _summary(report, wording, folder)),
        (
            "shots",
            ReportText.SHOTS,
            "".join(_shot(report, shot, pictures.get(shot.event.shot), wording) for shot in report.shots),
        ),
        ("cast", ReportText.CAST, cast(report, wording) + gaps(report, wording)),
        ("seams", ReportText.SEAMS, seams(report, wording)),
        ("drift", ReportText.DRIFT, drift(report, wording)),
        ("corrected", ReportText.CORRECTED, corrected(report, wording)),
        ("retakes", ReportText.RETAKES, retakes(report, wording)),
        ("cost", ReportText.COST, cost(report, wording)),
        ("used", ReportText.USED, used(report, wording)),
        ("unmeasured", ReportText.UNMEASURED, not_measured(report, wording, folder)),
    )
    shown = [(place, text(kind()), content) for place, kind, content in parts if content]
    settings = report.film.settings
    picture_format = ReportText.PICTURE_FORMAT(
        frames=report.cut.length, rate=str(report.cut.rate), width=settings.width, height=settings.height
    )
    contents = "".join(f'<li><a href="#{place}">{head}</a></li>' for place, head, _ in shown)
    return "".join(
        (
            f'<!DOCTYPE html>\n<html lang="{wording.language}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{escape(title)} – {text(ReportText.TITLE())}</title>",
            f"<style>{resource('report/report.css').read_text(encoding='utf-8')}</style></head><body>\n",
            f'<header><p class="kind">{text(ReportText.TITLE())}</p><h1>{name(report.cut.title)}</h1>',
            f'<p class="format">{text(picture_format)} · {name(date)}</p>',
            f'<nav aria-label="{text(ReportText.CONTENTS())}"><ul>{contents}</ul></nav></header><main>\n',
            "".join(section(place, head, content) for place, head, content in shown),
            f"</main><footer><p>{text(ReportText.BY_PROGRAM(version=__version__))}</p></footer></body></html>\n",
        )
    )


def _summary(report: ReportedFilm, wording: Wording, folder: str) -> str:
    text = wording.text
    verdicts = [shot.verdict for shot in report.shots]
    takes = [take for shot in report.shots for take in shot.takes]
    counted = (
        (ReportText.SHOTS, str(len(report.shots))),
        (ReportText.PASSED, str(verdicts.count(Verdict.PASSED))),
        (ReportText.FAILED, str(verdicts.count(Verdict.FAILED))),
        (ReportText.NOT_MEASURED, str(verdicts.count(Verdict.NOT_MEASURED))),
        (ReportText.FAULTS, str(sum(len(shot.circled.faults) for shot in report.shots if shot.circled))),
        (ReportText.RETAKEN, str(len(report.retaken))),
        (ReportText.GENERATING, wording.duration(sum(take.seconds or 0.0 for take in takes))),
    )
    figures = "".join(f"<div><dt>{text(kind())}</dt><dd>{value}</dd></div>" for kind, value in counted)
    if report.measured:
        failed = [shot for shot in report.shots if shot.verdict is Verdict.FAILED]
        entries = "".join(
            f'<li><a href="#{anchor(shot)}">{text(ReportText.SHOT())} {name(shot.event.label)}</a> '
            + " ".join((*_failing(shot.circled, wording), *_inherited(report, shot, wording)))
            + "</li>"
            for shot in failed
            if shot.circled
        )
        look = f'<ol class="look">{entries}</ol>' if failed else f"<p>{text(ReportText.NOTHING_FAILED())}</p>"
        look = f"<h3>{text(ReportText.TO_LOOK_AT())}</h3>{look}"
    else:
        look = f"<p>{text(ReportText.NONE_MEASURED())} {command('measure', folder)}</p>"
    glance = (
        f"<h3>{text(ReportText.AT_A_GLANCE())}</h3><p>{text(ReportText.GLANCE_TEXT())}</p>{_glance(report, wording)}"
    )
    return f'<dl class="figures">{figures}</dl>{look}{glance if report.shots else ""}'


def _glance(report: ReportedFilm, wording: Wording) -> str:
    """The film as a bar, each of whose shots is a link to it."""
    bars = []
    for shot in report.shots:
        record, frames = shot.event.record, max(1, report.cut.length)
        x, wide = _BAR * record.start / frames, max(0.6, _BAR * record.frames / frames - 1)
        said = f"{wording.plain(ReportText.SHOT())} {bare(shot.event.label)}: "
        said += wording.plain(verdict_statement(shot.verdict))
        mark = f'<path class="mark" d="M{x + wide / 2 - 5:.1f} 1h10l-5 8z"/>' if shot.verdict is Verdict.FAILED else ""
        bars.append(
            f'<a href="#{anchor(shot)}" aria-label="{escape(said)}"><title>{escape(said)}</title>{mark}'
            f'<rect class="{_CLASS[shot.verdict]}" x="{x:.1f}" y="12" width="{wide:.1f}" height="26"/></a>'
        )
    label = wording.text(ReportText.AT_A_GLANCE())
    legend = "".join(
        '<li><svg viewBox="0 0 28 10" aria-hidden="true">'
        f'<rect class="{kind}" x="1" y="1" width="26" height="8"/></svg>'
        f"{wording.text(verdict_statement(verdict))}</li>"
        for verdict, kind in _CLASS.items()
    )
    return (
        f'<svg class="glance" viewBox="0 0 {_BAR} 40" role="group" aria-label="{label}">{"".join(bars)}</svg>'
        f'<ul class="legend">{legend}</ul>'
    )


_CLASS = {Verdict.PASSED: "passed", Verdict.FAILED: "failed", Verdict.NOT_MEASURED: "unknown"}


def _failing(circled: ReportedTake, wording: Wording) -> dict[str, None]:
    """What a take fails for, the gravest first, each once, with the frame where it does not begin with the take."""
    return dict.fromkeys(
        wording.text(ReportText.FROM_FRAME(frame=fault.first + 1, what=what) if fault.first else what)
        for fault, what in circled.failing
    )


def _inherited(report: ReportedFilm, shot: ReportedShot, wording: Wording) -> tuple[str, ...]:
    """Where what is wrong in a shot came from, if it was handed on."""
    source = report.inherited.get(shot.event.shot)
    return () if source is None else (wording.text(ReportText.INHERITED(shot=bare(source))),)


def _shot(
    report: ReportedFilm, shot: ReportedShot, picture: tuple[bytes, tuple[int, int]] | None, wording: Wording
) -> str:
    text, circled = wording.text, shot.circled
    take = f"{text(ReportText.TAKE())} {circled.take.number} · " if circled else ""
    pill = f'<span class="pill {_CLASS[shot.verdict]}">{text(verdict_statement(shot.verdict))}</span>'
    if circled is not None and circled.stale:
        pill += f' <span class="pill stale">{text(ReportText.MEASURED_BEFORE())}</span>'
    parts = [
        f'<article class="shot" id="{anchor(shot)}"><h3>{text(ReportText.SHOT())} {name(shot.event.label)}',
        f' {pill}</h3><p class="place">{name(shot.heading)} · {shot.starts} · {take}',
        f"{text(DeliverySummary.FRAMES(count=shot.event.record.frames))}</p>",
    ]
    if circled is not None:
        parts.append(_strip(shot, circled, picture, wording))
        if circled.faults:
            parts.append(_faults(circled, wording))
            parts.extend(f"<p>{said}</p>" for said in _inherited(report, shot, wording))
    elif not shot.event.black:
        parts.append(f'<p class="none">{text(ReportText.NO_PICTURE())}</p>')
    return "".join([*parts, "</article>\n"])


def _strip(
    shot: ReportedShot, circled: ReportedTake, picture: tuple[bytes, tuple[int, int]] | None, wording: Wording
) -> str:
    if picture is None:
        image = f'<p class="none">{wording.text(ReportText.NO_PICTURE())}</p>'
    else:
        content, (width, height) = picture
        caption = ReportText.STRIP_TEXT(shot=bare(shot.event.label), take=circled.take.number)
        image = (
            f'<img alt="{wording.text(caption)}" width="{width}" height="{height}" loading="lazy" '
            f'src="data:image/jpeg;base64,{b64encode(content).decode()}">'
        )
    return f'<figure class="strip">{image}{_marks(circled, wording)}</figure>'


def _marks(circled: ReportedTake, wording: Wording) -> str:
    """The take as a line beneath its strip, with the faults at their frames by their numbers."""
    frames = max(1, circled.take.frames)
    marks: list[str] = []
    ends: list[float] = []
    for number, (fault, _) in enumerate(circled.faults, 1):
        kind = "" if fails(fault) else " remark"
        x, wide = _BAR * fault.first / frames, max(4.0, _BAR * fault.frames / frames)
        middle = min(max(x + wide / 2, 11), _BAR - 11)
        left, right = min(x, middle - 12), max(x + wide, middle + 12)
        row = next((row for row, end in enumerate(ends) if left >= end), len(ends))
        ends[row : row + 1] = [right]
        y = 24 + 24 * row
        marks.append(
            f'<path class="span{kind}" d="M{x:.1f} {y - 4}v8M{x:.1f} {y}h{wide:.1f}M{x + wide:.1f} {y - 4}v8"/>'
            f'<circle class="number{kind}" cx="{middle:.1f}" cy="{y}" r="10"/>'
            f'<text class="mid" x="{middle:.1f}" y="{y + 4.5}">{number}</text>'
        )
    tall = 14 + 24 * len(ends)
    label = f'role="img" aria-label="{wording.text(ReportText.MARKS_TEXT())}"' if marks else 'aria-hidden="true"'
    line = f'<path class="axis" d="M0 7h{_BAR}"/>'
    return f'<svg class="marks" viewBox="0 0 {_BAR} {tall}" {label}>{line}{"".join(marks)}</svg>'


def _faults(circled: ReportedTake, wording: Wording) -> str:
    def rows() -> Iterator[tuple[str, ...]]:
        for number, (fault, what) in enumerate(circled.faults, 1):
            first, last = fault.first + 1, fault.first + fault.frames
            shown = str(first) if first == last else f"{first}–{last}"
            yield (
                str(number),
                f'<data value="{fault.first}">{shown}</data>',
                wording.text(what) + ("" if fails(fault) else f" <em>({wording.text(ReportText.REMARK())})</em>"),
                wording.data(fault.value),
                wording.data(fault.limit),
            )

    columns = (
        Column(ReportText.NUMBER, figure=True),
        Column(ReportText.FRAMES_FROM, figure=True),
        Column(ReportText.WHAT),
        Column(ReportText.VALUE, figure=True),
        Column(ReportText.LIMIT, figure=True),
    )
    return table(wording, ReportText.FAULTS, columns, rows())
