"""The weights in the box: each is what its card says, opens, and knows an answer that anybody can look up."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from skimage import data
from skimage.transform import resize

from matchcut.film.errors import MachineFailed
from matchcut.models import boxed, onnx_session
from matchcut.models.boxed import all_boxed_weights, boxed_weights
from matchcut.models.onnx_session import open_boxed

FACE = (0.437, 0.225)
"""Where the middle of the astronaut's face is, of the picture's width and height."""


def sized(picture: NDArray[Any], height: int, width: int) -> NDArray[np.float32]:
    """A picture (h, w, 3) of another size, 0 to 1."""
    return resize(picture, (height, width), anti_aliasing=True).astype(np.float32)


def planes(picture: NDArray[np.float32], top: float = 1) -> NDArray[np.float32]:
    return np.ascontiguousarray(picture.transpose(2, 0, 1)[None] * np.float32(top))


def alike(first: NDArray[Any], second: NDArray[Any]) -> float:
    return float((first * second).sum() / np.linalg.norm(first) / np.linalg.norm(second))


def anchors(side: int, grids: tuple[tuple[int, int], ...]) -> NDArray[np.float64]:
    """Middles of a detector's anchors in pixels of its input: grids of so many cells a side, so many anchors each."""
    return np.concatenate(
        [
            np.repeat((np.stack(np.mgrid[:cells, :cells][::-1], -1).reshape(-1, 2) + 0.5) * side / cells, each, 0)
            for cells, each in grids
        ]
    )


def finds_the_face(name: str, side: int, grids: tuple[tuple[int, int], ...]) -> None:
    boxes, scores = open_boxed(name).run(None, {"picture": sized(data.astronaut(), side, side)[None] * 2 - 1})
    best = int(scores[0, :, 0].argmax())
    assert scores[0, best, 0] > 0
    middle = (anchors(side, grids)[best] + boxes[0, best, :2]) / side
    assert np.abs(middle - FACE).max() < 0.05  # Half of a face is 0.1 wide.


def full_range() -> None:
    finds_the_face("blaze_full", 192, ((48, 1),))


def short_range() -> None:
    finds_the_face("blaze_short", 128, ((16, 2), (8, 6)))


def knows_a_face_again() -> None:
    face = sized(data.astronaut()[40:190, 150:300], 150, 150)
    cat = sized(data.chelsea()[30:260, 110:340], 150, 150)
    faces = np.concatenate([planes(picture, 255) for picture in (face, face[:, ::-1], face * 0.5, cat)])
    vectors = open_boxed("dlib_face").run(None, {"faces": faces})[0]
    # 0.6 is the distance at which dlib's author tells two people apart.
    distances = np.linalg.norm(vectors[1:] - vectors[0], axis=1)
    assert distances[0] < 0.6
    assert distances[1] < 0.6
    assert distances[2] > 0.6


def knows_a_thing_again() -> None:
    coffee, cat = (sized(picture, 256, 256) for picture in (data.coffee(), data.chelsea()))
    pictures = [planes(view, 255) for view in (coffee[16:240, 16:240], coffee[32:, 32:] * 0.8, cat[16:240, 16:240])]
    for outputs in open_boxed("efficientnet_lite0").run(None, {"pictures": np.concatenate(pictures)}):
        assert alike(outputs[0], outputs[1]) > alike(outputs[0], outputs[2]) + 0.05


def sees_where_a_picture_differs() -> None:
    cat = sized(data.chelsea(), 96, 128)
    painted = cat.copy()
    painted[:, 64:] = sized(data.coffee(), 96, 64)
    layers = open_boxed("efficientnet_lite0_layers").run(None, {"pictures": planes(cat, 255)})
    others = open_boxed("efficientnet_lite0_layers").run(None, {"pictures": planes(painted, 255)})
    assert [layer.shape[2:] for layer in layers] == [(48, 64), (24, 32), (12, 16), (6, 8)]
    for first, second in zip(layers, others, strict=True):
        apart = np.square(first - second).sum(axis=(0, 1))
        left, right = np.array_split(apart, 2, axis=1)
        assert left.mean() < right.mean() / 3


