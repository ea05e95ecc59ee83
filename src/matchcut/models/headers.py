"""The header of a safetensors file: which tensors it holds, read strictly, before any library opens the file.

A safetensors file is eight bytes of length, that much JSON, and the tensors one after the other to the end. A header
that says anything else is a damaged file, or one that was made to harm; either is refused with what it is instead.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.remedies import Remedy
from matchcut.models.problems import ModelAdvice, ModelProblem, OtherContent

_HEADER_LIMIT = 100_000_000
_LENGTH = 8
_BITS = {
    "BOOL": 8,
    "U8": 8,
    "I8": 8,
    "F8_E4M3": 8,
    "F8_E5M2": 8,
    "F8_E8M0": 8,
    "F8_E4M3FNUZ": 8,
    "F8_E5M2FNUZ": 8,
    "F4": 4,
    "F6_E2M3": 6,
    "F6_E3M2": 6,
    "I16": 16,
    "U16": 16,
    "F16": 16,
    "BF16": 16,
    "I32": 32,
    "U32": 32,
    "F32": 32,
    "I64": 64,
    "U64": 64,
    "F64": 64,
    "C64": 64,
}
_MARKS = {
    b"\x80": OtherContent.PICKLE,
    b"PK": OtherContent.ZIP_OF_PICKLES,
    b"GGUF": OtherContent.GGUF,
    b"version https://git-lfs": OtherContent.LFS_POINTER,
    b"/annex/": OtherContent.ANNEX_POINTER,
    b"<": OtherContent.WEB_PAGE,
    b'{"error': OtherContent.SERVERS_ERROR,
    b"\x1f\x8b": OtherContent.GZIP,
    b"\x00\x05\x16\x07": OtherContent.COMPANION,
}
_BEGIN = 64


@dataclass(frozen=True, slots=True)
class Stored:
    """A tensor as a file holds it: its dtype as safetensors names it, its shape and its bytes."""

    dtype: str
    shape: tuple[int, ...]
    size: int


@dataclass(frozen=True, slots=True)
class TensorsHeader:
    """What a file tells of its tensors, by name, and whatever texts its maker put beside them."""

    tensors: Mapping[str, Stored]
    metadata: Mapping[str, str]


def read_header(path: Path) -> TensorsHeader:
    """The header of a whole safetensors file, told by its bytes and not its name.

    BadInput, saying what the file is instead, or that it is damaged; MachineFailed where it can't be read.
    """
    plain, begin, size = _plain(path)
    metadata = plain.pop("__metadata__", {})
    places: list[tuple[int, int, str]] = []
    tensors = {}
    for name, stated in plain.items():
        try:
            dtype, shape = str(stated["dtype"]), tuple(stated["shape"])
            first, last = stated["data_offsets"]
        except (KeyError, TypeError, ValueError) as error:
            raise _not_safetensors(path) from error
        if not all(type(item) is int and item >= 0 for item in (*shape, first, last)):
            raise _damaged(path, ModelProblem.TENSOR_SHAPELESS, name)
        if dtype not in _BITS:
            raise BadInput(ModelProblem.TENSOR_KIND(tensor=name, dtype=dtype), file=path)
        if (last - first) * 8 != prod(shape) * _BITS[dtype]:
            raise _damaged(path, ModelProblem.TENSOR_SIZE, name)
        tensors[name] = Stored(dtype, shape, last - first)
        places.append((first, last, name))
    _check_places(path, sorted(places), size - begin)
    texts = metadata.items() if isinstance(metadata, dict) else ()
    return TensorsHeader(tensors, {str(name): text for name, text in texts if isinstance(text, str)})


def _check_places(path: Path, places: list[tuple[int, int, str]], room: int) -> None:
    end = 0
    for first, last, name in places:
        if first != end:
            wrong = ModelProblem.TENSOR_OVERLAPS if first < end else ModelProblem.TENSOR_AFTER_HOLE
            raise _damaged(path, wrong, name)
        end = last
    if end != room:
        raise BadInput(
            ModelProblem.WEIGHTS_CUT_SHORT(bytes=room, wanted=end),
            advice=Remedy.FETCH_AGAIN(),
            file=path,
        )


def _plain(path: Path) -> tuple[dict[str, Any], int, int]:
    """What the header says, where the tensors begin, and how large the file is."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            length = int.from_bytes(file.read(_LENGTH), "little")
            if not 2 <= length <= min(size - _LENGTH, _HEADER_LIMIT):
                raise _not_safetensors(path)
            plain = json.loads(file.read(length))
    except OSError as error:
        raise MachineFailed(ModelProblem.WEIGHTS_UNREADABLE(why=(error.strerror or "").lower()), file=path) from error
    except (ValueError, RecursionError) as error:
        raise _not_safetensors(path) from error
    if not isinstance(plain, dict):
        raise _not_safetensors(path)
    return plain, _LENGTH + length, size


def _damaged(path: Path, wrong: ModelProblem, tensor: str) -> BadInput:
    return BadInput(wrong(tensor=tensor), advice=ModelAdvice.FETCH_THEM_AGAIN(), file=path)


def _not_safetensors(path: Path) -> BadInput:
    with path.open("rb") as file:
        begin = file.read(_BEGIN).lstrip()
    kind = next((kind for mark, kind in _MARKS.items() if begin.startswith(mark)), OtherContent.UNKNOWN)
    return BadInput(
        ModelProblem.NO_SAFETENSORS(kind=(kind if begin else OtherContent.EMPTY)()),
        advice=ModelAdvice.GET_WEIGHTS_AS_SAFETENSORS(),
        file=path,
    )
