"""MLT and Kdenlive files, walked as MLT itself walks them: asked for one frame after the other, from the top down.

It knows the services that picture and sound need (producers, chains, playlists, tractors, luma transitions) and
nothing of the program that wrote the file.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.clips import Clip, MediaReference, SoundClip
from matchcut.interchange.files import read_xml
from matchcut.interchange.problems import EditProblem
from matchcut.interchange.timeline import Join, SampledTimeline, ShownClips

_LENGTH = re.compile(r'<property name="length">(\d+)</property>')
_PATIENCE = 30


@dataclass
class _Document:
    """A file's services by id, and what walking them has come upon."""

    path: Path
    root: Element
    services: dict[str, Element] = field(default_factory=dict)
    media: dict[str, int] = field(default_factory=dict)
    lists: dict[Element, tuple[list[int], list[Element]]] = field(default_factory=dict)
    lumas: dict[Element, tuple[list[int], list[Element]]] = field(default_factory=dict)
    mixes: dict[int, str] = field(default_factory=dict)
    plain: dict[Element, list[tuple[int, int, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.services = {service.get("id", ""): service for service in self.root if service.get("id")}
        profile = self.root.find("profile")
        if profile is None:
            raise BadInput(EditProblem.NO_PROFILE(), file=self.path)
        self.rate = FrameRate(int(profile.get("frame_rate_num", 0)), int(profile.get("frame_rate_den", 1)))

    def shown(self, service: Element, frame: int) -> tuple[tuple[int, int], ...]:
        """The media (by index) and frames that a service shows at its frame `frame`; () where it shows nothing."""
        if service.tag == "playlist":
            return self._in_playlist(service, frame)
        if service.tag == "tractor":
            return self._in_tractor(service, frame)
        resource = text_of(service, "resource")
        if text_of(service, "mlt_service") == "color" or not resource:
            return ()
        return ((self.media.setdefault(resource, len(self.media)), self._source(service, frame)),)

    def _source(self, service: Element, frame: int) -> int:
        for link in service.iterfind("link"):
            if text_of(link, "mlt_service") == "timeremap":
                seconds = at(points_of(text_of(link, "map")), frame) * self.rate.fraction
                return seconds.numerator // seconds.denominator
        return frame

    def _in_playlist(self, playlist: Element, frame: int) -> tuple[tuple[int, int], ...]:
        if playlist not in self.lists:
            entries = placed(playlist)
            self.lists[playlist] = ([start for start, _ in entries], [item for _, item in entries])
        starts, items = self.lists[playlist]
        index = bisect_right(starts, frame) - 1
        if index < 0 or items[index].tag == "blank":
            return ()
        first, frames = span_of(items[index])
        into = frame - starts[index]
        return self.shown(self.named(items[index]), first + into) if into < frames else ()

    def named(self, item: Element) -> Element:
        """The service that an entry or track names. BadInput where there is none."""
        service = self.services.get(item.get("producer", ""))
        if service is None:
            raise BadInput(EditProblem.PRODUCER_LACKING(producer=str(item.get("producer"))), file=self.path)
        return service

    def _in_tractor(self, tractor: Element, frame: int) -> tuple[tuple[int, int], ...]:
        tracks = tractor.findall("track")
        transition = self._luma(tractor, frame)
        if transition is not None:
            pair = [int(text_of(transition, name)) for name in ("a_track", "b_track")]
            if text_of(transition, "reverse") == "1":
                pair.reverse()
            outgoing, incoming = (self._on_track(tracks[number], frame) for number in pair)
            if self._colour_on(tracks[pair[0]], frame) or self._colour_on(tracks[pair[1]], frame):
                return outgoing or incoming  # A shade: what it lies over is what is shown.
            self.mixes[self.walking] = _kind_of(transition)
            return (*(outgoing or _BLACK), *(incoming or _BLACK))
        for track in reversed(tracks):
            if track.get("hide") not in ("video", "both"):
                pictures = self._on_track(track, frame)
                if pictures:
                    return pictures
        return ()

    def _luma(self, tractor: Element, frame: int) -> Element | None:
        """The transition between a tractor's tracks at a frame."""
        if tractor not in self.lumas:
            lumas = [
                transition
                for transition in tractor.iterfind("transition")
                if text_of(transition, "mlt_service") == "luma"
            ]
            lumas.sort(key=lambda transition: span_of(transition)[0])
            self.lumas[tractor] = ([span_of(transition)[0] for transition in lumas], lumas)
        starts, lumas = self.lumas[tractor]
        index = bisect_right(starts, frame) - 1
        return lumas[index] if index >= 0 and frame < starts[index] + span_of(lumas[index])[1] else None

    def colours(self, track: Element) -> list[tuple[int, int, str]]:
        """The plain colours in a track's playlist: the first frame of each, how many there are, and its name."""
        colours: list[tuple[int, int, str]] = []
        for start, item in placed(self.named(track)):
            service = self.named(item) if item.tag == "entry" else None
            if service is not None and text_of(service, "mlt_service") == "color":
                colours.append((start, span_of(item)[1], text_of(service, "resource")))
        return colours

    def _colour_on(self, track: Element, frame: int) -> bool:
        if track not in self.plain:
            self.plain[track] = self.colours(track)
        return any(start <= frame < start + frames for start, frames, _ in self.plain[track])

    def _on_track(self, track: Element, frame: int) -> tuple[tuple[int, int], ...]:
        return self.shown(self.named(track), frame + int(track.get("in", 0)))

    walking: int = 0
    """The film's frame that is being asked for."""


_BLACK = ((-1, 0),)


_LUMAS = {"luma01": ("wipe right", "wipe left"), "luma02": ("wipe down", "wipe up")}
"""MLT's own wipes, forwards and inverted."""


def _kind_of(luma: Element) -> str:
    resource = Path(text_of(luma, "resource").lstrip("%")).stem
    if not resource:
        return "dissolve"
    forward, inverted = _LUMAS.get(resource, ("wipe", "wipe"))
    return inverted if text_of(luma, "invert") == "1" else forward


def read_mlt(path: Path, _rate: FrameRate | None = None) -> SampledTimeline:
    """Return what a file shows, frame by frame, and plays. BadInput for one that is damaged."""
    root = read_xml(path)
    document = _Document(path, root)
    tractors = root.findall("tractor")
    if not tractors:
        raise BadInput(EditProblem.NO_TRACTOR(), file=path)
    film = tractors[-1]
    length = span_of(film)[1]
    shown: list[tuple[tuple[int, int], ...]] = []
    for frame in range(length):
        document.walking = frame
        shown.append(document.shown(film, frame) or _BLACK)
    every = FrameRange(0, length)
    clips = [Clip(name=link, record=every, media=MediaReference(link=link)) for link in document.media]
    black = Clip(name="", record=every)
    joins = [*_mixes(document), *_dips(film), *_fades(film, length), *_shades(document, film, length)]
    return SampledTimeline(
        title=root.get("title", ""),
        rate=document.rate,
        start=None,
        clips=(*clips, black),
        joins=tuple(sorted(joins, key=lambda join: join.record.start)),
        sounds=tuple(_sounds(document, film)),
        frames=tuple(ShownClips(tuple((index % (len(clips) + 1), frame) for index, frame in seen)) for seen in shown),
    )


def length_by_melt(path: Path) -> int | None:
    """How many frames MLT's own `melt` finds in a file; None where that program is not installed, or fails."""
    melt = shutil.which("melt")
    if melt is None:
        return None
    command = [melt, path.name, "-consumer", "xml"]
    try:
        done = subprocess.run(  # A fixed program, and a file name that begins with no dash.
            command, cwd=path.parent, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = _LENGTH.search(done.stdout)
    return int(match[1]) if match else None


def text_of(service: Element, name: str) -> str:
    """A property's text; "" where it is not there."""
    for setting in service.iterfind("property"):
        if setting.get("name") == name:
            return setting.text or ""
    return ""


def span_of(item: Element) -> tuple[int, int]:
    """The first frame of an entry, service or transition, and how many there are."""
    if item.tag == "blank":
        return 0, int(item.get("length", 0))
    first = int(item.get("in", 0))
    return first, int(item.get("out", 0)) - first + 1


def placed(playlist: Element) -> list[tuple[int, Element]]:
    """A playlist's entries and blanks with the frame at which each begins."""
    entries: list[tuple[int, Element]] = []
    start = 0
    for item in playlist:
        if item.tag in ("entry", "blank"):
            entries.append((start, item))
            start += span_of(item)[1]
    return entries


def points_of(text: str) -> list[tuple[int, Fraction]]:
    """Key frames, written `0=1.5;12=3`."""
    pairs = (point.partition("=") for point in text.split(";") if point)
    return [(int(frame), Fraction(value)) for frame, _, value in pairs]


def at(points: list[tuple[int, Fraction]], frame: int) -> Fraction:
    """The value at a frame: on the line between its neighbours, and level beyond the ends."""
    if frame <= points[0][0]:
        return points[0][1]
    for (start, low), (end, high) in pairwise(points):
        if frame <= end:
            return low + (high - low) * Fraction(frame - start, end - start)
    return points[-1][1]


def _mixes(document: _Document) -> list[Join]:
    """The transitions that were met, as runs of frames."""
    joins: list[Join] = []
    for frame, kind in sorted(document.mixes.items()):
        last = joins[-1] if joins else None
        if last is not None and last.record.end == frame and last.kind == kind:
            joins[-1] = Join(kind, FrameRange(last.record.start, last.record.frames + 1), 0)
        else:
            joins.append(Join(kind, FrameRange(frame, 1), 0))
    return joins


def _dips(film: Element) -> list[Join]:
    """Dips to black: a picture that rises out of black within the film, and what fell into it just before."""
    dims = [dim for dim in film.iterfind("filter") if text_of(dim, "mlt_service") == "brightness"]
    levels = {span_of(dim)[0]: [value for _, value in points_of(text_of(dim, "level"))] for dim in dims}
    falls = {first + frames: first for first, frames in map(span_of, dims) if levels[first][-1] == 0}
    joins: list[Join] = []
    for turn, frames in map(span_of, dims):
        end = turn + frames
        is_fall = levels[turn][-1] == 0 and levels.get(end, [1])[0] == 0
        if turn and levels[turn][0] == 0 and not is_fall:
            start = falls.get(turn, turn)
            joins.append(Join("dip to black", FrameRange(start, end - start), 0, overlaps=False))
    return joins


def _shades(document: _Document, film: Element, length: int) -> Iterator[Join]:
    """Fades and dips as colours above the picture, which it goes to and rises from.

    Where a colour begins, a transition that is not reversed leads into it, from its first frame on, of which there is
    no colour yet; where it ends, one that is reversed leads out of it, and has ended by then.
    """
    transitions = [
        transition for transition in film.iterfind("transition") if text_of(transition, "mlt_service") == "luma"
    ]
    for number, track in enumerate(film.iterfind("track")):
        lumas = {
            max(0, span_of(transition)[0]): transition
            for transition in transitions
            if text_of(transition, "b_track") == str(number)
        }
        if document.named(track).tag != "playlist":
            continue
        runs: list[list[int | str]] = []
        for start, frames, colour in document.colours(track):
            if runs and runs[-1][1] == start and runs[-1][2] == colour and start not in lumas:
                runs[-1][1] = start + frames
            else:
                runs.append([start, start + frames, colour])
        falls: dict[int, int] = {}
        for first, end, colour in ((int(run[0]), int(run[1]), str(run[2])) for run in runs):
            luma = lumas.get(first)
            fall = luma is not None and text_of(luma, "reverse") != "1"
            # Where no transition leads in or out, the colour is there for one frame on each side of a cut.
            begin = dark = first
            if fall and luma is not None:
                begin = span_of(luma)[0] + 1
                dark = begin + span_of(luma)[1]
            if (first == 0 and not fall) or end == length:
                yield Join("fade", FrameRange(begin, end - begin), 0, overlaps=False)
            elif (fall and end == dark) or (luma is None and text_of(lumas.get(end, film), "reverse") == "1"):
                falls[end] = begin
            else:
                start = falls.pop(first, begin)
                yield Join(f"dip to {colour}", FrameRange(start, end - start), 0, overlaps=False)


def _fades(film: Element, length: int) -> Iterator[Join]:
    """The film's own fades: its first picture rises out of black, or its last falls into it, from full light."""
    for dim in film.iterfind("filter"):
        if text_of(dim, "mlt_service") != "brightness":
            continue
        first, frames = span_of(dim)
        levels = [value for _, value in points_of(text_of(dim, "level"))]
        if first == 0 and levels[0] == 0 and levels[-1] == 1:
            yield Join("fade", FrameRange(0, frames - 1), 0, overlaps=False)
        elif first + frames == length and levels[0] == 1 and levels[-1] == 0:
            yield Join("fade", FrameRange(first + 1, frames - 1), 0, overlaps=False)


def _sounds(document: _Document, film: Element) -> list[SoundClip]:
    sounds: list[SoundClip] = []
    for track in film.iterfind("track"):
        service = document.named(track)
        playlists = [document.named(inner) for inner in service.iterfind("track")] or [service]
        hidden = track.get("hide") or next((inner.get("hide") for inner in service.iterfind("track")), "")
        if hidden != "video":
            continue
        for playlist in playlists:
            for start, item in placed(playlist):
                if item.tag == "entry":
                    first, frames = span_of(item)
                    sounds.append(
                        SoundClip(
                            track=track.get("producer", ""),
                            name=item.get("producer", ""),
                            start=document.rate.seconds(start),
                            seconds=document.rate.seconds(frames),
                            source=document.rate.seconds(first),
                            media=MediaReference(link=text_of(document.named(item), "resource")),
                        )
                    )
    return sounds
