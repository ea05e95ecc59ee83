"""Follows a pipeline while it samples: progress with the time left, previews, and cancelling within one step."""

from __future__ import annotations

import inspect
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from matchcut.engines.diffusion.adapters.base import Sampling

if TYPE_CHECKING:
    from matchcut.engines.diffusion.loading import LoadedModel
    from matchcut.engines.protocol import Control

SAMPLING = "sampling"
"""How the notes of sampling steps begin."""


class Watch:
    """Tells `control` of each of `steps` steps; after the last one, what `sampling` pins is put back.

    What is made `aside` (a keyframe, which is no step of the shot itself) is told in words alone. Of a shot made in
    sections, `part` says which this is and of how many; their steps are counted through.

    A step after which the take is no longer wanted raises `Cancelled` out of the pipeline. (Its own interrupt would
    skip the steps that are left, and decode all the same.)
    """

    def __init__(
        self,
        model: LoadedModel,
        steps: int,
        control: Control,
        sampling: Sampling | None = None,
        aside: str = "",
        part: tuple[int, int] = (0, 1),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._preview, self._grid = model.preview, model.adapter.grid
        self._steps, self._control, self._aside, self._clock = steps, control, aside, clock
        self._section, self._sections = part
        self._sampling = sampling or Sampling()
        self._done = 0
        self._began = 0.0

    @contextmanager
    def listening(self, pipe: Any) -> Iterator[dict[str, Any]]:
        """The arguments by which a pipeline tells of its steps; one that can't is followed through its scheduler."""
        if "callback_on_step_end" in inspect.signature(type(pipe).__call__).parameters:
            yield {"callback_on_step_end": self._on_step}
            return
        step = pipe.scheduler.step

        def watched(*args: Any, **kwargs: Any) -> Any:
            made = step(*args, **kwargs)
            self._tell(None)
            return made

        pipe.scheduler.step = watched
        try:
            yield {}
        finally:
            del pipe.scheduler.step

    def _on_step(self, _pipe: Any, _step: int, _timestep: Any, tensors: dict[str, Any]) -> dict[str, Any]:
        latents = tensors.get("latents")
        self._tell(latents)
        pinned = self._sampling.pinned
        if latents is not None and pinned is not None and self._done >= self._steps:
            begin = self._sampling.pinned_at
            latents[:, :, begin : begin + pinned.shape[2]] = pinned.to(latents.device, latents.dtype)
        return tensors

    def _tell(self, latents: Any) -> None:
        self._control.check()
        self._done += 1
        if self._done == 1:
            self._began = self._clock()
        grid = None if latents is None else self._grid(latents)
        preview = None if grid is None or self._preview is None else self._preview.look(grid)
        # Some pipelines take more steps than they were asked for: one that works in sections, say.
        each = max(self._steps, self._done)
        done, steps = self._section * each + self._done, self._sections * each
        note = f"{SAMPLING} {done} of {steps}{self._left(each, steps - done)}"
        if self._aside:
            self._control.progress(0, 1, f"{self._aside}: {note}", preview)
        else:
            self._control.progress(done, steps, note, preview)

    def _left(self, each: int, steps: int) -> str:
        """How long the `steps` that are left take, by how long those after the first of this call took."""
        if self._done == each:
            return ", decoding"
        if self._done == 1:
            return ""
        return f", {time_words((self._clock() - self._began) / (self._done - 1) * steps)} left"


def time_words(seconds: float) -> str:
    """`8 s`, `3 min`, `1 h 20 min`."""
    whole = max(1, round(seconds))
    if whole < 90:
        return f"{whole} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"
