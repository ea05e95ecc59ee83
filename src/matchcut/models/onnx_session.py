"""ONNX files opened in onnxruntime, the one way. onnxruntime is loaded when the first is: workers only.

An ONNX file is a graph of known operations and numbers; running it runs no code that came with it, and operators of
somebody's own are not registered.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.models.boxed import boxed_weights, check_whole
from matchcut.models.problems import ModelAdvice, ModelProblem


def open_session(path: Path, *, threads: int | None = None, accelerated: bool = False) -> Any:
    """The `onnxruntime.InferenceSession` of a file.

    `threads` is how many it may use, by itself as many as there are cores; `accelerated` runs it on what the machine
    has besides, where results may differ in their last bits. BadInput if the file is not there or no ONNX graph that
    can be used, MachineFailed if onnxruntime is not installed.
    """
    try:
        import onnxruntime
    except ImportError as error:
        wanted = ModelProblem.PACKAGE_ABSENT(packages="onnxruntime")
        raise MachineFailed(wanted, advice=ModelAdvice.INSTALL_WITH_PIP()) from error
    if not path.is_file():
        raise BadInput(ModelProblem.ONNX_ABSENT(), advice=ModelAdvice.CORRECT_PATH(), file=path)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    # Threads that wait in a loop take cores from whoever has work: on two busy ones, finding a face took three times
    # the processor time so.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if threads is not None:
        options.intra_op_num_threads = threads
    providers = onnxruntime.get_available_providers() if accelerated else ["CPUExecutionProvider"]
    try:
        return onnxruntime.InferenceSession(path, options, providers=providers)
    except Exception as error:  # onnxruntime's own errors have no common type.
        first = str(error).strip().splitlines()[0]
        raise BadInput(ModelProblem.ONNX_UNUSABLE(why=first), file=path) from error


def open_boxed(name: str, *, threads: int | None = None) -> Any:
    """The session of weights that come with the program, on the CPU: see `open_session` and `boxed_file`."""
    return open_session(boxed_file(name), threads=threads)


def boxed_file(name: str) -> Path:
    """The file of weights that come with the program, looked through.

    MachineFailed if they are not in this installation, or not what was put there.
    """
    weights = boxed_weights(name)
    check_whole(weights)
    return weights.file
