"""Films of what takes shots for others, or hides where they end: shakes, strobes, explosions, doors, screens, cards.

Shots are entered by cuts, by cuts between alike and between dark pictures, in the middle of pans, under a flash, with
black or white frames between, by dissolves of 3 to 5 frames, and as in `cut_clips`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray
from tests.bench.cut_clips import BLACK, DISSOLVE, HARD, RATE, SIZE, WHITE, Camera, Clip, Distraction, Edit, Picture

ENTRIES = (
    *("plain", "alike", "within a pan", "flash on the old", "flash on the new", "black between", "white between"),
    *("quick dissolve", "quick dissolve", DISSOLVE, BLACK, WHITE),
)
Dice = np.random.Generator
Floats = NDArray[np.float32]
WIDE, HIGH = SIZE


def harder_clip(pictures: Sequence[Picture], seed: int, shots: int = 14) -> Clip:
    """A film of so many shots of some of these pictures."""
    dice = np.random.default_rng([seed, 17])
    frames: list[Picture] = []
    edits: list[Edit] = []
    distractions: list[Distraction] = []
    picture, camera, dark = 0, Camera(pictures[0], dice), 1.0
    for number in range(shots):
        entry = str(dice.choice(ENTRIES)) if number else ""
        at = None
        if entry == "alike":
            at = _beside(camera, dice)
        else:
            picture = int(dice.choice([index for index in range(len(pictures)) if index != picture]))
        following = Camera(pictures[picture], dice, at)
        if entry == "alike":
            following._zoom = camera._zoom
        darker = float(dice.uniform(0.15, 0.3)) if dice.random() < (0.6 if dark < 1 else 0.15) else 1.0
        if number:
            _enter(entry, _lit(camera, dark), _lit(following, darker), (frames, edits), dice)
        if entry == "within a pan":
            frames.extend(_panned(following, darker, dice))
        camera, dark = following, darker
        _run(camera, dark, pictures, frames, distractions, dice)
        if number + 1 < shots and dice.random() < 0.15:
            frames.extend(_panned(camera, dark, dice))
    return Clip(frames, edits, distractions)


def _beside(camera: Camera, dice: Dice) -> NDArray[np.float64]:
    """Where, in parts of the room that there is, a view lies of which part is seen already."""
    away = np.array([WIDE, HIGH]) / camera._zoom * dice.choice([-1, 1], 2) * dice.uniform(0.45, 0.7, 2)
    target = camera._at + away
    outside = (target < 0) | (target > camera._room)
    return np.clip(np.where(outside, camera._at - away, target), 0, camera._room) / np.maximum(1, camera._room)


def _lit(camera: Camera, gain: float) -> Callable[[], Picture]:
    return lambda: np.clip(camera.frame() * gain, 0, 255).astype(np.uint8)


def _panned(camera: Camera, gain: float, dice: Dice) -> Iterator[Picture]:
    """Ten frames of a pan of up to 9 pixels a frame, which goes on as the shot's own move does after it."""
    own = camera._step
    towards = np.where(camera._at < camera._room / 2, 1.0, -1.0) * [1, 0.2]
    camera._step = towards * dice.uniform(4, 9) / camera._zoom
    for _ in range(10):
        yield _lit(camera, gain)()
    camera._step = own


def _enter(
    entry: str,
    old: Callable[[], Picture],
    new: Callable[[], Picture],
    film: tuple[list[Picture], list[Edit]],
    dice: Dice,
) -> None:
    frames, edits = film
    if entry == "flash on the old":
        frames[-1] = _bright(frames[-1], dice)
    between = int(dice.integers(1, 4))
    lengths = {
        "quick dissolve": (DISSOLVE, int(dice.integers(3, 6))),
        DISSOLVE: (DISSOLVE, int(dice.choice([8, 12, 24]))),
        BLACK: (BLACK, int(dice.choice([8, 16, 24]))),
        WHITE: (WHITE, int(dice.choice([8, 16]))),
    }
    if entry in ("black between", "white between"):
        edits.append(Edit(HARD, len(frames), between))
        frames.extend([np.full((HIGH, WIDE, 3), 4 if entry == "black between" else 250, np.uint8)] * between)
    elif entry in lengths:
        kind, length = lengths[entry]
        edits.append(Edit(kind, len(frames), length))
        for step in range(length):
            part = (step + 1) / (length + 1)
            if kind == DISSOLVE:
                mixed = (1 - part) * old().astype(np.float32) + part * new()
            else:
                strength = abs(1 - 2 * part)
                mixed = strength * (old() if part < 0.5 else new()) + (1 - strength) * (0 if kind == BLACK else 255)
            frames.append(np.clip(np.rint(mixed), 0, 255).astype(np.uint8))
    else:
        edits.append(Edit(HARD, len(frames)))
        if entry == "flash on the new":
            frames.extend(_bright(new(), dice) for _ in range(dice.integers(1, 3)))


def _bright(picture: Picture, dice: Dice) -> Picture:
    return np.clip(picture.astype(np.float32) + dice.uniform(80, 150), 0, 255).astype(np.uint8)


