"""Final Cut Pro 7 XML (xmeml 4), which Premiere Pro, Resolve and others read as "Final Cut Pro XML".

Times are whole frames. A clip that begins or ends in a transition has −1 there, and its `in` and `out` include the
frames of the overlap. Cut points stand at the start of their overlap ("start" alignment). `in` and `out` of a clip
at another speed count in frames of the clip as it is played.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from xml.etree.ElementTree import Element

from matchcut.film.time import timecode
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.clips import Clip, MediaReference, SoundClip
from matchcut.interchange.files import child, save
from matchcut.interchange.holding import nearest_frame, of_shots
from matchcut.interchange.paths import place_in_url
from matchcut.interchange.problems import EditNote, EditNotes
from matchcut.interchange.timeline import Join, Timeline, TimelineMarker, TimelineTitle
from matchcut.interchange.wipes import CODES

_TICKS = 254_016_000_000
"""Premiere's ticks in a second: with them it places sound to the sample."""


def write_fcp7(edit: Timeline, path: Path) -> EditNotes:
    """Write the edit. Returns notes on shots whose change of speed can't be placed exactly."""
    builder = _XmlBuilder(edit)
    root = Element("xmeml", version="4")
    builder.sequence(root)
    save(root, path, "xmeml")
    rough = [clip.name for clip in edit.clips if clip.speed and place_in(clip).denominator != 1]
    if not rough:
        return ()
    return (of_shots(EditNote.BETWEEN_STEPS, rough),)


def is_rough(clip: Clip, _edit: Timeline) -> bool:
    """Whether a retimed clip begins between two of its steps, of which the file can only tell one."""
    return place_in(clip).denominator != 1


def place_in(clip: Clip) -> Fraction:
    """Where a clip begins in its source as it is played at the clip's speed, in frames; a part of one is rounded."""
    return clip.source / clip.speed if clip.speed else clip.source


