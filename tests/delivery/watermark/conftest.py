"""A film of a real photograph, and the real weights of RivaGAN: a picture that is drawn hides too little."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from importlib.metadata import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from skimage import data

from matchcut.media.mezzanine import MezzanineWriter

_NAME = "matchcut_tests_delivery"
_PLACE = Path(__file__).parents[1] / "conftest.py"
_spec = importlib.util.spec_from_file_location(_NAME, _PLACE)
assert _spec is not None
assert _spec.loader is not None
_module = importlib.util.module_from_spec(_spec)
sys.modules[_NAME] = _module
_spec.loader.exec_module(_module)

room = _module.room
order = _module.order
written = _module.written

SIZE = (240, 160)


@pytest.fixture(scope="session")
def riva() -> dict[str, Path]:
    """RivaGAN's encoder and decoder, as the package invisible-watermark carries them."""
    found = {
        path.name: Path(str(path.locate())) for path in files("invisible-watermark") or () if path.suffix == ".onnx"
    }
    return {part: found[f"rivagan_{part}.onnx"] for part in ("encoder", "decoder")}


@pytest.fixture(autouse=True)
def models_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's models file, which is not there yet."""
    path = tmp_path / "models.toml"
    monkeypatch.setenv("MATCHCUT_MODELS", str(path))
    return path


@pytest.fixture
def named(models_file: Path, riva: dict[str, Path]) -> Callable[..., None]:
    """Write a [[watermark]] into the user's models file: RivaGAN's, with other files where they are given."""

    def write(**changes: Path) -> None:
        paths = "".join(f"{name} = {json.dumps(str(path))}\n" for name, path in {**riva, **changes}.items())
        models_file.write_text(f'[[watermark]]\nid = "rivagan"\nlicence = {{ name = "MIT" }}\n{paths}')

    return write


@pytest.fixture
def film(room: Any) -> Any:
    """Two shots of one frame, of two made, of a photograph of an astronaut: a model takes long for a frame."""
    width, height = SIZE
    room.settings(width=width, height=height)
    photograph = data.astronaut()[::2, ::2]
    for shot, top in (("one", 0), ("two", 60)):
        path = room.folder / f"{shot}.mp4"
        with MezzanineWriter(path, width, height, room.film.settings.rate) as writer:
            for frame in range(2):
                writer.write(
                    np.ascontiguousarray(photograph[top + frame : top + frame + height, frame * 2 :][:, :width])
                )
        room.shot(shot, 1, take=False)
        room.publish(shot, path, 2)
    return room
