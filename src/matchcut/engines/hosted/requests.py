"""What is asked of a service for one take, in no service's own words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

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

    `of` is the name of the cast member, location, prop or style that it shows; "" for a frame of the film. `shows_cast`
    says that somebody of the cast is in it, so that their consent is needed. A KEYFRAME stands `at` a frame of the take
    at the film's rate.
    """

    media: MediaId
    path: Path
    role: MediaRole
    of: str = ""
    shows_cast: bool = False
    at: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRequest:
    """One call that is going to be paid.

    `model` is the service's own name of it, `seconds` and `size` (width, height in pixels) are ones that it has. `seed`
    is None where the service takes none. `settings` are the model's further ones by the names of its catalogue row.
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
