"""Delivered files, verified: alone, or beside the project that they came from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.errors import BadInput

if TYPE_CHECKING:
    from matchcut.delivery.verify.model import VerifiedFile
    from matchcut.film.time import FrameRate
    from matchcut.store.project import Project


def verify_delivery(
    out: Path,
    project: Project | None,
    rate: FrameRate | None,
    at: Callable[[int, int], None],
    *,
    watermark: bool = False,
    sample: bool = False,
) -> list[VerifiedFile]:
    """Verify a delivered file, or all in a folder, against a project's cut if one is given.

    `rate` is an EDL's frame rate; `at(done, of)` tells how far the decoding of a film is; with `watermark`, films'
    invisible watermarks are read too; with `sample`, pictures are compared at both ends of every shot only.

    BadInput for what can't be read, is damaged, or is not the film: here the file is what a person gave.
    """
    from matchcut.app.exporting import cut_of
    from matchcut.delivery.edit.delivering import shelf_of
    from matchcut.delivery.verify.comparing import DeliveryDiffers
    from matchcut.delivery.verify.files import Against, verify

    against = Against(cut_of(project, boards=True), shelf_of(project)) if project else None
    try:
        return verify(out, against, rate, at, watermark=watermark, sample=sample)
    except DeliveryDiffers as unlike:
        raise BadInput(unlike.what, advice=unlike.advice, file=unlike.file) from unlike
