"""Forgetting a person: no byte of their pictures, and of what was computed from those, is left in the project.

What goes: the character with their references and castings, the reference pictures that nothing else shows, all
vectors, their sheets, what the journal and the snapshots hold of them, everything in the cache, and, where that is
asked for, the takes that were made of them. What stays is told.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from matchcut.app.problems import AppAdvice, AppNote, AppProblem
from matchcut.engines.hosted.allowing import withdraw
from matchcut.engines.hosted.catalogue import catalogue
from matchcut.engines.hosted.ledger import Ledger, ledger_file
from matchcut.engines.hosted.sent import SentPicture, sent_of
from matchcut.film.errors import BadInput, MatchcutError
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, ReferenceId, ShotId
from matchcut.production.lock import ProductionLock
from matchcut.store import erasing
from matchcut.store.disk import machine_failures
from matchcut.store.erasing import Erased
from matchcut.store.owner import lives_here
from matchcut.store.problems import Gone
from matchcut.store.project import Project
from matchcut.store.scratch import clear_cache, sweep_scratch
from matchcut.store.sheets import remove_sheets
from matchcut.store.snapshots import forget_replaced, rewrite, snapshots_of, sweep_parts
from matchcut.store.sweep import RECOVERED
from matchcut.words.statements import Statement

STORYBOARD = "storyboard.toml"


@dataclass(slots=True)
class _Person:
    """Who is to be forgotten: by which ids and names a film knows or knew them, and what is theirs."""

    ids: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    pictures: set[str] = field(default_factory=set)
    takes: dict[str, str] = field(default_factory=dict)
    """The takes that were made of them, each with its shot."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What a film holds of a person. `takes` were made of them; `shared` are their pictures that others need too."""

    name: str
    pictures: int
    shared: int
    vectors: int
    takes: int
    shots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What forgetting a person came to: what went, and what stays where."""

    done: Statement[AppNote]
    notes: tuple[Statement[AppNote], ...]


def trace_of(project: Project, name: str) -> Trace:
    """Tell what the film holds of a person. BadInput for a name that neither the film nor its past knows."""
    person = _person(project, name)
    with _plain(project) as db:
        shared = len(person.pictures & erasing.shown(db, without=_rows(db, person)).keys())
        vectors = sum(_vectors(db, character) for character in person.ids)
    return Trace(name, len(person.pictures) - shared, shared, vectors, len(person.takes), _shots(project, person))


def forget(project: Project, name: str, *, takes: bool) -> Forgotten:
    """Forget a person, for good; with `takes`, the takes that were made of them too.

    BadInput for a name that neither the film nor its past knows; MachineFailed where the film is just being made, or
    another program has it open and keeps bytes of it: then closing it there and forgetting again finishes the work.
    """
    shared: dict[str, tuple[str, str]] = {}
    vectors = 0

    def choose(db: sqlite3.Connection) -> Erased:
        nonlocal shared, vectors
        gone = _erased(db, person, gone_takes)
        kept = erasing.shown(db, without={*gone.rows, *(("take", take) for take in gone_takes)})
        shared = {picture: row for picture, row in kept.items() if picture in person.pictures}
        vectors = sum(_vectors(db, picture) for picture in person.ids)
        return gone

    with ProductionLock(project):
        person = _person(project, name)
        gone_takes = frozenset(person.takes) if takes else frozenset()
        with _plain(project) as db:
            media = _erased(db, person, gone_takes).media
        removed = _rewrite_snapshots(project.folder, person, gone_takes, media)
        _clear_folders(project.folder, person)
        project.erase(choose)
        clear_cache(project.folder)  # Who was just looking at a take may have kept what they saw.
    forget_replaced(project.folder)
    sent = _taken_back(project.mark, person)
    pictures = AppNote.PICTURES(count=len(person.pictures - shared.keys()))
    numbers = AppNote.VECTORS(count=vectors)
    done = (
        AppNote.FORGOTTEN_WITH_TAKES(
            name=name, pictures=pictures, vectors=numbers, takes=AppNote.TAKES(count=len(gone_takes))
        )
        if takes
        else AppNote.FORGOTTEN(name=name, pictures=pictures, vectors=numbers)
    )
    uses = tuple(_use_of(project.film, name, row) for row in shared.values())
    notes = _notes(project, person, name, uses=uses, kept=not takes, removed=removed)
    return Forgotten(done, (*notes, *sent))


@contextmanager
def _plain(project: Project) -> Iterator[sqlite3.Connection]:
    """SQLite's own connection to a project's file, to read from."""
    with project.reading() as connection:
        db = connection.connection.driver_connection
        assert isinstance(db, sqlite3.Connection)
        yield db


def _taken_back(film: str, person: _Person) -> tuple[Statement[AppNote], ...]:
    """Take the person's consent back, and tell what services were sent of them, which can't be called back."""
    if not ledger_file().exists():
        return ()
    with Ledger(ledger_file()) as ledger, ledger.changing() as base:
        for character in person.ids:
            withdraw(base, film, character)
    sent = sent_of(film, frozenset(person.ids | person.names))
    services = dict.fromkeys(picture.call.service for picture in sent)
    return tuple(_sent_to(service, [shown for shown in sent if shown.call.service == service]) for service in services)


def _sent_to(service: str, sent: Sequence[SentPicture]) -> Statement[AppNote]:
    known = catalogue().services.get(service)
    return AppNote.SENT_TO_SERVICE(
        count=len(sent),
        service=known.title if known else service,
        first=sent[0].day.isoformat(),
        last=sent[-1].day.isoformat(),
        jobs=tuple(dict.fromkeys(picture.call.provider_id or picture.call.id for picture in sent)),
        where=known.terms if known and known.terms else service,
    )


def _shots(project: Project, person: _Person) -> tuple[str, ...]:
    film = project.film
    return tuple(film.label(shot) for shot in film.order if shot in person.takes.values())


# Who it is


def _person(project: Project, name: str) -> _Person:
    """The person of that name or id, as the film, its journal and its snapshots know them."""
    person = _Person()
    wanted = name.strip().casefold()
    with _plain(project) as db:
        present = {character.id: character.name.casefold() for character in project.film.characters.values()}
        _find(db, wanted, present, person)
        for snapshot in snapshots_of(project.folder):
            with suppress(MatchcutError, sqlite3.Error), closing(_opened(snapshot.path)) as past:
                _find(past, wanted, present, person)
        namesakes = {namesake for key, namesake in present.items() if key not in person.ids}
        if person.ids:
            _find_takes(db, person, namesakes)
    if not person.ids:
        # Where another program kept bytes of somebody who was forgotten, they go now.
        project.compact()
        names = tuple(sorted(character.name for character in project.film.characters.values()))
        raise BadInput(
            AppProblem.NOT_IN_CAST(name=name),
            advice=AppAdvice.CAST_IS(names=names) if names else AppAdvice.CAST_IS_EMPTY(),
        )
    return person


def _find(db: sqlite3.Connection, wanted: str, present: Mapping[Any, str], person: _Person) -> None:
    """Add what one file knows of a person: who was called so and is not somebody else now."""
    characters = list(erasing.images_of(db, "characters"))
    for row in characters:
        called = wanted in (row["name"].casefold(), row["id"].casefold())
        if called and present.get(row["id"], wanted) in (wanted, row["name"].casefold()):
            person.ids.add(row["id"])
    person.names |= {character["name"] for character in characters if character["id"] in person.ids}
    references = erasing.images_of(db, "references")
    person.pictures |= {reference["media"] for reference in references if reference["owner"] in person.ids}


def _find_takes(db: sqlite3.Connection, person: _Person, namesakes: set[str]) -> None:
    """Add the takes that were made of the person, and those that go on from such takes."""
    takes = erasing.takes_of(db)
    recipes = {take["id"]: _read(take["recipe"]) for take in takes}
    names = {name.casefold() for name in person.names} - namesakes
    for recipe in recipes.values():  # Pictures of theirs that only an older take remembers.
        for portrait in recipe.get("cast", ()):
            if str(portrait.get("name", "")).casefold() in names:
                person.pictures.update(portrait.get("references", ()))
    shown = {take["id"] for take in takes if _shows(recipes[take["id"]], names, person.pictures)}
    while True:
        tails = {take["tail"] for take in takes if take["id"] in shown and take["tail"]}
        more = {take["id"] for take in takes if (recipes[take["id"]].get("upstream") or {}).get("tail") in tails}
        if more <= shown:
            break
        shown |= more
    person.takes = {take["id"]: take["shot"] for take in takes if take["id"] in shown}


def _shows(recipe: Mapping[str, Any], names: set[str], pictures: set[str]) -> bool:
    return any(
        str(portrait.get("name", "")).casefold() in names or not pictures.isdisjoint(portrait.get("references", ()))
        for portrait in recipe.get("cast", ())
    )


def _read(recipe: str) -> dict[str, Any]:
    try:
        plain = json.loads(recipe)
    except ValueError:
        return {}
    return plain if isinstance(plain, dict) else {}


# What goes


def _erased(db: sqlite3.Connection, person: _Person, takes: frozenset[str]) -> Erased:
    """What the film's file is to lose."""
    rows = _rows(db, person)
    files = {
        take[column] for take in erasing.takes_of(db) if take["id"] in takes for column in erasing.FILES if take[column]
    }
    shown = erasing.shown(db, without={*rows, *(("take", take) for take in takes)})
    media = frozenset((person.pictures | files) - shown.keys())
    return Erased(
        why=Gone.PERSON_FORGOTTEN(), takes=takes, rows=frozenset(rows), media=media, names=frozenset(person.names)
    )


