"""Where the cards of the board lie: scenes under their headings, cards in rows, all in pixels of the whole board."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from matchcut.film.changes import ChangeSet
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Casting, Shot

MARGIN = 20
GUTTER = 16
HEADING = 44
WORDS = 84
SCRIPT_WIDTH = 320
MOST_CARDS = 24
"""Where more cards look different, the whole board is painted."""
_NOT_ON_CARDS = ("titles", "audio", "tracks", "markers", "take_notes", "accepted")


@dataclass(frozen=True, slots=True)
class Card:
    """A shot's place on the board."""

    shot: ShotId
    area: QRectF

    def picture(self, aspect: float) -> QRectF:
        """Where the card's picture is; `aspect` is width over height."""
        return QRectF(self.area.left(), self.area.top(), self.area.width(), self.area.width() / aspect)


@dataclass(frozen=True, slots=True)
class SceneCards:
    """A scene's heading and its cards: rows of `columns`, the first at `first`. Cards are made when they are asked for,
    because a long film has thousands and a window shows a dozen."""

    scene: SceneId
    shots: tuple[ShotId, ...]
    area: QRectF
    heading: QRectF
    first: QRectF
    columns: int
    script: QRectF | None

    def card(self, index: int) -> Card:
        """The card of the scene's shot number `index`, from 0."""
        row, column = divmod(index, self.columns)
        return Card(self.shots[index], self.first.translated(column * self._across, row * self._down))

    @property
    def cards(self) -> tuple[Card, ...]:
        return tuple(self.card(index) for index in range(len(self.shots)))

    def cards_between(self, top: float, bottom: float) -> tuple[Card, ...]:
        """The cards of the rows that show between two heights."""
        first = max(0, int((top - self.first.top()) // self._down)) * self.columns
        last = (int((bottom - self.first.top()) // self._down) + 1) * self.columns
        return tuple(self.card(index) for index in range(first, min(len(self.shots), max(0, last))))

    def place_at(self, point: QPointF) -> int:
        """Between which cards a point lies: the index that a card dropped there would get."""
        row = max(0, int((point.y() - self.first.top()) // self._down))
        across = (point.x() - self.first.left() + self.first.width() / 2) // self._across
        column = max(0, min(self.columns, int(across)))
        return min(len(self.shots), row * self.columns + column) if point.y() >= self.first.top() else 0

    @property
    def _across(self) -> float:
        return self.first.width() + GUTTER

    @property
    def _down(self) -> float:
        return self.first.height() + GUTTER


@dataclass(frozen=True, slots=True)
class BoardLayout:
    """The whole board: bands from top to bottom, and its height."""

    bands: tuple[SceneCards, ...]
    tops: tuple[float, ...]
    height: float

    def between(self, top: float, bottom: float) -> tuple[SceneCards, ...]:
        """The bands that show between two heights."""
        first = max(0, bisect_right(self.tops, top) - 1)
        return self.bands[first : bisect_right(self.tops, bottom)]

    def card_at(self, point: QPointF) -> Card | None:
        return next((card for card in self.cards_in(QRectF(point, point)) if card.area.contains(point)), None)

    def cards_in(self, area: QRectF) -> tuple[Card, ...]:
        """The cards that an area touches, in running order."""
        shown = self.between(area.top(), area.bottom())
        cards = (card for band in shown for card in band.cards_between(area.top(), area.bottom()))
        touched = area.adjusted(0, 0, 0.5, 0.5)  # Qt says that an empty area touches nothing.
        return tuple(card for card in cards if card.area.intersects(touched))

    def band_at(self, y: float) -> SceneCards | None:
        """The band at a height; the nearest one above or below the board's ends."""
        if not self.bands:
            return None
        return self.bands[max(0, bisect_right(self.tops, y) - 1)]

    def beside(self, shot: ShotId, rows: int) -> ShotId | None:
        """The shot whose card is a row below (`rows` 1) or above (-1), over the ends of scenes; None where none is."""
        place = next((place for place, band in enumerate(self.bands) if shot in band.shots), None)
        if place is None:
            return None
        band = self.bands[place]
        row, column = divmod(band.shots.index(shot), band.columns)
        if 0 <= row + rows <= (len(band.shots) - 1) // band.columns:
            return band.shots[min((row + rows) * band.columns + column, len(band.shots) - 1)]
        further = self.bands[place + 1 :] if rows > 0 else self.bands[:place][::-1]
        following = next((band for band in further if band.shots), None)
        if following is None:
            return None
        last = (len(following.shots) - 1) // following.columns * following.columns
        return following.shots[min((0 if rows > 0 else last) + column, len(following.shots) - 1)]

    def areas_of(self, shot: ShotId, scene: SceneId) -> Iterator[QRectF]:
        """Where something of a shot of a scene is seen: its card, the scene's heading, and the script beside it."""
        for band in self.bands:
            if band.scene == scene and shot in band.shots:
                card = band.card(band.shots.index(shot))
                yield with_chain(card.area)
                yield band.heading
                if band.script is not None:
                    yield band.script

    def card_of(self, shot: ShotId) -> Card | None:
        band = next((band for band in self.bands if shot in band.shots), None)
        return band.card(band.shots.index(shot)) if band else None


def with_chain(area: QRectF) -> QRectF:
    """A card's area with what is painted around it: the frame of one that is chosen, a chain on its left."""
    return area.adjusted(-GUTTER, -4, 4, 4)


def touched_cards(changes: ChangeSet) -> set[ShotId] | None:
    """The shots whose cards look different after an edit; None where others may, too."""
    shots: set[ShotId] = set()
    for change in changes:
        row = change.after or change.before
        if isinstance(row, Casting | Shot):
            shots.add(row.shot if isinstance(row, Casting) else row.id)
        elif change.table == "circles":
            shots.add(ShotId(change.key))
        elif change.table not in _NOT_ON_CARDS:
            return None
    return shots if len(shots) <= MOST_CARDS else None


def lay_out(film: Film, width: float, card_width: float, *, script: bool) -> BoardLayout:
    """Lay the film's cards out in a board `width` wide; `script` leaves room for the script beside them."""
    aspect = film.settings.width / film.settings.height
    left = MARGIN + (SCRIPT_WIDTH + GUTTER if script else 0)
    columns = max(1, int((width - left - MARGIN + GUTTER) // (card_width + GUTTER)))
    room = (width - left - MARGIN - GUTTER * (columns - 1)) / columns
    wide = room if columns > 1 else min(room, card_width * 1.4)
    tall = wide / aspect + WORDS
    bands: list[SceneCards] = []
    top = float(MARGIN)
    for scene in film.scene_order:
        shots = film.shot_ids_by_scene[scene.id]
        first = top + HEADING
        rows = max(1, -(-len(shots) // columns))
        bottom = first + rows * (tall + GUTTER) if shots else first + 64
        beside = QRectF(MARGIN, first, SCRIPT_WIDTH, bottom - first - GUTTER) if script else None
        area = QRectF(0, top, width, bottom - top)
        heading = QRectF(MARGIN, top, width - 2 * MARGIN, HEADING)
        bands.append(SceneCards(scene.id, shots, area, heading, QRectF(left, first, wide, tall), columns, beside))
        top = bottom + 8
    return BoardLayout(tuple(bands), tuple(band.area.top() for band in bands), top + MARGIN)
