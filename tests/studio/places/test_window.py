"""The studio worked by hand: mouse and keys in, exact states of the film out, undone and redone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.ids import CharacterId, SceneId, ShotId
from matchcut.store.project import Project
from matchcut.studio.actions.palette import Palette, best
from matchcut.studio.parts import PaletteFinding
from matchcut.studio.timeline.tracks import RowKind
from matchcut.studio.window.findings import findings_of
from matchcut.studio.window.window import StudioWindow
from matchcut.studio.window.workspaces import WORKSPACES, Place
from matchcut.words.statements import say

A, B, C, D = (ShotId(name) for name in "abcd")
Left = Qt.MouseButton.LeftButton


def order(window: StudioWindow) -> str:
    return "".join(shot if len(shot) == 1 else "*" for shot in window.session.film.order)


def drag(
    widget: QWidget, start: QPointF, end: QPointF, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A drag with the mouse, in some steps, as a hand makes it."""
    QTest.mousePress(widget, Left, modifier, start.toPoint())
    for step in range(1, 6):
        QTest.mouseMove(widget, (start + (end - start) * step / 5).toPoint())
        move_event(widget, (start + (end - start) * step / 5).toPoint(), modifier)
    QTest.mouseRelease(widget, Left, modifier, end.toPoint())


def move_event(widget: QWidget, at: QPoint, modifier: Qt.KeyboardModifier) -> None:
    """QTest's own mouse moves carry no pressed button on the offscreen platform."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(widget.mapToGlobal(at)), Left, Left, modifier)
    QApplication.sendEvent(widget, event)


def edge(window: StudioWindow, shot: ShotId, *, end: bool) -> QPointF:
    """A point just inside a shot's edge on the timeline, below the transition's corner."""
    view = window.timeline.view
    track = next(track for track in view.tracks if track.row is RowKind.PICTURE)
    bar = next(bar for bar in track.bars if bar.shot == shot)
    return QPointF(view.scale.x(bar.end) - 3 if end else view.scale.x(bar.start) + 3, track.top + 40)


def middle(window: StudioWindow, shot: ShotId) -> QPointF:
    view = window.timeline.view
    track = next(track for track in view.tracks if track.row is RowKind.PICTURE)
    bar = next(bar for bar in track.bars if bar.shot == shot)
    return QPointF(view.scale.x((bar.start + bar.end) / 2), track.top + 40)


def trigger(window: StudioWindow, action: str) -> None:
    window.book[action].trigger()


def test_a_click_selects_and_the_inspector_follows(window: StudioWindow) -> None:
    QTest.mouseClick(window.timeline.view, Left, Qt.KeyboardModifier.NoModifier, middle(window, B).toPoint())
    assert window.session.selection.shots == (B,)
    assert window.inspector.fields["action"].toPlainText() == "Shot b."
    QTest.mouseClick(window.timeline.view, Left, Qt.KeyboardModifier.ShiftModifier, middle(window, D).toPoint())
    assert window.session.selection.shots == (B, C, D)


def test_trimming_by_dragging_an_edge_is_one_step(window: StudioWindow) -> None:
    view, before = window.timeline.view, window.session.film
    view.snapping = False
    start = edge(window, B, end=False)
    drag(view, start, start + QPointF(10 * view.scale.pixels_per_frame, 0))
    assert window.session.film.shots[B].head == 10
    assert window.session.film.length == before.length - 10
    steps = [say(step.what) for step in window.session.project.history()]
    assert steps[0] == "Trim"
    window.session.undo()
    assert window.session.film == before
    window.session.redo()
    assert window.session.film.shots[B].head == 10


def test_a_drag_beyond_what_can_be_stops_there(window: StudioWindow) -> None:
    view = window.timeline.view
    view.snapping = False
    start = edge(window, B, end=False)
    drag(view, start, start + QPointF(400 * view.scale.pixels_per_frame, 0))
    assert window.session.film.shots[B].used.frames == 1


def test_rolling_moves_only_the_cut(window: StudioWindow) -> None:
    window.session.edit("x", lambda film: edits.trim(edits.trim(film, A, tail=12), B, head=12))
    view, before = window.timeline.view, window.session.film
    view.snapping = False
    start = edge(window, B, end=False)
    drag(view, start, start + QPointF(6 * view.scale.pixels_per_frame, 0), Qt.KeyboardModifier.AltModifier)
    film = window.session.film
    assert (film.shots[A].tail, film.shots[B].head) == (6, 18)
    assert [placed.range.start for placed in film.layout][2:] == [placed.range.start for placed in before.layout][2:]


def test_dragging_a_shot_reorders_and_escape_lets_go(window: StudioWindow, qtbot: QtBot) -> None:
    view = window.timeline.view
    drag(view, middle(window, C), middle(window, A) - QPointF(20, 0))
    assert order(window) == "cabd"
    window.session.undo()
    assert order(window) == "abcd"
    QTest.mousePress(view, Left, Qt.KeyboardModifier.NoModifier, middle(window, C).toPoint())
    move_event(view, (middle(window, A) - QPointF(20, 0)).toPoint(), Qt.KeyboardModifier.NoModifier)
    assert "".join(view.shown.order) == "cabd"
    assert order(window) == "abcd"
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert "".join(view.shown.order) == "abcd"


def test_typing_in_a_field_is_one_step_that_survives_a_restart(
    window: StudioWindow, folder: Path, qtbot: QtBot
) -> None:
    window.enter("Board")
    window.session.select((A,))
    field = window.inspector.fields["action"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "She opens the door.")
    assert window.session.film.shots[A].action == "She opens the door."
    assert order(window) == "abcd", "letters typed into a field are no shortcuts"
    assert [say(step.what) for step in window.session.project.history()].count("Write the action") == 1
    with Project.open(folder) as again:
        assert again.film.shots[A].action == "She opens the door."
        again.undo()
        assert again.film.shots[A].action == "Shot a."
    qtbot.waitUntil(lambda: window.session.film.shots[A].action == "Shot a.", timeout=2000)
    assert field.toPlainText() == "Shot a."


def test_cards_move_across_scenes(window: StudioWindow, qtbot: QtBot) -> None:
    window.enter("Board")
    qtbot.wait(50)
    board = window.board
    card = board.board.card_of(A)
    target = board.board.card_of(D)
    assert card
    assert target
    drag(board.viewport(), card.area.center(), QPointF(target.area.right() - 5, target.area.center().y()))
    assert [shot.id for shot in window.session.film.shots_of(SceneId("s2"))] == [D, A]
    window.session.undo()
    assert order(window) == "abcd"


def test_writing_on_a_card(window: StudioWindow, qtbot: QtBot) -> None:
    window.enter("Board")
    qtbot.wait(50)
    window.session.select((C,))
    window.board.setFocus()
    QTest.keyClick(window.board, Qt.Key.Key_Return)
    writer = window.board.viewport().findChild(QWidget)
    assert writer is not None
    QTest.keyClicks(writer, "A bell rings.")
    QTest.keyClick(writer, Qt.Key.Key_Return)
    assert window.session.film.shots[C].action == "A bell rings."
    window.session.undo()
    assert window.session.film.shots[C].action == "Shot c."


def test_arrows_walk_over_the_board(window: StudioWindow, qtbot: QtBot) -> None:
    window.enter("Board")
    qtbot.wait(50)
    window.session.select((A,))
    window.board.setFocus()
    QTest.keyClick(window.board, Qt.Key.Key_Right)
    assert window.session.selection.shots == (B,)
    QTest.keyClick(window.board, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert window.session.selection.shots == (B, C)


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("shot.add", "ab*cd"),
        ("shot.duplicate", "ab*cd"),
        ("shot.delete", "acd"),
        ("shot.earlier", "bacd"),
        ("shot.later", "acbd"),
    ],
)
def test_actions_change_the_film_and_undo_brings_it_back(window: StudioWindow, action: str, expected: str) -> None:
    before = window.session.film
    window.session.select((B,))
    trigger(window, action)
    after = window.session.film
    assert order(window) == expected
    trigger(window, "edit.undo")
    assert window.session.film == before
    trigger(window, "edit.redo")
    assert window.session.film == after


def test_split_merge_chain_and_transition(window: StudioWindow) -> None:
    before = window.session.film
    window.session.seek(20)
    trigger(window, "shot.split")
    assert order(window) == "a*bcd"
    window.session.select((A,))
    trigger(window, "shot.merge")
    assert window.session.film == before
    window.session.select((C,))
    trigger(window, "shot.chain")
    assert window.session.film.shots[C].continues == B
    trigger(window, "shot.dissolve")
    transition = window.session.film.shots[C].transition
    assert transition is not None
    assert transition.frames == 12


def test_what_cannot_be_is_told_and_changes_nothing(window: StudioWindow) -> None:
    before = window.session.film
    window.session.select((A,))
    trigger(window, "shot.dissolve")
    assert window.session.film == before
    assert "opens the film" in window.notice.words


def test_another_program_s_edit_arrives_within_a_second(window: StudioWindow, folder: Path, qtbot: QtBot) -> None:
    with Project.open(folder) as other:
        other.transact("Elsewhere", lambda film: edits.revise_settings(film, title="Changed elsewhere"))
    qtbot.waitUntil(lambda: window.session.film.settings.title == "Changed elsewhere", timeout=1000)
    assert "Changed elsewhere" in window.windowTitle()


def test_every_workspace_shows_its_places_and_is_remembered(window: StudioWindow, qtbot: QtBot) -> None:
    for workspace in WORKSPACES:
        window.enter(workspace.name)
        qtbot.wait(20)
        shown = {place for place, dock in window.docks.items() if not dock.isHidden()}
        assert shown == set(workspace.places)
    window.enter("Cut")
    qtbot.wait(20)
    assert {place for place, dock in window.docks.items() if not dock.isHidden()} == set(WORKSPACES[2].places)


@pytest.mark.parametrize("workspace", [one.name for one in WORKSPACES])
def test_a_place_that_a_workspace_has_not_comes_as_a_tab_and_squeezes_nothing(
    window: StudioWindow, qtbot: QtBot, workspace: str
) -> None:
    window.enter(workspace)
    big = Place.BOARD if workspace == "Board" else Place.VIEWER

    def large() -> bool:
        return not window.docks[big].visibleRegion().isEmpty() and window.docks[big].height() > window.height() * 0.45

    qtbot.waitUntil(large)
    for place in Place:
        if place is not Place.TIMELINE and place not in window.arranger.shown:
            toggle = window.docks[place].toggleViewAction()
            for show in (lambda one=place: window.show_place(one), toggle.trigger):
                show()
                qtbot.waitUntil(lambda one=place: not window.docks[one].visibleRegion().isEmpty())
                window.show_place(big)
                qtbot.waitUntil(large)
                toggle.trigger()
                assert window.docks[place].isHidden()


def test_the_palette_offers_no_field_that_can_not_be_written_in(window: StudioWindow) -> None:
    window.session.select((C,))
    offered = {(one.words, one.hint) for one in findings_of(window.parts)}
    assert not window.inspector.transition_frames.isEnabled()
    assert ("Transition length", f"Shot {window.session.film.label(C)}") not in offered
    assert ("Transition", f"Shot {window.session.film.label(C)}") in offered


def test_the_palette_finds_actions_and_shots(window: StudioWindow, qtbot: QtBot) -> None:
    trigger(window, "view.palette")
    palette = window.findChild(Palette)
    assert palette is not None
    field = palette.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "shot b.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.selection.current == B)
    assert window.session.playhead == 48


def find(window: StudioWindow, words: str) -> PaletteFinding:
    """What the palette finds first."""
    return found(window, words)[0]


def found(window: StudioWindow, words: str) -> list[PaletteFinding]:
    """What the palette finds, best first."""
    return best(words, findings_of(window.parts), window.parts["shot_search"].by_words(words))


def test_the_palette_finds_people_settings_places_and_words_in_shots(window: StudioWindow, qtbot: QtBot) -> None:
    assert find(window, "mara").hint == "cast"
    find(window, "mara").run()
    qtbot.waitUntil(lambda: window.cast.card(CharacterId("mara")).isVisibleTo(window))
    assert find(window, "frame rate").hint == "setting of the film"
    window.session.select((A,))
    find(window, "frame rate").run()
    assert window.session.selection.current is None
    assert window.inspectors.film_page.isVisibleTo(window.inspectors)
    window.session.select((A,))
    assert find(window, "shot size").hint == "Shot 1"
    assert find(window, "queue").hint == "place"
    assert find(window, "razor").words == "Razor"
    assert find(window, "shot b.").words == "Shot 2", "by what is written in it"
    assert not found(window, "qqxz")


def test_the_cut_plays_and_stops(window: StudioWindow, qtbot: QtBot) -> None:
    transport = window.viewer.transport
    transport.play()
    qtbot.waitUntil(lambda: window.session.playhead >= 5, timeout=3000)
    transport.stop()
    here = window.session.playhead
    qtbot.wait(150)
    assert window.session.playhead == here
    transport.step(-1)
    assert window.session.playhead == here - 1


def test_making_takes_from_the_window_circles_them(window: StudioWindow, qtbot: QtBot) -> None:
    trigger(window, "film.make")
    qtbot.waitUntil(lambda: len(window.session.film.circles) == 4, timeout=60_000)
    qtbot.waitUntil(lambda: window.production is None, timeout=20_000)
    qtbot.waitUntil(lambda: {window.session.look(shot).state.value for shot in "abcd"} == {"circled"}, timeout=5000)  # type: ignore[arg-type]
