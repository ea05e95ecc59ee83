"""Films of every kind for property tests, and a folder with a small real storyboard."""

from __future__ import annotations

import hashlib
import wave
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import strategies as st
from PIL import Image

from matchcut.film import edits
from matchcut.film.camera import ShotSize
from matchcut.film.check import check_all, transition_room
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, new_id
from matchcut.film.model import (
    AudioClip,
    Casting,
    Character,
    Element,
    Marker,
    Parameters,
    Placement,
    Reference,
    Scene,
    Settings,
    Shot,
    Title,
    Track,
    Transition,
)
from matchcut.film.order import DIGITS
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import ElementKind, SoundRole, TitleStyle, TransitionKind

STORYBOARD = """\
# Liftoff, a short film

# What holds for all of it
[film]
title = "Liftoff"
rate = "24"                  # the classic
size = [640, 360]
seed = 7
fade_in = "1s"

[[cast]]
id = "commander"
name = "The commander"
references = ["images/commander.png", { file = "images/profile.png", label = "profile" }]

[[location]]
id = "pad"
name = "The launch pad"
references = ["images/pad.png"]

[[prop]]
name = "The old radio"

# ---- On the ground ----

[[scene]]
id = "ground"
heading = "EXT. LAUNCH PAD - DAWN"
location = "pad"

# The first view
[[scene.shot]]
id = "tower"
number = "1"
duration = "4s"              # long enough to read the title
cast = ["commander"]
keyframe = "images/pad.png"

[[scene.shot.title]]
text = "LIFTOFF"
offset = "12f"

[[scene.shot]]
number = "2"
action = "She looks up."
duration = "2:12"
cast = [{ id = "commander", note = "in the suit" }]
props = ["the-old-radio"]
continues = true
transition = { kind = "dissolve", duration = "12f" }

# ---- In the air ----

[[scene]]
heading = "INT. CAPSULE - DAY"

[[scene.shot]]
duration = "3s"
continues = "shot-2"
speed = 1.5
trim = { head = "2f", tail = 4 }
seed = 3
[scene.shot.parameters]
amount = 0.5

[[scene.shot.marker]]
offset = "3f"
text = "note"

[[sound]]
file = "sound/score.wav"
anchor = "tower"
offset = "-12f"
gain_db = -6.5
duration = "2s"

# That is all.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the media of STORYBOARD."""
    (tmp_path / "images").mkdir()
    (tmp_path / "sound").mkdir()
    for shade, name in enumerate(("commander", "profile", "pad")):
        Image.new("RGB", (32, 32), (40 * shade, 90, 120)).save(tmp_path / "images" / f"{name}.png")
    with wave.open(str(tmp_path / "sound" / "score.wav"), "wb") as sound:
        sound.setnchannels(2)
        sound.setsampwidth(2)
        sound.setframerate(48_000)
        sound.writeframes(bytes(4 * 48_000))
    return tmp_path


@pytest.fixture
def storyboard(folder: Path) -> Path:
    """STORYBOARD as a file, with its media beside it."""
    path = folder / "storyboard.toml"
    path.write_text(STORYBOARD, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def name_of() -> Callable[[MediaId], str]:
    """File names for the media of made-up films."""
    return lambda media: f"media/{media[:1]}/{media}.png"


# Films of every kind

TEXTS = st.text(max_size=12) | st.sampled_from(["", "a\nb", 'She said "no".', 'x\n"""\\"', "é\r\n\t\x7f", '"', "\\"])
IDS = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,6}", fullmatch=True)
MEDIA = st.integers(0, 20).map(lambda number: MediaId(hashlib.sha256(bytes([number])).hexdigest()))
PARAMETERS = st.dictionaries(TEXTS, TEXTS | st.booleans() | st.integers(-(2**62), 2**62), max_size=2).map(Parameters)
RATES = st.sampled_from(
    [FrameRate(24), FrameRate(24000, 1001), FrameRate(30000, 1001), FrameRate(25), FrameRate(60), FrameRate(1, 2)]
)
RANKS = st.text(alphabet=DIGITS, min_size=1, max_size=4).filter(lambda rank: not rank.endswith("0"))
FRAMES = st.integers(0, 400)
PLACES = st.just(5000) | st.integers(0, 10_000)
SEEDS = st.none() | st.integers(-(2**62), 2**62)


def _some(draw: st.DrawFn, most: int, least: int = 0) -> list[tuple[str, str]]:
    """Distinct ids with distinct ranks, in no order."""
    ids = draw(st.lists(IDS, min_size=least, max_size=most, unique=True))
    ranks = draw(st.lists(RANKS, min_size=len(ids), max_size=len(ids), unique=True))
    return list(zip(ids, ranks, strict=True))


