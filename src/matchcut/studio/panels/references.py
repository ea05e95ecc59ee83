"""The reference pictures of one member of the cast or one element, as a list of rows or a strip of pictures.

A person's row shows the whole picture, the face that was found in it, and how like it is to the person's others:

    ▐ 1 ▌ ▐face▌  front                     ▐ 4 ▌ ▐face▌  from the set
                  like the others                         ▲ closer to Tom than to Ada
                  2 .97  3 .95  4 .12                     1 .12  2 .10  3 .08
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from matchcut.film.errors import MatchcutError
from matchcut.film.model import Reference
from matchcut.studio.background import Errand
from matchcut.studio.panels.cast_comparison import CastComparison
from matchcut.studio.pictures import still_image
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.icons import paint_icon
from matchcut.studio.theme.paragraph import paint_paragraph
from matchcut.studio.theme.theme import Theme, Tone, tabular_font

if TYPE_CHECKING:
    from matchcut.app.comparing import ReferencePicture
    from matchcut.film.ids import ReferenceId
    from matchcut.identity.faces import Face

STRIP = QSize(112, 63)
"""The room of one picture of an element."""
SIDE, GAP, PAD = 60, 4, 4
ROW = SIDE + 2 * PAD
OF = Qt.ItemDataRole.UserRole
_ROW_OF = Qt.ItemDataRole.UserRole + 1
SHARP = 2
"""Pixels that are kept for each device-independent one: pictures stay sharp at 200 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceRow:
    """What one row shows. `cosines` are (number of another reference, how like it is); `odd` marks what stands out."""

    number: int
    label: str
    words: str = ""
    odd: bool = False
    cosines: tuple[tuple[int, float], ...] = ()
    faceless: str = ""
    picture: QImage | None = None
    crop: QImage | None = None


class ReferenceList(QListWidget):
    """Shows references; for a `person` as rows with what was seen in them."""

    def __init__(self, theme: Theme, *, person: bool) -> None:
        super().__init__()
        self._person = person
        self._shown: tuple[Reference, ...] = ()
        self._faces: dict[ReferenceId, Face] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("References"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(0)  # Until there are references.
        if person:
            self.setItemDelegate(_RowPainter(theme, self))
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            theme.changed.connect(self.viewport().update)
        else:
            self.setViewMode(QListView.ViewMode.IconMode)
            self.setMovement(QListView.Movement.Static)
            self.setIconSize(STRIP)
            self.setWrapping(False)

    @property
    def rows(self) -> tuple[ReferenceRow, ...]:
        """What is known of the references, in their order."""
        return tuple(self.item(place).data(_ROW_OF) for place in range(self.count()))

    def show_references(self, references: Sequence[Reference], paths: Sequence[Path]) -> None:
        """Show these references, whose pictures are the files of `paths`."""
        if tuple(references) == self._shown:
            return
        self._shown = tuple(references)
        self._faces.clear()
        self.clear()
        for number, (reference, path) in enumerate(zip(references, paths, strict=True), 1):
            item = QListWidgetItem()
            item.setData(OF, reference.id)
            item.setData(
                _ROW_OF, ReferenceRow(number=number, label=reference.label or tr("picture {0}").format(number))
            )
            item.setToolTip(reference.label or tr("A reference picture"))
            if not self._person:
                item.setSizeHint(STRIP + QSize(GAP, GAP))  # Of what has no picture yet, too: its place is laid out now.
            self.addItem(item)
            room = QSize(SIDE, SIDE) if self._person else STRIP
            Errand(thumbnail, path, room, done=partial(self._arrived, reference.id))
        self.setFixedHeight(ROW * self.count() if self._person else STRIP.height() + 18 if self.count() else 0)

    def show_seen(self, comparison: CastComparison, name: str, paths: Sequence[Path], *, busy: bool) -> None:
        """Show what was seen in the references of `name` by now; `busy` while more is to come."""
        numbers = {reference.id: number for number, reference in enumerate(self._shown, 1)}
        for place, (reference, path) in enumerate(zip(self._shown, paths, strict=True)):
            item = self.item(place)
            picture = comparison.pictures.get(reference.id)
            face = picture.face if picture is not None else None
            row: ReferenceRow = item.data(_ROW_OF)
            if face is None:
                self._faces.pop(reference.id, None)
                row = replace(row, crop=None)
            elif self._faces.get(reference.id) != face:
                self._faces[reference.id] = face
                Errand(face_of, path, face, done=partial(self._cropped, reference.id, face))
            row = _with_words(row, reference.id, comparison, name, numbers, busy=busy)
            row = row if self._person else replace(row, faceless="")
            item.setData(_ROW_OF, row)
            sentences = [_sentence(row, reference.id, comparison, name), _said(picture)]
            item.setToolTip("\n".join(sentence for sentence in sentences if sentence))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.label}: {row.words}. {row.faceless}".strip())

    def _item(self, reference: ReferenceId) -> QListWidgetItem | None:
        every = (self.item(place) for place in range(self.count()))
        return next((item for item in every if item.data(OF) == reference), None)

    def _arrived(self, reference: ReferenceId, image: QImage) -> None:
        item = self._item(reference)
        if item is None or image.isNull():
            return
        if self._person:
            item.setData(_ROW_OF, replace(item.data(_ROW_OF), picture=image))
        else:
            item.setIcon(QIcon(QPixmap.fromImage(image)))

    def _cropped(self, reference: ReferenceId, face: Face, image: QImage) -> None:
        item = self._item(reference)
        if item is not None and not image.isNull() and self._faces.get(reference) == face:
            item.setData(_ROW_OF, replace(item.data(_ROW_OF), crop=image))


