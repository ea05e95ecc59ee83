"""What clips, sounds and sequences of Final Cut Pro 7 XML have in common: numbers, rates, files and effects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from math import isfinite
from xml.etree.ElementTree import Element

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate, parse_timecode
from matchcut.interchange.paths import path_of
from matchcut.interchange.speeds import rate_of
from matchcut.interchange.wipes import wipe_of

TICKS = 254_016_000_000
"""Premiere's ticks in a second."""

SLUG, ADJUSTMENT = "slug", "adjustment layer"
_ADJUSTING = ("adjustment", "einstellungsebene", "calque d")
"""By these Premiere's adjustment layers are known, which else look like black."""

_MOST = 10**12


def text_of(element: Element, path: str) -> str:
    """A child's text without blanks around it; "" where there is none."""
    return element.findtext(path, "").strip()


def whole_number(element: Element, path: str) -> int | None:
    """A child's whole number; None where there is none. A part of a frame is left off."""
    number = decimal(text_of(element, path))
    return None if number is None else number.numerator // number.denominator


@lru_cache(1 << 14)
def decimal(text: str) -> Fraction | None:
    """The number that a text says, with a point or a comma; None where it says none."""
    try:
        number = Fraction(text.replace(",", "."))
    except (ValueError, ZeroDivisionError):
        return None
    return number if abs(number) < _MOST else None


def is_true(element: Element, path: str, default: bool = False) -> bool:
    """Whether a child says TRUE; `default` where there is none, or it says something else."""
    text = text_of(element, path).upper()
    return default if text not in ("TRUE", "FALSE", "1", "0") else text in ("TRUE", "1")


def rate_in(element: Element) -> FrameRate | None:
    """The rate of an element: a whole number of frames, 1000/1001 of that where it says `ntsc`."""
    return _rate(text_of(element, "rate/timebase"), ntsc=is_true(element, "rate/ntsc"))


@lru_cache(256)
def _rate(written: str, *, ntsc: bool) -> FrameRate | None:
    timebase = decimal(written)
    if timebase is None or not 0 < timebase <= 1000:
        return None
    if timebase.denominator == 1:
        return FrameRate(int(timebase) * 1000, 1001) if ntsc else FrameRate(int(timebase))
    return rate_of(float(timebase))


def timecode_in(element: Element, rate: FrameRate) -> Fraction | None:
    """The seconds that an element's `timecode` stands at; None where it has none that can be read."""
    holder = element.find("timecode")
    if holder is None:
        return None
    counted = rate_in(holder) or rate
    frame = whole_number(holder, "frame")
    if frame is not None and frame >= 0:
        return Fraction(frame) / counted.fraction
    text = text_of(holder, "string")
    try:
        if text_of(holder, "displayformat").upper() == "DF" and text[-3:-2] == ":" and counted.drops:
            text = f"{text[:-3]};{text[-2:]}"
        return Fraction(parse_timecode(text, counted)) / counted.fraction
    except BadInput:
        return None


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file that clips show: its place, tape, first timecode and length in seconds, and its picture's size.

    `generator`: there is no file, a program makes what is seen: `SLUG` is black, `ADJUSTMENT` changes what is under it.
    """

    path: str = ""
    name: str = ""
    reel: str = ""
    start: Fraction = Fraction(0)
    seconds: Fraction | None = None
    rate: FrameRate | None = None
    size: tuple[int, int] | None = None
    generator: str = ""


@dataclass
class Files:
    """A document's files by their ids: an element without anything in it stands for one that was told before."""

    root: Element
    by_element: dict[Element, MediaFile] = field(default_factory=dict)
    known: dict[str, MediaFile] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for element in self.root.iter("file"):
            if len(element):
                self.by_element[element] = _file(element)
                self.known.setdefault(element.get("id", ""), self.by_element[element])

    def of(self, item: Element) -> MediaFile | None:
        """The file of a clip; None where it names none."""
        element = item.find("file")
        if element is None:
            return None
        return self.by_element[element] if len(element) else self.known.get(element.get("id", ""))


