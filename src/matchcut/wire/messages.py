"""The messages that every process understands, and the lines that they travel in.

    {"type":"progress","job":"jo-…","done":3,"of":48,"note":"denoising"}

A message is a tagged struct, a line one message as JSON. A line with an unknown type, an unknown field, or a value of
another type is refused as a whole. The first line each way is a `Hello`, which names the protocol's version. A few
bytes travel as base64; a `Content` stands as its size in the line, and follows it as it is. Nothing is pickled.
"""

from __future__ import annotations

from typing import Any, BinaryIO

import msgspec

from matchcut.wire.failures import FailureKind

VERSION = 2
"""The protocol's version, raised whenever a message changes its meaning or loses a field."""

LINE_LIMIT = 4 * 1024 * 1024
CONTENT_LIMIT = 256 * 1024 * 1024
"""No line and no content is longer, in bytes: a recipe, a preview; minutes of sound."""

BUFFER = 256 * 1024
"""Bytes that are read from a channel at a time: pictures and sound are long."""

EXIT_DONE, EXIT_ORPHANED, EXIT_PROTOCOL = 0, 75, 76
"""The exit statuses of a child that was told to end, lost its parent, or understood nothing."""


class ProtocolError(Exception):
    """A line that this program does not understand; whoever sent it is of another version, or broken."""


class Content(bytes):
    """Bytes of a message that are many: pixels, samples. Its fields come after those of text in a message."""


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
    """`done` of `of` steps or frames of a job are done, and what is under way now: in English, and as data."""

    job: str
    done: int
    of: int
    note: str = ""
    stated: tuple[dict[str, Any], ...] = ()


class Preview(Message, frozen=True, kw_only=True):
    """What a job looks like so far: a small JPEG."""

    job: str
    picture: bytes


class Remark(Message, frozen=True, kw_only=True):
    """Something to tell a person that stops nothing: `text` in English, `stated` what it says as
    `words.plain` has it."""

    text: str
    stated: tuple[dict[str, Any], ...] = ()


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
    """Return the message as one line, with its newline, and its contents after it. ProtocolError for one that is too
    long to be read.
    """
    contents: list[bytes] = []

    def size_of(content: Content) -> int:
        contents.append(content)
        return len(content)

    try:
        line = msgspec.json.encode(message, enc_hook=size_of)
    except UnicodeEncodeError:  # A file's name that is no Unicode, which Python holds as lone surrogates.
        import json

        contents.clear()
        line = json.dumps(msgspec.to_builtins(message, enc_hook=size_of), separators=(",", ":")).encode()
    if len(line) >= LINE_LIMIT or any(len(content) > CONTENT_LIMIT for content in contents):
        raise ProtocolError(f"a message of {len(line):,} and {sum(map(len, contents)):,} bytes is too long")
    return b"".join((line, b"\n", *contents))


class Reader:
    """Reads messages from a pipe: those `expected` (a type, or several joined by `|`), and none else."""

    def __init__(self, pipe: BinaryIO, expected: Any) -> None:
        self._pipe, self._expected = pipe, expected
        self._decoder = msgspec.json.Decoder(expected, dec_hook=self._content)

    def line(self, limit: int = LINE_LIMIT) -> bytes:
        """The next line, b"" at the end; one that was cut short by the end counts as none."""
        line = self._pipe.readline(limit)
        return line if line.endswith(b"\n") or len(line) >= limit else b""

    def message(self, line: bytes) -> Any:
        """The message of a line, with its contents; None where they were cut short. ProtocolError for what is none."""
        try:
            return self._decoder.decode(line)
        except EOFError:
            return None
        except msgspec.ValidationError as error:
            raise ProtocolError(f"{error}: {line[:80]!r}") from error
        except msgspec.DecodeError as error:
            import json

            try:
                return msgspec.convert(json.loads(line), self._expected, dec_hook=self._content)
            except EOFError:
                return None
            except (ValueError, RecursionError):
                raise ProtocolError(f"not a message: {line[:80]!r}") from error

    def next(self) -> Any:
        """Wait for the next message; None at the end, in the middle of one too. ProtocolError for what is none."""
        line = self.line()
        return self.message(line) if line else None

    def _content(self, _kind: type, size: Any) -> Content:
        if type(size) is not int or not 0 <= size <= CONTENT_LIMIT:
            raise ValueError(f"a content of {size!r} bytes")
        content = self._pipe.read(size)
        if len(content) < size:
            raise EOFError
        return Content(content)
