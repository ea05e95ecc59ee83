"""Opening what a person points at: a project, or a storyboard that becomes one.

A storyboard's project lies beside it (`film.matchcut` and `media/` in the same folder). When the storyboard file
has changed since it was last read, what changed in it is brought into the project as one edit; what was edited
elsewhere stays. See `script.merge`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.app.edits import edit_into
from matchcut.app.problems import AppAdvice, AppNote, AppProblem
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters, Settings
from matchcut.film.remedies import Remedy
from matchcut.film.steps import StepKind
from matchcut.film.time import FrameRate
from matchcut.interchange.formats import BUNDLE, READ
from matchcut.media.endings import is_film
from matchcut.media.spelling import as_spelled
from matchcut.store.disk import sha256_of
from matchcut.store.project import DATABASE, Origin, Project
from matchcut.store.scratch import scratch
from matchcut.words.statements import Note, Notes

if TYPE_CHECKING:
    from matchcut.film.ids import MediaId
    from matchcut.script.screenplay.importing import ImportedStory
    from matchcut.script.screenplay.llm_address import ModelAddress

STORYBOARD = "storyboard.toml"
NEW_FILM = Settings(parameters=Parameters({"interpolation": "auto"}), correction=True)
"""What an empty film is begun with, here and in the studio. One that was begun before keeps what it had, and its takes;
one that is read from a file has what that says.
"""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open project, and what reading its storyboard changed or overrode, in words."""

    project: Project
    notes: Notes = ()


def open_source(place: Path, *, read_storyboard: bool = True) -> Opened:
    """Open a project folder, a `film.matchcut`, a folder with a storyboard, or a `storyboard.toml`.

    What has changed in its storyboard is brought in, unless a project that is there is to be opened as it stands.
    Raises BadInput, with the place of the mistake, for anything else, and leaves the project as it was.
    """
    if not place.exists():
        raise BadInput(AppProblem.NOTHING_THERE(), advice=AppAdvice.NAME_PROJECT_OR_STORYBOARD(), file=place)
    folder = place if place.is_dir() else place.parent
    storyboard = folder / STORYBOARD
    if not read_storyboard and (folder / DATABASE).exists():
        return Opened(Project.open(folder))
    if place.is_file() and place.name != DATABASE:
        if place.suffix != ".toml":
            raise BadInput(
                AppProblem.NEITHER_PROJECT_NOR_STORYBOARD(),
                advice=AppAdvice.NAME_FOLDER_WITH_FILM(database=DATABASE, storyboard=STORYBOARD),
                file=place,
            )
        storyboard = place
    if storyboard.is_file():
        return _synced(folder, storyboard)
    if not (folder / DATABASE).exists():
        raise BadInput(
            AppProblem.FOLDER_WITHOUT_FILM(database=DATABASE, storyboard=STORYBOARD),
            advice=Remedy.NEW_FILM(),
            file=place,
        )
    return Opened(Project.open(folder))


def create(
    folder: Path,
    story: Path | None,
    *,
    rate: FrameRate | None = None,
    size: tuple[int, int] | None = None,
    media: Iterable[Path] = (),
    sequence: str | int | None = None,
    model: ModelAddress | None = None,
    on_scene: Callable[[int, int], None] = lambda _done, _all: None,
) -> Opened:
    """Make a project in a new or empty folder: an empty film, or one read from a storyboard, screenplay or edit.

    `rate` and `size` (even, in pixels) are those of a film made from a screenplay, shot list or boards; `rate` is an
    EDL's, too, which does not say its own. In the folders `media` an edit's media is looked for as well; `sequence` is
    the name or number of the one that is read of several in an edit. `model`, where given, is sent a screenplay's text
    and breaks it down; `on_scene` hears how many scenes are done, of how many. BadInput if there is a project already,
    or if the story can't be read; then nothing is made.
    """
    if (folder / DATABASE).exists():
        raise BadInput(AppProblem.PROJECT_THERE(), advice=AppAdvice.CHOOSE_OTHER_FOLDER(), file=folder)
    if story is None:
        return Opened(Project.create(folder, Film(settings=NEW_FILM)))
    from matchcut.script.screenplay.importing import read_story

    if is_film(story):
        raise BadInput(AppProblem.FILM_NOT_SPLIT(), advice=Remedy.SPLIT_FILM(), file=story)
    story = story / STORYBOARD if story.is_dir() and story.suffix.lower() != BUNDLE else story
    if sequence is not None and story.suffix.lower() not in READ:
        raise BadInput(AppProblem.NO_SEQUENCES(), file=story, field="--sequence")
    notes: Notes = ()
    with Project.founding(folder) as project, scratch(project.folder) as place:
        if story.suffix == ".toml":
            notes = _read_into(project, story)
        elif story.suffix.lower() in READ:
            notes = edit_into(project, story, rate, media, place, sequence)
        else:
            read = partial(read_story, story, rate=rate, size=size, model=model, on_scene=on_scene, scratch=place)
            notes = _broken_down(project, story, read())
    return Opened(Project.open(folder), notes)


