"""Pictures that the tests of media share: textured, moving, and different from frame to frame."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from imageio_ffmpeg import get_ffmpeg_exe
from numpy.typing import NDArray

Rgb = NDArray[np.uint8]


@pytest.fixture(scope="session")
def moving() -> Callable[[int, int, int], list[Rgb]]:
    """`moving(count, width, height)`: smooth colour with fine texture over it, sliding by two pixels a frame."""

    def make(count: int, width: int, height: int) -> list[Rgb]:
        rng = np.random.default_rng(5)
        y, x = np.mgrid[0:height, 0 : width + 2 * count].astype(np.float32)
        waves = [np.sin(x / 23 + y / 31), np.cos(x / 41 - y / 17), np.sin((x + y) / 53)]
        smooth = 120 + 80 * np.stack(waves, axis=-1)
        texture = rng.normal(0, 3, (*x.shape, 1))
        plate = np.clip(smooth + texture, 0, 255).astype(np.uint8)
        return [np.ascontiguousarray(plate[:, 2 * n : 2 * n + width]) for n in range(count)]

    return make


FFMPEG = get_ffmpeg_exe()
_WIDTH, _HEIGHT = 128, 96
_BITS = 8


class Filming:
    """Makes films with ffmpeg whose every frame tells its number in blocks, and lets ffmpeg read them back."""

    def film(self, path: Path, *options: str, count: int = 40, rate: str = "25", before: Sequence[str] = ()) -> Path:
        """Encode `count` numbered frames. `before` are ffmpeg's words for inputs that stand beside the pictures."""
        raw = ("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{_WIDTH}x{_HEIGHT}", "-r", rate, "-i", "-")
        self.run(*raw, *before, *options, str(path), given=_numbered(count))
        return path

    def run(self, *words: str, given: bytes = b"") -> bytes:
        """Run ffmpeg and return what it wrote to its output."""
        done = subprocess.run([FFMPEG, "-v", "error", "-y", *words], input=given, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode(errors="replace")
        return done.stdout

    def decoded(self, path: Path, filters: str = "", size: tuple[int, int] = (_WIDTH, _HEIGHT)) -> NDArray[np.uint8]:
        """Every frame of a film, as ffmpeg itself shows it: (count, height, width, 3)."""
        to_rgb = "scale=in_chroma_loc=left:flags=bicubic+accurate_rnd+full_chroma_int+bitexact,format=rgb24"
        words = ("-map", "0:v:0", "-vf", ",".join(filter(None, (filters, to_rgb))), "-fps_mode", "passthrough")
        raw = np.frombuffer(self.run("-i", str(path), *words, "-f", "rawvideo", "-"), np.uint8)
        return raw.reshape(-1, size[1], size[0], 3)

    def times(self, path: Path) -> list[float]:
        """When ffmpeg shows each frame, in seconds after the first."""
        words = ("-v", "info", "-i", str(path), "-map", "0:v:0", "-vf", "showinfo", "-fps_mode", "passthrough")
        done = subprocess.run(
            [FFMPEG, "-hide_banner", *words, "-f", "null", "-"], capture_output=True, check=True, text=True
        )
        found = [float(time) for time in re.findall(r"pts_time:(-?[\d.]+)", done.stderr)]
        return [time - found[0] for time in found]

    def sound(self, path: Path, *options: str) -> NDArray[np.float32]:
        """A film's sound as ffmpeg gives it: (2, samples) at 48 kHz."""
        raw = self.run("-i", str(path), *options, "-vn", "-ac", "2", "-ar", "48000", "-f", "f32le", "-")
        return np.frombuffer(raw, np.float32).reshape(-1, 2).T

    @staticmethod
    def number(rgb: Rgb) -> int:
        """The number that a frame tells, whatever its size."""
        height, width = rgb.shape[:2]
        block = width // _BITS
        rows = rgb[height // 12 : height // 4]
        lit = [rows[:, bit * block + block // 4 : (bit + 1) * block - block // 4].mean() > 110 for bit in range(_BITS)]
        return sum(one << bit for bit, one in enumerate(lit))


@cache
def _numbered(count: int) -> bytes:
    """Raw RGB frames: a number in eight blocks above, a plate of soft shapes that slides by below."""
    y, x = np.mgrid[0:_HEIGHT, 0 : _WIDTH + 2 * count].astype(np.float32)
    plate = (95 + 30 * np.sin(x / 7 + y / 11) + 20 * np.cos(x / 5 - y / 6)).astype(np.uint8)
    frames = np.stack([plate[:, 2 * n : 2 * n + _WIDTH] for n in range(count)])
    for bit in range(_BITS):
        left, right = bit * _WIDTH // _BITS, (bit + 1) * _WIDTH // _BITS
        lit = np.arange(count) >> bit & 1
        frames[:, : _HEIGHT // 3, left:right] = np.where(lit, 235, 16)[:, None, None]
    return np.repeat(frames[..., None], 3, axis=-1).tobytes()


@pytest.fixture(scope="session")
def filming() -> Filming:
    """ffmpeg as the one who films, and as the referee."""
    return Filming()
