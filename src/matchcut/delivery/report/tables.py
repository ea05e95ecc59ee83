"""What the page is put together of: sections, tables, commands to type."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from matchcut.delivery.report.texts import ReportText
from matchcut.delivery.report.wording import name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matchcut.delivery.report.reported import ReportedShot
    from matchcut.delivery.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; of `figure`s the cells stand to the right."""

    head: ReportText
    figure: bool = False


SHOT = Column(ReportText.SHOT)


def table(wording: Wording, caption: ReportText, columns: tuple[Column, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table with heads of its columns and of its rows; cells are HTML, the first of a row is its head."""
    classes = ['class="figure"' if column.figure else "" for column in columns]
    heads = "".join(
        f'<th scope="col" {kind}>{wording.text(column.head())}</th>'
        for column, kind in zip(columns, classes, strict=True)
    )
    lines = []
    for first, *rest in rows:
        cells = "".join(f"<td {kind}>{cell}</td>" for cell, kind in zip(rest, classes[1:], strict=True))
        lines.append(f'<tr><th scope="row" {classes[0]}>{first}</th>{cells}</tr>\n')
    return (
        f'<div class="wide"><table id="table-{caption.value}"><caption>{wording.text(caption())}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(lines)}</tbody></table></div>"
    ).replace(" >", ">")


def figures(*heads: ReportText) -> tuple[Column, ...]:
    """Columns of figures."""
    return tuple(Column(head, figure=True) for head in heads)


def paragraph(wording: Wording, what: ReportText) -> str:
    """A paragraph of one statement."""
    return f"<p>{wording.text(what())}</p>"


def section(id: str, head: str, content: str) -> str:
    """A section of the page, named by its head."""
    return f'<section id="{id}" aria-labelledby="{id}-head"><h2 id="{id}-head">{head}</h2>{content}</section>\n'


def anchor(shot: ReportedShot) -> str:
    """By what the shot's place in the page is linked: it holds no letter that would need escaping."""
    return f"at-{shot.event.record.start}-{shot.event.shot.encode().hex()[:32]}"


def link(shot: ReportedShot) -> str:
    """The shot's label, as a link to its place in the page."""
    return f'<a href="#{anchor(shot)}">{name(shot.event.label)}</a>'


def command(verb: str, folder: str) -> str:
    """What to type in a terminal."""
    return f"<code>matchcut {verb} {escape(shlex.quote(folder))}</code>"