def _shot(draw: st.DrawFn, key: str, rank: str, scene: Scene) -> Shot:
    frames = draw(st.integers(1, 400))
    head = draw(st.integers(0, frames - 1) | st.just(0))
    tail = draw(st.integers(0, frames - 1 - head) | st.just(0))
    transition = st.builds(Transition, st.sampled_from(TransitionKind), st.integers(1, 40))
    return Shot(
        id=key,
        scene=scene.id,
        rank=rank,
        number=draw(TEXTS),
        action=draw(TEXTS),
        dialogue=draw(TEXTS),
        size=draw(st.sampled_from(ShotSize)),
        camera=draw(TEXTS),
        frames=frames,
        head=head,
        tail=tail,
        speed=draw(st.sampled_from([Fraction(1), Fraction(3, 2), Fraction(2), Fraction(1, 3)])),
        transition=draw(st.none() | transition),
        keyframe=draw(st.none() | MEDIA),
        engine=draw(st.none() | TEXTS),
        parameters=draw(PARAMETERS),
        seed=draw(SEEDS),
        notes=draw(TEXTS),
        reframe_x=draw(PLACES),
        reframe_y=draw(PLACES),
    )


def _fitting(film: Film, continued: dict[str, str]) -> Film:
    """Drop the transitions that have no room, and let shots continue others where that makes no loop."""
    for shot in film.running_order:
        following = film.after(shot.id)
        if film.before(shot.id) is None or transition_room(film, shot) < 0:
            film = film.with_rows("shots", [replace(film.shots[shot.id], transition=None)])
        if following is not None and transition_room(film, film.shots[shot.id]) < 0:
            film = film.with_rows("shots", [replace(film.shots[following.id], transition=None)])
    for shot, upstream in continued.items():
        linked = film.with_rows("shots", [replace(film.shots[shot], continues=upstream)])
        try:
            check_all(linked)
        except EditRefused:
            continue
        film = linked
    return film


@st.composite
def _films(draw: st.DrawFn) -> Film:
    people = _some(draw, 5)
    split = draw(st.integers(0, len(people)))
    characters = {
        key: Character(
            id=key, rank=rank, name=draw(TEXTS), description=draw(TEXTS), consent=draw(TEXTS), voice=draw(TEXTS)
        )
        for key, rank in people[:split]
    }
    elements = {
        key: Element(id=key, rank=rank, kind=draw(st.sampled_from(ElementKind)), name=f"n{draw(TEXTS)}")
        for key, rank in people[split:]
    }
    places = [None, *(one.id for one in elements.values() if one.kind is ElementKind.LOCATION)]
    scenes = {
        key: Scene(id=key, rank=rank, heading=draw(TEXTS), location=draw(st.sampled_from(places)), synopsis=draw(TEXTS))
        for key, rank in _some(draw, 3, 1)
    }
    made = [_shot(draw, key, rank, scenes[draw(st.sampled_from(sorted(scenes)))]) for key, rank in _some(draw, 6)]
    shots = {shot.id: shot for shot in made}
    film = Film(
        settings=Settings(
            title=draw(TEXTS),
            rate=draw(RATES),
            width=draw(st.sampled_from([16, 1920, 16_384])),
            seed=draw(st.integers(-(2**62), 2**62)),
            engine=draw(TEXTS),
            parameters=draw(PARAMETERS),
            start=draw(FRAMES | st.integers(0, 10**9)),
            fade_in=draw(FRAMES),
            notes=draw(TEXTS),
            loudness=draw(st.none() | st.integers(-7000, 0)),
        ),
        characters=characters,
        elements=elements,
        scenes=scenes,
        shots=shots,
    )
    if people:
        owners = st.sampled_from([key for key, _ in people])
        references = [
            Reference(id=key, owner=draw(owners), rank=rank, media=draw(MEDIA), label=draw(TEXTS))
            for key, rank in _some(draw, 4)
        ]
        film = film.with_rows("references", references)
    if not shots:
        return film
    continued = draw(st.dictionaries(st.sampled_from(sorted(shots)), st.sampled_from(sorted(shots)), max_size=4))
    return _company(draw, _fitting(film, continued))


