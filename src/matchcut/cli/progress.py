"""Progress on stderr: a bar on a terminal, plain lines elsewhere (a log, a pipe)."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

from matchcut.cli.terminal import console

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

LINE_EVERY_SECONDS = 2.0


class Reporter:
    """Shows how far a command is. Use as a context manager.

    `total` frames are to be made or written; `at(done, note)` tells how many are done and what is under way.
    """

    def __init__(self, what: str, total: int, *, quiet: bool = False) -> None:
        self._what = what
        self._total = max(1, total)
        self._quiet = quiet
        self._bar: Progress | None = None
        self._task: TaskID | None = None
        self._said = 0.0

    def __enter__(self) -> Reporter:
        if not self._quiet and sys.stderr.isatty():
            self._bar = _bar()
            self._bar.start()
            self._task = self._bar.add_task(self._what, total=self._total, note="")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def at(self, done: int, note: str = "") -> None:
        """Tell that `done` of the total is done, and what is under way now."""
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, completed=min(done, self._total), note=note)
        elif not self._quiet and time.monotonic() - self._said >= LINE_EVERY_SECONDS:
            self._said = time.monotonic()
            print(f"{self._what}: {100 * done // self._total} %  {note}", file=sys.stderr, flush=True)

    def of(self, done: int, total: int, note: str = "") -> None:
        """Tell that `done` of a total is done that is known only now, and what is under way."""
        self._total = max(1, total)
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, total=self._total)
        self.at(done, note)

    def say(self, line: str) -> None:
        """Show a line that stays."""
        if self._quiet:
            return
        if self._bar is not None:
            self._bar.console.print(line, highlight=False, markup=False)
        else:
            print(line, file=sys.stderr, flush=True)


def _bar() -> Progress:
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=28),
        TaskProgressColumn(),
        TimeRemainingColumn(compact=True),
        TextColumn("{task.fields[note]}", style="dim"),
        console=console(stderr=True),
        transient=True,
    )
