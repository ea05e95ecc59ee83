"""Components of a model that lie in single files of the user's own (`models.single_files`), loaded.

Settings, tokenizers and all other components come from the model's folder as always. The files hold tensors only, under
the names of whoever made the model; the library knows how to read them.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from matchcut.engines.diffusion.components import (
    check_ranges,
    class_of,
    empty_of_diffusers,
    empty_of_transformers,
    filled,
    is_transformers,
    refuse_empty,
    without_words,
)
from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.diffusion.quantised import read_tensors
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput, EngineFailed
from matchcut.models.layout import component_class
from matchcut.models.problems import ModelAdvice, ModelProblem
from matchcut.models.single_files import check_part, is_gguf
from matchcut.wire.failures import ran_out_of_memory

_WITHIN = {
    "transformer": ("model.diffusion_model.",),
    "unet": ("model.diffusion_model.",),
    "vae": ("first_stage_model.", "vae."),
}
"""Under what names a file of several components holds each."""


def load_parts(entry: ModelEntry, folder: Path, dtypes: dict[str, Any], leave: Iterable[str] = ()) -> dict[str, Any]:
    """The components that lie in single files, by name, but those to `leave`. `folder` holds the model's settings.

    BadInput for a file that is none, or not of that component.
    """
    return {
        name: load_part(folder, name, path, dtypes.get(name, dtypes.get("default")))
        for name, path in entry.parts
        if name not in (*leave, *entry.requirements.beside)
    }


def load_part(folder: Path, name: str, path: Path, dtype: Any) -> Any:
    """Load one component from a single file. See `load_parts`."""
    check_part(path)
    kind = class_of(*component_class(folder, name))
    try:
        model = _loaded(kind, folder, name, path, dtype)
        check_ranges(name, model, path)
    except BadInput as error:
        raise BadInput(
            EngineProblem.PART_REFUSED(part=name, why=error.problem),
            advice=error.advised,
            file=path,
        ) from error
    except (KeyError, ValueError, RuntimeError, ImportError, AttributeError, TypeError, IndexError, OSError) as error:
        if ran_out_of_memory(error):
            raise
        first = (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
        raise BadInput(
            EngineProblem.PART_UNUSABLE(part=name, why=first),
            advice=EngineAdvice.CHECK_BELONGS(),
            file=path,
        ) from error
    return model


def _loaded(kind: Any, folder: Path, name: str, path: Path, dtype: Any) -> Any:
    if is_gguf(path):
        return _by_gguf(kind, folder, name, path, dtype)
    tensors = read_tensors([path], dtype)
    if is_transformers(kind):
        config = kind.config_class.from_pretrained(folder / name, local_files_only=True)
        return filled(empty_of_transformers(kind, config), without_words(tensors), dtype, path)
    settings = kind.load_config(str(folder), subfolder=name, local_files_only=True)
    model = empty_of_diffusers(kind, settings)
    return filled(model, _renamed(kind, model, settings, _of_component(tensors, name)), dtype, path)


def _by_gguf(kind: Any, folder: Path, name: str, path: Path, dtype: Any) -> Any:
    import torch
    from diffusers import GGUFQuantizationConfig

    if not hasattr(kind, "from_single_file"):
        raise ValueError(f"the library reads no single files for {kind.__name__}")
    if find_spec("gguf") is None:
        raise EngineFailed(ModelProblem.GGUF_PACKAGE(), advice=ModelAdvice.INSTALL_GGUF(), file=path)
    try:
        model = kind.from_single_file(
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


def _renamed(kind: Any, model: Any, settings: Any, tensors: dict[str, Any]) -> dict[str, Any]:
    """Tensors under the library's own names. ValueError where it does not know those of the file."""
    from diffusers.loaders import single_file_model as single

    known = model.state_dict()
    if len(tensors.keys() & known.keys()) * 2 > len(tensors):
        return tensors
    mapped = single._get_single_file_loadable_mapping_class(kind)
    if mapped is None:
        raise ValueError(f"the library reads no single files for {kind.__name__}")
    if not single._should_convert_state_dict_to_diffusers(known, tensors):
        return tensors
    rename = single.SINGLE_FILE_LOADABLE_CLASSES[mapped]["checkpoint_mapping_fn"]
    renamed: dict[str, Any] = rename(config=settings, checkpoint=dict(tensors))
    if not renamed:
        raise ValueError("it holds nothing of this component")
    return renamed
