"""What the storyboard says against the shot in hand: with buttons that mend it, or say that it is meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from math import ceil

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, ShotId, TitleId
from matchcut.film.steps import StepKind
from matchcut.planning.grammar.kinds import GrammarWarning, StoryDoubt
from matchcut.planning.grammar.warnings import Grammar
from matchcut.studio.inspector.rows import dim
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.words.statements import Statement, say


@dataclass(frozen=True)
class _Mending:
    """A button: what stands on it, and the edit that it makes as a `step`; or the `field` into which it puts the
    keyboard.
    """

    words: str
    step: Statement[StepKind] | None = None
    edit: Callable[[Film], Film] | None = None
    field: str = ""


class ShotDoubts(QWidget):
    """The doubts of one shot. `field_wanted(name)` when the control of a field of the shot is to have the keyboard."""

    field_wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._shown: tuple[object, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_shot(self, shot: ShotId) -> None:
        """Show what is said against a shot of the film as it is."""
        film = self.session.film
        doubts, meant = Grammar(film).doubts(shot), film.shots[shot].meant_marks
        shown = (shot, *((doubt.mark, say(doubt.what, tr), doubt.mark in meant) for doubt in doubts))
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for doubt in doubts:
            self._column.addWidget(self._row(film, shot, doubt, meant=doubt.mark in meant))
        self.setVisible(bool(doubts))

    def _row(self, film: Film, shot: ShotId, doubt: StoryDoubt, *, meant: bool) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        said = say(doubt.what, tr)
        if meant:
            column.addWidget(dim(self.tr("Meant so: {0}").format(said)))
        else:
            words = QLabel(f"⚠ {said}")
            words.setWordWrap(True)
            column.addWidget(words)
        last = _Mending(self.tr("This is meant"), StepKind.MEAN_IT(), partial(edits.mean, shot=shot, mark=doubt.mark))
        if meant:
            again = partial(edits.warn_again, shot=shot, mark=doubt.mark)
            last = _Mending(self.tr("Warn again"), StepKind.WARN_AGAIN(), again)
        buttons = QGridLayout()
        buttons.setSpacing(4)
        column.addLayout(buttons)
        for place, mending in enumerate((*(() if meant else _mendings(film, shot, doubt)), last)):
            button = QPushButton(mending.words)
            button.setAutoDefault(False)
            button.setAccessibleDescription(said)
            button.clicked.connect(partial(self._mend, mending))
            buttons.addWidget(button, place // 2, place % 2)
        return row

    def _mend(self, mending: _Mending, *_checked: object) -> None:
        if mending.step is not None and mending.edit is not None:
            self.session.edit(mending.step, mending.edit)
        else:
            self.field_wanted.emit(mending.field)


_WRITTEN = (
    GrammarWarning.CROSSES_LINE,
    GrammarWarning.EYELINE,
    GrammarWarning.LOOK_CHANGES,
    GrammarWarning.LIGHT_CHANGES,
)
_SIZED = (GrammarWarning.JUMP_CUT, GrammarWarning.SAME_SIZE, GrammarWarning.NO_WIDE)
_GOES_ON = (
    *(GrammarWarning.CONTINUES_PLACE, GrammarWarning.CONTINUES_TIME),
    *(GrammarWarning.CONTINUES_SIZE, GrammarWarning.CONTINUES_CAST),
)


def _mendings(film: Film, shot: ShotId, doubt: StoryDoubt) -> Iterator[_Mending]:
    """What mends it: an edit that is sure to, or the field in which somebody has to write."""
    kind, row = doubt.what.kind, film.shots[shot]
    about = doubt.about[0] if doubt.about else ""
    if kind is GrammarWarning.NOT_CAST:
        name, who = film.characters[CharacterId(about)].name, CharacterId(about)
        cast = partial(edits.cast_in, shot=shot, character=who)
        yield _Mending(tr("Cast {0}").format(name), StepKind.CAST(name=name), cast)
    elif kind is GrammarWarning.IDLE:
        name, who = film.characters[CharacterId(about)].name, CharacterId(about)
        out = partial(edits.uncast, shot=shot, character=who)
        yield _Mending(tr("Take {0} out").format(name), StepKind.TAKE_OUT(name=name), out)
    elif kind is GrammarWarning.NOT_PLACED:
        thing = film.elements[ElementId(about)]
        place = partial(edits.place_in, shot=shot, element=thing.id)
        yield _Mending(tr("Place {0}").format(thing.name), StepKind.USE(name=thing.name), place)
    elif kind is GrammarWarning.JUMP_CUT and (before := film.before(shot)) is not None:
        chain = partial(edits.chain, shot=shot, upstream=before.id)
        yield _Mending(tr("Continue shot {0}").format(film.label(before.id)), StepKind.CHAIN_SHOT(), chain)
    elif kind in _GOES_ON:
        cut = partial(edits.chain, shot=shot, upstream=None)
        yield _Mending(tr("Start with a cut"), StepKind.START_WITH_CUT(), cut)
    elif kind is GrammarWarning.SPEECH_TOO_LONG:
        frames = row.head + row.tail + ceil(int(str(doubt.what.arguments["count"])) * row.speed)
        longer = partial(edits.set_frames, shot=shot, frames=frames)
        yield _Mending(tr("Make it {0} frames long").format(frames), StepKind.SET_LENGTH(), longer)
    elif kind is GrammarWarning.TITLE_TOO_SHORT:
        frames = int(str(doubt.what.arguments["count"]))
        stands = partial(edits.revise_title, title=TitleId(about), frames=frames)
        yield _Mending(tr("Let it stand for {0} frames").format(frames), StepKind.TRIM_TITLE(), stands)
    if kind in _SIZED:
        yield _Mending(tr("Another size …"), field="size")
    elif kind is GrammarWarning.TOO_SHORT:
        yield _Mending(tr("Another length …"), field="frames")
    elif kind in _WRITTEN:
        yield _Mending(tr("Write what happens …"), field="action")
