"""A film file's sound beside its pictures: every track that belongs to it, each where its times put it.

Sample 0 is the beginning of the first picture, whichever of the two the file begins with. Tracks are added up: a camera
writes its microphones as tracks of their own. Tracks in several languages are the same film said differently, so only
the default one is heard; `track_notes` says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.media.files import opened
from matchcut.media.packets import RESTARTING, film_stream, first_time, sound_streams
from matchcut.media.problems import MediaNote, MediaProblem
from matchcut.media.samples import CHANNELS, MAXIMUM_SECONDS, SAMPLE_RATE, Heard
from matchcut.words.statements import Figure, Statement

Samples = NDArray[np.float32]

_ASTRAY = SAMPLE_RATE // 200
"""Samples: a track that is off its times by more than this (5 ms) is put right; less is a container's rounding."""
_RESTART_LATER, _RESTART_EARLIER = 10 * SAMPLE_RATE, SAMPLE_RATE // 2
"""Samples: a longer step in a transport stream's times, forwards or back, is another clock and no pause."""
_LOST = Fraction(1, 20)
"""Seconds of sound before the picture that need not be told of: an encoder's run-up."""
_LEAST = 4096
_MOST_WAITED = 30 * SAMPLE_RATE
_FAR = 30
_RUN_UP = 5
"""Seconds: a stretch that begins later than `_FAR` is gone to, and so much before it is decoded and left out."""
_SEEKABLE = ("mov", "matroska")
_UNKNOWN = ("", "und", "zxx", "mul", "mis")


def heard_tracks(container: Any) -> tuple[list[Any], list[Any]]:
    """The sound streams of a film that are heard, and those that are left out."""
    tracks = sound_streams(container)
    first = next(iter(tracks), None)
    default = next((track for track in tracks if track.disposition & track.disposition.default), first)
    spoken = _language(default) if default else ""
    further = [track for track in tracks if track is not default and _is_another_version(track, spoken)]
    return [track for track in tracks if track not in further], further


def _language(track: Any) -> str:
    language = (track.metadata.get("language") or "").lower()
    return "" if language in _UNKNOWN else language


def _is_another_version(track: Any, spoken: str) -> bool:
    kind = track.disposition
    aside = bool(kind & (kind.comment | kind.visual_impaired | kind.hearing_impaired | kind.dub | kind.karaoke))
    return aside or bool(spoken and _language(track) and _language(track) != spoken)


def sound_notes(path: Path) -> tuple[Statement[MediaNote], ...]:
    """What becomes of a file's sound where that is not all of it as it is, for people."""
    with opened(path) as container:
        if film_stream(container) is None:
            further = len(sound_streams(container)) - 1
            return (MediaNote.FIRST_SOUND_TRACK(count=further + 1),) if further > 0 else ()
        begins = first_time(container, path)
        return tuple(track_notes(container, begins))


def track_notes(container: Any, begins: Fraction) -> Iterator[Statement[MediaNote]]:
    """What becomes of a film's sound, for people; `begins` is when its first picture is shown."""
    heard, left_out = heard_tracks(container)
    unread = len(container.streams.audio) - len(heard) - len(left_out)
    if len(heard) > 1:
        yield MediaNote.SOUND_TRACKS_MIXED(count=len(heard))
    if left_out:
        tracks = tuple(_language(track) or MediaNote.TRACK_NUMBER(number=track.index) for track in left_out)
        yield MediaNote.OTHER_VERSIONS_LEFT_OUT(tracks=tracks)
    if unread:
        yield MediaNote.SOUND_TRACKS_UNREAD(count=unread)
    early = [begins - track.start_time * track.time_base for track in heard if track.start_time is not None]
    if early and max(early) > _LOST:
        yield MediaNote.SOUND_BEFORE_PICTURE(seconds=Figure(f"{float(max(early)):.2f}"))


def film_sound(
    path: Path, begins: Fraction | None = None, start: Fraction = Fraction(0), heard: Heard | None = None
) -> Iterator[Samples]:
    """Yield a film file's sound in pieces of (2, count) at 48 kHz, from `start` seconds after its first picture on.

    `begins` is when that is shown, on the file's clock; None: it is looked up. Where a packet can't be
    decoded there is silence; `heard` is told of that and of what is given. BadInput where the file can't be read on and
    beyond the longest length.
    """
    heard = Heard() if heard is None else heard
    if begins is None:
        with opened(path) as container:
            begins = first_time(container, path)
    with opened(path) as container:
        if start > _FAR and container.format.name.startswith(_SEEKABLE):
            container.seek(int((begins + start - _RUN_UP) * av.time_base))
        yield from _Mixer(container, begins, round(start * SAMPLE_RATE), heard).pieces(path)


