"""What production and a worker process say to each other: one JSON object a line, strict both ways.

    {"v":1,"type":"order","job":"jo-…","engine":"animatic","recipe":"{…}","media":{…},"staging":"…","tail_frames":1}

Every line names the protocol's version and its own type; a line of another version, of an unknown type, with a
field missing, extra or of another type is refused as a whole. Nothing here is a float, and nothing is pickled.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from matchcut.film.model import ParameterValue

PROTOCOL_VERSION = 1

LINE_LIMIT = 4 * 1024 * 1024
"""No line is longer, in bytes: a preview is a few dozen kilobytes, a recipe less."""


class ProtocolError(Exception):
    """A line that this program does not understand; whoever sent it is of another version, or broken."""


class FileKind(StrEnum):
    """What a file that a worker made is."""

    VIDEO = "video"
    TAIL = "tail"
    POSTER = "poster"
    SOUND = "sound"


FILE_NAMES = {
    FileKind.VIDEO: "take.part",
    FileKind.TAIL: "tail.part",
    FileKind.POSTER: "poster.part",
    FileKind.SOUND: "sound.part",
}
"""What each file is called in an order's staging folder."""


class FailureKind(StrEnum):
    """Whose fault a failure that a worker reports is: it decides what is advised and what happens next."""

    ENGINE = "engine"
    INPUT = "input"
    MEMORY = "memory"
    MACHINE = "machine"
    BUG = "bug"


# Both ways


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello:
    """The first line each way. `pid` is the sender's: a worker whose parent has another pid is an orphan."""

    pid: int


# To a worker


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Make one take.

    `recipe` is a `Recipe` as canonical JSON; `media` tells where each media file that it names lies; all files
    are written into the folder `staging`; the last `tail_frames` frames are kept losslessly.
    """

    job: str
    engine: str
    recipe: str
    media: Mapping[str, str]
    staging: str
    tail_frames: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel:
    """The take of `job` is no longer wanted."""

    job: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shutdown:
    """Give up what is being made, if anything, and exit."""


# From a worker


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """`step` of `steps` is done. `preview` is a small JPEG as base64 text, or empty."""

    job: str
    step: int
    steps: int
    note: str = ""
    preview: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heartbeat:
    """The process lives. `job` is what it makes ("": nothing); `quiet` how long, in milliseconds, the engine has
    given no sign of life of its own: the process can beat while its engine hangs.
    """

    job: str
    quiet: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """A file in the order's staging folder, with the SHA-256 of its bytes."""

    kind: FileKind
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The take is made. `hand_over` is canonical JSON; `milliseconds` how long the making took."""

    job: str
    files: tuple[MadeFile, ...]
    hand_over: str
    facts: Mapping[str, ParameterValue]
    frames: int
    tail_frames: int
    milliseconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """The take could not be made. `what` and `advice` are sentences for people, `detail` is for a bug report."""

    job: str
    kind: FailureKind
    what: str
    advice: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled:
    """The engine stopped because it was told to."""

    job: str


ToWorker = Hello | Order | Cancel | Shutdown
FromWorker = Hello | Progress | Heartbeat | Done | Failed | Cancelled


def encode(message: ToWorker | FromWorker) -> bytes:
    """Return the message as one line, with its newline."""
    plain = {"v": PROTOCOL_VERSION, "type": _name(type(message)), **_plain(message)}
    return json.dumps(plain, separators=(",", ":"), allow_nan=False).encode() + b"\n"


def decode_to_worker(line: bytes) -> ToWorker:
    """Read one line as a worker does. ProtocolError unless it is exactly a message that a worker gets."""
    message: ToWorker = _decode(line, ToWorker)
    return message


def decode_from_worker(line: bytes) -> FromWorker:
    """Read one line as production does. ProtocolError unless it is exactly a message that a worker sends."""
    message: FromWorker = _decode(line, FromWorker)
    return message


def _decode(line: bytes, expected: UnionType) -> Any:
    try:
        plain = json.loads(line)
    except ValueError as error:
        raise ProtocolError(f"not JSON: {_excerpt(line)}") from error
    if not isinstance(plain, dict):
        raise ProtocolError(f"not a message: {_excerpt(line)}")
    version = plain.pop("v", None)
    if type(version) is not int or version != PROTOCOL_VERSION:
        raise ProtocolError(f"protocol version {version!r}; this program speaks version {PROTOCOL_VERSION}")
    name = plain.pop("type", None)
    message_type = {_name(one): one for one in get_args(expected)}.get(name)
    if message_type is None:
        raise ProtocolError(f"unknown message type {name!r}")
    return _read(message_type, plain, str(name))


def _name(message_type: type) -> str:
    return message_type.__name__.lower()


def _excerpt(line: bytes) -> str:
    return repr(line[:80])


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return dict(value) if isinstance(value, Mapping) else value


@cache
def _hints(message_type: type) -> dict[str, Any]:
    return get_type_hints(message_type)


def _read(hint: Any, value: Any, where: str) -> Any:
    """Return `value`, fresh from JSON, as the type that `hint` describes; ProtocolError if it is not exactly that."""
    origin = get_origin(hint)
    if is_dataclass(hint) and isinstance(hint, type) and isinstance(value, dict):
        hints = _hints(hint)
        if hints.keys() != value.keys():
            raise ProtocolError(f"{where}: fields {sorted(value)} instead of {sorted(hints)}")
        return hint(**{name: _read(hints[name], value[name], f"{where}.{name}") for name in hints})
    if origin is tuple and isinstance(value, list):
        return tuple(_read(get_args(hint)[0], one, where) for one in value)
    if origin is Mapping and isinstance(value, dict):
        return {name: _read(get_args(hint)[1], one, f"{where}.{name}") for name, one in value.items()}
    if isinstance(hint, type) and issubclass(hint, StrEnum) and value in list(hint):
        return hint(value)
    if type(value) in (get_args(hint) if origin is UnionType else (hint,)):
        return value
    raise ProtocolError(f"{where}: {value!r:.80} is not what belongs there")
