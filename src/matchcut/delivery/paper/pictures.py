"""The small pictures on paper: each shot's, made once as a JPEG and kept in the project's cache."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from matchcut.cut.cache import Cache
from matchcut.cut.model import Event
from matchcut.delivery.deliverable import Delivery
from matchcut.delivery.paper.rows import ShotRow
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.model import Take
from matchcut.media.frames import FrameReader
from matchcut.media.scaling import contained, covering, within
from matchcut.media.stills import read_still
from matchcut.store.project import Project

PAPER_CACHE = "paper"

_REVISION = 3
_QUALITY = 82
_HANDS = 2
_KEPT = 512 * 2**20


@dataclass(frozen=True, slots=True)
class WantedPicture:
    """A picture to be made: frame `frame` of a film file, or (None) a still; `size` in pixels, in the film's shape.

    What has another shape is cut to it where it `fills` the frame (a keyframe), else set between black bars, as the cut
    shows it. Of a `drawing` only its panel is taken: the words beside it stand on the paper anyway.
    """

    media: MediaId
    frame: int | None
    size: tuple[int, int]
    fills: bool = False
    drawing: bool = False

    @property
    def key(self) -> str:
        description = f"{_REVISION} {self.media} {self.frame} {self.size} {self.fills} {self.drawing}"
        return hashlib.sha256(description.encode()).hexdigest()


@dataclass
class PagePictures:
    """Finds and makes shots' pictures, a few at once and ahead of their use.

    `takes` are those that the cut shows. `choice` is "take" (else the keyframe), "keyframe" (else the take), or "blank"
    or "none" for no pictures.
    """

    project: Project
    takes: Mapping[TakeId, Take]
    choice: str
    size: tuple[int, int]
    cache: Cache
    _work: dict[WantedPicture, Future[Path]] = field(default_factory=dict)
    _wanted: dict[ShotId, WantedPicture | None] = field(default_factory=dict)

    def of(self, event: Event) -> bytes | None:
        """The JPEG of a shot, or None where it has no picture yet. BadInput where its file can't be read."""
        wanted = self._wanted_for(event)
        if wanted is None:
            return None
        job = self._work.pop(wanted, None)
        return (job.result() if job else self._write_picture(wanted)).read_bytes()

    def count(self, rows: Sequence[ShotRow]) -> int:
        """How many of these shots have a picture."""
        return sum(self._wanted_for(row.event) is not None for row in rows)

    def drawn(self, event: Event) -> bool:
        """Whether a shot's picture is a board that the program drew."""
        wanted = self._wanted_for(event)
        return wanted is not None and wanted.drawing

    def any(self, rows: Sequence[ShotRow]) -> bool:
        """Whether one of these shots has a picture."""
        return self.count(rows) > 0

    @contextmanager
    def ahead(self, rows: Sequence[ShotRow]) -> Iterator[None]:
        """Begin to make the pictures of these shots while their pages are set; tidy the cache at the end."""
        with ThreadPoolExecutor(_HANDS) as hands:
            for row in rows:
                wanted = self._wanted_for(row.event)
                if wanted is not None and wanted not in self._work:
                    self._work[wanted] = hands.submit(self._write_picture, wanted)
            try:
                yield
            finally:
                hands.shutdown(cancel_futures=True)
                self._work.clear()
        self.cache.prune()

    def _wanted_for(self, event: Event) -> WantedPicture | None:
        """The picture that stands for a shot, if there is one and its file (or what was made of it) is here."""
        if event.shot not in self._wanted:
            wanted = None if self.choice in ("blank", "none") else self._chosen(event)
            if wanted and not self.project.media.has(wanted.media) and not self.cache.find(wanted.key, ".jpg"):
                wanted = None
            self._wanted[event.shot] = wanted
        return self._wanted[event.shot]

    def _chosen(self, event: Event) -> WantedPicture | None:
        if event.black:
            return None
        keyframe = self.project.film.shots[event.shot].keyframe
        still = WantedPicture(keyframe, None, self.size, fills=True) if keyframe is not None else None
        frame = self._of_take(event) if event.take is not None and event.media is not None else None
        return still or frame if self.choice == "keyframe" else frame or still

    def _of_take(self, event: Event) -> WantedPicture:
        """The frame in the middle of what the cut shows of the take; its poster, where that is the same frame."""
        assert event.take is not None
        assert event.media is not None
        take = self.takes[event.take]
        middle = event.source_frame(event.record.start + event.record.frames // 2)
        if take.poster is not None and middle == take.frames // 2 and self.project.media.has(take.poster):
            return WantedPicture(take.poster, None, self.size, drawing=_is_drawing(take))
        return WantedPicture(event.media, middle, self.size, drawing=_is_drawing(take))

    def _write_picture(self, wanted: WantedPicture) -> Path:
        return self.cache.find(wanted.key, ".jpg") or self.cache.make(
            wanted.key, ".jpg", lambda path: self._make(wanted, path)
        )

    def _make(self, wanted: WantedPicture, path: Path) -> None:
        source = self.project.media.path(wanted.media)
        if wanted.frame is None:
            image = Image.fromarray(read_still(source, near=wanted.size))
        else:
            with FrameReader(source, ahead=False) as reader:
                image = Image.fromarray(reader.frame(wanted.frame))
        path.write_bytes(_jpeg(_panel_of(image) if wanted.drawing else image, wanted))


def pictures_for(order: Delivery, choice: str, millimetres: float) -> PagePictures:
    """Pictures sharp enough to be printed `millimetres` wide: some 170 dots an inch, 1600 at most."""
    project = order.project
    film = project.film.settings
    width = min(1600, max(240, round(millimetres / 25.4 * 170 / 40) * 40))
    size = width, max(1, round(width * film.height / film.width))
    takes = project.takes.several(event.take for event in order.cut.events if event.take is not None)
    return PagePictures(project, takes, choice, size, Cache(project.folder / "cache" / PAPER_CACHE, _KEPT))


def _is_drawing(take: Take) -> bool:
    """Whether a take is a board that the animatic drew, since there was no picture to move."""
    from matchcut.engines.animatic.seam import read_hand_over

    left = read_hand_over(take.hand_over)
    return left is not None and left.board


def _panel_of(image: Image.Image) -> Image.Image:
    """What is drawn on a board, without the words and the frame around it."""
    from matchcut.engines.animatic.board import board_layout

    panel = board_layout(image.size).panel
    line = max(1, image.width // 400)  # The panel's outline reaches into its outermost pixels.
    return image.crop((panel.left + line, panel.top + line, panel.right - line, panel.bottom - line))


def logo_picture(path: Path) -> Image.Image:
    """A logo, with its transparency laid over white. BadInput where it can't be read."""
    pixels = Image.fromarray(read_still(path, alpha=True)).convert("RGBA")
    sheet = Image.new("RGBA", pixels.size, (255, 255, 255, 255))
    flat = Image.alpha_composite(sheet, pixels).convert("RGB")
    return Image.fromarray(within(np.asarray(flat), (800, 400)))


def _jpeg(image: Image.Image, wanted: WantedPicture) -> bytes:
    width, height = wanted.size
    if image.width < width:
        width, height = image.width, max(1, round(image.width * height / width))
    shaped = covering if wanted.fills or wanted.drawing else contained
    image = Image.fromarray(shaped(np.asarray(image), (width, height)))
    content = BytesIO()
    image.save(content, format="JPEG", quality=_QUALITY, optimize=True)
    return content.getvalue()
