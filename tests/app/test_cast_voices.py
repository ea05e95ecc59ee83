"""A film's dialogue in its cast's own voices, each chosen once; shots as long as what is said in them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from tests.app.test_speaking import SPEAKER
from tests.speech.conftest import reads_letters, tiny_kokoro, tiny_piper

from matchcut.app.cast_voices import choose_voice, speak_by_cast, usual_voice
from matchcut.app.speaking import speak
from matchcut.app.voice_list import voice_list, write_sample
from matchcut.app.voices import Program
from matchcut.film import edits
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, CharacterId, ShotId
from matchcut.media.sound import read_sound
from matchcut.models.manifest import ModelManifest, write_manifest
from matchcut.speech.facts import VoiceFacts, facts_of
from matchcut.store.project import Project

__all__ = ["reads_letters"]

ONE, TWO = ShotId("one"), ShotId("two")
MARA = CharacterId("mara")


@pytest.fixture
def project(tmp_path: Path, three_shots: Film) -> Iterator[Project]:
    film = edits.revise_shot(three_shots, ONE, dialogue="MARA: A cab.\nTOM: No.")
    film = edits.revise_shot(film, TWO, dialogue="ANA: Bad.")
    film = edits.add_character(film, "Mara", id=MARA)
    film = edits.add_character(film, "Ana", id=CharacterId("ana"))
    with Project.create(tmp_path / "film", film) as project:
        yield project


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reads_letters: Path) -> Path:
    """Kokoro as it is installed, and a voice of two speakers in the models file."""
    models = tmp_path / "models"
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(models))
    monkeypatch.setenv("MATCHCUT_MODELS", str(tmp_path / "models.toml"))
    folder = tiny_kokoro(models / "kokoro", "af_heart", "bf_emma")
    write_manifest(folder, ModelManifest(model="kokoro", hub="", commit="", pulled="", licence="Apache-2.0"))
    duo = tiny_piper(tmp_path / "duo.onnx", speakers=2)
    (tmp_path / "models.toml").write_text(f'[[voice]]\nid = "duo"\npath = "{duo}"\nlicence = {{ name = "MIT" }}\n')
    return folder


def said(project: Project, shot: str, number: int) -> VoiceFacts:
    clip = project.film.audio[AudioClipId(f"voice-{shot}-{number}")]
    facts = facts_of(project.media.path(clip.media))
    assert facts is not None
    return facts


@pytest.mark.usefixtures("installed")
def test_each_of_the_cast_speaks_in_a_voice_of_their_own_and_keeps_it(project: Project) -> None:
    report = speak_by_cast(project, {"mara": "duo/tom", "TOM": "bf_emma"})
    assert (report.lines, report.spoken) == (3, 3)
    assert [str(note) for note in report.notes] == [
        "Without a voice of their own, and spoken by af_heart: ANA.",
        "Not in the cast, and given a voice for this time only: TOM.",
    ]
    assert project.film.characters[MARA].voice == "duo/tom"
    assert [
        (facts.voice, facts.speaker, facts.licence) for facts in (said(project, "one", 1), said(project, "one", 2))
    ] == [
        ("duo", "tom", "MIT"),
        ("kokoro", "bf_emma", "Apache-2.0"),
    ]
    assert said(project, "two", 1).speaker == "af_heart"
    again = speak_by_cast(project, {})
    assert again.spoken == 1  # Tom's, in the usual voice now.
    assert (said(project, "one", 1).speaker, said(project, "one", 2).speaker) == ("tom", "af_heart")


@pytest.mark.usefixtures("installed")
def test_who_has_a_voice_that_is_not_here_speaks_all_the_same_and_is_told(project: Project) -> None:
    project.transact("Cast", lambda film: edits.revise_character(film, MARA, voice="gone/away"))
    report = speak_by_cast(project, {"TOM": "bf_emma", "ANA": "bf_emma"})
    assert "The voice 'gone/away' of MARA is not here, and af_heart speaks instead." in map(str, report.notes)
    assert said(project, "one", 1).speaker == "af_heart"


@pytest.mark.usefixtures("installed")
def test_a_line_without_a_word_is_silent(project: Project) -> None:
    project.transact("Hush", lambda film: edits.revise_shot(film, ONE, dialogue="MARA: …\nTOM: ?!\nMARA: A cab."))
    assert speak_by_cast(project, {}).lines == 2
    assert said(project, "one", 1).speaker == "af_heart"


@pytest.mark.usefixtures("installed")
def test_a_line_that_a_voice_can_not_read_is_left_out_and_told(project: Project) -> None:
    speak_by_cast(project, {})
    project.transact("Foreign", lambda film: edits.revise_shot(film, TWO, dialogue="ANA: Привет, Bad."))
    report = speak_by_cast(project, {})
    assert report.lines == 2
    assert str(report.notes[0]) == "The line 'Привет, Bad.' was not spoken: 'af_heart' can't read Привет."
    # What was said there before is no longer heard, for it is not what stands there now.
    assert set(project.film.audio) == {AudioClipId("voice-one-1"), AudioClipId("voice-one-2")}
    project.transact("Hush", lambda film: edits.revise_shot(film, ONE, dialogue=""))
    with pytest.raises(BadInput, match="'af_heart' can't read"):
        speak_by_cast(project, {})


@pytest.mark.usefixtures("installed")
def test_a_voice_is_one_edit_that_can_be_undone_and_has_to_be_there(project: Project) -> None:
    before = project.film
    choose_voice(project, MARA, "bf_emma")
    assert project.film.characters[MARA].voice == "bf_emma"
    project.undo()
    assert project.film == before
    for wrong in ("nobody", "duett/tom"):
        with pytest.raises(BadInput, match=f"There is no voice '{wrong}'"):
            choose_voice(project, MARA, wrong)
        with pytest.raises(BadInput, match=f"There is no voice '{wrong}'"):
            speak_by_cast(project, {"MARA": wrong})
    with pytest.raises(BadInput, match="'bea' says nothing in this film"):
        speak_by_cast(project, {"bea": "bf_emma"})
    assert project.film == before


def test_without_any_voice_it_is_told_how_to_get_some(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(tmp_path / "models"))
    monkeypatch.setenv("MATCHCUT_MODELS", str(tmp_path / "models.toml"))
    with pytest.raises(BadInput, match=r"There is no voice on this disk\. 'matchcut voices install'"):
        speak_by_cast(project, {})
    choose = pytest.raises(BadInput, match="The voice 'bf_emma' is not installed")
    with choose:
        choose_voice(project, MARA, "bf_emma")


@pytest.mark.usefixtures("installed")
def test_the_list_names_all_voices_and_each_can_be_heard(tmp_path: Path) -> None:
    voices = voice_list()
    assert (voices[0].name, voices[0].tag, voices[0].sex) == ("duo", "", None)
    assert ("bf_emma", "Emma", "en-GB") in [(voice.name, voice.shown, voice.tag) for voice in voices]
    assert usual_voice() == "af_heart"
    write_sample("bf_emma", tmp_path / "emma.wav")
    write_sample("duo/tom", tmp_path / "tom.wav", "No")
    assert read_sound(tmp_path / "emma.wav").shape[1] > 10 * read_sound(tmp_path / "tom.wav").shape[1] > 0


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """2,000 samples at 48 kHz, a frame of 24, for each letter."""
    import sys

    script = tmp_path / "speaker.py"
    script.write_text(SPEAKER)
    return Program((sys.executable, str(script), "{voice}", "{out}"))


def test_shots_are_made_as_long_as_what_is_said_in_them(project: Project, program: Program) -> None:
    words = "word " * 20
    project.transact(
        "Talk",
        lambda film: edits.revise_shot(
            edits.revise_shot(film, ONE, dialogue=words, speed=Fraction(2)), TWO, dialogue="short"
        ),
    )
    before = project.film
    report = speak(project, program, {}, fit=True)
    # 4 frames before the first of 99 letters, and 6 after the last; twice as many frames of the take.
    assert (project.film.shots[ONE].length, project.film.shots[ONE].used.frames) == (109, 218)
    assert project.film.shots[TWO] == before.shots[TWO]
    longer = 109 - before.shots[ONE].length
    assert [str(note) for note in report.notes] == [f"Shot 1 is {longer} frames longer now, for what is said in it."]
    project.undo()
    assert project.film == before


def test_what_was_trimmed_comes_back_first_and_footage_stays(project: Project, program: Program) -> None:
    trimmed = project.film.shots[ONE].frames - 10
    project.transact(
        "Trim",
        lambda film: edits.revise_shot(
            edits.revise_shot(film, ONE, dialogue="longword", tail=trimmed),
            TWO,
            dialogue="word " * 40,
            engine="footage",
        ),
    )
    before = project.film
    report = speak(project, program, {}, fit=True)
    assert (project.film.shots[ONE].frames, project.film.shots[ONE].length) == (before.shots[ONE].frames, 18)
    assert project.film.shots[TWO] == before.shots[TWO]
    assert "past its end" in str(report.notes[-1])
