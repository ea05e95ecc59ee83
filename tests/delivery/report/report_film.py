"""A film with measured takes: a chain of shots that drifts, one of which is taken twice, and one has no take."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np

from matchcut.app.exporting import deliver, wish
from matchcut.continuity.card_keys import JudgedBy
from matchcut.continuity.cards import DriftCard, MemberCard, Scorecard, SeamCard, Verdict
from matchcut.continuity.faults import Fault, FaultKind
from matchcut.continuity.gates import read_gates
from matchcut.continuity.looking.makers import makers_here
from matchcut.continuity.loop import Remake
from matchcut.continuity.remade import REMADE, Remade
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Parameters, Settings, Take
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.media.probe import probe
from matchcut.planning.recipe import Recipe
from matchcut.store.project import Project, StagedFile

WIDTH, HEIGHT, FRAMES = 64, 36, 24
ANN, BEN = CharacterId("ann"), CharacterId("ben")
MAKERS = makers_here()
REMADE_OF_FIRST = Remade(how=Remake.FRESH, of="take2-1", faults=(FaultKind.COLOUR_DRIFT,))


def story(shots: int, title: str = "The Crossing", name: str = "Ann") -> Film:
    """A film of so many shots in one scene; each but the first goes on from the one before."""
    film = Film(settings=Settings(title=title, width=WIDTH, height=HEIGHT))
    film = edits.add_character(film, name, id=ANN)
    film = edits.add_character(film, "Ben", id=BEN)
    film = edits.add_scene(film, id=SceneId("quay"), heading="EXT. QUAY - DAY")
    for number in range(1, shots + 1):
        shot = ShotId(f"shot{number}")
        film = edits.add_shot(film, SceneId("quay"), id=shot, number=str(number), frames=FRAMES, engine="model")
        film = edits.cast_in(film, shot, ANN)
        if number > 1:
            film = edits.chain(film, shot, ShotId(f"shot{number - 1}"))
    return film


def publish(project: Project, shot: int, number: int = 1, *, size: tuple[int, int] = (WIDTH, HEIGHT)) -> Take:
    """A take of a shot, of one colour over which white grows from the left; it is circled."""
    video = project.staging() / "video.mp4"
    with MezzanineWriter(video, *size, project.film.settings.rate) as writer:
        for frame in range(FRAMES):
            picture = np.full((size[1], size[0], 3), (40 + 3 * (shot % 60), 90, 40 * number), np.uint8)
            picture[:, : frame * size[0] // FRAMES] = 230
            writer.write(picture)
    media = MediaId(hashlib.sha256(video.read_bytes()).hexdigest())
    recipe = Recipe(
        **{"engine": "model", "engine_revision": "1", "width": WIDTH, "height": HEIGHT, "seed": number},
        **{"rate_numerator": 24, "rate_denominator": 1, "frames": FRAMES},
    )
    take = Take(
        id=TakeId(f"take{shot}-{number}"),
        shot=ShotId(f"shot{shot}"),
        number=number,
        variation=number - 1,
        fingerprint=recipe.fingerprint,
        recipe=recipe.to_json(),
        engine="model",
        engine_revision="1",
        seed=number,
        frames=FRAMES,
        video=media,
        tail=None,
        tail_frames=0,
        hand_over="{}",
        sound=None,
        poster=None,
        made_at="2026-03-01T12:00:00+00:00",
        seconds=f"{shot}.{number}25",
        facts=Parameters({REMADE: REMADE_OF_FIRST.to_json()} if (shot, number) == (2, 2) else {}),
    )
    return project.publish(take, {media: StagedFile(video, probe(video))}, circle=True)


def card(take: Take, shot: int) -> Scorecard:
    """What might be measured of a take: worse from shot to shot."""
    faults = (
        Fault(kind=FaultKind.FLASH, first=4, frames=2),
        Fault(kind=FaultKind.COLOUR_DRIFT, first=0, frames=FRAMES, value=3.0 + shot / 7, limit=3.0),
    )
    drifted = DriftCard(
        anchor="take1-1", same_view=True, delta_e=shot / 2.3 % 6, contrast=0.99, sharpness=shot / 31 % 0.8
    )
    failed = shot % 3 == 0 or (take.number == 1 and shot == 2)
    return Scorecard(
        take=take.id,
        key="k",
        verdict=Verdict.FAILED if failed else Verdict.PASSED,
        faces_by=MAKERS.faces_by,
        looks_by=MAKERS.looks_by,
        sort="models",
        score=1 / (1 + shot / 9),
        members=(
            MemberCard(
                character=ANN,
                identity=0.93 - shot / 37 % 0.5,
                low=0.71 - shot / 41 % 0.5,
                coverage=0.5,
                clothes=0.88 - shot / 53 % 0.5,
            ),
        ),
        seam=None if shot == 1 else SeamCard(before="take1-1", jump=1 + shot / 17 % 2, cosine=0.9731),
        drift=None if shot == 1 else drifted,
        faults=faults if failed else (),
    )


def shoot(project: Project, shots: int, *, measured: bool = True) -> None:
    """Takes of all shots; the second is taken twice."""
    takes = [publish(project, shot) for shot in range(1, shots + 1)]
    if shots > 1:
        takes.append(publish(project, 2, 2))
    if measured:
        keep_cards(project, [card(take, int(take.shot.removeprefix("shot"))) for take in takes])


def keep_cards(project: Project, cards: Sequence[Scorecard]) -> None:
    """Keep cards as if they had been judged by all that is so now."""
    by = JudgedBy(project, read_gates(), {TakeId(own.take): own for own in cards}.get)
    kept = {}
    for own in cards:
        context = by.context(project.takes.get(TakeId(own.take)))
        kept[TakeId(own.take)] = msgspec.structs.replace(own, key=by.key(context, own.faces_by, own.looks_by)).to_json()
    project.cards.put(kept)


def export(project: Project, out: Path, **options: str) -> str:
    """The report as it is written to a file."""
    deliver(project, wish(out, "", options), lambda _done, _of: None)
    return out.read_text("utf-8")
