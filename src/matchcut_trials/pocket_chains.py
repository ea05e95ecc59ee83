"""Chains of shots by a model that is really learned: Pocket, on the paper puppets that it was trained on.

    python -m matchcut_trials.pocket_chains --shots 6 --boards 2 --out resources/continuity/pocket

The world of the puppets is drawn by us, so it is known who should be seen. It takes a minute or so for each shot on a
CPU: a few short chains, which show that all parts work on a model, and not how well.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from matchcut.app.seen_takes import SeenTakes
from matchcut.continuity.looking.makers import makers_here
from matchcut.continuity.measures.drift import drift_of
from matchcut.continuity.measures.seams import seam_between
from matchcut.continuity.seen import TakeSeen
from matchcut.film import edits
from matchcut.film.camera import ShotSize
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, MediaId, ReferenceId, SceneId
from matchcut.film.model import Settings
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import ElementKind
from matchcut.media.frames import FrameReader
from matchcut.planning.recipe import Recipe
from matchcut.store.project import Project
from matchcut_pocket.acting import ACTIONS
from matchcut_pocket.captions import ACTION_WORDS, PLACE_WORDS
from matchcut_pocket.looks import distractors
from matchcut_pocket.matching import distance, with_action, with_look
from matchcut_pocket.world import SIZE, Performance, reference, sample
from matchcut_trials.storyboards import shot_id
from matchcut_trials.ways import Way, circled, cost, make_shots

FRAMES, KEPT = 25, 5
"""Of a clip of Pocket's; and how many of these a shot that continues another shares with it."""
WAYS = (Way.INDEPENDENT, Way.NAIVE, Way.TAIL, Way.LOOP)
_RIVALS = 9
_HELD_OUT = 2000
"""Performances from this seed on, which neither training nor the measuring of Pocket drew."""
_SCENE, _PLACE, _ACTOR = SceneId("scene"), ElementId("place"), CharacterId("puppet")


class PocketShot(msgspec.Struct, frozen=True, kw_only=True):
    """One shot: how far its light is from the first shot's in what both show (None: nothing), J of the seam to the one
    before, None where it cuts; and how unlike its puppet is to the one that was referenced, beside the likest of nine
    others of the same features (below 1: it is the referenced one).
    """

    delta_e: float | None
    contrast: float | None
    chroma: float | None
    softer: float | None
    jump: float | None
    unlike: float


class PocketChain(msgspec.Struct, frozen=True, kw_only=True):
    """A chain made in one way, and how many takes that took."""

    board: int
    way: str
    shots: tuple[PocketShot, ...]
    takes: int


def performance_of(board: int, place: int = 0) -> Performance:
    """What is played in a shot of a storyboard: one puppet, which walks nowhere, before a camera that stands still."""
    played = sample(_HELD_OUT + board, frames=FRAMES)
    played = replace(played, cast=played.cast[:1], weather="clear", move="static")
    staying = [action for action in ACTIONS if not action.startswith("walk")]
    return with_action(played, staying[(board + place) % len(staying)])


@contextmanager
def _founded(folder: Path, board: int, shots: int) -> Iterator[Project]:
    if folder.exists():
        with Project.open(folder) as project:
            yield project
        return
    title = f"Puppets {board}"
    settings = Settings(
        title=title, width=SIZE[0], height=SIZE[1], rate=FrameRate.parse("12"), engine="pocket", seed=board
    )
    with Project.create(folder, Film(settings=settings)) as project:
        with TemporaryDirectory() as pictures:
            picture = Path(pictures) / "puppet.png"
            Image.fromarray(reference(performance_of(board).cast[0].look, SIZE)).save(picture)
            sheet = project.media.add(picture)
        project.transact("A storyboard of the trials", lambda film: _laid_out(film, board, shots, sheet))
        yield project


def _laid_out(film: Film, board: int, shots: int, sheet: MediaId) -> Film:
    played = performance_of(board)
    film = edits.add_element(film, ElementKind.LOCATION, PLACE_WORDS[played.place][0], id=_PLACE)
    film = edits.add_scene(film, id=_SCENE, heading="THE PLACE", location=_PLACE, time_of_day=played.time)
    film = edits.add_character(film, "Nell", id=_ACTOR, description=", ".join(played.cast[0].look.features))
    film = edits.add_reference(film, _ACTOR, sheet, id=ReferenceId("puppet"))
    for place in range(shots):
        action = performance_of(board, place).cast[0].action
        film = edits.add_shot(
            film,
            _SCENE,
            id=shot_id(place),
            number=str(place + 1),
            frames=FRAMES - KEPT,
            size=ShotSize(played.size),
            camera="static",
            action=f"Nell {ACTION_WORDS[action][0]}.",
        )
        film = edits.cast_in(film, shot_id(place), _ACTOR)
    return film


