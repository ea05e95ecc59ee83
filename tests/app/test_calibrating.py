"""Gates are picked by the takes that a person circled and those that they passed over, and written where they hold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from matchcut.app import calibrating
from matchcut.app.calibrating import calibrate, chosen_in
from matchcut.app.measuring import MeasuredTake
from matchcut.cli.main import app
from matchcut.continuity.cards import MemberCard, Scorecard, Verdict
from matchcut.continuity.gates import USERS_GATES, EngineSort, read_gates
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Settings, Take
from matchcut.film.steps import StepKind
from matchcut.media.facts import MediaFacts
from matchcut.planning.recipe import Recipe
from matchcut.store.project import Project, StagedFile

FACTS = MediaFacts(kind="video", codec="h264", suffix=".mp4", width=64, height=36, frames=48)
SHOTS = [ShotId(f"shot-{number}") for number in range(12)]


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own gates, which are not there."""
    file = tmp_path / "gates.toml"
    monkeypatch.setenv(USERS_GATES, str(file))
    return file


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    film = edits.add_scene(Film(settings=Settings(title="Test")), id=SceneId("scene"))
    for shot in SHOTS:
        film = edits.add_shot(film, SceneId("scene"), id=shot, frames=48)
    with Project.create(tmp_path / "film", film) as created:
        yield created


def publish(project: Project, shot: ShotId, number: int, *, action: str = "", made_at: str = "2026-03-01") -> Take:
    """Publish a take of a shot, of other noise than any other; a render circles the first."""
    name = f"{shot}-{number}"
    path = project.staging() / "video.part"
    path.write_bytes(hashlib.sha256(name.encode()).digest() * 9)
    video = MediaId(hashlib.sha256(path.read_bytes()).hexdigest())
    recipe = Recipe(
        **{"engine": "model", "engine_revision": "1", "width": 64, "height": 36, "rate_numerator": 24},
        **{"rate_denominator": 1, "frames": 48, "seed": number, "action": action},
    )
    take = Take(
        **{"id": TakeId(f"take-{name}"), "shot": shot, "number": number, "variation": number, "engine": "model"},
        **{"fingerprint": recipe.fingerprint, "recipe": recipe.to_json(), "engine_revision": "1", "hand_over": "{}"},
        **{"seed": number, "frames": 48, "video": video, "tail": None, "tail_frames": 0, "poster": None, "sound": None},
        made_at=f"{made_at}T12:00:00+00:00",
    )
    return project.publish(take, {video: StagedFile(path, FACTS)}, circle=number == 1)


def circle(project: Project, take: Take) -> None:
    step = StepKind.CIRCLE_TAKE(number=take.number)
    project.transact(step, lambda film: edits.circle_take(film, take.shot, take.id))


def names(takes: tuple[Take, ...]) -> list[str]:
    return sorted(take.id for take in takes)


def test_kept_is_what_a_person_circled_and_rejected_what_was_there_and_asked_for_the_same(project: Project) -> None:
    first, second, third, fourth = SHOTS[:4]
    publish(project, first, 1)
    circle(project, publish(project, first, 2))
    publish(project, first, 3, made_at="9999-01-01")  # It was not there yet.
    publish(project, second, 1)  # A render circled it.
    publish(project, third, 1, action="He sits.")  # It was made of other words.
    circle(project, publish(project, third, 2, action="He stands."))
    circle(project, publish(project, fourth, 2))
    kept, rejected = chosen_in(project)
    assert names(kept) == ["take-shot-0-2", "take-shot-2-2", "take-shot-3-2"]
    assert names(rejected) == ["take-shot-0-1"]


def test_a_circle_that_was_taken_back_chose_nothing(project: Project) -> None:
    publish(project, SHOTS[0], 1)
    circle(project, publish(project, SHOTS[0], 2))
    project.undo()
    assert chosen_in(project) == ((), ())


