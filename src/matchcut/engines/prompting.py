"""The text that a video model reads: the shot's facts as plain sentences, the most important first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchcut.engines.company import everyone
from matchcut.film.camera import SIZES, STATIC, ShotSize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matchcut.film.ids import MediaId
    from matchcut.planning.recipe import Portrait, Recipe


def write_prompt(recipe: Recipe, *, sound: bool) -> str:
    """Return the prompt of a shot: size and camera, action, who is seen, where and when, things, the look.

    Every member of the cast is described under their name right after the action, so that a name and a look stay
    together. What the recipe leaves empty leaves no trace. Only a model that makes `sound` is told what is said: a
    silent one would show what the words name, or write them into the picture.
    """
    parts = [_framing(recipe), _sentence(recipe.action)]
    parts += [_described(portrait) for portrait in recipe.cast]
    if recipe.dialogue.strip():
        parts.append(f"They say: “{' '.join(recipe.dialogue.split())}”" if sound else "They talk.")
    parts.append(_place(recipe))
    parts += [_described(prop) for prop in recipe.props]
    parts += [_sentence(style.description or style.name) for style in recipe.styles]
    return " ".join(part for part in parts if part)


def write_keyframe_prompt(recipe: Recipe, shown: Sequence[MediaId]) -> str:
    """Return the text by which an image model makes a shot's first frame of the pictures `shown`, in their order.

    Each picture is bound to whom it shows, so that two people do not swap faces.
    """
    bound = [
        f"Picture {number} shows {owner}."
        for number, picture in enumerate(shown, 1)
        if (owner := _owner(recipe, picture))
    ]
    keep = "Keep their faces, hair and clothes exactly." if any(portrait.references for portrait in recipe.cast) else ""
    parts = ["The first frame of a film shot.", *bound, keep, write_prompt(recipe, sound=False)]
    return " ".join(part for part in parts if part)


def _owner(recipe: Recipe, picture: MediaId) -> str:
    return next((portrait.name for portrait in everyone(recipe) if picture in portrait.references), "")


def _framing(recipe: Recipe) -> str:
    size = SIZES[ShotSize(recipe.shot_size)].sentence
    camera = recipe.camera.strip()
    moving = "the camera stands still" if camera in ("", STATIC) else f"camera: {camera}"
    return f"{size}, {moving}."


def _described(portrait: Portrait) -> str:
    looks = ", ".join(part.strip().rstrip(".") for part in (portrait.description, portrait.note) if part.strip())
    return f"{portrait.name}: {looks}." if looks else ""


def _place(recipe: Recipe) -> str:
    where = ""
    if recipe.location:
        where = recipe.location.description.strip().rstrip(".") or recipe.location.name
    when = recipe.time_of_day.strip()
    place = ", ".join(part for part in (where, when) if part)
    return _sentence(place) if place else _sentence(recipe.scene_heading.capitalize())


def _sentence(text: str) -> str:
    joined = " ".join(text.split())
    if not joined:
        return ""
    begun = joined[0].upper() + joined[1:]
    return begun if begun[-1] in ".!?…”" else f"{begun}."
