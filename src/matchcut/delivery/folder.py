"""Folders of files that are there whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.delivery.writing import sweep
from matchcut.film.errors import BadInput
from matchcut.media.aside import aside_name, not_written, rename, sync_folder
from matchcut.store.owner import this_process


@contextmanager
def new_folder(out: Path) -> Iterator[Path]:
    """Give a folder to put files into (synced by whoever writes them); when the block ends well, it becomes `out`.

    What is in a folder stays there: `out` must be empty or not there yet, else BadInput. MachineFailed for a full disk.
    """
    out = out.absolute()
    if not out.parent.is_dir():
        raise BadInput(DeliveryProblem.NO_FOLDER_FOR_FOLDER(), advice=DeliveryAdvice.MAKE_FOLDER(), file=out)
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise BadInput(DeliveryProblem.FOLDER_TAKEN(), advice=DeliveryAdvice.NEW_OR_EMPTY_FOLDER(), file=out)
    part = out.with_name(aside_name(out, this_process()))
    try:
        sweep(out)
        part.mkdir()
        yield part
        sync_folder(part)
        if out.exists():
            out.rmdir()
        rename(part, out)
        sync_folder(out.parent)
    except OSError as error:
        raise not_written(out, error) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
