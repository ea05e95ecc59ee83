"""Lets the house find the drifting engine, as it finds all engines: by an entry point, which lies in `entry/`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from matchcut.engines.registry import look_again

_PATH = "PYTHONPATH"


@contextmanager
def drifting_engine() -> Iterator[None]:
    """While this lasts, the engine `drifting` is found in this process and in the workers that it starts."""
    here = Path(__file__).resolve()
    entry = str(here.parent / "entry")
    before = os.environ.get(_PATH)
    sys.path.insert(0, entry)
    os.environ[_PATH] = os.pathsep.join(filter(None, (entry, str(here.parents[1]), before)))
    look_again()
    try:
        yield
    finally:
        sys.path.remove(entry)
        if before is None:
            del os.environ[_PATH]
        else:
            os.environ[_PATH] = before
        look_again()
