"""FCPXML 1.10, for Final Cut Pro and Resolve. Every time in it is an exact fraction of a second.

What lies in the spine counts from the sequence's first timecode, and what hangs on a clip in that clip's own time. Cut
points stand at the centre of their overlap, where Final Cut puts them. A clip at another speed has a `timeMap`
from its own time to its take's, sampled downwards ("floor") as the cut does it, so no frame of it is rounded.
Sounds and titles hang on the clip under which they begin, in that clip's own time.
"""

from __future__ import annotations

from bisect import bisect_right
from fractions import Fraction
from pathlib import Path
from xml.etree.ElementTree import Element

from matchcut.film.model import PRODUCTION
from matchcut.interchange.clips import Clip, MediaReference, SoundClip
from matchcut.interchange.files import child, save
from matchcut.interchange.paths import url
from matchcut.interchange.problems import EditNotes
from matchcut.interchange.timeline import Timeline, TimelineMarker, TimelineTitle

_VERSION = "1.10"
_CROSS_DISSOLVE = "FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265"
_BASIC_TITLE = ".../Titles.localized/Bumper:Opener.localized/Basic Title.localized/Basic Title.moti"
_FORMAT, _DISSOLVE, _TITLE = "r1", "r2", "r3"
_REEL = "com.apple.proapps.studio.reel"


def write_fcpxml(edit: Timeline, path: Path) -> EditNotes:
    """Write the edit. Returns no further notes."""
    builder = _FcpxmlBuilder(edit)
    root = Element("fcpxml", version=_VERSION)
    builder.resources(child(root, "resources"))
    project = child(child(child(root, "library"), "event", name=edit.title), "project", name=edit.title)
    builder.sequence(project)
    save(root, path, "fcpxml")
    return ()


