"""The projector: a thread that makes pictures ready ahead of the playhead.

The pictures are those of an export, made by the same composer, and are kept by what they show and not by where they
stand. So after an edit all that still looks the same is there already, wherever in the film it moved to. While the film
plays they may be made less finely (`pace`); where the playhead stands, a quick picture comes up first and the exact one
after it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from matchcut.film.errors import MatchcutError
from matchcut.film.ids import MediaId
from matchcut.studio.pictures import screen_image
from matchcut.studio.viewer.pace import Fineness
from matchcut.studio.viewer.reel import Reel

if TYPE_CHECKING:
    from matchcut.cut.compose import Composer
    from matchcut.cut.model import Composite, Cut
    from matchcut.media.colour import Converter

AHEAD = 24
"""Frames that are made ready while the film plays: a second of it."""
AT_REST = 8
"""Frames that are made ready behind a playhead that stands, so that play begins without a wait."""
GROUP = 12
"""Backwards, so many frames are made in one go forwards: the distance of a take's key frames."""
BUDGET = 256 * 2**20
"""Bytes of pictures that are kept."""
BYTES_PER_PIXEL = 4
OPEN_BUDGET = 192 * 2**20
"""Bytes of decoded pictures that takes which are held open may come to, at about HELD pictures each; opening a take
again costs a seek a tenth of its time."""
HELD, MOST_OPEN = 8, 24

Where = Callable[[MediaId], Path]


