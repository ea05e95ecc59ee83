"""What changed between two readings of a script, in words for a person to look through."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Scene, Shot
from matchcut.script.screenplay.alignment import moved

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
    """One change: which row of which table, and the sentence that tells it."""

    kind: ChangeKind
    table: str
    id: str
    text: str


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
                count = _counted(len(self._before.shot_ids_by_scene[scene.id]), "shot")
                text = f"{_called(scene)} is no longer in the script; it had {count}."
                yield ScriptChange(ChangeKind.REMOVED, "scenes", scene.id, text)

    def _film(self) -> Iterator[ScriptChange]:
        old, new = self._before.settings, self._script.settings
        if old.title != new.title:
            text = f"The title is '{new.title}' now, not '{old.title}'."
            yield ScriptChange(ChangeKind.REWORDED, "settings", new.id, text)

    def _people(self) -> Iterator[ScriptChange]:
        for table in ("characters", "elements"):
            old, new = getattr(self._before, table), getattr(self._script, table)
            for key in new:
                if key not in old:
                    what = "is new in the cast" if table == "characters" else "is a new place"
                    yield ScriptChange(ChangeKind.ADDED, table, key, f"{new[key].name} {what}.")
                elif new[key].description != old[key].description:
                    text = f"{new[key].name} is described anew: '{_short(new[key].description)}'"
                    yield ScriptChange(ChangeKind.REWORDED, table, key, text)
            for key in old:
                if key not in new:
                    what = "no longer speaks" if table == "characters" else "is no longer a place"
                    yield ScriptChange(ChangeKind.REMOVED, table, key, f"{old[key].name} {what} in the script.")

    def _scene(self, scene: Scene, is_moved: bool) -> Iterator[ScriptChange]:
        old = self._before.scenes.get(scene.id)
        shots = self._script.shots_of(scene.id)
        if old is None:
            text = f"{_called(scene)} is new, with {_counted(len(shots), 'shot')}."
            yield ScriptChange(ChangeKind.ADDED, "scenes", scene.id, text)
        elif old.heading != scene.heading:
            text = f"{_called(old)} is '{scene.heading}' now."
            yield ScriptChange(ChangeKind.REWORDED, "scenes", scene.id, text)
        elif old.synopsis != scene.synopsis:
            text = f"{_called(scene)} has another synopsis: '{_short(scene.synopsis)}'"
            yield ScriptChange(ChangeKind.REWORDED, "scenes", scene.id, text)
        if is_moved:
            text = f"{_called(scene)} moved: {self._where(scene)}."
            yield ScriptChange(ChangeKind.MOVED, "scenes", scene.id, text)
        yield from self._shots(scene, shots)

    def _where(self, scene: Scene) -> str:
        order = self._script.scene_order
        place = order.index(scene)
        return f"it comes after {_called(order[place - 1], first=False)}" if place else "it opens the film"

    def _shots(self, scene: Scene, shots: Collection[Shot]) -> Iterator[ScriptChange]:
        was_here = self._before.shot_ids_by_scene.get(scene.id, ())
        moved_here = _moved(list(was_here), [shot.id for shot in shots])
        for shot in shots:
            old = self._before.shots.get(shot.id)
            if shot.id in self._omitted:
                text = (
                    f"Shot {self._slate(shot)} is no longer in the script, but stays until you decide: {_words(shot)}."
                )
                yield ScriptChange(ChangeKind.OMITTED, "shots", shot.id, text)
            elif old is None:
                if scene.id in self._before.scenes:  # A new scene's shots were counted already.
                    text = f"Shot {self._slate(shot)} is new in {_called(scene, first=False)}: {_words(shot)}."
                    yield ScriptChange(ChangeKind.ADDED, "shots", shot.id, text)
            else:
                yield from self._matched(old, shot, shot.id in moved_here)
        for key in was_here:
            if key not in self._script.shots:
                shot = self._before.shots[key]
                text = f"Shot {self._slate(shot)} is no longer in the script: {_words(shot)}."
                yield ScriptChange(ChangeKind.REMOVED, "shots", key, text)

    def _matched(self, old: Shot, new: Shot, is_moved: bool) -> Iterator[ScriptChange]:
        called = f"Shot {self._slate(new)}"
        if (old.action, old.dialogue) != (new.action, new.dialogue):
            text = f"{called} was reworded: {_rewording(old, new)}."
            yield ScriptChange(ChangeKind.REWORDED, "shots", new.id, text)
        if old.transition != new.transition:
            how = f"by a {new.transition.kind}" if new.transition else "by a cut"
            yield ScriptChange(ChangeKind.REWORDED, "shots", new.id, f"{called} is entered {how} now.")
        if old.scene != new.scene:
            text = f"{called} moved to {_called(self._script.scenes[new.scene], first=False)}."
            yield ScriptChange(ChangeKind.MOVED, "shots", new.id, text)
        elif is_moved:
            text = f"{called} moved within its scene."
            yield ScriptChange(ChangeKind.MOVED, "shots", new.id, text)

    def _slate(self, shot: Shot) -> str:
        mine = self._present.shots.get(shot.id)
        return (mine.number if mine else "") or shot.number


def _moved(old: list[SceneId] | list[ShotId], new: list[SceneId] | list[ShotId]) -> set[str]:
    """Those of both lists that stand in another order."""
    places = {key: place for place, key in enumerate(old)}
    both = [key for key in new if key in places]
    return {both[index] for index in moved([places[key] for key in both])}


def _called(scene: Scene, *, first: bool = True) -> str:
    return f"{'Scene' if first else 'scene'} '{_short(scene.heading) or scene.id}'"


def _words(shot: Shot) -> str:
    return f"'{_short(shot.dialogue or shot.action)}'"


def _rewording(old: Shot, new: Shot) -> str:
    """What was said or done, and what it is now: of a long text the words around the first that changed."""
    if old.dialogue != new.dialogue and (old.dialogue or new.dialogue):
        was, now = " ".join(old.dialogue.split()), " ".join(new.dialogue.split())
    else:
        was, now = " ".join(old.action.split()), " ".join(new.action.split())
    if not (was and now):
        return f"'{_short(was)}' became '{_short(now)}'" if was or now else "only its spacing"
    pairs = enumerate(zip(was, now, strict=False))
    same = next((place for place, (word, other) in pairs if word != other), min(len(was), len(now)))
    start = was.rfind(" ", 0, max(0, same - _BEFORE)) + 1 if same >= _LONGEST - _BEFORE else 0
    lead = "…" if start else ""
    return f"'{lead}{_short(was[start:])}' became '{lead}{_short(now[start:])}'"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"


def _counted(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"
