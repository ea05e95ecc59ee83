"""The seams of a film that are worth a look: where a shot continues another, or somebody is seen on both sides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.studio.session import Session
from matchcut.studio.texts.standing import told_standing
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.marks import ShotState, paint_chain, paint_state
from matchcut.studio.theme.theme import Theme

SEAM = Qt.ItemDataRole.UserRole
WIDE, TALL, PAD = 96, 54, 6
NARROW = 0.66
"""How much smaller the pictures are where a panel is too narrow for pictures and words."""


@dataclass(frozen=True, slots=True)
class ContinuitySeam:
    """From the last frame of one shot to the first of another, which `continues` it or not; `both` see these people."""

    before: ShotId
    after: ShotId
    continues: bool
    both: tuple[str, ...]


def seams_of(film: Film) -> tuple[ContinuitySeam, ...]:
    """The seams worth a look, as they run."""
    seams = []
    previous: ShotId | None = None
    for shot in film.order:
        upstream = film.shots[shot].continues
        before = upstream or previous
        if before is not None:
            here = {row.character for row in film.cast_by_shot.get(before, ())}
            both = tuple(
                film.characters[row.character].name for row in film.cast_by_shot.get(shot, ()) if row.character in here
            )
            if upstream or both:
                seams.append(ContinuitySeam(before, shot, bool(upstream), both))
        previous = shot
    return tuple(seams)


def told_seam(film: Film, seam: ContinuitySeam) -> str:
    """`Shot 8 continues shot 7`, or `Shot 7 to shot 8`."""
    words = tr("Shot {1} continues shot {0}") if seam.continues else tr("Shot {0} to shot {1}")
    return words.format(film.label(seam.before), film.label(seam.after))


class Seams(QAbstractListModel):
    """The seams as a list."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.seams: tuple[ContinuitySeam, ...] = ()

    def show_seams(self, seams: tuple[ContinuitySeam, ...]) -> None:
        """Have these seams from now on."""
        self.beginResetModel()
        self.seams = seams
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.seams)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        seam = self.seams[index.row()]
        if role == SEAM:
            return seam
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{told_seam(self._session.film, seam)}. {self.description(seam)}"
        return None

    def description(self, seam: ContinuitySeam) -> str:
        """Who is seen on both sides, and what is to be made before there is something to look at."""
        parts = [tr("{0} on both sides").format(", ".join(seam.both))] if seam.both else []
        for shot in (seam.before, seam.after):
            look = self._session.look(shot)
            if look.state is not ShotState.CIRCLED:
                label = self._session.film.label(shot)
                parts.append(f"{label}: {told_standing(look).rstrip('.')}")
        return "; ".join(parts) or tr("both made, not measured")


class SeamRows(QStyledItemDelegate):
    """Paints a seam as the two pictures that meet there, and what is told of it."""

    def __init__(self, session: Session, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._session, self._theme = session, theme
        self.picture: Callable[[ShotId, bool], QPixmap | None] = lambda _shot, _last: None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, TALL + 2 * PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        seam: ContinuitySeam = index.data(SEAM)
        model = index.model()
        assert isinstance(model, Seams)
        tone, area = self._theme.tone, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone.colour("accent_soft"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 4, 4)
        scale = 1.0 if area.width() > 2 * WIDE + 160 else NARROW
        first = QRectF(area.left() + PAD, area.center().y() - TALL * scale / 2, WIDE * scale, TALL * scale)
        second = first.translated(first.width() + 1, 0)
        self._paint_picture(painter, first, seam.before, last=True)
        self._paint_picture(painter, second, seam.after, last=False)
        if seam.continues:
            paint_chain(painter, tone, second.left(), second.center().y())
        words = QRectF(second.right() + 10, area.top() + PAD, area.right() - second.right() - 10 - PAD, TALL)
        metrics = QFontMetricsF(option.font)
        line = metrics.lineSpacing()
        mark = QRectF(words.left(), words.center().y() - line + (line - 13) / 2, 13, 13)
        look = self._session.look(seam.after)
        paint_state(painter, tone, look.state, mark, look.progress)
        head = QRectF(mark.right() + 6, words.center().y() - line, words.right() - mark.right() - 6, line)
        below = QRectF(words.left(), words.center().y(), words.width(), line)
        lines = (told_seam(self._session.film, seam), model.description(seam))
        for place, text, colour in zip((head, below), lines, ("text", "dim"), strict=True):
            painter.setPen(tone.colour(colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_picture(self, painter: QPainter, into: QRectF, shot: ShotId, *, last: bool) -> None:
        painter.fillRect(into, self._theme.tone.colour("sunken"))
        picture = self.picture(shot, last)
        if picture is not None:
            size = picture.size().scaled(into.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            fitted = QRectF(0, 0, size.width(), size.height())
            fitted.moveCenter(into.center())
            painter.drawPixmap(fitted, picture, QRectF(picture.rect()))
