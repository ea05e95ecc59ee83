"""What a preview tells of a take that is being made."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from skimage import data

from matchcut.continuity.faults import FaultKind
from matchcut.continuity.previews import hopeless
from matchcut.identity.faces import Picture


def jpeg(rgb: Picture) -> bytes:
    written = BytesIO()
    Image.fromarray(rgb).save(written, "JPEG", quality=70)
    return written.getvalue()


def small(rgb: Picture, light: float = 1.0) -> bytes:
    image = Image.fromarray(rgb)
    image.thumbnail((320, 320))
    return jpeg((np.asarray(image, np.float32) * light).astype(np.uint8))


@pytest.mark.parametrize("light", [1.0, 0.4, 0.15])
@pytest.mark.parametrize("name", ["astronaut", "chelsea", "coffee"])
def test_pictures_are_not_hopeless_in_the_dark_either(name: str, light: float) -> None:
    assert hopeless(small(getattr(data, name)(), light)) is None


def test_a_plain_wall_with_grain_is_a_picture() -> None:
    wall = np.linspace(100, 140, 160)[None, :, None] + np.random.default_rng(1).normal(0, 4, (120, 160, 3))
    assert hopeless(jpeg(wall.clip(0, 255).astype(np.uint8))) is None


def test_black_blank_and_noise_are() -> None:
    assert hopeless(jpeg(np.zeros((90, 160, 3), np.uint8))) is FaultKind.BLACK
    assert hopeless(jpeg(np.full((90, 160, 3), (12, 150, 40), np.uint8))) is FaultKind.BLANK
    noise = np.random.default_rng(2).integers(0, 256, (90, 160, 3)).astype(np.uint8)
    assert hopeless(jpeg(noise)) is FaultKind.BROKEN


def test_a_picture_of_one_pixel_tells_nothing() -> None:
    assert hopeless(jpeg(np.zeros((1, 1, 3), np.uint8))) is None
