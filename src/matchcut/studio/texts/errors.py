"""Errors in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchcut.film.errors import MatchcutError
from matchcut.studio.texts.remedies import remedy_of, words_of
from matchcut.studio.texts.tell import tr

if TYPE_CHECKING:
    from matchcut.film.remedies import Remedy
    from matchcut.words.statements import Statement


def told_error(error: object) -> str:
    """What an error says: where, what and what to do, but for what a button does (`remedy_for`)."""
    if not isinstance(error, MatchcutError):
        return str(error)
    place = [str(error.file)] if error.file is not None else []
    if error.line is not None:
        place.append(tr("line {0}").format(error.line))
    if error.field:
        place.append(tr("field '{0}'").format(error.field))
    problem = words_of(error.problem)
    if place:
        problem = f"{', '.join(place)}: {problem}"
    return f"{problem} {words_of(error.advised)}".strip()


def remedy_for(error: object) -> Statement[Remedy] | None:
    """What of an error's advice there is a button for."""
    return remedy_of((error.problem, *error.advised)) if isinstance(error, MatchcutError) else None
