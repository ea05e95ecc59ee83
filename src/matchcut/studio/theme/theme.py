"""The two themes: neutral greys without a tint, because pictures are judged beside them, and one warm accent.

`Tone` holds every colour the studio paints with; nothing else in the studio names a colour. Sizes follow a grid
of 4 device-independent pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from matchcut.media.resources import resource


@dataclass(frozen=True, slots=True)
class Tone:
    """The colours of one theme, as `#rrggbb`."""

    window: str
    panel: str
    raised: str
    sunken: str
    surround: str
    line: str
    strong_line: str
    text: str
    dim: str
    faint: str
    accent: str
    accent_soft: str
    on_accent: str
    good: str
    warn: str
    bad: str
    info: str
    picture: str
    title: str
    sound: str

    def colour(self, name: str, alpha: int = 255) -> QColor:
        """A colour by name, with an alpha of 0 to 255."""
        colour = QColor(getattr(self, name))
        colour.setAlpha(alpha)
        return colour


DARK = Tone(
    window="#1b1b1b",
    panel="#222222",
    raised="#2c2c2c",
    sunken="#161616",
    surround="#303030",
    line="#343434",
    strong_line="#474747",
    text="#dcdcdc",
    dim="#a0a0a0",
    faint="#808080",
    accent="#e39a45",
    accent_soft="#4a3a26",
    on_accent="#1c1206",
    good="#86b374",
    warn="#d9b04a",
    bad="#d96f5e",
    info="#7f9fc0",
    picture="#3a4046",
    title="#4a4353",
    sound="#38473f",
)
LIGHT = Tone(
    window="#e6e6e6",
    panel="#f1f1f1",
    raised="#fbfbfb",
    sunken="#dcdcdc",
    surround="#9b9b9b",
    line="#cfcfcf",
    strong_line="#b0b0b0",
    text="#1c1c1c",
    dim="#555555",
    faint="#707070",
    accent="#b5600b",
    accent_soft="#f0dcc5",
    on_accent="#ffffff",
    good="#3f7a2c",
    warn="#8a6500",
    bad="#b23a28",
    info="#35618f",
    picture="#c3ccd4",
    title="#d2c8dd",
    sound="#c2d6ca",
)


def ink(alpha: int = 255) -> QColor:
    """The dark of what is drawn on pictures, which looks the same in both themes."""
    return QColor(12, 12, 12, alpha)


def paper(alpha: int = 255) -> QColor:
    """The light of what is drawn on pictures."""
    return QColor(255, 255, 255, alpha)


class Theme(QObject):
    """The theme in use. `changed` fires when the person or the system switches."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._choice = "system"
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def tone(self) -> Tone:
        """The colours to paint with now."""
        return DARK if self.dark else LIGHT

    @property
    def dark(self) -> bool:
        if self._choice == "system":
            return QGuiApplication.styleHints().colorScheme() != Qt.ColorScheme.Light
        return self._choice == "dark"

    @property
    def choice(self) -> str:
        """`system`, `dark` or `light`."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Use `system`, `dark` or `light` from now on."""
        self._choice = choice
        self.apply()

    def apply(self) -> None:
        """Dress the application and tell everyone who paints for themselves."""
        self._application.setStyle("Fusion")
        self._application.setPalette(palette(self.tone))
        self._application.setStyleSheet(style_sheet(self.tone))
        self.changed.emit()

    def _system_changed(self) -> None:
        if self._choice == "system":
            self.apply()


def palette(tone: Tone) -> QPalette:
    """The Qt palette of a tone, for everything that the style sheet leaves alone."""
    colours = QPalette()
    roles = {
        QPalette.ColorRole.Window: tone.window,
        QPalette.ColorRole.WindowText: tone.text,
        QPalette.ColorRole.Base: tone.sunken,
        QPalette.ColorRole.AlternateBase: tone.panel,
        QPalette.ColorRole.Text: tone.text,
        QPalette.ColorRole.PlaceholderText: tone.faint,
        QPalette.ColorRole.Button: tone.raised,
        QPalette.ColorRole.ButtonText: tone.text,
        QPalette.ColorRole.BrightText: tone.accent,
        QPalette.ColorRole.Highlight: tone.accent,
        QPalette.ColorRole.HighlightedText: tone.on_accent,
        QPalette.ColorRole.ToolTipBase: tone.raised,
        QPalette.ColorRole.ToolTipText: tone.text,
        QPalette.ColorRole.Link: tone.accent,
        QPalette.ColorRole.Mid: tone.line,
        QPalette.ColorRole.Dark: tone.sunken,
        QPalette.ColorRole.Light: tone.raised,
    }
    for role, colour in roles.items():
        colours.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(tone.faint))
    return colours


def style_sheet(tone: Tone) -> str:
    """The style sheet (resources/studio/studio.qss) with a tone's colours filled in."""
    text = resource("studio/studio.qss").read_text(encoding="utf-8")
    return Template(text).substitute({field.name: getattr(tone, field.name) for field in fields(Tone)})


def tabular_font(point_size: float | None = None) -> QFont:
    """The font of numbers and timecode: every digit equally wide."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFeature(QFont.Tag("tnum"), 1)
    if not _has_fonts():
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if point_size is not None:
        font.setPointSizeF(point_size)
    return font


@cache
def _has_fonts() -> bool:
    return bool(QFontDatabase.families())
