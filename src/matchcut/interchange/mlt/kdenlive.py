"""Kdenlive's project file: MLT with a bin, pairs of playlists for each track, and mixes between them.

It is written as Kdenlive 22.12 does (document version 1.1); later ones open it and bring it up to their own.
"""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from matchcut.interchange.clips import MediaReference, SoundClip
from matchcut.interchange.files import save
from matchcut.interchange.holding import nearest_frame
from matchcut.interchange.mlt.parts import Parts, blank, cut_of, facts_of, mixture, producer, properties
from matchcut.interchange.problems import EditNotes
from matchcut.interchange.timeline import Timeline

_DOCUMENT, _PROGRAM = "1.1", "22.12.3"
_INTERNAL = "237"
"""The mark by which Kdenlive knows transitions that it made itself to mix its tracks."""


def write_kdenlive(edit: Timeline, path: Path) -> EditNotes:
    """Write the project. Returns no further notes."""
    root = Element("mlt", {"LC_NUMERIC": "C", "version": "7.12.0", "title": edit.title, "producer": "main_bin"})
    _KdenliveBuilder(edit, Parts(edit, root)).document()
    save(root, path)
    return ()


class _KdenliveBuilder:
    def __init__(self, edit: Timeline, parts: Parts) -> None:
        self.edit = edit
        self.parts = parts
        self.root = parts.root
        self.numbers = {source.id: number for number, source in enumerate(edit.media, 2)}

    def document(self) -> None:
        self.parts.profile()
        for source in self.edit.media:
            self._clip(f"bin-{source.reel}", source, {})
        self._bin()
        black = self.parts.background("black_track")
        properties(black, {"kdenlive:playlistid": "black_track", "mlt_image_format": "rgba", "set.test_audio": 0})
        tracks = [self._sound_track(number, lane) for number, lane in enumerate(self.edit.lanes, 1)]
        # Kdenlive stacks sound from the bottom up, and pictures above it.
        self._film([*reversed(tracks), self._picture_track()], len(tracks))

    def _clip(self, identity: str, source: MediaReference, more: dict[str, object]) -> Element:
        frames = self.parts.length_of(source)
        clip = producer(self.root, "producer", identity, frames)
        values: dict[str, object] = {
            "resource": source.link,
            "mlt_service": "avformat-novalidate",
            "length": frames,
            "kdenlive:id": self.numbers[source.id],
            "kdenlive:clipname": source.name,
            "kdenlive:clip_type": 2 if source.length else 1,
            "kdenlive:folderid": -1,
        }
        facts: dict[str, object] = {f"matchcut:{name}": value for name, value in source.facts.items()}
        if facts:
            facts["kdenlive:description"] = "; ".join(f"{name} {value}" for name, value in source.facts.items())
        properties(clip, values | facts | more)
        return clip

    def _bin(self) -> None:
        edit = self.edit
        playlist = SubElement(self.root, "playlist", {"id": "main_bin"})
        guides = ",".join(
            f'{{"comment": {json.dumps(mark.text)}, "pos": {mark.frame}, "type": {3 if mark.person else 0}}}'
            for mark in edit.markers
        )
        values: dict[str, object] = {
            "kdenlive:docproperties.version": _DOCUMENT,
            "kdenlive:docproperties.kdenliveversion": _PROGRAM,
            "kdenlive:docproperties.profile": "",
            "kdenlive:docproperties.guides": f"[{guides}]",
            "kdenlive:docproperties.position": 0,
            "kdenlive:docproperties.seekOffset": 0,
            "kdenlive:docproperties.activeTrack": len(edit.lanes),
            "kdenlive:docproperties.audioTarget": -1,
            "kdenlive:docproperties.videoTarget": -1,
            "xml_retain": 1,
        }
        properties(playlist, values)
        for source in edit.media:
            cut_of(playlist, f"bin-{source.reel}", 0, self.parts.length_of(source))

    def _picture_track(self) -> Element:
        edit, parts = self.edit, self.parts
        for index, clip in enumerate(edit.clips):
            if clip.media is None:
                continue
            if parts.remapped(index):
                frames = parts.span(index).frames
                chain = producer(self.root, "chain", f"clip-{index}", frames)
                values: dict[str, object] = {
                    "resource": clip.media.link,
                    "mlt_service": "avformat-novalidate",
                    "length": frames,
                    "kdenlive:id": self.numbers[clip.media.id],
                    "set.test_audio": 1,
                }
                properties(chain, values | facts_of(clip))
                parts.remap(chain, index)
            else:
                self._clip(f"clip-{index}", clip.media, {"set.test_audio": 1})
        pair = [SubElement(self.root, "playlist", {"id": f"video-{side}"}) for side in (0, 1)]
        ends, side, mixes = [0, 0], 0, []
        for index, clip in enumerate(edit.clips):
            span, join = parts.span(index), parts.overlap(index)
            if join:
                side = 1 - side
                mixes.append((join, side))
            if clip.media is None:
                continue
            blank(pair[side], span.start - ends[side])
            entry = cut_of(pair[side], f"clip-{index}", parts.place(index, span.start), span.frames)
            properties(entry, {"kdenlive:id": self.numbers[clip.media.id]})
            ends[side] = span.end
        tractor = self._tractor("video", "V1", "audio")
        for join, into in mixes:
            transition = mixture(tractor, join, join.record.start)
            point = edit.clips[join.incoming].record.start
            named = {"kdenlive_id": "luma", "kdenlive:mixcut": join.record.end - point, "reverse": 1 - into}
            properties(transition, named)
        return tractor

    def _sound_track(self, number: int, lane: tuple[SoundClip, ...]) -> Element:
        for sound in lane:
            if not self.root.findall(f"producer[@id='sound-{number}-{sound.media.reel}']"):
                self._clip(f"sound-{number}-{sound.media.reel}", sound.media, {"set.test_image": 1})
        first = SubElement(self.root, "playlist", {"id": f"sound-{number}-0"})
        second = SubElement(self.root, "playlist", {"id": f"sound-{number}-1"})
        for playlist in (first, second):
            properties(playlist, {"kdenlive:audio_track": 1})
        at = 0
        for sound in lane:
            start = nearest_frame(self.edit, sound.first_sample)
            blank(first, start - at)
            entry = self.parts.sound(first, f"sound-{number}-{sound.media.reel}", sound)
            if entry is not None:
                start += int(entry.get("out", 0)) - int(entry.get("in", 0)) + 1
            at = start
        return self._tractor(f"sound-{number}", f"A{number}", "video")

    def _tractor(self, identity: str, name: str, hidden: str) -> Element:
        tractor = producer(self.root, "tractor", f"track-{identity}", self.edit.length)
        sound: dict[str, object] = {"kdenlive:audio_track": 1} if hidden == "video" else {}
        properties(tractor, {**sound, "kdenlive:track_name": name, "kdenlive:timeline_active": 1})
        for side in (0, 1):
            SubElement(tractor, "track", {"producer": f"{identity}-{side}", "hide": hidden})
        return tractor

    def _film(self, tracks: list[Element], sounds: int) -> None:
        film = producer(self.root, "tractor", "film", self.edit.length)
        SubElement(film, "track", {"producer": "black_track"})
        for track in tracks:
            SubElement(film, "track", {"producer": track.get("id", "")})
        for number in range(1, len(tracks) + 1):
            transition = SubElement(film, "transition")
            service = "mix" if number <= sounds else "qtblend"
            values: dict[str, object] = {"mlt_service": service, "kdenlive_id": service, "internal_added": _INTERNAL}
            properties(transition, values | {"a_track": 0, "b_track": number, "always_active": 1})
            if service == "mix":
                properties(transition, {"sum": 1})
        self.parts.finish(film)
