"""The findings of the continuity place: what measuring found, led to its frame, and mended from there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from matchcut.continuity import card_keys
from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.faults import Cure, Fault, FaultKind
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ShotId, TakeId
from matchcut.production.queue import Queue
from matchcut.store.project import Project
from matchcut.studio.panels.findings_page import FindingsPage
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import Place

A, B = ShotId("a"), ShotId("b")
MARA = CharacterId("mara")
OTHER_FACE = Fault(kind=FaultKind.OTHER_PERSON, first=12, character="mara", value=0.31, limit=0.45)
DRIFT = Fault(kind=FaultKind.COLOUR_DRIFT, first=0, value=7.5, limit=6.0)
CUT_IN_IT = Fault(kind=FaultKind.HIDDEN_CUT, first=30)
STILL = Fault(kind=FaultKind.STANDS_STILL, first=0)


def keep_cards(project: Project, faults: dict[str, tuple[Fault, ...]]) -> None:
    """Write down cards as measuring does."""
    project.cards.put(
        {
            TakeId(take): Scorecard(
                take=take, key="k", verdict=Verdict.FAILED if of_take else Verdict.PASSED, score=0.5, faults=of_take
            ).to_json()
            for take, of_take in faults.items()
        }
    )


@pytest.fixture(autouse=True)
def judged_now(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cards of these tests count as judged by what there is, but where that is what is tested: nobody measured them."""
    if "before_a_change" not in request.node.name:
        monkeypatch.setattr(card_keys, "stale_cards", lambda _project, _cards: frozenset())


@pytest.fixture
def page(window: StudioWindow, qtbot: QtBot) -> FindingsPage:
    """Four findings: two in the circled take of shot a, whose other take is worse, and two in that of b."""
    window.session.edit(
        "Mara", lambda film: edits.cast_in(edits.add_character(film, "Mara", id=MARA), ShotId("a"), MARA)
    )
    faults = {"a1": (OTHER_FACE, STILL), "a2": (CUT_IN_IT, CUT_IN_IT), "b1": (DRIFT, CUT_IN_IT)}
    keep_cards(window.session.project, faults)
    window.show_place(Place.CONTINUITY)
    window.film_cards.look()
    page: FindingsPage = window.continuity.findings
    qtbot.waitUntil(lambda: page.isVisible() and len(page.model.findings) == 4)
    return page


def listed(page: FindingsPage) -> list[tuple[str, FaultKind]]:
    return [(finding.shot, finding.fault.kind) for finding in page.model.findings]


def pressed(page: FindingsPage, words: str) -> None:
    (button,) = [button for button in page.findChildren(QPushButton) if button.text() == words]
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_gravest_stands_first_with_its_value_beside_its_limit(page: FindingsPage) -> None:
    assert listed(page) == [
        (B, FaultKind.HIDDEN_CUT),
        (A, FaultKind.OTHER_PERSON),
        (B, FaultKind.COLOUR_DRIFT),
        (A, FaultKind.STANDS_STILL),
    ]
    words = page.model.index(1).data()
    assert words.startswith("Shot 1, frame 13  ·  01:00:00:12. The face of Mara is too unlike the references: 0.31")
    assert "0.45 is the least" in words


def test_a_finding_leads_to_its_frame_of_the_cut(window: StudioWindow, page: FindingsPage) -> None:
    page.list.setCurrentIndex(page.model.index(0))
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert window.session.selection.current == B
    assert window.session.playhead == window.session.film.layout.starts[1] + 30


def test_a_frame_that_is_trimmed_away_leads_to_the_nearest(window: StudioWindow, page: FindingsPage) -> None:
    window.session.edit("Trim", lambda film: edits.trim(film, B, tail=24))
    page.list.setCurrentIndex(page.model.index(0))
    page.list.activated.emit(page.model.index(0))
    assert window.session.playhead == window.session.film.layout[1].range.end - 1
    assert page.model.index(0).data().startswith("Shot 2, frame 31. ")