def _rows(db: sqlite3.Connection, person: _Person) -> set[tuple[str, str]]:
    rows = {("characters", row) for row in person.ids}
    rows |= {("references", row["id"]) for row in erasing.images_of(db, "references") if row["owner"] in person.ids}
    return rows | {
        (table, row["id"])
        for table in ("castings", "accepted")
        for row in erasing.images_of(db, table)
        if row["character"] in person.ids
    }


def _vectors(db: sqlite3.Connection, owner: str) -> int:
    count: int = db.execute("SELECT count(*) FROM embedding WHERE owner = ?", (owner,)).fetchone()[0]
    return count


def _rewrite_snapshots(folder: Path, person: _Person, takes: frozenset[str], media: frozenset[str]) -> list[str]:
    """Take the person out of every snapshot; one that can't be read any more is removed, and named."""

    def change(db: sqlite3.Connection) -> None:
        erasing.erase(
            db, Erased(Gone.PERSON_FORGOTTEN(), takes, frozenset(_rows(db, person)), media, frozenset(person.names))
        )

    removed = []
    for snapshot in snapshots_of(folder):
        try:
            rewrite(snapshot.path, change)
        except BadInput:
            with machine_failures(snapshot.path):
                snapshot.path.unlink(missing_ok=True)
            removed.append(snapshot.path.name)
    return removed


