"""What is wrong in a storyboard, collected, so that a person mends it all in one go."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.script.storyboard.places import KeyPath, Places

SHOWN = 10
"""How many mistakes one error tells of."""


class Mistake(Exception):
    """One thing that is wrong: at which key, what, and what to do."""

    def __init__(self, at: KeyPath, what: str, advice: str = "") -> None:
        super().__init__(what)
        self.at = at
        self.what = what
        self.advice = advice


class Mistakes:
    """The mistakes found so far in the text of `file`. `field_of` turns a path into the field's name."""

    def __init__(self, file: Path, text: str, field_of: Callable[[KeyPath], str]) -> None:
        self._file = file
        self._text = text
        self._field_of = field_of
        self._found: dict[tuple[KeyPath, str], Mistake] = {}

    def add(self, mistake: Mistake) -> None:
        self._found.setdefault((mistake.at, mistake.what), mistake)

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Note a Mistake that the block raises, and go on after the block."""
        try:
            yield
        except Mistake as mistake:
            self.add(mistake)

    def __bool__(self) -> bool:
        return bool(self._found)

    def raise_any(self) -> None:
        """Raise BadInput if anything was found: it stands where the first mistake does, and tells of the next."""
        if not self._found:
            return
        places = Places(self._text)
        errors = [
            BadInput(one.what, advice=one.advice, line=places.line(one.at), field=self._field_of(one.at))
            for one in self._found.values()
        ]
        errors.sort(key=lambda error: error.line or 0)
        first, others = errors[0], errors[1:]
        advice = "\n".join([first.advice, *_list_of(others)]) if others else first.advice
        raise BadInput(first.what, advice=advice, file=self._file, line=first.line, field=first.field)


def _list_of(errors: list[BadInput]) -> Iterator[str]:
    count = len(errors)
    yield f"{count} more {'mistake' if count == 1 else 'mistakes'}:"
    for error in errors[: SHOWN - 1]:
        yield f"  {error}"
    if count > SHOWN - 1:
        yield f"  and {count - SHOWN + 1} more."


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a question that offers the known word most like `word`, or an empty text where none is like it."""
    by_folded = {one.casefold(): one for one in known}
    found = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return f"Did you mean '{by_folded[found[0]]}'?" if found else ""
