"""Looks at weights before anything loads them: safetensors by content, whole, and of the pipeline that is expected.

Nothing is ever unpickled, whatever a file calls itself, and no code that came with weights is ever run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.media.companions import is_companion
from matchcut.models.files import ModelFiles
from matchcut.models.headers import read_header
from matchcut.models.index import OWN_CODE, index_file, read_index, read_json
from matchcut.models.problems import ModelAdvice, ModelProblem

_LIBRARIES = ("diffusers", "transformers")
UNREADABLE = (".bin", ".pt", ".pth", ".ckpt", ".pkl")
_WEIGHTS = re.compile(
    r"(?:model|diffusion_pytorch_model)(?:\.(?P<early>\w+))?(?:-\d{5}-of-\d{5}(?:\.(?P<late>\w+))?)?\.safetensors"
)
"""How the libraries call a component's files: `model.fp16.safetensors`, `model-00001-of-00002.safetensors`."""
_EXACT = ("", "fp32", "float32", "bf16", "bfloat16", "fp16", "float16")
_OF_PICKLES = re.compile(r"\.(?:bin|pt|pth|ckpt)\.index\b")
_SHARD = re.compile(r"[\w-][\w .-]*\.safetensors")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_SHOWN = 80


def check_safetensors(path: Path) -> None:
    """Make sure that a file is a whole safetensors file, by its bytes and not its name. BadInput, saying what it is."""
    read_header(path)


def tensors_in(path: Path) -> list[tuple[str, int]]:
    """The dtype (as safetensors names it) and the bytes of each tensor in a file. Errors as `check_safetensors`."""
    return [(tensor.dtype, tensor.size) for tensor in read_header(path).tensors.values()]


def check_model(folder: Path, model: ModelFiles) -> None:
    """Make sure that a folder holds the whole of a model, in safetensors only.

    BadInput for another pipeline class, a component from an unknown library, missing or damaged weights.
    """
    index, wanted, apart = read_index(folder), model.requirements, dict(model.parts)
    if index.pipeline not in wanted.pipelines:
        raise BadInput(
            ModelProblem.OTHER_PIPELINE(pipeline=index.pipeline, wanted=model.pipeline),
            advice=ModelAdvice.CORRECT_ENTRY_OR_FOLDER(),
            file=index_file(folder),
        )
    for name, (library, kind) in index.components.items():
        if name in model.without:
            continue
        if not (_NAME.fullmatch(name) and _NAME.fullmatch(kind)):
            raise BadInput(
                ModelProblem.COMPONENT_NO_CLASS(component=name[:_SHOWN], name=kind[:_SHOWN]),
                file=index_file(folder),
            )
        if library not in (*_LIBRARIES, wanted.module):
            raise BadInput(
                ModelProblem.COMPONENT_CODE(component=name, name=library),
                file=index_file(folder),
            )
        if name in apart:
            read_json(folder / name / "config.json")
        else:
            _check_component(folder / name)
    strange = [name for name in apart if name not in (*index.components, *wanted.beside)]
    if strange:
        raise BadInput(ModelProblem.NO_COMPONENT(component=strange[0]), field="parts")


def pipeline_of(folder: Path) -> str:
    """The pipeline class that a model folder is made for. BadInput where it is no model in diffusers' layout."""
    return read_index(folder).pipeline


def component_class(folder: Path, name: str) -> tuple[str, str]:
    """The library and class of a component, as the model's index names them. BadInput if it has no such component."""
    kind = read_index(folder).components.get(name)
    if kind is None or kind[0] not in _LIBRARIES:
        raise BadInput(ModelProblem.COMPONENT_UNKNOWN(component=name), file=index_file(folder))
    return kind


def weights_in(folder: Path) -> Iterator[Path]:
    """Every safetensors file of a component or model."""
    return (path for path in sorted(folder.rglob("*.safetensors")) if path.is_file() and not is_companion(path))


@dataclass(frozen=True, slots=True)
class Variant:
    """The files that a component is loaded from, and what the library calls that variant of it ("": the plain one)."""

    name: str
    files: tuple[Path, ...]


def variant_of(folder: Path) -> Variant:
    """Which of a component's files are loaded: the plain ones, or the only variant there is, the most exact first."""
    files: dict[str, list[Path]] = {}
    for path in sorted(folder.glob("*.safetensors")):
        if path.is_file() and not is_companion(path) and (match := _WEIGHTS.fullmatch(path.name)):
            files.setdefault(match["early"] or match["late"] or "", []).append(path)
    if not files:
        return Variant("", ())
    name = min(files, key=lambda variant: (_EXACT.index(variant) if variant in _EXACT else len(_EXACT), variant))
    return Variant(name, tuple(files[name]))


def _check_component(folder: Path) -> None:
    if not folder.is_dir():
        raise BadInput(
            ModelProblem.COMPONENT_ABSENT(component=folder.name),
            advice=ModelAdvice.FETCH_MODEL_AGAIN(),
            file=folder.parent,
        )
    for settings in sorted(folder.glob("*config.json")):
        if not is_companion(settings):
            _check_settings(settings)
    files = list(weights_in(folder))
    for index in sorted(folder.glob("*.index*.json")):
        if not is_companion(index) and not (files and _OF_PICKLES.search(index.name)):
            _check_shards(index)
    for path in files:
        check_safetensors(path)
    pickles = [path.name for path in folder.iterdir() if path.suffix in UNREADABLE and not is_companion(path)]
    if not files and pickles:
        raise BadInput(
            ModelProblem.COMPONENT_PICKLE(component=folder.name, file=pickles[0]),
            advice=ModelAdvice.GET_AS_SAFETENSORS(),
            file=folder,
        )


def _check_settings(file: Path) -> None:
    """Refuse settings that ask for a program of their own."""
    plain = read_json(file)
    asks = next((name for name in OWN_CODE if plain.get(name)), None)
    if asks is not None:
        raise BadInput(
            ModelProblem.COMPONENT_CODE(component=file.parent.name, name=asks),
            advice=ModelAdvice.GET_LIBRARYS_FORM(),
            file=file,
        )


def _check_shards(index: Path) -> None:
    """Make sure that an index of shards names safetensors files beside it, and no others."""
    shards = read_json(index).get("weight_map")
    if not isinstance(shards, dict) or not all(isinstance(shard, str) for shard in shards.values()):
        raise BadInput(ModelProblem.SHARD_LIST_OTHER(), file=index, field="weight_map")
    for shard in sorted(set(shards.values())):
        if not _SHARD.fullmatch(shard):
            raise BadInput(
                ModelProblem.SHARD_ELSEWHERE(file=shard[:_SHOWN]),
                advice=ModelAdvice.GET_AS_SAFETENSORS(),
                file=index,
                field="weight_map",
            )
        if not (index.parent / shard).is_file():
            raise BadInput(
                ModelProblem.SHARD_ABSENT(file=shard, component=index.parent.name),
                advice=ModelAdvice.FETCH_MODEL_AGAIN(),
                file=index,
            )
