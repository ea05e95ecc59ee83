"""How pictures came about, in the IPTC's words for it (cv.iptc.org/newscodes/digitalsourcetype).

trained       made by a model that learned from samples: what an open video model makes, whatever it was shown
mixed         such pictures, put together with others that are not
composite     several elements put together, of which any may or may not be made by a model: an animatic over
              pictures that somebody brought, or footage, of which nothing is known here
algorithmic   drawn by a program that learned from nothing: an animatic's boards, a test pattern
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from matchcut.engines.registry import engines
from matchcut.film.errors import BadInput
from matchcut.film.model import Take
from matchcut.planning.recipe import Recipe

_VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/"


class Source(StrEnum):
    """A digital source type, by its address."""

    TRAINED = f"{_VOCABULARY}trainedAlgorithmicMedia"
    MIXED = f"{_VOCABULARY}compositeWithTrainedAlgorithmicMedia"
    COMPOSITE = f"{_VOCABULARY}composite"
    ALGORITHMIC = f"{_VOCABULARY}algorithmicMedia"


def source_of(take: Take) -> Source:
    """How a take came about. An engine that is not known here counts as a trained model: better said than not."""
    spec = engines().get(take.engine)
    if spec is None or spec.learned:
        return Source.TRAINED
    shows_pictures = spec.capabilities.keyframe or spec.capabilities.references
    return Source.COMPOSITE if shows_pictures and pictures_in(take) else Source.ALGORITHMIC


def source_of_all(sources: Iterable[Source]) -> Source:
    """How a film came about that is put together from such pictures."""
    kinds = set(sources)
    if kinds == {Source.TRAINED}:
        return Source.TRAINED
    if kinds & {Source.TRAINED, Source.MIXED}:
        return Source.MIXED
    return Source.COMPOSITE if Source.COMPOSITE in kinds else Source.ALGORITHMIC


def pictures_in(take: Take) -> tuple[str, ...]:
    """The media that a take was made from, by its recipe. A take without a readable recipe tells of none."""
    try:
        return Recipe.from_json(take.recipe).media
    except BadInput:
        return ()
