"""The first breakdown: every rule that `breakdown` tells, and a film that always holds."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchcut.film.camera import ShotSize
from matchcut.film.check import check_all
from matchcut.film.film import Film
from matchcut.film.ids import WRITTEN_ID, ElementId
from matchcut.film.model import Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import ElementKind, TitleStyle, TransitionKind
from matchcut.script.screenplay.breakdown import break_down, draft_of
from matchcut.script.screenplay.drafts import DraftScene, DraftShot
from matchcut.script.screenplay.fountain import parse_fountain
from matchcut.script.storyboard_toml import as_written, film_of, text_of

W, XW, M, MW, CU = (
    ShotSize.WIDE,
    ShotSize.EXTREME_WIDE,
    ShotSize.MEDIUM,
    ShotSize.MEDIUM_WIDE,
    ShotSize.CLOSE_UP,
)


def _scenes(text: str) -> tuple[DraftScene, ...]:
    return draft_of(parse_fountain(text)).draft.scenes


def _shots(text: str) -> tuple[DraftShot, ...]:
    return tuple(shot for scene in _scenes(text) for shot in scene.shots)


def _film(text: str, rate: FrameRate = FrameRate(24)) -> Film:
    return break_down(parse_fountain(text), rate, (1280, 720), title="Test")


# Scenes


def test_a_heading_opens_a_scene_with_its_place_time_and_synopsis() -> None:
    film = _film(
        "INT. HOUSE - KITCHEN - NIGHT #7#\n\n= They meet.\n\nA.\n\nEXT. YARD - CONTINUOUS\n\nB.\n\n"
        "INT. HOUSE - KITCHEN - LATER\n\nC.\n\nI/E CAR - DAY - FLASHBACK (1944)\n\nD.\n\n.Nowhere\n\nE.\n"
    )
    scenes = film.scene_order
    names = {row.id: row.name for row in film.elements.values()}
    assert [(one.heading, names[one.location], one.time_of_day, one.synopsis) for one in scenes if one.location] == [
        ("INT. HOUSE - KITCHEN - NIGHT", "House - Kitchen", "night", "They meet."),
        ("EXT. YARD - CONTINUOUS", "Yard", "night", ""),
        ("INT. HOUSE - KITCHEN - LATER", "House - Kitchen", "night", ""),
        ("I/E CAR - DAY - FLASHBACK (1944)", "Car", "day", ""),
        ("Nowhere", "Nowhere", "day", ""),
    ]
    assert [shot.number for shot in film.running_order] == ["7", "2", "3", "4", "5"]
    assert {row.kind for row in film.elements.values()} == {ElementKind.LOCATION}


def test_a_place_seen_from_both_sides_is_two() -> None:
    film = _film("INT. TOWER - DAY\n\nA.\n\nEXT. TOWER - DAY\n\nB.\n\nint. tower - night\n\nC.\n")
    assert {key: row.name for key, row in film.elements.items()} == {
        ElementId("tower-inside"): "Tower, inside",
        ElementId("tower-outside"): "Tower, outside",
    }


def test_text_before_the_first_heading_is_a_scene_but_a_fade_in_is_none() -> None:
    assert [one.heading for one in _scenes("FADE IN:\n\nINT. A - DAY\n\nX.\n")] == ["INT. A - DAY"]
    assert [one.heading for one in _scenes("Black.\n\nINT. A - DAY\n\nX.\n")] == ["", "INT. A - DAY"]


def test_an_omitted_scene_is_left_out_and_an_empty_one_is_not() -> None:
    assert [one.heading for one in _scenes("INT. A - DAY\n\n.OMITTED\n\nINT. B - DAY\n\nX.\n")] == [
        "INT. A - DAY",
        "INT. B - DAY",
    ]


# Shots


def test_the_first_shot_in_a_new_place_establishes_it() -> None:
    text = "EXT. SEA - DAY\n\nWaves.\n\nEXT. BOAT - DAY\n\nMARA rows.\n\nMARA\nHo!\n\nINT. HUT - DAY\n\nMARA\nHome.\n"
    assert [(one.size, one.action, one.seconds >= 3) for one in _shots(text)] == [
        (XW, "Waves.", True),
        (W, "MARA rows.", True),
        (M, "Mara speaks.", False),
        (W, "Hut, day.", True),
        (M, "Mara speaks.", False),
    ]


def test_a_scene_that_goes_on_in_its_place_needs_no_establishing() -> None:
    text = "INT. HUT - DAY\n\nMARA sits.\n\nINT. HUT - LATER\n\nMARA\nStill here.\n"
    assert [(one.size, one.action) for one in _shots(text)] == [(W, "MARA sits."), (M, "Mara speaks.")]


def test_the_script_may_say_how_a_scene_opens() -> None:
    assert _shots("INT. HUT - DAY\n\nClose on a candle.\n")[0].size is CU
    assert _shots("INT. HUT - DAY\n\nA.\n\n.SNIPER SCOPE POV - CLOSE ON THE DOOR\n\nDust.\n")[1].size is CU


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("CLOSE ON the lamp.", CU),
        ("She smiles. Close-up of the lamp.", CU),
        ("EXTREME CLOSE UP - an eye.", ShotSize.EXTREME_CLOSE_UP),
        ("INSERT - LETTER", ShotSize.INSERT),
        ("WIDE: the whole street.", W),
        ("AERIAL over the hills.", XW),
        ("ANGLE ON Mara.", M),
        ("ON MARA AND TOM", M),
        ("A TWO-SHOT of them.", MW),
        ("Her fingers find the key.", CU),
        ("The city, far below.", W),
        ("A hand against the sky.", W),
        ("Dust.", W),
        ("Mara sits.", M),
        ("Mara and Tom sit.", MW),
        ("They close the door on him.", MW),
    ],
)
def test_how_near_a_shot_is_follows_from_its_words(text: str, size: ShotSize) -> None:
    shots = _shots(f"INT. HUT - DAY\n\nNight falls.\n\n{text}\n\nMARA\nA.\n\nTOM\nB.\n")
    seen = _shots(f"INT. HUT - DAY\n\nMARA and TOM.\n\n{text}\n\nMARA\nA.\n\nTOM\nB.\n")
    assert (seen if text.startswith("They") else shots)[1].size is size


@pytest.mark.parametrize(
    ("text", "camera"),
    [
        ("We slowly push in on her.", "push in"),
        ("PULL BACK to show the street.", "pull out"),
        ("The camera pans left.", "pan left"),
        ("PAN across the shelf.", "pan right"),
        ("TILT UP the tower.", "tilt up"),
        ("HANDHELD, running.", "handheld"),
        ("She pushes in the chair. A pan on the stove. INSPECTOR CRANE.", "static"),
    ],
)
def test_how_the_camera_moves_follows_from_the_words(text: str, camera: str) -> None:
    assert _shots(f"INT. HUT - DAY\n\nA.\n\n{text}\n")[1].camera == camera


def test_a_long_paragraph_is_several_shots_cut_at_sentences() -> None:
    sentence = "The old keeper climbs up the long stair once more with his lamp. "
    shots = _shots(f"INT. HUT - DAY\n\n{sentence * 5}\n")
    assert " ".join(shot.action for shot in shots) == (sentence * 5).strip()
    assert [len(shot.action.split()) for shot in shots] == [26, 26, 13]
    assert all(2 <= shot.seconds <= 8 for shot in shots)


def test_a_line_that_frames_heads_the_action_below_it() -> None:
    shots = _shots("INT. HUT - DAY\n\nA.\n\nCLOSE ON THE LAMP\n\nIt gutters.\n\nON MARA\n\nMARA\nNo.\n")
    assert [(one.size, one.action) for one in shots[1:3]] == [(CU, "CLOSE ON THE LAMP\nIt gutters."), (M, "ON MARA")]


def test_a_beat_lengthens_the_shot_before() -> None:
    short, long = (
        _shots(f"INT. A - DAY\n\nMARA waits.\n\nTom goes.\n\n{beat}MARA\nOh.\n") for beat in ("", "A beat.\n\n")
    )
    assert len(short) == len(long)
    assert long[1].seconds == short[1].seconds + 1
    assert long[1].action == "Tom goes.\nA beat."


def test_pronouns_mean_those_who_were_seen() -> None:
    text = "INT. A - DAY\n\nMARA enters.\n\nTOM stands there.\n\nHe nods.\n\nThey laugh.\n\nMARA\nX.\n\nTOM\nY.\n"
    assert [one.cast for one in _shots(text)[:4]] == [("Mara",), ("Tom",), ("Tom",), ("Mara", "Tom")]


# Speeches


def test_an_exchange_goes_by_pairs() -> None:
    lines = "".join(f"{name}\nLine.\n\n" for name in ("MARA", "TOM") * 3)
    shots = _shots(f"INT. A - DAY\n\nDust.\n\n{lines}")
    assert [(one.size, one.cast) for one in shots[1:]] == [
        (M, ("Mara",)),
        (M, ("Tom",)),
        (CU, ("Mara",)),
        (CU, ("Tom",)),
        (M, ("Mara",)),
        (M, ("Tom",)),
    ]


def test_how_something_is_said_is_seen() -> None:
    text = "INT. A - DAY\n\nDust.\n\nMARA\n(not looking up)\nYes.\n(beat)\nNo.\n\nTOM\n~La la.\n"
    assert [(one.action, one.dialogue) for one in _shots(text)[1:]] == [
        ("Mara speaks to Tom, not looking up.", "Yes.\nNo."),
        ("Tom sings to Mara.", "La la."),
    ]


def test_a_cue_without_words_is_seen_and_says_nothing() -> None:
    (shot,) = _shots("INT. A - DAY\n\nDust.\n\nMARA\n(laughing)\n")[1:]
    assert (shot.action, shot.dialogue, shot.cast) == ("Mara, laughing.", "", ("Mara",))


def test_two_at_once_share_a_shot() -> None:
    (shot,) = _shots("INT. A - DAY\n\nDust.\n\nMARA\nNo!\n\nTOM ^\n(louder)\nYes!\n")[1:]
    assert (shot.size, shot.cast, shot.dialogue) == (MW, ("Mara", "Tom"), "MARA: No!\nTOM: Yes!")


def test_a_voice_is_laid_over_the_shot_before_or_a_listener() -> None:
    text = (
        "INT. A - DAY\n\nDust.\n\nTOM (V.O.)\nOnce upon a time.\n\nMARA\nWho is there?\n\nTOM (O.S.)\nMe.\n\nTOM\nHa.\n"
    )
    assert [(one.action, one.dialogue, one.cast) for one in _shots(text)] == [
        ("Dust.", "Once upon a time.", ()),
        ("Mara speaks to Tom.", "Who is there?", ("Mara",)),
        ("Mara listens.", "Me.", ("Mara",)),
        ("Tom speaks to Mara.", "Ha.", ("Tom",)),
    ]


def test_a_long_speech_is_cut_at_sentences_and_no_word_is_lost() -> None:
    sentence = "I have told you this a hundred times before tonight. "
    shots = _shots(f"INT. A - DAY\n\nDust.\n\nMARA\n{sentence * 9}\n")[1:]
    assert " ".join(one.dialogue for one in shots) == (sentence * 9).strip()
    assert [(one.size, len(one.dialogue.split())) for one in shots] == [(M, 20), (CU, 20), (M, 20), (CU, 20), (M, 10)]
    assert all(one.seconds >= Fraction(2, 5) * len(one.dialogue.split()) for one in shots)


# Ends, titles, notes


@pytest.mark.parametrize(
    ("line", "transition"),
    [
        ("DISSOLVE TO:", TransitionKind.DISSOLVE),
        ("CROSS DISSOLVE TO:", TransitionKind.DISSOLVE),
        ("FADE TO:", TransitionKind.DISSOLVE),
        ("WIPE TO:", TransitionKind.WIPE_LEFT),
        ("> Wipe right to:", TransitionKind.WIPE_RIGHT),
        ("> BURN TO WHITE.", TransitionKind.DIP_WHITE),
        ("FADE OUT.", TransitionKind.DIP_BLACK),
        ("> FADE TO BLACK.", TransitionKind.DIP_BLACK),
        ("FADE OUT.\n\nFADE IN:", TransitionKind.DIP_BLACK),
        ("CUT TO:", None),
        ("SMASH CUT TO:", None),
        ("MATCH CUT TO:", None),
    ],
)
def test_transitions(line: str, transition: TransitionKind | None) -> None:
    film = _film(f"INT. A - DAY\n\nMara waits for the tide.\n\n{line}\n\nINT. B - DAY\n\nThe tide is out.\n")
    first, second = film.running_order
    assert first.transition is None
    assert second.transition == (Transition(transition, 24) if transition else None)
    assert (film.settings.fade_in, film.settings.fade_out) == (0, 0)


def test_the_films_own_fades() -> None:
    film = _film("FADE IN:\n\nINT. A - DAY\n\nDust.\n\nFADE OUT.\n\n> THE END <\n")
    assert (film.settings.fade_in, film.settings.fade_out) == (24, 48)
    (shot,) = film.running_order
    (title,) = film.titles.values()
    assert (title.shot, title.text, title.offset, title.frames) == (shot.id, "THE END", 0, 72)


def test_an_unknown_transition_is_a_cut_and_told() -> None:
    made = draft_of(parse_fountain("INT. A - DAY\n\nA.\n\n> Somehow.\n\nB.\n"))
    assert tuple(map(str, made.notes)) == ("Line 5: 'Somehow.' is read as a cut.",)


def test_a_transition_into_a_short_shot_is_shortened_to_fit() -> None:
    film = _film("INT. A - DAY\n\nA.\n\n" + "DISSOLVE TO:\n\nINT. B - DAY\n\nMARA\nX.\n\n" * 3, FrameRate(2))
    check_all(film)
    assert any(shot.transition for shot in film.running_order)


def test_titles_stand_over_shots() -> None:
    text = 'INT. A - DAY\n\nSUPER: "Maine, 1911"\n\nA.\n\nB.\n\n> ACT TWO <\n\n> REALLY <\n\nTITLE OVER:\n\nC.\n'
    shots = _shots(text)
    assert [[(one.text, one.style, one.at_end) for one in shot.titles] for shot in shots] == [
        [("Maine, 1911", TitleStyle.LOWER_THIRD, False)],
        [("ACT TWO", TitleStyle.CENTRE, True)],
        [("REALLY", TitleStyle.CENTRE, True)],
        [],
    ]
    assert [shot.action for shot in shots] == ["A.", "B.", "A, day.", "C."]


def test_titles_alone_make_shots() -> None:
    shots = _shots(".OPENING TITLES\n\n> ONE <\n\n> TWO <\n")
    assert [[one.text for one in shot.titles] for shot in shots] == [["ONE"], ["TWO"]]


def test_notes_go_with_the_shot_before_and_nothing_is_lost() -> None:
    made = draft_of(
        parse_fountain(
            "Title: X\nAuthor: Y\n\n[[first]]\n\n# Act\n\n= of the act\n\nINT. A - DAY\n\n[[early]]\n\nDust.\n\n"
            "[[late]]\n\n/* gone */\n\n===\n\nMud.\n"
        )
    )
    assert made.draft.notes == "Author: Y\n# Act\nof the act\nfirst"
    assert [shot.notes for shot in made.draft.scenes[0].shots] == ["early\nlate", ""]
    assert tuple(map(str, made.notes)) == ("A page break was left out.", "A passage in the boneyard was left out.")


# The film


def test_the_example_becomes_a_film_that_holds(lamplighter_film: Film) -> None:
    film = lamplighter_film
    check_all(film)
    assert film.settings.title == "THE LAMPLIGHTER"
    assert [row.name for row in film.characters.values()] == ["Pip", "Odile", "Crane", "A Voice", "Tobias"]
    assert film.characters[next(iter(film.characters))].description.startswith("PIP, nine years old")
    assert len(film.scenes) == 11
    assert len({row.number for row in film.shots.values()}) == len(film.shots)
    assert {one.transition.kind for one in film.shots.values() if one.transition} == {
        TransitionKind.DISSOLVE,
        TransitionKind.WIPE_LEFT,
    }
    assert (film.settings.fade_in, film.settings.fade_out) == (24, 48)
    assert {title.text for title in film.titles.values()} == {"The last evening of gaslight", "THE END"}
    assert not any(shot.continues for shot in film.shots.values())
    assert 5 * 60 * 24 < film.length < 6 * 60 * 24


def test_the_same_text_makes_the_same_film(lamplighter: str, lamplighter_film: Film) -> None:
    assert _film(lamplighter) == lamplighter_film
    ids = [*lamplighter_film.scenes, *lamplighter_film.shots, *lamplighter_film.characters, *lamplighter_film.elements]
    assert len(set(ids)) == len(ids)
    assert all(WRITTEN_ID.fullmatch(one) for one in ids)


def test_the_film_can_be_told_by_a_storyboard_and_read_back(lamplighter_film: Film) -> None:
    text = text_of(lamplighter_film, lambda media: media)
    assert film_of(text, {}) == as_written(lamplighter_film)
    assert 'heading = "EXT. ROPE STREET - DUSK"' in text


def test_shots_that_say_the_same_have_ids_of_their_own() -> None:
    film = _film("INT. A - DAY\n\nDust.\n\n" + "Mud.\n\n" * 50)
    assert len(film.shots) == 51
    assert [shot.number for shot in film.running_order][:4] == ["1", "1A", "1B", "1C"]
    assert [shot.number for shot in film.running_order][24:27] == ["1Z", "1AA", "1AB"]


def test_slates_follow_the_scripts_numbers_and_never_repeat() -> None:
    text = "".join(
        f"INT. {name} - DAY {number}\n\n{name} dust.\n\n{name} mud.\n\n"
        for name, number in (("A", "#1#"), ("B", ""), ("C", "#1A#"), ("D", "#2#"), ("E", ""))
    )
    numbers = [shot.number for shot in _film(text).running_order]
    assert numbers == ["1", "1B", "A1A", "A1AA", "1A", "1AA", "2", "2A", "5", "5A"]


@pytest.mark.parametrize("rate", [FrameRate(24), FrameRate(24000, 1001), FrameRate(25), FrameRate(60), FrameRate(1)])
def test_frames_follow_the_seconds_without_drifting(lamplighter: str, rate: FrameRate) -> None:
    draft = draft_of(parse_fountain(lamplighter)).draft
    film = _film(lamplighter, rate)
    for scene, row in zip(draft.scenes, film.scene_order, strict=True):
        frames = sum(shot.frames for shot in film.shots_of(row.id))
        assert frames == rate.frames(sum((shot.seconds for shot in scene.shots), Fraction(0)))


LINES = st.sampled_from(
    [
        "INT. A - DAY",
        "EXT. B - NIGHT #2#",
        ".FORCED",
        "MARA",
        "TOM (V.O.)",
        "TOM ^",
        "(low)",
        "Mara waits. He goes! Why?",
        "A beat.",
        "CLOSE ON THE KEY",
        "> THE END <",
        "SUPER: 1911",
        "DISSOLVE TO:",
        "FADE IN:",
        "FADE OUT.",
        "> Whatever",
        "~La",
        "[[note]]",
        "/* bone */",
        "# Act",
        "= Sum",
        "===",
        "",
        "",
        "  ",
        "word " * 70,
    ]
)


@given(
    st.lists(LINES, max_size=40).map("\n".join), st.sampled_from([FrameRate(24), FrameRate(2), FrameRate(30000, 1001)])
)
def test_any_script_becomes_a_film_that_holds(text: str, rate: FrameRate) -> None:
    film = _film(text, rate)
    check_all(film)
    spoken = "".join(shot.dialogue for shot in film.running_order)
    said = (one.text for one in parse_fountain(text).elements if one.kind.value in ("dialogue", "lyrics"))
    for words in said:
        for line in words.split("\n"):
            assert "".join(line.split()) in "".join(spoken.split())
