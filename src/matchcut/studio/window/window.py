"""The studio's window: puts the parts of `window/parts.py` together, places into docks and actions into menus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSettings, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QMenu, QMessageBox, QToolBar, QWidget

from matchcut.film.errors import MatchcutError
from matchcut.film.ids import ShotId
from matchcut.store.project import Project
from matchcut.studio.actions.action_book import MENUS, ActionBook, words
from matchcut.studio.actions.keymaps import KeyMaps
from matchcut.studio.background import settle
from matchcut.studio.parts import PaletteFinding, Part, WindowParts
from matchcut.studio.pictures import ShotPictures
from matchcut.studio.production import Production, Watcher
from matchcut.studio.run import EventRun
from matchcut.studio.running_on import ClosingQuestion, WhenClosed, chosen, may_ask
from matchcut.studio.session import Session
from matchcut.studio.sound.peaks import SoundPeaks
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.numbers import rate_words
from matchcut.studio.texts.remedies import BUTTONS
from matchcut.studio.theme.theme import Theme
from matchcut.studio.timeline.tools import TOOL_ACTIONS, Tool
from matchcut.studio.window.late_places import LatePlaces
from matchcut.studio.window.notice import Notice
from matchcut.studio.window.parts import PARTS
from matchcut.studio.window.queue_line import QueueLine
from matchcut.studio.window.workspaces import WORKSPACES, Arranger, Place
from matchcut.words.statements import Text

if TYPE_CHECKING:
    from matchcut.film.remedies import Remedy
    from matchcut.studio.inspector.clip import ClipInspector
    from matchcut.studio.inspector.panel import Inspector
    from matchcut.words.statements import Statement

ROUNDS_TO_SETTLE, SETTLE_MS = 3, 1_000
SHOWN_MS = 20
"""How long after its first painting a window is on the screen."""


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
        self.pictures = ShotPictures(self.session)
        self.making = making or Production(project.folder, settings, self, refusal=project.refusal)
        self.making.setParent(self)
        self._closed = self._was_painted = False
        self.setObjectName("studio")
        self.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks
            | QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.AnimatedDocks
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, self.tabPosition(Qt.DockWidgetArea.TopDockWidgetArea))
        self.book = ActionBook(self, theme)
        self.key_maps = KeyMaps(settings, self)
        self.notice = Notice(self, theme)
        self.parts = WindowParts(PARTS, self._given())
        self._build_places()
        for part in self.parts.every:
            self.book.add([act.spec for act in part.acts], {act.spec.id: self.parts.handler(act) for act in part.acts})
        self.book.attach(self.parts["viewer"], self.parts["timeline"])
        self.key_maps.changed.connect(self._use_keys)
        self._use_keys()
        self.parts.give(menus=self._build_menus())
        for part in self.parts.every:
            if part.ready is not None:
                self.parts.use(part.ready)
        self._build_bar()
        self.making.ended.connect(self._production_ended)
        self.session.refused.connect(self.notice.tell)
        self.session.scene_changed.connect(lambda *what: self.parts.use(lambda offers: offers.tell_scene(*what)))
        self.session.changed.connect(lambda _: self._title())
        if self.key_maps.trouble is not None:
            self.notice.tell(self.key_maps.trouble)
        self._title()
        self._restore()

    def _given(self) -> dict[str, object]:
        """The window's own things that its parts may need, by name."""
        return {
            "session": self.session,
            "theme": self.theme,
            "settings": self.settings,
            "window": self,
            "watcher": self.watcher,
            "production": self.making,
            "pictures": self.pictures,
            "peaks": SoundPeaks(self.session),
            "book": self.book,
            "key_maps": self.key_maps,
            "notice": self.notice,
            "fail": self._failed,
            "show": self.show_place,
            "enter": self.enter,
            "reset_workspace": self.reset_workspace,
            "leave": self.welcome_wanted.emit,
            "repair": lambda: self.repair_wanted.emit(self.session.project.home),
            "plan_words": self.plan_words,
            "findings": self._findings,
        }

    def __getattr__(self, name: str) -> Any:
        """A part by its id: for who looks at a window from outside. Parts name what they need, and get that."""
        try:
            return self.__dict__["parts"][name]
        except KeyError:
            raise AttributeError(f"a window has no {name}") from None

    # Building

    def _build_places(self) -> None:
        self.docks = {part.id: self._dock(part) for part in self.parts.places}
        self.parts.stand_in(self.docks)
        for part in self.parts.places:
            if not part.late:
                self.parts[part.id]
        self.late = LatePlaces(self, self.docks, self.parts, self.parts["inspector"].steps)

    @property
    def inspectors(self) -> Any:
        return self.parts["inspector"]

    @property
    def inspector(self) -> Inspector:
        shots: Inspector = self.parts["inspector"].shots
        return shots

    @property
    def clip_inspector(self) -> ClipInspector:
        clips: ClipInspector = self.parts["inspector"].clips
        return clips

    def _dock(self, part: Part) -> QDockWidget:
        dock = QDockWidget(words(part.title), self)
        dock.setObjectName(part.id)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        self.addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, dock)
        dock.hide()  # Side by side, before a workspace arranges them, all docks would widen the window.
        return dock

    def _build_menus(self) -> tuple[QMenu, ...]:
        for name in MENUS:
            title = words(name)
            menu = self.menuBar().addMenu(title if "&" in title else f"&{title}")
            self.book.fill_menu(menu, name)
            if name == "View":
                self._add_places(menu.addMenu(self.tr("Places")))
        return tuple(self.menuBar().findChildren(QMenu))

    def _add_places(self, menu: QMenu) -> None:
        """Every place can be shown and put away."""
        for place, dock in self.docks.items():
            action = dock.toggleViewAction()
            menu.addAction(action)
            action.triggered.connect(lambda on, place=place: self._place_turned(place, on))

    def _place_turned(self, place: str, on: bool) -> None:
        if on:
            self.arranger.stand_aside(place)
            self.show_place(place)

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
        self.queue_line.clicked.connect(lambda: self.arranger.turn(Place.QUEUE, beside=Place.INSPECTOR))
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
        known = name if name in {workspace.name for workspace in WORKSPACES} else "Cut"
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
        template = self.tr("{0}  ·  saved  ·  {1} fps  ·  {2}")
        if self.session.project.only_looks:
            template = self.tr("{0}  ·  can't be changed here  ·  {1} fps  ·  {2}")
        self._about.setText(template.format(settings.title, rate_words(settings.rate.fraction), size) + "   ")

    def plan_words(self, shot: ShotId) -> str:
        """What the plan is for a shot, as sentences."""
        from matchcut.studio.window.plan_words import told_plan

        plan = self.watcher.plans.get(shot)
        return told_plan(self.session, shot, plan.recipe if plan else None, self.watcher.paces)

    # Workspaces and the palette

    def enter(self, name: str) -> None:
        """Go to a workspace, with the keyboard in the place that it is about."""
        self.late.arrange(lambda: self.arranger.enter(name))
        place = {"Board": self.parts["board"], "Cut": self.parts["timeline"].view}.get(name, self.parts["viewer"])
        place.setFocus()
        for workspace in WORKSPACES:
            action = self.book[f"view.{workspace.name.lower()}"]
            action.blockSignals(True)
            action.setChecked(workspace.name == name)
            action.blockSignals(False)

    def reset_workspace(self) -> None:
        """Arrange the places as they were at first."""
        self.late.arrange(self.arranger.reset)

    def _findings(self) -> list[PaletteFinding]:
        from matchcut.studio.window.findings import findings_of

        return findings_of(self.parts)

    def show_place(self, place: str) -> None:
        """Bring a place to the front, wherever it stands."""
        self.arranger.bring(place)

    def mend(self, remedy: Statement[Remedy]) -> None:
        """Do what a message told to type in a terminal."""
        does = BUTTONS[remedy.kind]
        mend = next(part.remedies[does] for part in self.parts.every if does in part.remedies)
        self.parts.use(mend, remedy=remedy)

    def _use_keys(self) -> None:
        self.book.use_keys(self.key_maps.keys)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, MatchcutError):
            raise error
        self.notice.tell(error)

    # Production

    @property
    def production(self) -> EventRun | None:
        """The production process, while it runs."""
        return self.making.process

    def _production_ended(self, text: Text, details: str) -> None:
        self.watcher.look()
        if text:
            self.notice.say(text, details=details)

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
            if self.parts["timeline"].view.cancel_drag() or self.parts["board"].cancel_drag():
                return
            self.book[TOOL_ACTIONS[Tool.SELECT]].setChecked(True)
        super().keyPressEvent(event)

    def _settle(self) -> None:
        """Let what still reads the film in threads come to its end first; nothing in this window begins anew."""
        self.session.blockSignals(True)
        for timer in self.findChildren(QTimer):
            timer.stop()
        from matchcut.studio.window.shot_search import ShotSearch

        for search in self.session.findChildren(ShotSearch):
            search.rest()
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
        self.parts["exporting"].stop(wait=True)
        self.parts["measuring"].stop(wait=True)
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
        if not self.parts["exporting"].may_end():
            event.ignore()
            return
        when = WhenClosed.STOP if self._closed else self._when_closed()
        if when is WhenClosed.ASK:
            event.ignore()
            return
        self.parts["exporting"].stop(wait=True)
        self.parts["measuring"].stop(wait=True)
        self.arranger.remember()
        self.settings.setValue("geometry", self.saveGeometry())
        self.parts["viewer"].close_projector()
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
