"""A film that an older program made: an archive of its whole folder, which nothing here makes anew."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from unittest.mock import create_autospec

import pytest

from matchcut.app import status
from matchcut.app.making import MakingOrder, Watching, make, prepare
from matchcut.app.sources import open_source
from matchcut.app.status import revision_of, shot_plans
from matchcut.delivery.bundle.packing import pack
from matchcut.delivery.bundle.unpacking import unpack
from matchcut.engines.animatic.problems import AnimaticNote
from matchcut.engines.protocol import REMARKS
from matchcut.film import edits
from matchcut.film.model import Parameters
from matchcut.film.steps import StepKind, stored_step
from matchcut.planning.plan import TakeState
from matchcut.planning.recipe import Recipe
from matchcut.store.checksums import FUNCTION, damaged_rows, register
from matchcut.store.erasing import Erased
from matchcut.store.problems import Gone
from matchcut.store.project import Project
from matchcut.words.plain import read_notes
from matchcut.words.statements import say

OLD = Path(__file__).parent / "old_films"


@pytest.fixture
def version_6(tmp_path: Path) -> Path:
    """Four shots with takes, of which the second continues the first, and every step that could be made then."""
    with zipfile.ZipFile(OLD / "version_6.zip") as archive:
        archive.extractall(tmp_path / "film")
    return tmp_path / "film"


@pytest.fixture
def version_7(tmp_path: Path) -> Path:
    """Ten shots of all built-in engines, whose recipes are of version 1: a cast with references and notes, settings,
    shots that continue others, one that ends in the next one's keyframe, one with a second take, one that is black.
    """
    with zipfile.ZipFile(OLD / "version_7.zip") as archive:
        archive.extractall(tmp_path / "film")
    return tmp_path / "film"


@pytest.fixture
def version_9(tmp_path: Path) -> Path:
    """Three shots of the animatic, one of which goes on from another, by the program before networks came in the box:
    a face in the keyframe, a cast of two references and two elements, and their vectors by shapes and colours.
    """
    with zipfile.ZipFile(OLD / "version_9.zip") as archive:
        archive.extractall(tmp_path / "film")
    return tmp_path / "film"


@pytest.fixture
def burned_in(tmp_path: Path) -> Path:
    """A bundle of version 7, unpacked: four shots whose takes have slate and timecode printed into them."""
    unpack(OLD / "version_7_burned_in.matchcutz", tmp_path / "burned")
    return tmp_path / "burned"


def in_the_file(folder: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "film.matchcut")) as connection:
        return connection.execute(question).fetchall()


def test_its_history_says_what_it_said(version_6: Path) -> None:
    labels = dict(in_the_file(version_6, "SELECT id, label FROM step"))
    assert len(labels) > 100
    with Project.open(version_6) as project:
        steps = [*project.history(1000), *(branch.last for branch in project.branches())]
        assert {step.id: say(step.what) for step in steps}.items() <= labels.items()
        assert len(steps) == len(labels) - sum(branch.steps - 1 for branch in project.branches())
        own = {say(step.what) for step in steps if step.what.kind is StepKind.OWN}
    assert own == {"Somebody's own words", "Begin anew"}  # The second is said by no program any more.
    with closing(sqlite3.connect(version_6 / "film.matchcut")) as connection:
        assert damaged_rows(connection) == []


def test_it_gets_a_mark_once(version_6: Path) -> None:
    marks = []
    for _ in range(2):
        with Project.open(version_6) as project:
            marks.append(project.mark)
    assert marks[0] == marks[1] != ""


def test_nothing_in_it_goes_stale(version_6: Path) -> None:
    with Project.open(version_6) as project:
        stands = [plan.state for plan in shot_plans(project)]
    assert stands == [TakeState.CURRENT, TakeState.CURRENT, TakeState.STALE, TakeState.CURRENT]


def test_it_is_undone_to_its_birth_and_made_again(version_6: Path) -> None:
    with Project.open(version_6) as project:
        film, branch = project.film, project.branches()[0]
        while not project.at_founding:
            assert project.undo() is not None
        assert not project.film.circles
        while project.redo() is not None:
            pass
        assert project.film == film
        project.go_to(branch.last.id)
        assert project.film.settings.notes == "own"


def test_a_take_with_slate_and_timecode_in_its_pictures_says_so(burned_in: Path, version_7: Path) -> None:
    with Project.open(burned_in) as project:
        remarks = project.takes.facts_named(REMARKS)
        assert remarks.keys() == {circle.take for circle in project.film.circles.values()}
        assert set(map(read_notes, remarks.values())) == {(AnimaticNote.LETTERS_IN_PICTURES(),)}
        film = project.film
        while not project.at_founding:
            assert project.undo() is not None
        while project.redo() is not None:
            pass
        assert project.film.settings == replace(film.settings, start=film.settings.start + 24)
        assert {plan.state for plan in shot_plans(project)} == {TakeState.CURRENT}
    with Project.open(version_7) as project:
        assert not project.takes.facts_named(REMARKS)


def test_a_storyboard_that_asks_for_a_burn_in_is_read_and_told(version_7: Path) -> None:
    storyboard = version_7 / "storyboard.toml"
    text = storyboard.read_text(encoding="utf-8")
    storyboard.write_text(text.replace('title = "Old"', 'title = "New"\nburn_in = true'), encoding="utf-8")
    opened = open_source(version_7)
    with opened.project as project:
        assert project.film.settings.title == "New"
        assert {plan.state for plan in shot_plans(project)} == {TakeState.CURRENT}
    assert len(opened.notes) == 1
    assert str(opened.notes[0]).startswith("'burn_in' in [film] is passed over")
    with open_source(version_7).project:
        pass
    storyboard.write_text(text, encoding="utf-8")
    assert open_source(version_7).notes == ()


def test_a_step_of_which_no_sentence_comes_is_called_by_its_kind() -> None:
    for kind, arguments in (("cast", "{}"), ("cast", "[1]"), ("cast", "{"), ("unheard of", "{}"), ("trim", '{"1": 2}')):
        assert say(stored_step(kind, arguments)) in (kind, "Trim")


@pytest.mark.parametrize("film", ["version_7", "burned_in"])
def test_takes_by_recipes_of_version_1_are_current(film: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    folder = request.getfixturevalue(film)
    with Project.open(folder) as project:
        plans = shot_plans(project)
        assert {plan.state for plan in plans} == {TakeState.CURRENT}
        for plan in plans:
            take = project.film.circled(plan.shot)
            if take is not None:
                kept = Recipe.from_json(project.takes.get(take).recipe)
                assert plan.recipe is not None
                # The engine may be of a later revision: what it makes next is of that.
                assert replace(plan.recipe, engine_revision=kept.engine_revision) == kept
        pack(project, tmp_path / "again.matchcutz")
    unpack(tmp_path / "again.matchcutz", tmp_path / "again")
    with Project.open(tmp_path / "again") as project:
        assert {plan.state for plan in shot_plans(project)} == {TakeState.CURRENT}
    with closing(sqlite3.connect(folder / "film.matchcut")) as connection:
        assert damaged_rows(connection) == []


@pytest.mark.parametrize("film", ["version_7", "burned_in"])
def test_takes_by_recipes_of_version_1_are_used_again(
    film: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def revision_then(engine: str, parameters: Parameters) -> str:
        return "1" if engine == "animatic" else revision_of(engine, parameters)

    monkeypatch.setattr(status, "revision_of", revision_then)
    with Project.open(request.getfixturevalue(film)) as project:
        circles = dict(project.film.circles)
        for shot in circles:
            project.transact(StepKind.OWN(text="Nothing chosen"), lambda film, shot=shot: edits.uncircle(film, shot))
        asked = prepare(project, MakingOrder())
        first = replace(asked, jobs=tuple(replace(job, variation=0) for job in asked.jobs))
        done = make(project, first, create_autospec(Watching, instance=True))
        assert (done.fresh, done.reused, done.failures) == (0, len(circles), [])
        assert dict(project.film.circles) == circles


def test_what_an_older_program_wrote_of_a_step_that_is_cleaned_away_is_told_as_it_was(version_6: Path) -> None:
    sentence = "The take that was circled then is gone."
    with Project.open(version_6) as project:
        project.erase(
            lambda db: db.execute("UPDATE step SET gone = ?", (sentence,)) and Erased(Gone.PERSON_FORGOTTEN())
        )
    with Project.open(version_6) as project:
        told = {step.gone for step in project.history()}
    assert told == {Gone.IN_WORDS(words=sentence)}
    assert str(*told) == sentence


@pytest.mark.parametrize("damaged", [False, True])
def test_vectors_of_an_older_program_are_made_anew(version_6: Path, *, damaged: bool) -> None:
    """They don't tell of which picture they were made: a storyboard may have given its reference another since."""
    with closing(sqlite3.connect(version_6 / "film.matchcut")) as disk, disk:
        register(disk)
        (owner, reference) = disk.execute('SELECT owner, id FROM "references" LIMIT 1').fetchone()
        row = (reference, owner, "plain", "1", 4, b"\0" * 16, "2026-01-01")
        checksum = "1" if damaged else f"{FUNCTION}({', '.join('?' * len(row))})"
        values = (*row, *(() if damaged else row))
        disk.execute(f"INSERT INTO embedding VALUES ({', '.join('?' * len(row))}, {checksum})", values)
    with Project.open(version_6) as project:
        assert project.embeddings.of("plain", "1").vectors == {}
        assert project.film.references[reference].owner == owner
    assert in_the_file(version_6, "SELECT count(*) FROM embedding") == [(0,)]


def test_takes_from_before_the_box_stay_and_vectors_are_compared_with_none_of_its(version_9: Path) -> None:
    with Project.open(version_9) as project:
        assert {plan.state for plan in shot_plans(project)} == {TakeState.CURRENT}
        assert project.embeddings.embedders() == ("plain",)
        (mara,) = project.film.characters
        pictures = {entry.id for entry in project.film.references_by_owner[mara]}
        kept = project.embeddings.kept_by_others("faces", "1")
        assert set(kept.items()) == {(picture, "plain") for picture in pictures}
        # What is made of the rest is of today's engine; the shot that goes on from it waits for that.
        table, after = project.film.running_order[:2]
        project.transact("Shorter", lambda film: edits.revise_shot(film, table.id, frames=6))
        stale = {plan.shot: plan for plan in shot_plans(project) if plan.state is TakeState.STALE}
        assert set(stale) == {table.id, after.id}
        assert stale[table.id].recipe.engine_revision != "1"
        project.undo()
        assert {plan.state for plan in shot_plans(project)} == {TakeState.CURRENT}
