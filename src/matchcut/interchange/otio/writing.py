"""OpenTimelineIO: the edit as an `.otio` file, or with its media as an `.otioz` bundle."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from matchcut.film.offline import NO_REEL
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.clips import Clip, MediaReference, SoundClip
from matchcut.interchange.paths import url
from matchcut.interchange.problems import EditNotes
from matchcut.interchange.timeline import Timeline, TimelineMarker, TimelineTitle

_SAMPLE_RATE = 48_000
_BUNDLE_VERSION = "1.0.0"

Schema = dict[str, Any]
"""One of OpenTimelineIO's objects, as its JSON has it: all its fields, in their order."""


def write_otio(edit: Timeline, path: Path) -> EditNotes:
    """Write the edit as OTIO JSON. Returns no further notes."""
    path.write_bytes(_json(edit))
    return ()


def write_otioz(edit: Timeline, path: Path) -> EditNotes:
    """Write a bundle: the edit and every file that it uses, under readable names. Returns no further notes."""
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("version.txt", _BUNDLE_VERSION)
        bundle.writestr("content.otio", _json(edit), zipfile.ZIP_DEFLATED)
        for source in edit.media:
            if source.offline is None:
                bundle.write(source.path, source.link, zipfile.ZIP_STORED)
    return ()


def _json(edit: Timeline) -> bytes:
    """The edit as OpenTimelineIO writes it; sounds count in samples, so that they are placed exactly.

    Setting its objects' metadata from Python takes ten times as long.
    """
    return msgspec.json.format(msgspec.json.encode(_OtioBuilder(edit).timeline()), indent=2)


class _OtioBuilder:
    def __init__(self, edit: Timeline) -> None:
        self.edit = edit
        self.rate = float(edit.rate.fraction)

    def timeline(self) -> Schema:
        edit = self.edit
        tracks = [
            self._picture_track(),
            *(self._title_track(number, lane) for number, lane in enumerate(edit.title_lanes, 1)),
            *(self._sound_track(number, lane) for number, lane in enumerate(edit.lanes, 1)),
        ]
        own: dict[str, str | int] = {"rate": str(edit.rate), "width": edit.width, "height": edit.height}
        own["frames"] = edit.length
        return {
            "OTIO_SCHEMA": "Timeline.1",
            "metadata": _metadata(matchcut=own),
            "name": edit.title,
            "global_start_time": self._frames(edit.begin),
            "tracks": {**_item("Stack.1", "tracks"), "children": tracks},
        }

    def _picture_track(self) -> Schema:
        edit = self.edit
        children: list[Schema] = []
        fade_in, fade_out = edit.edges
        if fade_in:
            children.append(self._transition("fade in", 0, fade_in))
        for index, clip in enumerate(edit.clips):
            join = edit.join_into(index)
            if join:
                before = clip.record.start - join.record.start
                children.append(self._transition(join.kind, before, join.record.frames - before))
            children.append(self._clip(clip))
        if fade_out:
            children.append(self._transition("fade out", fade_out, 0))
        return _track("V1", "Video", children)

    def _transition(self, name: str, before: int, after: int) -> Schema:
        """So many frames before the cut and after it. OTIO knows dissolves; all else it calls custom."""
        dissolves = name in (TransitionKind.DISSOLVE, "fade in", "fade out")
        return {
            "OTIO_SCHEMA": "Transition.1",
            "metadata": {},
            "name": name,
            "in_offset": self._frames(before),
            "out_offset": self._frames(after),
            "transition_type": "SMPTE_Dissolve" if dissolves else "Custom_Transition",
        }

    def _clip(self, clip: Clip) -> Schema:
        length = clip.record.frames
        markers = [self._marker(mark, clip) for mark in self.edit.markers_in(clip)]
        if clip.media is None:
            metadata = _metadata(matchcut={"shot": clip.name, "board": clip.remark})
            return _item("Gap.1", clip.name, _range(0, length, self.rate), metadata, markers=markers)
        metadata = _metadata(matchcut={"shot": clip.name, "speed": str(clip.speed), **clip.media.facts})
        if clip.media.offline is None or clip.media.reel != NO_REEL:
            metadata = {"cmx_3600": {"reel": clip.media.reel}, **metadata}
        span = _range(self._first(clip), length, self.rate)
        item = _item("Clip.2", clip.media.name, span, metadata, markers=markers, effects=_effects(clip))
        return _shows(item, self._reference(clip.media, clip.media.length, self.rate))

    def _first(self, clip: Clip) -> float:
        """Where the range of a clip's source begins, which is its lowest frame even where it runs backwards."""
        return float(clip.source) if clip.speed >= 0 else float(clip.source + (clip.record.frames - 1) * clip.speed)

    def _marker(self, mark: TimelineMarker, clip: Clip) -> Schema:
        """A marker; OTIO places it in the clip's own time, before any change of speed."""
        at = float(clip.source) + mark.frame - clip.record.start
        return {
            "OTIO_SCHEMA": "Marker.2",
            "metadata": {},
            "name": mark.text,
            "color": "RED" if mark.person else "GREEN",
            "marked_range": _range(at, 1, self.rate),
            "comment": mark.comment,
        }

    def _reference(self, source: MediaReference, length: int, rate: float) -> Schema:
        """A clip's media; of media that is not here, how another edit named it."""
        if source.offline is None:
            metadata = _metadata(matchcut={"sha256": source.id, "reel": source.reel, **source.facts})
            there = _range(0, length, rate)
            return {**_media("ExternalReference.1", source.name, there, metadata), "target_url": url(source.link)}
        if not source.link:
            return _media("MissingReference.1", source.name)
        return {**_media("ExternalReference.1", ""), "target_url": url(source.link)}

    def _title_track(self, number: int, lane: tuple[TimelineTitle, ...]) -> Schema:
        children: list[Schema] = []
        at = 0
        for title in lane:
            children += _gap(title.record.start - at, self.rate)
            generator = {
                **_media("GeneratorReference.1", title.text),
                "generator_kind": "Title",
                "parameters": {"fade": title.fade, "style": title.style.value, "text": title.text},
            }
            span = _range(0, title.record.frames, self.rate)
            children.append(_shows(_item("Clip.2", title.text, span), generator))
            at = title.record.end
        return _track(f"titles {number}", "Video", children)

    def _sound_track(self, number: int, lane: tuple[SoundClip, ...]) -> Schema:
        children: list[Schema] = []
        at = 0
        for sound in lane:
            children += _gap(sound.first_sample - at, _SAMPLE_RATE)
            fade_in, fade_out = sound.fade_samples
            metadata = _metadata(
                matchcut={"track": sound.track, "gain": sound.gain, "fade_in": fade_in, "fade_out": fade_out}
            )
            span = _range(sound.source_sample, sound.samples, _SAMPLE_RATE)
            item = _item("Clip.2", sound.called, span, metadata, enabled=not sound.muted)
            children.append(_shows(item, self._reference(sound.media, sound.media.samples, _SAMPLE_RATE)))
            at = sound.end_sample
        return _track(f"A{number}", "Audio", children)

    def _frames(self, count: int) -> Schema:
        return _time(count, self.rate)


