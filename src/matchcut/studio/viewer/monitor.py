"""The monitor: the picture on its grey surround, and what is laid over it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.theme import Theme, tabular_font
from matchcut.studio.viewer.reel import OverlayKind
from matchcut.studio.viewer.wipe_line import THOUSANDTHS, WipeLine

MARGIN = 12
SAFE_SHARES = (0.93, 0.90)
"""Action safe and title safe, of the picture's width and height (EBU R 95)."""
ONION_OPACITY = 0.5
UPRIGHT = 9 / 16
"""The other shape whose framing is shown: that of phones, or lying where the film is upright."""
REFRAME = "reframe_x", "reframe_y"
"""The fields that say how a shot is framed for films of another shape."""


class Monitor(QWidget):
    """Shows one picture. Keeps the last one until the next is there, so nothing ever blinks."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self.setAccessibleName(tr("Picture"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.image: QImage | None = None
        self.over: QImage | None = None
        self.overlay: OverlayKind | None = None
        self.line = WipeLine(theme, self)
        self.line.valueChanged.connect(self.update)
        self.sides = "", ""
        self.safe_areas = self.framing = False
        self.words = ""
        self.pace = ""
        theme.changed.connect(self.update)
        session.changed.connect(lambda _: self.framing and self.update())
        session.playhead_moved.connect(lambda _: self.framing and self.update())

    def sizeHint(self) -> QSize:
        return QSize(640, 360)

    def show_image(self, image: QImage | None, over: QImage | None = None, overlay: OverlayKind | None = None) -> None:
        """Show a picture, and another one over it as `overlay` says."""
        self.image, self.over, self.overlay = image, over, overlay
        self._place_line()
        self.line.setVisible(overlay is OverlayKind.WIPE)
        self.update()

    def show_sides(self, left: str, right: str) -> None:
        """Say what is seen on both sides of a wipe, whose line stands in the middle."""
        self.sides = left, right
        self.line.name_sides(left, right)
        self.line.setValue(THOUSANDTHS // 2)

    @property
    def wipe(self) -> float:
        """Where the line of a wipe stands, 0 to 1 of the picture's width."""
        return self.line.place

    def _place_line(self) -> None:
        self.line.setGeometry(self.frame_area().toRect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_line()

    def say(self, words: str) -> None:
        """Show a sentence in place of a picture; empty for none."""
        self.words = words
        self.update()

    def show_pace(self, words: str, tip: str) -> None:
        """Tell in a corner that pictures are not made in full now; empty where they are."""
        if words != self.pace:
            self.pace = words
            self.setToolTip(tip)
            self.update()

    def show_safe_areas(self, on: bool) -> None:
        """Draw the safe areas over the picture, or not."""
        self.safe_areas = on
        self.update()

    def show_framing_of(self, field: str) -> None:
        """Draw how the shot is framed for films of another shape, while the keyboard is in a `field` that says it."""
        self.framing = field in REFRAME
        self.update()

    def other_shape(self, area: QRectF) -> QRectF | None:
        """What a film of another shape shows of the shot under the playhead, whose picture is in `area`."""
        film, frame = self._session.film, self._session.playhead
        placed = film.layout.at(frame)
        if placed is None:
            return None
        wide = film.settings.width > film.settings.height
        shape = UPRIGHT if wide or film.settings.width == film.settings.height else 1 / UPRIGHT
        size = QSizeF(shape, 1).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        shot = placed.shot
        left = area.width() * shot.reframe_x / 10_000 - size.width() / 2
        top = area.height() * shot.reframe_y / 10_000 - size.height() / 2
        inside = (max(0.0, min(left, area.width() - size.width())), max(0.0, min(top, area.height() - size.height())))
        return QRectF(area.topLeft() + QPointF(*inside), size)

    def frame_area(self) -> QRectF:
        """Where the picture is, in the film's shape, as large as fits."""
        settings = self._session.film.settings
        margin = 0 if self.window().isFullScreen() else MARGIN
        room = QRectF(self.rect()).adjusted(margin, margin, -margin, -margin)
        size = min(room.width() / settings.width, room.height() / settings.height)
        area = QRectF(0, 0, settings.width * size, settings.height * size)
        area.moveCenter(room.center())
        return area

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tone = self._theme.tone
        painter.fillRect(self.rect(), tone.colour("surround"))
        area = self.frame_area()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.image is not None:
            painter.drawImage(area, self.image)
        else:
            painter.fillRect(area, tone.colour("sunken"))
        if self.over is not None:
            self._paint_over(painter, area, self.over)
        if self.framing and (shape := self.other_shape(area)) is not None:
            self._paint_framing(painter, area, shape)
        if self.safe_areas:
            self._paint_safe_areas(painter, area)
        if self.pace:
            low = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            self._paint_label(painter, area.adjusted(8, 8, -8, -8), self.pace, low)
        if self.words:
            painter.setPen(tone.colour("dim"))
            where = area.adjusted(24, 24, -24, -24)
            painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.words)
        painter.end()

    def _paint_over(self, painter: QPainter, area: QRectF, over: QImage) -> None:
        if self.overlay is OverlayKind.ONION:
            painter.setOpacity(ONION_OPACITY)
            painter.drawImage(area, over)
            painter.setOpacity(1)
        elif self.overlay is OverlayKind.WIPE:
            x = area.left() + area.width() * self.wipe
            painter.save()
            painter.setClipRect(QRectF(x, area.top(), area.right() - x, area.height()))
            painter.drawImage(area, over)
            painter.restore()
            for words, side in zip(self.sides, (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight), strict=True):
                self._paint_label(painter, area.adjusted(8, 8, -8, -8), words, side | Qt.AlignmentFlag.AlignTop)

    def _paint_label(self, painter: QPainter, area: QRectF, words: str, corner: Qt.AlignmentFlag) -> None:
        """Words in a corner, on a ground of their own: a picture may be of any brightness."""
        painter.setFont(tabular_font(9.0))
        text = painter.boundingRect(area.adjusted(8, 4, -8, -4), int(corner), words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tone.colour("raised", 220))
        painter.drawRoundedRect(text.adjusted(-8, -4, 8, 4), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._theme.tone.colour("text"))
        painter.drawText(text, int(Qt.AlignmentFlag.AlignCenter), words)

    def _paint_framing(self, painter: QPainter, area: QRectF, shape: QRectF) -> None:
        """What a film of another shape leaves out, shaded, and a line around what it shows."""
        shaded = QPainterPath()
        shaded.addRect(area)
        kept = QPainterPath()
        kept.addRect(shape)
        painter.fillPath(shaded - kept, QColor(0, 0, 0, 150))
        painter.setPen(QPen(self._theme.tone.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(shape.adjusted(1, 1, -1, -1))

    def _paint_safe_areas(self, painter: QPainter, area: QRectF) -> None:
        """Light lines with dark ones beside them, to be seen on any picture."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        light, dark = QColor(Qt.GlobalColor.white), QColor(Qt.GlobalColor.black)
        for share in SAFE_SHARES:
            inner = QRectF(0, 0, area.width() * share, area.height() * share)
            inner.moveCenter(area.center())
            for colour, out in ((dark, 1), (light, 0)):
                colour.setAlpha(150)
                painter.setPen(QPen(colour, 1))
                painter.drawRect(inner.adjusted(-out, -out, out, out))
