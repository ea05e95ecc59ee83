"""A cutting room: small films whose takes carry, in every frame, which take and which frame it is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from matchcut.cut.conform import conform
from matchcut.cut.model import Cut
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MediaId, SceneId, ShotId, TakeId, TitleId
from matchcut.film.model import Settings, Take
from matchcut.film.time import FrameRate
from matchcut.media.facts import MediaFacts
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.media.probe import probe
from matchcut.media.sound import write_wav

Rgb = NDArray[np.uint8]

WIDTH, HEIGHT = 128, 96
_BITS = 16


def marked(take: int, frame: int, width: int = WIDTH, height: int = HEIGHT) -> Rgb:
    """A textured picture with a bar code in its upper half: 6 bits of the take's number, 10 of the frame's."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    slide = x + 3 * frame
    waves = (np.sin(slide / 9 + take), np.cos(slide / 13 - y / 7), np.sin((x + y) / 11 + take))
    picture = (128 + 60 * np.stack(waves, axis=-1)).astype(np.uint8)
    code = (take << 10) | frame
    bits = [(code >> bit) & 1 for bit in range(_BITS)]
    across = (
        np.repeat([48 + 160 * bit for bit in bits[:8]], width // 8),
        np.repeat([48 + 160 * bit for bit in bits[8:]], width // 8),
    )
    quarter = height // 4
    picture[:quarter], picture[quarter : 2 * quarter] = across[0][None, :, None], across[1][None, :, None]
    return picture


def read_mark(picture: NDArray[np.uint8]) -> tuple[int, int]:
    """The take and frame that a decoded RGB picture says it is."""
    height, width, _ = picture.shape
    quarter, eighth = height // 4, width // 8
    code = 0
    for bit in range(_BITS):
        row, column = divmod(bit, 8)
        block = picture[row * quarter + 4 : (row + 1) * quarter - 4, column * eighth + 4 : (column + 1) * eighth - 4]
        code |= int(block.mean() > 128) << bit
    return code >> 10, code & 1023


@dataclass
class CuttingRoom:
    """A film under construction, its takes, and where its media lie."""

    folder: Path
    film: Film
    takes: dict[TakeId, Take] = field(default_factory=dict)
    files: dict[MediaId, Path] = field(default_factory=dict)

    def settings(self, **changes: object) -> None:
        self.film = edits.revise_settings(self.film, **changes)

    def shot(self, name: str, frames: int, *, made: int | None = None, take: bool = True, **changes: object) -> None:
        """Add a shot that runs last; with a circled take of `made` frames (its own length unless said)."""
        self.film = edits.add_shot(self.film, SceneId("scene"), id=ShotId(name), frames=frames, action=f"Shot {name}.")
        self.change(name, **changes)
        if take:
            self.shoot(name, made or frames)

    def change(self, name: str, **changes: object) -> None:
        self.film = edits.revise_shot(self.film, ShotId(name), **changes)

    def shoot(self, name: str, frames: int, *, look: int | None = None) -> None:
        """Make a take of a shot and circle it; `look` is the number in its bar code."""
        number = len(self.takes) + 1 if look is None else look
        path = self.folder / f"{name}-{number}.mp4"
        rate = self.film.settings.rate
        with MezzanineWriter(path, WIDTH, HEIGHT, rate) as writer:
            for frame in range(frames):
                writer.write(marked(number, frame))
        self.publish(name, path, frames)

    def publish(self, name: str, path: Path, frames: int, *, sound: Path | None = None) -> None:
        """Circle a take whose video is the file at `path`."""
        take = Take(
            id=TakeId(f"take-{len(self.takes)}"),
            shot=ShotId(name),
            number=1,
            variation=0,
            fingerprint="",
            recipe="",
            engine="test",
            engine_revision="1",
            seed=0,
            frames=frames,
            video=self.keep(path),
            tail=None,
            tail_frames=0,
            hand_over="{}",
            sound=self.keep(sound) if sound else None,
            poster=None,
            made_at="2026-01-01T00:00:00Z",
        )
        self.takes[take.id] = take
        self.film = edits.circle_take(self.film, take.shot, take.id)

    def keep(self, path: Path) -> MediaId:
        media = MediaId(hashlib.sha256(path.read_bytes()).hexdigest())
        self.files[media] = path
        return media

    def title(self, shot: str, text: str, **values: object) -> None:
        name = TitleId(f"title-{len(self.film.titles)}")
        self.film = edits.add_title(self.film, ShotId(shot), text, id=name, **values)

    def sound(self, samples: NDArray[np.float32], **values: object) -> None:
        """Add an audio clip of these samples (2, n) at 48 kHz."""
        number = len(self.film.audio)
        path = self.folder / f"sound-{number}.wav"
        write_wav(path, samples)
        self.film = edits.add_audio(self.film, self.keep(path), id=AudioClipId(f"clip-{number}"), **values)

    def where(self, media: MediaId) -> Path:
        return self.files[media]

    def facts(self, media: MediaId) -> MediaFacts:
        return probe(self.files[media])

    def cut(self, **how: object) -> Cut:
        return conform(self.film, self.takes, self.facts, **how)


def new_room(folder: Path, rate: FrameRate = FrameRate(24)) -> CuttingRoom:
    settings = Settings(title="Test", rate=rate, width=WIDTH, height=HEIGHT)
    return CuttingRoom(folder, edits.add_scene(Film(settings=settings), id=SceneId("scene"), heading="INT. ROOM"))


@pytest.fixture
def room(tmp_path: Path) -> CuttingRoom:
    folder = tmp_path / "media"
    folder.mkdir()
    return new_room(folder)


@pytest.fixture
def mark_of():
    return read_mark
