"""The window stands still while shots are made and when they are: nothing creeps, whatever comes into its bar."""

from __future__ import annotations

from campaign import AtWork
from virtual_screen import until

from matchcut.film.ids import ShotId
from matchcut.production.jobs import NewJob
from matchcut.production.queue import Queue

RUNS, TIMES = 2, 10


def test_nothing_in_the_window_moves_by_what_is_made(person: AtWork) -> None:
    person.key("F3")
    person.click(person.steady("bar", "shot0"))
    until(lambda: person.state["current"] == "shot0", "the first shot in hand")
    before = person.steady("geometry")
    for run in range(RUNS):
        takes = person.state["takes"]
        person.key("ctrl+shift+Return")
        until(lambda: "Nothing to do" not in person.ask("queue"), "the queue begins")
        assert person.ask("geometry") == before, f"while run {run} is made"
        until(lambda wanted=takes + 1: person.state["takes"] == wanted, "the take")  # type: ignore[misc]
        until(lambda: "Nothing to do" in person.ask("queue"), "the queue ends")
        assert person.steady("geometry") == before, f"after run {run}"
    # What comes into the bar and goes comes and goes as often as somebody queues and cancels, which makes nothing.
    queue = Queue(person.disk)
    for time in range(TIMES):
        (job,) = queue.enqueue([NewJob(shot=ShotId("shot0"), engine="animatic")])
        until(lambda: "1 to go" in person.ask("queue"), "something in the queue")
        assert person.steady("geometry") == before, f"while something waits, time {time}"
        queue.cancel(job.id)
        until(lambda: "Nothing to do" in person.ask("queue"), "the empty queue")
        assert person.steady("geometry") == before, f"when nothing waits, time {time}"
    person.quiet("making")
