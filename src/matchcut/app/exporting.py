"""From circled takes to delivered files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.film.time import FrameRange, parse_timecode

if TYPE_CHECKING:
    from matchcut.cut.model import Cut
    from matchcut.delivery.deliverable import Deliverable, Delivered
    from matchcut.film.film import Film
    from matchcut.film.model import ParameterValue
    from matchcut.store.project import Project


@dataclass(frozen=True, slots=True)
class DeliveryOrder:
    """One deliverable that was asked for, checked as far as can be before any shot is made.

    `part` names what of the film, as `frames_of_part` reads it; "" is all.
    """

    out: Path
    form: Deliverable
    options: Mapping[str, ParameterValue]
    part: str = ""


def wish(out: Path, named: str = "", typed: Mapping[str, str] | None = None, *, part: str = "") -> DeliveryOrder:
    """Read what is asked for: a file, the form's id (or "", to go by the file's ending), and settings as typed.

    BadInput if there is no such form or setting, it is none of a part, or nothing can be written there.
    """
    from matchcut.delivery.deliverables import deliverable_for
    from matchcut.delivery.writing import check_name
    from matchcut.engines.parameters import read_typed, with_defaults

    check_name(out)
    form = deliverable_for(out, named)
    options = with_defaults(form.options, read_typed(form.options, typed or {}))
    if out.is_dir() and form.suffixes:
        raise BadInput(AppProblem.FOLDER_FOR_FILE(), advice=AppAdvice.NAME_FILE(), file=out)
    if not out.absolute().parent.is_dir():
        raise BadInput(AppProblem.NO_SUCH_FOLDER(), advice=AppAdvice.MAKE_FOLDER(), file=out.absolute().parent)
    if part and not form.of_a_part:
        raise BadInput(
            AppProblem.WHOLE_FILM_ONLY(deliverable=form.name),
            advice=AppAdvice.PARTS_OF_OTHERS(),
        )
    return DeliveryOrder(out, form, options, part)


def frames_of_part(film: Film, words: str) -> FrameRange:
    """The film's frames that a part's name means.

    It is "scene 2" (the second; or its id), with the transitions at its ends; or the first and the last frame that are
    shown, as timecodes of the film ("01:00:10:00-01:00:14:23") or as numbers counted from 0 ("240-359"). BadInput for
    anything else.
    """
    head, _, name = words.strip().partition(" ")
    if head.casefold() == "scene":
        return _frames_of_scene(film, name.strip())
    first, dash, last = words.partition("-")
    if not dash:
        raise BadInput(AppProblem.NO_PART(text=words), advice=AppAdvice.WRITE_PART())
    start, end = _frame(film, first), _frame(film, last)
    if end < start:
        raise BadInput(AppProblem.PART_ENDS_FIRST(text=words))
    return FrameRange(start, end + 1 - start)


def _frame(film: Film, words: str) -> int:
    if words.strip().isdecimal():
        return int(words)
    rate = film.settings.rate
    day = 24 * 3600 * rate.nominal if not rate.drops else 24 * 6 * (600 * rate.nominal - 9 * (rate.nominal // 15))
    return (parse_timecode(words, rate) - film.settings.start) % day


def _frames_of_scene(film: Film, name: str) -> FrameRange:
    scenes = film.scene_order
    match = next((scene for place, scene in enumerate(scenes, 1) if name in (str(place), scene.id)), None)
    if match is None:
        raise BadInput(AppProblem.NO_SCENE_TO_EXPORT(scene=name), advice=AppAdvice.COUNT_SCENES(scenes=len(scenes)))
    shots = film.shots_of(match.id)
    if not shots:
        raise BadInput(AppProblem.SCENE_EMPTY(scene=name))
    first, last = (film.layout[film.place_of[shot.id]].range for shot in (shots[0], shots[-1]))
    return FrameRange(first.start, last.end - first.start)


def cut_of(project: Project, *, boards: bool = False, noted: FrameRange | None = None) -> Cut:
    """The film conformed to its circled takes. A shot without one is refused, or with `boards` shown as a board.

    Its notes are on all shots, or on those seen in the frames `noted`.
    """
    from matchcut.cut.conform import conform

    circled = (circle.take for shot, circle in project.film.circles.items() if shot in project.film.shots)
    takes = project.takes.several(circled)
    return conform(project.film, takes, project.media.facts, missing="board" if boards else "refuse", noted=noted)


def require_whole(project: Project, cut: Cut) -> None:
    """Raise BadInput, naming the shot, where a file that the cut shows or plays is gone or not as it was written.

    Each is compared with its name, the SHA-256 of its bytes, unless that was done already; see `MediaVault.trouble`.
    """
    from matchcut.store.media_checks import GONE

    for event in cut.events:
        shown = event.media or event.keyframe
        trouble = project.media.trouble(shown, read=True) if shown is not None else ""
        if trouble and event.media:
            problem = AppProblem.TAKE_FILE_GONE if trouble == GONE else AppProblem.TAKE_FILE_DAMAGED
            raise BadInput(problem(shot=event.label), advice=Remedy.MAKE_AGAIN(film=project.folder.name))
        if trouble:
            problem = AppProblem.KEYFRAME_FILE_GONE if trouble == GONE else AppProblem.KEYFRAME_FILE_DAMAGED
            raise BadInput(problem(shot=event.label), advice=AppAdvice.ADD_PICTURE_OR_PUT_BACK())
    for sound in cut.sounds:
        trouble = project.media.trouble(sound.media, read=True)
        if trouble:
            problem = AppProblem.SOUND_FILE_GONE if trouble == GONE else AppProblem.SOUND_FILE_DAMAGED
            raise BadInput(problem(sound=sound.label), advice=AppAdvice.ADD_SOUND_AGAIN())


def deliver(project: Project, wanted: DeliveryOrder, at: Callable[[int, int], None]) -> Delivered:
    """Write a deliverable; `at(done, of)` tells how far it is and stops the work by raising `Cancelled`.

    Raises what its writer raises. A file that was there before stays until the new one is whole.
    """
    from matchcut.cut.conform import require_takes
    from matchcut.cut.part import part
    from matchcut.delivery.deliverable import Delivery
    from matchcut.delivery.deliverables import write

    full = None
    if wanted.part:
        # Shots beyond the part need no takes.
        frames = frames_of_part(project.film, wanted.part)
        full = cut_of(project, boards=True, noted=frames)
        cut = part(full, frames)
        if wanted.form.needs_takes:
            require_takes(event.label for event in cut.events if not (event.media or event.black or event.offline))
    else:
        cut = cut_of(project, boards=not wanted.form.needs_takes)
    if wanted.form.needs_files:
        require_whole(project, cut)
    order = Delivery(project=project, cut=cut, out=wanted.out, options=wanted.options, at=at, full_cut=full)
    return write(wanted.form, order)
