"""Where an engine's frames go inside a worker: into the files of a take, each checked on its way."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, get_args

import numpy as np
from PIL import Image

from matchcut.film.errors import BadInput, EngineFailed, MachineFailed
from matchcut.film.model import ParameterValue
from matchcut.film.time import FrameRate
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.media.probe import probe
from matchcut.media.sound import write_wav
from matchcut.media.tail import write_tail
from matchcut.planning.recipe import canonical
from matchcut.production.messages import FILE_NAMES, UNCORRECTED_FILE, FileKind, MadeFile
from matchcut.production.problems import ProductionAdvice, ProductionProblem
from matchcut.store.disk import sha256_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from matchcut.planning.recipe import Recipe

_POSTER_QUALITY = 90


class TakeFiles:
    """The `TakeSink` of one order: writes video, tail, poster and sound into a staging folder.

    A frame or sound that is not what the recipe asks for raises EngineFailed at once. `alive` is called whenever
    the engine gives something. After `finish` the files are whole; an error inside the context leaves no video.
    """

    def __init__(self, recipe: Recipe, staging: Path, tail_frames: int, alive: Callable[[], None]) -> None:
        self.facts: dict[str, ParameterValue] = {}
        self.hand_over_json = "{}"
        self.frames = 0
        self._recipe = recipe
        self._staging = staging
        self._alive = alive
        self._rate = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
        self._tail_from = max(0, recipe.frames - tail_frames)
        self._tail: list[NDArray[np.uint8]] = []
        self._kinds = [FileKind.VIDEO]
        self._closed = False
        self._video = MezzanineWriter(self._path(FileKind.VIDEO), recipe.width, recipe.height, self._rate)

    def __enter__(self) -> TakeFiles:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None and not self._closed:
            self._video.__exit__(kind, error, trace)

    @property
    def tail_frames(self) -> int:
        """How many frames the tail holds."""
        return len(self._tail)

    def overlap(self, frames: Sequence[NDArray[np.uint8]]) -> None:
        """Nothing comes of the overlap where a take is not corrected; see `TakeSink`."""

    def write(self, frame: NDArray[np.uint8]) -> None:
        """Append one frame; see `TakeSink`."""
        self._alive()
        recipe = self._recipe
        shape = (recipe.height, recipe.width, 3)
        if frame.shape != shape or frame.dtype != np.uint8:
            raise self._garbage(
                ProductionProblem.GARBAGE_FRAME, shape=str(frame.shape), type=str(frame.dtype), wanted=str(shape)
            )
        if self.frames == recipe.frames:
            raise self._garbage(ProductionProblem.GARBAGE_TOO_MANY, frames=recipe.frames)
        self._video.write(frame)
        if self.frames >= self._tail_from:
            self._tail.append(frame.copy())
        if self.frames == recipe.frames // 2:
            self._write_poster(frame)
        self.frames += 1

    def sound(self, samples: NDArray[np.float32], sample_rate: int) -> None:
        """Add production sound, once; see `TakeSink`."""
        self._alive()
        if samples.ndim != 2 or not np.issubdtype(samples.dtype, np.floating) or not np.isfinite(samples).all():
            raise self._garbage(ProductionProblem.GARBAGE_SOUND, shape=str(samples.shape), type=str(samples.dtype))
        if FileKind.SOUND in self._kinds:
            raise self._garbage(ProductionProblem.GARBAGE_SOUND_TWICE)
        write_wav(self._path(FileKind.SOUND), samples.astype(np.float32, copy=False), sample_rate)
        self._kinds.append(FileKind.SOUND)

    def hand_over(self, facts: Mapping[str, ParameterValue]) -> None:
        """Leave JSON for a continuing shot; see `TakeSink`."""
        self.hand_over_json = canonical(facts)

    def fact(self, name: str, value: ParameterValue) -> None:
        """Note how the take was made; see `TakeSink`."""
        if type(value) not in get_args(ParameterValue):
            raise self._garbage(ProductionProblem.GARBAGE_FACT, name=name, type=type(value).__name__)
        self.facts[name] = value

    def finish(self) -> tuple[MadeFile, ...]:
        """Complete the files, read them back, and return them.

        EngineFailed if frames are missing, MachineFailed if a file can't be read back.
        """
        if self.frames < self._recipe.frames:
            raise self._garbage(ProductionProblem.GARBAGE_TOO_FEW, frames=self.frames, wanted=self._recipe.frames)
        self._closed = True
        self._video.close()
        if self._tail:
            write_tail(self._path(FileKind.TAIL), self._tail, self._rate)
            self._kinds.append(FileKind.TAIL)
        return tuple(self._read_back(kind) for kind in self._kinds)

    def _write_poster(self, frame: NDArray[np.uint8]) -> None:
        encoded = io.BytesIO()
        Image.fromarray(frame).save(encoded, format="JPEG", quality=_POSTER_QUALITY)
        self._path(FileKind.POSTER).write_bytes(encoded.getvalue())
        self._kinds.append(FileKind.POSTER)

    def _read_back(self, kind: FileKind) -> MadeFile:
        path = self._path(kind)
        try:
            return MadeFile(kind=kind, sha256=sha256_of(path), facts=probe(path))
        except (OSError, BadInput) as error:
            reason = error.located if isinstance(error, BadInput) else str(error)
            problem = ProductionProblem.FILE_UNREADABLE(file=kind.value, reason=reason)
            raise MachineFailed(problem, advice=ProductionAdvice.CHECK_DISK()) from error

    def _path(self, kind: FileKind) -> Path:
        return self._staging / FILE_NAMES[kind]

    def _garbage(self, problem: ProductionProblem, **what: str | int) -> EngineFailed:
        return EngineFailed(problem(engine=self._recipe.engine, **what), advice=ProductionAdvice.FAULT_OF_ENGINE())


class UncorrectedFile:
    """The film of a take as it was before it was corrected: written beside it, and left there only where a frame became
    another one. A context manager.

    The take doesn't hang by it: where it can't be written, it is not there.
    """

    def __init__(self, recipe: Recipe, staging: Path) -> None:
        rate = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
        self._recipe, self._changed = recipe, False
        self._film: MezzanineWriter | None = None
        with suppress(MachineFailed):
            self._film = MezzanineWriter(staging / UNCORRECTED_FILE, recipe.width, recipe.height, rate)

    def __enter__(self) -> UncorrectedFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._film is None:
            return
        if kind is not None or not self._changed or self._film.count < self._recipe.frames:
            self._drop()
            return
        with suppress(MachineFailed):
            self._film.close()

    def write(self, before: NDArray[np.uint8], after: NDArray[np.uint8]) -> None:
        """Append a frame as it was `before` it was corrected."""
        if self._film is None:
            return
        self._changed = self._changed or not np.array_equal(before, after)
        try:
            self._film.write(before)
        except MachineFailed:
            self._drop()

    def _drop(self) -> None:
        assert self._film is not None
        self._film.__exit__(_NotWanted, _NotWanted(), None)
        self._film = None


class _NotWanted(Exception):
    """Why a film that was begun is removed."""
