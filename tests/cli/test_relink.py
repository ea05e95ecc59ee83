"""An edit without its media: it goes out as it came in, and is linked once the media turns up."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import imageio_ffmpeg
import numpy as np
import pycmx
import pytest

from matchcut.app.status import shot_plans
from matchcut.film import edits
from matchcut.film.model import Parameters
from matchcut.interchange.importing.film import import_edit
from matchcut.interchange.reading import read_edit
from matchcut.media.frames import FrameReader
from matchcut.store.project import Project

Run = Callable[..., subprocess.CompletedProcess[str]]

LIST = """\
TITLE: Away
FCM: NON-DROP FRAME

001  R001C01  V     C        01:00:00:12 01:00:01:00 01:00:00:00 01:00:00:12
* FROM CLIP NAME: slate 1
002  R001C02  V     C        02:00:00:00 02:00:01:00 01:00:00:12 01:00:01:00
M2   R001C02        048.0                02:00:00:00
* FROM CLIP NAME: slate 2
003  R001C02  V     C        02:00:01:00 02:00:01:12 01:00:01:00 01:00:01:12
M2   R001C02       -024.0                02:00:01:11
* FROM CLIP NAME: slate 3
004  R001C02  V     C        02:00:01:12 02:00:01:12 01:00:01:12 01:00:01:12
004  AX       V     D    006 00:00:01:00 00:00:01:12 01:00:01:12 01:00:02:00
* FROM CLIP NAME: slate 3
* TO CLIP NAME: slate 4
* SOURCE FILE: /Volumes/Card 7/b/clip.mov
005  R001C01  V     C        01:00:01:00 01:00:01:01 01:00:02:00 01:00:02:12
M2   R001C01        000.0                01:00:01:00
* FROM CLIP NAME: slate 5
"""


@pytest.fixture
def away(run: Run, tmp_path: Path) -> Path:
    """A film of that list, without any of its media."""
    (tmp_path / "away.edl").write_text(LIST)
    done = run("new", "away", "--from", "away.edl", "--rate", "24")
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith("matchcut: Not found: R001C01 (shot 1), R001C02 (shot 2), R001C02 (shot 3), clip.mov")
    return small(tmp_path / "away")


def small(folder: Path) -> Path:
    """The film of that list with small pictures, as wide for their height as its media's: a list tells no size."""
    with Project.open(folder) as project:
        project.transact("Small", lambda film: edits.revise_settings(film, width=192, height=144))
    return folder


@pytest.fixture
def cards(tmp_path: Path, coded: ModuleType) -> Path:
    """Where the media turns up: a reel by name, one by its beginning, and two files of the same name."""
    folder = tmp_path / "cards"
    coded.film(folder / "1" / "R001C01.mov", 1, 48, "24", "01:00:00:00")
    coded.film(folder / "2" / "R001C02_2108.mov", 2, 96, "24", "01:59:59:00")
    coded.film(folder / "2" / "R001C02_2109.mov", 3, 48, "24", "05:00:00:00")
    coded.film(folder / "a" / "clip.mov", 4, 48)
    coded.film(folder / "b" / "clip.mov", 5, 48)
    return folder


def events(path: Path) -> list[tuple[Any, ...]]:
    """What pycmx, a reader of others, finds in a list: reel, channel, source, record, kind and clip name."""
    with path.open() as file:
        parsed = pycmx.parse_cmx3600(file)
    told = ("source", "source_in", "source_out", "record_in", "record_out", "clip_name")
    edits = [edit for event in parsed.events for edit in event.edits]
    return [(*(getattr(edit, name) for name in told), edit.channels.video, edit.transition.kind) for edit in edits]


def motions(path: Path) -> list[str]:
    """The speeds of a list's clips, each once: a dissolve says that of the outgoing one again."""
    lines = (line.split() for line in path.read_text().splitlines() if line.startswith("M2"))
    return list(dict.fromkeys(" ".join(words[1:3]) for words in lines))


def test_what_is_offline_goes_out_as_it_came_in(away: Path, run: Run, tmp_path: Path) -> None:
    done = run("export", away, "-o", "out.edl", "-o", "out.otio")
    assert done.returncode == 0, done.stderr
    assert "Media offline: shot 1 (R001C01 01:00:00:12), shot 2 (R001C02 02:00:00:00)" in done.stderr
    assert events(tmp_path / "out.edl") == events(tmp_path / "away.edl")
    assert motions(tmp_path / "away.edl") == motions(tmp_path / "out.edl")
    assert "* SOURCE FILE: /Volumes/Card 7/b/clip.mov" in (tmp_path / "out.edl").read_text()
    for name in ("out.edl", "out.otio"):
        checked = run("verify", name, "--against", away)
        assert checked.returncode == 0, checked.stderr
    assert run("new", "again", "--from", "out.otio").returncode == 0
    assert run("export", "again", "-o", "again.edl").returncode == 0
    assert events(tmp_path / "again.edl") == events(tmp_path / "away.edl")


