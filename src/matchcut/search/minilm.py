"""MiniLM: one ONNX file that makes 384 numbers of a text, near each other where two texts mean the same.

It takes `input_ids`, `attention_mask` and `token_type_ids` (int64, 1 × n); its output is a state for each token
(float32, 1 × n × 384), whose mean is the text's vector. It learnt English: of other languages it knows
names and loanwords.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput, EngineFailed, MachineFailed
from matchcut.film.remedies import Remedy
from matchcut.models.onnx_session import open_session
from matchcut.models.problems import ModelAdvice, ModelProblem
from matchcut.search.kept_vectors import WIDTH
from matchcut.search.minilm_packages import MINILM_MODEL, MINILM_TOKENS
from matchcut.search.problems import SearchProblem

_INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
_WORD = re.compile(r"\w+")
_MOST_TOKENS = 256
"""A longer text is read as far as that, about 180 words; it learnt from texts of at most half as many."""


class SentenceNet:
    """MiniLM, opened."""

    def __init__(self, folder: Path) -> None:
        """Load it. BadInput for files that are not what they should be, MachineFailed where a library is absent."""
        try:
            from tokenizers import Tokenizer
        except ImportError as error:
            absent = ModelProblem.PACKAGE_ABSENT(packages="tokenizers")
            raise MachineFailed(absent, advice=ModelAdvice.INSTALL_WITH_PIP()) from error
        tokens = folder / MINILM_TOKENS
        try:
            self._tokenizer = Tokenizer.from_file(str(tokens))
        except Exception as error:  # The library raises nothing more special.
            problem = SearchProblem.TOKENS_UNREAD(reason=str(error))
            raise BadInput(problem, advice=Remedy.INSTALL_MINILM(), file=tokens) from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(_MOST_TOKENS)
        path = folder / MINILM_MODEL
        self._session = open_session(path, threads=1)
        taken = [given.name for given in self._session.get_inputs()]
        if sorted(taken) != sorted(_INPUTS):
            problem = SearchProblem.MINILM_INPUTS(present=tuple(taken))
            raise BadInput(problem, advice=Remedy.INSTALL_MINILM(), file=path)

    def familiar(self, text: str) -> tuple[int, int]:
        """How many words a text has that begin with no capital, as names do, and how many pieces it knows them by.

        English words are known as they are; those of other languages fall apart.
        """
        words = [word for word in _WORD.findall(text) if not word[0].isupper()]
        return len(words), sum(len(self._tokenizer.encode(word, add_special_tokens=False).ids) for word in words)

    def embed(self, text: str) -> NDArray[np.float32]:
        """The vector of a text, (384,), of length 1. EngineFailed where the weights make no numbers of it."""
        ids = np.array([self._tokenizer.encode(text).ids], np.int64)
        given = dict(zip(_INPUTS, (ids, np.ones_like(ids), np.zeros_like(ids)), strict=True))
        states, *_ = self._session.run(None, given)
        mean: NDArray[np.float32] = np.asarray(states[0], np.float32).mean(axis=0)
        length = float(np.linalg.norm(mean))
        if mean.shape != (WIDTH,) or not np.isfinite(length) or not length:
            raise EngineFailed(SearchProblem.NO_VECTOR(), advice=Remedy.INSTALL_MINILM())
        mean /= np.float32(length)
        return mean
