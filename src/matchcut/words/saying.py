"""Statements in words: in English, or through a translation of its sentences and terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from matchcut.film.statements import Kind, Statement, Term
from matchcut.words.reasons import REASONS
from matchcut.words.sentences import Plural, Sentence
from matchcut.words.steps import STEPS

SENTENCES: Mapping[Kind, Sentence] = MappingProxyType({**STEPS, **REASONS})
"""Every kind of statement with its sentence."""


def in_english(english: str) -> str:
    """The translation into English."""
    return english


def say(statement: Statement[Any], translate: Callable[[str], str] = in_english) -> str:
    """The statement in words. `translate` gives a sentence or a term of the trade in the person's language."""
    sentence = SENTENCES[statement.kind]
    arguments = statement.arguments
    if isinstance(sentence, Plural):
        sentence = sentence.one if arguments["count"] == 1 else sentence.several
    return translate(sentence).format(
        **{name: _term(value, translate) if isinstance(value, Term) else value for name, value in arguments.items()}
    )


def _term(term: Term, translate: Callable[[str], str]) -> str:
    """A term, or several as in "push in, handheld", translated; what is no term of the trade stays as it is."""
    return ", ".join(translate(part) if part else part for part in term.split(", "))
