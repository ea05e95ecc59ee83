"""How worn a picture is beside a clean one, as numbers: laid on clean frames, and measured in worn ones.

Colour is a gain and an offset for each channel of Lab, detail what is left of three octaves of it, noise its standard
deviation. All that a video model adds to a picture from link to link is taken for this.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

Frame = NDArray[np.uint8]
"""RGB, (height, width, 3)."""
Light = NDArray[np.float32]
"""As a frame, 0 to 255, not rounded."""
Lab = NDArray[np.float32]
"""L* from 0 to 100, a* and b*: (height, width, 3)."""
Numbers = NDArray[np.float64]

OCTAVES = (0.8, 1.6, 3.2)
"""The blurs, in pixels, between which the octaves of detail lie, the finest first."""

_MIDDLE_GREY = np.array([50.0, 0.0, 0.0])
"""The colour that a gain leaves as it is: middle grey."""
_SMOOTH = 6.0
_DARKEST, _LIGHTEST = 6, 249
_FLAT = 0.05
_ROUNDING = 0.4
"""What is left where frames were rounded and cut out anew, without any noise."""
_LEAST = 200
"""Fewer pixels tell nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Wear:
    """`gain` and `offset` of L*, a* and b* (3,), `detail` left of each octave (3,), `noise` in values of 0 to 255."""

    gain: Numbers
    offset: Numbers
    detail: Numbers
    noise: float = 0.0

    @classmethod
    def of(
        cls,
        gain: Numbers | None = None,
        shift: Numbers | None = None,
        detail: Numbers | None = None,
        noise: float = 0.0,
    ) -> Wear:
        """Gains about middle grey, and then a shift; none of what is not given."""
        factor = np.ones(3) if gain is None else gain
        moved = np.zeros(3) if shift is None else shift
        return cls(factor, _MIDDLE_GREY * (1 - factor) + moved, np.ones(3) if detail is None else detail, noise)

    def then(self, further: Wear) -> Wear:
        """This, and after it a further one."""
        return Wear(
            self.gain * further.gain,
            self.offset * further.gain + further.offset,
            self.detail * further.detail,
            float(np.hypot(self.noise, further.noise)),
        )

    def towards(self, end: Wear, part: float) -> Wear:
        """Between this (0) and another (1)."""
        return Wear(
            self.gain + (end.gain - self.gain) * part,
            self.offset + (end.offset - self.offset) * part,
            self.detail + (end.detail - self.detail) * part,
            self.noise + (end.noise - self.noise) * part,
        )

    def facts(self) -> dict[str, object]:
        """As values for JSON."""
        rows = {"gain": self.gain, "offset": self.offset, "detail": self.detail}
        return {name: [round(float(value), 4) for value in row] for name, row in rows.items()} | {
            "noise": round(self.noise, 3)
        }

    def on(self, clean: Light, rng: np.random.Generator) -> Light:
        """The clean picture, worn."""
        return self.grained(self.coloured(clean), rng)

    def _softened(self, light: Light) -> Light:
        if np.allclose(self.detail, 1, atol=1e-6):
            return light
        left = zip(octaves(light), (*self.detail, 1.0), strict=True)
        return sum((band * np.float32(part) for band, part in left), np.zeros_like(light))

    def coloured(self, clean: Light) -> Light:
        """The clean picture in the worn one's colours."""
        if np.allclose(self.gain, 1, atol=1e-6) and np.allclose(self.offset, 0, atol=1e-6):
            return clean
        return from_lab(to_lab(clean) * self.gain.astype(np.float32) + self.offset.astype(np.float32))

    def smooth(self, clean: Light) -> Light:
        """The clean picture, worn, but for the noise."""
        return self._softened(self.coloured(clean))

    def grained(self, light: Light, rng: np.random.Generator) -> Light:
        """The picture with what is left of its detail, and noise."""
        light = self._softened(light)
        if self.noise > 0.05:
            # In all channels alike.
            grain = rng.standard_normal((*light.shape[:2], 1), np.float32)
            light = light + np.float32(self.noise) * grain
        return light


def measured(worn: Light, clean: Light, ground: NDArray[np.bool_]) -> Wear:
    """How worn a picture is beside the clean one of the same moment, by what lies in `ground`; where that is too
    little, not at all.
    """
    seen, true = to_lab(_blurred(worn, _SMOOTH)), to_lab(_blurred(clean, _SMOOTH))
    # What came up against black or white tells nothing of the gain.
    ground = ground & ((worn > _DARKEST) & (worn < _LIGHTEST)).all(axis=2)
    if int(ground.sum()) < _LEAST:
        return Wear.of()
    fits = [_fitted(true[..., channel][ground], seen[..., channel][ground]) for channel in range(3)]
    gain, offset = np.array([fit[0] for fit in fits]), np.array([fit[1] for fit in fits])
    expected = Wear(gain, offset, np.ones(3)).coloured(clean).mean(axis=2)
    *bands_of, coarse = octaves(expected)
    fine = _fine(worn.mean(axis=2) - coarse)[ground]
    bands = np.stack([_fine(band)[ground] for band in bands_of])
    # A little is added to the diagonal, so that a flat picture has all of its detail left.
    power = bands @ bands.T + np.eye(3) * _FLAT * fine.size
    detail = np.clip(np.linalg.solve(power, bands @ fine + _FLAT * fine.size), 0.0, 1.6)
    left = float(np.median(np.abs(fine - detail @ bands))) / 0.6745
    return Wear(gain, offset, detail, max(0.0, left - _ROUNDING))


def _fine(grey: Light) -> Light:
    """What is finer than the coarsest octave."""
    return grey - _blurred(grey, OCTAVES[-1])


def octaves(light: Light) -> list[Light]:
    """A picture's (or a channel's) detail in octaves, the finest first, and last what is coarser than these."""
    coarser = [light, *(_blurred(light, sigma) for sigma in OCTAVES)]
    return [fine - coarse for fine, coarse in pairwise(coarser)] + [coarser[-1]]


def to_lab(light: Light) -> Lab:
    """CIE Lab of a picture."""
    return np.asarray(cv2.cvtColor(np.clip(light, 0, 255).astype(np.float32) / 255, cv2.COLOR_RGB2LAB))


def from_lab(lab: Lab) -> Light:
    """The picture of CIE Lab."""
    return np.asarray(cv2.cvtColor(lab.astype(np.float32), cv2.COLOR_LAB2RGB)) * np.float32(255)


def rounded(light: Light) -> Frame:
    """The picture as a frame."""
    return np.clip(np.rint(light), 0, 255).astype(np.uint8)


def _blurred(light: Light, sigma: float) -> Light:
    return np.asarray(cv2.GaussianBlur(light.astype(np.float32), (0, 0), sigma))


def _fitted(true: NDArray[np.float32], seen: NDArray[np.float32]) -> tuple[float, float]:
    """The gain and offset from one to the other by least squares; the offset alone where all is of one value."""
    spread = float(true.var())
    gain = float(np.clip(np.cov(true, seen)[0, 1] / spread, 0.4, 2.5)) if spread > 1 else 1.0
    return gain, float(seen.mean()) - gain * float(true.mean())
