"""Defects planted in footage, each at a known frame by a known amount."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from matchcut.continuity.seen import DefectKind

Picture = NDArray[np.uint8]


@dataclass(frozen=True)
class Planted:
    """Frames with one defect in frames `first` … `first + frames - 1`."""

    footage: Sequence[Picture]
    kind: DefectKind
    first: int
    frames: int


@dataclass(frozen=True)
class Footage:
    """What is planted in: a shot's frames (h, w, 3), more of them than are shown, and another shot's."""

    frames: Sequence[Picture]
    other: Sequence[Picture]
    shown: int


Plant = Callable[[Footage, int, float, np.random.Generator], Planted]
"""Plants a defect of an amount at a frame."""


def repeated(footage: Footage, at: int, amount: float, _dice: np.random.Generator) -> Planted:
    """The frame before `at` is shown so many times more, and all that follows is later."""
    return _held(footage, at, round(amount), DefectKind.REPEATED_FRAME)


def frozen(footage: Footage, at: int, amount: float, _dice: np.random.Generator) -> Planted:
    """As `repeated`, for longer."""
    return _held(footage, at, round(amount), DefectKind.FREEZE)


def _held(footage: Footage, at: int, times: int, kind: DefectKind) -> Planted:
    frames = footage.frames
    made = [*frames[:at], *[frames[at - 1]] * times, *frames[at:]]
    return Planted(made[: footage.shown], kind, at, times)


def flash(footage: Footage, at: int, amount: float, dice: np.random.Generator) -> Planted:
    """One to three frames are lighter (or darker, below 0) by that part; of 0.3 and more, less so in dark places."""
    times = int(dice.integers(1, 4))
    tint = dice.uniform(0.8, 1, 3)

    def lit(picture: Picture) -> Picture:
        return _clipped(picture.astype(np.float32) * (1 + amount * tint))

    return _spoilt(footage, at, times, lit, DefectKind.FLASH)


def black(footage: Footage, at: int, amount: float, dice: np.random.Generator) -> Planted:
    """So many frames are black, or nearly."""
    level = dice.integers(0, 9)
    return _spoilt(footage, at, round(amount), lambda picture: np.full_like(picture, level), DefectKind.BLACK)


def blank(footage: Footage, at: int, amount: float, dice: np.random.Generator) -> Planted:
    """So many frames are of one colour."""
    colour = dice.choice([[255, 255, 255], [0, 255, 0], [128, 128, 128], [200, 30, 200], [0, 135, 0]])

    def plain(picture: Picture) -> Picture:
        return np.broadcast_to(colour.astype(np.uint8), picture.shape).copy()

    return _spoilt(footage, at, round(amount), plain, DefectKind.BLANK)


def noise(footage: Footage, at: int, amount: float, dice: np.random.Generator) -> Planted:
    """One to four frames are noise to that part."""

    def noisy(picture: Picture) -> Picture:
        return _clipped(picture * (1 - amount) + dice.integers(0, 256, picture.shape) * amount)

    return _spoilt(footage, at, int(dice.integers(1, 5)), noisy, DefectKind.BROKEN)


def blocks(footage: Footage, at: int, amount: float, dice: np.random.Generator) -> Planted:
    """In one to four frames that part of the picture's blocks of 32 pixels shows other blocks, or grey, or green."""

    def broken(picture: Picture) -> Picture:
        made = picture.copy()
        rows, columns = picture.shape[0] // 32, picture.shape[1] // 32
        band = max(1, round(rows * columns * amount))
        start = int(dice.integers(0, rows * columns - band + 1))
        for number in range(start, start + band):
            top, left = number // columns * 32, number % columns * 32
            from_top, from_left = int(dice.integers(0, rows)) * 32, int(dice.integers(0, columns)) * 32
            made[top : top + 32, left : left + 32] = picture[from_top : from_top + 32, from_left : from_left + 32]
            if dice.random() < 0.3:
                made[top : top + 32, left : left + 32] = (128, 128, 128) if dice.random() < 0.5 else (0, 135, 0)
        return made

    return _spoilt(footage, at, int(dice.integers(1, 5)), broken, DefectKind.BROKEN)


def torn(footage: Footage, at: int, amount: float, dice: np.random.Generator) -> Planted:
    """In one to three frames the picture's lower part is moved aside by that part of its width."""
    row = dice.uniform(0.2, 0.7)

    def tear(picture: Picture) -> Picture:
        made = picture.copy()
        top = round(row * len(picture))
        made[top:] = np.roll(picture[top:], round(amount * picture.shape[1]), axis=1)
        return made

    return _spoilt(footage, at, int(dice.integers(1, 4)), tear, DefectKind.BROKEN)


def holes(footage: Footage, at: int, amount: float, dice: np.random.Generator) -> Planted:
    """In one to four frames a rectangle of that part of the picture is black or green, as what is no number becomes."""
    colour = (0, 0, 0) if dice.random() < 0.5 else (0, 135, 0)
    corner = dice.uniform(0, 1, 2)

    def hole(picture: Picture) -> Picture:
        made = picture.copy()
        high, wide = (round(side * np.sqrt(amount)) for side in picture.shape[:2])
        top, left = round(corner[0] * (len(picture) - high)), round(corner[1] * (picture.shape[1] - wide))
        made[top : top + high, left : left + wide] = colour
        return made

    return _spoilt(footage, at, int(dice.integers(1, 5)), hole, DefectKind.BROKEN)


