"""The rights sheet as a text and as a PDF."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.paper.document import PaperDocument, sheet_of
from matchcut.delivery.paper.notes import Note, add_notes
from matchcut.delivery.paper.table import PaperTable, TableColumn, TableHeading, TableRow
from matchcut.delivery.provenance.rights import Right, RightsSheet, rights_of
from matchcut.delivery.writing import write_whole

CAUTION = (
    "Gathered by Matchcut from what its engines and this film state. It is no legal advice, "
    "and a licence that nobody stated is not in it."
)
_WIDTH = 96
_MARKS = re.compile(r"[*`]+")
_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")
_CELLS = re.compile(r"\s*\|\s*")
_RULED = re.compile(r"[|\s:-]*")

_COLUMNS = (
    TableColumn("What", 26, strong=True),
    TableColumn("Licence, consent", 24),
    TableColumn("Forbids", 30),
    TableColumn("Where", 20),
)


def write_text(order: Delivery) -> Delivered:
    """Write the rights sheet as plain text."""
    sheet = rights_of(order.project)
    write_whole(order.out, rights_text(sheet).encode())
    order.at(1, 1)
    return Delivered(files=(order.out,), notes=sheet.open_questions)


def write_pdf(order: Delivery) -> Delivered:
    """Write the rights sheet as a PDF."""
    sheet = rights_of(order.project)
    with PaperDocument(
        sheet_of("Rights", order.project.film, order.options), order.project.folder / "cache"
    ) as document:
        table = PaperTable(
            document, _COLUMNS, "Licences of all that the film was made with and from, and what they forbid"
        )
        table.add(_parts(sheet))
        add_notes(document, table.notes)
        if sheet.credits:
            add_notes(
                document, list(_credit_notes(*sheet.credits)), f"{sheet.credits[0]}, as the film's maker wrote it"
            )
        said = document.write(order.out, order.at)
        return Delivered(files=(order.out,), notes=(*said, *sheet.open_questions), summary=(document.summary,))


def rights_text(sheet: RightsSheet) -> str:
    """The sheet as plain text, to be read on a terminal."""
    parts = [f"RIGHTS: {sheet.title}", _filled(CAUTION, "")]
    if sheet.forbidden:
        parts.append(_block("What the film may not be used for", [_filled(what, "- ") for what in sheet.forbidden]))
    if sheet.open_questions:
        parts.append(_block("Still to settle", [_filled(str(question), "- ") for question in sheet.open_questions]))
    for head, rights in _sections(sheet):
        parts.append(_block(head, [_entry(right) for right in rights]))
    if sheet.credits:
        name, text = sheet.credits
        parts.append(_block(f"{name}, as the film's maker wrote it", [textwrap.indent(text, "  ")]))
    return "\n\n".join(parts) + "\n"


def _sections(sheet: RightsSheet) -> Iterator[tuple[str, tuple[Right, ...]]]:
    named = (
        ("Engines and models", sheet.engines),
        ("Networks in the box", sheet.networks),
        ("People", sheet.people),
        ("Pictures and sounds from outside", sheet.media),
        ("From the program", sheet.program),
        ("Sent to services, and not to be called back", sheet.sent),
    )
    return ((head, rights) for head, rights in named if rights)


def _entry(right: Right) -> str:
    forbids = f" Forbids: {right.forbids}" if right.forbids else ""
    return _filled(f"{right.what} – {right.licence}.{forbids} ({right.where})".replace("..", "."), "- ")


def _block(head: str, lines: list[str]) -> str:
    return "\n".join([head, "-" * len(head), *lines])


def _filled(text: str, mark: str) -> str:
    return textwrap.fill(text, _WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark), break_long_words=False)


def _parts(sheet: RightsSheet) -> Iterator[TableRow | TableHeading]:
    questions = " ".join(map(str, sheet.open_questions))
    yield TableHeading(
        "Still to settle" if questions else "Nothing is left to settle that Matchcut knows of", questions
    )
    for head, rights in _sections(sheet):
        yield TableHeading(head)
        for right in rights:
            yield TableRow((right.what, right.licence, right.forbids or "–", right.where), name=right.what)
    yield TableHeading("What this sheet is", CAUTION)


def _credit_notes(name: str, text: str) -> Iterator[Note]:
    """A credits file for reading on paper: its headings as heads, its paragraphs run together, its tables as lines."""
    head, paragraphs = name, list[str]()
    for block in re.split(r"\n\s*\n", text):
        lines = [line.strip() for line in block.splitlines()]
        if lines and lines[0].startswith("#"):
            if paragraphs:
                yield Note(head, "\n".join(paragraphs))
            head, paragraphs = lines.pop(0).lstrip("# "), []
        rows = [line for line in lines if line.startswith(("|", "- ", "* ", "+ "))]
        if rows:
            paragraphs += [
                _plain(" – ".join(_CELLS.split(row.strip("|- ")))) for row in lines if not _RULED.fullmatch(row)
            ]
        else:
            paragraphs.append(_plain(" ".join(lines)))
    yield Note(head, "\n".join(paragraph for paragraph in paragraphs if paragraph))


def _plain(text: str) -> str:
    """Markdown without its marks; a link is followed by its address."""
    return _LINK.sub(r"\1 (\2)", _MARKS.sub("", text))
