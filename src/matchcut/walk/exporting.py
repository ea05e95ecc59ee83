"""From circled takes to delivered files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from matchcut.cut.model import Cut
    from matchcut.delivery.form import Delivered, Form
    from matchcut.film.model import ParameterValue
    from matchcut.store.project import Project


@dataclass(frozen=True, slots=True)
class Wish:
    """One deliverable that was asked for, checked as far as can be before any shot is made."""

    out: Path
    form: Form
    options: Mapping[str, ParameterValue]


def wish(out: Path, named: str = "", typed: Mapping[str, str] | None = None) -> Wish:
    """Read what is asked for: a file, the form's id (or "", to go by the file's ending), and settings as typed.

    BadInput if there is no such form or setting, or nothing can be written there.
    """
    from matchcut.delivery.forms import form_for
    from matchcut.delivery.whole import check_name
    from matchcut.engines.parameters import read_typed, with_defaults

    check_name(out)
    form = form_for(out, named)
    options = with_defaults(form.options, read_typed(form.options, typed or {}))
    if out.is_dir() and form.suffixes:
        raise BadInput("This is a folder.", advice="Name the file to write, film.mp4 say.", file=out)
    if not out.absolute().parent.is_dir():
        raise BadInput("There is no such folder.", advice="Make it first.", file=out.absolute().parent)
    return Wish(out, form, options)


def cut_of(project: Project, *, boards: bool = False) -> Cut:
    """The film conformed to its circled takes. A shot without one is refused, or with `boards` shown as a board."""
    from matchcut.cut.conform import conform

    circled = {circle.take for shot, circle in project.film.circles.items() if shot in project.film.shots}
    takes = {take: project.takes.get(take) for take in circled}
    return conform(project.film, takes, project.media.facts, missing="board" if boards else "refuse")


def require_whole(project: Project, cut: Cut) -> None:
    """Raise BadInput, naming the shot, where a file that the cut shows or plays is gone or not as it was written.

    Each is compared with its name, the SHA-256 of its bytes, unless that was done already; see `MediaVault.trouble`.
    """
    for event in cut.events:
        shown = event.media or event.keyframe
        trouble = project.media.trouble(shown, read=True) if shown is not None else ""
        if trouble:
            what = "take" if event.media else "keyframe"
            again = f"Make the shot again: 'matchcut render {project.folder.name}'."
            raise BadInput(
                f"The file of shot {event.label}'s {what} is {trouble}.",
                advice=again if event.media else "Add the picture again, or put it back from a copy.",
            )
    for sound in cut.sounds:
        trouble = project.media.trouble(sound.media, read=True)
        if trouble:
            raise BadInput(f"The file of the sound “{sound.label}” is {trouble}.", advice="Add it again.")


def deliver(project: Project, wanted: Wish, at: Callable[[int, int], None]) -> Delivered:
    """Write a deliverable; `at(done, of)` tells how far it is and stops the work by raising `Cancelled`.

    Raises what its writer raises. A file that was there before stays until the new one is whole.
    """
    from matchcut.delivery.form import Delivery
    from matchcut.delivery.forms import write

    cut = cut_of(project, boards=not wanted.form.needs_takes)
    require_whole(project, cut)
    return write(wanted.form, Delivery(project=project, cut=cut, out=wanted.out, options=wanted.options, at=at))
