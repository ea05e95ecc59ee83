"""The process in which the watermark's models run: `python -m matchcut.delivery.watermark.work`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.delivery.watermark.messages import BitsRead, Mark, Marked, ReadMark
from matchcut.delivery.watermark.payload import BITS
from matchcut.engines.conforming.onnx import OnnxModel
from matchcut.engines.problems import EngineProblem
from matchcut.film.errors import BadInput
from matchcut.wire.errors import Doer
from matchcut.wire.messages import Content
from matchcut.wire.problems import Process
from matchcut.wire.serving import serve
from matchcut.words.statements import Statement

_ENCODER = "It has to take a frame (1, 3, 1, h, w) from −1 to 1 and 32 bits (1, 32), and make such a frame."
_DECODER = DeliveryAdvice.WATERMARK_DECODER()


def answer(question: Mark | ReadMark, say: Callable[[Marked | BitsRead], None]) -> None:
    """Run one of the models on one picture. BadInput for a file that is not such a model."""
    picture = np.frombuffer(question.picture, np.uint8).reshape(question.height, question.width, 3)
    if isinstance(question, Mark):
        added = _added(Path(question.path), picture, question.bits)
        say(Marked(added=Content(added.astype("<f2").tobytes())))
    else:
        say(BitsRead(numbers=_read(Path(question.path), picture).astype("<f4").tobytes()))


@lru_cache(maxsize=2)
def _model(path: Path, wanted: str | Statement[DeliveryAdvice], inputs: int) -> OnnxModel:
    model = OnnxModel(path, wanted)
    if len(model.inputs) != inputs:
        raise model.refused(EngineProblem.ONNX_INPUTS(inputs=len(model.inputs)))
    return model


def _frame(picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.ascontiguousarray(picture.transpose(2, 0, 1)[None, :, None], np.float32) / np.float32(127.5) - 1


def _added(path: Path, picture: NDArray[np.uint8], bits: Sequence[int]) -> NDArray[np.float32]:
    model = _model(path, _ENCODER, 2)
    frame = _frame(picture)
    marked = model(dict(zip(model.inputs, (frame, np.array([bits], np.float32)), strict=True)))
    if marked.shape != frame.shape:
        raise model.refused(EngineProblem.ONNX_SHAPE(shape=str(marked.shape), given=str(frame.shape)))
    added = (np.clip(marked, -1, 1) - frame)[0, :, 0].transpose(1, 2, 0) * np.float32(127.5)
    if not np.isfinite(added).all():
        raise model.refused(EngineProblem.ONNX_NO_NUMBERS())
    return added


def _read(path: Path, picture: NDArray[np.uint8]) -> NDArray[np.float32]:
    model = _model(path, _DECODER, 1)
    read = model(dict(zip(model.inputs, (_frame(picture),), strict=True)))
    if read.size != BITS or not np.isfinite(read).all():
        raise BadInput(DeliveryProblem.WATERMARK_NUMBERS(), advice=_DECODER, file=path)
    return read.reshape(BITS)


if __name__ == "__main__":
    serve(Mark | ReadMark, answer, Doer(process=Process.WATERMARK()))
