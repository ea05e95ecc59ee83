"""A clip as a shot: first without its media, then as a stretch of a file, with handles where the file has frames."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from matchcut.film.labels import Label, label_of
from matchcut.film.model import Parameters, ParameterValue, Shot
from matchcut.film.offline import Offline
from matchcut.film.time import FrameRange, FrameRate
from matchcut.film.vocabulary import FOOTAGE
from matchcut.interchange.clips import Clip, MediaReference, Tape
from matchcut.interchange.importing.placing import ClipPlace, Filmed
from matchcut.interchange.tapes import counting, stretch_of


@dataclass(frozen=True, slots=True)
class Link:
    """A shot as a stretch of a film file: its take begins with the file's frame `start`.

    `begins` is the same place to a part of a frame: where frames last unequally, a time. `frames` is how many of the
    shot's frames the file has; `exact` whether each frame of the film is the one that was asked for, or a neighbour.
    """

    shot: Shot
    start: int
    frames: int
    exact: bool = True
    begins: Fraction | int = 0


def fitting(frames: int, speed: Fraction) -> tuple[int, Fraction]:
    """How many frames of a take a shot of so many film frames uses, and at what speed it is exactly so long.

    That is the speed asked for, except for a slow shot that ends before its last frame is shown in full: its speed is
    raised by as little as makes it end there. A held frame (0) is a very slow one.
    """
    if not speed:
        return 1, Fraction(1, frames)
    exact = frames * speed
    used = -(-exact.numerator // exact.denominator)
    if used * speed.denominator // speed.numerator == frames:
        return used, speed
    return used, Fraction(used, frames)


def offline(shot: Shot, clip: Clip, frames: int, lead: int, rate: FrameRate) -> Shot:
    """The shot of a clip whose media is not there: it keeps reel, source timecode, speed and the file's name.

    `frames` is the shot's length in the film, of which `lead` lie before the clip's own first.
    """
    used, speed = fitting(frames, abs(clip.speed))
    kept: dict[str, ParameterValue] = {
        "file": clip.link if clip.link != clip.reel else "",
        "reel": clip.reel,
        "source": source_label(clip, used, lead, rate),
        "reverse": clip.speed < 0,
    }
    given = {name: value for name, value in kept.items() if value}
    if clip.heard is False:
        given["sound"] = False
    return replace(shot, engine=FOOTAGE, parameters=Parameters(given), frames=used, head=0, tail=0, speed=speed)


def clip_of(shot: Shot, rate: FrameRate) -> Clip:
    """An offline shot's frames, before its trims and changes of speed, as a clip whose media can be looked for."""
    offline = Offline.of(shot)
    first, counted = offline.first(rate)
    drop = offline.source is not None and offline.source.semicolon
    tape = None
    if offline.source is not None:
        length = -_floor(-shot.frames * counted.fraction / rate.fraction)
        end = label_of(first + length, counted, drop=drop)
        tape = Tape(offline.source, end, shot.frames, drop=drop, speed=Fraction(-1 if offline.reverse else 1))
    return Clip(
        name=shot.action,
        record=FrameRange(0, shot.frames),
        speed=Fraction(-1 if offline.reverse else 1),
        media=MediaReference(link=offline.file, reel=offline.reel),
        offline=True,
        tape=tape,
    )


