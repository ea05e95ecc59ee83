"""The voice of a member of the cast: chosen from those that are here, and heard."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from matchcut.app.voice_list import VoiceInfo, write_sample
from matchcut.film import edits
from matchcut.film.errors import MatchcutError
from matchcut.film.model import Character
from matchcut.film.steps import StepKind
from matchcut.media.sound import read_sound
from matchcut.studio.background import Errand
from matchcut.studio.session import Session
from matchcut.studio.sound.player import Sink, open_loudspeakers
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.controls import DropDown
from matchcut.studio.theme.icons import icon
from matchcut.studio.theme.theme import Theme
from matchcut.words.statements import say


class VoiceChoice(QWidget):
    """The voices that are here, with language and sex, and a button that plays the chosen one. Not seen where there is
    nothing to choose. `said(text)` tells what came of hearing it.
    """

    said = Signal(str)

    def __init__(self, session: Session, theme: Theme, member: Character) -> None:
        super().__init__()
        self._session, self._theme, self._member = session, theme, member
        self._voices: tuple[VoiceInfo, ...] = ()
        self._sink: Sink | None = None
        self._sound: QBuffer | None = None
        heading = QLabel(self.tr("Voice"))
        heading.setProperty("role", "dim")
        self.list = DropDown()
        self.list.setAccessibleName(self.tr("Voice"))
        self.list.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hear = QToolButton()
        self.hear.setProperty("quiet", "true")
        self.hear.setIconSize(QSize(16, 16))
        self.hear.setToolTip(self.tr("Hear this voice"))
        self.hear.setAccessibleName(self.tr("Hear this voice"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(heading)
        row.addWidget(self.list, 1)
        row.addWidget(self.hear)
        self.list.changed.connect(self._choose)
        self.hear.clicked.connect(self._hear)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def refresh(self, member: Character, voices: tuple[VoiceInfo, ...]) -> None:
        """Show the member as they are now, and the voices that are here."""
        self._member, self._voices = member, voices
        self._show()

    def _show(self) -> None:
        chosen, names = self._member.voice, {voice.name for voice in self._voices}
        offered: list[tuple[object, str]] = [("", self.tr("No voice of their own"))]
        if chosen and chosen not in names:
            offered.append((chosen, self.tr("{0} – not here").format(chosen)))
        offered += [(voice.name, _words(voice)) for voice in self._voices]
        self.list.offer(offered)
        self.list.show_value(chosen)
        self.hear.setEnabled(chosen in names)
        self.setVisible(len(offered) > 1)

    def _choose(self, voice: str) -> None:
        member = self._member.id
        self._session.edit(StepKind.CHOOSE_VOICE(), lambda film: edits.revise_character(film, member, voice=voice))

    def _hear(self) -> None:
        self.hear.setEnabled(False)
        self.said.emit(self.tr("The voice is speaking …"))
        Errand(_sample, self._member.voice, done=self._play, failed=self._failed)

    def _play(self, samples: NDArray[np.float32]) -> None:
        self._show()
        if self._sink is None:
            self._sink = open_loudspeakers(self)
        if self._sink is None:
            self.said.emit(self.tr("There are no loudspeakers here."))
            return
        self.said.emit("")
        self._sink.stop()
        self._sound = QBuffer(self)
        self._sound.setData(QByteArray(samples.T.astype("<f4").tobytes()))
        self._sound.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink.start(self._sound)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, MatchcutError):
            raise error
        self._show()
        self.said.emit(told_error(error))

    def _dress(self) -> None:
        self.hear.setIcon(icon("volume-2", self._theme.tone.dim, self._theme.tone.faint))


def _words(voice: VoiceInfo) -> str:
    """`Emma – English (UK), woman`; the name alone where no more is known."""
    more = ", ".join(say(statement, tr) for statement in (voice.language, voice.sex) if statement is not None)
    return f"{voice.shown} – {more}" if more else voice.shown


def _sample(voice: str) -> NDArray[np.float32]:
    """A sentence in a voice, as (2, n) samples at 48 kHz."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.wav"
        write_sample(voice, path)
        return read_sound(path)
