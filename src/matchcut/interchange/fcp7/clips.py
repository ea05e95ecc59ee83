"""One clip of a Final Cut Pro 7 sequence: which frames of which file, how fast, and what a film does not hold of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

from matchcut.film.time import FrameRate
from matchcut.interchange.clips import Clip, MediaReference
from matchcut.interchange.fcp7.parts import (
    ADJUSTMENT,
    SLUG,
    TICKS,
    Effect,
    Files,
    MediaFile,
    decimal,
    effect_in,
    effects_of,
    point_of,
    rate_in,
    text_of,
    whole_number,
)
from matchcut.interchange.fcp7.places import TrackPlace
from matchcut.interchange.losses import Losses
from matchcut.interchange.picture_files import hides_nothing, pictures_of
from matchcut.interchange.problems import EditLoss
from matchcut.interchange.provenance import facts_in
from matchcut.interchange.speeds import meant_by
from matchcut.words.statements import Figure, Statement

_FASTEST = 10_000
_SMALL = 0.5
_FADE = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class Motion:
    """How an item plays its file: film frame i from its `in` on shows second `first + i · speed / rate` of it."""

    first: Fraction
    speed: Fraction


class ClipReader:
    """Reads the clips of one document, for a film of a rate."""

    def __init__(
        self, files: Files, rate: FrameRate, losses: Losses, frame: tuple[int, int] | None = None, *, home: Path
    ) -> None:
        self.files, self.rate, self.losses, self.frame, self.home = files, rate, losses, frame, home

    def read(self, item: Element, place: TrackPlace, *, upper: bool) -> Clip | None:
        """A clip as its frames are shown; None for one that shows nothing. `upper`: it lies over others."""
        name = text_of(item, "name")
        file = self.files.of(item)
        if file is not None and file.generator:
            return self._generated(file, name, place, upper=upper)
        if self.unseen(item, upper=upper):
            return None
        motion = self.motion(item, place, file)
        if upper and file is not None and hides_nothing(file.path or file.name, self.home, name, self.losses):
            return None
        rate = self.rate.fraction
        begins = motion.first * rate + place.lead * motion.speed
        start = (file.start if file else Fraction(0)) * rate
        first = start.numerator // start.denominator
        link, reel = (file.path or file.name, file.reel) if file else ("", "")
        return Clip(
            name=name,
            record=place.record,
            source=begins + first,
            speed=motion.speed,
            media=MediaReference(
                link=link,
                reel=reel,
                start=first,
                frames=self._available(file, name),
                pictures=pictures_of(link, file.rate if file else None),
            ),
            offline=not link and not reel,
            facts=facts_in(text_of(item, "logginginfo/lognote")),
        )

    def _available(self, file: MediaFile | None, name: str) -> int | None:
        if file is None or file.seconds is None:
            return None
        frames = file.seconds * self.rate.fraction
        if frames.denominator != 1 and file.rate and file.rate != self.rate:
            self.losses.add(EditLoss.PART_OF_FRAME(), name)
        return -(-frames.numerator // frames.denominator)

    def own_rate(self, item: Element, place: TrackPlace, file: MediaFile | None) -> FrameRate:
        """The rate that an item's `in` and `out` count at: its own, or the sequence's where only that is as long."""
        rate = rate_in(item) or (file.rate if file else None) or self.rate
        first, end = whole_number(item, "in"), whole_number(item, "out")
        if rate == self.rate or first is None or end is None:
            return rate
        long = place.record.frames + place.lead + place.trail
        frames = (end - first) / rate.fraction * self.rate.fraction
        return self.rate if abs(frames - long) > 1 and end - first == long else rate

    def entry(self, item: Element, place: TrackPlace, file: MediaFile | None) -> Fraction:
        """The second of its file that an item's `in` stands at, as it is played."""
        rate = self.own_rate(item, place, file)
        first = whole_number(item, "in")
        counted = Fraction(max(0, first or 0)) / rate.fraction
        ticks = decimal(text_of(item, "pproTicksIn"))
        if ticks is not None and abs(ticks / TICKS - counted) * rate.fraction <= 1:
            counted = ticks / TICKS
        offset = whole_number(item, "subclipinfo/startoffset") or 0
        return counted + Fraction(max(0, offset)) / rate.fraction

    def motion(self, item: Element, place: TrackPlace, file: MediaFile | None) -> Motion:
        """How an item plays its file, or the edit in it; tells what of that a film does not hold."""
        entry, name = self.entry(item, place, file), text_of(item, "name")
        remap = next((effect for effect in effects_of(item) if effect.id in ("timeremap", "time remap", "speed")), None)
        if text_of(item, "stillframe").upper() == "TRUE":
            held = Fraction(max(0, whole_number(item, "stillframeoffset") or 0))
            return Motion(held / self.own_rate(item, place, file).fraction, Fraction(0))
        if remap is None:
            return Motion(entry, Fraction(1))
        graph = sorted(remap.keys.get("graphdict", []))
        if len(graph) > 1:
            return self._graphed(graph, item, place, file)
        if remap.number("variablespeed"):
            self.losses.add(EditLoss.CHANGING_SPEED(), name)
        speed = meant_by(remap.number("speed", 100)) / 100
        if abs(speed) > _FASTEST:
            self.losses.add(EditLoss.TIMES_AS_FAST(times=Figure(f"{float(speed):g}")), name)
            speed = Fraction(1)
        backwards = remap.values.get("reverse", "").upper() in ("TRUE", "1") or speed < 0
        speed = abs(speed)
        first = entry if not speed or self._in_source(item, place, file, speed) else entry * speed
        if not backwards:
            return Motion(first, speed)
        self.losses.add(EditLoss.BACKWARDS(), name)
        long = place.record.frames + place.lead + place.trail
        return Motion(first + (long - 1) * speed / self.rate.fraction, -speed)

    def _in_source(self, item: Element, place: TrackPlace, file: MediaFile | None, speed: Fraction) -> bool:
        """Whether `in` and `out` of a retimed clip count the file's frames, as some programs write it.

        Then as many lie between them as are shown of the file; else as many as the clip lasts.
        """
        rate = self.own_rate(item, place, file)
        between = (
            ((whole_number(item, "out") or 0) - (whole_number(item, "in") or 0)) / rate.fraction * self.rate.fraction
        )
        long = place.record.frames + place.lead + place.trail
        return abs(between - long * speed) < abs(between - long)

    def _graphed(
        self, graph: list[tuple[Fraction, Fraction]], item: Element, place: TrackPlace, file: MediaFile | None
    ) -> Motion:
        """A speed that is told by key frames: frames as they are played, and the file's frames that they show."""
        rate = self.own_rate(item, place, file)
        first = Fraction(max(0, whole_number(item, "in") or 0))
        long = (place.record.frames + place.lead + place.trail) * rate.fraction / self.rate.fraction
        begin, end = _at(graph, first), _at(graph, first + long)
        middle = _at(graph, first + long / 2)
        if abs(middle - (begin + end) / 2) > Fraction(1, 2):
            self.losses.add(EditLoss.CHANGING_SPEED(), text_of(item, "name"))
        speed = ((end - begin) / long).limit_denominator(10_000)
        if abs(speed) > _FASTEST:
            speed = Fraction(1)
        return Motion(begin / rate.fraction, speed)

    def _generated(self, file: MediaFile, name: str, place: TrackPlace, *, upper: bool) -> Clip | None:
        """What a program makes in place of a file: black, or nothing that hides what is under it."""
        if file.generator == SLUG:
            return Clip(name="", record=place.record)
        if file.generator == ADJUSTMENT:
            self.losses.add(EditLoss.ADJUSTMENT_LAYER(), name)
            return None
        self.losses.add(EditLoss.MADE_BY_PROGRAM(what=file.generator), name)
        return None if upper else Clip(name=name, record=place.record, offline=True)

    def unseen(self, item: Element, *, upper: bool) -> bool:
        """Whether nothing is seen of a clip; tells what of its look a film does not hold."""
        name, file = text_of(item, "name"), self.files.of(item)
        opacity, size = 100.0, 1.0
        mode = text_of(item, "compositemode").lower()
        if mode not in ("", "normal"):
            self.losses.add(EditLoss.HOLDS_NO(what=EditLoss.BLENDING()), name)
        for effect in effects_of(item):
            if effect.id == "opacity":
                levels = [float(value) for _, value in effect.keys.get("opacity", [])]
                opacity = max(levels) if levels else float(effect.number("opacity", 100))
                if opacity != 100 or len(set(levels)) > 1:
                    self.losses.add(EditLoss.HOLDS_NO(what=EditLoss.OPACITY()), name)
            elif effect.id == "basic":
                size = float(effect.number("scale", 100)) / 100 * self._fill(file)
                for what in _moved(effect, file):
                    self.losses.add(EditLoss.HOLDS_NO(what=what), name)
            elif effect.id not in ("timeremap", "time remap", "speed", "graphicandtype"):
                for what in _changed(effect):
                    self.losses.add(EditLoss.HOLDS_NO(what=what), name)
        if opacity <= 0:
            return True
        if upper and (opacity < 100 * _SMALL or size * size < _SMALL):
            self.losses.add(EditLoss.SMALL_OR_FAINT(), name)
            return True
        return False

    def _fill(self, file: MediaFile | None) -> float:
        """How much of the frame's width a file's picture fills at its own size."""
        if file is None or file.size is None or self.frame is None:
            return 1.0
        return max(file.size[0] / self.frame[0], file.size[1] / self.frame[1])


