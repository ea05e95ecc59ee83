"""What changed between two readings of a script, as statements for a person to look through."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Scene, Shot
from matchcut.script.problems import ScriptDifference
from matchcut.script.screenplay.alignment import moved
from matchcut.words.statements import Statement, Term

_LONGEST = 60
_BEFORE = 20
"""How many characters are told of a text at most, and of those how many before the first that changed."""


class ChangeKind(StrEnum):
    """What happened to a row of the film's story."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    MOVED = "moved"
    OMITTED = "omitted"


@dataclass(frozen=True, slots=True)
class ScriptChange:
    """One change: which row of which table, and what of it."""

    kind: ChangeKind
    table: str
    id: str
    stated: Statement[ScriptDifference]


def changes_between(before: Film, script: Film, present: Film, omitted: Collection[ShotId]) -> tuple[ScriptChange, ...]:
    """Tell what changed from `before` to `script`, which share the ids of what is in both, in the order of the script.

    Shots go by their slates in `present`. `omitted` ones are in all three, though the script has them no more.
    """
    return tuple(_ScriptChanges(before, script, present, frozenset(omitted)).changes())


class _ScriptChanges:
    def __init__(self, before: Film, script: Film, present: Film, omitted: frozenset[ShotId]) -> None:
        self._before = before
        self._script = script
        self._present = present
        self._omitted = omitted

    def changes(self) -> Iterator[ScriptChange]:
        """All the changes."""
        yield from self._film()
        yield from self._people()
        moved_scenes = _moved(
            [row.id for row in self._before.scene_order], [row.id for row in self._script.scene_order]
        )
        for scene in self._script.scene_order:
            yield from self._scene(scene, scene.id in moved_scenes)
        for scene in self._before.scene_order:
            if scene.id not in self._script.scenes:
                count = len(self._before.shot_ids_by_scene[scene.id])
                removed = ScriptDifference.EMPTY_SCENE_REMOVED(scene=_called(scene))
                if count:
                    removed = ScriptDifference.SCENE_REMOVED(scene=_called(scene), count=count)
                yield ScriptChange(ChangeKind.REMOVED, "scenes", scene.id, removed)

    def _film(self) -> Iterator[ScriptChange]:
        old, new = self._before.settings, self._script.settings
        if old.title != new.title:
            title = ScriptDifference.TITLE(new=new.title, old=old.title)
            yield ScriptChange(ChangeKind.REWORDED, "settings", new.id, title)

    def _people(self) -> Iterator[ScriptChange]:
        for table, added, removed in (
            ("characters", ScriptDifference.CHARACTER_ADDED, ScriptDifference.CHARACTER_REMOVED),
            ("elements", ScriptDifference.PLACE_ADDED, ScriptDifference.PLACE_REMOVED),
        ):
            old, new = getattr(self._before, table), getattr(self._script, table)
            for key in new:
                if key not in old:
                    yield ScriptChange(ChangeKind.ADDED, table, key, added(name=new[key].name))
                elif new[key].description != old[key].description:
                    described = ScriptDifference.DESCRIBED(name=new[key].name, text=_short(new[key].description))
                    yield ScriptChange(ChangeKind.REWORDED, table, key, described)
            for key in old:
                if key not in new:
                    yield ScriptChange(ChangeKind.REMOVED, table, key, removed(name=old[key].name))

    def _scene(self, scene: Scene, is_moved: bool) -> Iterator[ScriptChange]:
        old = self._before.scenes.get(scene.id)
        shots = self._script.shots_of(scene.id)
        if old is None:
            added = ScriptDifference.EMPTY_SCENE_ADDED(scene=_called(scene))
            if shots:
                added = ScriptDifference.SCENE_ADDED(scene=_called(scene), count=len(shots))
            yield ScriptChange(ChangeKind.ADDED, "scenes", scene.id, added)
        elif old.heading != scene.heading:
            headed = ScriptDifference.HEADING(scene=_called(old), heading=scene.heading)
            yield ScriptChange(ChangeKind.REWORDED, "scenes", scene.id, headed)
        elif old.synopsis != scene.synopsis:
            synopsis = ScriptDifference.SYNOPSIS(scene=_called(scene), text=_short(scene.synopsis))
            yield ScriptChange(ChangeKind.REWORDED, "scenes", scene.id, synopsis)
        if is_moved:
            order = self._script.scene_order
            place = order.index(scene)
            where = ScriptDifference.OPENS_FILM(scene=_called(scene))
            if place:
                where = ScriptDifference.SCENE_MOVED(scene=_called(scene), previous=_called(order[place - 1]))
            yield ScriptChange(ChangeKind.MOVED, "scenes", scene.id, where)
        yield from self._shots(scene, shots)

    def _shots(self, scene: Scene, shots: Collection[Shot]) -> Iterator[ScriptChange]:
        was_here = self._before.shot_ids_by_scene.get(scene.id, ())
        moved_here = _moved(list(was_here), [shot.id for shot in shots])
        for shot in shots:
            old = self._before.shots.get(shot.id)
            if shot.id in self._omitted:
                stays = ScriptDifference.SHOT_OMITTED(shot=self._slate(shot), text=_words(shot))
                yield ScriptChange(ChangeKind.OMITTED, "shots", shot.id, stays)
            elif old is None:
                if scene.id in self._before.scenes:  # A new scene's shots were counted already.
                    added = ScriptDifference.SHOT_ADDED(shot=self._slate(shot), scene=_called(scene), text=_words(shot))
                    yield ScriptChange(ChangeKind.ADDED, "shots", shot.id, added)
            else:
                yield from self._matched(old, shot, shot.id in moved_here)
        for key in was_here:
            if key not in self._script.shots:
                shot = self._before.shots[key]
                removed = ScriptDifference.SHOT_REMOVED(shot=self._slate(shot), text=_words(shot))
                yield ScriptChange(ChangeKind.REMOVED, "shots", key, removed)

    def _matched(self, old: Shot, new: Shot, is_moved: bool) -> Iterator[ScriptChange]:
        slate = self._slate(new)
        if (old.action, old.dialogue) != (new.action, new.dialogue):
            was, now = _rewording(old, new)
            reworded = ScriptDifference.SPACING(shot=slate)
            if was or now:
                reworded = ScriptDifference.REWORDED(shot=slate, old=was, new=now)
            yield ScriptChange(ChangeKind.REWORDED, "shots", new.id, reworded)
        if old.transition != new.transition:
            entered = ScriptDifference.ENTERED_BY_CUT(shot=slate)
            if new.transition:
                entered = ScriptDifference.ENTERED_BY(shot=slate, transition=Term(new.transition.kind.value))
            yield ScriptChange(ChangeKind.REWORDED, "shots", new.id, entered)
        if old.scene != new.scene:
            where = ScriptDifference.SHOT_MOVED(shot=slate, scene=_called(self._script.scenes[new.scene]))
            yield ScriptChange(ChangeKind.MOVED, "shots", new.id, where)
        elif is_moved:
            yield ScriptChange(ChangeKind.MOVED, "shots", new.id, ScriptDifference.MOVED_WITHIN(shot=slate))

    def _slate(self, shot: Shot) -> str:
        mine = self._present.shots.get(shot.id)
        return (mine.number if mine else "") or shot.number


