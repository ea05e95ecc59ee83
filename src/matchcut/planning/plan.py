"""What every shot needs: nothing, or a take, and why.

A shot is stale exactly when its recipe no longer equals that of its circled take, but for a revision of its engine
whose takes stay current. A shot that continues another waits for it: until the upstream's take is current, the recipe
can't be known for certain. A black shot needs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.model import Parameters, Shot
from matchcut.film.offline import Offline
from matchcut.planning.cooking import Cook, Drifts, Revision, Wordless
from matchcut.planning.graph import chains, look_anchor, made_after
from matchcut.planning.reasons import Reason, reasons
from matchcut.planning.recipe import Recipe, Upstream
from matchcut.words.statements import Statement

Earlier = Callable[[str, Parameters], tuple[str, ...]]
"""Tells, from an engine's id and a shot's parameters, the revisions before its present one whose takes stay current."""


class TakeState(StrEnum):
    """How a shot stands."""

    CURRENT = "current"
    NO_TAKE = "no take"
    STALE = "stale"
    OFFLINE = "offline"
    """Its media is not there, so no take of it can be made."""


class TakeFacts(Protocol):
    """What planning needs to know of a take."""

    @property
    def fingerprint(self) -> str: ...
    @property
    def variation(self) -> int: ...
    @property
    def tail(self) -> MediaId | None: ...
    @property
    def tail_frames(self) -> int: ...
    @property
    def hand_over(self) -> str: ...


@dataclass(frozen=True, slots=True)
class ShotPlan:
    """How one shot stands. `reasons` are empty unless it is stale or offline; `waits_for` is the upstream to be made
    first.

    `recipe` is what the next take is made by, or None while the upstream it starts from is not made.
    """

    shot: ShotId
    state: TakeState
    reasons: tuple[Statement[Reason], ...]
    waits_for: ShotId | None
    recipe: Recipe | None


def upstream_of(film: Film, shot: ShotId, takes: Mapping[TakeId, TakeFacts]) -> Upstream | None:
    """What a shot gets from the circled take of the one that it continues, and of the one that it is to look like.

    None where it continues none, or that has no take or kept no tail. `takes` holds at least these.
    """
    source = made_after(film, shot)
    take = _circled(film, source, takes) if source else None
    if source is None or take is None or take.tail is None:
        return None
    anchor = _circled(film, look_anchor(film, shot), takes)
    far = anchor.tail if anchor and look_anchor(film, shot) not in (source, shot) else None
    return Upstream(tail=take.tail, frames=take.tail_frames, hand_over=take.hand_over, anchor=far)


def _circled(film: Film, shot: ShotId, takes: Mapping[TakeId, TakeFacts]) -> TakeFacts | None:
    circled = film.circled(shot)
    return takes.get(circled) if circled else None


def plan(
    film: Film,
    takes: Mapping[TakeId, TakeFacts],
    recipe_json: Callable[[TakeId], str],
    revision: Revision,
    wordless: Wordless = lambda _engine: False,
    lost: Callable[[TakeId], Statement[Reason] | None] = lambda _take: None,
    earlier: Earlier = lambda _engine, _parameters: (),
    drifts: Drifts = lambda _engine: False,
) -> tuple[ShotPlan, ...]:
    """Return how every shot stands, in running order.

    `takes` holds at least the circled takes; `recipe_json` reads the recipe of one and is asked only for stale
    shots; `revision` tells an engine's revision, `wordless` whether it makes the same of any words, `lost`
    why a circled take's files can't be used (None where they can), `earlier` which of an engine's revisions before this
    one made takes that stay current, `drifts` whether its takes drift along a chain.
    """
    cook = Cook(film, revision, wordless, drifts)
    plans: dict[ShotId, ShotPlan] = {}
    for tree in chains(film):
        for shot in tree:
            plans[shot] = _plan_shot(cook, shot, takes, recipe_json, plans, lost, earlier)
    return tuple(plans[shot] for shot in film.order)


def _plan_shot(
    cook: Cook,
    shot_id: ShotId,
    takes: Mapping[TakeId, TakeFacts],
    recipe_json: Callable[[TakeId], str],
    done: Mapping[ShotId, ShotPlan],
    lost: Callable[[TakeId], Statement[Reason] | None],
    earlier: Earlier,
) -> ShotPlan:
    film = cook.film
    circled = film.circled(shot_id)
    take = _circled(film, shot_id, takes)
    source = made_after(film, shot_id)
    upstream = upstream_of(film, shot_id, takes)
    # What is offline is not going to be made: who continues it begins with nothing before it.
    settled = source is None or done[source].state in (TakeState.CURRENT, TakeState.OFFLINE)
    waits = None if settled else source

    recipe = cook.recipe(shot_id, variation=take.variation if take else 0, upstream=upstream)
    if film.black(shot_id):
        return ShotPlan(shot_id, TakeState.CURRENT, (), None, recipe)
    if film.offline(shot_id):
        return ShotPlan(shot_id, TakeState.OFFLINE, (_offline(film.shots[shot_id]),), None, None)
    if take is None or circled is None:
        return ShotPlan(shot_id, TakeState.NO_TAKE, (), waits, None if waits else recipe)
    why = lost(circled)
    if waits is None and why is None and _is_of(take, recipe, earlier):
        return ShotPlan(shot_id, TakeState.CURRENT, (), None, recipe)
    label = film.label(source) if source else ""
    kept = _read(recipe_json(circled))
    wanted = recipe
    if kept is not None and kept.engine_revision in earlier(recipe.engine, recipe.parameters):
        wanted = replace(recipe, engine_revision=kept.engine_revision)  # That is no reason.
    causes = reasons(kept, wanted, label, ignoring=("upstream", "look") if waits else ())
    if why is not None:
        causes = (why, *causes)
    if waits is not None:
        causes = (*causes, Reason.UPSTREAM_FIRST(shot=label))
    return ShotPlan(shot_id, TakeState.STALE, causes, waits, None if waits else recipe)


def _is_of(take: TakeFacts, recipe: Recipe, earlier: Earlier) -> bool:
    """Whether a take was made by a recipe, or by one that differs in nothing but an earlier revision."""
    if take.fingerprint == recipe.fingerprint:
        return True
    revisions = earlier(recipe.engine, recipe.parameters)
    return any(replace(recipe, engine_revision=revision).fingerprint == take.fingerprint for revision in revisions)


def _read(recipe: str) -> Recipe | None:
    try:
        return Recipe.from_json(recipe)
    except BadInput:
        return None


def _offline(shot: Shot) -> Statement[Reason]:
    media = Offline.of(shot).words
    return Reason.NAMED_MEDIA_OFFLINE(media=media) if media else Reason.MEDIA_OFFLINE()
