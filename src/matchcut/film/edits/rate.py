"""Another frame rate for the whole film: everything lasts as long as before, to the nearest frame.

Lengths are counted in the film's frames, so all of them are counted anew. What a shot uses of its take is taken over by
its two ends, and a transition never gets longer than it was, so that what fitted goes on fitting.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from matchcut.film.edits.rows import checked
from matchcut.film.fields import MOST_HAND_OVER
from matchcut.film.film import Film
from matchcut.film.model import AudioClip, Marker, Settings, Shot, Title, Transition
from matchcut.film.time import FrameRate, parse_timecode, timecode


def set_rate(film: Film, rate: FrameRate) -> Film:
    """Return the film at another frame rate.

    EditRefused where a film so short can't be (a shot of one frame with a dissolve at both ends, say).
    """
    count = _Count(film.settings.rate, rate)
    after = replace(film, settings=_settings(film.settings, count))
    for table, rows in _rows(film, count):
        after = after.with_rows(table, rows)
    return checked(film, after)


@dataclass(frozen=True, slots=True)
class _Count:
    """Counts time anew, from one rate to another."""

    old: FrameRate
    new: FrameRate

    def near(self, frames: int) -> int:
        """The nearest number of frames."""
        return self.new.frames(self.old.seconds(frames))

    def within(self, frames: int) -> int:
        """The most whole frames that last no longer; at least one."""
        return max(1, int(self.old.seconds(frames) * self.new.fraction))

    def label(self, frame: int) -> int:
        """The frame with the same timecode, or the last one of its second."""
        clock, frames = timecode(frame, self.old).replace(";", ":").rsplit(":", 1)
        last = min(int(frames), self.new.nominal - 1)
        if not self.new.drops:
            return parse_timecode(f"{clock}:{last:02}", self.new)
        # Drop-frame skips the first numbers of a minute that ten does not divide.
        skips = clock.endswith(":00") and not clock.endswith("0:00")
        skipped = self.new.nominal // 15 if skips else 0
        return parse_timecode(f"{clock};{max(last, skipped):02}", self.new)


def _rows(film: Film, count: _Count) -> Iterator[tuple[str, list[Any]]]:
    yield "shots", _shots(film, count)
    yield "titles", [_title(title, count) for title in film.titles.values()]
    yield "audio", [_audio(clip, count) for clip in film.audio.values()]
    yield "markers", [_marker(marker, count) for marker in film.markers.values()]


def _settings(settings: Settings, count: _Count) -> Settings:
    return replace(
        settings,
        rate=count.new,
        start=count.label(settings.start),
        fade_in=count.near(settings.fade_in),
        fade_out=count.near(settings.fade_out),
    )


def _shots(film: Film, count: _Count) -> list[Shot]:
    """All shots; where one goes on from before its source's end, the source is trimmed by as much as before."""
    after = {shot.id: _shot(shot, count) for shot in film.shots.values()}
    for shot in film.shots.values():
        if shot.hand_over and shot.continues and film.shots[shot.continues].tail == shot.hand_over:
            after[shot.continues] = replace(after[shot.continues], tail=after[shot.id].hand_over)
    return list(after.values())


def _shot(shot: Shot, count: _Count) -> Shot:
    head = count.near(shot.head)
    end = max(count.near(shot.used.end), head + 1)
    frames = max(count.near(shot.frames), end)
    transition = shot.transition and Transition(shot.transition.kind, count.within(shot.transition.frames))
    hand_over = min(count.near(shot.hand_over), MOST_HAND_OVER)
    return replace(shot, frames=frames, head=head, tail=frames - end, transition=transition, hand_over=hand_over)


def _title(title: Title, count: _Count) -> Title:
    frames = max(1, count.near(title.frames))
    return replace(title, offset=count.near(title.offset), frames=frames, fade=min(count.near(title.fade), frames // 2))


def _audio(clip: AudioClip, count: _Count) -> AudioClip:
    return replace(
        clip,
        offset=count.near(clip.offset),
        frames=None if clip.frames is None else max(1, count.near(clip.frames)),
        fade_in=count.near(clip.fade_in),
        fade_out=count.near(clip.fade_out),
    )


def _marker(marker: Marker, count: _Count) -> Marker:
    return replace(marker, offset=count.near(marker.offset))
