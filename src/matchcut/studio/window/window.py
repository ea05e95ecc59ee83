"""The studio's window: builds the places, puts them into docks, and binds every action."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QEvent,
    QPoint,
    QSettings,
    Qt,
    QThreadPool,
    QTimer,
    Signal,
)
from PySide6.QtGui import QActionGroup, QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QFileDialog, QLabel, QMainWindow, QMenu, QMessageBox, QToolBar, QWidget

from matchcut.film.errors import MatchcutError
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.steps import StepKind
from matchcut.store.project import Project
from matchcut.studio.actions.action_book import ActionBook, words
from matchcut.studio.actions.keymaps import KeyMaps
from matchcut.studio.background import Errand, settle
from matchcut.studio.board.view import BoardView
from matchcut.studio.inspector.inspectors import Inspectors
from matchcut.studio.pictures import Pictures
from matchcut.studio.production import Production, Watcher, queue_takes
from matchcut.studio.run import Run
from matchcut.studio.running_on import ClosingQuestion, WhenClosed, chosen, may_ask
from matchcut.studio.session import Session
from matchcut.studio.sound.peaks import Peaks
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.numbers import rate_words
from matchcut.studio.texts.remedies import BUTTONS, Does
from matchcut.studio.theme.theme import Theme
from matchcut.studio.timeline.panel import TimelinePanel
from matchcut.studio.timeline.tools import TOOL_ACTIONS, Tool
from matchcut.studio.viewer.view import Viewer
from matchcut.studio.window.boarding import Boarding
from matchcut.studio.window.commands import SPECS, FilmCommands
from matchcut.studio.window.exporting import Exporting
from matchcut.studio.window.late_places import LatePlaces
from matchcut.studio.window.media import MediaFinder
from matchcut.studio.window.notice import Notice
from matchcut.studio.window.queue_line import QueueLine
from matchcut.studio.window.sounding import Sounding
from matchcut.studio.window.view_actions import VIEW_SPECS, show_choices, view_handlers
from matchcut.studio.window.workspaces import WORKSPACES, Arranger, Place

if TYPE_CHECKING:
    from matchcut.app.rereading import Reread
    from matchcut.film.remedies import Remedy
    from matchcut.studio.inspector.clip import ClipInspector
    from matchcut.studio.inspector.panel import Inspector
    from matchcut.studio.panels.cast import CastPanel
    from matchcut.studio.panels.continuity import ContinuityPanel
    from matchcut.studio.panels.history import History
    from matchcut.studio.panels.queue import QueuePanel
    from matchcut.studio.panels.takes import TakesPanel
    from matchcut.words.statements import Statement

ROUNDS_TO_SETTLE, SETTLE_MS = 3, 1_000
SHOWN_MS = 20
"""How long after its first painting a window is on the screen."""
KEPT_ON_BOARD = {"shot.add", "scene.add", *(f"view.{one.name.lower()}" for one in WORKSPACES)}
"""What a key that types a letter may do on the board, beside writing."""
STANDING = (
    *(Place.BOARD, Place.VIEWER, Place.TIMELINE, Place.INSPECTOR),
    *(Place.TAKES, Place.QUEUE, Place.HISTORY, Place.CAST, Place.CONTINUITY),
)
"""The places in the order of the menu."""
MENUS = ("Film", "Edit", "Shot", "Play", "View", "Help")


class StudioWindow(QMainWindow):
    """One open film. `settings` remembers how the window is arranged.

    `welcome_wanted()` when the person wants another film, `repair_wanted(Path)` when they want this one closed and
    mended; `closing(Project)` right before the film is let go.
    """

    welcome_wanted = Signal()
    repair_wanted = Signal(object)
    closing = Signal(object)

    def __init__(self, project: Project, theme: Theme, settings: QSettings, making: Production | None = None) -> None:
        """Open a film in a window, with its production where that goes on from a window before."""
        super().__init__()
        self.theme, self.settings = theme, settings
        self.keep_on: Callable[[StudioWindow, Production], object] | None = None
        """Who takes production over when the window closes and shots are to be made without it; None: they stop."""
        self._question: ClosingQuestion | None = None
        self._ending = False
        self.session = Session(project, self)
        self.watcher = Watcher(self.session)
        self.pictures = Pictures(self.session)
        self.commands = FilmCommands(self.session)
        self.boarding = Boarding(self.session, self)
        self.sounding = Sounding(self.session, self)
        self.media = MediaFinder(self.session, self)
        self.exporting = Exporting(self)
        self.making = making or Production(project.folder, self, refusal=project.refusal)
        self.making.setParent(self)
        self._closed = self._was_painted = False
        self.setObjectName("studio")
        self.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks
            | QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.AnimatedDocks
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, self.tabPosition(Qt.DockWidgetArea.TopDockWidgetArea))
        self._build_places()
        self.book = ActionBook(self, theme)
        self.book.add(SPECS, self.commands.handlers())
        self.book.add(VIEW_SPECS, view_handlers(self))
        self.book["view.snap"].setChecked(True)
        self._build_tools()
        self.viewer.transport.state_changed.connect(
            lambda: self.book["play.loop"].setChecked(self.viewer.transport.loop)
        )
        self.book.attach(self.viewer, self.timeline)
        self.key_maps = KeyMaps(settings, self)
        self.key_maps.changed.connect(self._use_keys)
        self._use_keys()
        self._build_menus()
        self._build_bar()
        self.notice = Notice(self, theme)
        self.media.said.connect(self.notice.say)
        self.sounding.said.connect(self.notice.say)
        self.session.refused.connect(self.notice.tell)
        self.session.scene_changed.connect(self._tell_scene)
        self.session.changed.connect(lambda _: self._title())
        if self.key_maps.trouble is not None:
            self.notice.tell(self.key_maps.trouble)
        self._title()
        self._restore()

    # Building

    def _build_places(self) -> None:
        session, theme = self.session, self.theme
        self.docks = {place: self._dock(place) for place in STANDING}
        self.board = BoardView(session, theme)
        self.viewer = Viewer(session, theme, self.docks[Place.VIEWER])
        self.timeline = TimelinePanel(session, theme, self.docks[Place.TIMELINE])
        self.inspectors = Inspectors(session, theme, self._make_inspector, self.docks[Place.INSPECTOR])
        self.board.picture = self.pictures.of_shot
        self.timeline.view.thumbnail = self.pictures.of_shot
        self.pictures.arrived.connect(self.board.viewport().update)
        self.pictures.arrived.connect(self.timeline.view.renew)
        self.peaks = Peaks(session)
        self.timeline.view.peaks = self.peaks.of_clip
        self.peaks.arrived.connect(self.timeline.view.renew)
        self.timeline.view.razor_wanted.connect(self.commands.split_at)
        self.timeline.view.continuity_wanted.connect(self.look_at_seam)
        self.timeline.view.words_wanted.connect(self.write_on_clip)
        self.timeline.view.sound_frames = self.sounding.frames_of
        self.timeline.view.sounds_dropped.connect(self.sounding.bring)
        self.sounding.failed.connect(self._failed)
        self.media.failed.connect(self._failed)
        self.commands.words_wanted = self.write_on_clip
        self.commands.shot_words_wanted = self.write_on_shot
        self.board.next_card_wanted.connect(self.commands.add_shot)
        self.board.empty_card_left.connect(self.commands.forget_empty)
        self.board.keeps_command = lambda key: self.book.holder_of(key) in KEPT_ON_BOARD
        for view in (self.board, self.timeline.view):
            view.menu_wanted.connect(self._show_shot_menu)
        self.board.scene_menu_wanted.connect(self._show_scene_menu)
        self.board.images_dropped.connect(self.boarding.bring)
        self.boarding.failed.connect(self._failed)
        self.making.ended.connect(self._production_ended)
        widgets: dict[Place, QWidget] = {
            Place.BOARD: self.board,
            Place.VIEWER: self.viewer,
            Place.TIMELINE: self.timeline,
            Place.INSPECTOR: self.inspectors,
        }
        makers: dict[Place, Callable[[], QWidget]] = {
            Place.TAKES: self._make_takes,
            Place.QUEUE: self._make_queue,
            Place.HISTORY: self._make_history,
            Place.CAST: self._make_cast,
            Place.CONTINUITY: self._make_continuity,
        }
        for place, widget in widgets.items():
            self.docks[place].setWidget(widget)
        self.late = LatePlaces(self, self.docks, makers, self.inspectors.steps)

    # The places that are made late; see `late_places`

    @property
    def takes(self) -> TakesPanel:
        return cast("TakesPanel", self.late[Place.TAKES])

    @property
    def queue(self) -> QueuePanel:
        return cast("QueuePanel", self.late[Place.QUEUE])

    @property
    def history(self) -> History:
        return cast("History", self.late[Place.HISTORY])

    @property
    def cast(self) -> CastPanel:
        return cast("CastPanel", self.late[Place.CAST])

    @property
    def continuity(self) -> ContinuityPanel:
        return cast("ContinuityPanel", self.late[Place.CONTINUITY])

    @property
    def inspector(self) -> Inspector:
        return self.inspectors.shots

    @property
    def clip_inspector(self) -> ClipInspector:
        return self.inspectors.clips

    def _make_inspector(self) -> Inspector:
        from matchcut.studio.inspector.panel import Inspector

        made = Inspector(self.session, self.theme, self.plan_words)
        made.keyframe_wanted.connect(lambda _: self.boarding.choose())
        made.in_hand.connect(self.viewer.monitor.show_framing_of)
        return made

    def _make_takes(self) -> QWidget:
        from matchcut.studio.panels.takes import TakesPanel

        made = TakesPanel(self.session, self.theme)
        made.compare_wanted.connect(self.viewer.compare)
        made.addActions([self.book[name] for name in self.book.ids if name.startswith("take.")])
        return made

    def _make_queue(self) -> QWidget:
        from matchcut.studio.panels.queue import QueuePanel

        made = QueuePanel(self.session, self.theme, self.watcher, self.making)
        made.picture = self.pictures.of_shot
        self.pictures.arrived.connect(made.refresh)
        made.make_wanted.connect(self.make_stale)
        return made

    def _make_history(self) -> QWidget:
        from matchcut.studio.panels.history import History

        return History(self.session, self.theme)

    def _make_cast(self) -> QWidget:
        from matchcut.studio.panels.cast import CastPanel

        return CastPanel(self.session, self.theme)

    def _make_continuity(self) -> QWidget:
        from matchcut.studio.panels.continuity import ContinuityPanel

        made = ContinuityPanel(self.session, self.theme)
        made.rows.picture = self.pictures.of_end
        self.pictures.arrived.connect(made.list.viewport().update)
        return made

    def _dock(self, place: Place) -> QDockWidget:
        dock = QDockWidget(words(place.value.capitalize()), self)
        dock.setObjectName(place.value)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        self.addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, dock)
        dock.hide()  # Side by side, before a workspace arranges them, all docks would widen the window.
        return dock

    def _build_menus(self) -> None:
        for name in MENUS:
            title = words(name)
            menu = self.menuBar().addMenu(title if "&" in title else f"&{title}")
            self.book.fill_menu(menu, name)
            if name == "View":
                self._add_places(menu.addMenu(self.tr("Places")))
        show_choices(self)

    def _add_places(self, menu: QMenu) -> None:
        """Every place can be shown and put away."""
        for place, dock in self.docks.items():
            action = dock.toggleViewAction()
            menu.addAction(action)
            action.triggered.connect(lambda on, place=place: self._place_turned(place, on))

    def _place_turned(self, place: Place, on: bool) -> None:
        if on:
            self.arranger.stand_aside(place)
            self.show_place(place)

    def _build_tools(self) -> None:
        """One tool is in hand at a time: buttons beside the timeline, keys, menu and palette all take it."""
        group = QActionGroup(self)
        tools = [self.book[TOOL_ACTIONS[tool]] for tool in Tool]
        for action in tools:
            group.addAction(action)
        tools[0].setChecked(True)
        self.timeline.show_tools(tools)
        self.timeline.view.handles_wanted.connect(self.offer_handles)
        self.commands.handles_wanted = self.offer_handles

    def offer_handles(self, shots: tuple[ShotId, ...]) -> None:
        """Tell that shots have no frames beyond the cut to slip or roll into, and offer to make them."""
        film = self.session.film
        one = len(shots) == 1
        told = (
            self.tr("Shot {0} has no frames beyond the cut there: it needs handles.")
            if one
            else self.tr("The shots {0} have no frames beyond the cut there: they need handles.")
        )

        def make() -> None:
            self.session.select(shots)
            self.commands.handles(Fraction(1, 2))

        words = told.format(", ".join(film.label(shot) for shot in shots))
        self.notice.say(words, act=(self.tr("Make handles of half a second"), make))

    def _build_bar(self) -> None:
        """The row below the menus: workspaces on the left, the film and what is being made on the right."""
        bar = QToolBar("Workspaces", self)
        bar.setObjectName("workspaces")
        bar.setMovable(False)
        for workspace in WORKSPACES:
            bar.addAction(self.book[f"view.{workspace.name.lower()}"])
        spacer = QWidget()
        spacer.setSizePolicy(spacer.sizePolicy().Policy.Expanding, spacer.sizePolicy().Policy.Preferred)
        bar.addWidget(spacer)
        self.queue_line = QueueLine(self.watcher, self.making, self.theme)
        self.queue_line.clicked.connect(self.show_queue)
        self.queue_line.stand_in(bar)
        self._about = QLabel()
        self._about.setProperty("role", "dim")
        bar.addWidget(self._about)
        self.addToolBar(bar)

    def _restore(self) -> None:
        geometry = self.settings.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            self.resize(1440, 900)
        self.arranger = Arranger(self, self.docks, self.settings)
        QTimer.singleShot(0, self._enter_first)

    def _enter_first(self) -> None:
        if self.arranger.current:
            return  # A key that was pressed before all was there chose one already.
        name = str(self.settings.value("workspace", "Cut"))
        known = name if name in {one.name for one in WORKSPACES} else "Cut"
        if self.session.film.shots:
            self.enter(known)
        else:
            self.enter("Board")  # Where a film is begun. The next film still opens where this person works.
            self.settings.setValue("workspace", known)

    # What the window shows about itself

    def _title(self) -> None:
        settings = self.session.film.settings
        self.setWindowTitle(f"{settings.title} – Matchcut")
        size = f"{settings.width}×{settings.height}"
        told = self.tr("{0}  ·  saved  ·  {1} fps  ·  {2}")
        if self.session.project.only_looks:
            told = self.tr("{0}  ·  can't be changed here  ·  {1} fps  ·  {2}")
        self._about.setText(told.format(settings.title, rate_words(settings.rate.fraction), size) + "   ")

    def plan_words(self, shot: ShotId) -> str:
        """What the plan is for a shot, as sentences."""
        from matchcut.studio.window.plan_words import told_plan

        plan = self.watcher.plans.get(shot)
        return told_plan(self.session, shot, plan.recipe if plan else None, self.watcher.paces)

    # Workspaces and the palette

    def enter(self, name: str) -> None:
        """Go to a workspace, with the keyboard in the place that it is about."""
        self.late.arrange(lambda: self.arranger.enter(name))
        {"Board": self.board, "Cut": self.timeline.view}.get(name, self.viewer).setFocus()
        for workspace in WORKSPACES:
            action = self.book[f"view.{workspace.name.lower()}"]
            action.blockSignals(True)
            action.setChecked(workspace.name == name)
            action.blockSignals(False)

    def reset_workspace(self) -> None:
        """Arrange the places as they were at first."""
        self.late.arrange(self.arranger.reset)

    def open_palette(self) -> None:
        """Show the command palette."""
        from matchcut.studio.actions.palette import Palette
        from matchcut.studio.window.findings import findings_of

        palette = Palette(self, findings_of(self))
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.open_over(self)

    def show_place(self, place: Place) -> None:
        """Bring a place to the front, wherever it stands."""
        self.arranger.bring(place)

    def mend(self, remedy: Statement[Remedy]) -> None:
        """Do what a message told to type in a terminal."""
        does = BUTTONS[remedy.kind]
        if does in (Does.MODELS, Does.LICENCE):
            from matchcut.studio.window.models import show_models  # The shelf and what fetches weights: rarely seen.

            show_models(self, self.theme, str(remedy.arguments.get("model", "")))
        elif does is Does.REPAIR:
            self.repair_wanted.emit(self.session.project.home)
        elif does is Does.MACHINE:
            self.welcome_wanted.emit()  # Beside the films stands what the doctor finds.
        else:
            self.book["film.media" if does is Does.MEDIA else "film.make"].trigger()

    def show_queue(self) -> None:
        """Show the queue, or put it away again where it was shown so."""
        dock = self.docks[Place.QUEUE]
        if dock.visibleRegion().isEmpty() or not self.arranger.send_away(Place.QUEUE):
            self.arranger.call(Place.QUEUE, beside=Place.INSPECTOR)

    def write_on_clip(self) -> None:
        """Put the keyboard into the words of the title, sound or marker that is picked."""
        self.show_place(Place.INSPECTOR)
        self.clip_inspector.write()

    def write_on_shot(self, shot: ShotId) -> None:
        """Put the keyboard into what a new shot shows: on its card, or in the inspector where no board is seen."""
        if self.board.isVisible():
            self.board.write(shot, new=True)
        elif self.inspector.fields["action"].isVisible():
            self.inspector.fields["action"].setFocus()

    def look_at_seam(self, shot: ShotId) -> None:
        """Show the continuity room, with the seam at which a shot begins in hand."""
        self.show_place(Place.CONTINUITY)
        self.continuity.choose(shot)

    def circle_take(self) -> None:
        """Circle the take that is chosen in the takes."""
        self.takes.circle_chosen()

    def compare_takes(self) -> None:
        """Lay the takes that are chosen over each other."""
        self.takes.compare()

    def reuse_seed(self) -> None:
        """Have the shot made with the seed of the take that is chosen."""
        self.takes.reuse_seed()

    def note_take(self) -> None:
        """Show the takes, ready to write on the one in hand."""
        self.show_place(Place.TAKES)
        self.takes.write_note()

    def go_to(self, shot: ShotId) -> None:
        """Select a shot and put the playhead on its first frame."""
        self.session.select((shot,))
        self.session.seek(self.session.film.layout[self.session.film.place_of[shot]].range.start)

    def _show_shot_menu(self, position: QPoint) -> None:
        menu = self._context_menu()
        self.book.fill_menu(menu, "Shot")
        menu.popup(position)

    def _show_scene_menu(self, position: QPoint, scene: SceneId) -> None:
        menu = self._context_menu()
        self.book.fill_menu(menu, "Shot/Scene")
        menu.addSeparator()
        menu.addActions([self.book["shot.add"], self.book["scene.add"]])
        self.commands.in_scene = scene
        # A menu hides before what was chosen in it is done.
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self._leave_scene))
        menu.popup(position)

    def _leave_scene(self) -> None:
        self.commands.in_scene = None

    def _context_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def write_heading(self) -> None:
        """Let the person write the heading of the scene in hand, on the board."""
        scene = self.commands.scene
        if scene is not None:
            self.show_place(Place.BOARD)
            self.board.write_heading(scene)

    def step_shot(self, by: int) -> None:
        """Go to the first frame of the shot before or after the one under the playhead."""
        film, frame = self.session.film, self.session.playhead
        if not film.shots:
            return
        starts = film.layout.starts
        if by > 0:
            later = bisect_right(starts, frame)
            self.session.seek(starts[later] if later < len(starts) else film.length)
        else:
            self.session.seek(starts[max(0, bisect_left(starts, frame) - 1)])

    def _tell_scene(self, shots: tuple[ShotId, ...], scene: SceneId) -> None:
        """Tell that a drag took shots into another scene, which what was made for them may not show."""
        film = self.session.film
        heading = film.scenes[scene].heading or str([one.id for one in film.scene_order].index(scene) + 1)
        one = len(shots) == 1
        told = self.tr("Shot {0} is in scene {1} now.") if one else self.tr("Shots {0} are in scene {1} now.")
        told = told.format(", ".join(film.label(shot) for shot in shots), f"“{heading}”")
        if any(film.circled(shot) for shot in shots):
            told += " " + self.tr("What was made may show the other scene's place.")
        self.notice.say(told, act=(self.tr("Take it back"), self.session.undo))

    def _use_keys(self) -> None:
        self.book.use_keys(self.key_maps.keys)

    def edit_keys(self) -> None:
        """Show the editor of the key map."""
        from matchcut.studio.actions.key_editor import KeyEditor

        editor = KeyEditor(self, self.book, self.key_maps)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editor.open()

    def show_snapshots(self) -> None:
        """Show the film's snapshots, ready to name one more."""
        from matchcut.studio.window.snapshots import SnapshotsDialog

        dialog = SnapshotsDialog(self, self.session)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def free_space(self) -> None:
        """Show what could be freed of the film's folder."""
        from matchcut.studio.window.cleaning import FreeSpaceDialog

        dialog = FreeSpaceDialog(self, self.session)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def use_theme(self, choice: str) -> None:
        """Use a theme from now on."""
        self.settings.setValue("theme", choice)
        self.theme.choose(choice)

    def use_language(self, name: str) -> None:
        """Speak a language ("" is the system's) from the next start on: words that are shown stay as they are."""
        self.settings.setValue("language", name)
        self.notice.say(self.tr("The studio speaks that language when it is started again."), good=True)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, MatchcutError):
            raise error
        self.notice.tell(error)

    # Production

    @property
    def production(self) -> Run | None:
        """The production process, while it runs."""
        return self.making.process

    def make_stale(self) -> None:
        """Start production on what is stale: a process of its own, that the studio outlives and that outlives it."""
        self.making.make()
        self.watcher.look()

    def make_selected(self) -> None:
        """Make a new take of each selected shot."""
        shots = self.session.selection.shots
        if shots:
            Errand(queue_takes, self.session.project, shots, done=self._queued, failed=self._failed)

    def _queued(self, _jobs: object) -> None:
        """Have made what was queued: by who makes the queue already, or by a process of our own."""
        if self.making.process is not None or not self.watcher.making.alive:
            self.making.resume()
        self.watcher.look()

    def _production_ended(self, words: str, details: str) -> None:
        self.watcher.look()
        if words:
            self.notice.say(words, details=details)

    # A changed script

    def read_script_again(self) -> None:
        """Let the person name the script, and show what has changed in it."""
        kinds = self.tr("Scripts (*.fountain *.fdx *.txt *.csv)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("The script"), "", kinds)
        if chosen:
            self.reread(Path(chosen))

    def reread(self, story: Path) -> None:
        """Find out, in a thread, what a changed script would do to the film, and show it."""
        from matchcut.app.rereading import reread

        Errand(reread, self.session.project, story, done=self._show_reimport, failed=self._failed)

    def _show_reimport(self, found: Reread) -> None:
        from matchcut.studio.window.reimport import ReimportDialog

        dialog = ReimportDialog(self, self.session.film, found)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted_changes.connect(self._apply_reimport)
        dialog.open()

    def _apply_reimport(self, found: Reread, gone: tuple[ShotId, ...]) -> None:
        step = StepKind.READ_AGAIN(name=found.origin.path)
        self.session.edit(step, lambda film: found.apply(film, gone), origin=found.origin)

    # The end

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(SHOWN_MS, self, self._begin)

    def _begin(self) -> None:
        """Begin with what a first window does not wait for: it is painted now."""
        if not self._closed:
            self.watcher.look()
            self.late.make_the_rest()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.timeline.view.cancel_drag() or self.board.cancel_drag():
                return
            self.book[TOOL_ACTIONS[Tool.SELECT]].setChecked(True)
        super().keyPressEvent(event)

    def _settle(self) -> None:
        """Let what still reads the film in threads come to its end first; nothing in this window begins anew."""
        self.session.blockSignals(True)
        for timer in self.findChildren(QTimer):
            timer.stop()
        for pool in self.session.findChildren(QThreadPool):
            settle(pool)
        for _ in range(ROUNDS_TO_SETTLE):
            QThreadPool.globalInstance().waitForDone(SETTLE_MS)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)

    def end(self) -> None:
        """Close the window without a question: what is being written is stopped, what is being made waits."""
        self._ending = True
        if self._question is not None:
            self._question.reject()
        self.exporting.stop(wait=True)
        self.close()

    def _when_closed(self) -> WhenClosed:
        """What becomes of what is made when the window closes; ASK where the person would rather not close it."""
        if self.keep_on is None or self._ending or self.making.process is None or self.making.stopping:
            return WhenClosed.STOP
        when = chosen(self.settings)
        if when is WhenClosed.ASK and may_ask():
            self._question = ClosingQuestion(self)
            when = self._question.answer(self.settings)
            self._question = None
            return WhenClosed.STOP if self._ending else when
        return WhenClosed.RUN_ON if when is WhenClosed.RUN_ON and may_ask() else WhenClosed.STOP

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.exporting.may_end():
            event.ignore()
            return
        when = WhenClosed.STOP if self._closed else self._when_closed()
        if when is WhenClosed.ASK:
            event.ignore()
            return
        self.exporting.stop(wait=True)
        self.arranger.remember()
        self.settings.setValue("geometry", self.saveGeometry())
        self.viewer.close_projector()
        self.watcher.stop()
        if when is WhenClosed.RUN_ON and self.keep_on is not None and self.making.process is not None:
            self.making.let_go()
            self.keep_on(self, self.making)
        else:
            self.making.blockSignals(True)  # Nobody is left to be told.
            self.making.stop()
        if not self._closed:
            self._closed = True
            self._settle()
            self.closing.emit(self.session.project)
        try:
            self.session.close()
        except MatchcutError as error:
            QMessageBox.warning(self, self.windowTitle(), told_error(error))
        super().closeEvent(event)
