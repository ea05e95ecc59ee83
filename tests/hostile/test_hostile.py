"""Over two hundred hostile files: each is read or refused in a sentence, for little time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.hostile.harness import MOST_BYTES, MOST_SECONDS, Outcome, outcome_of, write

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    folder = tmp_path_factory.mktemp("hostile")
    file = folder / "outcomes.json"
    subprocess.run([sys.executable, "-m", "tests.hostile.campaign", folder, file], cwd=ROOT, check=True)
    return {title: Outcome(**facts) for title, facts in json.loads(file.read_text()).items()}


def test_there_are_over_two_hundred(outcomes: dict[str, Outcome]):
    assert len(outcomes) >= 200


def test_each_is_read_or_refused_in_a_sentence(outcomes: dict[str, Outcome]):
    wrong = {
        name: (outcome.status, outcome.words[-300:])
        for name, outcome in outcomes.items()
        if outcome.status not in (0, 3, 4) or "Traceback" in outcome.words or "mistake of ours" in outcome.words
    }
    assert not wrong


def test_each_costs_little(outcomes: dict[str, Outcome]):
    dear = {
        name: (round(outcome.seconds, 1), outcome.peak // 2**20)
        for name, outcome in outcomes.items()
        if outcome.seconds > MOST_SECONDS or outcome.peak > MOST_BYTES
    }
    assert not dear


def test_none_writes_a_control_character_to_the_terminal(outcomes: dict[str, Outcome]):
    wild = {
        name: outcome.words[-200:]
        for name, outcome in outcomes.items()
        if any((ord(sign) < 32 and sign not in "\n\t\r") or 127 <= ord(sign) < 160 for sign in outcome.words)
    }
    assert not wild


@pytest.mark.parametrize("name", ["keyframe.png", "storyboard.toml", "script.fountain", "edit.otio", "sound.wav"])
def test_a_file_that_links_to_itself_is_told(tmp_path: Path, name: str):
    loop = tmp_path / name
    loop.symlink_to(loop)
    if name in ("keyframe.png", "sound.wav"):
        used = f'[[scene.shot]]\nkeyframe = "{name}"' if name == "keyframe.png" else f'[[sound]]\nfile = "{name}"'
        loop = write(tmp_path / "storyboard.toml", f'[film]\ntitle = "x"\n[[scene]]\nheading = "a"\n{used}\n')
    told = outcome_of("new", tmp_path / "film", "--from", loop)
    assert told.status in (3, 4)
    assert "Traceback" not in told.words
    assert "mistake of ours" not in told.words


@pytest.mark.parametrize("name", ["film.mp4", "edit.otio", "edit.edl", "list.csv", "paper.pdf", "words.srt", "a.png"])
def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path, name: str):
    text = '[film]\ntitle = "x"\n[[scene]]\nheading = "a"\n[[scene.shot]]\naction = "a"\n'
    board = write(tmp_path / "storyboard.toml", text)
    assert outcome_of("new", tmp_path / "film", "--from", board).status == 0
    told = outcome_of("export", tmp_path / "film", "-o", Path("/proc") / name)  # Nobody, not even root, writes there.
    assert told.status in (3, 4)
    assert "Traceback" not in told.words
    assert "mistake of ours" not in told.words
