"""The film as one immutable value: its tables, and what follows from them.

Look-ups that several callers need (running order, layout, cast of a shot) are computed once per value and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

from matchcut.film.errors import EditRefused
from matchcut.film.ids import (
    AudioClipId,
    CastingId,
    CharacterId,
    ElementId,
    MarkerId,
    PlacementId,
    ReferenceId,
    SceneId,
    ShotId,
    TakeId,
    TitleId,
)
from matchcut.film.model import (
    AudioClip,
    Casting,
    Character,
    Circle,
    Element,
    Entity,
    Marker,
    Placement,
    Reference,
    Scene,
    Settings,
    Shot,
    Title,
)
from matchcut.film.time import FrameRange

_Row = TypeVar("_Row", Casting, Placement, Reference)


@dataclass(frozen=True, slots=True)
class Placed:
    """A shot with its place in the film. `range` is in film frames.

    `overlap` is how many of its first frames the shot shares with the shot before it (a dissolve or wipe).
    """

    shot: Shot
    range: FrameRange
    overlap: int


@dataclass(frozen=True)
class Film:
    """All of a film. Tables map an id to its entity; equal films have equal tables, in whatever order."""

    settings: Settings = field(default_factory=Settings)
    scenes: Mapping[SceneId, Scene] = MappingProxyType({})
    shots: Mapping[ShotId, Shot] = MappingProxyType({})
    characters: Mapping[CharacterId, Character] = MappingProxyType({})
    elements: Mapping[ElementId, Element] = MappingProxyType({})
    references: Mapping[ReferenceId, Reference] = MappingProxyType({})
    castings: Mapping[CastingId, Casting] = MappingProxyType({})
    placements: Mapping[PlacementId, Placement] = MappingProxyType({})
    titles: Mapping[TitleId, Title] = MappingProxyType({})
    audio: Mapping[AudioClipId, AudioClip] = MappingProxyType({})
    markers: Mapping[MarkerId, Marker] = MappingProxyType({})
    circles: Mapping[ShotId, Circle] = MappingProxyType({})

    # What follows from the tables

    @cached_property
    def scene_order(self) -> tuple[Scene, ...]:
        """The scenes as they run."""
        return tuple(sorted(self.scenes.values(), key=lambda scene: (scene.rank, scene.id)))

    @cached_property
    def shots_by_scene(self) -> Mapping[SceneId, tuple[Shot, ...]]:
        """Each scene's shots as they run; a scene without shots maps to an empty tuple."""
        grouped: dict[SceneId, list[Shot]] = {scene: [] for scene in self.scenes}
        for shot in self.shots.values():
            grouped[shot.scene].append(shot)
        return {scene: tuple(sorted(shots, key=lambda shot: (shot.rank, shot.id))) for scene, shots in grouped.items()}

    @cached_property
    def running_order(self) -> tuple[Shot, ...]:
        """All shots in the order in which the film shows them."""
        return tuple(shot for scene in self.scene_order for shot in self.shots_by_scene[scene.id])

    @cached_property
    def place_of(self) -> Mapping[ShotId, int]:
        """Each shot's index in the running order."""
        return {shot.id: index for index, shot in enumerate(self.running_order)}

    @cached_property
    def layout(self) -> tuple[Placed, ...]:
        """Every shot with its range in the film. Consecutive ranges meet, or share a transition's frames."""
        placed: list[Placed] = []
        end = 0
        for shot in self.running_order:
            transition = shot.transition
            overlap = transition.frames if placed and transition and transition.kind.overlaps else 0
            placed.append(Placed(shot, FrameRange(end - overlap, shot.length), overlap))
            end += shot.length - overlap
        return tuple(placed)

    @property
    def length(self) -> int:
        """The film's length in frames."""
        return self.layout[-1].range.end if self.shots else 0

    @cached_property
    def cast_by_shot(self) -> Mapping[ShotId, tuple[Casting, ...]]:
        """The castings of each shot that has any, in billing order."""
        return _grouped(self.castings.values(), "shot")

    @cached_property
    def placements_by_shot(self) -> Mapping[ShotId, tuple[Placement, ...]]:
        return _grouped(self.placements.values(), "shot")

    @cached_property
    def references_by_owner(self) -> Mapping[str, tuple[Reference, ...]]:
        """The reference images of each character and element that has any, best first."""
        return _grouped(self.references.values(), "owner")

    def before(self, shot: ShotId) -> Shot | None:
        """The shot that runs just before `shot`, across scenes."""
        index = self.place_of[shot]
        return self.running_order[index - 1] if index else None

    def after(self, shot: ShotId) -> Shot | None:
        """The shot that runs just after `shot`, across scenes."""
        index = self.place_of[shot] + 1
        return self.running_order[index] if index < len(self.running_order) else None

    def circled(self, shot: ShotId) -> TakeId | None:
        """The shot's circled take, if it has one."""
        circle = self.circles.get(shot)
        return circle.take if circle else None

    # Look-ups that say what is wrong

    def shot(self, shot: ShotId) -> Shot:
        """The shot with that id; EditRefused where there is none."""
        found = self.shots.get(shot)
        if found is None:
            raise EditRefused(f"This film has no shot '{shot}'.")
        return found

    def scene(self, scene: SceneId) -> Scene:
        """The scene with that id; EditRefused where there is none."""
        found = self.scenes.get(scene)
        if found is None:
            raise EditRefused(f"This film has no scene '{scene}'.")
        return found

    def label(self, shot: ShotId) -> str:
        """What people call the shot: its number, else its place in the film."""
        found = self.shots.get(shot)
        if found is None:
            return shot
        return found.number or str(self.place_of[shot] + 1)


TABLES: tuple[str, ...] = tuple(f.name for f in fields(Film) if f.name != "settings")
"""The names of a film's tables, in an order in which what is referred to comes before what refers to it."""


def tables_of(film: Film) -> dict[str, Mapping[str, Entity]]:
    """Every entity of the film by table name and id; the settings are the table `settings` of one row."""
    tables: dict[str, Mapping[str, Entity]] = {"settings": {film.settings.id: film.settings}}
    for name in TABLES:
        tables[name] = getattr(film, name)
    return tables


def _grouped(rows: Iterable[_Row], by: str) -> dict[Any, tuple[_Row, ...]]:
    groups: dict[str, list[_Row]] = {}
    for row in rows:
        groups.setdefault(getattr(row, by), []).append(row)
    return {key: tuple(sorted(group, key=lambda row: (row.rank, row.id))) for key, group in groups.items()}
