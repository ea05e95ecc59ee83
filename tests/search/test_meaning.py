"""Shots found by what their words mean, through a process of its own; what it read is kept in a file."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.search.films import film_of
from tests.search.tiny import LAMPS, WATER, tiny_minilm

from matchcut.film import edits
from matchcut.film.errors import BadInput, Cancelled, EngineFailed, MachineFailed
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.search.kept_vectors import WIDTH, KnownText, digest_of, read_texts, write_texts
from matchcut.search.meaning import FITS, ShotMeanings, merged
from matchcut.search.shots import ShotIndex, ranked
from matchcut.wire.failures import OutOfMemory

FILM = film_of("She carries a lantern", "Waves", "", "Nothing else", "The sea and the shore")


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_minilm(tmp_path_factory.mktemp("minilm"), LAMPS, WATER)


def test_a_shot_is_found_by_what_its_words_mean_and_nothing_where_nothing_fits(weights: Path) -> None:
    with ShotMeanings(weights, None) as meanings:

        def answers(query: str) -> list[str]:
            scores = merged(FILM, ShotIndex(FILM).scores(query), meanings.cosines(FILM, query))
            return [match.shot for match in ranked(FILM, scores, 5)]

        assert answers("light") == ["s0"]
        assert answers("shore") == ["s4", "s1"], "the one that has the word is first"
        assert answers("nothing") == ["s3"], "by the word itself"
        cosines = meanings.cosines(FILM, "lamp")
    assert cosines is not None
    assert cosines.shape == (5,)
    assert cosines[2] == 0, "nothing is written of it"
    assert cosines[0] > FITS > cosines[1]


def test_what_was_read_is_kept_and_only_what_is_new_is_read(weights: Path, tmp_path: Path) -> None:
    read: list[tuple[int, int]] = []

    def asked(film: Film = FILM) -> NDArray[np.float32]:
        read.clear()
        with ShotMeanings(weights, tmp_path) as meanings:
            cosines = meanings.cosines(film, "lamp", lambda done, of: read.append((done, of)))
        assert cosines is not None
        return cosines

    first = asked()
    assert read == [(1, 4), (2, 4), (3, 4), (4, 4)]
    np.testing.assert_allclose(asked(), first, atol=1e-3)
    assert read == []
    assert asked(edits.revise_shot(FILM, ShotId("s1"), action="A lamp"))[1] > 0.9
    assert read == [(1, 1)]
    (file,) = tmp_path.iterdir()
    content = bytearray(file.read_bytes())
    content[20 : 20 + 2 * WIDTH] = os.urandom(2 * WIDTH)
    file.write_bytes(content[:-5])
    np.testing.assert_allclose(asked(), first, atol=1e-3)
    assert len(read) == 3, "one is damaged, one cut off, and one was changed meanwhile"


def test_other_weights_have_vectors_of_their_own(weights: Path, tmp_path: Path) -> None:
    other = tiny_minilm(tmp_path / "other", LAMPS)
    for folder in (weights, other):
        with ShotMeanings(folder, tmp_path / "kept") as meanings:
            meanings.cosines(FILM, "lamp")
    assert not (tmp_path / "kept").exists(), "nothing is kept where there is no folder, and nothing fails"
    (tmp_path / "kept").mkdir()
    for folder in (weights, other):
        with ShotMeanings(folder, tmp_path / "kept") as meanings:
            meanings.cosines(FILM, "lamp")
    assert len(list((tmp_path / "kept").iterdir())) == 2


def test_what_is_cancelled_keeps_what_it_had_and_goes_on_there(weights: Path, tmp_path: Path) -> None:
    film = film_of(*(f"{word} {number}" for number in range(40) for word in ("lamp", "sea")))
    read: list[int] = []

    def stop() -> None:
        if len(read) > 65:
            raise Cancelled("enough")

    with pytest.raises(Cancelled), ShotMeanings(weights, tmp_path) as meanings:
        meanings.cosines(film, "lamp", lambda done, _: read.append(done), stop)
    before = len(read)
    assert 65 < before < 80
    with ShotMeanings(weights, tmp_path) as meanings:
        meanings.cosines(film, "lamp", lambda done, _: read.append(done))
    assert len(read) == 80


def test_a_process_that_dies_is_told_and_the_next_question_starts_another(weights: Path) -> None:
    with ShotMeanings(weights, None) as meanings:
        meanings.cosines(FILM, "lamp")
        assert meanings._helper is not None
        os.kill(meanings._helper.pid, signal.SIGKILL)
        with pytest.raises(OutOfMemory, match="reads texts died"):
            meanings.cosines(FILM, "sea")
        cosines = meanings.cosines(FILM, "sea")
    assert cosines is not None
    assert cosines[1] > 0.9


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("tokenizer.json", b"{}", "MiniLM's tokens can't be read"),
        ("model.onnx", b"no graph", "model.onnx"),
        ("model.onnx", None, "MiniLM can't be read"),
    ],
)
def test_damaged_weights_are_told_with_what_mends_them(
    tmp_path: Path, file: str, content: bytes | None, told: str
) -> None:
    folder = tiny_minilm(tmp_path / "minilm", LAMPS)
    if content is None:
        (folder / file).unlink()
    else:
        (folder / file).write_bytes(content)
    with pytest.raises((BadInput, MachineFailed), match=told) as raised, ShotMeanings(folder, None) as meanings:
        meanings.cosines(FILM, "lamp")
    assert content == b"no graph" or "matchcut find install" in str(raised.value)


def test_another_model_in_its_place_is_told(tmp_path: Path) -> None:
    folder = tiny_minilm(tmp_path / "minilm", LAMPS, inputs=("input_ids",))
    with pytest.raises(BadInput, match="it takes input_ids, token_type_ids"), ShotMeanings(folder, None) as meanings:
        meanings.cosines(FILM, "lamp")


def test_a_model_that_makes_other_numbers_is_told(tmp_path: Path) -> None:
    folder = tiny_minilm(tmp_path / "minilm", LAMPS, width=768)
    with pytest.raises(EngineFailed, match="weights are damaged"), ShotMeanings(folder, tmp_path) as meanings:
        meanings.cosines(FILM, "lamp")


def test_a_film_in_another_language_is_not_looked_through_by_meaning(weights: Path, tmp_path: Path) -> None:
    lamps = ("A lamp on the Fensterbrett.", "Kessler and Odile by the lamp.")
    folder = tiny_minilm(tmp_path / "minilm", LAMPS, pieces=("lam", "##pe", "##n", "le", "##uch", "##ten"))
    for film, english in (
        (film_of(*lamps), True),
        (film_of("lampen leuchten"), False),
        (film_of(*lamps, *["lampen leuchten"] * 9), False),
        (film_of("LAMPEN", "", "Lampen Leuchten"), True),
    ):
        for _read_and_kept in range(2):
            with ShotMeanings(folder, tmp_path) as meanings:
                assert (meanings.cosines(film, "lamp") is not None) is english


def test_what_is_known_is_written_as_it_is_read(tmp_path: Path) -> None:
    texts = {
        digest_of(text): KnownText(np.eye(WIDTH, dtype=np.float32)[place], place, 70 * place)
        for place, text in enumerate(("a", "b"))
    }
    write_texts(tmp_path / "v", texts)
    back = read_texts(tmp_path / "v")
    assert list(back) == list(texts)
    for digest, known in texts.items():
        assert (back[digest].words, back[digest].pieces) == (known.words, known.pieces)
        np.testing.assert_array_equal(back[digest].vector, known.vector)
    assert read_texts(tmp_path / "none") == {}
