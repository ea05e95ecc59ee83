"""What the animatic's tests share: pictures made for them, a sink and an ear, and a way to run the engine."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from matchcut.engines.animatic import figures, still_scenes
from matchcut.engines.animatic.matte import Subject, find_subject
from matchcut.engines.animatic.pipeline import AnimaticEngine
from matchcut.engines.animatic.spec import specs
from matchcut.engines.protocol import WorkOrder
from matchcut.film.errors import Cancelled
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters, ParameterValue
from matchcut.film.time import FrameRate
from matchcut.media.stills import write_png
from matchcut.media.tail import write_tail
from matchcut.planning.recipe import Portrait, Recipe, Upstream, canonical

Rgb = NDArray[np.uint8]


@dataclass
class Take:
    """Takes what an engine makes, and counts what it tells."""

    frames: list[Rgb] = field(default_factory=list)
    handed_over: dict[str, ParameterValue] = field(default_factory=dict)
    facts: dict[str, ParameterValue] = field(default_factory=dict)
    checks: int = 0
    steps: list[tuple[int, int]] = field(default_factory=list)
    previews: list[Rgb] = field(default_factory=list)
    cancel_at: int | None = None

    def write(self, frame: Rgb) -> None:
        self.frames.append(frame)

    def sound(self, samples: NDArray[np.float32], sample_rate: int) -> None:
        raise AssertionError("an animatic is silent")

    def hand_over(self, facts: Mapping[str, ParameterValue]) -> None:
        self.handed_over = dict(facts)

    def fact(self, name: str, value: ParameterValue) -> None:
        self.facts[name] = value

    def check(self) -> None:
        self.checks += 1
        if self.cancel_at is not None and len(self.frames) >= self.cancel_at:
            raise Cancelled("Stopped.")

    def progress(self, step: int, steps: int, note: str = "", preview: Rgb | None = None) -> None:
        self.steps.append((step, steps))
        if preview is not None:
            self.previews.append(preview)


class Shoot:
    """Runs the engine on recipes of small frames; its media are files in a folder, named as in `media`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.media: dict[MediaId, Path] = {}

    def picture(self, name: str, pixels: Rgb) -> MediaId:
        path = self.folder / f"{name}.png"
        write_png(path, pixels)
        self.media[MediaId(name)] = path
        return MediaId(name)

    def recipe(self, **changes: Any) -> Recipe:
        parameters = Parameters(changes.pop("parameters", {}))
        plain: dict[str, Any] = {
            "engine": "animatic",
            "engine_revision": "1",
            "width": 320,
            "height": 180,
            "rate_numerator": 24,
            "rate_denominator": 1,
            "frames": 24,
            "seed": 5,
            "parameters": parameters,
        }
        return Recipe(**{**plain, **changes})

    def __call__(self, *, take: Take | None = None, only: set[str] | None = None, **changes: Any) -> Take:
        """Make one take; `only` names the media that are at hand (all of them unless given)."""
        media = {name: path for name, path in self.media.items() if only is None or name in only}
        made = take or Take()
        AnimaticEngine(specs()[0]).generate(WorkOrder(self.recipe(**changes), media), made, made)
        return made

    def take(self, **changes: Any) -> Take:
        """A sink with these fields set."""
        return Take(**changes)

    def someone(self, name: str, *references: MediaId) -> Portrait:
        return Portrait(name=name, references=references)

    def upstream(self, take: Take, *, name: str = "tail", hand_over: str | None = None, kept: int = 9) -> Upstream:
        """Keep the tail of a take as production does."""
        tail = take.frames[-kept:]
        path = self.folder / f"{name}.mkv"
        write_tail(path, tail, FrameRate(24))
        self.media[MediaId(name)] = path
        left = canonical(take.handed_over) if hand_over is None else hand_over
        return Upstream(tail=MediaId(name), frames=len(tail), hand_over=left)


_SUBJECTS: dict[bytes, Subject] = {}


