"""What a card says, as statements: its faults with the names of whom they concern, what may be done, its verdict."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from matchcut.continuity.faults import FaultKind
from matchcut.continuity.problems import CureText, FaultText, VerdictText
from matchcut.film.ids import CharacterId, ElementId
from matchcut.words.statements import Figure, Statement

if TYPE_CHECKING:
    from matchcut.continuity.cards import Verdict
    from matchcut.continuity.faults import Cure, Fault
    from matchcut.film.film import Film
    from matchcut.words.statements import Argument

_COUNT, _NAME, _UNLIKE, _BESIDE = ("count",), ("name",), ("name", "value", "limit"), ("value", "limit")
_GAPS = MappingProxyType(
    {
        FaultKind.REPEATED_FRAME: _COUNT,
        FaultKind.FREEZE: _COUNT,
        FaultKind.FLASH: _COUNT,
        FaultKind.BLACK: _COUNT,
        FaultKind.BLANK: _COUNT,
        FaultKind.BROKEN: _COUNT,
        FaultKind.SOFT: _COUNT,
        FaultKind.OTHER_PERSON: _UNLIKE,
        FaultKind.SWAPPED: ("name", "other"),
        FaultKind.MISSING: _NAME,
        FaultKind.PASTED: _NAME,
        FaultKind.WRONG_CLOTHES: _UNLIKE,
        FaultKind.WRONG_HAIR: _UNLIKE,
        FaultKind.OTHER_PLACE: _UNLIKE,
        FaultKind.REFERENCE_UNUSED: _NAME,
        FaultKind.SEAM_JUMPS: _BESIDE,
        FaultKind.COLOUR_DRIFT: _BESIDE,
        FaultKind.CONTRAST_DRIFT: _BESIDE,
        FaultKind.CHROMA_DRIFT: _BESIDE,
        FaultKind.SOFTER: ("percent", "most"),
    }
)
"""The gaps in the sentence of each fault that has any."""

_UNKNOWN = "–"
_MOST_DIGITS = 6


def fault_statement(fault: Fault, film: Film) -> Statement[FaultText]:
    """A fault in words, with the names that its film has for whom it concerns. In which frames it is, is not said."""
    if fault.kind is FaultKind.EXTRA and fault.other:
        return FaultText.EXTRA_LIKE(other=_name(fault.other, film))
    digits = digits_apart(fault.value, fault.limit)
    known: dict[str, Argument] = {
        "count": fault.frames,
        "name": _name(fault.character or fault.element, film),
        "other": _name(fault.other, film),
        "value": _figure(fault.value, digits),
        "limit": _figure(fault.limit, digits),
        "percent": _percent(fault.value),
        "most": _percent(fault.limit),
    }
    kind = FaultText(fault.kind.value.replace(" ", "_"))
    return kind(**{gap: known[gap] for gap in _GAPS.get(fault.kind, ())})


def cure_statement(cure: Cure) -> Statement[CureText]:
    """What may be done, in a few words."""
    return CureText(cure.value.replace(" ", "_").replace("-", "_"))()


def verdict_statement(verdict: Verdict) -> Statement[VerdictText]:
    """A verdict in a word or two."""
    return VerdictText(verdict.value.replace(" ", "_"))()


def digits_apart(value: float | None, limit: float | None, least: int = 2) -> int:
    """How many digits after the point tell a value from its limit, `least` at least: what misses by little does so to
    be seen.
    """
    if value is None or limit is None:
        return least
    apart = (most for most in range(least, _MOST_DIGITS) if f"{value:.{most}f}" != f"{limit:.{most}f}")
    return next(apart, least)


def _name(id: str, film: Film) -> Argument:
    """What a member of the cast or an element is called; somebody, of whom the film has no more."""
    named = film.characters.get(CharacterId(id)) or film.elements.get(ElementId(id))
    return named.name if named else FaultText.SOMEBODY()


def _figure(value: float | None, digits: int) -> Figure:
    return Figure(_UNKNOWN if value is None else f"{value:.{digits}f}")


def _percent(value: float | None) -> int | str:
    return _UNKNOWN if value is None else round(100 * value)
