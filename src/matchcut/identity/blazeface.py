"""BlazeFace, from the box: finds faces in a picture, of any size and turned any way, with eyes, nose and mouth.

One network looks for faces from a fifteenth of a view's side on (full range). The other knows faces that fill a view
(short range): it looks once more at each that the first took for one, upright and near, and both must agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from matchcut.identity.faces import Face, Picture, warped, with_sharpness
from matchcut.models.onnx_session import open_boxed

Marks = NDArray[np.float64]
"""A face as the networks tell it, (8, 2): the box's left top and right bottom, eyes, nose tip, mouth, and both ears."""

_LIKELY, _SURE = 0.4, 0.75
"""How sure each of the two must be, 0 to 1: midway between the surest that is no face and the least sure face of the
pictures that `bench_identity` calibrates on.
"""

_LANDMARKS = (2, 3, 4, 5)

_BEYOND_DOUBT = 0.85
"""How sure the second must be for a face to lie as the first has it: seen the wrong way about, faces came to 0.83."""

_SAME_FACE = 0.3
"""The overlap (intersection over union) from which two boxes are of one face."""

_NEAR = 0.5
"""How much of its view's side a face fills when it is looked at once more."""

_ASTRAY = 0.15
"""How far from the middle of that view the face may be, in sides, to be the one that was looked for."""

_TILE = 3 / 8
"""The side of a tile, in longer sides of the picture: 40 pixels of a 720p frame are 16 of the network's 192 there."""

_AROUND = 5
"""The side of what is looked at around where a face was, in its own: it may have gone two of them any way."""

_TOGETHER = 10
"""A view of several is so many sides of the smallest of them wide at most: 19 of the network's 192 pixels are left."""

_TILES_OVERLAP = 1 / 4
_SMALLEST_TILE = 96
"""Pixels: in smaller tiles there is nothing that the whole picture did not show."""


class BlazeNet:
    """One of the two networks: `side` is that of the square it looks at, in pixels, `grids` are its (cells a side,
    anchors a cell).
    """

    def __init__(self, weights: str, side: int, grids: Iterable[tuple[int, int]]) -> None:
        """Load the weights of that name from the box. Errors as `open_boxed`."""
        self._session = open_boxed(weights, threads=1)
        self._input: str = self._session.get_inputs()[0].name
        self.side = side
        anchors = [
            np.repeat(np.stack(np.meshgrid(*2 * [(np.arange(cells) + 0.5) / cells]), axis=-1).reshape(-1, 2), each, 0)
            for cells, each in grids
        ]
        self._anchors = np.concatenate(anchors)

    def find(self, square: Picture, sure: float) -> list[tuple[float, Marks]]:
        """The faces in a square (side, side, 3) that the network is at least so `sure` of (0 to 1), the surest first,
        in pixels of the square. Boxes of one face are blended by how sure each is.
        """
        outputs = self._session.run(None, {self._input: (square.astype(np.float32) / 127.5 - 1)[None]})
        logits, offsets = sorted((output[0] for output in outputs), key=lambda output: output.shape[-1])
        likely = np.flatnonzero(logits[:, 0] > np.log(sure / (1 - sure)))
        values = offsets[likely].reshape(-1, 8, 2).astype(np.float64) / self.side
        points = values + self._anchors[likely, None]
        half = values[:, 1] / 2
        points[:, 1] = points[:, 0] + half
        points[:, 0] -= half
        scores = 1 / (1 + np.exp(-logits[likely, 0].astype(np.float64)))
        faces = []
        for group in _groups(points, scores):
            weights = scores[group] / scores[group].sum()
            faces.append((float(scores[group[0]]), np.tensordot(weights, points[group], 1) * self.side))
        return faces


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """The box about where faces were, in pixels of the picture, and the side of the smallest of them."""

    left: float
    top: float
    right: float
    bottom: float
    smallest: float

    @property
    def side(self) -> float:
        return max(self.right - self.left, self.bottom - self.top)

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def joined(self, other: _Surroundings) -> _Surroundings:
        """The box about both."""
        return _Surroundings(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
            min(self.smallest, other.smallest),
        )


def _around(face: Face) -> _Surroundings:
    """Where a face may be a moment later."""
    long = max(face.width, face.height)
    x, y, reach = (face.left + face.right) / 2, (face.top + face.bottom) / 2, _AROUND * long / 2
    return _Surroundings(x - reach, y - reach, x + reach, y + reach, long)


