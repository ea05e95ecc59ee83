"""One take as a card: its pictures in motion, its number, how it was made, and what was noted on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from matchcut.continuity.cards import Verdict
from matchcut.engines.protocol import REMARKS
from matchcut.film.model import Take
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.icons import paint_icon
from matchcut.studio.theme.marks import ShotState, paint_state
from matchcut.studio.theme.theme import Theme, tabular_font
from matchcut.words.plain import read_notes

NARROWEST = 184
WORDS_HEIGHT, NOTE_HEIGHT, MEASURED_HEIGHT = 68, 20, 20
MOST_FACTS = 3


@dataclass(frozen=True, slots=True)
class MeasuredWords:
    """What measuring said of a take: in all, in a line (its score and the gravest fault), and `every` fault."""

    verdict: Verdict = Verdict.NOT_MEASURED
    line: str = ""
    every: tuple[str, ...] = ()


NOT_MEASURED = MeasuredWords()


class TakeCard(QWidget):
    """One take, with an actual circle around its number if it is the chosen one.

    `chosen(also)` when a person takes it in hand, beside the one before if `also`; `circle_wanted()` when they want it
    circled. `use_key` is asked first about every key.
    """

    chosen = Signal(bool)
    circle_wanted = Signal()

    def __init__(self, theme: Theme, take: Take, aspect: float, use_key: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self.take, self.note, self.measured = take, "", NOT_MEASURED
        self.is_circled = self.is_stale = self.is_chosen = False
        self._theme, self._aspect, self._use_key = theme, aspect, use_key
        self._picture: QImage | None = None
        self._tall = self._measured_height = 0
        self.setFont(tabular_font(9.0))
        self.use_width(NARROWEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_note("")

    def use_width(self, wide: int, *, noted: bool = False, measured: bool = False) -> None:
        """Be so wide, and as tall as the film's shape makes it, with room for a note and for what was measured.

        An upright film's card is square.
        """
        self._tall = min(wide, int(wide / self._aspect))
        self._measured_height = MEASURED_HEIGHT if measured else 0
        self.setFixedSize(wide, self._tall + WORDS_HEIGHT + self._measured_height + (NOTE_HEIGHT if noted else 0))

    def show_note(self, note: str) -> None:
        """Show what was noted on the take."""
        self.note = " ".join(note.split())
        self._describe()

    def show_measured(self, measured: MeasuredWords) -> None:
        """Show what measuring said of the take."""
        if measured != self.measured:
            self.measured = measured
            self._describe()

    def _describe(self) -> None:
        lines = [how_it_was_made(self.take), *([f"“{self.note}”"] if self.note else []), *self.measured.every]
        self.setAccessibleDescription(" ".join(lines))
        hint = tr("Double-click or C circles it, Ctrl+click chooses a second one.")
        self.setToolTip("\n".join([*lines, hint]))
        self.update()

    @property
    def picture(self) -> QImage | None:
        """What the card shows now."""
        return self._picture

    def show_standing(self, *, is_circled: bool, is_stale: bool) -> None:
        """Show whether it is the shot's circled take, and whether it is out of date."""
        self.is_circled, self.is_stale = is_circled, is_stale
        states = [word for word, holds in ((tr("circled"), is_circled), (tr("stale"), is_stale)) if holds]
        self.setAccessibleName(", ".join([tr("Take {0}").format(self.take.number), *states]))
        self.update()

    def show_picture(self, image: QImage) -> None:
        """Show another moment of the take."""
        if image is not self._picture:
            self._picture = image
            self.update(0, 0, self.width(), self._tall + 1)

    def show_chosen(self, chosen: bool) -> None:
        """Show whether a person chose it."""
        if chosen != self.is_chosen:
            self.is_chosen = chosen
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        tone = self._theme.tone
        painter.fillRect(self.rect(), tone.colour("accent_soft" if self.is_chosen else "raised"))
        area = QRectF(0, 0, self.width(), self._tall)
        painter.fillRect(area, tone.colour("sunken"))
        if self._picture is not None:
            shape = QRectF(self._picture.rect())
            scale = min(area.width() / shape.width(), area.height() / shape.height())
            fitted = QRectF(0, 0, shape.width() * scale, shape.height() * scale)
            fitted.moveCenter(area.center())
            painter.drawImage(fitted, self._picture)
        self._paint_words(painter, QRectF(0, area.bottom(), self.width(), self.height() - self._tall))
        focused = self.hasFocus()
        if focused or self.is_chosen:
            painter.setPen(QPen(tone.colour("accent"), 2.0 if focused else 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        tone = self._theme.tone
        number = QRectF(10, area.top() + 11, 30, 30)
        painter.setFont(tabular_font(11.0))
        painter.setPen(tone.colour("text"))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(self.take.number))
        if self.is_circled:
            painter.setPen(QPen(tone.colour("accent"), 2.2))
            painter.drawEllipse(number.adjusted(1, 1, -1, -1))
        painter.setFont(self.font())
        right = area.right() - 10
        if self.is_stale:
            paint_state(painter, tone, ShotState.STALE, QRectF(right - 14, area.top() + 9, 14, 14))
            painter.setPen(tone.colour("warn"))
            painter.drawText(QRectF(right - 60, area.top() + 8, 42, 16), Qt.AlignmentFlag.AlignRight, tr("stale"))
        words = QRectF(50, area.top() + 8, right - 50 - (64 if self.is_stale else 0), 16)
        self._paint_line(painter, words, _made_by(self.take), "text")
        below = words.translated(0, 18)
        below.setRight(right)
        self._paint_line(painter, below, tr("seed {0}").format(self.take.seed), "dim")
        self._paint_line(painter, below.translated(0, 17), "  ·  ".join(_facts(self.take)), "dim")
        if self.measured.line:
            line = QRectF(10, below.top() + 36, right - 10, 16)
            mark = QRectF(line.left(), line.top() + 1.5, 13, 13)
            if self.measured.verdict is Verdict.PASSED:
                paint_icon(painter, "circle-check", tone.good, mark)
            elif self.measured.verdict is Verdict.FAILED:
                paint_state(painter, tone, ShotState.FAILED, mark)
            line.setLeft(mark.right() + 6)
            self._paint_line(painter, line, self.measured.line, "text")
        if self.note:
            note_area = QRectF(10, below.top() + 36 + self._measured_height, right - 10, 16)
            self._paint_line(painter, note_area, f"“{self.note}”", "text")

    def _paint_line(self, painter: QPainter, area: QRectF, words: str, colour: str) -> None:
        painter.setPen(self._theme.tone.colour(colour))
        shown = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._use_key(event):  # Asked before the scroll area, which would take the arrows.
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif not self.is_chosen:
            self.chosen.emit(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.circle_wanted.emit()


def how_it_was_made(take: Take) -> str:
    """`animatic 1, seed 553328230, 153 frames in 2.1 s. Camera moves: push in. Made of: its keyframe.`"""
    summary = f"{take.engine} {take.engine_revision}, seed {take.seed}, {take.frames} frames"
    sentences = [f"{summary} in {_seconds(take)}" if take.seconds else summary, *_facts(take)]
    return " ".join(f"{sentence}." for sentence in sentences)


def _made_by(take: Take) -> str:
    """`animatic  ·  2.1 s`: who made it, and how long that took."""
    return f"{take.engine}  ·  {_seconds(take)}" if take.seconds else take.engine


def _facts(take: Take) -> list[str]:
    """What the engine noted, as `Camera moves: push in`; not what is noted for programs, as an object of JSON."""
    facts = [(name, value) for name, value in take.facts.items() if not str(value).startswith("{")][:MOST_FACTS]
    texts = {name: words_of(read_notes(str(value))) if name == REMARKS else value for name, value in facts}
    return [f"{name.replace('_', ' ').capitalize()}: {value}" for name, value in texts.items()]


def _seconds(take: Take) -> str:
    """`2.1 s`, or `3 min 05 s`."""
    seconds = float(take.seconds)
    return with_comma(f"{seconds:.1f} s") if seconds < 60 else f"{int(seconds) // 60} min {int(seconds) % 60:02d} s"
