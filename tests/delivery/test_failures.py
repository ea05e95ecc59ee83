"""Exports that fail or are stopped: what was there stays, nothing half-made is left, and the next one works."""

from __future__ import annotations

import errno
import json
import shutil

import numpy as np
import pytest

from matchcut.delivery.film import export
from matchcut.film.errors import Cancelled, MachineFailed
from matchcut.film.model import Transition
from matchcut.film.vocabulary import TransitionKind
from matchcut.media import files
from matchcut.media.probe import probe


@pytest.fixture
def film(room):
    for name in "abc":
        room.shot(name, 30, transition=Transition(TransitionKind.DISSOLVE, 6) if name != "a" else None)
    room.sound(np.random.default_rng(1).uniform(-0.5, 0.5, (2, 96_000)).astype(np.float32))
    return room


@pytest.fixture
def short(room):
    for name in "ab":
        room.shot(name, 14, transition=Transition(TransitionKind.DISSOLVE, 4) if name != "a" else None)
    room.sound(np.random.default_rng(1).uniform(-0.5, 0.5, (2, 48_000)).astype(np.float32))
    return room


@pytest.mark.parametrize("name", ["film.mp4", "film.mov", "film.mkv"])
def test_a_full_disk_at_every_write(short, tmp_path, monkeypatch, name):
    """Each write of an export of each file that it makes, pieces that are kept among them."""
    cut, out, cache = short.cut(), tmp_path / name, tmp_path / "cache"
    kept = cache / "film"
    out.write_bytes(b"the film before")
    monkeypatch.setattr(files, "_BUFFER", 32_768)
    really, calls = files.write_some, []

    def counting(file, data):
        calls.append(len(data))
        return really(file, data)

    monkeypatch.setattr(files, "write_some", counting)
    export(cut, short.where, tmp_path / f"whole{out.suffix}", cache=tmp_path / "other")
    assert len(calls) > 5
    for allowed in range(len(calls)):
        left = [allowed]

        def failing(file, data, left=left):
            left[0] -= 1
            if left[0] < 0:
                raise OSError(errno.ENOSPC, "No space left on device")
            return really(file, data)

        monkeypatch.setattr(files, "write_some", failing)
        shutil.rmtree(cache, ignore_errors=True)
        with pytest.raises(MachineFailed, match="no room left"):
            export(cut, short.where, out, cache=cache)
        assert out.read_bytes() == b"the film before"
        assert not list(tmp_path.glob("*.part*"))
        assert not list(kept.glob("*.part*"))
    monkeypatch.setattr(files, "write_some", really)
    export(cut, short.where, out, cache=cache)
    assert out.read_bytes() == (tmp_path / f"whole{out.suffix}").read_bytes()


def test_a_name_that_can_not_be_given(film, tmp_path, monkeypatch):
    out = tmp_path / "film.mp4"

    def refuse(self, target):
        raise PermissionError(errno.EACCES, "Permission denied")

    cut = film.cut()
    export(cut, film.where, tmp_path / "warm.mp4", cache=tmp_path / "cache")
    monkeypatch.setattr("pathlib.Path.replace", refuse)
    with pytest.raises(MachineFailed, match="can't be written here"):
        export(cut, film.where, out, cache=tmp_path / "cache")
    assert not list(tmp_path.glob("film*"))


LIMITED = """
import json, sys
from pathlib import Path
from matchcut.film.errors import MachineFailed
from matchcut.film.time import FrameRate
from matchcut.media.mezzanine import MezzanineWriter
import numpy as np
noise = np.random.default_rng(1).integers(0, 256, (96, 128, 3), dtype=np.uint8)
try:
    with MezzanineWriter(Path(sys.argv[1]), 128, 96, FrameRate(24)) as writer:
        for _ in range(40):
            writer.write(noise)
except MachineFailed as error:
    print(json.dumps(str(error)))
"""


def test_the_system_itself_refuses_to_write_on(tmp_path, warm):
    """Not a stand-in: the kernel fails the write, as a full quota does."""
    made = warm.program(LIMITED, tmp_path / "take.mp4", file_size=20_000)
    assert "no room left" in json.loads(made.stdout)
    assert not (tmp_path / "take.mp4").exists()


def test_stopping_leaves_what_was_made_for_the_next_time(film, tmp_path):
    cut, cache = film.cut(), tmp_path / "cache"
    told = []

    def stop_later():
        if told and told[-1][0] >= 40:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        export(
            cut,
            film.where,
            tmp_path / "film.mp4",
            cache=cache,
            on_progress=lambda done, steps: told.append((done, steps)),
            check=stop_later,
        )
    assert not list(tmp_path.glob("film*"))
    kept = list((cache / "film").iterdir())
    assert ".mp4" in {path.suffix for path in kept}
    assert not [path for path in kept if ".part" in path.name]
    report = export(cut, film.where, tmp_path / "film.mp4", cache=cache)
    assert report.reused >= 6
    assert probe(report.out).frames == cut.length


@pytest.mark.parametrize("name", ["film.mp4", "film.mkv"])
def test_progress_only_grows_and_reaches_its_end(film, tmp_path, name):
    told = []
    cut = film.cut()
    for _ in range(2):
        told.clear()
        export(
            cut,
            film.where,
            tmp_path / name,
            cache=tmp_path / "cache",
            on_progress=lambda done, steps: told.append((done, steps)),
        )
        assert told == sorted(told)
        assert told[-1][0] == told[-1][1]
        assert len({steps for _, steps in told}) == 1


def test_a_failing_piece_is_told_as_what_it_is(film, tmp_path, monkeypatch):
    def broken(self, shown):
        raise ValueError("a bug in composing")

    monkeypatch.setattr("matchcut.cut.compose.Composer.picture", broken)
    with pytest.raises(ValueError, match="a bug in composing"):
        export(film.cut(), film.where, tmp_path / "film.mp4", cache=tmp_path / "cache")
    assert not list(tmp_path.glob("film*"))
