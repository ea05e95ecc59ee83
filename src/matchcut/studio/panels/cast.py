"""The cast and the elements: who and what the film keeps references of, and where they are seen."""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, MediaId, ReferenceId
from matchcut.film.model import Character, Element
from matchcut.film.vocabulary import ElementKind
from matchcut.studio.background import Errand
from matchcut.studio.board.view import picture_files
from matchcut.studio.inspector.fields import Line, Lines
from matchcut.studio.look.icons import icon
from matchcut.studio.look.tell import tr
from matchcut.studio.look.theme import Theme
from matchcut.studio.session import Session
from matchcut.studio.when_seen import WhenSeen

THUMB = 72
NAMED = 6
_OF = Qt.ItemDataRole.UserRole


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
        self.add_location = QPushButton(self.tr("New location"))
        self.add_location.clicked.connect(self._new_location)
        head.addWidget(self.add_character)
        head.addWidget(self.add_location)
        head.addStretch(1)
        column.addLayout(head)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        self._cards = QVBoxLayout(body)
        self._cards.setContentsMargins(0, 4, 0, 0)
        self._cards.setSpacing(10)
        self._cards.addStretch(1)
        area.setWidget(body)
        column.addWidget(area, 1)
        self._by_id: dict[str, OwnerCard] = {}
        self._empty = QLabel(self.tr("A character has a name, a description and pictures. Begin with New character."))
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "dim")
        column.insertWidget(1, self._empty)
        self._order: list[str] = []
        self._seen = WhenSeen(self, self.refresh)
        session.changed.connect(self._seen.ask)

    def sizeHint(self) -> QSize:
        return QSize(300, 400)

    def refresh(self) -> None:
        """Show the cast and elements as they are; cards keep their place and focus."""
        film = self.session.film
        people = sorted(film.characters.values(), key=lambda one: one.rank)
        things = sorted(film.elements.values(), key=lambda one: (one.kind, one.rank))
        owners: list[Character | Element] = [*people, *things]
        self._empty.setVisible(not owners)
        for gone in self._by_id.keys() - {owner.id for owner in owners}:
            self._by_id.pop(gone).deleteLater()
        used = where_used(film)
        for index, owner in enumerate(owners):
            card = self._by_id.get(owner.id)
            if card is None:
                card = self._by_id[owner.id] = OwnerCard(self.session, self._theme, owner)
            if self._order[index : index + 1] != [owner.id]:
                self._cards.insertWidget(index, card)
            card.refresh(owner, used.get(owner.id, self.tr("not seen yet")))
        self._order = [owner.id for owner in owners]

    def _new_character(self) -> None:
        self.session.edit(
            "New character", lambda film: edits.add_character(film, f"Character {len(film.characters) + 1}")
        )

    def _new_location(self) -> None:
        self.session.edit(
            "New location",
            lambda film: edits.add_element(film, ElementKind.LOCATION, f"Location {len(film.elements) + 1}"),
        )