def _opened(snapshot: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{snapshot.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _clear_folders(folder: Path, person: _Person) -> None:
    """Remove what lies beside the film's file: unfinished copies, sheets, rescued files, and all of the cache."""
    # A film is open on one machine at a time: what another one left is nobody's any more.
    sweep_parts(folder, lives_here)
    sweep_scratch(folder, lives_here)
    for character in person.ids:
        remove_sheets(folder, character)
    recovered = folder / RECOVERED
    if recovered.is_dir() and not recovered.is_symlink():
        for path in list(recovered.iterdir()):
            if path.name[:64] in person.pictures:
                with machine_failures(path):
                    path.unlink()
    clear_cache(folder)


# What stays


def _notes(
    project: Project,
    person: _Person,
    name: str,
    *,
    uses: tuple[Statement[AppNote], ...],
    kept: bool,
    removed: list[str],
) -> Iterator[Statement[AppNote]]:
    yield from uses
    if person.takes and kept:
        shots, takes = _shots(project, person), len(person.takes)
        yield (
            AppNote.TAKES_STAY(shots=shots, name=name, takes=takes)
            if shots
            else AppNote.OLD_TAKES_STAY(name=name, takes=takes)
        )
    yield from (AppNote.SNAPSHOT_REMOVED(snapshot=snapshot) for snapshot in removed)
    yield AppNote.CACHE_EMPTIED()
    yield from _still_named(project.film, {name, *person.names})
    storyboard = project.folder / STORYBOARD
    if storyboard.is_file():
        text = storyboard.read_text(encoding="utf-8", errors="replace").casefold()
        lines = [str(number) for number, line in enumerate(text.splitlines(), 1) if name.casefold() in line]
        if lines:
            yield AppNote.STORYBOARD_NAMES_THEM(storyboard=STORYBOARD, name=name, lines=tuple(lines[:12]))
    if project.origin is not None:
        yield AppNote.SCRIPT_KEPT(script=project.origin.path)
    yield AppNote.COPIES_ELSEWHERE()


def _still_named(film: Film, names: set[str]) -> Iterator[Statement[AppNote]]:
    """Where the film's own words, which a person wrote, still name somebody who was forgotten."""
    named = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(names) if name), re.IGNORECASE)
    places = [
        AppNote.IN_SHOT(shot=film.label(shot.id))
        for shot in map(film.shots.__getitem__, film.order)
        if any(map(named.search, (shot.action, shot.dialogue, shot.camera, shot.notes)))
    ]
    places += [
        AppNote.IN_SCENE(scene=scene.heading)
        for scene in film.scenes.values()
        if named.search(f"{scene.heading}\n{scene.synopsis}")
    ]
    places += [AppNote.IN_MARKER(marker=marker.text) for marker in film.markers.values() if named.search(marker.text)]
    if places:
        yield AppNote.WORDS_NAME_THEM(places=tuple(places))


def _use_of(film: Film, name: str, row: tuple[str, str]) -> Statement[AppNote]:
    """What a row of the film shows a picture of somebody as."""
    table, key = row
    if table == "shots":
        return AppNote.PICTURE_IS_KEYFRAME(name=name, shot=film.label(ShotId(key)))
    if table == "references":
        owner = film.references[ReferenceId(key)].owner
        named = film.characters.get(CharacterId(owner)) or film.elements.get(ElementId(owner))
        return AppNote.PICTURE_IS_REFERENCE(name=name, other=named.name if named else owner)
    return AppNote.PICTURE_IS_TAKE(name=name)
