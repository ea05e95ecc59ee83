"""How fast paper is set: `python tests/bench/bench_paper.py`.

The film has 1,000 shots with words of all lengths; each has a take whose poster is a textured picture of 1280 × 720 of
its own. Nothing is in the cache at the start.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PIL import Image

from matchcut.app.exporting import cut_of
from matchcut.delivery.deliverable import Delivery
from matchcut.delivery.deliverables import deliverable_for, write
from matchcut.engines.parameters import with_defaults
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Settings, Take
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.media.probe import probe
from matchcut.store.project import Project, StagedFile

SHOTS, SCENES, FRAMES = 1_000, 50, 12
WORDS = "the a lamp boat harbour rope street window slowly turns looks door opens behind hand light rain".split()  # noqa: SIM905
WANTED = 60.0


def main() -> int:
    """Measure, print the table, and return 1 if a figure is missed."""
    with tempfile.TemporaryDirectory(prefix="matchcut-bench-") as name:
        folder = Path(name)
        with Project.create(folder / "film", _film()) as project:
            _shoot(project)
            rows = [
                ("1,000 boards, 6 a page, nothing cached", "storyboard", {"per_page": "6"}),
                ("again, pictures cached", "storyboard", {"per_page": "6"}),
                ("9 a page, upright, other pictures", "storyboard", {"per_page": "9", "orientation": "portrait"}),
                ("shot list, with pictures", "shot-list", {}),
                ("continuity sheet, with pictures", "continuity", {}),
            ]
            return max([_row(project, folder, *row) for row in rows])


def _row(project: Project, folder: Path, what: str, form: str, given: dict[str, str]) -> int:
    out = folder / f"{form}.pdf"
    found = deliverable_for(out, form)
    order = Delivery(
        project=project,
        cut=cut_of(project),
        out=out,
        options=with_defaults(found.options, given),
        at=lambda _done, _of: None,
    )
    start = time.perf_counter()
    done = write(found, order)
    seconds = time.perf_counter() - start
    told = f"{', '.join(map(str, done.summary))}, {out.stat().st_size / 2**20:.0f} MiB"
    reached = seconds <= WANTED
    print(f"{what:40} {seconds:6.1f} s   ≤ {WANTED:g} s   {'reached' if reached else 'MISSED'}   ({told})", flush=True)
    return not reached


def _film() -> Film:
    dice = random.Random(3)
    film = edits.add_character(Film(settings=Settings(title="A Thousand Boards")), "Mara", id=CharacterId("mara"))
    for number in range(SCENES):
        heading = f"EXT. {' '.join(dice.choices(WORDS, k=2)).upper()} - NIGHT"
        film = edits.add_scene(film, id=SceneId(f"scene-{number}"), heading=heading)
    for number in range(SHOTS):
        shot = ShotId(f"shot-{number}")
        fields = {
            "action": " ".join(dice.choices(WORDS, k=dice.randint(4, 50))).capitalize() + ".",
            "dialogue": " ".join(dice.choices(WORDS, k=dice.randint(0, 24))),
            "camera": dice.choice(["static", "slow push in", "pan left"]),
            "number": str(number + 1),
        }
        film = edits.add_shot(film, SceneId(f"scene-{number * SCENES // SHOTS}"), id=shot, frames=FRAMES, **fields)
        if number % 2:
            film = edits.cast_in(film, shot, CharacterId("mara"))
    return film


def _shoot(project: Project) -> None:
    """Publish a take of each shot: all show one film, each has a poster of its own."""
    rng = np.random.default_rng(1)
    with tempfile.TemporaryDirectory() as name:
        video = Path(name) / "video.mp4"
        with MezzanineWriter(video, 1280, 720, project.film.settings.rate) as writer:
            for _ in range(FRAMES):
                writer.write(np.full((720, 1280, 3), 90, np.uint8))
        facts, made = probe(video), _id(video)
        for number, shot in enumerate(project.film.order):
            staging = project.staging()
            film, poster = staging / "video.mp4", staging / "poster.jpg"
            shutil.copy(video, film)
            coarse = Image.fromarray(rng.integers(0, 256, (45, 80, 3), dtype=np.uint8))
            coarse.resize((1280, 720), Image.Resampling.BICUBIC).save(poster, quality=85)
            shown = _id(poster)
            take = Take(
                id=TakeId(f"take-{number}"), shot=shot, number=1, variation=0, fingerprint=shown, recipe="{}",
                engine="fake", engine_revision="1", seed=number, frames=FRAMES, video=made, tail=None, tail_frames=0,
                hand_over="{}", sound=None, poster=shown, made_at="2026-01-01T00:00:00+00:00",
            )  # fmt: skip
            files = {made: StagedFile(film, facts), shown: StagedFile(poster, probe(poster))}
            project.publish(take, files, circle=True)
            shutil.rmtree(staging, ignore_errors=True)


def _id(path: Path) -> MediaId:
    return MediaId(hashlib.sha256(path.read_bytes()).hexdigest())


if __name__ == "__main__":
    sys.exit(main())
