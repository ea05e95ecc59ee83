"""Gates: which hold for a take, where they come from, and what a user's own file may say."""

from __future__ import annotations

from pathlib import Path

import pytest

from matchcut.continuity.gates import USERS_GATES, EngineSort, read_gates, users_gates, with_figures
from matchcut.continuity.seen import DefectKind
from matchcut.film.errors import BadInput
from matchcut.identity.calibration import calibration_of
from matchcut.identity.catalogue import EMBEDDERS, Compares

FACES, LOOKS = "faces/1-30de0405c8fe", "looks/1-4bc1751c9ea1"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own file, which is not there."""
    file = tmp_path / "gates.toml"
    monkeypatch.setenv(USERS_GATES, str(file))
    return file


def test_a_take_is_judged_by_the_gates_of_what_made_its_vectors() -> None:
    gates = read_gates().gates(FACES, LOOKS, EngineSort.MODELS)
    assert gates.identity == gates.same_face == calibration_of("faces").same
    assert None not in (gates.clothes, gates.place, gates.delta_e, gates.jump_most)
    assert set(gates.sources) == {"faces.faces", "looks.looks", "engines.models"}
    assert all(gates.sources.values())
    assert gates.defects == frozenset(DefectKind)


def test_without_vectors_what_they_would_tell_is_not_judged() -> None:
    gates = read_gates().gates("", "", EngineSort.MODELS)
    assert (gates.identity, gates.place) == (None, None)
    assert gates.clothes is not None, "colours alone tell clothes apart"


def test_drawings_have_nobody_to_know() -> None:
    gates = read_gates().gates(FACES, LOOKS, EngineSort.DRAWINGS)
    assert (gates.identity, gates.clothes, gates.place, gates.delta_e, gates.jump_most) == (None,) * 5
    assert gates.defects < frozenset(DefectKind)


@pytest.mark.parametrize("embedder", [name for name, spec in EMBEDDERS.items() if spec.compares is Compares.FACE])
def test_every_embedder_of_faces_has_a_gate_for_identity(embedder: str) -> None:
    assert read_gates().gates(f"{embedder}/1", "", EngineSort.FOOTAGE).identity == calibration_of(embedder).same


def test_a_users_own_figures_come_first_and_change_the_key(own: Path) -> None:
    before = read_gates()
    own.write_text('[faces.faces]\nidentity = 0.7\nsource = "12 takes"\n\n[engines.models]\ndelta_e = 5\n')
    after = read_gates()
    gates = after.gates(FACES, LOOKS, EngineSort.MODELS)
    assert (gates.identity, gates.delta_e, gates.same_face) == (0.7, 5, calibration_of("faces").same)
    assert gates.jump_most == before.gates(FACES, LOOKS, EngineSort.MODELS).jump_most
    assert gates.sources["faces.faces"] == "12 takes"
    assert after.gates("sface/1", LOOKS, EngineSort.MODELS).identity == calibration_of("sface").same
    assert after.key != before.key


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("[faces", ""),
        ("[voices.a]\n", "voices"),
        ("faces = 3\n", "faces"),
        ("[faces]\nfaces = 3\n", "faces.faces"),
        ("[faces.faces]\nidentty = 0.5\n", "faces.faces.identty"),
        ('[faces.faces]\nidentity = "high"\n', "faces.faces.identity"),
        ("[faces.faces]\nidentity = true\n", "faces.faces.identity"),
        ('[engines.models]\ndefects = ["blck"]\n', "engines.models.defects"),
        ("[engines.models]\nsource = 3\n", "engines.models.source"),
    ],
)
def test_a_file_that_says_something_else_is_refused_with_the_place(own: Path, text: str, field: str) -> None:
    own.write_text(text)
    with pytest.raises(BadInput) as refused:
        read_gates()
    assert (refused.value.file, refused.value.field) == (own, field)


def test_a_file_that_is_no_text_is_refused(own: Path) -> None:
    own.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput):
        read_gates()


def test_without_a_name_it_lies_in_the_users_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(USERS_GATES)
    assert users_gates().name == "gates.toml"
    assert "matchcut" in users_gates().parts[-2].lower()


def test_figures_are_written_into_a_file_that_keeps_what_it_says_besides(own: Path) -> None:
    text = with_figures("", {("faces", "faces", "identity"): 0.61, ("engines", "models", "delta_e"): 4.0}, "12 takes")
    own.write_text(text + "\n# Mine.\n[looks.looks]\nclothes = 0.3\n", encoding="utf-8")
    more = with_figures(own.read_text(encoding="utf-8"), {("faces", "faces", "identity"): 0.66}, "40 takes")
    own.write_text(more, encoding="utf-8")
    assert "# Mine." in more
    gates = read_gates().gates(FACES, LOOKS, EngineSort.MODELS)
    assert (gates.identity, gates.delta_e, gates.clothes) == (0.66, 4.0, 0.3)
    assert gates.sources["faces.faces"] == "40 takes"
    assert gates.sources["engines.models"] == "12 takes"
    with pytest.raises(BadInput):
        with_figures("[faces", {}, "")