class ReadyPicture(NamedTuple):
    """A picture that is ready."""

    fineness: Fineness
    image: QImage


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
        self._pictures: OrderedDict[Composite, ReadyPicture] = OrderedDict()
        self._bytes = 0
        self._broken: set[Composite] = set()
        self._wanted: deque[tuple[Composite, Fineness]] = deque()
        self._in_hand: tuple[Composite, Fineness] | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="projector", daemon=True)
        self._thread.start()

    def load(self, reel: Reel | None, where: Where) -> None:
        """Project another reel. Pictures that were made already are kept if the frame's size stays."""
        size = (reel.cut.width, reel.cut.height) if reel else (0, 0)
        with self._changed:
            if size != self._size:
                self._pictures.clear()
                self._bytes = 0
            self._reel, self._where, self._size = reel, where, size
            self._broken.clear()
            self._wanted.clear()

    def room(self, fineness: Fineness = Fineness.EXACT) -> int:
        """How many pictures are kept."""
        width, height = _half(*self._size) if fineness is Fineness.HALF else self._size
        return max(4, BUDGET // max(1, width * height * BYTES_PER_PIXEL))

    @property
    def waiting(self) -> int:
        """How many pictures are still to be made, the one in hand among them."""
        with self._changed:
            return len(self._wanted) + (self._in_hand is not None)

    def take(self, picture: Composite) -> ReadyPicture | None:
        """A picture if it is ready, however fine. It stays ready until many others were shown after it."""
        with self._changed:
            ready = self._pictures.get(picture)
            if ready is not None:
                self._pictures.move_to_end(picture)
            return ready

    def look_at(self, frame: int, step: int = 0, fineness: Fineness = Fineness.QUICK) -> None:
        """Make a frame ready next, then those that follow in steps of `step` (0: the playhead stands, and where it
        does the picture is to be exact).

        What was asked for before and is not wanted any more is dropped.
        """
        with self._changed:
            reel = self._reel
            if reel is None:
                return
            self._wanted.clear()
            if 0 <= frame < reel.cut.length:
                pictures = reel.layers(frame).pictures
                self._want(pictures, fineness)
                if not step:
                    self._want(pictures, Fineness.EXACT)
                self._changed.notify()  # It is made while what follows is found.
        following = due_frames(frame, step, reel.cut.length, self.room(fineness))
        later = [reel.layers(due).pictures for due in following if due != frame]
        with self._changed:
            for pictures in later:
                self._want(pictures, fineness)
            self._changed.notify()

    def _want(self, pictures: tuple[Composite, ...], fineness: Fineness) -> None:
        for picture in pictures:
            ready = self._pictures.get(picture)
            if ready is not None:
                self._pictures.move_to_end(picture)
            if ready is not None and ready.fineness >= fineness:
                continue
            wanted = picture, fineness
            if picture not in self._broken and wanted != self._in_hand and wanted not in self._wanted:
                self._wanted.append(wanted)

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
            self._project(reel.cut, where)

    def _loaded(self) -> tuple[Reel | None, Where | None]:
        """Wait for something to do; (None, None) at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._wanted)
            return (None, None) if self._closed else (self._reel, self._where)

    def _project(self, cut: Cut, where: Where) -> None:
        """Make what is wanted until frames of another size are, or the end. Files stay open from reel to reel."""
        size = cut.width, cut.height
        with Workshop(cut, where) as workshop:
            while True:
                with self._changed:
                    self._changed.wait_for(lambda: self._closed or self._wanted)
                    if self._closed or self._size != size:
                        return
                    self._in_hand = picture, fineness = self._wanted.popleft()
                try:
                    image = self.make(workshop, picture, fineness)
                except MatchcutError as error:
                    with self._changed:
                        self._broken.add(picture)
                        self._in_hand = None
                    self.failed.emit(error)
                    continue
                with self._changed:
                    self._in_hand = None
                    if self._size == size:
                        self._keep(picture, ReadyPicture(fineness, image))
                self.ready.emit()

    def make(self, workshop: Workshop, picture: Composite, fineness: Fineness) -> QImage:
        """Make one picture, in the projector's thread."""
        return workshop.image(picture, fineness)

    def _keep(self, picture: Composite, ready: ReadyPicture) -> None:
        before = self._pictures.get(picture)
        if before is not None and before.fineness > ready.fineness:
            return
        self._bytes += ready.image.sizeInBytes() - (before.image.sizeInBytes() if before is not None else 0)
        self._pictures[picture] = ready
        while self._bytes > BUDGET and len(self._pictures) > 4:
            self._bytes -= self._pictures.popitem(last=False)[1].image.sizeInBytes()


class Workshop:
    """Makes images of composites of one size. A context manager, for one thread.

    A composer needs its cut for the frame's size alone, so it serves every cut of that size; so does one of half.
    """

    def __init__(self, cut: Cut, where: Where) -> None:
        from matchcut.media.colour import Converter

        self._cut, self._where = cut, where
        self._converter: Converter = Converter()
        self._full: Composer | None = None
        self._small: Composer | None = None
        self._last: tuple[Composite, Any] | None = None

    def image(self, picture: Composite, fineness: Fineness) -> QImage:
        """An image of a composite. BadInput where a take can't be read."""
        if fineness is Fineness.HALF:
            self._small = self._small or self._composer(_half(self._cut.width, self._cut.height))
            return screen_image(self._converter.to_screen(self._small.picture(picture), exact=False))
        self._full = self._full or self._composer()
        if self._last is None or self._last[0] != picture:  # The exact one follows the quick one.
            self._last = picture, self._full.picture(picture)
        return screen_image(self._converter.to_screen(self._last[1], exact=fineness is Fineness.EXACT))

    def _composer(self, size: tuple[int, int] | None = None) -> Composer:
        from matchcut.cut.compose import Composer  # Late: what it loads would slow the first window down.

        decoded = self._cut.width * self._cut.height * 3 // 2 * HELD
        takes = max(4, min(MOST_OPEN, OPEN_BUDGET // decoded))
        return Composer(self._cut, self._where, size, takes=takes)

    def __enter__(self) -> Workshop:
        return self

    def __exit__(self, *_how: object) -> None:
        for composer in (self._full, self._small):
            if composer is not None:
                composer.close()


def _half(width: int, height: int) -> tuple[int, int]:
    """Half a frame's size, even as the chroma asks."""
    return max(2, width // 4 * 2), max(2, height // 4 * 2)


def due_frames(frame: int, step: int, length: int, room: int) -> list[int]:
    """Frames in the order in which they are best made: the one that is due, then those that follow.

    Of a film of `length` frames, and at most a quarter of the `room` for pictures. Backwards they come in groups
    that are decoded forwards, because that is how takes can be decoded.
    """
    ahead = min(AHEAD if step else AT_REST, room // 4)
    following = [frame + (step or 1) * index for index in range(ahead + 1)]
    if step < 0:
        groups = [following[at : at + GROUP][::-1] for at in range(1, len(following), GROUP)]
        following = [frame, *(number for group in groups for number in group)]
    return [number for number in following if 0 <= number < length]