def _broken_down(project: Project, story: Path, read: ImportedStory) -> Notes:
    """Fill a new project with a story's first breakdown into shots, which a person then edits; return its notes."""
    from matchcut.app.rereading import origin_of

    for path in read.media.values():
        project.media.add(path)
    project.transact(StepKind.READ(name=story.name), lambda _: read.film, origin=origin_of(story))
    return read.notes


def _synced(folder: Path, storyboard: Path) -> Opened:
    """Open the project beside a storyboard (make it if there is none) and bring in what changed in the file."""
    if not (folder / DATABASE).exists():
        with Project.founding(folder) as project:
            notes = _read_into(project, storyboard)
        return Opened(Project.open(folder), notes)
    from matchcut.script.storyboard_toml import storyboard_text

    project = Project.open(folder)
    try:
        if _unchanged(project.origin, storyboard, _sha256(storyboard_text(storyboard))):
            return Opened(project)
        if project.only_looks:
            return Opened(project, (AppNote.STORYBOARD_UNREAD(storyboard=storyboard.name),))
        return Opened(project, _read_into(project, storyboard))
    except BaseException:
        project.abandon()
        raise


def _unchanged(origin: Origin | None, storyboard: Path, sha256: str) -> bool:
    """Whether a storyboard and the files it names are as they were when it was last read.

    A file that is gone changes nothing: the project has its own copy.
    """
    if origin is None or origin.sha256 != sha256:
        return False
    files = ((as_spelled(storyboard.parent / name), media) for name, media in origin.media.items())
    return all(sha256_of(path) == media for path, media in files if path.is_file())


def _read_into(project: Project, storyboard: Path) -> Notes:
    """Bring what changed in a storyboard into its project, as one edit; return what that overrode, in words."""
    from matchcut.script.merge import Conflict, merge
    from matchcut.script.storyboard_toml import film_of, read_storyboard

    read = read_storyboard(storyboard)
    several = _several_pictures(project, read.media)
    before = {media for media in read.media if project.media.has(media)}
    files = {name: project.media.add(path) for name, path in read.files.items()}
    last = project.origin if project.origin and project.origin.path.endswith(".toml") else None  # Not a script.
    base = film_of(last.text, last.media, file=storyboard) if last else Film()
    overridden: tuple[Conflict, ...] = ()

    def bring_in(present: Film) -> Film:
        nonlocal overridden
        merged = merge(base, read.film, present)
        overridden = merged.conflicts
        return merged.film

    step = StepKind.READ_AGAIN(name=storyboard.name) if last else StepKind.READ(name=storyboard.name)
    origin = Origin(path=storyboard.name, sha256=_sha256(read.text), text=read.text, media=files)
    project.transact(step, bring_in, origin=origin)
    project.drop_unused({*files.values()} - before)
    return (*read.notes, *several, *(conflict.text for conflict in overridden))


def _several_pictures(project: Project, media: Mapping[MediaId, Path]) -> list[Note]:
    """Tell of those pictures that are new to the film and hold several, of which the first is used."""
    from matchcut.media.stills import count_of_pictures

    counts = {path.name: count_of_pictures(path) for media_id, path in media.items() if not project.media.has(media_id)}
    return [AppNote.FIRST_PICTURE_USED(file=name, pictures=count) for name, count in counts.items() if count > 1]


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
