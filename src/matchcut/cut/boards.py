"""Boards: what stands in a cut for a shot that has no take yet."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from matchcut.media.lettering import Lettering, fitted, line_mask, reads_leftwards, wrapped
from matchcut.media.stills import read_still

BOARD_REVISION = 4
"""Part of a piece's key: a new number whenever equal boards would look different."""

_GROUND, _INK, _SOFT, _RULE = (24, 26, 30), (236, 236, 232), (150, 153, 158), (62, 65, 72)


@lru_cache(maxsize=4)
def board(slate: str, text: str, width: int, height: int) -> NDArray[np.uint8]:
    """Return a quiet card (height, width, 3) with the shot's slate, what happens in it, and that it has no take."""
    card = Image.new("RGB", (width, height), _GROUND)
    draw = ImageDraw.Draw(card)
    left, room = width * 12 // 100, width * 76 // 100
    y = height * 30 // 100
    head = fitted(slate, Lettering(height * 13 // 100, 300, 0), room)
    _write(card, slate, head, (left, y), _INK)
    y += head.size * 3 // 2 + height * 2 // 100
    draw.rectangle((left, y, left + room, y + max(1, height // 360) - 1), fill=_RULE)
    y += height * 4 // 100
    body = Lettering(max(10, height * 4 // 100), 400)
    small, foot = Lettering(max(8, height * 26 // 1000), 500, 120), height * 88 // 100
    for line in wrapped(text, body, room, 5):
        if y + body.size > foot:
            break
        mask = line_mask(line, body)
        at = left + room - mask.width if reads_leftwards(line) else left
        card.paste(Image.new("RGB", mask.size, _INK), (at, y), mask)
        y += body.size * 3 // 2
    _write(card, "NO TAKE YET", small, (left, foot), _SOFT)
    return np.asarray(card)


def pictured_board(slate: str, keyframe: Path, width: int, height: int) -> NDArray[np.uint8]:
    """Return a shot's keyframe (a still, or a film's first frame) whole in the frame, (height, width, 3), with a plate
    that tells its slate and that it has no take. Raises what `media.stills.read_still` does."""
    from matchcut.media.scaling import contained

    card = Image.fromarray(contained(read_still(keyframe), (width, height), _GROUND))
    face = Lettering(max(8, height * 26 // 1000), 500, 120)
    words = line_mask(f"{slate}   NO TAKE YET", face)
    edge, pad = height * 4 // 100, face.size * 2 // 3
    plate = Image.new("RGB", (words.width + 2 * pad, words.height + pad), _GROUND)
    plate.paste(Image.new("RGB", words.size, _INK), (pad, pad // 2), words)
    at = edge, height - edge - plate.height
    under = card.crop((*at, at[0] + plate.width, at[1] + plate.height))
    card.paste(Image.blend(under, plate, 0.72), at)
    return np.asarray(card)


def _write(card: Image.Image, text: str, face: Lettering, at: tuple[int, int], colour: tuple[int, int, int]) -> None:
    mask = line_mask(text, face)
    card.paste(Image.new("RGB", mask.size, colour), at, mask)
