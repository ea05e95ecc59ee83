"""Kokoro: many voices of one model, in their own languages, in as many goes as a line needs."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from tests.speech.conftest import KOKORO_HOP, KOKORO_SOUNDS, tiny_piper
from tests.speech.test_voices import say

from matchcut.film.errors import BadInput, EngineFailed
from matchcut.speech.kokoro import MOST_TOKENS, SAMPLE_RATE, KokoroVoice, kokoro_sounds
from matchcut.speech.kokoro_voices import NAMES, language_of, sex_of, shown_name, voices_in
from matchcut.speech.voice import Speaking
from matchcut.speech.weights import VoiceKind, fingerprint_of, kind_of

pytestmark = pytest.mark.usefixtures("reads_letters")


def numbers(samples: np.ndarray) -> list[float]:
    """What the tiny voice was given, by the level in the middle of each number's samples, loudness taken off."""
    levels = samples.reshape(-1, KOKORO_HOP)[:, KOKORO_HOP // 2]
    return [round(float(level), 4) for level in levels * 200]


def test_a_line_becomes_its_sounds_in_the_style_of_its_length(kokoro: Path) -> None:
    samples, rate = say(kokoro, "Bad. Cab!", "bf_emma")
    assert rate == SAMPLE_RATE
    given = [KOKORO_SOUNDS.index(sound) + 1 for sound in "bad. cab!"]
    louder = 1 + len(given) / 1000
    assert numbers(samples) == pytest.approx([0, *(number * louder for number in given), 0], abs=2e-3)
    assert (samples[0], samples[-1]) == (0, 0)
    np.testing.assert_array_equal(say(kokoro, "Bad. Cab!", "bf_emma", seed=9)[0], samples)


def test_the_first_voice_is_the_usual_one_and_each_speaks_its_language(kokoro: Path) -> None:
    assert voices_in(kokoro) == ("af_heart", "bf_emma", "ff_siwis", "jf_alpha")
    np.testing.assert_array_equal(say(kokoro, "Cab")[0], say(kokoro, "Cab", "af_heart")[0])
    assert len(numbers(say(kokoro, "Cab", "ff_siwis")[0])) == len(numbers(say(kokoro, "Cab")[0])) + 1
    assert kind_of(kokoro) is VoiceKind.KOKORO


@pytest.mark.parametrize(
    ("language", "written", "sounds"),
    [
        ("en-us", "d^ʒˈʌd^ʒ t^ʃˈo^ʊz ɐ mˈa^ɪɾi bˈɔ^ɪ", "ʤˈʌʤ ʧˈOz ə mˈITi bˈY"),
        ("en-us", "wˈɔːɾɚ fˈɜːst mˈe^ɪ", "wˈɔTəɹ fˈɜɹst mˈA"),
        ("en-us", "a^ɪ wʊd, a^ɪd bi a^ɪdˈiəl. a^ɪ", "ˌI wʊd, ˌId bi Idˈiəl. ˌI"),
        ("en-gb", "ðə d^ʒˈʌd^ʒ t^ʃˈə^ʊz hˈe^əɹ wˈɔːtə", "ðə ʤˈʌʤ ʧˈQz hˈɛːɹ wˈɔːtə"),
        ("fr-fr", "lalymjˈɛʁ etˈɛ a-", "lalymjˈɛʁ etˈɛ a"),
        ("hi", "ɡʰˈoːr.aː", "ɡʰˈoːɽaː"),
        ("it", "t^ʃˈit^ʃa d^zˈɛro", "ʧˈiʧa ʣˈɛro"),
    ],
)
def test_sounds_are_spelt_as_kokoro_learnt_them(language: str, written: str, sounds: str) -> None:
    assert kokoro_sounds(written, language) == sounds


def test_a_long_line_is_parted_where_it_pauses_and_joined_without_a_click(kokoro: Path) -> None:
    clause = "bad cab fad dab "
    words = f"{clause * 30}cab, {clause * 30}fad, {clause * 30}dab."
    voice = KokoroVoice(kokoro)
    (piece,) = voice.pieces(words)
    given: list[int] = []
    run = voice._session.run

    class Watched:
        @staticmethod
        def run(names: object, values: dict[str, np.ndarray]) -> object:
            given.append(values["tokens"].size - 2)
            return run(names, values)

    voice._session = Watched()
    samples = voice.say(piece, "af_heart", 1)
    assert sum(given) == len(words)
    assert max(given) <= MOST_TOKENS
    # The parts end with their commas, 484 and then 485 sounds on, and at each join it is silent on both sides.
    assert given[:2] == [484, 485]
    joins = np.cumsum([(count + 2) * KOKORO_HOP for count in given])[:-1]
    assert np.abs(samples[joins]).max() == np.abs(samples[joins - 1]).max() == 0
    assert np.abs(np.diff(samples))[(joins[:, None] + np.arange(-120, 120)).ravel()].max() < 0.01


def test_a_line_without_any_pause_is_parted_between_words_else_anywhere(kokoro: Path) -> None:
    voice = KokoroVoice(kokoro)
    assert [len(part) for part in voice._split([7] * 20 + [8] * 1100)] == [510, 510, 100]
    space = KOKORO_SOUNDS.index(" ") + 1
    assert [len(part) for part in voice._split([8] * 300 + [space] + [8] * 400)] == [301, 400]


def test_short_sentences_are_said_together(kokoro: Path) -> None:
    voice = KokoroVoice(kokoro)
    assert voice.pieces("No. Not now. " * 2) == ["No. Not now. No. Not now."]
    assert [len(piece) < 300 for piece in voice.pieces("This is the house that was built. " * 20)] == [True] * 3


def test_its_process_says_what_is_said_here(kokoro: Path) -> None:
    with Speaking(kokoro, 1) as voice:
        said, rate = voice.say("Cab", "bf_emma")
        assert rate == SAMPLE_RATE
        np.testing.assert_array_equal(said[0], say(kokoro, "Cab", "bf_emma")[0])


def test_what_can_not_be_spoken_is_told(kokoro: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match=r"'jf_alpha' speaks Japanese, which can't be spoken here: .* dictionary"):
        say(kokoro, "Cab", "jf_alpha")
    with pytest.raises(BadInput, match=r"no speaker 'bf_nobody'\. There are af_heart, bf_emma"):
        say(kokoro, "Cab", "bf_nobody")
    with pytest.raises(BadInput, match="'bf_emma' can't read Привет"):
        say(kokoro, "Привет, cab", "bf_emma")
    with pytest.raises(BadInput, match="no sound for '12'"):
        say(kokoro, "12", "bf_emma")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineFailed, match="espeak-ng, which makes them, is not installed"):
        say(kokoro, "Cab", "bf_emma")


