"""Children as real processes: crashed, frozen, noisy, cut short, orphaned. Nothing is left of any of them."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import psutil
import pytest

from matchcut.delivery.watermark.messages import Marked, ReadMark
from matchcut.film.errors import BadInput, Cancelled, EngineFailed, MatchcutError
from matchcut.wire.child import Child, Ended
from matchcut.wire.failures import OutOfMemory
from matchcut.wire.helper import Helper
from matchcut.wire.messages import (
    EXIT_ORPHANED,
    EXIT_PROTOCOL,
    Content,
    Done,
    Hello,
    Progress,
    Remark,
    Shutdown,
    encode,
)

PATIENCE = 20.0
"""Seconds after which a test gives up waiting: only ever reached by a fault."""
SAYS = Hello | Progress | Remark | Marked | Done

SERVES = """
import ctypes, os, signal, subprocess, sys, time
from pathlib import Path
from matchcut.film.errors import BadInput
from matchcut.wire.errors import Doer
from matchcut.wire.problems import Process
from matchcut.delivery.watermark.messages import Marked, ReadMark
from matchcut.wire.messages import Content, Progress, Remark
from matchcut.wire.serving import serve
def answer(question, say):
    if isinstance(question, ReadMark):
        say(Marked(added=Content(question.picture[::-1])))
    else:
        remark = question
        exec(remark.text)
serve(Remark | ReadMark, answer, Doer(process=Process.VOICE(), lighter="Use a smaller one."))
"""
"""A child that does as it is told."""


def gone(pid: int) -> bool:
    """Wait until a process has ended; whether it has."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.01)
    return False


class Heard:
    """A child and what it said."""

    def __init__(self, script: str, *, served: bool = True) -> None:
        self.inbox: queue.SimpleQueue[Any] = queue.SimpleQueue()
        command = [sys.executable, "-c", script]
        self.child = Child(command, SAYS, lambda _child, said: self.inbox.put(said), served=served)

    def next(self) -> Any:
        return self.inbox.get(timeout=PATIENCE)

    def ended(self) -> Ended:
        """How it ended, whatever it said before."""
        while not isinstance(said := self.next(), Ended):
            pass
        return said


@pytest.fixture
def child() -> Iterator[Callable[..., Heard]]:
    """Start children; none outlives the test."""
    started: list[Heard] = []

    def start(script: str, **how: bool) -> Heard:
        started.append(Heard(script, **how))
        return started[-1]

    yield start
    for heard in started:
        heard.child.kill()
        assert heard.child.wait(PATIENCE)


@pytest.fixture
def helper() -> Iterator[Callable[[], Helper]]:
    """Start helpers that do as they are told; none outlives the test."""
    started: list[Helper] = []

    def start() -> Helper:
        started.append(Helper("The process that obeys", "", SAYS, command=[sys.executable, "-c", SERVES]))
        return started[-1]

    yield start
    for each in started:
        each.close()
        assert gone(each.pid)


@pytest.fixture(scope="module")
def obedient() -> Iterator[Helper]:
    """A helper for all tests that leave it as they found it."""
    with Helper("The process that obeys", "", SAYS, command=[sys.executable, "-c", SERVES]) as started:
        yield started


def told(helper: Helper, script: str, **how: Any) -> list[Any]:
    return list(helper.ask(Remark(text=script), **how))


def test_it_answers_question_after_question(obedient: Helper) -> None:
    assert told(obedient, "say(Progress(job='a', done=1, of=2)); say(Remark(text='ü 日本'))") == [
        Progress(job="a", done=1, of=2),
        Remark(text="ü 日本"),
    ]
    assert told(obedient, "pass") == []


def test_megabytes_go_both_ways(obedient: Helper) -> None:
    content = Content(os.urandom(1 << 20) * 4)
    (said,) = told(obedient, "say(Marked(added=Content(bytes(range(256)) * (5 << 12))))")
    assert said.added == bytes(range(256)) * (5 << 12)
    (said,) = obedient.ask(ReadMark(path="", width=1, height=1, picture=content))
    assert said.added == content[::-1]
    with pytest.raises(EngineFailed, match=r"ProtocolError: a message of .* bytes is too long"):
        told(obedient, "say(Remark(text='long' * (1 << 20)))")
    assert told(obedient, "say(Remark(text='still here'))") == [Remark(text="still here")]