def soft(footage: Footage, at: int, amount: float, dice: np.random.Generator) -> Planted:
    """Two to nine frames are blurred by that deviation, in parts of a thousand of the picture's height."""

    def blurred(picture: Picture) -> Picture:
        return np.asarray(cv2.GaussianBlur(picture, (0, 0), amount / 1000 * len(picture)), np.uint8)

    return _spoilt(footage, at, int(dice.integers(2, 10)), blurred, DefectKind.SOFT)


def jump(footage: Footage, at: int, amount: float, _dice: np.random.Generator) -> Planted:
    """So many frames are missing before `at`."""
    frames = [*footage.frames[:at], *footage.frames[at + round(amount) :]]
    return Planted(frames[: footage.shown], DefectKind.JUMP, at, 1)


def jump_back(footage: Footage, at: int, amount: float, _dice: np.random.Generator) -> Planted:
    """So many frames before `at` are shown again."""
    frames = [*footage.frames[:at], *footage.frames[at - round(amount) :]]
    return Planted(frames[: footage.shown], DefectKind.JUMP, at, 1)


def hidden_cut(footage: Footage, at: int, _amount: float, _dice: np.random.Generator) -> Planted:
    """Another shot begins."""
    frames = [*footage.frames[:at], *footage.other]
    return Planted(frames[: footage.shown], DefectKind.HIDDEN_CUT, at, 1)


def dissolve(footage: Footage, at: int, amount: float, _dice: np.random.Generator) -> Planted:
    """Another shot comes in over so many frames."""
    long = round(amount)
    shares = [(step + 1) / (long + 1) for step in range(long)]
    pairs = zip(footage.frames[at:], footage.other, shares, strict=False)
    mixed = [_clipped(before * (1 - share) + after * share) for before, after, share in pairs]
    frames = [*footage.frames[:at], *mixed, *footage.other[long:]]
    return Planted(frames[: footage.shown], DefectKind.DISSOLVE, at, long)


_CAPITALS = 0.7
"""How high capitals are in parts of the type's size."""
_TEXTS = ("THE END", "Subtitle by someone", "www.example.org", "stock footage", "00:01:23:10", "REC", "Episode 4")


def letters(footage: Footage, at: int, amount: float, dice: np.random.Generator) -> Planted:
    """From `at` on letters stand in the picture whose capitals have that part of its height."""
    high, wide = footage.frames[0].shape[:2]
    text = str(dice.choice(_TEXTS))
    across = text_width(text, amount * high)
    left = round(dice.uniform(0.05, 0.95) * max(0, wide - across))
    top = round(dice.choice([dice.uniform(0.05, 0.15), dice.uniform(0.75, 0.88)]) * high)
    opacity, outlined = float(dice.choice([1, 1, 0.8, 0.6])), bool(dice.random() < 0.6)

    def lettered(picture: Picture) -> Picture:
        made = with_letters(picture, text, (left, top), amount * high, outlined=outlined)
        return _clipped(picture * (1 - opacity) + made * opacity)

    return _spoilt(footage, at, footage.shown - at, lettered, DefectKind.LETTERS)


def text_width(text: str, capitals: float) -> int:
    """How many pixels a text is wide whose capitals are so many high."""
    left, _, right, _ = _font(capitals).getbbox(text)
    return round(right - left)


def with_letters(picture: Picture, text: str, at: tuple[int, int], capitals: float, *, outlined: bool) -> Picture:
    """A picture with white letters, their left top corner `at`, whose capitals are so many pixels high."""
    drawn = Image.fromarray(picture)
    edge = max(1, round(capitals / 10)) if outlined else 0
    ImageDraw.Draw(drawn).text(at, text, (245, 245, 240), _font(capitals), stroke_width=edge, stroke_fill=(0, 0, 0))
    return np.asarray(drawn)


def _font(capitals: float) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(capitals / _CAPITALS)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font


def _spoilt(footage: Footage, at: int, times: int, change: Callable[[Picture], Picture], kind: DefectKind) -> Planted:
    frames = list(footage.frames[: footage.shown])
    frames[at : at + times] = [change(frame) for frame in frames[at : at + times]]
    return Planted(frames, kind, at, times)


def _clipped(picture: NDArray[np.floating]) -> Picture:
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)


PLANTS: dict[str, tuple[Plant, tuple[float, ...]]] = {
    "repeated frame": (repeated, (1, 2)),
    "freeze": (frozen, (3, 6, 12, 24)),
    "flash": (flash, (0.03, 0.05, 0.08, 0.15, 0.3, 0.8, -0.05, -0.08, -0.15, -0.4)),
    "black": (black, (1, 2, 5, 12)),
    "blank": (blank, (1, 2, 5, 12)),
    "noise": (noise, (0.1, 0.2, 0.4, 0.7, 1)),
    "blocks": (blocks, (0.03, 0.06, 0.12, 0.25, 0.5, 1)),
    "torn": (torn, (0.02, 0.04, 0.08, 0.2, 0.4)),
    "holes": (holes, (0.02, 0.05, 0.1, 0.3, 0.6)),
    "soft": (soft, (1.5, 3, 5, 8, 12)),
    "jump": (jump, (1, 2, 4, 8, 16)),
    "jump back": (jump_back, (2, 4, 8)),
    "hidden cut": (hidden_cut, (1,)),
    "dissolve": (dissolve, (4, 8, 16, 24)),
    "letters": (letters, (0.02, 0.03, 0.045, 0.07, 0.1)),
}
"""What is planted, by its name, and the amounts that it is tried in."""
