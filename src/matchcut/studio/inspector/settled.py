"""Fields whose words are read when they are settled, by Return or by leaving: lengths and numbers with decimals.

While a person writes, the field says at its end what it understands (`= 120 frames`), or what it does not. Words that
can't be read stay after Return, to be mended; who leaves them gets back what was there, and is told why. Lengths read
and write alike everywhere in the studio: `read_length` and `written`.
"""

from __future__ import annotations

import re
from decimal import Decimal as Exact
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate, parse_timecode
from matchcut.studio.inspector.fields import LineField
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.painting import painting

LONGEST = 24 * 60 * 60
"""The longest that a length can be, in seconds."""
ROOM = 12
"""What a hint leaves free beside what is written, and half of what it leaves free at its end."""
_PART = re.compile(r"\s*([0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)\s*([^\W\d_]*)\.?")
_TWO = re.compile(r"([0-9]+)[:;]([0-9]+)")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]{1,18}")
UNITS = "minutes", "seconds", "frames"
_WARNS = "⚠"
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class Unread(BadInput):
    """Words that a field can't read; `hint` says in a few words what it would."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message, advice=hint)
        self.hint = hint


class Settled(LineField):
    """One line that is read when it is settled. `refused(BadInput)` when it is left with words that can't be read.

    Its value is its text; a field of another kind of value says how that is written and read.
    """

    refused = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.textEdited.disconnect()
        self._value: Any = None
        self._shown = self._hint = ""
        self.textChanged.connect(lambda _: self._weigh())
        self.editingFinished.connect(self._settle)

    @property
    def hint(self) -> str:
        """What the field says of what is being written; empty where nothing is."""
        return self._hint

    def show_mixed(self) -> None:
        """Show that there are several values."""
        self._value, self._shown = None, ""
        super().show_mixed()

    def _show(self, value: Any) -> None:
        """Show a value, unless a person is writing another."""
        writing = self.hasFocus() and self.text() != self._shown
        self._value, self._shown = value, self._words_of(value)
        if not writing:
            super().show_value(self._shown)
        self._weigh()

    def _words_of(self, value: Any) -> str:
        """How a value is written."""
        return str(value)

    def _read(self, words: str) -> Any:
        """The value that is written. Unread where none is."""
        return words

    def _meaning(self, value: Any) -> str:
        """What to say of a value while it is written; "" where its words say all."""
        return ""

    def settle(self) -> bool:
        """Take what is written, without Return. False, with `refused` told, where that can't be read; it stays then."""
        try:
            self._take_written()
        except Unread as error:
            self.setFocus()
            self.selectAll()
            self.refused.emit(error)
            return False
        return True

    def _settle(self) -> None:
        try:
            self._take_written()
        except Unread as error:
            if self.hasFocus():
                self.selectAll()
                return
            self.setText(self._shown)
            self.refused.emit(error)

    def _take_written(self) -> None:
        words = self.text()
        if words != self._shown:
            self._take(self._read(words) if words.strip() else self._value)

    def _take(self, value: Any) -> None:
        """Hold a value that a person gave, and tell it if it is another."""
        other, self._value = value != self._value, value
        self._shown = self._words_of(value) if value is not None else ""
        self.setText(self._shown)
        if self.hasFocus():
            self.selectAll()
        if other:
            self.changed.emit(value)

    def _weigh(self) -> None:
        words, hint = self.text(), ""
        if words.strip() and words != self._shown:
            try:
                hint = self._meaning(self._read(words))
            except Unread as error:
                hint = f"{_WARNS} {error.hint}"
        if hint != self._hint:
            self._hint = hint
            self.setAccessibleDescription(hint)
            self.update()

    # Events

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_left_by(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape brings back what was there; Up and Down go on and back where a value has neighbours."""
        step = 0 if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else _STEPS.get(Qt.Key(event.key()), 0)
        if self._is_left_by(event):
            self.setText(self._shown)
            self.selectAll()
        elif step and self.text().strip() and not self._hint.startswith(_WARNS):
            value = self._value if self.text() == self._shown else self._read(self.text())
            self._take(self._beside(value, step))
        else:
            super().keyPressEvent(event)

    def _beside(self, value: Any, _step: int) -> Any:
        """The value that is a step away, as far as there is one."""
        return value

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)  # Which tells nothing of words that stand there since Return.
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self._settle()

    def _is_left_by(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.text() != self._shown

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._hint:
            return
        with painting(self) as painter:
            self._paint_hint(painter)

    def _paint_hint(self, painter: QPainter) -> None:
        """The hint, beside what is written; of a long one as much as there is room for."""
        metrics, mirrored = self.fontMetrics(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        taken = metrics.horizontalAdvance(self.text()) + ROOM * 2
        edges = (ROOM / 2, -taken) if mirrored else (taken, -ROOM / 2)
        area = QRectF(self.rect()).adjusted(edges[0], 0, edges[1], 0)
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        words = metrics.elidedText(self._hint, Qt.TextElideMode.ElideRight, max(0, int(area.width())))
        painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), words)


class Length(Settled):
    """A length of at least `least` frames, read and written as people do: `3s`, `2s 12f`, `60f`.

    A number alone means what the field shows: seconds, or frames where it counts `in_frames`. Up and Down are a frame.
    """

    def __init__(self, name: str, *, in_frames: bool = False, least: int = 1) -> None:
        super().__init__(name)
        self._in_frames, self._least, self._rate = in_frames, least, FrameRate(24)
        alone = tr("A number alone is frames.") if in_frames else tr("A number alone is seconds.")
        written = tr("3s is three seconds, 2s 12f is two seconds and twelve frames.")
        self.setToolTip(f"{written} {alone}")

    @property
    def frames(self) -> int | None:
        """What is held; None where it stands for several."""
        held: int | None = self._value
        return held

    def show_value(self, frames: int, rate: FrameRate) -> None:  # type: ignore[override]
        """Show a length at a rate."""
        self._rate = rate
        self._show(frames)

    def _beside(self, value: int, step: int) -> int:
        return max(self._least, value + step)

    def _words_of(self, value: int) -> str:
        return written(value, self._rate, in_frames=self._in_frames)

    def _read(self, words: str) -> int:
        frames = read_length(words, self._rate, in_frames=self._in_frames)
        if frames < self._least:
            raise Unread(tr("This has at least one frame."), tr("at least 1f"))
        return frames

    def _meaning(self, value: int) -> str:
        return f"= {_counted(value)}"


class Decimal(Settled):
    """A number with decimals, told as text with a point ("5.5"), shown as the language writes it.

    It lies between `low` and `high`, where they are given, and has at most so many `places`.
    """

    def __init__(self, name: str, low: str | None, high: str | None, places: int | None = None) -> None:
        super().__init__(name)
        self._low, self._high, self._places = low, high, places

    def show_value(self, value: str) -> None:
        """Show a number."""
        self._show(value)

    def _words_of(self, value: str) -> str:
        return with_comma(value)

    def _read(self, words: str) -> str:
        return _read_decimal(words, self._low, self._high, self._places)


class HundredthsField(Settled):
    """A number with two decimals that is kept in hundredths, as `low` and `high` are. Up and Down count in ones."""

    def __init__(self, name: str, low: int | None, high: int | None) -> None:
        super().__init__(name)
        self._bounds = low, high

    def show_value(self, value: int) -> None:  # type: ignore[override]
        """Show a number of hundredths."""
        self._show(value)

    def _beside(self, value: int, step: int) -> int:
        low, high = self._bounds
        beside = value + 100 * step
        return value if (low is not None and beside < low) or (high is not None and beside > high) else beside

    def _words_of(self, value: int) -> str:
        return with_comma(decimal_words(value))

    def _read(self, words: str) -> int:
        low, high = (None if bound is None else decimal_words(bound) for bound in self._bounds)
        return int(Exact(_read_decimal(words, low, high, 2)) * 100)


def decimal_words(hundredths: int) -> str:
    """A number of hundredths as a decimal with a point: `-6.5`."""
    return f"{Exact(hundredths) / 100:f}" if hundredths else "0"


class Number(Settled):
    """A whole number, between `low` and `high` where they are given. Up and Down count."""

    def __init__(self, name: str, low: int | None, high: int | None) -> None:
        super().__init__(name)
        self._low, self._high = low, high

    def show_value(self, value: int) -> None:  # type: ignore[override]
        """Show a number, of whatever size."""
        self._show(value)

    def _beside(self, value: int, step: int) -> int:
        low, high = self._low, self._high
        beside = value + step
        return value if (low is not None and beside < low) or (high is not None and beside > high) else beside

    def _read(self, words: str) -> int:
        plain = words.strip().replace("−", "-")
        if not _WHOLE_NUMBER.fullmatch(plain):
            raise Unread(tr("'{0}' is not a whole number.").format(words), tr("a whole number"))
        number, low, high = int(plain), self._low, self._high
        if low is not None and number < low:
            raise Unread(tr("{0} is too low.").format(words), tr("at least {0}").format(low))
        if high is not None and number > high:
            raise Unread(tr("{0} is too high.").format(words), tr("at most {0}").format(high))
        return number


def _read_decimal(words: str, low: str | None, high: str | None, places: int | None) -> str:
    """The number that is written, as a text with a point; Unread where there is none within the bounds."""
    plain = words.strip().replace(",", ".").replace("−", "-")
    if not _NUMBER.fullmatch(plain):
        raise Unread(tr("'{0}' is not a number.").format(words), tr("a number"))
    number = Exact(plain)
    if low is not None and number < Exact(low):
        raise Unread(tr("{0} is too low.").format(words), tr("at least {0}").format(with_comma(low)))
    if high is not None and number > Exact(high):
        raise Unread(tr("{0} is too high.").format(words), tr("at most {0}").format(with_comma(high)))
    if places is not None and len(plain.partition(".")[2]) > places:
        number = round(number, places)
    return f"{number:f}"


def written(frames: int, rate: FrameRate, *, in_frames: bool = False) -> str:
    """`3s` where a length is whole seconds, else `2s 12f`; or how many frames it has. `read_length` reads it back."""
    if in_frames:
        return _counted(frames)
    seconds = int(rate.seconds(frames))
    seconds += rate.frames(Fraction(seconds + 1)) <= frames
    rest = frames - rate.frames(Fraction(seconds))
    return f"{seconds}s {rest}f" if rest else f"{seconds}s"


def read_length(text: str, rate: FrameRate, *, in_frames: bool = False) -> int:
    """The frames that a length names: `3s`, `3,5s`, `1m 5s`, `2s 12f`, `60f`, `00:00:02:12`, or a number alone.

    Seconds are taken to the nearest frame. Raises Unread for anything else, and for `2:12`, which can be read in two
    ways.
    """
    words = text.strip().casefold()
    if two := _TWO.fullmatch(words):
        first, last = int(two[1]), int(two[2])
        hint = tr("{0}s {1}f or {0}m {1}s?").format(first, last)
        raise Unread(tr("'{0}' can be read in two ways.").format(text), hint)
    if words.count(":") + words.count(";") == 3:
        try:
            return parse_timecode(words, rate)
        except BadInput as error:
            raise Unread(told_error(error), "00:00:02:12?") from error
    amounts: dict[str, Fraction] = {}
    parts = _PART.findall(words)
    for number, word in parts:
        unit = _unit(word) if word else ("frames" if in_frames else "seconds") if len(parts) == 1 else ""
        after = UNITS[UNITS.index(unit) :] if unit else ()
        if not unit or any(smaller in amounts for smaller in after) or (unit == "frames" and not number.isdecimal()):
            raise _not_a_length(text)
        amounts[unit] = Fraction(number.replace(",", "."))
    if not parts or _PART.sub("", words).strip():
        raise _not_a_length(text)
    seconds = 60 * amounts.get("minutes", Fraction(0)) + amounts.get("seconds", Fraction(0))
    frames = int(amounts.get("frames", 0))
    if seconds + rate.seconds(frames) > LONGEST:
        raise Unread(tr("'{0}' is longer than a day.").format(text), tr("shorter"))
    return rate.frames(seconds) + frames


def _unit(word: str) -> str:
    """The unit that a word begins, in English or in the person's language; empty for none."""
    names = {"minutes": tr("minutes"), "seconds": tr("seconds"), "frames": tr("frames")}
    return next((unit for unit, own in names.items() if unit.startswith(word) or own.casefold().startswith(word)), "")


def _counted(frames: int) -> str:
    return tr("1 frame") if frames == 1 else tr("{0} frames").format(frames)


def _not_a_length(text: str) -> Unread:
    return Unread(tr("'{0}' is not a length.").format(text), tr("3s, 2s 12f or 60f?"))
