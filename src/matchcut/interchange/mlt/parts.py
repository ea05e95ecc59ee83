"""What MLT and Kdenlive files have in common: the profile, a producer for each clip, sound, fades, dips and titles.

MLT counts whole frames, `out` is the last one. A clip at its own speed is a cut of its take. A clip that is retimed
or held is a chain with a `timeremap` link, whose map from the clip's frames to the take's seconds MLT samples
downwards, as the cut does; its speed filter (`timewarp`) rounds to the nearest frame instead, which is another film.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from xml.etree.ElementTree import Element, SubElement

from matchcut.film.time import FrameRange
from matchcut.film.vocabulary import TitleStyle, TransitionKind
from matchcut.interchange.clips import Clip, MediaReference, SoundClip
from matchcut.interchange.holding import nearest_frame
from matchcut.interchange.timeline import Join, Timeline, TimelineTitle

_WIPES: Mapping[str, tuple[str, int]] = {
    TransitionKind.WIPE_RIGHT: ("%luma01.pgm", 0),
    TransitionKind.WIPE_LEFT: ("%luma01.pgm", 1),
    TransitionKind.WIPE_DOWN: ("%luma02.pgm", 0),
    TransitionKind.WIPE_UP: ("%luma02.pgm", 1),
}
_PLACES = {
    TitleStyle.CENTRE: ("center", "middle"),
    TitleStyle.LOWER_THIRD: ("left", "bottom"),
    TitleStyle.SUBTITLE: ("center", "bottom"),
}
_NUDGE = Fraction(1, 2000)
"""How many frames later a map points than it should, so that no rounding of decimals falls below a whole frame."""
_SILENT = -60


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour that the picture goes to, or rises from: over `frames` frames from `start`, where there is none of it
    yet, or nothing else."""

    colour: str
    start: int
    frames: int
    rises: bool

    @property
    def covers(self) -> tuple[int, int]:
        """The first frame on which it has to be there and the one after its last."""
        end = self.start + self.frames + (not self.rises)
        return (end - 1 if self.frames == 1 else max(0, self.start)), end


