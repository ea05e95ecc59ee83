"""The storyboards of the experiment: one scene each, in which people leave and come back after some shots."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from matchcut.film import edits
from matchcut.film.camera import ShotSize
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, MediaId, ReferenceId, SceneId, ShotId
from matchcut.film.model import Parameters, ParameterValue, Settings
from matchcut.film.vocabulary import ElementKind
from matchcut.store.project import Project
from matchcut_trials.people import photograph, sheet

GAPS = (1, 2, 3, 5, 8, 13, 20)
"""For how many shots somebody is away before they come back."""
SCENE, PLACE = SceneId("scene"), ElementId("place")

_NAMES = ("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gus")
_PLACES = (
    *("motorcycle_left.png", "coffee.png", "chelsea.png", "rocket.jpg", "ihc.png"),
    *("brick.png", "gravel.png", "grass.png"),
)
_TINTS = ((255, 214, 170), (190, 215, 255), (205, 245, 190))
_SIZES = (ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE)


@dataclass(frozen=True, slots=True)
class TrialBoard:
    """One storyboard, drawn by lot from its number: who is in each shot (names by shot), and before what."""

    number: int
    people: tuple[int, ...]
    costumes: tuple[int, ...]
    place: str
    size: ShotSize
    camera: str
    shots: tuple[tuple[str, ...], ...]

    @property
    def cast(self) -> tuple[str, ...]:
        """The names of its people."""
        return tuple(_NAMES[person] for person in self.people)


def storyboard(number: int, shots: int) -> TrialBoard:
    """The storyboard with that number, so many shots long: a longer one begins with the same shots."""
    rng = np.random.default_rng([number, 0xB0A2D])
    people = tuple(int(person) for person in rng.permutation(len(_NAMES))[:3])
    names = [_NAMES[person] for person in people]
    away = [_absences(rng) for _ in names[1:]]
    cast = tuple(
        (names[0], *(name for name, gone in zip(names[1:], away, strict=True) if shot not in gone))
        for shot in range(shots)
    )
    return TrialBoard(
        number=number,
        people=people,
        costumes=tuple(int(costume) for costume in rng.integers(0, 1000, 3)),
        place=_PLACES[number % len(_PLACES)],
        size=_SIZES[number % len(_SIZES)],
        camera="pan left" if number % 3 == 2 else "static",
        shots=cast,
    )


def shot_id(place: int) -> ShotId:
    """The id of a storyboard's shot: the same in all ways of making it, so its seed is, too."""
    return ShotId(f"shot-{place + 1:02}")


@contextmanager
def founded(
    folder: Path, board: TrialBoard, *, size: tuple[int, int], frames: int, **parameters: ParameterValue
) -> Iterator[Project]:
    """The film of a storyboard, open: made where it is not there yet, and made longer where it is shorter than the
    storyboard. Its new shots have no takes, and cuts between them. `parameters` are the drifting engine's.
    """
    if folder.exists():
        project = Project.open(folder)
    else:
        settings = Settings(
            title=f"Storyboard {board.number}",
            width=size[0],
            height=size[1],
            engine="drifting",
            seed=board.number,
            parameters=Parameters(parameters),
        )
        project = Project.create(folder, Film(settings=settings))
    with project:
        if SCENE not in project.film.scenes:
            _lay_out(project, board)
        project.transact("Shots of the trials", lambda film: _with_shots(film, board, frames))
        yield project


def _lay_out(project: Project, board: TrialBoard) -> None:
    """Bring in the place and the people."""
    with TemporaryDirectory() as pictures:
        ground = _kept(project, Path(pictures), place_picture(board))
        sheets = [
            _kept(project, Path(pictures), sheet(person, costume))
            for person, costume in zip(board.people, board.costumes, strict=True)
        ]

    def laid_out(film: Film) -> Film:
        film = edits.add_element(film, ElementKind.LOCATION, "The place", id=PLACE)
        film = edits.add_reference(film, PLACE, ground, id=ReferenceId("ground"))
        film = edits.add_scene(film, id=SCENE, heading="INT. THE PLACE - DAY", location=PLACE)
        for name, media in zip(board.cast, sheets, strict=True):
            film = edits.add_character(film, name, id=CharacterId(name))
            film = edits.add_reference(film, CharacterId(name), media, id=ReferenceId(name))
        return film

    project.transact("A storyboard of the trials", laid_out)


def _with_shots(film: Film, board: TrialBoard, frames: int) -> Film:
    """The film with those of the storyboard's shots that it lacks."""
    for place, names in enumerate(board.shots):
        shot = shot_id(place)
        if shot in film.shots:
            continue
        film = edits.add_shot(
            film,
            SCENE,
            id=shot,
            number=str(place + 1),
            frames=frames,
            size=board.size,
            camera=board.camera,
            action=f"{', '.join(names)} walk about.",
        )
        for name in names:
            film = edits.cast_in(film, shot, CharacterId(name))
    return film


def place_picture(board: TrialBoard) -> NDArray[np.uint8]:
    """The ground of a storyboard: a photograph, grey ones tinted."""
    picture = photograph(board.place)
    if np.ptp(picture.astype(int), axis=2).max() == 0:
        picture = (picture * (np.array(_TINTS[board.number % len(_TINTS)]) / 255)).astype(np.uint8)
    return picture


def _absences(rng: np.random.Generator) -> set[int]:
    """The shots without somebody: they are away for each of the gaps once, the shorter ones first, and are there for
    one to three shots in between.
    """
    gone: set[int] = set()
    at = int(rng.integers(1, 4))
    for gap in (*rng.permutation(GAPS[:3]), *rng.permutation(GAPS[3:5]), *rng.permutation(GAPS[5:])):
        gone.update(range(at, at + int(gap)))
        at += int(gap) + int(rng.integers(1, 4))
    return gone


def _kept(project: Project, folder: Path, picture: NDArray[np.uint8]) -> MediaId:
    path = folder / "picture.png"
    Image.fromarray(picture).save(path)
    return project.media.add(path)
