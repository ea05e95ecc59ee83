"""OpenTimelineIO: the edit as an `.otio` file, or with its media as an `.otioz` bundle."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from matchcut.film.offline import NO_REEL
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.paths import url
from matchcut.interchange.timeline import Edit, Join, Mark, SoundStrip, Source, Strip, Title

_SAMPLE_RATE = 48_000
_BUNDLE_VERSION = "1.0.0"


def write_otio(edit: Edit, path: Path) -> tuple[str, ...]:
    """Write the edit as OTIO JSON. Returns no further notes."""
    path.write_text(timeline(edit).to_json_string(indent=2), encoding="utf-8")
    return ()


def write_otioz(edit: Edit, path: Path) -> tuple[str, ...]:
    """Write a bundle: the edit and every file that it uses, under readable names. Returns no further notes."""
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("version.txt", _BUNDLE_VERSION)
        bundle.writestr("content.otio", timeline(edit).to_json_string(indent=2), zipfile.ZIP_DEFLATED)
        for source in edit.sources:
            if source.offline is None:
                bundle.write(source.path, source.link, zipfile.ZIP_STORED)
    return ()


def timeline(edit: Edit) -> Any:
    """The edit as an `opentimelineio.schema.Timeline`; sounds count in samples, so that they are placed exactly."""
    import opentimelineio as otio

    return _Builder(edit, otio).timeline()


class _Builder:
    def __init__(self, edit: Edit, otio: Any) -> None:
        self.edit = edit
        self.schema = otio.schema
        self.time = otio.opentime
        self.rate = float(edit.rate.fraction)

    def timeline(self) -> Any:
        edit = self.edit
        made = self.schema.Timeline(name=edit.title, global_start_time=self._frames(edit.start))
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
        for index, strip in enumerate(edit.strips):
            join = edit.join_into(index)
            if join:
                track.append(self._transition(join, strip))
            track.append(self._clip(strip))
        if fade_out:
            track.append(self._fade("fade out", fade_out, 0))
        return track

    def _fade(self, name: str, before: int, after: int) -> Any:
        kind = self.schema.TransitionTypes.SMPTE_Dissolve
        return self.schema.Transition(
            name=name, transition_type=kind, in_offset=self._frames(before), out_offset=self._frames(after)
        )

    def _transition(self, join: Join, strip: Strip) -> Any:
        types = self.schema.TransitionTypes
        before = strip.record.start - join.record.start
        return self.schema.Transition(
            name=join.kind.value,
            transition_type=types.SMPTE_Dissolve if join.kind is TransitionKind.DISSOLVE else types.Custom,
            in_offset=self._frames(before),
            out_offset=self._frames(join.record.frames - before),
        )

    def _clip(self, strip: Strip) -> Any:
        length = self._frames(strip.record.frames)
        if strip.source is None:
            gap = self.schema.Gap(name=strip.label, source_range=self.time.TimeRange(self._frames(0), length))
            gap.metadata["matchcut"] = {"shot": strip.label, "board": strip.note}
            gap.markers.extend(self._marker(mark, strip) for mark in self.edit.marks_in(strip))
            return gap
        clip = self.schema.Clip(
            name=strip.source.name,
            media_reference=self._reference(strip.source, strip.source.frames, self.rate),
            source_range=self.time.TimeRange(self.time.RationalTime(self._first(strip), self.rate), length),
        )
        if strip.retimed:
            warp = self.schema.LinearTimeWarp(name="speed", time_scalar=float(strip.speed))
            clip.effects.append(warp if strip.speed else self.schema.FreezeFrame(name="hold"))
        clip.metadata["matchcut"] = {"shot": strip.label, "speed": str(strip.speed), **strip.source.facts}
        if strip.source.offline is None or strip.source.reel != NO_REEL:
            clip.metadata["cmx_3600"] = {"reel": strip.source.reel}
        clip.markers.extend(self._marker(mark, strip) for mark in self.edit.marks_in(strip))
        return clip

    def _first(self, strip: Strip) -> float:
        """Where the range of a clip's source begins, which is its lowest frame even where it runs backwards."""
        return float(strip.at) if strip.speed >= 0 else float(strip.at + (strip.record.frames - 1) * strip.speed)

    def _marker(self, mark: Mark, strip: Strip) -> Any:
        """A marker; OTIO places it in the clip's own time, before any change of speed."""
        at = float(strip.at) + mark.frame - strip.record.start
        colours = self.schema.MarkerColor
        return self.schema.Marker(
            name=mark.name,
            comment=mark.comment,
            color=colours.RED if mark.person else colours.GREEN,
            marked_range=self.time.TimeRange(self.time.RationalTime(at, self.rate), self._frames(1)),
        )

    def _reference(self, source: Source, length: int, rate: float) -> Any:
        if source.offline is not None:
            return self._offline(source)
        available = self.time.TimeRange(self.time.RationalTime(0, rate), self.time.RationalTime(length, rate))
        reference = self.schema.ExternalReference(target_url=url(source.link), available_range=available)
        reference.name = source.name
        reference.metadata["matchcut"] = {"sha256": source.media, "reel": source.reel, **source.facts}
        return reference

    def _offline(self, source: Source) -> Any:
        """What is known of media that is not here: how another edit named it."""
        if not source.link:
            return self.schema.MissingReference(name=source.name)
        return self.schema.ExternalReference(target_url=url(source.link))

    def _title_track(self, number: int, lane: tuple[Title, ...]) -> Any:
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

    def _sound_track(self, number: int, lane: tuple[SoundStrip, ...]) -> Any:
        track = self.schema.Track(name=f"A{number}", kind=self.schema.TrackKind.Audio)
        at = 0
        for sound in lane:
            self._gap(track, sound.start - at, _SAMPLE_RATE)
            clip = self.schema.Clip(
                name=sound.label or sound.source.name,
                media_reference=self._reference(sound.source, sound.source.samples, _SAMPLE_RATE),
                source_range=self.time.TimeRange(
                    self.time.RationalTime(sound.source_start, _SAMPLE_RATE),
                    self.time.RationalTime(sound.samples, _SAMPLE_RATE),
                ),
            )
            clip.enabled = not sound.muted
            clip.metadata["matchcut"] = {
                "track": sound.track,
                "gain": sound.gain,
                "fade_in": sound.fade_in,
                "fade_out": sound.fade_out,
            }
            track.append(clip)
            at = sound.end
        return track

    def _gap(self, track: Any, length: int, rate: float) -> None:
        if length:
            span = self.time.TimeRange(self.time.RationalTime(0, rate), self.time.RationalTime(length, rate))
            track.append(self.schema.Gap(source_range=span))

    def _frames(self, count: int) -> Any:
        return self.time.RationalTime(count, self.rate)
