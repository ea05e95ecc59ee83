"""The loop over takes: each is measured while the next is made, and made anew where it broke continuity.

    take published ──▶ measured beside ──▶ judged ──▶ passes, or nothing is left to try ──▶ the best is circled
                                             │
                                             └──▶ another take is queued, before all that waits

Who continues a shot waits until it is settled. Nothing is remembered that isn't in the film: its takes and their cards
tell what was tried, so a run that was stopped goes on where it was, and one that ended has nothing left to do.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from matchcut.app.problems import LoopNote
from matchcut.app.remakes import Change, MadeTake, RecipeOf, judged, remakes_of, takes_as_made, unchanged
from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.findings import fails
from matchcut.continuity.loop import (
    JudgedTake,
    LoopBudget,
    Remake,
    best,
    gravest,
    next_remake,
    spent_on,
    what_is_wrong,
)
from matchcut.continuity.previews import JUDGED_FROM, hopeless
from matchcut.continuity.remade import REMADE, Remade
from matchcut.continuity.telling import fault_statement
from matchcut.engines.registry import engine_spec
from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.film.steps import StepKind
from matchcut.planning.graph import downstream, look_anchor
from matchcut.production.job_rows import JobMoved
from matchcut.production.jobs import NewJob
from matchcut.production.queue import Queue
from matchcut.words.statements import Figure

if TYPE_CHECKING:
    from matchcut.film.film import Film
    from matchcut.film.ids import JobId, ShotId, TakeId
    from matchcut.film.model import ParameterValue, Take
    from matchcut.production.jobs import JobRow
    from matchcut.store.project import Project
    from matchcut.words.statements import Notes, Statement

_BEFORE_ALL = -1
"""The priority of takes that are made anew: whoever continues their shot waits for them."""


class TakeMeasurer(Protocol):
    """Measures takes beside whatever else happens. A card that still holds is not made again."""

    def begin(self, take: Take) -> None:
        """Have a take measured."""

    def finished(self) -> Iterable[tuple[TakeId, Scorecard | None]]:
        """What was measured since this was last asked; None for a take that can't be. Never waits."""


Tell = Callable[[str, "Notes"], None]
"""Is told what the loop does, of a shot by its number in the film; why stands after it."""

