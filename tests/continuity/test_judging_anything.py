"""Whatever is seen in a take, and however little, it is judged: a card that keeps, and no number that is none."""

from __future__ import annotations

import math
from collections.abc import Iterator

import msgspec
import numpy as np
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.continuity.seeing import edge, figure, patch, series, take, unit

from matchcut.continuity.cards import Scorecard
from matchcut.continuity.casting import earlier_take
from matchcut.continuity.context import ShotContext, ShotMember
from matchcut.continuity.gates import EngineSort, read_gates
from matchcut.continuity.judging import judge
from matchcut.continuity.scoring import score_parts
from matchcut.continuity.seen import DefectKind, DefectSeen, FigureSeen, FrameSeen, TakeSeen
from matchcut.continuity.telling import fault_statement
from matchcut.continuity.wardrobe import JudgedAgainst
from matchcut.film.camera import ShotSize
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, ShotId, TakeId

MEMBERS = [CharacterId(f"ch-{number}") for number in range(3)]
ROOM = ElementId("el-room")
DIRECTIONS = [unit(1), unit(0, 1), unit(0.6, 0.8), unit(0, 0, 1), unit(-1)]

vectors = st.sampled_from(DIRECTIONS)
patches = st.none() | st.builds(
    patch,
    st.none() | st.tuples(st.integers(0, 100), st.integers(-60, 60), st.integers(-60, 60)),
    st.none() | vectors,
    st.sampled_from([0.01, 0.3, 0.9]),
)


@st.composite
def figures(draw: st.DrawFn) -> FigureSeen:
    return figure(
        draw(st.none() | vectors),
        clothes=draw(patches),
        hair=draw(patches),
        mirrored=draw(st.none() | vectors),
        left=draw(st.integers(-50, 600)),
    )


@st.composite
def takes(draw: st.DrawFn) -> TakeSeen:
    frames = draw(st.integers(0, 40))
    numbers = sorted(draw(st.sets(st.integers(0, frames - 1), max_size=6))) if frames else []
    looked_at = [
        FrameSeen(
            frame=number,
            figures=tuple(draw(st.lists(figures(), max_size=3))),
            ground=draw(patches),
            picture=draw(patches),
        )
        for number in numbers
    ]
    values = draw(st.lists(st.floats(0, 100, width=32), min_size=frames, max_size=frames))
    warp = draw(st.sampled_from([math.nan, 0.0, 3.0]))
    defects = [
        DefectSeen(kind=kind, first=number, frames=1, sure=0.8)
        for number in numbers[:2]
        for kind in draw(st.sets(st.sampled_from(DefectKind), max_size=2))
    ]
    return take(
        frames,
        looked_at,
        faces_by=draw(st.sampled_from(["", "faces/1-a"])),
        looks_by=draw(st.sampled_from(["", "looks/1-b"])),
        series=series(frames, lightness=np.array(values, np.float32), contrast=values, warp=warp, motion=warp),
        edges=tuple(edge(number, draw(st.integers(0, 255))) for number in numbers),
        defects=tuple(defects),
    )


contexts = st.builds(
    ShotContext,
    shot=st.just(ShotId("sh-1")),
    take=st.just(TakeId("ta-1")),
    sort=st.sampled_from(EngineSort),
    size=st.sampled_from(ShotSize),
    cast=st.sets(st.sampled_from(MEMBERS)).map(lambda cast: tuple(ShotMember(character=who) for who in sorted(cast))),
    expected=st.none() | st.integers(0, 4),
    company=st.booleans(),
    location=st.none() | st.just(ROOM),
    styles=st.sampled_from([(), (ROOM,)]),
    moves=st.booleans(),
    from_picture=st.booleans(),
    handed_over=st.integers(0, 50),
    unused=st.sampled_from([(), (MEMBERS[0], ROOM)]),
)


@st.composite
def materials(draw: st.DrawFn, context: ShotContext) -> JudgedAgainst:
    faces = {who: tuple(draw(st.lists(vectors, max_size=2))) for who in MEMBERS[: draw(st.integers(0, 3))]}
    earlier = [
        earlier_take(context, draw(takes()), faces, draw(st.none() | st.just(0.5)))
        for _ in range(draw(st.integers(0, 2)))
    ]
    return JudgedAgainst(
        faces=faces,
        figures={who: tuple(draw(st.lists(figures(), max_size=2))) for who in faces},
        looks={ROOM: np.stack(draw(st.lists(vectors, min_size=1, max_size=2)))} if draw(st.booleans()) else {},
        source=draw(st.none() | takes()),
        source_take="ta-0",
        anchor=earlier[0] if earlier else None,
        wardrobe=tuple(earlier[1:]),
    )


def numbers_in(value: object) -> Iterator[float]:
    if isinstance(value, float):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from numbers_in(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from numbers_in(part)


@given(st.data(), contexts, takes())
@settings(max_examples=40, deadline=None, phases=[Phase.generate])
def test_anything_that_is_seen_is_judged(data: st.DataObject, context: ShotContext, seen: TakeSeen) -> None:
    gates = read_gates().gates(seen.faces_by, seen.looks_by, context.sort)
    card = judge(context, seen, data.draw(materials(context)), gates)
    assert Scorecard.from_json(card.to_json()) == card
    assert all(math.isfinite(number) for number in numbers_in(msgspec.to_builtins(card)))
    assert card.score is None or 0 <= card.score <= 1
    assert all(0 <= part <= 1 for part in score_parts(card, gates).values())
    for member in card.members:
        for value in msgspec.structs.astuple(member)[2:]:
            assert value is None or -1e-6 <= value <= 1 + 1e-6
    for fault in card.faults:
        assert fault.first >= 0
        assert fault.first + fault.frames <= max(1, seen.frames)
        assert str(fault_statement(fault, Film()))
