"""A film for benchmarks whose every shot has a circled take with a card, as measuring leaves it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from matchcut.app.status import shot_plans
from matchcut.continuity.cards import REFERENCES, DriftCard, LightCard, MemberCard, Scorecard, SeamCard, Verdict
from matchcut.continuity.faults import Fault, FaultKind
from matchcut.film.film import Film
from matchcut.film.ids import ShotId, TakeId
from matchcut.film.model import Circle, Take
from matchcut.film.steps import StepKind
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.store.project import Project
from matchcut.store.takes import add_take

FRAMES = 128
"""As many as the longest shot of `long_film` shows."""
_LIGHT = LightCard(lightness=50.1, green_red=1.2, blue_yellow=3.4, contrast=20.2, chroma=12.3, sharpness=5.6)
_DRIFT = DriftCard(delta_e=1.2, contrast=1.01, chroma=0.98, sharpness=0.01)


def make_measured(folder: Path, film: Film) -> None:
    """Make a project of a film: all takes show the same few frames, and every seventh card has something wrong."""
    with Project.create(folder, film) as project:
        picture = project.staging() / "take.mp4"
        width, height = film.settings.width, film.settings.height
        with MezzanineWriter(picture, width, height, film.settings.rate) as writer:
            for level in range(FRAMES):
                writer.write(np.full((height, width, 3), 40 + level, np.uint8))
        video = project.media.add(picture, move=True)
        recipes = {plan.shot: plan.recipe for plan in shot_plans(project) if plan.recipe is not None}
        usual = next(iter(recipes.values()))
        takes = []
        with project.writing() as connection:
            for shot in film.order:
                recipe = recipes.get(shot, usual)
                take = Take(
                    id=TakeId(f"take-{shot}"), shot=shot, number=1, variation=0, fingerprint=recipe.fingerprint,
                    recipe=recipe.to_json(), engine="fake", engine_revision="1", seed=1, frames=film.shots[shot].frames,
                    video=video, tail=None, tail_frames=0, hand_over="{}", sound=None, poster=None,
                    made_at="2026-01-01T00:00:00+00:00",
                )  # fmt: skip
                takes.append(take)
                add_take(connection, take)
        circles = [Circle(id=take.shot, take=take.id) for take in takes]
        project.transact(StepKind.CIRCLE_NEW_TAKES(), lambda film: film.with_rows("circles", circles))
        project.cards.put({take.id: _card(film, take.shot, take.id, n).to_json() for n, take in enumerate(takes)})


def _card(film: Film, shot: ShotId, take: TakeId, number: int) -> Scorecard:
    members = tuple(
        MemberCard(character=row.character, dressed_as=REFERENCES, identity=0.71, coverage=0.9, clothes=0.8, hair=0.9)
        for row in film.cast_by_shot.get(shot, ())
    )
    continues = film.shots[shot].continues
    wrong = number % 7 == 0 and bool(members)
    faults = (
        (Fault(kind=FaultKind.WRONG_CLOTHES, first=3, character=members[0].character, value=0.3, limit=0.5),)
        if wrong
        else ()
    )
    return Scorecard(
        take=take,
        key="0123456789abcdef",
        verdict=Verdict.FAILED if wrong else Verdict.PASSED,
        faces_by="sface/1",
        sort="models",
        score=0.87,
        members=members,
        seam=SeamCard(before=f"take-{continues}", jump=1.1) if continues else None,
        within=_DRIFT,
        drift=_DRIFT,
        begins=_LIGHT,
        ends=_LIGHT,
        faults=faults,
    )
