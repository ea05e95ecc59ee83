"""What measuring found in the circled takes of a film, as a list with the gravest first, and what may be done of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from matchcut.continuity.faults import CURES, Cure, Fault, FaultKind
from matchcut.continuity.findings import fails
from matchcut.continuity.loop import Remake, gravity
from matchcut.continuity.telling import fault_statement
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.film.ids import ShotId, TakeId
from matchcut.film.time import timecode
from matchcut.film.vocabulary import CorrectionSetting
from matchcut.studio.film_cards import FilmCards, open_faults
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.marks import ShotState, paint_state
from matchcut.studio.theme.theme import Theme
from matchcut.words.statements import say

if TYPE_CHECKING:
    from matchcut.app.remakes import Change

FINDING = Qt.ItemDataRole.UserRole
PAD, MARK = 6, 13


REMAKE_OF = MappingProxyType({Cure.MOVE_HAND_OVER: Remake.HAND_OVER, Cure.RE_ANCHOR: Remake.ANCHOR})
"""What is made of a shot by the cures that are one edit."""


class FindingGroup(StrEnum):
    """What findings are about, as a person chooses among them."""

    PICTURE = "picture"
    PEOPLE = "people"
    CLOTHES = "clothes"
    PLACE = "place"
    SEAMS = "seams"
    COLOUR = "colour"


_GROUPS = MappingProxyType(
    dict.fromkeys(FaultKind, FindingGroup.PICTURE)
    | dict.fromkeys(
        (
            *(FaultKind.FACE_CHANGED, FaultKind.PERSON_LOST, FaultKind.OTHER_PERSON, FaultKind.SWAPPED),
            *(FaultKind.MISSING, FaultKind.EXTRA, FaultKind.PASTED, FaultKind.REFERENCE_UNUSED),
        ),
        FindingGroup.PEOPLE,
    )
    | dict.fromkeys((FaultKind.CLOTHES_CHANGED, FaultKind.WRONG_CLOTHES, FaultKind.WRONG_HAIR), FindingGroup.CLOTHES)
    | {FaultKind.OTHER_PLACE: FindingGroup.PLACE}
    | dict.fromkeys((FaultKind.SEAM_JUMPS, FaultKind.SEAM_REPEATS), FindingGroup.SEAMS)
    | dict.fromkeys(
        (FaultKind.COLOUR_DRIFT, FaultKind.CONTRAST_DRIFT, FaultKind.CHROMA_DRIFT, FaultKind.SOFTER),
        FindingGroup.COLOUR,
    )
)


@dataclass(frozen=True, slots=True)
class TakeFinding:
    """One fault of the circled take of a shot."""

    shot: ShotId
    take: TakeId
    fault: Fault

    @property
    def group(self) -> FindingGroup:
        return _GROUPS[self.fault.kind]


def group_words(group: FindingGroup) -> str:
    """What a group of findings is called."""
    return {
        FindingGroup.PICTURE: tr("The picture"),
        FindingGroup.PEOPLE: tr("People and faces"),
        FindingGroup.CLOTHES: tr("Clothes and hair"),
        FindingGroup.PLACE: tr("Place and props"),
        FindingGroup.SEAMS: tr("How shots go on"),
        FindingGroup.COLOUR: tr("Colours and sharpness"),
    }[group]


def take_findings(film: Film, cards: FilmCards) -> tuple[TakeFinding, ...]:
    """All that is wrong in circled takes, but for what somebody said is fine: the gravest first, each as it runs."""
    listed: list[TakeFinding] = []
    for shot in film.order:
        card = cards.of(film.circled(shot))
        if card is not None:
            listed.extend(TakeFinding(shot, TakeId(card.take), fault) for fault in open_faults(film, card))
    return tuple(sorted(listed, key=lambda finding: (not fails(finding.fault), gravity(finding.fault))))


def remakes_here(film: Film, finding: TakeFinding, cards: FilmCards) -> dict[Remake, Change]:
    """How the shot of a finding can be made anew, with the edit that each takes; none where its engine is not here."""
    from matchcut.app.remakes import remakes_of

    shot = film.shots[finding.shot]
    before = cards.of(film.circled(shot.continues)) if shot.continues is not None else None
    try:
        return remakes_of(film, finding.shot, before.hand_over if before else shot.hand_over)
    except BadInput:
        return {}


def cures_here(film: Film, finding: TakeFinding, remakes: Collection[Remake]) -> tuple[Cure, ...]:
    """What can be done about a finding in the studio, the likeliest first; `remakes` are those of its shot."""
    shot = film.shots[finding.shot]
    asked = shot.correction is CorrectionSetting.ON or (
        shot.correction is CorrectionSetting.AUTO and film.settings.correction
    )
    possible = {Cure.RETAKE, Cure.CAST, Cure.ACCEPT}
    if shot.continues is not None and not asked:
        possible.add(Cure.CORRECT)
    if shot.continues is not None and (Remake.SHEET in remakes or Remake.ANCHOR in remakes):
        possible.add(Cure.OTHER_WAY)
    possible.update(cure for cure, remake in REMAKE_OF.items() if remake in remakes)
    return tuple(cure for cure in CURES[finding.fault.kind] if cure in possible)


class Findings(QAbstractListModel):
    """The findings as a list."""

    def __init__(self, session: Session, cards: FilmCards, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._cards = session, cards
        self.findings: tuple[TakeFinding, ...] = ()

    def show_findings(self, findings: Sequence[TakeFinding]) -> None:
        """Have these findings from now on."""
        self.beginResetModel()
        self.findings = tuple(findings)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.findings)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        finding = self.findings[index.row()]
        if role == FINDING:
            return finding
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.place(finding)}. {self.sentence(finding)}"
        return None

    def sentence(self, finding: TakeFinding) -> str:
        """What is wrong, with whom, and the value beside its limit."""
        return say(fault_statement(finding.fault, self._session.film), tr)

    def place(self, finding: TakeFinding) -> str:
        """`Shot 12A, frame 31  ·  00:00:41:07`; the timecode only where the cut shows that frame. It says where it was
        measured before a change.
        """
        from matchcut.app.measuring import film_frame

        film = self._session.film
        words = tr("Shot {0}, frame {1}").format(film.label(finding.shot), finding.fault.first + 1)
        frame = film_frame(film, finding.shot, finding.fault.first)
        settings = film.settings
        at = [] if frame is None else [timecode(settings.start + frame, settings.rate)]
        stale = [tr("measured before a change")] if self._cards.is_stale(finding.take) else []
        return "  ·  ".join([words, *at, *stale])


class FindingRows(QStyledItemDelegate):
    """Paints a finding: a mark for how grave it is, what is wrong, and where."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, round(2 * QFontMetricsF(option.font).lineSpacing()) + 2 * PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        finding: TakeFinding = index.data(FINDING)
        model = index.model()
        assert isinstance(model, Findings)
        tone, area = self._theme.tone, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tone.colour("accent_soft"))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 4, 4)
        metrics = QFontMetricsF(option.font)
        line = metrics.lineSpacing()
        mark = QRectF(area.left() + PAD, area.top() + PAD + (line - MARK) / 2, MARK, MARK)
        paint_state(painter, tone, ShotState.FAILED if fails(finding.fault) else ShotState.NEEDS_LOOK, mark)
        head = QRectF(mark.right() + 8, area.top() + PAD, area.right() - mark.right() - 8 - PAD, line)
        lines = (model.sentence(finding), "text"), (model.place(finding), "dim")
        for place, (text, colour) in zip((head, head.translated(0, line)), lines, strict=True):
            painter.setPen(tone.colour(colour))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
