"""What a film asks of a take: who is to be seen, and what it is measured against."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matchcut.continuity.cards import Scorecard, Verdict
from matchcut.continuity.context import ShotContext, context_of, scene_look, wardrobe_shots
from matchcut.continuity.faults import Fault, FaultKind
from matchcut.continuity.findings import shows_look
from matchcut.continuity.gates import EngineSort
from matchcut.engines.registry import engine_spec
from matchcut.film.camera import ShotSize
from matchcut.film.film import Film
from matchcut.film.ids import (
    CastingId,
    CharacterId,
    ElementId,
    MediaId,
    PlacementId,
    SceneId,
    ShotId,
    TakeId,
)
from matchcut.film.model import (
    Casting,
    Character,
    Circle,
    Element,
    Parameters,
    Placement,
    Scene,
    Shot,
    Take,
)
from matchcut.film.vocabulary import ElementKind
from matchcut.planning.recipe import Portrait, Recipe, Upstream

ADA, BOB = CharacterId("ch-ada"), CharacterId("ch-bob")
ROOM, LAMP, NOIR = ElementId("el-room"), ElementId("el-lamp"), ElementId("el-noir")
SCENE = SceneId("sc-1")
PICTURE = [MediaId(f"{number:064x}") for number in range(8)]


def film_of(*shots: Shot, cast: dict[str, tuple[tuple[CharacterId, str], ...]]) -> Film:
    castings = [
        Casting(id=CastingId(f"{shot}-{who}"), shot=ShotId(shot), character=who, rank=str(rank), note=note)
        for shot, members in cast.items()
        for rank, (who, note) in enumerate(members)
    ]
    return Film(
        scenes={SCENE: Scene(id=SCENE, rank="a", location=ROOM)},
        shots={shot.id: shot for shot in shots},
        characters={
            ADA: Character(id=ADA, rank="a", name="Ada Lovelace"),
            BOB: Character(id=BOB, rank="b", name="Bob"),
        },
        elements={
            ROOM: Element(id=ROOM, rank="a", kind=ElementKind.LOCATION, name="Room"),
            LAMP: Element(id=LAMP, rank="b", kind=ElementKind.PROP, name="Lamp"),
            NOIR: Element(id=NOIR, rank="c", kind=ElementKind.STYLE, name="Noir"),
        },
        castings={casting.id: casting for casting in castings},
        circles={shot.id: Circle(id=shot.id, take=TakeId(f"ta-{shot.id}")) for shot in shots},
    )


def shot(id: str = "sh-1", **given: object) -> Shot:
    values = {"id": ShotId(id), "scene": SCENE, "rank": id, "action": "Ada sits down."} | given
    return Shot(**values)  # type: ignore[arg-type]


def take_of(recipe: Recipe | None = None, facts: Parameters | None = None) -> Take:
    return Take(
        id=TakeId("ta-1"),
        shot=ShotId("sh-1"),
        number=1,
        variation=0,
        fingerprint="",
        recipe=recipe.to_json() if recipe else "{",
        engine="animatic",
        engine_revision="1",
        seed=1,
        frames=48,
        video=PICTURE[0],
        tail=None,
        tail_frames=0,
        hand_over="{}",
        sound=None,
        poster=None,
        made_at="",
        facts=facts or Parameters(),
    )


def recipe(**given: object) -> Recipe:
    values = {
        "engine": "wan",
        "engine_revision": "1",
        "width": 64,
        "height": 64,
        "rate_numerator": 24,
        "rate_denominator": 1,
        "frames": 48,
        "seed": 1,
    } | given
    return Recipe(**values)  # type: ignore[arg-type]


def context(asked: Shot, *cast: CharacterId, take: Take | None = None) -> ShotContext:
    film = film_of(asked, cast={asked.id: tuple((who, "") for who in cast)})
    return context_of(film, take or take_of(), None)


def test_a_take_is_to_show_its_shots_cast_place_and_props() -> None:
    film = film_of(shot(size=ShotSize.MEDIUM, camera="push in"), cast={"sh-1": ((ADA, " in red "), (BOB, ""))})
    film = replace(
        film,
        placements={
            PlacementId(element): Placement(id=PlacementId(element), shot=ShotId("sh-1"), element=element, rank="a")
            for element in (LAMP, NOIR)
        },
    )
    asked = context_of(film, take_of(recipe(keyframe=PICTURE[1])), engine_spec("animatic"))
    assert [(member.character, member.note) for member in asked.cast] == [(ADA, "in red"), (BOB, "")]
    assert (asked.expected, asked.size, asked.sort) == (2, ShotSize.MEDIUM, EngineSort.DRAWINGS)
    assert (asked.location, asked.props, asked.styles) == (ROOM, (LAMP,), (NOIR,))
    assert (asked.moves, asked.from_picture, asked.tail) == (True, True, None)
    assert (asked.own_picture, asked.own_place) == (True, True)
    drawn = context_of(film, take_of(), engine_spec("animatic"))
    assert (drawn.from_picture, drawn.own_picture, drawn.own_place) == (False, False, False)


def test_a_shot_that_goes_on_from_a_chosen_picture_is_where_that_is() -> None:
    first, second = shot("sh-1", keyframe=PICTURE[1]), shot("sh-2", continues=ShotId("sh-1"))
    goes_on = replace(take_of(recipe(upstream=Upstream(tail=PICTURE[2], frames=4))), shot=ShotId("sh-2"))
    asked = context_of(film_of(first, second, cast={}), goes_on, None)
    assert (asked.from_picture, asked.own_picture, asked.own_place) == (True, False, True)
    cut = context_of(film_of(replace(first, keyframe=None), second, cast={}), goes_on, None)
    assert (cut.from_picture, cut.own_picture, cut.own_place) == (True, False, False)


@pytest.mark.parametrize(
    ("engine", "sort"), [("animatic", EngineSort.DRAWINGS), ("footage", EngineSort.FOOTAGE), (None, EngineSort.MODELS)]
)
def test_what_an_engine_makes_is_told_by_what_it_does(engine: str | None, sort: EngineSort) -> None:
    film = film_of(shot(), cast={})
    assert context_of(film, take_of(), engine_spec(engine) if engine else None).sort is sort


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("The lamp burns in the empty room.", 0),
        ("Die Lampe brennt im leeren Zimmer.", 0),
        ("Ada enters.", None),
        ("Lovelace's hat on the table.", None),
        ("A crowd fills the street.", None),
        ("Une femme passe.", None),
        ("Someone knocks.", None),
        ("", None),
    ],
)
def test_nobody_is_expected_where_the_action_names_nobody(action: str, expected: int | None) -> None:
    assert context(shot(action=action)).expected == expected


def test_people_beside_the_cast_may_be_there_where_the_action_says_so() -> None:
    asked = context(shot(action="Ada walks through the crowd."), ADA)
    assert (asked.expected, asked.company) == (1, True)
    assert context(shot(action="The woman sits down."), ADA).company is False


def test_a_detail_shows_nobody_in_particular() -> None:
    assert context(shot(size=ShotSize.INSERT), ADA).expected is None


def test_a_take_that_goes_on_says_from_which_tail() -> None:
    taken = take_of(recipe(upstream=Upstream(tail=PICTURE[2], frames=5, before=3)))
    asked = context(shot(), ADA, take=taken)
    assert (asked.tail, asked.handed_over, asked.from_picture) == (PICTURE[2], 3, True)


def test_whose_references_had_no_room_is_told() -> None:
    made = recipe(
        cast=(
            Portrait(name="Ada Lovelace", references=(PICTURE[1], PICTURE[2])),
            Portrait(name="Bob", references=(PICTURE[3],)),
        ),
        location=Portrait(name="Room", references=(PICTURE[4],)),
    )
    for room, expected in ((0, ()), (1, (BOB, ROOM)), (2, (ROOM,)), (3, ())):
        taken = take_of(made, Parameters({"references": room}))
        assert context(shot(), ADA, BOB, take=taken).unused == expected
    assert context(shot(), ADA, BOB, take=take_of(made)).unused == ()


def test_the_anchor_is_the_first_take_of_the_scene_that_shows_its_look() -> None:
    film = film_of(*(shot(f"sh-{number}") for number in range(1, 5)), cast={})
    assert scene_look(film, ShotId("sh-4"), lambda _: True) == "ta-sh-1"
    assert scene_look(film, ShotId("sh-4"), lambda take: take != "ta-sh-1") == "ta-sh-2"
    assert scene_look(film, ShotId("sh-1"), lambda _: True) is None
    assert scene_look(film, ShotId("sh-4"), lambda _: False) is None


@pytest.mark.parametrize(
    ("verdict", "faults", "shows"),
    [
        (Verdict.PASSED, (), True),
        (Verdict.NOT_MEASURED, (), False),
        (Verdict.FAILED, (Fault(kind=FaultKind.WRONG_CLOTHES, first=0, character="ada"),), True),
        (Verdict.FAILED, (Fault(kind=FaultKind.COLOUR_DRIFT, first=0),), False),
        (
            Verdict.FAILED,
            (Fault(kind=FaultKind.WRONG_CLOTHES, first=0, character="ada"), Fault(kind=FaultKind.FLASH, first=0)),
            False,
        ),
    ],
)
def test_a_take_in_which_only_people_are_wrong_shows_its_scenes_look(
    verdict: Verdict, faults: tuple[Fault, ...], shows: bool
) -> None:
    assert shows_look(Scorecard(take="take", key="", verdict=verdict, faults=faults)) is shows
    assert not shows_look(None)


def test_clothes_are_seen_in_the_first_shot_with_the_same_note() -> None:
    film = film_of(
        *(shot(f"sh-{number}") for number in range(1, 6)),
        cast={
            "sh-1": ((ADA, "in the suit"),),
            "sh-2": ((ADA, ""),),
            "sh-3": ((BOB, ""), (ADA, "")),
            "sh-4": ((ADA, ""), (BOB, "")),
        },
    )
    assert wardrobe_shots(film, ShotId("sh-4")) == ("sh-2", "sh-3")
    assert wardrobe_shots(film, ShotId("sh-2")) == ()
    assert wardrobe_shots(film, ShotId("sh-5")) == ()