class _XmlBuilder:
    def __init__(self, edit: Timeline) -> None:
        self.edit = edit
        self.files: dict[str, str] = {}

    def sequence(self, root: Element) -> None:
        edit = self.edit
        sequence = child(root, "sequence", id="sequence-1")
        child(sequence, "name", edit.title)
        child(sequence, "duration", edit.length)
        self._rate(sequence)
        self._timecode(sequence, edit.begin)
        media = child(sequence, "media")
        video = child(media, "video")
        self._format(video)
        self._picture_track(child(video, "track"))
        for titles in edit.title_lanes:
            track = child(video, "track")
            for title in titles:
                self._title(track, title)
        audio = child(media, "audio")
        child(audio, "numOutputChannels", 2)
        for lane in edit.lanes:
            track = child(audio, "track")
            for sound in lane:
                self._sound(track, sound)
        for mark in edit.markers:
            self._marker(sequence, mark, mark.frame)

    def _rate(self, parent: Element) -> None:
        rate = child(parent, "rate")
        child(rate, "timebase", self.edit.rate.nominal)
        child(rate, "ntsc", self.edit.rate.denominator != 1)

    def _timecode(self, parent: Element, frame: int, reel: str = "") -> None:
        holder = child(parent, "timecode")
        self._rate(holder)
        child(holder, "string", timecode(frame, self.edit.rate))
        child(holder, "frame", frame)
        child(holder, "displayformat", "DF" if self.edit.rate.drops else "NDF")
        if reel:
            child(child(holder, "reel"), "name", reel)

    def _format(self, video: Element) -> None:
        shape = child(child(video, "format"), "samplecharacteristics")
        self._rate(shape)
        child(shape, "width", self.edit.width)
        child(shape, "height", self.edit.height)
        child(shape, "pixelaspectratio", "square")
        child(shape, "fielddominance", "none")

    def _picture_track(self, track: Element) -> None:
        edit = self.edit
        fade_in, fade_out = edit.edges
        if fade_in:
            self._transition(track, 0, fade_in, "start-black", TransitionKind.DISSOLVE)
        for index, clip in enumerate(edit.clips):
            into = self._overlap(index)
            if into:
                self._transition(track, into.record.start, into.record.end, self._alignment(into), into.kind)
            if clip.media is not None and clip.speed:
                self._clip(track, clip, clip.media, into, self._overlap(index + 1))
        if fade_out:
            self._transition(track, edit.length - fade_out, edit.length, "end-black", TransitionKind.DISSOLVE)

    def _overlap(self, index: int) -> Join | None:
        join = self.edit.join_into(index)
        return join if join is not None and join.overlaps else None

    def _alignment(self, join: Join) -> str:
        return "start" if join.record.start == self.edit.clips[join.incoming].record.start else "end"

    def _transition(self, track: Element, start: int, end: int, alignment: str, kind: str) -> None:
        item = child(track, "transitionitem")
        child(item, "start", start)
        child(item, "end", end)
        child(item, "alignment", alignment)
        self._rate(item)
        effect = child(item, "effect")
        code, reverse = CODES.get(kind, (0, False))
        name = "Edge Wipe" if code else "Cross Dissolve"
        child(effect, "name", name)
        child(effect, "effectid", name)
        child(effect, "effectcategory", "Wipe" if code else "Dissolve")
        child(effect, "effecttype", "transition")
        child(effect, "mediatype", "video")
        child(effect, "wipecode", code)
        child(effect, "wipeaccuracy", 100)
        child(effect, "startratio", 0)
        child(effect, "endratio", 1)
        child(effect, "reverse", reverse)

    def _clip(self, track: Element, clip: Clip, source: MediaReference, into: Join | None, out: Join | None) -> None:
        begins = place_in(clip)
        first = (2 * begins.numerator + begins.denominator) // (2 * begins.denominator)
        head = clip.record.start - into.record.start if into else 0
        tail = out.record.end - clip.record.end if out else 0
        item = child(track, "clipitem", id=f"clipitem-{len(track) + 1}-{clip.record.start}")
        child(item, "masterclipid", f"master-{source.reel}")
        child(item, "name", source.name)
        child(item, "enabled", True)
        child(item, "duration", source.length * clip.speed.denominator // clip.speed.numerator)
        self._rate(item)
        child(item, "start", -1 if into else clip.record.start)
        child(item, "end", -1 if out else clip.record.end)
        child(item, "in", first - head)
        child(item, "out", first + clip.record.frames + tail)
        self._file(item, source)
        if clip.retimed:
            self._speed(item, clip.speed)
        logging = child(item, "logginginfo")
        child(logging, "scene", clip.name)
        child(logging, "shottake", source.facts.get("take", ""))
        note = "; ".join(f"{name} {value}" for name, value in source.facts.items())
        child(logging, "lognote", note)
        for mark in self.edit.markers_in(clip):
            self._marker(item, mark, first + mark.frame - clip.record.start)

    def _file(self, parent: Element, source: MediaReference) -> None:
        known = self.files.get(source.id)
        if known:
            child(parent, "file", id=known)
            return
        name = self.files[source.id] = f"file-{len(self.files) + 1}"
        # The format knows absolute places only; where they are gone, programs look for the name beside the edit.
        file = child(parent, "file", id=name)
        if source.offline is None or source.link:
            child(file, "name", source.offline.file_name if source.offline else Path(source.link).name)
            child(file, "pathurl", place_in_url(self.edit, source).replace("file:///", "file://localhost/"))
        self._rate(file)
        child(file, "duration", source.length or nearest_frame(self.edit, source.samples))
        self._timecode(file, source.start, source.reel)
        media = child(file, "media")
        if source.length:
            shape = child(child(media, "video"), "samplecharacteristics")
            self._rate(shape)
            child(shape, "width", self.edit.width)
            child(shape, "height", self.edit.height)
        else:
            audio = child(media, "audio")
            shape = child(audio, "samplecharacteristics")
            child(shape, "depth", 16)
            child(shape, "samplerate", 48_000)
            child(audio, "channelcount", 2)

    def _speed(self, item: Element, speed: Fraction) -> None:
        effect = child(child(item, "filter"), "effect")
        child(effect, "name", "Time Remap")
        child(effect, "effectid", "timeremap")
        child(effect, "effectcategory", "motion")
        child(effect, "effecttype", "motion")
        child(effect, "mediatype", "video")
        percent = f"{float(speed * 100):.12g}"
        for name, value in (("variablespeed", 0), ("speed", percent), ("reverse", False), ("frameblending", False)):
            parameter = child(effect, "parameter", authoringApp="PremierePro")
            child(parameter, "parameterid", name)
            child(parameter, "name", name)
            child(parameter, "value", value)

    def _sound(self, track: Element, sound: SoundClip) -> None:
        start, end = nearest_frame(self.edit, sound.first_sample), nearest_frame(self.edit, sound.end_sample)
        first = nearest_frame(self.edit, sound.source_sample)
        if end == start:
            return
        item = child(track, "clipitem", id=f"sound-{sound.lane}-{sound.first_sample}")
        child(item, "name", sound.called)
        child(item, "enabled", not sound.muted)
        child(item, "duration", nearest_frame(self.edit, sound.media.samples))
        self._rate(item)
        child(item, "start", start)
        child(item, "end", end)
        child(item, "in", first)
        child(item, "out", first + end - start)
        child(item, "pproTicksIn", sound.source_sample * _TICKS // 48_000)
        child(item, "pproTicksOut", (sound.source_sample + sound.samples) * _TICKS // 48_000)
        self._file(item, sound.media)
        source = child(item, "sourcetrack")
        child(source, "mediatype", "audio")
        child(source, "trackindex", 1)
        self._levels(item, sound, first, end - start)

    def _levels(self, item: Element, sound: SoundClip, first: int, frames: int) -> None:
        """Gain and fades, as factors; key frames stand in the source's own time."""
        if not (sound.gain or sound.fade_in or sound.fade_out):
            return
        level = 10 ** (sound.gain / 2000)
        rise, fall = (nearest_frame(self.edit, length) for length in sound.fade_samples)
        points: dict[int, float] = {}
        if rise:
            points |= {0: 0.0, min(rise, frames): level}
        if fall:
            points |= {max(0, frames - fall): level, frames: 0.0}
        effect = child(child(item, "filter"), "effect")
        child(effect, "name", "Audio Levels")
        for tag in ("effectid", "effectcategory", "effecttype"):
            child(effect, tag, "audiolevels")
        child(effect, "mediatype", "audio")
        parameter = child(effect, "parameter")
        child(parameter, "parameterid", "level")
        child(parameter, "name", "Level")
        child(parameter, "valuemin", 0)
        child(parameter, "valuemax", 3.98107)
        child(parameter, "value", f"{level:.6g}")
        for when, value in sorted(points.items()):
            key = child(parameter, "keyframe")
            child(key, "when", first + when)
            child(key, "value", f"{value:.6g}")

    def _title(self, track: Element, title: TimelineTitle) -> None:
        item = child(track, "generatoritem", id=f"title-{title.id}")
        child(item, "name", title.text)
        child(item, "duration", title.record.frames)
        self._rate(item)
        child(item, "start", title.record.start)
        child(item, "end", title.record.end)
        child(item, "in", 0)
        child(item, "out", title.record.frames)
        child(item, "enabled", True)
        effect = child(item, "effect")
        for tag, value in (("name", "Text"), ("effectid", "Text"), ("effectcategory", "Text")):
            child(effect, tag, value)
        child(effect, "effecttype", "generator")
        child(effect, "mediatype", "video")
        words = child(effect, "parameter")
        child(words, "parameterid", "str")
        child(words, "name", "Text")
        child(words, "value", title.text)

    def _marker(self, parent: Element, mark: TimelineMarker, frame: int) -> None:
        marker = child(parent, "marker")
        child(marker, "name", mark.text)
        child(marker, "comment", mark.comment)
        child(marker, "in", frame)
        child(marker, "out", -1)
