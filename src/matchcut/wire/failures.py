"""Whose fault a failure is; and memory that ran out, recognised here for every process and every library."""

from __future__ import annotations

import errno
import re
import signal
from enum import StrEnum

from matchcut.film.errors import BadInput, EngineFailed, MachineFailed, MatchcutError

_WORDS = re.compile(
    r"out of memory|(?:can't|cannot|can not) allocate memory|alloc_failed|bad[_ ]alloc|insufficient memory"
    r"|failed to allocate (?:memory|\d+ bytes)|not enough memory|outofmemoryerror|memoryerror",
    re.IGNORECASE,
)
"""What torch says of the machine, of CUDA, of its libraries and of Apple's GPU; ONNX Runtime, OpenCV and C++."""

_NAMES = frozenset(("MemoryError", "OutOfMemoryError"))
_STATUS_KILLED = 128 + 9
"""What a shell or a container makes of a process that was killed."""


class FailureKind(StrEnum):
    """Whose fault a failure is: it decides what is advised and what happens next."""

    ENGINE = "engine"
    INPUT = "input"
    MEMORY = "memory"
    MACHINE = "machine"
    BUG = "bug"


class OutOfMemory(MachineFailed):
    """Memory ran out, on the machine or on a graphics card."""


def kind_of(error: MatchcutError) -> FailureKind:
    """Whose fault an error for people is."""
    match error:
        case OutOfMemory():
            return FailureKind.MEMORY
        case BadInput():
            return FailureKind.INPUT
        case EngineFailed():
            return FailureKind.ENGINE
        case _:
            return FailureKind.MACHINE


def ran_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, on the machine or on a device. Libraries' errors are told by name: none is loaded here.

    Builtin errors other than RuntimeError never say so but MemoryError and ENOMEM; one that was raised `from` such an
    error does.
    """
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, OutOfMemory) or any(base.__name__ in _NAMES for base in type(seen).__mro__):
            return True
        if isinstance(seen, OSError) and seen.errno == errno.ENOMEM:
            return True
        foreign = type(seen).__module__ != "builtins" and not isinstance(seen, MatchcutError)
        if (foreign or isinstance(seen, RuntimeError)) and _WORDS.search(str(seen)):
            return True
        seen = seen.__cause__
    return False


def died_of_memory(status: int, noise: str) -> bool:
    """Whether a process that nobody meant to end died of memory, as far as can be told.

    The system kills such a one; a library aborts it with a last word. `status` is as `subprocess` gives it.
    """
    if status in (-getattr(signal, "SIGKILL", 9), _STATUS_KILLED):
        return True
    return status != 0 and _WORDS.search(noise) is not None
