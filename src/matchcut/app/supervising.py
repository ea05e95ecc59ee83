"""The loop over takes: each is measured while the next is made, and made anew where it broke continuity.

    take published ──▶ measured beside ──▶ judged ──▶ passes, or nothing is left to try ──▶ the best is circled
                                             │
                                             └──▶ another take is queued, before all that waits

Who continues a shot waits until it is settled. Nothing is remembered that isn't in the film: its takes and their cards
tell what was tried, so a run that was stopped goes on where it was, and one that ended has nothing left to do.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from matchcut.continuity.loop import JudgedTake, LoopBudget, Remake, best, gravest, next_remake
from matchcut.continuity.previews import JUDGED_FROM, hopeless
from matchcut.engines.registry import engine_spec
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.steps import StepKind
from matchcut.planning.recipe import Recipe
from matchcut.production.job_rows import JobMoved
from matchcut.production.jobs import NewJob
from matchcut.production.queue import Queue

if TYPE_CHECKING:
    from matchcut.continuity.cards import Scorecard
    from matchcut.continuity.faults import Fault, FaultKind
    from matchcut.film.film import Film
    from matchcut.film.ids import JobId, ShotId, TakeId
    from matchcut.film.model import Take
    from matchcut.production.jobs import JobRow
    from matchcut.store.project import Project

_BEFORE_ALL = -1
"""The priority of takes that are made anew: whoever continues their shot waits for them."""


class TakeMeasurer(Protocol):
    """Measures takes beside whatever else happens."""

    def begin(self, take: Take) -> None:
        """Have a take measured."""

    def finished(self) -> Iterable[tuple[TakeId, Scorecard | None]]:
        """What was measured since this was last asked; None for a take that can't be. Never waits."""


class SupervisionWatching(Protocol):
    """Somebody who is told what the loop does; shots are named by their numbers in the film."""

    def judged(self, shot: str, take: Take, card: Scorecard | None) -> None:
        """A take was measured, or (None) could not be."""

    def made_anew(self, shot: str, remake: Remake, faults: tuple[Fault, ...]) -> None:
        """Another take was queued, because of the faults of the best one so far, the gravest first."""

    def ended_early(self, shot: str, kind: FaultKind) -> None:
        """A take was given up before its last step: what was to be seen of it was past saving."""

    def settled(self, shot: str, take: Take, card: Scorecard | None, tried: int) -> None:
        """A shot keeps this take, the best of so many; where its card fails, it needs a look."""


@dataclass(slots=True)
class _OpenShot:
    """A shot that is not settled: takes that are being measured, and how many jobs of it are queued or running; which
    of these were hopeless before they were done, at which version; whether one failed or was taken back, so that
    nothing more is tried.
    """

    measuring: set[TakeId] = field(default_factory=set)
    jobs: int = 0
    hopeless: set[tuple[JobId, int]] = field(default_factory=set)
    given_up: bool = False


