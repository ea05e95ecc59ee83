"""Why a text is no recipe, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

RECIPE_PROBLEMS: dict[str, Sentence] = {
    "other_version": "This recipe is of version {version}; {known} is known here.",
    "no_recipe": "This is not a recipe: {why}",
}
