"""What the film asks of a take, as far as it can be seen: who is in it, where, how close, and what it goes on from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matchcut.continuity.gates import EngineSort
from matchcut.film.camera import HANDHELD, STATIC, ShotSize
from matchcut.film.camera_text import camera_words
from matchcut.film.errors import BadInput
from matchcut.film.vocabulary import ElementKind
from matchcut.planning.recipe import Recipe

if TYPE_CHECKING:
    from matchcut.engines.spec import EngineSpec
    from matchcut.film.film import Film
    from matchcut.film.ids import CharacterId, ElementId, MediaId, ShotId, TakeId
    from matchcut.film.model import Shot, Take

NO_FACES = frozenset({ShotSize.INSERT})
"""Shots of these sizes show a detail: nobody has to be seen in them."""
FAR = frozenset({ShotSize.EXTREME_WIDE})
"""In shots of these sizes people may be too small to be seen."""
ONE_FACE = frozenset({ShotSize.CLOSE_UP, ShotSize.EXTREME_CLOSE_UP, ShotSize.MEDIUM_CLOSE})
"""Shots of these sizes show one of their cast; the others are near, or hear what is said."""

_SEVERAL = re.compile(
    r"\b(crowds?|people|passers-by|guests|soldiers|police|children|kids|students|customers|audience|extras|men|women"
    r"|boys|girls|strangers|dancers|workers|waiters|nurses|menschen|leute|g[äa]ste|soldaten|polizisten|polizei|kinder"
    r"|publikum|menge|m[äa]nner|frauen|fremde|foule|gens|passants|invit[ée]s|soldats|policiers|enfants|public|hommes"
    r"|femmes|inconnus)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(man|woman|boy|girl|child|baby|somebody|someone|passer-by|guest|soldier|stranger|dancer|worker|waiter|waitress"
    r"|nurse|hands?|face|he|she|they|mann|frau|junge|m[äa]dchen|kind|jemand|gast|soldat|fremder|kellner|er|sie"
    r"|h[äa]nde?|gesicht|homme|femme|gar[çc]on|fille|enfant|b[ée]b[ée]|quelqu'un|passant|soldat|inconnu|mains?|visage"
    r"|ils?|elles?)\b",
    re.IGNORECASE,
)
"""Words for people whom no cast need name, several or one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotMember:
    """Somebody of a shot's cast. `note` is what differs there in how they look."""

    character: CharacterId
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotContext:
    """What is known of a take before it is looked at.

    `expected` is how many people it is to show, None where the film does not say; there may be `company` beside
    them. `moves` tells that the camera does. `from_picture` says that it began from a picture, as a keyframe or
    what a shot before ended with; `own_picture` that it began from the keyframe that somebody gave it: then its colours
    are that picture's, whatever the scene's other shots look like; `own_place` that it did, or the first shot of its
    chain: then the place is that picture's, too. `tail` is the media of the tail that it went on from (None: a cut),
    and it began `handed_over` frames before the end of that take. `unused` are those of the cast and elements whose
    references never reached the model, though they have some.
    """

    shot: ShotId
    take: TakeId
    sort: EngineSort
    size: ShotSize
    cast: tuple[ShotMember, ...] = ()
    expected: int | None = None
    company: bool = False
    location: ElementId | None = None
    props: tuple[ElementId, ...] = ()
    styles: tuple[ElementId, ...] = ()
    moves: bool = False
    from_picture: bool = False
    own_picture: bool = False
    own_place: bool = False
    tail: MediaId | None = None
    handed_over: int = 0
    unused: tuple[str, ...] = ()