def test_noise_of_every_kind_never_breaks_a_message(obedient: Helper) -> None:
    script = """
print("from Python", flush=True)
sys.__stdout__.write("past the redirection\\n"); sys.__stdout__.flush()
os.write(1, b'{"type":"done"}\\nfrom C\\n')
ctypes.CDLL(None).puts(b"from C's own buffer"); ctypes.CDLL(None).fflush(None)
subprocess.run([sys.executable, "-c", "print('from a child', input() if False else '')"], check=True)
os.system("echo from a shell; cat")
say(Remark(text="whole"))
"""
    assert told(obedient, script) == [Remark(text="whole")]


def test_what_is_printed_before_the_greeting_is_noise_too(child: Callable[..., Heard]) -> None:
    script = "import os; print('site set-up speaks'); print('{\"type\":\"progress\"', end='', flush=True)\n" + SERVES
    heard = child(script)
    assert heard.next() == Hello(pid=heard.child.pid)
    heard.child.send(Remark(text="say(Remark(text='heard'))"))
    assert heard.next() == Remark(text="heard")


def test_an_error_in_the_child_is_raised_here_as_it_was(obedient: Helper) -> None:
    script = "raise BadInput('It is torn.', advice='Tape it.', file='reel/a.mov', line=3, field='source')"
    with pytest.raises(BadInput, match=r"It is torn\. Tape it\.") as caught:
        told(obedient, script)
    error = caught.value
    assert (str(error.file), error.line, error.field) == ("reel/a.mov", 3, "source")
    assert str(error.located) == "reel/a.mov, line 3, field 'source': It is torn."


@pytest.mark.parametrize(
    ("script", "kind", "words"),
    [
        ("raise MemoryError", OutOfMemory, "There was not enough memory for the voice. Use a smaller one."),
        (
            "raise type('OutOfMemoryError', (RuntimeError,), {})('CUDA out of memory.')",
            OutOfMemory,
            "not enough memory",
        ),
        ("bytearray(1 << 60)", OutOfMemory, "not enough memory"),
        ("raise OSError(28, 'No space left on device', 'a.wav')", MatchcutError, "a.wav: A file could not be read or"),
        ("sys.exit(1)", EngineFailed, "The voice hit a bug: SystemExit: 1."),
        ("1 / 0", EngineFailed, "The voice hit a bug: ZeroDivisionError: division by zero."),
    ],
)
def test_what_goes_wrong_is_told_in_words_and_it_goes_on(
    obedient: Helper, script: str, kind: type[MatchcutError], words: str
) -> None:
    with pytest.raises(kind) as caught:
        told(obedient, script)
    assert words in str(caught.value)
    assert told(obedient, "pass") == []


@pytest.mark.parametrize(
    ("script", "kind", "words"),
    [
        ("os.kill(os.getpid(), signal.SIGKILL)", OutOfMemory, r"signal 9 \(SIGKILL\), often because memory ran out"),
        ("os._exit(137)", OutOfMemory, "exit status 137, often because memory ran out"),
        ("os.abort()", EngineFailed, r"signal 6 \(SIGABRT\)\."),
        ("ctypes.string_at(0)", EngineFailed, r"signal 11 \(SIGSEGV\)"),
        ("print('cursed'); sys.stdout.flush(); os._exit(4)", EngineFailed, r"exit status 4\. It last said: cursed"),
    ],
)
def test_a_crash_is_told_in_words_each_time_it_is_asked(
    helper: Callable[[], Helper], script: str, kind: type[MatchcutError], words: str
) -> None:
    obeys = helper()
    for _ in range(2):
        with pytest.raises(kind, match=f"The process that obeys died: .*{words}") as caught:
            told(obeys, script)
        assert type(caught.value) is kind


@pytest.mark.parametrize("script", ["time.sleep(600)", "signal.signal(15, signal.SIG_IGN)\nwhile True: pass"])
def test_who_cancels_a_hang_has_it_ended_at_once(helper: Callable[[], Helper], script: str) -> None:
    obeys = helper()
    told(obeys, "pass")
    begun = time.monotonic()

    def check() -> None:
        if time.monotonic() - begun > 0.3:
            raise Cancelled("Enough.")

    with obeys, pytest.raises(Cancelled, match="Enough"):
        told(obeys, script, check=check)
    assert gone(obeys.pid)
    assert time.monotonic() - begun < PATIENCE / 2


