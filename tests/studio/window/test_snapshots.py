"""Named snapshots: kept, listed, compared in words, gone back to, and that taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ShotId
from matchcut.film.steps import StepKind
from matchcut.studio.window.snapshots import SnapshotsDialog
from matchcut.studio.window.window import StudioWindow

S0, S1 = ShotId("s0"), ShotId("s1")


@pytest.fixture
def window(open_window: Callable[[Film], StudioWindow], film_of: Callable[..., Film]) -> StudioWindow:
    return open_window(film_of(2, 24))


@pytest.fixture
def dialog(window: StudioWindow, qtbot: QtBot) -> Iterator[SnapshotsDialog]:
    window.book["film.snapshots"].trigger()
    made = next(iter(window.findChildren(SnapshotsDialog)))
    qtbot.waitExposed(made)
    yield made
    made.close()


def keep(dialog: SnapshotsDialog, name: str, qtbot: QtBot) -> None:
    before = dialog.list.count()
    QTest.keyClicks(dialog.name, name)
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.list.count() > before, timeout=10_000)


def test_keep_compare_and_go_back(window: StudioWindow, dialog: SnapshotsDialog, qtbot: QtBot) -> None:
    before = window.session.film
    keep(dialog, "before the recut", qtbot)
    assert dialog.list.item(0).text().startswith("before the recut\n")
    dialog.list.setCurrentRow(0)
    qtbot.waitUntil(lambda: dialog.heading.text() == "The film is as it was then.", timeout=10_000)
    assert not dialog.restore.isEnabled()

    def recut(film: Film) -> Film:
        film = edits.trim(edits.revise_shot(film, S0, action="Rain."), S0, head=4)
        return edits.add_character(edits.delete_shot(film, S1), "Mara", id=CharacterId("mara"))

    window.session.edit("Recut", recut)
    assert dialog.sentences == (
        "The film is 28 frames shorter.",
        "Shot 1: the action and the trim changed.",
        "Shot 2 was taken out.",
        "The character 'Mara' is new.",
    )
    QTest.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert window.session.film == before
    assert window.session.project.history()[0].what == StepKind.GO_BACK(name="before the recut")
    assert dialog.sentences == ()
    window.session.undo()
    assert S1 not in window.session.film.shots


def test_a_nameless_one_is_not_kept(window: StudioWindow, dialog: SnapshotsDialog) -> None:
    QTest.keyClicks(dialog.name, "   ")
    assert not dialog.save.isEnabled()
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.name.text() == "   "


def test_a_damaged_snapshot_is_told(window: StudioWindow, dialog: SnapshotsDialog, qtbot: QtBot) -> None:
    keep(dialog, "good", qtbot)
    (snapshot,) = (window.session.project.folder / "snapshots").glob("*.matchcut")
    snapshot.write_bytes(b"rubbish" * 1000)
    dialog.list.setCurrentRow(0)
    qtbot.waitUntil(lambda: "matchcut" in dialog.heading.text(), timeout=10_000)
    assert not dialog.restore.isEnabled()


def test_two_snapshots_are_compared_with_each_other(
    window: StudioWindow, dialog: SnapshotsDialog, qtbot: QtBot
) -> None:
    keep(dialog, "first", qtbot)
    window.session.edit("Rain", lambda film: edits.revise_shot(film, S0, action="Rain."))
    keep(dialog, "second", qtbot)
    window.session.edit("Snow", lambda film: edits.revise_shot(film, S1, action="Snow."))
    click(dialog, "second")
    click(dialog, "first", Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.heading.text() == "From 'first' to 'second'", timeout=10_000)
    assert dialog.sentences == ("Shot 1: the action changed.",), "not what changed since the second"
    assert not dialog.restore.isEnabled()
    click(dialog, "first")
    qtbot.waitUntil(lambda: dialog.heading.text() == "Since then", timeout=10_000)
    assert dialog.sentences == ("Shot 1: the action changed.", "Shot 2: the action changed.")
    assert dialog.restore.isEnabled()


def click(dialog: SnapshotsDialog, name: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Click on a snapshot, with keys held."""
    items = [dialog.list.item(row) for row in range(dialog.list.count())]
    item = next(one for one in items if one.text().startswith(f"{name}\n"))
    at = dialog.list.visualItemRect(item).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, held, at)
