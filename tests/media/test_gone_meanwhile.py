"""A media file that another program takes away while it is looked at: at whichever look it goes, this is told."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from tests.media.conftest import Filming

from matchcut.film.errors import BadInput
from matchcut.media.frames import FrameReader
from matchcut.media.probe import probe
from matchcut.media.sound import listen
from matchcut.media.stills import read_still


def _frames(path: Path) -> Any:
    with FrameReader(path) as reader:
        return reader.notes, reader.frame(reader.count - 1)


READERS: dict[str, tuple[str, Callable[[Path], Any]]] = {
    "film probed": ("film.mp4", probe),
    "film read": ("film.mp4", _frames),
    "Matroska read": ("film.mkv", _frames),
    "sound heard": ("sound.wav", listen),
    "sound probed": ("sound.wav", probe),
    "picture probed": ("picture.png", probe),
    "picture read": ("picture.png", read_still),
}


def _write(path: Path, filming: Filming) -> None:
    if path.suffix == ".png":
        Image.new("RGB", (64, 48), (90, 120, 30)).save(path)
    elif path.suffix == ".wav":
        filming.run("-f", "lavfi", "-i", "sine=duration=0.5", str(path))
    else:
        filming.film(path, count=6)


@pytest.mark.parametrize("reader", READERS)
def test_a_file_that_goes_at_any_look_is_told(
    reader: str, filming: Filming, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, read = READERS[reader]
    path = tmp_path / name
    _write(path, filming)
    content = path.read_bytes()
    really_open, left = io.open, -1

    def goes_before(file: Any, *how: Any, **more: Any) -> Any:
        nonlocal left
        if file == path:
            left -= 1
            if left == 0:
                path.unlink()
        return really_open(file, *how, **more)

    monkeypatch.setattr(io, "open", goes_before)
    read(path)
    looks = -1 - left
    assert looks >= 1
    for look in range(1, looks + 1):
        left = -1
        path.write_bytes(content)
        left = look
        with suppress(BadInput):  # A film that is open already is read to its end.
            read(path)
        assert not path.exists()
