"""Boards: what is drawn for shots that have no picture."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from matchcut.engines.animatic.board import ACCENT, board_layout
from matchcut.film.camera import MOVES, STATIC
from matchcut.media.lettering import Lettering, advance_of, wrapped

WORDS = {"action": "Anna enters from the left.", "dialogue": "Go.", "scene_heading": "INT. HANGAR - NIGHT"}


def dark(frame: np.ndarray, region: Any) -> int:
    """How many pixels of a region carry ink."""
    part = frame[region.top : region.bottom, region.left : region.right].astype(int)
    return int((part.max(axis=2) < 150).sum())


def accented(frame: np.ndarray) -> np.ndarray:
    """Where the board's red is."""
    return np.abs(frame.astype(int) - ACCENT).max(axis=2) < 30


@pytest.fixture
def board(shoot: Any) -> Any:
    anna = shoot.someone("Anna")

    def made(**changes: Any) -> Any:
        return shoot(**{"cast": (anna,), "width": 640, "height": 360, "frames": 12, **WORDS, **changes})

    return made


def test_a_board_is_drawn_when_nothing_is_given(shoot: Any) -> None:
    made = shoot(frames=3)
    assert made.facts["made_of"] == "a drawn board"
    assert len(made.frames) == 3
    assert made.frames[0][3, 160].min() > 225, "it is paper"


def test_the_words_are_set_where_they_belong(board: Any) -> None:
    layout = board_layout((640, 360))
    said = board().frames[0]
    silent = board(action="", dialogue="", cast=(), scene_heading="").frames[0]
    assert dark(said, layout.text) > 3 * dark(silent, layout.text)
    assert dark(said, layout.facts) > dark(silent, layout.facts) > 0
    other = board(action="Something else entirely happens.").frames[0]
    changed = np.abs(other.astype(int) - said).max(axis=2) > 0
    outside = np.ones(changed.shape, bool)
    for region in (layout.text, layout.panel):
        outside[region.top : region.bottom, region.left : region.right] = False
    assert changed[layout.text.top : layout.text.bottom].any()
    assert not changed[outside].any()


def test_only_the_panel_and_the_time_line_move(board: Any) -> None:
    frames = board(camera="push in").frames
    panel = board_layout((640, 360)).panel
    changed = np.abs(frames[-1].astype(int) - frames[0]).max(axis=2) > 0
    assert changed[panel.top : panel.bottom, panel.left : panel.right].any()
    changed[panel.top : panel.bottom, panel.left : panel.right] = False
    assert set(np.nonzero(changed)[0]) <= {358, 359}


def test_the_time_line_runs_with_the_shot(board: Any) -> None:
    frames = board().frames
    lengths = [int(accented(frame)[-1].sum()) for frame in frames]
    assert lengths == [round(640 * (number + 1) / 12) for number in range(12)]


@pytest.mark.parametrize("move", sorted(MOVES.keys() - {STATIC}))
def test_a_move_is_shown_by_its_sign(board: Any, move: str) -> None:
    panel = board_layout((640, 360)).panel
    frame = board(camera=move, action="", dialogue="").frames[0]
    at = accented(frame)[panel.top : panel.bottom, panel.left : panel.right]
    assert at.sum() > 20
    rows, columns = np.nonzero(at)
    place = np.array([columns.mean() / at.shape[1] - 0.5, rows.mean() / at.shape[0] - 0.5])
    way = np.array([MOVES[move].right, MOVES[move].down])
    if way.any():
        assert np.dot(place, way) > 0.3
    elif MOVES[move].closer:
        assert np.abs(place).max() < 0.05


def test_a_static_camera_has_no_sign(board: Any) -> None:
    panel = board_layout((640, 360)).panel
    at = accented(board(camera="static").frames[0])
    assert not at[panel.top : panel.bottom, panel.left : panel.right].any()


@pytest.mark.parametrize(
    "size", [(1280, 720), (1920, 804), (720, 1280), (640, 640), (4096, 300), (16, 16), (300, 4096)]
)
def test_everything_lies_on_the_sheet(size: tuple[int, int]) -> None:
    layout = board_layout(size)
    panel = layout.panel
    assert 0 < panel.left < panel.right < size[0]
    assert 0 < panel.top < panel.bottom < size[1]
    assert panel.bottom < layout.text.bottom <= size[1]
    assert panel.right < layout.facts.left
    shown, wanted = (panel.right - panel.left) / (panel.bottom - panel.top), size[0] / size[1]
    assert shown == pytest.approx(wanted, rel=0.2 if min(size) < 400 else 0.01)


@pytest.mark.parametrize("size", [(16, 16), (90, 160), (400, 64)])
def test_small_boards_can_be_drawn(board: Any, size: tuple[int, int]) -> None:
    assert board(width=size[0], height=size[1], frames=2).frames[1].shape == (size[1], size[0], 3)


def test_a_board_that_continues_one_becomes_its_own(shoot: Any, board: Any) -> None:
    before = board()
    after = board(action="Ben leaves.", upstream=shoot.upstream(before), frames=36)
    assert np.array_equal(after.frames[0], before.frames[-1])
    assert np.array_equal(after.frames[-1], board(action="Ben leaves.", frames=36).frames[-1])


def test_text_is_wrapped_at_words_and_cut_with_an_ellipsis() -> None:
    face = Lettering(20, fine=1)
    text = "The countdown has stopped and nobody in the room moves at all"
    lines = wrapped(text, face, 200, 10)
    assert " ".join(lines) == text
    assert all(advance_of(line, face) <= 200 for line in lines)
    short = wrapped(text, face, 200, 2)
    assert short[0] == lines[0]
    assert short[1].endswith("…")
    assert advance_of(short[1], face) <= 200
    assert wrapped("", face, 200, 3) == []


def test_a_word_wider_than_its_line_is_broken() -> None:
    face = Lettering(20, fine=1)
    lines = wrapped("Donaudampfschifffahrtsgesellschaft", face, 80, 20)
    assert "".join(lines) == "Donaudampfschifffahrtsgesellschaft"
    assert len(lines) > 3
