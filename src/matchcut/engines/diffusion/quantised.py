"""Weights that are kept as small numbers with scales: read as what they stand for, or refused by name.

A weight of float8 or int8 values means `value × scale`. Whoever writes such a file has a way of their own to name the
scales: ComfyUI (`scale_weight` beside a tensor `scaled_fp8`; later `weight_scale` and a `comfy_quant` that holds JSON),
DeepSeek (`weight_scale_inv`, a scale for each block), bitsandbytes (`SCB`, of which 127 is one). A library that does
not know the name casts the values and drops the scales, and every weight is off by a factor.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.engines.problems import EngineAdvice, EngineProblem, UnreadWeights
from matchcut.film.errors import BadInput
from matchcut.models.headers import Stored, TensorsHeader, read_header
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from torch import Tensor

_VALUES = {"F8_E4M3": "float8_e4m3fn", "F8_E5M2": "float8_e5m2", "I8": "int8_tensorwise"}
"""The dtypes that are read here, and what ComfyUI calls a layer of them."""
_SCALES = (".scale_weight", ".weight_scale", ".weight_scale_inv", ".weight.scale", ".scale", ".SCB", ".weight.SCB")
_BESIDE = (".scale_input", ".input_scale", ".comfy_quant", ".weight_format", ".output_scale")
"""What is for working with small numbers, and says nothing of what they stand for."""
_MARKER = "scaled_fp8"
_INT8_FULL = 127
_BLOCK = 128
_HARMLESS = {"format", "full_precision_matrix_mult"}

_FOREIGN_FORMATS = (
    (re.compile(r"\.quant_state\.bitsandbytes__|\.absmax$"), UnreadWeights.BITSANDBYTES_4),
    (re.compile(r"\.(smooth_factor|proj_down|wscales|wzeros)$"), UnreadWeights.NUNCHAKU_4),
    (re.compile(r"\.(qweight|qzeros|g_idx)$"), UnreadWeights.PACKED_GPTQ),
    (re.compile(r"\.weight(\.|_)(_?data|_?qdata|_?int_data|_?zero_point|_?q_?data)$"), UnreadWeights.QUANTO),
    (re.compile(r"\.weight_packed$"), UnreadWeights.PACKED_COMPRESSED),
    (re.compile(r"\.weight_scale_2$"), UnreadWeights.NVFP4),
    (re.compile(r"\.weight(_u|_s_u|\.u)$"), UnreadWeights.FACTORS),
    (re.compile(r"\.weight_zero_point$"), UnreadWeights.ZERO_POINTS),
)
_SMALL = ("F4", "F6_E2M3", "F6_E3M2", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ")


def is_quantised(header: TensorsHeader) -> bool:
    """Whether a file holds small numbers, with or without scales, or anything that belongs to such."""
    return any(
        item.dtype in _VALUES or item.dtype in _SMALL or _kind_of(name) or _is_beside(name)
        for name, item in header.tensors.items()
    )


def read_tensors(files: Sequence[Path], dtype: Any = None) -> dict[str, Tensor]:
    """All tensors of a component's files as what they stand for: scales applied exactly, in float32, and then rounded.

    Weights that were small numbers come as `dtype` (None: bfloat16), all others as they are. BadInput, with the kind of
    values in the file, for those that are not read here, or whose scales are missing or don't fit.
    """
    from safetensors import safe_open

    headers = {path: read_header(path) for path in files}
    for path, header in headers.items():
        _refuse_others(path, header)
    where = {name: path for path, header in headers.items() for name in header.tensors}
    stored = {name: item for header in headers.values() for name, item in header.tensors.items()}
    read: dict[str, Tensor] = {}
    with ExitStack() as opened:
        handles = {path: opened.enter_context(safe_open(path, framework="pt")) for path in files}

        def tensor(name: str) -> Tensor:
            return handles[where[name]].get_tensor(name)

        _check_formats(headers, tensor)
        _check_order(where, tensor)
        scales = _scales_of(stored)
        scaled = bool(scales) or any(name.rpartition(".")[2] == _MARKER for name in stored)
        used = set(scales.values())
        for name, item in stored.items():
            if name in used or _is_beside(name):
                continue
            if item.dtype in _VALUES and len(item.shape) >= 1:
                read[name] = _unscaled(where[name], name, item, tensor, scales.get(name), scaled=scaled, dtype=dtype)
            elif name in scales:
                _check_is_one(where[name], name, tensor(scales[name]))
                read[name] = tensor(name)
            else:
                read[name] = tensor(name)
    return read


def _unscaled(
    path: Path, name: str, item: Stored, tensor: Any, scale_name: str | None, *, scaled: bool, dtype: Any
) -> Tensor:
    import torch

    to = dtype or torch.bfloat16
    if scale_name is None:
        if scaled or item.dtype == "I8":
            raise _refused(path, EngineProblem.SCALE_ABSENT(dtype=item.dtype, weight=name))
        plain: Tensor = tensor(name).to(to)
        return plain
    scale = tensor(scale_name)
    if not scale.is_floating_point():  # Exponents alone, as those of mxfp8.
        raise _refused(path, EngineProblem.SCALE_KIND(dtype=item.dtype, weight=name, kind=str(scale.dtype)))
    scale = scale.float()
    if not (bool(torch.isfinite(scale).all()) and bool((scale >= 0).all())):
        raise _refused(path, EngineProblem.SCALE_SIGN(dtype=item.dtype, weight=name))
    if scale_name.endswith("SCB"):
        scale = scale / _INT8_FULL
    spread = _spread(scale, item.shape)
    if spread is None:
        shape = str(list(scale.shape))
        raise _refused(path, EngineProblem.SCALE_SHAPE(dtype=item.dtype, weight=name, shape=shape))
    return (tensor(name).float() * spread).to(to)


def _spread(scale: Tensor, shape: tuple[int, ...]) -> Tensor | None:
    """A scale in a form that multiplies a weight of a shape: of all, of each row or column, or of each block."""
    if scale.numel() == 1:
        return scale.reshape(())
    if scale.ndim == 1 and scale.shape[0] == shape[0]:
        return scale.reshape(-1, *(1 for _ in shape[1:]))
    if scale.ndim != len(shape):
        return None
    for axis, (parts, length) in enumerate(zip(scale.shape, shape, strict=True)):
        if parts in (1, length):
            continue
        size = length // parts if length % parts == 0 else _BLOCK
        if -(-length // size) != parts:
            return None
        scale = scale.repeat_interleave(size, axis).narrow(axis, 0, length)
    return scale


def _scales_of(stored: Mapping[str, Stored]) -> dict[str, str]:
    """The name of each weight's scale, by the weight's. `.scale` is one only of small numbers: norms have one too."""
    scales = {}
    for name, item in stored.items():
        base = name.removesuffix(".weight")
        for ending in _SCALES:
            scale = base + ending
            if scale in stored and scale != name and (ending != ".scale" or item.dtype in _VALUES):
                scales[name] = scale
                break
    return scales


def _check_is_one(path: Path, name: str, scale: Tensor) -> None:
    """A weight that is no small number and has a scale: right only where the scale changes nothing."""
    if not bool((scale.float() == 1).all()):
        raise _refused(path, EngineProblem.SCALE_OF_LARGE(weight=name))


def _check_formats(headers: Mapping[Path, TensorsHeader], tensor: Any) -> None:
    """Make sure that every layer is of a format that is read here, as ComfyUI's files tell it."""
    for path, header in headers.items():
        formats = {
            name.removesuffix(".comfy_quant"): _json(path, bytes(tensor(name).tolist()))
            for name in header.tensors
            if name.endswith(".comfy_quant")
        }
        if "_quantization_metadata" in header.metadata:
            layers = _json(path, header.metadata["_quantization_metadata"]).get("layers", {})
            formats.update(layers if isinstance(layers, dict) else {})
        for layer, way in formats.items():
            kind = way.get("format") if isinstance(way, dict) else None
            weight = header.tensors.get(f"{layer}.weight")
            strange = set(way) - _HARMLESS if isinstance(way, dict) else set()
            if kind not in _VALUES.values() or (strange and kind == _VALUES["I8"]):
                of = UnreadWeights.OF_KIND(kind=kind) if kind else UnreadWeights.UNKNOWN_KIND()
                more = UnreadWeights.WITH_MORE(values=of, more=tuple(sorted(strange))) if strange else of
                raise _unread(path, more)
            if weight is not None and _VALUES.get(weight.dtype) != kind:
                raise _refused(path, EngineProblem.VALUES_MISNAMED(dtype=weight.dtype, format=str(kind)))


