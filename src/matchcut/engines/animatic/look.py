"""A shot's settings for this engine, read from its recipe's parameters and checked against `spec.PARAMETERS`."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from matchcut.engines.animatic.spec import PARAMETERS
from matchcut.engines.spec import Parameter
from matchcut.film.errors import BadInput
from matchcut.film.model import ParameterValue


@dataclass(frozen=True, slots=True)
class Look:
    """What the parameters of the same names say, ready to use; `spec.PARAMETERS` tells what each means."""

    strength: float
    parallax: float
    settle: float
    life: bool
    closer: float
    aim: tuple[float, float] | None
    background: str
    vignette: float
    grain: float


_POINT_ADVICE = 'Write two numbers from 0 to 1, from the left and from the top, as "0.4 0.25".'


def read_look(parameters: Mapping[str, ParameterValue]) -> Look:
    """Return the look that `parameters` ask for, with the defaults for those not named. Unknown ones are ignored.

    BadInput, naming the field, for a value of another kind or out of its range.
    """
    values: dict[str, Any] = {row.name: _value(row, parameters.get(row.name, row.default)) for row in PARAMETERS}
    return Look(**values)


def _value(parameter: Parameter, value: ParameterValue) -> float | bool | str | tuple[float, float] | None:
    if parameter.kind == "text":
        return _point(parameter, value)
    if parameter.kind == "switch":
        return _switch(parameter, value)
    if parameter.kind == "choice":
        return _choice(parameter, value)
    return _decimal(parameter, value)


def _switch(parameter: Parameter, value: ParameterValue) -> bool:
    if not isinstance(value, bool):
        raise _wrong(parameter, value, "Write true or false.")
    return value


def _choice(parameter: Parameter, value: ParameterValue) -> str:
    if value not in parameter.choices:
        raise _wrong(parameter, value, f"Take one of: {', '.join(parameter.choices)}.")
    return str(value)


def _point(parameter: Parameter, value: ParameterValue) -> tuple[float, float] | None:
    """A place in a picture, as "0.4 0.25"; None for an empty text."""
    if value == "":
        return None
    try:
        x, y = map(float, str(value).replace(",", " ").split())
    except ValueError as error:
        raise _wrong(parameter, value, _POINT_ADVICE) from error
    if not (0 <= x <= 1 and 0 <= y <= 1):
        raise _wrong(parameter, value, _POINT_ADVICE)
    return x, y


def _decimal(parameter: Parameter, value: ParameterValue) -> float:
    advice = f'Write a number from {parameter.minimum} to {parameter.maximum}, as "0.5".'
    if isinstance(value, bool):
        raise _wrong(parameter, value, advice)
    try:
        number = float(value)
    except ValueError as error:
        raise _wrong(parameter, value, advice) from error
    low, high = float(parameter.minimum or 0), float(parameter.maximum or math.inf)
    if not low <= number <= high:
        raise _wrong(parameter, value, advice)
    return number


def _wrong(parameter: Parameter, value: ParameterValue, advice: str) -> BadInput:
    return BadInput(
        f"The animatic's parameter '{parameter.name}' can't be '{value}'.",
        advice=advice,
        field=f"parameters.{parameter.name}",
    )