def _metadata(*, matchcut: Mapping[str, str | int]) -> Schema:
    """What we say of an object; OTIO sorts it by its keys."""
    return {"matchcut": dict(sorted(matchcut.items()))}


def _item(
    schema: str,
    name: str,
    span: Schema | None = None,
    metadata: Schema | None = None,
    *,
    effects: Sequence[Schema] = (),
    markers: Sequence[Schema] = (),
    enabled: bool = True,
) -> Schema:
    """What clips, gaps, tracks and stacks have in common; `span` is the source range."""
    return {
        "OTIO_SCHEMA": schema,
        "metadata": metadata or {},
        "name": name,
        "source_range": span,
        "effects": effects,
        "markers": markers,
        "enabled": enabled,
        "color": None,
    }


def _track(name: str, kind: str, children: Sequence[Schema]) -> Schema:
    return {**_item("Track.1", name), "children": children, "kind": kind}


def _shows(item: Schema, reference: Schema) -> Schema:
    """A clip with its one media reference."""
    return {**item, "media_references": {"DEFAULT_MEDIA": reference}, "active_media_reference_key": "DEFAULT_MEDIA"}


def _media(schema: str, name: str, there: Schema | None = None, metadata: Schema | None = None) -> Schema:
    """What media references have in common; `there` is the range of what is available."""
    return {
        "OTIO_SCHEMA": schema,
        "metadata": metadata or {},
        "name": name,
        "available_range": there,
        "available_image_bounds": None,
    }


def _effects(clip: Clip) -> list[Schema]:
    """The clip's speed, where that is not its own."""
    if not clip.retimed:
        return []
    schema, name = ("LinearTimeWarp", "speed") if clip.speed else ("FreezeFrame", "hold")
    return [
        {
            "OTIO_SCHEMA": f"{schema}.1",
            "metadata": {},
            "name": name,
            "effect_name": schema,
            "enabled": True,
            "time_scalar": float(clip.speed),
        }
    ]


def _gap(length: int, rate: float) -> list[Schema]:
    return [_item("Gap.1", "", _range(0, length, rate))] if length else []


def _range(start: float, length: float, rate: float) -> Schema:
    return {"OTIO_SCHEMA": "TimeRange.1", "duration": _time(length, rate), "start_time": _time(start, rate)}


def _time(value: float, rate: float) -> Schema:
    return {"OTIO_SCHEMA": "RationalTime.1", "rate": float(rate), "value": float(value)}
