"""What is changed of a shot where its take is made anew, and which of a shot's takes were made so."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from matchcut.continuity.loop import JudgedTake, Remake
from matchcut.engines.diffusion.settings import KEYFRAME_MODEL, NONE
from matchcut.engines.parameters import with_defaults
from matchcut.engines.registry import engine_spec
from matchcut.film import edits
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.vocabulary import ContinuationWay
from matchcut.planning.graph import way_of
from matchcut.planning.recipe import Recipe

if TYPE_CHECKING:
    from matchcut.continuity.cards import Scorecard
    from matchcut.engines.spec import EngineSpec
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
    best gone on from; where the shot does so already, it can be tried from the very end.
    """
    row = film.shot(shot)
    spec = engine_spec(row.engine or film.settings.engine)
    if not (spec.generates and spec.capabilities.seeded):
        return {}
    changes: dict[Remake, Change] = {Remake.FRESH: unchanged}
    if row.continues is None or not spec.drifts:
        return changes
    elsewhere = hand_over if hand_over != row.hand_over else 0
    if elsewhere != row.hand_over and _may_move_cut(film, row):
        changes[Remake.HAND_OVER] = partial(edits.move_hand_over, shot=shot, frames=elsewhere)
    for remake, way in _OTHER_WAYS:
        able = spec.capabilities.references or (remake is Remake.ANCHOR and _has_identity_keyframe(film, row, spec))
        if able and way is not way_of(film, row):
            changes[remake] = partial(edits.revise_shot, shot=shot, way=way)
    return changes


def _has_identity_keyframe(film: Film, shot: Shot, spec: EngineSpec) -> bool:
    """Whether a shot that cuts begins with a picture of its cast: a keyframe that somebody chose, or one that an image
    model makes of their references.
    """
    asked = with_defaults(spec.parameters, {**film.settings.parameters, **shot.parameters}).get(KEYFRAME_MODEL, NONE)
    return spec.capabilities.keyframe and (shot.keyframe is not None or asked not in ("", NONE))


def unchanged(film: Film) -> Film:
    """The film as it is."""
    return film


def _may_move_cut(film: Film, shot: Shot) -> bool:
    """Whether a shot stands right after the one that it continues, and nobody trimmed that one's end by hand."""
    source = film.shots[shot.continues] if shot.continues is not None else None
    after = film.after(source.id) if source else None
    return source is not None and after is not None and after.id == shot.id and source.tail == shot.hand_over


@dataclass(frozen=True, slots=True)
class MadeTake:
    """A take of a shot: how it was made, and what has to be changed of the film for it to be what that asks for."""

    take: Take
    remake: Remake
    change: Change


def takes_as_made(
    film: Film, shot: ShotId, takes: Collection[Take], hand_over: int, recipe_of: RecipeOf
) -> list[MadeTake]:
    """Those of a shot's takes that the film asks for now, or would if the shot went on another way or from another
    frame, but for their noise; in the order in which they were made. So what was tried is known, whatever was kept.
    """
    families: dict[Recipe, tuple[Remake, Change]] = {}
    for remake, change in _all_ways(film, shot, hand_over):
        with suppress(EditRefused):  # What can't be made so was never made so.
            wanted = recipe_of(change(film), shot, 0)
            earlier = engine_spec(wanted.engine).earlier_for(wanted.parameters)
            for revision in (wanted.engine_revision, *earlier):
                families.setdefault(replace(wanted, seed=0, engine_revision=revision), (remake, change))
    own = [(take, _family(take)) for take in takes]
    return [MadeTake(take, *families[family]) for take, family in own if family in families]


def _all_ways(film: Film, shot: ShotId, hand_over: int) -> Iterator[tuple[Remake, Change]]:
    """The film as it is, and with each other way in which the shot may go on."""
    yield Remake.FRESH, unchanged
    row = film.shot(shot)
    if row.continues is None:
        return
    ways = ((Remake.FRESH, ContinuationWay.AUTO), *_OTHER_WAYS)
    for frames in dict.fromkeys((row.hand_over, 0, hand_over)):
        for remake, way in ways:
            moved = remake is Remake.FRESH and frames != row.hand_over
            yield Remake.HAND_OVER if moved else remake, partial(_gone_on, shot=shot, way=way, frames=frames)


def _gone_on(film: Film, shot: ShotId, way: ContinuationWay, frames: int) -> Film:
    return edits.move_hand_over(edits.revise_shot(film, shot, way=way), shot, frames)


def judged(takes: Collection[MadeTake], cards: Mapping[TakeId, Scorecard | None]) -> list[JudgedTake]:
    """The takes with their cards, and how each came to be: the first was not made anew."""
    return [
        JudgedTake(
            take=entry.take.id,
            card=cards[entry.take.id],
            remake=entry.remake if number else None,
            seconds=float(entry.take.seconds or 0),
        )
        for number, entry in enumerate(takes)
    ]


def _family(take: Take) -> Recipe | None:
    try:
        return replace(Recipe.from_json(take.recipe), seed=0)
    except BadInput:  # Another version's: none of those that are asked for now.
        return None
