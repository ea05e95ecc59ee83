"""What a run tells a program: events on standard output (`resources/events.md`)."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from matchcut.cli.problems import CommandProblem
from matchcut.film.errors import Cancelled
from matchcut.store.disk import may_not_open
from matchcut.wire.errors import Doer, failure
from matchcut.wire.events import EventWriter, FileWritten, ShotFailed, ShotMade, ShotRetried, ShotSupervised
from matchcut.wire.messages import Done, Progress, Remark, Stopped
from matchcut.wire.problems import Process, WireAdvice
from matchcut.words.plain import plain_notes
from matchcut.words.statements import english

if TYPE_CHECKING:
    from pathlib import Path

    from matchcut.film.model import Take
    from matchcut.production.jobs import JobRow, Trouble
    from matchcut.words.statements import Note, Notes

EVENT_SECONDS = 0.1
"""Progress is an event at most so often; the last one always is."""


@contextmanager
def event_output() -> Iterator[Events]:
    """Tell of what runs in the context. The last event says how it ended."""
    with EventWriter() as writer:
        try:
            yield Events(writer)
        except (Cancelled, KeyboardInterrupt):
            writer.send(Stopped())
            raise
        except Exception as error:
            for_people = may_not_open(error) if isinstance(error, PermissionError) else error
            writer.send(failure(for_people, Doer(process=Process.PROGRAM(), instead=WireAdvice.SEND_DETAILS())))
            raise
        writer.send(Done())


class Events:
    """An `Output`, and of the making of shots who watches it.

    Where nobody reads any more, shots are still made, for they are kept; no file is written.
    """

    def __init__(self, writer: EventWriter) -> None:
        self._writer = writer
        self._sent = 0.0

    def remark(self, lines: Iterable[Note]) -> None:
        for line in lines:
            self._writer.send(Remark(text=str(line), stated=plain_notes((line,))))

    def say(self, sentence: str) -> None:
        self.remark([sentence])

    @contextmanager
    def making(self) -> Iterator[Events]:
        yield self

    @contextmanager
    def writing(self, out: Path) -> Iterator[Callable[[int, int], None]]:
        def at(done: int, of: int) -> None:
            if self._writer.unheard:
                raise Cancelled(CommandProblem.EVENTS_UNREAD())
            self._progress(str(out), done, of)

        yield at

    @contextmanager
    def measuring(self) -> Iterator[Callable[[int, int], None]]:
        yield partial(self._progress, "takes")

    def written(self, out: Path, summary: Notes) -> None:
        words = ", ".join(map(str, summary))
        self._writer.send(FileWritten(path=str(out), summary=words, stated=plain_notes(summary)))

    def at(self, done: int, of: int, shot: str, stage: Note) -> None:
        self._progress("shots", done, of, f"shot {shot}  {stage}".rstrip(), plain_notes((stage,)))

    def take_made(self, shot: str, take: Take, reused: bool) -> None:
        self._writer.send(ShotMade(shot=shot, take=take.id, number=take.number, reused=reused))

    def retried(self, shot: str, trouble: Trouble) -> None:
        self._writer.send(
            ShotRetried(shot=shot, kind=trouble.kind, what=str(trouble.what), stated=plain_notes((trouble.what,)))
        )

    def failed(self, shot: str, job: JobRow) -> None:
        what, advice, stated = str(job.reason), english(job.advice), plain_notes(job.explanation)
        self._writer.send(ShotFailed(shot=shot, kind=job.reason_kind, what=what, advice=advice, stated=stated))

    def noted(self, shot: str, remarks: Notes) -> None:
        for remark in remarks:
            self._writer.send(Remark(text=f"shot {shot}: {remark}", stated=plain_notes((remark,))))

    def supervised(self, shot: str, notes: Notes) -> None:
        what = " ".join(map(str, notes))
        self._writer.send(ShotSupervised(shot=shot, what=what, stated=plain_notes(notes)))

    def _progress(self, job: str, done: int, of: int, note: str = "", stated: tuple[dict[str, Any], ...] = ()) -> None:
        if done >= of or time.monotonic() - self._sent >= EVENT_SECONDS:
            self._sent = time.monotonic()
            self._writer.send(Progress(job=job, done=done, of=of, note=note, stated=stated))
