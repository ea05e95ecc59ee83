"""Comparing vectors: who stands out, and who this is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import ArrayLike

from matchcut.identity.calibration import Calibration
from matchcut.identity.faces import Vector
from matchcut.identity.likeness import centroid, similarity, who_is_this


def unit(values: ArrayLike) -> Vector:
    return np.asarray(values / np.linalg.norm(values), np.float32)


GUESSED = Calibration()
ADA, BOB = unit([1, 0, 0, 0]), unit([0, 1, 0, 0])


def near(one: Vector, other: Vector, part: float) -> Vector:
    return unit(np.asarray(one) * (1 - part) + np.asarray(other) * part)


def test_references_of_one_person_have_no_odd_one() -> None:
    found = similarity([ADA, near(ADA, BOB, 0.1), near(ADA, unit([0, 0, 1, 0]), 0.1)], {"Bob": [BOB]}, figures=GUESSED)
    assert found.odd == ()
    assert np.allclose(np.diag(found.matrix), 1)


def test_one_that_shows_somebody_else_of_the_cast_is_named() -> None:
    found = similarity(
        [ADA, near(ADA, BOB, 0.05), near(BOB, ADA, 0.1)], {"Bob": [BOB, near(BOB, ADA, 0.05)]}, figures=GUESSED
    )
    (odd,) = found.odd
    assert (odd.index, odd.like) == (2, "Bob")
    assert "Bob" in str(odd.reason)


def test_one_that_shows_a_stranger_stands_out_too() -> None:
    stranger = unit([0, 0, 0, 1])
    found = similarity([ADA, near(ADA, BOB, 0.1), near(ADA, BOB, 0.05), stranger], figures=GUESSED)
    (odd,) = found.odd
    assert (odd.index, odd.like) == (3, "")
    assert (
        similarity([ADA, near(ADA, BOB, 0.1), near(ADA, BOB, 0.05), stranger], figures=Calibration(same=-0.5)).odd == ()
    )


def test_of_two_that_differ_neither_is_odd() -> None:
    assert similarity([ADA, BOB], figures=GUESSED).odd == ()


def test_who_it_is_comes_first_with_a_margin() -> None:
    first, second = who_is_this(near(ADA, BOB, 0.2), {"Bob": [BOB], "Ada": [ADA], "Nobody": []})
    assert (first.member, second.member) == ("Ada", "Bob")
    assert first.margin == pytest.approx(first.cosine - second.cosine)
    assert first.margin > 0 > second.margin


@given(arrays.arrays(np.float64, (4, 6), elements=st.floats(-1, 1)))
def test_vectors_are_of_unit_length_and_the_matrix_is_even(values: np.ndarray) -> None:
    vectors = [unit(row + np.eye(6)[0] * 2) for row in values]
    assert all(np.linalg.norm(one) == pytest.approx(1, abs=1e-6) for one in vectors)
    found = similarity(vectors, figures=GUESSED)
    assert np.allclose(found.matrix, found.matrix.T)
    assert np.linalg.norm(centroid(vectors)) == pytest.approx(1, abs=1e-6)
