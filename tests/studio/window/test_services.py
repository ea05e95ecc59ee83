"""The services' window: worked by keys and clicks, with a keyring and a ledger of the test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from matchcut.app.services import budgets, consents
from matchcut.engines.hosted.spending import BudgetScope
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.steps import StepKind
from matchcut.studio.theme.controls import Tick
from matchcut.studio.window.services import ServicesDialog
from matchcut.studio.window.window import StudioWindow

Open = Callable[[Film], StudioWindow]
SECRET = "key-9e8d7c6b5a"


@pytest.fixture
def window(
    open_window: Open, film_of: Callable[..., Film], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> StudioWindow:
    """A film with Ada in it, before a person who has no services' file, no ledger and one key."""
    monkeypatch.setenv("MATCHCUT_LEDGER", str(tmp_path / "paid.sqlite"))
    monkeypatch.setenv("MATCHCUT_SERVICES", str(tmp_path / "services.toml"))
    monkeypatch.setenv("RUNWAYML_API_SECRET", SECRET)
    for name in ("FAL_KEY", "LUMA_API_KEY", "GOOGLE_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    opened = open_window(film_of(2, 24))
    opened.session.edit(StepKind.NEW_CHARACTER(name="Ada"), lambda film: edits.add_character(film, "Ada"))
    return opened


def shown(window: StudioWindow, qtbot: QtBot) -> ServicesDialog:
    """The window of the services, once it has looked."""
    window.book["film.services"].trigger()
    dialog = window.findChild(ServicesDialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 5, timeout=30_000)
    return dialog


def ticked(dialog: ServicesDialog, name: str) -> Tick:
    """The box beside somebody's name."""
    (tick,) = (tick for tick in dialog.page.ticks.values() if tick.text() == name)
    return tick


def click(dialog: ServicesDialog, qtbot: QtBot, name: str) -> None:
    """Click the box beside somebody's name, once it has its place."""
    qtbot.waitUntil(lambda: ticked(dialog, name).height() < 100, timeout=10_000)
    QTest.mouseClick(ticked(dialog, name), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))


def labels(dialog: ServicesDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))


def test_each_service_shows_its_key_prices_and_models_and_no_key_is_shown(window: StudioWindow, qtbot: QtBot) -> None:
    dialog = shown(window, qtbot)
    assert dialog.chosen == "runway"  # The one that is ready.
    qtbot.waitUntil(lambda: "Runway Gen-4.5" in labels(dialog), timeout=10_000)
    words = labels(dialog)
    assert "from the environment variable RUNWAYML_API_SECRET" in words
    assert "0.12 USD/s" in words
    assert SECRET not in words
    dialog.choose("comfyui")
    qtbot.waitUntil(lambda: "services.toml" in labels(dialog), timeout=10_000)


def test_somebody_is_allowed_and_taken_back_by_a_click(window: StudioWindow, qtbot: QtBot) -> None:
    dialog, project = shown(window, qtbot), window.session.project
    assert not ticked(dialog, "Ada").isChecked()
    click(dialog, qtbot, "Ada")
    qtbot.waitUntil(lambda: len(consents(project)) == 1, timeout=10_000)
    (consent,) = consents(project)
    assert (consent.name, consent.service, consent.withdrawn) == ("Ada", "runway", None)
    qtbot.waitUntil(lambda: ticked(dialog, "Ada").isChecked(), timeout=10_000)
    dialog.choose("luma")
    qtbot.waitUntil(lambda: not ticked(dialog, "Ada").isChecked(), timeout=10_000)
    dialog.choose("runway")
    qtbot.waitUntil(lambda: ticked(dialog, "Ada").isChecked(), timeout=10_000)
    click(dialog, qtbot, "Ada")
    qtbot.waitUntil(lambda: consents(project)[0].withdrawn is not None, timeout=10_000)


def test_a_budget_is_typed_and_nonsense_is_told(window: StudioWindow, qtbot: QtBot) -> None:
    dialog, project = shown(window, qtbot), window.session.project
    field = dialog.budgets.fields[BudgetScope.FILM]
    field.setFocus()
    QTest.keyClicks(field, "12.50")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: budgets(project)[BudgetScope.FILM] == {"USD": 12_500_000}, timeout=10_000)
    day = dialog.budgets.fields[BudgetScope.DAY]
    day.setFocus()
    QTest.keyClicks(day, "a lot")
    QTest.keyClick(day, Qt.Key.Key_Return)
    assert "no amount" in labels(dialog)
    assert (day.text(), budgets(project)[BudgetScope.DAY]) == ("", {})
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: budgets(project)[BudgetScope.FILM] == {}, timeout=10_000)
