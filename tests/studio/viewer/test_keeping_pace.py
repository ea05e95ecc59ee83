"""A machine that is too slow: less is made of each picture, sound goes on, and more is made again when it can be.

The clock is the sound's, which the test moves from frame to frame; the machine's speed is how much work it gets done in
one of them. No time of the tester's machine counts.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.studio.viewer.conftest import HEIGHT, WIDTH

from matchcut.cut.model import Composite, Cut, Picture
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRate
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.studio.viewer.pace import LATE, LONGEST_PATIENCE, PATIENCE, Fineness, PlaybackStep
from matchcut.studio.viewer.projector import Workshop
from matchcut.studio.window.window import StudioWindow

COST = {Fineness.HALF: 4, Fineness.QUICK: 8, Fineness.EXACT: 16}


class Sound:
    """A film's sound, as far as the test lets it be."""

    def __init__(self) -> None:
        self.at = 0
        self.starts: list[int] = []
        self.stops = 0

    def start(self, frame: int) -> bool:
        self.starts.append(frame)
        return True

    def stop(self) -> None:
        self.stops += 1

    def frame(self) -> int | None:
        return self.at


class Machine:
    """Makes pictures with the work that it is given, and stands still without."""

    def __init__(self, window: StudioWindow, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.window, self.viewer = window, window.viewer
        self._make = self.viewer.projector.make
        self._turn = threading.Condition()
        self._work: int | None = 0
        self._stands = False
        self.sound = Sound()
        self.came: list[int] = []
        self.viewer.shown.connect(self.came.append)
        self.viewer.transport._sound = self.sound
        self.viewer.projector.make = self._slowly  # type: ignore[method-assign]

    def _slowly(self, workshop: Workshop, picture: Composite, fineness: Fineness) -> QImage:
        with self._turn:
            for _ in range(COST[fineness]):
                self._stands = True
                self._turn.wait_for(lambda: self._work is None or self._work > 0)
                self._stands = False
                if self._work is not None:
                    self._work -= 1
        return self._make(workshop, picture, fineness)

    def give(self, work: int | None) -> None:
        """So much work from now on, and none of what was not done before; None for all that there is."""
        with self._turn:
            self._work = work
            self._turn.notify_all()
        self._qtbot.waitUntil(self._rests, timeout=20_000)
        QApplication.processEvents()

    def _rests(self) -> bool:
        with self._turn:
            if self._stands and self._work == 0:
                return True
        return self.viewer.projector.waiting == 0

    def play(self, until: int, work: int) -> None:
        """Play on up to a frame, with so much work in each."""
        if not self.viewer.transport.playing:
            self.viewer.transport.play()
        for frame in range(self.sound.at, until):
            self.sound.at = frame
            self._qtbot.waitUntil(lambda frame=frame: self.window.session.playhead == frame, timeout=20_000)
            self.give(work)
        self.sound.at = until


@pytest.fixture
def machine(window: StudioWindow, qtbot: QtBot) -> Iterator[Machine]:
    qtbot.waitUntil(lambda: window.viewer.is_exact and window.viewer.projector.waiting == 0)
    made = Machine(window, qtbot)
    made.viewer.projector._pictures.clear()
    yield made
    made.viewer.transport.stop()
    made.give(None)


def test_a_machine_that_keeps_up_makes_whole_pictures(machine: Machine) -> None:
    machine.play(90, work=10)
    assert machine.viewer.pace.step == 0
    assert machine.viewer.monitor.pace == ""
    assert machine.came == list(range(90 - len(machine.came), 90))
    assert len(machine.came) > 85


def test_a_slow_machine_makes_half_pictures_and_whole_ones_again_when_it_can(
    machine: Machine, pixels: Callable[..., Any], exported: Callable[..., Any], qtbot: QtBot
) -> None:
    viewer = machine.viewer
    machine.play(40, work=6)
    assert viewer.pace.fineness is Fineness.HALF
    assert viewer.pace.every == 1
    assert viewer.monitor.pace == "half"
    assert "half size" in viewer.monitor.toolTip()
    assert viewer.monitor.image is not None
    assert (viewer.monitor.image.width(), viewer.monitor.image.height()) == (WIDTH // 2, HEIGHT // 4 * 2)
    assert machine.came[-20:] == list(range(20, 40)), "each picture in its time"
    machine.play(100, work=18)
    assert viewer.pace.step == 0
    assert viewer.monitor.pace == ""
    assert viewer.monitor.image.width() == WIDTH
    assert machine.sound.starts == [0]
    assert machine.sound.stops == 0
    viewer.transport.stop()
    machine.give(None)
    qtbot.waitUntil(lambda: viewer.is_exact)
    assert viewer.reel is not None
    expected = exported(machine.window, viewer.reel.cut.composite(machine.window.session.playhead))
    assert np.array_equal(pixels(viewer.monitor.image), expected)


def test_a_very_slow_machine_makes_every_other_picture_and_sound_goes_on(
    machine: Machine, pixels: Callable[..., Any], exported: Callable[..., Any], qtbot: QtBot
) -> None:
    viewer = machine.viewer
    machine.play(60, work=3)
    assert viewer.pace.every == 2
    assert viewer.monitor.pace == "half · every other frame"
    assert machine.came[-10:] == list(range(40, 60, 2))
    assert machine.sound.starts == [0]
    assert machine.sound.stops == 0
    assert machine.window.session.playhead == 59
    viewer.transport.stop()
    machine.give(None)
    qtbot.waitUntil(lambda: viewer.is_exact)
    assert viewer.monitor.pace == ""
    assert viewer.reel is not None
    assert np.array_equal(pixels(viewer.monitor.image), exported(machine.window, viewer.reel.cut.composite(59)))


def test_a_machine_that_is_too_slow_for_all_of_it_still_shows_what_comes(machine: Machine) -> None:
    shown: list[object] = []
    for frame in range(10, 90, 10):
        machine.play(frame, work=1 if frame < 40 else 0 if frame % 20 else 4)
        shown.append(machine.viewer._up)
    assert len(set(map(str, shown))) > 4, "the picture moves on"
    assert machine.sound.starts == [0]


def counted(pace: PlaybackStep, pictures: int, *, able: Callable[[int], bool]) -> list[int]:
    """The steps at which a machine is that can do some of them, picture after picture."""
    steps = []
    for _ in range(pictures):
        pace.due(able(pace.step))
        steps.append(pace.step)
    return steps


def test_a_few_late_pictures_change_nothing() -> None:
    pace = PlaybackStep()
    assert not any(pace.due(index % 4 != 0) for index in range(200))
    assert pace.step == 0


def test_what_was_tried_in_vain_is_tried_again_ever_more_rarely() -> None:
    pace = PlaybackStep()
    steps = counted(pace, 5000, able=lambda step: step >= 1)
    assert steps.index(1) == LATE - 1
    tried = [index for index, (before, after) in enumerate(pairwise(steps)) if (before, after) == (1, 0)]
    waits = [after - before for before, after in pairwise(tried)]
    assert waits[:3] == [2 * PATIENCE + LATE, 4 * PATIENCE + LATE, 8 * PATIENCE + LATE]
    assert max(waits) <= LONGEST_PATIENCE + LATE
    assert 2 not in steps


def test_more_is_only_tried_with_pictures_in_store() -> None:
    pace = PlaybackStep()
    for _ in range(LATE):
        pace.due(False)
    assert not any(pace.due(True, ahead=False) for _ in range(10 * PATIENCE))
    assert pace.due(True, ahead=True)
    assert pace.step == 0


@pytest.mark.parametrize("size", [(854, 480), (1366, 768), (1998, 1080), (426, 238)])
def test_half_a_picture_fills_the_frame_as_the_whole_one_does(size: tuple[int, int], tmp_path: Path) -> None:
    """Also where a side can't be halved to an even one, so that the shape is another by a pixel."""
    path, (width, height) = tmp_path / "white.mp4", size
    with MezzanineWriter(path, width, height, FrameRate(24)) as writer:
        writer.write(np.full((height, width, 3), 255, np.uint8))
    cut = cast(Cut, SimpleNamespace(width=width, height=height))
    shown = Composite(base=Picture(MediaId("m"), 0))
    with Workshop(cut, lambda _media: path) as workshop:
        for fineness in (Fineness.HALF, Fineness.QUICK):
            image = workshop.image(shown, fineness)
            edges = {
                image.pixelColor(x, y).lightness() for x in (0, image.width() - 1) for y in (0, image.height() - 1)
            }
            assert min(edges) > 250, f"{fineness.name}: bars"
        assert abs(image.width() - width) < 2
        assert workshop.image(shown, Fineness.HALF).width() <= width // 2


def test_half_a_picture_of_another_shape_has_the_bars_of_the_whole_one(tmp_path: Path) -> None:
    path = tmp_path / "wide.mp4"
    with MezzanineWriter(path, 320, 120, FrameRate(24)) as writer:
        writer.write(np.full((120, 320, 3), 255, np.uint8))
    cut = cast(Cut, SimpleNamespace(width=854, height=480))
    shares = []
    with Workshop(cut, lambda _media: path) as workshop:
        for fineness in (Fineness.HALF, Fineness.QUICK):
            image = workshop.image(Composite(base=Picture(MediaId("m"), 0)), fineness)
            column = [image.pixelColor(image.width() // 2, y).lightness() > 128 for y in range(image.height())]
            shares.append(sum(column) / len(column))
    assert shares[0] == pytest.approx(shares[1], abs=0.01)
    assert shares[1] == pytest.approx(854 / 480 / (320 / 120), abs=0.01)
