"""Shots whose media is offline, in an edit that goes out: named as the edit named them that they came in with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from matchcut.cut.model import Cut, Event
from matchcut.film.film import Film
from matchcut.film.ids import MediaId, TakeId
from matchcut.film.model import Shot, Take
from matchcut.film.offline import NO_REEL, Offline
from matchcut.film.time import FrameRate
from matchcut.interchange.naming import plain
from matchcut.interchange.timeline import MediaReference

NO_TAPE = "offline:|"
"""How the tape is called of what no reel is known of."""
NAMELESS = MediaId(f"{NO_TAPE}#")
_ENDLESS = 10**9
_MARK = "#"


def with_tapes(cut: Cut, film: Film, *, stretches: bool, reverse: bool, held: bool) -> Cut:
    """The cut with a tape as the media of each offline shot.

    Its frames count from 00:00:00:00, or for formats that hold files of a beginning and a length, in the `stretches`
    that the shots show, each from 0. Without `reverse`, shots that run backwards are left black; without `held`, those
    of one frame that is held.
    """
    events = tuple(
        _on_tape(event, film, stretches=stretches, reverse=reverse, held=held) if event.offline else event
        for event in cut.events
    )
    return replace(cut, events=events)


def _on_tape(event: Event, film: Film, *, stretches: bool, reverse: bool, held: bool) -> Event:
    shot = film.shots[event.shot]
    told = Offline.of(shot)
    moving = _moves(shot)
    if (told.reverse and not reverse) or not (moving or held):
        return event
    first, counted = told.first(film.settings.rate)
    if counted != film.settings.rate:
        return event  # Its timecode can't be said at the film's rate.
    if stretches:
        first = 0
    head, speed = first + shot.head, shot.speed if moving else Fraction(0)
    if told.reverse:
        head, speed = first + shot.frames - 1 - shot.head, -speed
    return replace(
        event, media=tape_id(told, event.shot), head=head, speed=speed, available=shot.frames if stretches else _ENDLESS
    )


def on_tapes(cut: Cut, film: Film, takes: Mapping[TakeId, Take]) -> Cut:
    """The cut with each take of footage that came in with an edit as a stretch of the tape that it is of."""
    events = (_conformed(event, takes, cut.rate, moves=_moves(film.shots[event.shot])) for event in cut.events)
    return replace(cut, events=tuple(events))


def _moves(shot: Shot) -> bool:
    """Whether more than one frame of its media is seen: else that is held."""
    return shot.used.frames > 1 or shot.length == 1


def _conformed(event: Event, takes: Mapping[TakeId, Take], rate: FrameRate, *, moves: bool) -> Event:
    take = takes[event.take] if event.take is not None else None
    told = Offline.of_take(take) if take is not None else None
    if take is None or told is None or not told.reel or told.source is None:
        return event
    first = told.source.frame(rate, drop=told.source.semicolon)
    media = tape_id(told, event.shot)
    if not moves:
        head = take.frames - 1 - event.head if told.reverse else event.head
        return replace(event, media=media, head=first + head, speed=Fraction(0), available=first + take.frames)
    if not told.reverse:
        return replace(event, media=media, head=first + event.head, available=first + event.available)
    if event.head + event.record.frames * event.speed > event.available:
        return event  # It holds the take's last frame, which is not the tape's.
    last = first + take.frames - 1
    return replace(event, media=media, head=last - event.head, speed=-event.speed, available=last + 1)


def tape_id(told: Offline, shot: str) -> MediaId:
    """A name for a shot's stretch of a tape; `same_tape` tells whether two are of one tape."""
    reel = "" if told.reel.upper() == NO_REEL else told.reel
    return MediaId(f"offline:{reel}|{told.file}{_MARK}{shot}")


def is_tape(media: MediaId | None) -> bool:
    """Whether a medium is a stretch of a tape, and no file of the film's."""
    return media is not None and media.startswith("offline:")


def tape_of(media: MediaId | None) -> str | None:
    """What is left of a medium's id without the shot: the same for all stretches of a tape."""
    if media is None or not is_tape(media):
        return media
    return media.rpartition(_MARK)[0]


def same_tape(read: MediaId | None, wanted: MediaId | None) -> bool:
    """Whether what was read is the medium that was wanted, or of its tape.

    A reader that does not look at comments can't tell a file that is on no tape.
    """
    nameless = tape_of(read) == NO_TAPE and wanted is not None and wanted.startswith(NO_TAPE)
    return nameless or tape_of(read) == tape_of(wanted)


def reference_to(event: Event, film: Film, take: Take | None) -> MediaReference:
    """The media of an event that `with_tapes` or `on_tapes` gave a tape."""
    shot = film.shots[event.shot]
    told = (Offline.of_take(take) if take is not None else None) or Offline.of(shot)
    assert event.media is not None
    stretch = take is None and event.available == shot.frames
    return MediaReference(
        id=event.media,
        name=shot.action or told.file_name or told.reel or event.label,
        reel=_one_word(told.reel) or NO_REEL,
        path=Path(told.file),
        link=told.file,
        frames=shot.frames if stretch else int(event.head + event.record.frames * abs(event.speed)) + 1,
        offline=told,
        start=told.first(film.settings.rate)[0] if stretch else 0,
    )


def _one_word(reel: str) -> str:
    """A reel's name as a list can hold it, which parts its columns by spaces."""
    return reel if reel.isascii() and not any(letter.isspace() for letter in reel) else plain(reel)