class BlazeFaceDetector:
    """Finds faces by both networks."""

    def __init__(self) -> None:
        """Load both. Errors as `open_boxed`."""
        self._far = BlazeNet("blaze_full", 192, [(48, 1)])
        self._near = BlazeNet("blaze_short", 128, [(16, 2), (8, 6)])

    def detect(self, rgb: Picture, *, small: bool = False, near: Sequence[Face] | None = None) -> tuple[Face, ...]:
        """See `FaceDetector.detect`; with four landmarks."""
        likely = [*_middle_view(self._far, rgb, 1.0).find(), *(self._in_tiles(rgb) if small else ())]
        if near is not None:
            likely += self._about(rgb, near)
        faces = self._confirmed(rgb, likely)
        if near is not None:
            return tuple(with_sharpness(rgb, face) for face in faces)
        for deeper in (self._close_ups, *(() if small else (self._in_tiles,)), self._turned):
            if not faces:
                faces = self._confirmed(rgb, deeper(rgb))
        return tuple(with_sharpness(rgb, face) for face in faces)

    def _in_tiles(self, rgb: Picture) -> Iterator[tuple[float, Marks]]:
        """What is found in parts of the picture, which overlap."""
        height, width = rgb.shape[:2]
        side = max(_SMALLEST_TILE, round(max(height, width) * _TILE))
        if side >= max(height, width):
            return
        for top in _starts(height, side):
            for left in _starts(width, side):
                yield from _SquareView(self._far, rgb, left, top, side).find()

    def _about(self, rgb: Picture, near: Sequence[Face]) -> Iterator[tuple[float, Marks]]:
        """What is found around where faces were, several of them in one view where none is too small for it."""
        height, width = rgb.shape[:2]
        left = [_around(face) for face in near]
        while left:
            view = left.pop(0)
            for other in tuple(left):
                joined = view.joined(other)
                if joined.side <= _TOGETHER * joined.smallest:
                    view = joined
                    left.remove(other)
            side = max(_SMALLEST_TILE, round(view.side))
            if side < max(height, width):
                x, y = (min(max(0.0, at), of) for at, of in zip(view.middle, (width, height), strict=True))
                yield from _SquareView(self._far, rgb, round(x - side / 2), round(y - side / 2), side).find()

    def _close_ups(self, rgb: Picture) -> Iterator[tuple[float, Marks]]:
        """What is found of faces that fill the picture, or go beyond it."""
        for reach in (1.0, 1.6):
            yield from _middle_view(self._near, rgb, reach).find()

    def _turned(self, rgb: Picture) -> Iterator[tuple[float, Marks]]:
        """What is found in the picture turned on its sides and its head."""
        all_of_it = _middle_view(self._far, rgb, 1.0)
        for quarters in (1, 3, 2):
            yield from all_of_it.find(quarters)

    def _confirmed(self, rgb: Picture, likely: Iterable[tuple[float, Marks]]) -> list[Face]:
        """Those of the faces that the other network sees as well, each once, the surest first."""
        ranked = sorted(likely, key=lambda entry: -entry[0])
        seen = []
        for group in _groups(np.array([marks for _, marks in ranked]), np.array([score for score, _ in ranked])):
            again = self._seen_again(rgb, ranked[group[0]][1])
            if again is not None:
                seen.append(again)
        seen.sort(key=lambda entry: -entry[0])
        apart = _groups(np.array([marks for _, marks in seen]), np.array([score for score, _ in seen]))
        return [_face(*seen[group[0]]) for group in apart]

    def _seen_again(self, rgb: Picture, marks: Marks) -> tuple[float, Marks] | None:
        """The same face as the near network has it; None where it sees none.

        A face that lies on its side or its head may have been taken for an upright one, and so may it be here: where it
        is not beyond doubt, it is looked at from all sides.
        """
        seen = self._seen_near(rgb, marks, 0)
        if seen is None or seen[0] >= _BEYOND_DOUBT:
            return seen
        from_aside = (self._seen_near(rgb, marks, quarters) for quarters in (1, 2, 3))
        return max([seen, *filter(None, from_aside)], key=lambda entry: entry[0])

    def _seen_near(self, rgb: Picture, marks: Marks, quarters: int) -> tuple[float, Marks] | None:
        """The face as the near network has it from a view in which its eyes are level, after so many quarter turns."""
        side = self._near.side
        middle, across = marks[:2].mean(axis=0), float(np.linalg.norm(marks[1] - marks[0])) / 2**0.5
        x, y = marks[3] - marks[2]
        angle = float(np.arctan2(y, x)) + quarters * np.pi / 2
        scale = _NEAR * side / max(across, 1e-6)
        turn = scale * np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        matrix = np.hstack([turn, (side / 2 - turn @ middle)[:, None]])
        for score, near in self._near.find(warped(rgb, matrix, side), _SURE):
            if float(np.linalg.norm(near[:2].mean(axis=0) - side / 2)) <= _ASTRAY * side:
                points = (near - matrix[:, 2]) @ np.linalg.inv(turn).T
                half = (near[1] - near[0]) / (2 * scale)
                centre = points[:2].mean(axis=0)
                points[:2] = centre - half, centre + half
                return score, points
        return None


