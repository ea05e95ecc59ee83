"""OpenTimelineIO: the edit as an `.otio` file, or with its media as an `.otioz` bundle."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from matchcut.film.offline import NO_REEL
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.paths import url
from matchcut.interchange.timeline import Clip, Join, MediaReference, SoundClip, Timeline, TimelineMarker, TimelineTitle

_SAMPLE_RATE = 48_000
_BUNDLE_VERSION = "1.0.0"


def write_otio(edit: Timeline, path: Path) -> tuple[str, ...]:
    """Write the edit as OTIO JSON. Returns no further notes."""
    path.write_text(timeline(edit).to_json_string(indent=2), encoding="utf-8")
    return ()


def write_otioz(edit: Timeline, path: Path) -> tuple[str, ...]:
    """Write a bundle: the edit and every file that it uses, under readable names. Returns no further notes."""
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("version.txt", _BUNDLE_VERSION)
        bundle.writestr("content.otio", timeline(edit).to_json_string(indent=2), zipfile.ZIP_DEFLATED)
        for source in edit.media:
            if source.offline is None:
                bundle.write(source.path, source.link, zipfile.ZIP_STORED)
    return ()


def timeline(edit: Timeline) -> Any:
    """The edit as an `opentimelineio.schema.Timeline`; sounds count in samples, so that they are placed exactly."""
    import opentimelineio as otio

    return _Builder(edit, otio).timeline()


class _Builder:
    def __init__(self, edit: Timeline, otio: Any) -> None:
        self.edit = edit
        self.schema = otio.schema
        self.time = otio.opentime
        self.rate = float(edit.rate.fraction)

    def timeline(self) -> Any:
        edit = self.edit
        made = self.schema.Timeline(name=edit.title, global_start_time=self._frames(edit.begin))
        made.metadata["matchcut"] = {
            "rate": str(edit.rate),
            "width": edit.width,
            "height": edit.height,
            "frames": edit.length,
        }
        made.tracks.append(self._picture_track())
        made.tracks.extend(self._title_track(number, lane) for number, lane in enumerate(edit.title_lanes, 1))
        made.tracks.extend(self._sound_track(number, lane) for number, lane in enumerate(edit.lanes, 1))
        return made

    def _picture_track(self) -> Any:
        edit = self.edit
        track = self.schema.Track(name="V1", kind=self.schema.TrackKind.Video)
        fade_in, fade_out = edit.edges
        if fade_in:
            track.append(self._fade("fade in", 0, fade_in))
        for index, clip in enumerate(edit.clips):
            join = edit.join_into(index)
            if join:
                track.append(self._transition(join, clip))
            track.append(self._clip(clip))
        if fade_out:
            track.append(self._fade("fade out", fade_out, 0))
        return track

    def _fade(self, name: str, before: int, after: int) -> Any:
        kind = self.schema.TransitionTypes.SMPTE_Dissolve
        return self.schema.Transition(
            name=name, transition_type=kind, in_offset=self._frames(before), out_offset=self._frames(after)
        )

    def _transition(self, join: Join, clip: Clip) -> Any:
        types = self.schema.TransitionTypes
        before = clip.record.start - join.record.start
        return self.schema.Transition(
            name=join.kind,
            transition_type=types.SMPTE_Dissolve if join.kind == TransitionKind.DISSOLVE else types.Custom,
            in_offset=self._frames(before),
            out_offset=self._frames(join.record.frames - before),
        )

    def _clip(self, clip: Clip) -> Any:
        length = self._frames(clip.record.frames)
        if clip.media is None:
            gap = self.schema.Gap(name=clip.name, source_range=self.time.TimeRange(self._frames(0), length))
            gap.metadata["matchcut"] = {"shot": clip.name, "board": clip.remark}
            gap.markers.extend(self._marker(mark, clip) for mark in self.edit.markers_in(clip))
            return gap
        made = self.schema.Clip(
            name=clip.media.name,
            media_reference=self._reference(clip.media, clip.media.length, self.rate),
            source_range=self.time.TimeRange(self.time.RationalTime(self._first(clip), self.rate), length),
        )
        if clip.retimed:
            warp = self.schema.LinearTimeWarp(name="speed", time_scalar=float(clip.speed))
            made.effects.append(warp if clip.speed else self.schema.FreezeFrame(name="hold"))
        made.metadata["matchcut"] = {"shot": clip.name, "speed": str(clip.speed), **clip.media.facts}
        if clip.media.offline is None or clip.media.reel != NO_REEL:
            made.metadata["cmx_3600"] = {"reel": clip.media.reel}
        made.markers.extend(self._marker(mark, clip) for mark in self.edit.markers_in(clip))
        return made

    def _first(self, clip: Clip) -> float:
        """Where the range of a clip's source begins, which is its lowest frame even where it runs backwards."""
        return float(clip.source) if clip.speed >= 0 else float(clip.source + (clip.record.frames - 1) * clip.speed)

    def _marker(self, mark: TimelineMarker, clip: Clip) -> Any:
        """A marker; OTIO places it in the clip's own time, before any change of speed."""
        at = float(clip.source) + mark.frame - clip.record.start
        colours = self.schema.MarkerColor
        return self.schema.Marker(
            name=mark.text,
            comment=mark.comment,
            color=colours.RED if mark.person else colours.GREEN,
            marked_range=self.time.TimeRange(self.time.RationalTime(at, self.rate), self._frames(1)),
        )

    def _reference(self, source: MediaReference, length: int, rate: float) -> Any:
        if source.offline is not None:
            return self._offline(source)
        available = self.time.TimeRange(self.time.RationalTime(0, rate), self.time.RationalTime(length, rate))
        reference = self.schema.ExternalReference(target_url=url(source.link), available_range=available)
        reference.name = source.name
        reference.metadata["matchcut"] = {"sha256": source.id, "reel": source.reel, **source.facts}
        return reference

    def _offline(self, source: MediaReference) -> Any:
        """What is known of media that is not here: how another edit named it."""
        if not source.link:
            return self.schema.MissingReference(name=source.name)
        return self.schema.ExternalReference(target_url=url(source.link))

    def _title_track(self, number: int, lane: tuple[TimelineTitle, ...]) -> Any:
        track = self.schema.Track(name=f"titles {number}", kind=self.schema.TrackKind.Video)
        at = 0
        for title in lane:
            self._gap(track, title.record.start - at, self.rate)
            generator = self.schema.GeneratorReference(
                name=title.text,
                generator_kind="Title",
                parameters={"text": title.text, "style": title.style.value, "fade": title.fade},
            )
            shown = self.time.TimeRange(self._frames(0), self._frames(title.record.frames))
            track.append(self.schema.Clip(name=title.text, media_reference=generator, source_range=shown))
            at = title.record.end
        return track

    def _sound_track(self, number: int, lane: tuple[SoundClip, ...]) -> Any:
        track = self.schema.Track(name=f"A{number}", kind=self.schema.TrackKind.Audio)
        at = 0
        for sound in lane:
            self._gap(track, sound.first_sample - at, _SAMPLE_RATE)
            made = self.schema.Clip(
                name=sound.called,
                media_reference=self._reference(sound.media, sound.media.samples, _SAMPLE_RATE),
                source_range=self.time.TimeRange(
                    self.time.RationalTime(sound.source_sample, _SAMPLE_RATE),
                    self.time.RationalTime(sound.samples, _SAMPLE_RATE),
                ),
            )
            made.enabled = not sound.muted
            fade_in, fade_out = sound.fade_samples
            made.metadata["matchcut"] = {
                "track": sound.track,
                "gain": sound.gain,
                "fade_in": fade_in,
                "fade_out": fade_out,
            }
            track.append(made)
            at = sound.end_sample
        return track

    def _gap(self, track: Any, length: int, rate: float) -> None:
        if length:
            span = self.time.TimeRange(self.time.RationalTime(0, rate), self.time.RationalTime(length, rate))
            track.append(self.schema.Gap(source_range=span))

    def _frames(self, count: int) -> Any:
        return self.time.RationalTime(count, self.rate)