@pytest.mark.parametrize(
    ("ignored", "status"),
    [
        ((), 0),
        ((signal.SIGINT,), -signal.SIGTERM),
        ((signal.SIGINT, signal.SIGTERM), -signal.SIGKILL),
    ],
)
def test_a_program_is_asked_then_terminated_then_killed(
    child: Callable[..., Heard], ignored: tuple[int, ...], status: int
) -> None:
    program = f"""
import signal, subprocess, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # A shell shuts it out of what it starts in the background.
for number in {[int(number) for number in ignored]}:
    signal.signal(number, signal.SIG_IGN)
inner = subprocess.Popen(["sleep", "600"])
print(inner.pid, file=sys.stderr, flush=True)
try:
    sys.stdout.buffer.write({encode(Hello(pid=1))!r}); sys.stdout.flush()
    time.sleep(600)
except KeyboardInterrupt:
    sys.exit(0)
"""
    heard = child(program, served=False)
    assert isinstance(heard.next(), Hello)
    heard.child.cancel(0.2 if ignored else PATIENCE)
    ended = heard.ended()
    assert (ended.status, ended.stopped, ended.by_memory) == (status, True, False)
    assert gone(int(ended.noise.split()[0])), "what it started ends with it"


def test_a_served_child_that_is_told_to_shut_down_does(child: Callable[..., Heard]) -> None:
    heard = child(SERVES)
    heard.next()
    heard.child.send(Remark(text="time.sleep(600)"))
    heard.child.cancel(PATIENCE)
    assert heard.ended().status == 0


@pytest.mark.parametrize(
    ("script", "misunderstood"),
    [
        ('import os; os.write(1, b\'{"type":"hel\'); os._exit(3)', ""),
        ('print(\'{"type":"hello","pid":1,"version":1}\', flush=True)', "protocol version 1"),
        ("print('noise\\n' * 200_000, flush=True)", "not a message"),
        (f"print({encode(Hello(pid=1)).decode()!r} + 'noise', flush=True)", "not a message"),
        (f"print({encode(Progress(job='', done=0, of=1)).decode()!r}, flush=True)", "protocol version None"),
    ],
)
def test_what_is_no_message_ends_the_child(child: Callable[..., Heard], script: str, misunderstood: str) -> None:
    ended = child(f"{script}\nimport time; time.sleep(600)").ended()
    assert misunderstood in ended.misunderstood
    assert bool(ended.misunderstood) == bool(misunderstood)
    assert ended.stopped == bool(misunderstood)


def test_noise_without_an_end_is_not_waited_for(child: Callable[..., Heard]) -> None:
    script = "import os\nwhile True: os.write(1, b'x' * (1 << 20))"
    assert "not a message" in child(script).ended().misunderstood


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (b"", EXIT_ORPHANED),
        (b"noise\n", EXIT_PROTOCOL),
        (b'{"type":"hello","pid":1,"version":1}\n', EXIT_PROTOCOL),
        (encode(Shutdown()), EXIT_PROTOCOL),
        (encode(Hello(pid=1)), EXIT_ORPHANED),
        (encode(Hello(pid=0)), EXIT_ORPHANED),
        (encode(Hello(pid=0)) + b'{"type":"dance"}\n', EXIT_PROTOCOL),
    ],
)
def test_a_child_ends_where_it_is_not_spoken_to_properly(line: bytes, status: int) -> None:
    line = line.replace(b'"pid":0', b'"pid":%d' % os.getpid())  # Not before: each worker of the tests has its own.
    ended = subprocess.run(
        [sys.executable, "-c", SERVES], input=line, capture_output=True, timeout=PATIENCE, check=False
    )
    assert ended.returncode == status


FROZEN = ["os.kill(os.getpid(), signal.SIGSTOP)"] if sys.platform == "linux" else []


@pytest.mark.parametrize("doing", ["pass", "time.sleep(600)", "while True: pass", *FROZEN])
def test_a_child_never_outlives_its_parent(doing: str) -> None:
    """The parent is really killed, so nothing of it can tidy up."""
    script = f"""
import sys, time
from matchcut.wire.child import Child
from matchcut.wire.messages import Done, Hello, Remark
heard = []
child = Child([sys.executable, "-c", {SERVES!r}], Hello | Remark | Done, lambda _child, said: heard.append(said))
child.send(Remark(text="say(remark); " + {doing!r}))
while len(heard) < 2:
    time.sleep(0.01)
print(child.pid, flush=True)
time.sleep(600)
"""
    if doing.startswith("while"):
        script = script.replace('"say(remark); " + ', '"say(remark)\\n" + ')
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as parent:
        try:
            assert parent.stdout is not None
            pid = int(parent.stdout.readline())
            assert psutil.pid_exists(pid)
        finally:
            parent.kill()
    assert gone(pid)


def test_what_can_not_be_started_is_an_os_error(child: Callable[..., Heard]) -> None:
    with pytest.raises(FileNotFoundError):
        Child(["/nowhere/program"], SAYS, lambda _child, _said: None)