_ANEW = {
    Remake.FRESH: LoopNote.ANEW_FRESH,
    Remake.HAND_OVER: LoopNote.ANEW_HAND_OVER,
    Remake.SHEET: LoopNote.ANEW_SHEET,
    Remake.ANCHOR: LoopNote.ANEW_ANCHOR,
}


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

    `recipe_of` makes the recipe of a shot's take with that variation in a film.
    """

    def __init__(
        self,
        project: Project,
        budget: LoopBudget,
        measurer: TakeMeasurer,
        recipe_of: RecipeOf,
        tell: Tell,
    ) -> None:
        self._project, self._budget, self._measurer = project, budget, measurer
        self._recipe_of, self._tell = recipe_of, tell
        self._open: dict[ShotId, _OpenShot] = {}
        self._measured: dict[TakeId, Scorecard | None] = {}
        self._shot_of: dict[TakeId, ShotId] = {}
        self._asked: dict[tuple[ShotId, int], Change] = {}
        self._why: dict[tuple[ShotId, int], Remade] = {}
        self._anew: dict[ShotId, int] = {}

    @property
    def unsettled(self) -> Collection[ShotId]:
        """See `Supervisor`."""
        return self._open.keys()

    def begin(self, shots: Iterable[ShotId]) -> None:
        """Judge these shots, whose takes are current, too: the loop goes on with them where it was stopped."""
        self._open.update((shot, _OpenShot()) for shot in shots)

    def published(self, job: JobRow) -> None:
        """See `Supervisor`."""
        shot = self._open.setdefault(job.shot, _OpenShot())
        shot.jobs = max(0, shot.jobs - 1)

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
        if hopeless(picture):
            shot.hopeless.add((job.id, job.version))
            with suppress(JobMoved):  # Somebody else took it back just now.
                Queue(self._project).try_another(job, self._fresh(job.shot))
                self._tell(self._project.film.label(job.shot), (LoopNote.ENDED_EARLY(),))

    def work(self) -> None:
        """See `Supervisor`."""
        for take_id, card in self._measurer.finished():
            shot = self._shot_of.pop(take_id)
            self._measured[take_id] = card
            self._open[shot].measuring.discard(take_id)
            self._tell_judged(shot, self._project.takes.get(take_id).number, card)
        for shot, state in list(self._open.items()):
            if not state.measuring and not state.jobs and not self._waits(shot):
                self._decide(shot)

    def _tell_judged(self, shot: ShotId, number: int, card: Scorecard | None) -> None:
        film = self._project.film
        score = Figure("" if card is None or card.score is None else f"{card.score:.2f}")
        if card is None or card.verdict is Verdict.NOT_MEASURED:
            notes: Notes = (LoopNote.NOT_MEASURED(number=number),)
        elif card.verdict is Verdict.PASSED:
            notes = (LoopNote.PASSED(number=number, score=score),)
        else:
            faults = (fault_statement(fault, film) for fault in gravest(card.faults) if fails(fault))
            notes = (LoopNote.FAILED(number=number, score=score), *faults)
        self._tell(film.label(shot), notes)

    def _waits(self, shot: ShotId) -> bool:
        """Whether one has to be settled first: that which it continues, or one by which its scene's look is known."""
        film, row = self._project.film, self._project.film.shots.get(shot)
        if row is None or row.continues in self._open:
            return row is not None
        scene = film.shot_ids_by_scene[row.scene]
        before = {other for other in scene[: scene.index(shot)] if other in self._open}
        return bool(before and before - set(downstream(film, shot)))

    def _decide(self, shot: ShotId) -> None:
        """Have another take made, or settle."""
        takes = self._takes(shot)
        if not takes:
            self._renew(shot)
            return
        unmeasured = [entry.take for entry in takes if entry.take.id not in self._measured]
        if unmeasured:
            for take in unmeasured:
                self._open[shot].measuring.add(take.id)
                self._shot_of[take.id] = shot
                self._measurer.begin(take)
            return
        candidates = judged(takes, self._measured)
        chosen = self._chosen_by_hand(shot, candidates)
        changes = remakes_of(self._project.film, shot, self._best_hand_over(shot))
        possible = () if chosen or self._open[shot].given_up else changes
        budget = replace(self._budget, takes=self._budget.takes - len(self._open[shot].hopeless))
        row = self._project.film.shots[shot]
        source_wrong = what_is_wrong(self._card_of(row.continues))
        anchor = look_anchor(self._project.film, shot)
        elsewhere = sum(anew for other, anew in self._anew.items() if other != shot)
        remake = next_remake(
            candidates,
            possible,
            budget,
            source_wrong=source_wrong,
            anchor=self._card_of(anchor if anchor != shot else None),
            lesser=elsewhere + len(candidates) - 1 < budget.for_lesser(len(self._anew)),
        )
        if remake is None:
            chosen = chosen or best(candidates)
            change = next(entry.change for entry in takes if entry.take.id == chosen.take)
            self._settle(shot, chosen, change, len(candidates))
        else:
            variation = self._fresh(shot)
            self._asked[shot, variation] = changes[remake]
            failed = best(candidates)
            kinds = (fault.kind for fault in gravest(failed.card.faults) if fails(fault)) if failed.card else ()
            self._why[shot, variation] = Remade(how=remake, of=failed.take, faults=tuple(dict.fromkeys(kinds)))
            self._enqueue(shot, variation, circle=False)
            self._tell(self._project.film.label(shot), (_ANEW[remake](), _attempt(candidates, budget)))

    def _card_of(self, shot: ShotId | None) -> Scorecard | None:
        """The card of a shot's circled take, as far as this run knows it."""
        circled = self._project.film.circled(shot) if shot is not None else None
        return self._measured.get(circled) if circled else None

    def _chosen_by_hand(self, shot: ShotId, candidates: list[JudgedTake]) -> JudgedTake | None:
        """The candidate that a person circled: nothing is tried against their choice."""
        circled, circling = self._project.film.circled(shot), self._project.circlings().get(shot)
        if circling is None or not circling.by_hand:
            return None
        return next((candidate for candidate in candidates if candidate.take == circled), None)

    def _settle(self, shot: ShotId, chosen: JudgedTake, change: Change, tried: int) -> None:
        """Circle the candidate that was chosen of so many, in the film that it was made for."""
        del self._open[shot]
        self._anew[shot] = tried - 1
        film = self._project.film
        if film.circled(shot) != chosen.take:
            step = StepKind.CIRCLE_BEST(shot=film.label(shot))
            with suppress(EditRefused):  # Somebody edited the film meanwhile: what they did stays.
                self._project.transact(step, lambda film: edits.circle_take(change(film), shot, chosen.take))
        note = LoopNote.KEPT if chosen.passes else LoopNote.NEEDS_LOOK
        self._tell(film.label(shot), (note(number=self._project.takes.get(chosen.take).number, count=tried),))
        self._hand_over(shot, chosen)

    def _hand_over(self, shot: ShotId, chosen: JudgedTake) -> None:
        """Let the next shot, where it goes on from this one and has no take yet, do so from the best of its last
        frames.
        """
        film, frames = self._project.film, chosen.card.hand_over if chosen.card else 0
        after = film.after(shot)
        if (
            not frames
            or after is None
            or after.continues != shot
            or after.hand_over
            or self._project.takes.of(after.id)
        ):
            return
        if Remake.HAND_OVER not in remakes_of(film, after.id, frames):
            return
        with suppress(EditRefused):  # What was trimmed by hand can't be trimmed so: it stays.
            self._project.transact(StepKind.MOVE_HAND_OVER(), lambda film: edits.move_hand_over(film, after.id, frames))
            self._tell(film.label(after.id), (LoopNote.HAND_OVER(count=frames),))

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

    def film_for(self, job: JobRow) -> Film:
        """The film as a job's take is made for: with what is changed where it is made anew."""
        return self._asked.get((job.shot, job.variation), unchanged)(self._project.film)

    def facts_of(self, job: JobRow) -> Mapping[str, ParameterValue]:
        """See `Supervisor`. A take that is made anew tells why, and how."""
        why = self._why.get((job.shot, job.variation))
        return {REMADE: why.to_json()} if why else {}

    def _best_hand_over(self, shot: ShotId) -> int:
        """How many frames before its end the take that the shot continues is best gone on from."""
        row = self._project.film.shots[shot]
        card = self._card_of(row.continues)
        return card.hand_over if card else row.hand_over

    def _takes(self, shot: ShotId) -> list[MadeTake]:
        """The takes of the shot that tell what was tried, and how each was made."""
        film = self._project.film
        if shot not in film.shots or film.black(shot) or film.offline(shot):
            return []
        takes = self._project.takes.of(shot)
        return takes_as_made(film, shot, takes, self._best_hand_over(shot), self._recipe_of)


def _attempt(candidates: Sequence[JudgedTake], budget: LoopBudget) -> Statement[LoopNote]:
    """Which take of a shot is begun after these, and how much of its budget is spent."""
    number = len(candidates) + 1
    if budget.seconds is None:
        return LoopNote.ATTEMPT(number=number, most=budget.takes)
    spent, within = (Figure(f"{seconds / 60:.1f}") for seconds in (spent_on(candidates), budget.seconds))
    return LoopNote.ATTEMPT_WITHIN(number=number, most=budget.takes, spent=spent, within=within)
