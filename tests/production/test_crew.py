"""Which worker gets a task. The workers here are processes that do nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from matchcut.planning.recipe import Recipe
from matchcut.production import messages
from matchcut.production.crew import Crew, CrewMember, Limits, Task

Give = Callable[[str], CrewMember]


@pytest.fixture
def crew() -> Iterator[Crew]:
    idle = [sys.executable, "-c", "import time; time.sleep(600)"]
    made = Crew(2, Limits(grace=0.05), idle)
    yield made
    made.close()


@pytest.fixture
def give(crew: Crew, recipe_of: Callable[..., Recipe], tmp_path: Path) -> Give:
    def give_one(engine: str) -> CrewMember:
        job: Any = None
        order = messages.Order(job="j", engine=engine, recipe="{}", media={}, staging="", tail_frames=1)
        return crew.give(Task(job, recipe_of(), tmp_path), order)

    return give_one


def test_a_worker_that_has_the_engine_loaded_is_preferred(crew: Crew, give: Give) -> None:
    one, other = give("one"), give("other")
    assert one is not other
    for member in (one, other):
        crew.free(member)
    assert give("other") is other
    crew.free(other)
    assert give("one") is one


def test_another_engine_gets_a_worker_of_its_own_while_there_is_room(crew: Crew, give: Give) -> None:
    first = give("one")
    crew.free(first)
    second = give("other")
    assert second is not first
    crew.free(second)
    assert give("third") in (first, second)


def test_there_is_room_for_as_many_tasks_as_workers(crew: Crew, give: Give) -> None:
    assert crew.has_room
    first = give("one")
    assert crew.has_room
    give("one")
    assert not crew.has_room
    crew.free(first)
    assert crew.has_room
    crew.retire(first)
    assert not crew.has_room


def test_closing_ends_them_all(crew: Crew, give: Give) -> None:
    members = [give("one"), give("one")]
    crew.close()
    assert all(member.process.wait(0) for member in members)
    assert crew.tasks == ()
