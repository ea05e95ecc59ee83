"""What an edit loses on its way in, told clip by clip."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from matchcut.film.errors import MatchcutError
from matchcut.film.labels import label_of
from matchcut.film.time import FrameRate, timecode
from matchcut.interchange.problems import EditNote
from matchcut.words.statements import Argument, Statement

NAMED = 12
"""How many names a sentence lists."""


@dataclass
class Losses:
    """Collects what is lost of which clip, and words one sentence for each kind."""

    lost: dict[str, list[str]] = field(default_factory=dict)

    def add(self, what: str, name: str = "") -> None:
        """Note that `what` (a sentence without its full stop) holds for the clip `name`; "" for no clip."""
        self.lost.setdefault(what, []).append(name.strip())

    def recounted(self, start: int, rate: FrameRate) -> None:
        """Note, where it is so, that an edit calls its first frame by another label, for it counts non-drop."""
        if rate.drops and start:
            label, here = label_of(start, rate, drop=False), timecode(start, rate)
            fps = f"{float(rate.fraction):.5g} fps"
            self.add(f"It counts non-drop, which the film does not at {fps}: its first frame {label} is {here} here")

    def sentences(self) -> tuple[str, ...]:
        """One sentence for each kind, with the clips' names: `The film holds no opacity: “Logo”, “Smoke”.`"""
        return tuple(f"{what}{_named(names)}." for what, names in self.lost.items())


def _named(names: list[str]) -> str:
    known = list(dict.fromkeys(name for name in names if name))
    return f": {listed(f'“{name}”' for name in known)}" if known else ""


def listed(names: Iterable[str], most: int = NAMED) -> str:
    """`Logo, Smoke and 3 more`: so many of the names at most."""
    every = list(names)
    rest = f" and {len(every) - most} more" if len(every) > most else ""
    return f"{', '.join(every[:most])}{rest}"


def list_of(names: Iterable[str | Statement[Any]], most: int = NAMED) -> Argument:
    """`Logo, Smoke and 3 more`: so many of the names at most."""
    every = tuple(names)
    return EditNote.NAMES_AND_MORE(names=every[:most], more=len(every) - most) if len(every) > most else every


def quotes_of(texts: Iterable[str]) -> Argument:
    """`“Logo”, “Smoke” and 3 more`: of each text its first line."""
    return list_of(EditNote.QUOTED(text=(text.strip().splitlines() or [""])[0]) for text in texts)


def first_line(error: Exception) -> str:
    """What an error says, in one line without its full stop."""
    lines = (error.what if isinstance(error, MatchcutError) else str(error)).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(error).__name__
