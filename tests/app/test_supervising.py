"""The loop over takes: real workers and the fake engine; what is measured of the takes is given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from matchcut.app import remakes, status, supervising
from matchcut.app.making import MakingOrder, Work, prepare, recipe_for
from matchcut.app.status import shot_plans
from matchcut.app.supervising import Supervision
from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.faults import Fault, FaultKind
from matchcut.continuity.loop import LoopBudget, Remake
from matchcut.continuity.remade import Remade, remade
from matchcut.engines.registry import engine_spec, engines
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId, TakeId
from matchcut.film.model import Parameters, Settings, Take
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import ContinuationWay
from matchcut.identity.faces import Picture
from matchcut.planning.plan import TakeState
from matchcut.planning.recipe import Recipe
from matchcut.production.dispatcher import Dispatcher
from matchcut.production.jobs import JobRow, JobState
from matchcut.production.queue import Queue
from matchcut.store.project import Project
from matchcut.words.statements import Notes, Statement


class GivenCards:
    """Measures takes by a rule, a little later than asked; keeps what it made."""

    def __init__(
        self, rule: Callable[[Take], float | None], fault: FaultKind = FaultKind.OTHER_PERSON, hand_over: int = 0
    ) -> None:
        self.fault, self.hand_over = fault, hand_over
        self.cards: dict[TakeId, Scorecard] = {}
        self.begun: list[TakeId] = []
        self._rule = rule
        self._waiting: list[Take] = []
        self._asked = 0

    def begin(self, take: Take) -> None:
        self.begun.append(take.id)
        self._waiting.append(take)

    def finished(self) -> Iterator[tuple[TakeId, Scorecard | None]]:
        self._asked += 1
        if self._asked % 3 or not self._waiting:
            return
        take = self._waiting.pop(0)
        score = self._rule(take)
        if score is None:
            yield take.id, None
            return
        faults = () if score >= 0.5 else (Fault(kind=self.fault, first=2, value=score, limit=0.5),)
        verdict = Verdict.FAILED if faults else Verdict.PASSED
        self.cards[take.id] = Scorecard(
            take=take.id, key="", verdict=verdict, score=score, faults=faults, hand_over=self.hand_over
        )
        yield take.id, self.cards[take.id]


@pytest.fixture
def project(tmp_path: Path, new_project: Callable[[Path, Film], Project]) -> Iterator[Project]:
    """Two shots of one scene, of which the second continues the first."""
    scene = SceneId("scene")
    film = edits.add_scene(Film(settings=Settings(width=64, height=48, engine="fake")), id=scene)
    for name in "ab":
        film = edits.add_shot(film, scene, id=ShotId(name), number=name, frames=6)
    film = edits.chain(film, ShotId("b"), ShotId("a"))
    with new_project(tmp_path / "film", film) as made:
        yield made


class DarkFirst(Supervision):
    """Sees a black picture of every first take."""

    def previewed(self, job: JobRow, picture: bytes, part: float) -> None:
        dark = job.shot == "a" and job.variation == 0
        super().previewed(job, jpeg(np.zeros((48, 64, 3), np.uint8)) if dark else picture, part)


def jpeg(rgb: Picture) -> bytes:
    written = BytesIO()
    Image.fromarray(rgb).save(written, "JPEG", quality=90)
    return written.getvalue()


def in_brief(shot: str, notes: Notes) -> str:
    """What is told, without its words and reasons: `a FAILED 1 0.20`."""
    note = notes[0]
    assert isinstance(note, Statement)
    return " ".join((shot, note.kind.name, *map(str, note.arguments.values())))


def supervise(
    project: Project,
    cards: GivenCards,
    budget: LoopBudget | None = None,
    begin: Iterable[str] = (),
    kind: type[Supervision] = Supervision,
) -> list[str]:
    lines: list[str] = []
    supervision = kind(
        project,
        budget or LoopBudget(),
        cards,
        lambda film, shot, variation: recipe_for(project, shot, variation, film),
        lambda shot, notes: lines.append(in_brief(shot, notes)),
    )
    supervision.begin(map(ShotId, begin))
    work: Work = prepare(project, MakingOrder())
    Queue(project).enqueue(work.jobs)
    Dispatcher(
        project,
        lambda job: recipe_for(project, job.shot, job.variation, supervision.film_for(job)),
        engines(),
        workers=1,
        supervisor=supervision,
    ).run()
    return lines


def test_what_passes_is_kept_as_it_is(project: Project) -> None:
    assert supervise(project, GivenCards(lambda _: 0.9)) == [
        "a PASSED 1 0.90",
        "a KEPT 1 1",
        "b PASSED 1 0.90",
        "b KEPT 1 1",
    ]
    assert len(project.takes.summaries()) == 2


def test_a_take_that_breaks_is_made_anew_until_one_passes_and_who_continues_it_waits(project: Project) -> None:
    cards = GivenCards(lambda take: 0.9 if take.shot == "b" or take.number == 3 else 0.1 * take.number)
    assert supervise(project, cards) == [
        "a FAILED 1 0.10",
        "a ANEW_FRESH",
        "a FAILED 2 0.20",
        "a ANEW_FRESH",
        "a PASSED 3 0.90",
        "a KEPT 3 3",
        "b PASSED 1 0.90",
        "b KEPT 1 1",
    ]
    first, _, third = project.takes.of(ShotId("a"))
    assert project.film.circled(ShotId("a")) == third.id
    (continuing,) = project.takes.of(ShotId("b"))
    assert third.tail is not None
    assert third.tail in continuing.recipe
    assert first.tail != third.tail
    assert len({take.seed for take in project.takes.of(ShotId("a"))}) == 3
    second = project.takes.of(ShotId("a"))[1]
    assert remade(third.facts) == Remade(how=Remake.FRESH, of=second.id, faults=(FaultKind.OTHER_PERSON,))
    assert remade(first.facts) is None


def test_when_none_passes_the_best_is_circled_and_needs_a_look(project: Project) -> None:
    scores = {1: 0.1, 2: 0.4, 3: 0.3, 4: 0.2}
    lines = supervise(project, GivenCards(lambda take: scores[take.number] if take.shot == "a" else 0.9))
    assert "a NEEDS_LOOK 2 4" in lines
    assert len(project.takes.of(ShotId("a"))) == 4
    assert project.film.circled(ShotId("a")) == project.takes.of(ShotId("a"))[1].id


@pytest.mark.parametrize(("seconds", "spent"), [(None, ""), (600, r", with 0\.\d of 10\.0 minutes spent")])
def test_what_is_made_anew_says_how_much_of_its_budget_that_is(
    project: Project, seconds: float | None, spent: str
) -> None:
    said: list[str] = []

    class Listened(Supervision):
        def _tell_it(self, shot: str, notes: Notes) -> None:
            said.extend(map(str, notes))

        def begin(self, shots: Iterable[ShotId]) -> None:
            self._tell = self._tell_it
            super().begin(shots)

    supervise(project, GivenCards(lambda take: 0.1 * take.number), LoopBudget(takes=3, seconds=seconds), kind=Listened)
    attempts = [line for line in said if line.startswith("That is take")]
    numbers = (2, 3, 2, 3)
    assert all(
        re.fullmatch(rf"That is take {number} of 3 at most{spent}\.", line)
        for number, line in zip(numbers, attempts, strict=True)
    )


def test_one_undo_takes_the_choice_back(project: Project) -> None:
    scores = {1: 0.1, 2: 0.4}
    supervise(project, GivenCards(lambda take: scores.get(take.number, 0.0)), LoopBudget(takes=2))
    first, second = project.takes.of(ShotId("b"))
    assert project.film.circled(ShotId("b")) == second.id
    project.undo()
    assert project.film.circled(ShotId("b")) == first.id


def test_what_a_person_circled_stays(project: Project) -> None:
    supervise(project, GivenCards(lambda take: 0.1 * take.number), LoopBudget(takes=2))
    first, _ = project.takes.of(ShotId("b"))
    project.transact(StepKind.CIRCLE_TAKE(number=1), lambda film: edits.circle_take(film, ShotId("b"), first.id))
    lines = supervise(project, GivenCards(lambda take: 0.1 * take.number), LoopBudget(takes=3), begin="b")
    assert lines[-1] == "b NEEDS_LOOK 1 2"
    assert project.film.circled(ShotId("b")) == first.id


def test_who_continues_a_shot_that_is_made_anew_later_is_made_anew_too(project: Project) -> None:
    supervise(project, GivenCards(lambda _: 0.9))
    cards = GivenCards(lambda take: 0.9 if take.shot == "b" or take.number == 2 else 0.1)
    lines = supervise(project, cards, begin="ab")
    assert lines[-1] == "b KEPT 2 1"
    assert lines.index("a KEPT 2 2") < lines.index("b PASSED 2 0.90")
    (_, second), (_, continuing) = project.takes.of(ShotId("a")), project.takes.of(ShotId("b"))
    assert second.tail is not None
    assert second.tail in continuing.recipe
    assert project.film.circled(ShotId("b")) == continuing.id


def test_a_run_that_was_stopped_goes_on_and_one_that_ended_has_nothing_to_do(project: Project) -> None:
    supervise(project, GivenCards(lambda take: 0.1 * take.number), LoopBudget(takes=2))
    assert [len(project.takes.of(ShotId(shot))) for shot in "ab"] == [2, 2]
    cards = GivenCards(lambda take: 0.1 * take.number)
    lines = supervise(project, cards, LoopBudget(takes=2), begin="ab")
    assert [line for line in lines if "ANEW" in line] == []
    assert [len(project.takes.of(ShotId(shot))) for shot in "ab"] == [2, 2]
    lines = supervise(project, GivenCards(lambda take: 0.1 * take.number), LoopBudget(takes=3), begin="ab")
    assert "a FAILED 3 0.30" in lines
    assert "a NEEDS_LOOK 3 3" in lines


def test_a_take_that_cant_be_measured_is_kept_and_not_made_anew(project: Project) -> None:
    lines = supervise(project, GivenCards(lambda take: None if take.shot == "a" else 0.9))
    assert lines[:2] == ["a NOT_MEASURED 1", "a KEPT 1 1"]


def test_no_more_is_spent_than_was_given(project: Project) -> None:
    lines = supervise(project, GivenCards(lambda _: 0.1), LoopBudget(takes=9, seconds=0.0))
    assert [line for line in lines if "ANEW" in line] == []


def test_a_shot_that_cant_be_made_anew_keeps_what_it_has(project: Project) -> None:
    supervise(project, GivenCards(lambda _: 0.9))
    fails = Parameters({"behaviour": "fail"})
    project.transact(StepKind.CHOOSE_ENGINE(), lambda film: edits.revise_shot(film, ShotId("b"), parameters=fails))
    lines = supervise(project, GivenCards(lambda _: 0.1), begin="ab")
    assert "a NEEDS_LOOK 1 2" in lines, "it comes out alike"
    assert [row.state for row in Queue(project).all() if row.shot == "b"][1:] == [JobState.FAILED]


def test_a_hopeless_take_ends_before_its_last_step_and_another_is_made(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    learned = replace(engine_spec("fake"), learned=True)
    monkeypatch.setattr(supervising, "engine_spec", lambda _: learned)
    slow = Parameters({"behaviour": "slow", "delay": 60})
    step = StepKind.CHOOSE_ENGINE()
    project.transact(step, lambda film: edits.revise_shot(film, ShotId("a"), frames=30, parameters=slow))
    lines = supervise(project, GivenCards(lambda _: 0.9), kind=DarkFirst)
    assert lines == [
        "a ENDED_EARLY",
        "a PASSED 1 0.90",
        "a KEPT 1 1",
        "b PASSED 1 0.90",
        "b KEPT 1 1",
    ]
    (take,) = project.takes.of(ShotId("a"))
    assert take.variation == 1
    assert project.film.circled(ShotId("a")) == take.id
    assert [(row.shot, row.state) for row in Queue(project).all()] == [("a", JobState.DONE), ("b", JobState.DONE)]


def test_a_scene_is_judged_in_its_order_for_its_first_shot_says_how_it_looks(
    tmp_path: Path, new_project: Callable[[Path, Film], Project]
) -> None:
    scene = SceneId("scene")
    film = edits.add_scene(Film(settings=Settings(width=64, height=48, engine="fake")), id=scene)
    for name in "abc":
        film = edits.add_shot(film, scene, id=ShotId(name), number=name, frames=6)
    with new_project(tmp_path / "film", film) as project:
        cards = GivenCards(lambda take: 0.1 if take.shot == "a" and take.number == 1 else 0.9)
        lines = supervise(project, cards)
    assert [line for line in lines if "KEPT" in line] == ["a KEPT 2 2", "b KEPT 1 1", "c KEPT 1 1"]
    assert lines.index("a KEPT 2 2") < lines.index("b PASSED 1 0.90")


def test_a_shot_that_continues_a_later_one_does_not_wait_for_itself(project: Project) -> None:
    project.transact(StepKind.CHAIN_SHOT(), lambda film: edits.chain(film, ShotId("b"), None))
    project.transact(StepKind.CHAIN_SHOT(), lambda film: edits.chain(film, ShotId("a"), ShotId("b")))
    lines = supervise(project, GivenCards(lambda _: 0.9))
    assert [line for line in lines if "KEPT" in line] == ["b KEPT 1 1", "a KEPT 1 1"]


@pytest.fixture
def drifting(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fake engine counts as one whose takes drift, and that takes references."""
    fake = engine_spec("fake")
    spec = replace(fake, drifts=True, capabilities=replace(fake.capabilities, references=2))
    monkeypatch.setattr(remakes, "engine_spec", lambda _: spec)
    monkeypatch.setattr(status, "drifts", lambda _: True)


