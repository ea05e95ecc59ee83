"""Where the cast and the elements are seen, in words."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from matchcut.film.film import Film
from matchcut.studio.texts.tell import tr

NAMED = 6
"""How many shots are named."""


def where_used(film: Film) -> dict[str, str]:
    """Where each member of the cast and each element is seen, in words; those that are not seen are left out."""
    places = {}
    for owner, seen in film.appearances.items():
        labels = [film.label(shot) for shot in islice(seen, NAMED)]
        places[owner] = tr("in {0}").format(", ".join(labels) + (" …" if len(seen) > NAMED else ""))
    scenes = Counter(scene.location for scene in film.scenes.values() if scene.location)
    for location, count in scenes.items():
        places[location] = tr("in one scene") if count == 1 else tr("in {0} scenes").format(count)
    return places
