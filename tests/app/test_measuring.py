"""Takes are measured against their film by the real process, once; what changes is judged anew of what was seen."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data
from tests.continuity.looking.conftest import COMES, FRAMES, SIZE, frames

from matchcut.app import measuring
from matchcut.app.forgetting import forget
from matchcut.app.measuring import card_of, cards_of, measure, takes_to_measure
from matchcut.app.measuring_beside import MeasuringBeside
from matchcut.app.seen_takes import SeenTakes
from matchcut.app.status import film_status
from matchcut.cli.as_json import film_json, measured_json
from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.faults import FaultKind
from matchcut.continuity.gates import USERS_GATES
from matchcut.continuity.looking.helper import Looker
from matchcut.continuity.looking.makers import makers_here
from matchcut.continuity.looking.seen_files import SeenFiles
from matchcut.continuity.seen import TakeSeen
from matchcut.delivery.bundle.packing import pack
from matchcut.delivery.bundle.unpacking import unpack
from matchcut.film import edits
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Settings, Take
from matchcut.film.time import FrameRate
from matchcut.media.facts import MediaFacts
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.planning.recipe import Portrait, Recipe, Upstream
from matchcut.store import looking as looking_at_films
from matchcut.store.project import Project, StagedFile

ONE, TWO, THREE = map(ShotId, ("one", "two", "three"))
ANN = CharacterId("ann")
RECIPE = Recipe(
    **{"engine": "model", "engine_revision": "1", "width": SIZE[0], "height": SIZE[1], "seed": 1},
    **{"rate_numerator": 24, "rate_denominator": 1, "frames": FRAMES},
)


def publish(
    project: Project, shot: ShotId, pictures: np.ndarray, cast: tuple[Portrait, ...] = (), after: Take | None = None
) -> Take:
    """Publish a take of these frames and circle it; its tail is no film, for nobody reads it."""
    folder = project.staging()
    video, tail = folder / "video.part", folder / "tail.part"
    with MezzanineWriter(video, *SIZE, FrameRate(24)) as writer:
        for frame in pictures:
            writer.write(frame)
    tail.write_bytes(pictures[-1:].tobytes() + shot.encode())
    ids = {path: MediaId(hashlib.sha256(path.read_bytes()).hexdigest()) for path in (video, tail)}
    upstream = Upstream(tail=after.tail, frames=1) if after and after.tail else None
    recipe = replace(RECIPE, action=shot, cast=cast, upstream=upstream, frames=len(pictures))
    take = Take(
        **{"id": TakeId(f"take-{shot}"), "shot": shot, "number": 1, "variation": 0, "engine": "model", "seed": 1},
        **{"fingerprint": recipe.fingerprint, "recipe": recipe.to_json(), "engine_revision": "1", "hand_over": "{}"},
        **{"frames": len(pictures), "video": ids[video], "tail": ids[tail], "tail_frames": 1, "poster": None},
        **{"sound": None, "made_at": "2026-03-01T12:00:00+00:00"},
    )
    kind = MediaFacts(kind="video", codec="h264", suffix=".mp4", width=SIZE[0], height=SIZE[1], frames=len(pictures))
    published = project.publish(take, {media: StagedFile(path, kind) for path, media in ids.items()}, circle=True)
    folder.rmdir()
    return published


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A film of three shots that was measured: Ann stands there, the second goes on from that, the third shows nobody
    and has a black frame.
    """
    folder = tmp_path_factory.mktemp("measured")
    picture = folder / "ann.png"
    Image.fromarray(data.astronaut()).save(picture)
    film = edits.add_scene(Film(settings=Settings(width=SIZE[0], height=SIZE[1])), id=SceneId("scene"))
    for shot in (ONE, TWO, THREE):
        film = edits.add_shot(film, SceneId("scene"), id=shot, frames=9, continues=ONE if shot == TWO else None)
    with Project.create(folder / "film", film) as project:
        media = project.media.add(picture)

        def cast(film: Film) -> Film:
            film = edits.add_reference(edits.add_character(film, "Ann", id=ANN), ANN, media)
            return edits.cast_in(edits.cast_in(film, ONE, ANN), TWO, ANN)

        project.transact("Cast", cast)
        pictures = frames()
        middle = (COMES + FRAMES) // 2
        ann = (Portrait(name="Ann", references=(media,)),)
        first = publish(project, ONE, pictures[COMES:middle], ann)
        publish(project, TWO, pictures[middle:], ann, after=first)
        empty = pictures[:COMES].copy()
        empty[3] = 0
        publish(project, THREE, empty)
        assert [entry.error for entry in measure(project, takes_to_measure(project))] == [None] * 3
    return folder / "film"