@pytest.mark.usefixtures("drifting")
def test_a_shot_that_goes_on_wrongly_is_made_from_its_scenes_look_and_kept_so(project: Project) -> None:
    def rule(take: Take) -> float:
        return 0.9 if take.shot == "a" or Recipe.from_json(take.recipe).upstream is None else 0.1

    lines = supervise(project, GivenCards(rule, FaultKind.WRONG_CLOTHES))
    assert [line for line in lines if line.startswith("b ")] == [
        "b FAILED 1 0.10",
        "b ANEW_FRESH",
        "b FAILED 2 0.10",
        "b ANEW_SHEET",
        "b FAILED 3 0.10",
        "b ANEW_ANCHOR",
        "b PASSED 4 0.90",
        "b KEPT 4 4",
    ]
    assert project.film.shots[ShotId("b")].way is ContinuationWay.CUT
    assert {plan.state for plan in shot_plans(project)} == {TakeState.CURRENT}
    again = supervise(project, GivenCards(rule, FaultKind.WRONG_CLOTHES), begin="ab")
    assert [line for line in again if "ANEW" in line] == []
    project.undo()
    assert project.film.shots[ShotId("b")].way is ContinuationWay.AUTO
    assert project.film.circled(ShotId("b")) == project.takes.of(ShotId("b"))[0].id


