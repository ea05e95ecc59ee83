"""Before services are paid the studio asks once, with the sum; what is made here needs no yes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from matchcut.engines.hosted.ledger import Ledger
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.studio import production
from matchcut.studio.window.paying import PayDialog
from matchcut.studio.window.window import StudioWindow

Open = Callable[[Film], StudioWindow]


class RunInWords(QObject):
    """Stands for the process that makes takes; what it was started with is in `begun`."""

    said, ended = Signal(object), Signal(object)
    begun: list[list[str]] = []  # noqa: RUF012 (each test clears it)

    def __init__(self, arguments: list[str], parent: QObject) -> None:
        super().__init__(parent)
        self.begun.append(arguments)

    def cancel(self, _grace: float) -> None:
        """Nothing runs."""

    def wait(self, _seconds: float) -> bool:
        return True


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MATCHCUT_LEDGER", str(tmp_path / "paid.sqlite"))
    monkeypatch.setenv("RUNWAYML_API_SECRET", "key-9e8d7c6b5a")
    monkeypatch.setattr(production, "EventRun", RunInWords)
    RunInWords.begun.clear()
    return tmp_path / "paid.sqlite"


def by_runway(film: Film) -> Film:
    """The film with its first shot made by a service, two seconds for 0.24 USD."""
    return edits.revise_shot(film, next(iter(film.shots)), engine="runway-gen4.5")


def asked(window: StudioWindow, qtbot: QtBot) -> PayDialog:
    window.book["film.make"].trigger()
    qtbot.waitUntil(lambda: window.findChild(PayDialog) is not None, timeout=30_000)
    return window.findChild(PayDialog)


@pytest.mark.usefixtures("ledger")
def test_what_is_made_here_is_begun_without_a_question(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot
) -> None:
    window = open_window(film_of(2, 48))
    window.book["film.make"].trigger()
    qtbot.waitUntil(lambda: len(RunInWords.begun) == 1, timeout=10_000)
    assert "--paid-by" not in RunInWords.begun[0]
    assert window.findChild(PayDialog) is None


def test_a_yes_is_written_down_with_its_sum_and_given_to_production(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, ledger: Path
) -> None:
    window = open_window(by_runway(film_of(2, 48)))
    dialog = asked(window, qtbot)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "1 × Runway: about 0.24 USD" in words
    assert dialog.pay.text() == "Pay about 0.24 USD"
    assert RunInWords.begun == []
    QTest.mouseClick(dialog.pay, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(RunInWords.begun) == 1, timeout=10_000)
    run = RunInWords.begun[0][RunInWords.begun[0].index("--paid-by") + 1]
    with Ledger(ledger) as opened, opened.reading() as base:
        (row,) = base.execute("SELECT of, currency, micro FROM budgets WHERE scope = 'run'").fetchall()
    assert tuple(row) == (run, "USD", 240_000)


@pytest.mark.parametrize(("button", "begins"), [("here", True), ("cancel", False)])
def test_without_a_yes_nothing_is_paid(
    open_window: Open, film_of: Callable[..., Film], qtbot: QtBot, ledger: Path, button: str, begins: bool
) -> None:
    window = open_window(by_runway(film_of(2, 48)))
    pressed: QPushButton = getattr(asked(window, qtbot), button)
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(PayDialog) is None, timeout=10_000)
    assert len(RunInWords.begun) == int(begins)
    assert all("--paid-by" not in arguments for arguments in RunInWords.begun)
    assert not ledger.exists()
