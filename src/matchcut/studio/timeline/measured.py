"""Painting what was measured: along a lane of the cast how like themselves somebody is, and how even a seam is.

Shape tells it as well as colour does: what is wrong is striped, a seam that jumps a diamond, one that repeats two bars,
one that is to cut a square with a stroke through it, one that nobody measured a ring.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from matchcut.continuity.cards import REFERENCES
from matchcut.continuity.telling import digits_apart
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ShotId, TakeId
from matchcut.studio.measured_shots import GatedLikeness, MemberMeasured, SeamState, ShotMeasured, shot_showing
from matchcut.studio.texts.numbers import with_comma
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.marks import ShotState
from matchcut.studio.theme.theme import Tone, ink, paper

SEAM_BELOW, SEAM_REACH = 30.0, 8.0
"""The mark of a seam stands so far below the picture's upper edge, and reaches so far to every side."""
FADED = 0.45
"""How opaque is painted what was measured before a change."""
INSET = 2.0
CROSS_FROM = 14.0
HATCH, DASHES = (2, 5), (4, 7)
"""Of stripes and dashes: how wide each is, and from where to where it is to the next, in pixels."""


def lane_state(member: MemberMeasured | None) -> ShotState | None:
    """The state whose colour stands for a member in a shot, on strips too small for more."""
    if member is None:
        return None
    if member.faults:
        return ShotState.FAILED
    return ShotState.CIRCLED if member.face or member.clothes else None


def paint_member(painter: QPainter, tone: Tone, member: MemberMeasured, body: QRectF, part: QRectF) -> None:
    """Their face's likeness as a bar that reaches above the middle line where it passes, their clothes' as a line; as
    far as they lie in `part`.
    """
    painter.fillRect(body, tone.colour("sunken"))  # Where two shots overlap, the later one is seen.
    area = body.adjusted(0, INSET, 0, -INSET)
    painter.setPen(QPen(tone.colour("strong_line"), 1))
    middle = round(area.center().y()) + 0.5
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
    if member.face is not None:
        _paint_face(painter, tone, member.face, area, part)
    elif member.faults:  # They are not there, or nobody can tell who it is.
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(tone.colour("bad"), 1))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        if area.width() >= CROSS_FROM:
            cross = QRectF(0, 0, 7, 7)
            cross.moveCenter(area.center())
            painter.setPen(QPen(tone.colour("bad"), 1.6))
            painter.drawLine(cross.topLeft(), cross.bottomRight())
            painter.drawLine(cross.topRight(), cross.bottomLeft())
    if member.clothes is not None:
        _paint_clothes(painter, tone, member.clothes, area, part)


def _paint_face(painter: QPainter, tone: Tone, face: GatedLikeness, area: QRectF, part: QRectF) -> None:
    bar = QRectF(area)
    bar.setTop(round(area.bottom() - max(2.0, face.height * area.height())))
    colour = tone.colour("bad" if face.wrong else "good")
    if face.wrong:
        _fill(painter, _stripes(bar, part, *HATCH), colour)
    else:
        painter.fillRect(bar, tone.colour("good", 110))
    painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), 2), colour)


def _paint_clothes(painter: QPainter, tone: Tone, clothes: GatedLikeness, area: QRectF, part: QRectF) -> None:
    line = QRectF(area.left(), round(area.bottom() - clothes.height * area.height()) - 1, area.width(), 2)
    if clothes.wrong:
        _fill(painter, _stripes(line, part, *DASHES), tone.colour("bad"))
    else:
        painter.fillRect(line, tone.colour("text"))


def _stripes(area: QRectF, part: QRectF, wide: int, each: int) -> list[QRectF]:
    """Stripes of so many pixels, one in `each`, from the left edge of an area on; those that lie in the part painted.

    Qt's own patterns and dashes begin anew where a part does.
    """
    first = max(0, math.floor((part.left() - area.left()) / each))
    last = math.ceil((min(part.right(), area.right()) - area.left()) / each)
    lefts = (area.left() + number * each for number in range(first, last))
    return [QRectF(left, area.top(), min(wide, area.right() - left), area.height()) for left in lefts]


