"""The export dialog over all forms, and a changed script that is shown before it is applied."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from matchcut.delivery.forms import FORMS
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.studio.window.export import ExportDialog, ExportOrder
from matchcut.studio.window.reimport import ReimportDialog
from matchcut.studio.window.window import StudioWindow
from matchcut.walk.rereading import reread
from matchcut.walk.sources import create

Open = Callable[[Film], StudioWindow]
SCRIPT = "INT. KITCHEN - DAY\n\nA kettle sings.\n\nINT. HALL - DAY\n\nThe bell rings twice.\n"


def shown(window: StudioWindow, kind: type[ExportDialog] | type[ReimportDialog], qtbot: QtBot) -> object:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind)), timeout=10_000)
    return next(one for one in window.findChildren(kind) if one.isVisible())


def test_every_form_has_its_settings_and_its_ending(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    window = open_window(film_of(1, 12))
    window.book["film.export"].trigger()
    dialog = shown(window, ExportDialog, qtbot)
    assert isinstance(dialog, ExportDialog)
    for form in FORMS:
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
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(film_of(2, 12))
    out = tmp_path / "shots.csv"
    window.exporting.write(ExportOrder("shot-list-csv", out, {}))
    assert window.notice.words == "Writing shots.csv …"
    assert not window.close(), "told first, closed the second time"
    assert "still being written" in window.notice.words
    window.exporting.stop(wait=True)
    qtbot.waitUntil(lambda: window.notice.words == "Stopped. shots.csv was not written.", timeout=20_000)
    assert not out.exists()
    assert not window.exporting.busy


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
    window.reread(story)
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
    window.reread(story)
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
    window._apply_reimport(found, ())
    assert window.session.film == before
    assert "changed meanwhile" in window.notice.words
