"""Shots made of a still, and films made of shots."""

from __future__ import annotations

import subprocess
from pathlib import Path

import numpy as np
from imageio_ffmpeg import get_ffmpeg_exe

WIDTH, HEIGHT, RATE = 192, 108, 24


def seen_at(picture: np.ndarray, frames: int, step: int = 1, left: int = 20, top: int = 60) -> np.ndarray:
    """A pan over a picture, `step` pixels a frame: RGB (frames, HEIGHT, WIDTH, 3)."""
    views = (
        picture[top : top + HEIGHT, left + step * number : left + step * number + WIDTH] for number in range(frames)
    )
    return np.stack([view[..., :3] for view in views])


def film_of(frames: np.ndarray, path: Path, *options: str, sound: bool = False) -> Path:
    """Write frames as a film at RATE, by ffmpeg."""
    command = [get_ffmpeg_exe(), "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24"]
    command += ["-s", f"{frames.shape[2]}x{frames.shape[1]}", "-r", str(RATE), "-i", "-"]
    if sound:
        command += ["-f", "lavfi", "-i", "aevalsrc=0.5*sin(2*PI*t*(200+300*t)):s=48000", "-shortest"]
    command += ["-pix_fmt", "yuv420p", "-preset", "ultrafast", "-threads", "1", *options, str(path)]
    subprocess.run(command, input=frames.tobytes(), check=True)
    return path
