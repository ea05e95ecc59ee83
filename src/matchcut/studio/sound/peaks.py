"""Waveforms: how loud a sound is every hundredth of a second, read once in a thread and kept beside the film.

A cache file holds nothing but float16 values, one for each `STEP` samples: the highest peak in them, 0 to 1.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from matchcut.film.errors import MatchcutError
from matchcut.film.ids import AudioClipId, MediaId
from matchcut.film.model import AudioClip
from matchcut.film.time import FrameRate
from matchcut.media.aside import in_place_of
from matchcut.studio.background import Errand
from matchcut.studio.session import Session

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Heights = NDArray[np.float16]

STEP = 480
"""Samples at 48 kHz to a peak."""
KEPT = 512

Seen = tuple[AudioClip, int, FrameRate]


class SoundPeaks(QObject):
    """The waveforms of a film's sounds. `arrived` when one more can be shown."""

    arrived = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._heights: dict[MediaId, Heights | None] = {}
        self._asked: set[MediaId] = set()
        self._shown: OrderedDict[Seen, list[float]] = OrderedDict()

    def of_clip(self, clip_id: str) -> list[float]:
        """The peaks, 0 to 1 at the clip's level, that cover its bar from end to end; empty while they are read."""
        film = self._session.film
        clip = film.audio.get(AudioClipId(clip_id))
        if clip is None:
            return []
        heights = self._of_media(clip.media)
        if heights is None:
            return []
        start = clip.offset + (film.layout[film.place_of[clip.anchor]].range.start if clip.anchor else 0)
        frames = clip.frames if clip.frames is not None else max(1, film.length - start)
        seen = clip, frames, film.settings.rate
        if seen not in self._shown:
            self._shown[seen] = covering(heights, clip, film.settings.rate.samples(frames))
            while len(self._shown) > KEPT:
                self._shown.popitem(last=False)
        self._shown.move_to_end(seen)
        return self._shown[seen]

    def _of_media(self, media: MediaId) -> Heights | None:
        if media not in self._heights and media not in self._asked:
            self._asked.add(media)
            source = partial(self._session.project.media.path, media)
            kept = self._session.project.folder / "cache" / f"peaks-{media}.f16"
            Errand(heights_of, source, kept, done=partial(self._arrived, media), pool=self._pool)
        return self._heights.get(media)

    def _arrived(self, media: MediaId, heights: Heights | None) -> None:
        self._asked.discard(media)
        self._heights[media] = heights
        self.arrived.emit()


def covering(heights: Heights, clip: AudioClip, samples: int) -> list[float]:
    """The peaks of a clip that plays for so many samples, silence after the end of its source."""
    first, count = clip.source_start // STEP, max(1, -(-samples // STEP))
    level = 10 ** (clip.gain / 2000)
    peaks = [min(1.0, float(height) * level) for height in heights[first : first + count]]
    return peaks + [0.0] * (count - len(peaks))


def heights_of(source: Callable[[], Path], kept: Path) -> Heights | None:
    """Return a sound's peaks from the file they are `kept` in, made first if it isn't there; None for no sound.

    `source` finds the sound's own file, which is looked for only then.
    A cache that can't be written costs time at the next start and nothing else.
    """
    import numpy as np

    from matchcut.media.sound import read_sound

    try:
        cached = np.fromfile(kept, np.float16)
    except OSError:
        pass
    else:
        if cached.size and np.isfinite(cached).all():
            return cached
    try:
        loudness = np.abs(read_sound(source())).max(axis=0)
    except MatchcutError:
        return None
    padded = np.pad(loudness, (0, -loudness.size % STEP))
    heights: Heights = np.minimum(padded.reshape(-1, STEP).max(axis=1), 1).astype(np.float16)
    with suppress(OSError, MatchcutError):
        kept.parent.mkdir(exist_ok=True)
        with in_place_of(kept, lasting=False) as part:
            heights.tofile(part)
    return heights
