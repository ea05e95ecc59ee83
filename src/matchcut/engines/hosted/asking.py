"""What a service is asked for a take: decided by what its model can do, before anything runs. Pure, and light.

Where a shot continues another, its first frame is the last one of that one's tail; where it cuts, its keyframe. Where
the model takes a last frame, a shot that bridges ends in the next shot's keyframe, and one that continues another in
its own. References go along as far as the model takes them, those of the cast before all others; where they can't go
beside frames, frames count more.

A clip of a service lasts whole seconds, so the shortest that covers the shot is asked for:

the service's clip                  ├──┬──┬──┬──┬──┬──┬──┬──┬──┬──┬──┤   5 s
the take of a shot that cuts        ├──┬──┬──┬──┬──┬──┬──┬──┤
the take of one that continues         ├──┬──┬──┬──┬──┬──┬──┬──┤         its first frame was in the shot before
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import gcd
from pathlib import Path

from matchcut.engines.company import choose_references, everyone
from matchcut.engines.hosted.problems import ServiceProblem
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest
from matchcut.engines.hosted.services import HostedModel
from matchcut.engines.problems import EngineAdvice
from matchcut.engines.prompting import write_prompt
from matchcut.engines.sizes import Size, nearest_shape
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters, ParameterValue
from matchcut.film.time import FrameRate
from matchcut.planning.recipe import Recipe

RESOLUTION, SOUND, NEGATIVE = "resolution", "sound", "negative_prompt"
"""The settings of a hosted engine."""
AUTO, ON, OFF = "auto", "on", "off"
_SEEDS = 2**31
"""Services take seeds below this one."""
_FRAMES = (MediaRole.FIRST, MediaRole.LAST)


@dataclass(frozen=True, slots=True)
class Pictures:
    """What goes along with the words: the first and the last frame, and references, best first.

    `tail` says that the first frame is the end of the shot before. `sheet` is the tail whose end is the last reference.
    """

    first: MediaId | None = None
    tail: bool = False
    last: MediaId | None = None
    references: tuple[MediaId, ...] = ()
    styles: tuple[MediaId, ...] = ()
    sheet: MediaId | None = None

    @property
    def roles(self) -> tuple[MediaRole, ...]:
        """The roles that are filled, those that count most first."""
        filled = {
            MediaRole.FIRST: self.first,
            MediaRole.LAST: self.last,
            MediaRole.REFERENCE: self.references or self.sheet,
            MediaRole.STYLE: self.styles,
        }
        return tuple(role for role, held in filled.items() if held)


def request_of(
    recipe: Recipe,
    model: HostedModel,
    media: Mapping[MediaId, Path] | None = None,
    people: Mapping[str, str] | None = None,
) -> ServiceRequest:
    """What is sent for a take of a recipe. `media` says where its files lie (None: it is only told of, and they need
    not be here), `people` are the ids of the cast by name (a name that has none stands for itself).

    BadInput for a shot that is longer than the model's longest clip, or that has no picture where the model needs one.
    """
    pictures = pictures_of(recipe, model)
    if not pictures.roles and not model.text:
        raise BadInput(
            ServiceProblem.WANTS_PICTURE(model=model.title), advice=EngineAdvice.GIVE_PICTURE(), field="keyframe"
        )
    resolution, size, aspect = _size_of(recipe, model, bool(pictures.roles))
    request = ServiceRequest(
        service=model.service,
        model=_name_of(model, pictures),
        prompt=_cut(prompt_of(recipe, model, pictures), model.longest_prompt),
        negative_prompt=str(recipe.parameters.get(NEGATIVE, "")) if model.negative else "",
        seconds=_seconds_of(recipe, model, pictures),
        size=size,
        resolution=resolution,
        aspect=aspect,
        seed=recipe.seed % _SEEDS if model.seeded else None,
        sound=makes_sound(recipe, model),
        media=tuple(_sent(recipe, model, pictures, media, people or {})),
    )
    return replace(request, settings=_settings(recipe, model, request))


def makes_sound(recipe: Recipe, model: HostedModel) -> bool:
    """Whether a take comes with sound: where the model always makes some, or does and the setting asks for it. By
    itself that is where somebody speaks, for many services charge more for sound.
    """
    asked = recipe.parameters.get(SOUND, AUTO)
    wanted = asked == ON or (asked != OFF and bool(recipe.dialogue.strip()))
    return model.always_sound or (model.sound and wanted)


def pictures_of(recipe: Recipe, model: HostedModel) -> Pictures:
    """What of a recipe's pictures goes to the model."""
    takes = model.roles
    tail = recipe.upstream is not None and MediaRole.FIRST in takes
    first = (
        (recipe.upstream.tail if recipe.upstream and tail else recipe.keyframe) if MediaRole.FIRST in takes else None
    )
    last = last_wanted(recipe, model) if MediaRole.LAST in takes else None
    pictures = Pictures(first, tail, last if first or model.last_alone else None)
    if _fits_beside(MediaRole.STYLE, pictures, model):
        styles = [style.references[0] for style in recipe.styles if style.references]
        pictures = replace(pictures, styles=tuple(styles[: _room_for(MediaRole.STYLE, pictures, model)]))
    if not _fits_beside(MediaRole.REFERENCE, pictures, model):
        return pictures
    return _with_references(recipe, model, pictures)