def _run(
    camera: Camera,
    dark: float,
    pictures: Sequence[Picture],
    frames: list[Picture],
    distractions: list[Distraction],
    dice: Dice,
) -> None:
    """A shot, in which something happens mostly."""
    length = int(dice.choice([10, 16, 24, 36]))
    frames.extend(_lit(camera, dark)() for _ in range(length))
    if dice.random() < 0.25:
        return
    kind = str(dice.choice(list(DISTURBED)))
    first = len(frames)
    other = Camera(pictures[int(dice.integers(len(pictures)))], dice)
    disturbed = DISTURBED[kind](camera, other, dice)
    frames.extend(np.clip(np.asarray(picture, np.float32) * dark, 0, 255).astype(np.uint8) for picture in disturbed)
    distractions.append(Distraction(kind, first, len(frames) - first))
    frames.extend(_lit(camera, dark)() for _ in range(int(dice.choice([10, 16, 24]))))


def _shake(camera: Camera, _other: Camera, dice: Dice) -> Iterator[Floats]:
    """Somebody runs with the camera: each frame jumps, and is blurred by that."""
    for _ in range(int(dice.integers(12, 24))):
        before = camera.jolt
        camera.jolt = dice.normal(0, 14, 2)
        yield _smeared(camera.frame(), (camera.jolt - before) * 0.5)
    camera.jolt = np.zeros(2)


def _smeared(picture: Picture, by: NDArray[np.float64]) -> Floats:
    ways = (np.array([[1, 0, part * by[0]], [0, 1, part * by[1]]], np.float32) for part in np.linspace(-0.5, 0.5, 7))
    views = [cv2.warpAffine(picture, way, SIZE, borderMode=cv2.BORDER_REFLECT) for way in ways]
    return np.asarray(np.mean(views, axis=0, dtype=np.float32))


