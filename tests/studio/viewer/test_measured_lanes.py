"""What was measured, on the timeline: how like themselves the cast are along their lanes, and how even seams are."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from matchcut.continuity import card_keys
from matchcut.continuity.cards import REFERENCES, MemberCard, Scorecard, SeamCard, Verdict
from matchcut.continuity.faults import Fault, FaultKind
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, SceneId, ShotId, TakeId
from matchcut.film.vocabulary import ContinuationWay
from matchcut.studio.measured_shots import MeasuredShots, SeamState
from matchcut.studio.panels.findings import FindingGroup
from matchcut.studio.timeline.measured import seam_mark_area
from matchcut.studio.timeline.tracks import RowKind, TimelineRow
from matchcut.studio.timeline.view import TimelineView
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import Place

A, B = ShotId("a"), ShotId("b")
MARA = CharacterId("mara")
OTHER_FACE = Fault(kind=FaultKind.OTHER_PERSON, first=5, character=MARA, value=0.31, limit=0.45)
JUMPS = Fault(kind=FaultKind.SEAM_JUMPS, first=0, value=3.2, limit=2.0)


def card(take: str, identity: float | None, jump: float | None, *faults: Fault) -> Scorecard:
    dressed_as = REFERENCES if take == "a1" else "a1"
    return Scorecard(
        take=take,
        key="k",
        verdict=Verdict.FAILED if faults else Verdict.PASSED,
        score=0.6,
        faces_by="sface/1",
        sort="models",
        members=(MemberCard(character=MARA, identity=identity, clothes=0.95, dressed_as=dressed_as),),
        seam=None if jump is None else SeamCard(before="a1", jump=jump),
        faults=faults,
    )


@pytest.fixture(autouse=True)
def judged_now(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cards of these tests count as judged by what there is, but where that is what is tested: nobody measured them."""
    if "before_a_change" not in request.node.name:
        monkeypatch.setattr(card_keys, "stale_cards", lambda _project, _cards: frozenset())


@pytest.fixture
def view(window: StudioWindow, qtbot: QtBot) -> TimelineView:
    """Mara in two shots, the second of which continues the first, shows another face, and jumps where it goes on."""

    def cast(film: Film) -> Film:
        film = edits.revise_shot(edits.add_character(film, "Mara", id=MARA), B, continues=A, transition=None)
        return edits.cast_in(edits.cast_in(film, A, MARA), B, MARA)

    window.session.edit("Mara", cast)
    cards = (card("a1", 0.72, None), card("b1", 0.31, 3.2, OTHER_FACE, JUMPS))
    window.session.project.cards.put({TakeId(entry.take): entry.to_json() for entry in cards})
    window.film_cards.look()
    window.enter("Cut")
    view: TimelineView = window.timeline.view
    qtbot.waitUntil(lambda: seam_state(view) is SeamState.JUMPS)
    return view


def seam_state(view: TimelineView) -> SeamState | None:
    measured = view.measured(B)
    return measured.seam if measured else None


def lane(view: TimelineView) -> TimelineRow:
    return next(track for track in view.tracks if track.row is RowKind.CAST)


def middle(view: TimelineView, shot: ShotId) -> QPointF:
    film, track = view.shown, lane(view)
    place = film.place_of[shot]
    start = film.layout.starts[place] + film.layout.lengths[place] / 2
    return QPointF(view.scale.x(start), track.top + track.height / 2)


def seen(view: TimelineView) -> QImage:
    view.renew()
    QApplication.processEvents()
    return view.grab().toImage()


def colours(image: QImage, view: TimelineView, shot: ShotId) -> set[str]:
    """The colours in the middle of a shot on Mara's lane, over the lane's height and a few pixels beside."""
    at, track = middle(view, shot), lane(view)
    ratio = image.devicePixelRatio()
    return {
        image.pixelColor(round((at.x() + dx) * ratio), round(y * ratio)).name()
        for y in range(track.top + 1, track.bottom - 1)
        for dx in range(8)
    }


