"""Which scenes and shots of one film are which of another, told by their words; and a film under the other's ids."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Scene, Shot
from matchcut.script.screenplay.alignment import Bag, alike, anywhere, bag, in_order
from matchcut.script.screenplay.drafts import audio_id, title_id
from matchcut.script.storyboard.building import casting_id, placement_id

SCENE_ALIKE, SCENE_MOVED = 0.3, 0.6
SHOT_ALIKE, SHOT_MOVED = 0.4, 0.75
"""How much alike two must be to be one: in their place, and elsewhere."""

_FEWEST_WORDS = 4
"""A text of fewer is no proof that a shot moved: 'No.' stands anywhere."""


@dataclass(frozen=True, slots=True)
class MatchedIds:
    """The ids that another film's scenes and shots have here: what was found in both."""

    scenes: Mapping[SceneId, SceneId]
    shots: Mapping[ShotId, ShotId]


@dataclass(frozen=True, slots=True)
class _Shot:
    shot: Shot
    key: str
    action: Bag
    dialogue: Bag

    @classmethod
    def of(cls, shot: Shot) -> _Shot:
        return cls(shot, _normal(f"{shot.action}\n{shot.dialogue}"), bag(shot.action), bag(shot.dialogue))


@dataclass(frozen=True, slots=True)
class _Scene:
    scene: Scene
    key: str
    heading: Bag
    words: Bag

    @classmethod
    def of(cls, film: Film, scene: Scene) -> _Scene:
        text = "\n".join(f"{shot.action}\n{shot.dialogue}" for shot in film.shots_of(scene.id))
        return cls(scene, _normal(f"{scene.heading}\n{text}"), bag(scene.heading), bag(text))


def match(old: Film, new: Film) -> MatchedIds:
    """Find the old film's scenes and shots in the new one; the names map new ids to old ones.

    A scene is found by its heading and words, a shot by its words, first in its own scene and then anywhere.
    """
    scenes = _scene_pairs(old, new)
    shots: dict[ShotId, ShotId] = {}
    for old_scene, new_scene in scenes:
        olds, news = _shots_of(old, old_scene), _shots_of(new, new_scene)
        for i, j in in_order(olds, news, lambda entry: entry.key, _shots_alike, SHOT_ALIKE):
            shots[news[j].shot.id] = olds[i].shot.id
    matched = set(shots.values())
    left_old = [_Shot.of(shot) for shot in old.running_order if shot.id not in matched]
    left_new = [_Shot.of(shot) for shot in new.running_order if shot.id not in shots]
    for i, j in anywhere(left_old, left_new, _proof, _shots_alike, SHOT_MOVED):
        shots[left_new[j].shot.id] = left_old[i].shot.id
    return MatchedIds({new_scene: old_scene for old_scene, new_scene in scenes}, shots)


def match_rest(old: Film, new: Film, names: MatchedIds, apart: Collection[str]) -> MatchedIds:
    """Return `names` with what else of the new film is in the old one, under ids that are not `apart`."""
    olds = [_Scene.of(old, scene) for scene in old.scene_order if scene.id not in apart]
    news = [_Scene.of(new, scene) for scene in new.scene_order if scene.id not in names.scenes]
    pairs = anywhere(olds, news, lambda entry: entry.key, _scenes_alike, SCENE_MOVED)
    scenes = {news[j].scene.id: olds[i].scene.id for i, j in pairs}
    old_shots = [_Shot.of(shot) for shot in old.running_order if shot.id not in apart]
    new_shots = [_Shot.of(shot) for shot in new.running_order if shot.id not in names.shots]
    moved = anywhere(old_shots, new_shots, _proof, _shots_alike, SHOT_MOVED)
    shots = {new_shots[j].shot.id: old_shots[i].shot.id for i, j in moved}
    return MatchedIds({**names.scenes, **scenes}, {**names.shots, **shots})