def _at(graph: list[tuple[Fraction, Fraction]], when: Fraction) -> Fraction:
    """A graph's value; beyond its ends it goes on as it was."""
    for (before, low), (after, high) in pairwise(graph):
        if when <= after or (after, high) == graph[-1]:
            if after == before:
                continue
            return low + (high - low) * (when - before) / (after - before)
    return graph[-1][1]


def _moved(effect: Effect, file: MediaFile | None) -> Iterator[Statement[EditLoss]]:
    """What a Basic Motion effect does."""
    if any(len(points) > 1 for points in effect.keys.values()):
        yield EditLoss.MOVEMENT()
    centre = effect.element.find("parameter[parameterid='center']/value")
    if point_of(centre) != (0.0, 0.0):
        yield EditLoss.POSITION()
    if effect.number("rotation"):
        yield EditLoss.ROTATION()
    if effect.number("scale", 100) != 100 and (file is None or file.size is None):
        yield EditLoss.SIZE()


def _changed(effect: Effect) -> Iterator[Statement[EditLoss]]:
    """What another effect does, where it does anything."""
    if effect.id == "crop":
        if any(effect.number(side) for side in ("left", "right", "top", "bottom")) or effect.keys:
            yield EditLoss.CROPPING()
    elif effect.id == "deformation":
        if effect.number("aspect"):
            yield EditLoss.DISTORTION()
    elif effect.id not in ("audiolevels", "audiopan"):
        yield EditLoss.EFFECT(effect=effect.name or effect.id or "unnamed")


