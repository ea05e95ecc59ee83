"""Errors cross whole: class, sentence, place and advice; and memory that ran out is told from everything else."""

from __future__ import annotations

import errno
import io
import json
from pathlib import Path

import pytest

from matchcut.film.errors import BadInput, EditRefused, EngineFailed, MachineFailed, MatchcutError
from matchcut.film.refusals import Advice, Refusal
from matchcut.wire.child import Ended
from matchcut.wire.errors import Doer, error_of, failure, plain_of
from matchcut.wire.failures import FailureKind, OutOfMemory, ran_out_of_memory
from matchcut.wire.messages import Failed, Reader, encode
from matchcut.wire.problems import Process
from matchcut.words.statements import Term


class Torn(BadInput):
    """An error with more to it: what was torn, by name."""

    def __init__(self, reel: str, **parts: object) -> None:
        problem = Refusal.CONTINUES_ITSELF(shot="2", by=Term("close-up"))
        super().__init__(problem, advice=Advice.TAKE_SIDE(most=8192), file=Path("a") / "b.edl", line=12, field="reel")
        self.reel, self.parts = reel, parts


def crossed(error: BaseException) -> Failed:
    """The message as it arrives."""
    sent = encode(failure(error, Doer(process=Process.ENGINE(engine="x")), "job"))
    arrived: Failed = Reader(io.BytesIO(sent), Failed).next()
    return arrived


@pytest.mark.parametrize(
    "error",
    [
        BadInput("The key 'lenght' is unknown.", advice="Write 'length'.", file="film/storyboard.toml", line=7),
        EditRefused("Shot 2 would continue itself.", field="continues"),
        EngineFailed("The engine stopped.", advice="Try another seed."),
        MachineFailed("There is no room left.", file=Path("/mnt/takes")),
        OutOfMemory("Memory ran out.", advice="Close other programs."),
        MatchcutError("Something."),
        BadInput("„Ein Bär“ — 日本語 \n\t\x00 \u2028", field="ü"),
    ],
)  # fmt: skip
def test_an_error_arrives_as_it_was_raised(error: MatchcutError) -> None:
    arrived = error_of(crossed(error).error)
    assert type(arrived) is type(error)
    assert vars(arrived) == vars(error)
    assert (str(arrived), arrived.located, arrived.args) == (str(error), error.located, error.args)
    assert arrived.file is None or isinstance(arrived.file, Path)


def test_statements_and_what_else_an_error_holds_come_along() -> None:
    error = Torn("torn", take=3, names=("a", "b"), at=Path("c.mov"), deep={"rate": "24000/1001", "on": True})
    arrived = error_of(crossed(error).error)
    assert isinstance(arrived, Torn)
    assert vars(arrived) == vars(error)


def test_who_does_not_know_a_class_raises_the_nearest_that_it_knows() -> None:
    plain = plain_of(Torn("torn"))
    plain["class"] = ["somebody.elses.Torn", *plain["class"][1:]]
    assert type(error_of(plain)) is BadInput
    unknown = error_of({"class": ["os.system", "builtins.SystemExit"], "what": "No.", "advice": "Go."})
    assert (type(unknown), str(unknown)) == (EngineFailed, "No. Go.")
    assert str(error_of({})) == ""


@pytest.mark.parametrize(
    ("error", "kind", "raised"),
    [
        (BadInput("no"), FailureKind.INPUT, BadInput),
        (EngineFailed("no"), FailureKind.ENGINE, EngineFailed),
        (MachineFailed("no"), FailureKind.MACHINE, MachineFailed),
        (OSError(errno.ENOSPC, "No space left on device", "take.part"), FailureKind.MACHINE, MachineFailed),
        (FileNotFoundError(2, "No such file", 7), FailureKind.MACHINE, MachineFailed),
        (MemoryError(), FailureKind.MEMORY, OutOfMemory),
        (ZeroDivisionError("division by zero"), FailureKind.BUG, EngineFailed),
        (SystemExit(1), FailureKind.BUG, EngineFailed),
    ],
)
def test_whose_fault_it_is(error: BaseException, kind: FailureKind, raised: type[MatchcutError]) -> None:
    told = crossed(error)
    assert (told.kind, told.job) == (kind, "job")
    assert type(error_of(told.error)) is raised
    assert "Traceback" in told.detail or not error.__traceback__


