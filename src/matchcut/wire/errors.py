"""Errors on the wire: whole, so that the parent raises what the child did, with file, line, field and advice."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

from matchcut.film.errors import EngineFailed, MachineFailed, MatchcutError
from matchcut.wire.failures import FailureKind, OutOfMemory, kind_of, ran_out_of_memory
from matchcut.wire.messages import Failed
from matchcut.wire.problems import Process, WireAdvice, WireProblem
from matchcut.words import plain
from matchcut.words.statements import Statement

CLASSES = "class"
_PATH = "$path"
_IN_ENGLISH = ("code", "what", "advice")
"""What an error's statements say, for readers that have no use for those."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doer:
    """What does the work, and advice: how it needs less memory (`lighter`), and what may do where it has a bug."""

    process: Statement[Process]
    lighter: Statement[Any] = field(default_factory=WireAdvice.CLOSE_PROGRAMS_OR_SMALLER_MODEL)
    instead: Statement[Any] = field(default_factory=WireAdvice.REPORT_IT)


def plain_of(error: MatchcutError) -> dict[str, Any]:
    """All that an error holds, as JSON can: its fields by their names, and under "class" the names of its classes.

    The most special class comes first and `MatchcutError` last, so that a reader who does not know the first knows
    another.
    """
    kinds = [kind for kind in type(error).__mro__ if issubclass(kind, MatchcutError)]
    fields = {name: _plain(value) for name, value in vars(error).items() if not name.startswith("__")}
    fields |= {name: getattr(error, name) for name in (*_IN_ENGLISH, "line", "field")}
    fields["file"] = None if error.file is None else str(error.file)
    return {CLASSES: [f"{kind.__module__}.{kind.__qualname__}" for kind in kinds], **fields}


def error_of(plain: Mapping[str, Any]) -> MatchcutError:
    """The error that `plain_of` took apart, of its own class where this process has loaded that, else the nearest.

    Nothing is imported for it: who has not loaded a class does not wait for it in an `except`.
    """
    fields = {name: _from_plain(value) for name, value in plain.items() if name not in (CLASSES, *_IN_ENGLISH)}
    file = fields.get("file")
    english = {"problem": plain.get("what", ""), "advised": (plain["advice"],) if plain.get("advice") else ()}
    fields = {**english, "line": None, "field": "", **fields}
    fields["file"] = Path(file) if isinstance(file, str) else file
    kind = next((known for name in plain.get(CLASSES, ()) if (known := _loaded(str(name)))), EngineFailed)
    error = kind.__new__(kind, str(fields["problem"]))
    vars(error).update(fields)
    return error


def failure(error: BaseException, doer: Doer, job: str = "") -> Failed:
    """The message that tells of an error: one for people as it is, any other in words that a person can act on."""
    import traceback

    detail = "".join(traceback.format_exception(error))
    for_people, kind = _for_people(error, doer)
    return Failed(job=job, kind=kind, error=plain_of(for_people), detail=detail)


def _for_people(error: BaseException, doer: Doer) -> tuple[MatchcutError, FailureKind]:
    if isinstance(error, MatchcutError):
        return error, kind_of(error)
    if ran_out_of_memory(error):
        return OutOfMemory(WireProblem.NO_MEMORY(process=doer.process), advice=doer.lighter), FailureKind.MEMORY
    if isinstance(error, OSError):
        failed = MachineFailed(
            WireProblem.FILE_FAILED(reason=error.strerror or str(error)),
            advice=WireAdvice.CHECK_ROOM_AND_FOLDER(),
            file=error.filename if isinstance(error.filename, str) else None,
        )
        return failed, FailureKind.MACHINE
    bug = EngineFailed(
        WireProblem.BUG(process=doer.process, error=f"{type(error).__name__}: {error}"), advice=doer.instead
    )
    return bug, FailureKind.BUG


def _loaded(name: str) -> type[MatchcutError] | None:
    """A class of errors by its full name, if it is loaded here."""
    module, _, own = name.rpartition(".")
    kind = getattr(sys.modules.get(module), own, None)
    return kind if isinstance(kind, type) and issubclass(kind, MatchcutError) else None


def _plain(value: Any) -> Any:
    if isinstance(value, Statement):
        return plain.plain_of(value)
    if isinstance(value, Path):
        return {_PATH: str(value)}
    if isinstance(value, Enum):
        return _plain(value.value)
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [_plain(part) for part in value]
    return value if value is None or isinstance(value, str | bool | int | float) else str(value)


def _from_plain(value: Any) -> Any:
    if isinstance(value, dict):
        if value.keys() == {_PATH}:
            return Path(value[_PATH])
        if plain.CODE in value:
            return plain.from_plain(value)
        return {name: _from_plain(part) for name, part in value.items()}
    return tuple(_from_plain(part) for part in value) if isinstance(value, list) else value
