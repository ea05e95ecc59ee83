"""How a service is going to make a shot, for how much, and what of the shot can't reach it: before anything is sent."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from matchcut.engines.company import everyone, listed, shot_before
from matchcut.engines.hosted.asking import (
    NEGATIVE,
    Pictures,
    last_wanted,
    left_out,
    length_of,
    makes_sound,
    pictures_of,
    prompt_of,
    request_of,
    sheet_wanted,
)
from matchcut.engines.hosted.outlooks import ServiceCaution, ServiceProspect
from matchcut.engines.hosted.pricing import estimate_of, prices_used
from matchcut.engines.hosted.requests import MediaRole, ServiceRequest
from matchcut.engines.hosted.services import HostedModel, Service
from matchcut.engines.outlooks import Caution, Prospect
from matchcut.engines.spec import Outlook
from matchcut.film.errors import MatchcutError
from matchcut.planning.recipe import Recipe
from matchcut.words.statements import Statement

_SMALL_CROP = 5
"""So many percent of a clip may be cut away without a word."""


def explain(service: Service, model: HostedModel, recipe: Recipe, before: str) -> Outlook:
    """Tell where a take's frames and people come from, what is asked for and what that costs, and warn of what can't
    reach the service. `before` is the label of the shot that is continued ("": unknown). Never raises for a recipe.
    """
    try:
        request = request_of(recipe, model)
    except MatchcutError as error:
        return Outlook(warnings=((error.problem, *error.advised),))
    pictures = pictures_of(recipe, model)
    words = (
        *_starts(recipe, pictures, before),
        *_carried(recipe, pictures, before),
        *_asked(service, recipe, request),
        *_costs(model, request),
    )
    return Outlook(words, unreachable(recipe, model, before))


def unreachable(recipe: Recipe, model: HostedModel, before: str = "") -> tuple[Statement[Any], ...]:
    """What of a recipe can't reach the model."""
    pictures = pictures_of(recipe, model)
    return (
        *_frames_unreached(recipe, model, pictures, before),
        *_references_unreached(recipe, model, pictures),
        *_words_unreached(recipe, model, pictures),
    )


def _starts(recipe: Recipe, pictures: Pictures, before: str) -> Iterator[Statement[Prospect]]:
    """Where the shot's first and last frames come from."""
    source = shot_before(before)
    if pictures.tail:
        yield Prospect.CONTINUES_LAST_FRAME(before=source)
    elif recipe.upstream is not None:
        yield Prospect.CANT_CONTINUE(before=source)
    else:
        yield Prospect.CUT_FROM_KEYFRAME() if pictures.first else Prospect.CUT()
    if pictures.last:
        yield Prospect.ENDS_IN_NEXT() if pictures.last == recipe.next_keyframe else Prospect.ENDS_IN_KEYFRAME()
    if recipe.keyframe and pictures.tail and pictures.last != recipe.keyframe:
        yield Prospect.KEYFRAME_UNUSED_AFTER(before=source)


def _carried(recipe: Recipe, pictures: Pictures, before: str) -> Iterator[Statement[Any]]:
    """What carries the look of those who are in the shot."""
    cast = listed([member.name for member in recipe.cast])
    if pictures.references:
        shown = set(pictures.references)
        names = [portrait.name for portrait in everyone(recipe) if shown & set(portrait.references)]
        yield Prospect.REFERENCES(names=listed(names), count=len(pictures.references))
    elif recipe.cast and pictures.first:
        carried = Prospect.CARRIED(names=cast, before=shot_before(before))
        yield carried if pictures.tail else Prospect.AS_IN_KEYFRAME(names=cast)
    elif recipe.cast:
        yield Prospect.BY_DESCRIPTION(names=cast)
    if pictures.styles:
        styles = [style.name for style in recipe.styles if set(style.references) & set(pictures.styles)]
        yield ServiceProspect.STYLE_SHOWN(names=listed(styles))
    if pictures.sheet:
        yield Prospect.SHEET(before=shot_before(before)) if pictures.tail else Prospect.LOOK_ANCHOR()


def _asked(service: Service, recipe: Recipe, request: ServiceRequest) -> Iterator[Statement[ServiceProspect]]:
    width, height = request.size
    sent = ServiceProspect.SENT_WITH_SOUND if request.sound else ServiceProspect.SENT
    yield sent(service=service.title, seconds=request.seconds, width=width, height=height)
    shape = Fraction(width * recipe.height, height * recipe.width)
    cropped = 100 - round(100 * min(shape, 1 / shape))
    if cropped >= _SMALL_CROP:
        yield ServiceProspect.CROPPED(percent=cropped)
    if request.seed is None:
        yield ServiceProspect.NOT_REPEATABLE()


def _costs(model: HostedModel, request: ServiceRequest) -> Iterator[Statement[ServiceProspect]]:
    estimate = estimate_of(request, model)
    if estimate is None:
        yield ServiceProspect.COSTS_UNKNOWN()
        return
    day = min(price.read_on for price in prices_used(request, model))
    yield ServiceProspect.COSTS(price=estimate.figure, currency=estimate.currency, day=day.isoformat())


def _frames_unreached(recipe: Recipe, model: HostedModel, pictures: Pictures, before: str) -> Iterator[Statement[Any]]:
    if recipe.upstream is not None and not pictures.tail:
        yield Caution.NOTHING_CARRIED(model=model.title, before=shot_before(before))
    if recipe.keyframe and recipe.upstream is None and not pictures.first:
        yield Caution.KEYFRAME_FOR_NOTHING(model=model.title)
    if last_wanted(recipe, model) and not pictures.last:
        if MediaRole.LAST in model.roles:
            yield ServiceCaution.LAST_NOT_ALONE(model=model.title)
        elif recipe.next_keyframe:
            yield Caution.NO_BRIDGE(model=model.title)


def _references_unreached(recipe: Recipe, model: HostedModel, pictures: Pictures) -> Iterator[Statement[Any]]:
    names = list(left_out(recipe, pictures))
    if names and MediaRole.REFERENCE not in model.roles:
        yield ServiceCaution.NO_REFERENCES(model=model.title, names=listed(names))
    elif names and not pictures.references:
        yield ServiceCaution.REFERENCES_NOT_BESIDE(model=model.title, names=listed(names))
    elif names:
        most = model.roles[MediaRole.REFERENCE]
        yield ServiceCaution.REFERENCES_LEFT_OUT(model=model.title, names=listed(names), count=most)
    if sheet_wanted(recipe, pictures) and not pictures.sheet:
        fits = MediaRole.REFERENCE in model.roles
        yield Caution.NO_ROOM_FOR_SHEET(model=model.title) if fits else Caution.NO_SHEET(model=model.title)
    if recipe.cast and not pictures.roles:
        yield Caution.NOTHING_BUT_WORDS(names=listed([member.name for member in recipe.cast]))


def _words_unreached(recipe: Recipe, model: HostedModel, pictures: Pictures) -> Iterator[Statement[ServiceCaution]]:
    if recipe.parameters.get(NEGATIVE) and not model.negative:
        yield ServiceCaution.NEGATIVE_UNREACHED(model=model.title)
    length = length_of(prompt_of(recipe, model, pictures))
    if length > model.longest_prompt:
        yield ServiceCaution.PROMPT_CUT(model=model.title, most=model.longest_prompt, length=length)
    if recipe.dialogue.strip() and model.sound and not makes_sound(recipe, model):
        yield ServiceCaution.SPEECH_UNHEARD()
