"""What a run that makes shots and writes files tells: a person at a terminal in sentences, a program in events."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Protocol

import typer

from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import tell_notes
from matchcut.film.errors import Cancelled

if TYPE_CHECKING:
    from pathlib import Path

    from matchcut.film.model import Take
    from matchcut.production.jobs import JobRow, Trouble
    from matchcut.walk.making import Watching
    from matchcut.wire.events import EventWriter

EVENT_SECONDS = 0.1
"""Progress is an event at most so often; the last one always is."""

At = Callable[[int, int], None]


class Output(Protocol):
    """Where a run tells what it does."""

    def remark(self, lines: Iterable[str]) -> None:
        """Tell what was noticed, a sentence each."""

    def say(self, sentence: str) -> None:
        """Tell what a person who watches may want to know."""

    def making(self) -> AbstractContextManager[Watching]:
        """Tell of the making of shots."""

    def writing(self, out: Path) -> AbstractContextManager[At]:
        """Tell of the writing of a file; gives what is called with how much is done, of how much."""

    def written(self, out: Path, summary: str) -> None:
        """Tell that a file is written."""


@contextmanager
def output(*, events: bool, quiet: bool) -> Iterator[Output]:
    """Tell of what runs in the context: as events on stdout, or to a person. How it ended is the last event."""
    if not events:
        yield Terminal(quiet)
        return
    from matchcut.store.disk import may_not_open
    from matchcut.wire.errors import Doer, failure
    from matchcut.wire.events import EventWriter
    from matchcut.wire.messages import Done, Stopped

    with EventWriter() as writer:
        try:
            yield Events(writer)
        except (Cancelled, KeyboardInterrupt):
            writer.send(Stopped())
            raise
        except Exception as error:
            for_people = may_not_open(error) if isinstance(error, PermissionError) else error
            writer.send(failure(for_people, Doer(name="The program", instead="Please send us the details.")))
            raise
        writer.send(Done())


class Terminal:
    """Tells a person: progress and remarks on stderr, results on stdout."""

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet

    def remark(self, lines: Iterable[str]) -> None:
        tell_notes(lines)

    def say(self, sentence: str) -> None:
        if not self._quiet:
            typer.echo(sentence, err=True)

    @contextmanager
    def making(self) -> Iterator[Watching]:
        with Reporter("Making shots", 1, quiet=self._quiet) as reporter:
            yield MakingInWords(reporter)

    @contextmanager
    def writing(self, out: Path) -> Iterator[At]:
        with Reporter(f"Writing {out.name}", 1, quiet=self._quiet) as reporter:
            yield reporter.of

    def written(self, out: Path, summary: str) -> None:
        print(f"{out}: {summary}.")


class MakingInWords:
    """Tells of the making of shots in lines."""

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter

    def at(self, done: int, of: int, note: str) -> None:
        self._reporter.of(done, of, note)

    def made(self, shot: str, take: Take, reused: bool) -> None:
        pass  # Progress says so.

    def retried(self, shot: str, trouble: Trouble) -> None:
        self._reporter.say(f"shot {shot}: {trouble.what} Trying once more.")

    def failed(self, shot: str, job: JobRow) -> None:
        self._reporter.say(f"shot {shot} failed: {job.reason_text}")

    def remark(self, shot: str, words: str) -> None:
        self._reporter.say(f"shot {shot}: {words}")


class Events:
    """Tells a program. Where nobody reads any more, shots are still made, for they are kept; no file is written."""

    def __init__(self, writer: EventWriter) -> None:
        self._writer = writer
        self._sent = 0.0

    def remark(self, lines: Iterable[str]) -> None:
        from matchcut.wire.messages import Remark

        for line in lines:
            self._writer.send(Remark(text=line))

    def say(self, sentence: str) -> None:
        self.remark([sentence])

    @contextmanager
    def making(self) -> Iterator[Watching]:
        yield MakingInEvents(self._writer, self.progress)

    @contextmanager
    def writing(self, out: Path) -> Iterator[At]:
        def at(done: int, of: int) -> None:
            if self._writer.unheard:
                raise Cancelled("Nobody reads the events any more.")
            self.progress(str(out), done, of)

        yield at

    def written(self, out: Path, summary: str) -> None:
        from matchcut.wire.events import FileWritten

        self._writer.send(FileWritten(path=str(out), summary=summary))

    def progress(self, job: str, done: int, of: int, note: str = "") -> None:
        """Send how far something is, unless that was sent just now."""
        from matchcut.wire.messages import Progress

        if done >= of or time.monotonic() - self._sent >= EVENT_SECONDS:
            self._sent = time.monotonic()
            self._writer.send(Progress(job=job, done=done, of=of, note=note))


class MakingInEvents:
    """Tells of the making of shots in events."""

    def __init__(self, writer: EventWriter, progress: Callable[[str, int, int, str], None]) -> None:
        self._writer, self._progress = writer, progress

    def at(self, done: int, of: int, note: str) -> None:
        self._progress("shots", done, of, note)

    def made(self, shot: str, take: Take, reused: bool) -> None:
        from matchcut.wire.events import ShotMade

        self._writer.send(ShotMade(shot=shot, take=take.id, number=take.number, reused=reused))

    def retried(self, shot: str, trouble: Trouble) -> None:
        from matchcut.wire.events import ShotRetried

        self._writer.send(ShotRetried(shot=shot, kind=trouble.kind, what=trouble.what))

    def failed(self, shot: str, job: JobRow) -> None:
        from matchcut.wire.events import ShotFailed

        self._writer.send(ShotFailed(shot=shot, kind=job.reason_kind, what=job.reason, advice=job.advice))

    def remark(self, shot: str, words: str) -> None:
        from matchcut.wire.messages import Remark

        self._writer.send(Remark(text=f"shot {shot}: {words}"))
