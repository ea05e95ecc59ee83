"""A cut-out's edge without the ground that it was cut from: no light halo before the dark, no dark one before light."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.engines.animatic.layers import Picture, premultiplied
from matchcut.engines.animatic.matte import Alpha
from matchcut.media.light import light_of, picture_of

_FAR, _NEAR = 0.08, 0.006  # How far colours are gathered, in longer sides: first roughly, then at the edge.
_SOLID = 8  # The power of an alpha that leaves of the first round's colours those of what is hardly mixed.
_THIN = 0.12  # What is less than this of somebody is taken off: a pixel all round, mostly the ground's.

Light = NDArray[np.float32]


def freed(rgb: Picture, alpha: Alpha) -> Picture:
    """Return what `alpha` (h, w) cuts out of `rgb` (h, w, 3) as premultiplied RGBA, in its own colours to its edge.

    By two rounds of blur fusion (Forte, 2021), in linear light: what a half-clear pixel shows of figure and ground is
    told apart by what the two look like beside it.
    """
    choked = np.clip((alpha - _THIN) / (1 - _THIN), 0, 1).astype(np.float32)
    light = light_of(rgb)
    figure, ground = light, light
    for share, power in ((_FAR, _SOLID), (_NEAR, 1)):
        span = 2 * max(1, round(share * max(alpha.shape))) + 1
        own = _mean_of(figure, alpha**power, span)
        ground = _mean_of(ground, (1 - alpha) ** power, span)
        held = alpha[..., None]
        figure = np.clip(own + held * (light - held * own - (1 - held) * ground), 0, 1)
    return premultiplied(picture_of(figure), choked)


def _mean_of(colours: Light, weights: Alpha, span: int) -> Light:
    """The weighted mean of the colours about each pixel, `span` pixels wide; 0 where nothing there weighs anything."""
    weight = cv2.blur(weights, (span, span))[..., None]
    mean: Light = cv2.blur(colours * weights[..., None], (span, span)) / (weight + np.float32(1e-5))
    return mean
