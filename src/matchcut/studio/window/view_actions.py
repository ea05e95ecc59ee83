"""The actions that move through the film and the studio, and change nothing in the film."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication, QMenu

from matchcut.studio.actions.action_book import ActionSpec
from matchcut.studio.running_on import WhenClosed, choose, chosen
from matchcut.studio.timeline.tools import TOOL_ACTIONS, Tool
from matchcut.studio.window.workspaces import WORKSPACES

if TYPE_CHECKING:
    from matchcut.studio.window.window import StudioWindow

LANGUAGES = (("", "As the s&ystem"), ("en", "&English"), ("de", "&Deutsch"), ("fr", "&Français"))
"""The languages that can be chosen, as they call themselves."""

VIEW_SPECS = (
    ActionSpec("film.make", "Film", "&Make what is stale", "All that needs a take", ("Ctrl+Return",), "film"),
    ActionSpec("film.take", "Film", "New &take", "Make another take of the shots", ("Ctrl+Shift+Return",), "camera"),
    ActionSpec("film.export", "Film", "&Export …", "Write the film to a file", ("Ctrl+E",), "share", 1),
    ActionSpec(
        "film.reread",
        "Film",
        "&Read the script again …",
        "See first what changed in it",
        (),
        "file-text",
        1,
    ),
    ActionSpec("film.media", "Film", "&Find media …", "For shots whose media is offline", (), "folder-open", 1),
    ActionSpec("film.snapshots", "Film", "&Snapshots …", "Keep, compare, go back", ("Ctrl+S",), "bookmark", 1),
    ActionSpec("film.models", "Film", "Mo&dels …", "Bring, check and remove what shots are made with", (), "box", 1),
    ActionSpec("film.clean", "Film", "F&ree space …", "See first what could go, and how much it is", (), "gauge", 1),
    ActionSpec("film.person", "Film", "Your &name …", "What films say of who made an edit", (), "user", 1),
    ActionSpec(
        "film.open", "Film", "&Open another film …", "Recent films, examples, a new film", ("Ctrl+O",), "folder-open", 2
    ),
    ActionSpec("film.close", "Film", "&Close", "Close the film; everything is saved already", ("Ctrl+W",), group=2),
    ActionSpec("film.quit", "Film", "&Quit", "Close every film; everything is saved already", ("Ctrl+Q",), group=2),
    *(
        ActionSpec(f"film.closed_{when.name.lower()}", "Film/Closed while shots are made", text, tip)
        for when, text, tip in (
            (WhenClosed.ASK, "&Ask what is to become of them", "Each time a film is closed while shots are made"),
            (WhenClosed.RUN_ON, "&Run on without the window", "You are told when all that was queued is made"),
            (WhenClosed.STOP, "&Stop here", "They wait in the queue, and are made when you resume"),
        )
    ),
    ActionSpec("edit.paste", "Edit", "&Paste pictures", "Board the pictures on the clipboard", ("Ctrl+V",), "image", 2),
    ActionSpec("sound.add", "Shot", "Add a so&und …", "Lay it under the film from here", ("Ctrl+Shift+U",), "music", 3),
    ActionSpec("shot.media", "Shot", "Find its medi&a …", "Where its media is offline", (), "folder-open", 3),
    ActionSpec("scene.heading", "Shot/Scene", "&Write the heading", "On the board", ("Ctrl+Shift+H",), "pencil"),
    ActionSpec("play.toggle", "Play", "&Play and stop", keys=("Space",), icon="play", local=True),
    ActionSpec("play.back", "Play", "Shuttle &back", "Play backwards; again, faster", ("J",)),
    ActionSpec("play.stop", "Play", "S&top", keys=("K",)),
    ActionSpec("play.on", "Play", "Shuttle &on", "Play; again, faster", ("L",)),
    ActionSpec("play.previous", "Play", "A frame back", keys=("Left",), group=1, local=True),
    ActionSpec("play.next", "Play", "A frame on", keys=("Right",), group=1, local=True),
    ActionSpec("play.shot_back", "Play", "To the shot before", keys=("Up",), group=1, local=True),
    ActionSpec("play.shot_on", "Play", "To the next shot", keys=("Down",), group=1, local=True),
    ActionSpec("play.home", "Play", "To the start", keys=("Home",), group=1, local=True),
    ActionSpec("play.end", "Play", "To the end", keys=("End",), group=1, local=True),
    ActionSpec("play.in", "Play", "Mark &in", "Play from here", ("I",), group=2),
    ActionSpec("play.out", "Play", "Mark &out", "Play up to here", ("O",), group=2),
    ActionSpec("play.unmark", "Play", "&Clear in and out", keys=("Alt+X",), group=2),
    ActionSpec("play.loop", "Play", "&Loop", "Begin again at the end", ("Ctrl+Shift+P",), "repeat", 2, checkable=True),
    ActionSpec("play.mute", "Play", "&Sound on or off", keys=("Shift+M",), icon="volume-2", group=3),
    ActionSpec("take.circle", "Shot/Take", "&Circle", "Make it the shot's chosen take", ("C",), local=True),
    ActionSpec("take.compare", "Shot/Take", "Co&mpare", "Two takes with a wipe between them", ("Ctrl+Shift+W",)),
    ActionSpec("take.cut", "Shot/Take", "&End the comparison", "Show the cut again", ("Ctrl+Alt+W",)),
    ActionSpec("take.note", "Shot/Take", "&Note on it", "Write what you think of the take", ("Ctrl+Alt+N",)),
    ActionSpec("take.seed", "Shot/Take", "Use its &seed again", "Next takes start from the same noise"),
    ActionSpec("view.palette", "View", "&Command palette", "Find anything", ("Ctrl+K",), "command"),
    *(
        ActionSpec(
            f"view.{one.name.lower()}",
            "View",
            one.name,
            f"The {one.name} workspace",
            (f"F{index}",),
            "",
            1,
            checkable=True,
        )
        for index, one in enumerate(WORKSPACES, start=1)
    ),
    ActionSpec("view.reset", "View", "Reset the workspace", "Arrange the places as they were at first", group=1),
    ActionSpec("view.fit", "View", "&Fit the timeline", "Show the whole film", ("Shift+Z",), "maximize", 2),
    ActionSpec("view.near", "View", "Fit the s&hots", "Show the selected shots as wide as can be", ("Z",), "", 2),
    ActionSpec("view.frames", "View", "Show fra&mes", "Zoom in until every frame stands alone", ("Alt+Z",), "", 2),
    ActionSpec("view.in", "View", "Zoom &in", keys=("Ctrl+=",), icon="zoom-in", group=2),
    ActionSpec("view.out", "View", "Zoom o&ut", keys=("Ctrl+-",), icon="zoom-out", group=2),
    ActionSpec(
        "view.snap", "View", "&Snapping", "Edges snap to cuts and the playhead", ("S",), "magnet", 2, checkable=True
    ),
    *(
        ActionSpec(TOOL_ACTIONS[tool], "View/Tool", text, tip, (key,), drawing, checkable=True)
        for tool, text, tip, key, drawing in (
            (Tool.SELECT, "&Select", "Select and move; at an edge, trim", "V", "tool-select"),
            (Tool.TRIM, "&Trim", "Move the nearest edge, in what was made", "T", "tool-trim"),
            (Tool.RIPPLE, "R&ipple", "Move the nearest edge, beyond what was made too", "R", "tool-ripple"),
            (Tool.ROLL, "R&oll", "Move the nearest cut, and nothing else", "E", "tool-roll"),
            (Tool.SLIP, "S&lip", "Show other frames of the take in the same place", "Y", "tool-slip"),
            (Tool.RAZOR, "&Razor", "Cut shots by clicking on them", "B", "scissors"),
        )
    ),
    ActionSpec("view.script", "View", "S&cript beside boards", keys=("Ctrl+Shift+S",), group=3, checkable=True),
    ActionSpec("view.safe", "View", "Safe &areas", keys=("Ctrl+Shift+A",), icon="frame", group=3, checkable=True),
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
    ActionSpec("view.full", "View", "F&ull screen", "Only the picture; Escape brings all back", ("F",), "maximize", 3),
    ActionSpec("view.dark", "View/Theme", "&Dark"),
    ActionSpec("view.light", "View/Theme", "&Light"),
    ActionSpec("view.system", "View/Theme", "As the &system"),
    *(ActionSpec(f"view.language_{name or 'system'}", "View/Language", called) for name, called in LANGUAGES),
    ActionSpec("help.keys", "Help", "&Keys …", "See and change what every key does", ("Ctrl+Alt+K",), "keyboard"),
    ActionSpec("help.keys_own", "Help/Key map", "The &studio's own"),
    ActionSpec("help.keys_resolve", "Help/Key map", "As in DaVinci &Resolve"),
    ActionSpec("help.keys_premiere", "Help/Key map", "As in &Premiere"),
)

CHOICES = (
    ("view.dark", "view.light", "view.system"),
    tuple(f"view.language_{name or 'system'}" for name, _ in LANGUAGES),
    tuple(f"film.closed_{when.name.lower()}" for when in WhenClosed),
    ("help.keys_own", "help.keys_resolve", "help.keys_premiere"),
)
"""The actions of which one is chosen at a time."""


def view_handlers(window: StudioWindow) -> dict[str, Callable[..., object]]:
    """The function of every action in VIEW_SPECS."""
    session, transport, timeline = window.session, window.viewer.transport, window.timeline.view
    handlers: dict[str, Callable[..., object]] = {
        "film.make": window.make_stale,
        "film.take": window.make_selected,
        "film.export": window.exporting.ask,
        "film.reread": window.read_script_again,
        "film.media": window.media.ask,
        "shot.media": window.media.ask,
        "film.snapshots": window.show_snapshots,
        "film.models": lambda: _show_models(window),
        "film.clean": window.free_space,
        "film.person": lambda: _ask_name(window),
        "film.open": window.welcome_wanted.emit,
        "film.close": window.close,
        "film.quit": QApplication.closeAllWindows,
        **{f"film.closed_{when.name.lower()}": partial(choose, window.settings, when) for when in WhenClosed},
        "edit.paste": window.boarding.paste,
        "sound.add": window.sounding.choose,
        "scene.heading": window.write_heading,
        "play.toggle": transport.toggle,
        "play.back": lambda: transport.shuttle(-1),
        "play.stop": transport.stop,
        "play.on": lambda: transport.shuttle(1),
        "play.previous": lambda: transport.step(-1),
        "play.next": lambda: transport.step(1),
        "play.shot_back": lambda: window.step_shot(-1),
        "play.shot_on": lambda: window.step_shot(1),
        "play.home": lambda: session.seek(0),
        "play.end": lambda: session.seek(session.film.length),
        "play.in": lambda: transport.mark(start=True),
        "play.out": lambda: transport.mark(start=False),
        "play.unmark": transport.clear_marks,
        "play.loop": transport.set_loop,
        "play.mute": window.viewer.controls.toggle_mute,
        "take.circle": window.circle_take,
        "take.compare": window.compare_takes,
        "take.cut": window.viewer.end_compare,
        "take.note": window.note_take,
        "take.seed": window.reuse_seed,
        "view.palette": window.open_palette,
        "view.reset": window.reset_workspace,
        "view.fit": timeline.fit,
        "view.near": lambda: timeline.show_shots(session.selection.shots),
        "view.frames": timeline.show_frames,
        "view.in": lambda: timeline.zoom(1.4),
        "view.out": lambda: timeline.zoom(1 / 1.4),
        "view.snap": timeline.use_snapping,
        **{TOOL_ACTIONS[tool]: lambda on, tool=tool: timeline.use_tool(tool) if on else None for tool in Tool},
        "view.script": window.board.show_script,
        "view.safe": window.viewer.monitor.show_safe_areas,
        "view.onion": window.viewer.show_onion,
        "view.full": window.viewer.toggle_full_screen,
        "view.dark": lambda: window.use_theme("dark"),
        "view.light": lambda: window.use_theme("light"),
        "view.system": lambda: window.use_theme("system"),
        **{f"view.language_{name or 'system'}": partial(window.use_language, name) for name, _ in LANGUAGES},
        "help.keys": window.edit_keys,
        "help.keys_own": lambda: window.key_maps.choose("own"),
        "help.keys_resolve": lambda: window.key_maps.choose("resolve"),
        "help.keys_premiere": lambda: window.key_maps.choose("premiere"),
    }
    for workspace in WORKSPACES:
        handlers[f"view.{workspace.name.lower()}"] = lambda _on=True, name=workspace.name: window.enter(name)
    return handlers


def show_choices(window: StudioWindow) -> None:
    """Mark in the menus what is chosen of theme, language, keys, and what becomes of shots when a film is closed."""
    groups = [QActionGroup(window) for _ in CHOICES]
    for group, names in zip(groups, CHOICES, strict=True):
        for name in names:
            window.book[name].setCheckable(True)
            group.addAction(window.book[name])

    def mark() -> None:
        chosen_now = {
            f"view.{window.theme.choice}",
            f"view.language_{window.settings.value('language', '') or 'system'}",
            f"film.closed_{chosen(window.settings).name.lower()}",
            f"help.keys_{window.key_maps.preset}",
        }
        for group in groups:
            for action in group.actions():
                action.setChecked(action.objectName() in chosen_now)

    for top in window.menuBar().findChildren(QMenu):
        top.aboutToShow.connect(mark)
    mark()


def _ask_name(window: StudioWindow) -> None:
    from matchcut.studio.window.person import ask_name

    ask_name(window)


def _show_models(window: StudioWindow) -> None:
    from matchcut.studio.window.models import show_models  # The shelf and what fetches weights: rarely looked at.

    show_models(window, window.theme)
