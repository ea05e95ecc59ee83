"""Which process holds something, and whether it still lives, told from another process on this machine.

A process id alone is not enough: after a crash another process soon has it. So a token also names the machine, its
boot, and the process's start. Tokens hold only letters, digits, `-` and `.`, so they can be part of file names.
"""

from __future__ import annotations

import os
import re
import socket
from functools import cache
from pathlib import Path

_TOKEN = re.compile(r"(\d+)-([0-9a-z]+)-(.+)")


@cache
def _this_machine() -> str:
    """A name of this machine that can be part of a file name."""
    return re.sub(r"[^A-Za-z0-9.]", "", socket.gethostname())[:40] or "host"


def this_process() -> str:
    """This process's token: `<pid>-<start>-<machine>`."""
    # Not kept: a process that was forked off is another one.
    return f"{os.getpid()}-{_start_of(os.getpid())}-{_this_machine()}"


def is_alive(token: str) -> bool:
    """Whether the process that a token names still runs.

    A process of another machine can't be looked at and counts as alive; a text that is no token as dead.
    """
    match = _TOKEN.fullmatch(token)
    if match is None:
        return False
    if match[3] != _this_machine():
        return True
    return _start_of(int(match[1])) == match[2]


def lives_here(token: str) -> bool:
    """Whether the process that a token names still runs on this machine; a process of another machine does not."""
    match = _TOKEN.fullmatch(token)
    return match is not None and match[3] == _this_machine() and _start_of(int(match[1])) == match[2]


def _start_of(pid: int) -> str:
    """A text that no other process with this id has had on this machine; empty where there is no such process."""
    status = Path(f"/proc/{pid}/stat")
    if Path("/proc/self/stat").exists():
        try:
            text = status.read_text(errors="replace")
        except OSError:
            return ""
        # The name in brackets may hold anything; the state and then, 19 fields later, the start come after it.
        after_name = text.rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text()[:8]
        return "" if after_name[0] in "ZX" else f"{boot}{after_name[19]}"
    import psutil

    try:
        process = psutil.Process(pid)
        return "" if process.status() == psutil.STATUS_ZOMBIE else str(round(process.create_time() * 1000))
    except psutil.Error:
        return ""
