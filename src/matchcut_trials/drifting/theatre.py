"""Draws clean pictures of a staging: people of their sheets before a photographed ground."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut_trials.drifting.lots import ActorWear
from matchcut_trials.drifting.staging import LANES, Staging
from matchcut_trials.drifting.wear import Frame, Light, from_lab, to_lab
from matchcut_trials.people import (
    CLOTHES_TOP,
    HEAD_LEFT,
    HEAD_SIDE,
    HEAD_TOP,
    SHEET_HEIGHT,
    SHEET_WIDTH,
    Sprite,
    outline,
    stranger_to,
)

_WORLD = 1.7
"""How much wider than the frame the ground is, and how much higher: what the camera can move over."""
_OVER = 1.12
_ABOVE = 0.06
"""How far below the frame's upper edge people's heads begin, in heights of the frame, where they do not fit in it."""
_BODY = 0.29
"""A body's width in its height."""


@dataclass(frozen=True, slots=True, eq=False)
class Cutout:
    """Somebody at the size of the shot: `own` and `strange` (their sheet with another's head), RGB 0 to 255, and
    `alpha` 0 to 1 of each; the clothes begin at row `clothes`.
    """

    own: Light
    own_alpha: NDArray[np.float32]
    strange: Light
    strange_alpha: NDArray[np.float32]
    clothes: int


