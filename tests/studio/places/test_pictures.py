"""What is painted after scrolls and edits is what would be painted anew, though only a part of it is."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from matchcut.film import edits
from matchcut.film.changes import diff
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, CharacterId, MarkerId, MediaId, SceneId, ShotId, TakeId, TitleId
from matchcut.film.model import AudioClip, Circle, Marker, Settings, Title, Transition
from matchcut.film.vocabulary import TransitionKind
from matchcut.store.project import Project
from matchcut.studio.board.view import BoardView
from matchcut.studio.measured_shots import GatedLikeness, MemberMeasured, SeamState, ShotMeasured
from matchcut.studio.session import Session, ShotLook
from matchcut.studio.theme.marks import ShotState
from matchcut.studio.theme.theme import Theme
from matchcut.studio.timeline.painted_rows import AHEAD
from matchcut.studio.timeline.view import TimelineView
from matchcut.studio.window.window import StudioWindow

RATIOS = 1.0, 1.25, 2.0
HIGH = 360
SHOTS, IN_A_SCENE = 96, 8
STATES, KINDS = tuple(ShotState), tuple(TransitionKind)


def busy_film() -> Film:
    """A film with all that the timeline paints: each kind of transition, links, lanes, titles, sounds, markers."""
    film = Film(settings=Settings(title="Busy", width=160, height=90, engine="fake"))
    for who in ("Ann", "Bob"):
        film = edits.add_character(film, who, id=CharacterId(who))
    for index in range(SHOTS):
        scene, shot = SceneId(f"s{index // IN_A_SCENE}"), ShotId(f"h{index}")
        if index % IN_A_SCENE == 0:
            film = edits.add_scene(film, id=scene, heading=f"INT. ROOM {index} - DAY")
        words = f"What happens in shot {index}."
        film = edits.add_shot(film, scene, id=shot, frames=24 + index * 37 % 61, action=words)
        film = edits.cast_in(film, shot, CharacterId("Ann")) if index % 3 == 1 else film
        film = edits.cast_in(film, shot, CharacterId("Bob")) if index % 4 == 1 else film
        film = edits.chain(film, shot, ShotId(f"h{index - 1}")) if index % 5 == 2 else film
        film = edits.chain(film, shot, ShotId(f"h{index - 4}")) if index % 11 == 7 else film
        if index % 3 == 2:
            film = edits.set_transition(film, shot, Transition(KINDS[index // 3 % len(KINDS)], 4 + 2 * (index % 5)))
    of_shots = range(0, SHOTS, 3)
    titles = [_title(index) for index in of_shots]
    markers = [Marker(id=MarkerId(f"m{index}"), shot=ShotId(f"h{index}"), offset=5, text="Look") for index in of_shots]
    sounds = [_sound(index) for index in range(0, SHOTS, 5)]
    music = AudioClip(id=AudioClipId("music"), media=MediaId("0" * 64), track="A3", label="Music under all of it")
    return (
        film.with_rows("titles", titles).with_rows("markers", markers[::2]).with_rows("audio", [music, *sounds])
    ).settled()


def _title(index: int) -> Title:
    words = f"A title of some length {index}"
    return Title(id=TitleId(f"t{index}"), shot=ShotId(f"h{index}"), text=words, frames=30 + index, fade=index % 9)


def _sound(index: int) -> AudioClip:
    return AudioClip(
        id=AudioClipId(f"a{index}"),
        media=MediaId("0" * 64),
        anchor=ShotId(f"h{index}"),
        offset=3,
        frames=70 + index,
        track=f"A{1 + index % 2}",
        label=f"Sound {index}",
        fade_in=4,
        fade_out=9,
    )


class Shown:
    """A film that nobody keeps, as a session asks for it."""

    def __init__(self, film: Film) -> None:
        self.film = film

    def refresh(self) -> bool:
        return False

    def close(self, *, look_through: bool = False) -> None:
        pass


class ScreenView(TimelineView):
    """A timeline on a screen of another resolution."""

    ratio = 1.0

    def devicePixelRatioF(self) -> float:
        return self.ratio


@pytest.fixture
def session(qapp: object) -> Iterator[Session]:
    made = Session(cast(Project, Shown(busy_film())))
    made.show_looks({shot: ShotLook(STATES[at % len(STATES)], progress=0.4) for at, shot in enumerate(made.film.order)})
    yield made
    made.close()


@pytest.fixture(scope="module")
def thumbnail() -> QPixmap:
    made = QPixmap(320, 180)
    painter, ramp = QPainter(made), QLinearGradient(0, 0, 320, 180)
    ramp.setColorAt(0, QColor("red"))
    ramp.setColorAt(1, QColor("blue"))
    painter.fillRect(made.rect(), ramp)
    painter.end()
    return made


class Pair:
    """A timeline, and one of the same size that is painted anew whenever it is looked at."""

    def __init__(self, session: Session, theme: Theme, thumbnail: QPixmap) -> None:
        self.session = session
        self.kept, self.anew = (ScreenView(session, theme) for _ in range(2))
        for view in (self.kept, self.anew):
            view.resize(500, HIGH)
            view.thumbnail = lambda _shot, _percent: thumbnail
            view.measured = self.measured
            view.peaks = lambda _clip: [abs(math.sin(at / 7)) for at in range(300)]

    def measured(self, shot: ShotId) -> ShotMeasured | None:
        """Of two shots in three: who is in them is like themselves or not, and their seams are of all kinds."""
        film = self.session.film
        place = film.place_of.get(shot, 0)
        if place % 3 == 2:
            return None
        likeness = GatedLikeness(place % 7 / 6, 0.4, wrong=place % 2 == 1)
        member = MemberMeasured(likeness if place % 5 else None, likeness, ())
        return ShotMeasured(dict.fromkeys(film.characters, member), tuple(SeamState)[place % 2 + place % 3 // 2], 1.5)

    def show(self, ratio: float, frames: int) -> None:
        """Show about so many frames, from somewhere in the film on."""
        self.kept.ratio = self.anew.ratio = ratio
        scale = self.kept.scale.fitted(frames)
        per_frame, origin = scale.pixels_per_frame * 1.0137, self.session.film.length / 3 + 0.123
        self.kept.use_scale(replace(scale, pixels_per_frame=per_frame, origin=origin))
        picture(self.kept)

    def assert_alike(self, moment: str) -> NDArray[Any]:
        """Compare both, and return what is seen."""
        kept = picture(self.kept)  # It may be fitted only then.
        self.anew.renew()
        self.anew._scale, self.anew._fitting = self.kept.scale, False
        assert not different(kept, picture(self.anew)), f"{moment}: {different(kept, picture(self.anew))}"
        return kept


def different(kept: NDArray[Any], anew: NDArray[Any]) -> str:
    """How pictures differ; "" where they don't. A letter may stand a quarter of a pixel beside, as Qt sets it."""
    differing = np.abs(kept - anew).max(-1) > 3
    if differing.sum() > differing.size // 1000:
        return f"{differing.sum()} pixels differ"
    beside = [np.roll(anew, (down, across), (0, 1)) for down in (-1, 0, 1) for across in (-1, 0, 1)]
    outside = (kept + 40 < np.minimum.reduce(beside)) | (kept > np.maximum.reduce(beside) + 40)
    others = np.argwhere(outside.any(-1))
    return f"something else at {others[:3].tolist()}" if len(others) > 12 else ""


