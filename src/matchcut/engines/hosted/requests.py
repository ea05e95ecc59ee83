"""What is asked of a service for one take, in no service's own words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec

from matchcut.film.ids import MediaId
from matchcut.film.model import NO_PARAMETERS, Parameters


class MediaRole(StrEnum):
    """What a picture or film is to the take."""

    FIRST = "first"
    LAST = "last"
    KEYFRAME = "keyframe"
    REFERENCE = "reference"
    STYLE = "style"
    EXTENDED = "extended"


@dataclass(frozen=True, slots=True, kw_only=True)
class SentMedia:
    """A picture or film that leaves this machine: which file, as what, and of whom.

    `of` is the name of the cast member, location, prop or style that it shows; "" for a frame of the film. `cast` are
    the ids of those of the cast who are in it, or may be, so that their consent is needed. A KEYFRAME stands `at` a
    frame of the clip at the model's rate. `link` says where it lies at the service once it was uploaded there.

    What is sent is one picture of the tail at `path`, the one that has `before` frames after it; None where the file
    itself is. `pictures.made_ready` makes files of such. `part` is what the service calls the picture, where each of
    its models has its own name for it, with `[]` behind it where it wants a list.
    """

    media: MediaId
    path: Path
    role: MediaRole
    of: str = ""
    cast: tuple[str, ...] = ()
    at: int | None = None
    link: str = ""
    before: int | None = None
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRequest:
    """One call that is going to be paid.

    `model` is the service's own name of it, `seconds` and `size` (width, height in pixels) are ones that it has.
    `aspect` and `resolution` are its names of the size. `seed` is None where the service takes none.
    `settings` are the model's further ones; where each model of a service names the parts of a request its own way
    (fal, Replicate), they are all that goes into it but the pictures, and of ComfyUI the `workflow` and the `frames`.
    """

    service: str
    model: str
    prompt: str
    negative_prompt: str = ""
    seconds: int
    size: tuple[int, int]
    resolution: str = ""
    aspect: str = ""
    seed: int | None = None
    sound: bool = False
    media: tuple[SentMedia, ...] = ()
    settings: Parameters = NO_PARAMETERS


def request_to_json(request: ServiceRequest) -> str:
    """The request as the ledger keeps it."""
    return msgspec.json.encode(request, enc_hook=_plain).decode()


def request_from_json(text: str) -> ServiceRequest:
    """The request that `request_to_json` wrote. ValueError for another text."""
    return msgspec.json.decode(text, type=ServiceRequest, dec_hook=_parsed)


def _plain(value: Any) -> Any:
    if isinstance(value, Parameters):
        return dict(value)
    if isinstance(value, Path):
        return str(value)
    raise TypeError(f"a request holds no {type(value).__name__}")


def _parsed(type: type, value: Any) -> Any:
    if type in (Parameters, Path):
        return type(value)
    raise TypeError(f"a request holds no {type.__name__}")
