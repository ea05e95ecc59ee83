"""Errors in the person's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchcut.film.errors import MatchcutError
from matchcut.studio.texts.remedies import remedy_of, words_of

if TYPE_CHECKING:
    from matchcut.film.remedies import Remedy
    from matchcut.words.statements import Statement


def told_error(error: object) -> str:
    """What an error says: where, what and what to do, but for what a button does (`remedy_for`)."""
    return words_of(error.text) if isinstance(error, MatchcutError) else str(error)


def remedy_for(error: object) -> Statement[Remedy] | None:
    """What of an error's advice there is a button for."""
    return remedy_of(error.text) if isinstance(error, MatchcutError) else None
