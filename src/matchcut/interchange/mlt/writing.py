"""MLT XML, which `melt` renders and Shotcut opens: a playlist of clips, with a small tractor for each transition."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from matchcut.interchange.files import save
from matchcut.interchange.holding import nearest_frame
from matchcut.interchange.mlt.parts import Parts, blank, cut_of, facts_of, mixture, producer, properties
from matchcut.interchange.problems import EditNotes
from matchcut.interchange.timeline import Timeline


def write_mlt(edit: Timeline, path: Path) -> EditNotes:
    """Write the edit. Returns no further notes."""
    root = Element("mlt", {"LC_NUMERIC": "C", "version": "7.12.0", "title": edit.title, "producer": "film"})
    _MltBuilder(edit, Parts(edit, root)).document()
    save(root, path)
    return ()


class _MltBuilder:
    def __init__(self, edit: Timeline, parts: Parts) -> None:
        self.edit = edit
        self.parts = parts
        self.root = parts.root
        self.shades = parts.shades()

    def document(self) -> None:
        self.parts.profile()
        self._takes()
        self.parts.background("background")
        self._mixtures()
        self._pictures()
        for number, lane in enumerate(self.edit.lanes, 1):
            playlist = SubElement(self.root, "playlist", {"id": f"A{number}"})
            at = 0
            for sound in lane:
                start = nearest_frame(self.edit, sound.first_sample)
                blank(playlist, start - at)
                entry = self.parts.sound(playlist, f"source-{sound.media.reel}", sound)
                at = start if entry is None else start + int(entry.get("out", 0)) - int(entry.get("in", 0)) + 1
        self._shades()
        self._film()

    def _takes(self) -> None:
        for source in self.edit.media:
            take = producer(self.root, "producer", f"source-{source.reel}", self.parts.length_of(source))
            values: dict[str, object] = {"resource": source.link, "mlt_service": "avformat"}
            properties(take, {**values, "length": self.parts.length_of(source), "title": source.name})
            properties(take, {f"matchcut:{name}": value for name, value in source.facts.items()})
        for index, clip in enumerate(self.edit.clips):
            if clip.media is not None and self.parts.remapped(index):
                frames = self.parts.span(index).frames
                chain = producer(self.root, "chain", self._name(index), frames)
                values = {"resource": clip.media.link, "mlt_service": "avformat", "length": frames}
                properties(chain, {**values, "title": clip.media.name, **facts_of(clip)})
                self.parts.remap(chain, index)

    def _name(self, index: int) -> str:
        source = self.edit.clips[index].media
        if source is None:
            return "background"
        return f"clip-{index}" if self.parts.remapped(index) else f"source-{source.reel}"

    def _mixtures(self) -> None:
        for index in range(len(self.edit.clips)):
            join = self.parts.overlap(index)
            if join is None:
                continue
            tractor = producer(self.root, "tractor", f"transition-{index}", join.record.frames)
            for side in (index - 1, index):
                track = SubElement(tractor, "track", {"producer": self._name(side)})
                first = self.parts.place(side, join.record.start)
                track.attrib.update({"in": str(first), "out": str(first + join.record.frames - 1)})
            mixture(tractor, join, 0, lead=1)

    def _pictures(self) -> None:
        playlist = SubElement(self.root, "playlist", {"id": "V1"})
        for index, clip in enumerate(self.edit.clips):
            into, out = self.parts.overlap(index), self.parts.overlap(index + 1)
            if into:
                cut_of(playlist, f"transition-{index}", 0, into.record.frames)
            start = into.record.end if into else clip.record.start
            end = out.record.start if out else clip.record.end
            if end <= start:
                continue
            if clip.media is None:
                blank(playlist, end - start)
                continue
            cut_of(playlist, self._name(index), self.parts.place(index, start), end - start)

    def _film(self) -> None:
        film = producer(self.root, "tractor", "film", self.edit.length)
        properties(film, {"title": self.edit.title})
        SubElement(film, "track", {"producer": "background", "hide": "audio"})
        SubElement(film, "track", {"producer": "V1", "hide": "audio"})
        for number in range(1, len(self.shades) + 1):
            SubElement(film, "track", {"producer": f"shades-{number}", "hide": "audio"})
        for number in range(1, len(self.edit.lanes) + 1):
            SubElement(film, "track", {"producer": f"A{number}", "hide": "video"})
        for number, shades in enumerate(self.shades, 2):
            # Over one frame there is nothing to mix: it is the colour alone, or not yet any of it.
            for shade in (shade for shade in shades if shade.frames > 1):
                span = {"in": str(shade.start), "out": str(shade.start + shade.frames - 1)}
                values: dict[str, object] = {"mlt_service": "luma", "factory": "loader", "a_track": 1}
                values |= {"b_track": number, "reverse": int(shade.rises)}
                properties(SubElement(film, "transition", span), values)
        for number in range(1, len(self.edit.lanes) + 1):
            track = number + 1 + len(self.shades)
            values = {"mlt_service": "mix", "a_track": 0, "b_track": track, "always_active": 1, "sum": 1}
            properties(SubElement(film, "transition"), values)
        self.parts.finish(film, dimmed=False)

    def _shades(self) -> None:
        """The colours of the film's fades and dips, on tracks above the picture that are mixed with it."""
        for colour in sorted({shade.colour for shades in self.shades for shade in shades}):
            colour_producer = producer(self.root, "producer", f"shade-{colour}", self.edit.length)
            properties(colour_producer, {"mlt_service": "color", "resource": colour, "length": self.edit.length})
        for number, shades in enumerate(self.shades, 1):
            playlist = SubElement(self.root, "playlist", {"id": f"shades-{number}"})
            at = 0
            for shade in shades:
                start, end = shade.covers
                blank(playlist, start - at)
                cut_of(playlist, f"shade-{shade.colour}", 0, end - start)
                at = end
