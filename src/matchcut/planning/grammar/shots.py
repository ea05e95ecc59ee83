"""What a shot says against itself, and against the shot that it goes on from."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from matchcut.film.camera import ShotSize
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId
from matchcut.film.model import Element, Scene, Shot, Title
from matchcut.film.vocabulary import ContinuationWay
from matchcut.planning.grammar import naming, reading, speech
from matchcut.planning.grammar.cuts import camera_stays, cast_of, size_term
from matchcut.planning.grammar.kinds import GrammarWarning, StoryDoubt, StoryDoubts
from matchcut.planning.grammar.reading import Names
from matchcut.planning.graph import way_of

_SHORTEST = 1 / 3
"""Seconds that a picture needs to be read."""
_TITLE_SIGNS = 30
"""Signs a second that nobody reads faster."""
_SIZES = tuple(ShotSize)
_SIZE_JUMP = 2
"""By how many sizes a shot that goes on from another can't differ from how that ends."""


def company(film: Film, shot: Shot, names: Names) -> StoryDoubts:
    """Who acts and is not cast, and who is cast and does nothing."""
    if shot.size is ShotSize.INSERT or not shot.action:
        return
    cast, said = set(cast_of(film, shot)), f"{shot.action} {shot.dialogue}".casefold()
    named = {who for who, _ in names if any(word in said for word in _words(_name(film, who)))}
    for who, pattern in names:
        if who in named and who not in cast and naming.acts(shot.action, _name(film, who), pattern):
            yield StoryDoubt(GrammarWarning.NOT_CAST(name=_name(film, who)), (who,))
    if not cast & named or cast <= named or reading.PEOPLE.search(shot.action):
        return
    for row in film.cast_by_shot.get(shot.id, ()):
        if row.character not in named and not row.note:
            yield StoryDoubt(GrammarWarning.IDLE(name=_name(film, row.character)), (row.character,))


@lru_cache(maxsize=1024)
def _words(name: str) -> list[str]:
    words = [word for word in name.casefold().split() if len(word) > 2 and word != "the"]
    return words or [name.casefold()]


def _name(film: Film, who: str) -> str:
    return film.characters[CharacterId(who)].name


def props(film: Film, shot: Shot, known: Sequence[Element]) -> StoryDoubts:
    """A prop that is named in the action and not placed in the shot; `known` are the film's."""
    if not shot.action:
        return
    placed = {row.element for row in film.placements_by_shot.get(shot.id, ())}
    for prop in known:
        if prop.id not in placed and naming.names_prop(shot.action, prop.name):
            yield StoryDoubt(GrammarWarning.NOT_PLACED(name=prop.name), (prop.id,))


def going_on(film: Film, shot: Shot) -> StoryDoubts:
    """A shot that goes on from another shows what can't follow from that one's last picture."""
    if shot.continues is None or way_of(film, shot) is ContinuationWay.CUT:
        return
    source = film.shots[shot.continues]
    label = film.label(source.id)
    travels = reading.COMES_OR_GOES.search(shot.action) or not (camera_stays(source) and camera_stays(shot))
    scene, past = film.scenes[shot.scene], film.scenes[source.scene]
    if not travels and _elsewhere(past, scene):
        yield StoryDoubt(GrammarWarning.CONTINUES_PLACE(before=label))
    if {_daylight(past), _daylight(scene)} == {True, False}:
        yield StoryDoubt(GrammarWarning.CONTINUES_TIME(before=label))
    if travels:
        return
    if abs(_SIZES.index(shot.size) - _SIZES.index(source.size)) >= _SIZE_JUMP:
        old, new = size_term(source.size), size_term(shot.size)
        yield StoryDoubt(GrammarWarning.CONTINUES_SIZE(before=label, old=old, new=new))
    seen, now = set(cast_of(film, source)), set(cast_of(film, shot))
    if seen and now and not seen & now:
        yield StoryDoubt(GrammarWarning.CONTINUES_CAST(before=label))


_INSIDE_OUTSIDE = re.compile(r"^(?:INT|EXT|I/E|INNEN|AU(?:SS|ß)EN|INT[ÉE]RIEUR|EXT[ÉE]RIEUR)[./ ]+", re.IGNORECASE)
_DAY = re.compile(r"\b(?:day|morning|noon|afternoon|tag|morgen|mittag|nachmittag|jour|matin|midi)\b", re.IGNORECASE)
_NIGHT = re.compile(r"\b(?:night|midnight|nacht|mitternacht|nuit|minuit)\b", re.IGNORECASE)


def _elsewhere(past: Scene, scene: Scene) -> bool:
    if past.id == scene.id or (past.location is not None and past.location == scene.location):
        return False
    places = [_place(each.heading) for each in (past, scene)]
    return all(places) and places[0] != places[1]


def _place(heading: str) -> str:
    bare = _INSIDE_OUTSIDE.sub("", heading.strip())
    return re.split(r"\s+[-–—]\s+", bare)[0].casefold()


def _daylight(scene: Scene) -> bool | None:
    """Whether a scene plays by day; None where that is not said."""
    said = f"{re.split(r'[-–—]', scene.heading)[-1]} {scene.time_of_day}"
    day, night = _DAY.search(said) is not None, _NIGHT.search(said) is not None
    return None if day == night else day


def times(film: Film, shot: Shot, titles: Sequence[Title]) -> StoryDoubts:
    """What is too long or too short for its frames: the shot, its line, and its `titles`."""
    rate = film.settings.rate
    seconds = float(rate.seconds(shot.length))
    if shot.dialogue:
        line = speech.spoken(shot.dialogue)
        language = speech.language_of(line)
        if len(line) > speech.FASTEST[language] * seconds:
            frames = math.ceil(len(line) / speech.CALM[language] / float(rate.seconds(1)))
            yield StoryDoubt(GrammarWarning.SPEECH_TOO_LONG(count=frames))
    if seconds < _SHORTEST and not reading.FLASHES.search(shot.action):
        yield StoryDoubt(GrammarWarning.TOO_SHORT(count=shot.length))
    for title in titles:
        if len(title.text) > _TITLE_SIGNS * float(rate.seconds(title.frames)):
            frames = math.ceil(len(title.text) / _TITLE_SIGNS / float(rate.seconds(1)))
            said = " ".join(title.text.split())
            yield StoryDoubt(GrammarWarning.TITLE_TOO_SHORT(title=said, count=frames), (title.id,))