def _check_order(where: Mapping[str, Path], tensor: Any) -> None:
    """Make sure that bitsandbytes' integers lie row by row, and not in an order of some processor's own."""
    for name, path in where.items():
        if name.endswith(".weight_format") and bool((tensor(name) != 0).any()):
            raise _unread(path, UnreadWeights.OF_ONE_PROCESSOR())


def _json(path: Path, text: str | bytes) -> dict[str, Any]:
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _unread(path, UnreadWeights.NO_JSON()) from error
    return plain if isinstance(plain, dict) else {}


def _refuse_others(path: Path, header: TensorsHeader) -> None:
    for name, item in header.tensors.items():
        kind = _kind_of(name)
        if kind is not None or item.dtype in _SMALL:
            raise _unread(path, kind() if kind is not None else UnreadWeights.OF_KIND(kind=item.dtype))


def _kind_of(name: str) -> UnreadWeights | None:
    return next((kind for mark, kind in _FOREIGN_FORMATS if mark.search(name)), None)


def _is_beside(name: str) -> bool:
    return name.endswith(_BESIDE) or name.rpartition(".")[2] == _MARKER


def _unread(path: Path, values: Statement[UnreadWeights]) -> BadInput:
    return _refused(path, EngineProblem.VALUES_UNREAD(values=values))


def _refused(path: Path, problem: Statement[EngineProblem]) -> BadInput:
    return BadInput(
        problem,
        advice=EngineAdvice.TAKE_WIDE_FILE(),
        file=path,
    )
