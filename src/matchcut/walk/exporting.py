"""From circled takes to a delivered file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from matchcut.cut.model import Cut
    from matchcut.delivery.film import ExportReport
    from matchcut.store.project import Project


def check_output(out: Path) -> None:
    """Raise BadInput, before any shot is made, if the film can't be written there."""
    from matchcut.delivery.presets import preset_for

    preset_for(out)
    if out.is_dir():
        raise BadInput("This is a folder.", advice="Name the file to write, film.mp4 say.", file=out)
    if not out.absolute().parent.is_dir():
        raise BadInput("There is no such folder.", advice="Make it first.", file=out.absolute().parent)


def cut_of(project: Project, *, boards: bool = False) -> Cut:
    """The film conformed to its circled takes. A shot without one is refused, or with `boards` shown as a board."""
    from matchcut.cut.conform import conform

    circled = {circle.take for shot, circle in project.film.circles.items() if shot in project.film.shots}
    takes = {take: project.takes.get(take) for take in circled}
    return conform(project.film, takes, project.media.facts, missing="board" if boards else "refuse")


def export_film(project: Project, out: Path, at: Callable[[int, int], None]) -> ExportReport:
    """Write the film; `at(done, of)` tells how far it is. See `delivery.film.export` for what can go wrong."""
    from matchcut.delivery.film import export

    return export(cut_of(project), project.media.path, out, cache=project.folder / "cache", on_progress=at)
