"""Scenes and shots as a reader found them, and the film that they make.

A draft knows people and places by name. The film has rows for them, and ids that follow from what is told: reading
the same story twice gives equal films, and a shot that was reworded has another id (`reimport` gives it its old one).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import count

from matchcut.film.camera import ShotSize
from matchcut.film.check import check_all, incoming_frames, outgoing_frames
from matchcut.film.film import Film
from matchcut.film.ids import (
    AudioClipId,
    CharacterId,
    ElementId,
    MediaId,
    SceneId,
    ShotId,
    TitleId,
)
from matchcut.film.model import (
    AudioClip,
    Casting,
    Character,
    Element,
    Scene,
    Settings,
    Shot,
    Title,
    Transition,
)
from matchcut.film.order import ranks
from matchcut.film.time import FrameRate, one_hour
from matchcut.film.vocabulary import ElementKind, TitleStyle, TransitionKind
from matchcut.script.storyboard.building import casting_id
from matchcut.script.storyboard.entries import slug

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""A slate has no I and no O: they read as 1 and 0."""


@dataclass(frozen=True, slots=True)
class DraftTitle:
    """Text over the picture, `seconds` long, from the shot's first frame or (`at_end`) up to its last one."""

    text: str
    seconds: Fraction
    style: TitleStyle = TitleStyle.CENTRE
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class DraftShot:
    """A shot before it is a row. `cast` are names as `Cast` spells them; `line` says where the file tells of it."""

    seconds: Fraction
    action: str = ""
    dialogue: str = ""
    size: ShotSize = ShotSize.WIDE
    camera: str = "static"
    cast: tuple[str, ...] = ()
    number: str = ""
    notes: str = ""
    transition: TransitionKind | None = None
    titles: tuple[DraftTitle, ...] = ()
    keyframe: MediaId | None = None
    sound: MediaId | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class DraftScene:
    """A scene before it is a row.

    `number` is the script's own, if it numbers its scenes; `index` says which of the script's scenes it is, from 0.
    """

    heading: str = ""
    number: str = ""
    place: str = ""
    time_of_day: str = ""
    synopsis: str = ""
    shots: tuple[DraftShot, ...] = ()
    index: int = 0


@dataclass(frozen=True, slots=True)
class DraftFilm:
    """All of a story: its scenes, who is in it (names, each with a description or none), and the film's own facts."""

    title: str
    scenes: tuple[DraftScene, ...]
    cast: Mapping[str, str]
    fade_in: Fraction = Fraction(0)
    fade_out: Fraction = Fraction(0)
    notes: str = ""


TRANSITION_SECONDS = Fraction(1)
"""How long a transition is that the script names, where the shots at its ends have room for it."""


def film_of(draft: DraftFilm, rate: FrameRate, size: tuple[int, int]) -> Film:
    """Return the film of a draft, which holds. EditRefused if a film can't have that size.

    A shot is at least one frame long. Frames are counted from the start of each scene and rounded there, so that no
    error adds up along it.
    """
    return _DraftBuilder(draft, rate, size).film()