class _SquareView:
    """A square of a picture as a network looks at it; what lies outside of the picture is black."""

    def __init__(self, net: BlazeNet, rgb: Picture, left: float, top: float, side: float) -> None:
        """`left`, `top` and `side` are in pixels of the picture (height, width, 3)."""
        self._net, pixels = net, net.side
        height, width = rgb.shape[:2]
        from_x, from_y = max(0, int(left)), max(0, int(top))
        to_x, to_y = min(width, int(np.ceil(left + side))), min(height, int(np.ceil(top + side)))
        scale = pixels / side
        part = rgb[from_y:to_y, from_x:to_x]
        size = (max(1, round(part.shape[1] * scale)), max(1, round(part.shape[0] * scale)))
        small = cv2.resize(part, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        self._square = np.zeros((pixels, pixels, 3), np.uint8)
        x, y = round((from_x - left) * scale), round((from_y - top) * scale)
        fitting = small[: pixels - y, : pixels - x]
        self._square[y : y + fitting.shape[0], x : x + fitting.shape[1]] = fitting
        self._corner, self._from = (x, y), (from_x, from_y)
        self._grown = np.array([part.shape[1] / size[0], part.shape[0] / size[1]])

    def find(self, quarters: int = 0) -> Iterator[tuple[float, Marks]]:
        """What the network finds in it after so many quarter turns, in pixels of the picture."""
        for score, marks in self._net.find(np.rot90(self._square, quarters), _LIKELY):
            x, y = marks[:, 0], marks[:, 1]
            side = self._net.side
            back = ((x, y), (side - y, x), (side - x, side - y), (y, side - x))[quarters]
            points = np.stack(back, axis=1)
            points[:2] = points[:2].min(axis=0), points[:2].max(axis=0)
            yield score, (points - self._corner) * self._grown + self._from


def _middle_view(net: BlazeNet, rgb: Picture, reach: float) -> _SquareView:
    """All of the picture, in a square of `reach` of its longer sides around its middle."""
    height, width = rgb.shape[:2]
    side = max(height, width) * reach
    return _SquareView(net, rgb, (width - side) / 2, (height - side) / 2, side)


def _starts(length: int, side: int) -> list[int]:
    """Where tiles of a side begin along a length, so that they overlap and cover it."""
    if length <= side:
        return [(length - side) // 2]
    count = 1 + int(np.ceil((length - side) / (side * (1 - _TILES_OVERLAP))))
    return [round(place * (length - side) / (count - 1)) for place in range(count)]


def _groups(points: Marks, scores: NDArray[np.float64]) -> list[list[int]]:
    """Which faces (n, 8, 2) are one and the same, by index: the surest of each first, the surest group first."""
    left = [int(index) for index in np.argsort(-scores, kind="stable")]
    groups = []
    while left:
        first = left[0]
        group = [index for index in left if index == first or _overlap(points[first], points[index]) > _SAME_FACE]
        groups.append(group)
        left = [index for index in left if index not in group]
    return groups


def _overlap(marks: Marks, other: Marks) -> float:
    """Intersection over union of two boxes."""
    common = np.clip(np.minimum(marks[1], other[1]) - np.maximum(marks[0], other[0]), 0, None).prod()
    return float(common / ((marks[1] - marks[0]).prod() + (other[1] - other[0]).prod() - common + 1e-9))


def _face(score: float, marks: Marks) -> Face:
    (left, top), (right, bottom) = marks[:2]
    landmarks = tuple((float(x), float(y)) for x, y in marks[list(_LANDMARKS)])
    return Face(
        left=float(left), top=float(top), right=float(right), bottom=float(bottom), score=score, landmarks=landmarks
    )
