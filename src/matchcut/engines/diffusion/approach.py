"""How a shot is made, decided by what its model can do, before it runs: identity, continuity, size and length. Light.

Identity, the first that applies:

    the model takes references           the cast's references go in as they are
    an image model makes a keyframe      of the references; the model animates it (a cut without a keyframe only)
    neither                              the cast's descriptions in the text, which is weak

Continuity: a shot that continues another starts from as many frames of its tail as the model takes; a shot that cuts
starts from its keyframe, references and text. Where the model takes a last frame, a shot that bridges ends in the next
shot's keyframe, and one that continues another in its own.

Length: what the model has to make so that the film's frames can be cut from it.

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
from enum import StrEnum
from fractions import Fraction
from math import isqrt
from typing import TYPE_CHECKING

from matchcut.engines.company import choose_references, everyone, listed, shot_before
from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.outlooks import Prospect
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.engines.sizes import Size, area, nearest_shape
from matchcut.engines.spec import FrameRule
from matchcut.film.errors import BadInput
from matchcut.film.fields import MOST_HAND_OVER
from matchcut.film.time import FrameRate
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from matchcut.film.ids import MediaId
    from matchcut.film.model import ParameterValue
    from matchcut.planning.recipe import Recipe

NONE = "none"


class Identity(StrEnum):
    """What carries the look of the cast into the shot."""

    NOBODY = "nobody"
    REFERENCES = "references"
    KEYFRAME = "keyframe"
    MADE_KEYFRAME = "made keyframe"
    TAIL = "tail"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approach:
    """How one shot is made. `words` tell people; `weak` warns that a face may not be who it has to be.

    `references` are the reference images that go into the video model, in order; `first` and `last` the
    keyframes that are its first and last frame; `tail` whether it starts from the shot before; `keyframe_model`
    makes an identity keyframe. `sheet` is the tail whose end goes in as one more reference, the last and weakest.
    """

    identity: Identity
    words: tuple[Statement[Prospect], ...]
    weak: bool = False
    references: tuple[MediaId, ...] = ()
    tail: bool = False
    first: MediaId | None = None
    last: MediaId | None = None
    keyframe_model: str = ""
    sheet: MediaId | None = None


def describe(recipe: Recipe, entry: ModelEntry, before: str = "") -> Approach:
    """Decide how `recipe` is made by a model; `before` is the label of the shot that it continues ("": unknown).

    BadInput where it can't be made at all: a model that makes shots out of pictures only, and a shot that has none.
    """
    can = entry.capabilities
    tail = recipe.upstream is not None and can.tail_frames > 0
    first = recipe.keyframe if can.keyframe and not tail else None
    last = (recipe.next_keyframe or (recipe.keyframe if tail else None)) if can.last_frame else None
    sheet = _sheet(recipe, entry, tail)
    shown = choose_references(recipe, can.references - (sheet is not None))
    maker = "" if tail or first else keyframe_model(recipe, entry)
    if not (can.text or tail or first or maker or shown):
        raise no_picture(entry)
    identity = _identity(recipe, bool(shown), tail, first, maker)
    source = shot_before(before)
    return Approach(
        identity=identity,
        words=(
            *_starts(recipe, entry, tail, first, last, source),
            *_carried(recipe, identity, shown, maker, source),
            *((Prospect.SHEET(before=source) if tail else Prospect.LOOK_ANCHOR(),) if sheet is not None else ()),
        ),
        weak=identity is Identity.TEXT,
        references=shown,
        tail=tail,
        first=first,
        last=last,
        keyframe_model=maker,
        sheet=sheet,
    )


def takes_sheets(entry: ModelEntry) -> bool:
    """Whether a model can be shown a frame as a reference; not one that looks for a face in each."""
    return entry.capabilities.references > 0 and not (entry.image or entry.requirements.faces)


def _sheet(recipe: Recipe, entry: ModelEntry, tail: bool) -> MediaId | None:
    """The tail whose end is a reference; None where none is asked for, or there is room for one of each of the cast and
    no more.
    """
    asked = recipe.upstream.tail if recipe.upstream and tail and recipe.upstream.sheet else recipe.look
    members = sum(bool(member.references) for member in recipe.cast)
    return asked if takes_sheets(entry) and members < entry.capabilities.references else None


def no_picture(entry: ModelEntry) -> BadInput:
    """The error for a model that makes shots out of pictures only, and a shot that has none."""
    if entry.capabilities.references:
        return BadInput(
            EngineProblem.WANTS_SHOT_REFERENCES(model=entry.name),
            advice=EngineAdvice.GIVE_REFERENCE_OR_ENGINE(),
            field="references",
        )
    return BadInput(
        EngineProblem.WANTS_PICTURE(model=entry.name),
        advice=EngineAdvice.GIVE_PICTURE(),
        field="keyframe",
    )


def keyframe_model(recipe: Recipe, entry: ModelEntry) -> str:
    """The image model that makes an identity keyframe, or "" if none is asked for or there is nothing to make it of."""
    wanted = any(prop.references for prop in (*recipe.cast, *recipe.props)) or not entry.capabilities.text
    return asked_keyframe_model(recipe.parameters, entry) if wanted else ""


def asked_keyframe_model(parameters: Mapping[str, ParameterValue], entry: ModelEntry) -> str:
    """The image model that is to make keyframes, or "".

    By itself a model asks for one only where it takes no references; a person may ask for it anywhere.
    """
    default = NONE if entry.capabilities.references else entry.keyframe_model
    asked = str(parameters.get("keyframe_model", default))
    return asked if asked not in ("", NONE) and entry.capabilities.keyframe else ""


def _identity(recipe: Recipe, shown: bool, tail: bool, first: MediaId | None, maker: str) -> Identity:
    if maker:
        return Identity.MADE_KEYFRAME
    if shown:
        return Identity.REFERENCES
    if not recipe.cast:
        return Identity.NOBODY
    if tail:
        return Identity.TAIL
    return Identity.KEYFRAME if first else Identity.TEXT


def _starts(
    recipe: Recipe,
    entry: ModelEntry,
    tail: bool,
    first: MediaId | None,
    last: MediaId | None,
    before: Statement[Prospect],
) -> Iterator[Statement[Prospect]]:
    """Where the shot's first and last frames come from."""
    at_hand = recipe.upstream.at_hand if recipe.upstream else 0
    count = tail_length(entry, FrameRate(recipe.rate_numerator, recipe.rate_denominator), at_hand)
    if tail and count > 1:
        yield Prospect.CONTINUES(before=before, count=count)
    elif tail:
        yield Prospect.CONTINUES_LAST_FRAME(before=before)
    elif recipe.upstream is not None:
        yield (Prospect.CANT_CONTINUE_KEYFRAME if first else Prospect.CANT_CONTINUE)(before=before)
    else:
        yield Prospect.CUT_FROM_KEYFRAME() if first else Prospect.CUT()
    if last:
        yield Prospect.ENDS_IN_NEXT() if last == recipe.next_keyframe else Prospect.ENDS_IN_KEYFRAME()
    elif recipe.next_keyframe:
        yield Prospect.CANT_END_IN_NEXT()
    if recipe.keyframe and recipe.keyframe not in (first, last):
        yield Prospect.KEYFRAME_UNUSED_AFTER(before=before) if tail else Prospect.KEYFRAME_UNUSED()


