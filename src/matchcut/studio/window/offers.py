"""What the window says after a gesture, with a button that goes on from there."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from matchcut.film.ids import SceneId, ShotId
from matchcut.studio.session import Session
from matchcut.studio.window.commands import FilmCommands
from matchcut.studio.window.notice import Notice


class Offers(QObject):
    """Tells of shots without frames to slip into, and of those that a drag took into another scene."""

    def __init__(self, window: QWidget, session: Session, notice: Notice, commands: FilmCommands) -> None:
        super().__init__(window)
        self._session, self._notice, self._commands = session, notice, commands
        session.scene_changed.connect(self.tell_scene)

    def handles(self, shots: tuple[ShotId, ...]) -> None:
        """Tell that shots have no frames beyond the cut to slip or roll into, and offer to make them."""
        film = self._session.film
        single = len(shots) == 1
        sentence = (
            self.tr("Shot {0} has no frames beyond the cut there: it needs handles.")
            if single
            else self.tr("The shots {0} have no frames beyond the cut there: they need handles.")
        )

        def make() -> None:
            self._session.select(shots)
            self._commands.handles(Fraction(1, 2))

        words = sentence.format(", ".join(film.label(shot) for shot in shots))
        self._notice.say(words, act=(self.tr("Make handles of half a second"), make))

    def tell_scene(self, shots: tuple[ShotId, ...], scene: SceneId) -> None:
        """Tell that a drag took shots into another scene, which what was made for them may not show."""
        film = self._session.film
        heading = film.scenes[scene].heading or str([row.id for row in film.scene_order].index(scene) + 1)
        single = len(shots) == 1
        sentence = self.tr("Shot {0} is in scene {1} now.") if single else self.tr("Shots {0} are in scene {1} now.")
        sentence = sentence.format(", ".join(film.label(shot) for shot in shots), f"“{heading}”")
        if any(film.circled(shot) for shot in shots):
            sentence += " " + self.tr("What was made may show the other scene's place.")
        self._notice.say(sentence, act=(self.tr("Take it back"), self._session.undo))