def _file(element: Element) -> MediaFile:
    rate = rate_in(element)
    duration = decimal(text_of(element, "duration"))
    sizes = [whole_number(element, f"media/video/samplecharacteristics/{side}") for side in ("width", "height")]
    return MediaFile(
        path=path_of(text_of(element, "pathurl")),
        name=text_of(element, "name"),
        reel=text_of(element, "timecode/reel/name"),
        start=(timecode_in(element, rate) if rate else None) or Fraction(0),
        seconds=duration / rate.fraction if rate and duration and duration > 0 else None,
        rate=rate,
        size=(sizes[0], sizes[1]) if sizes[0] and sizes[1] else None,
        generator=_generator(element),
    )


def _generator(element: Element) -> str:
    """What a program makes in a file's place; "" for a file."""
    source, name = text_of(element, "mediaSource"), text_of(element, "name")
    if text_of(element, "pathurl"):
        return ""
    if any(word in f"{source} {name}".lower() for word in _ADJUSTING):
        return ADJUSTMENT
    return SLUG if source.lower() in ("slug", "black", "black video") else source


@dataclass(frozen=True, slots=True)
class Effect:
    """A filter, generator or transition. `values` holds its parameters by their ids, `keys` how they change."""

    id: str
    name: str
    values: dict[str, str]
    keys: dict[str, list[tuple[Fraction, Fraction]]]
    element: Element

    def number(self, name: str, default: int = 0) -> Fraction:
        """A parameter's number; of a point, that which lies farthest from nothing."""
        number = decimal(self.values.get(name, ""))
        return Fraction(default) if number is None else number


def effects_of(item: Element) -> Iterator[Effect]:
    """The filters of a clip that are switched on."""
    for holder in item.iterfind("filter"):
        if is_true(holder, "enabled", default=True):
            yield from (effect_in(element) for element in holder.iterfind("effect"))


def effect_in(element: Element) -> Effect:
    """What an `effect` element says."""
    values: dict[str, str] = {}
    keys: dict[str, list[tuple[Fraction, Fraction]]] = {}
    for parameter in element.iterfind("parameter"):
        name = text_of(parameter, "parameterid") or text_of(parameter, "name")
        values[name] = text_of(parameter, "value")
        for point in parameter.iterfind("keyframe"):
            when, value = decimal(text_of(point, "when")), decimal(text_of(point, "value"))
            if when is not None and value is not None:
                keys.setdefault(name, []).append((when, value))
        if parameter.find("keyframe") is not None:
            keys.setdefault(name, [])
    return Effect(text_of(element, "effectid").lower(), text_of(element, "name"), values, keys, element)


def transition_kind(element: Element) -> str:
    """A `transitionitem`'s kind, as films name it where they have it: "dissolve", "wipe left", "dip to black"."""
    effect = element.find("effect")
    if effect is None:
        return "dissolve"
    name = f"{text_of(effect, 'name')} {text_of(effect, 'effectid')}".lower()
    if "wipe" in name:
        code = whole_number(effect, "wipecode") or 0
        return wipe_of(code, reverse=is_true(effect, "reverse"))
    if "dip to" in name or "fade in fade out" in name or "dither" in name:
        return "dip to white" if "white" in name else "dip to black"
    if any(word in name for word in ("dissolve", "fade", "morph")) or not name.strip():
        return "dissolve"
    return text_of(effect, "name").lower() or "dissolve"


def point_of(element: Element | None) -> tuple[float, float]:
    """A point's two numbers; (0, 0) where there is none."""
    if element is None:
        return 0.0, 0.0
    coordinates = [decimal(text_of(element, name)) for name in ("horiz", "vert")]
    numbers = [float(coordinate) if coordinate is not None else 0.0 for coordinate in coordinates]
    return (numbers[0], numbers[1]) if all(isfinite(number) for number in numbers) else (0.0, 0.0)