def test_the_list_is_narrowed_to_what_it_is_about_and_to_whom(page: FindingsPage) -> None:
    assert [page.kinds.itemText(at) for at in range(page.kinds.count())] == [
        "All",
        "The picture",
        "People and faces",
        "Colours and sharpness",
    ]
    page.kinds.setCurrentIndex(1)
    page.kinds.activated.emit(1)
    assert listed(page) == [(B, FaultKind.HIDDEN_CUT), (A, FaultKind.STANDS_STILL)]
    page.people.setCurrentIndex(page.people.findText("Mara"))
    page.people.activated.emit(1)
    assert listed(page) == []
    page.kinds.setCurrentIndex(0)
    page.kinds.activated.emit(0)
    assert listed(page) == [(A, FaultKind.OTHER_PERSON)]


def test_what_is_left_so_goes_from_the_list_and_comes_back_with_undo(window: StudioWindow, page: FindingsPage) -> None:
    page.list.setCurrentIndex(page.model.index(1))
    window.session.seek(0)
    pressed(page, "Leave it so")
    assert (A, FaultKind.OTHER_PERSON) not in listed(page)
    assert window.session.film.accepted_by_take == {TakeId("a1"): {("other person", "mara")}}
    assert page.held == page.model.findings[1], "the next finding is in hand"
    assert (page.held.shot, window.session.selection.current) == (B, B), "and seen"
    begins = window.session.film.layout[1].range.start
    assert window.session.playhead == begins + page.held.fault.first
    window.session.undo()
    assert len(listed(page)) == 4


