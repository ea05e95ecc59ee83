"""The projector: a thread that makes pictures ready ahead of the playhead.

The pictures are those of an export, made by the same composer, and are kept by what they show and not by where they
stand. So after an edit all that still looks the same is there already, wherever in the film it moved to.
"""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from matchcut.cut.model import Composite
from matchcut.film.errors import MatchcutError
from matchcut.film.ids import MediaId
from matchcut.studio.pictures import image_of
from matchcut.studio.viewer.reel import Reel

if TYPE_CHECKING:
    from matchcut.cut.compose import Composer

AHEAD = 24
"""Frames that are made ready while the film plays: a second of it."""
AT_REST = 8
"""Frames that are made ready behind a playhead that stands, so that play begins without a wait."""
GROUP = 12
"""Backwards, so many frames are made in one go forwards: the distance of a take's key frames."""
BUDGET = 256 * 2**20
"""Bytes of pictures that are kept."""
BYTES_PER_PIXEL = 4

Where = Callable[[MediaId], Path]


class Projector(QObject):
    """Makes pictures of one reel after another.

    `ready()` when another picture is; `failed(MatchcutError)` when one can't be made, which is not tried again until
    the next `load`.
    """

    ready = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changed = threading.Condition()
        self._reel: Reel | None = None
        self._where: Where | None = None
        self._size = 0, 0
        self._pictures: OrderedDict[Composite, QImage] = OrderedDict()
        self._broken: set[Composite] = set()
        self._wanted: deque[Composite] = deque()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="projector", daemon=True)
        self._thread.start()

    def load(self, reel: Reel | None, where: Where) -> None:
        """Project another reel. Pictures that were made already are kept if the frame's size stays."""
        size = (reel.cut.width, reel.cut.height) if reel else (0, 0)
        with self._changed:
            if size != self._size:
                self._pictures.clear()
            self._reel, self._where, self._size = reel, where, size
            self._broken.clear()
            self._wanted.clear()

    @property
    def room(self) -> int:
        """How many pictures are kept."""
        width, height = self._size
        return max(4, BUDGET // max(1, width * height * BYTES_PER_PIXEL))

    def take(self, picture: Composite) -> QImage | None:
        """A picture if it is ready. It stays ready until many others were shown after it."""
        with self._changed:
            found = self._pictures.get(picture)
            if found is not None:
                self._pictures.move_to_end(picture)
            return found

    def look_at(self, frame: int, step: int = 0) -> None:
        """Make a frame ready next, then those that follow in steps of `step` (0: the playhead stands).

        What was asked for before and is not wanted any more is dropped.
        """
        with self._changed:
            if self._reel is None:
                return
            self._wanted.clear()
            for due in due_frames(frame, step, self._reel.cut.length, self.room):
                for picture in self._reel.layers(due).pictures:
                    if picture in self._pictures:
                        self._pictures.move_to_end(picture)
                    elif picture not in self._broken and picture not in self._wanted:
                        self._wanted.append(picture)
            self._changed.notify()

    def close(self) -> None:
        """Stop the thread and wait until its files are closed."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        while True:
            reel, where = self._loaded()
            if reel is None or where is None:
                return
            from matchcut.cut.compose import Composer  # Late: what it loads would slow the first window down.

            size = reel.cut.width, reel.cut.height
            with Composer(reel.cut, where) as composer:
                self._project(composer, size)

    def _loaded(self) -> tuple[Reel | None, Where | None]:
        """Wait for something to do; (None, None) at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._wanted)
            return (None, None) if self._closed else (self._reel, self._where)

    def _project(self, composer: Composer, size: tuple[int, int]) -> None:
        """Make what is wanted until frames of another size are, or the end. Files stay open from reel to reel.

        A composer needs its cut for the frame's size alone, so it serves every cut of that size.
        """
        from matchcut.media.colour import Converter

        converter = Converter()
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closed or self._wanted)
                if self._closed or self._size != size:
                    return
                picture = self._wanted.popleft()
            try:
                rgb = converter.to_rgb(composer.picture(picture))
            except MatchcutError as error:
                with self._changed:
                    self._broken.add(picture)
                self.failed.emit(error)
                continue
            image = image_of(rgb)
            with self._changed:
                if self._size == size:
                    self._pictures[picture] = image
                    while len(self._pictures) > self.room:
                        self._pictures.popitem(last=False)
            self.ready.emit()


def due_frames(frame: int, step: int, length: int, room: int) -> list[int]:
    """Frames in the order in which they are best made: the one that is due, then those that follow.

    Of a film of `length` frames, and at most a quarter of the `room` for pictures. Backwards they come in groups
    that are decoded forwards, because that is how takes can be decoded.
    """
    ahead = min(AHEAD if step else AT_REST, room // 4)
    following = [frame + (step or 1) * index for index in range(ahead + 1)]
    if step < 0:
        groups = [following[at : at + GROUP][::-1] for at in range(1, len(following), GROUP)]
        following = [frame, *(one for group in groups for one in group)]
    return [one for one in following if 0 <= one < length]
