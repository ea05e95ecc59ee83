"""The queue by itself: no worker runs here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from tests.campaigns import DEAR

from matchcut.film.errors import BadInput
from matchcut.film.ids import JobId, ShotId
from matchcut.production.job_rows import JobMoved
from matchcut.production.jobs import ACTIVE, JobRow, JobState, ReasonKind, Trouble
from matchcut.production.problems import ProductionAdvice, ProductionProblem
from matchcut.production.queue import Queue
from matchcut.store.project import Project
from matchcut.store.schema import job as jobs
from matchcut.wire.problems import Ending

Studio = Any

ME = "1-a-here"
CRASH = Trouble(kind=ReasonKind.CRASH, what="The worker crashed.", advice=("Use fewer workers.",))
NO = Trouble(kind=ReasonKind.ENGINE, what="It does not work.", advice=("Choose another engine.",))


@pytest.fixture
def chain(studio: Studio) -> Studio:
    """Shots a ◀ b ◀ c, which continue each other, and d, which stands alone."""
    studio.shot("a")
    studio.shot("b", after="a")
    studio.shot("c", after="b")
    studio.shot("d")
    return studio


def claim(studio: Studio) -> JobRow:
    row = studio.queue.claim(ME)
    assert row is not None
    return row


def test_jobs_wait_for_their_upstream(chain: Studio) -> None:
    a, b, c, d = chain.enqueue()
    assert [a.depends_on, b.depends_on, c.depends_on, d.depends_on] == [None, a.id, b.id, None]
    first, second = claim(chain), claim(chain)
    assert (first.id, second.id) == (a.id, d.id)
    assert (first.state, first.owner, first.attempts, first.version) == (JobState.RUNNING, ME, 1, 1)
    assert chain.queue.claim(ME) is None
    assert not chain.queue.has_work()
    done = chain.finish(first)
    assert (done.state, done.owner) == (JobState.DONE, None)
    assert claim(chain).id == b.id


def test_a_lower_priority_number_comes_first(chain: Studio) -> None:
    chain.enqueue("a", "d")
    (urgent,) = chain.enqueue("c", priority=-5)
    assert claim(chain).id == urgent.id


def test_the_same_take_is_not_queued_twice(chain: Studio) -> None:
    first = chain.enqueue()
    assert chain.enqueue() == first
    running = claim(chain)
    assert chain.enqueue("a") == (running,)
    chain.queue.interrupt(ME)
    assert chain.enqueue("a")[0].id == running.id
    assert len(chain.queue.all()) == 4


def test_another_variation_or_engine_is_another_take(chain: Studio) -> None:
    (first,) = chain.enqueue("d")
    (second,) = chain.enqueue("d", variation=1)
    assert first.id != second.id


def test_a_running_job_of_an_old_recipe_does_not_count(chain: Studio) -> None:
    chain.enqueue("a")
    running = chain.queue.settle_recipe(claim(chain), "{}", "old")
    assert chain.enqueue("a", fingerprint="old") == (running,)
    (new,) = chain.enqueue("a", fingerprint="new")
    assert new.id != running.id
    (follower,) = chain.enqueue("b")
    assert follower.depends_on == new.id


def test_a_waiting_job_follows_what_is_wanted_now(chain: Studio) -> None:
    (b,) = chain.enqueue("b", circle=False)
    assert b.depends_on is None
    a, again = chain.enqueue("a", "b")
    assert (again.id, again.depends_on, again.circle) == (b.id, a.id, True)
    assert chain.queue.get(b.id) == again


def test_a_follower_waits_for_the_take_that_will_be_circled(chain: Studio) -> None:
    (circled,) = chain.enqueue("a")
    chain.enqueue("a", variation=1, circle=False)
    (b,) = chain.enqueue("b")
    assert b.depends_on == circled.id


def test_all_or_none_is_queued(chain: Studio) -> None:
    good = chain.wanted("a")
    with pytest.raises(AttributeError):
        chain.queue.enqueue([good, None])
    assert chain.queue.all() == ()


def test_a_failure_takes_down_what_waits_for_it_and_says_why(chain: Studio) -> None:
    chain.enqueue()
    rows = chain.queue.fail(claim(chain), NO)
    assert [(row.shot, row.state, row.reason_kind, row.reason_text) for row in rows] == [
        ("a", JobState.FAILED, ReasonKind.ENGINE, "It does not work. Choose another engine."),
        ("b", JobState.FAILED, ReasonKind.UPSTREAM, "Shot a, which this continues, failed."),
        ("c", JobState.FAILED, ReasonKind.UPSTREAM, "Shot b, which this continues, failed."),
    ]
    assert [chain.queue.get(row.id) for row in rows] == list(rows)
    assert claim(chain).shot == "d"


def test_cancelling_takes_back_what_waits_too(chain: Studio) -> None:
    chain.enqueue()
    b = chain.queue.all()[1]
    rows = chain.queue.cancel(b.id)
    assert [(row.shot, row.state, str(row.reason)) for row in rows] == [
        ("b", JobState.CANCELLED, ""),
        ("c", JobState.CANCELLED, "Shot b, which this continues, was cancelled."),
    ]
    assert [row.shot for row in chain.queue.unfinished()] == ["a", "d"]


def test_what_is_over_can_not_be_cancelled(chain: Studio) -> None:
    chain.enqueue("d")
    done = chain.finish(claim(chain))
    with pytest.raises(BadInput, match="done already"):
        chain.queue.cancel(done.id)


def test_a_change_by_somebody_else_is_noticed(chain: Studio) -> None:
    chain.enqueue("a")
    seen = claim(chain)
    chain.queue.cancel(seen.id)
    cancelled = chain.queue.get(seen.id)
    for act in (
        lambda: chain.queue.fail(seen, NO),
        lambda: chain.queue.crashed(seen, CRASH),
        lambda: chain.queue.settle_recipe(seen, "{}", "x"),
        lambda: chain.queue.progress(seen, 1, 2, "half"),
        lambda: chain.finish(seen),
    ):
        with pytest.raises(JobMoved):
            act()
        assert chain.queue.get(seen.id) == cancelled
    assert chain.project.takes.of(ShotId("a")) == ()
    assert chain.project.film.circled(ShotId("a")) is None


def test_a_crash_is_tried_once_more_and_then_quarantined(chain: Studio) -> None:
    chain.enqueue("a", "b")
    first = chain.queue.settle_recipe(claim(chain), "{}", "recipe of a")
    (again,) = chain.queue.crashed(first, CRASH)
    assert (again.state, again.crashes, str(again.reason)) == (JobState.QUEUED, 1, "The worker crashed.")
    second = chain.queue.settle_recipe(claim(chain), "{}", "recipe of a")
    assert (second.id, second.attempts, second.reason) == (first.id, 2, "")
    quarantined, follower = chain.queue.crashed(second, CRASH)
    assert (quarantined.state, quarantined.reason_kind) == (JobState.FAILED, ReasonKind.QUARANTINED)
    assert str(quarantined.reason) == "The worker crashed. That is the second time, so it is not tried again by itself."
    assert (follower.shot, follower.state) == ("b", JobState.FAILED)
    assert chain.queue.quarantined(ShotId("a"), "recipe of a")
    assert not chain.queue.quarantined(ShotId("a"), "another recipe")
    assert not chain.queue.quarantined(ShotId("b"), "recipe of a")


def test_a_retry_lifts_the_quarantine_and_brings_the_chain_back(chain: Studio) -> None:
    chain.enqueue()
    for _ in range(2):
        chain.queue.crashed(chain.queue.settle_recipe(claim(chain), "{}", "recipe of a"), CRASH)
    (c,) = [row for row in chain.queue.all() if row.shot == "c"]
    new = chain.queue.retry(c.id)
    assert [row.shot for row in new] == ["a", "b", "c"]
    assert [row.depends_on for row in new] == [None, new[0].id, new[1].id]
    assert not chain.queue.quarantined(ShotId("a"), "recipe of a")
    assert [(row.shot, row.state) for row in chain.queue.unfinished()] == [
        (shot, JobState.QUEUED) for shot in ("d", "a", "b", "c")
    ]


def test_a_retry_of_the_first_brings_back_those_that_failed_because_of_it(chain: Studio) -> None:
    chain.enqueue()
    a = chain.queue.fail(claim(chain), NO)[0]
    assert [row.shot for row in chain.queue.retry(a.id)] == ["a", "b", "c"]


def test_only_what_was_given_up_is_retried(chain: Studio) -> None:
    (a,) = chain.enqueue("a")
    with pytest.raises(BadInput, match="only a failed or cancelled one"):
        chain.queue.retry(a.id)
    with pytest.raises(BadInput, match="no job 'jo-none'"):
        chain.queue.retry(JobId("jo-none"))


def test_what_was_interrupted_or_left_running_is_queued_again(chain: Studio) -> None:
    chain.enqueue("a", "d", "b")
    a, d = claim(chain), claim(chain)
    (interrupted, _) = chain.queue.interrupt(ME)
    assert (interrupted.id, interrupted.state, interrupted.owner) == (a.id, JobState.INTERRUPTED, None)
    assert chain.queue.claim(ME) is None
    chain.queue.recover()
    assert claim(chain).id == a.id
    recovered = chain.queue.recover()
    assert [(row.id, row.state) for row in recovered] == [(a.id, JobState.QUEUED)]
    assert [claim(chain).id, claim(chain).id] == [a.id, d.id]


def test_interrupting_leaves_what_others_run(chain: Studio) -> None:
    chain.enqueue("a")
    running = claim(chain)
    assert chain.queue.interrupt("2-b-elsewhere") == ()
    assert chain.queue.get(running.id) == running


def test_a_failure_is_forgotten_when_a_later_job_takes_its_place(chain: Studio) -> None:
    chain.enqueue("a")
    chain.queue.fail(claim(chain), NO)
    assert [row.state for row in chain.queue.unfinished()] == [JobState.FAILED]
    chain.enqueue("a")
    chain.finish(claim(chain))
    assert chain.queue.unfinished() == ()


def test_progress_is_there_for_other_programs(chain: Studio) -> None:
    chain.enqueue("a")
    row = claim(chain)
    chain.queue.progress(row, 3, 6, "drawing")
    with Project.open(chain.project.folder) as other:
        seen = Queue(other).get(row.id)
        assert (seen.step, seen.steps, seen.note, seen.version) == (3, 6, "drawing", row.version)


def test_the_queue_is_still_there_after_a_restart(chain: Studio) -> None:
    chain.enqueue()
    claim(chain)
    before = chain.queue.all()
    with Project.open(chain.project.folder) as again:
        assert Queue(again).all() == before


class QueueMachine(RuleBasedStateMachine):
    """Everything that can happen to a queue, in any order."""

    make: Any = None

    @initialize()
    def begin(self) -> None:
        self.studio = self.make()
        self.queue = self.studio.queue

    @rule(shots=st.sets(st.sampled_from("abcd"), min_size=1), variation=st.integers(0, 1))
    def enqueue(self, shots: set[str], variation: int) -> None:
        self.studio.enqueue(*sorted(shots), variation=variation, circle=variation == 0)

    @precondition(lambda self: self.queue.has_work())
    @rule()
    def claim(self) -> None:
        row = self.queue.claim(ME)
        if row.depends_on is not None:
            assert self.queue.get(row.depends_on).state is JobState.DONE

    @precondition(lambda self: self.queue.versions())
    @rule(data=st.data(), what=st.sampled_from(["finish", "fail", "crash"]))
    def end(self, data: st.DataObject, what: str) -> None:
        row = self.queue.get(data.draw(st.sampled_from(sorted(self.queue.versions()))))
        if what == "finish":
            self.studio.finish(row)
        elif what == "fail":
            self.queue.fail(row, NO)
        else:
            self.queue.crashed(row, CRASH)

    @precondition(lambda self: self.queue.all())
    @rule(data=st.data())
    def give_up_or_try_again(self, data: st.DataObject) -> None:
        row = data.draw(st.sampled_from(self.queue.all()))
        if row.state in ACTIVE:
            self.queue.cancel(row.id)
        elif row.state is not JobState.DONE:
            assert {new.state for new in self.queue.retry(row.id)} <= set(ACTIVE)

    @rule()
    def restart(self) -> None:
        self.queue.interrupt(ME)
        self.queue.recover()

    @invariant()
    def nothing_waits_in_vain(self) -> None:
        rows = {row.id: row for row in self.queue.all()}
        for row in rows.values():
            if row.state in ACTIVE and row.depends_on is not None:
                assert rows[row.depends_on].state in (*ACTIVE, JobState.DONE)
            assert (row.owner == ME) == (row.state is JobState.RUNNING)

    @invariant()
    def no_take_is_wanted_twice(self) -> None:
        wanted = [(row.shot, row.variation) for row in self.queue.all() if row.state in ACTIVE]
        assert len(wanted) == len(set(wanted))

    @invariant()
    def work_goes_on_while_anything_waits(self) -> None:
        states = {row.state for row in self.queue.all()}
        if JobState.QUEUED in states and not states & {JobState.RUNNING, JobState.INTERRUPTED}:
            assert self.queue.has_work()


def test_the_queue_holds_whatever_happens(chain: Studio) -> None:
    def emptied() -> Studio:
        from matchcut.store.schema import job

        with chain.project.writing() as connection:
            connection.execute(job.delete())
        return chain

    QueueMachine.make = staticmethod(emptied)
    machine: Any = QueueMachine.TestCase
    machine.settings = settings(DEAR, stateful_step_count=20)
    machine("runTest").runTest()


def test_a_project_of_somebody_else_sees_the_same_queue(chain: Studio, tmp_path: Path) -> None:
    with Project.open(chain.project.folder) as other:
        theirs = Queue(other)
        (a,) = chain.enqueue("a")
        mine, yours = chain.queue.claim(ME), theirs.claim("2-b-elsewhere")
        assert mine is not None
        assert (mine.id, yours) == (a.id, None)
        theirs.cancel(a.id)
        with pytest.raises(JobMoved):
            chain.finish(mine)


def test_why_a_job_failed_is_kept_as_data_and_what_an_older_program_wrote_stays(studio: Studio) -> None:
    studio.shot("a")
    studio.enqueue()
    what, advice = (
        ProductionProblem.WORKER_CRASHED(ending=Ending.BY_ITSELF(status=9)),
        ProductionAdvice.CHANGE_OR_RETRY(),
    )
    (failed,) = studio.queue.fail(claim(studio), Trouble(kind=ReasonKind.CRASH, what=what, advice=(advice,)))
    assert studio.queue.get(failed.id).explanation == failed.explanation == (what, advice)
    with studio.project.writing() as connection:
        connection.execute(jobs.update().values(reason="The worker crashed.", advice="Use fewer workers."))
    assert studio.queue.get(failed.id).explanation == ("The worker crashed.", "Use fewer workers.")
