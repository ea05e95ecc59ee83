from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film.camera import MOVES, MOVES_IN_CAPITALS, OFFERED_MOVES, PACES, SIZES, ShotSize
from matchcut.film.camera_text import camera_words, listed_size, said_move, said_size


@pytest.mark.parametrize("move", OFFERED_MOVES)
def test_every_move_of_the_trade_is_understood_by_its_name(move: str) -> None:
    assert camera_words(move, "").moves == (move,)


@pytest.mark.parametrize(("move", "phrase"), [(name, said) for name, move in MOVES.items() for said in move.said])
def test_every_documented_phrase_means_its_move(move: str, phrase: str) -> None:
    assert camera_words(phrase, "").moves == (move,)


@pytest.mark.parametrize(
    ("camera", "moves", "pace"),
    [
        ("slow push in, handheld", ("push in", "handheld"), 0.6),
        ("very slow push-in", ("push in",), 0.4),
        ("Panning to the left while tilting up", ("pan left", "tilt up"), 1.0),
        ("whip pan towards the right", ("pan right",), 3.0),
        ("The camera dollies back quickly", ("pull out",), 1.7),
        ("hand-held, tracking right", ("handheld", "truck right"), 1.0),
        ("static, then pan left", ("pan left",), 1.0),
        ("cranes down", ("pedestal down",), 1.0),
        ("pan", ("pan right",), 1.0),
        ("locked off", ("static",), 1.0),
        ("", ("static",), 1.0),
        ("through a keyhole", ("static",), 1.0),
    ],
)
def test_free_text_is_read(camera: str, moves: tuple[str, ...], pace: float) -> None:
    words = camera_words(camera, "")
    assert (words.moves, words.pace) == (moves, pace)


@pytest.mark.parametrize(
    ("action", "moves"),
    [
        ("The camera slowly pans left and tilts up. Anna waits.", ("pan left", "tilt up")),
        ("PUSH IN on the hatch.", ("push in",)),
        ("Anna waits. We rise over the pad.", ("pedestal up",)),
        ("The camera begins to pull back, then pans right.", ("pull out", "pan right")),
        ("Push the button.", ("static",)),
        ("The rocket rises. Anna looks up and backs away.", ("static",)),
        ("We see the rocket rise.", ("static",)),
        ("They move in together.", ("static",)),
    ],
)
def test_in_the_action_only_what_plainly_means_the_camera_counts(action: str, moves: tuple[str, ...]) -> None:
    assert camera_words("static", action).moves == moves


def test_the_camera_field_wins_over_the_action() -> None:
    assert camera_words("tilt down", "The camera pans left.").moves == ("tilt down",)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_can_be_read(camera: str, action: str) -> None:
    words = camera_words(camera, action)
    assert words.moves
    assert set(words.moves) <= set(MOVES)
    assert words.pace in {1.0, *PACES.values()}


def test_every_size_is_read_by_its_name_and_its_letters() -> None:
    assert set(SIZES) == set(ShotSize)
    for size, names in SIZES.items():
        assert {listed_size(word) for word in (size.value, size.value.upper(), *names.letters)} == {size}
    letters = [word for names in SIZES.values() for word in names.letters]
    assert len(set(letters)) == len(letters)


def test_what_capitals_say_is_a_move_that_is_offered() -> None:
    assert {move for _, move in MOVES_IN_CAPITALS} <= set(OFFERED_MOVES)
    for name in ("push in", "pan left", "pan right", "tilt up", "tilt down", "truck left", "truck right", "handheld"):
        assert said_move(f"{name.upper()} on the lamp.") == name


def test_no_two_moves_are_said_alike() -> None:
    said = [words for move in MOVES.values() for words in move.said]
    assert len(set(said)) == len(said)
    assert said_size("CLOSE ON THE LAMP") is ShotSize.CLOSE_UP
