"""Films made by code of still pictures under a moving camera, with every cut, dissolve and fade in them known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Picture = NDArray[np.uint8]

SIZE = (320, 180)
RATE = 24
HARD, DISSOLVE, BLACK, WHITE = "cut", "dissolve", "fade through black", "fade through white"
GRADUAL = (DISSOLVE, BLACK, WHITE)
LENGTHS = {DISSOLVE: (6, 8, 12, 16, 24, 36, 48), BLACK: (8, 12, 16, 24, 36, 48), WHITE: (8, 12, 16, 24)}
DISTRACTIONS = ("flash", "white flash", "whip pan", "light", "shake", "passer-by")


@dataclass(frozen=True)
class Edit:
    """How a shot is entered: `first` is the first frame of the new shot, or of a transition of `frames` (cuts: 0)."""

    kind: str
    first: int
    frames: int = 0


@dataclass(frozen=True)
class Distraction:
    """What is no edit and may look like one, from frame `first` on."""

    kind: str
    first: int
    frames: int

    @property
    def end(self) -> int:
        return self.first + self.frames


@dataclass(frozen=True)
class Clip:
    """A film and what is in it."""

    frames: list[Picture]
    edits: list[Edit]
    distractions: list[Distraction]


class Camera:
    """A slowly moving crop of a picture, for as long as it is asked."""

    def __init__(self, picture: Picture, dice: np.random.Generator, at: NDArray[np.float64] | None = None) -> None:
        wide, high = SIZE
        tall, broad = picture.shape[:2]
        self._picture = picture
        self._zoom = max(wide / broad, high / tall) * dice.uniform(1.3, 2.2)
        room = np.array([broad - wide / self._zoom, tall - high / self._zoom])
        self._at = room * (dice.uniform(0, 1, 2) if at is None else at)
        self._room = room
        heading = room * dice.uniform(0, 1, 2) - self._at
        speed = dice.choice([0, 0.3, 1, 2.5]) / self._zoom
        self._step = heading / max(1e-6, float(np.hypot(*heading))) * speed
        self._growth = dice.choice([1, 1, 1.002, 0.999])
        self._grain = dice.choice([0, 0, 2, 5])
        self._held = dice.choice([0, 0, 0, 1, 2.5])  # By hand: how many pixels it trembles.
        self._dice = dice
        self.jolt = np.zeros(2)

    def frame(self) -> Picture:
        """The next frame."""
        self._zoom *= self._growth
        self._at = np.clip(self._at + self._step, 0, np.maximum(0, self._room))
        trembles = self._dice.normal(0, self._held, 2) if self._held else 0
        picture = self._seen(self._at + (self.jolt + trembles) / self._zoom)
        if self._grain:
            noise = self._dice.normal(0, self._grain, picture.shape[:2])[..., None]
            picture = np.clip(picture + noise, 0, 255).astype(np.uint8)
        return picture

    def whip(self, frames: int) -> Iterator[Picture]:
        """A pan across the picture with the blur of its motion."""
        target = self._room * self._dice.uniform(0, 1, 2)
        far = self._room[0] * (0.9 if self._at[0] < self._room[0] / 2 else 0.1)
        target[0] = far
        begin = self._at.copy()
        for number in range(frames):
            spans = [(number + part / 8) / frames for part in range(8)]
            eased = [3 * span**2 - 2 * span**3 for span in spans]
            views = [self._seen(begin + (target - begin) * part).astype(np.float32) for part in eased]
            yield np.mean(views, axis=0).astype(np.uint8)
        self._at = target

    def _seen(self, at: NDArray[np.float64]) -> Picture:
        move = np.array([[self._zoom, 0, -at[0] * self._zoom], [0, self._zoom, -at[1] * self._zoom]], np.float32)
        return np.asarray(
            cv2.warpAffine(self._picture, move, SIZE, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT), np.uint8
        )


def clip(pictures: Sequence[Picture], seed: int, shots: int = 14) -> Clip:
    """A film of so many shots of some of these pictures, entered in every way."""
    dice = np.random.default_rng(seed)
    frames: list[Picture] = []
    edits: list[Edit] = []
    distractions: list[Distraction] = []
    last = -1
    camera: Camera | None = None
    for number in range(shots):
        kind = str(dice.choice([HARD, HARD, HARD, DISSOLVE, DISSOLVE, BLACK, WHITE, "jump"])) if number else ""
        if kind == "jump" and camera is not None:
            here = camera._at / np.maximum(1, camera._room)
            following = Camera(pictures[last], dice, (here + 0.5) % 1)
            kind = HARD
        else:
            choices = [index for index in range(len(pictures)) if index != last]
            last = int(dice.choice(choices))
            following = Camera(pictures[last], dice)
        if number:
            assert camera is not None
            _enter(kind, camera, following, frames, edits, dice)
        camera = following
        _run(camera, frames, distractions, dice)
    return Clip(frames, edits, distractions)


def _enter(
    kind: str, camera: Camera, following: Camera, frames: list[Picture], edits: list[Edit], dice: np.random.Generator
) -> None:
    if kind == HARD:
        edits.append(Edit(HARD, len(frames)))
        return
    length = int(dice.choice(LENGTHS[kind]))
    edits.append(Edit(kind, len(frames), length))
    for step in range(length):
        part = (step + 1) / (length + 1)
        if kind == DISSOLVE:
            mixed = (1 - part) * camera.frame() + part * following.frame()
        else:
            colour = 0 if kind == BLACK else 255
            picture = camera.frame() if part < 0.5 else following.frame()
            strength = abs(1 - 2 * part)
            mixed = strength * picture + (1 - strength) * colour
        frames.append(np.clip(np.rint(mixed), 0, 255).astype(np.uint8))


def _run(camera: Camera, frames: list[Picture], distractions: list[Distraction], dice: np.random.Generator) -> None:
    """A shot, which is short at times; with something in it that is no cut, at times."""
    length = int(dice.choice([8, 14, 24, 36, 48]))
    if length < 24 or dice.random() < 0.35:
        frames.extend(camera.frame() for _ in range(length))
        return
    kind = str(dice.choice(DISTRACTIONS))
    frames.extend(camera.frame() for _ in range(length // 2 - 2))
    first = len(frames)
    if kind == "whip pan":
        frames.extend(camera.whip(int(dice.integers(5, 12))))
    else:
        _disturb(kind, camera, frames, dice)
    distractions.append(Distraction(kind, first, len(frames) - first))
    frames.extend(camera.frame() for _ in range(length // 2 - 2))


def _disturb(kind: str, camera: Camera, frames: list[Picture], dice: np.random.Generator) -> None:
    lasts = {"flash": int(dice.integers(1, 5)), "white flash": int(dice.integers(1, 4))}.get(kind, 12)
    lit = 1 + dice.uniform(-0.55, 0.8)
    for step in range(lasts):
        if kind == "shake":
            camera.jolt = dice.normal(0, 6, 2)
        picture = camera.frame().astype(np.float32)
        if kind == "flash":
            picture = picture + dice.uniform(70, 160)
        elif kind == "white flash":
            picture = picture * 0.08 + 235
        elif kind == "light":
            picture = picture * lit
        elif kind == "passer-by":
            left = round((step / lasts * 1.6 - 0.5) * SIZE[0])
            picture[30:, max(0, left) : max(0, left + 90)] = (30, 28, 40)
        frames.append(np.clip(picture, 0, 255).astype(np.uint8))
    camera.jolt = np.zeros(2)


def write(frames: Sequence[Picture], path: Path) -> None:
    """Write frames as H.264, as a delivery for the web is."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=RATE)
        stream.width, stream.height = SIZE
        stream.pix_fmt = "yuv420p"
        stream.options = {"crf": "24", "preset": "veryfast"}
        for frame in frames:
            container.mux(stream.encode(av.VideoFrame.from_ndarray(frame, format="rgb24")))
        container.mux(stream.encode())


def read_pictures(paths: Sequence[Path]) -> list[Picture]:
    """Pictures as RGB, at most 1000 pixels wide or high."""
    pictures = []
    for path in paths:
        with Image.open(path) as opened:
            small = opened.convert("RGB")
        small.thumbnail((1000, 1000))
        pictures.append(np.asarray(small))
    return pictures
