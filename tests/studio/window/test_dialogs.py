"""The export dialog over all forms, and a changed script that is shown before it is applied."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from matchcut.app.rereading import reread
from matchcut.app.sources import create
from matchcut.delivery.deliverables import DELIVERABLES
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.studio.window.export import ExportDialog
from matchcut.studio.window.export_orders import ExportOrder
from matchcut.studio.window.reimport import ReimportDialog
from matchcut.studio.window.window import StudioWindow
from matchcut.wire.child import python_command

Open = Callable[[Film], StudioWindow]
SCRIPT = "INT. KITCHEN - DAY\n\nA kettle sings.\n\nINT. HALL - DAY\n\nThe bell rings twice.\n"


def shown(window: StudioWindow, kind: type[ExportDialog] | type[ReimportDialog], qtbot: QtBot) -> object:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)), timeout=10_000)
    dialog = next(one for one in window.findChildren(kind) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_every_form_has_its_settings_and_its_ending(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    window = open_window(film_of(1, 12))
    window.book["film.export"].trigger()
    dialog = shown(window, ExportDialog, qtbot)
    assert isinstance(dialog, ExportDialog)
    for form in DELIVERABLES:
        dialog.choose(form.id)
        assert dialog.form is form
        assert set(dialog.settings.fields) == {option.name for option in form.options}
        if form.suffixes:
            assert dialog.out.text().endswith(form.suffixes)


def test_what_was_set_is_ordered_and_what_was_reset_is_not(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(film_of(1, 12))
    window.exporting.ask()
    dialog = shown(window, ExportDialog, qtbot)
    assert isinstance(dialog, ExportDialog)
    orders: list[ExportOrder] = []
    dialog.ordered.disconnect()
    dialog.ordered.connect(orders.append)
    dialog.choose("film")
    dialog.settings.fields["slate"].click()  # type: ignore[union-attr]
    dialog.settings.fields["timecode"].click()  # type: ignore[union-attr]
    dialog.settings.resets["timecode"].click()
    dialog.out.setText(str(tmp_path / "cut"))
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    (order,) = orders
    assert order == ExportOrder("film", tmp_path / "cut.mp4", {"slate": True})
    assert order.arguments == ["-o", str(tmp_path / "cut.mp4"), "--as", "film", "--set", "slate=on"]


def test_an_export_is_written_beside_the_studio_and_told(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(film_of(2, 12))
    out = tmp_path / "shots.csv"
    window.exporting.write(ExportOrder("shot-list-csv", out, {}))
    qtbot.waitUntil(out.exists, timeout=60_000)
    qtbot.waitUntil(lambda: window.notice.words == f"Written: {out}", timeout=20_000)
    assert not window.exporting.busy


def test_an_export_tells_how_far_it_is_and_can_be_stopped(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(module: str, *arguments: str) -> list[str]:
        """A process that waits before it begins: it is not to be done before a hand could stop it."""
        return ["sh", "-c", 'kill -STOP $$; exec "$@"', "sh", *python_command(module, *arguments)]

    monkeypatch.setattr("matchcut.wire.child.python_command", held)
    window = open_window(film_of(2, 12))
    out = tmp_path / "shots.csv"
    window.exporting.write(ExportOrder("shot-list-csv", out, {}))
    assert window.exporting._process is not None
    assert window.notice.words == "Writing shots.csv …"
    assert not window.close(), "told first, closed the second time"
    assert "still being written" in window.notice.words
    window.exporting.stop()
    os.kill(window.exporting._process.pid, signal.SIGCONT)
    qtbot.waitUntil(lambda: window.notice.words == "Stopped. shots.csv was not written.", timeout=20_000)
    assert not out.exists()
    assert not window.exporting.busy


def test_an_export_that_is_killed_or_refused_is_told_as_that(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(film_of(1, 12))
    window.exporting.write(ExportOrder("shot-list-csv", tmp_path / "shots.csv", {}))
    assert window.exporting._process is not None
    os.kill(window.exporting._process.pid, signal.SIGKILL)
    window.exporting.write(ExportOrder("h264", tmp_path / "film.mp4", {}))
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=60_000)
    killed, refused = window.notice.words.split("\n")
    assert killed == "shots.csv could not be written. Memory probably ran out: close other programs, then try again."
    assert "Shot 1 has no circled take." in refused
    assert {file.name for file in tmp_path.glob("*.*")} <= {"settings.ini"}


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answering(button: QMessageBox.StandardButton) -> list[str]:
    """Press a button of the next question, as a hand does; what was asked is in the list afterwards."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, press)
            return
        asked.append(box.text())
        click(box.button(button))

    QTimer.singleShot(0, press)
    return asked


