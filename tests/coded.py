"""Small films whose frames say which they are, made by ffmpeg, with the timecode that cameras write."""

from __future__ import annotations

import subprocess
from pathlib import Path

import imageio_ffmpeg
import numpy as np

WIDTH, HEIGHT = 64, 48
_BITS = 8
_LIGHT, _DARK = 220, 40


def coded(file: int, frame: int) -> np.ndarray:
    """A grey picture whose rows say the file's number, and the frame's in two bytes, in eight blocks each."""
    rows = [file, frame >> 8, frame & 255]
    bits = np.array([[value >> (_BITS - 1 - bit) & 1 for bit in range(_BITS)] for value in rows])
    blocks = np.where(bits, _LIGHT, _DARK).astype(np.uint8)
    return np.kron(blocks, np.ones((HEIGHT // 3, WIDTH // _BITS), np.uint8))


def read(picture: np.ndarray) -> tuple[int, int]:
    """The file's and the frame's number that an RGB picture shows; (0, 0) is black."""
    tall, wide = picture.shape[:2]
    level = picture.mean(axis=2)
    values = []
    for row in range(3):
        middle = level[(2 * row + 1) * tall // 6]
        bits = [middle[(2 * bit + 1) * wide // (2 * _BITS)] > (_LIGHT + _DARK) / 2 for bit in range(_BITS)]
        values.append(int("".join(str(int(bit)) for bit in bits), 2))
    return values[0], values[1] << 8 | values[2]


def film(
    path: Path, file: int, frames: int, rate: str = "24", timecode: str = "", *options: str, codec: str = "libx264"
) -> Path:
    """Write such a film. `timecode` is that of its first frame ("" for none), as ffmpeg takes it."""
    pictures = b"".join(coded(file, frame).tobytes() for frame in range(frames))
    path.parent.mkdir(parents=True, exist_ok=True)
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "gray"]
    command += ["-s", f"{WIDTH}x{HEIGHT}", "-r", rate, "-i", "-", "-pix_fmt", "yuv420p", "-c:v", codec]
    command += ["-preset", "ultrafast"] if codec == "libx264" else []
    command += ["-timecode", timecode] if timecode else []
    subprocess.run([*command, "-threads", "1", *options, str(path)], input=pictures, check=True)
    return path