@dataclass
class Parts:
    """Makes the elements of one document. `root` is where producers go, before whatever uses them."""

    edit: Timeline
    root: Element
    chains: dict[int, str] = field(default_factory=dict)

    def profile(self) -> None:
        """The film's shape and rate."""
        edit = self.edit
        shape = Fraction(edit.width, edit.height)
        attributes = {
            "description": f"{edit.width}x{edit.height} {edit.rate}",
            "width": edit.width,
            "height": edit.height,
            "progressive": 1,
            "sample_aspect_num": 1,
            "sample_aspect_den": 1,
            "display_aspect_num": shape.numerator,
            "display_aspect_den": shape.denominator,
            "frame_rate_num": edit.rate.numerator,
            "frame_rate_den": edit.rate.denominator,
            "colorspace": 709,
        }
        SubElement(self.root, "profile", {name: str(value) for name, value in attributes.items()})

    def length_of(self, source: MediaReference) -> int:
        """How many frames a source lasts; a sound's last frame may be partly silent."""
        if source.length:
            return source.length
        rate = self.edit.rate
        return -(-source.samples * rate.numerator // (48_000 * rate.denominator))

    def background(self, identity: str) -> Element:
        """Black for as long as the film."""
        black = producer(self.root, "producer", identity, self.edit.length)
        properties(black, {"mlt_service": "color", "resource": "black", "length": self.edit.length})
        return black

    def span(self, index: int) -> FrameRange:
        """All record frames in which a clip is seen, with those of its transitions."""
        clip = self.edit.clips[index]
        into, out = self.overlap(index), self.overlap(index + 1)
        start = into.record.start if into else clip.record.start
        end = out.record.end if out else clip.record.end
        return FrameRange(start, end - start)

    def overlap(self, index: int) -> Join | None:
        """The dissolve or wipe into a clip, if there is one."""
        join = self.edit.join_into(index)
        return join if join is not None and join.overlaps else None

    def remapped(self, index: int) -> bool:
        """Whether a clip needs a map: it is retimed, or shows its take's last frame longer than that lasts."""
        clip, span = self.edit.clips[index], self.span(index)
        if clip.media is None:
            return False
        last = clip.source + (span.end - 1 - clip.record.start) * clip.speed
        return clip.retimed or last >= clip.media.length

    def map_of(self, index: int) -> str:
        """A clip's map: seconds of the take, by frame of its span."""
        clip, span = self.edit.clips[index], self.span(index)
        assert clip.media is not None
        begin = clip.source + (span.start - clip.record.start) * clip.speed
        points = [(0, begin)]
        if clip.speed:
            reached = (clip.media.length - 1 - begin) / clip.speed
            frame_reached = reached.numerator // reached.denominator
            if frame_reached < span.frames:
                points += [
                    (frame_reached, begin + frame_reached * clip.speed),
                    (frame_reached + 1, Fraction(clip.media.length - 1)),
                ]
            else:
                points.append((span.frames, begin + span.frames * clip.speed))
        times = {frame: (value + _NUDGE) / self.edit.rate.fraction for frame, value in points}
        return ";".join(f"{frame}={float(value):.9f}" for frame, value in times.items())

    def remap(self, chain: Element, index: int) -> None:
        """Give a chain the link that maps its frames to the take's."""
        link = SubElement(chain, "link")
        # The property was renamed after MLT 7.12; either program passes over the other's.
        points = self.map_of(index)
        properties(link, {"mlt_service": "timeremap", "map": points, "time_map": points, "image_mode": "nearest"})

    def place(self, index: int, frame: int) -> int:
        """Which frame of a clip's producer record frame `frame` shows."""
        if self.remapped(index):
            return frame - self.span(index).start
        clip = self.edit.clips[index]
        return clip.first + frame - clip.record.start

    def sound(self, parent: Element, name: str, sound: SoundClip) -> Element | None:
        """Add a cut of a sound to a playlist, at the nearest frame; None where less than half a frame is left."""
        start, end = nearest_frame(self.edit, sound.first_sample), nearest_frame(self.edit, sound.end_sample)
        first = nearest_frame(self.edit, sound.source_sample)
        if end <= start:
            return None
        entry = cut_of(parent, name, first, end - start)
        points = self._levels(sound, end - start)
        if points:
            properties(SubElement(entry, "filter"), {"mlt_service": "volume", "level": points})
        return entry

    def _levels(self, sound: SoundClip, frames: int) -> str:
        gain = sound.gain / 100
        rise, fall = (nearest_frame(self.edit, length) for length in sound.fade_samples)
        points: dict[int, float] = {}
        if rise:
            points |= {0: _SILENT, min(rise, frames - 1): gain}
        if fall:
            points |= {max(0, frames - 1 - fall): gain, frames - 1: _SILENT}
        if not points and gain:
            points = {0: gain}
        return ";".join(f"{frame}={level:g}" for frame, level in sorted(points.items()))

    def shades(self) -> list[list[Shade]]:
        """The film's fades and dips, as the colours that its picture goes to and comes from.

        They lie on one track, or on as many as it takes for none to lie over another.
        """
        edit = self.edit
        shades = [Shade("black", 0, edit.fade_in, rises=True)] if edit.fade_in else []
        for join in edit.joins:
            if not join.overlaps:
                colour = "white" if join.kind == TransitionKind.DIP_WHITE else "black"
                turn = edit.clips[join.incoming].record.start
                before, after = turn - join.record.start, join.record.end - turn
                if before:
                    shades.append(Shade(colour, join.record.start - 1, before, rises=False))
                if after:
                    shades.append(Shade(colour, turn, after, rises=True))
        if edit.fade_out:
            shades.append(Shade("black", edit.length - 1 - edit.fade_out, edit.fade_out, rises=False))
        tracks: list[list[Shade]] = []
        for shade in sorted(shades, key=lambda shade: shade.covers):
            track = next((track for track in tracks if track[-1].covers[1] <= shade.covers[0]), None)
            if track is None:
                tracks.append([shade])
            else:
                track.append(shade)
        return tracks

    def finish(self, tractor: Element, *, dimmed: bool = True) -> None:
        """Add what lies over the whole picture: titles, and `dimmed` the film's fades and dips to black as a filter.

        That filter is what Kdenlive knows a fade by. It takes black for 0, so that a fade's frames come out darker.
        """
        for (start, first), (end, last) in self._dimmings() if dimmed else ():
            dim = SubElement(tractor, "filter", {"in": str(start), "out": str(end)})
            points = {0: first, end - start: last}
            level = ";".join(f"{frame}={float(value):.6g}" for frame, value in points.items())
            properties(dim, {"mlt_service": "brightness", "level": level})
        for title in self.edit.titles:
            self._title(tractor, title)

    def _dimmings(self) -> Iterator[tuple[tuple[int, Fraction], tuple[int, Fraction]]]:
        """The film's fades and dips, each from a frame and level to another; dark and light as the cut has them."""
        edit, dark, light = self.edit, Fraction(0), Fraction(1)
        if edit.fade_in:
            yield (0, dark), (edit.fade_in, light)
        for join in edit.joins:
            if join.kind == TransitionKind.DIP_BLACK:
                turn = edit.clips[join.incoming].record.start
                before, after = turn - join.record.start, join.record.end - turn
                if before:
                    yield (join.record.start, Fraction(before - 1, before)), (turn - 1, dark)
                yield (turn, dark), (join.record.end - 1, Fraction(after - 1, after))
        if edit.fade_out:
            yield (edit.length - 1 - edit.fade_out, light), (edit.length - 1, dark)

    def _title(self, tractor: Element, title: TimelineTitle) -> None:
        across, down = _PLACES[title.style]
        last = min(title.record.end, self.edit.length) - 1
        title_element = SubElement(tractor, "filter", {"in": str(title.record.start), "out": str(last)})
        size = self.edit.height // (9 if title.style is TitleStyle.CENTRE else 16)
        words = {
            "mlt_service": "dynamictext",
            "argument": title.text.replace("#", "\\#"),
            "geometry": "5%/5%:90%x90%:100",
            "family": "Inter, Sans",
            "size": size,
            "halign": across,
            "valign": down,
            "fgcolour": "#ffffffff",
            "bgcolour": "#00000000",
        }
        properties(title_element, words)


def mixture(parent: Element, join: Join, start: int, lead: int = 0, tracks: tuple[int, int] = (0, 1)) -> Element:
    """Add the picture's transition of a join, from frame `start` of its parent.

    MLT begins a transition with nothing of the incoming picture. One that begins `lead` = 1 frame earlier has that
    frame before it, and shows as much of both pictures in each of the others as the film does.
    """
    span = {"in": str(start - lead), "out": str(start + join.record.frames - 1)}
    transition = SubElement(parent, "transition", span)
    values: dict[str, object] = {"mlt_service": "luma", "a_track": tracks[0], "b_track": tracks[1], "factory": "loader"}
    if join.kind in _WIPES:
        values["resource"], values["invert"] = _WIPES[join.kind]
    properties(transition, values)
    return transition


def producer(root: Element, tag: str, identity: str, frames: int) -> Element:
    """Add a producer or chain of so many frames."""
    return SubElement(root, tag, {"id": identity, "in": "0", "out": str(frames - 1)})


def properties(parent: Element, values: dict[str, object]) -> None:
    """Add MLT properties."""
    for name, value in values.items():
        SubElement(parent, "property", {"name": name}).text = str(value)


def cut_of(playlist: Element, name: str, first: int, frames: int) -> Element:
    """Add a cut of a producer to a playlist."""
    return SubElement(playlist, "entry", {"producer": name, "in": str(first), "out": str(first + frames - 1)})


def blank(playlist: Element, frames: int) -> None:
    """Add nothing for so many frames."""
    if frames:
        SubElement(playlist, "blank", {"length": str(frames)})


def facts_of(clip: Clip) -> dict[str, object]:
    """A take's provenance as properties, which MLT programs keep as they are."""
    facts = clip.media.facts if clip.media else {}
    return {f"matchcut:{name}": value for name, value in {"shot": clip.name, **facts}.items()}
