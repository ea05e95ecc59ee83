"""Measuring from the studio: a `matchcut measure` beside it, how far it is, and what came of it."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from matchcut.studio.problems import StudioProblem
from matchcut.studio.production import GRACE_SECONDS
from matchcut.studio.run import EventRun
from matchcut.studio.session import Session
from matchcut.studio.texts.errors import told_error
from matchcut.studio.texts.remedies import words_of
from matchcut.words.plain import from_plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from matchcut.studio.film_cards import FilmCards
    from matchcut.studio.window.notice import Notice
    from matchcut.wire.child import Ended
    from matchcut.wire.messages import Message

TELL_SECONDS = 0.25


class Measuring(QObject):
    """Has takes measured, in a process of its own that keeps their cards in the film; the notice tells how far it is.

    `changed()` when it begins and ends. `show` brings the place with what was found to the front, by its id.
    """

    changed = Signal()

    def __init__(
        self,
        window: QWidget,
        session: Session,
        notice: Notice,
        film_cards: FilmCards,
        show: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._session, self._notice, self._cards, self._show_place = session, notice, film_cards, show
        self._process: EventRun | None = None
        self._stopped = False
        self._done = ""
        self._shown_at = 0.0
        self._remarks: list[str] = []
        self._outcome: Message | None = None

    @property
    def busy(self) -> bool:
        """Whether takes are being measured now."""
        return self._process is not None

    def measure_film(self) -> None:
        """Measure the circled take of each shot."""
        self._begin([])

    def measure_shot(self) -> None:
        """Measure all takes of the shot in hand."""
        shot = self._session.selection.current
        if shot is not None:
            self._begin(["--shot", shot, "--every-take"])

    def stop(self, *, wait: bool = False) -> None:
        """Stop measuring; what was measured stays. With `wait`, until it is stopped."""
        if self._process is not None:
            self._stopped = True
            self._process.cancel(GRACE_SECONDS)
            if wait:
                self._process.wait(3 * GRACE_SECONDS)

    def _begin(self, chosen: list[str]) -> None:
        if self._process is not None:
            self._tell()
            return
        project = self._session.project
        if project.refusal is not None:
            self._notice.tell(project.refusal)
            return
        try:
            process = EventRun(["measure", str(project.folder), *chosen], self)
        except OSError as error:
            self._notice.say(StudioProblem.MEASURING_NOT_STARTED(), details=told_error(error))
            return
        self._process, self._stopped, self._done, self._remarks, self._outcome = process, False, "", [], None
        process.said.connect(self._hear)
        process.ended.connect(partial(self._ended, process))
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        self._shown_at = time.monotonic()
        words = self.tr("Looking at the takes …") + (f"  {self._done} %" if self._done else "")
        self._notice.say(words, good=True, act=(self.tr("Stop"), self.stop), stays=True)

    def _hear(self, event: Message) -> None:
        """Show how far it is, and keep what is told at the end."""
        from matchcut.wire.messages import Done, Failed, Progress, Remark, Stopped

        match event:
            case Progress(done=done, of=of):
                self._done = str(100 * done // max(1, of))
                self._cards.look_soon()
                if not self._stopped and time.monotonic() - self._shown_at >= TELL_SECONDS:
                    self._tell()
            case Remark(text=text, stated=plain):
                self._remarks.append(words_of(tuple(map(from_plain, plain)) or (text,)))
            case Done() | Failed() | Stopped():
                self._outcome = event

    def _ended(self, process: EventRun, how: Ended) -> None:
        from matchcut.wire.errors import error_of
        from matchcut.wire.messages import Done, Failed

        if process is not self._process:
            return
        self._process = None
        process.deleteLater()
        self._cards.look()
        self.changed.emit()
        details = "\n".join(self._remarks)
        show = (self.tr("Show what was found"), partial(self._show_place, "continuity"))
        if self._stopped:
            self._notice.say(self.tr("Stopped. What was measured is kept."), good=True)
        elif isinstance(self._outcome, Failed):
            error = error_of(self._outcome.error)
            self._notice.say(error.text, details=self._outcome.detail)
        elif not isinstance(self._outcome, Done):
            self._notice.say(StudioProblem.MEASURING_ENDED(), details=f"{words_of(how.how)}\n{how.noise}".strip())
        elif self._remarks:
            self._notice.say(self.tr("Some takes could not be measured."), details=details, act=show, stays=True)
        else:
            self._notice.say(self.tr("The takes are measured."), good=True, act=show)
