from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.campaigns import DEAR

from matchcut.engines.fake.pattern import draw, number_of
from matchcut.film.errors import EngineFailed, MachineFailed
from matchcut.media import mezzanine
from matchcut.media.frames import FrameReader
from matchcut.media.stills import read_still
from matchcut.media.tail import read_tail
from matchcut.planning.recipe import Recipe
from matchcut.production.messages import FILE_NAMES, UNCORRECTED_FILE, FileKind
from matchcut.production.sink import TakeFiles, UncorrectedFile

Recipes = Callable[..., Recipe]


@DEAR
@given(frames=st.integers(1, 12), kept=st.integers(0, 5))
def test_the_tail_is_the_last_frames(
    recipe_of: Recipes, tmp_path_factory: pytest.TempPathFactory, frames: int, kept: int
) -> None:
    folder = tmp_path_factory.mktemp("staging")
    with TakeFiles(recipe_of(frames=frames), folder, kept, lambda: None) as take:
        canvas = np.empty((48, 64, 3), np.uint8)
        for number in range(frames):
            canvas[:] = draw(64, 48, (90, 90, 90), number)  # An engine may use one array again and again.
            take.write(canvas)
        kinds = [file.kind for file in take.finish()]
    assert take.tail_frames == min(frames, kept)
    assert (FileKind.TAIL in kinds) == (kept > 0)
    if kept:
        tail = read_tail(folder / FILE_NAMES[FileKind.TAIL])
        assert [number_of(frame) for frame in tail] == list(range(frames))[-kept:]
    poster = read_still(folder / FILE_NAMES[FileKind.POSTER])
    assert number_of(poster) == frames // 2


def give_garbage(recipe: Recipe, folder: Path, give: Callable[[TakeFiles], object], words: str) -> None:
    with TakeFiles(recipe, folder, 1, list) as take:
        with pytest.raises(EngineFailed, match=words):
            give(take)
        raise EngineFailed("as an engine would")


@pytest.mark.parametrize(
    ("give", "words"),
    [
        (lambda take: take.sound(np.zeros(100, np.float32), 48_000), "wrote garbage: sound of shape"),
        (lambda take: take.sound(np.zeros((2, 100), np.int16), 48_000), "wrote garbage: sound of shape"),
        (lambda take: take.sound(np.full((2, 100), np.nan, np.float32), 48_000), "wrote garbage: sound of shape"),
        (lambda take: take.sound(np.full((2, 100), np.inf, np.float32), 48_000), "wrote garbage: sound of shape"),
        (lambda take: [take.sound(np.zeros((1, 9), np.float32), 44_100) for _ in "ab"], "wrote garbage: sound twice"),
        (lambda take: take.fact("scale", 0.5), "wrote garbage: the fact 'scale' as float"),
        (lambda take: take.fact("scale", None), "wrote garbage: the fact 'scale' as NoneType"),
        (lambda take: take.write(np.zeros((48, 64, 4), np.uint8)), "wrote garbage: a frame of shape"),
        (lambda take: take.write(np.zeros((48, 64, 3), np.float32)), "wrote garbage: a frame of shape"),
        (lambda take: take.finish(), "wrote garbage: 0 frames instead of 6"),
    ],
)
def test_garbage_is_refused_where_it_comes_in(
    recipe_of: Recipes, tmp_path: Path, give: Callable[[TakeFiles], object], words: str
) -> None:
    with pytest.raises(EngineFailed, match="as an engine would"):
        give_garbage(recipe_of(), tmp_path, give, words)
    assert not (tmp_path / FILE_NAMES[FileKind.VIDEO]).exists()


def test_what_can_not_be_read_back_is_no_take(
    recipe_of: Recipes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("matchcut.production.sink.write_tail", lambda path, *_: path.write_text("no film"))
    with TakeFiles(recipe_of(frames=2), tmp_path, 1, list) as take:
        for number in range(2):
            take.write(draw(64, 48, (90, 90, 90), number))
        with pytest.raises(MachineFailed, match="The tail that the worker made can't be read: "):
            take.finish()


def test_every_sign_of_life_is_noted(recipe_of: Recipes, tmp_path: Path) -> None:
    alive: list[None] = []
    with TakeFiles(recipe_of(frames=2), tmp_path, 1, lambda: alive.append(None)) as take:
        take.sound(np.zeros((2, 4000), np.float32), 48_000)
        for number in range(2):
            take.write(draw(64, 48, (90, 90, 90), number))
        take.finish()
    assert len(alive) == 3


def test_a_film_of_how_it_was_is_left_only_where_a_frame_became_another_one(recipe_of: Recipes, tmp_path: Path) -> None:
    film, pictures = tmp_path / UNCORRECTED_FILE, [draw(64, 48, (90, 90, 90), number) for number in range(3)]
    with UncorrectedFile(recipe_of(frames=3), tmp_path) as before:
        for picture in pictures:
            before.write(picture, picture.copy())
    assert not film.exists(), "all frames are as they were"
    with UncorrectedFile(recipe_of(frames=4), tmp_path) as before:
        for picture in pictures:
            before.write(picture, 255 - picture)
    assert not film.exists(), "a frame is missing"
    with suppress(KeyboardInterrupt), UncorrectedFile(recipe_of(frames=1), tmp_path) as before:
        before.write(pictures[0], pictures[1])
        raise KeyboardInterrupt
    assert not film.exists(), "the take was given up"
    with UncorrectedFile(recipe_of(frames=3), tmp_path) as before:
        for picture in pictures:
            before.write(picture, picture if picture is not pictures[2] else 255 - picture)
    with FrameReader(film) as reader:
        assert [number_of(reader.frame(number)) for number in range(reader.count)] == [0, 1, 2]


@pytest.mark.parametrize("fails_at", ["begin", "write", "close"])
def test_a_take_does_not_hang_by_the_film_of_how_it_was(
    recipe_of: Recipes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: str
) -> None:
    """A disk that is full at any moment: nothing is raised, and nothing is left."""

    def full(*_: object, **__: object) -> None:
        raise MachineFailed("the disk is full")

    what = {"begin": "encoder_stream", "write": "write", "close": "_mux"}[fails_at]
    pictures = [draw(64, 48, (90, 90, 90), number) for number in range(3)]
    if fails_at == "begin":
        monkeypatch.setattr(mezzanine, what, full)
    with UncorrectedFile(recipe_of(frames=3), tmp_path) as before:
        for number, picture in enumerate(pictures):
            if number == 2 and fails_at == "write":
                monkeypatch.setattr(mezzanine.MezzanineWriter, what, full)
            before.write(picture, 255 - picture)
        if fails_at == "close":
            monkeypatch.setattr(mezzanine.MezzanineWriter, what, full)
    assert not list(tmp_path.iterdir())
