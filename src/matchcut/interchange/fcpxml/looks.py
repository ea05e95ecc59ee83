"""What an FCPXML clip does to its picture and sound beyond showing and playing them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import isfinite
from xml.etree.ElementTree import Element

from matchcut.interchange.fcpxml.parts import seconds_of
from matchcut.interchange.problems import EditLoss
from matchcut.words.statements import Statement

_ADJUSTED = {
    "adjust-stabilization": EditLoss.STABILIZATION(),
    "adjust-rollingShutter": EditLoss.ROLLING_SHUTTER(),
    "adjust-360-transform": EditLoss.FRAMING_360(),
    "adjust-reorient": EditLoss.FRAMING_360(),
    "adjust-orientation": EditLoss.FRAMING_360(),
    "adjust-cinematic": EditLoss.CHANGED_FOCUS(),
    "adjust-panner": EditLoss.SOUND_PANNING(),
    "object-tracker": EditLoss.TRACKING(),
}
_SILENT = -9600


def losses_of(element: Element) -> Iterator[Statement[EditLoss]]:
    """What of a clip's look and sound a film does not hold, in a word or two each."""
    for holder in (element, *element.iterfind("mc-source")):
        for adjusted in holder:
            if adjusted.get("enabled") == "0":
                continue
            loss = _ADJUSTED.get(adjusted.tag)
            if loss:
                yield loss
            elif adjusted.tag in ("filter-video", "filter-audio"):
                yield EditLoss.EFFECT(effect=adjusted.get("name") or "unnamed")
            elif adjusted.tag == "filter-video-mask":
                yield EditLoss.MASKS()
            elif adjusted.tag == "adjust-volume" and adjusted.find(".//keyframe") is not None:
                yield EditLoss.VOLUME_IN_CLIP()
            else:
                yield from _look(adjusted)


def _look(adjusted: Element) -> Iterator[Statement[EditLoss]]:
    if adjusted.tag == "adjust-blend":
        if _opacity(adjusted) != 1 or len(adjusted):
            yield EditLoss.OPACITY()
        if adjusted.get("mode", "0") not in ("0", "normal"):
            yield EditLoss.BLENDING()
    elif adjusted.tag == "adjust-transform":
        moved = {"position": "0 0", "scale": "1 1", "rotation": "0"}
        if len(adjusted) or any(_numbers(adjusted.get(name, rest)) != _numbers(rest) for name, rest in moved.items()):
            yield EditLoss.TRANSFORM()
    elif adjusted.tag == "adjust-crop":
        values = [value for part in adjusted for value in part.attrib.values()]
        if any(_numbers(value) != [0] for value in values) or adjusted.find(".//param") is not None:
            yield EditLoss.CROPPING()
    elif adjusted.tag == "adjust-corners" and any(
        _numbers(value) != [0, 0] for name, value in adjusted.attrib.items() if name != "enabled"
    ):
        yield EditLoss.DISTORTION()


def is_invisible(element: Element) -> bool:
    """Whether a clip's picture is switched to nothing, by its opacity."""
    blend = element.find("adjust-blend")
    return blend is not None and _opacity(blend) <= 0 and blend.find(".//keyframe") is None


def covers(element: Element) -> bool:
    """Whether a picture that lies over others hides most of them: it is not shrunk to a corner, nor nearly invisible.

    A film shows one picture at a time, so a small or faint one above is left out and one that covers is shown whole.
    """
    for holder in (element, *element.iterfind("mc-source")):
        blend, shape = holder.find("adjust-blend"), holder.find("adjust-transform")
        if blend is not None and _opacity(blend) < 0.5:
            return False
        if shape is not None and shape.get("enabled") != "0":
            sides = _numbers(shape.get("scale", "1 1")) or [1.0]
            if abs(sides[0] * sides[-1]) < 0.5:
                return False
    return True


@dataclass(frozen=True, slots=True)
class Loudness:
    """A sound's gain in hundredths of a decibel, and its fades in seconds; `silent` where it can't be heard."""

    gain: int = 0
    fade_in: Fraction = Fraction(0)
    fade_out: Fraction = Fraction(0)
    silent: bool = False

    @property
    def plain(self) -> bool:
        return self == Loudness()


def loudness(element: Element) -> Loudness:
    """How loud a clip is: its volume, and whether any of its channels is heard."""
    channels = element.findall("audio-channel-source")
    volume = element.find("adjust-volume")
    if volume is None and len(channels) == 1:
        volume = channels[0].find("adjust-volume")
    off = bool(channels) and all(_off(channel) for channel in channels)
    if volume is None:
        return Loudness(silent=off)
    decibels = _numbers(volume.get("amount", "0dB").removesuffix("dB").strip())
    gain = round(decibels[0] * 100) if decibels else _SILENT
    fades = [seconds_of(fade.get("duration", "")) if (fade := volume.find(f".//{tag}")) is not None else None
             for tag in ("fadeIn", "fadeOut")]  # fmt: skip
    return Loudness(gain, fades[0] or Fraction(0), fades[1] or Fraction(0), off or gain <= _SILENT)


def muted(source: Element | None) -> bool:
    """Whether all roles of a `sync-source` or `mc-source` are switched off."""
    roles = source.findall("audio-role-source") if source is not None else []
    return bool(roles) and all(_off(role) for role in roles)


def _off(part: Element) -> bool:
    return part.get("enabled") == "0" or part.get("active") == "0"


def _opacity(blend: Element) -> float:
    amounts = _numbers(blend.get("amount", "1"))
    return amounts[0] if amounts else 1.0


def _numbers(text: str) -> list[float]:
    """The numbers of a text; none where one of them is none."""
    try:
        numbers = [float(part) for part in text.split()]
    except ValueError:
        return []
    return numbers if all(isfinite(number) for number in numbers) else []
