"""Reading a changed script again: what that would do to the film is worked out, and applied only when asked.

The project remembers the script that it was made of (`Origin`), so that what it says now can be told from what it said
then, and from what people did to the film since. Boards (Storyboarder) have their pictures outside the file and can't
be compared so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.film.errors import BadInput, EditRefused
from matchcut.store.project import Origin, Project
from matchcut.store.scratch import scratch
from matchcut.words.statements import Notes

if TYPE_CHECKING:
    from matchcut.film.film import Film
    from matchcut.film.ids import ShotId
    from matchcut.script.screenplay.reimport import Reimport

BOARDS = ".storyboarder"


@dataclass(frozen=True, slots=True)
class Reread:
    """What a script that was read again would do to the film as it was then, and what to remember once that is done."""

    present: Film
    changes: Reimport
    origin: Origin
    notes: Notes = ()

    def apply(self, film: Film, without: Collection[ShotId] = ()) -> Film:
        """The edit: the film with the script's changes, and without those of the omitted shots that are to go.

        EditRefused if the film is another one by now.
        """
        if film != self.present:
            raise EditRefused(AppProblem.FILM_CHANGED(), advice=AppAdvice.READ_SCRIPT_AGAIN())
        return self.changes.without(without)


def origin_of(story: Path) -> Origin | None:
    """What a project remembers of the script that it was made of; None for boards."""
    from matchcut.script.screenplay.sources import read_source

    if story.suffix.lower() == BOARDS:
        return None
    data = read_source(story)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("latin-1")  # Every byte has its character there, so nothing is lost.
    return Origin(path=story.name, sha256=hashlib.sha256(data).hexdigest(), text=text, media={})


def reread(project: Project, story: Path) -> Reread:
    """Read a script again. BadInput if it can't be read, or the film was not made of a script."""
    from matchcut.script.screenplay.importing import read_story
    from matchcut.script.screenplay.reimport import reimport

    last, origin = project.origin, origin_of(story)
    if last is None or last.path.endswith(".toml") or origin is None:
        raise BadInput(
            AppProblem.NO_SCRIPT_REMEMBERED(),
            advice=AppAdvice.MAKE_FILM_OF_SCRIPT(),
            file=story,
        )
    film, settings = project.film, project.film.settings
    size = settings.width, settings.height
    with scratch(project.folder) as place:
        before = place / Path(last.path).name
        before.write_bytes(_bytes_of(last))
        old = read_story(before, scratch=place, rate=settings.rate, size=size)
        new = read_story(story, scratch=place, rate=settings.rate, size=size)
    with_takes = {shot for shot in film.shots if project.takes.of(shot)}
    return Reread(film, reimport(old.film, new.film, film, with_takes=with_takes), origin, new.notes)


def _bytes_of(origin: Origin) -> bytes:
    data = origin.text.encode("utf-8")
    return data if hashlib.sha256(data).hexdigest() == origin.sha256 else origin.text.encode("latin-1")
