"""Where the cards of the board lie: scenes under their headings, cards in rows, all in pixels of the whole board."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId

MARGIN = 20
GUTTER = 16
HEADING = 44
WORDS = 76
SCRIPT_WIDTH = 320


@dataclass(frozen=True, slots=True)
class Card:
    """A shot's place on the board."""

    shot: ShotId
    area: QRectF

    def picture(self, aspect: float) -> QRectF:
        """Where the card's picture is; `aspect` is width over height."""
        return QRectF(self.area.left(), self.area.top(), self.area.width(), self.area.width() / aspect)


@dataclass(frozen=True, slots=True)
class Band:
    """A scene's heading and its cards."""

    scene: SceneId
    area: QRectF
    heading: QRectF
    cards: tuple[Card, ...]
    script: QRectF | None

    def place_at(self, point: QPointF) -> int:
        """Between which cards a point lies: the index that a card dropped there would get."""
        for index, card in enumerate(self.cards):
            row_below = point.y() < card.area.top()
            same_row = card.area.top() <= point.y() < card.area.bottom() + GUTTER
            if row_below or (same_row and point.x() < card.area.center().x()):
                return index
        return len(self.cards)


@dataclass(frozen=True, slots=True)
class BoardLayout:
    """The whole board: bands from top to bottom, and its height."""

    bands: tuple[Band, ...]
    tops: tuple[float, ...]
    height: float

    def between(self, top: float, bottom: float) -> tuple[Band, ...]:
        """The bands that show between two heights."""
        first = max(0, bisect_right(self.tops, top) - 1)
        return self.bands[first : bisect_right(self.tops, bottom)]

    def card_at(self, point: QPointF) -> Card | None:
        band = self.band_at(point.y())
        return next((card for card in band.cards if card.area.contains(point)), None) if band else None

    def band_at(self, y: float) -> Band | None:
        """The band at a height; the nearest one above or below the board's ends."""
        if not self.bands:
            return None
        return self.bands[max(0, bisect_right(self.tops, y) - 1)]

    def card_of(self, shot: ShotId) -> Card | None:
        return next((card for band in self.bands for card in band.cards if card.shot == shot), None)


def lay_out(film: Film, width: float, card_width: float, *, script: bool) -> BoardLayout:
    """Lay the film's cards out in a board `width` wide; `script` leaves room for the script beside them."""
    aspect = film.settings.width / film.settings.height
    left = MARGIN + (SCRIPT_WIDTH + GUTTER if script else 0)
    columns = max(1, int((width - left - MARGIN + GUTTER) // (card_width + GUTTER)))
    room = (width - left - MARGIN - GUTTER * (columns - 1)) / columns
    wide = room if columns > 1 else min(room, card_width * 1.4)
    tall = wide / aspect + WORDS
    bands: list[Band] = []
    top = float(MARGIN)
    for scene in film.scene_order:
        shots = film.shot_ids_by_scene[scene.id]
        first = top + HEADING
        cards = tuple(
            Card(
                shot,
                QRectF(
                    left + index % columns * (wide + GUTTER), first + index // columns * (tall + GUTTER), wide, tall
                ),
            )
            for index, shot in enumerate(shots)
        )
        rows = max(1, -(-len(shots) // columns))
        bottom = first + rows * (tall + GUTTER) if shots else first + 64
        beside = QRectF(MARGIN, first, SCRIPT_WIDTH, bottom - first - GUTTER) if script else None
        area = QRectF(0, top, width, bottom - top)
        bands.append(Band(scene.id, area, QRectF(MARGIN, top, width - 2 * MARGIN, HEADING), cards, beside))
        top = bottom + 8
    return BoardLayout(tuple(bands), tuple(band.area.top() for band in bands), top + MARGIN)
