"""FCPXML as Apple describes it, read strictly: what we wrote, by a reader that shares nothing with the one for other
programs' files, and takes no other way of counting for the right one.

From "Timing Attributes" of Apple's reference: `offset` is an element's location in its parent's time, `start` the
start of its own time, in which what it holds is placed, `duration` its extent in the parent's time. A sequence's own
time starts with its `tcStart`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.clips import Clip, MediaReference, SoundClip
from matchcut.interchange.fcpxml.rules import broken_rules
from matchcut.interchange.files import read_xml
from matchcut.interchange.problems import EditProblem
from matchcut.interchange.timeline import Join, Timeline, TimelineMarker, TimelineTitle


def read_strictly(path: Path, _rate: FrameRate | None = None) -> Timeline:
    """Return the edit of the one project in a file. BadInput, with its place, for all that is not as described."""
    root = read_xml(path)
    for broken in broken_rules(root):
        raise BadInput(EditProblem.NOT_FCPXML_1_10(reason=broken), file=path)
    sequences = root.findall("library/event/project/sequence")
    if len(sequences) != 1:
        raise BadInput(EditProblem.PROJECTS_INSTEAD_OF_ONE(count=len(sequences)), file=path)
    return _StrictReader(path, root, sequences[0]).edit()


@dataclass
class _StrictReader:
    path: Path
    root: Element
    sequence: Element
    clips: list[Clip] = field(default_factory=list)
    joins: list[tuple[str, FrameRange]] = field(default_factory=list)
    sounds: list[SoundClip] = field(default_factory=list)
    markers: list[TimelineMarker] = field(default_factory=list)
    titles: list[TimelineTitle] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.known = {resource.get("id"): resource for resource in self.root.find("resources") or ()}
        rate = 1 / self.seconds(self.known[self.sequence.get("format")], "frameDuration")
        self.rate = FrameRate(rate.numerator, rate.denominator)
        self.begins = self.seconds(self.sequence, "tcStart")

    def edit(self) -> Timeline:
        at = self.begins
        for element in self.sequence.iterfind("spine/*"):
            if element.tag == "transition":
                self._transition(element)
                continue
            offset, duration = self.seconds(element, "offset"), self.seconds(element, "duration")
            if offset != at:
                raise self.wrong(element, EditProblem.BEGINS_ELSEWHERE, offset=str(offset), at=str(at))
            self._clip(element, self.frames(offset - self.begins, element), self.frames(duration, element))
            at += duration
        if self.seconds(self.sequence, "duration") != at - self.begins:
            raise self.wrong(self.sequence, EditProblem.OTHER_DURATION, seconds=str(at - self.begins))
        starts = [clip.record.start for clip in self.clips]
        return Timeline(
            title=self.root.find("library/event/project").get("name", ""),  # type: ignore[union-attr]
            rate=self.rate,
            start=self.frames(self.begins, self.sequence),
            clips=tuple(self.clips),
            joins=tuple(self._joined(kind, record, starts) for kind, record in self.joins),
            sounds=tuple(self.sounds),
            markers=tuple(self.markers),
            titles=tuple(self.titles),
        )

    def seconds(self, element: Element, name: str) -> Fraction:
        """An attribute as seconds: a whole number or a fraction, and an s."""
        text = element.get(name, "0s")
        number, _, below = text.removesuffix("s").partition("/")
        try:
            return Fraction(int(number), int(below or 1))
        except (ValueError, ZeroDivisionError) as error:
            raise self.wrong(element, EditProblem.NO_SUCH_TIME, text=text) from error

    def frames(self, time: Fraction, element: Element) -> int:
        count = time * self.rate.fraction
        if count.denominator != 1:
            raise self.wrong(element, EditProblem.BETWEEN_FRAMES, time=str(time))
        return int(count)

    def wrong(self, element: Element, kind: EditProblem, **gaps: str) -> BadInput:
        problem = kind(element=element.tag, name=element.get("name", ""), **gaps)
        return BadInput(problem, file=self.path, field=element.tag)

    def _clip(self, element: Element, first: int, frames: int) -> None:
        record = FrameRange(first, frames)
        begins = self.seconds(element, "start")
        if element.tag == "gap":
            self.clips.append(Clip(name=element.get("name", ""), record=record))
        else:
            asset = self._asset(element)
            shown, speed = self._mapped(element, begins)
            self.clips.append(
                Clip(
                    name=element.get("name", ""),
                    record=record,
                    source=(shown - self.seconds(asset, "start")) * self.rate.fraction,
                    speed=speed,
                    media=MediaReference(
                        link=_place(asset), frames=int(self.seconds(asset, "duration") * self.rate.fraction)
                    ),
                )
            )
        # What is told in the element's own time lies as far into the film as it does after the element's start.
        moved = Fraction(first) / self.rate.fraction - begins
        for child in element:
            if child.tag == "asset-clip":
                self._sound(child, self.seconds(child, "offset") + moved)
            elif child.tag == "title":
                start = self.frames(self.seconds(child, "offset") + moved, child)
                words = "".join(child.find("text").itertext()) if child.find("text") is not None else ""  # type: ignore[union-attr]
                self.titles.append(
                    TimelineTitle(FrameRange(start, self.frames(self.seconds(child, "duration"), child)), words)
                )
            elif child.tag == "marker":
                at = self.frames(self.seconds(child, "start") + moved, child)
                if not record.contains(at):
                    raise self.wrong(child, EditProblem.OUTSIDE_CLIP)
                self.markers.append(TimelineMarker(at, child.get("value", "")))

    def _asset(self, element: Element) -> Element:
        asset = self.known.get(element.get("ref"))
        if asset is None or asset.tag != "asset":
            raise self.wrong(element, EditProblem.NO_ASSET)
        return asset

    def _mapped(self, element: Element, time: Fraction) -> tuple[Fraction, Fraction]:
        """The media's time at a time of the clip, and how fast it runs there: on the line between two points."""
        points = [
            (self.seconds(point, "time"), self.seconds(point, "value")) for point in element.iterfind("timeMap/timept")
        ]
        if not points:
            return time, Fraction(1)
        (start, low), (end, high) = points
        speed = (high - low) / (end - start)
        return low + (time - start) * speed, speed

    def _sound(self, element: Element, start: Fraction) -> None:
        asset = self._asset(element)
        if asset.get("hasAudio") != "1" or not element.get("lane", "").startswith("-"):
            raise self.wrong(element, EditProblem.NO_SOUND_UNDER_CLIP)
        self.sounds.append(
            SoundClip(
                track=element.get("audioRole", ""),
                name=element.get("name", ""),
                start=start,
                seconds=self.seconds(element, "duration"),
                source=self.seconds(element, "start") - self.seconds(asset, "start"),
                media=MediaReference(link=_place(asset)),
            )
        )

    def _transition(self, element: Element) -> None:
        start = self.frames(self.seconds(element, "offset") - self.begins, element)
        span = FrameRange(start, self.frames(self.seconds(element, "duration"), element))
        self.joins.append((element.get("name", ""), span))

    def _joined(self, name: str, record: FrameRange, starts: Sequence[int]) -> Join:
        """A transition with the clip that it enters, which begins in the middle of it, or a fade at the film's edge.

        `starts` are the first frames of the clips.
        """
        length = self.clips[-1].record.end
        first = max(1, bisect_left(starts, record.start))
        cuts = range(first, max(first, bisect_left(starts, record.end)))
        if not cuts and (record.start == 0 or record.end == length):
            return Join("fade", record, 0 if record.start == 0 else len(self.clips), overlaps=False)
        if not cuts:
            raise BadInput(EditProblem.TRANSITION_AT_NO_CUT(name=name), file=self.path)
        middle = record.start + record.frames // 2
        return Join("dissolve", record, min(cuts, key=lambda index: abs(self.clips[index].record.start - middle)))


def _place(asset: Element) -> str:
    source = asset.find("media-rep")
    return "" if source is None else unquote(urlsplit(source.get("src", "")).path)
