"""References compared by what was seen in them: who stands out, whom each is like, and what stopping leaves."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from matchcut.app.comparing import Look, compare, look_at
from matchcut.film import edits
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, MediaId, ReferenceId


def film_of(**references: int) -> Film:
    """A film with so many references of each character: `ada0`, `ada1`, …"""
    film = Film()
    for name, count in references.items():
        film = edits.add_character(film, name.capitalize(), id=CharacterId(name))
        for number in range(count):
            media = MediaId(f"{name}{number}".encode().hex().rjust(64, "0"))
            film = edits.add_reference(film, CharacterId(name), media, id=ReferenceId(f"{name}{number}"))
    return film


def towards(*values: float) -> Look:
    vector = np.array(values, dtype=np.float32)
    return Look(vector=vector / np.linalg.norm(vector))


def test_the_one_that_shows_somebody_else_is_named_with_whom_it_is_like() -> None:
    film = film_of(ada=3, tom=2)
    looks = {
        ReferenceId("ada0"): towards(1, 0.1, 0),
        ReferenceId("ada1"): towards(1, 0, 0.1),
        ReferenceId("ada2"): towards(0.1, 1, 0),
        ReferenceId("tom0"): towards(0, 1, 0),
        ReferenceId("tom1"): towards(0, 1, 0.1),
    }
    told = compare(film, looks, "plain")
    assert {reference for reference, one in told.items() if one.odd} == {ReferenceId("ada2")}
    wrong = told[ReferenceId("ada2")]
    assert wrong.like == "Tom"
    assert wrong.nearest is not None
    assert wrong.nearest[0] == "Tom"
    assert wrong.nearest[1] > 0.98
    assert [reference for reference, _ in wrong.others] == ["ada0", "ada1"]
    first = told[ReferenceId("ada0")]
    cosines = dict(first.others)
    assert cosines[ReferenceId("ada1")] == pytest.approx(1 / 1.01, abs=1e-5)
    assert first.alone == pytest.approx(sum(cosines.values()) / 2, abs=1e-6)


def test_what_could_not_be_seen_is_left_out_and_one_alone_has_nothing_to_be_compared_with() -> None:
    film = film_of(ada=2)
    looks = {ReferenceId("ada0"): towards(1, 0), ReferenceId("ada1"): Look(words="No face was found.")}
    told = compare(film, looks, "plain")
    assert list(told) == [ReferenceId("ada0")]
    assert (told[ReferenceId("ada0")].alone, told[ReferenceId("ada0")].nearest) == (None, None)
    assert compare(film, {}, "plain") == {}
    with pytest.raises(BadInput, match="no embedder"):
        compare(film, looks, "nobody")


@given(
    st.lists(st.lists(st.floats(-1, 1), min_size=3, max_size=3).filter(lambda v: np.linalg.norm(v) > 0.1), max_size=5)
)
def test_likeness_is_the_same_from_both_sides_and_never_beyond_one(vectors: list[list[float]]) -> None:
    film = film_of(ada=len(vectors))
    told = compare(film, {ReferenceId(f"ada{n}"): towards(*one) for n, one in enumerate(vectors)}, "plain")
    pairs = {(one, other): cosine for one, found in told.items() for other, cosine in found.others}
    assert len(pairs) == len(vectors) * max(0, len(vectors) - 1)
    for (one, other), cosine in pairs.items():
        assert -1 <= cosine <= 1
        assert pairs[other, one] == pytest.approx(cosine, abs=1e-6)


def test_looking_is_told_as_it_goes_and_what_is_no_picture_is_said(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    Image.new("RGB", (64, 64), (200, 40, 40)).save(good)
    bad.write_bytes(b"no picture")
    heard: list[int] = []
    found = look_at({ReferenceId("good"): good, ReferenceId("bad"): bad}, "plain", heard.append)
    assert heard == [1, 2]
    assert found[ReferenceId("good")].vector is not None
    assert found[ReferenceId("bad")].vector is None
    assert found[ReferenceId("bad")].words != ""
    assert look_at({}, "plain") == {}


def test_looking_can_be_stopped_and_says_what_is_lacking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = tmp_path / "one.png"
    Image.new("RGB", (64, 64)).save(picture)
    with pytest.raises(Cancelled):
        look_at({ReferenceId("one"): picture}, "plain", stop=lambda: True)
    monkeypatch.setenv("MATCHCUT_SFACE_FOLDER", str(tmp_path))
    with pytest.raises(BadInput, match="can't run here"):
        look_at({ReferenceId("one"): picture}, "sface")
