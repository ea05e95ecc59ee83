"""What is wrong in a storyboard, collected, so that a person mends it all in one go."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import reduce
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.script.problems import ScriptAdvice
from matchcut.script.storyboard.places import FoundPlaces, KeyPath
from matchcut.words.statements import Statement, Text, parts_of

SHOWN = 10
"""How many mistakes one error tells of."""


class Mistake(Exception):
    """One thing that is wrong: at which key, what, and what to do."""

    def __init__(self, at: KeyPath, problem: Statement[Any] | str, advice: Text = None) -> None:
        super().__init__(str(problem))
        self.at = at
        self.problem = problem
        self.advised = parts_of(advice)


class Mistakes:
    """The mistakes found so far in the text of `file`. `field_of` turns a path into the field's name."""

    def __init__(self, file: Path, text: str, field_of: Callable[[KeyPath], str]) -> None:
        self._file = file
        self._text = text
        self._field_of = field_of
        self._mistakes: dict[tuple[KeyPath, str], Mistake] = {}

    def add(self, mistake: Mistake) -> None:
        self._mistakes.setdefault((mistake.at, str(mistake.problem)), mistake)

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Note a Mistake that the block raises, and go on after the block."""
        try:
            yield
        except Mistake as mistake:
            self.add(mistake)

    def __bool__(self) -> bool:
        return bool(self._mistakes)

    def raise_any(self) -> None:
        """Raise BadInput if anything was found: it stands where the first mistake does, and tells of the next."""
        if not self._mistakes:
            return
        places = FoundPlaces(self._text)
        errors = [
            BadInput(
                mistake.problem, advice=mistake.advised, line=places.line(mistake.at), field=self._field_of(mistake.at)
            )
            for mistake in self._mistakes.values()
        ]
        errors.sort(key=lambda error: error.line or 0)
        first, later = errors[0], errors[1:]
        advice = (*first.advised, *((_list_of(later),) if later else ()))
        raise BadInput(first.problem, advice=advice, file=self._file, line=first.line, field=first.field)


def _list_of(errors: list[BadInput]) -> Statement[ScriptAdvice]:
    lines: list[Statement[ScriptAdvice] | str] = [_line_of(error) for error in errors[: SHOWN - 1]]
    if len(errors) > SHOWN - 1:
        lines.append(ScriptAdvice.AND_MORE(count=len(errors) - SHOWN + 1))
    return ScriptAdvice.MORE_MISTAKES(count=len(errors), mistakes=_joined(lines, ScriptAdvice.LINES))


def _line_of(error: BadInput) -> Statement[ScriptAdvice]:
    if not error.advised:
        return ScriptAdvice.MISTAKE(problem=error.located)
    return ScriptAdvice.MISTAKE_ADVISED(problem=error.located, advice=_joined(error.advised, ScriptAdvice.SENTENCES))


def _joined(parts: Sequence[Statement[Any] | str], kind: ScriptAdvice) -> Statement[Any] | str:
    """Several statements as one."""
    return reduce(lambda first, rest: kind(first=first, rest=rest), parts)


def nearest(word: str, known: Iterable[str]) -> Statement[ScriptAdvice] | None:
    """Return a question that offers the known word most like `word`, or None where none is like it."""
    by_folded = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return ScriptAdvice.DID_YOU_MEAN(name=by_folded[close[0]]) if close else None
