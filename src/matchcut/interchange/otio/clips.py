"""One clip of an OpenTimelineIO timeline: its media, its speed, and what a film does not hold of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.clips import Clip, MediaReference, PictureSequence, SoundClip
from matchcut.interchange.losses import Losses
from matchcut.interchange.otio.times import TimeSpan, range_of
from matchcut.interchange.paths import path_of
from matchcut.interchange.problems import EditLoss
from matchcut.interchange.provenance import facts_of
from matchcut.interchange.speeds import number, rate_of, speed_of
from matchcut.interchange.timeline import TimelineTitle
from matchcut.interchange.wipes import wipe_in_list
from matchcut.words.statements import Figure, Statement

_SAMPLES = 48_000
_FASTEST = 10_000
_BLACK = re.compile(r"black|slug|blank|empty", re.IGNORECASE)
_WRAPPER = "Submaster"
"""What Avid calls a clip that only holds others."""
_WORDS = re.compile(r"text|caption|string|^str$", re.IGNORECASE)


def switched_off(item: Any) -> bool:
    """Whether a clip or track is disabled, or an Avid track muted."""
    return not getattr(item, "enabled", True)


def clip_of(
    item: Any, span: TimeSpan, record: FrameRange, rate: FrameRate, losses: Losses, *, listed: bool
) -> Clip | None:
    """A clip as its frames are shown; None for one that shows nothing.

    What a film does not hold of it goes to `losses`. BadInput for times that are none.
    """
    if span.wrong:
        raise BadInput(span.wrong)
    reference = _reference(item)
    generated = reference.schema_name() == "GeneratorReference"
    if generated and not _opaque(reference, item):
        losses.add(EditLoss.MADE_BY_PROGRAM(what=reference.generator_kind or EditLoss.GENERATOR()), item.name)
        return None
    speed = speed_in(item, rate, losses, listed=listed)
    fps = rate.fraction
    source = span.start * fps
    if speed < 0:
        source += (span.seconds * fps - 1) * -speed
    available = range_of(getattr(reference, "available_range", None))
    first = available.start * fps if available else Fraction(0)
    first_frame = first.numerator // first.denominator
    link, reel = link_of(reference), "" if generated else _reel(item)
    black = generated and bool(_BLACK.search(f"{reference.generator_kind} {reference.name} {item.name}"))
    if generated and not black:
        losses.add(EditLoss.MADE_BY_PROGRAM(what=reference.generator_kind or EditLoss.GENERATOR()), item.name)
    for what in effects_left_out(item):
        losses.add(EditLoss.HOLDS_NO(what=what), item.name)
    return Clip(
        name=item.name,
        record=record,
        source=source - (first - first_frame),
        speed=speed,
        media=MediaReference(
            link=link,
            reel=reel,
            start=first_frame,
            frames=_length(available, rate, item, losses),
            pictures=_pictures(reference, rate),
        ),
        offline=not link and not reel and not black,
        facts=facts_of(item) if len(item.metadata) else {},
    )


def _length(available: TimeSpan | None, rate: FrameRate, item: Any, losses: Losses) -> int | None:
    """How many frames of the film the media has; a part of one counts."""
    if available is None:
        return None
    frames = available.seconds * rate.fraction
    if frames.denominator != 1:
        losses.add(EditLoss.PART_OF_FRAME(), item.name)
    return -(-frames.numerator // frames.denominator)


def _reference(item: Any) -> Any:
    """The media reference that a clip uses; another one where that is missing."""
    active = item.media_reference
    if active is not None and active.schema_name() != "MissingReference":
        return active
    references = item.media_references().values()
    return next(
        (other for other in references if other.schema_name() in ("ExternalReference", "ImageSequenceReference")),
        active,
    )


def link_of(reference: Any) -> str:
    """Where a reference says that its media lies; of pictures in a sequence, as `shot_%04d.png`."""
    if reference.schema_name() != "ImageSequenceReference":
        return path_of(getattr(reference, "target_url", "") or "")
    base = path_of(reference.target_url_base or "")
    places = f"%0{reference.frame_zero_padding}d" if reference.frame_zero_padding else "%d"
    name = f"{reference.name_prefix}{places}{reference.name_suffix}"
    return f"{base.rstrip('/')}/{name}" if base else name


def _pictures(reference: Any, rate: FrameRate) -> PictureSequence | None:
    if reference.schema_name() != "ImageSequenceReference":
        return None
    own = rate_of(reference.rate) if reference.rate > 0 else rate
    return PictureSequence(reference.start_frame, max(1, reference.frame_step), own)


def _opaque(reference: Any, item: Any) -> bool:
    """Whether what a program makes fills the frame, as colours and bars do and titles do not."""
    names = f"{reference.generator_kind} {reference.name} {item.name}".lower()
    return any(word in names for word in ("black", "slug", "solid", "color", "colour", "bars", "matte", "blank"))


def title_of(item: Any, record: FrameRange) -> TimelineTitle | None:
    """The words that a clip lays over the picture; None for a clip that is no title."""
    reference = item.media_reference
    if reference is None or reference.schema_name() != "GeneratorReference":
        return None
    texts = [value for name, value in reference.parameters.items() if _WORDS.search(name) and isinstance(value, str)]
    text = next((value.strip() for value in texts if value.strip()), "")
    return TimelineTitle(record, text) if text else None


def speed_in(item: Any, rate: FrameRate, losses: Losses, *, listed: bool) -> Fraction:
    """The speed that an item's effects give it; a change within it, or one beyond all use, is told and left out."""
    speed = Fraction(1)
    for effect in item.effects:
        if not getattr(effect, "enabled", True):
            continue
        scalar = getattr(effect, "time_scalar", None)
        if scalar is not None:
            speed *= _meant(scalar, rate) if listed else number(scalar)
        elif effect.schema_name() == "TimeEffect":
            losses.add(EditLoss.OWN_SPEED(), item.name)
    if abs(speed) > _FASTEST:
        losses.add(EditLoss.TIMES_AS_FAST(times=Figure(f"{float(speed):g}")), item.name)
        return Fraction(1)
    return speed


