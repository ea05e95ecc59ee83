"""What a drag of a title, a sound or a marker does. See `gestures` for what a gesture is."""

from __future__ import annotations

from dataclasses import replace

from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MarkerId, ShotId, TitleId
from matchcut.film.model import Marker
from matchcut.film.steps import StepKind
from matchcut.studio.problems import StudioProblem
from matchcut.studio.timeline.gestures import Gesture
from matchcut.studio.timeline.tracks import start_of


def move_title(title: TitleId, grabbed: int) -> Gesture:
    """Drag a title, be it over another shot, which it moves with from then on."""

    def change(film: Film, by: int) -> Film:
        row = film.titles[title]
        shot, offset = _hung(film, start_of(film, row.shot) + row.offset + by, row.shot)
        return edits.revise_title(film, title, shot=shot, offset=offset)

    return Gesture(StepKind.MOVE_TITLE(), grabbed, change)


def stretch_title(title: TitleId, grabbed: int, *, head: bool) -> Gesture:
    """Drag the beginning or the end of a title; its fades shrink with it where they must."""

    def change(film: Film, by: int) -> Film:
        row = film.titles[title]
        frames = row.frames + (-by if head else by)
        fade = min(row.fade, max(0, frames) // 2)
        return edits.revise_title(film, title, offset=row.offset + by * head, frames=frames, fade=fade)

    return Gesture(StepKind.TRIM_TITLE(), grabbed, change)


def fade_title(title: TitleId, grabbed: int, *, head: bool) -> Gesture:
    """Drag the end of a title's fade at its head, or the begin of that at its tail: both are as long."""

    def change(film: Film, by: int) -> Film:
        return edits.revise_title(film, title, fade=film.titles[title].fade + (by if head else -by))

    return Gesture(StepKind.FADE_TITLE(), grabbed, change)


def move_marker(marker: MarkerId, grabbed: int) -> Gesture:
    """Drag a marker to another frame, be it another shot's."""

    def change(film: Film, by: int) -> Film:
        row = film.markers[marker]
        frame = max(0, min(start_of(film, row.shot) + row.offset + by, film.length - 1))
        shot, offset = _hung(film, frame, row.shot)
        return film.with_rows("markers", [Marker(id=marker, shot=shot, offset=offset, text=row.text)])

    return Gesture(StepKind.MOVE_MARKER(), grabbed, change)


def move_sound(clip: AudioClipId, grabbed: int, track: str) -> Gesture:
    """Drag a sound along the film, and up and down to other tracks."""
    return Gesture(
        StepKind.MOVE_SOUND(),
        grabbed,
        lambda film, by: edits.move_audio(film, clip, by, track),
        lambda other: replace(move_sound(clip, grabbed, other), elsewhere=other != track, on_row=None),
    )


def trim_sound_head(clip: AudioClipId, grabbed: int) -> Gesture:
    """Drag a sound's first frame: what is heard after it stays where it is."""
    return Gesture(StepKind.TRIM_SOUND(), grabbed, lambda film, by: edits.trim_audio_head(film, clip, by))


def trim_sound_tail(clip: AudioClipId, grabbed: int, most: int | None) -> Gesture:
    """Drag a sound's last frame, up to `most` frames in all, where its source ends (None: that is not known)."""

    def change(film: Film, by: int) -> Film:
        beyond = max(0, edits.audio_frames(film, film.audio[clip]) - most) if most is not None else 0
        if most is not None and by > 0 and edits.audio_frames(film, film.audio[clip]) + by > most:
            raise EditRefused(StudioProblem.SOUND_ENDS())
        return edits.trim_audio_tail(film, clip, by - beyond)

    return Gesture(StepKind.TRIM_SOUND(), grabbed, change)


def fade_sound(clip: AudioClipId, grabbed: int, *, head: bool) -> Gesture:
    """Drag the end of a sound's fade-in, or the begin of its fade-out."""

    def change(film: Film, by: int) -> Film:
        row = film.audio[clip]
        fade_in, fade_out = (row.fade_in + by, row.fade_out) if head else (row.fade_in, row.fade_out - by)
        return edits.fade_audio(film, clip, fade_in=fade_in, fade_out=fade_out)

    return Gesture(StepKind.FADE_SOUND(), grabbed, change)


def slip_sound(clip: AudioClipId, grabbed: int) -> Gesture:
    """Drag what is heard under a sound's ends, which stay in place."""
    return Gesture(StepKind.SLIP_SOUND(), grabbed, lambda film, by: edits.slip_audio(film, clip, -by))


def _hung(film: Film, frame: int, shot: ShotId) -> tuple[ShotId, int]:
    """What hangs on a film frame: the shot that plays there, else `shot`; and how far into it the frame lies."""
    placed = film.layout.at(frame)
    if placed is not None:
        shot = placed.shot.id
    return shot, frame - start_of(film, shot)
