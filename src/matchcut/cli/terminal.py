"""What the command line writes, kept from being obeyed: names from files reach the terminal as nothing but text."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from matchcut.film.words import printable
from matchcut.words.statements import Note

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderResult


class _Guarded(io.TextIOBase):
    """A stream that shows control characters instead of passing them on; carriage returns are ours and pass."""

    def __init__(self, stream: Any) -> None:
        super().__init__()
        self.stream = stream

    def write(self, text: str) -> int:
        self.stream.write("\r".join(printable(part) for part in text.split("\r")))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)

    def flush(self) -> None:
        self.stream.flush()

    def fileno(self) -> int:
        return int(self.stream.fileno())

    def isatty(self) -> bool:
        return bool(self.stream.isatty())

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return str(self.stream.encoding)

    @property
    def errors(self) -> str | None:  # type: ignore[override]
        return str(self.stream.errors)


_MOST_NOTES, _LONGEST_NOTE = 500, 1000
_GAP, _NARROWEST = 3, 20


def tell_notes(notes: Iterable[Note]) -> None:
    """Tell a person what a command noticed, a line each on stderr; of thousands the first five hundred."""
    lines = [str(note) for note in notes]
    for note in lines[:_MOST_NOTES]:
        print(f"matchcut: {note if len(note) <= _LONGEST_NOTE else f'{note[:_LONGEST_NOTE]}…'}", file=sys.stderr)
    if len(lines) > _MOST_NOTES:
        print(f"matchcut: … and {len(lines) - _MOST_NOTES:,} more of the like.", file=sys.stderr)


@contextmanager
def guarded_output() -> Iterator[None]:
    """While the block runs, let nothing that is printed be obeyed by the terminal."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _Guarded(sys.stdout), _Guarded(sys.stderr)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def print_rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table of short cells but for the last of each row, which is folded into the room that is left.

    rich lays each cell out by itself, which takes seconds for thousands of rows; what it measures with is used here.
    """
    from rich.cells import cell_len

    lines = [tuple(printable(cell).replace("\n", " ") for cell in row) for row in (head, *rows)]
    widths = [max(map(cell_len, cells)) for cells in zip(*lines, strict=True)]
    screen, before = console(), sum(widths[:-1]) + _GAP * (len(widths) - 1)
    room = max(_NARROWEST, screen.width - before - 2)
    if rows:
        lines.insert(1, tuple("─" * width for width in (*widths[:-1], min(widths[-1], room))))
    for *cells, last in lines:
        start = "".join(
            f"{cell}{' ' * (width - cell_len(cell) + _GAP)}" for cell, width in zip(cells, widths, strict=False)
        )
        folded = _folded(last, room) if cell_len(last) > room else [last]
        print(f" {start}{folded[0]}".rstrip())
        for line in folded[1:]:
            print(f" {' ' * before}{line}")


def _folded(text: str, room: int) -> list[str]:
    """A text in lines of at most so many columns."""
    from rich.text import Text

    return [line.plain.rstrip() for line in Text(text).wrap(console(), room)]


def console(*, stderr: bool = False) -> Console:
    """A console of rich's on the real stream: its own colours and moves pass, those in texts that it shows do not."""
    from rich.console import Console, RenderHook

    class RenderedText:
        """A renderable, as text."""

        def __init__(self, shown: ConsoleRenderable) -> None:
            self.shown = shown

        def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
            for segment in console.render(self.shown, options):
                yield segment if segment.control else segment._replace(text=printable(segment.text))

    class Hook(RenderHook):
        def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
            return [RenderedText(shown) for shown in renderables]

    stream = sys.stderr if stderr else sys.stdout
    terminal = Console(file=stream.stream if isinstance(stream, _Guarded) else stream, highlight=False, markup=False)
    terminal.push_render_hook(Hook())
    return terminal


def counted(number: int, what: str) -> str:
    """`1 shot`, `2 shots`."""
    return f"{number} {what}{'' if number == 1 else 's'}"
