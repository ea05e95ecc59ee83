"""One component of a model in memory: every weight that it has comes from its files, and every weight of them is in it.

The libraries tell the log of weights that are missing or left over, and go on with random ones. Here that is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.quantised import is_quantised, read_tensors
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput
from matchcut.models.headers import read_header
from matchcut.models.index import read_json
from matchcut.models.layout import variant_of
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from torch import Tensor

_PIPELINES = "diffusers.pipelines"
_WORDS_BESIDE = ("spiece_model", "tekken_model", "tokenizer_json")
"""A tokenizer's bytes, which ComfyUI puts into a text encoder's file."""
_SHOWN = 3
_NUMBER = re.compile(r"\d+")


def class_of(library: str, kind: str, module: str = "") -> Any:
    """The class of a component; `module` is the pipeline's own, among diffusers' pipelines. None where it has none."""
    where = f"{_PIPELINES}.{library}" if library == module and module else library
    return getattr(import_module(where), kind, None)


def is_model(kind: Any) -> bool:
    """Whether a class is one of models with weights, and no tokenizer or scheduler."""
    import torch

    return isinstance(kind, type) and issubclass(kind, torch.nn.Module) and hasattr(kind, "from_pretrained")


def load_component(kind: Any, folder: Path, dtype: Any) -> Any:
    """Load a component from its folder, which `check_model` has looked at.

    BadInput where its files lack weights, hold others, or hold some that can't be right; whatever the library raises
    for those that it can't use.
    """
    chosen = variant_of(folder)
    if any(is_quantised(read_header(path)) for path in chosen.files):
        model = _of_small_numbers(kind, folder, chosen.files, dtype)
    else:
        more = {"dtype": dtype} if dtype is not None else {}
        named = {"variant": chosen.name} if chosen.name else {}
        model, info = kind.from_pretrained(
            folder, local_files_only=True, use_safetensors=True, output_loading_info=True, **more, **named
        )
        lacks = sorted({*info["missing_keys"], *(item[0] for item in info["mismatched_keys"])})
        _refuse_missing(lacks, folder)
        _refuse_left(_not_to_be_left(model, info["unexpected_keys"]), folder)
    check_ranges(folder.name, model, folder)
    return model


def is_transformers(kind: Any) -> bool:
    """Whether a class is the transformers library's, whose models may leave weights of their files out (heads, say)."""
    return str(kind.__module__).startswith("transformers.")


def _of_small_numbers(kind: Any, folder: Path, files: Iterable[Path], dtype: Any) -> Any:
    settings = dict(read_json(folder / "config.json"))
    settings.pop("quantization_config", None)
    tensors = read_tensors(list(files), dtype)
    if is_transformers(kind):
        return filled(empty_of_transformers(kind, kind.config_class.from_dict(settings)), tensors, dtype, folder)
    return filled(empty_of_diffusers(kind, settings), tensors, dtype, folder)


def empty_of_diffusers(kind: Any, settings: Mapping[str, Any]) -> Any:
    """A model of diffusers without weights, to be `filled`."""
    from accelerate import init_empty_weights

    with init_empty_weights():
        return kind.from_config(dict(settings))


def empty_of_transformers(kind: Any, config: Any) -> Any:
    """A model of transformers without weights, to be `filled`."""
    from accelerate import init_empty_weights

    with init_empty_weights():
        model = kind._from_config(config)
    model.tie_weights()  # What was tied before was torn apart.
    return model


def filled(model: Any, tensors: dict[str, Tensor], dtype: Any, file: Path) -> Any:
    """Put tensors, by the model's own names, into a model without weights: all of them, as `dtype` (None: as they are).

    BadInput, telling `file`, for weights that are missing, left over or of another shape.
    """
    known = model.state_dict()
    same: dict[int, set[str]] = {}
    for name, parameter in model.named_parameters(remove_duplicate=False):
        same.setdefault(id(parameter), set()).add(name)
    exact = _kept_exact(model, dtype)
    given = {
        name: tensor.to(_dtype_of(name, dtype, exact)) if dtype is not None and tensor.is_floating_point() else tensor
        for name, tensor in tensors.items()
        if name in known
    }
    odd = [name for name, tensor in given.items() if tensor.shape != known[name].shape]
    if odd:
        sizes = _by(given[odd[0]].shape), _by(known[odd[0]].shape)
        raise BadInput(
            EngineProblem.WEIGHT_SHAPE(weight=odd[0], size=sizes[0], wanted=sizes[1]),
            advice=EngineAdvice.CHECK_FILE_OF_MODEL(),
            file=file,
        )
    for names in same.values():
        there = sorted(names & given.keys())
        given.update({name: given[there[0]] for name in names - given.keys() if there})
    _refuse_missing(sorted(known.keys() - given.keys()), file)
    ignored = model._keys_to_ignore_on_load_unexpected or ()
    left = [name for name in tensors.keys() - known.keys() if not any(re.search(item, name) for item in ignored)]
    _refuse_left(_not_to_be_left(model, left), file)
    model.load_state_dict(given, strict=False, assign=True)
    if hasattr(model, "tie_weights"):
        model.tie_weights()
    if dtype is not None and not exact:
        model.to(dtype)
    return model.eval()


def _kept_exact(model: Any, dtype: Any) -> tuple[str, ...]:
    """The parts of a model that its library keeps in float32, whatever the rest is held in."""
    import torch

    always = tuple(getattr(model, "_keep_in_fp32_modules_strict", None) or ())
    asked = tuple(model._keep_in_fp32_modules or ())
    return (*always, *asked) if dtype is torch.float16 or not is_transformers(type(model)) else always


