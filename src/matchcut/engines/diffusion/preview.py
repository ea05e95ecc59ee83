"""What a take looks like while it is sampled: colours made of latents, without decoding them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from torch import Tensor

WIDEST = 320
SECONDS = 0.5
"""At least so much time passes between two looks, so that sampling is hardly slowed."""

_PATCHES = 8
_PATCH = 32


class LatentPreview:
    """Makes small pictures (h, w, 3) of latents (1, channels, frames, h, w); of other latents it makes none.

    One linear map leads from latent channels to colours. It is fitted once for each loaded VAE, by putting a chart of
    colours through its encoder and solving by least squares, so it needs no table of constants, and holds for any VAE.

    `colours` is the map, shape (channels + 1, 3), from normalised latents to colours of 0 to 1.
    """

    def __init__(self, colours: NDArray[np.float32]) -> None:
        self._map = colours
        self._looked = -SECONDS

    @classmethod
    def of(cls, vae: Any) -> LatentPreview | None:
        """The preview of a VAE that is loaded and not offloaded; None where there is none, or it is not known how."""
        encoder = getattr(vae, "encoder", None)
        return None if encoder is None else cls(_fit(vae, is_video=_is_video(encoder)))

    def look(self, latents: Tensor) -> NDArray[np.uint8] | None:
        """The middle frame as it stands; None right after another look, or for latents of another VAE."""
        if latents.shape[1] + 1 != len(self._map) or time.monotonic() - self._looked < SECONDS:
            return None
        self._looked = time.monotonic()
        middle = latents[0, :, latents.shape[2] // 2].float().cpu().numpy()
        colours = np.moveaxis(middle, 0, -1) @ self._map[:-1] + self._map[-1]
        picture = np.rint(np.clip(colours, 0, 1) * 255).astype(np.uint8)
        larger = max(1, min(8, WIDEST // picture.shape[1]))
        shown: NDArray[np.uint8] = picture.repeat(larger, axis=0).repeat(larger, axis=1)[:, :WIDEST]
        return shown


def _is_video(encoder: Any) -> bool:
    """Whether an encoder takes frames (1, 3, frames, h, w) and not pictures (1, 3, h, w): its convolutions tell."""
    return any(weights.ndim == 5 for weights in encoder.parameters())


def _fit(vae: Any, *, is_video: bool) -> NDArray[np.float32]:
    """The map from normalised latents to colours."""
    import torch

    patches = np.random.default_rng(0).random((_PATCHES, _PATCHES, 3), dtype=np.float32)
    chart = patches.repeat(_PATCH, axis=0).repeat(_PATCH, axis=1)
    pixels = torch.from_numpy(chart * 2 - 1).permute(2, 0, 1)[None]
    with torch.no_grad():
        encoded = vae.encode((pixels[:, :, None] if is_video else pixels).to(vae.device, vae.dtype))
    latents = encoded.latent_dist.mode() if hasattr(encoded, "latent_dist") else encoded.latent
    framed = latents.float() if is_video else latents.float()[:, :, None]
    normal = _normalised(vae, framed)[0, :, 0].cpu().numpy()
    across = normal.shape[-1] // _PATCHES
    rows = normal[:, across // 2 :: across, across // 2 :: across].reshape(len(normal), -1).T
    with_one = np.concatenate([rows, np.ones((len(rows), 1), np.float32)], axis=1)
    solved: NDArray[np.float32] = np.linalg.lstsq(with_one, patches.reshape(-1, 3), rcond=None)[0].astype(np.float32)
    return solved


def _normalised(vae: Any, latents: Tensor) -> Tensor:
    """Latents as pipelines sample them."""
    mean, deviation = getattr(vae.config, "latents_mean", None), getattr(vae.config, "latents_std", None)
    if mean is not None and deviation is not None:
        shape = (1, -1, 1, 1, 1)
        return (latents - latents.new_tensor(mean).view(shape)) / latents.new_tensor(deviation).view(shape)
    return latents * float(getattr(vae.config, "scaling_factor", None) or 1)
