"""Storyboarder: boards become shots with keyframes; hostile and damaged files are refused or told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from matchcut.film.camera import ShotSize
from matchcut.film.check import check_all
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.media.sound import write_wav
from matchcut.media.stills import read_still, write_png
from matchcut.script.screenplay.drafts import film_of
from matchcut.script.screenplay.storyboarder import Boards, read_storyboarder

RED, BLUE, INK = (255, 0, 0, 255), (0, 0, 255, 128), (0, 0, 0, 255)


def _board(place: int, **more: Any) -> dict[str, Any]:
    layers = {name: {"url": f"board-{place}-{name}.png"} for name in ("fill", "pencil", "notes")}
    return {"uid": f"U{place}", "url": f"board-{place}.png", "layers": layers, "shot": f"{place}A", **more}


def _layer(folder: Path, name: str, colour: tuple[int, ...], rows: slice) -> None:
    picture = np.zeros((8, 16, 4), dtype=np.uint8)
    picture[rows] = colour
    write_png(folder / "images" / name, picture)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for a project, with `images` and `scratch`."""
    (tmp_path / "images").mkdir()
    (tmp_path / "scratch").mkdir()
    return tmp_path


def _read(folder: Path, plain: Mapping[str, Any] | str, name: str = "ducks") -> Boards:
    text = plain if isinstance(plain, str) else json.dumps(plain)
    return read_storyboarder(text, folder / f"{name}.storyboarder", folder / "scratch")


def _project(*boards: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"version": "3.0.0", "aspectRatio": 1.7777777777777777, "fps": 24, "boards": list(boards), **more}


def test_boards_become_a_film(folder: Path) -> None:
    for place in (1, 2):
        _layer(folder, f"board-{place}-fill.png", RED, slice(0, 8))
        _layer(folder, f"board-{place}-pencil.png", INK, slice(0, 2))
        _layer(folder, f"board-{place}-notes.png", BLUE, slice(6, 8))
    boards = _read(
        folder,
        _project(
            _board(1, duration=1300, dialogue="PERSON B: Привет!", action="CLOSE ON her hand.", notes="dark"),
            _board(2, duration="1300"),
            defaultBoardTiming="2001",
        ),
        "Scene-3-EXT-A-HOUSE-DAY-3-T5KRK",
    )
    film = film_of(boards.draft, boards.rate, boards.size)
    check_all(film)
    (scene,) = film.scene_order
    first, second = film.running_order
    assert (scene.heading, scene.time_of_day) == ("EXT. A HOUSE - DAY", "day")
    assert (first.number, first.action, first.dialogue, first.notes) == ("1A", "CLOSE ON her hand.", "Привет!", "dark")
    assert first.size is ShotSize.CLOSE_UP
    assert [row.name for row in film.characters.values()] == ["Person B"]
    assert (first.frames, second.frames) == (31, 31)  # 31.2 frames each: 31.2 and 62.4 are where they end.
    assert boards.notes == ()
    assert first.keyframe == second.keyframe
    assert set(boards.media) == {first.keyframe}


def test_layers_are_laid_over_one_another_without_the_notes(folder: Path) -> None:
    _layer(folder, "board-1-fill.png", RED, slice(0, 4))
    _layer(folder, "board-1-pencil.png", BLUE, slice(2, 6))
    _layer(folder, "board-1-notes.png", INK, slice(0, 8))
    board = _board(1)
    board["layers"]["fill"]["opacity"] = 0.5
    boards = _read(folder, _project(board))
    (file,) = boards.media.values()
    picture = read_still(file)
    assert picture.shape == (8, 16, 3)
    near = [(255, 127, 127), (127, 63, 190), (127, 127, 255), (255, 255, 255)]
    for row, colour in zip((0, 2, 4, 6), near, strict=True):
        assert np.abs(picture[row, 0].astype(int) - colour).max() <= 2


def test_an_old_file_has_one_drawing(folder: Path) -> None:
    _layer(folder, "board-1.png", INK, slice(0, 8))
    boards = _read(folder, _project({"url": "board-1.png", "shot": "1A"}))
    assert read_still(next(iter(boards.media.values()))).max() == 0
    assert boards.draft.scenes[0].shots[0].seconds == 2


