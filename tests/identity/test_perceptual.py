"""The perceptual distance ranks damage as people do, where the mean of squares sees none of it."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from skimage import data

from matchcut.identity.perceptual import perceptual_distance

PICTURES = ("astronaut", "coffee", "chelsea", "brick")


def cut(name: str) -> tuple[np.ndarray, np.ndarray]:
    """A part of a picture, and the part a pixel to its right: (128, 160, 3)."""
    picture = getattr(data, name)()
    picture = picture if picture.ndim == 3 else np.dstack([picture] * 3)
    small = cv2.resize(picture, (240, 200), interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(small[30:158, 40:200]), np.ascontiguousarray(small[30:158, 41:201])


def squares(first: np.ndarray, second: np.ndarray) -> float:
    return float(np.square(first.astype(float) - second).mean())


def blurred_by(picture: np.ndarray, wanted: float) -> np.ndarray:
    """The picture under the Gaussian that is that far from it in mean squares."""
    low, high = 0.05, 12.0
    for _ in range(20):
        sigma = (low + high) / 2
        blurred = cv2.GaussianBlur(picture, (0, 0), sigma)
        low, high = (sigma, high) if squares(picture, blurred) < wanted else (low, sigma)
    return blurred


def noisy(picture: np.ndarray, deviation: float) -> np.ndarray:
    grain = np.random.default_rng(4).normal(0, deviation, picture.shape)
    return np.clip(np.rint(picture + grain), 0, 255).astype(np.uint8)


@pytest.mark.parametrize("name", PICTURES)
def test_a_shift_is_less_than_blur_or_noise_of_the_same_mean_square(name: str) -> None:
    picture, shifted = cut(name)
    apart = squares(picture, shifted)
    shift = perceptual_distance(picture, shifted)
    assert shift < perceptual_distance(picture, blurred_by(picture, apart))
    assert shift < perceptual_distance(picture, noisy(picture, apart**0.5))


DAMAGE: dict[str, tuple[Callable[[np.ndarray, float], np.ndarray], tuple[float, ...]]] = {
    "blur": (lambda picture, sigma: cv2.GaussianBlur(picture, (0, 0), sigma), (0.5, 1, 2, 4)),
    "noise": (noisy, (3, 8, 20, 50)),
    "jpeg": (
        lambda picture, quality: cv2.imdecode(
            cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(quality)])[1], 1
        ),
        (85, 40, 15, 4),
    ),
}


@pytest.mark.parametrize("kind", sorted(DAMAGE))
def test_the_worse_the_damage_the_farther(kind: str) -> None:
    damage, amounts = DAMAGE[kind]
    picture, _ = cut("coffee")
    distances = [perceptual_distance(picture, damage(picture, amount)) for amount in amounts]
    assert distances == sorted(distances)
    assert 0 < distances[0] < distances[-1] / 3
    assert distances[-1] <= 4


def test_the_same_picture_is_at_no_distance_and_the_order_does_not_matter() -> None:
    coffee, cat = (cut(name)[0] for name in ("coffee", "chelsea"))
    assert perceptual_distance(coffee, coffee) == 0
    assert perceptual_distance(coffee, cat) == pytest.approx(perceptual_distance(cat, coffee), abs=1e-6)
    assert perceptual_distance(coffee, cat) > perceptual_distance(coffee, noisy(coffee, 8))


@pytest.mark.parametrize("size", [(1, 1), (1, 70), (33, 5), (17, 900)])
def test_pictures_of_any_size_are_compared(size: tuple[int, int]) -> None:
    dark, light = (np.full((*size, 3), value, np.uint8) for value in (40, 200))
    assert perceptual_distance(dark, dark) == 0
    assert perceptual_distance(dark, light) > 0


def test_pictures_of_two_sizes_are_not_compared() -> None:
    with pytest.raises(ValueError, match="two sizes"):
        perceptual_distance(np.zeros((8, 8, 3), np.uint8), np.zeros((8, 9, 3), np.uint8))
