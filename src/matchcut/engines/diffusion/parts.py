"""Components of a model that lie in single files of the user's own: a GGUF, or what ComfyUI keeps in its folders.

An entry's `parts` name them; settings, tokenizers and all other components come from the model's folder as always.
Such files hold tensors only, under the names of whoever made the model; the library knows how to read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.diffusion.families import FAMILIES
from matchcut.engines.diffusion.weights import check_safetensors, component_class
from matchcut.film.errors import BadInput, EngineFailed, MachineFailed

GGUF = b"GGUF"
_GGUF_VERSIONS = (2, 3)
ONNX_KIND, _ONNX = ".onnx", b"\x08"
"""A graph of known operations; it begins with the number of its format's version, as field 1 of a message."""
_SCALED = ("scaled_fp8", ".scale_weight", ".weight_scale")

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
        raise MachineFailed(f"The weights can't be read: {(error.strerror or '').lower()}.", file=path) from error
    if path.suffix == ONNX_KIND and begin[:1] == _ONNX:
        return
    if begin[:4] != GGUF:
        check_safetensors(path)
        if path.suffix != ".safetensors":
            raise BadInput("This file is safetensors under another name.", advice="Rename it so.", file=path)
        return
    if path.suffix != ".gguf":
        raise BadInput("This file is GGUF under another name.", advice="Rename it to .gguf.", file=path)
    if int.from_bytes(begin[4:8], "little") not in _GGUF_VERSIONS:
        raise BadInput("This GGUF file is of a version that is not known here, or damaged.", file=path)


def missing_for(entry: ModelEntry) -> str:
    """Why an entry's single files can't be used here, in a sentence; "" if they can."""
    told = dict(entry.parts)
    for name in FAMILIES[entry.family].beside:
        if name not in told:
            return f"It wants a file {name}, told among its 'parts'. The manual of models says where it comes from."
    for name, path in entry.parts:
        if not path.is_file():
            return f"Its {name} is not at {path}."
        if path.suffix == ".gguf" and find_spec("gguf") is None:
            return "GGUF files need the package gguf. Run 'pip install gguf'."
    return ""


def load_parts(entry: ModelEntry, folder: Path, dtypes: dict[str, Any], leave: Iterable[str] = ()) -> dict[str, Any]:
    """The components that lie in single files, by name, but those to `leave`. `folder` holds the model's settings.

    BadInput for a file that is none, or not of that component.
    """
    return {
        name: load_part(folder, name, path, dtypes.get(name, dtypes.get("default")))
        for name, path in entry.parts
        if name not in (*leave, *FAMILIES[entry.family].beside)
    }


def load_part(folder: Path, name: str, path: Path, dtype: Any) -> Any:
    """Load one component from a single file. See `load_parts`."""
    from importlib import import_module

    check_part(path)
    library, kind = component_class(folder, name)
    made = getattr(import_module(library), kind)
    try:
        if library == "diffusers":
            return _by_diffusers(made, folder, name, path, dtype)
        return _by_transformers(made, folder / name, path, dtype)
    except (KeyError, ValueError, RuntimeError, ImportError, AttributeError) as error:
        first = (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
        raise BadInput(
            f"This file can't be used as the model's {name}: {first}.",
            advice="Check that it belongs to this model.",
            file=path,
        ) from error


def _by_diffusers(made: Any, folder: Path, name: str, path: Path, dtype: Any) -> Any:
    import torch
    from diffusers import GGUFQuantizationConfig

    if not hasattr(made, "from_single_file"):
        raise ValueError(f"the library reads no single files for {made.__name__}")
    more = {}
    if is_gguf(path):
        if find_spec("gguf") is None:
            raise EngineFailed("GGUF files need the package gguf.", advice="Run 'pip install gguf'.", file=path)
        more["quantization_config"] = GGUFQuantizationConfig(compute_dtype=dtype or torch.bfloat16)
    return made.from_single_file(
        str(path), config=str(folder), subfolder=name, dtype=dtype, local_files_only=True, **more
    )


def _by_transformers(made: Any, folder: Path, path: Path, dtype: Any) -> Any:
    """A text encoder as ComfyUI keeps it: under the library's own names, with the tokenizer's bytes put in beside."""
    import torch
    from safetensors.torch import load_file

    tensors = load_file(path)
    if any(mark in key for key in tensors for mark in _SCALED):
        raise ValueError("it holds float8 values with scales of its own; take the fp16 or bf16 file")
    model = made._from_config(made.config_class.from_pretrained(folder, local_files_only=True), dtype=dtype)
    known = model.state_dict()
    missing, _ = model.load_state_dict(
        {key: tensor.to(dtype or tensor.dtype) for key, tensor in tensors.items() if key in known}, strict=False
    )
    tied = {tensor.data_ptr() for key, tensor in model.state_dict().items() if key not in missing}
    absent = [key for key in missing if model.state_dict()[key].data_ptr() not in tied]
    if absent:
        raise ValueError(f"it lacks {absent[0]}")
    del tensors
    return model.eval().to(torch.device("cpu"))


def is_comfy(folder: Path) -> bool:
    """Whether a folder is laid out as ComfyUI keeps its models."""
    return any((folder / inside).is_dir() for insides in COMFY.values() for inside in insides[:1])


def comfy_parts(folder: Path, chosen: Mapping[str, str]) -> dict[str, Path]:
    """The files of a ComfyUI models folder that make up a model, by component.

    `chosen` names files by component (as paths within the component's folder, or whole ones); of the others, a
    component's folder with one file gives that one, and an empty one nothing. BadInput where several could be meant.
    """
    found = {}
    for name in dict.fromkeys((*COMFY, *chosen)):
        insides = COMFY.get(name.removesuffix("_2"), ())
        files = [path for inside in insides for path in sorted((folder / inside).rglob("*")) if path.suffix in KINDS]
        if name in chosen:
            places = [Path(chosen[name]).expanduser(), *(folder / inside / chosen[name] for inside in insides)]
            there = next((place.resolve() for place in places if place.is_file()), None)
            if there is None:
                raise BadInput(f"There is no '{chosen[name]}' for the {name}.", advice=_named(files), file=folder)
            found[name] = there
        elif len(files) == 1:
            found[name] = files[0]
        elif files:
            raise BadInput(
                f"Several files could be the {name}.",
                advice=f"Say which: --part {name}=FILE. {_named(files)}",
                file=files[0].parent,
            )
    return found


def _named(files: Sequence[Path]) -> str:
    shown = ", ".join(path.name for path in files[:_SHOWN])
    return f"There are: {shown}{', …' if len(files) > _SHOWN else ''}." if files else ""