def _with_words(
    row: ReferenceRow,
    reference: ReferenceId,
    comparison: CastComparison,
    name: str,
    numbers: Mapping[ReferenceId, int],
    *,
    busy: bool,
) -> ReferenceRow:
    """The row with what was seen in words. `numbers` are those of the person's references."""
    picture, compared = comparison.pictures.get(reference), comparison.compared.get(reference)
    faceless = "" if picture is None or picture.face is not None else tr("no face found")
    if picture is None:
        words = tr("looking …") if busy else tr("not looked at")
    elif compared is None:
        words = tr("can't be compared")
    elif compared.like:
        words = tr("closer to {0} than to {1}").format(compared.like, name)
    elif compared.odd:
        words = tr("unlike the others")
    else:
        words = tr("like the others") if compared.alone is not None else tr("nothing to compare it with")
    cosines = (
        tuple((numbers[other], cosine) for other, cosine in compared.neighbours if other in numbers) if compared else ()
    )
    return replace(row, words=words, odd=bool(compared and compared.odd), cosines=cosines, faceless=faceless)


def _said(picture: ReferencePicture | None) -> str:
    """What the embedder told of a picture, or why it gave nothing to compare."""
    if picture is None:
        return ""
    return told_error(picture.error) if picture.error else words_of(picture.note)


def _sentence(row: ReferenceRow, reference: ReferenceId, comparison: CastComparison, name: str) -> str:
    """The row's figures as a sentence."""
    figures = comparison.compared.get(reference)
    if figures is None or (figures.alone is None and figures.nearest is None):
        return f"{row.label}: {row.words}"
    own = tr("{0} like the others of {1}").format(_figure(figures.alone), name) if figures.alone is not None else ""
    most = (
        tr("{0} like {1}").format(_figure(figures.nearest[1]), figures.nearest[0])
        if figures.nearest is not None
        else ""
    )
    return f"{row.label}: " + "; ".join(part for part in (own, most) if part)


def _figure(cosine: float) -> str:
    """A cosine as people read it: .97, 1.0, −.12, with their own sign for the point."""
    return with_comma(f"{cosine:.2f}".replace("0.", ".", 1) if abs(cosine) < 0.995 else f"{cosine:.1f}")


def thumbnail(path: Path, room: QSize) -> QImage:
    """A picture that fits into `room`, in device-independent pixels."""
    wanted = room * SHARP
    try:
        image = still_image(path, max(wanted.width(), wanted.height()))
    except MatchcutError:
        return QImage()
    return image.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def face_of(path: Path, face: Face) -> QImage:
    """The face that was found in a picture, as a small square, upright where its landmarks are known.

    Empty for a picture that can't be read any more.
    """
    from matchcut.identity.faces import crop_face
    from matchcut.identity.pictures import read_picture

    side = SIDE * SHARP
    try:
        pixels = crop_face(read_picture(path), face, side, margin=0.3)
    except MatchcutError:
        return QImage()
    return QImage(pixels.tobytes(), side, side, 3 * side, QImage.Format.Format_RGB888).copy()


