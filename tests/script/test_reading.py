"""What a storyboard means: the film that is read from it."""

from __future__ import annotations

import hashlib
from fractions import Fraction
from pathlib import Path

import pytest

from matchcut.film.camera import ShotSize
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import MediaId
from matchcut.film.model import AudioClip, Marker, Shot, Title, Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import ElementKind, TransitionKind
from matchcut.script.storyboard.notes import StoryboardNote
from matchcut.script.storyboard_toml import film_of, read_storyboard, text_of

WAV = MediaId("ab" * 32)


def read(text: str) -> Film:
    return film_of(text, {"a.wav": WAV, "sound/a.wav": WAV})


def shot_with(line: str, film: str = "") -> Shot:
    made = read(f"[film]\n{film}\n[[scene]]\n[[scene.shot]]\n[[scene.shot]]\n{line}\n")
    return made.running_order[1]


def test_the_whole_of_a_storyboard_is_read(storyboard: Path) -> None:
    told = read_storyboard(storyboard)
    film = told.film
    hashes = {
        name: MediaId(hashlib.sha256((storyboard.parent / name).read_bytes()).hexdigest())
        for name in ("images/commander.png", "images/profile.png", "images/pad.png", "sound/score.wav")
    }
    assert told.files == {name: storyboard.parent / name for name in hashes}
    assert told.media == {hashes[name]: storyboard.parent / name for name in hashes}
    assert told.text == storyboard.read_text(encoding="utf-8")
    assert film_of(told.text, hashes) == film
    settings = film.settings
    assert (settings.title, settings.rate, settings.width, settings.height) == ("Liftoff", FrameRate(24), 640, 360)
    assert (settings.seed, settings.fade_in, settings.fade_out, settings.start) == (7, 24, 0, 86_400)
    assert film.order == ("tower", "shot-2", "scene-2-shot-1")
    assert [(scene.id, scene.location) for scene in film.scene_order] == [("ground", "pad"), ("scene-2", None)]
    assert film.shots["tower"].keyframe == hashes["images/pad.png"]
    second, third = film.shots["shot-2"], film.shots["scene-2-shot-1"]
    assert (second.frames, second.continues) == (60, "tower")
    assert second.transition == Transition(TransitionKind.DISSOLVE, 12)
    assert (third.head, third.tail, third.speed, third.seed, third.continues) == (2, 4, Fraction(3, 2), 3, "shot-2")
    assert third.parameters == {"amount": "0.5"}
    references = film.references_by_owner["commander"]
    assert [(one.id, one.media, one.label) for one in references] == [
        ("commander-commander", hashes["images/commander.png"], ""),
        ("commander-profile", hashes["images/profile.png"], "profile"),
    ]
    assert {one.id: (one.kind, one.name) for one in film.elements.values()} == {
        "pad": (ElementKind.LOCATION, "The launch pad"),
        "the-old-radio": (ElementKind.PROP, "The old radio"),
    }
    assert [(c.id, c.note) for c in film.cast_by_shot["shot-2"]] == [("shot-2:commander", "in the suit")]
    assert [p.id for p in film.placements_by_shot["shot-2"]] == ["shot-2:the-old-radio"]
    assert film.titles == {"tower-title-1": Title(id="tower-title-1", shot="tower", text="LIFTOFF", offset=12)}
    marker = Marker(id="scene-2-shot-1-marker-1", shot="scene-2-shot-1", offset=3, text="note")
    assert film.markers == {marker.id: marker}
    assert film.audio == {
        "score": AudioClip(
            id="score", media=hashes["sound/score.wav"], anchor="tower", offset=-12, gain=-650, frames=48
        )
    }
    assert not film.circles


def test_reading_twice_gives_equal_films(storyboard: Path) -> None:
    assert read_storyboard(storyboard) == read_storyboard(storyboard)


def test_windows_line_ends_and_its_mark_change_nothing(storyboard: Path) -> None:
    plain = read_storyboard(storyboard)
    text = storyboard.read_text(encoding="utf-8")
    storyboard.write_bytes(("\ufeff" + text.replace("\n", "\r\n")).encode())
    assert read_storyboard(storyboard) == plain


def test_an_empty_storyboard_is_an_empty_film() -> None:
    assert read("") == Film()


@pytest.mark.parametrize(
    ("written", "rate", "frames"),
    [
        ('"4s"', "24", 96),
        ('"2.5s"', "24", 60),
        ('"4s"', "24000/1001", 96),
        ('"1000s"', "23.976", 23_976),
        ('"0.1s"', "24", 2),  # 2.4 frames
        ('"60f"', "24", 60),
        ('" 60 f "', "24", 60),
        ('"2:12"', "24", 60),
        ('"2:12"', "30000/1001", 72),
        ("60", "24", 60),
        ('"1s"', "1/2", 1),  # half a frame, and a tie goes up
    ],
)
def test_durations(written: str, rate: str, frames: int) -> None:
    assert shot_with(f"duration = {written}", f'rate = "{rate}"').frames == frames


