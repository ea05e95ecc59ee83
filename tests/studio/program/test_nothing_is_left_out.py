"""Every window and place that the studio has is walked by somebody: one that is added and not worked is found here.

What stands in each of them is found by the rounds themselves, and what stands in the menus by `test_commands`.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

import matchcut.studio
from matchcut.studio.window.workspaces import Place

HERE = Path(__file__).parent
WALKED = re.compile(r'Round\(\s*\w+, "([\w ]+)"')
ELSEWHERE = {
    Place.BOARD: "test_writing",  # It is painted, and holds nothing but the field that is written in.
    Place.TIMELINE: "timeline-tools",  # Nothing else of it is a widget.
    Place.INSPECTOR: "Inspector",
    Place.TAKES: '"Note on the take", "Takes"',
}
"""Where a place is walked that has no round of its own, by words of the test that does so."""


def windows() -> set[str]:
    """The windows and dialogs of the studio, by their classes."""
    for module in pkgutil.walk_packages(matchcut.studio.__path__, "matchcut.studio."):
        importlib.import_module(module.name)
    found, left = set(), [QDialog, QMessageBox, QWidget]
    while left:
        for kind in left.pop().__subclasses__():
            left.append(kind)
            if kind.__module__.startswith("matchcut.studio") and (
                issubclass(kind, QDialog) or "Welcome" in kind.__name__
            ):
                found.add(kind.__name__)
    return found


def test_every_window_and_place_is_walked() -> None:
    tests = "".join(file.read_text(encoding="utf-8") for file in HERE.glob("*.py"))
    # What the palette has, `test_commands` finds; the three ways out of paying are gone in `window/test_paying`.
    walked = {*WALKED.findall(tests), "Palette", "PayDialog"}
    assert windows() <= walked, f"no round walks {windows() - walked}"
    for place in Place:
        assert place.value in walked or ELSEWHERE.get(place, "nowhere") in tests, f"no round walks the place {place}"
