"""Components of a model that lie in single files of the user's own: a GGUF, or what ComfyUI keeps in its folders.

A model's `parts` name them; settings, tokenizers and all other components come from the model's folder as always.
Such files hold tensors only, under the names of whoever made the model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.remedies import Remedy
from matchcut.media.companions import is_companion
from matchcut.models.files import ModelFiles
from matchcut.models.layout import check_safetensors
from matchcut.models.problems import ModelAdvice, ModelProblem
from matchcut.words.statements import Statement

GGUF = b"GGUF"
_GGUF_VERSIONS = (2, 3)
ONNX_KIND, _ONNX = ".onnx", b"\x08"
"""A graph of known operations; it begins with the number of its format's version, as field 1 of a message."""

COMFY = {
    "transformer": ("diffusion_models", "unet"),
    "text_encoder": ("text_encoders", "clip"),
    "vae": ("vae",),
}
"""In which of ComfyUI's folders a component lies."""
KINDS = (".safetensors", ".gguf")
LORAS = "loras"
_SHOWN = 8


def is_gguf(path: Path) -> bool:
    """Whether a file is GGUF, by its first bytes."""
    with path.open("rb") as file:
        return file.read(4) == GGUF


def check_part(path: Path) -> None:
    """Make sure that a file holds tensors and no program: safetensors, GGUF or ONNX, by content. BadInput if not."""
    try:
        with path.open("rb") as file:
            begin = file.read(8)
    except OSError as error:
        raise MachineFailed(ModelProblem.WEIGHTS_UNREADABLE(why=(error.strerror or "").lower()), file=path) from error
    if path.suffix == ONNX_KIND and begin[:1] == _ONNX:
        return
    if begin[:4] != GGUF:
        check_safetensors(path)
        if path.suffix != ".safetensors":
            raise BadInput(ModelProblem.SAFETENSORS_BY_NAME(), advice=ModelAdvice.RENAME_TO_SAFETENSORS(), file=path)
        return
    if path.suffix != ".gguf":
        raise BadInput(ModelProblem.GGUF_BY_NAME(), advice=ModelAdvice.RENAME_TO_GGUF(), file=path)
    if int.from_bytes(begin[4:8], "little") not in _GGUF_VERSIONS:
        raise BadInput(ModelProblem.GGUF_VERSION(), file=path)


def missing_for(model: ModelFiles) -> tuple[Statement[Any], ...]:
    """Why a model's single files can't be used here, and what to do; () if they can."""
    present = dict(model.parts)
    for name in model.requirements.beside:
        if name not in present:
            return ModelProblem.BESIDE_ABSENT(name=name), ModelAdvice.SEE_MANUAL()
    for name, path in model.parts:
        if not path.is_file():
            return (ModelProblem.PART_ABSENT(name=name, file=str(path)),)
        if path.suffix == ".gguf" and find_spec("gguf") is None:
            return ModelProblem.GGUF_PACKAGE(), ModelAdvice.INSTALL_GGUF()
    return ()


def is_comfy(folder: Path) -> bool:
    """Whether a folder is laid out as ComfyUI keeps its models."""
    return any((folder / inside).is_dir() for insides in COMFY.values() for inside in insides[:1])


def comfy_parts(folder: Path, chosen: Mapping[str, str]) -> dict[str, Path]:
    """The files of a ComfyUI models folder that make up a model, by component.

    `chosen` names files by component (as paths within the component's folder, or whole ones); of the others, a
    component's folder with one file gives that one, and an empty one nothing. BadInput where several could be meant.
    """
    parts = {}
    for name in dict.fromkeys((*COMFY, *chosen)):
        insides = COMFY.get(name.removesuffix("_2"), ())
        files = [path for inside in insides for path in _weights_below(folder / inside)]
        if name in chosen:
            places = [Path(chosen[name]).expanduser(), *(folder / inside / chosen[name] for inside in insides)]
            there = next((place.resolve() for place in places if place.is_file()), None)
            if there is None:
                raise BadInput(
                    ModelProblem.NO_SUCH_FILE(file=chosen[name], name=name), advice=_named(files), file=folder
                )
            parts[name] = there
        elif len(files) == 1:
            parts[name] = files[0]
        elif files:
            raise BadInput(
                ModelProblem.SEVERAL_FILES(name=name),
                advice=(Remedy.NAME_PART(part=name), *_named(files)),
                file=files[0].parent,
            )
    return parts


def _weights_below(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.suffix in KINDS and not is_companion(path)]


def _named(files: Sequence[Path]) -> tuple[Statement[Any], ...]:
    if not files:
        return ()
    kind = ModelAdvice.THERE_ARE_MORE if len(files) > _SHOWN else ModelAdvice.THERE_ARE
    return (kind(files=", ".join(path.name for path in files[:_SHOWN])),)
