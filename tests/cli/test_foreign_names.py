"""Names that systems and programs spell in their own ways, from the command line to the film."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest
from PIL import Image

from matchcut.app.casting import write_sheet
from matchcut.app.sources import open_source
from matchcut.film.errors import BadInput
from matchcut.media.sound import read_sound, write_wav
from matchcut.media.spelling import as_spelled
from matchcut.media.stills import read_still, write_png
from matchcut.script.storyboard_toml import read_storyboard
from matchcut.store.project import Project

Run = Callable[..., subprocess.CompletedProcess[str]]

NAMES = ["café.png", "Ångström.png", "한국.png", "ガレージ.png", "naïve ünïcode.png"]


def board(folder: Path, name: str) -> Path:
    folder.mkdir()
    shot = f'[[scene.shot]]\naction = "Tea."\nkeyframe = "{name}"\nduration = "6f"\n'
    text = f'[film]\ntitle = "Tea"\nsize = [160, 90]\n\n[[scene]]\n{shot}'
    (folder / "storyboard.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("written", "on_disk"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_file_is_found_in_either_spelling(tmp_path: Path, name: str, written: str, on_disk: str) -> None:
    folder = board(tmp_path / "tea", unicodedata.normalize(written, f"pictures/{name}"))
    (folder / "pictures").mkdir()
    write_png(folder / "pictures" / unicodedata.normalize(on_disk, name), np.full((9, 16, 3), 77, np.uint8))
    story = read_storyboard(folder / "storyboard.toml")
    (shot,) = story.film.running_order
    assert shot.keyframe is not None
    assert (read_still(story.media[shot.keyframe]) == 77).all()


def test_a_changed_picture_is_seen_in_either_spelling(tmp_path: Path) -> None:
    folder = board(tmp_path / "tea", unicodedata.normalize("NFC", "é.png"))
    file = folder / unicodedata.normalize("NFD", "é.png")
    for grey in (10, 200):
        write_png(file, np.full((9, 16, 3), grey, np.uint8))
        with open_source(folder).project as project:
            (shot,) = project.film.running_order
            assert shot.keyframe is not None
            assert (read_still(project.media.path(shot.keyframe)) == grey).all()


def test_of_an_animation_it_is_told_that_its_first_picture_is_used(tmp_path: Path) -> None:
    folder = board(tmp_path / "tea", "wave.webp")
    first, second = (Image.new("RGB", (16, 9), colour) for colour in ("red", "blue"))
    first.save(folder / "wave.webp", save_all=True, append_images=[second, first], duration=100, lossless=True)
    opened = open_source(folder)
    opened.project.close()
    assert list(map(str, opened.notes)) == ["'wave.webp' holds 3 pictures; the first is used."]


def test_a_name_as_written_goes_before_another_spelling(tmp_path: Path) -> None:
    for form in ("NFC", "NFD"):
        (tmp_path / unicodedata.normalize(form, "é")).write_text(form)
    for form in ("NFC", "NFD"):
        assert as_spelled(tmp_path / unicodedata.normalize(form, "é")).read_text() == form
    assert as_spelled(tmp_path / "none" / "é") == tmp_path / "none" / "é"


def test_another_case_is_told(tmp_path: Path, run: Run) -> None:
    folder = board(tmp_path / "tea", "Café.PNG")
    write_png(folder / "café.png", np.zeros((9, 16, 3), np.uint8))
    done = run("status", folder)
    assert done.returncode == 3
    assert "Did you mean 'café.png'?" in done.stderr


@pytest.mark.parametrize("names", [("a.csv", "A.csv"), ("é.csv", "e\u0301.csv"), ("a.csv", "a.csv")])
def test_two_outputs_that_are_one_file_somewhere_are_told(tea: Path, run: Run, names: tuple[str, str]) -> None:
    done = run("export", tea, *(part for name in names for part in ("-o", tea / name)))
    assert done.returncode == 3
    assert "are one file where a disk doesn't tell" in done.stderr
    assert not list(tea.glob("*.csv"))


def test_outputs_of_every_lawful_name_are_written(tea: Path, run: Run) -> None:
    stems = ["x" * 250, "é" * 125, "😀" * 62, 'a "quoted" name', "CON", "ends.", "tab\there", "two\nlines"]
    outs = [tea / f"{stem}.csv" for stem in stems]
    done = run("export", tea, *(part for out in outs for part in ("-o", out)))
    assert done.returncode == 0, done.stderr
    assert all(out.read_bytes() for out in outs)
    long = run("export", tea, "-o", tea / f"{'x' * 252}.csv")
    assert (long.returncode, len(long.stderr.strip().splitlines())) == (3, 1)
    assert "longer than" in long.stderr


def test_a_path_of_five_hundred_bytes(tmp_path: Path, run: Run) -> None:
    deep = tmp_path / ("d" * 120) / ("é" * 60) / ("f" * 120)
    deep.mkdir(parents=True)
    folder = board(deep / "tea", "k.png")
    write_png(folder / "k.png", np.zeros((9, 16, 3), np.uint8))
    done = run("export", folder, "-o", folder / "list.csv")
    assert done.returncode == 0, done.stderr


def test_cast_are_found_by_either_spelling(tea: Path) -> None:
    text = (tea / "storyboard.toml").read_text(encoding="utf-8")
    (tea / "storyboard.toml").write_text(
        text + f'\n[[cast]]\nname = "{unicodedata.normalize("NFD", "Zoë")}"\n', encoding="utf-8"
    )
    with open_source(tea).project as project:
        for name in ("Zoë", unicodedata.normalize("NFD", "zoë"), "Zo\u200bë", "\u00a0ZOË"):
            with pytest.raises(BadInput, match="has no references"):
                write_sheet(project, name, tea / "sheet.png")


def test_joined_sounds_are_heard_in_the_film(tea_shot: Path, tmp_path: Path, run: Run) -> None:
    """Three MP3s as a server streams them: taken, as long as they are, and in the exported sound."""
    tone = (0.3 * np.sin(np.arange(24_000) / 15)).astype(np.float32)
    write_wav(tmp_path / "one.wav", tone[None])
    ffmpeg = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(tmp_path / "one.wav"), "-ar", "24000"]
    subprocess.run([*ffmpeg, str(tmp_path / "one.mp3")], check=True)
    (tmp_path / "speech.mp3").write_bytes((tmp_path / "one.mp3").read_bytes() * 3)
    done = run("sound", "add", tea_shot, tmp_path / "speech.mp3")
    assert done.returncode == 0, done.stderr
    done = run("export", tea_shot, "-o", tea_shot / "mix.wav")
    assert done.returncode == 0, done.stderr
    heard = read_sound(tea_shot / "mix.wav")
    loud = np.abs(heard[0].reshape(-1, 2_400)).max(axis=1) > 0.2
    assert loud[:30].all()
    assert not loud[31:].any()


def test_a_sound_that_is_cut_short_is_refused_where_it_is_brought(tea: Path, tmp_path: Path, run: Run) -> None:
    write_wav(tmp_path / "one.wav", np.zeros((1, 48_000), np.float32))
    whole = (tmp_path / "one.wav").read_bytes()
    (tmp_path / "half.wav").write_bytes(whole[: len(whole) // 2])
    done = run("sound", "add", tea, tmp_path / "half.wav")
    assert (done.returncode, len(done.stderr.strip().splitlines())) == (3, 1)
    assert "cut short" in done.stderr
    with Project.open(tea) as project:
        assert not project.film.audio
