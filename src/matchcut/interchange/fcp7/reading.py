"""Final Cut Pro 7 XML (xmeml), as Premiere, Resolve, Kdenlive and Final Cut Pro 7 itself write it.

Written from Apple's description of the format. `start` and `end` count in frames of the sequence, −1 where a transition
lies at that edge; `in` and `out` in frames of the clip as it is played, and they hold the transitions' frames too:

    clip a      start 0    end −1   in 10   out 34      shown alone up to the transition's cut
    transition  start 20   end 24   alignment center    cut at 22
    clip b      start −1   end 48   in 5                its `in` stands at the transition's start
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import partial
from pathlib import Path
from xml.etree.ElementTree import Element

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate, timecode
from matchcut.interchange.clips import Clip, MediaReference, SoundClip
from matchcut.interchange.fcp7.clips import ClipReader, gain_of, is_black, is_panned, words_of
from matchcut.interchange.fcp7.parts import (
    Files,
    effects_of,
    is_true,
    rate_in,
    text_of,
    timecode_in,
    transition_kind,
    whole_number,
)
from matchcut.interchange.fcp7.places import TrackPlace, edge_of, items_of
from matchcut.interchange.files import read_xml
from matchcut.interchange.formats import Sequences
from matchcut.interchange.layers import Joint
from matchcut.interchange.losses import Losses, first_line
from matchcut.interchange.problems import EditAdvice, EditLoss, EditProblem
from matchcut.interchange.provenance import marker_text
from matchcut.interchange.timeline import Timeline, TimelineMarker, TimelineTitle
from matchcut.interchange.tracks import MOST_PIECES, PictureTrack, edit_of, fair_size, placed, retimed, stacked
from matchcut.words.statements import Figure

_DEEPEST = 30
_MOST_TRACKS = 500


def sequences(path: Path, _rate: FrameRate | None) -> Sequences:
    """The sequences in a file, which may be FCPXML, too. BadInput where it is neither, or holds none."""
    from matchcut.interchange.fcpxml.reading import projects_in

    root = read_xml(path)
    if root.tag == "fcpxml":
        return projects_in(path, root)
    if root.tag != "xmeml":
        raise BadInput(
            EditProblem.XML_IS_NO_EDIT(element=root.tag),
            advice=EditAdvice.EXPORT_FCP7(),
            file=path,
        )
    elements = _sequences_in(root)
    if not elements:
        raise BadInput(EditProblem.NO_SEQUENCE(), file=path)
    return [(element.findtext("name", ""), partial(_read, root, element, path)) for element in elements]


def _sequences_in(root: Element) -> list[Element]:
    """The sequences of a document, in projects and bins too, as they are written; not those within another's clips."""
    sequences: list[Element] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag == "sequence" and element.find("media") is not None:
            sequences.append(element)
        else:
            waiting.extend(reversed(element))
    return sequences


def _read(root: Element, sequence: Element, file: Path) -> Timeline:
    """Return the edit that a `sequence` of a document tells.

    What can't be read of one clip makes that clip black, and is told. BadInput where the sequence says no frame rate,
    or shows nothing.
    """
    rate = rate_in(sequence) or next(
        (inner_rate for element in sequence.iter() if (inner_rate := rate_in(element))), None
    )
    if rate is None:
        raise BadInput(EditProblem.SEQUENCE_WITHOUT_RATE(), file=file, field="rate")
    reading = _XmlReading(root, rate, file.parent)
    tracks = sequence.findall("media/video/track")
    if not any(len(track) for track in tracks):
        raise BadInput(EditProblem.SEQUENCE_WITHOUT_PICTURES(), file=file, field="video")
    try:
        pictures = reading.pictures(sequence)
        return edit_of(
            pictures,
            title=text_of(sequence, "name"),
            rate=rate,
            start=reading.start(sequence),
            losses=reading.losses,
            sounds=list(reading.sounds(sequence)),
            markers=(*reading.markers, *reading.sequence_markers(sequence)),
            least=reading.length(sequence),
            size=_frame_of(sequence),
        )
    except BadInput as error:
        raise BadInput(error.problem, advice=error.advised, file=file) from error


_Heard = dict[tuple[object, ...], tuple[str, tuple[int, Fraction, Fraction, bool]]]
"""Of each sound that was met: the first of its channels, and that one's level."""


