"""Dialogue spoken by a program and by a server that are really run: sine waves stand for voices."""

from __future__ import annotations

import io
import json
import sys
import threading
import wave
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from matchcut.app.speaking import TRACK, lines_of, speak
from matchcut.app.voices import Address, Program
from matchcut.film import edits
from matchcut.film.errors import BadInput, EngineFailed
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, ShotId
from matchcut.film.vocabulary import SoundRole
from matchcut.media.sound import read_sound
from matchcut.script.screenplay.llm_address import ModelAddress
from matchcut.store.project import Project

SPEAKER = """\
import io, sys, wave
words = sys.stdin.read()
if "cough" in words:
    sys.exit("I have a cold")
memory = io.BytesIO()
with wave.open(memory, "wb") as sound:
    sound.setnchannels(1), sound.setsampwidth(2), sound.setframerate(48000)
    sound.writeframes(bytes([len(sys.argv[1]) + 1, 16]) * (2000 * len(words.strip())))
target = open(sys.argv[2], "wb") if len(sys.argv) > 2 else sys.stdout.buffer
target.write(memory.getvalue())
target.close()
"""

ONE, TWO, THREE = ShotId("one"), ShotId("two"), ShotId("three")


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """2,000 samples for each letter; the voice's name is in the sound."""
    script = tmp_path / "speaker.py"
    script.write_text(SPEAKER)
    return Program((sys.executable, str(script), "{voice}", "{out}"))


@pytest.fixture
def project(tmp_path: Path, three_shots: Film) -> Iterator[Project]:
    film = edits.revise_shot(three_shots, ONE, dialogue="MARA: Wait for me.\nTOM: No.")
    film = edits.revise_shot(film, TWO, dialogue="It is far too late for that.")
    with Project.create(tmp_path / "film", film) as project:
        yield project


def clip(shot: str, number: int) -> AudioClipId:
    return AudioClipId(f"voice-{shot}-{number}")


def test_lines_know_who_says_them(project: Project) -> None:
    assert [(line.shot, line.speaker, line.words) for line in lines_of(project.film)] == [
        ("one", "MARA", "Wait for me."),
        ("one", "TOM", "No."),
        ("two", "", "It is far too late for that."),
    ]


def test_each_line_becomes_a_clip_in_its_place(project: Project, program: Program) -> None:
    before = project.film
    spoken = speak(project, program, {"mara": "alba"})
    assert (spoken.lines, spoken.spoken) == (3, 3)
    # 24,000 samples are 12 frames, and a quarter of a second is 6.
    assert {key: (one.anchor, one.offset, one.track) for key, one in project.film.audio.items()} == {
        clip("one", 1): (ONE, 4, TRACK),
        clip("one", 2): (ONE, 4 + 12 + 6, TRACK),
        clip("two", 1): (TWO, 4, TRACK),
    }
    assert project.film.track(TRACK).role is SoundRole.DIALOGUE
    assert spoken.notes == ()
    sounds = [read_sound(project.media.path(project.film.audio[clip("one", n)].media)) for n in (1, 2)]
    assert [sound.shape[1] for sound in sounds] == [24_000, 6_000]
    assert sounds[0][0, 0] != sounds[1][0, 0]
    project.undo()
    assert project.film == before


def test_spoken_again_what_a_person_made_of_it_stays(project: Project, program: Program) -> None:
    speak(project, program, {})
    project.transact("Move", lambda film: edits.revise_audio(film, clip("one", 1), offset=9, gain=-300))
    project.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, dialogue="MARA: Stay."))
    spoken = speak(project, program, {})
    assert (spoken.lines, spoken.spoken) == (2, 1)
    assert set(project.film.audio) == {clip("one", 1), clip("two", 1)}
    changed = project.film.audio[clip("one", 1)]
    assert (changed.offset, changed.gain, changed.label) == (9, -300, "MARA: Stay.")
    assert read_sound(project.media.path(changed.media)).shape[1] == 10_000


def test_a_shot_too_short_for_its_words_is_told(project: Project, program: Program) -> None:
    project.transact("Talk", lambda film: edits.revise_shot(film, THREE, dialogue="word " * 20))
    frames = 4 + 99 - project.film.shots[THREE].length
    assert f"What is said in shot 3 runs {frames} frames past its end." in map(str, speak(project, program, {}).notes)