@dataclass(slots=True)
class _MixedTrack:
    """One track on its way into the mix. `at` is the next sample by its count, `written` by what is mixed."""

    stream: Any
    at: Fraction | None = None
    shift: int = 0
    placed: int = 0
    written: int = 0
    form: tuple[Any, ...] = ()
    resampler: Any = None
    over: bool = False


@dataclass
class _Mixer:
    container: Any
    begins: Fraction
    first: int
    heard: Heard
    _tracks: dict[int, _MixedTrack] = field(init=False)
    _mix: Samples = field(default_factory=lambda: np.zeros((CHANNELS, 0), np.float32))

    def __post_init__(self) -> None:
        self._tracks = {stream.index: _MixedTrack(stream) for stream in heard_tracks(self.container)[0]}
        self._restarts = self.container.format.name in RESTARTING

    def pieces(self, path: Path) -> Iterator[Samples]:
        for packet in self.container.demux(*(track.stream for track in self._tracks.values())):
            track = self._tracks[packet.stream.index]
            for frame in self._decoded(packet):
                self._take(track, frame)
            if self.first > MAXIMUM_SECONDS * SAMPLE_RATE:
                raise BadInput(MediaProblem.SOUND_TOO_LONG(hours=MAXIMUM_SECONDS // 3600), file=path)
            yield from self._ready()
        for track in self._tracks.values():
            self._flush(track)
        if self._mix.shape[1]:
            yield self._counted(self._mix)

    def _counted(self, piece: Samples) -> Samples:
        self.heard.samples[SAMPLE_RATE] = self.heard.samples.get(SAMPLE_RATE, 0) + piece.shape[1]
        return piece

    def _decoded(self, packet: Any) -> Iterable[Any]:
        try:
            frames: Iterable[Any] = packet.decode()
        except av.error.FFmpegError:
            self.heard.lost += (packet.duration or 0) * packet.time_base
            return ()
        return frames

    def _take(self, track: _MixedTrack, frame: Any) -> None:
        form = frame.format.name, frame.layout.name, frame.sample_rate
        place, at = self._place(track, frame), track.at or Fraction(0)
        if place is not None or form != track.form:
            self._flush(track)
            track.form, track.resampler = form, _resampler(frame)
            track.placed = round(at if place is None else place)
            at = Fraction(track.placed)
        track.at = at + Fraction(frame.samples * SAMPLE_RATE, frame.sample_rate)
        frame.pts = None
        for block in track.resampler.resample(frame):
            self._add(track, block)

    def _place(self, track: _MixedTrack, frame: Any) -> int | None:
        """Where a frame belongs, if that is not where the one before it ended."""
        if frame.pts is None:
            return 0 if track.at is None else None
        place = round((frame.pts * frame.time_base - self.begins) * SAMPLE_RATE) + track.shift
        if track.at is None:
            return place
        off = place - track.at
        if self._restarts and not -_RESTART_EARLIER <= off <= _RESTART_LATER:
            track.shift -= round(off)
            return None
        return place if abs(off) > _ASTRAY else None

    def _flush(self, track: _MixedTrack) -> None:
        if track.resampler is not None:
            for block in track.resampler.resample(None):
                self._add(track, block)
        track.resampler = None

    def _add(self, track: _MixedTrack, block: Any) -> None:
        """Add samples to the mix; not what lies before its beginning, nor what the track has said already."""
        samples = _stereo(block.to_ndarray())
        start, track.placed = track.placed, track.placed + samples.shape[1]
        begin = max(start, track.written, self.first)
        track.written = max(track.written, track.placed)
        samples = samples[:, begin - start :]
        if not samples.shape[1]:
            return
        missing = begin - self.first + samples.shape[1] - self._mix.shape[1]
        if missing > 0:
            self._mix = np.pad(self._mix, ((0, 0), (0, missing)))
        self._mix[:, begin - self.first :][:, : samples.shape[1]] += samples

    def _ready(self) -> Iterator[Samples]:
        """What no track can add to any more; one that has said nothing for long is not waited for."""
        furthest = [track.written for track in self._tracks.values()]
        count = max(min(furthest), max(furthest) - _MOST_WAITED) - self.first
        if count >= _LEAST:
            ready, self._mix = self._mix[:, :count], self._mix[:, count:].copy()
            self.first += ready.shape[1]
            yield self._counted(ready)


def _resampler(frame: Any) -> Any:
    """To 48 kHz stereo by the usual downmix; channels of no known place stay apart, and mono stays mono."""
    kept = frame.layout.nb_channels == 1 or frame.layout.name.endswith("channels")
    return av.AudioResampler(format="fltp", layout=frame.layout if kept else "stereo", rate=SAMPLE_RATE)


def _stereo(samples: Samples) -> Samples:
    if samples.shape[0] == CHANNELS:
        return samples
    return np.broadcast_to(samples.sum(axis=0, dtype=np.float32), (CHANNELS, samples.shape[1]))