def _company(draw: st.DrawFn, film: Film) -> Film:
    """Put cast, props, titles, markers and sounds onto a film's shots."""
    shot_ids = st.sampled_from(sorted(film.shots))
    placeable = [one.id for one in film.elements.values() if one.kind is not ElementKind.LOCATION]
    for table, kind, others in (("castings", Casting, list(film.characters)), ("placements", Placement, placeable)):
        if not others:
            continue
        pairs = draw(st.lists(st.tuples(shot_ids, st.sampled_from(others)), max_size=4, unique=True))
        field = "character" if kind is Casting else "element"
        made = [kind(id=f"{shot}:{who}", shot=shot, rank=draw(RANKS), **{field: who}) for shot, who in pairs]
        film = film.with_rows(table, made)
    titles = []
    for key, _ in _some(draw, 3):
        frames = draw(st.integers(1, 100))
        fade = draw(st.integers(0, frames // 2))
        style = draw(st.sampled_from(TitleStyle))
        shot, offset = draw(shot_ids), draw(FRAMES)
        titles.append(Title(id=key, shot=shot, text=draw(TEXTS), offset=offset, frames=frames, fade=fade, style=style))
    markers = [Marker(id=key, shot=draw(shot_ids), offset=draw(FRAMES), text=draw(TEXTS)) for key, _ in _some(draw, 3)]
    sounds = [
        AudioClip(
            id=key,
            media=draw(MEDIA),
            track=draw(TEXTS),
            anchor=draw(st.none() | shot_ids),
            offset=draw(st.integers(-400, 400)),
            source_start=draw(st.integers(0, 10**6) | st.just(96_000)),
            frames=draw(st.none() | st.integers(1, 400)),
            gain=draw(st.integers(-9000, 2000)),
            fade_in=draw(FRAMES),
            label=draw(TEXTS),
            pan=draw(st.integers(-100, 100)),
        )
        for key, _ in _some(draw, 3)
    ]
    tracks = [
        Track(
            id=name,
            gain=draw(st.integers(-9000, 2000)),
            pan=draw(st.integers(-100, 100)),
            muted=draw(st.booleans()),
            role=draw(st.sampled_from(SoundRole)),
            duck=draw(st.integers(0, 6000)),
        )
        for name in draw(st.lists(TEXTS.filter(str.strip), max_size=3, unique=True))
    ]
    film = film.with_rows("titles", titles).with_rows("markers", markers)
    return film.with_rows("audio", sounds).with_rows("tracks", tracks)


@pytest.fixture(scope="session")
def films() -> st.SearchStrategy[Film]:
    """Films that hold, of every kind that the domain allows (without circled takes)."""
    return _films()


# Edits of a film


def _edit(draw: st.DrawFn, film: Film) -> Film:
    """The film after one edit that a person could make; unchanged where the edit is refused."""
    shots, scenes = st.sampled_from(sorted(film.shots) or [""]), st.sampled_from(sorted(film.scenes) or [""])
    cast = st.sampled_from(sorted(film.characters) or [""])
    fresh = new_id("zz") if draw(st.booleans()) else draw(IDS)
    possible: list[Callable[[], Film]] = [
        lambda: edits.revise_settings(film, title=draw(TEXTS), fade_out=draw(FRAMES)),
        lambda: edits.add_scene(film, at=draw(st.integers(0, 3)), id=fresh),
        lambda: edits.delete_scene(film, draw(scenes)),
        lambda: edits.move_scene(film, draw(scenes), draw(st.integers(0, 3))),
        lambda: edits.add_shot(film, draw(scenes), at=draw(st.integers(0, 3)), id=fresh, action=draw(TEXTS)),
        lambda: edits.delete_shot(film, draw(shots)),
        lambda: edits.move_shot(film, draw(shots), draw(st.integers(0, 3)), draw(scenes)),
        lambda: edits.revise_shot(film, draw(shots), action=draw(TEXTS), parameters=draw(PARAMETERS)),
        lambda: edits.set_frames(film, draw(shots), draw(st.integers(1, 400))),
        lambda: edits.trim(film, draw(shots), head=draw(st.integers(0, 30)), tail=draw(st.integers(0, 30))),
        lambda: edits.set_transition(
            film, draw(shots), Transition(draw(st.sampled_from(TransitionKind)), draw(st.integers(1, 60)))
        ),
        lambda: edits.chain(film, draw(shots), draw(st.none() | shots)),
        lambda: edits.add_title(film, draw(shots), draw(TEXTS), id=fresh),
        lambda: edits.add_character(film, draw(TEXTS), id=fresh),
        lambda: edits.delete_character(film, draw(cast)),
        lambda: edits.cast_in(film, draw(shots), draw(cast), draw(TEXTS)),
        lambda: edits.add_audio(film, draw(MEDIA), id=fresh, anchor=draw(st.none() | shots)),
        lambda: edits.set_track(film, draw(TEXTS), gain=draw(st.integers(-9000, 2000)), duck=draw(FRAMES)),
        lambda: edits.add_reference(film, draw(cast), draw(MEDIA), id=fresh),
    ]
    try:
        edited = draw(st.sampled_from(possible))()
        check_all(edited)
    except EditRefused:
        return film
    return edited


@st.composite
def _edited(draw: st.DrawFn, film: Film, most: int = 4) -> Film:
    for _ in range(draw(st.integers(1, most))):
        film = _edit(draw, film)
    return film


@pytest.fixture(scope="session")
def edited() -> Callable[[Film], st.SearchStrategy[Film]]:
    """For a film, the films that a few edits make of it."""
    return _edited
