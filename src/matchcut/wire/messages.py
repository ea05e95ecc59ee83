"""The messages that every process understands, and the lines that they travel in.

    {"type":"progress","job":"jo-…","done":3,"of":48,"note":"denoising"}

A message is a tagged struct, a line one message as JSON. A line with an unknown type, an unknown field, or a value of
another type is refused as a whole. The first line each way is a `Hello`, which names the protocol's version. Bytes
travel as base64; nothing is pickled.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from matchcut.wire.failures import FailureKind

VERSION = 2
"""The protocol's version, raised whenever a message changes its meaning or loses a field."""

LINE_LIMIT = 64 * 1024 * 1024
"""No line is longer, in bytes: minutes of sound as base64 are shorter."""

EXIT_DONE, EXIT_ORPHANED, EXIT_PROTOCOL = 0, 75, 76
"""The exit statuses of a child that was told to end, lost its parent, or understood nothing."""


class ProtocolError(Exception):
    """A line that this program does not understand; whoever sent it is of another version, or broken."""


def _tag(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).strip("_")


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag=_tag):
    """Something that one process says to another; a subclass's name in snake case is its type on the line."""


class Hello(Message, frozen=True, kw_only=True):
    """The first message each way. `pid` is the sender's: a child whose parent has another pid is an orphan."""

    pid: int
    version: int = VERSION


class Cancel(Message, frozen=True, kw_only=True):
    """To a child: what it does for `job` is no longer wanted."""

    job: str


class Shutdown(Message, frozen=True, kw_only=True):
    """To a child: give up what is being done, if anything, and exit."""


class Heartbeat(Message, frozen=True, kw_only=True):
    """The process lives. `job` is what it does ("": nothing); `quiet` how long, in milliseconds, that has given no
    sign of life of its own: a process can beat while what runs in it hangs.
    """

    job: str
    quiet: int


class Progress(Message, frozen=True, kw_only=True):
    """`done` of `of` steps or frames of a job are done, and what is under way now."""

    job: str
    done: int
    of: int
    note: str = ""


class Preview(Message, frozen=True, kw_only=True):
    """What a job looks like so far: a small JPEG."""

    job: str
    picture: bytes


class Remark(Message, frozen=True, kw_only=True):
    """Something to tell a person that stops nothing."""

    text: str


class Failed(Message, frozen=True, kw_only=True):
    """What was asked for could not be done. `error` is the whole error as `errors.plain_of` makes it, `detail` is for
    a bug report.
    """

    kind: FailureKind
    error: dict[str, Any]
    job: str = ""
    detail: str = ""


class Stopped(Message, frozen=True, kw_only=True):
    """The work stopped because it was asked to."""

    job: str = ""


class Done(Message, frozen=True, kw_only=True):
    """What was asked for is done; nothing more is said of it."""


def encode(message: Message) -> bytes:
    """Return the message as one line, with its newline. ProtocolError for one that is too long to be read."""
    try:
        line = msgspec.json.encode(message)
    except UnicodeEncodeError:  # A file's name that is no Unicode, which Python holds as lone surrogates.
        import json

        line = json.dumps(msgspec.to_builtins(message), separators=(",", ":")).encode()
    if len(line) >= LINE_LIMIT:
        raise ProtocolError(f"a message of {len(line):,} bytes is too long")
    return line + b"\n"


def decode(line: bytes, expected: Any) -> Any:
    """Read one line as one of the `expected` messages (a type, or several joined by `|`). ProtocolError for others."""
    try:
        return _decoder(expected).decode(line)
    except msgspec.ValidationError as error:
        raise ProtocolError(f"{error}: {line[:80]!r}") from error
    except msgspec.DecodeError as error:
        import json

        try:
            return msgspec.convert(json.loads(line), expected)
        except (ValueError, RecursionError):
            raise ProtocolError(f"not a message: {line[:80]!r}") from error


@cache
def _decoder(expected: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(expected)
