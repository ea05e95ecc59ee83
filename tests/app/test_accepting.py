"""A person says that a warning of the storyboard is meant, or that a fault of a take is fine: by the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from matchcut.app.accepting import accept, acceptable
from matchcut.app.status import film_status
from matchcut.cli.main import app
from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.faults import Fault, FaultKind
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, SceneId, ShotId, TakeId
from matchcut.film.model import Settings
from matchcut.store.project import Project

ONE, TWO = ShotId("one"), ShotId("two")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of two shots, of which one does not cast who acts in it, and the other jumps."""
    film = edits.add_character(Film(settings=Settings(title="Tea")), "Mara", id=CharacterId("mara"))
    film = edits.add_character(film, "Jonas", id=CharacterId("jonas"))
    film = edits.add_scene(film, id=SceneId("scene"))
    for shot, action in ((ONE, "Mara hands Jonas a cup."), (TWO, "Mara drinks.")):
        film = edits.add_shot(film, SceneId("scene"), id=shot, frames=48, action=action)
        film = edits.cast_in(film, shot, CharacterId("mara"))
    Project.create(tmp_path / "film", film).close()
    return tmp_path / "film"


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, [*arguments])
    assert done.exception is None, done.output
    return done.stdout


def warned(folder: Path) -> list[tuple[str, str]]:
    shots = json.loads(run("status", str(folder), "--json"))["shots"]
    return [(shot["id"], warning["mark"]) for shot in shots for warning in shot["warned"] if warning["mark"]]


def test_a_warning_is_meant_until_it_is_said_to_be_no_more_or_undone(folder: Path) -> None:
    assert warned(folder) == [("one", "not_cast:jonas"), ("two", "jump_cut")]
    assert "jump_cut" in run("accept", str(folder))
    run("accept", str(folder), "--shot", "two", "jump_cut")
    assert warned(folder) == [("one", "not_cast:jonas")]
    (entry,) = json.loads(run("accept", str(folder), "--shot", "two", "--json"))
    assert (entry["mark"], entry["accepted"], entry["code"]) == ("jump_cut", True, "GrammarWarning.jump_cut")
    assert entry["arguments"] == {"names": ["Mara"], "before": "1"}
    run("accept", str(folder), "--again", "jump_cut")
    assert len(warned(folder)) == 2
    with Project.open(folder) as project:
        accept(project, [TWO], ["jump_cut"])
        project.undo()
        assert [len(shot.outlook.warnings) for shot in film_status(project).shots] == [1, 1]


def test_a_fault_of_a_circled_take_is_accepted_under_its_kind_and_whom_it_concerns(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = Fault(kind=FaultKind.WRONG_CLOTHES, first=3, frames=4, character="mara")
    card = Scorecard(take="take", key="", verdict=Verdict.FAILED, faults=(fault,))
    monkeypatch.setattr("matchcut.app.accepting.cards_of", lambda _project: {ONE: card})
    with Project.open(folder) as project:
        project.transact("Circle", lambda film: edits.circle_take(film, ONE, TakeId("take")))
        assert [entry.mark for entry in acceptable(project, [ONE])] == ["not_cast:jonas", "wrong_clothes:mara"]
        (done,) = accept(project, [ONE], ["wrong_clothes:mara"])
        assert done.take == "take"
        assert project.film.accepted_by_take == {TakeId("take"): {("wrong clothes", "mara")}}
        accept(project, [ONE], ["wrong_clothes:mara"], accepted=False)
        assert project.film.accepted == {}


def test_what_nobody_says_can_not_be_accepted(folder: Path) -> None:
    with Project.open(folder) as project:
        before = project.film
        with pytest.raises(BadInput) as refused:
            accept(project, [ONE, TWO], ["jump_cut", "eyeline"])
        assert "'eyeline'" in str(refused.value)
        assert "not_cast:jonas, jump_cut" in str(refused.value.advised[0])
        assert project.film == before
