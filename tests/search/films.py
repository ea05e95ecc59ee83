"""A film for looking for shots in."""

from __future__ import annotations

from collections.abc import Sequence

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, SceneId, ShotId

SCENE = SceneId("scene")


def film_of(*actions: str, said: Sequence[str] = (), heading: str = "") -> Film:
    """A scene with a shot for each action, `s0`, `s1` …, and what is said in the first ones."""
    film = edits.add_scene(Film(), id=SCENE, heading=heading)
    for number, action in enumerate(actions):
        film = edits.add_shot(film, SCENE, id=ShotId(f"s{number}"), action=action)
    for number, words in enumerate(said):
        film = edits.revise_shot(film, ShotId(f"s{number}"), dialogue=words)
    return film


def cast(film: Film, name: str, shot: str) -> Film:
    """Somebody of that name is in a shot."""
    person = CharacterId(name.lower())
    return edits.cast_in(edits.add_character(film, name, id=person), ShotId(shot), person)
