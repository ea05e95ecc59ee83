"""What measuring said of a take, in a line: its score, and what is wrong first of all."""

from __future__ import annotations

from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.telling import fault_statement, verdict_statement
from matchcut.film.film import Film
from matchcut.studio.film_cards import open_faults, open_verdict
from matchcut.studio.panels.take_card import NOT_MEASURED, MeasuredWords
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.texts.tell import tr
from matchcut.words.statements import say


def measured_words(film: Film, card: Scorecard | None) -> MeasuredWords:
    """`0.62  ·  The face of Mara is too unlike …`, or `0.91  ·  passed`; nothing of a take that was not measured."""
    if card is None:
        return NOT_MEASURED
    verdict = open_verdict(film, card)
    every = tuple(say(fault_statement(fault, film), tr) for fault in open_faults(film, card))
    score = [] if card.score is None else [with_comma(f"{card.score:.2f}")]
    first = every[0] if every and verdict is Verdict.FAILED else say(verdict_statement(verdict), tr)
    return MeasuredWords(verdict, "  ·  ".join([*score, first]), every)
