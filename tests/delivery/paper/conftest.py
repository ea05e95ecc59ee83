"""A small film with takes: two scenes, five shots, two in the cast, long words and short ones."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from matchcut.app.exporting import cut_of
from matchcut.cut.cache import Cache
from matchcut.cut.model import Cut
from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.deliverables import deliverable_for, write
from matchcut.delivery.paper.fonts import REGULAR, STRONG, font_file
from matchcut.delivery.paper.pictures import PAPER_CACHE
from matchcut.engines.animatic.board import board_layout
from matchcut.engines.animatic.camera import AXES, CameraStart
from matchcut.engines.animatic.seam import HandOver
from matchcut.engines.parameters import with_defaults
from matchcut.film import edits
from matchcut.film.camera import ShotSize
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import NO_PARAMETERS, Parameters, ParameterValue, Settings, Take, Transition
from matchcut.film.vocabulary import ElementKind, TransitionKind
from matchcut.media.lettering import typefaces
from matchcut.media.mezzanine import MezzanineWriter
from matchcut.media.probe import probe
from matchcut.store.project import Project, StagedFile

WIDTH, HEIGHT = 128, 72
LONG = "The lamplighter climbs the hill with his pole over his shoulder, and at every lamp he stops. " * 14


def story() -> Film:
    """The film without its takes."""
    film = Film(settings=Settings(title="The Lamplighter", width=WIDTH, height=HEIGHT))
    film = edits.add_element(film, ElementKind.LOCATION, "The hill", id=ElementId("hill"))
    film = edits.add_element(film, ElementKind.PROP, "Pole", id=ElementId("pole"))
    film = edits.add_element(film, ElementKind.STYLE, "Gaslight", id=ElementId("gaslight"))
    film = edits.add_character(film, "Mara", id=CharacterId("mara"), description="Sixty, a coat too large.")
    film = edits.add_character(film, "Tom", id=CharacterId("tom"), consent="Signed on 3 March.")
    film = edits.add_character(film, "Nobody", id=CharacterId("nobody"))
    hill, room = SceneId("hill-scene"), SceneId("room")
    film = edits.add_scene(film, id=hill, heading="EXT. HILL - DUSK", location=ElementId("hill"), time_of_day="dusk")
    film = edits.add_scene(film, id=room, heading="INT. ROOM - NIGHT", synopsis="They talk at last.")
    shots = (
        (hill, "climb", "1", {"action": "Mara climbs.", "camera": "slow push in", "size": ShotSize.EXTREME_WIDE}),
        (hill, "lamp", "2", {"action": "The lamp is lit.", "camera": "pan left", "dialogue": "There you are."}),
        (hill, "long", "2A", {"action": LONG, "dialogue": "MARA: Wait.\nTOM: No."}),
        (room, "table", "3", {"action": "=SUM(A1), they think.", "camera": "static", "notes": "rain, off"}),
        (room, "window", "4", {"action": "The end.", "camera": "pull out, handheld"}),
    )
    for scene, shot, number, fields in shots:
        film = edits.add_shot(film, scene, id=ShotId(shot), number=number, frames=48, **fields)
    film = edits.revise_shot(film, ShotId("lamp"), transition=Transition(TransitionKind.DISSOLVE, 12))
    film = edits.chain(film, ShotId("long"), ShotId("lamp"))
    for shot, who, note in (
        ("climb", "mara", ""),
        ("lamp", "mara", "hat off"),
        ("long", "mara", ""),
        ("long", "tom", ""),
    ):
        film = edits.cast_in(film, ShotId(shot), CharacterId(who), note=note)
    film = edits.cast_in(film, ShotId("window"), CharacterId("mara"))
    film = edits.place_in(film, ShotId("climb"), ElementId("pole"))
    return edits.place_in(film, ShotId("climb"), ElementId("gaslight"))


@dataclass
class Room:
    """A project, and a way to shoot its shots and to have paper written."""

    project: Project
    folder: Path

    @property
    def cut(self) -> Cut:
        return cut_of(self.project, boards=True)

    def shoot(
        self,
        shot: str,
        colour: tuple[int, int, int],
        *,
        engine: str = "animatic",
        recipe: str = "{}",
        facts: Parameters = NO_PARAMETERS,
        board: bool = False,
    ) -> Take:
        """Make a take of 48 frames of one colour, over which white grows from the left, and circle it.

        Of a `board`, as the animatic draws one, only the panel has the colour; the sheet around it is white.
        """
        staging = self.project.staging()
        frames = self.project.film.shots[ShotId(shot)].frames
        with MezzanineWriter(staging / "video.mp4", WIDTH, HEIGHT, self.project.film.settings.rate) as writer:
            for frame in range(frames):
                picture = np.full((HEIGHT, WIDTH, 3), colour, np.uint8)
                if not board:
                    picture[: HEIGHT // 2, : frame * WIDTH // frames] = (255, 255, 255)
                writer.write(_on_sheet(picture) if board else picture)
        poster = staging / "poster.jpg"
        still = np.full((HEIGHT, WIDTH, 3), colour, np.uint8)
        Image.fromarray(_on_sheet(still) if board else still).save(poster, quality=95)
        files = {
            MediaId(hashlib.sha256(path.read_bytes()).hexdigest()): StagedFile(path, probe(path))
            for path in (staging / "video.mp4", poster)
        }
        video, shown = files
        take = Take(
            id=TakeId(f"take-{shot}-{colour[0]}"),
            shot=ShotId(shot),
            number=1,
            variation=0,
            fingerprint=hashlib.sha256(shot.encode()).hexdigest(),
            recipe=recipe,
            engine=engine,
            engine_revision="7",
            seed=41,
            frames=frames,
            video=video,
            tail=None,
            tail_frames=0,
            hand_over=json.dumps(HandOver("board", CameraStart(AT_REST, AT_REST)).facts()) if board else "{}",
            sound=None,
            poster=shown,
            made_at="2026-03-01T12:00:00+00:00",
            facts=facts,
        )
        return self.project.publish(take, files, circle=True)

    def order(self, form: str, name: str, **options: ParameterValue) -> Delivered:
        """Have a form written to a file in the room's folder, as `matchcut export` does."""
        found = deliverable_for(self.folder / name, form)
        return write(
            found,
            Delivery(
                project=self.project,
                cut=self.cut,
                out=self.folder / name,
                options=settings_of(found.options, options),
                at=lambda _done, _of: None,
            ),
        )