@dataclass
class _XmlReading:
    root: Element
    rate: FrameRate
    home: Path
    losses: Losses = field(default_factory=Losses)
    markers: list[TimelineMarker] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.files = Files(self.root)
        self.by_id: dict[str, Element] = {}
        for element in self.root.iter("sequence"):
            if element.find("media") is not None:
                self.by_id.setdefault(element.get("id", ""), element)
        self.heard = False if self.root.find(".//sequence/media/audio/track") is not None else None
        self.nested: dict[int, PictureTrack] = {}
        self.open: set[int] = set()

    def start(self, sequence: Element) -> int | None:
        """The first timecode of a sequence, in frames."""
        seconds = timecode_in(sequence, self.rate)
        if seconds is None:
            return None
        start = self.rate.frames(seconds)
        label, mode = text_of(sequence, "timecode/string"), text_of(sequence, "timecode/displayformat")
        if mode.upper() != "DF" and ";" not in label:
            self.losses.recounted(start, self.rate)
        return start

    def length(self, sequence: Element) -> int:
        """How many frames a sequence says it has; 0 where it says none, or none that could be meant."""
        duration = whole_number(sequence, "duration") or 0
        end = 0
        for item in sequence.iterfind("media/*/track/*"):
            end = max(end, whole_number(item, "end") or 0)
        return max(0, duration) if duration <= end + 3600 * self.rate.nominal else 0

    def pictures(self, sequence: Element, depth: int = 0) -> list[PictureTrack]:
        """The tracks of picture of a sequence, the lowest first."""
        tracks = sequence.findall("media/video/track")
        if len(tracks) > _MOST_TRACKS:
            self.losses.add(EditLoss.LOWEST_TRACKS(tracks=Figure(f"{len(tracks):,}"), most=_MOST_TRACKS))
        rate = rate_in(sequence) or self.rate
        reader = ClipReader(self.files, self.rate, self.losses, _frame_of(sequence), home=self.home)
        picture_tracks = []
        for number, track in enumerate(tracks[:_MOST_TRACKS]):
            if is_true(track, "enabled", default=True):
                picture_tracks.append(_XmlTrack(self, reader, rate, depth).read(track, upper=bool(number)))
            elif len(track.findall("clipitem")):
                self.losses.add(EditLoss.PICTURE_TRACK_OFF(), f"V{number + 1}")
        return picture_tracks

    def inner(self, item: Element, depth: int) -> PictureTrack | None:
        """What the sequence within a clip shows; None where there is none."""
        nested = item.find("sequence")
        if nested is None:
            return None
        element = nested if nested.find("media") is not None else self.by_id.get(nested.get("id", ""))
        if element is None:
            return None
        if id(element) in self.open or depth >= _DEEPEST:
            raise BadInput(EditProblem.NESTED_WITHOUT_END())
        if id(element) not in self.nested:
            self.open.add(id(element))
            marked, self.markers = self.markers, []
            self.nested[id(element)] = stacked(self.pictures(element, depth + 1), self.losses)
            self.markers = marked
            self.open.discard(id(element))
        return self.nested[id(element)]

    def sounds(self, sequence: Element, depth: int = 0) -> Iterator[SoundClip]:
        """What is heard of a sequence; the two channels of one stereo sound count as one."""
        seen: _Heard = {}
        for number, track in enumerate(sequence.findall("media/audio/track"), 1):
            items = items_of(track, rate_in(sequence) or self.rate, self.rate)
            if not is_true(track, "enabled", default=True):
                if items:
                    self.losses.add(EditLoss.SOUND_TRACK_MUTED(), f"A{number}")
                continue
            for item, place in items:
                name = text_of(item, "name")
                if not is_true(item, "enabled", default=True):
                    self.losses.add(EditLoss.MUTED(), name)
                    continue
                try:
                    yield from self._sound(item, place, f"A{number}", seen, depth)
                except Exception as error:  # Whatever one sound holds, the others are read.
                    self.losses.add(EditLoss.SOUND_UNREADABLE(reason=first_line(error)), name)

    def _sound(self, item: Element, place: TrackPlace, track: str, seen: _Heard, depth: int) -> Iterator[SoundClip]:
        file, name = self.files.of(item), text_of(item, "name")
        reader = ClipReader(self.files, self.rate, self.losses, home=self.home)
        source = reader.entry(item, place, file)
        whole_place = FrameRange(place.record.start - place.lead, place.record.frames + place.lead + place.trail)
        start, seconds = self.rate.seconds(whole_place.start), self.rate.seconds(whole_place.frames)
        effects = list(effects_of(item))
        if any(effect.id in ("timeremap", "time remap") for effect in effects):
            self.losses.add(EditLoss.SOUND_AT_SPEED(), name)
            return
        if file is None:
            yield from self._sounds_within(item, start, source, seconds, depth)
            return
        channel = text_of(item, "sourcetrack/trackindex")
        key = (file.path or file.name, start, seconds, source)
        gain, rise, fall, more = levels = gain_of(item)
        first, first_levels = seen.setdefault(key, (channel, levels))
        if first != channel:
            if levels != first_levels:
                self.losses.add(EditLoss.CHANNEL_LEVELS(), name)
            return
        if is_panned(effects, stereo=channel in ("1", "2")):
            self.losses.add(EditLoss.PANNING_LEFT(), name)
        if more:
            self.losses.add(EditLoss.VOLUME_IN_SOUND(), name)
        frames = reader.own_rate(item, place, file).fraction
        yield SoundClip(
            track=track,
            name=name,
            start=start,
            seconds=seconds,
            source=source,
            media=MediaReference(link=file.path or file.name, reel=file.reel),
            gain=gain,
            fade_in=max(rise / frames, self.rate.seconds(place.into)),
            fade_out=max(fall / frames, self.rate.seconds(place.out)),
        )

    def _sounds_within(
        self, item: Element, start: Fraction, source: Fraction, seconds: Fraction, depth: int
    ) -> Iterator[SoundClip]:
        nested = item.find("sequence")
        element = None
        if nested is not None:
            element = nested if nested.find("media") is not None else self.by_id.get(nested.get("id", ""))
        if element is None or depth >= _DEEPEST or id(element) in self.open:
            self.losses.add(EditLoss.NAMES_NO_SOUND(), text_of(item, "name"))
            return
        self.open.add(id(element))
        for sound in self.sounds(element, depth + 1):
            first, end = max(sound.start, source), min(sound.end, source + seconds)
            if end > first:
                yield replace(sound.part(first, end), start=start + first - source)
        self.open.discard(id(element))

    def sequence_markers(self, sequence: Element) -> Iterator[TimelineMarker]:
        """The markers that stand on a sequence."""
        for text, frame in _marked(sequence):
            yield TimelineMarker(frame, text)