def test_a_failure_is_a_line_that_a_script_can_read() -> None:
    told = json.loads(encode(crossed(BadInput("No such shot.", advice="Count.", file="a.toml", line=3, field="shot"))))
    assert {name: told["error"][name] for name in ("what", "advice", "file", "line", "field")} == {
        "what": "No such shot.", "advice": "Count.", "file": "a.toml", "line": 3, "field": "shot",
    }  # fmt: skip
    assert told["error"]["class"][0].endswith(".BadInput")


def foreign(name: str, words: str, module: str = "library") -> Exception:
    """An error of a library that is not loaded here."""
    return type(name, (Exception,), {"__module__": module})(words)


def caused(outer: Exception, cause: Exception) -> Exception:
    outer.__cause__ = cause
    return outer


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        foreign("OutOfMemoryError", "CUDA out of memory. Tried to allocate 20.00 GiB.", "torch"),
        RuntimeError("[enforce fail at alloc_cpu.cpp:118] . DefaultCPUAllocator: can't allocate memory"),
        RuntimeError("CUDA error: out of memory"),
        RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"),
        RuntimeError("MPS backend out of memory (MPS allocated: 8.00 GB)"),
        RuntimeError("HIP out of memory"),
        foreign("RuntimeException", "Failed to allocate memory for requested buffer of size 8589934592"),
        foreign("error", "(-4:Insufficient memory) Failed to allocate 8589934592 bytes in function 'OutOfMemoryError'"),
        RuntimeError("std::bad_alloc"),
        OSError(errno.ENOMEM, "Cannot allocate memory"),
        caused(RuntimeError("The block failed."), MemoryError()),
        OutOfMemory("Memory ran out."),
    ],
    ids=lambda error: str(error)[:40] or "MemoryError",
)
def test_memory_that_ran_out_is_recognised(error: Exception) -> None:
    assert ran_out_of_memory(error)
    assert crossed(error).kind is FailureKind.MEMORY


@pytest.mark.parametrize(
    "error",
    [
        RuntimeError("The size of tensor a (4) must match the size of tensor b (5)"),
        ValueError("out of memory of the past"),
        BadInput("The title 'Out of memory' is too long."),
        FileNotFoundError("out of memory.mov"),
        KeyError("out of memory"),
    ],
    ids=str,
)
def test_what_only_speaks_of_memory_is_not(error: Exception) -> None:
    assert not ran_out_of_memory(error)


@pytest.mark.parametrize(
    ("ended", "by_memory", "words"),
    [
        (Ended(-9), True, "it was killed by signal 9 (SIGKILL), often because memory ran out"),
        (Ended(137), True, "it ended by itself with exit status 137, often because memory ran out"),
        (Ended(-6, "terminate called after throwing an instance of 'std::bad_alloc'\nFatal error: Aborted"), True,
         "it was killed by signal 6 (SIGABRT), often because memory ran out"),
        (Ended(1, "MemoryError"), True, "it ended by itself with exit status 1, often because memory ran out"),
        (Ended(-9, stopped=True), False, "it was killed by signal 9 (SIGKILL)"),
        (Ended(-11, "Fatal Python error: Segmentation fault"), False, "it was killed by signal 11 (SIGSEGV)"),
        (Ended(0, "CUDA out of memory, once more with less"), False, "it ended by itself with exit status 0"),
        (Ended(3), False, "it ended by itself with exit status 3"),
        (Ended(-9, misunderstood="noise"), False, "it speaks another version of the protocol, or is broken"),
    ],
)  # fmt: skip
def test_how_a_process_ended(ended: Ended, by_memory: bool, words: str) -> None:
    assert (ended.by_memory, str(ended.how)) == (by_memory, words)
    error = ended.error(Process.SPEAKING())
    assert type(error) is (OutOfMemory if by_memory else EngineFailed)
    assert str(error).startswith(f"The process that speaks died: {words}.")
