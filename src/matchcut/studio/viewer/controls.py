"""The row below the picture: timecode, transport, loudness, and which shot it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from matchcut.film.time import timecode
from matchcut.studio.session import Session
from matchcut.studio.sound.player import SoundPlayer
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.controls import Slider, ToolButton
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme, tabular_font
from matchcut.studio.viewer.transport import Transport

LOUDNESS_STEPS = 100


class Controls(QWidget):
    """Buttons of the transport between the timecode and the sound."""

    def __init__(self, session: Session, transport: Transport, player: SoundPlayer, theme: Theme) -> None:
        super().__init__()
        self._session, self._transport, self._player, self._theme = session, transport, player, theme
        self.setAccessibleName(tr("Transport"))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # As time runs, in every script.
        self._timecode = QLabel()
        self._timecode.setFont(tabular_font(13.0))
        self._timecode.setAccessibleName(tr("Timecode"))
        self._shot = QLabel()
        self._shot.setProperty("role", "dim")
        self._shot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # The first to give way.
        self._shot.setAccessibleName(tr("Shot under the playhead"))
        self._buttons: dict[str, ToolButton] = {}
        self._trouble = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 4, 12, 6)
        for column, part in enumerate((self._left(), self._middle(), self._right())):
            grid.addLayout(part, 0, column)
            grid.setColumnStretch(column, 0 if column == 1 else 1)
        transport.state_changed.connect(self._dress)
        player.trouble.connect(self._tell)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_frame(session.playhead)

    def show_frame(self, frame: int) -> None:
        """Tell the timecode of a film frame and the shot that it is in."""
        film = self._session.film
        self._timecode.setText(timecode(film.settings.start + frame, film.settings.rate))
        label = _label_at(self._session, frame)
        self._shot.setText(tr("Shot {0}").format(label) if label else "")

    def _left(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._timecode)
        row.addWidget(self._shot, 1)
        return row

    def _middle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        session, transport = self._session, self._transport
        row.addWidget(self._button("mark-in", tr("Play from here  (I)"), lambda: transport.mark(start=True)))
        row.addWidget(self._button("skip-back", tr("To the start  (Home)"), lambda: session.seek(0)))
        row.addWidget(self._button("step-back", tr("One frame back  (Left)"), lambda: transport.step(-1)))
        row.addWidget(self._button("play", tr("Play and stop  (Space)"), transport.toggle))
        row.addWidget(self._button("step-forward", tr("One frame on  (Right)"), lambda: transport.step(1)))
        row.addWidget(self._button("skip-forward", tr("To the end  (End)"), lambda: session.seek(session.film.length)))
        row.addWidget(self._button("mark-out", tr("Play up to here  (O)"), lambda: transport.mark(start=False)))
        return row

    def _right(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addStretch(1)
        row.addWidget(self._button("repeat", tr("Begin again at the end  (Ctrl+Shift+P)"), self._turn_loop))
        row.addWidget(self._button("volume-2", tr("Sound on or off  (Shift+M)"), self.toggle_mute))
        self.loudness = Slider()
        self.loudness.setRange(0, LOUDNESS_STEPS)
        self.loudness.setValue(LOUDNESS_STEPS)
        self.loudness.setMinimumWidth(24)
        self.loudness.setMaximumWidth(72)
        self.loudness.setAccessibleName(tr("Loudness"))
        self.loudness.setToolTip(tr("How loud the film plays here; an export is not changed by it"))
        self.loudness.valueChanged.connect(self._loudness_chosen)
        row.addWidget(self.loudness, 4)
        return row

    def _button(self, name: str, words: str, run: Callable[[], object]) -> ToolButton:
        button = ToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words.split("  ", maxsplit=1)[0])
        button.setProperty("quiet", "true")
        button.setIconSize(QSize(18, 18))
        button.clicked.connect(lambda _checked=False: run())
        self._buttons[name] = button
        return button

    def toggle_mute(self) -> None:
        """Silence the film, or let it be heard again."""
        self._player.set_muted(not self._player.muted)
        self._dress()

    def _turn_loop(self) -> None:
        self._transport.set_loop(not self._transport.loop)

    def _loudness_chosen(self, value: int) -> None:
        self._player.set_volume(value / LOUDNESS_STEPS)
        if value and self._player.muted:
            self._player.set_muted(False)
        self._dress()

    def _tell(self, words: str) -> None:
        """Say in the loudspeaker's tool tip why nothing is heard."""
        self._trouble = words
        self._dress()

    def _dress(self) -> None:
        tone = self._theme.tone
        silent = self._player.muted or not self._player.volume or bool(self._trouble)
        shown = {
            "play": "pause" if self._transport.playing else "play",
            "volume-2": "volume-x" if silent else "volume-2",
        }
        marks = self._transport.marks
        on = {"mark-in": marks.start is not None, "mark-out": marks.end is not None, "repeat": self._transport.loop}
        for name, button in self._buttons.items():
            colour = tone.accent if on.get(name) else tone.text
            button.setIcon(icon(shown.get(name, name), colour, tone.faint))
        self._buttons["volume-2"].setToolTip(self._trouble or tr("Sound on or off  (Shift+M)"))


def _label_at(session: Session, frame: int) -> str:
    """The label of the shot at a film frame; empty where there is none."""
    film = session.film
    if not film.shots:
        return ""
    index = bisect_right(film.layout.starts, frame) - 1
    return film.label(film.layout[index].shot.id) if index >= 0 else ""
