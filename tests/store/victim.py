"""A program that changes a project without end and says after each change that it is safe; made to be killed.

    python victim.py PROJECT FIRST      FIRST: the number that its changes are counted from

It writes `edit N`, `media ID`, `take ID` or `undone N` only once the call returned.
"""

from __future__ import annotations

import hashlib
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
    project.history()  # What a first statement imports is no part of the time that this life has.
    say("open")
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


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