def test_what_is_not_gross_costs_a_film_so_many_takes_in_all(project: Project) -> None:
    """Each take comes out wrong in another way than the one before."""

    def made_anew(fault: FaultKind) -> int:
        worse = {"a": 0.4, "b": 0.2}
        lines = supervise(project, GivenCards(lambda take: worse[take.shot] / take.number, fault), begin="ab")
        return sum("ANEW" in line for line in lines)

    assert made_anew(FaultKind.WRONG_CLOTHES) == 3, "two, and three for every ten shots that are settled"
    assert made_anew(FaultKind.OTHER_PERSON) > 0, "what is gross is made anew all the same"


def test_a_model_without_references_begins_anew_from_an_identity_keyframe(project: Project, tmp_path: Path) -> None:
    by_pictures = next(
        spec
        for spec in engines().values()
        if spec.drifts and spec.capabilities.keyframe and not spec.capabilities.references
    )
    shot = ShotId("b")

    def anew(film: Film, **parameters: str) -> set[Remake]:
        chosen = edits.revise_shot(film, shot, engine=by_pictures.id, parameters=Parameters(parameters))
        return set(remakes.remakes_of(chosen, shot, 0))

    assert anew(project.film, keyframe_model="none") == {Remake.FRESH}
    assert anew(project.film, keyframe_model="qwen-image-edit") == {Remake.FRESH, Remake.ANCHOR}
    picture = tmp_path / "ada.jpg"
    picture.write_bytes(jpeg(np.full((48, 64, 3), 90, np.uint8)))
    chosen_by_hand = edits.revise_shot(project.film, shot, keyframe=project.media.add(picture))
    assert anew(chosen_by_hand, keyframe_model="none") == {Remake.FRESH, Remake.ANCHOR}


