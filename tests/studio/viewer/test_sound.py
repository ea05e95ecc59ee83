"""The film's sound: what is fetched is the cut's own mix, it is the clock while it plays, and waveforms cover bars."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QIODevice, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from matchcut.app.exporting import cut_of
from matchcut.cut.mix import Mixer
from matchcut.cut.model import Cut
from matchcut.film import edits
from matchcut.film.errors import MatchcutError
from matchcut.film.ids import AudioClipId
from matchcut.film.model import AudioClip
from matchcut.film.time import FrameRate
from matchcut.store.project import Project
from matchcut.studio.sound.peaks import STEP, covering, heights_of
from matchcut.studio.sound.player import NO_LOUDSPEAKERS, SoundPlayer, frame_heard
from matchcut.studio.sound.stream import FRAME_BYTES, MixStream
from matchcut.studio.viewer.transport import Transport
from matchcut.studio.window.window import StudioWindow

CLIP = AudioClipId("tone")


class HandSink:
    """Loudspeakers that hear as much as a test says."""

    def __init__(self) -> None:
        self.source: QIODevice | None = None
        self.volume = -1.0
        self.heard = 0

    def start(self, source: QIODevice) -> None:
        self.source, self.heard = source, 0

    def stop(self) -> None:
        self.source = None

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def heard_us(self) -> int:
        return self.heard

    def fetch(self, samples: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        assert self.source is not None
        return np.frombuffer(self.source.read(samples * FRAME_BYTES).data(), np.float32).reshape(-1, 2).T


def has_mixed(player: SoundPlayer, samples: int) -> bool:
    return len(player._stream._chunks) >= samples * FRAME_BYTES


@pytest.fixture
def cut(project: Project) -> Cut:
    return cut_of(project, boards=True)


@pytest.fixture
def sink() -> HandSink:
    return HandSink()


@pytest.fixture
def player(sink: HandSink, cut: Cut, project: Project, qapp: object) -> Iterator[SoundPlayer]:
    made = SoundPlayer(None, lambda _parent: sink)
    made.load(cut, project.media.path)
    yield made
    made.close()


def test_what_is_fetched_is_the_mix(
    player: SoundPlayer, sink: HandSink, cut: Cut, project: Project, qtbot: QtBot
) -> None:
    start = cut.rate.samples(20)
    wanted = Mixer(cut, project.media.path).block(start, cut.samples)
    assert player.start(20)
    qtbot.waitUntil(lambda: sink.source is not None)
    fetched = [sink.fetch(512)]  # Loudspeakers that are started are fed at once.
    while sum(part.shape[1] for part in fetched) < wanted.shape[1]:
        count = min(1000, wanted.shape[1] - sum(part.shape[1] for part in fetched))
        qtbot.waitUntil(partial(has_mixed, player, count))
        fetched.append(sink.fetch(count))
    assert np.allclose(np.concatenate(fetched, axis=1), wanted, atol=1e-6)
    assert np.abs(wanted).max() > 0.4, "there is something to hear"
    assert sink.fetch(100).shape[1] == 0, "nothing comes after the film"


def test_sound_is_the_clock(player: SoundPlayer, sink: HandSink, qtbot: QtBot) -> None:
    assert player.start(24)
    assert player.frame() == 24, "the film waits for its first sound"
    qtbot.waitUntil(lambda: sink.source is not None)
    sink.heard = 1_000_000
    assert player.frame() in (48, 49, 50), "a second later, and at most what the guess between two reports adds"
    player.stop()
    assert sink.source is None


@given(frame=st.integers(0, 100_000), rate=st.sampled_from([FrameRate(24), FrameRate(30_000, 1001), FrameRate(25)]))
def test_the_heard_frame_is_the_one_whose_sound_it_is(frame: int, rate: FrameRate) -> None:
    assert frame_heard(rate, rate.samples(frame)) == frame
    if frame:
        assert frame_heard(rate, rate.samples(frame) - 1) == frame - 1


def test_the_transport_follows_the_sound_and_then_the_system(
    window: StudioWindow, sink: HandSink, qtbot: QtBot
) -> None:
    player = SoundPlayer(None, lambda _parent: sink)
    project = window.session.project
    player.load(cut_of(project, boards=True), project.media.path)
    transport = Transport(window.session, player)
    transport.play()
    qtbot.waitUntil(lambda: sink.source is not None)
    sink.heard = 500_000
    qtbot.waitUntil(lambda: window.session.playhead >= 12)
    assert window.session.playhead <= 15, "no faster than what is heard"
    told: list[str] = []
    player.trouble.connect(told.append)
    qtbot.waitUntil(lambda: window.session.playhead >= 24, timeout=5000)
    assert "stopped" in told[-1], "loudspeakers that stall don't hold the film up"
    transport.shuttle(1)
    assert transport.speed == 2
    assert sink.source is None, "shuttling is silent"
    transport.stop()
    player.close()


def test_without_loudspeakers_the_film_plays_and_says_why_it_is_silent(
    cut: Cut, project: Project, qtbot: QtBot, qapp: object
) -> None:
    player = SoundPlayer(None, lambda _parent: None)
    player.load(cut, project.media.path)
    told: list[str] = []
    player.trouble.connect(told.append)
    assert not player.start(0)
    assert told == [NO_LOUDSPEAKERS]
    silent = SoundPlayer(None, lambda _parent: HandSink())
    silent.load(replace(cut, sounds=()), project.media.path)
    assert not silent.start(0), "a film without sound keeps the system's clock"
    player.close()
    silent.close()


def test_loudness_and_mute_from_the_controls(window: StudioWindow, sink: HandSink, qtbot: QtBot) -> None:
    window.viewer.player._open_sink = lambda _parent: sink
    qtbot.waitUntil(lambda: window.viewer.player.cut is not None)
    assert window.viewer.player.start(0)
    assert sink.volume == 1
    window.viewer.controls.loudness.setValue(50)
    assert sink.volume == 0.25
    window.book["play.mute"].trigger()
    assert sink.volume == 0
    window.viewer.controls.loudness.setValue(100)
    assert sink.volume == 1, "who turns it up wants to hear it"
    QTest.mouseClick(window.viewer.controls._buttons["volume-2"], Qt.MouseButton.LeftButton)
    assert sink.volume == 0
    window.viewer.player.stop()


def test_a_sound_that_cannot_be_read_is_told_once(cut: Cut, project: Project, sink: HandSink, qtbot: QtBot) -> None:
    project.media.path(cut.sounds[0].media).write_bytes(b"no sound")
    player = SoundPlayer(None, lambda _parent: sink)
    player.load(cut, project.media.path)
    told: list[str] = []
    player.trouble.connect(told.append)
    assert player.start(24)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1].startswith("The film plays silently.")
    assert player.frame() is None
    assert not player.start(24)
    player.close()


def test_a_late_thread_skips_and_never_shifts_the_sound(cut: Cut, project: Project) -> None:
    ready, go = threading.Event(), threading.Event()
    failures: list[MatchcutError] = []

    def where(media: str) -> Path:
        go.wait(5)
        return project.media.path(media)  # type: ignore[arg-type]

    stream = MixStream(lambda _run: ready.set(), failures.append)
    stream.load(cut, where)
    start = cut.rate.samples(24)
    stream.begin(start)
    late = np.frombuffer(stream.read(1000 * FRAME_BYTES), np.float32)
    assert late.shape == (2000,)
    assert not late.any(), "silence, while the thread still waits for the file"
    go.set()
    assert ready.wait(5)
    now = np.frombuffer(stream.read(500 * FRAME_BYTES), np.float32).reshape(-1, 2).T
    wanted = Mixer(cut, project.media.path).block(start + 1000, start + 1500)
    assert np.allclose(now, wanted, atol=1e-6)
    stream.close()
    assert failures == []


def test_peaks_are_kept_beside_the_film(project: Project, tmp_path: Path) -> None:
    source, kept = project.media.path(project.film.audio[CLIP].media), tmp_path / "cache" / "peaks.f16"
    made = heights_of(lambda: source, kept)
    assert made is not None
    assert made.size == 96_000 // STEP
    assert float(made.max()) == pytest.approx(0.5, abs=0.01)
    assert kept.stat().st_size == 2 * made.size
    again = heights_of(lambda: tmp_path / "not there", kept)
    assert again is not None
    assert np.array_equal(again, made)
    kept.write_bytes(b"")
    renewed = heights_of(lambda: source, kept)
    assert renewed is not None
    assert np.array_equal(renewed, made), "an empty file is made anew"
    assert list(kept.parent.iterdir()) == [kept]


@given(
    source=st.integers(1, 300),
    first=st.integers(0, 200),
    frames=st.integers(1, 200),
    gain=st.sampled_from([0, -600, 600]),
)
def test_peaks_cover_the_bar_from_end_to_end(source: int, first: int, frames: int, gain: int) -> None:
    heights = np.linspace(0, 1, source).astype(np.float16)
    clip = AudioClip(id=CLIP, media="m", source_start=first * STEP, gain=gain)  # type: ignore[arg-type]
    samples = FrameRate(24).samples(frames)
    covered = covering(heights, clip, samples)
    assert len(covered) == -(-samples // STEP)
    there = max(0, min(len(covered), source - first))
    level = 10 ** (gain / 2000)
    assert covered[:there] == [min(1.0, float(one) * level) for one in heights[first : first + there]]
    assert covered[there:] == [0.0] * (len(covered) - there)


def test_the_timeline_gets_waveforms(window: StudioWindow, qtbot: QtBot) -> None:
    peaks = window.timeline.view.peaks
    qtbot.waitUntil(lambda: peaks("tone") != [])
    assert len(peaks("tone")) == 300, "72 frames are three seconds"
    assert max(peaks("tone")[:200]) == pytest.approx(0.5, abs=0.01)
    assert peaks("tone")[200:] == [0.0] * 100, "the source is a second shorter"
    window.session.edit("x", lambda film: edits.revise_audio(film, CLIP, frames=24))
    assert len(peaks("tone")) == 100
    assert peaks("nobody") == []
