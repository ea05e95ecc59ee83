"""`melt`, a real program of the trade, renders the MLT and Kdenlive files with the right frame at every place."""

from __future__ import annotations

import shutil
import subprocess
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from matchcut.cut.compose import Composer
from matchcut.cut.model import FULL, Cut
from matchcut.cut.planes import planes_of
from matchcut.delivery.edit.laying import FilmMedia, lay_out
from matchcut.delivery.verify.edits import verify_written
from matchcut.film.model import Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.formats import FORMATS
from matchcut.interchange.mlt.kdenlive import write_kdenlive
from matchcut.interchange.mlt.writing import write_mlt

MELT = shutil.which("melt")
WRITERS = {"mlt": write_mlt, "kdenlive": write_kdenlive}


def rendered(edit: Path, video: Path, *sound: str) -> None:
    """Have melt render an edit, losslessly; without sound unless it is told how.

    On a busy machine melt 7.12 now and then ends, or hangs, before its first frame (a race between its own threads);
    then it is asked again. What it renders is judged by whoever called.
    """
    assert MELT, "install Debian's melt"
    consumer = ["-consumer", f"avformat:{video}", "vcodec=ffv1", "real_time=0", "pix_fmt=yuv420p", *(sound or ["an=1"])]
    told = ""
    for _ in range(8):
        try:
            done = subprocess.run([MELT, str(edit), *consumer], capture_output=True, text=True, timeout=15, check=False)
        except subprocess.TimeoutExpired:
            continue
        told = done.stderr
        if done.returncode == 0 and video.stat().st_size:
            return
    pytest.fail(f"melt rendered nothing: {told}")


def decoded(video: Path) -> list:
    with av.open(str(video)) as container:
        return [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]


def ride(room, rate: FrameRate):
    """Make a film with every kind of join, trims, speeds, a take that is too short, and a shot without one."""
    kinds = TransitionKind
    room.settings(rate=rate)
    room.shot("a", 10, head=2)
    room.shot("b", 12, transition=Transition(kinds.DISSOLVE, 4))
    room.shot("c", 9, head=1, speed=Fraction(3, 2))
    room.shot("d", 12, transition=Transition(kinds.WIPE_LEFT, 3), head=3, speed=Fraction(2, 3))
    room.shot("e", 8, made=5)
    room.shot("f", 9, transition=Transition(kinds.DIP_BLACK, 4))
    room.shot("g", 6, take=False)
    room.shot("h", 12, tail=2, speed=Fraction(2))
    room.shot("i", 7, made=5, head=1)
    room.shot("j", 9, transition=Transition(kinds.WIPE_DOWN, 3))
    room.shot("k", 8, transition=Transition(kinds.DISSOLVE, 2))


def laid(room, folder: Path):
    cut: Cut = room.cut(missing="board")
    shelf = FilmMedia(film=room.film, takes=room.takes, where=room.files.__getitem__, samples=lambda _media: 0)
    return cut, lay_out(cut, shelf, folder)


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("rate", [FrameRate(24), FrameRate(30000, 1001)])
def test_melt_shows_the_frames_of_the_cut(room, tmp_path, mark_of, form, rate):
    ride(room, rate)
    cut, edit = laid(room, tmp_path)
    out = tmp_path / f"film.{form}"
    WRITERS[form](edit, out)
    rendered(out, tmp_path / "film.mkv")
    pictures = decoded(tmp_path / "film.mkv")
    assert len(pictures) == cut.length
    numbers = {take.video: number for number, take in enumerate(room.takes.values(), 1)}
    wanted, shown = {}, {}
    for frame, picture in enumerate(pictures):
        composite = cut.composite(frame)
        if composite.base.media is None:
            assert picture.mean() < 20, f"frame {frame} is not black"
        elif composite.kind is None and composite.level == FULL:
            wanted[frame] = (numbers[composite.base.media], composite.base.frame)
            shown[frame] = mark_of(picture)
    assert shown == wanted
    assert len(wanted) > cut.length // 2


