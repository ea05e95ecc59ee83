"""The continuity sheet: scene by scene, what carries on from what, and what changes from one shot to the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.paper.document import PaperDocument, sheet_of
from matchcut.delivery.paper.notes import add_notes
from matchcut.delivery.paper.pictures import pictures_for
from matchcut.delivery.paper.rows import ShotRow, shot_rows
from matchcut.delivery.paper.table import PaperTable, TableColumn, TableHeading, TableRow
from matchcut.delivery.problems import DeliverySummary
from matchcut.delivery.provenance.ordering import signing_for
from matchcut.film.film import Film
from matchcut.film.ids import TakeId
from matchcut.film.model import Scene, Take
from matchcut.words.statements import Notes

_COLUMNS = (
    TableColumn("Shot", 5, strong=True),
    TableColumn("Comes from", 15),
    TableColumn("Who, and as what", 20),
    TableColumn("Props", 15),
    TableColumn("Look", 11),
    TableColumn("Camera", 12),
    TableColumn("Take", 14),
    TableColumn("Starts", 15, align="right"),
)
_PICTURE = 30.0


def write(order: Delivery) -> Delivered:
    """Write the continuity sheet as a PDF."""
    film = order.project.film
    with PaperDocument(sheet_of("Continuity", film, order.options), order.project.folder / "cache") as document:
        rows = shot_rows(order.project, order.cut)
        pictures = pictures_for(order, str(order.options["picture"]), _PICTURE)
        table = PaperTable(
            document,
            _COLUMNS,
            "+ comes in, − goes out, since the shot before in the same scene",
            picture=pictures.of,
            aspect=order.cut.width / order.cut.height,
            picture_width=_PICTURE if pictures.any(rows) else 0,
        )
        table.add(_parts(order.project.film, pictures.takes, rows))
        add_notes(document, table.notes)
        signing = signing_for(order, shows=pictures.any(rows))
        with pictures.ahead(rows):
            said: Notes = (*document.write(order.out, order.at, signing.paper), *signing.notes)
        return Delivered(
            files=(order.out,), notes=said, summary=(DeliverySummary.SHOTS(count=len(rows)), document.summary)
        )


def _parts(film: Film, takes: Mapping[TakeId, Take], rows: tuple[ShotRow, ...]) -> Iterator[TableRow | TableHeading]:
    before: ShotRow | None = None
    for row in rows:
        if row.opens:
            before = None
            yield TableHeading(f"{row.scene}   {row.heading}".strip(), _setting(film, film.scene_order[row.scene - 1]))
        cells = (
            row.label,
            _from(row),
            _change([_as(row, name) for name in row.cast], [_as(before, name) for name in before.cast])
            if before
            else "\n".join(_as(row, name) for name in row.cast),
            _change(list(row.props), list(before.props)) if before else "\n".join(row.props),
            "\n".join(row.styles),
            f"{row.size}\n{row.camera}",
            _take(film, takes, row),
            row.starts,
        )
        yield TableRow(cells, row.event, f"Shot {row.label}")
        before = row


def _setting(film: Film, scene: Scene) -> str:
    """Where and when a scene plays, and what happens in it."""
    location = film.elements[scene.location].name if scene.location else ""
    parts = [location, scene.time_of_day, scene.synopsis]
    return " · ".join(part for part in parts if part)


def _from(row: ShotRow) -> str:
    """How the shot follows the one before it."""
    lines = [row.entered or "cut"]
    if row.continues:
        lines.append(f"continues {row.continues}: starts from its last frames")
    return "\n".join(lines)


def _as(row: ShotRow, name: str) -> str:
    note = dict(row.cast_notes).get(name)
    return f"{name} ({note})" if note else name


def _change(now: list[str], before: list[str]) -> str:
    """What is there now, what is new marked with a plus, and what is gone with a minus."""
    lines = [line if line in before else f"+ {line}" for line in now]
    return "\n".join([*lines, *(f"− {line}" for line in before if line not in now)])


def _take(film: Film, takes: Mapping[TakeId, Take], row: ShotRow) -> str:
    """Which take is circled, and what it was measured to be."""
    if row.event.black:
        return "black"
    if row.event.take is None:
        return "no take yet"
    take = takes[row.event.take]
    facts = [f"{name.replace('_', ' ')}: {value}" for name, value in take.facts.items() if _is_about_seams(name)]
    note = [f"“{film.note_on(take.id)}”"] if film.note_on(take.id) else []
    return "\n".join([f"take {take.number}", f"seed {take.seed}", take.engine, *note, *facts])


def _is_about_seams(fact: str) -> bool:
    return any(word in fact for word in ("seam", "identity", "tail"))
