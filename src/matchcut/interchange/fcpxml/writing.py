"""FCPXML 1.10, for Final Cut Pro and Resolve. Every time in it is an exact fraction of a second.

What lies in the spine counts from the sequence's first timecode, and what hangs on a clip in that clip's own time. Cut
points stand at the centre of their overlap, where Final Cut puts them. A clip at another speed has a `timeMap`
from its own time to its take's, sampled downwards ("floor") as the cut does it, so no frame of it is rounded.
Sounds and titles hang on the clip under which they begin, in that clip's own time.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from xml.etree.ElementTree import Element

from matchcut.film.model import PRODUCTION
from matchcut.interchange.paths import url
from matchcut.interchange.timeline import Edit, Mark, SoundStrip, Source, Strip, Title
from matchcut.interchange.xml import child, save

_VERSION = "1.10"
_CROSS_DISSOLVE = "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265"
_BASIC_TITLE = ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti"
_FORMAT, _DISSOLVE, _TITLE = "r1", "r2", "r3"
_REEL = "com.apple.proapps.studio.reel"


def write_fcpxml(edit: Edit, path: Path) -> tuple[str, ...]:
    """Write the edit. Returns no further notes."""
    builder = _Builder(edit)
    root = Element("fcpxml", version=_VERSION)
    builder.resources(child(root, "resources"))
    project = child(child(child(root, "library"), "event", name=edit.title), "project", name=edit.title)
    builder.sequence(project)
    save(root, path, "fcpxml")
    return ()


class _Builder:
    def __init__(self, edit: Edit) -> None:
        self.edit = edit
        self.ids = {source.media: f"r{number}" for number, source in enumerate(edit.sources, 4)}
        self.texts = 0

    def time(self, frames: Fraction | int) -> str:
        """Frames at the film's rate as FCPXML's time."""
        return seconds(Fraction(frames) / self.edit.rate.fraction)

    def place(self, record: int) -> str:
        """A record frame in the time of the sequence, which begins with the film's first timecode."""
        return self.time(self.edit.start + record)

    def resources(self, parent: Element) -> None:
        edit = self.edit
        shape = {"frameDuration": self.time(1), "width": edit.width, "height": edit.height}
        child(parent, "format", id=_FORMAT, **shape, colorSpace="1-1-1 (Rec. 709)")
        child(parent, "effect", id=_DISSOLVE, name="Cross Dissolve", uid=_CROSS_DISSOLVE)
        child(parent, "effect", id=_TITLE, name="Basic Title", uid=_BASIC_TITLE)
        for source in edit.sources:
            self._asset(parent, source)

    def _asset(self, parent: Element, source: Source) -> None:
        what: dict[str, object] = {"hasVideo": 1, "format": _FORMAT, "videoSources": 1}
        length = self.time(source.frames)
        if not source.frames:
            what = {"hasAudio": 1, "audioSources": 1, "audioChannels": 2, "audioRate": 48_000}
            length = seconds(Fraction(source.samples, 48_000))
        times = {"start": self.time(source.start) if source.start else "0s", "duration": length}
        asset = child(parent, "asset", id=self.ids[source.media], name=source.name, **times, **what)
        child(asset, "media-rep", kind="original-media", src=url(source.link or source.reel))
        metadata = child(asset, "metadata")
        child(metadata, "md", key=_REEL, value=source.reel)
        for name, value in source.facts.items():
            child(metadata, "md", key=f"com.matchcut.{name}", value=value)

    def sequence(self, project: Element) -> None:
        edit = self.edit
        sequence = child(
            project,
            "sequence",
            format=_FORMAT,
            duration=self.time(edit.length),
            tcStart=self.time(edit.start),
            tcFormat=self._mode(),
            audioLayout="stereo",
            audioRate="48k",
        )
        spine = child(sequence, "spine")
        fade_in, fade_out = edit.edges
        if fade_in:
            self._transition(spine, "Fade In", 0, fade_in)
        for index, strip in enumerate(edit.strips):
            join = edit.join_into(index)
            if join and join.kind.overlaps:
                self._transition(spine, "Cross Dissolve", join.record.start, join.record.frames)
            self._clip(spine, strip)
        if fade_out:
            self._transition(spine, "Fade Out", edit.length - fade_out, fade_out)

    def _mode(self) -> str:
        return "DF" if self.edit.rate.drops else "NDF"

    def _transition(self, spine: Element, name: str, start: int, frames: int) -> None:
        made = child(spine, "transition", name=name, offset=self.place(start), duration=self.time(frames))
        child(made, "filter-video", ref=_DISSOLVE, name="Cross Dissolve")

    def _clip(self, spine: Element, strip: Strip) -> None:
        place = {"offset": self.place(strip.record.start), "duration": self.time(strip.record.frames)}
        if strip.source is None:
            clip, own = child(spine, "gap", name=strip.label, start="0s", **place), Fraction(0)
            child(clip, "note", strip.note)
        else:
            own = own_time(strip) + (0 if strip.retimed else strip.source.start)
            clip = child(
                spine,
                "asset-clip",
                ref=self.ids[strip.source.media],
                name=strip.source.name,
                start=self.time(own),
                **place,
                format=_FORMAT,
                tcFormat=self._mode(),
            )
            child(clip, "note", f"Shot {strip.label}")
            if strip.retimed:
                self._map(clip, strip, own)
        for sound in self._sounds_in(strip):
            self._sound(clip, sound, own - strip.record.start)
        for lane, title in self._titles_in(strip):
            self._title(clip, title, lane, own - strip.record.start)
        for mark in self.edit.marks_in(strip):
            self._marker(clip, mark, own - strip.record.start)

    def _map(self, clip: Element, strip: Strip, own: Fraction) -> None:
        """From the clip's own time to the take's: straight from the take's first frame on to its end."""
        assert strip.source is not None
        made = child(clip, "timeMap", frameSampling="floor")
        base = strip.at - own * strip.speed
        end = (strip.source.frames - base) / strip.speed if strip.speed else Fraction(strip.record.frames)
        for own_end in (Fraction(0), end):
            value = strip.source.start + base + own_end * strip.speed
            child(made, "timept", time=self.time(own_end), value=self.time(value), interp="linear")

    def _sounds_in(self, strip: Strip) -> Iterator[SoundStrip]:
        rate = self.edit.rate
        start, end = rate.samples(strip.record.start), rate.samples(strip.record.end)
        return (sound for sound in self.edit.sounds if start <= sound.start < end)

    def _sound(self, clip: Element, sound: SoundStrip, shift: Fraction) -> None:
        offset = Fraction(sound.start, 48_000) + shift / self.edit.rate.fraction
        made = child(
            clip,
            "asset-clip",
            ref=self.ids[sound.source.media],
            lane=-1 - sound.lane,
            offset=seconds(offset),
            name=sound.label or sound.source.name,
            start=seconds(Fraction(sound.source_start, 48_000)),
            duration=seconds(Fraction(sound.samples, 48_000)),
            audioRole="dialogue" if sound.track == PRODUCTION else sound.track,
            enabled=int(not sound.muted),
        )
        if sound.gain or sound.fade_in or sound.fade_out:
            volume = child(made, "adjust-volume", amount=f"{sound.gain / 100:g}dB")
            fades = child(volume, "param", name="amount")
            for tag, length in (("fadeIn", sound.fade_in), ("fadeOut", sound.fade_out)):
                if length:
                    child(fades, tag, type="linear", duration=seconds(Fraction(length, 48_000)))

    def _titles_in(self, strip: Strip) -> Iterator[tuple[int, Title]]:
        for lane, titles in enumerate(self.edit.title_lanes, 1):
            yield from ((lane, title) for title in titles if strip.record.contains(title.record.start))

    def _title(self, clip: Element, title: Title, lane: int, shift: Fraction) -> None:
        self.texts += 1
        made = child(
            clip,
            "title",
            ref=_TITLE,
            lane=lane,
            offset=self.time(title.record.start + shift),
            name=f"{title.text} - Basic Title",
            start="3600s",
            duration=self.time(title.record.frames),
        )
        style = f"ts{self.texts}"
        child(child(made, "text"), "text-style", title.text, ref=style)
        define = child(made, "text-style-def", id=style)
        child(define, "text-style", font="Helvetica", fontSize=60, fontColor="1 1 1 1", alignment="center")

    def _marker(self, clip: Element, mark: Mark, shift: Fraction) -> None:
        child(
            clip,
            "marker",
            start=self.time(mark.frame + shift),
            duration=self.time(1),
            value=mark.name,
            note=mark.comment,
        )


def own_time(strip: Strip) -> Fraction:
    """Where in its own time (frames, as played) a clip begins: a whole number of frames when it is retimed."""
    if not strip.speed:
        return Fraction(0)
    exact = strip.at / strip.speed
    return exact if strip.speed == 1 else Fraction(exact.numerator // exact.denominator)


def seconds(time: Fraction) -> str:
    """Exact seconds as FCPXML writes them: `0s`, `5s`, `1001/24000s`."""
    return f"{time.numerator}s" if time.denominator == 1 else f"{time.numerator}/{time.denominator}s"
