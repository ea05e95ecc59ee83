"""A film to pack: with pictures, a sound of somebody's face in numbers, and a few edits."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from matchcut.delivery.bundle.packing import pack
from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ReferenceId, SceneId, ShotId
from matchcut.film.model import Settings
from matchcut.store.project import Project


@pytest.fixture
def project(tmp_path: Path, three_shots: Film) -> Iterator[Project]:
    """Three shots, each with a keyframe; Mara is cast, with a reference and the numbers of her face."""
    with film_in(tmp_path, three_shots) as made:
        yield made


def film_in(folder: Path, film: Film) -> Project:
    made = Project.create(folder / "film", film)
    for number, shot in enumerate(("one", "two", "three")):
        picture = folder / f"{shot}.png"
        Image.new("RGB", (64, 36), (40 * number, 90, 120)).save(picture)
        keyframe = made.media.add(picture)
        made.transact("Keyframe", partial(edits.revise_shot, shot=ShotId(shot), keyframe=keyframe))
    made.transact("Cast", lambda film: edits.add_character(film, "Mara", id=CharacterId("mara")))
    face = ReferenceId("face")
    made.transact("Reference", lambda film: edits.add_reference(film, CharacterId("mara"), keyframe, id=face))
    assert made.embeddings.put(face, keyframe, "test", "1", np.ones(4, np.float32))
    return made


@pytest.fixture(scope="session")
def packed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of one packed film, made once for all who spoil it."""
    folder = tmp_path_factory.mktemp("packed")
    film = edits.add_scene(Film(settings=Settings(title="Test")), id=SceneId("scene"))
    for name in ("one", "two", "three"):
        film = edits.add_shot(film, SceneId("scene"), id=ShotId(name))
    with film_in(folder, film) as made:
        pack(made, folder / "film.matchcutz")
    return (folder / "film.matchcutz").read_bytes()


@pytest.fixture
def bundle(packed: bytes, tmp_path: Path) -> Path:
    """A packed film with its media, in a folder of its own."""
    out = tmp_path / "film.matchcutz"
    out.write_bytes(packed)
    return out


Forge = Callable[..., Path]


@pytest.fixture
def forge(bundle: Path, tmp_path: Path) -> Forge:
    """`forge(change)`: a bundle like the real one, its files (name to bytes) changed, and its list made to agree."""

    def make(change: Callable[[dict[str, bytes]], None], *, listed: bool = True) -> Path:
        with zipfile.ZipFile(bundle) as real:
            files = {name: real.read(name) for name in real.namelist()}
        told = json.loads(files.pop("manifest.json"))
        change(files)
        if listed:
            told["files"] = [
                {"name": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
                for name, content in files.items()
            ]
        path = tmp_path / "forged.matchcutz"
        with zipfile.ZipFile(path, "w") as forged:
            for name, content in files.items():
                forged.writestr(zipfile.ZipInfo(name), content)
            forged.writestr("manifest.json", json.dumps(told))
        return path

    return make