def sees_a_cut() -> None:
    before, after = (np.rint(sized(picture, 27, 80) * 255) for picture in (data.coffee(), data.astronaut()))
    frames = np.stack([(before if at < 50 else after)[:, at // 4 : at // 4 + 48] for at in range(100)])
    # Two colours that never meet: each frame's histogram is like its own shot's alone.
    shot = np.arange(100) < 50
    colour = np.zeros((100, 101), np.float32)
    for at in range(100):
        inside = [near for near in range(at - 50, at + 51) if 0 <= near < 100]
        colour[at, [near - at + 50 for near in inside]] = shot[inside] == shot[at]
    cut, _ = open_boxed("transnet_v2").run(None, {"frames": frames[None], "colour": colour[None]})
    assert [int(at) for at in np.flatnonzero(cut[0] > 0.5)] == [49]


def sees_what_lies_between() -> None:
    cat = sized(data.chelsea(), 150, 226)
    first, between, second = (planes(cat[10:138, 10 + moved : 202 + moved]) for moved in (0, 4, 8))
    moment = np.full((1, 1, 1, 1), 0.5, np.float32)
    made = open_boxed("rife_4").run(None, {"first": first, "second": second, "moment": moment})[0]
    # Those are as far as they are apart; what is made is nearly what belongs between them.
    assert np.square(made - between).mean() < np.square((first + second) / 2 - between).mean() / 10


def sees_a_person(name: str, height: int) -> None:
    person = open_boxed(name).run(None, {"picture": sized(data.astronaut(), height, 256)[None]})[0][0, :, :, 0]
    assert person[int(0.2 * height) : int(0.3 * height), 105:120].min() > 0.9
    assert person[: int(0.3 * height), :40].mean() < 0.1


def upright() -> None:
    sees_a_person("selfie", 256)


def wide() -> None:
    sees_a_person("selfie_wide", 144)


ANSWERS: dict[str, Callable[[], None]] = {
    "blaze_full": full_range,
    "blaze_short": short_range,
    "dlib_face": knows_a_face_again,
    "efficientnet_lite0": knows_a_thing_again,
    "efficientnet_lite0_layers": sees_where_a_picture_differs,
    "rife_4": sees_what_lies_between,
    "selfie": upright,
    "selfie_wide": wide,
    "transnet_v2": sees_a_cut,
}


def test_all_have_an_answer_and_there_is_room_for_them() -> None:
    assert [weights.name for weights in all_boxed_weights()] == sorted(ANSWERS)
    assert all(weights.bytes < 20_000_000 for weights in all_boxed_weights())
    assert sum(weights.bytes for weights in all_boxed_weights()) < 50_000_000


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_weights_are_what_their_card_says_and_know_the_answer(name: str) -> None:
    weights = boxed_weights(name)
    plain = weights.file.read_bytes()
    assert (len(plain), hashlib.sha256(plain).hexdigest()) == (weights.bytes, weights.sha256)
    assert weights.licence.name in {"Apache-2.0", "CC0-1.0", "MIT"}
    assert weights.licence_text.read_text(encoding="utf-8").strip()
    assert all((weights.copyright, weights.source, weights.purpose, weights.training, weights.checked))
    ANSWERS[name]()


def test_weights_that_were_changed_are_told_before_they_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    weights = boxed_weights("selfie")
    plain = bytearray(weights.file.read_bytes())
    plain[len(plain) // 2] ^= 1
    changed = replace(weights, file=tmp_path / "selfie.onnx")
    changed.file.write_bytes(plain)
    monkeypatch.setattr(onnx_session, "boxed_weights", lambda name: changed)
    with pytest.raises(MachineFailed, match="changed or are damaged") as told:
        open_boxed("selfie")
    assert told.value.file == changed.file


def test_weights_that_are_missing_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = replace(boxed_weights("selfie"), file=tmp_path / "selfie.onnx")
    monkeypatch.setattr(onnx_session, "boxed_weights", lambda name: missing)
    with pytest.raises(MachineFailed, match="not in this installation"):
        open_boxed("selfie")


def test_an_installation_without_any_weights_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> Path:
        raise FileNotFoundError(name)

    boxed._cards.cache_clear()
    monkeypatch.setattr(boxed, "resource", nothing)
    try:
        assert all_boxed_weights() == ()
        with pytest.raises(MachineFailed, match="not in this installation"):
            open_boxed("selfie")
    finally:
        boxed._cards.cache_clear()
