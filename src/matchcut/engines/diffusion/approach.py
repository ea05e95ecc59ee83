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
from matchcut.engines.outlooks import Prospect
from matchcut.engines.problems import EngineAdvice, EngineProblem
from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from matchcut.engines.diffusion.entries import ModelEntry
    from matchcut.film.ids import MediaId
    from matchcut.film.model import ParameterValue
    from matchcut.planning.recipe import Portrait, Recipe

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
    makes an identity keyframe.
    """

    identity: Identity
    words: tuple[Statement[Prospect], ...]
    weak: bool = False
    references: tuple[MediaId, ...] = ()
    tail: bool = False
    first: MediaId | None = None
    last: MediaId | None = None
    keyframe_model: str = ""


def describe(recipe: Recipe, entry: ModelEntry, before: str = "") -> Approach:
    """Decide how `recipe` is made by a model; `before` is the label of the shot that it continues ("": unknown).

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
    source = shot_before(before)
    return Approach(
        identity=identity,
        words=(*_starts(recipe, entry, tail, first, last, source), *_carried(recipe, identity, shown, maker, source)),
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
            EngineProblem.WANTS_SHOT_REFERENCES(model=entry.name),
            advice=EngineAdvice.GIVE_REFERENCE_OR_ENGINE(),
            field="references",
        )
    return BadInput(
        EngineProblem.WANTS_PICTURE(model=entry.name),
        advice=EngineAdvice.GIVE_PICTURE(),
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


def shot_before(label: str) -> Statement[Prospect]:
    """What people call the shot that another continues, within a sentence."""
    return Prospect.SHOT(shot=label) if label else Prospect.BEFORE()


def _starts(
    recipe: Recipe,
    entry: ModelEntry,
    tail: bool,
    first: MediaId | None,
    last: MediaId | None,
    before: Statement[Prospect],
) -> Iterator[Statement[Prospect]]:
    """Where the shot's first and last frames come from."""
    at_hand = recipe.upstream.frames if recipe.upstream else 0
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


def listed(names: Sequence[str]) -> str | Statement[Prospect]:
    """`Ada`, `Ada and Bob`, `Ada, Bob and Cy`, within a sentence."""
    if len(names) < 2:
        return "".join(names)
    return Prospect.BOTH(names=tuple(names[:-1]), last=names[-1])
