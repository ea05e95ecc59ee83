"""What is beside weights of faces and none of them: what macOS leaves there, folders, what may not be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import INSIGHTFACE
from matchcut.identity.weights import file_of, version_of, weights_of


def test_a_companion_is_no_file_of_weights(tmp_path: Path) -> None:
    (tmp_path / "._det_10g.onnx").write_bytes(b"\x00\x05\x16\x07")
    with pytest.raises(BadInput, match=r"There is no \*\.onnx here"):
        file_of(tmp_path, "*.onnx")
    (tmp_path / "det_10g.onnx").write_bytes(b"\x08")
    assert file_of(tmp_path, "*.onnx").name == "det_10g.onnx"


def test_a_folder_of_companions_is_no_pack_of_faces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATCHCUT_INSIGHTFACE_FOLDER", str(tmp_path))
    for pack, name in (("__MACOSX", "._det.onnx"), ("buffalo_l", "det.onnx")):
        (tmp_path / pack).mkdir()
        (tmp_path / pack / name).write_bytes(b"\x08")
    assert weights_of(INSIGHTFACE) == tmp_path / "buffalo_l"


def test_a_folder_is_no_file_of_weights_and_one_that_can_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MATCHCUT_INSIGHTFACE_FOLDER", str(tmp_path))
    (tmp_path / "rec.onnx").write_bytes(b"weights")
    version = version_of(INSIGHTFACE)
    (tmp_path / "old.onnx").mkdir()
    assert version_of(INSIGHTFACE) == version

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(BadInput, match="This file of weights can't be read: Permission denied") as refused:
        version_of(INSIGHTFACE)
    assert refused.value.file == tmp_path / "rec.onnx"
