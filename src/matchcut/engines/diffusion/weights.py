"""Looks at weights before anything loads them: safetensors by content, whole, and of the pipeline that is expected.

Nothing is ever unpickled, whatever a file calls itself, and no code that came with weights is ever run.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.diffusion.families import FAMILIES
from matchcut.engines.diffusion.index import index_file, read_index, read_json
from matchcut.film.errors import BadInput, MachineFailed

_HEADER_LIMIT = 100_000_000
_PICKLES = {b"\x80": "a pickle", b"PK": "a zip of pickles (a PyTorch file)"}
_LIBRARIES = ("diffusers", "transformers")
UNREADABLE = (".bin", ".pt", ".pth", ".ckpt", ".pkl")


def check_safetensors(path: Path) -> None:
    """Make sure that a file is a whole safetensors file, by its bytes and not its name. BadInput, saying what it is.

    A safetensors file is eight bytes of length, that much JSON, and the tensors one after the other to the end.
    """
    header, begin = _header(path)
    end = begin + max((last for _, _, last in _tensors(path, header)), default=0)
    size = path.stat().st_size
    if end != size:
        raise BadInput(
            f"The weights are cut short or damaged: {size} bytes instead of {end}.",
            advice="Fetch them again: 'matchcut models pull' goes on where it stopped.",
            file=path,
        )


def tensors_in(path: Path) -> list[tuple[str, int]]:
    """The dtype (as safetensors names it) and the bytes of each tensor in a file. Errors as `check_safetensors`."""
    header, _ = _header(path)
    return [(dtype, last - first) for dtype, first, last in _tensors(path, header)]


def _header(path: Path) -> tuple[dict[str, Any], int]:
    """What the file tells of its tensors, and where they begin."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            if not 2 <= length <= min(size - 8, _HEADER_LIMIT):
                raise _not_safetensors(path)
            header = json.loads(file.read(length))
    except OSError as error:
        raise MachineFailed(f"The weights can't be read: {(error.strerror or '').lower()}.", file=path) from error
    except ValueError as error:
        raise _not_safetensors(path) from error
    if not isinstance(header, dict):
        raise _not_safetensors(path)
    return header, 8 + length


def _tensors(path: Path, header: dict[str, Any]) -> list[tuple[str, int, int]]:
    """Each tensor's dtype, and where it begins and ends, counted from the end of the header."""
    try:
        told = [one for name, one in header.items() if name != "__metadata__"]
        return [(str(one["dtype"]), int(one["data_offsets"][0]), int(one["data_offsets"][1])) for one in told]
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise _not_safetensors(path) from error


def check_model(folder: Path, entry: ModelEntry) -> None:
    """Make sure that a folder holds the whole model that the entry tells, in safetensors only.

    BadInput for another pipeline class, a component from an unknown library, missing or damaged weights.
    """
    index, family, apart = read_index(folder), FAMILIES[entry.family], dict(entry.parts)
    if index.pipeline not in family.pipelines:
        raise BadInput(
            f"This is a model for {index.pipeline}, and the catalogue says {entry.pipeline}.",
            advice="Correct the entry, or point it to another folder.",
            file=index_file(folder),
        )
    for name, (library, _) in index.components.items():
        if name in entry.without:
            continue
        if library not in (*_LIBRARIES, family.module):
            raise BadInput(
                f"The component '{name}' asks for code of its own ({library}), which is never run here.",
                file=index_file(folder),
            )
        if name in apart:
            read_json(folder / name / "config.json")
        else:
            _check_component(folder / name)
    strange = [name for name in apart if name not in (*index.components, *family.beside)]
    if strange:
        raise BadInput(f"The model has no component '{strange[0]}' that a file could replace.", field="parts")


def pipeline_of(folder: Path) -> str:
    """The pipeline class that a model folder is made for. BadInput where it is no model in diffusers' layout."""
    return read_index(folder).pipeline


def component_class(folder: Path, name: str) -> tuple[str, str]:
    """The library and class of a component, as the model's index names them. BadInput if it has no such component."""
    told = read_index(folder).components.get(name)
    if told is None or told[0] not in _LIBRARIES:
        raise BadInput(f"The model has no component '{name}' of a known kind.", file=index_file(folder))
    return told


def weights_in(folder: Path) -> Iterator[Path]:
    """Every safetensors file of a component or model."""
    return (path for path in sorted(folder.rglob("*.safetensors")) if path.is_file())


def _check_component(folder: Path) -> None:
    if not folder.is_dir():
        raise BadInput(
            f"The component '{folder.name}' is missing.", advice="Fetch the model again.", file=folder.parent
        )
    files = list(weights_in(folder))
    for path in files:
        check_safetensors(path)
    for index in folder.glob("*.safetensors.index.json"):
        for shard in sorted(set(read_json(index).get("weight_map", {}).values())):
            if not (folder / shard).is_file():
                raise BadInput(
                    f"The part {shard} of '{folder.name}' is missing.", advice="Fetch the model again.", file=index
                )
    pickles = [path.name for path in folder.iterdir() if path.suffix in UNREADABLE]
    if not files and pickles:
        raise BadInput(
            f"The component '{folder.name}' has its weights only as {pickles[0]}, which may hold a program.",
            advice="Get the model as safetensors.",
            file=folder,
        )


def _not_safetensors(path: Path) -> BadInput:
    with path.open("rb") as file:
        begin = file.read(4)
    kind = next((what for mark, what in _PICKLES.items() if begin.startswith(mark)), "something else, or cut short")
    return BadInput(
        f"This is no safetensors file but {kind}; it is not opened.",
        advice="Get the weights as safetensors.",
        file=path,
    )