def last_wanted(recipe: Recipe, model: HostedModel) -> MediaId | None:
    """The picture that a shot is to end in: the next shot's keyframe, or its own where it starts from a tail."""
    starts_from_tail = recipe.upstream is not None and MediaRole.FIRST in model.roles
    return recipe.next_keyframe or (recipe.keyframe if starts_from_tail else None)


def referring(recipe: Recipe, model: HostedModel) -> Recipe:
    """The recipe as references are chosen of it: without its styles where these have a role of their own."""
    return replace(recipe, styles=()) if MediaRole.STYLE in model.roles else recipe


def _with_references(recipe: Recipe, model: HostedModel, pictures: Pictures) -> Pictures:
    """The last of the references shows the end of the shot before, or the look anchor, where that is asked for and
    there is room for one of each of the cast besides.
    """
    room = _room_for(MediaRole.REFERENCE, pictures, model)
    sheet = sheet_wanted(recipe, pictures)
    if sum(bool(member.references) for member in recipe.cast) >= room:
        sheet = None
    chosen = choose_references(referring(recipe, model), max(0, room - (sheet is not None)))
    return replace(pictures, references=chosen, sheet=sheet)


def sheet_wanted(recipe: Recipe, pictures: Pictures) -> MediaId | None:
    """The tail whose end is to be shown as a reference."""
    if recipe.upstream and pictures.tail:
        return recipe.upstream.tail if recipe.upstream.sheet else None
    return recipe.look


def _fits_beside(role: MediaRole, pictures: Pictures, model: HostedModel) -> bool:
    return role in model.roles and not any(
        {role, other} == set(pair) for other in pictures.roles for pair in model.exclusive
    )


def _room_for(role: MediaRole, pictures: Pictures, model: HostedModel) -> int:
    taken = sum(role in pictures.roles for role in _FRAMES) + len(pictures.styles)
    return min(model.roles[role], model.most_pictures - taken if model.most_pictures else model.roles[role])


def prompt_of(recipe: Recipe, model: HostedModel, pictures: Pictures) -> str:
    """The words, and who is in each reference where these are all that is sent: frames would count among them."""
    words = write_prompt(recipe, sound=makes_sound(recipe, model))
    if set(pictures.roles) != {MediaRole.REFERENCE}:
        return words
    bound = [
        f"Picture {number} shows {_owner(recipe, picture)}." for number, picture in enumerate(pictures.references, 1)
    ]
    return " ".join((*bound, words))


