"""Re-import: the script changed, the film was edited, and takes exist. Nothing of it may get lost unseen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film import edits
from matchcut.film.camera import ShotSize
from matchcut.film.changes import diff
from matchcut.film.check import check_all
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, MediaId, ShotId, TakeId
from matchcut.film.model import Shot
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.script.screenplay.breakdown import break_down
from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.screenplay.reimport import Reimport, reimport
from matchcut.script.screenplay.script_changes import ChangeKind

SCRIPT = """\
EXT. QUAY - DAWN

Fog lies over the black water and the ropes.

MARA coils a wet rope with great care.

MARA
The boat should have been here an hour ago.

TOM
It will come when it comes, as ever.

INT. LIGHTHOUSE - NIGHT

The great lamp turns slowly above the stairs.

Tom carries oil up two hundred and twelve steps.

TOM
Nobody will ever thank us for this.

EXT. SEA - NIGHT

A small boat climbs an enormous wave.
"""


def _film(text: str) -> Film:
    return break_down(parse_fountain(text), FrameRate(24), (1280, 720), title="Lamp")


def _shot(film: Film, words: str) -> Shot:
    (found,) = [shot for shot in film.running_order if words in f"{shot.action}\n{shot.dialogue}"]
    return found


def _again(text: str, present: Film | None = None, takes: tuple[ShotId, ...] = (), before: str = SCRIPT) -> Reimport:
    old = _film(before)
    made = reimport(old, _film(text), old if present is None else present, with_takes=takes)
    check_all(made.film)
    return made


def _told(made: Reimport) -> list[tuple[ChangeKind, str, str]]:
    return [(change.kind, change.table, str(change.stated)) for change in made.changes]


def test_an_unchanged_script_changes_nothing() -> None:
    film = _film(SCRIPT)
    edited = edits.revise_shot(film, film.order[0], camera="pan left", frames=200)
    edited = edits.move_shot(edited, film.order[3], 0)
    edited = edits.delete_shot(edited, film.order[4])
    made = _again(SCRIPT, edited, film.order)
    assert (made.film, made.changes, made.omitted, made.overridden) == (edited, (), (), ())


def test_a_reworded_shot_keeps_its_id_and_what_was_set_by_hand() -> None:
    film = _film(SCRIPT)
    fog = _shot(film, "Fog lies")
    edited = edits.revise_shot(film, fog.id, camera="slow push in", frames=300, size=ShotSize.FULL, seed=5)
    made = _again(SCRIPT.replace("Fog lies over", "Thick fog hangs over"), edited, (fog.id,))
    now = made.film.shots[fog.id]
    assert now.action == "Thick fog hangs over the black water and the ropes."
    assert (now.camera, now.frames, now.size, now.seed, now.number) == (
        "slow push in",
        300,
        ShotSize.FULL,
        5,
        fog.number,
    )
    assert _told(made) == [
        (
            ChangeKind.REWORDED,
            "shots",
            "Shot 1 was reworded: 'Fog lies over the black water and the ropes.' became "
            "'Thick fog hangs over the black water and the ropes.'.",
        )
    ]
    assert made.film.order == film.order
    assert made.omitted == made.overridden == ()


def test_a_rewording_shows_the_words_that_changed_however_late_they_come() -> None:
    long = "Fog lies over the black water and the ropes, over the nets, the crates, and the sleeping gulls of the quay."
    script = SCRIPT.replace("Fog lies over the black water and the ropes.", long)
    made = _again(script.replace("sleeping", "screaming"), before=script)
    assert [text for _, _, text in _told(made)] == [
        "Shot 1 was reworded: '…the crates, and the sleeping gulls of the quay.' became "
        "'…the crates, and the screaming gulls of the quay.'."
    ]


def test_a_manner_of_speaking_is_a_rewording_of_what_is_seen() -> None:
    speech = "MARA\nThe boat is late.\n"
    script = SCRIPT + "\n" + speech
    made = _again(SCRIPT + "\n" + speech.replace("\n", "\n(laughing)\n", 1), before=script)
    ((kind, _, text),) = _told(made)
    assert kind is ChangeKind.REWORDED
    assert "laughing" in text
    assert "The boat" not in text


def test_what_both_reworded_is_the_scripts_and_is_told() -> None:
    film = _film(SCRIPT)
    fog = _shot(film, "Fog lies")
    edited = edits.revise_shot(film, fog.id, action="Fog, and nothing else at all.")
    made = _again(SCRIPT.replace("Fog lies over", "Thick fog hangs over"), edited)
    assert made.film.shots[fog.id].action.startswith("Thick fog")
    (sentence,) = made.overridden
    assert "the script's 'action' stands" in str(sentence)


def test_new_shots_find_their_place_and_a_slate_of_their_own() -> None:
    film = _film(SCRIPT)
    text = SCRIPT.replace("MARA coils", "A gull screams at the empty sky.\n\nMARA coils")
    made = _again(text)
    gull = _shot(made.film, "A gull")
    assert made.film.order == (film.order[0], gull.id, *film.order[1:])
    assert gull.number == "A1A"
    assert [shot.number for shot in made.film.running_order if shot.id != gull.id] == [
        shot.number for shot in film.running_order
    ]
    assert [(kind, text) for kind, _, text in _told(made)] == [
        (ChangeKind.ADDED, "Shot A1A is new in scene 'EXT. QUAY - DAWN': 'A gull screams at the empty sky.'.")
    ]


def test_a_new_scene_is_told_with_its_shots() -> None:
    text = SCRIPT.replace("INT. LIGHTHOUSE", "INT. TAVERN - DAY\n\nSmoke.\n\nANN\nWho goes there?\n\nINT. LIGHTHOUSE")
    made = _again(text)
    assert _told(made) == [
        (ChangeKind.ADDED, "characters", "Ann is new in the cast."),
        (ChangeKind.ADDED, "elements", "Tavern is a new place."),
        (ChangeKind.ADDED, "scenes", "Scene 'INT. TAVERN - DAY' is new, with 2 shots."),
    ]
    assert [one.heading for one in made.film.scene_order][1] == "INT. TAVERN - DAY"
    assert [_shot(made.film, "Smoke.").number, _shot(made.film, "The great lamp").number] == ["A2", "2"]


def test_a_shot_without_takes_goes_and_one_with_takes_is_omitted() -> None:
    film = _film(SCRIPT)
    rope, fog = _shot(film, "coils"), _shot(film, "Fog lies")
    text = SCRIPT.replace("MARA coils a wet rope with great care.\n\n", "")
    gone = _again(text)
    assert rope.id not in gone.film.shots
    assert _told(gone) == [
        (
            ChangeKind.REMOVED,
            "shots",
            f"Shot {rope.number} is no longer in the script: 'MARA coils a wet rope with great care.'.",
        )
    ]
    kept = _again(text, None, (rope.id, fog.id))
    assert kept.film == film
    assert kept.omitted == (rope.id,)
    assert [kind for kind, _, _ in _told(kept)] == [ChangeKind.OMITTED]
    assert kept.without([rope.id]).order == gone.film.order
    assert kept.without([fog.id]) == kept.film  # Only what is omitted can be taken out this way.


@pytest.mark.parametrize("hand", ["camera", "marker", "reference", "circle", "chain"])
def test_what_was_worked_on_by_hand_is_omitted_too(hand: str) -> None:
    film = _film(SCRIPT)
    rope = _shot(film, "coils")
    edited = {
        "camera": lambda: edits.revise_shot(film, rope.id, camera="handheld"),
        "marker": lambda: edits.add_marker(film, rope.id, 3, "nice"),
        "reference": lambda: edits.revise_shot(film, rope.id, keyframe=MediaId("a" * 64)),
        "circle": lambda: edits.circle_take(film, rope.id, TakeId("take")),
        "chain": lambda: edits.chain(film, _shot(film, "The boat should").id, rope.id),
    }[hand]()
    made = _again(SCRIPT.replace("MARA coils a wet rope with great care.\n\n", ""), edited)
    assert made.omitted == (rope.id,)
    assert made.film == edited


def test_a_scene_that_goes_keeps_only_what_has_takes() -> None:
    film = _film(SCRIPT)
    lamp = _shot(film, "The great lamp")
    begin, end = SCRIPT.index("INT. LIGHTHOUSE"), SCRIPT.index("EXT. SEA")
    made = _again(SCRIPT[:begin] + SCRIPT[end:], None, (lamp.id,))
    assert made.omitted == (lamp.id,)
    assert made.film.shot_ids_by_scene[lamp.scene] == (lamp.id,)
    assert made.film.scenes[lamp.scene].location in made.film.elements
    assert [one.heading for one in made.film.scene_order] == [one.heading for one in film.scene_order]
    assert lamp.scene not in made.without(made.omitted).scenes
    all_gone = _again(SCRIPT[:begin] + SCRIPT[end:])
    assert lamp.scene not in all_gone.film.scenes
    assert (
        ChangeKind.REMOVED,
        "scenes",
        "Scene 'INT. LIGHTHOUSE - NIGHT' is no longer in the script; it had 3 shots.",
    ) in _told(all_gone)


def test_scenes_that_moved_or_were_renamed_keep_their_shots() -> None:
    film = _film(SCRIPT)
    begin, end = SCRIPT.index("INT. LIGHTHOUSE"), SCRIPT.index("EXT. SEA")
    text = SCRIPT[begin:end] + SCRIPT[:begin] + SCRIPT[end:].replace("EXT. SEA - NIGHT", "EXT. OPEN SEA - DUSK")
    made = _again(text, None, film.order)
    assert set(made.film.shots) == set(film.shots)
    assert [one.heading for one in made.film.scene_order] == [
        "INT. LIGHTHOUSE - NIGHT",
        "EXT. QUAY - DAWN",
        "EXT. OPEN SEA - DUSK",
    ]
    kinds = [(kind, table) for kind, table, _ in _told(made)]
    assert (ChangeKind.MOVED, "scenes") in kinds
    assert (ChangeKind.REWORDED, "scenes") in kinds
    assert made.omitted == ()


def test_a_shot_that_moved_to_another_scene_keeps_its_id() -> None:
    film = _film(SCRIPT)
    oil = _shot(film, "carries oil")
    line = "Tom carries oil up two hundred and twelve steps.\n\n"
    made = _again(SCRIPT.replace(line, "").rstrip() + "\n\n" + line, None, film.order)
    assert made.film.shots[oil.id].scene == film.scene_order[2].id
    assert [(kind, text) for kind, _, text in _told(made)] == [
        (ChangeKind.MOVED, f"Shot {oil.number} moved to scene 'EXT. SEA - NIGHT'.")
    ]


def test_people_who_no_longer_speak_stay_while_they_have_pictures() -> None:
    film = edits.add_reference(_film(SCRIPT), CharacterId("tom"), MediaId("b" * 64))
    text = SCRIPT.replace("TOM\n", "ANN\n").replace("Tom carries", "Ann carries")
    assert CharacterId("tom") not in _again(text).film.characters
    made = _again(text, film)
    assert CharacterId("tom") in made.film.characters
    assert len(made.film.references) == 1
    assert {row.character for row in made.film.castings.values()} == {"mara", "ann"}


def test_shots_added_by_hand_stay_even_in_a_scene_that_goes() -> None:
    film = _film(SCRIPT)
    home = film.scene_order[1].id
    edited = edits.add_shot(film, home, id=ShotId("mine"), action="A shot of my own.", at=1)
    begin, end = SCRIPT.index("INT. LIGHTHOUSE"), SCRIPT.index("EXT. SEA")
    made = _again(SCRIPT[:begin] + SCRIPT[end:], edited)
    assert [shot.id for shot in made.film.shots_of(home)] == ["mine"]
    reworded = _again(SCRIPT.replace("slowly", "very slowly"), edited)
    assert [shot.id for shot in reworded.film.shots_of(home)] == [shot.id for shot in edited.shots_of(home)]


def test_a_transition_of_the_script_reaches_the_film() -> None:
    made = _again(SCRIPT.replace("EXT. SEA", "DISSOLVE TO:\n\nEXT. SEA"))
    wave = _shot(made.film, "enormous wave")
    assert wave.transition is not None
    assert wave.transition.kind is TransitionKind.DISSOLVE
    assert [text for _, _, text in _told(made)] == [f"Shot {wave.number} is entered by a dissolve now."]


def test_version_after_version_a_shot_is_the_same() -> None:
    """Each reading starts from the film that the one before left, whose ids are older than its words."""
    versions = [
        SCRIPT,
        SCRIPT.replace("Fog lies over", "Thick fog hangs over"),
        SCRIPT.replace("Fog lies over", "Thick fog hangs, grey, over"),
        SCRIPT.replace("Fog lies over the black water", "Thick fog hangs, grey, over the harbour"),
    ]
    film = _film(versions[0])
    fog = _shot(film, "Fog lies")
    for old, new in pairwise(versions):
        made = reimport(_film(old), _film(new), film, with_takes=film.order)
        assert [one.kind for one in made.changes] == [ChangeKind.REWORDED]
        film = made.film
    assert film.shots[fog.id].action == "Thick fog hangs, grey, over the harbour and the ropes."
    assert film.order == _film(SCRIPT).order


def test_what_was_omitted_and_comes_back_is_the_same_shot() -> None:
    film = _film(SCRIPT)
    rope = _shot(film, "coils")
    without = SCRIPT.replace("MARA coils a wet rope with great care.\n\n", "")
    edited = edits.revise_shot(film, rope.id, camera="handheld")
    omitted = reimport(film, _film(without), edited, with_takes=(rope.id,))
    back = reimport(_film(without), film, omitted.film, with_takes=(rope.id,))
    assert back.film == edited
    assert back.overridden == ()


PARAGRAPHS = [part for part in SCRIPT.split("\n\n") if part.strip()]
NEW = [
    "A dog barks twice at the moon.",
    "ANN\nI saw nothing of that at all.",
    "INT. TAVERN - DAY",
    "Tom waits, and waits.",
]


@st.composite
def _versions(draw: st.DrawFn) -> str:
    """The script with paragraphs left out, moved, and put in."""
    parts = [part for part in PARAGRAPHS if draw(st.integers(0, 5))]
    for part in draw(st.lists(st.sampled_from(NEW), max_size=3)):
        parts.insert(draw(st.integers(0, len(parts))), part)
    if draw(st.booleans()) and len(parts) > 2:
        parts.insert(draw(st.integers(0, len(parts) - 1)), parts.pop(draw(st.integers(0, len(parts) - 1))))
    return "\n\n".join(parts) + "\n"


@given(_versions(), st.sets(st.integers(0, 8)), st.booleans())
def test_any_new_version_leaves_a_film_that_holds_with_every_take(text: str, taken: set[int], edited: bool) -> None:
    film = _film(SCRIPT)
    takes = tuple(film.order[place] for place in taken if place < len(film.order))
    present = edits.revise_shot(film, film.order[0], camera="handheld") if edited else film
    told = _film(text)
    made = reimport(film, told, present, with_takes=takes)
    check_all(made.film)
    assert set(takes) <= set(made.film.shots)
    script = [(shot.action, shot.dialogue) for shot in made.film.running_order if shot.id not in made.omitted]
    assert script == [(shot.action, shot.dialogue) for shot in told.running_order]
    rest = made.without(made.omitted)
    check_all(rest)
    assert [(shot.action, shot.dialogue) for shot in rest.running_order] == script
    again = reimport(told, told, made.film, with_takes=takes)
    assert diff(made.film, again.film) == ()
