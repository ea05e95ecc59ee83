"""The takes of the shot in hand, side by side and playing in step: choose, compare, circle, use a seed again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from matchcut.continuity.correction.uncorrected import UncorrectedState, uncorrected_state
from matchcut.film import edits
from matchcut.film.ids import ShotId, TakeId
from matchcut.film.model import Take
from matchcut.film.steps import StepKind
from matchcut.studio.film_cards import FilmCards
from matchcut.studio.inspector.fields import LineField
from matchcut.studio.panels.measured import measured_words
from matchcut.studio.panels.take_card import NARROWEST, MeasuredWords, TakeCard
from matchcut.studio.pictures import LOOP_RATE, Loops
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.marks import ShotState
from matchcut.studio.theme.theme import Theme

WIDEST = 320
GAP = 12

Shown = tuple[ShotId | None, tuple[TakeId, ...], TakeId | None, ShotState, tuple[str, ...], tuple[MeasuredWords, ...]]
Arrows = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


@dataclass(frozen=True, slots=True)
class UnseenBefore:
    """Why a take can't be seen as it was before it was corrected, and the shot of which another take could."""

    words: str
    another_of: ShotId | None = None


class TakesPanel(QWidget):
    """The takes. Click to choose one (with Ctrl a second one), double-click or C to circle it.

    `compare_wanted(Take, Take)` when two are to be seen with a wipe between them, `uncorrected_wanted(Take)` when one
    is to be seen beside itself as it was before it was corrected.
    """

    compare_wanted = Signal(object, object)
    uncorrected_wanted = Signal(object)

    def __init__(self, session: Session, theme: Theme, film_cards: FilmCards) -> None:
        super().__init__()
        self.session, self._theme, self._film_cards = session, theme, film_cards
        self.setAccessibleName(tr("Takes"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._cards: list[TakeCard] = []
        self._chosen: list[TakeId] = []
        self._shown: Shown | None = None
        self._build()
        self._loops = Loops(session)
        self._loops.arrived.connect(self._show_pictures)
        self._clock = QElapsedTimer()
        self._clock.start()
        self._beat = QTimer(self)
        self._beat.setInterval(1000 // LOOP_RATE)
        self._beat.timeout.connect(self._show_pictures)
        session.selected.connect(self.refresh)
        session.changed.connect(self.refresh)
        session.looks_changed.connect(self.refresh)
        film_cards.changed.connect(self.refresh)
        self._due = True

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(8)
        self._message = QLabel()
        self._message.setProperty("role", "dim")
        self._message.setWordWrap(True)
        column.addWidget(self._message)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        area.setWidget(self._body)
        self._area = area
        column.addWidget(area, 1)
        self.note = LineField(tr("Note on the take"))
        self.note.changed.connect(self._write_note)
        column.addWidget(self.note)

    # What is shown

    @property
    def cards(self) -> tuple[TakeCard, ...]:
        self._catch_up()
        return tuple(self._cards)

    def refresh(self) -> None:
        """Show the takes of the shot in hand; while the panel is hidden, only when somebody asks."""
        self._due = True
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        if not self._due:
            return
        self._due = False
        shot = self.session.selection.current
        takes = self.session.project.takes.of(shot) if shot else ()
        circled = self.session.film.circled(shot) if shot else None
        shot_state = self.session.look(shot).state if shot else ShotState.NO_TAKE
        notes = tuple(self.session.film.note_on(take.id) for take in takes)
        measured = tuple(measured_words(self.session.film, self._film_cards.of(take.id)) for take in takes)
        state = shot, tuple(take.id for take in takes), circled, shot_state, notes, measured
        if state == self._shown:
            return
        self._shown = state
        self._tell(shot, takes)
        known = {card.take.id: card for card in self._cards}
        self._cards = [known.pop(take.id) if take.id in known else self._new_card(take) for take in takes]
        for gone in known.values():
            gone.deleteLater()
        for card, note, of_take in zip(self._cards, notes, measured, strict=True):
            card.show_note(note)
            card.show_measured(of_take)
            is_circled = card.take.id == circled
            card.show_standing(is_circled=is_circled, is_stale=is_circled and shot_state is ShotState.STALE)
        self._chosen = [take for take in self._chosen if take in state[1]]
        self._arrange()
        self._show_note()
        self._play()

    def _new_card(self, take: Take) -> TakeCard:
        settings = self.session.film.settings
        card = TakeCard(self._theme, take, settings.width / settings.height, self.use_key)
        card.chosen.connect(lambda also: self.choose(take, also=also))
        card.circle_wanted.connect(partial(self.circle, take))
        return card

    def _tell(self, shot: ShotId | None, takes: tuple[Take, ...]) -> None:
        if shot is None:
            words = tr("Choose a shot to see its takes.")
        elif not takes:
            words = tr("Shot {0} has no take yet. Ctrl+Return makes what is stale.").format(
                self.session.film.label(shot)
            )
        else:
            words = tr("Shot {0}: one take") if len(takes) == 1 else tr("Shot {0}: {1} takes")
            words = words.format(self.session.film.label(shot), len(takes))
        self._message.setText(words)

    def _columns(self) -> int:
        return max(1, (self._area.viewport().width() + GAP) // (NARROWEST + GAP))

    def _arrange(self) -> None:
        """Put the cards side by side, as wide as the panel gives them room."""
        columns = self._columns()
        wide = (self._area.viewport().width() + GAP) // columns - GAP
        noted, measured = any(card.note for card in self._cards), any(card.measured.line for card in self._cards)
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)
            card.use_width(max(NARROWEST, min(wide, WIDEST)), noted=noted, measured=measured)
            card.show_chosen(card.take.id in self._chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Playing in step

    def _play(self) -> None:
        """Let the takes move while they are seen; read no picture for a panel that is hidden."""
        if self.isVisible() and self._cards:
            self._loops.want(tuple(card.take for card in self._cards))
            self._beat.start()
        else:
            self._loops.want(())
            self._beat.stop()
        self._show_pictures()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()
        self._play()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._play()

    def _show_pictures(self) -> None:
        """The picture of the same moment on every card; a shorter take waits on its last for the longest."""
        loops = [self._loops.of_take(card.take.id) for card in self._cards]
        longest = max((len(loop) for loop in loops), default=0)
        if longest:
            beat = self._clock.elapsed() * LOOP_RATE // 1000 % longest
            for card, loop in zip(self._cards, loops, strict=True):
                if loop:
                    card.show_picture(loop[min(beat, len(loop) - 1)])

    # Choosing

    @property
    def chosen(self) -> tuple[Take, ...]:
        """The takes that are chosen, in the order in which they were."""
        by_id = {card.take.id: card.take for card in self._cards}
        return tuple(by_id[take] for take in self._chosen)

    def choose(self, take: Take, *, also: bool = False) -> None:
        """Choose a take; `also` beside the one that was chosen last, or no more if it is chosen already."""
        if also and take.id in self._chosen:
            self._chosen.remove(take.id)
        else:
            self._chosen = [*self._chosen[-1:], take.id] if also else [take.id]
        for card in self._cards:
            card.show_chosen(card.take.id in self._chosen)
        self._show_note()

    def use_key(self, event: QKeyEvent) -> bool:
        """Arrows walk over the cards, Return circles; False for any other key."""
        key = Qt.Key(event.key())
        at = next((index for index, card in enumerate(self._cards) if card.hasFocus()), 0)
        if key in Arrows:
            self._walk(at, key, also=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.circle(self._cards[at].take)
        else:
            return False
        return True

    def _walk(self, at: int, key: Qt.Key, *, also: bool) -> None:
        """Go to a neighbouring card, as they stand on the screen."""
        forwards = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        last, columns = len(self._cards) - 1, self._columns()
        steps = {Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns, Qt.Key.Key_Home: -at, Qt.Key.Key_End: last - at}
        to = at + steps.get(key, 1 if key == forwards else -1)
        if 0 <= to <= last:
            card = self._cards[to]
            card.setFocus()
            self._area.ensureWidgetVisible(card)
            self.choose(card.take, also=also)

    # What can be done with a take

    def _in_hand(self) -> Take | None:
        """The take that was chosen last, else the circled one, else the first."""
        self._catch_up()
        if self.chosen:
            return self.chosen[-1]
        takes = sorted(self._cards, key=lambda card: not card.is_circled)
        return takes[0].take if takes else None

    def circle(self, take: Take) -> None:
        """Make a take the shot's chosen one."""
        self.session.edit(
            StepKind.CIRCLE_TAKE(number=take.number), lambda film: edits.circle_take(film, take.shot, take.id)
        )

    def circle_chosen(self) -> None:
        """Circle the take in hand."""
        take = self._in_hand()
        if take is not None:
            self.circle(take)

    def compare(self) -> None:
        """Ask for the two chosen takes side by side; one alone is compared with the circled take."""
        self._catch_up()
        pair = self.chosen
        if len(pair) == 1:
            circled = [card.take for card in self._cards if card.is_circled and card.take.id != pair[0].id]
            pair = (*circled, *pair)
        if len(pair) == 2:
            self.compare_wanted.emit(*pair)
        else:
            self._message.setText(tr("Choose two takes to compare them: click one, then another with Ctrl held."))

    def compare_uncorrected(self) -> UnseenBefore | None:
        """Ask for the take in hand beside itself as it was before its correction; return why that can't be seen."""
        take = self._in_hand()
        if take is None:
            return UnseenBefore(tr("Choose a take to see it before and after its correction."))
        state = uncorrected_state(self.session.project.folder, take)
        if state is not UncorrectedState.KEPT:
            helps = state in (UncorrectedState.FROM_BEFORE, UncorrectedState.GONE)
            return UnseenBefore(tr("Take {0}: {1}").format(take.number, _why_not(state)), take.shot if helps else None)
        self.uncorrected_wanted.emit(take)
        return None

    def reuse_seed(self) -> None:
        """Give the shot the seed of the take in hand, so that its next takes start from the same noise."""
        take = self._in_hand()
        if take is not None:
            step = StepKind.USE_TAKE_SEED(number=take.number)
            self.session.edit(step, lambda film: edits.revise_shot(film, take.shot, seed=take.seed))

    # Notes

    def write_note(self) -> None:
        """Let the person write on the take in hand."""
        self.note.setFocus()
        self.note.selectAll()

    def _show_note(self) -> None:
        """Show what is noted on the take in hand."""
        take = self._in_hand()
        self.note.setVisible(take is not None)
        if take is not None:
            self.note.setPlaceholderText(tr("A note on take {0}").format(take.number))
            self.note.show_value(self.session.film.note_on(take.id))

    def _write_note(self, text: str) -> None:
        take = self._in_hand()
        if take is not None:
            step = StepKind.NOTE_ON_NUMBERED_TAKE(number=take.number)
            self.session.edit(step, lambda film: edits.note_take(film, take.id, text), merge=f"note:{take.id}")


def _why_not(state: UncorrectedState) -> str:
    """Why a take can't be seen as it was before it was corrected."""
    return {
        UncorrectedState.NOT_CORRECTED: tr(
            "it was not corrected. What continues a shot is, where the film asks for it."
        ),
        UncorrectedState.UNCHANGED: tr("the correction had nothing to do, so it looks as it was made."),
        UncorrectedState.FROM_BEFORE: tr(
            "it was made before takes were kept both ways. Another take of the shot will be."
        ),
        UncorrectedState.GONE: tr(
            "how it looked before was removed to free space, and only a take that is made can be kept both ways: make "
            "another one."
        ),
    }[state]
