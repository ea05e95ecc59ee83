"""Who of a film's cast may be shown to which service, and whether a call may be sent at all."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from matchcut.engines.hosted.catalogue import title_of
from matchcut.engines.hosted.ledger import PaidCall
from matchcut.engines.hosted.problems import ServiceAdvice, ServiceProblem
from matchcut.engines.hosted.requests import request_from_json
from matchcut.engines.hosted.spending import check_budgets
from matchcut.film.errors import EngineFailed
from matchcut.film.remedies import Remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """That somebody of a film's cast may be shown to a service.

    `person` is the id of the cast member, `name` what the film calls them. `given` and `withdrawn` (None: it stands)
    are milliseconds since 1970.
    """

    film: str
    person: str
    name: str
    service: str
    given: int
    withdrawn: int | None


def allow(base: sqlite3.Connection, film: str, person: str, name: str, service: str) -> None:
    """Write down that somebody may be shown to a service."""
    base.execute(
        "INSERT INTO consents (film, person, name, service, given) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (film, person, name, service, _now()),
    )


def withdraw(base: sqlite3.Connection, film: str, person: str, service: str | None = None) -> int:
    """End the consent for a service, or (None) for all; how many stood. What was sent stays sent."""
    return base.execute(
        "UPDATE consents SET withdrawn = ?"
        " WHERE film = ? AND person = ? AND withdrawn IS NULL AND service = ifnull(?, service)",
        (_now(), film, person, service),
    ).rowcount


def consents_of(base: sqlite3.Connection, film: str) -> tuple[Consent, ...]:
    """The consents that were given for a film's cast, also those that were withdrawn, the first given first."""
    rows = base.execute("SELECT * FROM consents WHERE film = ? ORDER BY given, rowid", (film,))
    return tuple(Consent(**dict(row)) for row in rows.fetchall())


def follow_cast(base: sqlite3.Connection, film: str, cast: Mapping[str, str]) -> None:
    """Bring consents after a film's cast as it is now (ids and names): who is called otherwise has theirs still, and
    who left it has none, should another get their name.
    """
    for consent in consents_of(base, film):
        if consent.withdrawn is not None:
            continue
        if consent.person not in cast:
            withdraw(base, film, consent.person)
        elif consent.name != cast[consent.person]:
            base.execute(
                "UPDATE consents SET name = ? WHERE film = ? AND person = ?",
                (cast[consent.person], film, consent.person),
            )


def check_sending(base: sqlite3.Connection, call: PaidCall) -> None:
    """EngineFailed unless all who are seen in a call's pictures may be shown to its service, and it may be paid for.

    It is asked in the transaction in which the call is going to be sent (`CallDesk.check`).
    """
    for person in _shown(call):
        stands = base.execute(
            "SELECT 1 FROM consents WHERE film = ? AND ? IN (person, name) AND service = ? AND withdrawn IS NULL",
            (call.film, person, call.service),
        ).fetchone()
        if stands is None:
            raise EngineFailed(
                ServiceProblem.NOT_TO_BE_SHOWN(name=person, service=title_of(call.service)),
                advice=(ServiceAdvice.ASK_THEM(), Remedy.ALLOW_SHOWING(name=person, service=call.service)),
            )
    check_budgets(base, call)


def _shown(call: PaidCall) -> Iterator[str]:
    """Those of the cast who are in the pictures of a call, or may be: their ids, or names."""
    yield from dict.fromkeys(person for medium in request_from_json(call.request).media for person in medium.cast)


def _now() -> int:
    return time.time_ns() // 1_000_000
