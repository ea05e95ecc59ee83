"""Takes of a woman whom everybody knows: she stands before a wall that passes, and is not there at first."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
from skimage import data
from tests.continuity.moving import film_of

FRAMES, COMES, SIZE = 18, 6, (320, 180)


def frames() -> np.ndarray:
    """RGB (FRAMES, 180, 320, 3)."""
    somebody = cv2.resize(data.astronaut(), (160, 160), interpolation=cv2.INTER_AREA)
    wall = (data.brick()[..., None] * np.array([0.9, 0.8, 0.6])).astype(np.uint8)
    ground = cv2.resize(wall, (360, 360), interpolation=cv2.INTER_AREA)
    pictures = np.stack([ground[20 : 20 + SIZE[1], number : number + SIZE[0]] for number in range(FRAMES)])
    for number in range(COMES, FRAMES):
        pictures[number, 20:, 60 + number : 220 + number] = somebody
    return pictures


@pytest.fixture(scope="session")
def take(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The take as a file, all of its frames key frames."""
    return film_of(frames(), tmp_path_factory.mktemp("take") / "take.mp4", "-crf", "10", "-g", "1")


def torn(take: Path, folder: Path, broken: Iterable[int], whole: int = 0) -> Path:
    """A copy of the take, of whose frames some are zeros after their first bytes."""
    with av.open(str(take)) as container:
        packets = [packet for packet in container.demux(video=0) if packet.size]
    content = bytearray(take.read_bytes())
    for packet in (packets[number] for number in broken):
        content[packet.pos + whole : packet.pos + packet.size] = bytes(packet.size - whole)
    path = folder / "torn.mp4"
    path.write_bytes(content)
    return path
