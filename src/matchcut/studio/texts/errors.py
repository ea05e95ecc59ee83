"""Errors in the person's language."""

from __future__ import annotations

from matchcut.film.errors import MatchcutError
from matchcut.studio.texts.tell import tr
from matchcut.words.statements import Statement, say


def told_error(error: object) -> str:
    """What an error says: where, what and what to do. One that states nothing is told in English, as it is."""
    if not isinstance(error, MatchcutError) or not isinstance(error.problem, Statement):
        return str(error)
    place = [str(error.file)] if error.file is not None else []
    if error.line is not None:
        place.append(tr("line {0}").format(error.line))
    if error.field:
        place.append(tr("field '{0}'").format(error.field))
    problem = say(error.problem, tr)
    if place:
        problem = f"{', '.join(place)}: {problem}"
    remedy = say(error.remedy, tr) if isinstance(error.remedy, Statement) else error.advice
    return f"{problem} {remedy}".rstrip()
