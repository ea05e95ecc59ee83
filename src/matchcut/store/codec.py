"""Between a dataclass of the domain, a database row, and a JSON image of the row: by the fields' annotations.

One field is one column. What each type becomes:

    str, an id, a closed vocabulary   TEXT      as it is
    int                               INTEGER   64 bits
    bool                              INTEGER   0 or 1
    Fraction, FrameRate               TEXT      '3/2', '24000/1001', '24/1'
    Transition                        TEXT      '12 dissolve'
    Parameters                        TEXT      canonical JSON
    None                              NULL

A row is a tuple of those plain values in the order of the fields; an image is a JSON object of them. The domain
does not know of this.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import Enum
from fractions import Fraction
from functools import cache, lru_cache
from itertools import repeat
from types import MemberDescriptorType, NoneType, UnionType
from typing import Any, Generic, Literal, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from matchcut.film.errors import EditRefused
from matchcut.film.model import AS_SHOT, NO_PARAMETERS, Parameters, Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.store.problems import StoreAdvice, StoreProblem

Plain = str | int | None
"""What a database column or a JSON image holds."""

_T = TypeVar("_T")
_LARGEST = 2**63 - 1
_NEW = object.__new__


@dataclass(frozen=True, slots=True)
class ColumnOf:
    """The column of a field. `decode` is None where the stored value is the field's value; neither sees NULL."""

    name: str
    sql_type: type
    nullable: bool
    encode: Callable[[Any], Plain]
    decode: Callable[[Any], Any] | None


class Codec(Generic[_T]):
    """Reads and writes rows and images of one dataclass. Decoding raises ValueError for what it did not write."""

    def __init__(self, entity: type[_T]) -> None:
        plain: type = entity
        self.entity = entity
        self.columns = columns_of(plain)
        self.names = tuple(column.name for column in self.columns)
        self._putters = tuple(_putter(plain, name) for name in self.names)
        if hasattr(entity, "__post_init__"):
            raise TypeError(f"{entity.__name__} looks at its values when it is made, which a row's are not")

    def row(self, value: _T) -> tuple[Plain, ...]:
        """Return the row of a value.

        Raises TypeError for a field of another type than it is declared with, and EditRefused for a number or a
        text that no file can hold.
        """
        return tuple(self._encoded(column, getattr(value, column.name)) for column in self.columns)

    def value(self, row: Sequence[Any]) -> _T:
        """Return the value of a row."""
        return self.values((row,))[0]

    def values(self, rows: Sequence[Sequence[Any]]) -> list[_T]:
        """Return the values of rows, in their order.

        A long film has tens of thousands. So they are filled column by column, and what a column holds again and again
        is decoded once; making each by its `__init__` takes three times as long.
        """
        rows_of = list(map(_NEW, repeat(self.entity, len(rows))))
        for column, put, stored in zip(self.columns, self._putters, zip(*rows, strict=True), strict=bool(rows)):
            decoded: Iterable[Any] = stored
            if column.decode is not None:
                decode = column.decode
                known = {value: None if value is None else decode(value) for value in set(stored)}
                decoded = map(known.__getitem__, stored)
            deque(map(put, rows_of, decoded), maxlen=0)
        return rows_of

    def image(self, value: _T) -> str:
        """Return the JSON image of a value."""
        return _json(dict(zip(self.names, self.row(value), strict=True)))

    def from_image(self, image: str) -> _T:
        """Return the value of an image. A field that was added since it was written has its default."""
        stored: dict[str, Any] = json.loads(image)
        present = [column for column in self.columns if column.name in stored]
        return self.entity(**{column.name: _decoded(column, stored[column.name]) for column in present})

    def _encoded(self, column: ColumnOf, value: Any) -> Plain:
        if value is None and column.nullable:
            return None
        try:
            return column.encode(value)
        except TypeError as error:
            raise TypeError(f"{self.entity.__name__}.{column.name}: {error}") from error
        except UnicodeEncodeError as error:
            raise EditRefused(
                StoreProblem.TEXT_NOT_STORABLE(),
                advice=StoreAdvice.TYPE_AGAIN(),
                field=column.name,
            ) from error
        except OverflowError as error:
            raise EditRefused(StoreProblem.NUMBER_TOO_LARGE(value=value), field=column.name) from error


_CODECS: dict[type, Codec[Any]] = {}


def codec_of(entity: type[_T]) -> Codec[_T]:
    """The codec of a dataclass whose fields are of the types listed above."""
    if entity not in _CODECS:
        _CODECS[entity] = Codec(entity)
    return _CODECS[entity]


