"""What is known of a service and of a model that it hosts, as data: rows of `resources/services`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from matchcut.engines.hosted.requests import MediaRole
from matchcut.engines.spec import Parameter
from matchcut.film.time import FrameRate


class ChargedBy(StrEnum):
    """What a price is for."""

    SECOND = "second"
    CLIP = "clip"
    TOKENS = "tokens"


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """What one unit costs at a resolution ("": at any), with sound or without (None: either way).

    `micro` is in millionths of `currency`. `read_on` and `source` say who wrote so, and when: prices change.
    """

    micro: int
    charged_by: ChargedBy = ChargedBy.SECOND
    resolution: str = ""
    sound: bool | None = None
    currency: str = "USD"
    read_on: date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HostedModel:
    """A model that a service hosts.

    `name` is the service's own of it. `seconds` are the durations that it has, `sizes` (width, height) by the
    resolution's name. `roles` are the pictures that it takes and how many of each at most. `seeded`, `negative`:
    whether it takes a seed, a negative prompt. `until` is the day from which its maker no longer offers it.
    """

    id: str
    service: str
    name: str
    title: str
    summary: str
    seconds: tuple[int, ...]
    sizes: dict[str, tuple[tuple[int, int], ...]]
    rate: FrameRate
    roles: dict[MediaRole, int]
    roles_exclude: tuple[tuple[MediaRole, MediaRole], ...] = ()
    text: bool = True
    sound: bool = False
    always_sound: bool = False
    seeded: bool = True
    negative: bool = False
    longest_prompt: int = 2000
    parameters: tuple[Parameter, ...] = ()
    prices: tuple[Price, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service: its SDK (`package`, what pip installs), where its key is found, what it keeps of what is sent.

    `adapter` is the `module:Class` that speaks with it, imported only where calls are made.
    `key_names` are the environment variables that its own SDK reads. `region` and `retention` are its maker's words,
    with `terms` where they stand. `lists_jobs` says that a lost call can be found again at the service itself.
    """

    id: str
    title: str
    package: str
    module: str
    adapter: str
    key_names: tuple[str, ...]
    address: str = ""
    terms: str = ""
    region: str = ""
    retention: str = ""
    links_last: int = 3600
    lists_jobs: bool = False
    cancels: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RetiredModel:
    """A name that people have read of and that no service makes films by today: since when, and what took its place."""

    name: str
    maker: str
    since: date | None
    released: bool
    instead: tuple[str, ...]