@pytest.mark.usefixtures("drifting")
def test_the_next_shot_goes_on_from_the_best_of_the_last_frames_and_the_cut_moves(project: Project) -> None:
    lines = supervise(project, GivenCards(lambda _: 0.9, hand_over=2))
    assert "b HAND_OVER 2" in lines
    source, shot = (project.film.shots[ShotId(name)] for name in "ab")
    assert (source.tail, shot.hand_over) == (2, 2)
    (take,) = project.takes.of(ShotId("b"))
    upstream = Recipe.from_json(take.recipe).upstream
    assert upstream is not None
    assert upstream.before == 2
    assert {plan.state for plan in shot_plans(project)} == {TakeState.CURRENT}


@pytest.mark.usefixtures("drifting")
def test_an_end_that_was_trimmed_by_hand_stays_as_it_is(project: Project) -> None:
    project.transact(StepKind.TRIM(), lambda film: edits.trim(film, ShotId("a"), tail=1))
    lines = supervise(project, GivenCards(lambda _: 0.9, hand_over=2))
    assert "b HAND_OVER 2" not in lines
    assert project.film.shots[ShotId("a")].tail == 1


@pytest.mark.usefixtures("drifting")
def test_what_was_tried_is_known_whichever_way_was_kept(project: Project) -> None:
    def rule(take: Take) -> float:
        return 0.9 if take.shot == "a" else 0.3 if Recipe.from_json(take.recipe).upstream is None else 0.1

    cards = GivenCards(rule, FaultKind.WRONG_CLOTHES, hand_over=2)
    lines = supervise(project, cards)
    assert lines[-1] == "b NEEDS_LOOK 4 4"
    assert project.film.shots[ShotId("b")].way is ContinuationWay.CUT
    again = supervise(project, GivenCards(rule, FaultKind.WRONG_CLOTHES, hand_over=2), begin="ab")
    assert [line for line in again if "ANEW" in line] == []
    assert again[-1] == "b NEEDS_LOOK 4 4"
    assert len(project.takes.of(ShotId("b"))) == 4