def _strobe(camera: Camera, _other: Camera, dice: Dice) -> Iterator[Floats]:
    """Light that goes on and off, for 1 to 3 frames each."""
    on, off, each = dice.uniform(1.2, 2.2), dice.choice([0.04, 0.15, 0.4]), int(dice.integers(1, 4))
    for number in range(int(dice.integers(16, 30))):
        yield camera.frame().astype(np.float32) * (on if number // each % 2 else off)


def _lightning(camera: Camera, _other: Camera, dice: Dice) -> Iterator[Floats]:
    """It flickers, from one side."""
    dim, lit = dice.permutation([0.2, 1.0])
    across = np.linspace(dim, lit, WIDE, dtype=np.float32)[None, :, None]
    for _ in range(int(dice.integers(2, 4))):
        for strength in (1, dice.uniform(0.2, 0.6), dice.uniform(0.5, 1)):
            yield camera.frame() + across * np.float32(strength * 190)
        for _ in range(int(dice.integers(1, 4))):
            yield camera.frame().astype(np.float32)


def _explosion(camera: Camera, _other: Camera, dice: Dice) -> Iterator[Floats]:
    """A ball of fire grows over the picture, and goes."""
    middle, lasts = dice.uniform(0.2, 0.8, 2) * SIZE, int(dice.integers(18, 30))
    columns, rows = np.meshgrid(np.arange(WIDE), np.arange(HIGH))
    away = np.hypot(columns - middle[0], rows - middle[1])
    for number in range(lasts):
        size = 330 * min(1, (number + 1) / 5)
        fire = np.clip(1.4 - away / size, 0, 1) * max(0.0, 1 - number / lasts) ** 0.7
        fire = (fire * (0.75 + 0.25 * np.sin(away / 9 + number * 2)))[..., None].astype(np.float32)
        yield camera.frame() * (1 - fire) + fire * np.float32([255, 190, 90])


def _close_by(camera: Camera, _other: Camera, dice: Dice) -> Iterator[Floats]:
    """Somebody passes so close to the lens that for a moment nothing else is seen."""
    lasts, shade = int(dice.integers(5, 14)), dice.uniform(10, 90, 3).astype(np.float32)
    for number in range(lasts):
        edge = (number + 0.5) / lasts * (2.3 * WIDE)
        cover = np.zeros((HIGH, WIDE, 1), np.float32)
        cover[:, max(0, int(edge - 1.3 * WIDE)) : max(0, int(edge))] = 1
        cover = cv2.GaussianBlur(cover, (0, 0), 9)[..., None]
        texture = 8 * np.sin(np.arange(WIDE, dtype=np.float32) / 7 - edge / 7)[None, :, None]
        yield camera.frame() * (1 - cover) + cover * (shade + texture)


def _door(camera: Camera, other: Camera, dice: Dice) -> Iterator[Floats]:
    """A door opens, and outside it is bright; it is closed again."""
    opens, widest = int(dice.integers(6, 14)), dice.uniform(0.3, 0.6)
    for part in (*np.linspace(0, 1, opens), *[1.0] * 6, *np.linspace(1, 0, opens)):
        picture = camera.frame() * np.float32(1 - 0.5 * part)
        width = int(part * widest * WIDE)
        if width:
            picture[20:, 40 : 40 + width] = (other.frame() * np.float32(0.4) + 150)[20:, 40 : 40 + width]
        yield picture


def _whips(camera: Camera, _other: Camera, dice: Dice) -> Iterator[Floats]:
    """A pan by hand so quick that nothing is seen on the way, and back, or not."""
    for _ in range(int(dice.integers(1, 3))):
        for picture in camera.whip(int(dice.integers(3, 9))):
            yield _smeared(picture, dice.normal(0, 3, 2))
        for _ in range(int(dice.integers(2, 8))):
            camera.jolt = dice.normal(0, 2, 2)
            yield camera.frame().astype(np.float32)
    camera.jolt = np.zeros(2)


def _zoom(camera: Camera, _other: Camera, dice: Dice) -> Iterator[Floats]:
    """A burst of the zoom, in or out and back."""
    lasts, far = int(dice.integers(3, 9)), dice.uniform(1.5, 2.2)
    for part in (*np.linspace(0, 1, lasts), *[1.0] * 8, *np.linspace(1, 0, lasts)):
        picture = camera.frame()
        grown = far ** (part + np.linspace(-0.5, 0.5, 5) / lasts * (0 < part < 1))
        ways = (cv2.getRotationMatrix2D((WIDE / 2, HIGH / 2), 0, float(max(1, by))) for by in grown)
        yield np.mean([cv2.warpAffine(picture, way, SIZE) for way in ways], axis=0, dtype=np.float32)


def _screen(camera: Camera, other: Camera, dice: Dice) -> Iterator[Floats]:
    """A screen in the picture is there all the time, and shows cuts of its own."""
    wide, high = int(WIDE * dice.uniform(0.3, 0.6)), int(HIGH * dice.uniform(0.3, 0.6))
    left, top = int(dice.integers(0, WIDE - wide)), int(dice.integers(0, HIGH - high))
    shown = other
    for number in range(36):
        if number % 12 == 8:
            shown = Camera(other._picture, dice)
        picture = camera.frame().astype(np.float32)
        if number >= 4:
            picture[top : top + high, left : left + wide] = cv2.resize(shown.frame(), (wide, high))
        yield picture


def _grain(camera: Camera, _other: Camera, dice: Dice) -> Iterator[Floats]:
    """Coarse grain of a film that was developed otherwise, with specks and a light that is never the same."""
    for _ in range(int(dice.integers(16, 30))):
        noise = cv2.resize(dice.normal(0, 34, (HIGH // 2, WIDE // 2)).astype(np.float32), SIZE)[..., None]
        picture = (camera.frame().astype(np.float32) - 110) * 1.5 + 110 + noise + dice.normal(0, 6)
        for _ in range(int(dice.integers(0, 4))):
            spot = tuple(int(value) for value in dice.integers(0, HIGH, 2))
            cv2.circle(picture, spot, int(dice.integers(2, 9)), (250, 250, 245), -1)
        yield picture


def _title(camera: Camera, _other: Camera, dice: Dice) -> Iterator[Floats]:
    """Words stand over the shot at once, and are gone at once."""
    words, size = dice.choice(["THREE YEARS LATER", "PART TWO", "Paris, 1943"]), float(dice.uniform(0.7, 1.6))
    for _ in range(int(dice.integers(14, 24))):
        picture = camera.frame()
        cv2.putText(picture, str(words), (6, 110), cv2.FONT_HERSHEY_DUPLEX, size, (250, 250, 250), 2 + int(size * 2))
        yield picture.astype(np.float32)


def _split(camera: Camera, other: Camera, dice: Dice) -> Iterator[Floats]:
    """A second picture slides in to half of the screen, cuts to another there, and slides out."""
    shown = other
    for number, part in enumerate((*np.linspace(0, 1, 8), *[1.0] * 20, *np.linspace(1, 0, 8))):
        if number == 18:
            shown = Camera(other._picture, dice)
        picture = camera.frame().astype(np.float32)
        if width := int(part * WIDE / 2):
            picture[:, WIDE - width :] = shown.frame()[:, WIDE // 4 : WIDE // 4 + width]
        yield picture


def _candle(camera: Camera, _other: Camera, dice: Dice) -> Iterator[Floats]:
    """Light that flickers a little all the time."""
    level = 1.0
    for _ in range(RATE):
        level = float(np.clip(level + dice.normal(0, 0.14), 0.45, 1.5))
        yield camera.frame() * np.float32(level)


DISTURBED: dict[str, Callable[[Camera, Camera, Dice], Iterator[Floats]]] = {
    "hard shake": _shake,
    "strobe": _strobe,
    "lightning": _lightning,
    "explosion": _explosion,
    "close by": _close_by,
    "door": _door,
    "whips": _whips,
    "zoom burst": _zoom,
    "screen": _screen,
    "coarse grain": _grain,
    "title": _title,
    "split screen": _split,
    "candle": _candle,
}
