"""The findings of a film to work through: chosen among, gone to, and mended with a button each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from matchcut.continuity.faults import Cure
from matchcut.continuity.loop import Remake
from matchcut.continuity.telling import cure_statement
from matchcut.engines.registry import engine_spec
from matchcut.film import edits
from matchcut.film.ids import CharacterId, ShotId
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import ContinuationWay, CorrectionSetting
from matchcut.planning.graph import way_of
from matchcut.studio.film_cards import FilmCards
from matchcut.studio.panels.findings import (
    FINDING,
    REMAKE_OF,
    FindingGroup,
    FindingRows,
    Findings,
    TakeFinding,
    cures_here,
    group_words,
    remakes_here,
    take_findings,
)
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.controls import DropDown
from matchcut.studio.theme.theme import Theme
from matchcut.words.statements import say


class FindingsPage(QWidget):
    """The list, what it is narrowed to, and what may be done about the finding in hand.

    `take_wanted(shots)` when another take of them is to be made, `cast_wanted(shot)` when its cast is to be written.
    """

    take_wanted = Signal(object)
    cast_wanted = Signal(object)

    def __init__(self, session: Session, theme: Theme, cards: FilmCards) -> None:
        super().__init__()
        self.session, self._cards = session, cards
        self._every: tuple[TakeFinding, ...] = ()
        self.kinds = DropDown()
        self.kinds.setAccessibleName(self.tr("What the findings are about"))
        self.people = DropDown()
        self.people.setAccessibleName(self.tr("Whom the findings are about"))
        for box in (self.kinds, self.people):
            box.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.changed.connect(self._narrow)
        self.list = QListView()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Findings"))
        self.model = Findings(session, cards, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingRows(theme, self.list))
        self.list.activated.connect(self._go_to)
        self.list.clicked.connect(self._go_to)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_cures())
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._cures = {cure: self._button(cure) for cure in Cure}
        self.ways = QMenu(self)
        self.ways.aboutToShow.connect(self._offer_ways)
        self._cures[Cure.OTHER_WAY].setMenu(self.ways)
        self._lay_out()

    def _button(self, cure: Cure) -> QPushButton:
        button = QPushButton(say(cure_statement(cure), tr))
        button.setAutoDefault(False)
        if cure is not Cure.OTHER_WAY:
            button.clicked.connect(partial(self.cure, cure))
        button.hide()
        return button

    def _lay_out(self) -> None:
        self._chosen = QHBoxLayout()
        self._chosen.addWidget(self.kinds, 1)
        self._chosen.addWidget(self.people, 1)
        self._buttons = QGridLayout()
        self._buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._chosen)
        column.addWidget(self.list, 1)
        column.addWidget(self._words)
        column.addLayout(self._buttons)

    # What is shown

    def refresh(self) -> None:
        """Show what is found now, with the same finding in hand."""
        self._every = take_findings(self.session.film, self._cards)
        self._offer()
        self._narrow()

    @property
    def count(self) -> int:
        """How many findings there are, shown or not."""
        return len(self._every)

    def _offer(self) -> None:
        """Offer the groups and the people of which something is found; what was chosen stays."""
        film = self.session.film
        groups = {finding.group for finding in self._every}
        people = {name for finding in self._every for name in (finding.fault.character, finding.fault.other) if name}
        cast = sorted(film.characters.values(), key=lambda character: character.rank)
        kinds = [(group, group_words(group)) for group in FindingGroup if group in groups]
        _offer(self.kinds, [(None, self.tr("All")), *kinds])
        members = [(member.id, member.name) for member in cast if member.id in people]
        _offer(self.people, [(None, self.tr("Everybody")), *members])

    def _narrow(self, *_chosen: object) -> None:
        group, who = self.kinds.value, self.people.value
        shown = tuple(
            finding
            for finding in self._every
            if group in (None, finding.group) and who in (None, finding.fault.character, finding.fault.other)
        )
        if shown != self.model.findings:
            held, row = self.held, self.list.currentIndex().row()
            self.model.show_findings(shown)
            if held is not None and shown:
                place = shown.index(held) if held in shown else min(row, len(shown) - 1)
                self.list.setCurrentIndex(self.model.index(place))
        self.list.viewport().update()
        self._show_cures()

    @property
    def held(self) -> TakeFinding | None:
        """The finding in hand."""
        index = self.list.currentIndex()
        return index.data(FINDING) if index.isValid() else None

    def hold(self, shot: ShotId, group: FindingGroup | None = None) -> bool:
        """Take the gravest finding of a shot in hand, of that group where it has one; False where it has none at all.

        What the list was narrowed to is let go where that hides it.
        """
        self.refresh()
        own = [finding for finding in self._every if finding.shot == shot]
        wanted = next((finding for finding in own if finding.group is group), own[0] if own else None)
        if wanted is None:
            return False
        if wanted not in self.model.findings:
            self.kinds.show_value(None)
            self.people.show_value(None)
            self._narrow()
        self.list.setCurrentIndex(self.model.index(self.model.findings.index(wanted)))
        return True

    def _show_cures(self) -> None:
        """Show all that is said of the finding in hand, and a button for each thing that may be done about it."""
        finding = self.held
        film = self.session.film
        offered: tuple[Cure, ...] = ()
        if finding is not None and finding.shot in film.shots:
            offered = cures_here(film, finding, remakes_here(film, finding, self._cards))
        self._words.setVisible(bool(offered))
        self._words.setText(self.model.sentence(finding) if finding is not None and offered else "")
        for place, cure in enumerate(offered):
            self._buttons.addWidget(self._cures[cure], place // 2, place % 2)
        for cure, button in self._cures.items():
            button.setVisible(cure in offered)

    def _go_to(self, index: QModelIndex) -> None:
        """Select the shot, and put the playhead on the frame, or beside it where the cut leaves that out."""
        from matchcut.app.measuring import film_frame

        film, finding = self.session.film, index.data(FINDING)
        if finding.shot not in film.shots:
            return
        self.session.select((finding.shot,))
        shown = film.layout[film.place_of[finding.shot]].range
        frame = film_frame(film, finding.shot, finding.fault.first)
        if frame is None:
            frame = shown.start if finding.fault.first < film.shots[finding.shot].head else shown.end - 1
        self.session.seek(frame)

    # What may be done

    def cure(self, cure: Cure, *_checked: object) -> None:
        """Do something about the finding in hand."""
        finding = self.held
        if finding is not None and finding.shot in self.session.film.shots:
            self._ways[cure](finding)

    @property
    def _ways(self) -> dict[Cure, Callable[[TakeFinding], object]]:
        return {
            Cure.RETAKE: lambda finding: self.take_wanted.emit((finding.shot,)),
            Cure.CORRECT: self._correct,
            Cure.CAST: lambda finding: self.cast_wanted.emit(finding.shot),
            Cure.ACCEPT: self._accept,
            **{cure: partial(self._make_anew, cure) for cure in REMAKE_OF},
        }

    def _make_anew(self, cure: Cure, finding: TakeFinding) -> None:
        """Have the shot made so from now on, and another take of it."""
        step = StepKind.MOVE_HAND_OVER() if cure is Cure.MOVE_HAND_OVER else StepKind.SET_WAY()
        change = remakes_here(self.session.film, finding, self._cards).get(REMAKE_OF[cure])
        if change is not None and self.session.edit(step, change):
            self.take_wanted.emit((finding.shot,))

    def _offer_ways(self) -> None:
        """Offer the other ways in which the shot in hand may go on, each with what comes of it."""
        self.ways.clear()
        finding, film = self.held, self.session.film
        if finding is None or finding.shot not in film.shots:
            return
        shot, after = film.shots[finding.shot], film.after(finding.shot)
        present, remakes = way_of(film, shot), remakes_here(film, finding, self._cards)
        possible = {
            ContinuationWay.TAIL: present not in (ContinuationWay.AUTO, ContinuationWay.TAIL),
            ContinuationWay.SHEET: Remake.SHEET in remakes,
            ContinuationWay.BRIDGE: present is not ContinuationWay.BRIDGE
            and after is not None
            and after.keyframe is not None
            and engine_spec(shot.engine or film.settings.engine).capabilities.last_frame,
            ContinuationWay.CUT: Remake.ANCHOR in remakes,
        }
        for way, words in _way_words().items():
            if possible[way]:
                self.ways.addAction(words, partial(self._go_on, finding, way))

    def _go_on(self, finding: TakeFinding, way: ContinuationWay) -> None:
        """Let the shot go on so from now on, and have another take of it made."""
        if self.session.edit(StepKind.SET_WAY(), lambda film: edits.revise_shot(film, finding.shot, way=way)):
            self.take_wanted.emit((finding.shot,))

    def _correct(self, finding: TakeFinding) -> None:
        """Have the shot corrected from now on, and made so."""
        if self.session.edit(
            StepKind.SET_CORRECTION(),
            lambda film: edits.revise_shot(film, finding.shot, correction=CorrectionSetting.ON),
        ):
            self.take_wanted.emit((finding.shot,))

    def _accept(self, finding: TakeFinding) -> None:
        """Leave it so, and go on to the frame of the next finding."""
        fault = finding.fault
        if self.session.edit(
            StepKind.ACCEPT_FAULT(),
            lambda film: edits.accept_fault(film, finding.take, fault.kind.value, CharacterId(fault.character)),
        ):
            self.refresh()
            if self.held is not None:
                self._go_to(self.list.currentIndex())


def _way_words() -> dict[ContinuationWay, str]:
    """What each way to go on does, in a few words."""
    return {
        ContinuationWay.TAIL: tr("From the last frames of the shot before, and nothing else"),
        ContinuationWay.SHEET: tr("From its last frames, with what it shows there as a reference"),
        ContinuationWay.BRIDGE: tr("From its last frames, towards the keyframe of the shot after"),
        ContinuationWay.CUT: tr("By a cut, with the look of the scene as a reference"),
    }


def _offer(box: DropDown, choices: list[tuple[object, str]]) -> None:
    """Offer choices, the first of which is all of them; what was chosen stays, where it is still there."""
    chosen = box.value
    box.offer(choices)
    box.show_value(chosen if chosen in box.values else choices[0][0])