def _carried(
    recipe: Recipe, identity: Identity, shown: Sequence[MediaId], maker: str, before: Statement[Prospect]
) -> Iterator[Statement[Prospect]]:
    """What carries the look of those who are in the shot."""
    names = listed([portrait.name for portrait in recipe.cast])
    match identity:
        case Identity.REFERENCES:
            of = [portrait.name for portrait in everyone(recipe) if set(portrait.references) & set(shown)]
            yield Prospect.REFERENCES(names=listed(of), count=len(shown))
        case Identity.MADE_KEYFRAME:
            subject = names or Prospect.WHAT_IS_SEEN()
            if shown:
                yield Prospect.MADE_KEYFRAME_REFERENCES(names=subject, model=maker, count=len(shown))
            else:
                yield Prospect.MADE_KEYFRAME(names=subject, model=maker)
        case Identity.TAIL:
            yield Prospect.CARRIED(names=names, before=before)
        case Identity.KEYFRAME:
            yield Prospect.AS_IN_KEYFRAME(names=names)
        case Identity.TEXT:
            yield Prospect.BY_DESCRIPTION(names=names)


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
    count = entry.frame_rule.at_least(needed)
    if count < needed:
        if entry.capabilities.sections:
            shared = overlap(entry.tail_rule, entry.capabilities.tail_frames)
            return _in_sections(entry.frame_rule, needed, count, shared, tail, start)
        longest = _longest(native, film, count, start)
        raise BadInput(
            EngineProblem.TOO_LONG(model=entry.name, most=count, rate=str(native), needed=needed),
            advice=EngineAdvice.AT_MOST_FRAMES(frames=longest),
            field="frames",
        )
    return Lengths(tail, count, start)


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
    """How many frames a take has to keep so that a shot at up to 60 fps finds the tail that the model takes, wherever
    in the last frames it goes on from it.
    """
    wanted = max(1, entry.capabilities.tail_frames)
    per_native = Fraction(60) / entry.rate.fraction if entry.rate else Fraction(1)
    span = (wanted - 1) * max(per_native, Fraction(1))
    return -(-span.numerator // span.denominator) + 1 + MOST_HAND_OVER


def native_size(entry: ModelEntry, film: Size, asked: str) -> Size:
    """The size a model works at: the one asked for ("832x480"), else its own that is nearest to the film's shape.

    Of equally near ones, the smallest that is not below the film, else the largest. BadInput, with the nearest
    that it can do, for a size that is not divisible as it has to be or beyond what the model was made for.
    """
    if not asked:
        return nearest_shape(entry.sizes, film)
    size = _parse_size(asked)
    most = max(map(area, entry.sizes)) * 5 // 4
    step = entry.size_step
    if size[0] % step or size[1] % step or area(size) > most:
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


def _longest(native: FrameRate, film: FrameRate, count: int, start: Fraction) -> int:
    return max(1, int((native.seconds(count - 1) - start) * film.fraction) + 1)


def _at_most(rule: FrameRule, frames: int) -> int:
    """The longest tail of at most `frames` that the rule admits; one frame is always a tail."""
    fitted = frames - (frames - rule.offset) % rule.step
    return fitted if fitted >= max(1, rule.minimum) else 1


def _nearest_allowed(entry: ModelEntry, size: Size, most: int) -> Size:
    """The size nearest to one asked for: of its shape as far as the step goes, and of at most `most` pixels."""
    step, shape = entry.size_step, Fraction(size[0], size[1])
    widest = isqrt(most * size[0] // size[1])
    width = _stepped(Fraction(min(size[0], widest)), step)
    while True:
        near = width, min(_stepped(width / shape, step), max(step, most // width // step * step))
        if area(near) <= most or width <= step:
            return near
        width -= step


def _stepped(side: Fraction, step: int) -> int:
    """The multiple of the step that is nearest to a side, at least one step."""
    return max(step, round(side / step) * step)


def _parse_size(text: str) -> Size:
    width, _, height = text.lower().replace("×", "x").partition("x")
    if not (width.strip().isdecimal() and height.strip().isdecimal() and int(width) and int(height)):
        raise BadInput(EngineProblem.NO_SIZE(text=text), advice=EngineAdvice.WRITE_SIZE(), field="native_size")
    return int(width), int(height)
