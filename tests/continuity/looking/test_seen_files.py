"""What was seen is kept to the bit; what is damaged, or another version's, counts as not kept."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import numpy as np
import pytest

from matchcut.continuity.looking.makers import Makers
from matchcut.continuity.looking.seen_files import SeenFiles
from matchcut.continuity.seen import (
    SEEN_VERSION,
    BoxSeen,
    FaceSeen,
    FigureSeen,
    FrameSeen,
    FrameSeries,
    TakeSeen,
)
from matchcut.film.errors import MachineFailed
from matchcut.film.ids import MediaId

BY = Makers(faces="faces", looks="looks", faces_by="faces/1-a", looks_by="looks/1-b")
OTHERS = Makers(faces="faces", looks="looks", faces_by="faces/2-a", looks_by="looks/1-b")
VIDEO, OTHER = MediaId("a1" * 32), MediaId("b2" * 32)


def a_take(vector: bytes) -> TakeSeen:
    """Two frames, in the first of which somebody is seen."""
    series = np.arange(2, dtype="<f4").tobytes()
    box = BoxSeen(left=1.5, top=2, right=30, bottom=40)
    face = FaceSeen(box=box, score=0.9, sharpness=50.0, vector=vector)
    return TakeSeen(
        version=SEEN_VERSION,
        frames=2,
        width=64,
        height=36,
        rate="24",
        faces_by=BY.faces_by,
        looks_by=BY.looks_by,
        series=FrameSeries(**dict.fromkeys(FrameSeries.__struct_fields__, series)),
        looked_at=(FrameSeen(frame=0, figures=(FigureSeen(box=box, face=face),)),),
    )


VECTOR = np.random.default_rng(4).normal(size=128).astype("<f4").tobytes()
SEEN = a_take(VECTOR)


def test_what_was_seen_comes_back(tmp_path: Path):
    files = SeenFiles(tmp_path)
    assert files.get(VIDEO, BY) is None
    files.keep(VIDEO, BY, SEEN)
    assert SeenFiles(tmp_path).get(VIDEO, BY) == SEEN
    assert files.get(VIDEO, OTHERS) is None
    assert files.get(OTHER, BY) is None
    files.keep(VIDEO, BY, a_take(b""))
    assert files.get(VIDEO, BY) == a_take(b"")
    assert len(list(files.folder.iterdir())) == 1


def test_every_damage_is_noticed(tmp_path: Path):
    files = SeenFiles(tmp_path)
    files.keep(VIDEO, BY, SEEN)
    (path,) = files.folder.iterdir()
    whole = path.read_bytes()
    for place in range(0, len(whole), 37):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        assert files.get(VIDEO, BY) is None, place
    for length in (0, 5, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert files.get(VIDEO, BY) is None
    path.write_bytes(whole)
    assert files.get(VIDEO, BY) == SEEN


def test_another_version_is_looked_at_again(tmp_path: Path):
    files = SeenFiles(tmp_path)
    files.keep(VIDEO, BY, msgspec.structs.replace(SEEN, version=SEEN_VERSION + 1))
    assert files.get(VIDEO, BY) is None


def test_what_is_no_file_of_ours_is_not_followed(tmp_path: Path):
    files = SeenFiles(tmp_path / "film")
    (tmp_path / "film").mkdir()
    files.keep(VIDEO, BY, SEEN)
    (path,) = files.folder.iterdir()
    elsewhere = path.rename(tmp_path / "elsewhere")
    path.symlink_to(elsewhere)
    assert files.get(VIDEO, BY) is None
    path.unlink()
    path.mkdir()
    assert files.get(VIDEO, BY) is None
    with pytest.raises(MachineFailed):
        files.keep(VIDEO, BY, SEEN)


def test_what_no_picture_of_the_film_needs_goes(tmp_path: Path):
    files = SeenFiles(tmp_path)
    assert files.sweep({VIDEO}) == 0
    for video in (VIDEO, OTHER):
        files.keep(video, BY, SEEN)
    left, written = (files.folder / f".{VIDEO}-x.{number}.part.seen" for number in (1, 2))
    for part in (left, written):
        part.write_bytes(VECTOR)
    os.utime(left, (0, 0))
    assert files.sweep({VIDEO}) == 2
    assert files.get(VIDEO, BY) == SEEN
    assert written.exists()
    assert len(list(files.folder.iterdir())) == 2