@pytest.fixture
def pair(session: Session, theme: Theme, thumbnail: QPixmap) -> Iterator[Pair]:
    made = Pair(session, theme, thumbnail)
    session.select((session.film.order[20],))
    session.seek(700)
    yield made
    made.kept.deleteLater()
    made.anew.deleteLater()


def picture(view: ScreenView) -> NDArray[Any]:
    """What the view shows, as (h, w, 3) from 0 to 255."""
    image = QImage(round(view.width() * view.ratio), round(view.height() * view.ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(view.ratio)
    view.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawWindowBackground)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return pixels[:, : image.width(), :3].astype(np.int16)


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("frames", [120, 900, 5_000, 90_000])
def test_what_scrolled_is_what_is_painted_there(pair: Pair, ratio: float, frames: int) -> None:
    pair.show(ratio, frames)
    chosen = random.Random(frames)
    for step in range(8):
        pixels = chosen.choice((4, 8, 40, 120, 500, 900)) * chosen.choice((1, 1, 1, -1))
        pair.kept.use_scale(pair.kept.scale.scrolled(pixels))
        if step % 3 != 2:  # Two steps may come before a painting.
            pair.assert_alike(f"step {step}, by {pixels}")


SEEN = {
    "write",
    "number",
    "shorter",
    "longer",
    "dissolve",
    "dip",
    "title",
    "no titles",
    "no sounds",
    "marker",
    "delete",
}


def shown(pair: Pair, film: Film) -> None:
    before = pair.session.film
    cast(Shown, pair.session.project).film = film
    pair.session.changed.emit(diff(before, film))


EDITS: dict[str, Callable[[Film, ShotId], Film]] = {
    "write": lambda film, shot: edits.revise_shot(film, shot, action="Other words."),
    "number": lambda film, shot: edits.revise_shot(film, shot, number="77"),
    "shorter": lambda film, shot: edits.trim(film, shot, head=9),
    "longer": lambda film, shot: edits.revise_shot(film, shot, frames=90),
    "faster": lambda film, shot: edits.revise_shot(film, shot, speed=Fraction(2)),
    "dissolve": lambda film, shot: edits.set_transition(film, shot, Transition(TransitionKind.DISSOLVE, 10)),
    "dip": lambda film, shot: edits.set_transition(film, shot, Transition(TransitionKind.DIP_BLACK, 20)),
    "hard cut": lambda film, shot: edits.set_transition(film, shot, None),
    "cast": lambda film, shot: edits.cast_in(film, shot, CharacterId("Bob")),
    "circle": lambda film, shot: film.with_rows("circles", [Circle(id=shot, take=TakeId("t"))]),
    "unchain": lambda film, shot: edits.chain(film, shot, None),
    "title": lambda film, shot: film.with_rows("titles", [replace(_title(33), shot=shot, text="Others")]),
    "no titles": lambda film, _: film.with_rows("titles", (), list(film.titles)),
    "sound": lambda film, _: film.with_rows("audio", [replace(_sound(35), label="Louder", frames=300)]),
    "no sounds": lambda film, _: film.with_rows("audio", (), list(film.audio)),
    "marker": lambda film, shot: film.with_rows("markers", [Marker(id=MarkerId("new"), shot=shot, offset=2, text="")]),
    "scene": lambda film, shot: edits.revise_scene(film, film.shots[shot].scene, heading="EXT. FIELD"),
    "settings": lambda film, _: replace(film, settings=replace(film.settings, start=9000)),
    "delete": edits.delete_shot,
    "name": lambda film, _: edits.revise_character(film, CharacterId("Ann"), name="Anna"),
}


def assert_seen_after(pair: Pair, name: str) -> None:
    """Make an edit of a shot in view, look, scroll, and take it back."""
    first, last = pair.kept.scale.visible
    middle = (first + min(last, pair.session.film.length)) // 2
    shot = next(placed.shot.id for placed in pair.session.film.layout if placed.range.start > middle)
    before, film = pair.assert_alike("at first"), pair.session.film
    shown(pair, EDITS[name](film, shot))
    after = pair.assert_alike("after the edit")
    pair.kept.use_scale(pair.kept.scale.scrolled(-240))
    pair.assert_alike("scrolled after it")
    pair.kept.use_scale(pair.kept.scale.scrolled(240))
    shown(pair, film)
    assert not different(pair.assert_alike("taken back"), before)
    if name in SEEN and pair.kept.scale.pixels_per_frame > 1:
        assert not np.array_equal(before, after)


@pytest.mark.parametrize(
    ("name", "frames"), [*((name, 400) for name in EDITS), *((name, 90_000) for name in ("write", "dip", "sound"))]
)
def test_after_an_edit_all_is_as_painted_anew(pair: Pair, name: str, frames: int) -> None:
    pair.show(1.25, frames)
    assert_seen_after(pair, name)


@pytest.mark.parametrize("frames", [300, 1_100, 20_000])
@pytest.mark.parametrize("name", ["shorter", "faster", "dissolve", "dip", "hard cut"])
def test_where_no_shot_is_linked_from_afar_what_comes_before_stays(pair: Pair, name: str, frames: int) -> None:
    shots = pair.session.film.shots.values()
    shown(pair, pair.session.film.with_rows("shots", [replace(shot, continues=None) for shot in shots]))
    pair.show(1.0, frames)
    assert_seen_after(pair, name)


def test_another_selection_is_seen(pair: Pair) -> None:
    pair.show(1.0, 600)
    order = pair.session.film.order
    for shots in (order[30:33], order[31:40], (), order, order[5:6]):
        pair.session.select(shots)
        pair.assert_alike(f"{len(shots)} selected")


def test_little_is_painted_where_little_is_new(pair: Pair) -> None:
    """Of a scroll only what comes into view, and then more ahead of it; of an edit what looks different."""
    pair.show(1.0, 600)
    painted, paint = list[QRectF](), pair.kept._picture._paint

    def watched(painter: QPainter, seen: Any, part: QRectF) -> None:
        painted.append(part)
        paint(painter, seen, part)

    pair.kept._picture._paint = watched
    for _ in range(10):  # Beside what is new only words that stay in view are painted, on three rows of sounds.
        pair.kept.use_scale(pair.kept.scale.scrolled(40))
        picture(pair.kept)
    assert sum(part.width() * part.height() for part in painted) < (400 + AHEAD) * HIGH + 10 * 200 * 44 * 3
    painted.clear()
    place = pair.session.film.layout.at(pair.kept.scale.frame_at(300))
    assert place is not None
    shown(pair, edits.revise_shot(pair.session.film, place.shot.id, action="New words."))
    picture(pair.kept)
    assert 0 < sum(part.width() for part in painted) < place.range.frames * pair.kept.scale.pixels_per_frame + 80
    pair.session.seek(pair.kept.scale.frame_at(200))
    picture(pair.kept)
    painted.clear()
    pair.session.seek(pair.kept.scale.frame_at(260))
    picture(pair.kept)
    assert not painted, "a playhead on its way paints no rows"


def test_an_empty_film_and_its_first_shot_are_seen(pair: Pair) -> None:
    shown(pair, Film(settings=Settings(width=160, height=90, engine="fake")))
    empty = pair.assert_alike("empty")
    film = edits.add_shot(edits.add_scene(pair.session.film, id=SceneId("s")), SceneId("s"), id=ShotId("a"))
    shown(pair, film)
    assert not np.array_equal(pair.assert_alike("its first shot"), empty)


class Painted(QObject):
    """What of a widget was painted since it was watched."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


def whole(widget: QWidget) -> NDArray[Any]:
    """All of a widget, painted anew for this picture, as (h, w, 3) from 0 to 255."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return pixels[:, : image.width(), :3].astype(np.int16)


@pytest.mark.parametrize("script", [False, True])
def test_of_the_board_all_that_an_edit_touches_is_painted(
    session: Session, theme: Theme, qtbot: QtBot, script: bool
) -> None:
    board = BoardView(session, theme)
    qtbot.addWidget(board)
    board.resize(900, 600)
    board.show_script(script)
    board.show()
    qtbot.waitExposed(board)
    session.select((session.film.order[10],))
    shot = session.film.order[11]
    for name, edit in EDITS.items():
        before, film = whole(board.viewport()), session.film
        QCoreApplication.processEvents()
        painted = Painted(board.viewport())
        cast(Shown, session.project).film = edit(film, shot)
        session.changed.emit(diff(film, session.film))
        QCoreApplication.processEvents()
        board.viewport().removeEventFilter(painted)
        left = np.argwhere(np.abs(whole(board.viewport()) - before).max(-1) > 0)
        outside = [QPoint(int(x), int(y)) for y, x in left if not painted.region.contains(QPoint(int(x), int(y)))]
        assert not outside, f"{name}: {len(outside)} pixels look different and were not painted, as {outside[0]}"
        if not script and name in ("write", "circle", "cast", "marker"):
            shown = painted.region.boundingRect()
            assert shown.width() * shown.height() < board.viewport().width() * board.viewport().height() / 2, name
        cast(Shown, session.project).film = film
        session.changed.emit(())
        board.lay_out()


def test_the_scrub_bar_is_painted_where_cuts_move(window: StudioWindow) -> None:
    session, bar = window.session, window.viewer.scrub_bar
    window.enter("Cut")
    QCoreApplication.processEvents()
    bar.repaint()
    painted = Painted(bar)
    session.edit("Write", lambda film: edits.revise_shot(film, film.order[0], action="Other words."))
    QCoreApplication.processEvents()
    assert painted.region.isEmpty()
    before = bar._cuts()
    session.edit("Lengthen", lambda film: edits.revise_shot(film, film.order[-1], frames=400))
    QCoreApplication.processEvents()
    assert not painted.region.isEmpty()
    assert bar._cuts() != before, "the last shot's length moves all cuts"