class _XmlTrack:
    """One track of picture, in frames of the film; `rate` is the rate that the sequence counts at."""

    def __init__(self, reading: _XmlReading, reader: ClipReader, rate: FrameRate, depth: int) -> None:
        self.reading, self.reader, self.rate, self.depth = reading, reader, rate, depth
        self.losses = reading.losses

    def read(self, track: Element, *, upper: bool) -> PictureTrack:
        pictures = PictureTrack()
        for item, place in items_of(track, self.rate, self.reading.rate):
            name = text_of(item, "name")
            if not is_true(item, "enabled", default=True):
                self.losses.add(EditLoss.SWITCHED_OFF(), name)
                continue
            if not place.record.frames:
                continue
            self._markers(item, place)
            try:
                self._item(pictures, item, place, upper=upper)
            except Exception as error:  # Whatever one clip holds, the others are read.
                at = timecode(place.record.start, self.reading.rate)
                self.losses.add(EditLoss.CLIP_UNREADABLE(timecode=at, reason=first_line(error)), name)
                pictures.clips.append(Clip(name=name, record=place.record, offline=True))
            if len(pictures.clips) > MOST_PIECES:
                raise BadInput(EditProblem.TOO_MANY_CLIPS_TO_READ(most=Figure(f"{MOST_PIECES:,}")))
        for element in track.iterfind("transitionitem"):
            edge = edge_of(element, self.rate, self.reading.rate)
            if edge is not None:
                pictures.joints.append(Joint(transition_kind(element), edge.record, edge.cut))
        for element in track:
            if element.tag in ("clipitem", "generatoritem") and (whole_number(element, "start") is None):
                self.losses.add(EditLoss.NO_PLACE(), text_of(element, "name"))
        return pictures

    def _item(self, pictures: PictureTrack, item: Element, place: TrackPlace, *, upper: bool) -> None:
        name, words = text_of(item, "name"), words_of(item)
        if words:
            pictures.titles.append(TimelineTitle(place.record, words))
            return
        if item.tag == "generatoritem":
            if is_black(item):
                pictures.clips.append(Clip(name="", record=place.record))
            else:
                made_by = text_of(item, "effect/name") or EditLoss.GENERATOR()
                self.losses.add(EditLoss.MADE_BY_PROGRAM(what=made_by), name)
            return
        nested = self.reading.inner(item, self.depth)
        if nested is None:
            clip = self.reader.read(item, place, upper=upper)
            if clip is not None:
                pictures.clips.append(replace(clip, heard=self.reading.heard))
            return
        if self.reader.unseen(item, upper=upper):
            return
        motion = self.reader.motion(item, place, None)
        first = motion.first * self.reading.rate.fraction + place.lead * motion.speed
        if motion.speed == 1:
            window = FrameRange(round(first), place.record.frames)
            whole_clip = placed(nested, window, place.record.start, self.losses, name)
        else:
            whole_clip = retimed(nested, place.record, first, motion.speed, self.losses, name)
        pictures.clips += whole_clip.clips
        pictures.joints += whole_clip.joints
        pictures.titles += whole_clip.titles

    def _markers(self, item: Element, place: TrackPlace) -> None:
        first = whole_number(item, "in") or 0
        for text, at in _marked(item):
            frame = place.record.start - place.lead + at - first
            if place.record.contains(frame):
                self.reading.markers.append(TimelineMarker(frame, text))
            else:
                self.losses.add(EditLoss.MARKER_NOT_SHOWN(marker=text), text_of(item, "name"))


def _frame_of(sequence: Element) -> tuple[int, int] | None:
    """The size of a sequence's picture, where its pixels are square."""
    shape = sequence.find("media/video/format/samplecharacteristics")
    if shape is None or text_of(shape, "pixelaspectratio").lower() not in ("", "square"):
        return None
    return fair_size(whole_number(shape, "width"), whole_number(shape, "height"))


def _marked(holder: Element) -> Iterator[tuple[str, int]]:
    """What people's markers say, and at which frame."""
    for marker in holder.iterfind("marker"):
        text = marker_text(text_of(marker, "name"), text_of(marker, "comment"))
        frame = whole_number(marker, "in")
        if text is not None and frame is not None:
            yield text, frame
