"""The film as one immutable value: its tables, and what follows from them.

Look-ups that several callers need (running order, layout, cast of a shot) are computed once per value and kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from itertools import chain, count
from operator import attrgetter
from typing import Any, TypeVar, cast

from matchcut.film.errors import EditRefused
from matchcut.film.ids import (
    AcceptedFaultId,
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
    TrackId,
)
from matchcut.film.layout import Layout
from matchcut.film.model import (
    AcceptedFault,
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
    TakeNote,
    Title,
    Track,
)
from matchcut.film.refusals import Refusal
from matchcut.film.vocabulary import BLACK, FOOTAGE

_Row = TypeVar("_Row", Casting, Placement, Reference)


@dataclass(frozen=True)
class Film:
    """All of a film. Tables map an id to its entity; equal films have equal tables, in whatever order."""

    settings: Settings = field(default_factory=Settings)
    scenes: Mapping[SceneId, Scene] = field(default_factory=dict)
    shots: Mapping[ShotId, Shot] = field(default_factory=dict)
    characters: Mapping[CharacterId, Character] = field(default_factory=dict)
    elements: Mapping[ElementId, Element] = field(default_factory=dict)
    references: Mapping[ReferenceId, Reference] = field(default_factory=dict)
    castings: Mapping[CastingId, Casting] = field(default_factory=dict)
    placements: Mapping[PlacementId, Placement] = field(default_factory=dict)
    titles: Mapping[TitleId, Title] = field(default_factory=dict)
    audio: Mapping[AudioClipId, AudioClip] = field(default_factory=dict)
    tracks: Mapping[TrackId, Track] = field(default_factory=dict)
    markers: Mapping[MarkerId, Marker] = field(default_factory=dict)
    circles: Mapping[ShotId, Circle] = field(default_factory=dict)
    take_notes: Mapping[TakeId, TakeNote] = field(default_factory=dict)
    accepted: Mapping[AcceptedFaultId, AcceptedFault] = field(default_factory=dict)

    # What follows from the tables

    @cached_property
    def scene_order(self) -> tuple[Scene, ...]:
        """The scenes as they run."""
        return tuple(sorted(self.scenes.values(), key=lambda scene: (scene.rank, scene.id)))

    @cached_property
    def shot_ids_by_scene(self) -> Mapping[SceneId, tuple[ShotId, ...]]:
        """Each scene's shots as they run; a scene without shots maps to an empty tuple."""
        grouped: dict[SceneId, list[Shot]] = {scene: [] for scene in self.scenes}
        for shot in self.shots.values():
            grouped[shot.scene].append(shot)
        return {scene: _in_order(shots) for scene, shots in grouped.items()}

    def shots_of(self, scene: SceneId) -> tuple[Shot, ...]:
        """The scene's shots as they run."""
        return tuple(self.shots[shot] for shot in self.shot_ids_by_scene[scene])

    @cached_property
    def order(self) -> tuple[ShotId, ...]:
        """The ids of all shots in the order in which the film shows them."""
        return tuple(chain.from_iterable(self.shot_ids_by_scene[scene.id] for scene in self.scene_order))

    @cached_property
    def place_of(self) -> Mapping[ShotId, int]:
        """Each shot's index in the running order."""
        return dict(zip(self.order, count(), strict=False))

    @property
    def running_order(self) -> tuple[Shot, ...]:
        """All shots in the order in which the film shows them."""
        return tuple(map(self.shots.__getitem__, self.order))

    @cached_property
    def layout(self) -> Layout:
        """Every shot with its range in the film. Consecutive ranges meet, or share a transition's frames."""
        before: Layout | None
        before, touched = self.__dict__.pop(_LAID_OUT, (None, ()))
        if before is None:
            return Layout(self.running_order)
        return before.with_shots([self.place_of[shot] for shot in touched], [self.shots[shot] for shot in touched])

    @property
    def length(self) -> int:
        """The film's length in frames."""
        return self.layout.length

    @cached_property
    def cast_by_shot(self) -> Mapping[ShotId, tuple[Casting, ...]]:
        """The castings of each shot that has any, in billing order."""
        return _grouped(self.castings.values(), "shot")

    @cached_property
    def appearances(self) -> Mapping[str, Collection[ShotId]]:
        """The shots in which each character and element is seen, as they run; of those that are seen at all."""
        shots_of: defaultdict[str, set[ShotId]] = defaultdict(set)
        for casting in self.castings.values():
            shots_of[casting.character].add(casting.shot)
        for placement in self.placements.values():
            shots_of[placement.element].add(placement.shot)
        places = self.place_of
        return {
            who: dict.fromkeys(sorted(filter(places.__contains__, shots), key=places.__getitem__)).keys()
            for who, shots in shots_of.items()
        }

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
        return self.shots[self.order[index - 1]] if index else None

    def after(self, shot: ShotId) -> Shot | None:
        """The shot that runs just after `shot`, across scenes."""
        index = self.place_of[shot] + 1
        return self.shots[self.order[index]] if index < len(self.order) else None

    def circled(self, shot: ShotId) -> TakeId | None:
        """The shot's circled take, if it has one."""
        circle = self.circles.get(shot)
        return circle.take if circle else None

    def black(self, shot: ShotId) -> bool:
        """Whether a shot shows nothing, whatever takes it has: a gap in an edit is one."""
        return (self.shots[shot].engine or self.settings.engine) == BLACK

    def offline(self, shot: ShotId) -> bool:
        """Whether a shot is footage whose media is not there: it has no file and was never made."""
        asked = self.shots[shot]
        engine = asked.engine or self.settings.engine
        return engine == FOOTAGE and asked.keyframe is None and shot not in self.circles

    def note_on(self, take: TakeId) -> str:
        """What a person noted about a take; empty where nobody did."""
        note = self.take_notes.get(take)
        return note.text if note else ""

    @cached_property
    def accepted_by_take(self) -> Mapping[TakeId, frozenset[tuple[str, str]]]:
        """The faults that are fine in each take of which a person said so: kind and member."""
        grouped: defaultdict[TakeId, set[tuple[str, str]]] = defaultdict(set)
        for row in self.accepted.values():
            grouped[row.take].add((row.fault, row.character))
        return {take: frozenset(faults) for take, faults in grouped.items()}

    def track(self, name: str) -> Track:
        """How the sound of the track of that name is mixed."""
        return self.tracks.get(TrackId(name)) or Track(id=TrackId(name))

    # Look-ups that say what is wrong

    def shot(self, shot: ShotId) -> Shot:
        """The shot with that id; EditRefused where there is none."""
        row = self.shots.get(shot)
        if row is None:
            raise EditRefused(Refusal.NO_SHOT(shot=shot))
        return row

    def scene(self, scene: SceneId) -> Scene:
        """The scene with that id; EditRefused where there is none."""
        row = self.scenes.get(scene)
        if row is None:
            raise EditRefused(Refusal.NO_SCENE(scene=scene))
        return row

    def label(self, shot: ShotId) -> str:
        """What people call the shot: its number, else its place in the film."""
        row = self.shots.get(shot)
        if row is None:
            return shot
        return row.number or str(self.place_of[shot] + 1)

    # A film with other rows

    def with_rows(self, table: str, put: Collection[Entity] = (), drop: Collection[str] = ()) -> Film:
        """Return the film with rows of one table added or replaced (`put`), and removed (`drop`, by id).

        Nothing is checked here; see `check`. What follows from rows that did not change is carried over, so that
        an edit of one shot among ten thousand does not sort the film again.
        """
        old: Mapping[str, Entity] = getattr(self, table)
        new = dict(old)
        for row in put:
            new[row.id] = row
        for key in drop:
            new.pop(key, None)
        film = replace(self, **cast("dict[str, Any]", {table: new}))
        film.__dict__[_ANCESTRY] = self._descended(table, [*(row.id for row in put), *drop])
        if table == "shots":
            _carry(self, film, ("scene_order", *_GROUPED.values()))
            _carry_order(self, film, {*(row.id for row in put), *drop})
        elif table != "scenes":
            same = [name for grouped, name in _GROUPED.items() if grouped != table]
            _carry(self, film, ("scene_order", "shot_ids_by_scene", "order", "place_of", "layout", _LAID_OUT, *same))
            if table not in ("castings", "placements"):
                _carry(self, film, ("appearances",))
        return film

    def _descended(self, table: str, keys: Iterable[str]) -> tuple[_Step, ...]:
        """The steps by which a film with other rows in `table` comes from this one and its ancestors."""
        return (*self.__dict__.get(_ANCESTRY, ())[-_STEPS_KEPT:], (self, table, tuple(keys)))

    def touched_since(self, ancestor: Film) -> Mapping[str, Iterable[str]] | None:
        """The ids, by table, of all rows that can differ from `ancestor`; None if it is not known to be one.

        Only `with_rows` makes descendants. So the difference of two versions of a large film is found without
        looking at all of it.
        """
        touched: dict[str, dict[str, None]] = {}
        for film, table, keys in reversed(self.__dict__.get(_ANCESTRY, ())):
            touched[table] = dict.fromkeys(keys) | touched.get(table, {})
            if film is ancestor:
                return touched
        return None

    def settled(self) -> Film:
        """This film, without what it came from: earlier versions can then be let go of."""
        self.__dict__.pop(_ANCESTRY, None)
        return self


