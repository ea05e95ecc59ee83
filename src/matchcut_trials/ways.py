"""The ways in which one storyboard is made: each a film of its own, of the same shots and seeds."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from matchcut.app.making import MakingOrder, make, prepare
from matchcut.continuity.loop import LoopBudget
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.model import Parameters
from matchcut.film.vocabulary import ContinuationWay
from matchcut.media.frames import FrameReader
from matchcut.media.stills import write_png
from matchcut_trials.drifting.beginnings import STAGING, STANDS
from matchcut_trials.storyboards import shot_id

if TYPE_CHECKING:
    from matchcut.film.ids import ShotId
    from matchcut.film.model import Take
    from matchcut.production.jobs import JobRow, Trouble
    from matchcut.store.project import Project
    from matchcut.words.statements import Note, Notes


class Way(StrEnum):
    """How a shot comes after the one before it."""

    CLEAN = "without drift"
    """The lossless tail of an engine that does not drift: what the measures say where nothing went wrong."""
    INDEPENDENT = "independent shots"
    NAIVE = "last frame of the file"
    """The last frame of the finished file as the next shot's first, as people do by hand."""
    TAIL = "lossless tail"
    SHEET = "tail and references"
    CORRECTED = "tail, references, correction"
    LOOP = "full loop"


@dataclass(frozen=True, slots=True)
class WaySetting:
    """What a way asks of the engine, whether its takes are corrected, and in which way they go on."""

    references: bool = False
    correction: bool = False
    goes_on: ContinuationWay = ContinuationWay.AUTO
    drift: str = "1"
    bad: str = "0.15"

    @property
    def parameters(self) -> dict[str, str | bool]:
        """As the engine's parameters."""
        return {"references": self.references, "drift": self.drift, "bad": self.bad}


SETTINGS = {
    Way.CLEAN: WaySetting(references=True, drift="0", bad="0"),
    Way.SHEET: WaySetting(references=True),
    Way.CORRECTED: WaySetting(references=True, correction=True),
    Way.LOOP: WaySetting(references=True, correction=True, goes_on=ContinuationWay.SHEET),
}
"""What differs from the plain setting, by way."""
CHAINED = (Way.CLEAN, Way.TAIL, Way.SHEET, Way.CORRECTED, Way.LOOP)


class _Silent:
    """Hears how making goes on, and says nothing."""

    def at(self, done: int, of: int, shot: str, stage: Note) -> None: ...

    def take_made(self, shot: str, take: Take, reused: bool) -> None: ...

    def retried(self, shot: str, trouble: Trouble) -> None: ...

    def failed(self, shot: str, job: JobRow) -> None: ...

    def noted(self, shot: str, remarks: Notes) -> None: ...

    def supervised(self, shot: str, notes: Notes) -> None: ...


def make_shots(project: Project, way: Way, at: Callable[[int, int], None]) -> None:
    """Make all shots of a storyboard's film that way; those that are made stay. `at(done, of)` tells how far it is.

    Errors as of `app.making`.
    """
    shots = project.film.order
    if way in CHAINED:
        _chain(project, SETTINGS.get(way, WaySetting()))
    if way is Way.NAIVE:
        for place in range(len(shots)):
            if place:
                _begin_from_file(project, shot_id(place - 1), shot_id(place))
            _make(project, str(place + 1))
            at(place + 1, len(shots))
        return
    _make(project, budget=LoopBudget() if way is Way.LOOP else None)
    at(len(shots), len(shots))


def _make(project: Project, *shots: str, budget: LoopBudget | None = None) -> None:
    order = MakingOrder(shots=shots, workers=1, budget=budget)
    make(project, prepare(project, order), _Silent()).raise_failures()


def _chain(project: Project, setting: WaySetting) -> None:
    """Let each shot continue the one before it, as that way does."""

    def chained(film: Film) -> Film:
        film = edits.revise_settings(film, correction=setting.correction, way=setting.goes_on)
        for before, shot in zip(film.order, film.order[1:], strict=False):
            film = edits.chain(film, shot, before)
        return film

    if any(project.film.shots[shot].continues is None for shot in project.film.order[1:]):
        project.transact("Continue each shot", chained)


def _begin_from_file(project: Project, before: ShotId, shot: ShotId) -> None:
    """Make the last frame of a shot's finished picture the keyframe of another.

    An export copies a take's picture as it lies there, so this is the frame that the film's file shows.
    """
    take = circled(project, before)
    assert take is not None
    with TemporaryDirectory() as folder:
        picture = Path(folder) / "last.png"
        with FrameReader(project.media.path(take.video)) as film:
            write_png(picture, film.frame(film.count - 1))
        media = project.media.add(picture)
    if project.film.shots[shot].keyframe != media:
        # The drifting engine has no eyes for who stands where in a picture; how they look there it sees.
        staging = json.loads(take.hand_over).get(STAGING) if take.hand_over else None
        stands = Parameters({STANDS: staging} if staging else {})
        project.transact(
            "Begin from the last frame",
            lambda film: edits.revise_shot(film, shot, keyframe=media, parameters=stands),
        )


def circled(project: Project, shot: ShotId) -> Take | None:
    """The take of a shot that the film shows."""
    take = project.film.circled(shot)
    return project.takes.get(take) if take else None


def cost(project: Project) -> tuple[int, float]:
    """How many takes a film's shots have, and how many seconds making them took."""
    takes = [take for shot in project.film.order for take in project.takes.of(shot)]
    return len(takes), sum(float(take.seconds or 0) for take in takes)
