"""Who is in a shot and what is shown of them: what every engine that sees references reads of a recipe alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matchcut.engines.outlooks import Prospect
from matchcut.film.ids import MediaId
from matchcut.planning.recipe import Portrait, Recipe
from matchcut.words.statements import Statement


def choose_references(recipe: Recipe, room: int) -> tuple[MediaId, ...]:
    """At most `room` reference images: the best of every cast member, then of things and place, then the next best."""
    return tuple(dict.fromkeys(_rounds(recipe.cast, everyone(recipe))))[:room]


def everyone(recipe: Recipe) -> tuple[Portrait, ...]:
    """All that a shot may have reference images of: its cast, props, location and styles."""
    return (*recipe.cast, *recipe.props, *((recipe.location,) if recipe.location else ()), *recipe.styles)


def _rounds(cast: Sequence[Portrait], portraits: Sequence[Portrait]) -> Iterator[MediaId]:
    yield from (member.references[0] for member in cast if member.references)
    deepest = max((len(portrait.references) for portrait in portraits), default=0)
    for depth in range(deepest):
        yield from (portrait.references[depth] for portrait in portraits if len(portrait.references) > depth)


def shot_before(label: str) -> Statement[Prospect]:
    """What people call the shot that another continues, within a sentence."""
    return Prospect.SHOT(shot=label) if label else Prospect.BEFORE()


def listed(names: Sequence[str]) -> str | Statement[Prospect]:
    """`Ada`, `Ada and Bob`, `Ada, Bob and Cy`, within a sentence."""
    if len(names) < 2:
        return "".join(names)
    return Prospect.BOTH(names=tuple(names[:-1]), last=names[-1])