def _putter(entity: type, field: str) -> Callable[[object, Any], None]:
    """What puts a value into a field of a frozen dataclass that is just being made. TypeError if it has no slots."""
    slot = getattr(entity, field, None)
    if not isinstance(slot, MemberDescriptorType):
        raise TypeError(f"{entity.__name__}.{field} is no slot")
    return slot.__set__


@cache
def columns_of(entity: type) -> tuple[ColumnOf, ...]:
    """The columns of a dataclass, in the order of its fields."""
    hints = get_type_hints(entity)
    return tuple(_column(field.name, hints[field.name]) for field in fields(entity))


def _decoded(column: ColumnOf, stored: Any) -> Any:
    return stored if stored is None or column.decode is None else column.decode(stored)


def _column(name: str, hint: Any) -> ColumnOf:
    kinds = {_plain_type(member) for member in _members(hint)}
    nullable = NoneType in kinds
    kinds.discard(NoneType)
    if len(kinds) != 1:
        raise TypeError(f"the field '{name}' would need a column of several types: {hint}")
    kind = kinds.pop()
    if issubclass(kind, Enum):
        return ColumnOf(name, str, nullable, _exactly(kind, lambda value: _text(value.value)), _Members(kind))
    if kind not in _KINDS:
        raise TypeError(f"the field '{name}' is of a type that is not stored: {hint}")
    sql_type, encode, decode = _KINDS[kind]
    return ColumnOf(name, sql_type, nullable, _exactly(kind, encode), decode)


def _members(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _plain_type(hint: Any) -> type:
    while isinstance(hint, NewType):
        hint = hint.__supertype__
    if get_origin(hint) is Literal:
        return str
    if not isinstance(hint, type):
        raise TypeError(f"{hint} is no type that a column can be made of")
    return hint


def _exactly(kind: type, encode: Callable[[Any], Plain]) -> Callable[[Any], Plain]:
    """Let only values of that very type pass: 24.0 is no int, and a str that looks like a vocabulary's is not one."""

    def checked(value: Any) -> Plain:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is not a {kind.__name__}")
        return encode(value)

    return checked


class _Members(dict[str, Any]):
    """A vocabulary's members by value; ValueError for a word that is not in it."""

    def __init__(self, kind: type[Enum]) -> None:
        super().__init__((member.value, member) for member in kind)
        self._kind = kind

    def __call__(self, stored: str) -> Any:
        return self.get(stored) or self._kind(stored)


def _text(value: str) -> str:
    value.encode()
    return value


def _integer(value: int) -> int:
    if not -_LARGEST - 1 <= value <= _LARGEST:
        raise OverflowError
    return value


def _truth(stored: int) -> bool:
    if stored not in (0, 1):
        raise ValueError(f"{stored!r} is neither yes nor no")
    return bool(stored)


@lru_cache(maxsize=1024)
def _fraction(stored: str) -> Fraction:
    numerator, denominator = stored.split("/")
    read = Fraction(int(numerator), _not_zero(denominator))
    return AS_SHOT if read == AS_SHOT else read


@lru_cache(maxsize=64)
def _rate(stored: str) -> FrameRate:
    numerator, denominator = stored.split("/")
    return FrameRate(int(numerator), _not_zero(denominator))


def _not_zero(digits: str) -> int:
    number = int(digits)
    if number == 0:
        raise ValueError("a fraction can't have the denominator 0")
    return number


@lru_cache(maxsize=1024)
def _transition(stored: str) -> Transition:
    frames, kind = stored.split(" ", 1)
    return Transition(TransitionKind(kind), int(frames))


def _parameters(stored: str) -> Parameters:
    if stored == "{}":
        return NO_PARAMETERS
    values = json.loads(stored)
    if not isinstance(values, dict) or not all(type(value) in (str, int, bool) for value in values.values()):
        raise ValueError("these are not parameters")
    return Parameters(values)


def _parameters_text(parameters: Mapping[str, Any]) -> str:
    for name, value in parameters.items():
        if type(name) is not str or type(value) not in (str, int, bool):
            raise TypeError(f"the parameter {name!r} can't be {value!r}")
    return _text(_json(dict(parameters)))


def _json(plain: dict[str, Any]) -> str:
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


_KINDS: Mapping[type, tuple[type, Callable[[Any], Plain], Callable[[Any], Any] | None]] = {
    str: (str, _text, None),
    int: (int, _integer, None),
    bool: (int, int, _truth),
    Fraction: (str, lambda value: f"{value.numerator}/{value.denominator}", _fraction),
    FrameRate: (str, lambda value: f"{value.numerator}/{value.denominator}", _rate),
    Transition: (str, lambda value: f"{value.frames} {value.kind.value}", _transition),
    Parameters: (str, _parameters_text, _parameters),
}
