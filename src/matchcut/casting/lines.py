"""What is said between the process that does the work and whoever asked for it: JSON, one value a line.

One order goes in; the closing of the input means stop. Out come what was found, picture by picture, and last `Done` or
`Failed`.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from matchcut.film.errors import BadInput, EngineFailed, MachineFailed, MatchcutError

if TYPE_CHECKING:
    from matchcut.casting.faces import Face, Vector

_ERRORS: dict[str, type[MatchcutError]] = {
    "BadInput": BadInput,
    "EngineFailed": EngineFailed,
    "MachineFailed": MachineFailed,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A picture to look at. `id` comes back with what was found; `label` is what people call it."""

    id: str
    path: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be done with pictures, by the embedder of that id.

    Their vectors are made, or with `sheet` a page is written to that path, headed by `name` and `words` if `text`.
    """

    embedder: str
    pictures: tuple[Asked, ...]
    sheet: str = ""
    name: str = ""
    words: str = ""
    text: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was found in a picture. The face's pixels are those of the picture as it was looked at, `size` large
    (width, height). `words` is what to tell people, often nothing. `vector` is None where a sheet was asked for.
    """

    id: str
    size: tuple[int, int]
    vector: Vector | None = None
    face: Face | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A picture that gave nothing, and why, with what to do."""

    id: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """The work could not be done. `error` is what to raise."""

    error: MatchcutError


@dataclass(frozen=True, slots=True)
class Done:
    """All pictures were looked at."""


Said = Seen | Missed | Failed | Done


def order_line(order: Order) -> bytes:
    """The line of an order."""
    return _line(asdict(order))


def read_order(line: bytes) -> Order:
    """The order of a line that `order_line` made."""
    plain = json.loads(line)
    plain["pictures"] = tuple(Asked(**one) for one in plain["pictures"])
    return Order(**plain)


def said_line(said: Said) -> bytes:
    """The line of what is said."""
    match said:
        case Seen():
            vector = None if said.vector is None else base64.b64encode(said.vector.astype("<f4").tobytes()).decode()
            face = None if said.face is None else asdict(said.face)
            plain = {"id": said.id, "size": said.size, "vector": vector, "face": face, "words": said.words}
        case Missed():
            plain = {"id": said.id, "why": said.why}
        case Failed():
            error = said.error
            kind = next((name for name, known in _ERRORS.items() if isinstance(error, known)), "EngineFailed")
            plain = {"type": kind, "what": error.what, "advice": error.advice, "field": error.field}
            plain["file"] = str(error.file) if error.file is not None else None
        case Done():
            plain = {}
    return _line({"kind": type(said).__name__, **plain})


def read_said(line: bytes) -> Said:
    """What a line that `said_line` made says. ValueError, KeyError or TypeError for another."""
    plain: dict[str, Any] = json.loads(line)
    kind = plain.pop("kind")
    if kind == "Seen":
        return Seen(
            id=plain["id"],
            size=tuple(plain["size"]),
            vector=_vector(plain["vector"]),
            face=_face(plain["face"]),
            words=plain["words"],
        )
    if kind == "Missed":
        return Missed(**plain)
    if kind == "Failed":
        made = _ERRORS[plain.pop("type")]
        return Failed(error=made(plain.pop("what"), **plain))
    if kind == "Done":
        return Done()
    raise ValueError(f"unknown kind '{kind}'")


def _vector(text: str | None) -> Vector | None:
    import numpy as np

    return None if text is None else np.frombuffer(base64.b64decode(text), dtype="<f4").astype(np.float32)


def _face(plain: Mapping[str, Any] | None) -> Face | None:
    if plain is None:
        return None
    from matchcut.casting.faces import Face  # Late: what it loads would slow the studio's first window down.

    values = {field.name: plain[field.name] for field in fields(Face)}
    values["landmarks"] = tuple((float(x), float(y)) for x, y in values["landmarks"])
    return Face(**values)


def _line(plain: Mapping[str, Any]) -> bytes:
    return json.dumps(plain, ensure_ascii=False).encode() + b"\n"