class OwnerCard(QFrame):
    """One character or element."""

    def __init__(self, session: Session, theme: Theme, owner: Character | Element) -> None:
        super().__init__()
        self.session, self._theme, self._owner = session, theme, owner
        self.setProperty("role", "card")
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        top = QHBoxLayout()
        self._name = Line(self.tr("Name"))
        self._name.changed.connect(lambda value: self._revise("Rename", "name", value))
        self._kind = QLabel(self.tr("cast") if isinstance(owner, Character) else tr(owner.kind.value))
        self._kind.setProperty("role", "faint")
        top.addWidget(self._name, 1)
        top.addWidget(self._kind)
        column.addLayout(top)
        self._words = Lines(self.tr("Description"), 2, self.tr("What they look like, in plain words"))
        self._words.changed.connect(lambda value: self._revise("Describe", "description", value))
        column.addWidget(self._words)
        self._pictures = QListWidget()
        self._pictures.setViewMode(QListView.ViewMode.IconMode)
        self._pictures.setMovement(QListView.Movement.Static)
        self._pictures.setFrameShape(QFrame.Shape.NoFrame)
        self._pictures.setAccessibleName(self.tr("References"))
        self._pictures.setIconSize(QSize(THUMB, THUMB))
        self._pictures.setFixedHeight(THUMB + 18)
        self._pictures.setWrapping(False)
        self._pictures.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column.addWidget(self._pictures)
        column.addLayout(self._foot())
        self._consent: Line | None = None
        if isinstance(owner, Character):
            self._consent = Line(self.tr("Consent"), self.tr("Consent, if this is a real person"))
            self._consent.changed.connect(lambda value: self._revise("Note the consent", "consent", value))
            column.insertWidget(2, self._consent)
        self._shown: tuple[MediaId, ...] = ()

    def _foot(self) -> QHBoxLayout:
        """Where it is seen, and what can be done with it."""
        foot = QHBoxLayout()
        self._used = QLabel()
        self._used.setProperty("role", "dim")
        self._used.setWordWrap(True)
        self._used.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        foot.addWidget(self._used, 1)
        self._buttons: list[tuple[QToolButton, str]] = []
        for name, tip, run in (
            ("image-plus", self.tr("Add reference pictures"), self._choose),
            ("x", self.tr("Remove the chosen reference picture"), self._remove_picture),
            ("trash-2", self.tr("Delete this, with its references"), self._delete),
        ):
            button = QToolButton()
            button.setProperty("quiet", "true")
            button.setIconSize(QSize(16, 16))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(run)
            foot.addWidget(button)
            self._buttons.append((button, name))
        self._theme.changed.connect(self._dress)
        self._dress()
        return foot

    def refresh(self, owner: Character | Element, used: str) -> None:
        """Show the owner as it is now."""
        self._owner = owner
        self._name.show_value(owner.name)
        self._words.show_value(owner.description)
        if self._consent is not None and isinstance(owner, Character):
            self._consent.show_value(owner.consent)
        film = self.session.film
        self._used.setText(used)
        references = film.references_by_owner.get(owner.id, ())
        media = tuple(reference.media for reference in references)
        if media == self._shown:
            return
        self._shown = media
        self._pictures.clear()
        for reference in references:
            item = QListWidgetItem()
            item.setData(_OF, reference.id)
            item.setToolTip(reference.label or self.tr("A reference picture"))
            self._pictures.addItem(item)
            path = self.session.project.media.path(reference.media)
            Errand(_thumbnail, path, done=partial(self._arrived, reference.id))

    def _dress(self) -> None:
        for button, name in self._buttons:
            button.setIcon(icon(name, self._theme.tone.dim, self._theme.tone.faint))

    def _arrived(self, reference: ReferenceId, image: QImage) -> None:
        for row in range(self._pictures.count()):
            item = self._pictures.item(row)
            if item.data(_OF) == reference and not image.isNull():
                item.setIcon(QIcon(QPixmap.fromImage(image)))

    def _revise(self, label: str, field: str, value: str) -> None:
        owner = self._owner

        def edit(film: Film) -> Film:
            if isinstance(owner, Character):
                return edits.revise_character(film, owner.id, **{field: value})
            return edits.revise_element(film, owner.id, **{field: value})

        if not self.session.edit(label, edit, merge=f"{field}:{owner.id}"):
            self.refresh(owner, self._used.text())

    def _delete(self) -> None:
        owner = self._owner
        if isinstance(owner, Character):
            self.session.edit(f"Delete {owner.name}", lambda film: edits.delete_character(film, owner.id))
            self.session.project.embeddings.delete_for(owner.id)
        else:
            self.session.edit(f"Delete {owner.name}", lambda film: edits.delete_element(film, owner.id))

    def _remove_picture(self) -> None:
        item = self._pictures.currentItem()
        if item is not None:
            reference = item.data(_OF)
            self.session.edit("Remove a reference", lambda film: edits.delete_reference(film, reference))

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
            for one in media:
                film = edits.add_reference(film, owner, one)
            return film

        self.session.edit("Add a reference" if len(media) == 1 else f"Add {len(media)} references", edit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if picture_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.bring_in(picture_files(event.mimeData()))
        event.acceptProposedAction()


def _thumbnail(path: Path) -> QImage:
    return QImage(str(path)).scaled(
        THUMB * 2, THUMB * 2, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def where_used(film: Film) -> dict[str, str]:
    """Where each member of the cast and each element is seen, in words; those that are not seen are left out."""
    told = {}
    for owner, seen in film.appearances.items():
        labels = [film.label(shot) for shot in islice(seen, NAMED)]
        told[owner] = tr("in {0}").format(", ".join(labels) + (" …" if len(seen) > NAMED else ""))
    scenes = Counter(scene.location for scene in film.scenes.values() if scene.location)
    for location, count in scenes.items():
        told[location] = tr("in one scene") if count == 1 else tr("in {0} scenes").format(count)
    return told
