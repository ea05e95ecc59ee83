"""What a run that makes shots and writes files tells: a person at a terminal in sentences, a program in events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Protocol

import typer

from matchcut.cli.progress import Reporter
from matchcut.cli.terminal import tell_notes

if TYPE_CHECKING:
    from pathlib import Path

    from matchcut.app.making import Watching
    from matchcut.film.model import Take
    from matchcut.production.jobs import JobRow, Trouble
    from matchcut.words.statements import Note, Notes

At = Callable[[int, int], None]


class Output(Protocol):
    """Where a run tells what it does."""

    def remark(self, lines: Iterable[Note]) -> None:
        """Tell what was noticed, a sentence each."""

    def say(self, sentence: str) -> None:
        """Tell what a person who watches may want to know."""

    def making(self) -> AbstractContextManager[Watching]:
        """Tell of the making of shots."""

    def writing(self, out: Path) -> AbstractContextManager[At]:
        """Tell of the writing of a file; gives what is called with how much is done, of how much."""

    def written(self, out: Path, summary: Notes) -> None:
        """Tell that a file is written."""

    def measuring(self) -> AbstractContextManager[At]:
        """Tell of takes that are looked at; gives what is called with how many of how many frames are."""


@contextmanager
def output(*, events: bool, quiet: bool) -> Iterator[Output]:
    """Tell of what runs in the context: as events on stdout, or to a person."""
    if not events:
        yield Terminal(quiet)
        return
    from matchcut.cli.event_output import event_output

    with event_output() as report:
        yield report


class Terminal:
    """Tells a person: progress and remarks on stderr, results on stdout."""

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet

    def remark(self, lines: Iterable[Note]) -> None:
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

    @contextmanager
    def measuring(self) -> Iterator[At]:
        with Reporter("Looking at takes", 1, quiet=self._quiet) as reporter:
            yield reporter.of

    def written(self, out: Path, summary: Notes) -> None:
        print(f"{out}: {', '.join(map(str, summary))}.")


class MakingInWords:
    """Tells of the making of shots in lines."""

    def __init__(self, reporter: Reporter) -> None:
        self._of = reporter.of
        self._say = reporter.say

    def at(self, done: int, of: int, shot: str, stage: Note) -> None:
        self._of(done, of, f"shot {shot}  {stage}".rstrip())

    def take_made(self, shot: str, take: Take, reused: bool) -> None:
        pass  # Progress says so.

    def retried(self, shot: str, trouble: Trouble) -> None:
        self._say(f"shot {shot}: {trouble.what} Trying once more.")

    def failed(self, shot: str, job: JobRow) -> None:
        self._say(f"shot {shot} failed: {job.reason_text}")

    def noted(self, shot: str, remarks: Notes) -> None:
        self._say(f"shot {shot}: {' '.join(map(str, remarks))}")

    def supervised(self, shot: str, notes: Notes) -> None:
        self._say(f"shot {shot}: {' '.join(map(str, notes))}")