def test_a_lane_tells_how_like_themselves_somebody_is(view: TimelineView) -> None:
    face, clothes = view.words_at(middle(view, A)).splitlines()[-2:]
    assert re.fullmatch(r"Mara, face: 0\.72 like the references; 0\.\d\d or more passes", face)
    assert re.fullmatch(r"Mara, clothes: 0\.95 like the references; 0\.\d\d or more passes", clothes)
    face, clothes = view.words_at(middle(view, B)).splitlines()[-2:]
    assert face.startswith("Mara, face: 0.31 like the references; ")
    assert clothes.startswith("Mara, clothes: 0.95 like in shot 1, where they are first seen; ")
    image = seen(view)
    tone = view._theme.tone
    good, bad = tone.colour("good").name(), tone.colour("bad").name()
    assert good in colours(image, view, A)
    assert bad not in colours(image, view, A)
    assert bad in colours(image, view, B)


def test_what_is_left_so_is_wrong_no_longer(window: StudioWindow, view: TimelineView) -> None:
    bad = view._theme.tone.colour("bad").name()
    assert bad in colours(seen(view), view, B)
    window.session.edit("Fine", lambda film: edits.accept_fault(film, TakeId("b1"), OTHER_FACE.kind.value, MARA))
    assert bad not in colours(seen(view), view, B)


def test_who_was_not_measured_is_a_plain_line(window: StudioWindow, view: TimelineView, qtbot: QtBot) -> None:
    unknown = Scorecard(take="a1", key="l", verdict=Verdict.NOT_MEASURED, members=(MemberCard(character=MARA),))
    window.session.project.cards.put({TakeId("a1"): unknown.to_json()})
    window.film_cards.look()
    qtbot.waitUntil(lambda: "Mara is not measured here." in view.words_at(middle(view, A)))
    tone = view._theme.tone
    assert colours(seen(view), view, A) == {tone.colour("sunken").name(), tone.colour("dim").name()}


def test_what_was_measured_before_a_change_is_said_to_be(
    window: StudioWindow, view: TimelineView, qtbot: QtBot
) -> None:
    """These cards were made by nobody's measuring, so they are of something else than there is now."""
    assert view.words_at(middle(view, A)).endswith("Measured before something changed: measure again.")
    window.show_place(Place.CONTINUITY)
    qtbot.waitUntil(lambda: "2 before a change: measure again" in window.continuity._message.text())
    finding = window.continuity.findings.model.index(0).data()
    assert "measured before a change" in finding


def test_a_seam_that_jumps_is_marked_and_leads_to_what_was_found(window: StudioWindow, view: TimelineView) -> None:
    picture = view.row(RowKind.PICTURE)
    mark = seam_mark_area(view.scale.x(view.shown.layout.starts[1]), picture.top).center()
    assert re.fullmatch(
        r"The picture jumps where shot 2 goes on from shot 1\. "
        r"Its difference is 3\.2 times that of the frames beside it; 0\.\d to \d\.\d is even\.",
        view.words_at(mark),
    )
    image = seen(view)
    ratio = image.devicePixelRatio()
    at = image.pixelColor(round(mark.x() * ratio), round(mark.y() * ratio))
    assert at.name() == view._theme.tone.colour("bad").name()
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=mark.toPoint())
    page = window.continuity.findings
    assert window.docks[Place.CONTINUITY].isVisible()
    assert page.held is not None
    assert (page.held.shot, page.held.fault.kind) == (B, FaultKind.SEAM_JUMPS)
    page.kinds.show_value(FindingGroup.SEAMS)
    page._narrow()
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=middle(view, B).toPoint())
    assert (page.held.shot, page.held.fault.kind) == (B, FaultKind.OTHER_PERSON), "it is hidden by no filter"


