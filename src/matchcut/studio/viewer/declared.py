"""The viewer as a part of a window, and how the film is played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from matchcut.studio.actions.action_book import ActionBook, ActionSpec
from matchcut.studio.parts import Act, Part
from matchcut.studio.session import Session
from matchcut.studio.theme.theme import Theme

if TYPE_CHECKING:
    from matchcut.studio.viewer.view import Viewer


def _viewer(session: Session, theme: Theme, dock: QWidget, book: ActionBook) -> Viewer:
    from matchcut.studio.viewer.view import Viewer

    viewer = Viewer(session, theme, dock)
    viewer.transport.state_changed.connect(lambda: book["play.loop"].setChecked(viewer.transport.loop))
    return viewer


VIEWER = Part(
    id="viewer",
    title="Viewer",
    make=_viewer,
    acts=(
        Act(
            ActionSpec("play.toggle", "Play", "&Play and stop", keys=("Space",), icon="play", local=True),
            lambda viewer: viewer.transport.toggle(),
        ),
        Act(
            ActionSpec("play.back", "Play", "Shuttle &back", "Play backwards; again, faster", ("J",)),
            lambda viewer: viewer.transport.shuttle(-1),
        ),
        Act(ActionSpec("play.stop", "Play", "S&top", keys=("K",)), lambda viewer: viewer.transport.stop()),
        Act(
            ActionSpec("play.on", "Play", "Shuttle &on", "Play; again, faster", ("L",)),
            lambda viewer: viewer.transport.shuttle(1),
        ),
        Act(
            ActionSpec("play.previous", "Play", "A frame back", keys=("Left",), group=1, local=True),
            lambda viewer: viewer.transport.step(-1),
        ),
        Act(
            ActionSpec("play.next", "Play", "A frame on", keys=("Right",), group=1, local=True),
            lambda viewer: viewer.transport.step(1),
        ),
        Act(
            ActionSpec("play.shot_back", "Play", "To the shot before", keys=("Up",), group=1, local=True),
            lambda going: going.step_shot(-1),
        ),
        Act(
            ActionSpec("play.shot_on", "Play", "To the next shot", keys=("Down",), group=1, local=True),
            lambda going: going.step_shot(1),
        ),
        Act(
            ActionSpec("play.home", "Play", "To the start", keys=("Home",), group=1, local=True),
            lambda session: session.seek(0),
        ),
        Act(
            ActionSpec("play.end", "Play", "To the end", keys=("End",), group=1, local=True),
            lambda session: session.seek(session.film.length),
        ),
        Act(
            ActionSpec("play.in", "Play", "Mark &in", "Play from here", ("I",), group=2),
            lambda viewer: viewer.transport.mark(start=True),
        ),
        Act(
            ActionSpec("play.out", "Play", "Mark &out", "Play up to here", ("O",), group=2),
            lambda viewer: viewer.transport.mark(start=False),
        ),
        Act(
            ActionSpec("play.unmark", "Play", "&Clear in and out", keys=("Alt+X",), group=2),
            lambda viewer: viewer.transport.clear_marks(),
        ),
        Act(
            ActionSpec(
                "play.loop", "Play", "&Loop", "Begin again at the end", ("Ctrl+Shift+P",), "repeat", 2, checkable=True
            ),
            lambda viewer, on: viewer.transport.set_loop(on),
        ),
        Act(
            ActionSpec("play.mute", "Play", "&Sound on or off", keys=("Shift+M",), icon="volume-2", group=3),
            lambda viewer: viewer.controls.toggle_mute(),
        ),
        Act(
            ActionSpec(
                "view.safe", "View", "Safe &areas", keys=("Ctrl+Shift+A",), icon="frame", group=3, checkable=True
            ),
            lambda viewer, on: viewer.monitor.show_safe_areas(on),
        ),
        Act(
            ActionSpec(
                "view.onion",
                "View",
                "&Onion skin",
                "The last frame before a cut, through the first after it",
                ("Ctrl+Shift+O",),
                "layers",
                3,
                checkable=True,
            ),
            lambda viewer, on: viewer.show_onion(on),
        ),
        Act(
            ActionSpec(
                "view.full", "View", "F&ull screen", "Only the picture; Escape brings all back", ("F",), "maximize", 3
            ),
            lambda viewer: viewer.toggle_full_screen(),
        ),
    ),
)
