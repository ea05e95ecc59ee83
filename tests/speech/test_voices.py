"""Voices from weights: the same each time, of the speaker that was asked, and in a process that can be ended."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from matchcut.film.errors import BadInput, Cancelled, EngineFailed
from matchcut.speech.messages import SayLine, Spoken
from matchcut.speech.phonemes import sentences
from matchcut.speech.voice import Speaking
from matchcut.speech.weights import VoiceKind, fingerprint_of, kind_of
from matchcut.speech.work import answer
from matchcut.wire.helper import Helper

WHO = {"piper": ("emma", "tom"), "vits": ("0", "2"), "speecht5": ("emma", "tom")}
Samples = NDArray[np.float32]


def say(path: Path, words: str, speaker: str = "", seed: int = 1) -> tuple[Samples, int]:
    """What the process answers, asked in this one: loading torch takes seconds."""
    spoken: list[Spoken] = []
    answer(SayLine(path=str(path), words=words, speaker=speaker, seed=seed), spoken.append)
    return np.frombuffer(spoken[0].samples, "<f4"), spoken[0].sample_rate


def differ(one: Samples, other: Samples) -> bool:
    return one.shape != other.shape or bool((one != other).any())


@pytest.mark.parametrize("kind", WHO)
def test_a_line_is_said_the_same_each_time(request: pytest.FixtureRequest, kind: str) -> None:
    path, (first, second), words = request.getfixturevalue(kind), WHO[kind], "Wait"
    said, rate = say(path, words, first)
    assert rate == 16_000
    assert said.size > 200
    assert 0 < np.abs(said).max() <= 1
    assert differ(said, say(path, words, second)[0])
    np.testing.assert_array_equal(say(path, words, first)[0], said)
    assert differ(said, say(path, words, first, seed=2)[0])
    np.testing.assert_array_equal(say(path, "No!")[0], say(path, "No!", first)[0])
    with pytest.raises(BadInput, match=r"This voice has no speaker 'ana'\. There are "):
        say(path, "No", "ana")


def test_its_process_says_what_is_said_here_and_outlives_a_refusal(vits: Path, piper: Path) -> None:
    for path in (vits, piper):
        with Speaking(path, 7) as voice:
            said, rate = voice.say("No!", "1")
            assert (said.shape[0], rate) == (1, 16_000)
            seed = int.from_bytes(hashlib.sha256(b"7\x001\x00No!").digest()[:4], "big") >> 1
            np.testing.assert_array_equal(said[0], say(path, "No!", "1", seed)[0])
            with pytest.raises(BadInput, match="has no speaker 'ana'"):
                voice.say("No", "ana")
            np.testing.assert_array_equal(voice.say("No!", "1")[0], said)


def test_a_piper_voice_is_given_its_numbers_as_piper_gives_them(piper_voice: Callable[..., Path]) -> None:
    samples, rate = say(piper_voice(audio={"sample_rate": 22_050}), "No")
    # ^ _ n _ o _ $: each becomes 40 samples at a hundredth of its number.
    levels = samples.reshape(-1, 40).mean(axis=1)
    np.testing.assert_allclose(levels, np.array([1, 0, 17, 0, 18, 0, 2]) / 100, atol=0.006)
    assert rate == 22_050


def test_a_line_is_split_where_its_sentences_end() -> None:
    assert sentences(' Wait. "Who?" Mrs. Dale – of 3.5 Hill St. Anne… No ') == [
        "Wait.",
        '"Who?',
        "Mrs. Dale – of 3.5 Hill St. Anne…",
        "No",
    ]
    assert sentences("  ") == []


def test_what_asks_for_a_voice_or_a_mark_stays_light() -> None:
    program = "import sys, matchcut.app.voice_weights, matchcut.delivery.watermark.marking; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert {"torch", "transformers", "onnxruntime", "cv2"} & set(done.stdout.split()) == set()


def test_sentences_are_said_one_by_one_with_a_breath_between(piper: Path) -> None:
    samples, rate = say(piper, "No. No.")
    breath = np.flatnonzero(samples == 0)
    assert breath.size == rate // 5
    assert (np.diff(breath) == 1).all()


def test_phonemes_come_from_the_persons_own_program(
    piper_voice: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What stands for espeak-ng here answers in letters: `wait` is `c`, and it marks another language as it does."""
    program = tmp_path / "bin" / "espeak-ng"
    program.parent.mkdir()
    program.write_text(
        '#!/bin/sh\nread -r words\n[ "$4" = "de" ] || { echo "no such voice" >&2; exit 1; }\n'
        'case "$words" in Wait) echo " c ";; *) echo "(e^n)b(de)";; esac\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    voice = piper_voice(phoneme_type="espeak", espeak={"voice": "de"})
    samples, _ = say(voice, "Wait, me!")
    # ^ _ c _ , _ (space) _ b _ ! _ $
    levels = samples.reshape(-1, 40).mean(axis=1)
    np.testing.assert_allclose(levels, np.array([1, 0, 6, 0, 31, 0, 3, 0, 5, 0, 32, 0, 2]) / 100, atol=0.006)
    with pytest.raises(BadInput, match="no phonemes for the language 'xx': no such voice"):
        say(piper_voice(phoneme_type="espeak", espeak={"voice": "xx"}), "Wait")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineFailed, match="espeak-ng, which makes them, is not installed"):
        say(voice, "Wait")