def _scene_pairs(old: Film, new: Film) -> list[tuple[SceneId, SceneId]]:
    olds = [_Scene.of(old, scene) for scene in old.scene_order]
    news = [_Scene.of(new, scene) for scene in new.scene_order]
    pairs = [(olds[i], news[j]) for i, j in in_order(olds, news, lambda entry: entry.key, _scenes_alike, SCENE_ALIKE)]
    found_old = {entry.scene.id for entry, _ in pairs}
    found_new = {entry.scene.id for _, entry in pairs}
    left_old = [old for old in olds if old.scene.id not in found_old]
    left_new = [new for new in news if new.scene.id not in found_new]
    more = anywhere(left_old, left_new, lambda entry: entry.key, _scenes_alike, SCENE_MOVED)
    pairs.extend((left_old[i], left_new[j]) for i, j in more)
    return [(entry.scene.id, other.scene.id) for entry, other in pairs]


def _shots_of(film: Film, scene: SceneId) -> list[_Shot]:
    return [_Shot.of(shot) for shot in film.shots_of(scene)]


def _shots_alike(shot: _Shot, other: _Shot) -> float:
    """What is said counts most: 'Mara speaks.' is the same over every speech of hers."""
    if shot.dialogue and other.dialogue:
        return 0.2 * alike(shot.action, other.action) + 0.8 * alike(shot.dialogue, other.dialogue)
    return alike(shot.action + shot.dialogue, other.action + other.dialogue)


def _scenes_alike(scene: _Scene, other: _Scene) -> float:
    headings = alike(scene.heading, other.heading)
    if not scene.words or not other.words:
        return headings
    return headings / 3 + 2 * alike(scene.words, other.words) / 3


def _proof(shot: _Shot) -> str:
    return shot.key if len(shot.key.split()) >= _FEWEST_WORDS else ""


def _normal(text: str) -> str:
    return " ".join(text.casefold().split())


def renamed(film: Film, names: MatchedIds, taken: Collection[str] = ()) -> Film:
    """Return the film with its scenes and shots under the names' ids.

    One that has none keeps its id, or gets the next free one like it if that is `taken`.
    """
    used = {*taken, *names.scenes.values(), *names.shots.values()}
    scenes = {key: names.scenes.get(key) or SceneId(_free(key, used)) for key in film.scenes}
    shots = {key: names.shots.get(key) or ShotId(_free(key, used)) for key in film.shots}
    scene_rows = [replace(row, id=scenes[row.id]) for row in film.scenes.values()]
    shot_rows = [
        replace(
            row,
            id=shots[row.id],
            scene=scenes[row.scene],
            continues=shots[row.continues] if row.continues else None,
        )
        for row in film.shots.values()
    ]
    castings = [
        replace(row, id=casting_id(shots[row.shot], row.character), shot=shots[row.shot])
        for row in film.castings.values()
    ]
    placements = [
        replace(row, id=placement_id(shots[row.shot], row.element), shot=shots[row.shot])
        for row in film.placements.values()
    ]
    places: dict[ShotId, int] = {}
    titles = []
    for title in film.titles.values():
        place = places.setdefault(title.shot, 0)
        places[title.shot] += 1
        shot = shots[title.shot]
        titles.append(replace(title, id=title_id(shot, place, title.text), shot=shot))
    audio = [
        replace(row, id=audio_id(shots[row.anchor]), anchor=shots[row.anchor]) if row.anchor else row
        for row in film.audio.values()
    ]
    return replace(
        film,
        scenes={row.id: row for row in scene_rows},
        shots={row.id: row for row in shot_rows},
        castings={row.id: row for row in castings},
        placements={row.id: row for row in placements},
        titles={row.id: row for row in titles},
        audio={row.id: row for row in audio},
    )


def _free(key: str, used: set[str]) -> str:
    unused = key
    count = 1
    while unused in used:
        count += 1
        unused = f"{key}-{count}"
    used.add(unused)
    return unused
