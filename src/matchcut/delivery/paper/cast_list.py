"""The cast list, as a call sheet has it: who is in which scenes and shots, from when, how often and how long."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from matchcut.cut.model import Cut
from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.paper.document import PaperDocument, sheet_of
from matchcut.delivery.paper.notes import add_notes
from matchcut.delivery.paper.rows import ShotRow, clock, ranges, shot_rows
from matchcut.delivery.paper.table import PaperTable, TableColumn, TableRow
from matchcut.delivery.problems import DeliverySummary
from matchcut.film.film import Film
from matchcut.film.model import Character
from matchcut.film.time import FrameRange

_COLUMNS = (
    TableColumn("Who", 14, strong=True),
    TableColumn("Looks like", 26),
    TableColumn("Scenes", 9),
    TableColumn("Shots", 22),
    TableColumn("Count", 5, align="right"),
    TableColumn("First", 12),
    TableColumn("Last", 12),
    TableColumn("On screen", 8, align="right"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CastRole:
    """A member of the cast in the film: `shots` as they run, `seconds` on screen (shared frames counted once)."""

    character: Character
    shots: tuple[ShotRow, ...]
    seconds: Fraction

    @property
    def scenes(self) -> str:
        """The numbers of the scenes they are in: '1–3, 7'."""
        return ranges(sorted({row.scene for row in self.shots}))


def roles(film: Film, cut: Cut, rows: tuple[ShotRow, ...]) -> tuple[CastRole, ...]:
    """Every member of the cast in billing order, those who are in no shot too."""
    shots: dict[str, list[ShotRow]] = {}
    for row in rows:
        for casting in film.cast_by_shot.get(row.id, ()):
            shots.setdefault(casting.character, []).append(row)
    billed = sorted(film.characters.values(), key=lambda character: (character.rank, character.id))
    return tuple(
        CastRole(
            character=character,
            shots=tuple(shots.get(character.id, ())),
            seconds=cut.rate.seconds(_frames_seen([row.event.record for row in shots.get(character.id, ())])),
        )
        for character in billed
    )


def write(order: Delivery) -> Delivered:
    """Write the cast list as a PDF."""
    film = order.project.film
    with PaperDocument(sheet_of("Cast list", film, order.options), order.project.folder / "cache") as document:
        cast = roles(film, order.cut, shot_rows(order.project, order.cut))
        heading = f"{len(cast)} in the cast, {len(film.scenes)} scenes, {len(film.shots)} shots"
        table = PaperTable(document, _COLUMNS, heading)
        table.add([_row(role) for role in cast] or [TableRow(("Nobody is cast yet.", *[""] * (len(_COLUMNS) - 1)))])
        add_notes(document, table.notes)
        said = document.write(order.out, order.at)
        return Delivered(
            files=(order.out,), notes=said, summary=(DeliverySummary.IN_CAST(count=len(cast)), document.summary)
        )


def _row(role: CastRole) -> TableRow:
    character = role.character
    looks = "\n".join(
        part for part in (character.description, f"Consent: {character.consent}" if character.consent else "") if part
    )
    if not role.shots:
        return TableRow((character.name, looks, "–", "in no shot", "0", "–", "–", "0:00"), name=character.name)
    first, last = role.shots[0], role.shots[-1]
    cells = (
        character.name,
        looks,
        role.scenes,
        ", ".join(row.label for row in role.shots),
        str(len(role.shots)),
        f"shot {first.label}\n{first.starts}",
        f"shot {last.label}\n{last.ends}",
        clock(role.seconds),
    )
    return TableRow(cells, name=character.name)


def _frames_seen(places: list[FrameRange]) -> int:
    """How many frames are in at least one of these ranges, which are in order of their starts."""
    seen, end = 0, 0
    for place in places:
        seen += max(0, place.end - max(end, place.start))
        end = max(end, place.end)
    return seen
