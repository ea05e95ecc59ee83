"""What a shot's pictures come from: the set-up it is made from, and the scenes that draw its frames."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

import cv2
import numpy as np

from matchcut.engines.animatic.camera import CameraStyle, Poses, Timing
from matchcut.engines.animatic.framing import Box
from matchcut.engines.animatic.layers import LayerStage, Picture, SetLayer
from matchcut.engines.animatic.lens import falloff
from matchcut.engines.animatic.look import AnimaticLook
from matchcut.engines.animatic.problems import AnimaticAdvice, AnimaticNote, AnimaticProblem
from matchcut.engines.animatic.seam import HandOver
from matchcut.film.camera_text import CameraWords
from matchcut.film.errors import BadInput
from matchcut.film.ids import MediaId
from matchcut.media.stills import read_still
from matchcut.planning.recipe import Recipe
from matchcut.words.statements import Statement

PictureRole = Literal["KEYFRAME", "LOCATION", "PORTRAIT", "BEFORE"]
"""Which picture of a shot is meant: what is said of it begins so (`AnimaticProblem`). A portrait's takes a name."""


def _never() -> None:
    """What a set-up that nobody can cancel checks."""


def _to_nobody(_note: Statement[AnimaticNote]) -> None:
    """Whom a set-up tells that nobody hears."""


@dataclass(frozen=True, slots=True)
class SetUp:
    """One shot, read and ready to be staged: its recipe, look, camera words and timing, and where its media lie.

    `check` raises Cancelled when the take is no longer wanted; staging calls it between its longer steps. `tell` hears
    what a person should know of the take.
    """

    recipe: Recipe
    look: AnimaticLook
    words: CameraWords
    timing: Timing
    media: Mapping[MediaId, Path]
    check: Callable[[], None] = _never
    tell: Callable[[Statement[AnimaticNote]], None] = _to_nobody

    @property
    def size(self) -> tuple[int, int]:
        """The frame's width and height in pixels."""
        return self.recipe.width, self.recipe.height

    @property
    def aspect(self) -> float:
        return self.recipe.width / self.recipe.height

    @property
    def frame_box(self) -> Box:
        """The frame at the pose of zeros, in heights of the frame."""
        return Box(-self.aspect / 2, -0.5, self.aspect / 2, 0.5)

    @property
    def style(self) -> CameraStyle:
        return CameraStyle(self.look.strength, self.look.settle, self.look.life)

    def picture(self, media: MediaId, role: PictureRole, *, alpha: bool = False, **named: str) -> Picture:
        """Read a picture of the recipe. BadInput, naming its `role` and file, if it can't be read."""
        self.check()
        path = self.path(media, role, **named)
        try:
            return read_still(path, alpha=alpha)
        except BadInput as error:
            problem = AnimaticProblem[f"{role}_UNREADABLE"](why=error.problem, **named)
            raise BadInput(problem, advice=error.advice, file=path) from error

    def path(self, media: MediaId, role: PictureRole | Literal["TAIL"], **named: str) -> Path:
        """Where a media file of the recipe lies. BadInput if it is not on this machine."""
        path = self.media.get(media)
        if path is None:
            raise BadInput(AnimaticProblem[f"{role}_ABSENT"](**named), advice=AnimaticAdvice.ADD_PICTURE_AGAIN())
        return path


class AnimaticScene(Protocol):
    """A shot's pictures, any of them by number, and what they leave for the shot that continues it."""

    def frame(self, number: int) -> Picture:
        """Return frame `number` as RGB, newly made."""

    @property
    def hand_over(self) -> HandOver: ...


class LayeredScene:
    """Layers before a camera on its path, through a lens that darkens its corners unless told not to."""

    def __init__(
        self, layers: tuple[SetLayer, ...], path: Poses, set_up: SetUp, hand_over: HandOver, *, vignette: bool = True
    ) -> None:
        self.layers = layers
        self._stage = LayerStage(layers, path, hand_over.depth, set_up.size)
        self._falloff = falloff(set_up.size, set_up.look.vignette) if vignette else None
        self._hand_over = hand_over

    @property
    def hand_over(self) -> HandOver:
        return self._hand_over

    def frame(self, number: int) -> Picture:
        picture = self._stage.frame(number)
        if self._falloff is not None:
            cv2.multiply(picture, self._falloff, dst=picture, scale=1 / 255)
        return picture


class Dissolve:
    """One scene that becomes another from the first frame, which is all `before`, over `frames` frames."""

    def __init__(self, before: AnimaticScene, after: AnimaticScene, frames: int) -> None:
        self._before, self._after, self._frames = before, after, max(1, frames)

    @property
    def hand_over(self) -> HandOver:
        return self._after.hand_over

    def frame(self, number: int) -> Picture:
        share = min(1.0, number / self._frames)
        share = share * share * (3 - 2 * share)
        if share >= 1:
            return self._after.frame(number)
        before = self._before.frame(number)
        if share <= 0:
            return before
        mixed: Picture = cv2.addWeighted(self._after.frame(number), share, before, 1 - share, 0)
        return np.ascontiguousarray(mixed)