def test_each_way_in_which_a_seam_stands_has_a_shape_and_words_of_its_own(
    window: StudioWindow, view: TimelineView, qtbot: QtBot
) -> None:
    picture, start = view.row(RowKind.PICTURE), view.shown.layout.starts[1]
    area = seam_mark_area(view.scale.x(start), picture.top).toRect()
    repeats = Fault(kind=FaultKind.SEAM_REPEATS, first=0, value=0.1, limit=0.3)
    shapes = {SeamState.JUMPS: seen(view).copy(area)}

    def see(state: SeamState, words: str) -> None:
        qtbot.waitUntil(lambda: words in view.words_at(QPointF(area.center())))
        QApplication.processEvents()
        shapes[state] = view.grab().toImage().copy(area)  # Not painted anew as a whole: what changed is to be.
        assert shapes[state] == seen(view).copy(area)

    for other, state, words in (
        (card("b1", 0.7, 1.1), SeamState.EVEN, "Shot 2 goes on evenly from shot 1. Its difference is 1.1 times"),
        (card("b1", 0.7, 0.1, repeats), SeamState.REPEATS, "A frame is seen twice where shot 2 goes on from shot 1."),
        (card("b1", 0.7, None), SeamState.NOT_MEASURED, "How shot 2 goes on from shot 1 is not measured."),
    ):
        window.session.project.cards.put({TakeId("b1"): other.to_json()})
        window.film_cards.look()
        see(state, words)
    for way in (ContinuationWay.CUT, ContinuationWay.TAIL):
        window.session.edit("Way", lambda film, way=way: edits.revise_shot(film, B, way=way))
        see(
            SeamState.CUT if way is ContinuationWay.CUT else SeamState.NOT_MEASURED,
            "Shot 2 cuts from shot 1, as it is meant to" if way is ContinuationWay.CUT else "is not measured",
        )
    masks = {
        state: frozenset(
            (x, y, shape.pixelColor(x, y).lightness() > 150)
            for x in range(shape.width())
            for y in range(shape.height())
        )
        for state, shape in shapes.items()
    }
    assert set(masks) == set(SeamState)
    assert len(set(masks.values())) == len(SeamState), "they differ without their colours, too"


def test_a_film_of_which_nothing_was_measured_has_no_marks(window: StudioWindow, qtbot: QtBot) -> None:
    window.session.edit("On", lambda film: edits.revise_shot(film, B, continues=A, transition=None))
    window.enter("Cut")
    assert window.timeline.view.measured(B) is None
    window.session.edit("Way", lambda film: edits.revise_settings(film, way=ContinuationWay.CUT))
    assert seam_state(window.timeline.view) is SeamState.CUT


def test_an_edit_forgets_what_it_touched_and_nothing_else(
    window: StudioWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[ShotId] = []
    looked_up = MeasuredShots._looked_up

    def watched(self: MeasuredShots, film: Film, shot: ShotId) -> object:
        looked.append(shot)
        return looked_up(self, film, shot)

    monkeypatch.setattr(MeasuredShots, "_looked_up", watched)

    def asked_anew(edit: Callable[[Film], Film]) -> set[str]:
        for shot in window.session.film.order:
            view.measured(shot)
        looked.clear()
        assert window.session.edit("x", edit)
        for shot in window.session.film.order:
            view.measured(shot)
        return set(looked)

    assert asked_anew(lambda film: edits.revise_shot(film, A, action="Another.")) == {A}
    assert asked_anew(lambda film: edits.circle_take(film, A, TakeId("a2"))) == {A}
    assert asked_anew(lambda film: edits.uncast(film, A, MARA)) == set(), "a card says who is in a take"
    faulty = OTHER_FACE.kind.value
    assert asked_anew(lambda film: edits.accept_fault(film, TakeId("b1"), faulty, MARA)) == {B}
    assert asked_anew(lambda film: edits.revise_scene(film, SceneId("s"), way=ContinuationWay.CUT)) >= {A, B}
    assert seam_state(view) is SeamState.CUT
    looked.clear()
    window.session.undo()
    assert seam_state(view) is SeamState.JUMPS