class Supervision:
    """The `production.supervisor.Supervisor` of one run.

    `cards` gives the card of a take as it is kept, None where there is none. `recipe_of` makes the recipe of a shot's
    take with that variation in a film.
    """

    def __init__(
        self,
        project: Project,
        budget: LoopBudget,
        measurer: TakeMeasurer,
        cards: Callable[[TakeId], Scorecard | None],
        recipe_of: Callable[[Film, ShotId, int], Recipe],
        watching: SupervisionWatching,
    ) -> None:
        self._project, self._budget, self._measurer = project, budget, measurer
        self._cards, self._recipe_of, self._watching = cards, recipe_of, watching
        self._open: dict[ShotId, _OpenShot] = {}
        self._measured: dict[TakeId, Scorecard | None] = {}
        self._shot_of: dict[TakeId, ShotId] = {}

    @property
    def unsettled(self) -> Collection[ShotId]:
        """See `Supervisor`."""
        return self._open.keys()

    def begin(self, shots: Iterable[ShotId]) -> None:
        """Judge these shots, whose takes are current, too: the loop goes on with them where it was stopped."""
        self._open.update((shot, _OpenShot()) for shot in shots)

    def published(self, job: JobRow, take: Take) -> None:
        """See `Supervisor`."""
        shot = self._open.setdefault(job.shot, _OpenShot())
        shot.jobs = max(0, shot.jobs - 1)
        self._measure(take)

    def ended(self, job: JobRow) -> None:
        """See `Supervisor`."""
        if (shot := self._open.get(job.shot)) is not None:
            shot.jobs = max(0, shot.jobs - 1)
            shot.given_up = True

    def previewed(self, job: JobRow, picture: bytes, part: float) -> None:
        """See `Supervisor`. A take of a model that can't come to anything ends here, and costs no more steps."""
        if part < JUDGED_FROM or part >= 1 or not engine_spec(job.engine).learned:
            return
        shot = self._open.setdefault(job.shot, _OpenShot(jobs=1))
        if (job.id, job.version) in shot.hopeless or len(shot.hopeless) >= self._budget.takes - 1:
            return
        kind = hopeless(picture)
        if kind is not None:
            shot.hopeless.add((job.id, job.version))
            with suppress(JobMoved):  # Somebody else took it back just now.
                Queue(self._project).try_another(job, self._fresh(job.shot))
                self._watching.ended_early(self._project.film.label(job.shot), kind)

    def work(self) -> None:
        """See `Supervisor`."""
        for take_id, card in self._measurer.finished():
            shot = self._shot_of.pop(take_id)
            self._measured[take_id] = card
            self._open[shot].measuring.discard(take_id)
            self._watching.judged(self._project.film.label(shot), self._project.takes.get(take_id), card)
        for shot, state in list(self._open.items()):
            if not state.measuring and not state.jobs and self._source(shot) not in self._open:
                self._decide(shot)

    def _source(self, shot: ShotId) -> ShotId | None:
        row = self._project.film.shots.get(shot)
        return row.continues if row else None

    def _measure(self, take: Take) -> None:
        self._open[take.shot].measuring.add(take.id)
        self._shot_of[take.id] = take.shot
        self._measurer.begin(take)

    def _decide(self, shot: ShotId) -> None:
        """Have another take made, or settle."""
        takes = self._takes(shot)
        if not takes:
            self._renew(shot)
            return
        unmeasured = [take for take in takes if self._card(take.id) is None and take.id not in self._measured]
        if unmeasured:
            for take in unmeasured:
                self._measure(take)
            return
        candidates = _judged(takes, self._card)
        chosen = self._chosen_by_hand(shot, candidates)
        possible = () if chosen or self._open[shot].given_up else self._possible(shot)
        budget = replace(self._budget, takes=self._budget.takes - len(self._open[shot].hopeless))
        remake = next_remake(candidates, possible, budget)
        if remake is None:
            self._settle(shot, chosen or best(candidates), len(candidates))
        else:
            self._make_anew(shot, remake, best(candidates))

    def _chosen_by_hand(self, shot: ShotId, candidates: list[JudgedTake]) -> JudgedTake | None:
        """The candidate that a person circled: nothing is tried against their choice."""
        circled, circling = self._project.film.circled(shot), self._project.circlings().get(shot)
        if circling is None or not circling.by_hand:
            return None
        return next((candidate for candidate in candidates if candidate.take == circled), None)

    def _settle(self, shot: ShotId, chosen: JudgedTake, tried: int) -> None:
        """Circle the candidate that was chosen of so many."""
        del self._open[shot]
        film = self._project.film
        if film.circled(shot) != chosen.take:
            step = StepKind.CIRCLE_BEST(shot=film.label(shot))
            self._project.transact(step, lambda film: edits.circle_take(film, shot, chosen.take))
        self._watching.settled(film.label(shot), self._project.takes.get(chosen.take), chosen.card, tried)

    def _renew(self, shot: ShotId) -> None:
        """Have a take made of a shot that has none any more: what it continues was made anew, or somebody edited it."""
        film = self._project.film
        if (
            self._open[shot].given_up
            or shot not in film.shots
            or film.black(shot)
            or film.offline(shot)
            or not self._project.takes.of(shot)
        ):
            del self._open[shot]
            return
        circled = film.circled(shot)
        variation = self._project.takes.get(circled).variation if circled else self._fresh(shot)
        self._enqueue(shot, variation, circle=True)

    def _fresh(self, shot: ShotId) -> int:
        """A variation of the shot that was neither made nor tried."""
        tried = [job.variation for job in Queue(self._project).all() if job.shot == shot]
        return 1 + max((*tried, *(take.variation for take in self._project.takes.of(shot))), default=-1)

    def _enqueue(self, shot: ShotId, variation: int, *, circle: bool) -> None:
        film = self._project.film
        engine = film.shot(shot).engine or film.settings.engine
        job = NewJob(shot=shot, engine=engine, variation=variation, circle=circle, priority=_BEFORE_ALL)
        Queue(self._project).enqueue([job])
        self._open[shot].jobs += 1

    def _make_anew(self, shot: ShotId, remake: Remake, because: JudgedTake) -> None:
        film = self._project.film
        self._enqueue(shot, self._fresh(shot), circle=False)
        faults = tuple(gravest(because.card.faults)) if because.card else ()
        self._watching.made_anew(film.label(shot), remake, faults)

    def _possible(self, shot: ShotId) -> frozenset[Remake]:
        """What can change a take of the shot."""
        film = self._project.film
        spec = engine_spec(film.shot(shot).engine or film.settings.engine)
        return frozenset({Remake.FRESH} if spec.generates and spec.capabilities.seeded else ())

    def _takes(self, shot: ShotId) -> list[Take]:
        """The takes that the film asks for now, but for their noise; in the order in which they were made."""
        film = self._project.film
        if shot not in film.shots or film.black(shot) or film.offline(shot):
            return []
        wanted = self._recipe_of(film, shot, 0)
        earlier = engine_spec(wanted.engine).earlier_for(wanted.parameters)
        family = {_family(replace(wanted, engine_revision=each)) for each in (wanted.engine_revision, *earlier)}
        return [take for take in self._project.takes.of(shot) if _family(_recipe(take)) in family]

    def _card(self, take: TakeId) -> Scorecard | None:
        return self._measured.get(take) or self._cards(take)


def _recipe(take: Take) -> Recipe | None:
    try:
        return Recipe.from_json(take.recipe)
    except BadInput:
        return None


def _family(recipe: Recipe | None) -> Recipe | None:
    """What takes have in common of which each was made to do better than the one before."""
    return replace(recipe, seed=0) if recipe else None


def _judged(takes: list[Take], card: Callable[[TakeId], Scorecard | None]) -> list[JudgedTake]:
    """The takes with their cards, and how each came to be."""
    return [
        JudgedTake(
            take=take.id,
            card=card(take.id),
            remake=Remake.FRESH if number else None,
            seconds=float(take.seconds or 0),
        )
        for number, take in enumerate(takes)
    ]
