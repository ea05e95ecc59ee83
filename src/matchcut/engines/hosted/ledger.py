"""The ledger of paid calls: one SQLite file of a person's, for money is theirs and a film is copied.

Each move of a call is a transaction that is on the disk before the next thing happens, and is made only from the state
that the mover saw. What a service may have been paid for is never forgotten: no row is removed or begun anew.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Self

from matchcut.engines.hosted.ledger_schema import APPLICATION, SCHEMA, VERSION
from matchcut.engines.hosted.problems import ServiceAdvice, ServiceProblem
from matchcut.engines.hosted.states import LIVE, MOVES, CallState
from matchcut.film.errors import BadInput, MachineFailed, MatchcutError
from matchcut.film.ids import new_id
from matchcut.media.aside import in_place_of, not_written

_BUSY_SECONDS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOrder:
    """What a call is paid for: a take of a shot, asked of a model.

    `film_title` and `slate` name it to people when the film is not at hand. `recipe` is canonical JSON, `request` what
    is asked (`request_to_json`). `estimate` is in micro-units of `currency`, None where no price is known. `run` is
    what a person said yes to (`spending.agree`): without one, nothing is sent that costs money.
    """

    film: str
    film_title: str
    shot: str
    slate: str
    variation: int
    job: str
    service: str
    model: str
    recipe: str
    fingerprint: str
    request: str
    estimate: int | None
    currency: str
    run: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidCall(TakeOrder):
    """A call as the ledger has it.

    `owner` is the process that follows it, "" where none does. `prepared` is the request as it was sent, with what was
    uploaded. `cost` is None until the service says it, in micro-units of `cost_currency`. `clip` is the fetched file,
    `sha256` of its bytes. `refused` is the input that was refused, `said` the service's own words, `version` the
    model's as the service says. `begun`, `moved` and `sent` (None: it never was) are milliseconds since 1970.
    """

    id: str
    state: CallState
    owner: str
    prepared: str
    provider_id: str
    cost: int | None
    cost_currency: str
    clip: str
    sha256: str
    refused: str
    said: str
    version: str
    begun: int
    moved: int
    sent: int | None


class CallMoved(MatchcutError):
    """A call is no longer in the state that it was to leave: another program moved it."""


class JobOfAnotherCall(MatchcutError):
    """A service's job belongs to another call already."""


def ledger_file() -> Path:
    """Where a person's ledger lies: at `MATCHCUT_LEDGER`, else in their data folder."""
    named = os.environ.get("MATCHCUT_LEDGER")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("matchcut") / "services" / "paid.sqlite"


def clips_folder(ledger: Path) -> Path:
    """Where the clips lie that the calls of a ledger brought."""
    return ledger.parent / "clips"


