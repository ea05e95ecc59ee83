"""Writing into a text that is there keeps what a person put into it, and writing into a file is whole or not at all."""

from __future__ import annotations

import difflib
import errno
import os
import stat
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from textwrap import dedent

import pytest

from matchcut.film import edits
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.film import Film
from matchcut.film.ids import MediaId
from matchcut.film.model import Parameters, Transition
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.script.storyboard.values import Duration
from matchcut.script.storyboard_toml import as_written, film_of, read_storyboard, text_of, write_storyboard

NameOf = Callable[[MediaId], str]


@pytest.fixture
def film(storyboard: Path) -> Film:
    return read_storyboard(storyboard).film


@pytest.fixture
def name(storyboard: Path) -> NameOf:
    """The names of the media of STORYBOARD, as it writes them."""
    told = read_storyboard(storyboard)
    names = {path: written for written, path in told.files.items()}
    return lambda media: names[told.media[media]]


Changes = tuple[list[str], list[str]]


@pytest.fixture
def rewritten(storyboard: Path, film: Film, name: NameOf) -> Callable[[Callable[[Film], Film]], Changes]:
    """For an edit: the lines that writing the film took out of STORYBOARD, and those that it put in."""

    def rewrite(edit: Callable[[Film], Film]) -> Changes:
        before = storyboard.read_text(encoding="utf-8").splitlines()
        after = edit(film)
        write_storyboard(after, storyboard, name)
        assert read_storyboard(storyboard).film == as_written(after)
        changes = list(difflib.unified_diff(before, storyboard.read_text(encoding="utf-8").splitlines(), n=0))[2:]
        return [line[1:] for line in changes if line[0] == "-"], [line[1:] for line in changes if line[0] == "+"]

    return rewrite


# Keeping what is there


def test_an_unchanged_film_leaves_every_byte(storyboard: Path, film: Film, name: NameOf) -> None:
    before = storyboard.read_bytes()
    write_storyboard(film, storyboard, name)
    assert storyboard.read_bytes() == before


@pytest.mark.parametrize(
    ("edit", "removed", "added"),
    [
        (
            lambda film: edits.set_frames(film, "tower", 100),
            ['duration = "4s"              # long enough to read the title'],
            ['duration = "100f"              # long enough to read the title'],
        ),
        (
            lambda film: edits.revise_settings(film, seed=8, loudness=-2300),
            ["seed = 7"],
            ["seed = 8", 'loudness = "-23"'],
        ),
        (lambda film: edits.retime(film, "scene-2-shot-1", Fraction(1)), ["speed = 1.5"], []),
        (
            lambda film: edits.revise_shot(
                film, "scene-2-shot-1", parameters=Parameters({"amount": "0.5", "new key": 3})
            ),
            [],
            ['"new key" = 3'],
        ),
        (
            lambda film: edits.revise_shot(film, "scene-2-shot-1", parameters=Parameters({})),
            ["[scene.shot.parameters]", "amount = 0.5"],
            [],
        ),
        (
            lambda film: edits.trim(film, "scene-2-shot-1", tail=0),
            ['trim = { head = "2f", tail = 4 }'],
            ['trim = { head = "2f" }'],
        ),
        (
            lambda film: edits.set_transition(film, "shot-2", Transition(TransitionKind.DIP_BLACK, 24)),
            ['transition = { kind = "dissolve", duration = "12f" }'],
            ['transition = { kind = "dip to black", duration = "1s" }'],
        ),
        (
            lambda film: edits.cast_in(film, "tower", "commander", "hatless"),
            ['cast = ["commander"]'],
            ['cast = [{ id = "commander", note = "hatless" }]'],
        ),
        (
            lambda film: edits.revise_shot(film, "tower", notes='One\n"two"\n'),
            [],
            ['notes = """', "One", '"two"', '"""'],
        ),
        (
            lambda film: edits.add_title(film, "tower", "A film", id="ti-12", fade=0),
            [],
            ["[[scene.shot.title]]", 'id = "ti-12"', 'text = "A film"', 'fade = "0f"', ""],
        ),
        (
            lambda film: edits.delete_reference(film, "commander-profile"),
            ['references = ["images/commander.png", { file = "images/profile.png", label = "profile" }]'],
            ['references = ["images/commander.png"]'],
        ),
        (
            lambda film: edits.add_character(film, "Ground control", id="control"),
            [],
            ["", "[[cast]]", 'id = "control"', 'name = "Ground control"'],
        ),
        (
            lambda film: edits.delete_scene(film, "scene-2"),
            [
                "# ---- In the air ----",
                "",
                "[[scene]]",
                'heading = "INT. CAPSULE - DAY"',
                "",
                "[[scene.shot]]",
                'duration = "3s"',
                'continues = "shot-2"',
                "speed = 1.5",
                'trim = { head = "2f", tail = 4 }',
                "seed = 3",
                "[scene.shot.parameters]",
                "amount = 0.5",
                "",
                "[[scene.shot.marker]]",
                'offset = "3f"',
                'text = "note"',
                "",
            ],
            [],
        ),
    ],
)
def test_only_the_lines_that_differ_are_written_anew(
    rewritten: Callable[[Callable[[Film], Film]], Changes],
    edit: Callable[[Film], Film],
    removed: list[str],
    added: list[str],
) -> None:
    assert rewritten(edit) == (removed, added)


