"""Edits of what is laid over the picture and beside it: titles, sounds, markers, circled takes and notes on takes."""

from __future__ import annotations

from typing import Any

from matchcut.film.edits.rows import drop, new_row, put, revised
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import AcceptedFaultId, AudioClipId, MarkerId, MediaId, ShotId, TakeId, TitleId, TrackId, new_id
from matchcut.film.model import AcceptedFault, AudioClip, Circle, Marker, TakeNote, Title, Track
from matchcut.film.refusals import Refusal


def add_title(film: Film, shot: ShotId, text: str, *, id: TitleId | None = None, **fields: Any) -> Film:
    """Return the film with a title over a shot."""
    title = Title(id=id or TitleId(new_id("ti")), shot=shot, text=text)
    return new_row(film, "titles", revised(title, fields))


def revise_title(film: Film, title: TitleId, **fields: Any) -> Film:
    """Return the film with some fields of a title changed."""
    if title not in film.titles:
        raise EditRefused(Refusal.NO_TITLE(title=title))
    return put(film, "titles", revised(film.titles[title], fields))


def delete_title(film: Film, title: TitleId) -> Film:
    """Return the film without a title."""
    if title not in film.titles:
        raise EditRefused(Refusal.NO_TITLE(title=title))
    return drop(film, "titles", title)


def add_audio(film: Film, media: MediaId, *, id: AudioClipId | None = None, **fields: Any) -> Film:
    """Return the film with a sound."""
    clip = AudioClip(id=id or AudioClipId(new_id("au")), media=media)
    return new_row(film, "audio", revised(clip, fields))


def revise_audio(film: Film, clip: AudioClipId, **fields: Any) -> Film:
    """Return the film with some fields of a sound changed."""
    if clip not in film.audio:
        raise EditRefused(Refusal.NO_SOUND(sound=clip))
    return put(film, "audio", revised(film.audio[clip], fields))


def delete_audio(film: Film, clip: AudioClipId) -> Film:
    """Return the film without a sound."""
    if clip not in film.audio:
        raise EditRefused(Refusal.NO_SOUND(sound=clip))
    return drop(film, "audio", clip)


def set_track(film: Film, name: str, **fields: Any) -> Film:
    """Return the film with some of how a track is mixed changed. A track that is as all are has no row."""
    track = revised(film.track(name), fields)
    if track == Track(id=TrackId(name)):
        return drop(film, "tracks", name)
    return put(film, "tracks", track)


def add_marker(film: Film, shot: ShotId, offset: int, text: str, *, id: MarkerId | None = None) -> Film:
    """Return the film with a note on frame `offset` of a shot."""
    return new_row(film, "markers", Marker(id=id or MarkerId(new_id("ma")), shot=shot, offset=offset, text=text))


def delete_marker(film: Film, marker: MarkerId) -> Film:
    """Return the film without a marker."""
    if marker not in film.markers:
        raise EditRefused(Refusal.NO_MARKER(marker=marker))
    return drop(film, "markers", marker)


def circle_take(film: Film, shot: ShotId, take: TakeId) -> Film:
    """Return the film with `take` as the chosen one of a shot."""
    film.shot(shot)
    return put(film, "circles", Circle(id=shot, take=take))


def uncircle(film: Film, shot: ShotId) -> Film:
    """Return the film with no take chosen for a shot."""
    return drop(film, "circles", shot)


def accept_fault(film: Film, take: TakeId, fault: str, character: str = "") -> Film:
    """Return the film with a kind of fault of a take accepted, of a member of the cast ("": of nobody)."""
    row = AcceptedFault(id=_accepted_id(take, fault, character), take=take, fault=fault, character=character)
    return put(film, "accepted", row)


def refuse_fault(film: Film, take: TakeId, fault: str, character: str = "") -> Film:
    """Return the film with that fault accepted no longer."""
    return drop(film, "accepted", _accepted_id(take, fault, character))


def _accepted_id(take: TakeId, fault: str, character: str) -> AcceptedFaultId:
    return AcceptedFaultId("/".join((take, fault, character)))


def note_take(film: Film, take: TakeId, text: str) -> Film:
    """Return the film with a note on a take; an empty one takes the note away."""
    if not text.strip():
        return drop(film, "take_notes", take)
    return put(film, "take_notes", TakeNote(id=take, text=text))
