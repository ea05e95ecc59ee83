"""OpenTimelineIO timelines, its own files' and those that its adapters read, as exact edits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate
from matchcut.script.edit.annotations import marker_text
from matchcut.script.edit.fades import with_fades
from matchcut.script.edit.model import ReadClip, ReadEdit, ReadMarker, ReadSound, ReadTransition
from matchcut.script.edit.provenance import facts_of
from matchcut.script.edit.speeds import speed_of
from matchcut.script.edit.wipes import wipe_in_list

_FINEST = 1_000_000
"""The largest denominator of a speed: a double tells any two such fractions apart."""


def read_timeline(
    timeline: Any, rate: FrameRate | None = None, *, file: Path | None = None, listed: bool = False
) -> ReadEdit:
    """Return what an `opentimelineio.schema.Timeline` says, in frames of `rate` (its first clip's unless given).

    `listed`: it comes from an EDL, whose speeds are rounded frames per second. BadInput, naming the `file` it came
    from, where it holds no picture, or its times are not whole frames.
    """
    try:
        return _edit(timeline, rate, listed)
    except BadInput as error:
        raise BadInput(error.what, advice=error.advice, file=file) from error


def _edit(timeline: Any, rate: FrameRate | None, listed: bool) -> ReadEdit:
    tracks = [track for track in timeline.tracks if track.kind == "Video" and len(track)]
    if not tracks:
        raise BadInput("This edit holds no picture track.")
    rate = rate or rate_of(_first_rate(tracks[0]))
    reading = _Reading(rate, listed)
    reading.picture(tracks[0])
    clips, transitions = with_fades(reading.clips, reading.transitions)
    start = _first_record(tracks[0]) if listed else timeline.global_start_time
    notes = list(reading.notes)
    if len(tracks) > 1:
        names = ", ".join(track.name or "unnamed" for track in tracks[1:])
        notes.append(f"Only the lowest picture track is read; left out: {names}.")
    return ReadEdit(
        title=timeline.name or "",
        rate=rate,
        start=None if start is None else reading.whole(start),
        clips=clips,
        transitions=transitions,
        sounds=tuple(
            sound
            for track in timeline.tracks
            if track.kind == "Audio"
            for sound in _sounds(track, exact(_first_record(track)) - exact(start) if listed else Fraction(0))
        ),
        notes=tuple(notes),
        markers=(*reading.markers, *reading.timeline_markers(timeline)),
    )


def _first_record(track: Any) -> Any:
    """An EDL's first record timecode, which OTIO keeps as a track that begins so much earlier."""
    spans = track.source_range
    start = track.trimmed_range().start_time if spans is None else spans.start_time
    return type(start)(abs(start.value), start.rate)


def rate_of(rate: float) -> FrameRate:
    """The exact rate that a float stands for: whole, or over 1001."""
    nearest = round(rate)
    if abs(rate - nearest) < 1e-6:
        return FrameRate(nearest)
    return FrameRate(round(rate * 1001 / 1000) * 1000, 1001)


def exact(time: Any) -> Fraction:
    """An OTIO time in seconds, exactly."""
    return _value(time.value) / rate_of(time.rate).fraction


def _value(value: float) -> Fraction:
    return Fraction(value).limit_denominator(_FINEST)


def _first_rate(track: Any) -> float:
    clip = next((item for item in track if item.schema_name() in ("Clip", "Gap")), None)
    if clip is None:
        raise BadInput("This edit's picture track holds no clips.")
    return float(clip.duration().rate)


@dataclass
class _Reading:
    """One picture track, walked from its start. A transition waits until the clip that it enters is known."""

    rate: FrameRate
    listed: bool = False
    clips: list[ReadClip] = field(default_factory=list)
    transitions: list[ReadTransition] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    markers: list[ReadMarker] = field(default_factory=list)
    at: int = 0

    def picture(self, track: Any) -> None:
        waiting: Any = None
        for item in track:
            if item.schema_name() == "Transition":
                waiting = item
                if self.clips:
                    continue
                self._fade(item)
                waiting = None
                continue
            if waiting is not None:
                self._transition(waiting)
                waiting = None
            self._item(item)
        if waiting is not None:
            self._fade(waiting)

    def whole(self, time: Any) -> int:
        """A time as a whole number of frames; BadInput for a part of one."""
        frames = self._frames(time)
        if frames.denominator != 1:
            raise BadInput(f"A time in this edit is not a whole number of frames: {time.value} at {time.rate} fps.")
        return frames.numerator

    def _frames(self, time: Any) -> Fraction:
        return exact(time) * self.rate.fraction

    def _item(self, item: Any) -> None:
        spans = item.trimmed_range()
        record = FrameRange(self.at, self.whole(spans.duration))
        self.at = record.end
        if not record.frames:
            return
        self._markers(item, spans, record)
        if item.schema_name() != "Clip":
            if item.schema_name() != "Gap":
                self.notes.append(f"“{item.name}” is an edit within the edit, which is not read; black stands in.")
            self.clips.append(ReadClip(name=item.name, record=record, facts=facts_of(item)))
            return
        self.clips.append(self._clip(item, spans, record))

    def _clip(self, item: Any, spans: Any, record: FrameRange) -> ReadClip:
        reference = item.media_reference
        available = getattr(reference, "available_range", None)
        source, speed = self._frames(spans.start_time), self._speed(item)
        remapped = _remapped(item)
        if remapped is not None:
            # Final Cut Pro 7 counts a retimed clip's `in` in frames as they are played.
            base = self._frames(available.start_time) if available else 0
            source, speed = base + (source - base) * remapped, remapped
        generated = reference.schema_name() == "GeneratorReference"
        media, reel = path_of(getattr(reference, "target_url", "") or ""), "" if generated else _reel(item)
        return ReadClip(
            name=item.name,
            record=record,
            source=source,
            speed=speed,
            media=media,
            reel=reel,
            offline=not media and not reel and not generated,
            media_start=self.whole(available.start_time) if available else 0,
            available=self.whole(available.duration) if available and available.duration.value else None,
            facts=facts_of(item),
        )

    def _markers(self, item: Any, spans: Any, record: FrameRange) -> None:
        """A clip's own markers, which count as its source does, before any change of speed."""
        for text, start in _marked(item.markers):
            frame = record.start + int((exact(start) - exact(spans.start_time)) * self.rate.fraction // 1)
            if record.contains(frame):
                self.markers.append(ReadMarker(frame, text))
            else:
                self.notes.append(f"The marker “{text}” stands on a frame that “{item.name}” does not show.")

    def timeline_markers(self, timeline: Any) -> Iterator[ReadMarker]:
        """The markers that stand on a timeline and its tracks, in its own time, or in its timecode as some write it."""
        start = timeline.global_start_time
        first = int(self._frames(start)) if start is not None else 0
        for holder in (timeline.tracks, *timeline.tracks):
            for text, time in _marked(holder.markers):
                frame = int(self._frames(time) // 1)
                yield ReadMarker(frame - first if first and frame >= first > self.at else frame, text)

    def _speed(self, item: Any) -> Fraction:
        speed = Fraction(1)
        for effect in item.effects:
            scalar = getattr(effect, "time_scalar", None)
            if scalar is not None:
                speed *= self._meant(scalar)
            elif effect.schema_name() == "TimeEffect":
                self.notes.append(f"The speed of “{item.name}” changes within the clip, which is not read.")
        return speed

    def _meant(self, scalar: float) -> Fraction:
        """The exact speed behind a float."""
        if not self.listed:
            return _value(scalar)
        text = f"{scalar * float(self.rate.fraction):.3f}"
        return speed_of(text[:-2] if text.endswith("00") else text, self.rate)

    def _transition(self, item: Any) -> None:
        before, after = self.whole(item.in_offset), self.whole(item.out_offset)
        kind = kind_of(item)
        record = FrameRange(self.at - before, before + after)
        self.transitions.append(ReadTransition(kind, record, len(self.clips), overlaps="dip" not in kind))

    def _fade(self, item: Any) -> None:
        before, after = self.whole(item.in_offset), self.whole(item.out_offset)
        record = FrameRange(self.at - before, before + after)
        self.transitions.append(ReadTransition("fade", record, len(self.clips), overlaps=False))


def _marked(markers: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """What people's markers say, and when."""
    for marker in markers:
        comment = getattr(marker, "comment", "") or marker.metadata.get("fcp_xml", {}).get("comment", "")
        text = marker_text(marker.name or "", str(comment or ""))
        if text is not None:
            yield text, marker.marked_range.start_time


def _remapped(item: Any) -> Fraction | None:
    """The constant speed of a Final Cut Pro 7 "Time Remap" filter, which OTIO hands on as it is."""
    for effect in item.effects:
        told = effect.metadata.get("fcp_xml", {})
        if told.get("effectid") == "timeremap":
            parameters = told.get("parameter", [])
            for parameter in parameters if isinstance(parameters, Iterable) else [parameters]:
                if parameter.get("parameterid") == "speed":
                    return Fraction(str(parameter.get("value"))).limit_denominator(_FINEST) / 100
    return None


def kind_of(item: Any) -> str:
    """A transition's kind: "dissolve", "wipe" or "dip", with the rest of its name where that is all of it."""
    listed = item.metadata.get("cmx_3600", {}).get("transition", "")
    if str(listed).startswith("W"):
        return wipe_in_list(str(listed))
    name = (item.name or "").lower()
    for kind in ("wipe", "dip"):
        if name.startswith(f"{kind} "):
            return name
        if kind in f"{name} {item.transition_type.lower()}":
            return kind
    return "dissolve"


def path_of(url: str) -> str:
    """A media URL as a path; one that is relative stays so."""
    parts = urlparse(url)
    if parts.scheme == "file":
        return unquote(parts.path)
    return unquote(url) if not parts.scheme else url


def _reel(item: Any) -> str:
    for holder in (item.metadata.get("cmx_3600", {}), item.media_reference.metadata.get("matchcut", {})):
        if "reel" in holder:
            return str(holder["reel"])
    return ""


def _sounds(track: Any, at: Fraction) -> Iterator[ReadSound]:
    """The sounds of a track whose first item lies at second `at`."""
    for item in track:
        if item.schema_name() == "Transition":
            continue
        spans = item.trimmed_range()
        seconds = exact(spans.duration)
        if item.schema_name() == "Clip":
            available = getattr(item.media_reference, "available_range", None)
            yield ReadSound(
                track=track.name,
                name=item.name,
                start=at,
                seconds=seconds,
                source=exact(spans.start_time) - (exact(available.start_time) if available else 0),
                media=path_of(getattr(item.media_reference, "target_url", "") or ""),
                reel=_reel(item),
            )
        at += seconds
