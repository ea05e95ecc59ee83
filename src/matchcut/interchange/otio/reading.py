"""OpenTimelineIO timelines, its own files' and those that its adapters read, as exact edits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate, timecode
from matchcut.interchange.clips import Clip, SoundClip
from matchcut.interchange.files import check_otio
from matchcut.interchange.formats import Sequences
from matchcut.interchange.layers import Joint
from matchcut.interchange.losses import Losses, first_line
from matchcut.interchange.otio.adapters import timelines_in
from matchcut.interchange.otio.clips import (
    clip_of,
    effects_left_out,
    kind_of,
    sound_of,
    speed_in,
    switched_off,
    title_of,
)
from matchcut.interchange.otio.times import DEEPEST, TimeSpan, exact, first_record, rate_of_edit, span_of
from matchcut.interchange.picture_files import hides_nothing
from matchcut.interchange.problems import EditAdvice, EditLoss, EditProblem
from matchcut.interchange.provenance import facts_of, marker_text
from matchcut.interchange.timeline import Timeline, TimelineMarker
from matchcut.interchange.tracks import MOST_PIECES, PictureTrack, edit_of, fair_size, placed, retimed, stacked
from matchcut.words.statements import Figure

_MOST_TRACKS = 500
_NESTED = ("Stack", "Track", "Timeline")


def sequences(path: Path, _rate: FrameRate | None) -> Sequences:
    """The timelines in an `.otio` or `.otioz`. BadInput where it is damaged, or holds none."""
    check_otio(path)
    return adapted(path, "otioz" if path.suffix.lower() == ".otioz" else "otio_json")


def adapted(path: Path, adapter: str) -> Sequences:
    """The timelines in a file that one of OpenTimelineIO's adapters reads."""
    return [
        (timeline.name or "", partial(read_timeline, timeline, file=path)) for timeline in timelines_in(path, adapter)
    ]


def read_timeline(
    timeline: Any, rate: FrameRate | None = None, *, file: Path | None = None, listed: bool = False
) -> Timeline:
    """Return what an `opentimelineio.schema.Timeline` says, in frames of `rate` (its own unless given).

    `listed`: it comes from an EDL, whose speeds are rounded frames per second. What can't be read of one clip makes
    that clip black, and is told. BadInput, naming the `file` it came from, where it holds no picture, or says no time
    that its clips could lie at.
    """
    try:
        return _edit(timeline, rate, listed, file.parent if file else None)
    except BadInput as error:
        raise BadInput(error.problem, advice=error.advised, file=file) from error


def _edit(timeline: Any, rate: FrameRate | None, listed: bool, home: Path | None) -> Timeline:
    pictures = [track for track in timeline.tracks if _is(track, "Video") and len(track)]
    if not pictures:
        raise BadInput(EditProblem.NO_PICTURE_TRACK())
    heard = [track for track in timeline.tracks if _is(track, "Audio") and len(track)]
    rate = rate or rate_of_edit(timeline, pictures)
    reading = _OtioReading(rate, listed, heard=False if heard else None, home=home)
    tracks = [reading.track(track) for track in pictures[:_MOST_TRACKS]]
    for upper in tracks[1:]:
        upper.clips = [clip for clip in upper.clips if not reading.seen_through(clip)]
    if len(pictures) > _MOST_TRACKS:
        reading.losses.add(EditLoss.LOWEST_TRACKS(tracks=Figure(f"{len(pictures):,}"), most=_MOST_TRACKS))
    first = first_record(pictures[0]) if listed else timeline.global_start_time
    sounds: list[SoundClip] = []
    for track in heard:
        begins = exact(first_record(track)) - exact(first) if listed else Fraction(0)
        sounds += reading.sounds(track, begins)
    start = reading.start(first)
    return edit_of(
        tracks,
        title=timeline.name or "",
        rate=rate,
        start=start,
        losses=reading.losses,
        sounds=sounds,
        size=_size_of(timeline),
        markers=(*reading.markers, *reading.timeline_markers(timeline, max(track.end for track in tracks))),
    )