def test_another_take_is_queued_from_a_finding(
    window: StudioWindow, page: FindingsPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    resumed = []
    monkeypatch.setattr(window.making, "resume", lambda _paid_by: resumed.append(True))
    page.list.setCurrentIndex(page.model.index(1))
    pressed(page, "Make another take")
    qtbot.waitUntil(lambda: resumed == [True])
    assert [job.shot for job in Queue(window.session.project).unfinished()] == [A]


def test_drift_of_a_shot_that_continues_is_corrected_from_there(window: StudioWindow, page: FindingsPage) -> None:
    asked: list[object] = []
    page.take_wanted.disconnect()
    page.take_wanted.connect(asked.append)
    page.list.setCurrentIndex(page.model.index(2))
    correct = page._cures[Cure.CORRECT]
    assert correct.isVisible()
    pressed(page, correct.text())
    assert window.session.film.shots[B].correction == "on"
    assert asked == [(B,)]
    assert not correct.isVisible(), "it is corrected already"


def test_what_another_program_measured_is_shown(window: StudioWindow, page: FindingsPage, qtbot: QtBot) -> None:
    keep_cards(window.session.project, {"a1": (), "b1": ()})
    window.film_cards.look_soon()
    qtbot.waitUntil(lambda: listed(page) == [], timeout=5000)
    assert window.continuity._message.text() == "0 findings  ·  2 of 2 takes measured"


def test_measuring_runs_beside_the_studio_and_can_be_stopped(window: StudioWindow, qtbot: QtBot) -> None:
    window.show_place(Place.CONTINUITY)
    assert "Nothing is measured yet" in window.continuity._summary()
    window.book["film.measure"].trigger()
    qtbot.waitUntil(lambda: window.notice.words.startswith("Looking at the takes"))
    window.measuring.stop()
    qtbot.waitUntil(lambda: not window.measuring.busy, timeout=30_000)
    assert window.notice.words == "Stopped. What was measured is kept."


def test_takes_show_their_score_and_what_is_wrong(window: StudioWindow, page: FindingsPage, qtbot: QtBot) -> None:
    project = window.session.project
    takes = {"a1": (0.62, (OTHER_FACE, STILL)), "a2": (0.91, ())}
    project.cards.put(
        {
            TakeId(name): Scorecard(
                take=name, key="l", verdict=Verdict.FAILED if faults else Verdict.PASSED, score=score, faults=faults
            ).to_json()
            for name, (score, faults) in takes.items()
        }
    )
    window.session.select((A,))
    window.show_place(Place.TAKES)
    window.film_cards.look()
    qtbot.waitUntil(lambda: window.takes.cards[1].measured.line == "0.91  ·  passed")
    first = window.takes.cards[0]
    assert first.measured.line.startswith("0.62  ·  The face of Mara is too unlike")
    assert "Nothing moves, though the camera is to move." in first.toolTip()
    fault = ("other person", MARA)
    window.session.edit("Accept", lambda film: edits.accept_fault(film, TakeId("a1"), *fault))
    qtbot.waitUntil(lambda: first.measured.line == "0.62  ·  passed")


@pytest.fixture
def asked(window: StudioWindow, page: FindingsPage) -> list[object]:
    """Shot b continues shot a, and a model that takes references makes it; of which shots takes are asked for."""

    def go_on(film: Film) -> Film:
        film = edits.trim(film, A, tail=0)
        return edits.revise_shot(film, B, continues=A, engine="ltx-2.3-in-context")

    window.session.edit("Go on", go_on)
    shots: list[object] = []
    page.take_wanted.disconnect()
    page.take_wanted.connect(shots.append)
    drift = next(row for row, finding in enumerate(page.model.findings) if finding.fault.kind is FaultKind.COLOUR_DRIFT)
    page.list.setCurrentIndex(page.model.index(drift))
    return shots


def test_a_shot_goes_on_another_way_from_there(window: StudioWindow, page: FindingsPage, asked: list[object]) -> None:
    (button,) = [button for button in page.findChildren(QPushButton) if button.text() == "Go on in another way"]
    assert button.isVisible()
    page.ways.aboutToShow.emit()
    ways = {action.text(): action for action in page.ways.actions()}
    assert len(ways) == 2, "not the way in which it goes on already, nor towards a keyframe that the next shot has not"
    ways["By a cut, with the look of the scene as a reference"].trigger()
    assert window.session.film.shots[B].way == "cut"
    assert asked == [(B,)]
    window.session.undo()
    assert window.session.film.shots[B].way == "auto"


def test_a_broken_seam_goes_on_from_an_earlier_frame(
    window: StudioWindow, page: FindingsPage, asked: list[object], qtbot: QtBot
) -> None:
    jumps = Fault(kind=FaultKind.SEAM_JUMPS, first=0, value=3.2, limit=2.0)
    before = Scorecard(take="a1", key="m", verdict=Verdict.PASSED, score=0.8, hand_over=3)
    keep_cards(window.session.project, {"b1": (jumps,)})
    window.session.project.cards.put({TakeId("a1"): before.to_json()})
    window.film_cards.look()
    qtbot.waitUntil(lambda: listed(page) == [(B, FaultKind.SEAM_JUMPS)])
    page.list.setCurrentIndex(page.model.index(0))
    pressed(page, "Go on from an earlier frame")
    film = window.session.film
    assert (film.shots[B].hand_over, film.shots[A].tail) == (3, 3)
    assert asked == [(B,)]


def test_people_who_are_wrong_begin_anew_from_the_look_of_the_scene(
    window: StudioWindow, page: FindingsPage, asked: list[object], qtbot: QtBot
) -> None:
    lost = Fault(kind=FaultKind.MISSING, first=0, character="mara", value=0.0)
    keep_cards(window.session.project, {"a1": (), "b1": (lost,)})
    window.film_cards.look()
    qtbot.waitUntil(lambda: listed(page) == [(B, FaultKind.MISSING)])
    page.list.setCurrentIndex(page.model.index(0))
    pressed(page, "Begin from the look of the scene again")
    assert window.session.film.shots[B].way == "cut"
    assert asked == [(B,)]
