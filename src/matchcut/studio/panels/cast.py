"""The cast and the elements: who and what the film keeps references of, and where they are seen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from matchcut.app.casting import write_sheet
from matchcut.app.voice_list import VoiceInfo, voice_list
from matchcut.film import edits
from matchcut.film.errors import BadInput, MatchcutError
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, MediaId, new_id
from matchcut.film.model import Character, Element, Reference
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import ElementKind
from matchcut.store.disk import machine_failures
from matchcut.store.project import Project
from matchcut.store.sheets import remove_sheets, sheet_of
from matchcut.studio.background import Errand
from matchcut.studio.board.incoming import picture_files
from matchcut.studio.inspector.fields import LineField, LinesField
from matchcut.studio.panels.cast_comparison import CastComparer
from matchcut.studio.panels.embedder_choice import MARK, EmbedderChoice
from matchcut.studio.panels.forgetting import ForgetDialog
from matchcut.studio.panels.references import OF, ReferenceList
from matchcut.studio.panels.voice_choice import VoiceChoice
from matchcut.studio.panels.where_used import where_used
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme
from matchcut.studio.when_seen import WhenSeen
from matchcut.words.statements import Statement


class CastPanel(QWidget):
    """A card for each member of the cast and each element, with their references. Drop pictures on a card."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.session, self._theme = session, theme
        self.setAccessibleName(self.tr("Cast and elements"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        head = QHBoxLayout()
        self.add_character = QPushButton(self.tr("New character"))
        self.add_character.clicked.connect(self._new_character)
        self.add_element = QPushButton(self.tr("New element"))
        self.add_element.setToolTip(self.tr("A location, a prop or a style"))
        kinds = QMenu(self)
        for kind in ElementKind:
            kinds.addAction(tr(kind.value).capitalize(), partial(self._new_element, kind))
        self.add_element.setMenu(kinds)
        head.addWidget(self.add_character)
        head.addWidget(self.add_element)
        head.addStretch(1)
        column.addLayout(head)
        self.comparer = CastComparer(session, self)
        self.embedder = EmbedderChoice(theme, self.comparer)
        column.addWidget(self.embedder)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        self._cards = QVBoxLayout(body)
        self._cards.setContentsMargins(0, 4, 0, 0)
        self._cards.setSpacing(10)
        self._cards.addStretch(1)
        area.setWidget(body)
        self._area = area
        column.addWidget(area, 1)
        self._by_id: dict[str, OwnerCard] = {}
        self._empty = QLabel(self.tr("A character has a name, a description and pictures. Begin with New character."))
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "dim")
        column.insertWidget(1, self._empty)
        self._order: list[str] = []
        self._voices: tuple[VoiceInfo, ...] = ()
        self._seen = WhenSeen(self, self.refresh)
        session.changed.connect(self._seen.ask)
        self.comparer.changed.connect(self._show_seen)

    def showEvent(self, event: QShowEvent) -> None:
        self.comparer.stop_with(self.window())
        self.look_for_voices()
        super().showEvent(event)

    def look_for_voices(self) -> None:
        """Offer the voices that are on this disk now."""
        Errand(voice_list, done=self._offer, failed=self.session.refused.emit)

    def _offer(self, voices: tuple[VoiceInfo, ...]) -> None:
        self._voices = voices
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(300, 400)

    def refresh(self) -> None:
        """Show the cast and elements as they are; cards keep their place and focus."""
        film = self.session.film
        people = sorted(film.characters.values(), key=lambda entry: entry.rank)
        things = sorted(film.elements.values(), key=lambda entry: (entry.kind, entry.rank))
        owners: list[Character | Element] = [*people, *things]
        self._empty.setVisible(not owners)
        for gone in self._by_id.keys() - {owner.id for owner in owners}:
            self._by_id.pop(gone).deleteLater()
        used = where_used(film)
        for index, owner in enumerate(owners):
            card = self._by_id.get(owner.id)
            if card is None:
                card = self._by_id[owner.id] = OwnerCard(self.session, self._theme, owner, self.comparer)
            if self._order[index : index + 1] != [owner.id]:
                self._cards.insertWidget(index, card)
            card.refresh(owner, used.get(owner.id, self.tr("not seen yet")), self._voices)
        self._order = [owner.id for owner in owners]
        self.embedder.setVisible(any(film.references_by_owner.get(owner.id) for owner in owners))
        self.comparer.refresh()
        self._show_seen()

    def card(self, owner: CharacterId | ElementId) -> OwnerCard:
        """The card of a character or an element. KeyError for one that is not there."""
        return self._by_id[owner]

    def show_owner(self, owner: CharacterId | ElementId) -> None:
        """Bring the card of a character or an element into view, ready to write its name."""
        self.refresh()
        card = self._by_id.get(owner)
        if card is not None:
            QTimer.singleShot(0, card, partial(self._area.ensureWidgetVisible, card, 0, 12))
            card.write_name()

    def _show_seen(self) -> None:
        for card in self._by_id.values():
            card.show_seen()

    def _new_character(self) -> None:
        character = CharacterId(new_id("ch"))
        name = self.tr("Character {0}").format(len(self.session.film.characters) + 1)
        if self.session.edit(StepKind.NEW_CHARACTER(), lambda film: edits.add_character(film, name, id=character)):
            self.show_owner(character)

    def _new_element(self, kind: ElementKind) -> None:
        element = ElementId(new_id("el"))
        number = sum(element.kind is kind for element in self.session.film.elements.values()) + 1
        name = f"{tr(kind.value).capitalize()} {number}"
        if self.session.edit(_NEW[kind](), lambda film: edits.add_element(film, kind, name, id=element)):
            self.show_owner(element)


_NEW = {
    ElementKind.LOCATION: StepKind.NEW_LOCATION,
    ElementKind.PROP: StepKind.NEW_PROP,
    ElementKind.STYLE: StepKind.NEW_STYLE,
}


class OwnerCard(QFrame):
    """One character or element."""

    def __init__(self, session: Session, theme: Theme, owner: Character | Element, comparer: CastComparer) -> None:
        super().__init__()
        self.session, self._theme, self._owner, self._comparer = session, theme, owner, comparer
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        top = QHBoxLayout()
        self._name = LineField(self.tr("Name"))
        self._name.changed.connect(lambda value: self._revise(StepKind.RENAME(), "name", value))
        self._kind = QLabel(self.tr("cast") if isinstance(owner, Character) else tr(owner.kind.value))
        self._kind.setProperty("role", "faint")
        top.addWidget(self._name, 1)
        top.addWidget(self._kind)
        column.addLayout(top)
        self._words = LinesField(self.tr("Description"), 2, self.tr("What they look like, in plain words"))
        self._words.changed.connect(lambda value: self._revise(StepKind.DESCRIBE(), "description", value))
        column.addWidget(self._words)
        self.pictures = ReferenceList(theme, person=isinstance(owner, Character))
        column.addWidget(self.pictures)
        self.odd, self._odd_mark = QLabel(), QLabel()
        self.odd.setWordWrap(True)
        self._odd_mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        odd = QHBoxLayout()
        odd.addWidget(self._odd_mark)
        odd.addWidget(self.odd, 1)
        column.addLayout(odd)
        for part in (self.odd, self._odd_mark):
            part.hide()
        column.addLayout(self._foot())
        self.message = QLabel()
        self.message.setProperty("role", "dim")
        self.message.setWordWrap(True)
        self.message.setOpenExternalLinks(True)
        self.message.hide()
        column.addWidget(self.message)
        self._paths: list[Path] = []
        self._consent: LineField | None = None
        self._voice: VoiceChoice | None = None
        self._voices: tuple[VoiceInfo, ...] = ()
        if isinstance(owner, Character):
            self._consent = LineField(self.tr("Consent"), self.tr("Consent, if this is a real person"))
            self._consent.changed.connect(lambda value: self._revise(StepKind.NOTE_CONSENT(), "consent", value))
            column.insertWidget(2, self._consent)
            self._voice = VoiceChoice(session, theme, owner)
            self._voice.said.connect(self._say)
            column.insertWidget(3, self._voice)

    def _foot(self) -> QHBoxLayout:
        """Where it is seen, and what can be done with it."""
        foot = QHBoxLayout()
        self._used = QLabel()
        self._used.setProperty("role", "dim")
        self._used.setWordWrap(True)
        self._used.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        foot.addWidget(self._used, 1)
        self._buttons: list[tuple[QToolButton, str]] = []
        self.sheet = self._button("layout-grid", self.tr("Write a sheet of all references and faces"), self.write_sheet)
        if not isinstance(self._owner, Character):
            self.sheet.hide()
        forget = (
            self._button("ban", self.tr("Forget this person for good …"), self.forget)
            if isinstance(self._owner, Character)
            else None
        )
        remove = self._button("x", self.tr("Remove the chosen reference picture"), self._remove_picture)
        remove.setEnabled(False)
        self.pictures.itemSelectionChanged.connect(lambda: remove.setEnabled(bool(self.pictures.selectedItems())))
        for button in (
            self.sheet,
            self._button("image-plus", self.tr("Add reference pictures"), self._choose),
            remove,
            self._button("trash-2", self.tr("Delete this, with its references"), self._delete),
            *([forget] if forget else []),
        ):
            foot.addWidget(button)
        self._theme.changed.connect(self._dress)
        self._dress()
        return foot

    def write_name(self) -> None:
        """Put the keyboard into the name."""
        self._name.setFocus()
        self._name.selectAll()

    def refresh(self, owner: Character | Element, used: str, voices: tuple[VoiceInfo, ...]) -> None:
        """Show the owner as it is now, and the voices that a character can have."""
        self._voices = voices
        self._owner = owner
        self.setAccessibleName(owner.name)
        self._name.show_value(owner.name)
        self._words.show_value(owner.description)
        if self._consent is not None and isinstance(owner, Character):
            self._consent.show_value(owner.consent)
        if self._voice is not None and isinstance(owner, Character):
            self._voice.refresh(owner, voices)
        self._used.setText(used)
        references = self.session.film.references_by_owner.get(owner.id, ())
        self._paths = [_path_of(self.session.project, reference) for reference in references]
        self.pictures.show_references(references, self._paths)
        self.sheet.setEnabled(bool(references))

    def show_seen(self) -> None:
        """Show what was seen in the references by now."""
        comparer = self._comparer
        self.pictures.show_seen(comparer.comparison, self._owner.name, self._paths, busy=comparer.busy)
        if not isinstance(self._owner, Character):
            odd = [f"{row.label}: {row.words}" for row in self.pictures.rows if row.odd]
            self.odd.setText("\n".join(odd))
            self.odd.setVisible(bool(odd))
            self._odd_mark.setVisible(bool(odd))

    def _button(self, name: str, tip: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setProperty("quiet", "true")
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(run)
        self._buttons.append((button, name))
        return button

    def _dress(self) -> None:
        tone = self._theme.tone
        for button, name in self._buttons:
            button.setIcon(icon(name, tone.dim, tone.faint))
        self._odd_mark.setPixmap(icon("triangle-alert", tone.warn, tone.faint).pixmap(MARK, MARK))

    # The reference sheet

    def write_sheet(self) -> None:
        """Write the person's reference sheet into the project, and show where it lies."""
        owner = self._owner
        out = sheet_of(self.session.project.folder, owner.id, owner.name)
        self.sheet.setEnabled(False)
        self._tell(self.tr("Writing the reference sheet …"))
        Errand(
            _written_sheet,
            self.session.project,
            str(owner.id),
            out,
            self._comparer.by,
            done=self._sheet_written,
            failed=self._sheet_failed,
        )

    def _sheet_written(self, out: Path) -> None:
        self.sheet.setEnabled(True)
        link = f'<a href="{QUrl.fromLocalFile(str(out)).toString()}">{escape(out.name)}</a>'
        self._tell(self.tr("The reference sheet is written: {0}").format(link))

    def _sheet_failed(self, error: Exception) -> None:
        if not isinstance(error, MatchcutError):
            raise error
        self.sheet.setEnabled(True)
        self.message.hide()
        self.session.refused.emit(error)

    def _tell(self, words: str) -> None:
        self.message.setText(words)
        self.message.show()

    def _say(self, words: str) -> None:
        """Show what came of hearing the voice; nothing where there is nothing to say."""
        self._tell(words)
        self.message.setVisible(bool(words))

    def _revise(self, step: Statement[StepKind], field: str, value: str) -> None:
        owner = self._owner

        def edit(film: Film) -> Film:
            if isinstance(owner, Character):
                return edits.revise_character(film, owner.id, **{field: value})
            return edits.revise_element(film, owner.id, **{field: value})

        if not self.session.edit(step, edit, merge=f"{field}:{owner.id}"):
            self.refresh(owner, self._used.text(), self._voices)

    def _delete(self) -> None:
        owner = self._owner
        step = StepKind.DELETE_NAMED(name=owner.name)
        if isinstance(owner, Character):
            if self.session.edit(step, lambda film: edits.delete_character(film, owner.id)):
                self._forget(self.session.project.embeddings.delete_for, owner.id)
                self._forget(remove_sheets, self.session.project.folder, owner.id)
        else:
            self.session.edit(step, lambda film: edits.delete_element(film, owner.id))

    def forget(self) -> None:
        """Ask what of the person is to go for good."""
        dialog = ForgetDialog(self.window(), self.session, self._owner.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _remove_picture(self) -> None:
        chosen = self.pictures.selectedItems()
        if chosen:
            reference = chosen[0].data(OF)
            if self.session.edit(StepKind.REMOVE_REFERENCE(), lambda film: edits.delete_reference(film, reference)):
                self._forget(remove_sheets, self.session.project.folder, self._owner.id)
                self.message.hide()

    def _forget(self, forget: Callable[..., object], *of: object) -> None:
        """Remove what was made of a person, and tell where that fails: it would otherwise be left behind unseen."""
        try:
            forget(*of)
        except MatchcutError as error:
            self.session.refused.emit(error)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Reference pictures"), "", self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff)")
        )
        self.bring_in(chosen)

    def bring_in(self, files: list[str]) -> None:
        """Add pictures as references."""
        vault = self.session.project.media
        if files:
            Errand(
                lambda: [vault.add(Path(file)) for file in files],
                done=self._add,
                failed=self.session.refused.emit,
            )

    def _add(self, media: list[MediaId]) -> None:
        owner: CharacterId | ElementId = self._owner.id

        def edit(film: Film) -> Film:
            for medium in media:
                film = edits.add_reference(film, owner, medium)
            return film

        self.session.edit(StepKind.ADD_REFERENCES(count=len(media)), edit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.bring_in(picture_files(event.mimeData()))
        event.acceptProposedAction()


def _path_of(project: Project, reference: Reference) -> Path:
    """Where a reference's picture lies, or where it should."""
    try:
        return project.media.path(reference.media)
    except BadInput as error:
        return error.file or Path()


def _written_sheet(project: Project, owner: str, out: Path, by: str) -> Path:
    """Write the sheet and return where it lies."""
    with machine_failures(out):
        out.parent.mkdir(exist_ok=True)
    write_sheet(project, owner, out, by)
    return out
