"""A shot's settings for this engine, read from its recipe's parameters and checked against `spec.PARAMETERS`."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from matchcut.engines.animatic.problems import AnimaticAdvice
from matchcut.engines.animatic.spec import PARAMETERS
from matchcut.engines.parameters import checked
from matchcut.engines.problems import EngineProblem
from matchcut.engines.spec import Parameter
from matchcut.film.errors import BadInput
from matchcut.film.model import ParameterValue


@dataclass(frozen=True, slots=True)
class AnimaticLook:
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
    cut_out: bool


def read_look(parameters: Mapping[str, ParameterValue]) -> AnimaticLook:
    """Return the look that `parameters` ask for, with the defaults for those not named. Unknown ones are ignored.

    BadInput, naming the parameter, for a value of another kind or out of its range.
    """
    values: dict[str, Any] = {row.name: _value(row, parameters.get(row.name, row.default)) for row in PARAMETERS}
    return AnimaticLook(**values)


def _value(parameter: Parameter, value: ParameterValue) -> float | bool | str | tuple[float, float] | None:
    if parameter.kind == "text":
        return _point(parameter, value)
    checked(parameter, value)
    return float(value) if parameter.kind == "decimal" else value


def _point(parameter: Parameter, value: ParameterValue) -> tuple[float, float] | None:
    """A place in a picture, as "0.4 0.25"; None for an empty text."""
    if value == "":
        return None
    try:
        x, y = map(float, str(value).replace(",", " ").split())
    except ValueError:
        x = y = math.nan
    if not (0 <= x <= 1 and 0 <= y <= 1):
        problem = EngineProblem.PARAMETER_VALUE(value=str(value), parameter=parameter.name)
        raise BadInput(problem, advice=AnimaticAdvice.WRITE_POINT(), field=parameter.name)
    return x, y
