"""A shot's frames, sampled in one call of the model or in several that go on from each other, watched step by step."""

from __future__ import annotations

import hashlib
import inspect
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from numpy.typing import NDArray

from matchcut.engines.diffusion.adapters.base import Sampling
from matchcut.engines.problems import EngineAdvice, EngineProblem, WorkStage
from matchcut.film.errors import EngineFailed

if TYPE_CHECKING:
    from matchcut.engines.diffusion.adapters.base import Material
    from matchcut.engines.diffusion.loading import LoadedModel
    from matchcut.engines.diffusion.shot import TakePlan
    from matchcut.engines.protocol import Control

    Sound = tuple[NDArray[np.float32], int]


def sample_shot(
    model: LoadedModel,
    shot: TakePlan,
    text: Mapping[str, Any],
    keyframe: NDArray[np.uint8] | None,
    control: Control,
) -> tuple[NDArray[np.uint8], Sound | None]:
    """All frames of a shot (n, h, w, 3), its tail first, at the model's rate and size; and its sound if it has any.

    EngineFailed where the model makes fewer frames than it was asked for.
    """
    frames: NDArray[np.uint8] | None = None
    sound: Sound | None = None
    count, overlap = shot.lengths.sections, shot.lengths.overlap
    for section in range(count):
        material = shot.material(text, keyframe, section, frames)
        pixels, heard = sample(model, material, _seed(shot, section), control, part=(section, count))
        if len(pixels) < shot.lengths.clip:
            raise EngineFailed(
                EngineProblem.TOO_FEW_FRAMES(model=shot.entry.name, frames=len(pixels), wanted=shot.lengths.clip),
                advice=EngineAdvice.CHECK_FRAME_RULE(),
            )
        if frames is None:
            frames, sound = pixels, heard
            continue
        if sound is not None and heard is not None:
            sound = joined(sound, heard, float(shot.native.seconds(len(frames) - overlap)))
        frames = np.concatenate([frames, pixels[overlap : shot.lengths.clip]])
    assert frames is not None
    return frames, sound


def _seed(shot: TakePlan, section: int) -> int:
    """Fresh noise for every section: the same in each would make its artefacts add up."""
    seed = shot.order.recipe.seed
    if not section:
        return seed
    return int.from_bytes(hashlib.sha256(f"{seed}/section {section}".encode()).digest()[:4], "big") >> 1


def joined(sound: Sound, after: Sound, at: float) -> Sound:
    """One sound and another that begins `at` seconds in, faded into each other where both are heard."""
    (earlier, rate), (later, _) = sound, after
    begin = round(at * rate)
    both = min(earlier.shape[1] - begin, later.shape[1])
    if both <= 0:
        return np.concatenate([earlier, later], axis=1), rate
    up = np.linspace(0, 1, both, dtype=np.float32)
    mixed = earlier[:, begin : begin + both] * (1 - up) + later[:, :both] * up
    return np.concatenate([earlier[:, :begin], mixed, later[:, both:]], axis=1), rate


def sample(
    model: LoadedModel,
    material: Material,
    seed: int,
    control: Control,
    first_frame: bool = False,
    part: tuple[int, int] = (0, 1),
) -> tuple[NDArray[np.uint8], Sound | None]:
    """Call a model's pipeline on a shot's material: its frames (n, h, w, 3), and sound with its rate if any.

    `first_frame` and `part` tell how the call is told of; see `StepWatch`.
    """
    adapter = model.adapter
    pipe = model.as_class(adapter.pipeline(material))
    adapter.configure(pipe, material.settings)
    steps, sampling = adapter.steps(pipe, material), adapter.sampling(pipe, material)
    watch = StepWatch(model, steps, control, sampling, first_frame, part)
    arguments = adapter.arguments(pipe, material)
    # Some pipelines draw noise of their own beside the generator's.
    torch.manual_seed(seed)
    generator = torch.Generator("cpu").manual_seed(seed)
    with torch.no_grad(), watch.listening(pipe) as listening:
        output = pipe(**arguments, **listening, generator=generator)
    return adapter.frames(output, material), adapter.sound(pipe, output)


class StepWatch:
    """Tells `control` of each of `steps` steps; after the last one, what `sampling` pins is put back.

    The sampling of a `first_frame`, which is no step of the shot itself, is told in words alone. Of a shot made in
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
        first_frame: bool = False,
        part: tuple[int, int] = (0, 1),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._preview, self._grid = model.preview, model.adapter.grid
        self._steps, self._control, self._first_frame, self._clock = steps, control, first_frame, clock
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
            output = step(*args, **kwargs)
            self._tell(None)
            return output

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
        stage = WorkStage.SAMPLING(done=done, steps=steps)
        if self._done == each:
            stage = WorkStage.DECODING(done=done, steps=steps)
        elif self._done > 1:  # The first step is no measure: kernels are chosen in it.
            left = time_words((self._clock() - self._began) / (self._done - 1) * (steps - done))
            stage = WorkStage.SAMPLING_LEFT(done=done, steps=steps, left=left)
        if self._first_frame:
            self._control.progress(0, 1, WorkStage.FIRST_FRAME(stage=stage), preview)
        else:
            self._control.progress(done, steps, stage, preview)


def time_words(seconds: float) -> str:
    """`8 s`, `3 min`, `1 h 20 min`."""
    rounded = max(1, round(seconds))
    if rounded < 90:
        return f"{rounded} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"
