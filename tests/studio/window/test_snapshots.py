"""Named snapshots: kept, listed, compared in words, gone back to, and that taken back."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.fields import FIELDS
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, SceneId, ShotId
from matchcut.film.model import Settings
from matchcut.film.steps import StepKind
from matchcut.studio.window.differences import THINGS, differences
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


def test_every_kind_of_change_has_its_sentence() -> None:
    then = edits.add_scene(Film(), id=SceneId("one"), heading="INT. ROOM")
    then = edits.add_shot(then, SceneId("one"), id=S0, frames=24)
    now = edits.revise_settings(then, width=640, height=360, title="Other")
    now = edits.revise_scene(now, SceneId("one"), heading="EXT. SEA")
    now = edits.add_shot(now, SceneId("one"), id=S1, frames=24)
    now = edits.add_marker(now, S0, 3, "look")
    assert differences(then, now) == (
        "The film is 24 frames longer.",
        "Shot 2 is new.",
        "The film: the title and the frame size changed.",
        "The scene 'EXT. SEA': the heading changed.",
        "The marker 'look' is new.",
    )
    assert differences(now, now) == ()


def test_everything_that_a_film_can_hold_has_a_word() -> None:
    for table, rows in typing.get_type_hints(Film).items():
        entity = Settings if table == "settings" else typing.get_args(rows)[1]
        if table not in ("circles", "castings", "placements"):
            assert {field.name for field in fields(entity)} <= {*(row.name for row in FIELDS[entity]), "id"}, table
        assert table in THINGS or table in ("settings", "shots", "circles", "castings", "placements"), table


def test_who_is_in_a_shot_and_how_tracks_are_mixed(film_of: Callable[..., Film]) -> None:
    then = edits.add_character(film_of(2, 24), "Mara", id=CharacterId("mara"))
    now = edits.cast_in(then, S1, CharacterId("mara"))
    assert differences(then, now) == ("Mara is in shot 2 now.",)
    assert differences(now, then) == ("Mara is no longer in shot 2.",)
    quiet = edits.set_track(now, "A1", gain=-600, pan=20)
    assert differences(now, quiet) == ("The track 'A1' is new.",)
    louder = edits.set_track(quiet, "A1", gain=0, pan=20)
    assert differences(quiet, louder) == ("The track 'A1': the level changed.",)
    assert differences(now, edits.revise_settings(now, loudness=-2300)) == ("The film: the loudness changed.",)


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
