"""The takes panel by hand: playing in step, choosing, circling, comparing, using a seed again."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from matchcut.continuity.cards import LightCard
from matchcut.continuity.correction.uncorrected import UNCORRECTED, UncorrectedLight, uncorrected_folder
from matchcut.film.ids import ShotId, TakeId
from matchcut.film.model import Parameters, Take
from matchcut.film.steps import StepKind
from matchcut.planning.reasons import Reason
from matchcut.studio.panels.take_card import TakeCard, how_it_was_made
from matchcut.studio.panels.takes import TakesPanel
from matchcut.studio.pictures import LOOP_RATE, LOOP_WIDTH, read_loop
from matchcut.studio.session import ShotLook
from matchcut.studio.theme.marks import ShotState
from matchcut.studio.viewer.reel import place_of
from matchcut.studio.window.window import StudioWindow

A, B = ShotId("a"), ShotId("b")
Left = Qt.MouseButton.LeftButton
Plain, Ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(window: StudioWindow, qtbot: QtBot) -> TakesPanel:
    """The panel with the two takes of shot a, playing."""
    window.session.select((A,))
    qtbot.waitUntil(window.takes.isVisible)
    qtbot.waitUntil(lambda: all(card.picture is not None for card in window.takes.cards))
    return window.takes


def cards(panel: TakesPanel) -> tuple[TakeCard, TakeCard]:
    first, second = panel.cards
    return first, second


def test_takes_play_in_step(window: StudioWindow, panel: TakesPanel, qtbot: QtBot) -> None:
    loops = [panel._loops.of_take(card.take.id) for card in panel.cards]
    assert [len(loop) for loop in loops] == [24, 12], "twelve pictures a second of 48 and 24 frames"
    seen: set[tuple[int, int]] = set()

    def watch() -> bool:
        here = [
            next(i for i, image in enumerate(loop) if image is card.picture)
            for card, loop in zip(panel.cards, loops, strict=True)
        ]
        seen.add((here[0], here[1]))
        return len(seen) > 6

    qtbot.waitUntil(watch, timeout=5000)
    assert {(first, min(first, 11)) for first, _ in seen} == seen, "the shorter one waits on its last picture"


def test_hidden_takes_do_not_play(window: StudioWindow, panel: TakesPanel, qtbot: QtBot) -> None:
    assert panel._beat.isActive()
    window.enter("Board")
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert not panel._beat.isActive()
    window.enter("Review")
    qtbot.waitUntil(panel.isVisible)
    assert panel._beat.isActive()


def test_a_double_click_circles_and_undo_takes_it_back(window: StudioWindow, panel: TakesPanel) -> None:
    assert [card.is_circled for card in panel.cards] == [True, False]
    QTest.mouseDClick(cards(panel)[1], Left)
    assert window.session.film.circled(A) == "a2"
    assert [card.is_circled for card in panel.cards] == [False, True]
    assert panel.cards[1].accessibleName().startswith("Take 2, circled")
    window.session.undo()
    assert [card.is_circled for card in panel.cards] == [True, False]


def test_the_keyboard_walks_circles_and_uses_a_seed_again(window: StudioWindow, panel: TakesPanel) -> None:
    window.activateWindow()
    first, second = cards(panel)
    QTest.mouseClick(first, Left)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert panel.chosen == (second.take,)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Right)
    assert panel.chosen == (second.take,), "there is no third"
    QTest.keyClick(second, Qt.Key.Key_C)
    assert window.session.film.circled(A) == "a2"
    assert panel.cards[1].hasFocus(), "the card in hand stays in hand"
    QTest.keyClick(panel.cards[1], Qt.Key.Key_Home)
    QTest.keyClick(panel.cards[0], Qt.Key.Key_Return)
    assert window.session.film.circled(A) == "a1"
    panel.choose(panel.cards[1].take)
    window.book["take.seed"].trigger()
    assert window.session.film.shots[A].seed == 200
    assert window.session.project.history()[0].what == StepKind.USE_TAKE_SEED(number=2)


def test_two_takes_are_compared_with_a_wipe(window: StudioWindow, panel: TakesPanel) -> None:
    first, second = cards(panel)
    QTest.mouseClick(second, Left)
    QTest.mouseClick(first, Left, Ctrl)
    assert panel.chosen == (second.take, first.take)
    window.book["take.compare"].trigger()
    compared = window.viewer.compared
    assert compared is not None
    assert (compared.left, compared.right) == (second.take, first.take)
    QTest.mouseClick(first, Left, Ctrl)
    assert panel.chosen == (second.take,)
    window.viewer.end_compare()
    window.book["take.compare"].trigger()
    compared = window.viewer.compared
    assert compared is not None
    assert (compared.left, compared.right) == (first.take, second.take), "one alone is compared with the circled one"


def corrected(take: Take, *, changed: bool | None) -> Take:
    """The take, as if it had been corrected."""
    light = LightCard(lightness=50, green_red=0, blue_yellow=0, contrast=20, chroma=10, sharpness=4)
    told = UncorrectedLight(begins=light, ends=light, changed=changed)
    return replace(take, facts=Parameters({**take.facts, UNCORRECTED: msgspec.json.encode(told).decode()}))


def test_a_take_is_compared_with_itself_as_it_was_or_the_panel_says_why_not(
    window: StudioWindow, panel: TakesPanel
) -> None:
    first, _ = cards(panel)
    folder = uncorrected_folder(window.session.project.folder)
    QTest.mouseClick(first, Left)
    said: list[str] = []
    for facts in (first.take, *(corrected(first.take, changed=changed) for changed in (False, None, True))):
        first.take = facts
        window.book["take.uncorrected"].trigger()
        assert window.viewer.compared is None
        said.append(window.notice.words)
    reasons = (
        "it was not corrected",
        "the correction had nothing to do",
        "it was made before",
        "how it looked before was",
    )
    assert all(text.startswith(f"Take 1: {reason}") for text, reason in zip(said, reasons, strict=True))
    folder.mkdir(parents=True)
    (folder / f"{first.take.video}.mp4").write_bytes(b"a film")
    window.book["take.uncorrected"].trigger()
    compared = window.viewer.compared
    assert compared is not None
    assert compared.right == first.take
    assert place_of(window.session.project, compared.left.video) == folder / f"{first.take.video}.mp4"


def test_a_stale_take_is_marked_in_words_too(window: StudioWindow, panel: TakesPanel) -> None:
    window.watcher.stop()
    window.session.show_looks({A: ShotLook(ShotState.STALE, (Reason.ACTION_CHANGED(),))})
    assert [card.accessibleName() for card in panel.cards] == ["Take 1, circled, stale", "Take 2"]
    assert [card.is_stale for card in panel.cards] == [True, False]


def test_it_says_how_a_take_was_made_and_what_an_empty_place_is_for(window: StudioWindow, panel: TakesPanel) -> None:
    made = how_it_was_made(panel.cards[0].take)
    assert made == "fake 1, seed 100, 48 frames in 1.5 s. Made of: waves."
    assert panel.cards[0].accessibleDescription() == made
    window.session.select((ShotId("c"),))
    assert panel.cards == ()
    assert "has no take yet" in panel._message.text()


def test_a_loop_is_let_go_when_nobody_wants_it(window: StudioWindow) -> None:
    path = window.session.project.media.path(window.session.project.takes.get(TakeId("b1")).video)
    wanted, let_go = Event(), Event()
    let_go.set()
    assert read_loop(path, let_go) is None
    images = read_loop(path, wanted)
    assert images is not None
    assert len(images) == 48 * LOOP_RATE // 24
    assert images[0].width() == LOOP_WIDTH


def test_a_note_is_typed_on_the_take_in_hand_and_stands_on_its_card(window: StudioWindow, panel: TakesPanel) -> None:
    first, second = cards(panel)
    plain = first.height()
    QTest.mouseClick(second, Left)
    window.book["take.note"].trigger()
    QTest.keyClicks(panel.note, "Her hand leaves the frame.")
    assert window.session.film.note_on(TakeId("a2")) == "Her hand leaves the frame."
    assert (first.note, second.note) == ("", "Her hand leaves the frame.")
    assert first.height() == second.height() > plain, "cards stay in line"
    assert "“Her hand leaves the frame.”" in second.accessibleDescription()
    window.session.undo()
    assert (second.note, first.height()) == ("", plain), "typing is one step"
    window.session.redo()
    QTest.mouseClick(first, Left)
    assert panel.note.text() == "", "each take has its own"
    QTest.mouseClick(second, Left)
    panel.note.selectAll()
    QTest.keyClick(panel.note, Qt.Key.Key_Delete)
    assert not window.session.film.take_notes


def test_the_inspector_notes_on_the_circled_take(window: StudioWindow, panel: TakesPanel) -> None:
    field = window.inspector.take_note
    assert field.isVisibleTo(window.inspector)
    QTest.keyClicks(field, "Good.")
    assert window.session.film.note_on(TakeId("a1")) == "Good."
    assert cards(panel)[0].note == "Good."
    panel.circle(cards(panel)[1].take)
    assert field.toPlainText() == ""
