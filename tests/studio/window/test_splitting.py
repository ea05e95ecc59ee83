"""A shot of footage split into its shots by hand in a real window: looked through, shown, chosen, one edit."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.continuity.conftest import CUT, DISSOLVE, LONG, frames
from tests.continuity.moving import HEIGHT, WIDTH, film_of

from matchcut.app.splitting import parts_of_shot
from matchcut.continuity.cuts.boundaries import BoundaryKind, ShotBoundary
from matchcut.continuity.cuts.helper import ShotsFound
from matchcut.continuity.cuts.messages import FilmSeen
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Settings
from matchcut.film.vocabulary import FOOTAGE
from matchcut.store.project import Project
from matchcut.studio.window.splitting import SplitDialog
from matchcut.studio.window.window import StudioWindow

JOINED, ALONE = ShotId("joined"), ShotId("alone")
MIDDLE = DISSOLVE + LONG // 2


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return film_of(frames(), tmp_path_factory.mktemp("joined") / "joined.mp4")


@pytest.fixture
def window(
    open_window: Callable[[Film], StudioWindow],
    new_project: Callable[[Path, Film], Project],
    joined: Path,
    tmp_path: Path,
) -> StudioWindow:
    """The studio on a film of two shots: one of that footage, and one of the fake engine without a take."""
    film = edits.add_scene(Film(settings=Settings(width=WIDTH, height=HEIGHT, engine="fake")), id=SceneId("scene"))
    film = edits.add_shot(film, SceneId("scene"), id=JOINED, number="1", frames=50)
    film = edits.add_shot(film, SceneId("scene"), id=ALONE, number="2", frames=24)
    with new_project(tmp_path / "film", film) as project:
        media = project.media.add(joined)
        project.transact("Board", lambda film: edits.revise_shot(film, JOINED, keyframe=media, engine=FOOTAGE))
    return open_window(Film())


def asked(window: StudioWindow, qtbot: QtBot) -> SplitDialog:
    """The dialog, with all that was found."""
    window.session.select((JOINED,))
    window.book["shot.parts"].trigger()
    dialog = next(dialog for dialog in window.findChildren(SplitDialog) if dialog.isVisible())
    assert not dialog.split.isEnabled()
    assert dialog.bar.isVisible()
    qtbot.waitUntil(lambda: len(dialog.items) == 3, timeout=60_000)
    return dialog


def test_what_is_found_is_shown_chosen_and_split_as_one_edit(window: StudioWindow, qtbot: QtBot) -> None:
    before = window.session.film
    dialog = asked(window, qtbot)
    assert [[item.text(column) for column in range(4)] for item in dialog.items] == [
        ["1", "01:00:00:00", str(CUT), "the beginning"],
        ["2", "01:00:00:14", str(MIDDLE - CUT), "cut"],
        ["3", "01:00:01:06", str(50 - MIDDLE), dialog.items[2].text(3)],
    ]
    assert dialog.items[2].text(3).startswith("dissolve")
    assert "in the picture itself" in dialog.message.text()
    seen = dialog.items[1].icon(0).pixmap(dialog.list.iconSize()).toImage()
    left, right = seen.pixelColor(20, 30), seen.pixelColor(seen.width() - 20, 30)
    assert left != right, "the last frame of one shot, and the first of the next"
    assert dialog.split.text() == "Split into 3 shots"
    dialog.items[1].setCheckState(0, Qt.CheckState.Unchecked)
    assert [item.text(0) for item in dialog.items] == ["1", "", "2"]
    assert [item.text(2) for item in dialog.items] == [str(MIDDLE), "with the shot before", str(50 - MIDDLE)]
    assert dialog.split.text() == "Split into 2 shots"
    dialog.items[1].setCheckState(0, Qt.CheckState.Checked)
    assert window.session.film == before, "nothing happens before it is split"
    QTest.mouseClick(dialog.split, Qt.MouseButton.LeftButton)
    film = window.session.film
    parts = [film.shots[shot] for shot in film.order if shot != ALONE]
    assert [(part.head, part.length, part.number) for part in parts] == [
        (0, CUT, "1"),
        (CUT, MIDDLE - CUT, "1A"),
        (MIDDLE, 50 - MIDDLE, "1B"),
    ]
    assert film.length == before.length
    assert window.session.selection.shots == tuple(part.id for part in parts)
    assert "in the picture itself" in window.notice.words
    window.session.undo()
    assert window.session.film == before


def test_leaving_it_ends_what_looks_and_changes_nothing(
    window: StudioWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from matchcut.continuity.cuts import helper

    ended: list[int] = []
    close = helper.Helper.close
    monkeypatch.setattr(helper.Helper, "close", lambda process: (close(process), ended.append(process.pid)))
    before = window.session.film
    window.session.select((JOINED,))
    window.book["shot.parts"].trigger()
    dialog = next(dialog for dialog in window.findChildren(SplitDialog) if dialog.isVisible())
    dialog.reject()
    qtbot.waitUntil(lambda: ended != [], timeout=10_000)
    assert window.session.film == before


def test_a_shot_that_has_no_film_is_refused_with_what_to_do(window: StudioWindow) -> None:
    window.session.select((ALONE,))
    window.book["shot.parts"].trigger()
    assert not window.findChildren(SplitDialog)
    assert "neither footage nor a take" in window.notice.words
    assert "keyframe" in window.notice.words


def found(*at: int) -> ShotsFound:
    seen = FilmSeen(frames=50, rate="24", own_rate="24", width=64, height=48, timecode=0, unequal=False)
    return ShotsFound(seen, tuple(ShotBoundary(BoundaryKind.CUT, place, 0, place, 1.0) for place in at), ())


def test_a_shot_is_split_where_it_shows_what_was_found(film_of: Callable[..., Film]) -> None:
    shot = ShotId("s0")
    film = edits.trim(film_of(1, 50), shot, head=10, tail=10)
    assert parts_of_shot(film, shot, found(5, 10, 11, 30, 40, 45)).at == (1, 20)
    twice = edits.retime(film, shot, Fraction(2))
    assert parts_of_shot(twice, shot, found(20, 31)).at == (5, 11), "never a frame of the shot before"
    slow = edits.retime(film, shot, Fraction(1, 2))
    assert parts_of_shot(slow, shot, found(20)).at == (20,)
    between = parts_of_shot(edits.retime(film, shot, Fraction(3, 2)), shot, found(13, 14))
    assert (between.at, between.left_out) == ((2,), 1)
    assert "between two frames" in str(between.notes[-1])
