"""The takes' files as the cut needs them: where each lies, and what of it can be copied as it is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from matchcut.cut.model import Cut
from matchcut.cut.problems import CutAdvice, CutProblem
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.media.files import opened
from matchcut.media.frames import FrameReader
from matchcut.media.mezzanine import parameter_sets

Where = Callable[[MediaId], Path]


@dataclass(frozen=True, slots=True)
class Roll:
    """One take's file. `keys` are the frames at which a copy may begin; empty where it can't be copied at all."""

    path: Path
    frames: int
    keys: tuple[int, ...]

    def first_key(self, frame: int) -> int | None:
        """The first frame at or after `frame` at which a copy may begin."""
        at = bisect_left(self.keys, frame)
        return self.keys[at] if at < len(self.keys) else None


@dataclass
class Stock:
    """Looks each take's file up once. `cut` says which size and rate the film has."""

    cut: Cut
    where: Where
    _rolls: dict[MediaId, Roll] = field(default_factory=dict)

    def roll(self, media: MediaId) -> Roll:
        """The file of that take. BadInput where it is missing or damaged."""
        if media not in self._rolls:
            self._rolls[media] = self._read(self.where(media))
        return self._rolls[media]

    def _read(self, path: Path) -> Roll:
        """Index a file by its header alone where it is a mezzanine like those made here, else by all its packets."""
        with opened(path, header_only=True) as container:
            stream = container.streams.video[0] if container.streams.video else None
            if stream is None:
                raise BadInput(CutProblem.TAKE_HOLDS_NO_FILM(), advice=CutAdvice.MAKE_SHOT_AGAIN(), file=path)
            if container.format.name.startswith("mov") and stream.codec_context.extradata == self._wanted():
                entries = list(stream.index_entries)
                if not entries or entries[-1].pos + entries[-1].size > path.stat().st_size:
                    raise BadInput(CutProblem.TAKE_CUT_SHORT(), advice=CutAdvice.MAKE_SHOT_AGAIN(), file=path)
                keys = tuple(number for number, entry in enumerate(entries) if entry.is_keyframe)
                return Roll(path, len(entries), keys)
        with FrameReader(path) as reader:
            return Roll(path, reader.count, ())

    def _wanted(self) -> bytes:
        return parameter_sets(self.cut.width, self.cut.height, self.cut.rate)

    def check(self) -> None:
        """Raise BadInput, naming the shot, if a file has fewer frames than its take is known to have."""
        for event in self.cut.events:
            if event.media is None:
                continue
            roll = self.roll(event.media)
            if roll.frames < event.available:
                raise BadInput(
                    CutProblem.TAKE_LACKS_FRAMES(shot=event.label, frames=roll.frames, wanted=event.available),
                    advice=CutAdvice.MAKE_SHOT_AGAIN(),
                    file=roll.path,
                )