def test_a_tape_that_ran_in_the_afternoon_goes_out_in_an_aaf(run: Run, tmp_path: Path) -> None:
    (tmp_path / "late.edl").write_text(
        "TITLE: Late\n001  R001C01  V     C        15:59:59:12 16:00:00:12 01:00:00:00 01:00:01:00\n"
    )
    assert run("new", "late", "--from", "late.edl", "--rate", "24").returncode == 0
    done = run("export", "late", "-o", "late.aaf")
    assert done.returncode == 0, done.stderr
    film = import_edit(read_edit(tmp_path / "late.aaf"), []).film
    assert [film.shots[shot].parameters["source"] for shot in film.order] == ["15:59:59:12"]


def test_other_forms_name_what_is_offline(away: Path, run: Run, tmp_path: Path) -> None:
    done = run("export", away, "-o", "out.xml", "-o", "out.aaf", "-o", "out.ale", "-o", "out.fcpxml")
    assert done.returncode == 0, done.stderr
    assert "Premiere XML can't name the media of what is offline; black stands in for shots 3, 5." in done.stderr
    for name in ("out.xml", "out.aaf", "out.fcpxml"):
        film = import_edit(read_edit(tmp_path / name), []).film
        shots = [film.shots[shot] for shot in film.order]
        told = [tuple(shot.parameters.get(key, "") for key in ("reel", "source", "file")) for shot in shots]
        assert told[:2] == [("R001C01", "01:00:00:12", ""), ("R001C02", "02:00:00:00", "")], name
        # A dissolve out of what is black in FCPXML is a cut in its middle.
        begins = "00:00:01:03" if name == "out.fcpxml" else "00:00:01:00"
        assert told[3][1:] == (begins, "/Volumes/Card 7/b/clip.mov"), name
        assert [shot.speed for shot in shots[:2]] == [1, 2], name
        assert [film.black(shot) for shot in film.order] == [False, False, True, False, name != "out.fcpxml"]
    rows = (tmp_path / "out.ale").read_text().split("Data\n")[1].splitlines()
    assert [row.split("\t")[1:4] for row in rows][:2] == [
        ["R001C01", "01:00:00:12", "01:00:01:00"],
        ["R001C02", "02:00:00:00", "02:00:01:00"],
    ]


def test_a_film_with_what_is_offline_is_rendered_and_tells(
    away: Path, run: Run, status: Callable[[Path], dict[str, Any]]
) -> None:
    told = status(away)["shots"]
    assert [shot["standing"] for shot in told] == ["offline"] * 5
    assert told[3]["reasons"] == ["media offline: 00:00:01:00 clip.mov"]
    done = run("render", away, "-o", "out.mp4", "--quiet")
    assert done.returncode == 0, done.stderr
    assert "Media offline: shot 1 (R001C01 01:00:00:12)" in done.stderr


def test_media_that_turns_up_is_shown_and_linked_as_one_edit(
    away: Path, cards: Path, run: Run, coded: ModuleType, tmp_path: Path
) -> None:
    shown = run("relink", away, cards / "1", cards / "2", cards / "a", "--dry-run")
    assert shown.returncode == 0, shown.stderr
    lines = shown.stdout.splitlines()
    assert "R001C01.mov, by its name without the ending and timecode." in lines[0]
    assert "R001C02_2108.mov, by its reel and timecode." in lines[1]
    assert "clip.mov, by its name." in lines[3]
    assert lines[-1] == "Nothing was changed. 5 shots would be linked."
    done = run("relink", away, cards)
    assert done.returncode == 0, done.stderr
    # Of two files of one name, the one whose folder is the edit's.
    assert "b/clip.mov, by its name and folders." in done.stdout
    assert done.stdout.splitlines()[-1] == "Linked 5 shots."
    with Project.open(away) as project:
        assert not any(project.film.offline(shot) for shot in project.film.order)
        project.undo()
        assert all(project.film.offline(shot) for shot in project.film.order)
        project.redo()
    assert run("render", away, "-o", "out.mp4", "--quiet").returncode == 0
    with FrameReader(tmp_path / "out.mp4") as film:
        seen = [coded.read(frame) for frame in film.frames()]
    assert seen[:12] == [(1, frame) for frame in range(12, 24)]
    assert seen[12:24] == [(2, 24 + 2 * frame) for frame in range(12)]
    assert seen[24:36] == [(2, 59 - frame) for frame in range(12)]
    assert seen[42:48] == [(5, frame) for frame in range(30, 36)]
    assert seen[48:60] == [(1, 24)] * 12
    with Project.open(away) as project:
        assert {shot.parameters.get("reel") for shot in project.film.shots.values()} == {"R001C01", "R001C02", "AX"}


