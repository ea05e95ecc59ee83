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
from matchcut.interchange.clips import MediaReference
from matchcut.interchange.holding import Holds
from matchcut.interchange.naming import plain

NO_TAPE = "offline:|"
"""How the tape is called of what no reel is known of."""
NAMELESS = MediaId(f"{NO_TAPE}#")
_ENDLESS = 10**9
_MARK = "#"


def with_tapes(cut: Cut, film: Film, takes: Mapping[TakeId, Take], holds: Holds) -> Cut:
    """The cut as a format is to tell it: with tapes as the media of what is offline, where it can name them.

    So, too, where it names no files, of each take of footage that came in with an edit: a stretch of the tape that it
    is of.
    """

    def taped(event: Event) -> Event:
        if event.offline:
            return _offline(event, film, holds) if holds.offline else event
        if not holds.conforms or event.take is None:
            return event
        return _conformed(event, takes[event.take], cut.rate, moves=_moves(film.shots[event.shot]))

    return replace(cut, events=tuple(map(taped, cut.events)))


def _offline(event: Event, film: Film, holds: Holds) -> Event:
    """An offline shot with its tape, whose frames count from 00:00:00:00; or of formats that hold files of a beginning
    and a length, with the stretch that the shot shows, which counts from 0.

    It stays black where the format can't hold what runs backwards, or one frame that is held.
    """
    shot, stretches = film.shots[event.shot], holds.offline == "files"
    tape = Offline.of(shot)
    moving = _moves(shot)
    if (tape.reverse and not holds.reverse) or not (moving or holds.holds):
        return event
    first, counted = tape.first(film.settings.rate)
    if counted != film.settings.rate:
        return event  # Its timecode can't be said at the film's rate.
    if stretches:
        first = 0
    head, speed = first + shot.head, shot.speed if moving else Fraction(0)
    if tape.reverse:
        head, speed = first + shot.frames - 1 - shot.head, -speed
    return replace(
        event, media=tape_id(tape, event.shot), head=head, speed=speed, available=shot.frames if stretches else _ENDLESS
    )


def _moves(shot: Shot) -> bool:
    """Whether more than one frame of its media is seen: else that is held."""
    return shot.used.frames > 1 or shot.length == 1


def _conformed(event: Event, take: Take, rate: FrameRate, *, moves: bool) -> Event:
    tape = Offline.of_take(take)
    if tape is None or not tape.reel or tape.source is None:
        return event
    first = tape.source.frame(rate, drop=tape.source.semicolon)
    media = tape_id(tape, event.shot)
    if not moves:
        head = take.frames - 1 - event.head if tape.reverse else event.head
        return replace(event, media=media, head=first + head, speed=Fraction(0), available=first + take.frames)
    if not tape.reverse:
        return replace(event, media=media, head=first + event.head, available=first + event.available)
    if event.head + event.record.frames * event.speed > event.available:
        return event  # It holds the take's last frame, which is not the tape's.
    last = first + take.frames - 1
    return replace(event, media=media, head=last - event.head, speed=-event.speed, available=last + 1)


def tape_id(tape: Offline, shot: str) -> MediaId:
    """A name for a shot's stretch of a tape; `same_tape` tells whether two are of one tape."""
    reel = "" if tape.reel.upper() == NO_REEL else tape.reel
    return MediaId(f"offline:{reel}|{tape.file}{_MARK}{shot}")


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
    """The media of an event that `with_tapes` gave a tape."""
    shot = film.shots[event.shot]
    tape = (Offline.of_take(take) if take is not None else None) or Offline.of(shot)
    assert event.media is not None
    stretch = take is None and event.available == shot.frames
    return MediaReference(
        id=event.media,
        name=shot.action or tape.file_name or tape.reel or event.label,
        reel=_one_word(tape.reel) or NO_REEL,
        path=Path(tape.file),
        link=tape.file,
        frames=shot.frames if stretch else int(event.head + event.record.frames * abs(event.speed)) + 1,
        offline=tape,
        start=tape.first(film.settings.rate)[0] if stretch else 0,
    )


def _one_word(reel: str) -> str:
    """A reel's name as a list can hold it, which parts its columns by spaces."""
    return reel if reel.isascii() and not any(letter.isspace() for letter in reel) else plain(reel)
