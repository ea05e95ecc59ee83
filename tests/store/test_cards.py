"""A take's card is kept as it was written, with its take and no longer."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from tests.store.test_takes import publish

from matchcut.film.ids import TakeId
from matchcut.store.database import DATABASE
from matchcut.store.erasing import Erased
from matchcut.store.problems import Gone
from matchcut.store.project import Project

A, B, NOBODYS = TakeId("take-a"), TakeId("take-b"), TakeId("take-nobodys")
Stage = Callable[..., Any]


@pytest.fixture
def project(project: Project, staged: Stage) -> Project:
    """Two takes of the first shot, each with a card."""
    for name in ("a", "b"):
        publish(project, staged, "one", name)
    project.cards.put({A: '{"score": 0.5}', B: '{"score": 0.75}'})
    return project


def test_cards_come_back_and_take_each_others_place(project: Project) -> None:
    project.cards.put({B: '{"score": 1}', NOBODYS: "{}"})
    with Project.open(project.folder) as other:
        assert other.cards.of() == {A: '{"score": 0.5}', B: '{"score": 1}'}
        assert other.cards.of([B, NOBODYS]) == {B: '{"score": 1}'}
        assert other.cards.of([]) == {}
    assert project.undo() is not None
    assert set(project.cards.of()) == {A, B}


def test_a_card_goes_with_its_take(project: Project) -> None:
    project.erase(lambda _db: Erased(Gone.PERSON_FORGOTTEN(), takes=frozenset({A})))
    assert set(project.cards.of()) == {B}


def test_a_damaged_card_counts_as_none_and_can_be_made_again(project: Project) -> None:
    project.close()
    with closing(sqlite3.connect(project.folder / DATABASE)) as raw:
        raw.execute("""UPDATE card SET card = '{"score": 0.9}' WHERE take = ?""", (A,))
        raw.commit()
    with Project.open(project.folder) as again:
        assert set(again.cards.of()) == {B}
        again.cards.put({A: "{}"})
        assert again.cards.of([A]) == {A: "{}"}


def test_snapshots_hold_no_cards(project: Project) -> None:
    path = project.snapshot("with cards")
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("SELECT count(*) FROM card").fetchone() == (0,)


def test_a_card_of_somebody_who_was_forgotten_meanwhile_is_not_kept(project: Project) -> None:
    project.cards.put({A: '{"a": 1}', B: '{"b": 1}'}, {A: [], B: ["ch-forgotten"]})
    assert project.cards.of() == {A: '{"a": 1}'}