def _dtype_of(name: str, dtype: Any, exact: tuple[str, ...]) -> Any:
    import torch

    return torch.float32 if any(part in exact for part in name.split(".")) else dtype


def without_words(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """The tensors of a text encoder's file without a tokenizer's bytes among them."""
    return {name: tensor for name, tensor in tensors.items() if name not in _WORDS_BESIDE}


def refuse_empty(model: Any, file: Path) -> None:
    """Make sure that a library has given every weight of a model a value. BadInput, telling `file`, if not."""
    _refuse_missing([name for name, item in model.named_parameters() if item.is_meta], file)


def _not_to_be_left(model: Any, left: Iterable[str]) -> list[str]:
    """Of the weights that a model does not have, those without which it is another one: in order.

    An encoder of transformers' does without the heads that its file may hold, but not without some of its layers.
    """
    if not is_transformers(type(model)):
        return sorted(left)
    kinds = {_NUMBER.sub("#", name) for name in model.state_dict()}
    return sorted(name for name in left if _NUMBER.sub("#", name) in kinds)


def _refuse_missing(names: list[str], file: Path) -> None:
    if names:
        raise BadInput(
            EngineProblem.WEIGHTS_LACK(weights=_some(names)),
            advice=EngineAdvice.CHECK_AND_FETCH(),
            file=file,
        )


def _refuse_left(names: list[str], file: Path) -> None:
    if names:
        raise BadInput(
            EngineProblem.WEIGHTS_LEFT(weights=_some(names)),
            advice=EngineAdvice.CHECK_LARGER_KIND(),
            file=file,
        )


def _some(names: list[str]) -> str | Statement[EngineProblem]:
    shown = ", ".join(repr(name) for name in names[:_SHOWN])
    more = len(names) - _SHOWN
    return EngineProblem.AND_MORE(names=shown, count=more) if more > 0 else shown


def _by(shape: Iterable[int]) -> str:
    return "×".join(map(str, shape)) or "one number"


_LOOKED_AT = 1 << 20
"""Of how many values of a layer its size is told; of a larger one every n-th row is taken."""
_LARGEST_RMS = 16.0
_LARGE, _LARGE_SHARE = 64.0, 0.25
_ABOVE_OTHERS = 300.0
_SMALLEST_RMS, _SMALL_SHARE = 1e-6, 0.5


def check_ranges(name: str, model: Any, file: Path) -> None:
    """Make sure that the linear and convolutional layers of a component have weights of a size that they can have.

    Files of small numbers mean nothing without their scales, and a model whose scales were lost still loads. Such
    weights stand out: float8 values reach up to 448 in nearly every layer, int8 values to 127, where a trained layer's
    largest weight is seldom above 10, and untrained ones are below 1.

    `file` is told where they don't. BadInput for weights that are off by a factor, or are no numbers.
    """
    import torch

    kinds = (torch.nn.Linear, torch.nn.modules.conv._ConvNd)
    sizes: dict[str, tuple[float, float, float]] = {}
    for layer, module in model.named_modules():
        weight = getattr(module, "weight", None)
        # (What is reckoned anew from other parameters at every call is none itself.)
        if isinstance(module, kinds) and isinstance(weight, torch.nn.Parameter) and weight.is_floating_point():
            sizes[layer] = _size(weight.detach())
    if not sizes:
        return
    wrong = _wrong(name, sizes)
    if wrong is not None:
        raise BadInput(
            wrong,
            advice=EngineAdvice.GET_WIDE_WEIGHTS(),
            file=file,
        )


def _size(weight: Tensor) -> tuple[float, float, float]:
    """The root mean square of a layer's weights, the largest of them, and the layer's gain: of noise, out by in."""
    import torch

    rows = weight.reshape(weight.shape[0], -1)
    looked = rows[:: max(1, weight.numel() // _LOOKED_AT)].float()
    if not looked.numel():
        return 0.0, 0.0, 0.0
    rms = float(torch.linalg.vector_norm(looked) / looked.numel() ** 0.5)
    return rms, float(looked.abs().max()), rms * (weight[0].numel() ** 0.5)


def _wrong(part: str, sizes: dict[str, tuple[float, float, float]]) -> Statement[EngineProblem] | None:
    for layer, (rms, _, _) in sizes.items():
        if not rms < float("inf"):
            return EngineProblem.WEIGHTS_NO_NUMBERS(part=part, layer=layer)
    usual = median(gain for _, _, gain in sizes.values())
    for layer, (rms, largest, gain) in sizes.items():
        if rms > _LARGEST_RMS or (usual and gain > _ABOVE_OTHERS * usual and largest > 1):
            return EngineProblem.WEIGHTS_LARGE(part=part, layer=layer, size=f"{largest:.3g}")
    large = [largest for _, largest, _ in sizes.values() if largest > _LARGE]
    if len(large) > _LARGE_SHARE * len(sizes):
        return EngineProblem.WEIGHTS_LARGE_IN_MANY(
            part=part, layers=len(large), of=len(sizes), size=f"{max(large):.3g}"
        )
    small = [rms for rms, _, _ in sizes.values() if 0 < rms < _SMALLEST_RMS]
    if len(small) > _SMALL_SHARE * len(sizes):
        return EngineProblem.WEIGHTS_SMALL_IN_MANY(part=part, layers=len(small), of=len(sizes))
    return None
