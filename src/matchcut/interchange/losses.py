"""What an edit loses on its way in, told clip by clip."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from matchcut.film.errors import MatchcutError
from matchcut.film.labels import label_of
from matchcut.film.time import FrameRate, timecode
from matchcut.interchange.problems import EditLoss, EditNote, EditNotes
from matchcut.words.statements import Argument, Figure, Statement

NAMED = 12
"""How many names a sentence lists."""


@dataclass
class Losses:
    """Collects what is lost of which clip, and states each loss once."""

    lost: dict[Statement[EditLoss], list[str]] = field(default_factory=dict)

    def add(self, loss: Statement[EditLoss], name: str = "") -> None:
        """Note that a loss is one of the clip `name`; "" for no clip."""
        self.lost.setdefault(loss, []).append(name.strip())

    def recounted(self, start: int, rate: FrameRate) -> None:
        """Note, where it is so, that an edit calls its first frame by another label, for it counts non-drop."""
        if rate.drops and start:
            label, here = label_of(start, rate, drop=False), timecode(start, rate)
            fps = Figure(f"{float(rate.fraction):.5g}")
            self.add(EditLoss.RECOUNTED(rate=fps, label=str(label), timecode=here))

    def sentences(self) -> EditNotes:
        """Each loss, with the clips' names: `The film holds no opacity: “Logo”, “Smoke”.`"""
        return tuple(_stated(loss, names) for loss, names in self.lost.items())


def _stated(loss: Statement[EditLoss], names: list[str]) -> Statement[EditNote]:
    known = dict.fromkeys(name for name in names if name)
    if not known:
        return EditNote.LOSS(loss=loss)
    return EditNote.LOSS_OF(loss=loss, clips=list_of(EditNote.QUOTED(text=name) for name in known))


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