AT_REST = np.zeros(len(AXES))


def _on_sheet(picture: np.ndarray) -> np.ndarray:
    """A white sheet on which only a board's panel is left of a picture."""
    panel = board_layout((WIDTH, HEIGHT)).panel
    sheet = np.full_like(picture, 255)
    inside = np.s_[panel.top : panel.bottom, panel.left : panel.right]
    sheet[inside] = picture[inside]
    return sheet


def settings_of(options, given: Mapping[str, ParameterValue]) -> Mapping[str, ParameterValue]:
    unknown = set(given) - {one.name for one in options}
    assert not unknown
    return with_defaults(options, given)


@pytest.fixture(scope="session")
def faces(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cut fonts, made once for all tests."""
    folder = tmp_path_factory.mktemp("faces")
    for weight in (REGULAR, STRONG):
        font_file(Cache(folder), typefaces()[0], weight)
    return folder


@pytest.fixture(scope="session")
def shot(tmp_path_factory: pytest.TempPathFactory, faces: Path) -> Path:
    """The folder of the film with takes of its first three shots, made once; nobody changes it."""
    folder = tmp_path_factory.mktemp("shot")
    with Project.create(folder / "film", story()) as project:
        kept = project.folder / "cache" / PAPER_CACHE
        kept.mkdir(parents=True)
        for face in faces.iterdir():
            (kept / face.name).symlink_to(face)
        made = Room(project, folder)
        for name, colour in (("climb", (200, 30, 30)), ("lamp", (30, 160, 60)), ("long", (40, 60, 190))):
            made.shoot(name, colour)
    return project.folder


@pytest.fixture(scope="session")
def room_in(shot: Path) -> Callable[[Path], AbstractContextManager[Room]]:
    """`with room_in(folder) as room`: a copy of that film, to change."""

    @contextmanager
    def opened(folder: Path) -> Iterator[Room]:
        shutil.copytree(shot, folder / "film", symlinks=True, ignore=shutil.ignore_patterns("snapshots"))
        with Project.open(folder / "film") as project:
            yield Room(project, folder)

    return opened


@pytest.fixture
def room(tmp_path: Path, room_in: Callable[[Path], AbstractContextManager[Room]]) -> Iterator[Room]:
    """A copy of that film, to change."""
    with room_in(tmp_path) as room:
        yield room