@pytest.fixture(autouse=True)
def _subjects_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Finds the subject of the same picture once for all tests; test_matte holds that it is always the same."""

    def remembered(rgb: Rgb) -> Subject:
        key = hashlib.sha256(repr(rgb.shape).encode() + rgb.tobytes()).digest()
        if key not in _SUBJECTS:
            _SUBJECTS[key] = find_subject(rgb)
        return _SUBJECTS[key]

    monkeypatch.setattr(still_scenes, "find_subject", remembered)
    monkeypatch.setattr(figures, "find_subject", remembered)


@pytest.fixture
def shoot(tmp_path: Path) -> Shoot:
    return Shoot(tmp_path)


class Pictures:
    """Pictures made for tests."""

    def texture(self, width: int = 480, height: int = 320, seed: int = 1, scale: float = 4.0) -> Rgb:
        """A picture that is rich everywhere and has no subject: soft coloured noise."""
        chance = np.random.default_rng(seed)
        noise = chance.normal(0, 1, (height, width, 3)).astype(np.float32)
        soft = cv2.GaussianBlur(noise, (0, 0), scale) * scale + 2 * cv2.GaussianBlur(noise, (0, 0), scale * 3) * scale
        return np.clip(np.rint(soft / soft.std() * 45 + 128), 0, 255).astype(np.uint8)

    def portrait(self, width: int = 480, height: int = 400) -> Rgb:
        """A picture that has a subject beyond doubt: a warm head and shoulders before a cool wall."""
        wall = np.array([70, 105, 150]) + (self.texture(width, height, 2, 6).astype(np.float32) - 128) * 0.12
        figure = np.array([205, 120, 60]) + (self.texture(width, height, 3, 5).astype(np.float32) - 128) * 0.25
        mask = self.portrait_mask(width, height)[..., None]
        return np.clip(np.rint(figure * mask + wall * (1 - mask)), 0, 255).astype(np.uint8)

    def portrait_mask(self, width: int = 480, height: int = 400) -> NDArray[np.float32]:
        """Where the subject of `portrait` is, 0 to 1."""
        mask = np.zeros((height, width), np.uint8)
        cv2.ellipse(mask, (width // 2, height * 9 // 20), (width // 9, height // 6), 0, 0, 360, 255, -1, cv2.LINE_AA)
        cv2.ellipse(mask, (width // 2, height), (width // 4, height * 2 // 5), 0, 0, 360, 255, -1, cv2.LINE_AA)
        return cv2.GaussianBlur(mask, (0, 0), 1.0).astype(np.float32) / 255

    def cut_out(self, width: int = 120, height: int = 300, *, cut_off: bool = False) -> Rgb:
        """A red figure on nothing, RGBA: standing free, or cut off by its picture's lower edge."""
        alpha = np.zeros((height, width), np.uint8)
        bottom = height + 40 if cut_off else height - 12
        cv2.rectangle(alpha, (width // 4, 12), (width * 3 // 4, bottom), 255, -1)
        rgba = np.zeros((height, width, 4), np.uint8)
        rgba[..., 0], rgba[..., 3] = 220, alpha
        return rgba

    def plain(self, width: int = 480, height: int = 270) -> Rgb:
        """A grey plate without anything on it."""
        return np.full((height, width, 3), 120, np.uint8)


class Measure:
    """What two frames tell of the camera between them, and what one tells of a red figure in it."""

    def shift(self, first: Rgb, second: Rgb) -> tuple[float, float]:
        """How far the picture went: x right, y down, in pixels."""
        grey = [cv2.cvtColor(one, cv2.COLOR_RGB2GRAY).astype(np.float32) for one in (first, second)]
        window = cv2.createHanningWindow((grey[0].shape[1], grey[0].shape[0]), cv2.CV_32F)
        (x, y), _ = cv2.phaseCorrelate(grey[0], grey[1], window)
        return x, y

    def affine(self, first: Rgb, second: Rgb) -> NDArray[np.float64]:
        """The similarity, 2 × 3, that takes one frame to the other, by tracked points."""
        grey = [cv2.cvtColor(one, cv2.COLOR_RGB2GRAY) for one in (first, second)]
        points = cv2.goodFeaturesToTrack(grey[0], 300, 0.01, 6)
        moved, found, _ = cv2.calcOpticalFlowPyrLK(grey[0], grey[1], points, None)
        kept = found.ravel() == 1
        matrix, _ = cv2.estimateAffinePartial2D(points[kept].reshape(-1, 2), moved[kept].reshape(-1, 2))
        return np.asarray(matrix)

    def growth(self, first: Rgb, second: Rgb) -> float:
        """How much larger things are in the second frame."""
        matrix = self.affine(first, second)
        return float(np.hypot(matrix[0, 0], matrix[1, 0]))

    def red(self, frame: Rgb) -> NDArray[np.bool_]:
        """Where the figure of `Pictures.cut_out` is."""
        colours = frame.astype(int)
        return (colours[..., 0] > 100) & (colours[..., 1] < 60)

    def red_box(self, frame: Rgb) -> tuple[int, int, int, int]:
        """Left, top, right, bottom of that, half-open."""
        red = self.red(frame)
        rows, columns = np.flatnonzero(red.any(axis=1)), np.flatnonzero(red.any(axis=0))
        return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


@pytest.fixture(scope="session")
def pictures() -> Pictures:
    return Pictures()


@pytest.fixture(scope="session")
def measure() -> Measure:
    return Measure()
