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
    moving = shot.used.frames > 1 or shot.length == 1
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


def tape_id(told: Offline, shot: str) -> MediaId:
    """A name for a shot's stretch of a tape; `same_tape` tells whether two are of one tape."""
    reel = "" if told.reel.upper() == NO_REEL else told.reel
    return MediaId(f"offline:{reel}|{told.file}{_MARK}{shot}")


def tape_of(media: MediaId | None) -> str | None:
    """What is left of a medium's id without the shot: the same for all stretches of a tape."""
    if media is None or not media.startswith("offline:"):
        return media
    return media.rpartition(_MARK)[0]


def same_tape(read: MediaId | None, wanted: MediaId | None) -> bool:
    """Whether what was read is the medium that was wanted, or of its tape.

    A reader that does not look at comments can't tell a file that is on no tape.
    """
    nameless = tape_of(read) == NO_TAPE and wanted is not None and wanted.startswith(NO_TAPE)
    return nameless or tape_of(read) == tape_of(wanted)


def source_of(event: Event, film: Film) -> Source:
    """The source of an event that `with_tapes` gave a tape."""
    shot = film.shots[event.shot]
    told = Offline.of(shot)
    assert event.media is not None
    stretch = event.available == shot.frames
    return Source(
        media=event.media,
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