@pytest.mark.parametrize("form", WRITERS)
def test_melt_blends_the_right_frames_in_a_dissolve(room, tmp_path, form):
    """Every frame of a dissolve is a mixture of the two frames that the cut names, the second one rising."""
    room.shot("a", 12, head=2, tail=1)
    room.shot("b", 14, head=1, speed=Fraction(3, 2), transition=Transition(TransitionKind.DISSOLVE, 5))
    cut, edit = laid(room, tmp_path)
    WRITERS[form](edit, tmp_path / f"film.{form}")
    rendered(tmp_path / f"film.{form}", tmp_path / "film.mkv")
    pictures = decoded(tmp_path / "film.mkv")
    takes = {media: decoded(path) for media, path in room.files.items()}
    parts = []
    for frame in range(cut.seams[0].record.start, cut.seams[0].record.end):
        composite = cut.composite(frame)
        below, above = (takes[one.media][one.frame].astype(float) for one in (composite.base, composite.over))
        rise, shown = above - below, pictures[frame] - below
        part = float((rise * shown).sum() / (rise * rise).sum())
        assert abs(shown - part * rise).mean() < 2.5, f"frame {frame} is no mixture of those two"
        parts.append(part)
    assert parts == sorted(parts)
    assert parts[0] < 0.3 < 0.7 < parts[-1]


@pytest.mark.parametrize("form", WRITERS)
def test_melt_plays_a_sound_where_the_film_has_it(room, tmp_path, form):
    room.shot("a", 60)
    click = np.zeros((2, 48_000), np.float32)
    click[:, 10_000:10_040] = 0.9
    # From its beginning: where melt enters a WAV further on, it rounds to its packets, by up to half a frame.
    room.sound(click, offset=11)
    cut, _ = laid(room, tmp_path)
    shelf = FilmMedia(film=room.film, takes=room.takes, where=room.files.__getitem__, samples=lambda _media: 48_000)
    WRITERS[form](lay_out(cut, shelf, tmp_path), tmp_path / f"film.{form}")
    rendered(tmp_path / f"film.{form}", tmp_path / "film.mkv", "acodec=pcm_s16le", "channels=2")
    with av.open(str(tmp_path / "film.mkv")) as container:
        heard = np.concatenate([frame.to_ndarray().reshape(-1, 2) for frame in container.decode(audio=0)])
    wanted = cut.sounds[0].start + 10_000
    assert abs(int(np.abs(heard[:, 0].astype(int)).argmax()) - wanted) < 5 * 48


def lumas_of(video: Path) -> list:
    with av.open(str(video)) as container:
        return [frame.to_ndarray()[: frame.height].astype(float) for frame in container.decode(video=0)]


@pytest.mark.parametrize(
    ("into", "frames", "fade_in", "fade_out"),
    [
        (None, 0, 4, 5),
        (None, 0, 1, 1),
        (TransitionKind.DIP_BLACK, 6, 0, 0),
        (TransitionKind.DIP_BLACK, 5, 3, 0),
        (TransitionKind.DIP_BLACK, 2, 0, 0),
        (TransitionKind.DIP_WHITE, 6, 0, 4),
        (TransitionKind.DIP_WHITE, 1, 0, 0),
        (TransitionKind.DISSOLVE, 5, 2, 0),
        *((kind, 6, 0, 0) for kind in TransitionKind if kind.value.startswith("wipe")),
    ],
)
def test_melt_shows_every_frame_of_a_transition_and_fade_as_the_film_does(
    room, tmp_path, into, frames, fade_in, fade_out
):
    room.settings(fade_in=fade_in, fade_out=fade_out)
    room.shot("a", 12)
    room.shot("b", 12, transition=Transition(into, frames) if into else None)
    room.shot("c", 8)
    cut, edit = laid(room, tmp_path)
    write_mlt(edit, tmp_path / "film.mlt")
    verify_written(tmp_path / "film.mlt", cut, edit, FORMATS["mlt"])
    rendered(tmp_path / "film.mlt", tmp_path / "film.mkv")
    shown = lumas_of(tmp_path / "film.mkv")
    assert len(shown) == cut.length
    with Composer(cut, room.where) as composer:
        for frame, luma in enumerate(shown):
            own = planes_of(composer.picture(cut.composite(frame)))[0].astype(float)
            assert np.abs(own - luma).mean() < 2.5, f"frame {frame}"
