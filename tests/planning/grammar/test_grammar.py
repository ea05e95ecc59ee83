"""What is warned of from a storyboard alone: on small storyboards that were written before the rules."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from matchcut.app.status import outlook
from matchcut.film import edits
from matchcut.film.camera import ShotSize
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, SceneId, ShotId
from matchcut.film.model import Transition
from matchcut.film.vocabulary import BLACK, FOOTAGE, ContinuationWay, ElementKind, TransitionKind
from matchcut.planning.grammar.kinds import GrammarWarning
from matchcut.planning.grammar.warnings import Grammar
from matchcut.script.screenplay.importing import read_story
from matchcut.script.storyboard_toml import read_storyboard
from matchcut.words.statements import english

CASES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "cases.toml").read_text(encoding="utf-8")
)
EXAMPLES = Path(__file__).parents[3] / "projects_example"


def storyboard(case: dict[str, Any]) -> Film:
    """The film of a case."""
    film = Film()
    for name in _split(case["cast"]):
        film = edits.add_character(film, name, id=CharacterId(name))
    for name in _split(case.get("props", "")):
        film = edits.add_element(film, ElementKind.PROP, name, id=ElementId(name))
    scene = SceneId("")
    for number, line in enumerate(case["shots"], 1):
        size, cast, action, *rest = line.split("|")
        options = dict(part.split("=", 1) for part in rest[0].split(";")) if rest else {}
        if "heading" in options or not scene:
            scene = SceneId(f"scene{number}")
            film = edits.add_scene(film, id=scene, heading=options.get("heading", ""))
        film = _with_shot(film, scene, ShotId(str(number)), ShotSize(size), cast, action, options)
    return film


def _with_shot(
    film: Film, scene: SceneId, shot: ShotId, size: ShotSize, cast: str, action: str, options: dict[str, str]
) -> Film:
    said: dict[str, Any] = {name: options[name] for name in ("camera", "dialogue", "engine") if name in options}
    frames = int(options.get("frames", 72))
    film = edits.add_shot(film, scene, id=shot, number=shot, size=size, action=action, frames=frames, **said)
    if "continues" in options:
        film = edits.chain(film, shot, ShotId(options["continues"]))
    if "transition" in options:
        film = edits.revise_shot(film, shot, transition=Transition(TransitionKind(options["transition"]), 12))
    if "title" in options:
        film = edits.add_title(film, shot, options["title"], frames=int(options["title_frames"]), fade=0)
    for member in _split(cast):
        name, _, note = member.partition(" (")
        film = edits.cast_in(film, shot, CharacterId(name), note.rstrip(")"))
    for prop in _split(options.get("props", "")):
        film = edits.place_in(film, shot, ElementId(prop))
    return film


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def warned_of(film: Film) -> set[str]:
    """Each shot's label and the kind that it is warned of."""
    grammar = Grammar(film)
    return {f"{film.label(shot)} {warning.kind.value}" for shot in film.order for warning in grammar.warnings(shot)}


def counts(half: str) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """How many warnings of each kind are right, wrong, and missing."""
    right, wrong, missing = Counter[str](), Counter[str](), Counter[str]()
    for case in CASES[half]:
        got, due = warned_of(storyboard(case)), set(case["warns"])
        for counter, labels in ((right, got & due), (wrong, got - due), (missing, due - got)):
            counter.update(label.partition(" ")[2] for label in labels)
    return right, wrong, missing


@pytest.mark.parametrize("half", ["develop", "report"])
def test_what_is_warned_of_is_so(half: str) -> None:
    right, wrong, missing = counts(half)
    for kind in GrammarWarning:
        assert right[kind], f"{kind} is never said in {half}"
        assert right[kind] >= 0.95 * (right[kind] + wrong[kind]), f"{kind} in {half}"
    assert right.total() >= 0.9 * (right.total() + missing.total()), missing


@pytest.mark.parametrize("name", ["liftoff", "puppets"])
def test_the_example_films_are_not_warned_of(name: str) -> None:
    assert warned_of(read_storyboard(EXAMPLES / name / "storyboard.toml").film) == set()


@pytest.mark.parametrize("engine", [BLACK, FOOTAGE])
def test_what_is_not_made_is_passed_over(engine: str) -> None:
    made = storyboard({"cast": "", "shots": ["wide||A road.|frames=5"]})
    shown = storyboard({"cast": "", "shots": [f"wide||A road.|frames=5;engine={engine}"]})
    assert (warned_of(made), warned_of(shown)) == ({"1 too_short"}, set())


def test_a_shot_that_goes_on_by_a_cut_need_not_begin_as_its_source_ends() -> None:
    film = storyboard({"cast": "Mara", "shots": ["wide|Mara|Mara waits.", "close-up|Mara|Mara drinks.|continues=1"]})
    assert warned_of(film) == {"2 continues_size"}
    assert warned_of(edits.revise_shot(film, ShotId("2"), way=ContinuationWay.CUT)) == set()


def test_a_plan_tells_what_the_storyboard_says_against_it() -> None:
    film = storyboard({"cast": "Mara, Jonas", "shots": ["wide|Mara|Mara hands Jonas a cup."]})
    said = [english(warning) for warning in outlook(film, ShotId("1"), None).warnings]
    assert "Jonas acts in it and is not cast in it. Cast them, so that they look like themselves." in said


def test_what_is_meant_is_warned_of_no_more_and_all_else_is() -> None:
    film = storyboard({"cast": "Mara, Jonas, Ida", "shots": ["wide|Mara|Mara hands Jonas a cup. Ida sits down."]})
    shot = ShotId("1")
    assert [doubt.mark for doubt in Grammar(film).doubts(shot)] == ["not_cast:Jonas", "not_cast:Ida"]
    meant = edits.mean(film, shot, "not_cast:Jonas")
    assert [warning.arguments["name"] for warning in Grammar(meant).warnings(shot)] == ["Ida"]
    assert len(Grammar(meant).doubts(shot)) == 2
    assert edits.warn_again(meant, shot, "not_cast:Jonas") == film


def test_the_shots_that_a_screenplay_is_broken_down_into_are_not_warned_of(tmp_path: Path) -> None:
    story = EXAMPLES / "screenplay" / "the_lamplighter.fountain"
    assert warned_of(read_story(story, scratch=tmp_path).film) == set()
