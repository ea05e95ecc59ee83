"""What a deliverable is, in data: readable by every face, without loading what writes it.

Each folder of this room lists its deliverables in a `deliverables.py`; `delivery.deliverables` joins them. Their
options are described like an engine's parameters, so one widget and one `--set name=value` serve both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.engines.spec import Parameter
from matchcut.film.model import ParameterValue
from matchcut.words.statements import Notes

if TYPE_CHECKING:
    from matchcut.cut.model import Cut
    from matchcut.store.project import Project


class FormKind(StrEnum):
    """What a deliverable is for."""

    FILM = "film"
    PICTURES = "pictures"
    SOUND = "sound"
    EDIT = "edit"
    TEXT = "text"
    PAPER = "paper"
    BUNDLE = "bundle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One order: what to deliver, where, and how. `at(done, of)` tells how far the work is and may raise Cancelled.

    `whole` is the film's cut where `cut` is a part of it; `form` the id of what is asked for.
    """

    project: Project
    cut: Cut
    out: Path
    options: Mapping[str, ParameterValue]
    at: Callable[[int, int], None]
    full_cut: Cut | None = None
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """What came of it: the files written, the first of them the one asked for; `notes` are for a person.

    A note tells what the form could not hold and what was done instead. Nothing is dropped without one. `summary` says
    what is in the file, in phrases for a list ("1044 frames", "950 of them copied untouched").
    """

    files: tuple[Path, ...]
    notes: Notes = ()
    summary: Notes = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliverable:
    """One form of delivery. `suffixes` are the endings that mean it (".otio"); the first form with one wins.

    `writer` is `module:function`, loaded when it runs: takes a `Delivery`, returns a `Delivered`, leaves an older
    file at `out` untouched until the new one is whole. `needs_takes`: whether a shot without a take is refused
    (else a board stands in for it), and `needs_files` one whose file is gone or damaged. `of_a_part`: whether a part of
    the film can be delivered so.
    """

    id: str
    name: str
    kind: FormKind
    suffixes: tuple[str, ...]
    writer: str
    options: tuple[Parameter, ...] = ()
    needs_takes: bool = True
    needs_files: bool = True
    of_a_part: bool = False
