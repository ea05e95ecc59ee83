"""Identity keyframes: an image model makes one still of a shot from its references, for a video model to animate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matchcut.engines.diffusion.adapters.base import Material
from matchcut.engines.diffusion.approach import choose_references
from matchcut.engines.diffusion.catalogue import catalogue
from matchcut.engines.diffusion.conforming import as_image
from matchcut.engines.diffusion.faces import ReferenceFaces
from matchcut.engines.diffusion.geometry import native_size
from matchcut.engines.diffusion.prompting import write_keyframe_prompt
from matchcut.engines.diffusion.sampling import sample
from matchcut.engines.diffusion.settings import read_settings
from matchcut.engines.diffusion.shot import WHITE, ShotPlan, still

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from matchcut.engines.diffusion.embeddings import PromptCache
    from matchcut.engines.diffusion.holding import Holding
    from matchcut.engines.diffusion.loading import LoadedModel
    from matchcut.engines.protocol import Control


def make_keyframe(shot: ShotPlan, holding: Holding, prompts: PromptCache, control: Control) -> NDArray[np.uint8] | None:
    """The first frame of a shot whose approach asks for one, (h, w, 3) at the image model's size; else None.

    Equal recipes give equal keyframes: the noise is the take's own. Raises as `Holding.use` does, and BadInput for
    a text that the image model can't read in one piece.
    """
    if not shot.approach.keyframe_model:
        return None
    entry = catalogue().model(shot.approach.keyframe_model)
    recipe = shot.order.recipe
    shown = choose_references(recipe, entry.capabilities.references)
    settings = read_settings(entry, {}, {})
    pictures = tuple(as_image(still(shot.order, one, paper=WHITE)) for one in shown)
    size = native_size(entry, shot.film_size, "")

    def work(model: LoadedModel) -> NDArray[np.uint8]:
        text = model.text(write_keyframe_prompt(recipe, shown), settings, prompts)
        control.check()
        material = Material(
            text=text,
            settings=settings,
            size=size,
            num_frames=1,
            rate=1.0,
            references=pictures,
            faces=ReferenceFaces(shot.order, shown),
        )
        frames, _ = sample(model, material, recipe.seed, control, "first frame")
        picture: NDArray[np.uint8] = frames[0]
        return picture

    return holding.use(entry, settings, control, work)
