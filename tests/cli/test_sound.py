"""Sound from the command line: laid under the film, mixed, taken out again."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from matchcut.media.sound import write_wav
from matchcut.store.project import Project

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    """A second and a half of sound."""
    samples = (0.3 * np.sin(np.arange(72_000) / 15)).astype(np.float32)
    write_wav(tmp_path / "tone.wav", np.stack([samples, samples]))
    return tmp_path / "tone.wav"


@pytest.fixture
def listed(run: Run) -> Callable[[Path], list[dict[str, Any]]]:
    """What `matchcut sound list --json` tells of a film."""

    def told(folder: Path) -> list[dict[str, Any]]:
        done = run("sound", "list", folder, "--json")
        assert done.returncode == 0, done.stderr
        found: list[dict[str, Any]] = json.loads(done.stdout)
        return found

    return told


def test_a_sound_is_laid_where_it_is_told(
    tea_shot: Path, tone: Path, run: Run, listed: Callable[[Path], list[dict[str, Any]]]
) -> None:
    done = run(
        "sound",
        "add",
        tea_shot,
        tone,
        "--at",
        "2",
        "--offset",
        "6f",
        "--gain",
        "-6.5",
        "--fade-out",
        "0.5s",
        "--pan",
        "-20",
    )
    assert (done.returncode, done.stdout) == (0, "Added tone.wav on A1, from 01:00:01:06 (shot 2).\n")
    run("sound", "add", tea_shot, tone, "--track", "M1", "--length", "1:12")
    first, second = listed(tea_shot)
    assert first == {
        "number": 1,
        "label": "tone",
        "track": "M1",
        "begins": "01:00:00:00",
        "frames": 36,
        "gain": "0",
        "pan": 0,
    }
    assert second == {
        "number": 2,
        "label": "tone",
        "track": "A1",
        "begins": "01:00:01:06 (shot 2)",
        "frames": None,
        "gain": "-6.5",
        "pan": -20,
    }
    with Project.open(tea_shot) as project:
        clip = next(one for one in project.film.audio.values() if one.track == "A1")
        assert (clip.gain, clip.fade_out, clip.offset) == (-650, 12, 6)


def test_a_sound_of_the_storyboard_without_a_label_has_its_files_name(
    tea: Path, tone: Path, listed: Callable[[Path], list[dict[str, Any]]]
) -> None:
    storyboard = tea / "storyboard.toml"
    tone.rename(tea / "tone.wav")
    storyboard.write_text(storyboard.read_text(encoding="utf-8") + '\n[[sound]]\nfile = "tone.wav"\n', encoding="utf-8")
    assert [one["label"] for one in listed(tea)] == ["tone"]


def test_removing_is_a_step_that_undo_brings_back(tea: Path, tone: Path, run: Run) -> None:
    run("sound", "add", tea, tone)
    assert run("sound", "remove", tea, 1).stdout == "Removed tone.\n"
    with Project.open(tea) as project:
        assert not project.film.audio
        project.undo()
        assert [clip.label for clip in project.film.audio.values()] == ["tone"]


def test_a_track_is_mixed_and_the_whole_brought_to_a_loudness(tea: Path, run: Run) -> None:
    assert run("sound", "mix", tea, "M1", "--role", "music", "--duck", "8", "--gain", "-3").returncode == 0
    assert run("sound", "loudness", tea, "-14").returncode == 0
    told = run("sound", "list", tea).stdout
    assert "M1: music, gain -3 dB, pan 0, -8 dB under dialogue." in told
    assert "Loudness: -14 LUFS." in told
    assert run("sound", "loudness", tea, "off").returncode == 0
    assert "Loudness: as mixed." in run("sound", "list", tea).stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "FILM", "storyboard.toml"), "can't be read as film or sound"),
        (("add", "FILM", "TONE", "--at", "9"), "This film has no shot '9'."),
        (("add", "FILM", "TONE", "--gain", "soft"), "'soft' is no number of decibels."),
        (("add", "FILM", "TONE", "--gain", "1.234"), "'1.234' is no number of decibels."),
        (("add", "FILM", "TONE", "--length", "3"), "'3' is not a duration."),
        (("remove", "FILM", "4"), "There is no sound 4."),
        (("mix", "FILM", "A1", "--role", "noise"), "'noise' is no role of a track."),
    ],
)
def test_what_can_not_be_is_one_sentence(
    tea: Path, tone: Path, run: Run, arguments: tuple[str, ...], told: str
) -> None:
    places = {"FILM": tea, "TONE": tone, "storyboard.toml": tea / "storyboard.toml"}
    done = run("sound", *(places.get(one, one) for one in arguments))
    assert done.returncode == 3
    assert told in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    with Project.open(tea) as project:
        assert not project.film.audio


def test_weights_speak_from_the_command_line(tea: Path, run: Run, tmp_path: Path) -> None:
    text = (tea / "storyboard.toml").read_text()
    (tea / "storyboard.toml").write_text(text.replace('action = "Steam."', 'action = "Steam."\ndialogue = "MARA: No."'))
    for arguments, told in (
        ((), "There is no voice on this disk."),
        (("--weights", "alba", "--program", "say"), "Say who speaks."),
        (("--weights", "alba"), "There is no voice 'alba'."),
        (("--weights", tea / "storyboard.toml"), "Under which licence are these weights?"),
        (("--weights", tea / "storyboard.toml", "--licence", "MIT"), "This is no voice."),
        (("--program", "piper", "--licence", "MIT"), "Only weights have a licence and a seed."),
    ):
        done = run("voices", tea, *arguments)
        assert (done.returncode, len(done.stderr.strip().splitlines())) == (3, 1)
        assert told in done.stderr
