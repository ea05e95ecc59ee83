"""Makes a take of nothing. A film needs none of its black shots; whoever asks for one all the same gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from matchcut.engines.protocol import Control, TakeSink, WorkOrder
    from matchcut.engines.spec import EngineSpec

_TOLD_EVERY = 240


class BlackEngine:
    """Writes black frames."""

    def __init__(self, spec: EngineSpec) -> None:
        self.spec = spec

    def generate(self, order: WorkOrder, take: TakeSink, control: Control) -> None:
        """Write as many black frames as the recipe asks for."""
        recipe = order.recipe
        frame = np.zeros((recipe.height, recipe.width, 3), np.uint8)
        for step in range(1, recipe.frames + 1):
            control.check()
            take.write(frame)
            if step % _TOLD_EVERY == 0 or step == recipe.frames:
                control.progress(step, recipe.frames)
        take.hand_over({})
