"""Films whose frames say which they are, and what an edit of them shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from matchcut.cut.conform import conform
from matchcut.engines.fake.pattern import draw, number_of
from matchcut.engines.footage.pipeline import FootageEngine
from matchcut.engines.footage.spec import specs
from matchcut.engines.protocol import WorkOrder
from matchcut.film.check import check_all
from matchcut.film.ids import MediaId, ShotId, TakeId
from matchcut.film.model import Circle, Parameters, Take
from matchcut.film.time import FrameRate
from matchcut.interchange.importing.film import ImportedEdit, import_edit
from matchcut.interchange.picture_files import with_pictures
from matchcut.interchange.reading import read_edit
from matchcut.planning.recipe import Recipe

WIDTH, HEIGHT = 64, 32
NAMES = "ABCDEFGHJK"
BLACK, OFFLINE = "black", "offline"


@dataclass
class Screening:
    """Films of which every frame tells which file and which frame of it it is, and what an edit of them shows.

    What is shown is decoded: each shot's take is made by the footage engine of the file that the edit leads to.
    """

    folder: Path
    imported: ImportedEdit | None = None
    run: Callable[..., list[str]] | None = None

    def film(self, name: str, frames: int = 96, rate: FrameRate = FrameRate(24), suffix: str = ".mkv") -> Path:
        """A lossless film, called by a letter."""
        path = self.folder / f"{name}{suffix}"
        with av.open(str(path), "w") as container:
            stream = container.add_stream("ffv1", rate=rate.fraction)
            stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "bgr0"
            for number in range(frames):
                container.mux(stream.encode(av.VideoFrame.from_ndarray(self.frame(name, number))))
            container.mux(stream.encode())
        return path

    def frame(self, name: str, number: int) -> np.ndarray:
        return draw(WIDTH, HEIGHT, (90, 120, 150), (NAMES.index(name) + 1) * 1000 + number)

    def still(self, name: str, file: str, number: int = 0) -> Path:
        path = self.folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(self.frame(name, number)).save(path)
        return path

    def shown(self, edit: Path, rate: FrameRate | None = None, sequence: str | None = None) -> list[object]:
        """What each frame of the film shows: `black`, `offline`, `A12`, or `A12>B3` where two are mixed."""
        folders = [edit.parent]
        (self.folder / "scratch").mkdir(exist_ok=True)
        read = with_pictures(read_edit(edit, rate), folders, self.folder / "scratch")
        self.imported = told = import_edit(read, folders, handles=read.rate.nominal)
        check_all(told.film)
        made = {take.shot: (take, self._made(told.film, take)) for take in told.takes}
        takes = {
            TakeId(shot): replace(_TAKE, id=TakeId(shot), shot=shot, frames=len(frames), video=MediaId(shot))
            for shot, (_, frames) in made.items()
        }
        film = told.film.with_rows("circles", put=[Circle(id=take.shot, take=take.id) for take in takes.values()])
        film = replace(film, audio={})
        cut = conform(film, takes, lambda media: None, missing="board")
        frames = {shot: frames for shot, (_, frames) in made.items()}
        return [self._told(cut.composite(number), frames) for number in range(cut.length)]

    def _told(self, composite, frames) -> object:
        pictures = [composite.base] if composite.over is None else [composite.base, composite.over]
        return ">".join(
            BLACK if one.black else OFFLINE if one.media is None else frames[one.media][one.frame] for one in pictures
        )

    def _made(self, film, take) -> list[str]:
        shot, settings = film.shots[take.shot], film.settings
        given = {"start": take.start, "reverse": take.reverse, "sound": False}
        recipe = Recipe(
            engine="footage", engine_revision="1", width=settings.width, height=settings.height,
            rate_numerator=settings.rate.numerator, rate_denominator=settings.rate.denominator, frames=shot.frames,
            seed=1, keyframe=MediaId("f" * 64), parameters=Parameters(given),
        )  # fmt: skip
        sink = _Sink()
        FootageEngine(_FOOTAGE).generate(WorkOrder(recipe, {MediaId("f" * 64): take.path}), sink, sink)
        return sink.shown

    @property
    def notes(self) -> str:
        assert self.imported is not None
        return "\n".join(map(str, self.imported.notes))


_FOOTAGE = next(spec for spec in specs() if spec.id == "footage")
_TAKE = Take(
    id=TakeId(""), shot=ShotId(""), number=1, variation=0, fingerprint="", recipe="", engine="footage",
    engine_revision="1", seed=0, frames=1, video=MediaId(""), tail=None, tail_frames=0, hand_over="{}", sound=None,
    poster=None, made_at="2026-01-01T00:00:00Z",
)  # fmt: skip


class _Sink:
    """Keeps what the frames that an engine writes say that they are."""

    def __init__(self) -> None:
        self.shown: list[str] = []

    def write(self, frame) -> None:
        letter, number = divmod(number_of(frame), 1000)
        self.shown.append(f"{NAMES[letter - 1]}{number}" if letter else "dark")

    def sound(self, samples, rate) -> None: ...
    def hand_over(self, facts) -> None: ...
    def fact(self, name, value) -> None: ...
    def check(self) -> None: ...
    def progress(self, step, steps, note="", preview=None) -> None: ...


def run(name: str, first: int, frames: int, step: int = 1) -> list[str]:
    """`A10`, `A11` and so on."""
    return [f"{name}{first + step * index}" for index in range(frames)]


@pytest.fixture
def screening(tmp_path: Path) -> Screening:
    """A screening room with two films of 96 frames, A and B."""
    made = Screening(tmp_path)
    made.film("A")
    made.film("B")
    made.run = run
    return made