def test_a_program_may_write_to_its_output(project: Project, program: Program) -> None:
    assert speak(project, Program(program.command[:3]), {}).spoken == 3


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("no-such-speaker-here",), "there is no such program"),
        ((sys.executable, "-c", "pass"), "it wrote no sound"),
        ((sys.executable, "-c", "pass", "{out}"), "it wrote no sound"),
        ((sys.executable, "-c", "raise SystemExit('no breath')"), "status 1, saying: no breath"),
        ((sys.executable, "-c", "print('la la la')"), "is no sound"),
    ],
)
def test_a_voice_that_fails_changes_nothing(project: Project, command: tuple[str, ...], said: str) -> None:
    before = project.film
    with pytest.raises(EngineFailed, match=said):
        speak(project, Program(command), {})
    assert project.film == before
    assert not list((project.folder / "cache" / "voices").glob("*"))


def test_a_slow_program_is_given_up(project: Project) -> None:
    with pytest.raises(EngineFailed, match="longer than 1 seconds"):
        speak(project, Program((sys.executable, "-c", "import time; time.sleep(60)"), timeout=1), {})


def test_what_was_spoken_before_a_failure_is_kept(project: Project, program: Program) -> None:
    project.transact("Cough", lambda film: edits.revise_shot(film, THREE, dialogue="cough"))
    with pytest.raises(EngineFailed, match="I have a cold"):
        speak(project, program, {})
    project.transact("Heal", lambda film: edits.revise_shot(film, THREE, dialogue=""))
    assert speak(project, program, {}).spoken == 0


def test_only_those_who_speak_can_be_given_a_voice(project: Project, program: Program) -> None:
    with pytest.raises(BadInput, match=r"'ANA' says nothing in this film\. Those who speak: MARA, TOM"):
        speak(project, program, {"ANA": "alba"})
    project.transact(
        "Hush", lambda film: edits.revise_shot(edits.revise_shot(film, ONE, dialogue=""), TWO, dialogue="")
    )
    with pytest.raises(BadInput, match="Nobody speaks"):
        speak(project, program, {})


def test_a_command_is_read_as_a_shell_would_but_run_without_one() -> None:
    assert Program.from_text('piper -m "a voice.onnx" -f {out}').command == (
        "piper",
        "-m",
        "a voice.onnx",
        "-f",
        "{out}",
    )
    for wrong in ("", "say 'it"):
        with pytest.raises(BadInput):
            Program.from_text(wrong)


@pytest.fixture
def server() -> Iterator[tuple[str, list[dict[str, Any]], list[int]]]:
    """A server that speaks: its address, what it was asked, and the statuses that it will answer with."""
    asked: list[dict[str, Any]] = []
    statuses: list[int] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append({"path": self.path, **json.loads(self.rfile.read(int(self.headers["Content-Length"])))})
            memory = io.BytesIO()
            with wave.open(memory, "wb") as sound:
                sound.setnchannels(1)
                sound.setsampwidth(2)
                sound.setframerate(24_000)
                sound.writeframes(b"\x00\x20" * 12_000)
            self.send_response(statuses.pop(0) if statuses else 200)
            self.end_headers()
            self.wfile.write(memory.getvalue())

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}/v1", asked, statuses
    running.shutdown()
    thread.join()
    running.server_close()


def test_a_server_speaks(project: Project, server: tuple[str, list[dict[str, Any]], list[int]]) -> None:
    address, asked, statuses = server
    voice = Address(ModelAddress(address, "kokoro"))
    assert speak(project, voice, {"MARA": "bf_emma"}).spoken == 3
    assert asked[0] == {
        "path": "/v1/audio/speech",
        "model": "kokoro",
        "input": "Wait for me.",
        "response_format": "wav",
        "voice": "bf_emma",
    }
    assert [one["voice"] for one in asked] == ["bf_emma", "default", "default"]
    assert abs(project.media.facts(project.film.audio[clip("two", 1)].media).samples - 12_000) <= 1
    project.transact("More", lambda film: edits.revise_shot(film, THREE, dialogue="More."))
    statuses.append(503)
    with pytest.raises(EngineFailed, match="answered with status 503"):
        speak(project, voice, {"MARA": "bf_emma"})
