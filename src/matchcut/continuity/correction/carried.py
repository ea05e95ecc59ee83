"""What a corrected take leaves for the shot that continues it: how its end differs on purpose from the look anchor."""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np

from matchcut.continuity.cards import LightCard
from matchcut.continuity.correction.mapping import Channels, Lab
from matchcut.continuity.measures.views import light_in_common
from matchcut.continuity.seen import ViewSeen

CARRIED = "look"
"""The key of a take's hand-over under which this stands, as text."""

_SCRIPTED = 2.5
"""A mean colour that moves further than this within a shot, in Lab, moves on purpose: no model drifts so fast."""
_SCRIPTED_RATIO = 0.12
"""The same for contrast, as a natural logarithm of the ratio."""


@dataclass(frozen=True, slots=True, eq=False)
class CarriedLook:
    """How the look at the end of a chain so far differs on purpose from its anchor's: mean Lab by `shift` (3,),
    contrast and chroma by natural logarithms of ratios. `softness` is how much sharpness (a logarithm) could not be
    given back.
    """

    shift: Channels
    contrast: float = 0.0
    chroma: float = 0.0
    softness: float = 0.0

    @classmethod
    def read(cls, hand_over: str) -> CarriedLook | None:
        """What a take's hand-over (JSON) says of it; None where it says nothing: the take was not corrected."""
        try:
            values = [int(part) / 1000 for part in str(json.loads(hand_over)[CARRIED]).split()]
            light, green_red, blue_yellow, contrast, chroma, softness = values
        except (ValueError, TypeError, KeyError):
            return None
        return cls(np.array([light, green_red, blue_yellow]), contrast, chroma, softness)

    def to_text(self) -> str:
        """Six whole numbers of thousandths."""
        values = (*self.shift, self.contrast, self.chroma, self.softness)
        return " ".join(str(round(value * 1000)) for value in values)

    def on(self, anchor: Lab) -> Lab:
        """The anchor's pixels (n, 3) as they would look with what changed on purpose."""
        middle = anchor.mean(0)
        gain = np.exp([self.contrast, self.chroma, self.chroma])
        return np.asarray((anchor - middle) * gain + middle + self.shift, np.float32)

    def after(self, begins: ViewSeen, ends: ViewSeen, softness: float) -> CarriedLook:
        """The same for the end of a take that looks so at its beginning and its end, in what both of these show.

        What changed within the take as far as no drift goes was meant: a light that was switched on.
        """
        light = light_in_common([begins], [ends])
        if light is None:
            return CarriedLook(self.shift, self.contrast, self.chroma, softness)
        before, after = light
        moved, contrast, chroma = _mean_of(after) - _mean_of(before), _ratio(after.contrast, before.contrast), 0.0
        if np.linalg.norm(moved) < _SCRIPTED and abs(contrast) < _SCRIPTED_RATIO:
            moved, contrast = np.zeros(3), 0.0
        else:
            chroma = _ratio(after.chroma, before.chroma)
        return CarriedLook(self.shift + moved, self.contrast + contrast, self.chroma + chroma, softness)


AS_ANCHOR = CarriedLook(np.zeros(3))


def _mean_of(light: LightCard) -> Channels:
    return np.array([light.lightness, light.green_red, light.blue_yellow])


def _ratio(value: float, other: float) -> float:
    """The natural logarithm of a ratio of two contrasts or chromas; of next to nothing to next to nothing it is 0."""
    return float(np.log((value + 0.5) / (other + 0.5)))
