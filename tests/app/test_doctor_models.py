"""What the doctor says of models and memory, for machines of every size."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.search.tiny import tiny_minilm

from matchcut.app import doctor, doctor_models
from matchcut.app.doctor_models import accelerator, catalogue_findings, nvidia
from matchcut.app.finding import Finding
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.explaining import fit
from matchcut.engines.diffusion.memory import Machine
from matchcut.models import boxed
from matchcut.models.boxed import all_boxed_weights

GIB = 1024**3


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_DATA_HOME", "HF_HOME", "MATCHCUT_MODELS_FOLDER"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    monkeypatch.delenv("HF_HUB_CACHE", raising=False)
    monkeypatch.setenv("MATCHCUT_MODELS", str(tmp_path / "models.toml"))
    return tmp_path


def test_voices_are_told_of_with_what_they_lack(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def voices() -> tuple[str, str]:
        finding = next(finding for finding in doctor_models.examine_models() if finding.name == "voices")
        return finding.kind, finding.sentence

    assert voices() == ("note", "No voices are here. 'matchcut voices install' brings voices.")
    folder = home / "matchcut_models_folder" / "kokoro"
    folder.mkdir(parents=True)
    (folder / "matchcut-manifest.json").write_text("{}")
    programs = home / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    assert voices()[0] == "problem"
    assert "espeak-ng, which tells their sounds, is not installed" in voices()[1]
    (programs / "espeak-ng").write_text("")
    (programs / "espeak-ng").chmod(0o755)
    assert voices() == ("good", "41 voices of Kokoro's are here (Apache-2.0).")


def test_it_is_told_whether_shots_are_found_by_meaning(home: Path) -> None:
    def meaning() -> tuple[str, str]:
        finding = next(finding for finding in doctor_models.examine_models() if finding.name == "meaning")
        return finding.kind, finding.sentence

    assert meaning()[0] == "note"
    assert "'matchcut find install' brings MiniLM" in meaning()[1]
    tiny_minilm(home / "matchcut_models_folder" / "minilm", ("lamp",))
    assert meaning() == ("good", "MiniLM is here (Apache-2.0): shots are found by what their words mean.")


def machine(device: str, gib: int, main: int = 64) -> Machine:
    return Machine(device, gib * GIB, main * GIB)


def named(machine: Machine, name: str) -> list[Finding]:
    return [one for one in catalogue_findings(machine) if one.name == name]


def test_a_larger_card_holds_models_in_faster_ways() -> None:
    entry = catalogue().model("wan2.1-vace-14b")
    plans = [fit(entry, machine("cuda", gib)) for gib in (2, 8, 24, 48, 80)]
    assert all(plans)
    ways = [(one.plan.offload, one.fits) for one in plans if one]
    assert ways[0][1] is False
    assert ways[-1] == ("none", True)
    order = ["group", "model", "none"]
    ranks = [order.index(offload) for offload, _ in ways]
    assert ranks == sorted(ranks)


def test_every_model_that_can_run_is_told_once_by_the_way_it_would_be_held() -> None:
    for gib in (4, 12, 24, 80):
        sized = machine("cuda", gib)
        told = [one.sentence for one in (*named(sized, "models-fit"), *named(sized, "models-too-large"))]
        names = [name for one in told for name in one.partition(": ")[2].partition(". ")[0].rstrip(".").split(", ")]
        assert len(names) == len(set(names))
        assert {"wan2.1-vace-1.3b", "wan2.1-vace-14b", "svd-xt"} <= set(names)
        for one in told:
            assert one[0].isupper()
            assert one.endswith(".")


def test_the_accelerator_is_told_in_a_sentence() -> None:
    good = accelerator(machine("cuda", 70), ("NVIDIA H100",))
    assert (good.kind, good.sentence) == (
        "good",
        "NVIDIA H100 samples the pictures; 70 GiB of its memory are free.",
    )
    wrong = accelerator(machine("cpu", 20), ("NVIDIA H100",))
    assert wrong.kind == "problem"
    assert "Install torch's build for CUDA." in wrong.sentence
    assert accelerator(machine("cpu", 20), ()).kind == "note"
    assert accelerator(machine("mps", 20), ()).kind == "good"


def test_the_drivers_answer_is_read_and_its_absence_is_no_error(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(home))
    assert nvidia() == ()
    tool = home / "nvidia-smi"
    tool.write_text("#!/bin/sh\necho 'NVIDIA H100 80GB HBM3'\necho 'NVIDIA T4'\n")
    tool.chmod(0o755)
    assert nvidia() == ("NVIDIA H100 80GB HBM3", "NVIDIA T4")
    tool.write_text("not a program")
    assert nvidia() == ()


def _own(home: Path, weights: int, more: str = "") -> None:
    folder = home / "own" / "vae"
    folder.mkdir(parents=True)
    header = {"w": {"dtype": "F32", "shape": [weights], "data_offsets": [0, 4 * weights]}}
    told = json.dumps(header).encode()
    with (folder / "w.safetensors").open("wb") as file:
        file.write(len(told).to_bytes(8, "little") + told)
        file.truncate(8 + len(told) + 4 * weights)
    index = {"_class_name": "StableVideoDiffusionPipeline", "vae": ["diffusers", "X"]}
    (folder.parent / "model_index.json").write_text(json.dumps(index))
    (home / "models.toml").write_text(f"[[model]]\nid = 'own'\nlike = 'svd-xt'\npath = '{folder.parent}'\n{more}")


def test_a_model_that_is_here_says_how_it_will_be_held(home: Path) -> None:
    (shipped,) = named(machine("cuda", 24), "models-here")
    assert (shipped.kind, shipped.sentence.startswith("pocket is here.")) == ("good", True)
    _own(home, 1000)
    found = next(one for one in named(machine("cuda", 24), "models-here") if one.sentence.startswith("own "))
    assert (found.kind, found.sentence.startswith("own is here. The model stays on the GPU")) == ("good", True)


def test_a_model_that_is_here_and_can_not_run_says_why(home: Path) -> None:
    _own(home, 1000, "parts = { vae = 'gone.safetensors' }\n")
    (found,) = [one for one in named(machine("cuda", 24), "models-here") if one.kind == "problem"]
    assert found.sentence == f"own is here but can't run: Its vae is not at {home / 'gone.safetensors'}."


def test_a_broken_entry_is_told_with_file_line_and_field(home: Path) -> None:
    (home / "models.toml").write_text("[[model]]\nid = 'x'\nlike = 'svd-xt'\nwarp = 9\n")
    (found,) = named(machine("cpu", 24), "models-broken")
    assert found.kind == "problem"
    assert f"{home / 'models.toml'}, line 4, field 'warp'" in found.sentence


def test_the_doctor_says_all_of_it_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    from matchcut.app.doctor import examine

    monkeypatch.setattr(doctor_models, "nvidia", lambda: ())
    found: dict[str, Any] = {one.name: one for one in examine(None)}
    assert {"system", "memory", "accelerator", "disk", "models-here"} <= set(found)
    assert {"models-fit", "models-too-large"} & set(found)


def test_the_networks_in_the_box_are_named_with_their_licences_and_a_damaged_one_apart(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mine = all_boxed_weights()
    found = {finding.name: finding for finding in doctor._box()}
    assert set(found) == {"box"}
    assert all(f"{weights.name} ({weights.licence.name})" in found["box"].sentence for weights in mine)
    other = tmp_path / "other.onnx"
    other.write_bytes(mine[0].file.read_bytes()[:-1])
    monkeypatch.setattr(boxed, "all_boxed_weights", lambda: (replace(mine[0], file=other), *mine[1:]))
    found = {finding.name: finding for finding in doctor._box()}
    assert found["box-damaged"].kind == "problem"
    assert found["box-damaged"].sentence == (
        f"{mine[0].name}, which comes with Matchcut: These weights came with Matchcut and are others now: they were "
        "changed or are damaged. Install it anew."
    )
    assert mine[0].name not in found["box"].sentence
    assert mine[1].name in found["box"].sentence