@pytest.fixture
def project(measured: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    """A copy of that film, in which nothing is looked at again."""

    def look(*_given: object) -> None:
        raise AssertionError("looked at again")

    monkeypatch.setattr(Looker, "_asked", look)
    with Project.open(Path(shutil.copytree(measured, tmp_path / "film"))) as opened:
        yield opened


def cards(project: Project) -> dict[ShotId, Scorecard]:
    return {entry.take.shot: entry.card for entry in measure(project, takes_to_measure(project)) if entry.card}


def test_who_is_there_and_how_it_goes_on_is_on_the_cards(project: Project) -> None:
    kept = cards_of(project)
    assert list(kept) == [ONE, TWO, THREE]
    assert (kept[ONE].verdict, kept[TWO].verdict, kept[THREE].verdict) == ("passed", "passed", "failed")
    for shot in (ONE, TWO):
        (ann,) = kept[shot].members
        assert (ann.character, ann.coverage) == (ANN, 1.0)
        assert ann.identity > 0.6
        assert ann.clothes > 0.5
    assert kept[ONE].seam is None
    assert kept[TWO].seam.before == "take-one"
    assert 0.5 < kept[TWO].seam.jump < 2
    assert kept[TWO].drift.anchor == "take-one"
    (black,) = (fault for fault in kept[THREE].faults if fault.kind is FaultKind.BLACK)
    assert (black.first, black.frames) == (3, 1)


def test_nothing_is_measured_twice(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, heard = cards_of(project), []
    monkeypatch.setattr("matchcut.continuity.judging.judge", lambda *_given, **_named: pytest.fail("judged again"))
    again = measure(project, takes_to_measure(project), lambda done, of: heard.append((done, of)))
    assert {entry.take.shot: entry.card for entry in again} == kept
    assert heard[-1] == (FRAMES, FRAMES)


def test_other_gates_judge_what_was_seen_anew(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cards_of(project)
    (tmp_path / "gates.toml").write_text("[faces.faces]\nidentity = 0.999\n")
    monkeypatch.setenv(USERS_GATES, str(tmp_path / "gates.toml"))
    after = cards(project)
    assert after[ONE].verdict is Verdict.FAILED
    assert after[ONE].members == before[ONE].members
    assert FaultKind.OTHER_PERSON in [fault.kind for fault in after[ONE].faults]
    assert cards_of(project) == after


def test_a_fault_that_is_accepted_no_longer_fails_a_take_until_that_is_undone(project: Project) -> None:
    def accept(film: Film) -> Film:
        for fault in cards_of(project)[THREE].faults:
            film = edits.accept_fault(film, TakeId("take-three"), fault.kind.value, fault.character)
        return film

    project.transact("Accept", accept)
    accepted = cards(project)[THREE]
    assert accepted.verdict is Verdict.PASSED
    assert FaultKind.BLACK in [fault.kind for fault in accepted.faults]
    project.undo()
    assert cards(project)[THREE].verdict is Verdict.FAILED


def test_another_cast_is_measured_of_what_was_seen(project: Project) -> None:
    project.transact("Cast", lambda film: edits.cast_in(film, THREE, ANN))
    (ann,) = cards(project)[THREE].members
    assert (ann.character, ann.identity) == (ANN, None)


def test_a_take_that_cannot_be_looked_at_costs_only_itself(measured: Path, tmp_path: Path) -> None:
    with Project.open(Path(shutil.copytree(measured, tmp_path / "film"))) as project:
        shutil.rmtree(SeenFiles(project.folder).folder)
        project.cards.put(dict.fromkeys(map(TakeId, ("take-one", "take-two", "take-three")), "no card"))
        assert cards_of(project) == {}
        project.media.path(project.takes.get(TakeId("take-one")).video).unlink()
        one, two, three = measure(project, takes_to_measure(project))
        assert isinstance(one.error, BadInput)
        assert (one.label, one.card) == ("1", None)
        assert (two.card.seam, two.card.key) == (None, "")  # What it goes on from can't be seen now.
        assert two.card.members[0].identity > 0.6
        assert three.card.verdict is Verdict.FAILED
        assert set(cards_of(project)) == {TWO, THREE}
        assert all(card.key for card in (three.card, cards_of(project)[THREE]))
        assert measured_json(one, project.film)["error"]
        stated = measured_json(three, project.film)
        (black,) = (fault for fault in stated["faults"] if fault["kind"] == "black")
        assert (black["first"], black["timecode"], black["what"]) == (3, "01:00:00:21", "One frame is black.")
        assert json.dumps(stated)


def test_what_was_measured_before_it_was_stopped_is_kept(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.transact("Cast", lambda film: edits.uncast(film, ONE, ANN))

    def stopped(*_given: object) -> None:
        raise Cancelled("Stopped.")

    SeenFiles(project.folder).sweep({project.takes.get(TakeId("take-one")).video})
    monkeypatch.setattr(Looker, "_asked", stopped)
    project.transact("Cast", lambda film: edits.uncast(film, TWO, ANN))
    with pytest.raises(Cancelled):
        measure(project, takes_to_measure(project))
    assert card_of(project, TakeId("take-one")).members == ()
    assert card_of(project, TakeId("take-two")).members != ()


def test_measuring_goes_on_beside_other_work(project: Project) -> None:
    takes = takes_to_measure(project)
    with MeasuringBeside(project) as beside:
        assert list(beside.finished()) == []
        for take in takes:
            beside.begin(take)
        beside.begin(replace(takes[0], id=TakeId("nobodys"), video=MediaId("0" * 64)))
        finished = {}
        while len(finished) < 4:
            finished.update(beside.finished())
        assert isinstance(beside.failed[TakeId("nobodys")], BadInput)
    assert finished == {**{take.id: card_of(project, take.id) for take in takes}, TakeId("nobodys"): None}


def test_a_bug_in_measuring_beside_is_raised_and_not_waited_for(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*_given: object, **_named: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(measuring.Measurer, "card", wrong)
    with MeasuringBeside(project) as beside:
        beside.begin(takes_to_measure(project)[0])
        with pytest.raises(ZeroDivisionError):
            any(iter(lambda: list(beside.finished()), None))


def test_who_is_forgotten_while_their_take_is_looked_at_leaves_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    take, files = project.takes.get(TakeId("take-one")), SeenFiles(project.folder)
    (path,) = files.folder.glob(f"{take.video}*")
    content = path.read_bytes()
    assert forget(project, "Ann", takes=True).done
    assert not files.folder.exists()
    assert project.cards.of() == {}
    path.parent.mkdir(parents=True)
    path.write_bytes(content)  # As a program of an older day would leave it.
    with measuring.Measurer(project):
        assert list(files.folder.iterdir()) == []


def test_a_take_that_is_removed_while_it_is_looked_at_leaves_nothing(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    take, files = project.takes.get(TakeId("take-one")), SeenFiles(project.folder)
    seen = files.get(take.video, makers_here())
    shutil.rmtree(files.folder)

    def removed(*_given: object) -> TakeSeen | None:
        forget(project, "Ann", takes=True)
        return seen

    monkeypatch.setattr(Looker, "_asked", removed)
    with SeenTakes(project, makers_here()) as takes, pytest.raises(BadInput, match="removed"):
        takes.of_take(take.video)
    assert list(files.folder.iterdir()) == []


def test_cards_stay_at_home_with_the_people_whom_they_tell_of(project: Project, tmp_path: Path) -> None:
    for people in (True, False):
        pack(project, tmp_path / "film.matchcutz", people=people)
        unpack(tmp_path / "film.matchcutz", tmp_path / f"with {people}")
        with Project.open(tmp_path / f"with {people}") as again:
            assert bool(again.cards.of()) is people


def test_the_status_tells_what_was_measured(project: Project) -> None:
    shots = film_json(film_status(project))["shots"]
    assert [shot["measured"]["verdict"] for shot in shots] == ["passed", "passed", "failed"]
    project.transact("Uncircle", lambda film: edits.uncircle(film, ONE))
    assert film_json(film_status(project))["shots"][0]["measured"] is None


def test_a_film_that_is_only_looked_at_is_measured_and_keeps_nothing(
    measured: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(measured, tmp_path / "film"))
    monkeypatch.setattr(looking_at_films, "can_be_written", lambda _folder: False)
    monkeypatch.setattr(Looker, "_asked", lambda *_given: pytest.fail("looked at again"))
    with Project.open(folder) as project:
        assert set(cards_of(project)) == {ONE, TWO, THREE}
        assert set(cards(project)) == {ONE, TWO, THREE}
