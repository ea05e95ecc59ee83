"""Names of models that people have read of and that no service makes films by: since when, and what to use instead."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Any

from matchcut.engines.hosted.catalogue import catalogue
from matchcut.engines.hosted.problems import ServiceAdvice, ServiceProblem
from matchcut.engines.hosted.services import RetiredModel
from matchcut.words.statements import Statement

_NEAR = 0.88
"""Names as like as this are one that was mistyped: `sorra` is, `veo 3` for `veo 2` is not."""


def retired_by_name(name: str) -> RetiredModel | None:
    """The retired model that a name means, as it is written or nearly so; None for none."""
    asked = _letters(name)
    if not asked:
        return None
    named = [(_letters(own), retired) for retired in catalogue().retired for own in (retired.name, *retired.names)]
    exact = next((retired for own, retired in named if own == asked), None)
    if exact is not None:
        return exact
    alike = [
        (SequenceMatcher(None, asked, own).ratio(), retired) for own, retired in named if _digits(own) == _digits(asked)
    ]
    share, nearest = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return nearest if share >= _NEAR else None


def told_of(retired: RetiredModel) -> tuple[Statement[Any], ...]:
    """Since when a model is not to be had, and what to use instead."""
    who = {"name": retired.name, "maker": retired.maker}
    if not retired.released:
        ended = ServiceProblem.NEVER_RELEASED(**who)
    elif retired.since is not None:
        ended = ServiceProblem.RETIRED_SINCE(**who, day=retired.since.isoformat())
    else:
        ended = ServiceProblem.RETIRED(**who)
    return ended, ServiceAdvice.USE_INSTEAD(models=retired.instead)


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _digits(name: str) -> str:
    return re.sub(r"\D", "", name)
