"""A chain of takes of a photograph under a slow pan, by a model that drifts at every link in a known way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

import cv2
import numpy as np
from skimage.data import astronaut

from matchcut.continuity.correction.carried import AS_ANCHOR
from matchcut.continuity.correction.correcting import Correction, SeamPictures
from matchcut.continuity.correction.mapping import lab_of, picture_of
from matchcut.continuity.correction.pulling import seen
from matchcut.continuity.measures.light import FrameLight, Picture, light_of, sharpness_of, small_copy

Change = Callable[[Picture], Picture]
World = Callable[[int], Picture]

WIDTH, HEIGHT, FRAMES = 160, 90, 6
PHOTOGRAPH = astronaut()


def gain(factor: float) -> Change:
    return lambda picture: _levels(picture * factor)


def offset(levels: float) -> Change:
    return lambda picture: _levels(picture + levels)


def gamma(power: float) -> Change:
    return lambda picture: _levels(255 * (picture / 255) ** power)


def cast(red: float, blue: float) -> Change:
    return lambda picture: _levels(picture * np.array([red, 1, blue]))


def saturation(factor: float) -> Change:
    def saturated(picture: Picture) -> Picture:
        lab = lab_of(picture)
        lab[..., 1:] *= factor
        return picture_of(lab)

    return saturated


def blur(width: float) -> Change:
    return lambda picture: np.asarray(cv2.GaussianBlur(picture, (0, 0), width))


def _levels(values: np.ndarray) -> Picture:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)


@cache
def _view(left: int) -> Picture:
    return np.ascontiguousarray(PHOTOGRAPH[60 : 60 + 3 * HEIGHT : 3, left : left + 2 * WIDTH : 2])


def day(number: int) -> Picture:
    """Frame `number` of the world as it is: a slow pan."""
    return _view(40 + number // 10)


def lamp(since: int) -> World:
    """A lamp that is switched on in a frame, and lights a part of the picture."""
    down, right = np.mgrid[:HEIGHT, :WIDTH]
    light = 90 * np.exp(-((right - 50) ** 2 + (down - 30) ** 2) / 4000)[..., None] * np.array([1, 0.9, 0.6])
    return lambda number: _levels(day(number) + light) if number >= since else day(number)


def nightfall(since: int) -> World:
    """Night that falls within six frames."""
    return lambda number: _levels(day(number) * (1 - 0.6 * float(np.clip((number - since) / 6, 0, 1))))


def light(picture: Picture) -> FrameLight:
    return light_of(small_copy(picture), sharpness_of(picture))


def apart(picture: Picture, other: Picture) -> float:
    """The distance of mean colours in Lab."""
    return float(np.linalg.norm(lab_of(picture).mean((0, 1)) - lab_of(other).mean((0, 1))))


@dataclass
class Chain:
    """Takes that continue each other. `takes` are as they were kept, corrected or not."""

    drift: Change
    world: World = day
    overlaps: bool = True
    corrected: bool = True
    takes: list[list[Picture]] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    _known: dict[tuple[int, bytes], Picture] = field(default_factory=dict)

    def made(self, links: int) -> Chain:
        state: list[Change] = []
        anchor = [self.world(number) for number in range(FRAMES)]
        self.takes, carried = [anchor], AS_ANCHOR
        for link in range(1, links + 1):
            state.append(self.drift)
            frames = [self._through(state, self.world(link * FRAMES + number)) for number in range(FRAMES)]
            if self.corrected:
                tail = self.takes[-1][-4:]
                seam = SeamPictures(
                    tail=tail,
                    overlap=[self.drift(frame) for frame in tail] if self.overlaps else (),
                    first=frames[0],
                    anchor=anchor[-4:],
                    carried=carried,
                )
                correction = Correction(seam, FRAMES)
                self.corrections.append(correction)
                carried = carried.after(seen(frames[0]), seen(frames[-1]), correction.softness)
                frames = [correction.of(frame, number) for number, frame in enumerate(frames)]
                state.append(lambda picture, correction=correction: correction.of(picture, FRAMES * 9 + 1))  # type: ignore[misc]
            self.takes.append(frames)
        return self

    @property
    def last(self) -> Picture:
        return self.takes[-1][-1]

    @property
    def meant(self) -> Picture:
        """What the chain's last frame would show without any drift."""
        return self.world(len(self.takes) * FRAMES - 1)

    def _through(self, state: list[Change], picture: Picture) -> Picture:
        """The picture after all that the chain did so far; what was worked out before is not again."""
        key = picture.tobytes()
        for depth, change in enumerate(state):
            if (depth, key) not in self._known:
                self._known[depth, key] = change(picture)
            picture = self._known[depth, key]
        return picture