def test_damaged_files_are_told(kokoro: Path, tmp_path: Path) -> None:
    styles = shutil.copytree(kokoro, tmp_path / "styles")
    (styles / "voices" / "bf_emma.bin").write_bytes(b"\0" * 99)
    with pytest.raises(BadInput, match="styles of the voice 'bf_emma' are no 510"):
        say(styles, "Cab", "bf_emma")
    assert fingerprint_of(styles) != fingerprint_of(kokoro)
    sounds = shutil.copytree(kokoro, tmp_path / "sounds")
    (sounds / "vocab.json").write_text(json.dumps({"words": {}}))
    with pytest.raises(BadInput, match="settings can't be read: KeyError"):
        say(sounds, "Cab", "bf_emma")
    model = shutil.copytree(kokoro, tmp_path / "model")
    (model / "model.onnx").write_bytes(b"no model")
    with pytest.raises(BadInput, match="no ONNX model that can be used"):
        say(model, "Cab", "bf_emma")
    other = shutil.copytree(kokoro, tmp_path / "other")
    tiny_piper(other / "model.onnx")
    with pytest.raises(BadInput, match="no model of Kokoro's: it takes input, input_lengths, scales"):
        say(other, "Cab", "bf_emma")


def test_names_tell_language_and_sex() -> None:
    assert all(language_of(name).espeak for name in NAMES)
    assert {str(sex_of(name)) for name in NAMES} == {"woman", "man"}
    assert (shown_name("bf_emma"), str(language_of("bf_emma").name)) == ("Emma", "English (UK)")
    assert (language_of("alba"), sex_of("alba"), shown_name("alba")) == (None, None, "alba")