class Theatre:
    """One shot's people and ground, drawn at any moment of its staging."""

    def __init__(self, size: tuple[int, int], height: float, ground: NDArray[np.uint8]) -> None:
        """`size` is the frame's (width, height), `height` as of `Staging`, `ground` a picture of any size."""
        self.width, self.height = size
        self._figure_height = height
        self.cutouts: list[Cutout] = []
        wide, tall = ground.shape[1], ground.shape[0]
        scale = max(self.width * _WORLD / wide, self.height * _OVER / tall)
        world = cv2.resize(
            ground, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
        )
        self.world = world.astype(np.float32)

    def add(self, sheet: Sprite, name: str) -> None:
        """Put somebody on, after those who are there; who is the stranger that they drift to is by their name."""
        seen = self.height - int(self.top) + 8
        self.cutouts.append(_cutout(sheet, round(self._figure_height * self.height), seen, crc32(name.encode())))

    def cut_out(self, picture: Frame, staging: Staging, index: int) -> Sprite:
        """A sheet of somebody as a picture of that moment shows them: what their outline holds."""
        tall = self._figure_height * self.height
        size = round(tall * SHEET_WIDTH / SHEET_HEIGHT), round(tall)
        left, top = (round(value) for value in self.place(staging, index))
        rows = np.clip(np.arange(top, top + size[1]), 0, self.height - 1)
        columns = np.clip(np.arange(left, left + size[0]), 0, self.width - 1)
        part = cv2.resize(picture[rows][:, columns], (SHEET_WIDTH, SHEET_HEIGHT), interpolation=cv2.INTER_LINEAR)
        return np.dstack([part, outline()])

    def ground(self, staging: Staging) -> Light:
        """What is behind the people."""
        spare = self.world.shape[1] - self.width, self.world.shape[0] - self.height
        shift = np.array([[1, 0, -spare[0] * staging.camera.place], [0, 1, -spare[1] / 2]])
        return np.asarray(cv2.warpAffine(self.world, shift, (self.width, self.height), flags=cv2.INTER_LINEAR))

    def place(self, staging: Staging, index: int) -> tuple[float, float]:
        """Where somebody's sheet begins in the frame, in pixels from the left top corner."""
        actor = staging.actors[index]
        first, travel = self.lane(actor.lane)
        bob = 0.006 * self._figure_height * self.height * np.sin(8 * np.pi * actor.motion.phase)
        left = first + travel * actor.motion.place + staging.aside(actor) * self.width * 0.8
        return left, self.top + float(bob)

    @property
    def top(self) -> float:
        """Where sheets begin in the frame, in pixels from above."""
        return max((1 - self._figure_height) * self.height * 0.7, _ABOVE * self.height)

    def lane(self, lane: int) -> tuple[float, float]:
        """Where a sheet is at the left of a lane, and how far it goes from there, in pixels."""
        sheet_height = self._figure_height * self.height
        travel = max(0.06, 1 / LANES - _BODY * sheet_height / self.width) * self.width
        middle = (lane + 0.5) / LANES * self.width
        return middle - travel / 2 - sheet_height * SHEET_WIDTH / SHEET_HEIGHT / 2, travel

    def drawn(self, staging: Staging, actors: Sequence[ActorWear]) -> Light:
        """The picture, with everybody as worn as they are."""
        picture = self.ground(staging)
        for index, (cutout, wear) in enumerate(zip(self.cutouts, actors, strict=True)):
            if wear.here:
                colours, alpha = _worn(cutout, wear)
                layer = np.dstack([colours * alpha[..., None], alpha])
                for part, over in self._placed(picture, layer, staging, index):
                    part[...] = part * (1 - over[..., 3:]) + over[..., :3]
        return picture

    def masks(self, staging: Staging, index: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Where somebody's head and where their clothes are, in the frame."""
        cutout = self.cutouts[index]
        masks = []
        for rows in (np.s_[: cutout.clothes], np.s_[cutout.clothes :]):
            only = np.zeros_like(cutout.own_alpha)
            only[rows] = cutout.own_alpha[rows]
            mask = np.zeros((self.height, self.width), bool)
            for part, over in self._placed(mask, only, staging, index):
                part[...] = over > 0.9
            masks.append(mask)
        return masks[0], masks[1]

    def _placed(
        self, ground: NDArray[Any], layer: NDArray[np.float32], staging: Staging, index: int
    ) -> Iterator[tuple[NDArray[Any], NDArray[np.float32]]]:
        """The part of the ground that somebody's layer lies over, and that of the layer; nothing where they are out."""
        left, top = self.place(staging, index)
        x, y = int(np.floor(left)), int(np.floor(top))
        size = layer.shape[1] + 1, layer.shape[0] + 1
        moved = cv2.warpAffine(layer, np.array([[1, 0, left - x], [0, 1, top - y]]), size, flags=cv2.INTER_LINEAR)
        rows = slice(max(0, y), min(self.height, y + size[1]))
        columns = slice(max(0, x), min(self.width, x + size[0]))
        if rows.start < rows.stop and columns.start < columns.stop:
            yield ground[rows, columns], moved[rows.start - y : rows.stop - y, columns.start - x : columns.stop - x]


def _cutout(sheet: Sprite, height: int, seen: int, lot: int) -> Cutout:
    """Somebody of that height, of whom so many rows can be seen."""
    strange = sheet.copy()
    head = strange[HEAD_TOP : HEAD_TOP + HEAD_SIDE, HEAD_LEFT : HEAD_LEFT + HEAD_SIDE]
    head[: CLOTHES_TOP - HEAD_TOP] = stranger_to(sheet, lot)[: CLOTHES_TOP - HEAD_TOP]
    size = max(1, round(height * SHEET_WIDTH / SHEET_HEIGHT)), max(1, height)
    (own, own_alpha), (other, other_alpha) = (_scaled(picture, size, seen) for picture in (sheet, strange))
    return Cutout(own, own_alpha, other, other_alpha, round(CLOTHES_TOP * height / SHEET_HEIGHT))


def _scaled(sprite: Sprite, size: tuple[int, int], seen: int) -> tuple[Light, NDArray[np.float32]]:
    """Colours and alpha at another size; colours are weighed by alpha, so nothing of the empty ground comes in."""
    alpha = sprite[..., 3].astype(np.float32) / 255
    laid = np.dstack([sprite[..., :3] * alpha[..., None], alpha]).astype(np.float32)
    scaled = cv2.resize(laid, size, interpolation=cv2.INTER_AREA if size[1] < sprite.shape[0] else cv2.INTER_LINEAR)
    scaled = scaled[:seen]
    return np.asarray(scaled[..., :3] / np.maximum(scaled[..., 3:], 1e-3), np.float32), scaled[..., 3]


def _worn(cutout: Cutout, wear: ActorWear) -> tuple[Light, NDArray[np.float32]]:
    """Somebody's colours and alpha, as worn as they are."""
    face = np.float32(wear.face)
    if face < 0.001 and np.abs(wear.clothes).max() <= 0.05:
        return cutout.own, cutout.own_alpha
    alpha = cutout.own_alpha * (1 - face) + cutout.strange_alpha * face
    laid = cutout.own * (cutout.own_alpha * (1 - face))[..., None]
    laid += cutout.strange * (cutout.strange_alpha * face)[..., None]
    colours = np.asarray(laid / np.maximum(alpha, 1e-3)[..., None], np.float32)
    if np.abs(wear.clothes).max() > 0.05:
        clothes = colours[cutout.clothes :]
        colours[cutout.clothes :] = from_lab(to_lab(clothes) + wear.clothes.astype(np.float32))
    return colours, alpha