class _DraftBuilder:
    def __init__(self, draft: DraftFilm, rate: FrameRate, size: tuple[int, int]) -> None:
        self._draft = draft
        self._rate = rate
        self._size = size
        self._ids = _Ids()
        self._castings: list[Casting] = []
        self._titles: list[Title] = []
        self._audio: list[AudioClip] = []

    def film(self) -> Film:
        cast = list(self._draft.cast)
        characters = [
            Character(id=CharacterId(self._ids.named("ch", name)), rank=rank, name=name, description=description)
            for (name, description), rank in zip(self._draft.cast.items(), ranks(len(cast)), strict=True)
        ]
        self._people = {row.name: row.id for row in characters}
        elements = self._places()
        scenes: list[Scene] = []
        shots: list[Shot] = []
        drafts = self._draft.scenes
        slates = _Slates([scene.number for scene in drafts])
        for index, (scene, rank) in enumerate(zip(drafts, ranks(len(drafts)), strict=True)):
            row = self._scene(scene, rank)
            scenes.append(row)
            numbers = slates.of_scene(index, [shot.number for shot in scene.shots])
            shots.extend(self._shots(scene, row.id, numbers))
        film = Film(
            settings=self._settings(),
            scenes={row.id: row for row in scenes},
            shots={row.id: row for row in shots},
            characters={row.id: row for row in characters},
            elements={row.id: row for row in elements},
            castings={row.id: row for row in self._castings},
            titles={row.id: row for row in self._titles},
            audio={row.id: row for row in self._audio},
        )
        film = with_room(film)
        check_all(film)
        return film

    def _settings(self) -> Settings:
        width, height = self._size
        return Settings(
            title=self._draft.title or "Untitled",
            rate=self._rate,
            width=width,
            height=height,
            start=one_hour(self._rate),
            fade_in=self._rate.frames(self._draft.fade_in),
            fade_out=self._rate.frames(self._draft.fade_out),
            notes=self._draft.notes,
        )

    def _places(self) -> list[Element]:
        """One location for each distinct place, in the order in which the story comes to them."""
        names: dict[str, str] = {}
        for scene in self._draft.scenes:
            if scene.place:
                names.setdefault(scene.place.casefold(), scene.place)
        locations = [
            Element(id=ElementId(self._ids.named("el", name)), rank=rank, kind=ElementKind.LOCATION, name=name)
            for name, rank in zip(names.values(), ranks(len(names)), strict=True)
        ]
        self._locations = {key: row.id for key, row in zip(names, locations, strict=True)}
        return locations

    def _scene(self, scene: DraftScene, rank: str) -> Scene:
        opens = scene.shots[0].action or scene.shots[0].dialogue if scene.shots else ""
        return Scene(
            id=SceneId(self._ids.of_texts("sc", scene.heading, opens)),
            rank=rank,
            heading=scene.heading,
            location=self._locations.get(scene.place.casefold()),
            time_of_day=scene.time_of_day,
            synopsis=scene.synopsis,
        )

    def _shots(self, scene: DraftScene, scene_id: SceneId, numbers: Sequence[str]) -> Iterable[Shot]:
        elapsed = Fraction(0)
        begins = 0
        for shot, number, rank in zip(scene.shots, numbers, ranks(len(scene.shots)), strict=True):
            elapsed += shot.seconds
            ends = max(self._rate.frames(elapsed), begins + 1)
            row = Shot(
                id=ShotId(self._ids.of_texts("sh", scene.heading, shot.action, shot.dialogue)),
                scene=scene_id,
                rank=rank,
                number=number,
                action=shot.action,
                dialogue=shot.dialogue,
                size=shot.size,
                camera=shot.camera,
                frames=ends - begins,
                keyframe=shot.keyframe,
                transition=Transition(shot.transition, self._rate.frames(TRANSITION_SECONDS))
                if shot.transition
                else None,
                notes=shot.notes,
            )
            begins = ends
            self._add_company(shot, row)
            yield row

    def _add_company(self, shot: DraftShot, row: Shot) -> None:
        """The rows that hang on a shot: its cast, titles and sound."""
        cast = [self._people[name] for name in dict.fromkeys(shot.cast)]
        for character, rank in zip(cast, ranks(len(cast)), strict=True):
            casting = casting_id(row.id, character)
            self._castings.append(Casting(id=casting, shot=row.id, character=character, rank=rank))
        for place, title in enumerate(shot.titles):
            frames = max(1, self._rate.frames(title.seconds))
            self._titles.append(
                Title(
                    id=title_id(row.id, place, title.text),
                    shot=row.id,
                    text=title.text,
                    offset=max(0, row.frames - frames) if title.at_end else 0,
                    frames=frames,
                    fade=min(self._rate.frames(Fraction(1, 2)), frames // 2),
                    style=title.style,
                )
            )
        if shot.sound is not None:
            self._audio.append(AudioClip(id=audio_id(row.id), media=shot.sound, anchor=row.id))


def with_room(film: Film) -> Film:
    """Return the film with each transition short enough for the shots at its ends, or taken out where none fits."""
    shots = list(film.running_order)
    fitted: list[Shot] = []
    for index, shot in enumerate(shots):
        fitting = shot if index else replace(shot, transition=None)
        while fitting.transition and not _fits(shots[index - 1], fitting):
            frames = fitting.transition.frames // 2
            fitting = replace(fitting, transition=replace(fitting.transition, frames=frames) if frames else None)
        if fitting != shot:
            shots[index] = fitting
            fitted.append(fitting)
    return film.with_rows("shots", fitted)


def _fits(before: Shot, shot: Shot) -> bool:
    """Whether a shot's transition has room in it, and in the shot before beside that one's own."""
    return incoming_frames(shot) <= shot.length and incoming_frames(before) + outgoing_frames(shot) <= before.length


class _Slates:
    """Gives out the numbers of shots: 12, 12A, 12B … for scene 12, no number twice.

    A scene without a number in a script that numbers its scenes is an insert: A12 stands before 12.
    """

    def __init__(self, scenes: Sequence[str]) -> None:
        self._taken = {number for number in scenes if number}
        following = ""
        numbers: list[str] = []
        for place, number in zip(range(len(scenes), 0, -1), reversed(scenes), strict=True):
            following = number or following
            numbers.append(number or self._free(f"{letters(step)}{following or place}" for step in count()))
        self._scenes = numbers[::-1]

    def of_scene(self, index: int, given: Sequence[str]) -> list[str]:
        """The numbers of a scene's shots. Those that are given stand."""
        scene = self._scenes[index]
        self._taken.update(number for number in given if number)
        steps = count(1)
        numbers: list[str] = []
        for number in given:
            more = (f"{scene}{letters(step)}" for step in steps)
            numbers.append(number or (self._free(more) if numbers else scene))
        return numbers

    def _free(self, candidates: Iterable[str]) -> str:
        number = next(candidate for candidate in candidates if candidate not in self._taken)
        self._taken.add(number)
        return number


def letters(step: int) -> str:
    """None, A, B … Z, AA, AB …, for the steps from 0."""
    text = ""
    while step > 0:
        step, letter = divmod(step - 1, len(_LETTERS))
        text = _LETTERS[letter] + text
    return text


def title_id(shot: ShotId, place: int, text: str) -> TitleId:
    """The id of a shot's title: it follows from the shot, its place among the shot's titles, and its text."""
    return TitleId(f"ti-{_digest((shot, str(place), text))}")


def audio_id(shot: ShotId) -> AudioClipId:
    """The id of the sound that came with a shot."""
    return AudioClipId(f"au-{_digest((shot,))}")


class _Ids:
    """Ids that follow from what they name; the second of the same gets another one, and so on."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counts: Counter[tuple[str, ...]] = Counter()

    def named(self, prefix: str, name: str) -> str:
        """The name as an id, 'mara-vane', as far as it has Latin letters or digits."""
        base = slug(name)[:48].strip("-")
        if not base:
            return self.of_texts(prefix, name)
        return self._free((prefix, base), lambda times: base if times == 1 else f"{base}-{times}")

    def of_texts(self, prefix: str, *texts: str) -> str:
        """An id made of the texts, 'sh-9f2c61d0a4be'."""
        return self._free((prefix, *texts), lambda times: f"{prefix}-{_digest((*texts, str(times)))}")

    def _free(self, like: tuple[str, ...], make: Callable[[int], str]) -> str:
        while True:
            self._counts[like] += 1
            new_id = make(self._counts[like])
            if new_id not in self._taken:
                self._taken.add(new_id)
                return new_id


def _digest(texts: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
