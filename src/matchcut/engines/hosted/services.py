"""What is known of a service and of a model that it hosts, as data: rows of `resources/services`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from matchcut.engines.hosted.requests import MediaRole
from matchcut.engines.sizes import Size
from matchcut.engines.spec import Parameter
from matchcut.film.time import FrameRate

ADAPTERS = "matchcut.engines.hosted.adapters"
"""The package in which services have their adapters."""


class ChargedBy(StrEnum):
    """What a price is for."""

    SECOND = "second"
    CLIP = "clip"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What one unit costs, of the requests that it is for.

    `micro` is in millionths of `currency`. It is for requests of a `resolution` ("": any), with `sound` or without,
    with `pictures` or without (None: either way), of so many `seconds` (0: any). A price by PICTURE comes on top of the
    others, for each picture after the first `beyond`. `read_on` and `source` say who wrote so, and when: prices change.
    """

    micro: int
    charged_by: ChargedBy = ChargedBy.SECOND
    resolution: str = ""
    sound: bool | None = None
    pictures: bool | None = None
    seconds: int = 0
    beyond: int = 0
    currency: str = "USD"
    read_on: date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HostedModel:
    """A model that a service hosts.

    `name` is the service's own of it; where the service has another one for requests with frames, or with references,
    these are `frames_name` and `references_name`. `seconds` are the durations that it has, `seconds_with` those that it
    has where a picture of that role goes along. `sizes` (width, height) by the resolution's name are ones that it has;
    where `aspects` are named, it is asked for an aspect and a resolution, and they are what these should come to.
    `text_sizes` are the sizes that it has without any picture, where these are others. `rate` is None where nobody
    says.

    `roles` are the pictures that it takes and how many of each at most, `most_pictures` how many in all (0: as many).
    Pictures of two roles that are `exclusive` can't go together. `last_alone`: whether it takes a last frame without a
    first one. `text`: whether it makes clips of words alone. `seeded`, `negative`: whether it takes a seed, a negative
    prompt. A prompt may have `longest_prompt` signs.

    `parts` are the names that the model has for the parts of a request ("seconds": "duration"), for services on which
    each model has its own; `spelled` is how it wants values ("seconds": "{}s", "720p": "standard"). `workflow` is the
    ComfyUI workflow that is the model. `until` is the day from which its maker no longer offers it.
    """

    id: str
    service: str
    name: str
    title: str
    summary: str
    seconds: tuple[int, ...]
    sizes: Mapping[str, tuple[Size, ...]]
    rate: FrameRate | None = None
    roles: Mapping[MediaRole, int] = field(default_factory=dict)
    exclusive: tuple[tuple[MediaRole, MediaRole], ...] = ()
    most_pictures: int = 0
    last_alone: bool = False
    seconds_with: Mapping[MediaRole, tuple[int, ...]] = field(default_factory=dict)
    aspects: tuple[str, ...] = ()
    text_sizes: Mapping[str, tuple[Size, ...]] = field(default_factory=dict)
    frames_name: str = ""
    references_name: str = ""
    text: bool = True
    sound: bool = False
    always_sound: bool = False
    seeded: bool = False
    negative: bool = False
    longest_prompt: int = 2000
    parameters: tuple[Parameter, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    spelled: Mapping[str, str] = field(default_factory=dict)
    workflow: Path | None = None
    revision: str = "1"
    prices: tuple[Price, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service: its SDK (`package`, what pip installs, and the `module` that it brings; "" where none is needed), and
    the `module:Class` that speaks with it, imported only where calls are made.

    `key_names` are the environment variables that its own SDK reads. `address` is where it is called, "" for where its
    SDK does. `region` and `retention` are its maker's words on where it keeps what is sent and for how long ("": not
    found), with `terms` where they stand. Its links last `links_last` seconds; `in_flight` jobs are run at once.
    `lists_jobs` says that a lost call can be found again at the service itself.
    """

    id: str
    title: str
    adapter: str = ""
    package: str = ""
    module: str = ""
    key_names: tuple[str, ...] = ()
    wants_key: bool = True
    address: str = ""
    terms: str = ""
    region: str = ""
    retention: str = ""
    links_last: int = 3600
    in_flight: int = 8
    lists_jobs: bool = False
    cancels: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredModel:
    """A name that people have read of and that no service makes films by today.

    `names` are what it is asked for by, besides its `name`. It ended on the day `since` (None: nobody says), or never
    was `released`; `instead` are models of the catalogue.
    """

    name: str
    maker: str
    since: date | None
    released: bool
    names: tuple[str, ...]
    instead: tuple[str, ...]