class _RowPainter(QStyledItemDelegate):
    """Paints a `ReferenceRow`."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(2 * SIDE + 80, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: ReferenceRow = index.data(_ROW_OF)
        tone, area = self._theme.tone, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone.colour("accent_soft"))
            painter.drawRoundedRect(area, 4, 4)
        picture = QRectF(area.left() + PAD, area.top() + PAD, SIDE, SIDE)
        self._paint_picture(painter, tone, row, picture)
        crop = picture.translated(SIDE + GAP, 0)
        self._paint_crop(painter, tone, row, crop)
        words = QRectF(crop.right() + 8, picture.top(), area.right() - crop.right() - 8 - PAD, SIDE)
        self._paint_words(painter, tone, row, words, option.font)
        painter.restore()

    def _paint_picture(self, painter: QPainter, tone: Tone, row: ReferenceRow, into: QRectF) -> None:
        painter.fillRect(into, tone.colour("sunken"))
        if row.picture is not None:
            size = row.picture.size().scaled(into.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            fitted = QRectF(0, 0, size.width(), size.height())
            fitted.moveCenter(into.center())
            painter.drawImage(fitted, row.picture)
        painter.setFont(tabular_font(8))
        width = QFontMetricsF(painter.font()).horizontalAdvance(str(row.number)) + 8
        badge = QRectF(into.left(), into.bottom() - 15, width, 15)
        painter.fillRect(badge, tone.colour("window", 220))
        painter.setPen(tone.colour("text"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(row.number))

    def _paint_crop(self, painter: QPainter, tone: Tone, row: ReferenceRow, into: QRectF) -> None:
        if row.crop is not None:
            painter.drawImage(into, row.crop)
            return
        pen = QPen(tone.colour("strong_line"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(into.adjusted(0.5, 0.5, -0.5, -0.5))
        if row.faceless:
            painter.setFont(tabular_font(8))
            painter.setPen(tone.colour("dim"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(into.adjusted(4, 4, -4, -4), flags, row.faceless)
        else:
            paint_icon(painter, "scan-face", tone.faint, QRectF(into.center().x() - 9, into.center().y() - 9, 18, 18))

    def _paint_words(self, painter: QPainter, tone: Tone, row: ReferenceRow, into: QRectF, font: QFont) -> None:
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        line = metrics.lineSpacing()
        painter.setPen(tone.colour("text"))
        label = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, into.width())
        painter.drawText(into, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, label)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(small)
        paragraph = QRectF(
            into.left(), into.top() + line, into.width(), into.height() - line - (line if row.cosines else 0)
        )
        if row.odd:
            paint_icon(painter, "triangle-alert", tone.warn, QRectF(paragraph.left(), paragraph.top() + 1, 13, 13))
            paragraph.setLeft(paragraph.left() + 17)
        painter.setPen(tone.colour("warn" if row.odd else "dim"))
        paint_paragraph(painter, row.words, paragraph)
        if row.cosines:
            self._paint_cosines(painter, tone, row, QRectF(into.left(), into.bottom() - 14, into.width(), 14))

    def _paint_cosines(self, painter: QPainter, tone: Tone, row: ReferenceRow, into: QRectF) -> None:
        """How like each of the others: the number of the other, and a bar from 0 to 1 with the figure in it."""
        painter.setFont(tabular_font(8))
        metrics = QFontMetricsF(painter.font())
        left = into.left()
        for number, cosine in row.cosines:
            name, figure = f"{number} ", _figure(cosine)
            first, second = metrics.horizontalAdvance(name), metrics.horizontalAdvance(figure) + 6
            if left + first + second > into.right() + 1:
                painter.setPen(tone.colour("faint"))
                painter.drawText(QRectF(left, into.top(), 14, into.height()), Qt.AlignmentFlag.AlignVCenter, "…")
                return
            painter.setPen(tone.colour("faint"))
            painter.drawText(QRectF(left, into.top(), first, into.height()), Qt.AlignmentFlag.AlignVCenter, name)
            cell = QRectF(left + first, into.top(), second, into.height())
            painter.fillRect(cell, tone.colour("sunken"))
            filled = QRectF(cell)
            filled.setWidth(cell.width() * min(max(cosine, 0.0), 1.0))
            painter.fillRect(filled, tone.colour("strong_line"))
            painter.setPen(tone.colour("text"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, figure)
            left = cell.right() + 6