def test_several_files_in_one_order_are_written_one_after_the_other(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(film_of(2, 12))
    window.book["film.export"].trigger()
    dialog = shown(window, ExportDialog, qtbot)
    assert isinstance(dialog, ExportDialog)
    dialog.choose("shot-list-csv")
    dialog.out.setText(str(tmp_path / "shots.csv"))
    click(dialog.add)
    click(dialog.add)
    assert "in the order already" in dialog.message.text()
    dialog.choose("srt")
    assert dialog.out.text() == str(tmp_path / "shots.srt")
    click(dialog.add)
    assert dialog.go.text() == "Export 2 files"
    dialog.choose("ttml")
    click(dialog.add)
    dialog.basket.setFocus()
    QTest.keyClick(dialog.basket, Qt.Key.Key_Delete)
    assert [order.out.name for order in dialog.orders] == ["shots.csv", "shots.srt"]
    click(dialog.go)
    assert "1 more to write" in window.notice.words
    # What is ordered while that is written waits, and is written too.
    window.exporting.write(ExportOrder("webvtt", tmp_path / "later.vtt", {}))
    window.exporting.write(ExportOrder("webvtt", tmp_path / "no folder" / "later.vtt", {}))
    qtbot.waitUntil(lambda: not window.exporting.busy, timeout=60_000)
    assert {file.name for file in tmp_path.glob("*.*")} >= {"shots.csv", "shots.srt", "later.vtt"}
    assert not list(tmp_path.glob("*.ttml"))
    assert "There is no such folder." in window.notice.words
    assert window.notice.words.endswith("Written: shots.csv, shots.srt, later.vtt")


def test_a_file_that_is_there_is_replaced_only_when_a_person_says_so(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(film_of(1, 12))
    written: list[ExportOrder] = []
    window.exporting.write = written.append  # type: ignore[method-assign]
    (tmp_path / "a.csv").write_text("mine")
    (tmp_path / "b.srt").write_text("mine")
    kinds = QMessageBox.StandardButton

    def asked_for() -> ExportDialog:
        window.exporting.ask()
        dialog = shown(window, ExportDialog, qtbot)
        assert isinstance(dialog, ExportDialog)
        dialog.choose("shot-list-csv")
        dialog.out.setText(str(tmp_path / "a.csv"))
        return dialog

    dialog = asked_for()
    asked = answering(kinds.Cancel)
    click(dialog.go)
    qtbot.waitUntil(lambda: asked == ["a.csv is there already. Replace it?"])
    qtbot.waitUntil(lambda: not isinstance(QApplication.activeModalWidget(), QMessageBox))
    assert (written, dialog.isVisible()) == ([], True)
    click(dialog.add)
    dialog.choose("srt")
    dialog.out.setText(str(tmp_path / "b.srt"))
    click(dialog.add)
    asked = answering(kinds.No)
    click(dialog.go)
    qtbot.waitUntil(lambda: asked != [])
    answering(kinds.Yes)
    qtbot.waitUntil(lambda: written != [])
    assert [order.out.name for order in written] == ["b.srt"]
    qtbot.waitUntil(lambda: not window.findChildren(ExportDialog))
    dialog = asked_for()
    answering(kinds.YesToAll)
    click(dialog.go)
    qtbot.waitUntil(lambda: not window.findChildren(ExportDialog))
    dialog = asked_for()
    click(dialog.go)  # Not asked any more: a question would wait for ever here.
    assert [order.out.name for order in written] == ["b.srt", "a.csv", "a.csv"]


def test_a_preset_is_kept_found_again_and_removed(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, settings: QSettings
) -> None:
    window = open_window(film_of(1, 12))

    def asked_for() -> ExportDialog:
        window.exporting.ask()
        dialog = shown(window, ExportDialog, qtbot)
        assert isinstance(dialog, ExportDialog)
        return dialog

    dialog = asked_for()
    dialog.choose("film")
    dialog.settings.fields["slate"].click()  # type: ignore[union-attr]
    assert (dialog.keep.isEnabled(), dialog.forget.isVisible()) == (False, False)
    QTest.keyClicks(dialog.preset_name, "For the director")
    click(dialog.keep)
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(ExportDialog))
    settings.sync()
    dialog = asked_for()
    assert dialog.list.item(1).text() == "For the director"
    place = dialog.list.visualItemRect(dialog.list.item(1)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (dialog.form.id, dialog._present.options) == ("film", {"slate": True})
    click(dialog.forget)
    assert (dialog.form.id, dialog.preset) == ("film", None)
    settings.setValue("export_presets", "nonsense")
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(ExportDialog))
    assert asked_for().preset is None


def test_a_scene_or_in_to_out_is_chosen_from_the_list(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    window = open_window(film_of(2, 12))
    window.session.seek(6)
    window.book["play.in"].trigger()
    window.session.seek(17)
    window.book["play.out"].trigger()
    window.exporting.ask()
    dialog = shown(window, ExportDialog, qtbot)
    assert isinstance(dialog, ExportDialog)
    dialog.part.setFocus()
    words = [dialog.part.itemText(row) for row in range(dialog.part.count())]
    assert words == ["The whole film", "In to out: 01:00:00:06 – 01:00:00:17", "Scene 1"]
    QTest.keyClick(dialog.part, Qt.Key.Key_Down)
    assert dialog._present.arguments[-2:] == ["--part", "6-17"]
    QTest.keyClick(dialog.part, Qt.Key.Key_Down)
    assert dialog._present.part == "scene 1"
    dialog.choose("bundle")
    assert not dialog.part.isEnabled()
    assert dialog._present.part == ""


@pytest.fixture
def from_script(
    tmp_path: Path, open_window: Open, theme: object, qapp: QApplication
) -> tuple[Path, Callable[[], StudioWindow]]:
    story = tmp_path / "film.fountain"
    story.write_text(SCRIPT, encoding="utf-8")
    create(tmp_path / "film", story).project.close()
    return story, lambda: open_window(Film())


def test_a_changed_script_is_shown_and_applied_as_one_edit(
    from_script: tuple[Path, Callable[[], StudioWindow]], qtbot: QtBot
) -> None:
    story, opened = from_script
    window = opened()
    before = window.session.film
    story.write_text(SCRIPT.replace("sings.", "whistles loudly.") + "\nThe door opens.\n", encoding="utf-8")
    window.rereading.read(story)
    dialog = shown(window, ReimportDialog, qtbot)
    assert isinstance(dialog, ReimportDialog)
    assert window.session.film == before, "nothing happens before it is applied"
    assert dialog.sentences
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    words = " ".join(shot.action for shot in window.session.film.running_order)
    assert "whistles loudly" in words
    assert "The door opens" in words
    window.session.undo()
    assert window.session.film == before


def test_a_shot_that_is_gone_stays_until_it_is_ticked(
    from_script: tuple[Path, Callable[[], StudioWindow]], qtbot: QtBot
) -> None:
    story, opened = from_script
    window = opened()
    bell = next(shot for shot in window.session.film.running_order if "bell" in shot.action)
    window.session.edit("Note", lambda film: edits.revise_shot(film, bell.id, notes="My best shot"))
    story.write_text(SCRIPT.split("INT. HALL", maxsplit=1)[0], encoding="utf-8")
    window.rereading.read(story)
    dialog = shown(window, ReimportDialog, qtbot)
    assert isinstance(dialog, ReimportDialog)
    assert set(dialog.boxes) == {bell.id}
    assert not dialog.boxes[bell.id].isChecked()
    dialog.boxes[bell.id].click()
    QTest.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    assert bell.id not in window.session.film.shots


def test_a_film_that_changed_meanwhile_refuses(
    from_script: tuple[Path, Callable[[], StudioWindow]], qtbot: QtBot
) -> None:
    story, opened = from_script
    window = opened()
    story.write_text(SCRIPT.replace("twice", "once"), encoding="utf-8")
    found = reread(window.session.project, story)
    window.session.edit("Title", lambda film: edits.revise_settings(film, title="Other"))
    before = window.session.film
    window.rereading.apply(found, ())
    assert window.session.film == before
    assert "changed meanwhile" in window.notice.words