def _size_of(timeline: Any) -> tuple[int, int] | None:
    """The picture's size, which our own exports note."""
    own = timeline.metadata.get("matchcut", {})
    sides = own.get("width"), own.get("height")
    return fair_size(*sides) if all(isinstance(side, int) for side in sides) else None


def _is(track: Any, kind: str) -> bool:
    return track.schema_name() == "Track" and str(track.kind) == kind


@dataclass
class _OtioReading:
    """A timeline, walked track by track. `heard` is whether clips' own sound is, where the timeline says so."""

    rate: FrameRate
    listed: bool = False
    heard: bool | None = None
    losses: Losses = field(default_factory=Losses)
    markers: list[TimelineMarker] = field(default_factory=list)
    count: int = 0
    home: Path | None = None
    looked_at: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.fps = self.rate.fraction

    def seen_through(self, clip: Clip) -> bool:
        """Whether a clip that lies over others is a still that hides nothing of them."""
        if clip.link not in self.looked_at:
            self.looked_at[clip.link] = hides_nothing(clip.link, self.home, clip.name, self.losses)
        return self.looked_at[clip.link]

    def start(self, first: Any) -> int | None:
        """A timeline's first timecode in frames."""
        if first is None:
            return None
        frames = exact(first) * self.rate.fraction
        if frames < 0:
            self.losses.add(EditLoss.START_BEFORE_ZERO())
            return 0
        if frames.denominator != 1:
            self.losses.add(EditLoss.START_ROUNDED())
        return self.rate.frames(exact(first))

    def track(self, track: Any, depth: int = 0) -> PictureTrack:
        """What a track shows, from its own beginning on."""
        pictures = PictureTrack()
        if switched_off(track):
            self.losses.add(EditLoss.TRACK_OFF(), track.name or "unnamed")
            return pictures
        waiting: list[Any] = []
        at = Fraction(0)
        dark = _dark_gaps(track) if self.listed or not depth else set()
        for index, item in enumerate(track):
            if item.schema_name() == "Transition":
                waiting.append((item, at))
                continue
            span = self._span(item)
            if span is None:
                continue
            self.count += 1
            if self.count > MOST_PIECES:
                raise BadInput(EditProblem.TOO_MANY_CLIPS_TO_READ(most=Figure(f"{MOST_PIECES:,}")))
            record = self._record(at, span.seconds, item)
            if index in dark and record.frames:
                pictures.clips.append(Clip(name=item.name, record=record))
            elif record.frames:
                self._item(pictures, item, span, record, depth)
            at += span.seconds
        pictures.lasts = self.rate.frames(at)
        for item, cut in waiting:
            self._joint(pictures, item, cut)
        return self._trimmed(pictures, track)

    def _trimmed(self, pictures: PictureTrack, track: Any) -> PictureTrack:
        """What a track shows of itself, where it is trimmed as a whole."""
        if getattr(track, "source_range", None) is None or self.listed:
            return pictures
        span = span_of(track)
        if span is None:
            return pictures
        window = self._record(span.start, span.seconds, track)
        return placed(pictures, window, 0, self.losses, track.name or "")

    def _span(self, item: Any) -> TimeSpan | None:
        """The stretch that an item shows. BadInput where it is no time, and what follows has no place."""
        try:
            span = span_of(item)
        except BadInput as error:
            why = error.what.rstrip(".")
            raise BadInput(
                EditProblem.CLIP_WITHOUT_LENGTH(name=item.name, reason=str(why)),
                advice=EditAdvice.EXPORT_FROM_ITS_PROGRAM(),
            ) from error
        if span is None and item.schema_name() not in ("Gap", *_NESTED):
            self.losses.add(EditLoss.NO_LENGTH(), item.name)
        return span

    def _record(self, at: Fraction, seconds: Fraction, item: Any) -> FrameRange:
        """A stretch of time in frames: both its ends at the nearest."""
        first, last = at * self.fps, (at + seconds) * self.fps
        if first.denominator == last.denominator == 1:
            return FrameRange(first.numerator, last.numerator - first.numerator)
        start, end = self.rate.frames(at), self.rate.frames(at + seconds)
        if start != first or end != last:
            self.losses.add(EditLoss.MOVED_TO_NEAREST(), item.name)
        return FrameRange(start, end - start)

    def _item(self, pictures: PictureTrack, item: Any, span: TimeSpan, record: FrameRange, depth: int) -> None:
        self._markers(item, span, record)
        kind = item.schema_name()
        if kind == "Gap":
            facts = facts_of(item)
            if facts.get("shot"):
                pictures.clips.append(Clip(name=item.name, record=record, facts=facts))
        elif switched_off(item):
            self.losses.add(EditLoss.SWITCHED_OFF(), item.name)
        elif kind == "Clip":
            self._clip(pictures, item, span, record)
        elif kind in _NESTED:
            self._nested(pictures, item, span, record, depth)
        else:
            self.losses.add(EditLoss.UNREAD_KIND(kind=kind), item.name)

    def _clip(self, pictures: PictureTrack, item: Any, span: TimeSpan, record: FrameRange) -> None:
        try:
            title = title_of(item, record)
            if title is not None:
                pictures.titles.append(title)
                return
            clip = clip_of(item, span, record, self.rate, self.losses, listed=self.listed)
        except Exception as error:  # Whatever one clip holds, the others are read.
            at = timecode(record.start, self.rate)
            self.losses.add(EditLoss.CLIP_UNREADABLE(timecode=at, reason=first_line(error)), item.name)
            clip = Clip(name=item.name, record=record, offline=True)
        if clip is not None:
            pictures.clips.append(clip if clip.black or self.heard is None else replace(clip, heard=self.heard))

    def _nested(self, pictures: PictureTrack, item: Any, span: TimeSpan, record: FrameRange, depth: int) -> None:
        """An edit within the edit: what it shows, as if it had been laid there."""
        if depth >= DEEPEST:
            self.losses.add(EditLoss.NESTED_TOO_DEEP(), item.name)
            return
        for what in effects_left_out(item):
            self.losses.add(EditLoss.HOLDS_NO(what=what), item.name)
        speed = speed_in(item, self.rate, self.losses, listed=self.listed)
        marked, self.markers = self.markers, []
        inside = stacked([self.track(track, depth + 1) for track in _tracks_in(item)], self.losses)
        inner, self.markers = self.markers, marked
        if not inside.clips and not inside.titles:
            self.losses.add(EditLoss.NESTED_EMPTY(), item.name)
        # What a track shows of itself was cut out of it when it was read.
        first = 0 if item.schema_name() == "Track" else self.rate.frames(span.start)
        window = FrameRange(first, record.frames)
        if speed == 1:
            nested = placed(inside, window, record.start, self.losses, item.name)
        else:
            begins = first + (record.frames - 1) * -speed if speed < 0 else Fraction(first)
            nested = retimed(inside, record, begins, speed, self.losses, item.name)
        pictures.clips += nested.clips
        pictures.joints += nested.joints
        pictures.titles += nested.titles
        by = record.start - window.start
        for marker in inner if speed != 1 else ():
            self.losses.add(EditLoss.NESTED_MARKER(), marker.text)
        inner = inner if speed == 1 else []
        self.markers += [
            TimelineMarker(marker.frame + by, marker.text) for marker in inner if window.contains(marker.frame)
        ]

    def _joint(self, pictures: PictureTrack, item: Any, cut: Fraction) -> None:
        try:
            before, after = exact(item.in_offset), exact(item.out_offset)
        except BadInput:
            self.losses.add(EditLoss.TRANSITION_LENGTHLESS(), item.name)
            return
        start, end = self.rate.frames(cut - before), self.rate.frames(cut + after)
        if end > start:
            pictures.joints.append(Joint(kind_of(item), FrameRange(start, end - start), self.rate.frames(cut)))

    def sounds(self, track: Any, at: Fraction, depth: int = 0) -> Iterator[SoundClip]:
        """The sounds of a track whose first item lies at second `at`."""
        if switched_off(track) or track.metadata.get("AAF", {}).get("muted"):
            self.losses.add(EditLoss.TRACK_MUTED(), track.name or "unnamed")
            return
        for item in track:
            if item.schema_name() == "Transition":
                self.losses.add(EditLoss.CROSSFADES_ON_TRACK(), track.name)
                continue
            span = self._span(item)
            if span is None:
                continue
            if switched_off(item):
                self.losses.add(EditLoss.MUTED(), item.name)
            elif item.schema_name() == "Clip":
                try:
                    sound = sound_of(item, track, span, at, self.losses)
                except Exception as error:  # Whatever one sound holds, the others are read.
                    self.losses.add(EditLoss.SOUND_UNREADABLE(reason=first_line(error)), item.name)
                else:
                    if sound is not None:
                        yield sound
            elif item.schema_name() in _NESTED and depth < DEEPEST:
                yield from self._sounds_within(item, span, at, depth)
            at += span.seconds

    def _sounds_within(self, item: Any, span: TimeSpan, at: Fraction, depth: int) -> Iterator[SoundClip]:
        if speed_in(item, self.rate, self.losses, listed=self.listed) != 1:
            self.losses.add(EditLoss.SOUND_AT_SPEED(), item.name)
            return
        for track in (track for track in _all_tracks_in(item) if str(track.kind) == "Audio"):
            for sound in self.sounds(track, Fraction(0), depth + 1):
                start, end = max(sound.start, span.start), min(sound.end, span.end)
                if end > start:
                    yield replace(sound.part(start, end), start=start + at - span.start)

    def _markers(self, item: Any, span: TimeSpan, record: FrameRange) -> None:
        """A clip's own markers, which count as its source does, before any change of speed."""
        for text, start in _marked(item.markers):
            try:
                frame = record.start + int((exact(start) - span.start) * self.rate.fraction // 1)
            except BadInput:
                frame = -1
            if record.contains(frame):
                self.markers.append(TimelineMarker(frame, text))
            else:
                self.losses.add(EditLoss.MARKER_NOT_SHOWN(marker=text), item.name)

    def timeline_markers(self, timeline: Any, length: int) -> Iterator[TimelineMarker]:
        """The markers that stand on a timeline and its tracks, in its own time, or in its timecode as some write it."""
        start = timeline.global_start_time
        first = int(exact(start) * self.rate.fraction) if start is not None else 0
        for holder in (timeline.tracks, *timeline.tracks):
            for text, time in _marked(holder.markers):
                try:
                    frame = int(exact(time) * self.rate.fraction // 1)
                except BadInput:
                    self.losses.add(EditLoss.MARKER_AT_NO_TIME(marker=text))
                    continue
                yield TimelineMarker(frame - first if first and frame >= first > length else frame, text)


def _dark_gaps(track: Any) -> set[int]:
    """The gaps (by index) that a transition joins with each other, as formats without dips write those."""
    kinds = [item.schema_name() for item in track]
    indices: set[int] = set()
    for index in range(1, len(kinds) - 1):
        if kinds[index - 1 : index + 2] == ["Gap", "Transition", "Gap"]:
            indices |= {index - 1, index + 1}
    return indices


def _tracks_in(item: Any) -> list[Any]:
    """The tracks of picture in an edit within an edit."""
    return [track for track in _all_tracks_in(item) if str(track.kind) == "Video"]


def _all_tracks_in(item: Any) -> list[Any]:
    """The tracks in an edit within an edit; what lies in a stack without a track is one of its own."""
    if item.schema_name() == "Track":
        return [item]
    inside = item.tracks if item.schema_name() == "Timeline" else item
    return [child if child.schema_name() == "Track" else _track_around(child, item) for child in inside]


def _track_around(child: Any, holder: Any) -> Any:
    import opentimelineio as otio

    track = otio.schema.Track(name=holder.name, kind=otio.schema.TrackKind.Video)
    track.append(child.deepcopy())
    return track


def _marked(markers: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """What people's markers say, and when."""
    for marker in markers:
        comment = getattr(marker, "comment", "") or marker.metadata.get("fcp_xml", {}).get("comment", "")
        text = marker_text(marker.name or "", str(comment or ""))
        if text is not None:
            yield text, marker.marked_range.start_time
