"""A film's dialogue said by weights on this disk: cached, kept from one time to the next, told on the rights sheet."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from matchcut.app.speaking import speak
from matchcut.app.voice_weights import FromWeights, VoiceEntry, cast_so_far, voice_entries, voice_named
from matchcut.delivery.watermark.weights import watermark_entry
from matchcut.engines.spec import Licence
from matchcut.film import edits
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, ShotId
from matchcut.media.resources import resource
from matchcut.media.sound import read_sound
from matchcut.speech.facts import facts_of
from matchcut.store.project import Project

_NAME = "matchcut_tests_speech"
_PLACE = Path(__file__).parents[1] / "speech" / "conftest.py"
_spec = importlib.util.spec_from_file_location(_NAME, _PLACE)
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
sys.modules[_NAME] = _module
_spec.loader.exec_module(_module)
piper = _module.piper

ONE = ShotId("one")
FIRST, SECOND = AudioClipId("voice-one-1"), AudioClipId("voice-one-2")


@pytest.fixture
def models_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "models.toml"
    monkeypatch.setenv("MATCHCUT_MODELS", str(path))
    return path


@pytest.fixture
def project(tmp_path: Path, three_shots: Film) -> Iterator[Project]:
    film = edits.revise_shot(three_shots, ONE, dialogue="MARA: Wait for me.\nTOM: No.")
    with Project.create(tmp_path / "film", film) as project:
        yield project


@pytest.fixture
def entry(piper: Path) -> VoiceEntry:
    return VoiceEntry(id="duo", path=piper, licence=Licence("CC-BY-4.0", "Nothing."))


def said(project: Project, clip: AudioClipId) -> bytes:
    return project.media.path(project.film.audio[clip].media).read_bytes()


def test_lines_are_said_once_and_tell_their_voice(project: Project, entry: VoiceEntry) -> None:
    with FromWeights(entry) as voice:
        assert speak(project, voice, {"TOM": "tom"}).spoken == 2
        assert speak(project, voice, {"TOM": "tom"}).spoken == 0
        first = said(project, FIRST)
        assert speak(project, voice, {"TOM": "tom", "MARA": "tom"}).spoken == 1
        assert said(project, FIRST) != first
    path = project.media.path(project.film.audio[SECOND].media)
    facts = facts_of(path)
    assert facts is not None
    assert (facts.voice, facts.kind, facts.speaker, facts.licence) == ("duo", "piper", "tom", "CC-BY-4.0")
    # ^ _ n _ o _ . _ $ of 40 samples at 16 kHz, as 48 kHz.
    assert read_sound(path).shape[1] == pytest.approx(9 * 40 * 3, abs=64)


def test_another_seed_or_licence_is_another_sound(project: Project, entry: VoiceEntry) -> None:
    sounds = set()
    for one in (entry, replace(entry, seed=2), replace(entry, licence=Licence("MIT"))):
        with FromWeights(one) as voice:
            assert speak(project, voice, {}).spoken == 2
        sounds.add(said(project, FIRST))
    assert len(sounds) == 3


def test_a_character_keeps_its_speaker(project: Project, entry: VoiceEntry) -> None:
    assert cast_so_far(project, entry) == {}
    with FromWeights(entry) as voice:
        speak(project, voice, {"TOM": "tom"})
        project.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, dialogue="TOM: Never.\nANA: Come."))
        assert cast_so_far(project, entry) == {"TOM": "tom"}
        speak(project, voice, cast_so_far(project, entry))
    facts = facts_of(project.media.path(project.film.audio[FIRST].media))
    assert facts is not None
    assert facts.speaker == "tom"


def test_stopped_or_refused_nothing_changes(project: Project, entry: VoiceEntry) -> None:
    before = project.film

    def stop() -> None:
        raise Cancelled("Stopped.")

    with FromWeights(entry, stop) as voice, pytest.raises(Cancelled):
        speak(project, voice, {})
    with FromWeights(entry) as voice, pytest.raises(BadInput, match="has no speaker 'ana'"):
        speak(project, voice, {"MARA": "ana"})
    assert project.film == before
    assert not list((project.folder / "cache" / "voices").glob("*.part"))


def test_voices_are_named_in_the_models_file(models_file: Path, piper: Path) -> None:
    assert voice_entries() == ()
    models_file.write_text(
        f'[[voice]]\nid = "duo"\npath = "{piper}"\nseed = 7\nlicence = {{ name = "MIT", forbids = "Lies." }}\n'
    )
    assert voice_named("duo") == VoiceEntry(id="duo", path=piper, licence=Licence("MIT", "Lies."), seed=7)
    assert voice_named("duo", seed=3).seed == 3
    assert voice_named(str(piper), "CC0-1.0") == VoiceEntry(id="duo", path=piper, licence=Licence("CC0-1.0"))
    with pytest.raises(BadInput, match=r"There is no voice 'trio'\. There are duo\. Or name the path"):
        voice_named("trio")
    with pytest.raises(BadInput, match="Under which licence are these weights"):
        voice_named(str(piper))
    with pytest.raises(BadInput, match="Your models file tells the licence of 'duo'"):
        voice_named("duo", "MIT")


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('[[voice]]\nid = "a"\npath = "a.onnx"\n', 1, "The field 'name' is missing"),
        ('[[voice]]\nid = "a"\nlicence = { name = "MIT" }\n', 1, "The field 'path' is missing"),
        ('[[voice]]\nid = "a"\npath = "a"\nodd = 1\nlicence = { name = "MIT" }\n', 4, "'odd' is not known here"),
        ('[voice]\nid = "a"\n', None, r"has to be written as \[\[voice\]\]"),
        ("[[voice]", None, "Your models file can't be read"),
    ],
)
def test_a_mistake_is_told_with_its_line(models_file: Path, text: str, line: int | None, told: str) -> None:
    models_file.write_text(text)
    with pytest.raises(BadInput, match=told) as caught:
        voice_entries()
    assert (caught.value.line, caught.value.file) == (line, models_file)


def test_the_manual_shows_a_voice_that_can_be_read(models_file: Path) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", resource("models.md").read_text(encoding="utf-8"), flags=re.DOTALL)
    models_file.write_text("\n".join(blocks))
    assert voice_entries() == (
        VoiceEntry(id="alba", path=models_file.parent / "en_GB-alba-medium.onnx", licence=Licence("CC-BY-4.0")),
    )
    with pytest.raises(BadInput, match="The watermark's model is not there") as caught:
        watermark_entry()
    assert caught.value.file == models_file.parent / "rivagan_encoder.onnx"
