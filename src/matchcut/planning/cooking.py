"""From a shot to its recipe: gathers all that its take depends on, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from matchcut.film.film import Film
from matchcut.film.ids import ElementId, MediaId, ShotId
from matchcut.film.model import Casting, Parameters, Shot
from matchcut.film.seeds import take_seed
from matchcut.film.vocabulary import ContinuationWay, CorrectionSetting, ElementKind
from matchcut.planning.graph import way_of
from matchcut.planning.recipe import Portrait, Recipe, Upstream

Revision = Callable[[str, Parameters], str]
"""Tells an engine's revision from its id and the parameters of a shot; "" for one that is not installed here."""

Wordless = Callable[[str], bool]
"""Tells of an engine whether its takes are the same whatever a shot's words and company are: it shows what is there."""

Drifts = Callable[[str], bool]
"""Tells of an engine whether takes of it that continue others drift away from how those look: only these are corrected,
and are shown a sheet beside the tail."""

BRIDGE = "bridge"
"""The parameter, a switch, by which a shot is to end in the keyframe of the one after it."""


def _bridges(way: ContinuationWay, parameters: Parameters) -> bool:
    return way is ContinuationWay.BRIDGE or (way is ContinuationWay.AUTO and parameters.get(BRIDGE) is True)


class Cook:
    """Makes recipes of one film.

    A cook remembers the portraits it made, so the recipes of ten thousand shots share them.
    """

    def __init__(
        self,
        film: Film,
        revision: Revision,
        wordless: Wordless = lambda _engine: False,
        drifts: Drifts = lambda _engine: False,
    ) -> None:
        self.film = film
        self._revision = revision
        self._wordless = wordless
        self._drifts = drifts
        self._portraits: dict[tuple[str, str], Portrait] = {}

    def engine_of(self, shot: Shot) -> str:
        """The id of the engine that makes the shot."""
        return shot.engine or self.film.settings.engine

    def recipe(self, shot_id: ShotId, *, variation: int, upstream: Upstream | None) -> Recipe:
        """Return the recipe of a shot's take number `variation` (from 0).

        `upstream` is the tail of the take that the shot continues; None for a shot that cuts.
        """
        film, shot = self.film, self.film.shot(shot_id)
        settings, scene = film.settings, film.scene(shot.scene)
        engine = self.engine_of(shot)
        way = way_of(film, shot)
        look = upstream.tail if upstream and way is ContinuationWay.CUT else None
        if look is not None:
            upstream = None
        correction = bool(upstream or look) and self._corrects(shot) and self._drifts(engine)
        if upstream and not correction:
            upstream = replace(upstream, anchor=None)
        if upstream:
            upstream = replace(
                upstream,
                before=min(shot.hand_over, upstream.frames - 1),
                sheet=way is ContinuationWay.SHEET and self._drifts(engine),
            )
        parameters = Parameters({**settings.parameters, **shot.parameters})
        placed = [film.elements[row.element] for row in film.placements_by_shot.get(shot_id, ())]
        recipe = Recipe(
            engine=engine,
            engine_revision=self._revision(engine, parameters),
            width=settings.width,
            height=settings.height,
            rate_numerator=settings.rate.numerator,
            rate_denominator=settings.rate.denominator,
            frames=shot.frames,
            seed=take_seed(settings.seed, shot, variation),
            action=shot.action,
            dialogue=shot.dialogue,
            shot_size=shot.size.value,
            camera=shot.camera,
            scene_heading=scene.heading,
            time_of_day=scene.time_of_day,
            location=self._element(scene.location) if scene.location else None,
            cast=tuple(self._cast(casting) for casting in film.cast_by_shot.get(shot_id, ())),
            props=tuple(self._element(prop.id) for prop in placed if prop.kind is ElementKind.PROP),
            styles=tuple(self._element(style.id) for style in placed if style.kind is ElementKind.STYLE),
            keyframe=shot.keyframe,
            next_keyframe=self._next_keyframe(shot_id) if _bridges(way, parameters) else None,
            upstream=upstream,
            parameters=parameters,
            correction=correction,
            look=look,
        )
        return recipe.without_words() if self._wordless(engine) else recipe

    def _corrects(self, shot: Shot) -> bool:
        if shot.correction is CorrectionSetting.AUTO:
            return self.film.settings.correction
        return shot.correction is CorrectionSetting.ON

    def _next_keyframe(self, shot: ShotId) -> MediaId | None:
        place = self.film.place_of[shot] + 1
        return self.film.shots[self.film.order[place]].keyframe if place < len(self.film.order) else None

    def _cast(self, casting: Casting) -> Portrait:
        character = self.film.characters[casting.character]
        return self._portrait(character.id, character.name, character.description, casting.note)

    def _element(self, element: ElementId) -> Portrait:
        row = self.film.elements[element]
        return self._portrait(row.id, row.name, row.description, "")

    def _portrait(self, owner: str, name: str, description: str, note: str) -> Portrait:
        key = (owner, note)
        if key not in self._portraits:
            references = tuple(row.media for row in self.film.references_by_owner.get(owner, ()))
            self._portraits[key] = Portrait(name=name, description=description, note=note, references=references)
        return self._portraits[key]