@pytest.mark.parametrize(
    ("rate", "frames", "fade", "start"),
    [("24", 72, 12, 86_400), ("25", 75, 13, 90_000), ('"29.97"', 90, 15, 107_892), ('"1/2"', 2, 0, 3600)],
)
def test_defaults_are_as_long_at_any_rate(rate: str, frames: int, fade: int, start: int) -> None:
    film = read(f'[film]\nrate = {rate}\n[[scene]]\n[[scene.shot]]\nid = "a"\n[[scene.shot.title]]\ntext = "A"\n')
    title = film.titles["a-title-1"]
    assert film.shots["a"].frames == title.frames == frames
    assert title.fade == fade
    assert film.settings.start == start


def test_a_short_title_fades_no_longer_than_it_can() -> None:
    film = read('[[scene]]\n[[scene.shot]]\nid = "a"\n[[scene.shot.title]]\ntext = "A"\nduration = 9\n')
    assert film.titles["a-title-1"].fade == 4


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ('speed = "3/2"', "speed", Fraction(3, 2)),
        ('speed = "0.10"', "speed", Fraction(1, 10)),
        ("speed = 2", "speed", Fraction(2)),
        ('size = "close-up"', "size", ShotSize.CLOSE_UP),
        ("continues = false", "continues", None),
        ("continues = true", "continues", "scene-1-shot-1"),
        ('continues = "scene-1-shot-1"', "continues", "scene-1-shot-1"),
        (
            'parameters = { a = 1, b = true, c = 0.50, "d e" = "x" }',
            "parameters",
            {"a": 1, "b": True, "c": "0.50", "d e": "x"},
        ),
        ("trim.head = 3", "head", 3),
        ('action = """\nOne\nTwo"""', "action", "One\nTwo"),
    ],
)
def test_values(line: str, field: str, value: object) -> None:
    assert getattr(shot_with(line), field) == value


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ('gain_db = "-6.5"', "gain", -650),
        ("gain_db = -6.05", "gain", -605),
        ("gain_db = 3", "gain", 300),
        ("source_start = 100", "source_start", 100),
        ('source_start = "1.5s"', "source_start", 72_000),
        ('source_start = "12f"', "source_start", 24_000),
        ('offset = "-1s"', "offset", -24),
        ("duration = 9", "frames", 9),
        ('track = "A2"', "track", "A2"),
    ],
)
def test_values_of_sounds(line: str, field: str, value: object) -> None:
    assert getattr(read(f'[[sound]]\nfile = "a.wav"\n{line}\n').audio["a"], field) == value


def test_ids_that_nobody_wrote_follow_from_names_and_places() -> None:
    film = read(
        """
        cast = [{ name = "Zoë Quinn" }, { name = "Мара" }]
        style = [{ name = "8 mm" }]
        [[scene]]
        [[scene.shot]]
        number = "12 A"
        title = [{ text = "one" }, { text = "two" }]
        [[scene.shot]]
        [[scene]]
        id = "roof"
        [[scene.shot]]
        [[sound]]
        file = "a.wav"
        [[sound]]
        file = "sound/a.wav"
        """
    )
    assert set(film.characters) == {"zoe-quinn", "cast-2"}
    assert set(film.elements) == {"8-mm"}
    assert film.order == ("shot-12-a", "scene-1-shot-2", "roof-shot-1")
    assert set(film.titles) == {"shot-12-a-title-1", "shot-12-a-title-2"}
    assert set(film.audio) == {"a", "a-2"}


def test_a_shot_may_continue_one_of_another_scene_by_name() -> None:
    film = read('[[scene]]\n[[scene.shot]]\nid = "a"\n[[scene]]\n[[scene.shot]]\nid = "b"\ncontinues = "a"\n')
    assert film.shots["b"].continues == "a"


def test_keys_that_are_no_more_are_passed_over_and_told(tmp_path: Path) -> None:
    path = tmp_path / "storyboard.toml"
    head = '[film]\nburn_in = "whatever"\nparameters = { burn_in_look = "plain", grain = "0.1" }\n'
    shot = '[[scene.shot]]\nparameters = { burn_in_look = "plates" }\n'
    path.write_text(f"{head}[[scene]]\n{shot}{shot}", encoding="utf-8")
    read = read_storyboard(path)
    told = [("burn_in", "[film]"), ("burn_in_look", "[film]"), ("burn_in_look", "[[scene.shot]]")]
    assert read.notes == tuple(StoryboardNote.BURN_IN_GONE(key=key, table=table) for key, table in told)
    assert text_of(read.film, str, previous=read.text) == read.text
    with pytest.raises(BadInput, match="no key 'burned_in'"):
        film_of("[film]\nburned_in = true\n", {})
