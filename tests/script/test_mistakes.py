"""Every mistake is told with its file, line and field, and with what to do."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.film.ids import MediaId
from matchcut.script.storyboard_toml import MAXIMUM_BYTES, film_of, read_storyboard

SCENE = '[[scene]]\nid = "one"\n[[scene.shot]]\nid = "a"\n'  # the next line is the fifth


def refused(text: str) -> BadInput:
    with pytest.raises(BadInput) as caught:
        film_of(text, {"a.wav": MediaId("a" * 64)}, file=Path("folder/storyboard.toml"))
    assert caught.value.file == Path("folder/storyboard.toml")
    return caught.value


@pytest.mark.parametrize(
    ("text", "line", "field", "words"),
    [
        # Unknown keys and tables
        (f'{SCENE}duratoin = "4s"', 5, "duratoin", "Did you mean 'duration'?"),
        ('titel = "x"\n', 1, "titel", "no key 'titel' in the file"),
        ("[[shot]]\n", 1, "shot", "It belongs in [[scene.shot]]"),
        ('\n[[scene]]\nkeyframe = "a.png"\n', 3, "keyframe", "It belongs in [[scene.shot]]"),
        ("[film]\nxyzzy = 1\n", 2, "xyzzy", "Known here: title, rate, size"),
        (f'{SCENE}transition = {{ kind = "dissolve", lenght = "1s" }}', 5, "transition.lenght", "Known here"),
        ("[scene]\n", 1, "scene", "Write [[scene]] above the keys of each."),
        ("[[film]]\n", 1, "film", "Write [film] above its keys."),
        ('cast = ["ana"]\n', 1, "cast", "should be a table, not a text"),
        ("film = 3\n", 1, "film", "should be one table"),
        # Types
        ("[film]\n\ntitle = 3\n", 3, "title", "should be a text, not a whole number"),
        ("[film]\nseed = 1.5\n", 2, "seed", "should be a whole number, not a decimal"),
        ("[film]\nseed = true\n", 2, "seed", "should be a whole number, not true"),
        (f"[film]\nseed = {2**63}\n", 2, "seed", "too large"),
        ('[[track]]\nname = "A1"\nmuted = "yes"\n', 3, "muted", "should be true or false, not a text"),
        (f'{SCENE}cast = "ana"', 5, "cast", "should be a list, not a text"),
        (f"{SCENE}action = 1979-05-27 07:32:00", 5, "action", "not a date"),
        (f'{SCENE}trim = "2f"', 5, "trim", "should be a table, not a text. Write { head = …, tail = … }."),
        (f"{SCENE}parameters = {{ a = [1] }}", 5, "parameters.a", "a text, a number, true or false, not a list"),
        (f"{SCENE}parameters = {{ a = nan }}", 5, "parameters.a", "not a decimal"),
        (f"{SCENE}continues = 1", 5, "continues", "true or a shot's id, not a whole number"),
        # Times
        (f'{SCENE}duration = "-4s"', 5, "duration", "'-4s' is negative"),
        (f"{SCENE}duration = -1", 5, "duration", "'-1' is negative"),
        (f'{SCENE}duration = "0s"', 5, "duration", "at least one frame"),
        (f'{SCENE}duration = "0.01s"', 5, "duration", "at least one frame"),
        (f"{SCENE}duration = 2.5", 5, "duration", 'Write "2.5s", "60f"'),
        (f"{SCENE}duration = nan", 5, "duration", "A bare NaN"),
        (f"{SCENE}duration = inf", 5, "duration", "A bare Infinity"),
        (f'{SCENE}duration = "4 sec"', 5, "duration", "'4 sec' is not a duration"),
        (f'{SCENE}duration = "2:24"', 5, "duration", "A second has 24 here"),
        (f'{SCENE}duration = "{"9" * 30}f"', 5, "duration", "not a duration"),
        (f'{SCENE}duration = "10000001f"', 5, "duration", "too long"),
        (f"{SCENE}duration = true", 5, "duration", "should be a duration, not true"),
        (f'{SCENE}transition = {{ kind = "dissolve", duration = 0 }}', 5, "transition.duration", "one frame"),
        (f'{SCENE}trim = {{ head = "-1f" }}', 5, "trim.head", "negative"),
        (f'{SCENE}duration = "1s"\ntrim = {{ head = 12, tail = 12 }}', 6, "trim", "leaves nothing of a shot of 24"),
        (f'{SCENE}[[scene.shot.title]]\ntext = "A"\nduration = "1s"\nfade = "1s"', 8, "fade", "don't fit"),
        ('[film]\nstart = "24"\n', 2, "start", "not a timecode"),
        ("[film]\nstart = -1\n", 2, "start", "negative"),
        # Rates, sizes, speeds, gains
        ('[film]\nrate = "24.5"\n', 2, "rate", "'24.5' is not a frame rate"),
        ("[film]\nrate = 0\n", 2, "rate", "'0' is not a frame rate"),
        ("[film]\nrate = [24]\n", 2, "rate", "should be a frame rate, not a list"),
        ("[film]\nrate = 5000\n", 2, "rate", "Take a rate from 1/100 to 1000"),
        (f'[film]\nrate = "{"1" * 50}"\n', 2, "rate", "not a frame rate"),
        ("[film]\nsize = [1280, 721]\n", 2, "size", "height can't be 721"),
        ("[film]\nsize = [8, 720]\n", 2, "size", "width can't be 8"),
        ("[film]\nsize = [1280]\n", 2, "size", "two numbers"),
        ('[film]\nsize = ["1280", 720]\n', 2, "size", "should be a whole number, not a text"),
        (f"{SCENE}speed = 0", 5, "speed", "can't stand still"),
        (f'{SCENE}speed = "3/0"', 5, "speed", "'3/0' is not a speed"),
        (f"{SCENE}speed = -1", 5, "speed", "'-1' is not a speed"),
        (f"{SCENE}speed = 1e999999999", 5, "speed", "is not a speed"),
        ('[[sound]]\nfile = "a.wav"\ngain_db = "-6.555"\n', 3, "gain_db", "at most two decimals"),
        ('[[sound]]\nfile = "a.wav"\nduration = 0\n', 3, "duration", "at least one frame"),
        ('[[sound]]\nfile = "a.wav"\nsource_start = "-1s"\n', 3, "source_start", "negative"),
        # Words of a closed vocabulary
        (f'{SCENE}size = "wid"', 5, "size", "Did you mean 'wide'? Take one of: extreme wide, wide, full,"),
        (f'{SCENE}transition = {{ kind = "cut", duration = 9 }}', 5, "transition.kind", "dissolve, wipe left,"),
        (f'{SCENE}[[scene.shot.title]]\ntext = "A"\nstyle = "center"', 7, "style", "Did you mean 'centre'?"),
        # What is missing or blank
        (f"{SCENE}[[scene.shot.title]]\noffset = 3", 5, "text", "'text' is missing in [[scene.shot.title]]"),
        (f'{SCENE}transition = {{ kind = "dissolve" }}', 5, "transition", "'duration' is missing"),
        ('[[cast]]\nid = "ana"\n', 1, "name", "'name' is missing in [[cast]]"),
        ('[[prop]]\nname = " "\n', 2, "name", "can't be blank"),
        ("\n[[sound]]\n", 2, "file", "'file' is missing in [[sound]]"),
        ('[[cast]]\nname = "Ana"\nreferences = [{ label = "x" }]\n', 3, "references", "'file' is missing"),
        # Ids
        ('[[scene]]\nid = "One"\n', 2, "id", "'One' can't be an id"),
        ('[[scene]]\nid = "a"\n[[scene]]\nid = "a"\n', 4, "id", "'a' is the id of a scene already"),
        (f'{SCENE}[[scene]]\n[[scene.shot]]\nid = "a"\n', 7, "id", "'a' is the id of a shot already"),
        ('[[cast]]\nname = "Ana"\n\n[[cast]]\nname = "ana"\n', 4, "id", "Give it an id of its own"),
        ('[[cast]]\nid = "pad"\nname = "Pad"\n[[prop]]\nid = "pad"\nname = "Pad"\n', 5, "id", "a cast already"),
        # Names of others
        ('[[scene]]\nlocation = "moon"\n', 2, "location", "There is no location 'moon'."),
        ('[[prop]]\nid = "cup"\nname = "C"\n[[scene]]\nlocation = "cup"\n', 5, "location", "is a prop, not a location"),
        (f'{SCENE}props = ["cup"]', 5, "props", "There is no prop 'cup'"),
        (f'{SCENE}continues = "b"', 5, "continues", "There is no shot 'b'"),
        (f"{SCENE}continues = true", 5, "continues", "opens its scene"),
        (f'{SCENE}continues = "a"', 5, "continues", "'a' continues 'a'"),
        (
            f'{SCENE}continues = "b"\n[[scene.shot]]\nid = "b"\ncontinues = true\n',
            5,
            "continues",
            "'a' continues 'b', 'b'",
        ),
        # Transitions
        (f'{SCENE}transition = {{ kind = "dissolve", duration = 9 }}', 5, "transition", "Use the film's fade_in"),
        # Files, by their names
        (f'{SCENE}keyframe = "../a.png"', 5, "keyframe", "outside the storyboard's folder"),
        (f'{SCENE}keyframe = "a/../../a.png"', 5, "keyframe", "outside the storyboard's folder"),
        (f'{SCENE}keyframe = "/etc/passwd"', 5, "keyframe", "outside the storyboard's folder"),
        (f'{SCENE}keyframe = "C:/a.png"', 5, "keyframe", "outside the storyboard's folder"),
        (f"{SCENE}keyframe = '..\\a.png'", 5, "keyframe", "outside the storyboard's folder"),
        (f"{SCENE}keyframe = 'images\\a.png'", 5, "keyframe", "Write / between folders"),
        (f'{SCENE}keyframe = "a\\u0000.png"', 5, "keyframe", "is not a file name"),
        (f'{SCENE}keyframe = "b.png"', 5, "keyframe", "not among the film's media"),
        (f'{SCENE}keyframe = ""', 5, "keyframe", "is not a file name"),
        # TOML
        ('[film]\ntitle = "x\n', 2, "", "not valid TOML"),
        ("[film]\ntitle = 3\ntitle = 4\n", 3, "", "not valid TOML"),
        ("[film]\n\n\ntitle", 4, "", "not valid TOML"),
        (f"{SCENE}seed = {'9' * 5000}", 5, "", "longer than 1000 letters"),
        (f"{SCENE}{'a.' * 20}b = 1", 5, "", "joins more than 16 names"),
        (f"a = {'[' * 3000}", None, "", "nested too deeply"),
    ],
)
def test_a_mistake_is_told_where_it_stands(text: str, line: int | None, field: str, words: str) -> None:
    error = refused(text)
    assert (error.line, error.field) == (line, field)
    assert words in str(error)
    assert "more mistake" not in str(error)


def test_an_unknown_cast_name_offers_the_nearest() -> None:
    cast = '[[cast]]\nid = "commander"\nname = "The Commander"\n'
    error = refused(f'{cast}{SCENE}cast = [\n    "commander",\n    "comander",\n]')
    assert (error.line, error.field) == (10, "cast")
    assert str(error) == (
        "folder/storyboard.toml, line 10, field 'cast': There is no cast member 'comander'. Did you mean 'commander'?"
    )
    assert "Write 'commander'." in str(refused(f'{cast}{SCENE}cast = ["the commander"]'))
    assert "named twice" in str(refused(f'{cast}{SCENE}cast = ["commander", {{ id = "commander" }}]'))
    assert "There is none in this storyboard." in str(refused(f'{SCENE}cast = ["ana"]'))


def test_transitions_that_do_not_fit_are_told_at_the_transition() -> None:
    first = '[[scene]]\n[[scene.shot]]\nid = "a"\nduration = 10\n[[scene.shot]]\nid = "b"\nduration = 50\n'
    error = refused(f'{first}transition = {{ kind = "dissolve", duration = 11 }}\n')
    assert (error.line, error.field) == (8, "transition")
    assert "'a' take 11 frames, and it has 10" in str(error)
    dip = film_of(f'{first}transition = {{ kind = "dip to black", duration = 11 }}\n', {})
    assert dip.length == 60


def test_one_mistake_with_the_film_at_another_rate_does_not_hide_others() -> None:
    error = refused('[film]\nrate = "fast"\nsize = [1, 1]\n[[scene]]\n[[scene.shot]]\nduration = "x"\n')
    assert (error.line, error.field) == (2, "rate")
    lines = str(error).splitlines()
    assert lines[1] == "2 more mistakes:"
    assert lines[2].startswith("  line 3, field 'size': ")
    assert lines[3].startswith("  line 6, field 'duration': ")
    assert len(lines) == 4


def test_the_first_ten_mistakes_are_listed_and_the_rest_counted() -> None:
    text = "[[scene]]\n" + "[[scene.shot]]\nspeed = 0\n" * 25
    lines = str(refused(text)).splitlines()
    assert lines[0].startswith("folder/storyboard.toml, line 3, field 'speed': ")
    assert lines[1] == "24 more mistakes:"
    assert lines[2:-1] == [f"  line {3 + 2 * n}, field 'speed': {lines[0].split(': ', 1)[1]}" for n in range(1, 10)]
    assert lines[-1] == "  and 15 more."


# Files


@pytest.mark.parametrize(
    ("name", "field", "words"),
    [
        ("images/comander.png", "references", "'images/comander.png' is not there."),
        ("nowhere/commander.png", "references", "is not there"),
        ("images", "references", "is not a file"),
        ("images/notes.png", "references", "is not an image that can be used"),
        ("sound/score.wav", "references", "is not an image"),
        ("images/link.png", "references", "is a link that leads out"),
        ("elsewhere/commander.png", "references", "is a link that leads out"),
    ],
)
def test_a_file_that_is_no_image_below_the_folder_is_refused(
    storyboard: Path, tmp_path_factory: pytest.TempPathFactory, name: str, field: str, words: str
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "commander.png").write_bytes((storyboard.parent / "images/commander.png").read_bytes())
    (storyboard.parent / "images/notes.png").write_text("not a picture", encoding="utf-8")
    (storyboard.parent / "images/link.png").symlink_to(outside / "commander.png")
    (storyboard.parent / "elsewhere").symlink_to(outside, target_is_directory=True)
    text = storyboard.read_text(encoding="utf-8").replace("images/commander.png", name)
    storyboard.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        read_storyboard(storyboard)
    assert (caught.value.file, caught.value.line, caught.value.field) == (storyboard, 14, field)
    assert words in str(caught.value)


def test_a_missing_image_offers_the_one_that_is_there(storyboard: Path) -> None:
    text = storyboard.read_text(encoding="utf-8").replace("images/commander.png", "images/comander.png")
    storyboard.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=r"Did you mean 'commander\.png'\?"):
        read_storyboard(storyboard)


def test_a_picture_is_no_sound(storyboard: Path) -> None:
    text = storyboard.read_text(encoding="utf-8").replace("sound/score.wav", "images/pad.png")
    storyboard.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=r"field 'file': 'images/pad\.png' has no sound in it"):
        read_storyboard(storyboard)


def test_a_link_inside_the_folder_is_followed(storyboard: Path) -> None:
    plain = read_storyboard(storyboard)
    (storyboard.parent / "images/commander.png").rename(storyboard.parent / "images/real.png")
    (storyboard.parent / "images/commander.png").symlink_to("real.png")
    assert read_storyboard(storyboard).film == plain.film


def test_a_file_that_is_not_utf_8_is_refused_with_the_line(storyboard: Path) -> None:
    storyboard.write_bytes(b'[film]\ntitle = "caf\xe9"\n')
    with pytest.raises(BadInput, match=r"line 2: This is not UTF-8 text"):
        read_storyboard(storyboard)


def test_a_huge_file_is_refused_unread(storyboard: Path) -> None:
    os.truncate(storyboard, MAXIMUM_BYTES + 1)
    with pytest.raises(BadInput, match=r"more than 8 MB"):
        read_storyboard(storyboard)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"There is no such file"):
        read_storyboard(tmp_path / "none.toml")
    with pytest.raises(BadInput, match=r"This is not a file"):
        read_storyboard(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(BadInput, match=r"There is no such file"):
        read_storyboard(tmp_path / "file/storyboard.toml")
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(BadInput, match=r"This is not a file"):
        read_storyboard(tmp_path / "pipe.toml")


def test_a_file_that_the_machine_will_not_read(storyboard: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> bytes:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(MachineFailed, match=r"can't be read: Permission denied") as caught:
        read_storyboard(storyboard)
    assert caught.value.file == storyboard
