from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.engines.animatic.words import CAMERA_PHRASES, PACES, camera_words
from matchcut.film.vocabulary import CAMERA_MOVES


@pytest.mark.parametrize("move", CAMERA_MOVES)
def test_every_move_of_the_trade_is_understood_by_its_name(move: str) -> None:
    assert camera_words(move, "").moves == (move,)


@pytest.mark.parametrize(("move", "phrase"), [(move, one) for move, said in CAMERA_PHRASES.items() for one in said])
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
    assert set(words.moves) <= set(CAMERA_PHRASES)
    assert words.pace in {1.0, *PACES.values()}
