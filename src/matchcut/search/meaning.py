"""Shots found by what their words mean: MiniLM in a process of its own, and its vectors put together with words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import MachineFailed, MatchcutError
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.remedies import Remedy
from matchcut.models.manifest import digest_of_edges
from matchcut.search.kept_vectors import WIDTH, KnownText, digest_of, read_texts, write_texts
from matchcut.search.messages import ReadTexts, TextRead
from matchcut.search.minilm_packages import MINILM_MODEL, MINILM_TOKENS
from matchcut.search.problems import SearchProblem
from matchcut.wire.helper import Helper
from matchcut.wire.problems import Process

WORDS_SHARE, FITS = 0.1, 0.32
"""How much of a shot's score is its words (the rest is what they mean), and the score from which it may be the one that
was meant: both chosen on one half of the cases of `tests/bench/bench_meaning.py`, which reports the other half."""
LITERAL = 0.5
"""A shot that has as much of what was asked word for word is shown, whatever it means."""
ENGLISH = 1.25
"""The pieces that a word is known by, at most, in a film that is in English. Measured, names left out: English 1.00 to
1.07 in six films, up to 1.17 in any five shots; Italian 1.4, French and Spanish 1.5, Polish, Dutch and Swedish 1.6,
German 1.7 (of these no more than 1 to 15 shots each)."""
_LONGEST = 2000
"""Letters of a text that are read; more are more tokens than MiniLM takes."""
_AT_ONCE = 64
"""Texts that are asked for in one go."""


class ShotMeanings:
    """What a film's shots mean, by the weights in `folder`. Use as a context manager; the process ends with it.

    It is started when something has to be read; vectors are kept in the folder `kept`, where there is one.
    """

    def __init__(self, folder: Path, kept: Path | None) -> None:
        """MachineFailed where the weights can't be read."""
        self._folder = folder
        try:
            version = digest_of_edges((folder / MINILM_MODEL, folder / MINILM_TOKENS), folder)[:16]
        except OSError as error:
            problem = SearchProblem.WEIGHTS_UNREAD(reason=str(error.strerror))
            raise MachineFailed(problem, advice=Remedy.INSTALL_MINILM(), file=folder) from error
        self._kept = None if kept is None else kept / f"minilm-{version}.vectors"
        self._known: dict[bytes, KnownText] | None = None
        self._texts: tuple[str, ...] = ()
        self._vectors: NDArray[np.float32] | None = None
        self._helper: Helper | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process. The next question starts it anew."""
        if self._helper is not None:
            self._helper.close()
            self._helper = None

    def cosines(
        self,
        film: Film,
        query: str,
        heard: Callable[[int, int], None] = lambda _done, _of: None,
        check: Callable[[], None] = lambda: None,
    ) -> NDArray[np.float32] | None:
        """How near to a query each shot of the film is, -1 to 1, in their order: (shots,); 0 where nothing is written.

        None where the film is not in English, in which all is near to everything.

        `heard(done, of)` tells of shots that are read for the first time. `check` is called ten times a second and may
        raise Cancelled: what was read until then is kept. BadInput for weights that are none of MiniLM's; EngineFailed
        where the process died.
        """
        texts = tuple(f"{shot.action}\n{shot.dialogue}".strip()[:_LONGEST] for shot in film.running_order)
        if texts != self._texts:
            self._vectors = self._vectors_of(texts, heard, check)
            self._texts = texts
        if self._vectors is None:
            return None
        (asked,) = self._read((query[:_LONGEST],), check)
        return self._vectors @ asked.vector

    def _vectors_of(
        self, texts: Sequence[str], heard: Callable[[int, int], None], check: Callable[[], None]
    ) -> NDArray[np.float32] | None:
        """The vectors of texts, (texts, 384), as they are kept, else made now; None where they are not in English."""
        digests = [digest_of(text) if text else b"" for text in texts]
        if self._known is None:
            self._known = read_texts(self._kept) if self._kept else {}
        known = self._known
        wanted = {digest: text for digest, text in zip(digests, texts, strict=True) if text and digest not in known}
        if wanted:
            try:
                answers = self._read(tuple(wanted.values()), check)
                for number, (digest, text) in enumerate(zip(wanted, answers, strict=True), 1):
                    known[digest] = text
                    heard(number, len(wanted))
            finally:
                self._keep({digest: known[digest] for digest in digests if digest in known})
        read = [known[digest] for digest in digests if digest]
        if sum(text.pieces for text in read) > ENGLISH * sum(text.words for text in read):
            return None
        nothing = np.zeros(WIDTH, np.float32)
        return np.stack([known[digest].vector if digest else nothing for digest in digests])

    def _keep(self, texts: Mapping[bytes, KnownText]) -> None:
        if self._kept is not None:
            with suppress(MachineFailed):  # They are in hand all the same, and made again another time.
                write_texts(self._kept, texts)

    def _read(self, texts: tuple[str, ...], check: Callable[[], None]) -> Iterator[KnownText]:
        if self._helper is None:
            self._helper = Helper(Process.READING_TEXTS(), "matchcut.search.work", TextRead)
        for begin in range(0, len(texts), _AT_ONCE):
            order = ReadTexts(path=str(self._folder), texts=texts[begin : begin + _AT_ONCE])
            try:
                for said in self._helper.ask(order, check):
                    yield KnownText(np.frombuffer(said.floats, "<f4").astype(np.float32), said.words, said.pieces)
            except MatchcutError:  # It died, or was stopped in the middle of an answer.
                self.close()
                raise


def merged(
    film: Film,
    words: Mapping[ShotId, float],
    cosines: NDArray[Any],
    share: float = WORDS_SHARE,
    floor: float = FITS,
) -> dict[ShotId, float]:
    """The scores, up to 1, of the shots that answer a query by their words (`ShotIndex.scores`) or what they mean
    (`ShotMeanings.cosines`)."""
    literal = np.array([words.get(shot, 0.0) for shot in film.order])
    scores = share * literal + (1 - share) * np.maximum(cosines, 0)
    return {
        film.order[place]: float(scores[place]) for place in np.flatnonzero((scores >= floor) | (literal >= LITERAL))
    }