class Ledger:
    """The ledger, opened; founded where there is none. Use as a context manager; safe from every thread.

    BadInput for a file that is damaged, not ours or of a newer program, which is left as it is; MachineFailed where the
    disk is full or won't have it, from every method.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self.owner = process_mark(os.getpid())
        _create_missing(path)
        with _errors_as_sentences(self.path):
            self._base = _connected(path)
            try:
                self._examine()
            except BaseException:
                self._base.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._base.close()

    def begin(self, order: TakeOrder) -> PaidCall:
        """The call for a take: the one that is under way for the same film, shot, variation and recipe, else a new one.

        A call that may be paid, or whose clip waits, is thus joined and never made twice. One that waits to be sent is
        of the run that asked for it last.
        """
        columns = [field.name for field in fields(TakeOrder)]
        marks = ", ".join("?" * (len(columns) + 5))
        now = _now()
        with self.changing() as base:
            base.execute(
                f"INSERT INTO calls ({', '.join(columns)}, id, state, owner, begun, moved) VALUES ({marks})"  # noqa: S608 (our own names)
                " ON CONFLICT DO NOTHING",
                (
                    *(getattr(order, name) for name in columns),
                    *(new_id("pc"), CallState.PREPARED, self.owner, now, now),
                ),
            )
            base.execute(
                "UPDATE calls SET run = ? WHERE film = ? AND shot = ? AND variation = ? AND fingerprint = ?"
                " AND state IN (?, ?)",
                (
                    *(order.run, order.film, order.shot, order.variation, order.fingerprint),
                    *(CallState.PREPARED, CallState.NOT_SENT),
                ),
            )
            live = ", ".join("?" * len(LIVE))
            row = base.execute(
                "SELECT * FROM calls WHERE film = ? AND shot = ? AND variation = ? AND fingerprint = ?"  # noqa: S608 (our own names)
                f" AND state IN ({live})",
                (order.film, order.shot, order.variation, order.fingerprint, *sorted(LIVE)),
            ).fetchone()
        return _call(row)

    def move(
        self,
        call: PaidCall,
        to: CallState,
        check: Callable[[sqlite3.Connection], None] | None = None,
        /,
        **learnt: str | int | None,
    ) -> PaidCall:
        """Bring a call on from the state that `call` has, with what was `learnt` (fields of PaidCall), for good.

        What `check` raises, seeing the ledger as it stands when the call moves, keeps it where it is. CallMoved where
        it stands otherwise by now; JobOfAnotherCall; ValueError for a move that `MOVES` has not, which is a bug.
        """
        if to not in MOVES[call.state]:
            raise ValueError(f"a call that is {call.state} does not become {to}")
        values = {**learnt, "state": to, "owner": self.owner, "moved": _now()}
        if to is CallState.SENDING:
            values["sent"] = values["moved"]
        settings = ", ".join(f"{name} = ?" for name in values)
        with self.changing() as base:
            if check is not None:
                check(base)
            if learnt.get("provider_id"):
                _check_job(base, call, str(learnt["provider_id"]))
            row = base.execute(
                f"UPDATE calls SET {settings} WHERE id = ? AND state = ? RETURNING *",  # noqa: S608 (our own names)
                (*values.values(), call.id, call.state),
            ).fetchone()
            if row is None:
                present = base.execute("SELECT state FROM calls WHERE id = ?", (call.id,)).fetchone()
                raise CallMoved(
                    ServiceProblem.CALL_MOVED(call=call.id, state=present["state"]), advice=ServiceAdvice.LOOK_AGAIN()
                )
        return _call(row)

    def take_up(self, call: PaidCall) -> PaidCall | None:
        """Make a call this process's own, to be followed here; None where another that lives follows it."""
        with self.changing() as base:
            row = base.execute("SELECT * FROM calls WHERE id = ?", (call.id,)).fetchone()
            if row["owner"] not in ("", self.owner) and _lives(row["owner"]):
                return None
            base.execute("UPDATE calls SET owner = ? WHERE id = ?", (self.owner, call.id))
        return self.get(call.id)

    def let_go(self, call: PaidCall) -> PaidCall:
        """Say that this process follows a call no more; the call as it stands now."""
        with self.changing() as base:
            base.execute("UPDATE calls SET owner = '' WHERE id = ? AND owner = ?", (call.id, self.owner))
        return self.get(call.id)

    def jobs_at(self, service: str) -> frozenset[str]:
        """What a service calls the jobs that calls have already."""
        with self.reading() as base:
            rows = base.execute("SELECT provider_id FROM calls WHERE service = ? AND provider_id != ''", (service,))
            return frozenset(row["provider_id"] for row in rows.fetchall())

    def recover(self) -> tuple[PaidCall, ...]:
        """Make UNKNOWN what a process that is gone was sending, for nobody here knows whether it was paid. Those calls."""  # noqa: E501
        left = [call for call in self.calls(CallState.SENDING) if not _lives(call.owner)]
        unknown = []
        for call in left:
            try:
                unknown.append(self.move(call, CallState.UNKNOWN))
            except CallMoved:  # Another program recovers it, too.
                continue
        return tuple(unknown)

    def get(self, id: str) -> PaidCall:
        """The call with that id as it stands now. KeyError where there is none."""
        with self.reading() as base:
            row = base.execute("SELECT * FROM calls WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise KeyError(id)
        return _call(row)

    def calls(self, *states: CallState) -> tuple[PaidCall, ...]:
        """All calls in these states (none given: in any), the first begun first."""
        wanted = states or tuple(CallState)
        marks = ", ".join("?" * len(wanted))
        with self.reading() as base:
            rows = base.execute(f"SELECT * FROM calls WHERE state IN ({marks}) ORDER BY begun, id", wanted)  # noqa: S608 (our own names)
            return tuple(map(_call, rows.fetchall()))

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The base, to be read."""
        with self._lock, _errors_as_sentences(self.path):
            yield self._base

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Connection]:
        """The base, to be changed in one transaction; what is raised undoes it."""
        with self._lock, _errors_as_sentences(self.path):
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield self._base
                self._base.execute("COMMIT")
            except BaseException:
                if self._base.in_transaction:
                    self._base.execute("ROLLBACK")
                raise

    def _examine(self) -> None:
        (application,) = self._base.execute("PRAGMA application_id").fetchone()
        (version,) = self._base.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION:
            raise BadInput(ServiceProblem.LEDGER_FOREIGN(), advice=ServiceAdvice.NAME_OTHER_LEDGER(), file=self.path)
        if version > VERSION:
            raise BadInput(ServiceProblem.LEDGER_NEWER(), advice=ServiceAdvice.UPDATE_PROGRAM(), file=self.path)
        (finding,) = self._base.execute("PRAGMA quick_check(1)").fetchone()
        if finding != "ok":
            raise _damaged(self.path, finding)
        self._base.execute("PRAGMA journal_mode = WAL")


def process_mark(pid: int) -> str:
    """A process's id with when it began, by which one that has the same id later is told apart; "" if it is gone."""
    import psutil

    try:
        return f"{pid}:{round(psutil.Process(pid).create_time() * 1000)}"
    except psutil.NoSuchProcess:
        return ""


def _lives(owner: str) -> bool:
    return bool(owner) and process_mark(int(owner.partition(":")[0])) == owner


def _check_job(base: sqlite3.Connection, call: PaidCall, provider_id: str) -> None:
    """JobOfAnotherCall unless a service's job is this call's, or nobody's."""
    asked = "SELECT id FROM calls WHERE service = ? AND provider_id = ? AND id != ?"
    other = base.execute(asked, (call.service, provider_id, call.id)).fetchone()
    if other is not None:
        raise JobOfAnotherCall(
            ServiceProblem.JOB_OF_ANOTHER_CALL(job=provider_id, call=other["id"]), advice=ServiceAdvice.LOOK_AGAIN()
        )


def _create_missing(path: Path) -> None:
    """Make a new ledger where there is none; one that is there in part is never seen by anybody."""
    if path.exists():
        return
    from filelock import FileLock

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(f"{path}.lock", mode=0o600):
            if path.exists():
                return
            with in_place_of(path) as part, _errors_as_sentences(path), closing(sqlite3.connect(part)) as base:
                base.executescript(SCHEMA)
    except OSError as error:
        raise not_written(path, error) from error


def _connected(path: Path) -> sqlite3.Connection:
    base = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    base.row_factory = sqlite3.Row
    base.execute("PRAGMA synchronous = FULL")
    return base


@contextmanager
def _errors_as_sentences(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into sentences."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:
            raise MachineFailed(ServiceProblem.LEDGER_FULL(), advice=ServiceAdvice.FREE_ROOM(), file=path) from error
        raise MachineFailed(
            ServiceProblem.LEDGER_UNUSABLE(why=str(error)), advice=ServiceAdvice.CHECK_LEDGERS_FOLDER(), file=path
        ) from error
    except sqlite3.IntegrityError:
        raise  # A bug of ours.
    except sqlite3.DatabaseError as error:
        raise _damaged(path, str(error)) from error


def _damaged(path: Path, why: str) -> BadInput:
    return BadInput(ServiceProblem.LEDGER_DAMAGED(why=why), advice=ServiceAdvice.BRING_LEDGER_BACK(), file=path)


def _call(row: Any) -> PaidCall:
    return PaidCall(**{**dict(row), "state": CallState(row["state"])})


def _now() -> int:
    return time.time_ns() // 1_000_000