@pytest.fixture
def chosen(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A film in which the second of three takes of each shot was circled, and the others have another face."""
    for shot in SHOTS:
        publish(project, shot, 1)
        second = publish(project, shot, 2)
        publish(project, shot, 3)
        circle(project, second)

    def measured(asked: Project, takes: tuple[Take, ...], *_: object, faces: str) -> tuple[MeasuredTake, ...]:
        return tuple(MeasuredTake(take=take, label="1", card=card(take)) for take in takes)

    def card(take: Take) -> Scorecard:
        member = MemberCard(character="ch", identity=0.8 if take.number == 2 else 0.6)
        return Scorecard(
            **{"take": take.id, "key": "", "verdict": Verdict.PASSED, "faces_by": "faces/1-a", "sort": "models"},
            members=(member,),
        )

    monkeypatch.setattr(calibrating, "measure", measured)
    return project


def identity() -> float | None:
    return read_gates().gates("faces/1-a", "", EngineSort.MODELS).identity


def test_gates_are_written_where_they_hold_for_all_films(chosen: Project, own: Path) -> None:
    before = identity()
    picked = calibrate([chosen, chosen])
    assert (picked.kept, picked.rejected, picked.file) == (24, 48, own)
    (gate,) = picked.gates
    assert (gate.figure, gate.value, gate.passing, gate.failing) == ("identity", pytest.approx(0.7), 1, 1)
    assert picked.before == (before,)
    assert identity() == pytest.approx(0.7)
    assert "24 takes kept and 48 rejected" in own.read_text(encoding="utf-8")


def test_nothing_is_written_where_that_is_asked(chosen: Project, own: Path) -> None:
    assert calibrate([chosen, chosen], write=False).file is None
    assert not own.exists()


def test_too_few_takes_are_refused_with_how_many_it_takes(chosen: Project, own: Path) -> None:
    with pytest.raises(BadInput) as refused:
        calibrate([chosen])
    assert "12 that you kept, and 24 that you rejected" in str(refused.value)
    assert "20 that you circled" in str(refused.value.advised[0])
    assert not own.exists()


def test_a_damaged_file_of_gates_is_told_before_anything_is_measured(project: Project, own: Path) -> None:
    own.write_text("[faces", encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        calibrate([project])
    assert refused.value.file == own


def test_the_command_prints_a_row_for_each_limit(chosen: Project, own: Path) -> None:
    film = str(chosen.folder)
    told = CliRunner().invoke(app, ["calibrate", film, film, "--quiet"]).output
    assert "faces.faces.identity" in told
    assert "24 takes were kept and 48 rejected." in told
    assert str(own.name) in told.replace("\n", "")
    plain = json.loads(CliRunner().invoke(app, ["calibrate", film, film, "--json", "--dry-run"]).stdout)
    assert plain["gates"][0]["picked"] == pytest.approx(0.7)
    assert (plain["kept"], plain["rejected"], plain["file"]) == (24, 48, None)


def test_the_command_refuses_a_film_in_which_nobody_chose(project: Project) -> None:
    refused = CliRunner().invoke(app, ["calibrate", str(project.folder), "--quiet"])
    assert isinstance(refused.exception, BadInput)


def test_what_was_picked_is_taken_back_and_comes_back(chosen: Project, own: Path) -> None:
    own.write_text('[looks.looks]\nclothes = 0.4\nsource = "mine"\n', encoding="utf-8")
    mine = own.read_text(encoding="utf-8")
    calibrate([chosen, chosen])
    picked = own.read_text(encoding="utf-8")
    assert picked != mine
    undone = CliRunner().invoke(app, ["calibrate", "--undo"])
    assert undone.exit_code == 0
    assert own.read_text(encoding="utf-8") == mine
    calibrating.take_back()
    assert own.read_text(encoding="utf-8") == picked


def test_where_nothing_was_picked_nothing_is_taken_back(own: Path) -> None:
    refused = CliRunner().invoke(app, ["calibrate", "--undo"])
    assert isinstance(refused.exception, BadInput)
    assert not own.exists()
    assert CliRunner().invoke(app, ["calibrate"]).exit_code == 2


def test_who_agrees_with_what_a_render_circled_has_chosen_it(project: Project) -> None:
    first, second = publish(project, SHOTS[0], 1), publish(project, SHOTS[0], 2)
    assert project.film.circled(SHOTS[0]) == first.id
    assert chosen_in(project) == ((), ())
    film, label = str(project.folder), project.film.label(SHOTS[0])
    for number, kept, rejected in ((1, first, second), (2, second, first)):
        told = CliRunner().invoke(app, ["circle", film, label, str(number)])
        assert f"shows take {number}" in told.output
        project.refresh()
        assert project.film.circled(SHOTS[0]) == kept.id
        assert [names(takes) for takes in chosen_in(project)] == [[kept.id], [rejected.id]]
    refused = CliRunner().invoke(app, ["circle", film, label, "7"])
    assert isinstance(refused.exception, BadInput)
    assert "1, 2" in str(refused.exception.advised[0])
