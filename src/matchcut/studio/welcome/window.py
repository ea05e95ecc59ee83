"""The welcome window: what a person sees who started the program without a film."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from matchcut.app.finding import Finding
from matchcut.app.sources import Opened, create, open_source
from matchcut.film.errors import MatchcutError
from matchcut.interchange.formats import BUNDLE, READ
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.texts.remedies import BUTTONS, Does, words_of
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme
from matchcut.studio.welcome.cards import FilmCard
from matchcut.studio.welcome.edit_form import EditForm, WantedEdit
from matchcut.studio.welcome.machine import MachineColumn
from matchcut.studio.welcome.new_film import NewFilm, NewFilmForm
from matchcut.studio.welcome.recent import FilmEntry, RecentFilms, examples, with_pictures
from matchcut.studio.window.notice import Notice

COLUMNS, SHOWN = 3, 6

if TYPE_CHECKING:
    from matchcut.film.remedies import Remedy
    from matchcut.words.statements import Statement


class WelcomeWindow(QWidget):
    """Recent films, examples, and the ways to begin. `film_opened(Opened)` when one was chosen and could be opened."""

    film_opened = Signal(object)

    def __init__(self, theme: Theme, recent: RecentFilms) -> None:
        super().__init__()
        self._theme, self._recent = theme, recent
        self.setObjectName("welcome")
        self.setWindowTitle("Matchcut")
        self.setAccessibleName(self.tr("Welcome"))
        self.cards: list[FilmCard] = []
        self._chosen = Path()
        self._films = QVBoxLayout()
        self._pages = QStackedWidget()
        self.form = NewFilmForm()
        self.form.wanted.connect(self._make)
        self.form.left.connect(self._show_films)
        self.edit_form = EditForm()
        self.edit_form.wanted.connect(self._make_of_edit)
        self.edit_form.left.connect(self._show_films)
        self._form_page, self._edit_page = self._inset(self.form), self._inset(self.edit_form)
        for page in (self._first_page(), self._form_page, self._edit_page):
            self._pages.addWidget(page)
        self.machine = MachineColumn(theme)
        self.machine.setFixedWidth(300)
        self.machine.models_wanted.connect(self._show_models)
        self.machine.setProperty("role", "side")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._pages, 1)
        row.addWidget(self.machine)
        self.notice = Notice(self, theme)
        theme.changed.connect(self._dress)
        self._dress()
        self.resize(1080, 680)
        self.refresh()

    # Building

    def _first_page(self) -> QWidget:
        page = QWidget()
        heading = QLabel("Matchcut")
        heading.setProperty("role", "display")
        hint = QLabel(self.tr("Films of many generated shots, cut so that they hold together."))
        hint.setProperty("role", "dim")
        self.new = QPushButton(self.tr("&New film"))
        self.new.setProperty("primary", "true")
        self.new.setToolTip(self.tr("An empty film in a folder of its own"))
        self.story = QPushButton(self.tr("From a &storyboard …"))
        self.story.setToolTip(self.tr("Read a storyboard.toml; the film is kept beside it"))
        self.open = QPushButton(self.tr("&Open …"))
        self.open.setToolTip(self.tr("Open the folder of a film"))
        self.script = QPushButton(self.tr("From a s&creenplay …"))
        self.script.setToolTip(
            self.tr("Scenes, cast and shots from a script, list, boards or edit; the film's folder is made beside it")
        )
        self.script.clicked.connect(self._choose_screenplay)
        self.new.clicked.connect(self.show_form)
        self.story.clicked.connect(self._choose_storyboard)
        self.open.clicked.connect(self._choose_film)
        # Beside the letters that the buttons have: their own shortcuts would take those away.
        QShortcut(QKeySequence.StandardKey.New, page, self.new.click)
        QShortcut(QKeySequence.StandardKey.Open, page, self.open.click)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.new, self.script, self.story, self.open):
            button.setIconSize(QSize(16, 16))
            buttons.addWidget(button)
        buttons.addStretch(1)
        films = QWidget()
        films.setLayout(self._films)
        self._films.setContentsMargins(0, 0, 0, 0)
        self._films.setSpacing(12)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setProperty("role", "bare")
        area.setWidget(films)
        column = QVBoxLayout(page)
        column.setContentsMargins(40, 32, 24, 16)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(hint)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addSpacing(20)
        column.addWidget(area, 1)
        return page

    def _inset(self, form: QWidget) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(40, 32, 40, 32)
        form.setMaximumWidth(560)
        row.addWidget(form, 4, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        return page

    def _dress(self) -> None:
        tone = self._theme.tone
        self.new.setIcon(icon("plus", tone.on_accent, tone.faint))
        self.script.setIcon(icon("file-text", tone.text, tone.faint))
        self.story.setIcon(icon("layout-grid", tone.text, tone.faint))
        self.open.setIcon(icon("folder-open", tone.text, tone.faint))

    # What there is to choose

    def refresh(self) -> None:
        """Show what is recent now, on the first page."""
        self._show_films()
        self.cards.clear()
        while (item := self._films.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        recent = self._recent.entries[:SHOWN]
        known = {Path(film.place) for film in recent}
        offered = tuple(example for example in examples() if Path(example.place) not in known)
        if recent:
            self._add_row(self.tr("Recent films"), recent, forgettable=True)
        if offered:
            self._add_row(self.tr("Examples to look into"), offered, forgettable=False)
        if not recent and not offered:
            empty = QLabel(self.tr("Films that you open are listed here. Begin with a new one."))
            empty.setProperty("role", "dim")
            self._films.addWidget(empty)
        self._films.addStretch(1)
        Errand(with_pictures, recent + offered, done=self._pictured)

    def _add_row(self, words: str, entries: tuple[FilmEntry, ...], *, forgettable: bool) -> None:
        heading = QLabel(words)
        heading.setProperty("role", "heading")
        self._films.addWidget(heading)
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 12)
        grid.setSpacing(12)
        grid.setColumnStretch(COLUMNS, 1)
        for index, entry in enumerate(entries):
            card = FilmCard(entry, self._theme, forgettable=forgettable)
            card.clicked.connect(partial(self._choose_card, card))
            card.forget_wanted.connect(self._forget)
            grid.addWidget(card, index // COLUMNS, index % COLUMNS)
            self.cards.append(card)
        self._films.addWidget(holder)

    def _pictured(self, pictured: tuple[tuple[FilmEntry, object, bool], ...]) -> None:
        pictures = {entry: (image, there) for entry, image, there in pictured}
        for card in self.cards:
            if card.entry in pictures:
                image, there = pictures[card.entry]
                card.show_picture(image, there=there)  # type: ignore[arg-type]

    def _forget(self, place: str) -> None:
        self._recent.forget(place)
        self.refresh()

    # Choosing

    def _show_films(self) -> None:
        self._pages.setCurrentIndex(0)

    def show_form(self) -> None:
        """Show the form for a new film."""
        self._pages.setCurrentWidget(self._form_page)
        self.form.begin()

    def _show_models(self, model: str = "") -> None:
        from matchcut.studio.window.models import show_models  # The shelf and what fetches weights: rarely looked at.

        show_models(self, self._theme, model)

    def _choose_card(self, card: FilmCard) -> None:
        """Open a film; of one that is gone tell that, and offer to show it no longer."""
        if card.there:
            self.choose(Path(card.entry.place))
        else:
            self.notice.say(card.toolTip(), act=(card.forgetting, card.forget))

    def choose(self, place: Path, _checked: bool = False) -> None:
        """Open a film, away from the window's thread: a storyboard is read, its pictures are taken in."""
        if place.suffix.lower() == BUNDLE:
            self.choose_screenplay(place)
            return
        self._chosen = place
        self.setEnabled(False)
        self.setCursor(Qt.CursorShape.BusyCursor)
        Errand(open_source, place, done=self._opened, failed=self._failed)

    def _make(self, wanted: NewFilm) -> None:
        self.setEnabled(False)
        Errand(make_film, wanted, done=self._opened, failed=self._failed)

    def _opened(self, opened: Opened) -> None:
        self._ready_again()
        self.film_opened.emit(opened)

    def _failed(self, error: Exception) -> None:
        self._ready_again()
        if not isinstance(error, MatchcutError):
            raise error
        self.notice.tell(error)

    def mend(self, remedy: Statement[Remedy]) -> None:
        """Do what a message told to type in a terminal."""
        does = BUTTONS[remedy.kind]
        if does is Does.REPAIR:
            self.repair(self._chosen)
        elif does in (Does.MODELS, Does.LICENCE):
            self._show_models(str(remedy.arguments.get("model", "")))
        elif does is Does.MACHINE:
            self._show_films()
            self.machine.look_again()

    def repair(self, place: Path) -> None:
        """Set right what can be of a damaged film, and tell what that was."""
        self._chosen = place
        self.setEnabled(False)
        self.setCursor(Qt.CursorShape.BusyCursor)
        Errand(_repaired, place, done=partial(self._tell_repair, place), failed=self._failed)

    def _tell_repair(self, place: Path, findings: list[Finding]) -> None:
        self._ready_again()
        worst = next(
            (finding.text for finding in findings if finding.name == "project" and finding.kind == "problem"), None
        )
        done = next((finding.text for finding in findings if finding.name == "repaired"), None)
        text = worst or done or self.tr("All of this film that can be repaired is.")
        details = "\n".join(words_of(finding.text) for finding in findings if finding.text != text)
        act = None if worst else (self.tr("Open it"), partial(self.choose, place))
        self.notice.say(text, details=details, good=not worst, act=act, stays=True)

    def _ready_again(self) -> None:
        self.setEnabled(True)
        self.unsetCursor()

    def _choose_storyboard(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A storyboard"), "", self.tr("Storyboards (*.toml)"))
        if chosen:
            self.choose(Path(chosen))

    def _choose_screenplay(self) -> None:
        from matchcut.script.screenplay.importing import SUFFIXES

        endings = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, *READ))
        kinds = self.tr("Screenplays, shot lists, boards, edits") + f" ({endings})"
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("A screenplay"), "", kinds)
        if chosen:
            self.choose_screenplay(Path(chosen))

    def choose_screenplay(self, story: Path) -> None:
        """Make a film from a screenplay, shot list, boards or edit, in a folder of the same name beside the file.

        What lies in a `.fcpxmld` bundle, which other systems show as a folder, stands for the bundle.
        """
        story = story.parent if story.parent.suffix.lower() == BUNDLE else story
        self.setEnabled(False)
        if story.suffix.lower() in READ:
            from matchcut.interchange.reading import sequence_names

            Errand(sequence_names, story, done=partial(self._ask_of_edit, story), failed=self._failed)
        else:
            Errand(create, story.with_suffix(""), story, done=self._opened, failed=self._failed)

    def _ask_of_edit(self, file: Path, names: tuple[str, ...]) -> None:
        if self.edit_form.ask(file, names):
            self._ready_again()
            self._pages.setCurrentWidget(self._edit_page)
        else:
            self._make_of_edit(WantedEdit(file))

    def _make_of_edit(self, wanted: WantedEdit) -> None:
        self.setEnabled(False)
        Errand(make_of_edit, wanted, done=self._opened, failed=self._failed)

    def _choose_film(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder of a film"))
        if chosen:
            self.choose(Path(chosen))


def _repaired(place: Path) -> list[Finding]:
    from matchcut.app.doctor_film import examine_film

    return examine_film(place, lambda _done, _of: None, repair=True)


def make_film(wanted: NewFilm) -> Opened:
    """Make a new film's project. BadInput if there is one in its folder already."""
    return Opened(Project.create(wanted.folder, wanted.film))


def make_of_edit(wanted: WantedEdit) -> Opened:
    """Make the project of an edit, beside its file."""
    return create(wanted.file.with_suffix(""), wanted.file, rate=wanted.rate, sequence=wanted.sequence)
