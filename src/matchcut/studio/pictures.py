"""Small pictures of shots for the board and the timeline: from the circled take, else its keyframe, else none.

Pictures are read in threads and kept; who asks for one that is not there yet gets None now and `arrived` later.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage, QPixmap

from matchcut.film.errors import MatchcutError
from matchcut.film.ids import MediaId, ShotId
from matchcut.store.project import Project
from matchcut.studio.background import Errand
from matchcut.studio.session import Session

WIDTH = 360
KEPT = 3000

Key = tuple[MediaId, int]


class Pictures(QObject):
    """The studio's small pictures. `arrived` when one more can be shown."""

    arrived = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._ready: OrderedDict[Key, QPixmap | None] = OrderedDict()
        self._asked: set[Key] = set()

    def of_shot(self, shot: ShotId, percent: int = 0) -> QPixmap | None:
        """A shot's picture `percent` of the way through it; None while there is none."""
        key = self._key(shot, percent)
        if key is None:
            return None
        if key in self._ready:
            self._ready.move_to_end(key)
            return self._ready[key]
        if key not in self._asked:
            self._asked.add(key)
            path = self._session.project.media.path(key[0])
            Errand(read_picture, path, key[1], done=partial(self._arrived, key), pool=self._pool)
        return None

    def _key(self, shot: ShotId, percent: int) -> Key | None:
        film, project = self._session.film, self._session.project
        circled = film.circled(shot)
        if circled is not None:
            return _video_of(project, circled), percent // 10 * 10
        keyframe = film.shots[shot].keyframe
        return (keyframe, 0) if keyframe else None

    def _arrived(self, key: Key, image: QImage | None) -> None:
        self._asked.discard(key)
        self._ready[key] = QPixmap.fromImage(image) if image is not None else None
        while len(self._ready) > KEPT:
            self._ready.popitem(last=False)
        self.arrived.emit()


def _video_of(project: Project, take: str) -> MediaId:
    return project.takes.get(take).video  # type: ignore[arg-type]


def read_picture(path: Path, percent: int) -> QImage | None:
    """A small picture of a film or still file, `percent` of the way through; None where it can't be read."""
    try:
        if path.suffix in (".mp4", ".mov", ".mkv", ".webm"):
            return _film_picture(path, percent)
    except MatchcutError:
        return None
    image = QImage(str(path))
    return None if image.isNull() else image.scaledToWidth(WIDTH)


def _film_picture(path: Path, percent: int) -> QImage:
    from matchcut.media.frames import FrameReader

    with FrameReader(path) as reader:
        rgb = reader.frame(min(reader.count - 1, reader.count * percent // 100))
    height, width, _ = rgb.shape
    image = QImage(rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return image.scaledToWidth(WIDTH)