def words_of(item: Element) -> str:
    """The words of a title: a text generator's, or those of Premiere's graphics; "" for what is no title."""
    if item.tag == "generatoritem":
        effect = effect_in(item.find("effect") or Element("effect")) if item.find("effect") is not None else None
        lines = [value for key, value in effect.values.items() if key.startswith("str") and value] if effect else []
        return "\n".join(lines)
    for effect in effects_of(item):
        if effect.id == "graphicandtype":
            return effect.name.replace("\r", "\n").strip()
    return ""


def is_black(item: Element) -> bool:
    """Whether a generator makes black."""
    names = f"{text_of(item, 'name')} {text_of(item, 'effect/name')} {text_of(item, 'effect/effectid')}".lower()
    return "slug" in names or "black" in names


def is_panned(effects: Iterable[Effect], *, stereo: bool) -> bool:
    """Whether a sound lies beside the middle; the channels of a `stereo` sound lie at its sides."""
    pans = [effect for effect in effects if effect.id == "audiopan"]
    sides = {Fraction(0), *((Fraction(-1), Fraction(1)) if stereo else ())}
    return any(pan.number("pan") not in sides or any(pan.keys.values()) for pan in pans)


def gain_of(item: Element) -> tuple[int, Fraction, Fraction, bool]:
    """A sound's gain in hundredths of a decibel, its fades in frames, and whether there is more to its level."""
    from math import log10

    for effect in effects_of(item):
        if effect.id != "audiolevels":
            continue
        points = sorted(effect.keys.get("level", []))
        level = max((value for _, value in points), default=effect.number("level", 1))
        gain = round(2000 * log10(float(level))) if level > 0 else -9600
        if not points or level <= 0:
            return gain, Fraction(0), Fraction(0), False
        rise = points[1][0] - points[0][0] if len(points) > 1 and points[0][1] <= level * _FADE else Fraction(0)
        fall = points[-1][0] - points[-2][0] if len(points) > 1 and points[-1][1] <= level * _FADE else Fraction(0)
        inner = points[1 if rise else 0 : -1 if fall else None]
        return gain, rise, fall, len({value for _, value in inner}) > 1
    return 0, Fraction(0), Fraction(0), False
