"""From which values on something is wrong in a take: data, with where each came from, for each embedder and engine.

`resources/continuity/gates.toml` holds what comes with the program. A user's own file, which `matchcut calibrate`
writes, is asked first.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any

from matchcut.continuity.problems import ContinuityProblem
from matchcut.continuity.seen import DefectKind
from matchcut.film.errors import BadInput
from matchcut.identity.calibration import calibration_of
from matchcut.media.resources import resource

USERS_GATES = "MATCHCUT_GATES"
"""The environment variable that names a user's file of gates, where it is not the one in their settings."""

NO_LOOKS = "none"
"""The table of looks that counts where nothing made any: colours alone are compared then."""


class EngineSort(StrEnum):
    """What takes of an engine are, as far as it matters to what can be wrong with them."""

    MODELS = "models"
    FOOTAGE = "footage"
    DRAWINGS = "drawings"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gates:
    """The limits of one take; None for what is not judged.

    Least: `identity`, `clothes`, `hair` and `place`, all 0 to 1, `motion` where the camera moves, `jump_least`
    of a seam's J, and how `sure` a defect must be. Most: `pasted`, `delta_e`, `sharpness`, `jump_most`; `contrast` and
    `chroma` as ratios, either way up. Two grounds show one place from a cosine of `same_place` on. `defects` are those
    that count. `sources` says of each table that was used where its figures come from, by its name.
    """

    identity: float | None = None
    pasted: float | None = None
    clothes: float | None = None
    hair: float | None = None
    place: float | None = None
    same_place: float | None = None
    delta_e: float | None = None
    contrast: float | None = None
    chroma: float | None = None
    sharpness: float | None = None
    jump_least: float | None = None
    jump_most: float | None = None
    motion: float | None = None
    sure: float = 0.5
    same_face: float | None = None
    defects: frozenset[DefectKind] = frozenset(DefectKind)
    sources: Mapping[str, str] = field(default_factory=dict)


_FIGURES = MappingProxyType(
    {
        "faces": frozenset({"identity", "pasted"}),
        "looks": frozenset({"clothes", "hair", "place", "same_place"}),
        "engines": frozenset(
            {"delta_e", "contrast", "chroma", "sharpness", "jump_least", "jump_most", "motion", "sure", "defects"}
        ),
    }
)
"""What may stand in the tables of each group, beside their `source`."""


@dataclass(frozen=True, slots=True)
class GateBook:
    """All gates that are known. `key` changes whenever any of them does."""

    tables: tuple[Mapping[str, Any], ...]
    key: str

    def gates(self, faces_by: str, looks_by: str, sort: EngineSort) -> Gates:
        """The gates for a take whose vectors were made by these (`seen.TakeSeen`), of an engine of that sort."""
        faces, looks = faces_by.partition("/")[0], looks_by.partition("/")[0] or NO_LOOKS
        figures: dict[str, Any] = {}
        sources: dict[str, str] = {}
        same = calibration_of(faces).same if faces else None
        if sort is not EngineSort.DRAWINGS:
            figures["identity"] = same
        for group, name in (("faces", faces), ("looks", looks), ("engines", sort.value)):
            for table in reversed(self.tables):
                own = dict(table.get(group, {}).get(name, {}))
                if own:
                    sources[f"{group}.{name}"] = own.pop("source", "")
                    figures |= own
        if sort is EngineSort.DRAWINGS:
            for name in ("identity", "pasted", "clothes", "hair", "place"):
                figures.pop(name, None)
        if "defects" in figures:
            figures["defects"] = frozenset(map(DefectKind, figures["defects"]))
        return Gates(**figures, same_face=same, sources=sources)

    def figure(self, group: str, table: str, figure: str) -> float | None:
        """One figure of one table, as it holds; None where there is none."""
        faces, looks = (table if group == name else "" for name in ("faces", "looks"))
        sort = EngineSort(table) if group == "engines" else EngineSort.MODELS
        value: float | None = getattr(self.gates(faces, looks, sort), figure)
        return value


def users_gates() -> Path:
    """Where a user's own gates are written down; it need not exist."""
    named = os.environ.get(USERS_GATES)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("matchcut") / "gates.toml"


def read_gates() -> GateBook:
    """The gates that hold here: the user's own before those of the program.

    BadInput for a file of the user's that can't be read, or that says something else than gates.
    """
    own = users_gates()
    texts = []
    try:
        texts.append(own.read_text(encoding="utf-8"))
    except FileNotFoundError:
        pass
    except (OSError, ValueError) as error:
        raise BadInput(ContinuityProblem.GATES_UNREADABLE(why=str(error)), file=own) from error
    tables = [_checked(text, own) for text in texts]
    shipped = resource("continuity/gates.toml").read_text(encoding="utf-8")
    tables.append(tomllib.loads(shipped))
    return GateBook(tuple(tables), sha256("\n".join((*texts, shipped)).encode()).hexdigest()[:16])


def with_figures(text: str, figures: Mapping[tuple[str, str, str], float], source: str) -> str:
    """A file of gates, "" for none, with some figures in it, by group, table and figure; `source` says of each table
    that gets any where they come from. What stands there besides stays. BadInput as `read_gates`.
    """
    import tomlkit

    _checked(text, users_gates())
    document = tomlkit.parse(text)
    for (group, table, figure), value in figures.items():
        tables = document.setdefault(group, tomlkit.table(is_super_table=True))
        own = tables.setdefault(table, tomlkit.table())
        own[figure] = value
        own["source"] = source
    return tomlkit.dumps(document)


def _checked(text: str, file: Path) -> Mapping[str, Any]:
    """The tables of a user's file."""
    try:
        tables = tomllib.loads(text)
    except ValueError as error:
        raise BadInput(ContinuityProblem.GATES_UNREADABLE(why=str(error)), file=file) from error
    for group, named in tables.items():
        if group not in _FIGURES or not isinstance(named, dict):
            raise BadInput(ContinuityProblem.GATES_UNKNOWN(name=group), file=file, field=group)
        for name, table in named.items():
            if not isinstance(table, dict):
                raise BadInput(ContinuityProblem.GATES_UNKNOWN(name=name), file=file, field=f"{group}.{name}")
            for figure, value in table.items():
                _check_figure(group, f"{group}.{name}.{figure}", figure, value, file)
    return tables


def _check_figure(group: str, place: str, figure: str, value: object, file: Path) -> None:
    if figure == "source":
        right = isinstance(value, str)
    elif figure not in _FIGURES[group]:
        raise BadInput(ContinuityProblem.GATES_UNKNOWN(name=figure), file=file, field=place)
    elif figure == "defects":
        right = isinstance(value, list) and all(kind in list(DefectKind) for kind in value)
    else:
        right = isinstance(value, int | float) and not isinstance(value, bool)
    if not right:
        raise BadInput(ContinuityProblem.GATE_WRONG(name=figure), file=file, field=place)
