"""What the plays of services with a generated SDK share: what is said and heard is held against the SDK's types."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Mapping
from typing import Any, Literal

import typing_extensions
from pydantic import TypeAdapter


def spoken(kind: Any, body: dict[str, Any]) -> dict[str, Any]:
    """A body that the SDK's response type takes, as it is. ValidationError for another."""
    TypeAdapter(kind).validate_python(body)
    return body


def unfit(kind: Any, body: Mapping[str, Any]) -> list[str]:
    """What of a body the SDK's parameter type (a TypedDict, or one of several by its model) does not have."""
    kinds = [one for one in (typing.get_args(kind) or (kind,)) if _is_of_model(one, body)]
    if not kinds:
        return [f"no model {body.get('model')}"]
    return min((_unfit_of(one, body) for one in kinds), key=len)


def _is_of_model(kind: Any, body: Mapping[str, Any]) -> bool:
    hint = _hints(kind).get("model")
    return hint is None or body.get("model") in _words(hint)


def _unfit_of(kind: Any, body: Mapping[str, Any]) -> list[str]:
    hints = _hints(kind)
    names = {_wire_name(name, hint): (name, hint) for name, hint in hints.items()}
    wrong = [f"unknown {name}" for name in body if name not in names]
    wrong += [f"no {wire}" for wire, (name, _) in names.items() if name in kind.__required_keys__ and wire not in body]
    for name, value in body.items():
        if name in names:
            wrong += [f"{name}.{problem}" for problem in _unfit_value(names[name][1], value)]
    return wrong


def _unfit_value(hint: Any, value: Any) -> list[str]:
    """What of a value no branch of a type has."""
    hint = _bare(hint)
    origin = typing.get_origin(hint)
    if origin is typing.Union or type(hint).__name__ == "UnionType":
        return min((_unfit_value(branch, value) for branch in typing.get_args(hint)), key=len)
    if origin is Literal:
        return [] if value in typing.get_args(hint) else [f"{value!r} is no {typing.get_args(hint)}"]
    if typing_extensions.is_typeddict(hint):
        return _unfit_of(hint, value) if isinstance(value, Mapping) else [f"{value!r} is no {hint.__name__}"]
    if origin is not None and issubclass(origin, Iterable) and not issubclass(origin, Mapping):
        if not isinstance(value, list):
            return [f"{value!r} is no list"]
        (inner,) = typing.get_args(hint)
        return [problem for item in value for problem in _unfit_value(inner, item)]
    if hint is float:
        return [] if isinstance(value, (int, float)) else [f"{value!r} is no number"]
    if hint in (str, int, bool, type(None)):
        return [] if type(value) is hint else [f"{value!r} is no {hint.__name__}"]
    return []


def _hints(kind: Any) -> dict[str, Any]:
    return typing_extensions.get_type_hints(kind, include_extras=True)


def _words(hint: Any) -> tuple[Any, ...]:
    return typing.get_args(_bare(hint))


def _bare(hint: Any) -> Any:
    """A type without Required and Annotated around it."""
    while hasattr(hint, "__metadata__") or typing.get_origin(hint) is typing.Required:
        hint = typing.get_args(hint)[0]
    return hint


def _wire_name(name: str, hint: Any) -> str:
    if typing.get_origin(hint) is typing.Required:
        return _wire_name(name, typing.get_args(hint)[0])
    return next((extra.alias for extra in getattr(hint, "__metadata__", ()) if getattr(extra, "alias", None)), name)