def length_of(text: str) -> int:
    """How long services count a text: in units of UTF-16, in which an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def _cut(prompt: str, most: int) -> str:
    """The prompt, as many of its sentences as there is room for; where even the first is too long, its words."""
    if length_of(prompt) <= most:
        return prompt
    kept = prompt[:most]
    while length_of(kept) > most:
        kept = kept[:-1]
    for end in (". ", " "):
        if end in kept:
            return kept[: kept.rindex(end) + len(end)].rstrip()
    return kept


def _name_of(model: HostedModel, pictures: Pictures) -> str:
    if model.references_name and MediaRole.REFERENCE in pictures.roles:
        return model.references_name
    if model.frames_name and set(pictures.roles) & set(_FRAMES):
        return model.frames_name
    return model.name


def _seconds_of(recipe: Recipe, model: HostedModel, pictures: Pictures) -> int:
    rate = _rate_of(recipe)
    allowed = set(model.seconds)
    for role in pictures.roles:
        allowed &= set(model.seconds_with.get(role, model.seconds))
    needed = rate.seconds(recipe.frames)
    covering = [seconds for seconds in allowed if seconds >= needed]
    if covering:
        return min(covering)
    most = max(allowed, default=0)
    raise BadInput(
        ServiceProblem.TOO_LONG(model=model.title, most=most),
        advice=EngineAdvice.AT_MOST_FRAMES(frames=int(most * rate.fraction)),
        field="frames",
    )


def _size_of(recipe: Recipe, model: HostedModel, pictured: bool) -> tuple[str, Size, str]:
    """The resolution, size and aspect: of what the model has, the nearest to the film's shape that covers it."""
    sizes = model.sizes if pictured or not model.text_sizes else model.text_sizes
    asked = str(recipe.parameters.get(RESOLUTION, AUTO))
    named = {asked: sizes[asked]} if asked in sizes else sizes
    size = nearest_shape([size for own in named.values() for size in own], (recipe.width, recipe.height))
    resolution = next(name for name, own in named.items() if size in own)
    if model.aspects:
        return resolution, size, model.aspects[named[resolution].index(size)]
    common = gcd(*size)
    return resolution, size, f"{size[0] // common}:{size[1] // common}"


def _sent(
    recipe: Recipe,
    model: HostedModel,
    pictures: Pictures,
    media: Mapping[MediaId, Path] | None,
    people: Mapping[str, str],
) -> Iterator[SentMedia]:
    cast = tuple(people.get(member.name, member.name) for member in recipe.cast)
    ends = recipe.upstream.before if recipe.upstream else 0

    def picture(
        id: MediaId, role: MediaRole, of: str = "", who: Sequence[str] = cast, before: int | None = None
    ) -> SentMedia:
        path = Path(id) if media is None else media[id]
        part = model.parts.get(role, "")
        return SentMedia(media=id, path=path, role=role, of=of, cast=tuple(who), before=before, part=part)

    if pictures.first:
        yield picture(pictures.first, MediaRole.FIRST, before=ends if pictures.tail else None)
    if pictures.last:
        yield picture(pictures.last, MediaRole.LAST)
    owned = {MediaRole.REFERENCE: pictures.references, MediaRole.STYLE: pictures.styles}
    for role, references in owned.items():
        for reference in references:
            owner = _owner(recipe, reference)
            shown = [people.get(member.name, member.name) for member in recipe.cast if reference in member.references]
            yield picture(reference, role, owner, shown)
    if pictures.sheet:
        before = ends if recipe.upstream and recipe.upstream.tail == pictures.sheet else 0
        yield picture(pictures.sheet, MediaRole.REFERENCE, before=before)


def _owner(recipe: Recipe, picture: MediaId) -> str:
    return next((portrait.name for portrait in everyone(recipe) if picture in portrait.references), "")


def _settings(recipe: Recipe, model: HostedModel, request: ServiceRequest) -> Parameters:
    """What goes along by the model's own names; of a workflow its file and how many frames its clip has."""
    if model.workflow is not None:
        rate = model.rate or _rate_of(recipe)
        return Parameters({"workflow": str(model.workflow), "frames": round(request.seconds * rate.fraction) + 1})
    values: dict[str, ParameterValue] = {
        "prompt": request.prompt,
        "seconds": request.seconds,
        "aspect": request.aspect,
        "resolution": request.resolution,
    }
    if request.negative_prompt:
        values["negative"] = request.negative_prompt
    if model.sound:
        values["sound"] = request.sound
    if request.seed is not None:
        values["seed"] = request.seed
    named = {name: _spelled(model, part, values[part]) for part, name in model.parts.items() if part in values}
    return Parameters(named)


def _spelled(model: HostedModel, part: str, value: ParameterValue) -> ParameterValue:
    if part in model.spelled:
        return model.spelled[part].format(value)
    return model.spelled.get(str(value), value)


def _rate_of(recipe: Recipe) -> FrameRate:
    return FrameRate(recipe.rate_numerator, recipe.rate_denominator)


def left_out(recipe: Recipe, pictures: Pictures) -> Iterable[str]:
    """Whose references stay here, though they have some."""
    sent = {*pictures.references, *pictures.styles}
    return [owner.name for owner in everyone(recipe) if owner.references and not sent & set(owner.references)]
