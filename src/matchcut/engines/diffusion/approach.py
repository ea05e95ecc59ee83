"""How a shot is made, decided by what its engine can do, and said in words before it runs. Pure and light.

Identity, the first that applies:

    the model takes references           the cast's references go in as they are
    an image model makes a keyframe      of the references; the model animates it (a cut without a keyframe only)
    neither                              the cast's descriptions in the text, which is weak

Continuity: a shot that continues another starts from as many frames of its tail as the model takes; a shot that cuts
starts from its keyframe, references and text. Where the model takes a last frame, a shot that bridges ends in the next
shot's keyframe, and one that continues another in its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from matchcut.engines.diffusion.geometry import tail_length
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from matchcut.engines.diffusion.entries import ModelEntry
    from matchcut.film.ids import MediaId
    from matchcut.film.model import ParameterValue
    from matchcut.planning.recipe import Portrait, Recipe

NONE = "none"

THE_SHOT_BEFORE = "the shot before"


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
    """How one shot is made. `words` tell a person; `weak` warns that a face may not be who it has to be.

    `references` are the reference images that go into the video model, in order; `first` and `last` the
    keyframes that are its first and last frame; `tail` whether it starts from the shot before; `keyframe_model`
    makes an identity keyframe.
    """

    identity: Identity
    words: str
    weak: bool = False
    references: tuple[MediaId, ...] = ()
    tail: bool = False
    first: MediaId | None = None
    last: MediaId | None = None
    keyframe_model: str = ""


def describe(recipe: Recipe, entry: ModelEntry, before: str = THE_SHOT_BEFORE) -> Approach:
    """Decide how `recipe` is made by a model; `before` is what people call the shot that it continues.

    BadInput where it can't be made at all: a model that makes shots out of pictures only, and a shot that has none.
    """
    can = entry.capabilities
    tail = recipe.upstream is not None and can.tail_frames > 0
    first = recipe.keyframe if can.keyframe and not tail else None
    last = (recipe.next_keyframe or (recipe.keyframe if tail else None)) if can.last_frame else None
    shown = choose_references(recipe, can.references)
    maker = "" if tail or first else keyframe_model(recipe, entry)
    if not (can.text or tail or first or maker or shown):
        raise no_picture(entry)
    identity = _identity(recipe, bool(shown), tail, first, maker)
    told = [*_starts(recipe, entry, tail, first, last, before), *_carried(recipe, identity, shown, maker, before)]
    words = "; ".join(told)
    return Approach(
        identity=identity,
        words=f"{words[:1].upper()}{words[1:]}.",
        weak=identity is Identity.TEXT,
        references=shown,
        tail=tail,
        first=first,
        last=last,
        keyframe_model=maker,
    )


def no_picture(entry: ModelEntry) -> BadInput:
    """The error for a model that makes shots out of pictures only, and a shot that has none."""
    if entry.capabilities.references:
        return BadInput(
            f"{entry.name} makes shots out of references, and this one has none.",
            advice="Give its cast, place or props a reference, or choose another engine.",
            field="references",
        )
    return BadInput(
        f"{entry.name} animates a picture, and this shot has none.",
        advice="Give the shot a keyframe, let it continue another, or name a 'keyframe_model'.",
        field="keyframe",
    )


def choose_references(recipe: Recipe, room: int) -> tuple[MediaId, ...]:
    """At most `room` reference images: the best of every cast member, then of things and place, then the next best."""
    return tuple(dict.fromkeys(_rounds(recipe.cast, everyone(recipe))))[:room]


def everyone(recipe: Recipe) -> tuple[Portrait, ...]:
    """All that a shot may have reference images of: its cast, props, location and styles."""
    return (*recipe.cast, *recipe.props, *((recipe.location,) if recipe.location else ()), *recipe.styles)


def keyframe_model(recipe: Recipe, entry: ModelEntry) -> str:
    """The image model that makes an identity keyframe, or "" if none is asked for or there is nothing to make it of."""
    wanted = any(one.references for one in (*recipe.cast, *recipe.props)) or not entry.capabilities.text
    return asked_keyframe_model(recipe.parameters, entry) if wanted else ""


def asked_keyframe_model(parameters: Mapping[str, ParameterValue], entry: ModelEntry) -> str:
    """The image model that is to make keyframes, or "".

    By itself a model asks for one only where it takes no references; a person may ask for it anywhere.
    """
    default = NONE if entry.capabilities.references else entry.keyframe_model
    asked = str(parameters.get("keyframe_model", default))
    return asked if asked not in ("", NONE) and entry.capabilities.keyframe else ""


def _rounds(cast: Sequence[Portrait], portraits: Sequence[Portrait]) -> Iterator[MediaId]:
    yield from (one.references[0] for one in cast if one.references)
    deepest = max((len(one.references) for one in portraits), default=0)
    for depth in range(deepest):
        yield from (one.references[depth] for one in portraits if len(one.references) > depth)


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
    recipe: Recipe, entry: ModelEntry, tail: bool, first: MediaId | None, last: MediaId | None, before: str
) -> Iterator[str]:
    """Where the shot's first and last frames come from."""
    at_hand = recipe.upstream.frames if recipe.upstream else 0
    count = tail_length(entry, FrameRate(recipe.rate_numerator, recipe.rate_denominator), at_hand)
    cut = "starts with a cut, from its keyframe" if first else "starts with a cut"
    if tail and count > 1:
        yield f"continues {before} with {count} tail frames"
    elif tail:
        yield f"continues {before} from its last frame (one frame carries no motion)"
    elif recipe.upstream is not None:
        yield f"can't continue {before}, so it {cut}"
    else:
        yield cut
    if last:
        yield "ends in the next shot's keyframe" if last == recipe.next_keyframe else "ends in its keyframe"
    elif recipe.next_keyframe:
        yield "can't end in the next shot's keyframe"
    if recipe.keyframe and recipe.keyframe not in (first, last):
        yield f"its keyframe is not used, as it starts from {before}" if tail else "its keyframe can't be used"


def _carried(recipe: Recipe, identity: Identity, shown: Sequence[MediaId], maker: str, before: str) -> Iterator[str]:
    """What carries the look of those who are in the shot."""
    names = listed([one.name for one in recipe.cast])
    match identity:
        case Identity.REFERENCES:
            of = listed([one.name for one in everyone(recipe) if set(one.references) & set(shown)])
            yield f"{of} through {counted(len(shown), 'reference')}"
        case Identity.MADE_KEYFRAME:
            subject = names or "what is seen"
            more = f", and through {counted(len(shown), 'reference')}" if shown else ""
            yield f"{subject} through a first frame that {maker} makes{more}"
        case Identity.TAIL:
            yield f"{names} carried over from {before}"
        case Identity.KEYFRAME:
            yield f"{names} as in the keyframe"
        case Identity.TEXT:
            yield f"{names} by description alone, which is weak: the face may be anybody's"


def listed(names: Sequence[str]) -> str:
    """`Ada`, `Ada and Bob`, `Ada, Bob and Cy`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def counted(count: int, what: str) -> str:
    """`a reference`, `3 references`."""
    return f"{count} {what}s" if count > 1 else f"a {what}"
