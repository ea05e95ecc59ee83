"""Edits from other programs are read exactly; what is damaged or hostile is refused in one sentence, with its line."""

from __future__ import annotations

import zipfile
from fractions import Fraction
from pathlib import Path

import opentimelineio as otio
import pytest

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.reading import read_edit

EDL = """TITLE: Cut 3
FCM: NON-DROP FRAME

001  A001     V     C        01:00:00:10 01:00:02:10 10:00:00:00 10:00:02:00
* FROM CLIP NAME: Wide
* SOURCE FILE: wide.mov
002  A001     V     C        01:00:02:10 01:00:02:10 10:00:02:00 10:00:02:00
002  A002     V     D    012 02:00:00:00 02:00:03:00 10:00:02:00 10:00:04:00
M2   A002           036.0                02:00:00:00
* FROM CLIP NAME: Wide
* TO CLIP NAME: Close
003  BL       V     C        00:00:00:00 00:00:01:00 10:00:04:00 10:00:05:00
004  W001     A     C        00:00:00:12 00:00:01:12 10:00:01:00 10:00:02:00
"""


def read(folder: Path, name: str, text: str | bytes, rate: int | None = 24):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_edit(path, FrameRate(rate) if rate else None)


def test_a_list_is_read_event_by_event(tmp_path):
    edit = read(tmp_path, "cut.edl", EDL)
    assert (edit.title, edit.start, edit.length) == ("Cut 3", 10 * 86_400, 120)
    wide, close, black = edit.clips
    assert (wide.name, wide.reel, wide.link, wide.source) == ("Wide", "A001", "wide.mov", 86_410)
    assert (close.name, close.record, close.speed) == ("Close", FrameRange(48, 48), Fraction(3, 2))
    assert black.black
    (dissolve,) = edit.joins
    assert (dissolve.kind, dissolve.record, dissolve.incoming) == ("dissolve", FrameRange(48, 12), 1)
    assert [source for _, source in edit.shown(50).clips] == [86_410 + 50, 2 * 86_400 + 3]
    (sound,) = edit.sounds
    assert (sound.start, sound.seconds, sound.source) == (1, 1, Fraction(1, 2))


def test_drop_frame_may_be_said_at_the_head_alone(tmp_path):
    path = tmp_path / "cut.edl"
    path.write_text("TITLE: x\nFCM: DROP FRAME\n001  A  V  C  00:00:59:28 00:01:00:04 01:00:59:28 01:01:00:04\n")
    assert read_edit(path, FrameRate(30000, 1001)).length == 4
    path.write_text("TITLE: x\nFCM: DROP FRAME\n001  A  V  C  00:00:00:00 00:00:01:00 01:01:00:00 01:01:01:00\n")
    edit = read_edit(path, FrameRate(30000, 1001))
    assert edit.length == 28
    assert tuple(map(str, edit.notes)) == (
        "Line 3: 01:01:00:00 is a number that drop-frame timecode skips; the frame after it is taken.",
    )


@pytest.mark.parametrize(
    ("old", "new", "length", "says"),
    [
        ("003  BL       V     C ", "003  BL       V     X ", 96, "Line 12: this is no event"),
        (
            "10:00:04:00 10:00:05:00",
            "10:00:03:00 10:00:05:00",
            120,
            "Line 12: this event is recorded over",
        ),
        ("10:00:04:00 10:00:05:00", "10:00:04:00 10:00:03:00", 96, "Line 12: this event ends at 10:00:03:00"),
        ("M2   A002           036.0  ", "M2   A002           fast  ", 120, "Line 9: this M2 line says no speed"),
    ],
)
def test_what_is_not_understood_of_a_list_is_told_with_its_line_and_the_rest_is_read(tmp_path, old, new, length, says):
    assert old in EDL
    edit = read(tmp_path, "cut.edl", EDL.replace(old, new))
    assert edit.length == length
    assert [says in str(note) for note in edit.notes] == [True]


def test_a_list_of_another_rate_is_refused_with_its_line(tmp_path):
    with pytest.raises(BadInput, match="does not exist at 24 fps") as refused:
        read(tmp_path, "cut.edl", EDL.replace("10:00:04:00 10:00:05:00", "10:00:04:00 10:00:04:30"))
    assert refused.value.line == 12


def test_a_list_without_a_rate_asks_for_one(tmp_path):
    with pytest.raises(BadInput, match="frame rate"):
        read(tmp_path, "cut.edl", EDL, None)
    with pytest.raises(BadInput, match="no events of picture"):
        read(tmp_path, "cut.edl", "TITLE: nothing\n")


BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE fcpxml [
<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
]>
<fcpxml version="1.10">&b;</fcpxml>
"""


@pytest.mark.parametrize("name", ["cut.fcpxml", "cut.xml"])
def test_an_entity_bomb_is_refused(tmp_path, name):
    with pytest.raises(BadInput, match="entities") as refused:
        read(tmp_path, name, BOMB)
    assert refused.value.line == 3


@pytest.mark.parametrize("name", ["cut.fcpxml", "cut.xml"])
def test_a_broken_document_is_told_with_its_line(tmp_path, name):
    with pytest.raises(BadInput, match="not complete XML") as refused:
        read(tmp_path, name, "<xmeml>\n<sequence>\n</xmeml>")
    assert refused.value.line == 3


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("cut.xml", "<html/>", "begins with <html>"),
        ("cut.fcpxml", "<xmeml/>", "not FCPXML"),
        ("cut.fcpxml", "<fcpxml/>", "no project"),
        ("cut.otio", "{}", "no timeline"),
        ("cut.aaf", "no AAF at all", "not an AAF"),
        ("cut.otioz", "no zip", "not an .otioz"),
        ("cut.txt", "", "no edit that is read here"),
    ],
)
def test_another_kind_of_file_is_refused(tmp_path, name, text, says):
    with pytest.raises(BadInput, match=says):
        read(tmp_path, name, text)


FCPXML = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE fcpxml>
<fcpxml version="1.9"><resources>
<format id="r1" frameDuration="1001/24000s" width="1920" height="1080"/>
<asset id="r2" name="Wide" start="86486400/24000s" duration="240240/24000s" hasVideo="1" format="r1">
<media-rep kind="original-media" src="file:///Volumes/A%20B/wide.mov"/>
<metadata><md key="com.apple.proapps.studio.reel" value="A001"/></metadata></asset>
<asset id="r3" name="Wind" start="0s" duration="10s" hasAudio="1"><media-rep src="wind.wav"/></asset>
</resources><library><event><project name="Reel 1">
<sequence format="r1" tcStart="86486400/24000s" tcFormat="NDF"><spine>
<asset-clip ref="r2" name="Wide" offset="0s" start="86496410/24000s" duration="48048/24000s">
<asset-clip ref="r3" lane="-1" name="Wind" offset="86520434/24000s" start="1/48000s" duration="1s"/></asset-clip>
<gap name="Gap" offset="48048/24000s" duration="12012/24000s"/>
<asset-clip ref="r2" name="Fast" offset="60060/24000s" start="0s" duration="24024/24000s">
<timeMap><timept time="0s" value="86486400/24000s"/><timept time="1s" value="86510400/24000s"/></timeMap>
</asset-clip></spine></sequence></project></event></library></fcpxml>
"""


def test_fcpxml_is_read_in_exact_time(tmp_path):
    edit = read(tmp_path, "cut.fcpxml", FCPXML)
    assert (edit.title, edit.rate, edit.start) == ("Reel 1", FrameRate(24000, 1001), 86_400)
    wide, gap, fast = edit.clips
    assert (wide.link, wide.reel, wide.source, wide.media_start) == ("/Volumes/A B/wide.mov", "A001", 86_410, 86_400)
    assert (wide.record, gap.record, fast.record) == (FrameRange(0, 48), FrameRange(48, 12), FrameRange(60, 24))
    assert gap.black
    assert (fast.source, fast.speed, fast.available) == (86_400, 1, 240)
    (wind,) = edit.sounds
    assert (wind.start, wind.seconds, wind.source) == (Fraction(24024, 24000), 1, Fraction(1, 48_000))


@pytest.mark.parametrize(
    ("old", "new", "says", "starts"),
    [
        ('offset="60060/24000s"', 'offset="60761/24000s"', "between two frames of the edit", [0, 48, 60, 61]),
        ('offset="60060/24000s"', 'offset="soon"', "its place is no time", [0, 48, 60]),
        ('offset="60060/24000s"', 'offset="12012/24000s"', "before what is ahead of it ends", [0, 12, 36, 48]),
        ('start="86496410/24000s" duration="48048/24000s"', 'start="soon"', "“soon” is not a time", [0, 48, 60]),
    ],
)
def test_a_clip_that_is_not_right_refuses_nothing_and_is_told(tmp_path, old, new, says, starts):
    assert old in FCPXML
    edit = read(tmp_path, "cut.fcpxml", FCPXML.replace(old, new))
    assert any(says.lower() in str(note).lower() for note in edit.notes), edit.notes
    assert [clip.record.start for clip in edit.clips] == starts


def test_fcpxml_without_a_frame_duration_is_refused(tmp_path):
    broken = FCPXML.replace('frameDuration="1001/24000s"', 'frameDuration="0s"')
    with pytest.raises(BadInput, match="no frame duration") as refused:
        read(tmp_path, "cut.fcpxml", broken)
    assert refused.value.field == "frameDuration"


def test_a_timeline_of_others_is_read(tmp_path):
    """OTIO from another hand: an empty stack in it is black and told, and a second track covers the first."""
    track = otio.schema.Track(kind="Video")
    span = otio.opentime.TimeRange(otio.opentime.RationalTime(48, 24), otio.opentime.RationalTime(24, 24))
    track.append(
        otio.schema.Clip(name="one", source_range=span, media_reference=otio.schema.ExternalReference("a.mov"))
    )
    track.append(otio.schema.Stack(name="inner", source_range=span))
    timeline = otio.schema.Timeline(name="T")
    timeline.tracks.append(track)
    timeline.tracks.append(track.clone())
    otio.adapters.write_to_file(timeline, str(tmp_path / "t.otio"))
    edit = read_edit(tmp_path / "t.otio")
    assert [clip.black for clip in edit.clips] == [False, True]
    assert edit.clips[0].source == 48
    assert any("inner" in str(note) for note in edit.notes)


def test_a_huge_file_is_refused_unread(tmp_path):
    path = tmp_path / "huge.xml"
    with path.open("wb") as file:
        file.truncate((256 << 20) + 1)
    with pytest.raises(BadInput, match="too large"):
        read_edit(path)


@pytest.mark.parametrize("packed", [False, True])
def test_json_that_is_nested_without_end_is_refused_before_a_library_falls_over_it(tmp_path, packed):
    """OpenTimelineIO's own parser takes the whole process with it."""
    text = '{"name": "[[",\n "children": ' + "[" * 100_000
    path = tmp_path / ("deep.otioz" if packed else "deep.otio")
    if packed:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
            bundle.writestr("version.txt", "1.0.0")
            bundle.writestr("content.otio", text)
    else:
        path.write_text(text)
    with pytest.raises(BadInput, match="line 2: This JSON is nested deeper than any edit"):
        read_edit(path)
