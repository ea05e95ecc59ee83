"""One call of a pipeline: seeded, watched step by step, and brought to 8 bits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from matchcut.engines.diffusion.watching import Watch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from matchcut.engines.diffusion.adapters.base import Material
    from matchcut.engines.diffusion.loading import LoadedModel
    from matchcut.engines.protocol import Control

    Sound = tuple[NDArray[np.float32], int]


def sample(
    model: LoadedModel,
    material: Material,
    seed: int,
    control: Control,
    aside: str = "",
    part: tuple[int, int] = (0, 1),
) -> tuple[NDArray[np.uint8], Sound | None]:
    """Call a model's pipeline on a shot's material: its frames (n, h, w, 3), and sound with its rate if any.

    `aside` and `part` tell how the call is told of; see `Watch`.
    """
    adapter = model.adapter
    pipe = model.as_class(adapter.pipeline(material))
    adapter.configure(pipe, material.settings)
    watch = Watch(model, adapter.steps(pipe, material), control, adapter.sampling(pipe, material), aside, part)
    arguments = adapter.arguments(pipe, material)
    # Some pipelines draw noise of their own beside the generator's.
    torch.manual_seed(seed)
    generator = torch.Generator("cpu").manual_seed(seed)
    with torch.no_grad(), watch.listening(pipe) as listening:
        output = pipe(**arguments, **listening, generator=generator)
    return adapter.frames(output, material), adapter.sound(pipe, output)
