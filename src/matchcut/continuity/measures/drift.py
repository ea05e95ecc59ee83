"""How far a picture's light, colour and sharpness went from where they began, over a shot and along a chain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matchcut.continuity.cards import DriftCard, LightCard
from matchcut.continuity.measures.views import light_in_common
from matchcut.continuity.seen import FrameSeries, TakeSeen, ViewSeen, numbers

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

EDGE_PART = 0.15
"""The part of a take's frames, at either end, that counts as its beginning and its end."""
_ENDS, _MOST_VIEWS = 0.25, 5
"""The part of a take that is its beginning, and its end, when their light is compared; how many frames of it are."""
_LEAST = 1.0
"""Contrasts and chromas below this, in Lab, are no picture's: no ratio is taken to them."""


def light_over(series: FrameSeries, first: int, end: int) -> LightCard:
    """The means of a take's light over the frames `first` … `end − 1`, at least one."""
    means = {name: float(numbers(getattr(series, name))[first:end].mean()) for name in LightCard.__struct_fields__}
    return LightCard(**means)


def light_at_ends(series: FrameSeries) -> tuple[LightCard, LightCard] | None:
    """The light over the first and the last 15 % of a take's frames, at least one each; None of no frames."""
    frames = len(numbers(series.lightness))
    if not frames:
        return None
    edge = max(1, round(EDGE_PART * frames))
    return light_over(series, 0, edge), light_over(series, frames - edge, frames)


def drift_of(anchor: TakeSeen, seen: TakeSeen, take: str = "") -> DriftCard | None:
    """How far a take's light is from that of its scene's `anchor` (the `take`), in what both show; None where one has
    no frames.
    """
    if not anchor.frames or not seen.frames:
        return None
    return _drift(_views(anchor, 0, anchor.frames), _views(seen, 0, seen.frames), take)


def drift_within(seen: TakeSeen) -> DriftCard | None:
    """How far a take's light at its end is from that at its beginning, in what both show; None of a single frame."""
    if seen.frames < 2:
        return None
    part = max(1, round(_ENDS * seen.frames))
    return _drift(_views(seen, 0, part), _views(seen, seen.frames - part, seen.frames), "")


def _drift(before: Sequence[ViewSeen], after: Sequence[ViewSeen], anchor: str) -> DriftCard:
    light = light_in_common(before, after)
    if light is None:
        return DriftCard(anchor=anchor, same_view=False)
    return drift_between(*light, anchor, same_view=True)


def _views(seen: TakeSeen, first: int, end: int) -> list[ViewSeen]:
    """At most so many views of frames `first` … `end − 1`, as even as can be."""
    views = [frame.view for frame in seen.looked_at if first <= frame.frame < end and frame.view is not None]
    places = np.unique(np.linspace(0, len(views) - 1, min(len(views), _MOST_VIEWS)).round().astype(int))
    return [views[place] for place in places]


def drift_between(begin: LightCard, end: LightCard, anchor: str = "", *, same_view: bool | None = None) -> DriftCard:
    """How far `end` is from `begin`, and whether both show the same view, as it is known.

    `delta_e` is CIEDE2000 between the mean colours; `contrast` σ_L(end)/σ_L(begin), `chroma` the ratio of mean C*, both
    None where the beginning has next to none; `sharpness` 1 − exp(s(end) − s(begin)) with s = ln of the Laplacian's
    variance, the part of that variance which is lost. `anchor` names the take that `begin` is
    of, where it is another's.
    """
    return DriftCard(
        anchor=anchor,
        same_view=same_view,
        delta_e=float(delta_e(_colour(begin), _colour(end))),
        contrast=_ratio(begin.contrast, end.contrast),
        chroma=_ratio(begin.chroma, end.chroma),
        sharpness=float(1 - np.exp(end.sharpness - begin.sharpness)),
    )


def video_drift_error(values: Sequence[float], *, logarithmic: bool = False) -> float | None:
    """How far a measure, one value a link of a chain, went from its first: 0 where it stayed, without an upper bound.

    Σᵢ₌₂ᴺ wᵢ·|mᵢ − m₁|/m₁ with wᵢ = N − i + 1, or its logarithm: what goes wrong early weighs most. None of fewer than
    two links, and where the first is 0. Source: LV-Bench (`vde.py`), arXiv 2511.22973; it grows with N, so only chains
    of one length are compared.
    """
    measured = np.asarray(values, np.float64)
    if len(measured) < 2 or measured[0] == 0:
        return None
    weights = np.arange(len(measured) - 1, 0, -1, dtype=np.float64)
    if logarithmic:
        weights = np.log(weights)
    return float((weights * np.abs(measured[1:] - measured[0])).sum() / abs(measured[0]))


def delta_e(first: ArrayLike, second: ArrayLike) -> NDArray[np.float64]:
    """CIEDE2000 between colours (…, 3) in Lab: 1 is just noticeable, 100 about the most.

    Source: Sharma, Wu and Dalal, The CIEDE2000 color-difference formula, 2005; k_L = k_C = k_H = 1.
    """
    light_1, a_1, b_1 = np.moveaxis(np.asarray(first, np.float64), -1, 0)
    light_2, a_2, b_2 = np.moveaxis(np.asarray(second, np.float64), -1, 0)
    chroma_7 = ((np.hypot(a_1, b_1) + np.hypot(a_2, b_2)) / 2) ** 7
    stretch = 1 + 0.5 * (1 - np.sqrt(chroma_7 / (chroma_7 + 25.0**7)))
    chroma_1, chroma_2 = np.hypot(stretch * a_1, b_1), np.hypot(stretch * a_2, b_2)
    hue_1, hue_2 = (np.arctan2(b, stretch * a) % (2 * np.pi) for a, b in ((a_1, b_1), (a_2, b_2)))
    plain = chroma_1 * chroma_2 == 0  # Grey has no hue.
    turn = np.where(plain, 0.0, (hue_2 - hue_1 + np.pi) % (2 * np.pi) - np.pi)
    far = np.abs(hue_1 - hue_2) > np.pi
    hue = np.where(plain, hue_1 + hue_2, (hue_1 + hue_2) / 2 + np.where(far, np.pi, 0.0))
    light, chroma = (light_1 + light_2) / 2, (chroma_1 + chroma_2) / 2
    weight = (
        1
        - 0.17 * np.cos(hue - np.radians(30))
        + 0.24 * np.cos(2 * hue)
        + 0.32 * np.cos(3 * hue + np.radians(6))
        - 0.20 * np.cos(4 * hue - np.radians(63))
    )
    by_light = (light_2 - light_1) / (1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2))
    by_chroma = (chroma_2 - chroma_1) / (1 + 0.045 * chroma)
    by_hue = 2 * np.sqrt(chroma_1 * chroma_2) * np.sin(turn / 2) / (1 + 0.015 * chroma * weight)
    blue = np.exp(-(((np.degrees(hue) % 360 - 275) / 25) ** 2))
    both = -2 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7)) * np.sin(np.radians(60) * blue)
    difference: NDArray[np.float64] = np.sqrt(
        np.maximum(0.0, by_light**2 + by_chroma**2 + by_hue**2 + both * by_chroma * by_hue)
    )
    return difference


def _colour(light: LightCard) -> tuple[float, float, float]:
    return light.lightness, light.green_red, light.blue_yellow


def _ratio(begin: float, end: float) -> float | None:
    return end / begin if begin >= _LEAST else None
