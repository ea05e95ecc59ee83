"""Long films for the edit formats: many takes that share one small file under many names, cut in every way."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, cached_property, partial
from pathlib import Path

import pytest

from matchcut.cut.conform import conform
from matchcut.cut.model import Cut
from matchcut.delivery.edit.laying import FilmMedia
from matchcut.film.check import check_all, transition_room
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MarkerId, MediaId, SceneId, ShotId, TakeId, TitleId
from matchcut.film.model import (
    AudioClip,
    Circle,
    Marker,
    Parameters,
    Scene,
    Settings,
    Shot,
    Take,
    TakeNote,
    Title,
    Transition,
)
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.media.facts import MediaFacts

RATES = [FrameRate(24000, 1001), FrameRate(24), FrameRate(25), FrameRate(30000, 1001), FrameRate(60)]
SPEEDS = [Fraction(1)] * 5 + [Fraction(3, 2), Fraction(2, 3), Fraction(2), Fraction(1, 2), Fraction(5, 4)]


@dataclass(frozen=True)
class Reels:
    """A film with a take of every shot, and where its media lie."""

    film: Film
    takes: dict[TakeId, Take]
    files: dict[MediaId, Path]
    sounds: dict[MediaId, int]

    @property
    def shelf(self) -> FilmMedia:
        return FilmMedia(
            film=self.film, takes=self.takes, where=self.files.__getitem__, samples=self.sounds.__getitem__
        )

    @cached_property
    def cut(self) -> Cut:
        return conform(self.film, self.takes, self.facts, missing="board")

    def facts(self, media: MediaId) -> MediaFacts:
        return MediaFacts(
            kind="sound",
            codec="pcm_s16le",
            suffix=".wav",
            has_sound=True,
            sample_rate=48_000,
            samples=self.sounds[media],
        )


def media_id(number: int) -> MediaId:
    return MediaId(f"{number:064x}")


def take_of(shot: Shot, number: int, frames: int, *, sound: MediaId | None = None) -> Take:
    return Take(
        id=TakeId(f"take-{number}"),
        shot=shot.id,
        number=number % 7 + 1,
        variation=number % 7,
        fingerprint=f"{number:x}" * 4,
        recipe="{}",
        engine="animatic",
        engine_revision="4",
        seed=1000 + number,
        frames=frames,
        video=media_id(number),
        tail=None,
        tail_frames=0,
        hand_over="{}",
        sound=sound,
        poster=None,
        made_at="2026-01-01T00:00:00Z",
        facts=Parameters({"sharpness": 7}),
    )


def reels(shots: list[Shot], *, rate: FrameRate, video: Path, sound: Path, made: dict[str, int] | None = None) -> Reels:
    """A film of these shots, each with a circled take of as many frames as the shot asks, or as `made` says."""
    start = rate.nominal * 3600 - (108 if rate.drops else 0)
    settings = Settings(title="Ride & Fall <1>", rate=rate, width=128, height=96, start=start)
    scene = Scene(id=SceneId("scene"), rank="m", heading="INT. ROOM")
    takes: dict[TakeId, Take] = {}
    files: dict[MediaId, Path] = {}
    sounds: dict[MediaId, int] = {}
    for number, shot in enumerate(shots, 1):
        frames = (made or {}).get(shot.id, shot.frames)
        if not frames:
            continue
        heard = media_id(1_000_000 + number) if number % 5 == 0 else None
        take = takes[TakeId(f"take-{number}")] = take_of(shot, number, frames, sound=heard)
        files[take.video] = video
        if heard:
            files[heard], sounds[heard] = sound, rate.samples(frames)
    film = Film(
        settings=settings,
        scenes={scene.id: scene},
        shots={shot.id: shot for shot in shots},
        circles={take.shot: Circle(id=take.shot, take=take.id) for take in takes.values()},
        take_notes={TakeId("take-3"): TakeNote(id=TakeId("take-3"), text="Her hand leaves the frame.")},
    )
    return Reels(film, takes, files, sounds)


@cache
def long_film(rate: FrameRate, cuts: int, video: Path, sound: Path, seed: int = 1) -> Reels:
    """A film of `cuts` + 1 shots with trims, speeds and transitions of every kind, titles, markers and sounds."""
    dice = random.Random(seed)
    kinds = [None, None, TransitionKind.DISSOLVE, TransitionKind.DISSOLVE, *TransitionKind]
    shots: list[Shot] = []
    for number in range(cuts + 1):
        frames = dice.randrange(12, 40)
        kind = dice.choice(kinds) if number else None
        shots.append(
            Shot(
                id=ShotId(f"s{number:04}"),
                scene=SceneId("scene"),
                rank=f"{number:05}m",
                number=f"{number // 10 + 1}{'ABCDEFGHJK'[number % 10]}",
                frames=frames,
                head=dice.randrange(0, 5),
                tail=dice.randrange(0, 5),
                speed=dice.choice(SPEEDS),
                transition=Transition(kind, dice.randrange(1, 9)) if kind else None,
            )
        )
    made = reels(shots, rate=rate, video=video, sound=sound)
    music = media_id(2_000_000)
    made.files[music], made.sounds[music] = sound, 48_000 * 30
    first, middle = shots[0].id, shots[len(shots) // 2].id
    film = replace(
        _fitted(made.film),
        titles={TitleId("t"): Title(id=TitleId("t"), shot=middle, text="“Fünf” & <six>", offset=2, frames=20, fade=4)},
        markers={MarkerId("m"): Marker(id=MarkerId("m"), shot=middle, offset=3, text="Watch the hand")},
        audio={
            AudioClipId("music"): AudioClip(
                id=AudioClipId("music"),
                media=music,
                anchor=first,
                offset=5,
                source_start=1234,
                label="Theme",
                gain=-600,
            )
        },
    )
    check_all(film)
    return replace(made, film=film)


def _fitted(film: Film) -> Film:
    """The film without the transitions that its shots have no room for."""
    for shot in film.running_order:
        if transition_room(film, film.shots[shot.id]) < 1:
            film = film.with_rows("shots", put=[replace(film.shots[shot.id], transition=None)])
            following = film.after(shot.id)
            if following is not None:
                film = film.with_rows("shots", put=[replace(film.shots[following.id], transition=None)])
    return film


@pytest.fixture(scope="session")
def make_long_film(tmp_path_factory: pytest.TempPathFactory):
    """Make a film of many cuts at a rate; its media are names only."""
    folder = tmp_path_factory.mktemp("takes")

    def make(rate: FrameRate, cuts: int = 500, seed: int = 1) -> Reels:
        return long_film(rate, cuts, folder / "take.mp4", folder / "sound.wav", seed)

    return make


@pytest.fixture(scope="session")
def make_reels_in():
    """Make a film of given shots; its media are names only, in a folder."""

    def make(folder: Path, shots: list[Shot], rate: FrameRate = FrameRate(24), **made: object) -> Reels:
        return reels(shots, rate=rate, video=folder / "take.mp4", sound=folder / "sound.wav", **made)

    return make


@pytest.fixture
def make_reels(tmp_path: Path, make_reels_in):
    """Make a film of given shots; its media are names only."""
    return partial(make_reels_in, tmp_path)
