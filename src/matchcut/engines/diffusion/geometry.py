"""Sizes and lengths: what a model has to make so that the film's frames can be cut from it.

the tail, at the native rate        what is new
├──┬──┬──┬──┤·······································┤  num_frames, as the model's frame rule allows
0           K−1                                     │
             └ the film's last frame so far         └ covers the film's last new frame

A shot that is longer than the model's longest clip is made in sections of like length. Each starts from the last frames
of the one before, as a shot does that continues another; but there is no trip to the film's rate and size between them.

├───────────────────┤
                ├──┤ overlap
                ├───────────────────┤
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isqrt

from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.engines.spec import FrameRule
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Lengths:
    """`tail` frames are given, `num_frames` made in all; the film's first new frame is `start` seconds in.

    They are made in `sections` clips of `clip` frames, each of which begins with the last `overlap` of that before.
    """

    tail: int
    num_frames: int
    start: Fraction
    sections: int = 1
    clip: int = 0
    overlap: int = 0

    def __post_init__(self) -> None:
        if self.sections == 1:
            object.__setattr__(self, "clip", self.num_frames)


def lengths(entry: ModelEntry, film: FrameRate, frames: int, tail_at_hand: int) -> Lengths:
    """Plan a take of `frames` film frames that starts after `tail_at_hand` kept ones (0: it cuts).

    Where the model's frame rule does not reach that far, it is made in sections; BadInput, with the longest that can be
    made, for a model that takes one frame of a tail at most: each section's motion would begin anew.
    """
    native = entry.rate or film
    tail = tail_length(entry, film, tail_at_hand)
    start = native.seconds(tail - 1) + film.seconds(1) if tail else Fraction(0)
    needed = _needed(native, film, frames, start)
    made = entry.frame_rule.at_least(needed)
    if made < needed:
        if entry.capabilities.sections:
            shared = overlap(entry.tail_rule, entry.capabilities.tail_frames)
            return _in_sections(entry.frame_rule, needed, made, shared, tail, start)
        longest = _longest(native, film, made, start)
        raise BadInput(
            EngineProblem.TOO_LONG(model=entry.name, most=made, rate=str(native), needed=needed),
            advice=EngineAdvice.AT_MOST_FRAMES(frames=longest),
            field="frames",
        )
    return Lengths(tail, made, start)


def overlap(rule: FrameRule, tail_frames: int) -> int:
    """How many frames a section shares with the one before it: as many as a model of that tail rule starts from."""
    return _at_most(rule, tail_frames) if tail_frames else 0


def _in_sections(rule: FrameRule, needed: int, longest: int, overlap: int, tail: int, start: Fraction) -> Lengths:
    count = -(-(needed - overlap) // (longest - overlap))
    clip = rule.at_least(-(-(needed - overlap) // count) + overlap)
    return Lengths(tail, count * clip - (count - 1) * overlap, start, count, clip, overlap)


def tail_length(entry: ModelEntry, film: FrameRate, at_hand: int) -> int:
    """How many native frames of tail the model is given: as many as it takes and the kept frames cover."""
    if not at_hand or not entry.capabilities.tail_frames:
        return 0
    native = entry.rate or film
    covered = int(film.seconds(at_hand - 1) * native.fraction) + 1
    return _at_most(entry.tail_rule, min(covered, entry.capabilities.tail_frames))


def tail_kept(entry: ModelEntry) -> int:
    """How many frames a take has to keep so that a shot at up to 60 fps finds the tail that the model takes."""
    wanted = max(1, entry.capabilities.tail_frames)
    per_native = Fraction(60) / entry.rate.fraction if entry.rate else Fraction(1)
    span = (wanted - 1) * max(per_native, Fraction(1))
    return -(-span.numerator // span.denominator) + 1


def native_size(entry: ModelEntry, film: Size, asked: str) -> Size:
    """The size a model works at: the one asked for ("832x480"), else its own that is nearest to the film's shape.

    Of equally near ones, the smallest that is not below the film, else the largest. BadInput, with the nearest
    that it can do, for a size that is not divisible as it has to be or beyond what the model was made for.
    """
    if not asked:
        return _nearest_shape(entry.sizes, film)
    size = _parse_size(asked)
    most = max(map(_area, entry.sizes)) * 5 // 4
    step = entry.size_step
    if size[0] % step or size[1] % step or _area(size) > most:
        near = _nearest_allowed(entry, size, most)
        raise BadInput(
            EngineProblem.SIZE_IMPOSSIBLE(model=entry.name, size=asked),
            advice=EngineAdvice.NEAREST_SIZE(width=near[0], height=near[1]),
            field="native_size",
        )
    return size


def _needed(native: FrameRate, film: FrameRate, frames: int, start: Fraction) -> int:
    last = (start + film.seconds(frames - 1)) * native.fraction
    return -(-last.numerator // last.denominator) + 1


def _longest(native: FrameRate, film: FrameRate, made: int, start: Fraction) -> int:
    return max(1, int((native.seconds(made - 1) - start) * film.fraction) + 1)


def _at_most(rule: FrameRule, frames: int) -> int:
    """The longest tail of at most `frames` that the rule admits; one frame is always a tail."""
    fitted = frames - (frames - rule.offset) % rule.step
    return fitted if fitted >= max(1, rule.minimum) else 1


def _nearest_shape(sizes: Sequence[Size], film: Size) -> Size:
    def unlike(size: Size) -> Fraction:
        ratio = Fraction(size[0] * film[1], size[1] * film[0])
        return max(ratio, 1 / ratio)

    nearest = min(map(unlike, sizes))
    # A few percent of crop are not worth another size class.
    like = sorted((size for size in sizes if unlike(size) <= nearest * Fraction(21, 20)), key=_area)
    return next((size for size in like if _area(size) >= _area(film)), like[-1])


def _nearest_allowed(entry: ModelEntry, size: Size, most: int) -> Size:
    """The size nearest to one asked for: of its shape as far as the step goes, and of at most `most` pixels."""
    step, shape = entry.size_step, Fraction(size[0], size[1])
    widest = isqrt(most * size[0] // size[1])
    width = _stepped(Fraction(min(size[0], widest)), step)
    while True:
        near = width, min(_stepped(width / shape, step), max(step, most // width // step * step))
        if _area(near) <= most or width <= step:
            return near
        width -= step


def _stepped(side: Fraction, step: int) -> int:
    """The multiple of the step that is nearest to a side, at least one step."""
    return max(step, round(side / step) * step)


def _area(size: Size) -> int:
    return size[0] * size[1]


def _parse_size(text: str) -> Size:
    width, _, height = text.lower().replace("×", "x").partition("x")
    if not (width.strip().isdecimal() and height.strip().isdecimal() and int(width) and int(height)):
        raise BadInput(EngineProblem.NO_SIZE(text=text), advice=EngineAdvice.WRITE_SIZE(), field="native_size")
    return int(width), int(height)