def test_a_moved_shot_takes_its_comments_and_titles_along(storyboard: Path, film: Film, name: NameOf) -> None:
    film = edits.chain(edits.chain(film, "shot-2", None), "scene-2-shot-1", None)
    film = edits.set_transition(film, "shot-2", None)
    write_storyboard(edits.move_shot(film, "tower", 0, "scene-2"), storyboard, name)
    text = storyboard.read_text(encoding="utf-8")
    kept = """
# The first view
[[scene.shot]]
id = "tower"
number = "1"
duration = "4s"              # long enough to read the title
cast = ["commander"]
keyframe = "images/pad.png"

[[scene.shot.title]]
text = "LIFTOFF"
offset = "12f"
"""
    assert text.index("# ---- In the air ----") < text.index(kept) < text.index("speed = 1.5")
    assert text.endswith("\n# That is all.\n")


def test_continuing_the_shot_before_stays_true_only_while_it_is_so(storyboard: Path, film: Film, name: NameOf) -> None:
    between = edits.add_shot(film, "ground", at=1, id="between")
    write_storyboard(between, storyboard, name)
    assert 'continues = "tower"' in storyboard.read_text(encoding="utf-8")
    write_storyboard(edits.chain(between, "shot-2", "between"), storyboard, name)
    assert "continues = true" in storyboard.read_text(encoding="utf-8")


def test_seconds_stay_seconds_only_while_they_mean_the_same(storyboard: Path, film: Film, name: NameOf) -> None:
    write_storyboard(edits.revise_settings(film, rate=FrameRate(25)), storyboard, name)
    text = storyboard.read_text(encoding="utf-8")
    assert 'rate = "25"                  # the classic' in text
    assert 'duration = "96f"              # long enough' in text
    assert read_storyboard(storyboard).film.shots["tower"].frames == 96


@pytest.mark.parametrize(
    "previous",
    [
        """
            film = { title = "A" }
            [[scene]]
            id = "one"
            [[scene.shot]]
            id = "a" """,
        """
            film.title = "A"
            film.rate = 24
            scene = [{ id = "one", shot = [{ id = "a" }] }]""",
        """
            [film]
            title = "A"
            [[scene]]
            id = "one"
            shot = [{ id = "a", title = [{ text = "T" }] }]""",
        """
            [[scene]]
            id = "one"
            [[cast]]
            name = "X"
            [[scene.shot]]
            id = "a"
            [scene.shot.trim]
            head = 2""",
        """
            [film.parameters]
            x = 1
            [[scene]]
            id = "one"
            [[scene.shot]]
            id = "a"
            parameters.x = 1
            parameters.y = 2
            """,
        """
            [[cast]]
            name = "X"
            [[cast.references]]
            file = "a.png"
            [[scene]]
            id = "one"
            [[scene.shot]]
            id = "a" """,
    ],
)
def test_odd_layouts_are_read_kept_and_changed(previous: str) -> None:
    previous = f"# all\n\n{dedent(previous)}"
    media = {"a.png": MediaId("a" * 64)}
    film = film_of(previous, media)
    name = {medium: written for written, medium in media.items()}.__getitem__
    assert text_of(film, name, previous=previous) == previous
    changed = edits.revise_settings(film, title="B", parameters=Parameters({"x": 2}))
    changed = edits.add_shot(edits.revise_shot(changed, "a", head=1, parameters=Parameters({"x": 3})), "one", id="b")
    changed = edits.add_title(changed, "b", "T2", id="ti")
    for owner in film.characters:
        changed = edits.add_reference(changed, owner, media["a.png"], label="x", id="re")
    text = text_of(changed, name, previous=previous)
    assert film_of(text, media) == as_written(changed)
    assert "# all" in text