@pytest.mark.parametrize(
    ("fps", "rate"),
    [(23.976, FrameRate(24000, 1001)), (25, FrameRate(25)), (30.0, FrameRate(30)), ("29.97", FrameRate(30000, 1001))],
)
def test_the_films_rate_is_the_files(folder: Path, fps: object, rate: FrameRate) -> None:
    assert _read(folder, _project(_board(1), fps=fps)).rate == rate


@pytest.mark.parametrize(
    ("shape", "size"),
    [(1.7777777777777777, (1280, 720)), ("2.39", (1720, 720)), (1, (720, 720)), (0.5625, (720, 1280))],
)
def test_the_films_size_is_the_files(folder: Path, shape: object, size: tuple[int, int]) -> None:
    assert _read(folder, _project(_board(1), aspectRatio=shape)).size == size


def test_durations_do_not_add_up_errors(folder: Path) -> None:
    boards = _read(folder, _project(*(_board(place, duration=1001) for place in range(1, 101))))
    film = film_of(boards.draft, boards.rate, boards.size)
    assert film.length == 2402  # 100.1 seconds, 2402.4 frames. Rounded one by one they would be 2400.


def test_sound_comes_with_its_board(folder: Path) -> None:
    write_wav(folder / "images" / "take.wav", np.zeros((2, 4800), dtype=np.float32))
    boards = _read(
        folder, _project(_board(1, audio={"filename": "take.wav"}), _board(2, audio={"filename": "none.wav"}))
    )
    film = film_of(boards.draft, boards.rate, boards.size)
    (clip,) = film.audio.values()
    assert clip.anchor == film.order[0]
    assert boards.media[clip.media] == folder / "images" / "take.wav"
    assert any("'none.wav'" in note for note in map(str, boards.notes))


def test_what_is_missing_or_damaged_is_told(folder: Path) -> None:
    _layer(folder, "board-1-fill.png", RED, slice(0, 8))
    (folder / "images" / "board-2-fill.png").write_bytes(b"no picture")
    boards = _read(folder, _project(_board(1), _board(2), _board(3)))
    keyframes = [shot.keyframe is not None for shot in boards.draft.scenes[0].shots]
    assert keyframes == [True, False, False]
    assert [note.partition(":")[0] for note in map(str, boards.notes)] == [
        "Board 1",
        "Board 2",
        "Board 2 goes without its picture",
        "Board 3",
        "Board 3",
        f"Board 3 has no picture in {folder.name}/images.",
    ]


@pytest.mark.parametrize("name", ["../secret.png", "/etc/passwd", "a/b.png", "..", "C:\\x.png", "..\\x.png", "x\0.png"])
def test_no_file_outside_the_images_is_read(folder: Path, name: str) -> None:
    write_png(folder / "secret.png", np.zeros((8, 8, 3), dtype=np.uint8))
    board = _board(1)
    board["layers"]["fill"]["url"] = name
    with pytest.raises(BadInput, match="not in the images folder"):
        _read(folder, _project(board))


def test_no_link_leads_out_of_the_images(folder: Path) -> None:
    write_png(folder / "secret.png", np.zeros((8, 8, 3), dtype=np.uint8))
    (folder / "images" / "board-1-fill.png").symlink_to(folder / "secret.png")
    with pytest.raises(BadInput, match="not in the images folder"):
        _read(folder, _project(_board(1)))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("{", "not valid JSON"),
        ('{"boards": []}', "no boards"),
        ('{"boards": [1]}', "no boards"),
        ("[]", "no storyboard"),
        ("[" * 100_000, "not one that Storyboarder writes"),
        ('{"boards": [{"duration": NaN}]}', "not one that Storyboarder writes"),
        ('{"boards": [{"duration": 1e999999999}]}', "should be a number"),
        ('{"boards": [{"duration": "soon"}]}', "should be a number"),
        ('{"boards": [{"duration": true}]}', "should be a number"),
        ('{"boards": [{"duration": -1}]}', "can't last"),
        ('{"boards": [{"duration": 0}]}', "can't last"),
        ('{"boards": [{}], "aspectRatio": 1000}', "aspectRatio"),
        ('{"boards": [{}], "fps": 23.5}', "not a frame rate"),
    ],
)
def test_what_is_no_storyboard_is_refused(folder: Path, text: str, what: str) -> None:
    with pytest.raises(BadInput, match=what):
        _read(folder, text)
