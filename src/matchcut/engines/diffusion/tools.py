"""Models of the user's own that work on finished frames: one that interpolates, one that enlarges (ONNX files).

[[tool]]
id = "rife"
path = "rife-4.26.onnx"
does = "interpolation"      # or "enlarging"
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput
from matchcut.film.model import ParameterValue
from matchcut.film.remedies import Remedy
from matchcut.models.fields import Fields
from matchcut.models.files import UNKNOWN_LICENCE, Licence
from matchcut.models.problems import ModelProblem

INTERPOLATION, ENLARGING = "interpolation", "enlarging"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToolEntry:
    """One such model. `does` is `INTERPOLATION` or `ENLARGING`; `revision` is raised when the file changes."""

    id: str
    path: Path
    does: str
    revision: str = "1"
    licence: Licence = UNKNOWN_LICENCE

    @property
    def fingerprint(self) -> str:
        """Changes whenever the tool would give other pictures: 16 hexadecimal digits."""
        return hashlib.sha256(f"{self.does}\n{self.path.name}\n{self.revision}".encode()).hexdigest()[:16]


def read_tools(file: Path, text: str, plain: Mapping[str, Any]) -> tuple[dict[str, ToolEntry], list[BadInput]]:
    """The tools that a catalogue file tells of, by id, and what is wrong with those that can't be used."""
    found: dict[str, ToolEntry] = {}
    mistakes = []
    for number, own in enumerate(plain.get("tool", ())):
        fields = Fields(file, text, "tool", number, own)
        try:
            tool = _tool(fields, file.parent)
            if tool.id in found:
                raise fields.wrong("id", ModelProblem.TOOL_TAKEN, id=tool.id)
        except BadInput as mistake:
            mistakes.append(mistake)
        else:
            found[tool.id] = tool
    return found, mistakes


def _tool(fields: Fields, folder: Path) -> ToolEntry:
    tool = ToolEntry(
        id=fields.text("id"),
        path=folder / Path(fields.text("path")).expanduser(),
        does=fields.text("does"),
        revision=fields.text("revision", "1"),
        licence=fields.licence(),
    )
    fields.finish()
    if tool.does not in (INTERPOLATION, ENLARGING):
        raise fields.wrong("does", ModelProblem.FIELD_TOOL, interpolation=INTERPOLATION, enlarging=ENLARGING)
    return tool


def tools_asked(parameters: Mapping[str, ParameterValue], known: Mapping[str, ToolEntry]) -> dict[str, ToolEntry]:
    """The tools that a take's parameters name, by what they do. BadInput for one that is unknown or does not do that.

    The parameters are called as what the tools do; an empty one asks for none.
    """
    asked = {}
    for does in (INTERPOLATION, ENLARGING):
        name = str(parameters.get(does, ""))
        if not name:
            continue
        if name not in known or known[name].does != does:
            fitting = ", ".join(one.id for one in known.values() if one.does == does)
            absent = EngineProblem.NO_INTERPOLATING_TOOL if does == INTERPOLATION else EngineProblem.NO_ENLARGING_TOOL
            advice = EngineAdvice.KNOWN(names=fitting) if fitting else Remedy.ADD_TOOL()
            raise BadInput(absent(tool=name), advice=advice, field=does)
        asked[does] = known[name]
    return asked
