"""A film that was joined of shots, parted into them again: what is found in it is shown first, and split when asked.

A dissolve or fade that is in the picture can't be taken out of it, and laid over it again it would be seen twice. So
the shots are parted in its middle, each keeps its half of it, and all of them in a row are the film as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

from matchcut.app.problems import AppAdvice, AppNote, AppProblem
from matchcut.continuity.cuts.boundaries import ShotBoundary
from matchcut.continuity.cuts.helper import ShotsFound, find_shots
from matchcut.continuity.cuts.messages import FindShots
from matchcut.film import edits
from matchcut.film.errors import BadInput, EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId, new_id
from matchcut.film.model import Parameters, Scene, Settings, Shot
from matchcut.film.order import ranks
from matchcut.film.steps import StepKind
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import FOOTAGE
from matchcut.media.endings import is_film
from matchcut.store.project import DATABASE, Project
from matchcut.words.statements import Note, Notes

OnFrame = Callable[[int, int], None]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class FoundShot:
    """One of the shots of a film: `first` counts from the film's first frame. `entered`: how, None for the first."""

    first: int
    frames: int
    entered: ShotBoundary | None


@dataclass(frozen=True, slots=True)
class FilmShots:
    """The shots that a film's file was found to be joined of."""

    file: Path
    search: ShotsFound

    @property
    def shots(self) -> tuple[FoundShot, ...]:
        """The shots, end to end."""
        film = self.search.film
        entered = {boundary.at: boundary for boundary in self.search.boundaries if 0 < boundary.at < film.frames}
        edges = (0, *sorted(entered), film.frames)
        return tuple(FoundShot(first, end - first, entered.get(first)) for first, end in pairwise(edges))

    @property
    def notes(self) -> Notes:
        """What is to be told of the film, and of transitions that are in its picture."""
        return (*self.search.notes, *gradual_notes(self.search.boundaries))


def gradual_notes(boundaries: Collection[ShotBoundary]) -> tuple[Note, ...]:
    """What is told of boundaries that are no cuts."""
    gradual = sum(boundary.frames > 0 for boundary in boundaries)
    return (AppNote.PARTED_IN_MIDDLE(count=gradual),) if gradual else ()


def find_film_shots(
    file: Path, rate: FrameRate | None = None, at: OnFrame = lambda _done, _of: None, stop: Stop = lambda: False
) -> FilmShots:
    """Look through a film's file for its shots, as they are at a rate (None: its own). Errors as of `find_shots`."""
    order = FindShots(path=str(file.absolute()), rate=str(rate) if rate else "")
    return FilmShots(file, find_shots(order, at, stop))


def refuse_project(folder: Path) -> None:
    """BadInput where there is a project already."""
    if (folder / DATABASE).exists():
        raise BadInput(AppProblem.PROJECT_THERE(), advice=AppAdvice.CHOOSE_OTHER_FOLDER(), file=folder)


def create_of_shots(folder: Path, shots: FilmShots, size: tuple[int, int] | None = None) -> Project:
    """Make a project of a film's file: a shot of footage for each of its shots, with its sound.

    `size` (even, in pixels) is the film's; None takes the file's. BadInput if there is a project already, or the file
    can't be taken in; then nothing is made.
    """
    refuse_project(folder)
    with Project.founding(folder) as project:
        media = project.media.add(shots.file)
        film = _film_of(shots, media, size)
        project.transact(StepKind.READ(name=shots.file.name), lambda _: film)
    return Project.open(folder)