def test_windows_line_ends_stay(storyboard: Path, film: Film, name: NameOf) -> None:
    before = storyboard.read_text(encoding="utf-8").replace("\n", "\r\n").encode()
    storyboard.write_bytes(before)
    write_storyboard(edits.revise_settings(film, seed=8), storyboard, name)
    assert storyboard.read_bytes() == before.replace(b"seed = 7", b"seed = 8")


def test_a_storyboard_with_mistakes_is_not_written_over(storyboard: Path, film: Film, name: NameOf) -> None:
    storyboard.write_text("[film]\ntitel = 3\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"storyboard\.toml, line 2, field 'titel'"):
        write_storyboard(film, storyboard, name)
    assert storyboard.read_text(encoding="utf-8") == "[film]\ntitel = 3\n"


def test_a_storyboard_whose_images_are_gone_can_be_written(storyboard: Path, film: Film, name: NameOf) -> None:
    names = {row.media: name(row.media) for row in film.references.values()}
    names |= {clip.media: name(clip.media) for clip in film.audio.values()}
    (storyboard.parent / "images/profile.png").unlink()
    fewer = edits.delete_reference(film, "commander-profile")
    write_storyboard(fewer, storyboard, names.__getitem__)
    assert read_storyboard(storyboard).film == as_written(fewer)


# Fresh texts


def test_a_new_storyboard_reads_as_a_person_would_write_it(film: Film, name: NameOf) -> None:
    text = text_of(edits.revise_shot(film, "tower", frames=97), name)
    assert text.startswith(
        '[film]\ntitle = "Liftoff"\nrate = "24"\nsize = [640, 360]\nseed = 7\nfade_in = "1s"\n\n[[cast]]'
    )
    assert (
        """
[[scene.shot]]
id = "tower"
number = "1"
duration = "97f"
cast = ["commander"]
keyframe = "images/pad.png"

[[scene.shot.title]]
text = "LIFTOFF"
offset = "12f"

[[scene.shot]]
id = "shot-2"
number = "2"
action = "She looks up."
duration = "60f"
cast = [{ id = "commander", note = "in the suit" }]
props = ["the-old-radio"]
continues = true
transition = { kind = "dissolve", duration = "12f" }
"""
        in text
    )


@pytest.mark.parametrize(
    ("frames", "rate", "written"),
    [
        (96, FrameRate(24), "4s"),
        (97, FrameRate(24), "97f"),
        (0, FrameRate(24), "0f"),
        (-24, FrameRate(24), "-1s"),
        (96, FrameRate(24000, 1001), "4s"),
        (23_976, FrameRate(24000, 1001), "1000s"),
        (24_000, FrameRate(24000, 1001), "1001s"),
        (12, FrameRate(24), "12f"),
    ],
)
def test_durations_are_written_as_people_do(frames: int, rate: FrameRate, written: str) -> None:
    assert Duration(minimum=None).write(frames, rate) == written


def test_a_film_that_no_storyboard_can_tell_is_refused(tmp_path: Path) -> None:
    film = edits.add_scene(Film(), id="Scene One")
    with pytest.raises(BadInput, match=r"can't be told by a storyboard: 'Scene One' can't be an id"):
        write_storyboard(film, tmp_path / "new.toml", str)
    assert not list(tmp_path.iterdir())


def test_two_media_of_one_name_are_a_mistake_of_the_caller(film: Film) -> None:
    with pytest.raises(ValueError, match="one file name"):
        text_of(film, lambda _: "same.png")


# The file


def test_a_full_disk_leaves_the_old_file(
    storyboard: Path, film: Film, name: NameOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = storyboard.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MachineFailed, match=r"no room left on this disk") as caught:
        write_storyboard(edits.revise_settings(film, seed=9), storyboard, name)
    assert caught.value.file == storyboard
    assert storyboard.read_bytes() == before
    assert [path.name for path in storyboard.parent.iterdir() if path.suffix == ".part"] == []


def test_a_link_and_its_rights_stay(storyboard: Path, film: Film, name: NameOf) -> None:
    storyboard.chmod(0o640)
    link = storyboard.parent / "link.toml"
    link.symlink_to(storyboard.name)
    write_storyboard(edits.revise_settings(film, seed=9), link, name)
    assert link.is_symlink()
    assert stat.S_IMODE(storyboard.stat().st_mode) == 0o640
    assert read_storyboard(storyboard).film.settings.seed == 9


def test_a_new_file_can_be_laid_out_afresh(storyboard: Path, film: Film, name: NameOf) -> None:
    write_storyboard(film, storyboard, name, previous="")
    assert "#" not in storyboard.read_text(encoding="utf-8")
    assert read_storyboard(storyboard).film == as_written(film)
