"""An ONNX file is opened, or it is told why not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.models.boxed import boxed_weights
from matchcut.models.onnx_session import open_session


def test_a_session_keeps_to_the_threads_that_it_was_given() -> None:
    session = open_session(boxed_weights("blaze_short").file, threads=1)
    assert session.get_session_options().intra_op_num_threads == 1
    assert session.get_providers() == ["CPUExecutionProvider"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not there") as told:
        open_session(tmp_path / "gone.onnx")
    assert told.value.file == tmp_path / "gone.onnx"


@pytest.mark.parametrize("plain", [b"", b"no graph at all", boxed_weights("blaze_short").file.read_bytes()[:9000]])
def test_a_file_that_is_no_graph_is_told(tmp_path: Path, plain: bytes) -> None:
    path = tmp_path / "spoiled.onnx"
    path.write_bytes(plain)
    with pytest.raises(BadInput, match="no ONNX model that can be used"):
        open_session(path)


def test_without_the_runtime_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(MachineFailed, match="onnxruntime"):
        open_session(boxed_weights("blaze_short").file)