def _film_of(shots: FilmShots, media: MediaId, size: tuple[int, int] | None) -> Film:
    seen = shots.search.film
    width, height = size or (max(16, side // 2 * 2) for side in (seen.width, seen.height))
    settings = Settings(
        title=shots.file.stem or "Untitled",
        rate=seen.frame_rate,
        start=seen.timecode,
        width=width,
        height=height,
    )
    scene = Scene(id=SceneId("sc-film"), rank=next(iter(ranks(1))), heading=shots.file.stem)
    rows = [
        Shot(
            id=ShotId(f"sh-{number:04}"),
            scene=scene.id,
            rank=rank,
            number=str(number),
            engine=FOOTAGE,
            keyframe=media,
            frames=shot.frames,
            parameters=_stretch(shots, shot.first),
        )
        for number, (shot, rank) in enumerate(zip(shots.shots, ranks(len(shots.shots)), strict=True), 1)
    ]
    return Film(settings=settings, scenes={scene.id: scene}, shots={row.id: row for row in rows})


def _stretch(shots: FilmShots, first: int) -> Parameters:
    """What the footage engine is told of where a shot begins: a frame of the file, or, where they last unequally, a
    time.
    """
    seen = shots.search.film
    seconds = seen.frame_rate.seconds(first)
    if seen.unequal:
        return Parameters({"start_time": str(seconds)} if first else {})
    start = int(seconds * seen.file_rate.fraction)
    return Parameters({"start": start} if start else {})


def order_for(project: Project, shot: ShotId) -> FindShots:
    """What to look through for the shots within a shot, with their pictures: its footage, or its circled take.

    BadInput where it has neither; EditRefused where the film has no such shot.
    """
    film = project.film
    row = film.shot(shot)
    if row.engine == FOOTAGE and row.keyframe is not None:
        path, given = project.media.path(row.keyframe), row.parameters
        if is_film(path):
            return FindShots(
                path=str(path),
                rate=str(film.settings.rate),
                start=int(given.get("start", 0)),
                start_time=str(given.get("start_time", "")),
                frames=row.frames,
                reverse=bool(given.get("reverse", False)),
                pictures=True,
            )
    circled = film.circled(shot)
    if circled is None or film.black(shot):
        raise BadInput(AppProblem.NO_FILM_TO_SPLIT(shot=film.label(shot)), advice=AppAdvice.GIVE_FOOTAGE())
    return FindShots(path=str(project.media.path(project.takes.get(circled).video)), pictures=True)


@dataclass(frozen=True, slots=True)
class ShotParts:
    """The shots within a shot: `boundaries` are those that it shows and that it can be split at, and `at` says where,
    in the film's frames from its own first; `left_out` how many lie between two frames of a retimed shot.
    """

    shot: ShotId
    present: Shot
    boundaries: tuple[ShotBoundary, ...]
    at: tuple[int, ...]
    left_out: int
    notes: Notes


def parts_of_shot(film: Film, shot: ShotId, search: ShotsFound) -> ShotParts:
    """Which of the boundaries found in a shot's footage or take it shows, and where."""
    row = film.shot(shot)
    places: dict[int, ShotBoundary] = {}
    left_out = 0
    for boundary in search.boundaries:
        place = Fraction(boundary.at - row.head) / row.speed
        frame = -(-place.numerator // place.denominator)
        if not 0 < frame < row.length:
            continue
        if (frame * row.speed).denominator == 1:
            places[frame] = boundary
        else:
            left_out += 1
    notes: list[Note] = [*search.notes, *gradual_notes(places.values())]
    if left_out:
        notes.append(AppNote.BOUNDARIES_BETWEEN_FRAMES(count=left_out))
    ordered = sorted(places)
    return ShotParts(shot, row, tuple(places[frame] for frame in ordered), tuple(ordered), left_out, tuple(notes))


def splitting(parts: ShotParts, at: Collection[int]) -> Callable[[Film], Film]:
    """The edit that splits a shot at some of the places where its parts meet, in frames from its own first.

    All parts share its take. EditRefused where the shot is not as it was looked at.
    """

    def edit(film: Film) -> Film:
        if film.shots.get(parts.shot) != parts.present:
            raise EditRefused(AppProblem.SHOT_CHANGED(), advice=AppAdvice.LOOK_AGAIN())
        rest, begun = parts.shot, 0
        for place in sorted(at):
            half = ShotId(new_id("sh"))
            film = edits.split_shot(film, rest, place - begun, half, film.circled(rest))
            rest, begun = half, place
        return film

    return edit
