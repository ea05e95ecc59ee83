"""The cutting room of tests/cut, for the tests of edits that go out and come in."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

_NAME = "matchcut_tests_cutting_room"
_PLACE = Path(__file__).parents[1] / "cut" / "conftest.py"
if _NAME not in sys.modules:
    _spec = importlib.util.spec_from_file_location(_NAME, _PLACE)
    assert _spec is not None
    assert _spec.loader is not None
    _module = sys.modules[_NAME] = importlib.util.module_from_spec(_spec)
    _spec.loader.exec_module(_module)

room = sys.modules[_NAME].room
mark_of = sys.modules[_NAME].mark_of
