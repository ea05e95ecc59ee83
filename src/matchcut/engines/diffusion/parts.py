"""Components of a model that lie in single files of the user's own: a GGUF, or what ComfyUI keeps in its folders.

An entry's `parts` name them; settings, tokenizers and all other components come from the model's folder as always.
Such files hold tensors only, under the names of whoever made the model; the library knows how to read them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from matchcut.engines.diffusion.components import (
    class_of,
    empty_of_diffusers,
    empty_of_transformers,
    filled,
    is_transformers,
    refuse_empty,
    without_words,
)
from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.diffusion.families import FAMILIES
from matchcut.engines.diffusion.plausible import check_ranges
from matchcut.engines.diffusion.quantised import read_tensors
from matchcut.engines.diffusion.weights import check_safetensors, component_class
from matchcut.film.errors import BadInput, EngineFailed, MachineFailed
from matchcut.media.companions import is_companion
from matchcut.wire.failures import ran_out_of_memory

GGUF = b"GGUF"
_GGUF_VERSIONS = (2, 3)
ONNX_KIND, _ONNX = ".onnx", b"\x08"
"""A graph of known operations; it begins with the number of its format's version, as field 1 of a message."""
_WITHIN = {
    "transformer": ("model.diffusion_model.",),
    "unet": ("model.diffusion_model.",),
    "vae": ("first_stage_model.", "vae."),
}
"""Under what names a file of several components holds each."""

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
    check_part(path)
    made = class_of(*component_class(folder, name))
    try:
        model = _loaded(made, folder, name, path, dtype)
        check_ranges(name, model, path)
    except BadInput as error:
        raise BadInput(
            f"This file can't be used as the model's {name}: {error.what[0].lower()}{error.what[1:].rstrip('.')}.",
            advice=error.advice,
            file=path,
        ) from error
    except (KeyError, ValueError, RuntimeError, ImportError, AttributeError, TypeError, IndexError, OSError) as error:
        if ran_out_of_memory(error):
            raise
        first = (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
        raise BadInput(
            f"This file can't be used as the model's {name}: {first}.",
            advice="Check that it belongs to this model.",
            file=path,
        ) from error
    return model


def _loaded(made: Any, folder: Path, name: str, path: Path, dtype: Any) -> Any:
    if is_gguf(path):
        return _by_gguf(made, folder, name, path, dtype)
    tensors = read_tensors([path], dtype)
    if is_transformers(made):
        config = made.config_class.from_pretrained(folder / name, local_files_only=True)
        return filled(empty_of_transformers(made, config), without_words(tensors), dtype, path)
    settings = made.load_config(str(folder), subfolder=name, local_files_only=True)
    model = empty_of_diffusers(made, settings)
    return filled(model, _renamed(made, model, settings, _of_component(tensors, name)), dtype, path)


def _by_gguf(made: Any, folder: Path, name: str, path: Path, dtype: Any) -> Any:
    import torch
    from diffusers import GGUFQuantizationConfig

    if not hasattr(made, "from_single_file"):
        raise ValueError(f"the library reads no single files for {made.__name__}")
    if find_spec("gguf") is None:
        raise EngineFailed("GGUF files need the package gguf.", advice="Run 'pip install gguf'.", file=path)
    try:
        model = made.from_single_file(
            str(path),
            config=str(folder),
            subfolder=name,
            dtype=dtype,
            local_files_only=True,
            quantization_config=GGUFQuantizationConfig(compute_dtype=dtype or torch.bfloat16),
        )
    except NotImplementedError as error:  # What torch says of weights that were never given a value.
        raise ValueError("it lacks weights that the model has") from error
    refuse_empty(model, path)
    return model


def _of_component(tensors: dict[str, Any], name: str) -> dict[str, Any]:
    """The tensors of one component, of a file that holds several as checkpoints of ComfyUI do."""
    for prefix in _WITHIN.get(name.removesuffix("_2"), ()):
        inside = {key: tensor for key, tensor in tensors.items() if key.startswith(prefix)}
        if inside:
            return inside
    return tensors


def _renamed(made: Any, model: Any, settings: Any, tensors: dict[str, Any]) -> dict[str, Any]:
    """Tensors under the library's own names. ValueError where it does not know those of the file."""
    from diffusers.loaders import single_file_model as single

    known = model.state_dict()
    if len(tensors.keys() & known.keys()) * 2 > len(tensors):
        return tensors
    mapped = single._get_single_file_loadable_mapping_class(made)
    if mapped is None:
        raise ValueError(f"the library reads no single files for {made.__name__}")
    if not single._should_convert_state_dict_to_diffusers(known, tensors):
        return tensors
    rename = single.SINGLE_FILE_LOADABLE_CLASSES[mapped]["checkpoint_mapping_fn"]
    renamed: dict[str, Any] = rename(config=settings, checkpoint=dict(tensors))
    if not renamed:
        raise ValueError("it holds nothing of this component")
    return renamed


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
        files = [path for inside in insides for path in _weights_below(folder / inside)]
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


def _weights_below(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.suffix in KINDS and not is_companion(path)]


def _named(files: Sequence[Path]) -> str:
    shown = ", ".join(path.name for path in files[:_SHOWN])
    return f"There are: {shown}{', …' if len(files) > _SHOWN else ''}." if files else ""
