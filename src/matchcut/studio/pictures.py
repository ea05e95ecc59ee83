"""Small pictures, read in threads and kept: of shots for the board and the timeline, and of takes in motion.

Who asks for one that is not there yet gets None now and `arrived` later. What was asked for last is read first,
because that is what a person looks at.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QPixmap

from matchcut.film.errors import MatchcutError
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.model import Shot, Take
from matchcut.media.endings import is_film
from matchcut.studio.background import Errand
from matchcut.studio.session import Session

WIDTH = 320
KEPT = 900
CLOSEST = 5
"""Pictures of a take lie so many percent of it apart."""

LOOP_RATE = 12
"""Pictures a second of a take in motion."""
LOOP_WIDTH = 240
LOOP_LONGEST = 15 * LOOP_RATE
LOOPS_KEPT = 24

Key = tuple[MediaId, int]
"""A file, and how far into it in percent, or ~n for its frame n."""


class ShotPictures(QObject):
    """The studio's small pictures of shots. `arrived` when one more can be shown."""

    arrived = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._ready: OrderedDict[Key, QPixmap | None] = OrderedDict()
        self._asked: set[Key] = set()
        self._requests = 0
        self._videos: dict[TakeId, MediaId] = {}
        self._black = QPixmap(WIDTH, WIDTH * session.film.settings.height // session.film.settings.width)
        self._black.fill(Qt.GlobalColor.black)

    def of_shot(self, shot: ShotId, percent: int = 0) -> QPixmap | None:
        """A shot's picture `percent` of the way through it; None while there is none."""
        if self._session.film.black(shot):
            return self._black
        return self._picture(self._key(shot, percent))

    def of_end(self, shot: ShotId, last: bool) -> QPixmap | None:
        """The first or the last frame of a shot that the cut shows; its board where it has no take."""
        if self._session.film.black(shot):
            return self._black
        key = self._key(shot, 0)
        if key is not None and self._session.film.circled(shot) is not None:
            used = self._session.film.shots[shot].used
            key = key[0], ~(used.end - 1 if last else used.start)
        return self._picture(key)

    def _picture(self, key: Key | None) -> QPixmap | None:
        if key is None:
            return None
        if key in self._ready:
            self._ready.move_to_end(key)
            return self._ready[key]
        if key not in self._asked:
            self._asked.add(key)
            self._requests += 1
            where = partial(self._session.project.media.path, key[0])
            Errand(
                _read_if_there,
                where,
                read_picture,
                key[1],
                done=partial(self._arrived, key),
                pool=self._pool,
                priority=self._requests,
            )
        return None

    def _key(self, shot: ShotId, percent: int) -> Key | None:
        film = self._session.film
        circled = film.circled(shot)
        if circled is not None:
            return self._video_of(circled), _of_take(film.shots[shot], percent)
        keyframe = film.shots[shot].keyframe
        return (keyframe, 0) if keyframe else None

    def _video_of(self, take: TakeId) -> MediaId:
        """A take's film. Kept, for takes never change and this is asked at every painting."""
        if take not in self._videos:
            self._videos[take] = self._session.project.takes.get(take).video
        return self._videos[take]

    def _arrived(self, key: Key, image: QImage | None) -> None:
        self._asked.discard(key)
        self._ready[key] = QPixmap.fromImage(image) if image is not None else None
        while len(self._ready) > KEPT:
            self._ready.popitem(last=False)
        self.arrived.emit()


class Loops(QObject):
    """Takes in motion, small. `arrived(TakeId)` when one more can play."""

    arrived = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._ready: OrderedDict[TakeId, list[QImage]] = OrderedDict()
        self._asked: dict[TakeId, Event] = {}
        self.destroyed.connect(partial(_let_go, self._asked))

    def want(self, takes: tuple[Take, ...]) -> None:
        """Read these takes, one after the other; what was wanted before and is not any more is let go."""
        wanted = {take.id for take in takes}
        for gone in [take for take in self._asked if take not in wanted]:
            self._asked.pop(gone).set()
        for take in takes:
            if take.id not in self._ready and take.id not in self._asked:
                self._asked[take.id] = Event()
                where = partial(self._session.project.media.path, take.video)
                done = partial(self._arrived, take.id, self._asked[take.id])
                Errand(_read_if_there, where, read_loop, self._asked[take.id], done=done, pool=self._pool)

    def of_take(self, take: TakeId) -> list[QImage]:
        """A take's pictures, LOOP_RATE to the second; empty while they are read."""
        if take in self._ready:
            self._ready.move_to_end(take)
        return self._ready.get(take, [])

    def _arrived(self, take: TakeId, let_go: Event, images: list[QImage] | None) -> None:
        if self._asked.get(take) is let_go:
            del self._asked[take]
        if images is not None:
            self._ready[take] = images
            while len(self._ready) > LOOPS_KEPT:
                self._ready.popitem(last=False)
            self.arrived.emit(take)


def _of_take(shot: Shot, percent: int) -> int:
    """How far through a shot's take, in percent, the frame lies that it shows after so many percent of its own."""
    frame = shot.head + shot.used.frames * percent // 100
    return 100 * frame // shot.frames // CLOSEST * CLOSEST


def _let_go(asked: dict[TakeId, Event]) -> None:
    for event in asked.values():
        event.set()


def _read_if_there(where: Callable[[], Path], read: Callable[..., Any], *how: Any) -> Any:
    """Find a media file and read it; None where it is missing, which the viewer tells and a small picture does not."""
    try:
        path = where()
    except MatchcutError:
        return None
    return read(path, *how)


def read_picture(path: Path, percent: int) -> QImage | None:
    """A small picture of a film or still file, `percent` of the way through; None where it can't be read.

    A negative `percent` is a frame's number, all bits turned.
    """
    try:
        if is_film(path):
            return _film_picture(path, percent)
        return still_image(path, WIDTH).scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    except MatchcutError:
        return None


def still_image(path: Path, near: int) -> QImage:
    """A still as every engine sees it: upright, in sRGB. A JPEG may come smaller, but no side below `near` pixels.

    Qt's own reader knows neither all its kinds nor how phones hold their cameras. BadInput as `media.stills`.
    """
    from matchcut.media.stills import read_still

    return image_of(read_still(path, near=(near, near)))


def _film_picture(path: Path, percent: int) -> QImage:
    from matchcut.media.frames import FrameReader

    with FrameReader(path) as reader:
        rgb = reader.frame(min(reader.count - 1, ~percent if percent < 0 else reader.count * percent // 100))
    return image_of(rgb).scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)


def read_loop(path: Path, let_go: Event) -> list[QImage] | None:
    """A film file's first seconds as small pictures, LOOP_RATE to the second; None if let go or not to be read."""
    from matchcut.media.colour import Converter
    from matchcut.media.frames import FrameReader

    converter, images = Converter(), []
    try:
        with FrameReader(path) as reader:
            rate, (width, height) = reader.rate, reader.size
            tall = max(2, LOOP_WIDTH * height // width // 2 * 2)
            for index in range(LOOP_LONGEST):
                frame = index * rate.numerator // (rate.denominator * LOOP_RATE)
                if let_go.is_set():
                    return None
                if frame >= reader.count:
                    break
                images.append(image_of(converter.to_rgb(converter.conformed(reader.picture(frame), LOOP_WIDTH, tall))))
    except MatchcutError:
        return None
    return images


def screen_image(frame: Any) -> QImage:
    """What `Converter.to_screen` made as an image of its own."""
    plane = frame.planes[0]
    form = QImage.Format.Format_RGB32
    return QImage(memoryview(plane), frame.width, frame.height, plane.line_size, form).copy()


def image_of(rgb: Any) -> QImage:
    """An RGB frame (h, w, 3) uint8 as an image of its own, in the form that is painted without another conversion."""
    height, width, _ = rgb.shape
    pixels = rgb.data if rgb.flags.c_contiguous else rgb.tobytes()
    # Converted is copied, too: Qt does not keep Python's bytes alive.
    image = QImage(pixels, width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.convertToFormat(QImage.Format.Format_RGB32)
