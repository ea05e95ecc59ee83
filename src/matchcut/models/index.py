"""What a model folder consists of, as its own index tells: a pipeline's, or that of a pipeline made of blocks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.models.problems import ModelAdvice, ModelProblem

INDEX, MODULAR_INDEX = "model_index.json", "modular_model_index.json"
INDEXES = (INDEX, MODULAR_INDEX)
OWN_CODE = ("auto_map", "custom_pipeline", "custom_pipelines", "trust_remote_code")
"""Settings by which a model asks the libraries to fetch and run code that came with it."""
_LARGEST = 32 << 20
_DEEPEST = 32


@dataclass(frozen=True, slots=True)
class Index:
    """The pipeline class that a model is made for, and the library and class of each component that it has."""

    pipeline: str
    components: Mapping[str, tuple[str, str]]


def index_file(folder: Path) -> Path:
    """The index in a folder; the usual name where there is none."""
    return next((folder / name for name in INDEXES if (folder / name).is_file()), folder / INDEX)


def read_index(folder: Path) -> Index:
    """The index of the model in a folder. BadInput where there is none, it can't be read, or asks for own code."""
    plain = read_json(index_file(folder))
    asks = next((name for name in (*OWN_CODE, *(f"_{name}" for name in OWN_CODE)) if plain.get(name)), None)
    if asks is not None:
        raise BadInput(ModelProblem.OWN_CODE(name=asks), file=index_file(folder))
    return index_of(plain)


def index_of(plain: Mapping[str, Any]) -> Index:
    """An index as it was read from JSON."""
    classes = {name: _class_of(value) for name, value in plain.items() if not name.startswith("_")}
    return Index(
        str(plain.get("_class_name", "an unknown pipeline")), {name: kind for name, kind in classes.items() if kind}
    )


def _class_of(value: Any) -> tuple[str, str] | None:
    """`["diffusers", "AutoencoderKLWan"]`, and a third part that says where blocks find it; None for all else."""
    if not isinstance(value, list) or len(value) not in (2, 3):
        return None
    library, kind = value[:2]
    if library is None and len(value) == 3 and isinstance(value[2], dict):
        library, kind = value[2].get("type_hint") or (None, None)
    return None if library is None or kind is None else (str(library), str(kind))


def read_json(path: Path) -> dict[str, Any]:
    """A file of a model that holds one JSON object, of a size and depth that such files have. BadInput if not."""
    try:
        if path.stat().st_size > _LARGEST:
            raise BadInput(ModelProblem.MODEL_FILE_TOO_LARGE(), file=path)
        plain = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadInput(ModelProblem.MODEL_FILE_ABSENT(), advice=ModelAdvice.FETCH_MODEL_AGAIN(), file=path) from None
    except RecursionError:
        raise _too_deep(path) from None
    except (OSError, ValueError) as error:
        raise BadInput(ModelProblem.MODEL_FILE_UNREADABLE(why=str(error)), file=path) from error
    if not isinstance(plain, dict):
        raise BadInput(ModelProblem.MODEL_FILE_OTHER(), file=path)
    _check_depth(path, plain)
    return plain


def _check_depth(path: Path, plain: dict[str, Any]) -> None:
    """Refuse what is nested deeper than any library's own reader is sure to bear."""
    level: list[Any] = [plain]
    for _ in range(_DEEPEST):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, dict | list)
        ]
        if not level:
            return
    raise _too_deep(path)


def _too_deep(path: Path) -> BadInput:
    return BadInput(ModelProblem.MODEL_FILE_TOO_DEEP(), file=path)
