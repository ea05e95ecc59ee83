"""The story of an FCPXML project, walked from its spine down: what lies where, on which level, and what it plays.

Containers (compound, multicam and synchronized clips, storylines) are gone through with their times, so that what is
left are pictures of media files with the film's seconds beside the media's; whatever lies above hides what lies below.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import lcm
from xml.etree.ElementTree import Element

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.clips import Clip, MediaReference, SoundClip
from matchcut.interchange.fcpxml.looks import Loudness, covers, is_invisible, losses_of, loudness, muted
from matchcut.interchange.fcpxml.parts import (
    Asset,
    FcpxmlDocument,
    MapStretch,
    TimeLine,
    reel_in,
    seconds_of,
    stretched,
)
from matchcut.interchange.fcpxml.places import ITEMS, ElementTimes, StoryPlace, base_of, counted
from matchcut.interchange.fcpxml.words import kind_of, lane_of, name_of, remark_of, text_of, track_of
from matchcut.interchange.layers import Joint, LayeredClip
from matchcut.interchange.losses import Losses, first_line
from matchcut.interchange.picture_files import hides_nothing
from matchcut.interchange.problems import EditLoss, EditProblem
from matchcut.interchange.provenance import marker_text
from matchcut.interchange.timeline import TimelineMarker, TimelineTitle
from matchcut.words.statements import Figure

_DEEPEST = 40
_SPARE, _AGAIN = 10_000, 10
"""How often what is in a file may be gone through: so many times, and so many clips more."""
_UNDER = (-1_000_000,)
_NEAR = Fraction(1, 1000)
"""How far from a whole frame a time may lie that was only written with too few digits."""


class TooMuch(BadInput):
    """An edit that would grow without end."""


@dataclass(frozen=True, slots=True)
class OwnSound:
    """The sound of pieces (by index) that belong together, which goes with them where they are seen whole."""

    pieces: tuple[int, ...]
    sound: SoundClip | None


@dataclass
class StoryContent:
    """What was found. `end` is the first film second after all of it."""

    document: FcpxmlDocument
    rate: FrameRate
    pieces: list[LayeredClip] = field(default_factory=list)
    joints: list[Joint] = field(default_factory=list)
    own: list[OwnSound] = field(default_factory=list)
    sounds: list[SoundClip] = field(default_factory=list)
    titles: list[TimelineTitle] = field(default_factory=list)
    markers: list[TimelineMarker] = field(default_factory=list)
    losses: Losses = field(default_factory=Losses)
    end: Fraction = Fraction(0)
    walked: int = 0

    def __post_init__(self) -> None:
        self.times = ElementTimes(self.document, self.rate, self.losses)
        self.most = _SPARE + _AGAIN * sum(1 for _ in self.document.root.iter())

    def frame(self, second: Fraction) -> int:
        """The frame that begins nearest to a film second."""
        return round(second * self.rate.fraction)

    def spine(self, spine: Element, place: StoryPlace, at: Fraction) -> None:
        """Walk what lies end to end, from `at` in the place's time on where its first element says nothing else."""
        edges: list[int] = []
        for element in spine:
            if element.tag not in ITEMS and element.tag != "spine":
                continue
            offset = self.times.offset(element, at)
            if offset < at and edges:
                self.losses.add(EditLoss.HIDES_REST(), name_of(element))
            at = self.item(element, offset, place)
            edges += [self.frame(place.line.film(offset)), self.frame(place.line.film(at))]
        for element in spine.iterfind("transition"):
            self._transition(element, place, sorted(set(edges)))

    def item(self, element: Element, offset: Fraction, place: StoryPlace) -> Fraction:
        """Walk one element at `offset` of the place's time; return the time at which it ends there."""
        if place.depth > _DEEPEST:
            raise TooMuch(EditProblem.CLIPS_WITHOUT_END(), file=self.document.path)
        try:
            duration = self.times.duration(element)
            end = offset + duration
            if self._unseen(element, offset, duration, place):
                return end
            self.walked += 1
            if self.walked > self.most:
                raise TooMuch(EditProblem.MORE_CLIPS_THAN(most=Figure(f"{self.most:,}")), file=self.document.path)
            self._item(element, offset, duration, place)
            if not place.depth:
                self.end = max(self.end, place.line.film(end))
            return end
        except TooMuch:
            raise
        except BadInput as error:
            self.losses.add(EditLoss.UNREADABLE(reason=first_line(error)), name_of(element))
            return offset

    def _unseen(self, element: Element, offset: Fraction, duration: Fraction, place: StoryPlace) -> bool:
        """Whether something lies outside of its window, with all that hangs on it."""
        if place.window is None or any(child.get("lane") for child in element):
            return False
        start = place.line.film(offset)
        return start >= place.window[1] or start + duration / place.line.pace <= place.window[0]

    def _item(self, element: Element, offset: Fraction, duration: Fraction, place: StoryPlace) -> None:
        if element.tag == "audition":
            first = next((child for child in element if child.tag in ITEMS), None)
            if first is not None:
                self._item(first, offset, duration, place)
            return
        if element.tag == "spine":
            inner = replace(place, line=place.line.within(offset, Fraction(0)), depth=place.depth + 1)
            self.spine(element, inner, Fraction(0))
            return
        film = place.line.film(offset)
        span = place.seen(film, film + duration / place.line.pace)
        own = self.times.own_line(element, offset, film, place)
        self._markers(element, own, span)
        inner = replace(place, line=own, depth=place.depth + 1)
        if element.get("enabled") == "0":
            self.losses.add(EditLoss.SWITCHED_OFF(), name_of(element))
        elif span[1] > span[0]:
            here = replace(inner, window=span, remark=remark_of(element) or place.remark)
            hidden = place.video and (is_invisible(element) or (bool(place.level) and not covers(element)))
            if hidden:
                loss = EditLoss.TOO_SMALL_ABOVE if place.level else EditLoss.TOO_SMALL_TO_SEE
                self.losses.add(loss(), name_of(element))
                here = replace(here, video=False)
            if self._shows(element, here, own):
                for what in losses_of(element) if not hidden else ():
                    self.losses.add(EditLoss.NOT_HELD(what=what), name_of(element))
        self._anchored(element, inner, span)

    def _anchored(self, element: Element, inner: StoryPlace, span: tuple[Fraction, Fraction]) -> None:
        """What hangs on an element, above it or below: clips of their own length, and parts of its own sound."""
        contains = element.tag in ("clip", "sync-clip")
        silenced = muted(element.find("sync-source[@sourceID='connected']"))
        for child in element:
            lane = child.get("lane")
            if child.tag not in ITEMS and child.tag != "spine":
                continue
            if contains and lane in (None, "0"):
                continue
            hung = replace(inner, level=(*inner.level, lane_of(lane)), remark="")
            if silenced:
                hung = replace(hung, audio=False)
            offset = self.times.offset(child, self.times.start_of(element))
            if child.tag == "audio" or self._synchronized(child, element, offset, inner, span):
                hung = replace(hung, window=span)
            self.item(child, offset, hung)

    def _synchronized(
        self, child: Element, element: Element, offset: Fraction, inner: StoryPlace, span: tuple[Fraction, Fraction]
    ) -> bool:
        """Whether a sound belongs to a synchronized clip, which is trimmed with it; others only hang on it."""
        asset = self.document.asset(child.get("ref", ""))
        if element.tag != "sync-clip" or asset is None or asset.has_video:
            return False
        return element.find("sync-source") is not None or inner.line.film(offset) < span[0]

    def _shows(self, element: Element, place: StoryPlace, own: TimeLine) -> bool:
        """Take an element's own content; whether its look matters."""
        tag = element.tag
        if tag in ("asset-clip", "video", "audio"):
            return self._media(element, place, own)
        if tag in ("clip", "sync-clip"):
            storyline = muted(element.find("sync-source[@sourceID='storyline']"))
            silent = storyline or loudness(element).silent
            for part in self._mapped(element, replace(place, audio=place.audio and not silent)):
                for child in element:
                    if child.get("lane") in (None, "0") and (child.tag in ITEMS or child.tag == "spine"):
                        self.item(child, self.times.offset(child, Fraction(0)), part)
            return True
        if tag in ("ref-clip", "mc-clip"):
            return self._nested(element, place)
        if tag in ("gap", "title") and not place.level:
            self._black(element, place)
        if tag == "title":
            self._title(element, place)
        elif tag == "caption":
            self.losses.add(EditLoss.NO_CAPTIONS(), text_of(element))
        return False

    def _mapped(self, element: Element, place: StoryPlace) -> Iterator[StoryPlace]:
        """The places of what an element holds, one for each stretch in which its speed stays the same."""
        stretches = self.document.stretches(element)
        if not stretches:
            yield place
            return
        assert place.window is not None
        for index, (start, end) in stretched(stretches, place.line, place.window):
            stretch = stretches[index]
            if stretch.speed <= 0:
                self.losses.add(EditLoss.HELD_OR_BACKWARDS(), name_of(element))
                continue
            begin = stretch.value + (place.line.begin - stretch.start) * stretch.speed
            yield replace(place, line=TimeLine(begin, place.line.pace * stretch.speed), window=(start, end))

    def _nested(self, element: Element, place: StoryPlace) -> bool:
        held, name = self.times.held(element), element.get("ref", "")
        if held is None or name in place.inside:
            self.losses.add(EditLoss.NO_CONTENT(), name_of(element))
            return False
        enabled = element.get("srcEnable", "all")
        sound = loudness(element)
        here = replace(
            place,
            inside=place.inside | {name},
            video=place.video and enabled != "audio",
            audio=place.audio and enabled != "video" and not sound.silent,
        )
        begin = self.document.time(held, "tcStart", Fraction(0))
        for part in self._mapped(element, here):
            if held.tag == "multicam":
                self._angles(element, held, part, begin)
            elif (spine := held.find("spine")) is not None:
                base = base_of(spine, begin)
                self.spine(spine, counted(part, base, begin, self.times.start_of(element)), base)
        return True

    def _angles(self, element: Element, multicam: Element, place: StoryPlace, begin: Fraction) -> None:
        """The angles of a multicam clip that are switched on: one is seen, and the same or others are heard."""
        angles = multicam.findall("mc-angle")
        sources = element.findall("mc-source")
        seen = {source.get("angleID") for source in sources if source.get("srcEnable", "all") in ("all", "video")}
        heard = {
            source.get("angleID") for source in sources
            if source.get("srcEnable", "all") in ("all", "audio") and not muted(source)
        }  # fmt: skip
        if not sources and angles:
            seen = heard = {angles[0].get("angleID")}
        if not any(angle.get("angleID") in seen for angle in angles) and place.video:
            self.losses.add(EditLoss.NO_ANGLE(), name_of(element))
        for angle in angles:
            name = angle.get("angleID")
            part = replace(place, video=place.video and name in seen, audio=place.audio and name in heard)
            if part.video or part.audio:
                base = base_of(angle, begin)
                self.spine(angle, counted(part, base, begin, self.times.start_of(element)), base)

    def _media(self, element: Element, place: StoryPlace, own: TimeLine) -> bool:
        asset = self.document.asset(element.get("ref", ""))
        if asset is None:
            what = EditLoss.GENERATOR_UNREAD() if element.tag == "video" else EditLoss.NAMES_NO_MEDIA()
            self.losses.add(what, name_of(element))
            if not place.level:
                self._black(element, place, offline=True)
            return False
        enabled = element.get("srcEnable", "all")
        video = place.video and element.tag != "audio" and enabled != "audio" and asset.has_video
        audio = place.audio and element.tag != "video" and enabled != "video" and asset.has_audio
        volume = loudness(element)
        stretches = self.document.stretches(element)
        pieces: tuple[int, ...] = ()
        if video:
            pieces = tuple(self._pictures(element, asset, place, own, stretches))
        if audio and not volume.silent:
            self._heard(element, asset, place, own, stretches, volume, pieces)
        return video

    def _pictures(
        self, element: Element, asset: Asset, place: StoryPlace, own: TimeLine, stretches: tuple[MapStretch, ...]
    ) -> Iterator[int]:
        assert place.window is not None
        home = self.document.path.parent
        flat = stretches or (MapStretch(Fraction(0), Fraction(0), Fraction(1)),)
        eased = any(point.get("interp", "smooth2") != "linear" for point in element.iterfind("timeMap/timept"))
        if eased and len({stretch.speed for stretch in flat}) > 1:
            self.losses.add(EditLoss.EASED(), name_of(element))
        if (time_map := element.find("timeMap")) is not None and "frame" in time_map.get("frameSampling", "floor"):
            self.losses.add(EditLoss.WHOLE_FRAMES_SHOWN(), name_of(element))
        for index, (start, end) in stretched(flat, own, place.window):
            clip = self._clip(element, asset, place, (start, end), flat[index], own, index > 0)
            over = any(level > 0 for level in place.level)
            if over and clip.record.frames > 0 and hides_nothing(clip.link, home, clip.name, self.losses):
                continue
            if clip.record.frames > 0:
                self.pieces.append(LayeredClip(clip, place.level))
                yield len(self.pieces) - 1

    def _clip(
        self, element: Element, asset: Asset, place: StoryPlace, span: tuple[Fraction, Fraction], stretch: MapStretch,
        own: TimeLine, stretched: bool,
    ) -> Clip:  # fmt: skip
        fps = self.rate.fraction
        first, end = self.frame(span[0]), self.frame(span[1])
        off = max(abs(first - span[0] * fps), abs(end - span[1] * fps))
        if off > _NEAR and not stretched:
            self.losses.add(EditLoss.NEAREST_TAKEN(), name_of(element))
        at = Fraction(first) / fps if off <= _NEAR or stretched else span[0]
        value, speed = stretch.at(own.at(at)), stretch.speed * own.pace
        begin = asset.start * fps
        source = (value - asset.start) * fps
        on_frame = begin.denominator == 1
        if asset.still:
            source, speed, begin, on_frame = Fraction(0), Fraction(1), Fraction(0), True
        if speed < 0:
            # Backwards, a time stands for the frame that ends there.
            source -= Fraction(1, 2 * lcm(source.denominator, speed.denominator))
        length = int(asset.seconds * fps)
        return Clip(
            name=name_of(element) or asset.name,
            record=FrameRange(first, max(0, end - first)),
            source=source + begin if on_frame else source,
            speed=speed,
            media=MediaReference(
                link=asset.media,
                reel=reel_in(element) or asset.reel,
                start=int(begin) if on_frame else 0,
                frames=length if length and not asset.still else None,
            ),
            facts=asset.facts,
            heard=False,
            remark="" if asset.facts else place.remark,
        )

    def _heard(
        self, element: Element, asset: Asset, place: StoryPlace, own: TimeLine, stretches: tuple[MapStretch, ...],
        volume: Loudness, pieces: tuple[int, ...],
    ) -> None:  # fmt: skip
        """An element's sound: with its picture, or on its own where that is of another length or hidden in part."""
        assert place.window is not None
        start, end = place.window
        split = element.get("audioStart") is not None or element.get("audioDuration") is not None
        if split:
            start = own.film(self.document.time(element, "audioStart", own.at(start)))
            end = start + self.document.time(element, "audioDuration", (end - start) * own.pace) / own.pace
        stretch = stretches[0] if stretches else MapStretch(Fraction(0), Fraction(0), Fraction(1))
        even = len(stretches) < 2 and stretch.speed * own.pace == 1
        sound = SoundClip(
            track=track_of(element, place.level),
            name=name_of(element) or asset.name,
            start=start,
            seconds=end - start,
            source=stretch.at(own.at(start)) - asset.start,
            media=MediaReference(link=asset.media, reel=asset.reel),
            gain=volume.gain,
            fade_in=volume.fade_in,
            fade_out=volume.fade_out,
        )
        if pieces and not split and volume.plain:
            self.own.append(OwnSound(pieces, sound if even else None))
        elif even:
            self.sounds.append(sound)
        else:
            self.losses.add(EditLoss.SOUND_OF_OTHER_SPEED(), name_of(element))

    def _black(self, element: Element, place: StoryPlace, *, offline: bool = False) -> None:
        """What shows nothing in the story itself is a clip all the same, and lies under everything else."""
        assert place.window is not None
        first, end = (self.frame(seconds) for seconds in place.window)
        if place.video and end > first:
            record = FrameRange(first, end - first)
            clip = Clip(name=name_of(element), record=record, remark=place.remark, offline=offline)
            self.pieces.append(LayeredClip(clip, _UNDER))

    def _title(self, element: Element, place: StoryPlace) -> None:
        assert place.window is not None
        text = text_of(element)
        first, end = (self.frame(seconds) for seconds in place.window)
        if not place.video or not text or end <= first:
            if not text:
                self.losses.add(EditLoss.NO_TEXT(), name_of(element))
            return
        self.titles.append(TimelineTitle(FrameRange(first, end - first), text))

    def _markers(self, element: Element, own: TimeLine, span: tuple[Fraction, Fraction]) -> None:
        for marker in element:
            if marker.tag not in ("marker", "chapter-marker"):
                continue
            text = marker_text(marker.get("value", ""), marker.get("note", ""))
            start = seconds_of(marker.get("start", ""))
            if text is None:
                continue
            film = None if start is None else own.film(start)
            if film is not None and span[0] <= film < span[1]:
                self.markers.append(TimelineMarker(int(film * self.rate.fraction // 1), text))
            else:
                self.losses.add(EditLoss.MARKER_UNSEEN(), text)

    def _transition(self, element: Element, place: StoryPlace, edges: list[int]) -> None:
        film = element.find("filter-video")
        if film is None and element.find("filter-audio") is not None:
            self.losses.add(EditLoss.CROSSFADE_LEFT(), name_of(element))
            return
        if not place.video or not edges:
            return
        try:
            start = place.line.film(self.document.time(element, "offset"))
            frames = self.frame(self.document.time(element, "duration") / place.line.pace)
        except BadInput:
            self.losses.add(EditLoss.TRANSITION_TIMELESS(), name_of(element))
            return
        exact = start * self.rate.fraction
        first = -(-exact.numerator // exact.denominator) if exact.denominator == 2 else round(exact)
        record = FrameRange(first, max(0, frames))
        near = [edge for edge in edges if record.start <= edge <= record.end]
        if not near or not record.frames:
            self.losses.add(EditLoss.TRANSITION_AT_NO_CUT(), name_of(element))
            return
        inner = [edge for edge in near if edges[0] < edge < edges[-1]] or near
        middle = record.start + Fraction(record.frames, 2)
        cut = min(inner, key=lambda edge: abs(edge - middle))
        self.joints.append(Joint(kind_of(element, self.document), record, cut, place.level))
