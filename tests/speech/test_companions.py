"""What macOS and Windows leave beside a voice's weights changes nothing of the voice."""

from __future__ import annotations

from pathlib import Path

from matchcut.speech.weights import fingerprint_of


def test_companions_are_no_part_of_a_voice(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    (tmp_path / "model.safetensors").write_bytes(b"weights")
    before = fingerprint_of(tmp_path)
    for name in ("._model.safetensors", "._config.json", ".DS_Store", "Thumbs.db", "desktop.ini"):
        (tmp_path / name).write_bytes(b"\x00\x05\x16\x07")
    assert fingerprint_of(tmp_path) == before
    (tmp_path / "vocab.txt").write_text("a")
    assert fingerprint_of(tmp_path) != before
