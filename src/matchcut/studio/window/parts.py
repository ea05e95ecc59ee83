"""All parts of a film's window. The places among them stand in this order in the menu."""

from __future__ import annotations

from matchcut.studio.board.declared import BOARD, BOARDING
from matchcut.studio.inspector.declared import INSPECTOR
from matchcut.studio.panels.declared import PANELS
from matchcut.studio.parts import Part
from matchcut.studio.timeline.declared import SOUNDING, TIMELINE
from matchcut.studio.viewer.declared import VIEWER
from matchcut.studio.window.declared import MAKING, THE_FILM, THE_WINDOW
from matchcut.studio.window.film_edits import FILM_EDITS

PARTS: tuple[Part, ...] = (
    *(BOARD, VIEWER, TIMELINE, INSPECTOR),
    *PANELS,
    *MAKING,
    *(FILM_EDITS, BOARDING, SOUNDING),
    *THE_FILM,
    *THE_WINDOW,
)