class _FcpxmlBuilder:
    def __init__(self, edit: Timeline) -> None:
        self.edit = edit
        self.ids = {source.id: f"r{number}" for number, source in enumerate(edit.media, 4)}
        self.titles = self._titles_by_clip()
        self.texts = 0

    def time(self, frames: Fraction | int) -> str:
        """Frames at the film's rate as FCPXML's time."""
        rate = self.edit.rate
        return seconds(Fraction(frames.numerator * rate.denominator, frames.denominator * rate.numerator))

    def place(self, record: int) -> str:
        """A record frame in the time of the sequence, which begins with the film's first timecode."""
        return self.time(self.edit.begin + record)

    def resources(self, parent: Element) -> None:
        edit = self.edit
        shape = {"frameDuration": self.time(1), "width": edit.width, "height": edit.height}
        child(parent, "format", id=_FORMAT, **shape, colorSpace="1-1-1 (Rec. 709)")
        child(parent, "effect", id=_DISSOLVE, name="Cross Dissolve", uid=_CROSS_DISSOLVE)
        child(parent, "effect", id=_TITLE, name="Basic Title", uid=_BASIC_TITLE)
        for source in edit.media:
            self._asset(parent, source)

    def _asset(self, parent: Element, source: MediaReference) -> None:
        what: dict[str, object] = {"hasVideo": 1, "format": _FORMAT, "videoSources": 1}
        length = self.time(source.length)
        if not source.length:
            what = {"hasAudio": 1, "audioSources": 1, "audioChannels": 2, "audioRate": 48_000}
            length = seconds(Fraction(source.samples, 48_000))
        times = {"start": self.time(source.start) if source.start else "0s", "duration": length}
        asset = child(parent, "asset", id=self.ids[source.id], name=source.name, **times, **what)
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
            tcStart=self.time(edit.begin),
            tcFormat=self._mode(),
            audioLayout="stereo",
            audioRate="48k",
        )
        spine = child(sequence, "spine")
        fade_in, fade_out = edit.edges
        if fade_in:
            self._transition(spine, "Fade In", 0, fade_in)
        for index, clip in enumerate(edit.clips):
            join = edit.join_into(index)
            if join and join.overlaps:
                self._transition(spine, "Cross Dissolve", join.record.start, join.record.frames)
            self._clip(spine, clip)
        if fade_out:
            self._transition(spine, "Fade Out", edit.length - fade_out, fade_out)

    def _mode(self) -> str:
        return "DF" if self.edit.rate.drops else "NDF"

    def _transition(self, spine: Element, name: str, start: int, frames: int) -> None:
        transition = child(spine, "transition", name=name, offset=self.place(start), duration=self.time(frames))
        child(transition, "filter-video", ref=_DISSOLVE, name="Cross Dissolve")

    def _clip(self, spine: Element, clip: Clip) -> None:
        place = {"offset": self.place(clip.record.start), "duration": self.time(clip.record.frames)}
        if clip.media is None:
            element, own = child(spine, "gap", name=clip.name, start="0s", **place), Fraction(0)
            child(element, "note", clip.remark)
        else:
            own = own_time(clip) + (0 if clip.retimed else clip.media.start)
            element = child(
                spine,
                "asset-clip",
                ref=self.ids[clip.media.id],
                name=clip.media.name,
                start=self.time(own),
                **place,
                format=_FORMAT,
                tcFormat=self._mode(),
            )
            child(element, "note", f"Shot {clip.name}")
            if clip.retimed:
                self._map(element, clip, own)
        for sound in self.edit.sounds_in(clip):
            self._sound(element, sound, own - clip.record.start)
        for lane, title in self.titles.get(clip.record.start, ()):
            self._title(element, title, lane, own - clip.record.start)
        for mark in self.edit.markers_in(clip):
            self._marker(element, mark, own - clip.record.start)

    def _map(self, element: Element, clip: Clip, own: Fraction) -> None:
        """From the clip's own time to the take's: straight from the take's first frame on to its end."""
        assert clip.media is not None
        time_map = child(element, "timeMap", frameSampling="floor")
        base = clip.source - own * clip.speed
        end = (clip.media.length - base) / clip.speed if clip.speed else Fraction(clip.record.frames)
        for own_end in (Fraction(0), end):
            value = clip.media.start + base + own_end * clip.speed
            child(time_map, "timept", time=self.time(own_end), value=self.time(value), interp="linear")

    def _sound(self, element: Element, sound: SoundClip, shift: Fraction) -> None:
        offset = sound.start + shift / self.edit.rate.fraction
        clip_element = child(
            element,
            "asset-clip",
            ref=self.ids[sound.media.id],
            lane=-1 - sound.lane,
            offset=seconds(offset),
            name=sound.called,
            start=seconds(sound.source),
            duration=seconds(sound.seconds),
            audioRole="dialogue" if sound.track == PRODUCTION else sound.track,
            enabled=int(not sound.muted),
        )
        if sound.gain or sound.fade_in or sound.fade_out:
            volume = child(clip_element, "adjust-volume", amount=f"{sound.gain / 100:g}dB")
            fades = child(volume, "param", name="amount")
            for tag, length in (("fadeIn", sound.fade_in), ("fadeOut", sound.fade_out)):
                if length:
                    child(fades, tag, type="linear", duration=seconds(length))

    def _titles_by_clip(self) -> dict[int, list[tuple[int, TimelineTitle]]]:
        """The titles with their lanes, by the first frame of the clip that they begin over."""
        starts = [clip.record.start for clip in self.edit.clips]
        over: dict[int, list[tuple[int, TimelineTitle]]] = {}
        for lane, titles in enumerate(self.edit.title_lanes, 1):
            for title in titles:
                clip = bisect_right(starts, title.record.start) - 1
                if clip >= 0 and title.record.start < self.edit.length:
                    over.setdefault(starts[clip], []).append((lane, title))
        return over

    def _title(self, element: Element, title: TimelineTitle, lane: int, shift: Fraction) -> None:
        self.texts += 1
        title_element = child(
            element,
            "title",
            ref=_TITLE,
            lane=lane,
            offset=self.time(title.record.start + shift),
            name=f"{title.text} - Basic Title",
            start="3600s",
            duration=self.time(title.record.frames),
        )
        style = f"ts{self.texts}"
        child(child(title_element, "text"), "text-style", title.text, ref=style)
        define = child(title_element, "text-style-def", id=style)
        child(define, "text-style", font="Helvetica", fontSize=60, fontColor="1 1 1 1", alignment="center")

    def _marker(self, element: Element, mark: TimelineMarker, shift: Fraction) -> None:
        child(
            element,
            "marker",
            start=self.time(mark.frame + shift),
            duration=self.time(1),
            value=mark.text,
            note=mark.comment,
        )


def own_time(clip: Clip) -> Fraction:
    """Where in its own time (frames, as played) a clip begins: a whole number of frames when it is retimed."""
    if not clip.speed:
        return Fraction(0)
    exact = clip.source / clip.speed
    return exact if clip.speed == 1 else Fraction(exact.numerator // exact.denominator)


def seconds(time: Fraction) -> str:
    """Exact seconds as FCPXML writes them: `0s`, `5s`, `1001/24000s`."""
    return f"{time.numerator}s" if time.denominator == 1 else f"{time.numerator}/{time.denominator}s"