def test_a_fingerprint_changes_with_the_weights_alone(piper: Path, vits: Path, tmp_path: Path) -> None:
    assert (kind_of(piper), kind_of(vits)) == (VoiceKind.PIPER, VoiceKind.VITS)
    copy = shutil.copytree(vits, tmp_path / "elsewhere")
    assert fingerprint_of(copy) == fingerprint_of(vits) != fingerprint_of(piper)
    with (copy / "model.safetensors").open("r+b") as file:
        file.seek(-1, 2)
        file.write(b"\x7f")
    assert fingerprint_of(copy) != fingerprint_of(vits)


def test_a_voice_is_stopped_while_it_speaks(piper: Path) -> None:
    def stop() -> None:
        raise Cancelled("Stopped.")

    with Speaking(piper, 1, stop) as voice:
        with pytest.raises(Cancelled):
            voice.say("Wait", "")
        assert voice._helper is not None
        child = voice._helper._child
        assert not child.ended
    assert child.ended


def _spoiled(vits: Path, folder: Path, how: str) -> Path:
    copy = shutil.copytree(vits, folder / how)
    weights = copy / "model.safetensors"
    if how == "damaged":
        weights.write_bytes(b"\xff" * 64)
    elif how == "a pickle":
        weights.rename(copy / "pytorch_model.bin")
    elif how == "half":
        from safetensors.torch import load_file, save_file

        kept = {name: one for name, one in load_file(weights).items() if not name.startswith("decoder")}
        save_file(kept, weights, metadata={"format": "pt"})
    elif how == "speechless":
        (copy / "vocab.json").unlink()
    elif how == "a painter":
        (copy / "config.json").write_text(json.dumps({"model_type": "flux"}))
    elif how == "not settings":
        (copy / "config.json").write_text("[")
    return copy


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("damaged", "This voice can't be opened: "),
        ("a pickle", r"no weights as safetensors here \(there is a pickle, which may run any code, and is refused\)"),
        ("half", r"The weights of this voice lack decoder\..* and \d+ more\."),
        ("speechless", "This voice's letters can't be read: "),
        ("a painter", "A model of the type 'flux' is no voice that is known here"),
        ("not settings", "This voice's settings can't be read"),
    ],
)
def test_bad_weights_are_one_sentence(vits: Path, tmp_path: Path, how: str, told: str) -> None:
    with pytest.raises(BadInput, match=told) as caught:
        say(_spoiled(vits, tmp_path, how), "Wait")
    assert "\n" not in str(caught.value)


def test_bad_piper_voices_are_one_sentence(piper_voice: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"RIFF")
    for path, told in ((tmp_path / "a.wav", "This is no voice"), (tmp_path / "b.onnx", "There is no voice here")):
        with pytest.raises(BadInput, match=told):
            kind_of(path)
    with pytest.raises(BadInput, match="no sound for '123'"):
        say(piper_voice(), "123")
    path = piper_voice()
    path.with_name(f"{path.name}.json").write_text(json.dumps({"audio": {"sample_rate": 8000}}))
    with pytest.raises(BadInput, match=r"no settings of a Piper voice \(KeyError: 'phoneme_id_map'\)"):
        say(path, "No")
    with pytest.raises(BadInput, match="it takes input, input_lengths, scales"):
        say(piper_voice(num_speakers=2), "No")
    path = piper_voice()
    path.write_bytes(b"no model")
    with pytest.raises(BadInput, match="no ONNX model that can be used"):
        say(path, "No")
    path.with_name(f"{path.name}.json").unlink()
    with pytest.raises(BadInput, match="settings are not here"):
        kind_of(path)


def test_speecht5_needs_to_know_whose_voice(speecht5: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(speecht5, tmp_path / "copy")
    (copy / "speakers.safetensors").unlink()
    with pytest.raises(BadInput, match="does not know whose voice to speak in"):
        kind_of(copy)


def test_a_process_that_dies_is_told_with_its_last_words() -> None:
    command = [sys.executable, "-c", "import sys; sys.stdin.readline(); sys.exit('out of breath')"]
    with (
        Helper("The process that speaks", "", Spoken, command=command) as helper,
        pytest.raises(EngineFailed, match=r"it ended by itself with exit status 1\. It last said: out of breath"),
    ):
        list(helper.ask(SayLine(path="", words="", speaker="", seed=1)))