def _moved(old: list[SceneId] | list[ShotId], new: list[SceneId] | list[ShotId]) -> set[str]:
    """Those of both lists that stand in another order."""
    places = {key: place for place, key in enumerate(old)}
    both = [key for key in new if key in places]
    return {both[index] for index in moved([places[key] for key in both])}


def _called(scene: Scene) -> str:
    return _short(scene.heading) or scene.id


def _words(shot: Shot) -> str:
    return _short(shot.dialogue or shot.action)


def _rewording(old: Shot, new: Shot) -> tuple[str, str]:
    """What was said or done, and what it is now: of a long text the words around the first that changed."""
    if old.dialogue != new.dialogue and (old.dialogue or new.dialogue):
        was, now = " ".join(old.dialogue.split()), " ".join(new.dialogue.split())
    else:
        was, now = " ".join(old.action.split()), " ".join(new.action.split())
    if not (was and now):
        return _short(was), _short(now)
    pairs = enumerate(zip(was, now, strict=False))
    same = next((place for place, (word, other) in pairs if word != other), min(len(was), len(now)))
    start = was.rfind(" ", 0, max(0, same - _BEFORE)) + 1 if same >= _LONGEST - _BEFORE else 0
    lead = "…" if start else ""
    return lead + _short(was[start:]), lead + _short(now[start:])


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"
