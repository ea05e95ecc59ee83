"""What commands over a film of 10,000 shots cost, in processor time: `python tests/bench/bench_large.py [FORM ...]`.

Each shot has a circled take with a file of its own; every fifth shot dissolves in, every third is spoken, and a title
and a marker stand on some. Each command runs as a process of its own; what is counted is the processor time of it and
of its children, so that other programs on the machine matter little. Beside it stands that of `status --json`.
"""

from __future__ import annotations

import hashlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from msgspec.structs import replace
from sqlalchemy import Connection, insert

from matchcut.app.measuring import cards_of
from matchcut.app.status import shot_plans
from matchcut.continuity.cards import DriftCard, LightCard, MemberCard, Scorecard, Verdict
from matchcut.continuity.faults import Fault, FaultKind
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CastingId, CharacterId, MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Casting, Character, Circle, Scene, Settings, Shot, Take, Transition
from matchcut.film.order import ranks
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import TransitionKind
from matchcut.media.facts import MediaFacts
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.media.probe import probe
from matchcut.planning.recipe import Recipe
from matchcut.store.codec import codec_of
from matchcut.store.project import Project
from matchcut.store.schema import media as table
from matchcut.store.takes import add_take

SHOTS, SHOTS_A_SCENE, FRAMES = 10_000, 50, 24
EDITS = ("otio", "edl", "fcpxml", "xml", "aaf", "mlt", "kdenlive", "ale")
OTHERS = ("csv", "xlsx", "srt", "vtt", "pdf --as shot-list", "pdf --as continuity")
MOST = 5.0
MOST_FOR_CARDS = 0.3
TABLE_OVER_JSON = 1.5


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was run, its seconds of processor time, what is beside it, and the limit."""

    what: str
    seconds: float
    limit: float
    beside: str

    def print(self) -> None:
        verdict = "reached" if self.seconds <= self.limit else "MISSED"
        print(f"{self.what:34} {self.seconds:6.2f} s   ≤ {self.limit:.2f} s   {verdict:8} {self.beside}", flush=True)


def main(wanted: list[str]) -> int:
    """Measure, print the table, and return 1 if a figure is missed."""
    with tempfile.TemporaryDirectory(prefix="matchcut-bench-") as name:
        folder = Path(name)
        make_film(folder / "film")
        rows = list(_rows(folder, wanted))
    return int(any(row.seconds > row.limit for row in rows))


def _rows(folder: Path, wanted: list[str]) -> Iterator[Row]:
    film = folder / "film"
    _processor_time("status", film)  # Caches of the film are made by whoever opens it first.
    plain = _processor_time("status", film, "--json")
    table = Row("status, as a table", _processor_time("status", film), TABLE_OVER_JSON * plain, f"--json {plain:.2f} s")
    table.print()
    yield table
    for form in wanted or (*EDITS, *OTHERS):
        suffix, *options = form.split()
        (folder / "out").mkdir()
        seconds = _processor_time("export", film, "-o", folder / "out" / f"film.{suffix}", "--quiet", *options)
        size = sum(file.stat().st_size for file in (folder / "out").iterdir() if file.is_file())
        shutil.rmtree(folder / "out")
        row = Row(f"export {form}", seconds, MOST, f"{seconds / plain:.1f} × status --json, {size / 1e6:.1f} MB")
        row.print()
        yield row
    if not wanted:
        row = Row("cards of all circled takes, read", _reading_cards(film), MOST_FOR_CARDS, "")
        row.print()
        yield row


def _reading_cards(film: Path) -> float:
    """Seconds of processor time that the cards of all takes take to read, of a size that cards have."""
    light = LightCard(
        lightness=50.1234, green_red=1.2345, blue_yellow=3.4567, contrast=20.234, chroma=12.345, sharpness=5.6
    )
    drift = DriftCard(delta_e=1.2345, contrast=1.0123, chroma=0.9876, sharpness=0.0123)
    member = MemberCard(
        character="mara", identity=0.7123, low=0.6123, coverage=0.9, pasted=0.5123, clothes=0.8, hair=0.9
    )
    fault = Fault(kind=FaultKind.WRONG_CLOTHES, first=3, character="mara", value=0.3123, limit=0.5)
    measured = Scorecard(
        **{
            "take": "",
            "key": "0123456789abcdef",
            "verdict": Verdict.FAILED,
            "score": 0.87654321,
            "members": (member,) * 2,
        },
        **{"within": drift, "drift": drift, "begins": light, "ends": light, "faults": (fault,) * 2},
    )
    with Project.open(film) as project:
        takes = [circle.take for circle in project.film.circles.values()]
        project.cards.put({take: replace(measured, take=take).to_json() for take in takes})
        begun = time.process_time()
        assert len(cards_of(project)) == len(takes)
        return time.process_time() - begun


def _processor_time(*arguments: object) -> float:
    """Seconds of processor time that a command takes. RuntimeError where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "matchcut", *map(str, arguments)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


