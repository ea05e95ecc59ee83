"""A program that changes a project without end and says after each change that it is safe; made to be killed.

    python victim.py PROJECT

For each number that it reads it forks a process, which has nothing to import any more. That says `open` and its process
id, counts its changes from the number, and writes `edit N`, `media ID` or `take ID` only once the call returned.
When it is dead, `!` ends the last line that it may have begun.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import random
import sys
from pathlib import Path

from PIL import Image

from matchcut.film import edits
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.model import Take
from matchcut.media.facts import MediaFacts
from matchcut.store.project import Project, StagedFile

SHOT = ShotId("one")
FACTS = MediaFacts(kind="video", codec="h264", suffix=".mp4", width=64, height=36, frames=24)


def say(text: str) -> None:
    print(text, flush=True)


def publish(project: Project, number: int) -> TakeId:
    staging = project.staging()
    path = staging / "video.part"
    path.write_bytes(f"video {number}".encode() * 2000)
    video = MediaId(hashlib.sha256(path.read_bytes()).hexdigest())
    take = Take(
        **{"id": TakeId(f"take-{number}"), "shot": SHOT, "number": 1, "variation": 0, "fingerprint": str(number)},
        **{"recipe": "{}", "engine": "fake", "engine_revision": "1", "seed": 1, "frames": 24, "video": video},
        **{"tail": None, "tail_frames": 0, "hand_over": "{}", "sound": None, "poster": None, "made_at": "2026"},
    )
    project.publish(take, {video: StagedFile(path, FACTS)}, circle=True)
    staging.rmdir()
    return take.id


def main(place: Path, number: int) -> None:
    chance = random.Random(number)
    project = Project.open(place)
    picture = place.parent / f"picture-{number}.png"
    say(f"open {os.getpid()}")
    while True:
        number += 1
        match chance.randrange(6):
            case 0:
                Image.new("RGB", (4, 4), (number % 256, number // 256 % 256, 7)).save(picture)
                say(f"media {project.media.add(picture)}")
            case 1:
                say(f"take {publish(project, number)}")
            case 2:
                project.snapshot()
            case _:
                text = f"edit {number}"
                project.transact("Rewrite", lambda film, text=text: edits.revise_shot(film, SHOT, action=text))
                say(text)


def serve(place: Path) -> None:
    with Project.open(place) as project:  # What is imported when it is first needed.
        project.history()
    importlib.import_module("matchcut.media.probe")
    for first in sys.stdin:
        child = os.fork()
        if not child:
            main(place, int(first))
        os.waitpid(child, 0)
        say("!")


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