def context_of(film: Film, take: Take, spec: EngineSpec | None) -> ShotContext:
    """What the film asks of a take of one of its shots. `spec` is of the engine that made it, None for one that there
    is no more: it counts as a model.

    EditRefused for a take of a shot that is gone.
    """
    shot = film.shot(take.shot)
    scene = film.scenes[shot.scene]
    cast = tuple(
        ShotMember(character=casting.character, note=casting.note.strip())
        for casting in film.cast_by_shot.get(shot.id, ())
    )
    placed = [film.elements[placement.element] for placement in film.placements_by_shot.get(shot.id, ())]
    by_kind = {kind: tuple(element.id for element in placed if element.kind is kind) for kind in ElementKind}
    recipe = _recipe_of(take)
    upstream = recipe.upstream if recipe else None
    company = bool(_SEVERAL.search(shot.action))
    return ShotContext(
        shot=shot.id,
        take=take.id,
        sort=_sort(spec),
        size=shot.size,
        cast=cast,
        expected=_expected(film, shot, len(cast), company),
        company=company,
        location=scene.location,
        props=by_kind[ElementKind.PROP],
        styles=by_kind[ElementKind.STYLE],
        moves=bool({*camera_words(shot.camera, shot.action).moves} - {STATIC, HANDHELD}),
        from_picture=bool(recipe and (recipe.keyframe or upstream)),
        own_picture=bool(recipe and recipe.keyframe and upstream is None),
        own_place=_begun_from_picture(film, shot, recipe),
        tail=upstream.tail if upstream else None,
        handed_over=upstream.before if upstream else 0,
        unused=_unused(film, shot, take, recipe) if recipe else (),
    )


def _begun_from_picture(film: Film, shot: Shot, recipe: Recipe | None) -> bool:
    """Whether a take began from a keyframe, or goes on along a chain that did."""
    if recipe is None or recipe.upstream is None:
        return bool(recipe and recipe.keyframe)
    first = shot
    while first.continues is not None:
        first = film.shots[first.continues]
    return first.keyframe is not None


def scene_look(film: Film, shot: ShotId, shows_look: Callable[[TakeId], bool]) -> TakeId | None:
    """The take that says how the shot's scene looks: that of its first shot whose circled take `shows_look`, of those
    that run before it; None where there is none.
    """
    for before in film.shot_ids_by_scene[film.shot(shot).scene]:
        if before == shot:
            return None
        take = film.circled(before)
        if take is not None and shows_look(take):
            return take
    return None


def wardrobe_shots(film: Film, shot: ShotId) -> tuple[ShotId, ...]:
    """The shots of the scene in which it can be seen how the cast of a shot was before it: for each member the first
    one with the same note, as they run.
    """
    castings = film.cast_by_shot
    wanted = {(casting.character, casting.note.strip()) for casting in castings.get(shot, ())}
    showing: list[ShotId] = []
    for before in film.shot_ids_by_scene[film.shot(shot).scene]:
        if before == shot or not wanted:
            break
        dressed = {(casting.character, casting.note.strip()) for casting in castings.get(before, ())} & wanted
        if dressed and film.circled(before) is not None:
            showing.append(before)
            wanted -= dressed
    return tuple(showing)


def _expected(film: Film, shot: Shot, cast: int, company: bool) -> int | None:
    """How many people a shot is to show: its cast, and nobody where the film has a cast and neither the shot's cast nor
    its action names anybody.
    """
    if shot.size in NO_FACES:
        return None
    if cast:
        return cast
    if company or not film.characters or not shot.action.strip() or _SOMEBODY.search(shot.action):
        return None
    names = {name.casefold() for character in film.characters.values() for name in character.name.split()}
    return None if names & {word.casefold() for word in re.findall(r"\w+", shot.action)} else 0


def _sort(spec: EngineSpec | None) -> EngineSort:
    if spec is None or spec.learned:
        return EngineSort.MODELS
    return EngineSort.DRAWINGS if spec.generates else EngineSort.FOOTAGE


def _recipe_of(take: Take) -> Recipe | None:
    try:
        return Recipe.from_json(take.recipe)
    except BadInput:  # A recipe that can't be read says nothing of how the take was made; its picture does.
        return None


def _unused(film: Film, shot: Shot, take: Take, recipe: Recipe) -> tuple[str, ...]:
    """Whose references had no room, of a take whose model takes some."""
    from matchcut.engines.company import choose_references, everyone

    room = take.facts.get("references", 0)
    if not isinstance(room, int) or isinstance(room, bool) or room <= 0:
        return ()
    shown = set(choose_references(recipe, room))
    left_out = [person.name for person in everyone(recipe) if person.references and not shown & set(person.references)]
    cast = [film.characters[casting.character] for casting in film.cast_by_shot.get(shot.id, ())]
    elements = [film.elements[placement.element] for placement in film.placements_by_shot.get(shot.id, ())]
    location = film.scenes[shot.scene].location
    if location is not None:
        elements.append(film.elements[location])
    ids = [*((member.id, member.name) for member in cast), *((element.id, element.name) for element in elements)]
    return tuple(owner for owner, name in ids if name in left_out)
