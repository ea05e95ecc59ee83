"""Shots whose media is offline, in an edit that goes out: named as the edit named them that they came in with."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from matchcut.cut.model import Cut, Event
from matchcut.delivery.edit.model import Source
from matchcut.delivery.edit.naming import plain
from matchcut.film.film import Film
from matchcut.film.ids import MediaId
from matchcut.film.offline import NO_REEL, Offline

NO_TAPE = "offline:|"
"""The tape of what no reel and no file is known of."""
_ENDLESS = 10**9
_MARK = "#"


def with_tapes(cut: Cut, film: Film, *, reverse: bool) -> Cut:
    """The cut with a tape as the media of each offline shot, whose frames count from 00:00:00:00.

    Without `reverse`, shots that run backwards are left black.
    """
    events = tuple(_on_tape(event, film, reverse=reverse) if event.offline else event for event in cut.events)
    return replace(cut, events=events)


def _on_tape(event: Event, film: Film, *, reverse: bool) -> Event:
    shot = film.shots[event.shot]
    told = Offline.of(shot)
    if told.reverse and not reverse:
        return event
    first, counted = told.first(film.settings.rate)
    if counted != film.settings.rate:
        return event  # Its timecode can't be said at the film's rate.
    head, speed = first + shot.head, shot.speed if shot.used.frames > 1 or shot.length == 1 else Fraction(0)
    if told.reverse:
        head, speed = first + shot.frames - 1 - shot.head, -speed
    return replace(event, media=tape_id(told, event.shot), head=head, speed=speed, available=_ENDLESS)


def tape_id(told: Offline, shot: str) -> MediaId:
    """A name for a shot's stretch of a tape; `same_tape` tells whether two are of one tape."""
    reel = "" if told.reel.upper() == NO_REEL else told.reel
    return MediaId(f"offline:{reel}|{told.file}{_MARK}{shot}")


def tape_of(media: MediaId | None) -> str | None:
    """What is left of a medium's id without the shot: the same for all stretches of a tape."""
    if media is None or not media.startswith("offline:"):
        return media
    return media.rpartition(_MARK)[0]


def source_of(event: Event, film: Film) -> Source:
    """The source of an event that `with_tapes` gave a tape."""
    shot = film.shots[event.shot]
    told = Offline.of(shot)
    assert event.media is not None
    end = event.head + abs(event.record.frames * event.speed) + 1
    return Source(
        media=event.media,
        name=shot.action or told.file_name or told.reel or event.label,
        reel=_one_word(told.reel) or NO_REEL,
        path=Path(told.file),
        link=told.file,
        frames=int(end),
        offline=told,
    )


def _one_word(reel: str) -> str:
    """A reel's name as a list can hold it, which parts its columns by spaces."""
    return reel if reel.isascii() and not any(letter.isspace() for letter in reel) else plain(reel)