def source_label(clip: Clip, used: int, lead: int, rate: FrameRate) -> str:
    """The timecode of the first of the `used` source frames that a shot shows."""
    counted, drop = rate, rate.drops
    if clip.tape is not None:
        counted, drop = counting(clip.tape, rate), clip.tape.drop
    pace = counted.fraction / rate.fraction
    first = (clip.source - lead * clip.speed) * pace
    if clip.speed < 0:
        first -= (used - 1) * pace
    elif clip.tape is not None and not lead and not clip.tape.into:
        first = Fraction(stretch_of(clip.tape, counted, drop=drop).first)
    return str(label_of(first.numerator // first.denominator, counted, drop=drop))


def origin_of(place: ClipPlace, filmed: Filmed, *, drop: bool) -> str:
    """The timecode that a clip's tape has at the first frame of its file; "" where the file says its own."""
    return "" if filmed.own else str(Label(place.hour, 0, 0, 0, semicolon=drop))


def linked(shot: Shot, place: ClipPlace, count: int, handles: int | None) -> Link:
    """The shot, whose first frame has a place in a file of `count` frames, as a stretch of that file.

    It gets up to `handles` frames (None: all there are) before and after what it has, as the file allows.
    """
    link = (_backwards if place.speed < 0 else _forwards)(shot, place, count, handles)
    return replace(link, exact=_is_exact(link, shot, place, count))


def _is_exact(link: Link, shot: Shot, place: ClipPlace, count: int) -> bool:
    speed, pace = place.speed, place.pace
    steps = (pace, place.first, speed, link.shot.speed)
    if abs(speed) == link.shot.speed and all(Fraction(step).denominator == 1 for step in steps):
        frames: Iterable[int] = (0, link.shot.length - 1)  # Whole steps: what is right at both ends is between them.
    else:
        frames = range(link.shot.length)
    return all(
        _shown(link, frame, pace, count, backwards=speed < 0)
        == max(0, min(count - 1, _floor(place.first + (shot.head + frame * speed) * pace)))
        for frame in frames
    )


def _shown(link: Link, frame: int, pace: Fraction, count: int, *, backwards: bool) -> int:
    """The file's frame that a frame of the shot in the film shows."""
    shot = link.shot
    taken = shot.head + frame * shot.speed.numerator // shot.speed.denominator
    taken = shot.frames - 1 - taken if backwards else taken
    return min(count - 1, link.start + _floor(taken * pace))


def _forwards(shot: Shot, place: ClipPlace, count: int, handles: int | None) -> Link:
    base, pace = max(Fraction(0), place.first), place.pace
    base_frame = _floor(base)
    most = _frames_in(base_frame, pace) if handles is None else min(handles, _frames_in(base_frame, pace))
    lead = _lead(base - base_frame, shot.frames, pace, most)
    start = base_frame - _floor(lead * pace)
    there = -_floor((start - count) / pace)
    rest = max(0, there - lead - shot.frames)
    tail = rest if handles is None else min(handles, rest)
    more = replace(shot, frames=lead + shot.frames + tail, head=shot.head + lead, tail=shot.tail + tail)
    return Link(more, start, min(there, more.frames), begins=max(Fraction(0), base - lead * pace))


def _backwards(shot: Shot, place: ClipPlace, count: int, handles: int | None) -> Link:
    """Its first frame is the highest of its stretch; what the file has after that is played before it."""
    pace, top = place.pace, min(count - 1, max(0, _floor(place.first)))
    below, above = _frames_in(top, pace) + 1 - shot.frames, _frames_in(count - 1 - top, pace)
    tail = max(0, below if handles is None else min(handles, below))
    lead = above if handles is None else min(handles, above)
    frames = lead + shot.frames + tail
    start = max(0, top - _floor((shot.frames + tail - 1) * pace))
    more = replace(shot, frames=frames, head=shot.head + lead, tail=shot.tail + tail)
    begins = place.first - (shot.frames + tail - 1) * pace
    return Link(more, start, frames, begins=max(Fraction(0), begins))


def _lead(part: Fraction, used: int, pace: Fraction, most: int) -> int:
    """The longest lead, of `most` frames at most, with which every frame stays the one that was asked for.

    Film frame i asks for the file's frame ⌊part + i · pace⌋ after its first; with a lead, it gets the one at
    ⌊r + i · pace⌋, r being what the lead's end is past a frame of the file. They are the same where no frame's own
    part reaches a whole one with the one and not with the other.
    """
    if pace.denominator == 1 and not part:
        return most
    parts = sorted({(frame * pace) % 1 for frame in range(min(used, pace.denominator))})
    for lead in range(most, 0, -1):
        low, high = sorted((part, (lead * pace) % 1))
        if bisect_left(parts, 1 - high) == bisect_left(parts, 1 - low):
            return lead
    return 0


def _frames_in(count: int, pace: Fraction) -> int:
    """How many frames of the film so many of the file last, in full."""
    return _floor(count / pace)


def _floor(value: Fraction | int) -> int:
    return value.numerator // value.denominator
