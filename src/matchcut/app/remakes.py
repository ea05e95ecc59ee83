"""What is changed of a shot where its take is made anew, and which of a shot's takes were made so."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from matchcut.continuity.loop import JudgedTake, Remake
from matchcut.engines.registry import engine_spec
from matchcut.film import edits
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.vocabulary import ContinuationWay
from matchcut.planning.graph import way_of
from matchcut.planning.recipe import Recipe

if TYPE_CHECKING:
    from matchcut.continuity.cards import Scorecard
    from matchcut.film.film import Film
    from matchcut.film.ids import ShotId, TakeId
    from matchcut.film.model import Shot, Take

Change = Callable[["Film"], "Film"]
"""An edit of the film: with it in place the take is made so."""

RecipeOf = Callable[["Film", "ShotId", int], Recipe]
"""Makes the recipe of a shot's take of that variation in a film."""

_OTHER_WAYS = ((Remake.SHEET, ContinuationWay.SHEET), (Remake.ANCHOR, ContinuationWay.CUT))


def remakes_of(film: Film, shot: ShotId, hand_over: int) -> dict[Remake, Change]:
    """How a shot's take can be made anew. `hand_over` is how many frames before its end the take that it continues is
    best gone on from.
    """
    row = film.shot(shot)
    spec = engine_spec(row.engine or film.settings.engine)
    if not (spec.generates and spec.capabilities.seeded):
        return {}
    changes: dict[Remake, Change] = {Remake.FRESH: unchanged}
    if row.continues is None or not spec.drifts:
        return changes
    if hand_over != row.hand_over and _may_move_cut(film, row):
        changes[Remake.HAND_OVER] = partial(edits.move_hand_over, shot=shot, frames=hand_over)
    present = way_of(film, row)
    if spec.capabilities.references:
        ways = ((remake, way) for remake, way in _OTHER_WAYS if way is not present)
        changes.update((remake, partial(edits.revise_shot, shot=shot, way=way)) for remake, way in ways)
    return changes


def unchanged(film: Film) -> Film:
    """The film as it is."""
    return film


def _may_move_cut(film: Film, shot: Shot) -> bool:
    """Whether a shot stands right after the one that it continues, and nobody trimmed that one's end by hand."""
    source = film.shots[shot.continues] if shot.continues is not None else None
    after = film.after(source.id) if source else None
    return source is not None and after is not None and after.id == shot.id and source.tail == shot.hand_over


def takes_by_remake(
    film: Film, shot: ShotId, takes: Collection[Take], changes: Mapping[Remake, Change], recipe_of: RecipeOf
) -> list[tuple[Take, Remake]]:
    """Those of a shot's takes that the film asks for now, or would with one of the changes, but for their noise; in the
    order in which they were made. What was neither changed nor made first is FRESH.
    """
    families: dict[Recipe, Remake] = {}
    for remake, change in {Remake.FRESH: unchanged, **changes}.items():
        with suppress(EditRefused):  # What can't be made so was never made so.
            wanted = recipe_of(change(film), shot, 0)
            earlier = engine_spec(wanted.engine).earlier_for(wanted.parameters)
            for revision in (wanted.engine_revision, *earlier):
                families.setdefault(replace(wanted, seed=0, engine_revision=revision), remake)
    own = [(take, _family(take)) for take in takes]
    return [(take, families[family]) for take, family in own if family in families]


def judged(takes: Collection[tuple[Take, Remake]], cards: Mapping[TakeId, Scorecard | None]) -> list[JudgedTake]:
    """The takes with their cards, and how each came to be: the first was not made anew."""
    return [
        JudgedTake(
            take=take.id,
            card=cards[take.id],
            remake=remake if number or remake is not Remake.FRESH else None,
            seconds=float(take.seconds or 0),
        )
        for number, (take, remake) in enumerate(takes)
    ]


def _family(take: Take) -> Recipe | None:
    try:
        return replace(Recipe.from_json(take.recipe), seed=0)
    except BadInput:  # Another version's: none of those that are asked for now.
        return None