def measured(project: Project, board: int, way: Way) -> PocketChain:
    """Measure the circled takes of a chain."""
    looking = SeenTakes(project, makers_here())
    try:
        shots: list[PocketShot] = []
        first: TakeSeen | None = None
        before: TakeSeen | None = None
        for place, shot in enumerate(project.film.order):
            take = circled(project, shot)
            assert take is not None
            seen = looking.of_take(take.video)
            first = first or seen
            drift, recipe = drift_of(first, seen), Recipe.from_json(take.recipe)
            seam = None
            if before is not None and (recipe.upstream or recipe.keyframe):
                seam = seam_between(before, seen, "", recipe.upstream.before if recipe.upstream else 0)
            with FrameReader(project.media.path(take.video)) as film:
                frames = np.stack([film.frame(number) for number in range(film.count)])
            shots.append(
                PocketShot(
                    delta_e=drift.delta_e if drift else None,
                    contrast=drift.contrast if drift else None,
                    chroma=drift.chroma if drift else None,
                    softer=drift.sharpness if drift else None,
                    jump=seam.jump if seam else None,
                    unlike=unlike(frames, performance_of(board, place), board),
                )
            )
            before = seen
    finally:
        looking.close()
    return PocketChain(board=board, way=way, shots=tuple(shots), takes=cost(project)[0])


def unlike(frames: NDArray[np.uint8], played: Performance, board: int) -> float:
    """How unlike a clip's puppet is to the one played, beside the likest of nine others: below 1 it is that."""
    rivals = distractors(played.cast[0].look, _RIVALS, random.Random(board))  # noqa: S311
    apart = [distance(frames, with_look(played, look)) for look in rivals]
    return distance(frames, played) / min(apart)


def table(chains: Sequence[PocketChain]) -> list[str]:
    """Each chain's first and last shot, as lines of Markdown."""
    lines = [
        "| storyboard, way | takes a shot | ΔE2000, last shot to first | σ_L | chroma | variance of detail lost "
        "| seams with J in 0.5–2 | puppet, first shot → last |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for chain in chains:
        last, jumps = chain.shots[-1], [shot.jump for shot in chain.shots if shot.jump is not None]
        even = f"{sum(0.5 <= jump <= 2 for jump in jumps)} of {len(jumps)}" if jumps else "no seam"
        values = [last.delta_e, last.contrast, last.chroma, last.softer]
        cells = ["not comparable" if value is None else f"{value:.2f}" for value in values]
        puppet = f"{chain.shots[0].unlike:.2f} → {last.unlike:.2f}"
        takes = f"{chain.takes / len(chain.shots):.2f}"
        lines.append(f"| {chain.board}, {chain.way} | {takes} | {' | '.join(cells)} | {even} | {puppet} |")
    return lines


_NOTE = """\
# Chains by a learned model: Pocket

{boards} of {shots} shots by Pocket (`resources/pocket`: 8.8 million parameters, 112 × 64 pixels, paper puppets)
on performances that neither its training nor its measuring drew; one puppet each, 20 frames a shot, the same shots and
seeds in each way. So few say that the parts work together on a learned model, and nothing of how well: no intervals are
given. Pocket itself holds a puppet badly (its card). "Puppet" is how unlike the puppet that is seen is to the one that
was referenced, beside the likest of nine others with the same features: below 1 it is that one. Made by
`python -m matchcut_trials.pocket_chains`."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Make and measure the chains, and write `table.md` and `figures.json`."""
    parser = argparse.ArgumentParser(prog="python -m matchcut_trials.pocket_chains")
    parser.add_argument("--boards", type=int, default=2)
    parser.add_argument("--shots", type=int, default=6)
    parser.add_argument("--ways", nargs="+", choices=[way.name.lower() for way in WAYS])
    parser.add_argument("--work", type=Path, default=Path("build/pocket-chains"))
    parser.add_argument("--out", type=Path, default=Path("resources/continuity/pocket"))
    given = parser.parse_args(arguments)
    chains = []
    for board in range(given.boards):
        for way in (way for way in WAYS if not given.ways or way.name.lower() in given.ways):
            print(f"storyboard {board}, {way}", file=sys.stderr, flush=True)
            with _founded(given.work / f"{way.name.lower()}-{board}", board, given.shots) as project:
                make_shots(project, way, lambda _done, _of: None)
                chains.append(measured(project, board, way))
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "figures.json").write_bytes(msgspec.json.encode(chains) + b"\n")
    boards = "One chain" if given.boards == 1 else f"{given.boards} chains"
    page = [_NOTE.format(boards=boards, shots=given.shots), "\n".join(table(chains))]
    (given.out / "table.md").write_text("\n\n".join(page) + "\n", "utf-8")
    print("\n".join(table(chains)))


if __name__ == "__main__":
    main(sys.argv[1:])