def _fill(painter: QPainter, areas: list[QRectF], colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRects(areas)


def seam_mark_area(x: float, top: float) -> QRectF:
    """Where the mark of a seam at x stands in a picture row with that upper edge."""
    return QRectF(x - SEAM_REACH, top + SEAM_BELOW - SEAM_REACH, 2 * SEAM_REACH, 2 * SEAM_REACH)


def paint_seam_mark(painter: QPainter, tone: Tone, state: SeamState, area: QRectF) -> None:
    """A disc for an even seam, a diamond for one that jumps, two bars for one that repeats what was there, a square for
    one that is to cut, a ring for one that was not measured.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre, reach = area.center(), area.width() / 2 - 1
    painter.setPen(QPen(paper(230), 1.6))
    if state is SeamState.EVEN:
        painter.setBrush(tone.colour("good"))
        painter.drawEllipse(centre, reach - 2, reach - 2)
    elif state is SeamState.JUMPS:
        painter.setBrush(tone.colour("bad"))
        sides = (QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0))
        painter.drawPolygon(QPolygonF([centre + side for side in sides]))
    elif state is SeamState.REPEATS:
        painter.setBrush(tone.colour("warn"))
        for left in (-reach + 0.5, 1.0):
            painter.drawRect(QRectF(centre.x() + left, centre.y() - reach + 1, reach - 1.5, 2 * reach - 2))
    elif state is SeamState.CUT:
        side = reach - 2
        painter.setBrush(tone.colour("info"))
        painter.drawRect(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side))
        painter.drawLine(centre + QPointF(-side, side), centre + QPointF(side, -side))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(ink(170), 4.4), QPen(paper(230), 2.0)):
            painter.setPen(pen)
            painter.drawEllipse(centre, reach - 2.5, reach - 2.5)


def told_member(film: Film, measured: ShotMeasured | None, who: str) -> str:
    """How like themselves a member is in a shot, in a line each for face and clothes: beside what, and from when on
    that passes.
    """
    member = measured.members.get(who) if measured else None
    name = film.characters[CharacterId(who)].name if who in film.characters else ""
    if measured is None or member is None or not (member.face or member.clothes or member.faults):
        return tr("{0} is not measured here.").format(name)
    lines = (
        _likeness_words(tr("{0}, face").format(name), tr("like the references"), member.face),
        _likeness_words(tr("{0}, clothes").format(name), _dressed_words(film, member.dressed_as), member.clothes),
        _before_a_change(measured),
    )
    return "\n".join(filter(None, lines))


def _dressed_words(film: Film, dressed_as: str) -> str:
    """What clothes are compared with; cards from before that was kept don't tell."""
    if dressed_as == REFERENCES:
        return tr("like the references")
    shot = shot_showing(film, TakeId(dressed_as)) if dressed_as else None
    return tr("like in shot {0}, where they are first seen").format(film.label(shot)) if shot else tr("alike")


def _likeness_words(what: str, beside: str, likeness: GatedLikeness | None) -> str:
    if likeness is None:
        return tr("{0}: not measured").format(what)
    digits = digits_apart(likeness.value, likeness.least)
    value = with_comma(f"{likeness.value:.{digits}f}")
    if likeness.least is None:
        return tr("{0}: {1} {2}").format(what, value, beside)
    least = with_comma(f"{likeness.least:.{digits}f}")
    return tr("{0}: {1} {2}; {3} or more passes").format(what, value, beside, least)


def told_seam_mark(film: Film, shot: ShotId, measured: ShotMeasured) -> str:
    """How a shot goes on from the one that it continues, with the figure and what is even."""
    before = film.shots[shot].continues if shot in film.shots else None
    if measured.seam is None or before is None:
        return ""
    words = {
        SeamState.EVEN: tr("Shot {0} goes on evenly from shot {1}."),
        SeamState.JUMPS: tr("The picture jumps where shot {0} goes on from shot {1}."),
        SeamState.REPEATS: tr("A frame is seen twice where shot {0} goes on from shot {1}."),
        SeamState.CUT: tr("Shot {0} cuts from shot {1}, as it is meant to: it has the look of the scene."),
        SeamState.NOT_MEASURED: tr("How shot {0} goes on from shot {1} is not measured."),
    }[measured.seam].format(film.label(shot), film.label(before))
    told_figures = measured.seam not in (SeamState.CUT, SeamState.NOT_MEASURED) and measured.jump is not None
    return " ".join(filter(None, (words, _jump_words(measured) if told_figures else "", _before_a_change(measured))))


def _jump_words(measured: ShotMeasured) -> str:
    least, most = measured.even
    digits = max(digits_apart(measured.jump, limit, 1) for limit in measured.even)
    jump = with_comma(f"{measured.jump:.{digits}f}")
    if least is None or most is None:
        return tr("Its difference is {0} times that of the frames beside it.").format(jump)
    limits = (with_comma(f"{limit:.{digits}f}") for limit in (least, most))
    return tr("Its difference is {0} times that of the frames beside it; {1} to {2} is even.").format(jump, *limits)


def _before_a_change(measured: ShotMeasured) -> str:
    return tr("Measured before something changed: measure again.") if measured.stale else ""