# The film


def make_film(folder: Path, shots: int = SHOTS) -> None:
    """A project of so many shots, each with a circled take."""
    with Project.create(folder, _film(shots)) as project:
        recipes = {plan.shot: plan.recipe for plan in shot_plans(project) if plan.recipe is not None}
        video, facts = _shoot(project)
        takes = []
        with project.writing() as connection:
            for number, (shot, recipe) in enumerate(recipes.items()):
                takes.append(_take(shot, recipe, _kept(project, connection, video, facts, number)))
                add_take(connection, takes[-1])
        circles = [Circle(id=take.shot, take=take.id) for take in takes]
        project.transact(StepKind.CIRCLE_NEW_TAKES(), lambda film: film.with_rows("circles", circles))


def _film(shots: int) -> Film:
    scenes = [
        Scene(id=SceneId(f"sc-{n}"), rank=rank, heading=f"INT. ROOM {n} - NIGHT")
        for n, rank in enumerate(ranks(-(-shots // SHOTS_A_SCENE)))
    ]
    mara = Character(id=CharacterId("mara"), rank=ranks(1)[0], name="Mara")
    rows = [_shot(number, rank, scenes) for number, rank in enumerate(ranks(shots))]
    castings = [
        Casting(id=CastingId(f"{shot.id}:mara"), shot=shot.id, character=mara.id, rank=mara.rank) for shot in rows[::2]
    ]
    film = Film(settings=Settings(title="Ten Thousand Shots", engine="fake", width=160, height=90))
    for rows_of, some in (("scenes", scenes), ("characters", [mara]), ("shots", rows), ("castings", castings)):
        film = film.with_rows(rows_of, some)
    for number in range(0, shots, 100):
        film = edits.add_title(film, rows[number].id, f"Chapter {number}")
    return film


def _shot(number: int, rank: str, scenes: list[Scene]) -> Shot:
    return Shot(
        id=ShotId(f"sh-{number}"),
        scene=scenes[number // SHOTS_A_SCENE].id,
        rank=rank,
        number=str(number + 1),
        frames=FRAMES,
        action=f"She crosses the hall, stops at window {number} and looks out at the rain.",
        dialogue="It has rained for days." if number % 3 == 0 else "",
        camera="slow push in" if number % 2 else "static",
        transition=Transition(TransitionKind.DISSOLVE, 6) if number % 5 == 4 else None,
    )


def _take(shot: ShotId, recipe: Recipe, video: MediaId) -> Take:
    return Take(
        id=TakeId(f"take-{shot}"), shot=shot, number=1, variation=0, fingerprint=recipe.fingerprint,
        recipe=recipe.to_json(), engine="fake", engine_revision="1", seed=1, frames=FRAMES, video=video, tail=None,
        tail_frames=0, hand_over="{}", sound=None, poster=None, made_at="2026-01-01T00:00:00+00:00",
    )  # fmt: skip


def _shoot(project: Project) -> tuple[bytes, MediaFacts]:
    """A take's video, which all have but for their last bytes, and what is known of it."""
    settings, video = project.film.settings, project.staging() / "video.mp4"
    with MezzanineWriter(video, settings.width, settings.height, settings.rate) as writer:
        for level in range(FRAMES):
            writer.write(np.full((settings.height, settings.width, 3), 40 + 4 * level, np.uint8))
    return video.read_bytes(), probe(video)


def _kept(project: Project, connection: Connection, video: bytes, facts: MediaFacts, number: int) -> MediaId:
    """Put a take's file into the vault, as publishing does but for what makes that last through a crash."""
    own = video + (16).to_bytes(4, "big") + b"free" + number.to_bytes(8, "big")
    media, codec = MediaId(hashlib.sha256(own).hexdigest()), codec_of(MediaFacts)
    connection.execute(insert(table).values(id=media, **dict(zip(codec.names, codec.row(facts), strict=True))))
    place = project.media.folder / media[:2] / f"{media}{facts.suffix}"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(own)
    return media


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
