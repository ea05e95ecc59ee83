"""The timeline as a part of a window, and what lays sounds on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from matchcut.film.ids import ShotId
from matchcut.studio.actions.action_book import ActionBook, ActionSpec
from matchcut.studio.parts import Act, Ask, Part
from matchcut.studio.pictures import ShotPictures
from matchcut.studio.session import Session
from matchcut.studio.sound.peaks import SoundPeaks
from matchcut.studio.theme.theme import Theme
from matchcut.studio.timeline.tools import TOOL_ACTIONS, Tool

if TYPE_CHECKING:
    from matchcut.studio.film_cards import FilmCards
    from matchcut.studio.timeline.panel import TimelinePanel
    from matchcut.studio.window.notice import Notice
    from matchcut.studio.window.sounding import Sounding


def _timeline(
    session: Session,
    theme: Theme,
    dock: QWidget,
    pictures: ShotPictures,
    peaks: SoundPeaks,
    sounding: Sounding,
    film_cards: FilmCards,
    ask: Ask,
) -> TimelinePanel:
    from matchcut.studio.measured_shots import MeasuredShots
    from matchcut.studio.timeline.panel import TimelinePanel

    timeline = TimelinePanel(session, theme, dock)
    view = timeline.view
    view.thumbnail, view.peaks = pictures.of_shot, peaks.of_clip
    pictures.arrived.connect(view.renew)
    peaks.arrived.connect(view.renew)
    view.measured = MeasuredShots(session, film_cards).of
    film_cards.changed.connect(view.renew)
    view.sound_frames = sounding.frames_of
    view.sounds_dropped.connect(sounding.bring)

    def split(shot: ShotId | None, frame: int) -> None:
        ask(lambda commands: commands.split_at(shot, frame))

    view.razor_wanted.connect(split)
    view.continuity_wanted.connect(lambda shot, seam: ask(lambda going: going.to_seam(shot, seam=seam)))
    view.words_wanted.connect(lambda: ask(lambda going: going.write_on_clip()))
    view.handles_wanted.connect(lambda shots: ask(lambda offers: offers.handles(shots)))
    view.menu_wanted.connect(lambda position: ask(lambda context_menus: context_menus.show_shot(position)))
    return timeline


def _show_tools(window: QWidget, timeline: TimelinePanel, book: ActionBook) -> None:
    """One tool is in hand at a time: buttons beside the timeline, keys, menu and palette all take it."""
    group = QActionGroup(window)
    tools = [book[TOOL_ACTIONS[tool]] for tool in Tool]
    for action in tools:
        group.addAction(action)
    tools[0].setChecked(True)
    timeline.show_tools(tools)
    book["view.snap"].setChecked(True)


def _tool(tool: Tool, text: str, tip: str, key: str, drawing: str) -> Act:
    spec = ActionSpec(TOOL_ACTIONS[tool], "View/Tool", text, tip, (key,), drawing, checkable=True)
    return Act(spec, lambda timeline, on: timeline.view.use_tool(tool) if on else None)


def _sounding(session: Session, window: QWidget, notice: Notice, fail: Callable[[Exception], object]) -> Sounding:
    from matchcut.studio.window.sounding import Sounding

    sounding = Sounding(session, window)
    sounding.said.connect(notice.say)
    sounding.failed.connect(fail)
    return sounding


TIMELINE = Part(
    id="timeline",
    title="Timeline",
    make=_timeline,
    ready=_show_tools,
    acts=(
        Act(
            ActionSpec("view.fit", "View", "&Fit the timeline", "Show the whole film", ("Shift+Z",), "maximize", 2),
            lambda timeline: timeline.view.fit(),
        ),
        Act(
            ActionSpec(
                "view.near", "View", "Fit the s&hots", "Show the selected shots as wide as can be", ("Z",), "", 2
            ),
            lambda timeline, session: timeline.view.show_shots(session.selection.shots),
        ),
        Act(
            ActionSpec(
                "view.frames", "View", "Show fra&mes", "Zoom in until every frame stands alone", ("Alt+Z",), "", 2
            ),
            lambda timeline: timeline.view.show_frames(),
        ),
        Act(
            ActionSpec("view.in", "View", "Zoom &in", keys=("Ctrl+=",), icon="zoom-in", group=2),
            lambda timeline: timeline.view.zoom(1.4),
        ),
        Act(
            ActionSpec("view.out", "View", "Zoom o&ut", keys=("Ctrl+-",), icon="zoom-out", group=2),
            lambda timeline: timeline.view.zoom(1 / 1.4),
        ),
        Act(
            ActionSpec(
                "view.snap",
                "View",
                "&Snapping",
                "Edges snap to cuts and the playhead",
                ("S",),
                "magnet",
                2,
                checkable=True,
            ),
            lambda timeline, on: timeline.view.use_snapping(on),
        ),
        _tool(Tool.SELECT, "&Select", "Select and move; at an edge, trim", "V", "tool-select"),
        _tool(Tool.TRIM, "&Trim", "Move the nearest edge, in what was made", "T", "tool-trim"),
        _tool(Tool.RIPPLE, "R&ipple", "Move the nearest edge, beyond what was made too", "R", "tool-ripple"),
        _tool(Tool.ROLL, "R&oll", "Move the nearest cut, and nothing else", "E", "tool-roll"),
        _tool(Tool.SLIP, "S&lip", "Show other frames of the take in the same place", "Y", "tool-slip"),
        _tool(Tool.RAZOR, "&Razor", "Cut shots by clicking on them", "B", "scissors"),
    ),
)

SOUNDING = Part(
    id="sounding",
    make=_sounding,
    acts=(
        Act(
            ActionSpec(
                "sound.add", "Shot", "Add a so&und …", "Lay it under the film from here", ("Ctrl+Shift+U",), "music", 3
            ),
            lambda sounding: sounding.choose(),
        ),
    ),
)
