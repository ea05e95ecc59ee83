"""What every test of the studio shares: it begins in English, whatever the tester's own language or the test before."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """No garbage is collected while a test runs, as in the studio (`studio/tidying.py`): in a thread that reads
    pictures an object of Qt's would be freed, which waits for the thread of the windows while that waits for it.
    """
    was = gc.isenabled()
    gc.disable()
    yield
    if was:
        gc.enable()


@pytest.fixture(autouse=True)
def written_as_in_english() -> Iterator[None]:
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(QLocale("en"))