def _meant(scalar: float, rate: FrameRate) -> Fraction:
    """The exact speed behind the rounded frames per second of a list."""
    text = f"{scalar * float(rate.fraction):.3f}"
    return speed_of(text[:-2] if text.endswith("00") else text, rate)


def effects_left_out(item: Any) -> Iterator[Statement[EditLoss]]:
    """What an item does to its picture beyond showing it, in a word or two each."""
    for effect in item.effects:
        if (
            hasattr(effect, "time_scalar")
            or effect.schema_name() == "TimeEffect"
            or not getattr(effect, "enabled", True)
        ):
            continue
        resolve = effect.metadata.get("Resolve_OTIO", {})
        name = str(resolve.get("Effect Name") or effect.effect_name or effect.name or "unnamed")
        if name == _WRAPPER:
            continue
        if not resolve or any(_changed(parameter) for parameter in resolve.get("Parameters", ())):
            yield EditLoss.EFFECT(effect=name)


def _changed(parameter: Any) -> bool:
    """Whether a parameter that Resolve writes is not what it is by default."""
    value = parameter.get("Parameter Value")
    return bool(parameter.get("Key Frames")) or value != parameter.get("Default Parameter Value", value)


def kind_of(item: Any) -> str:
    """A transition's kind: "dissolve", "wipe" or "dip", with the rest of its name where that is all of it."""
    listed = item.metadata.get("cmx_3600", {}).get("transition", "")
    if str(listed).startswith("W"):
        return wipe_in_list(str(listed))
    name = (item.name or "").lower()
    for kind in ("wipe", "dip"):
        if name.startswith(f"{kind} "):
            return name
        if kind in f"{name} {(item.transition_type or '').lower()}":
            return kind
    return "dissolve"


def _reel(item: Any) -> str:
    for holder, name in ((item.metadata, "cmx_3600"), (item.media_reference.metadata, "matchcut")):
        reel = holder.get(name, {}).get("reel") if len(holder) else None
        if reel is not None:
            return str(reel)
    metadata = item.metadata.get("AAF", {}) if len(item.metadata) else {}
    return str(metadata.get("UserComments", {}).get("Tape", ""))


def sound_of(item: Any, track: Any, span: TimeSpan, at: Fraction, losses: Losses) -> SoundClip | None:
    """A clip of sound that lies at second `at`; None for one that a film can't play."""
    if span.wrong:
        raise BadInput(span.wrong)
    reference = _reference(item)
    if reference is not None and reference.schema_name() == "GeneratorReference":
        losses.add(EditLoss.SOUND_OF_PROGRAM(), item.name)
        return None
    if any(getattr(effect, "time_scalar", 1) != 1 for effect in item.effects):
        losses.add(EditLoss.SOUND_AT_SPEED(), item.name)
        return None
    for what in effects_left_out(item):
        losses.add(EditLoss.HOLDS_NO(what=what), item.name)
    available = range_of(getattr(reference, "available_range", None))
    own = item.metadata.get("matchcut", {})
    return SoundClip(
        track=str(own.get("track", "")) or track.name,
        name=item.name,
        start=at,
        seconds=span.seconds,
        source=span.start - (available.start if available else 0),
        media=MediaReference(link=link_of(reference) if reference is not None else "", reel=_reel(item)),
        gain=int(own.get("gain", 0)),
        fade_in=Fraction(int(own.get("fade_in", 0)), _SAMPLES),
        fade_out=Fraction(int(own.get("fade_out", 0)), _SAMPLES),
    )
