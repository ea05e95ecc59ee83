"""Values of described parameters: checked, and read from what a person typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any

from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.engines.spec import Parameter
from matchcut.film.errors import BadInput
from matchcut.film.model import ParameterValue
from matchcut.words.statements import Statement

_NEAR = 2
_YES, _NO = ("true", "on", "yes", "1"), ("false", "off", "no", "0")


def read_typed(parameters: Iterable[Parameter], typed: Mapping[str, str]) -> dict[str, ParameterValue]:
    """Read `name=value` settings as a person typed them. BadInput for a name there is not, and as `checked` tells."""
    known = {parameter.name: parameter for parameter in parameters}
    read: dict[str, ParameterValue] = {}
    for name, text in typed.items():
        if name not in known:
            advice = EngineAdvice.THERE_ARE(names=tuple(known)) if known else EngineAdvice.THERE_ARE_NONE()
            raise BadInput(EngineProblem.NO_SETTING(name=name), advice=advice, field=name)
        read[name] = checked(known[name], _from_text(known[name], text.strip()))
    return read


def with_defaults(parameters: Iterable[Parameter], given: Mapping[str, ParameterValue]) -> dict[str, ParameterValue]:
    """Every parameter's value: the one given, or its default. Others that were given are left out."""
    return {parameter.name: given.get(parameter.name, parameter.default) for parameter in parameters}


def checked(parameter: Parameter, value: ParameterValue) -> ParameterValue:
    """Return the value. BadInput, naming the parameter and what it can be, for one that it can't have."""
    if type(value) is type(parameter.default) and value == parameter.default:
        return value  # An empty text may stand for "as the model has it".
    fits = {"choice": value in parameter.choices, "switch": isinstance(value, bool), "text": isinstance(value, str)}
    if fits.get(parameter.kind, _in_range(parameter, value)):
        return value
    raise BadInput(
        EngineProblem.PARAMETER_VALUE(value=value, parameter=parameter.name),
        advice=_advice(parameter),
        field=parameter.name,
    )


def _in_range(parameter: Parameter, value: ParameterValue) -> bool:
    if isinstance(value, bool) or (parameter.kind == "integer" and not isinstance(value, int)):
        return False
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return False
    low, high = parameter.minimum, parameter.maximum
    return (
        number.is_finite()
        and (low is None or number >= Decimal(str(low)))
        and (high is None or number <= Decimal(str(high)))
    )


def _from_text(parameter: Parameter, text: str) -> ParameterValue:
    if parameter.kind == "switch" and text.lower() in (*_YES, *_NO):
        return text.lower() in _YES
    if parameter.kind == "integer" and text.lstrip("+-").isdecimal():
        return int(text)
    return text


def _advice(parameter: Parameter) -> Statement[EngineAdvice]:
    if parameter.kind == "choice":
        return EngineAdvice.CHOOSE(choices=parameter.choices)
    if parameter.kind == "switch":
        return EngineAdvice.WRITE_SWITCH()
    bounds = {"low": parameter.minimum, "high": parameter.maximum}
    given = {name: str(bound) for name, bound in bounds.items() if bound is not None}
    kind = "WHOLE" if parameter.kind == "integer" else "NUMBER"
    ends = {(): "", ("low",): "_FROM", ("high",): "_TO", ("low", "high"): "_BETWEEN"}[tuple(given)]
    return EngineAdvice[f"WRITE_{kind}{ends}"](**given)


def nearest(id: str, known: Iterable[str]) -> tuple[Statement[Any], ...]:
    """What may be meant by an id that is none of those known: nothing, one or either of two."""
    near = get_close_matches(id, known, _NEAR)
    if len(near) == _NEAR:
        return (EngineAdvice.PERHAPS_EITHER(id=near[0], other=near[1]),)
    return tuple(EngineAdvice.PERHAPS(id=match) for match in near)