_GROUPED = {"castings": "cast_by_shot", "placements": "placements_by_shot", "references": "references_by_owner"}
"""What follows from one table alone."""

_LAID_OUT = "_laid_out"
"""Where a film keeps the layout of one that differs from it only in shots that stand in the same order."""

_ID, _RUNNING = attrgetter("id"), attrgetter("rank", "id")
"""The order in which rows of one scene, shot or owner run."""

_ANCESTRY = "_ancestry"
_STEPS_KEPT = 40
"""How many versions back a film knows what it came from, if nobody settles it."""

_Step = tuple[Film, str, tuple[str, ...]]


def _carry(old: Film, new: Film, names: Iterable[str]) -> None:
    for name in names:
        if name in old.__dict__:
            new.__dict__[name] = old.__dict__[name]


def _carry_order(old: Film, new: Film, touched: Iterable[str]) -> None:
    """Give the new film the old one's running order with only the scenes sorted again that `touched` moved in."""
    if "shot_ids_by_scene" not in old.__dict__:
        return
    moved: dict[SceneId, list[Shot]] = {}
    gone: set[str] = set()
    for key in touched:
        before, after = old.shots.get(ShotId(key)), new.shots.get(ShotId(key))
        if before and after and (before.scene, before.rank) == (after.scene, after.rank):
            continue
        gone.add(key)
        for shot in (before, after):
            if shot:
                moved.setdefault(shot.scene, [])
        if after:
            moved[after.scene].append(after)
    if not gone:
        _carry(old, new, ("shot_ids_by_scene", "order", "place_of", "appearances"))
        known = (old.__dict__["layout"], ()) if "layout" in old.__dict__ else old.__dict__.get(_LAID_OUT)
        if known is not None:
            new.__dict__[_LAID_OUT] = known[0], {*known[1], *touched}
        return
    if not set(moved) <= set(old.shot_ids_by_scene):
        return
    by_scene = dict(old.shot_ids_by_scene)
    for scene, arrived in moved.items():
        stayed = [new.shots[shot] for shot in by_scene[scene] if shot not in gone]
        by_scene[scene] = _in_order([*stayed, *arrived])
    new.__dict__["shot_ids_by_scene"] = by_scene


def _in_order(shots: list[Shot]) -> tuple[ShotId, ...]:
    return tuple(map(_ID, sorted(shots, key=_RUNNING)))


TABLES: tuple[str, ...] = tuple(f.name for f in fields(Film) if f.name != "settings")
"""The names of a film's tables, in an order in which what is referred to comes before what refers to it."""


def tables_of(film: Film) -> dict[str, Mapping[str, Entity]]:
    """Every entity of the film by table name and id; the settings are the table `settings` of one row."""
    tables: dict[str, Mapping[str, Entity]] = {"settings": {film.settings.id: film.settings}}
    for name in TABLES:
        tables[name] = getattr(film, name)
    return tables


def _grouped(rows: Collection[_Row], by: str) -> dict[Any, tuple[_Row, ...]]:
    key_of = attrgetter(by)
    alone: dict[Any, tuple[_Row, ...]] = {key_of(row): (row,) for row in rows}
    if len(alone) == len(rows):
        return alone
    groups: defaultdict[str, list[_Row]] = defaultdict(list)
    for row in rows:
        groups[key_of(row)].append(row)
    return {key: tuple(sorted(group, key=_RUNNING) if len(group) > 1 else group) for key, group in groups.items()}
