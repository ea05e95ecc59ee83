"""What a person is to be told, as data: which sentence, and what stands in its gaps. Faces make the words of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, Self, TypeVar

Argument = str | int
"""A name, which stays as it is in every language; a number; or a `Term`, which is translated."""


class Term(str):
    """A word of the trade in English ("close-up"), of which a face has one in every language."""

    __slots__ = ()


class Kind(StrEnum):
    """What can be stated: each room has such kinds of its own, and `words` has a sentence for each of them.

    The value is the stable code under which files and scripts know it. Calling a kind makes the statement.
    """

    def __call__(self, **arguments: Argument) -> Statement[Self]:
        return Statement(self, arguments)


K = TypeVar("K", bound=Kind)


@dataclass(frozen=True, slots=True)
class Statement(Generic[K]):
    """One statement: its kind, and the arguments that fill the gaps of its sentence, by name."""

    kind: K
    arguments: Mapping[str, Argument] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        """How a log or a failed test shows it; nobody else is shown this."""
        return f"{self.kind.value}({', '.join(f'{name}={value}' for name, value in self.arguments.items())})"

    def arguments_json(self) -> str:
        """The arguments as one line of JSON."""
        return json.dumps(dict(self.arguments), ensure_ascii=False)