def test_of_several_files_none_is_linked_until_one_is_chosen(away: Path, cards: Path, run: Run) -> None:
    (cards / "b").rename(cards / "c")
    done = run("relink", away, cards)
    assert done.returncode == 0, done.stderr
    assert "one of these, which you have to choose:" in done.stdout
    assert done.stdout.splitlines()[-1] == "Linked 4 shots. 1 shot still offline."
    chosen = run("relink", away, cards, "--choose", f"4={cards / 'c' / 'clip.mov'}")
    assert chosen.stdout.splitlines()[-1] == "Linked 1 shot."
    wrong = run("relink", away, cards / "nowhere")
    assert (wrong.returncode, wrong.stdout) == (3, "")


def test_a_file_that_the_film_lost_is_found_by_its_bytes(away: Path, cards: Path, run: Run) -> None:
    assert run("relink", away, cards).returncode == 0
    with Project.open(away) as project:
        keyframe = next(shot.keyframe for shot in project.film.running_order)
        assert keyframe is not None
        project.media.path(keyframe).unlink()
        assert project.media.missing() == (keyframe,)
    done = run("relink", away, cards)
    assert "A file of the film that was missing" in done.stdout
    with Project.open(away) as project:
        assert project.media.missing() == ()


def test_what_was_linked_goes_out_as_it_came_in(away: Path, cards: Path, run: Run, tmp_path: Path) -> None:
    assert run("relink", away, cards).returncode == 0
    assert run("render", away, "-o", "out.mp4", "--quiet").returncode == 0
    done = run("export", away, "-o", "out.edl", "-o", "out.otio", "-o", "out.fcpxml", "-o", "out.xml")
    assert done.returncode == 0, done.stderr
    assert "Shots 1, 2, 3, 4, 5 are named by the reels that they came in with." in done.stderr
    assert events(tmp_path / "out.edl") == events(tmp_path / "away.edl")
    assert motions(tmp_path / "out.edl") == motions(tmp_path / "away.edl")
    assert "* SOURCE FILE: clip.mov" in (tmp_path / "out.edl").read_text()
    assert not list(tmp_path.glob("out.edl media"))
    for name in ("out.edl", "out.otio", "out.fcpxml", "out.xml"):
        checked = run("verify", name, "--against", away)
        assert checked.returncode == 0, checked.stderr
    for name in ("out.otio", "out.fcpxml", "out.xml"):
        names = [clip.name for clip in read_edit(tmp_path / name).clips]
        assert names[3] == "clip.mov", name
    # The list alone shows the same frames of the same media again.
    assert run("new", "again", "--from", "out.edl", "--rate", "24", "--media", cards / "1", "--media", cards / "2",
               "--media", cards / "b").returncode == 0  # fmt: skip
    assert run("render", small(tmp_path / "again"), "-o", "again.mp4", "--quiet").returncode == 0
    assert abs(decoded(tmp_path / "again.mp4").astype(int) - decoded(tmp_path / "out.mp4")).max() < 24


def test_what_continues_an_offline_shot_is_made_without_it_and_told(
    away: Path, cards: Path, run: Run, tmp_path: Path
) -> None:
    with Project.open(away) as project:
        first, second, third, *_ = (project.film.shots[shot] for shot in project.film.order)
        follower = replace(second, continues=first.id, engine="animatic", parameters=Parameters())
        another = replace(third, continues=second.id, engine="animatic", parameters=Parameters())
        project.transact("Continue", lambda film: film.with_rows("shots", put=[follower, another]))
    done = run("render", away, "-o", "out.mp4", "--quiet")
    assert done.returncode == 0, done.stderr
    assert "Shot 2 begins anew: what is to be continued is offline." in done.stderr
    assert decoded(tmp_path / "out.mp4")[12:36].std(axis=(1, 2)).min() > 1  # Two boards are seen, and no black.
    again = run("render", away, "-o", "out.mp4", "--quiet")
    assert again.returncode == 0, again.stderr
    assert run("relink", away, cards).returncode == 0
    with Project.open(away) as project:
        assert project.film.order[1] not in [one.shot for one in shot_plans(project) if one.state == "current"]
    done = run("render", away, "-o", "out.mp4", "--quiet")
    assert done.returncode == 0, done.stderr
    assert "begins anew" not in done.stderr


def decoded(path: Path) -> np.ndarray:
    """The frames of a film in grey, as ffmpeg decodes them."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-vf", "scale=64:48"]
    pictures = subprocess.run([*command, "-f", "rawvideo", "-pix_fmt", "gray", "-"], capture_output=True, check=True)
    return np.frombuffer(pictures.stdout, np.uint8).reshape(-1, 48, 64)
