"""An event of a list shows the frames that its source timecode names: decoded frames that say which they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from matchcut.engines.footage.stretch import source_frames
from matchcut.film.time import FrameRate
from matchcut.interchange.importing.film import ImportedEdit, import_edit
from matchcut.interchange.importing.finding import MediaFolders
from matchcut.interchange.importing.placing import Filmed
from matchcut.interchange.reading import read_edit
from matchcut.media.frames import FrameReader
from matchcut.media.probe import probe
from matchcut.media.timecode import OwnTimecode, own_timecode, time_reference

RATES = {"24": FrameRate(24), "25": FrameRate(25), "23.976": FrameRate(24000, 1001), "29.97": FrameRate(30000, 1001)}
HEAD = "TITLE: Reel 1\nFCM: NON-DROP FRAME\n"
DROP = "TITLE: Reel 1\nFCM: DROP FRAME\n"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory, coded: ModuleType) -> Path:
    """Media as cameras leave it: with timecode in MOV, MP4 and MKV, drop and not, and without."""
    folder = tmp_path_factory.mktemp("media")
    coded.film(folder / "A001C003_2108.mov", 1, 60, "24", "01:00:00:00")
    coded.film(folder / "pal.mov", 2, 75, "25", "10:00:00:00")
    coded.film(folder / "ntsc.mkv", 3, 60, "24000/1001", "01:00:00:00")
    coded.film(folder / "drop.mp4", 4, 90, "30000/1001", "01:00:59;00")
    coded.film(folder / "plain.mov", 5, 60)
    coded.film(folder / "fast.mov", 6, 60, "50", "02:00:00:40")
    return folder


def brought_in(folder: Path, text: str, rate: str, tmp_path: Path) -> ImportedEdit:
    path = tmp_path / "cut.edl"
    path.write_text(text)
    return import_edit(read_edit(path, RATES[rate]), [folder], handles=12)


def shown(imported: ImportedEdit, read: Callable[..., tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The file's and frame's number that each film frame shows, decoded; (0, 0) for what is offline or black."""
    rate, takes = imported.film.settings.rate, {take.shot: take for take in imported.takes}
    for placed in imported.film.layout:
        shot, take = placed.shot, takes.get(placed.shot.id)
        if take is None:
            yield from [(0, 0)] * shot.length
            continue
        with FrameReader(take.path) as reader:
            numbers = source_frames(shot.frames, take.start, probe(take.path).rate or rate, rate)
            numbers = numbers[::-1] if take.reverse else numbers
            for frame in range(shot.length):
                taken = numbers[shot.head + frame * shot.speed.numerator // shot.speed.denominator]
                yield read(reader.frame(min(taken, reader.count - 1)))


def frames(file: int, first: int, count: int, step: float = 1) -> list[tuple[int, int]]:
    return [(file, int(first + index * step)) for index in range(count)]


CASES = {
    # The file's own timecode, by reel cut off at eight letters, name, and comment.
    "tmcd": (
        "24",
        HEAD + "001  A001C003 V  C  01:00:00:12 01:00:01:12 00:00:00:00 00:00:01:00\n",
        frames(1, 12, 24),
        "",
    ),
    "file comment with tabs": (
        "25",
        HEAD + "1 AX V C 10:00:01:05 10:00:02:05 10:00:00:00 10:00:01:00\r\n*\tSOURCE FILE:\tC:\\cards\\PAL.MOV\r\n",
        frames(2, 30, 25),
        "",
    ),
    "matroska at 23.976": (
        "23.976",
        HEAD + "001 NTSC V C 01:00:01:06 01:00:02:00 01:00:00:00 01:00:00:18\n",
        frames(3, 30, 18),
        "",
    ),
    "drop frame over a minute": (
        "29.97",
        DROP + "001 drop V C 01:00:59;20 01:01:00;12 01:00:00;00 01:00:00;20\n",
        frames(4, 20, 20),
        "",
    ),
    "drop file in a list that counts otherwise": (
        "29.97",
        HEAD + "001 drop V C 01:00:59:20 01:01:00:12 01:00:00:00 01:00:00:20\n",
        frames(4, 20, 20),
        "It counts non-drop, which the film does not at 29.97 fps: its first frame 01:00:00:00 is 01:00:03;18 here.",
    ),
    # Media of another rate counts at its own.
    "pal in 24": (
        "24",
        HEAD + "001 pal V C 10:00:00:24 10:00:01:24 00:00:00:00 00:00:01:00\n",
        frames(2, 24, 24, 25 / 24),
        "",
    ),
    "fast in 25": (
        "25",
        HEAD + "001 fast V C 02:00:00:45 02:00:01:20 00:00:00:00 00:00:00:13\n",
        frames(6, 5, 13, 2),
        "",
    ),
    "24 in 29.97": (
        "29.97",
        HEAD + "001 A001C003 V C 01:00:00:12 01:00:01:00 00:00:00:00 00:00:00:15\n",
        frames(1, 12, 15, 24 * 1001 / 30000),
        "",
    ),
    # No timecode in the file.
    "from the first frame": (
        "24",
        HEAD + "1 plain V C 00:00:01:00 00:00:01:12 0:0:0:0 0:0:0:12\n",
        frames(5, 24, 12),
        "",
    ),
    "from the hour": (
        "24",
        HEAD + "1 plain V C 05:00:01:00 05:00:01:12 00:00:00:00 00:00:00:12\n",
        frames(5, 24, 12),
        "plain.mov says no timecode; for shot 1 it is taken to begin at 05:00:00:00.",
    ),
    # Speeds.
    "fast forward": (
        "24",
        HEAD + "1 plain V C 00:00:00:10 00:00:01:10 00:00:00:00 00:00:00:12\nM2   plain   048.0   00:00:00:10\n",
        frames(5, 10, 12, 2),
        "",
    ),
    "slow, M2 after the comments": (
        "24",
        HEAD + "1 plain V C 00:00:00:10 00:00:00:16 00:00:00:00 00:00:00:12\n* FROM CLIP NAME: x\nM2 plain 12.0\n",
        frames(5, 10, 12, 0.5),
        "",
    ),
    "backwards": (
        "24",
        HEAD + "1 plain V C 00:00:00:10 00:00:00:22 00:00:00:00 00:00:00:12\nM2   plain   -024.0   00:00:00:21\n",
        frames(5, 21, 12, -1),
        "",
    ),
    "backwards, listed so": (
        "24",
        HEAD + "1 plain V C 00:00:00:22 00:00:00:10 00:00:00:00 00:00:00:12\n",
        frames(5, 22, 12, -1),
        "",
    ),
    "a held frame": (
        "24",
        HEAD + "1 A001C003 V C 01:00:00:12 01:00:00:13 00:00:00:00 00:00:01:00\nM2 A001C003 000.0 01:00:00:12\n",
        frames(1, 12, 24, 0),
        "",
    ),
    "lengths say the speed": (
        "24",
        HEAD + "1 A001C003 V C 01:00:00:12 01:00:01:12 00:00:00:00 00:00:00:12\n",
        frames(1, 12, 12, 2),
        "No M2 line says the speed of shot 1 (200 %); the lengths of their events do.",
    ),
    # What lies outside of the file.
    "outside": (
        "24",
        HEAD + "1 AX V C 23:00:00:12 23:00:01:12 00:00:00:00 00:00:01:00\n* SOURCE FILE: A001C003_2108.mov\n",
        [(0, 0)] * 24,
        "Shot 1 is offline: A001C003_2108.mov holds 01:00:00:00 to 01:00:02:11, and the edit asks for "
        "23:00:00:12 to 23:00:01:12.",
    ),
    "longer than the file": (
        "24",
        HEAD + "1 A001C003 V C 01:00:02:00 01:00:03:00 00:00:00:00 00:00:01:00\n",
        [*frames(1, 48, 12), *[(1, 59)] * 12],
        "A001C003_2108.mov ends 12 of its frames before shot 1, where a frame is held.",
    ),
    # The record tape.
    "out of order, with a gap": (
        "24",
        HEAD
        + "2 A001C003 V C 01:00:01:00 01:00:01:12 01:00:01:00 01:00:01:12\n"
        + "1 plain V C 00:00:00:00 00:00:00:12 01:00:00:00 01:00:00:12\n",
        [*frames(5, 0, 12), *[(0, 0)] * 12, *frames(1, 24, 12)],
        "",
    ),
    "over midnight": (
        "24",
        HEAD
        + "1 plain V C 00:00:00:00 00:00:00:12 23:59:59:12 00:00:00:00\n"
        + "2 plain V C 00:00:00:12 00:00:01:00 00:00:00:00 00:00:00:12\n",
        frames(5, 0, 24),
        "",
    ),
    "a second track over the first": (
        "24",
        HEAD
        + "1 plain V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n"
        + "2 A001C003 V2 C 01:00:00:30 01:00:01:12 00:00:00:06 00:00:00:12\n",
        [*frames(5, 0, 6), *frames(1, 30, 6), *frames(5, 12, 12)],
        "Line 4: track V2 is shown over line 3 of V1.",
    ),
    "a key": (
        "24",
        HEAD
        + "1 plain V K B 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n"
        + "1 A001C003 V K 012 01:00:00:00 01:00:01:00 00:00:00:00 00:00:01:00\n* KEY CLIP NAME: title\n",
        frames(5, 0, 24),
        "Line 4: “title” is keyed over the picture, which is left out.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_an_event_shows_the_frames_that_its_timecode_names(
    coded: ModuleType, shelf: Path, tmp_path: Path, case: str
) -> None:
    rate, text, wanted, note = CASES[case]
    imported = brought_in(shelf, text, rate, tmp_path)
    assert list(shown(imported, coded.read)) == wanted
    assert (note in [*map(str, imported.notes)]) if note else (imported.notes == ())
    assert all(shot.frames <= len(wanted) * 3 + 24 for shot in imported.film.shots.values())


def test_all_events_of_a_file_count_from_one_beginning(
    shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of an hour and a half without timecode, which begins at 01:00:00:00, the first half hour might be the last."""
    monkeypatch.setattr(MediaFolders, "filmed", lambda _self, _path: Filmed(RATES["24"], 90 * 60 * 24))
    text = HEAD + "1 plain V C 01:10:00:00 01:10:01:00 00:00:00:00 00:00:01:00\n"
    alone = brought_in(shelf, text, "24", tmp_path)
    assert [take.start for take in alone.takes] == [70 * 60 * 24 - 12]
    text += "2 plain V C 02:10:00:00 02:10:01:00 00:00:01:00 00:00:02:00\n"
    text += "3 plain V C 01:50:00:00 01:50:01:00 00:00:02:00 00:00:03:00\n"
    together = brought_in(shelf, text, "24", tmp_path)
    assert [take.start for take in together.takes] == [minutes * 60 * 24 - 12 for minutes in (10, 70, 50)]


def test_the_timecode_of_a_file_is_read_from_where_cameras_put_it(
    coded: ModuleType, shelf: Path, tmp_path: Path
) -> None:
    assert own_timecode(shelf / "A001C003_2108.mov", RATES["24"]) == OwnTimecode(86_400)
    assert own_timecode(shelf / "ntsc.mkv", RATES["23.976"]) == OwnTimecode(86_400)
    drop = own_timecode(shelf / "drop.mp4", RATES["29.97"])
    assert drop == OwnTimecode(3659 * 30 - 108, drop=True)
    assert own_timecode(shelf / "plain.mov", RATES["24"]) is None
    avi = coded.film(tmp_path / "a.avi", 1, 2, "25", "02:00:00:00", codec="mpeg4")
    assert own_timecode(avi, RATES["25"]) == OwnTimecode(180_000)


TIMES = "00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00"
NAMED = f"TITLE: é\n001 R V C {TIMES}\n* FROM CLIP NAME: café\n"
LISTS = {
    "BOM and CRLF": ("\ufeff" + NAMED.replace("\n", "\r\n\r\n")).encode(),
    "Latin-1": NAMED.replace("\n", "\r").encode("latin-1"),
    "UTF-16": NAMED.encode("utf-16"),
    "File128": NAMED.replace("001 R V", f"000001  R{' ' * 32}V    ").replace("* FROM CLIP", "*FROM CLIP").encode(),
    "Sony": NAMED.replace(":00 ", ".00 ").replace("* FROM", "FROM").encode(),
    "tabs": NAMED.replace(" ", "\t").replace("FROM\tCLIP\tNAME", "FROM CLIP NAME").encode(),
    "replaced reel": NAMED.replace("001 R V", "001 SHORT AA/V").encode()
    + b"FINAL CUT PRO REEL: R REPLACED BY: SHORT\n",
    "picture with sound": NAMED.replace(" V ", " B ").encode(),
    "single figures": NAMED.replace("00:00:00:00 00:00:01:00", "0:0:0:0 0:0:1:0").encode(),
}


@pytest.mark.parametrize("dialect", LISTS)
def test_dialects_say_the_same(tmp_path: Path, dialect: str) -> None:
    path = tmp_path / "cut.edl"
    path.write_bytes(LISTS[dialect])
    edit = read_edit(path, RATES["24"])
    (clip,) = edit.clips
    assert (edit.title, edit.start, edit.length, edit.notes) == ("é", 86_400, 24, ())
    assert (clip.name, clip.reel, clip.source, clip.speed) == ("café", "R", 0, 1)


@pytest.mark.parametrize(
    ("line", "kind", "told"),
    [
        ("EFFECTS NAME IS CROSS DISSOLVE", "dissolve", False),
        ("* EFFECT NAME: DIP TO COLOR DISSOLVE", "dip to black", True),
        ("EFFECTS NAME IS DIP TO WHITE", "dip to white", True),
        ("* EFFECT NAME: PAGE PEEL", "dissolve", True),
    ],
)
def test_what_a_list_calls_a_transition_is_what_it_becomes_or_is_told(
    tmp_path: Path, line: str, kind: str, told: bool
) -> None:
    path = tmp_path / "cut.edl"
    path.write_text(
        HEAD + "1 A V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n"
        "2 A V C 00:00:01:00 00:00:01:00 00:00:01:00 00:00:01:00\n"
        f"2 B V D 012 00:00:00:00 00:00:01:00 00:00:01:00 00:00:02:00\n{line}\n"
    )
    edit = read_edit(path, RATES["24"])
    assert [(one.kind, one.overlaps) for one in edit.joins] == [(kind, "dip" not in kind)]
    assert any("is brought in as a " in str(note) for note in [*map(str, edit.notes)]) == told


@pytest.mark.parametrize(("mode", "says"), [("NON-DROP FRAME", True), ("DROP FRAME", False)])
def test_a_list_that_counts_non_drop_tells_where_the_film_begins(tmp_path: Path, mode: str, says: bool) -> None:
    path = tmp_path / "cut.edl"
    path.write_text(f"TITLE: T\nFCM: {mode}\n1 A V C 00:00:00:00 00:00:01:00 01:00:00:00 01:00:01:00\n")
    told = "its first frame 01:00:00:00 is 01:00:03;18 here"
    assert any(told in str(note) for note in read_edit(path, RATES["29.97"]).notes) == says


def test_a_second_speed_line_belongs_to_the_second_line_of_a_dissolve(tmp_path: Path) -> None:
    path = tmp_path / "cut.edl"
    path.write_text(
        HEAD
        + "1 A V C 00:00:00:00 00:00:02:00 00:00:00:00 00:00:01:00\nM2 A 048.0 00:00:00:00\n"
        + "2 A V C 00:00:02:00 00:00:02:00 00:00:01:00 00:00:01:00\n"
        + "2 A V D 012 00:00:05:00 00:00:05:12 00:00:01:00 00:00:02:00\n"
        + "M2 A 048.0 00:00:02:00\nM2 A 012.0 00:00:05:00\n* FROM CLIP NAME: one\n* TO CLIP NAME: two\n"
    )
    first, second = read_edit(path, RATES["24"]).clips
    assert (first.speed, second.speed, second.name) == (2, 0.5, "two")


@pytest.mark.parametrize(
    ("comment", "end", "seen"),
    [
        ("* TIMEWARP EFFECT: KITCHEN SPEED: 50", "01:00:00:12", [frame // 2 for frame in range(24)]),
        ("* TIMEWARP EFFECT: SPEED 200 %", "01:00:02:00", list(range(0, 48, 2))),
        ("* MOTION EFFECT: REVERSE SPEED: -100 %", "01:00:01:00", list(range(23, -1, -1))),
        ("* SPEED: 12.0 FPS", "01:00:00:12", [frame // 2 for frame in range(24)]),
        ("* FREEZE FRAME", "01:00:00:01", [0] * 24),
        ("* TIMEWARP EFFECT: SPEED: 50\nM2   A001C003   048.0   01:00:00:00", "01:00:02:00", list(range(0, 48, 2))),
    ],
)
def test_a_comment_that_says_the_speed_is_followed_and_told(
    shelf: Path, tmp_path: Path, coded: ModuleType, comment: str, end: str, seen: list[int]
) -> None:
    line = f"001  A001C003 V     C        01:00:00:00 {end} 01:00:00:00 01:00:01:00\n{comment}\n"
    edit = brought_in(shelf, HEAD + line, "24", tmp_path)
    assert list(shown(edit, coded.read)) == [(1, frame) for frame in seen]
    assert any("no M2 line says how this clip is played; this comment is followed" in str(note) for note in edit.notes)


@pytest.mark.parametrize(
    "before", ["", "001  A001C003 V     C        01:00:00:00 01:00:00:12 00:59:59:12 01:00:00:00\n"]
)
def test_a_clip_that_begins_before_its_file_is_black_until_then(
    shelf: Path, tmp_path: Path, coded: ModuleType, before: str
) -> None:
    lines = (
        "002  A001C003 V     C        00:59:59:14 01:00:00:14 01:00:00:00 01:00:01:00\n"
        "003  A001C003 V     C        01:00:01:00 01:00:01:00 01:00:01:00 01:00:01:00\n"
        "003  A001C003 V     D    006 01:00:02:00 01:00:02:12 01:00:01:00 01:00:01:12\n"
    )
    edit = brought_in(shelf, HEAD + before + lines, "24", tmp_path)
    seen = list(shown(edit, coded.read))
    at = 12 if before else 0
    assert seen[at : at + 24] == [(0, 0)] * 10 + frames(1, 0, 14)
    told = "A001C003_2108.mov begins 10 frames after its clip at 01:00:00:00, which is black until then."
    assert told in [*map(str, edit.notes)]
    joined = [shot.transition for shot in edit.film.running_order if shot.transition]
    assert [one.frames for one in joined] == [6]
    assert edit.film.length == at + 36


def test_a_comment_on_a_speed_that_changes_is_told(tmp_path: Path) -> None:
    path = tmp_path / "cut.edl"
    path.write_text(
        HEAD + "1 A V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n* TIMEWARP EFFECT: SPEED 50 TO 100\n"
    )
    (note,) = read_edit(path, RATES["24"]).notes
    assert str(note).startswith("Line 4: how this clip is played is not read: TIMEWARP EFFECT")


def test_a_clip_of_a_faster_file_that_runs_backwards_begins_with_its_last_frame(
    shelf: Path, tmp_path: Path, coded: ModuleType
) -> None:
    import opentimelineio as otio

    def span(first: int, count: int, rate: int) -> otio.opentime.TimeRange:
        return otio.opentime.TimeRange(otio.opentime.RationalTime(first, rate), otio.opentime.RationalTime(count, rate))

    timeline = otio.schema.Timeline("T", global_start_time=otio.opentime.RationalTime(0, 24))
    track = otio.schema.Track("V", kind="Video")
    timeline.tracks.append(track)
    track.append(otio.schema.Clip("a", otio.schema.ExternalReference("plain.mov", span(0, 60, 24)), span(0, 24, 24)))
    backwards = otio.schema.LinearTimeWarp(time_scalar=-1)
    file = otio.schema.ExternalReference("pal.mov", span(0, 75, 25))
    track.append(otio.schema.Clip("b", file, span(25, 25, 25), effects=[backwards]))
    otio.adapters.write_to_file(timeline, str(tmp_path / "cut.otio"))
    seen = list(shown(import_edit(read_edit(tmp_path / "cut.otio"), [shelf], handles=12), coded.read))
    assert seen[:24] == frames(5, 0, 24)
    assert seen[24] == (2, 49)
    assert [number for _, number in seen[24:]] == sorted({number for _, number in seen[24:]}, reverse=True)
    assert 25 <= seen[-1][1] <= 26


def test_a_recording_begins_at_its_time_of_day(tmp_path: Path) -> None:
    """Broadcast Wave counts samples from midnight; a list's sound is found in it by timecode."""
    import subprocess

    import imageio_ffmpeg

    wave = tmp_path / "S001.wav"
    tone = ["-f", "lavfi", "-i", "sine=d=4:r=48000", "-write_bext", "1", "-metadata", f"time_reference={3600 * 48000}"]
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *tone, str(wave)], check=True)
    assert time_reference(wave) == 3600
    text = HEAD + "1 X V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n"
    text += "2 S001 A C 01:00:02:12 01:00:03:00 00:00:00:12 00:00:01:00\n"
    text += "3 S001 A2 C 01:00:02:12 01:00:03:00 00:00:00:12 00:00:01:00\n* FROM CLIP NAME: boom\n"
    imported = brought_in(tmp_path, text, "24", tmp_path)
    (clip,) = imported.film.audio.values()
    assert (clip.offset, clip.frames, clip.source_start) == (12, 12, 48_000 * 5 // 2)
    assert "On several tracks at the same place, and heard once: boom." in [*map(str, imported.notes)]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("2 no event\n" * 100, "So it is with 40 more lines."),
        ("2 A V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n" * 100, "More events lie over others."),
        ("M2 A 999999999.0 00:00:00:00\n", "Line 4: a speed of 999999999.0 frames a second is left out."),
        ("2 " + "A V C " * 1000 + "\n", "Line 4: this line of 6,001 letters is left out."),
    ],
)
def test_what_is_wrong_a_hundred_times_is_not_told_a_hundred_times(tmp_path: Path, lines: str, says: str) -> None:
    path = tmp_path / "cut.edl"
    path.write_text(HEAD + "1 A V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n" + lines)
    edit = read_edit(path, RATES["24"])
    assert edit.length == 24
    assert str(edit.notes[-1]) == says
    assert len(edit.notes) <= 61
