"""A project into one file and out of it again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.app.problems import AppAdvice, AppProblem
from matchcut.delivery.bundle.deliverables import SUFFIX
from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from matchcut.delivery.bundle.unpacking import Unpacked
    from matchcut.delivery.deliverable import Delivered
    from matchcut.store.project import Project


def check_bundle(out: Path) -> None:
    """Raise BadInput, before the film is opened, unless a bundle can be written there."""
    if out.suffix.lower() != SUFFIX:
        advice = AppAdvice.WRITE_NAME(name=f"{out.stem or 'film'}{SUFFIX}")
        raise BadInput(AppProblem.BUNDLE_NAME(suffix=SUFFIX), advice=advice, file=out)
    if out.is_dir() or not out.absolute().parent.is_dir():
        raise BadInput(AppProblem.NO_FOLDER_FOR_FILE(), advice=AppAdvice.MAKE_FOLDER(), file=out)


def pack(
    project: Project, out: Path, at: Callable[[int, int], None], *, media: bool = True, people: bool = False
) -> Delivered:
    """Pack the project into `out`; see `delivery.bundle.packing.pack`."""
    from matchcut.delivery.bundle.packing import pack as pack_project

    return pack_project(project, out, media=media, people=people, at=at)


def unpack(bundle: Path, folder: Path | None, at: Callable[[int, int], None]) -> Unpacked:
    """Unpack a bundle into `folder`, or into one of the bundle's name beside it; see `delivery.bundle.unpacking`."""
    from matchcut.delivery.bundle.unpacking import unpack as unpack_bundle

    return unpack_bundle(bundle, folder or bundle.with_suffix(""), at=at)
