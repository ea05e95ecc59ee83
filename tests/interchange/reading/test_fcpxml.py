"""FCPXML as Final Cut Pro, Resolve, CommandPost and others write it: what each frame shows, counted by hand.

The sums in these documents were done on paper, from Apple's description of the format (an element's `offset` counts in
its parent's time, its `start` is where its own time begins) and, where it says so, from what Final Cut Pro shows.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image

from matchcut.film.errors import BadInput
from matchcut.film.remedies import Remedy
from matchcut.film.time import FrameRange
from matchcut.interchange.reading import read_edit, sequence_names
from matchcut.interchange.timeline import Timeline

R24 = '<format id="r1" frameDuration="100/2400s" width="320" height="192"/>'
ASSETS = """
<asset id="a" name="A" start="0s" duration="100s" hasVideo="1" format="r1"><media-rep src="A.mov"/></asset>
<asset id="b" name="B" start="3600s" duration="100s" hasVideo="1" format="r1"><media-rep src="B.mov"/></asset>
<asset id="av" name="AV" start="0s" duration="100s" hasVideo="1" hasAudio="1" format="r1">
<media-rep src="AV.mov"/></asset>
<asset id="m" name="Music" start="0s" duration="100s" hasAudio="1"><media-rep src="m.wav"/></asset>
<effect id="t" name="Basic Title" uid=".../Basic Title.moti"/>
<effect id="x" name="Cross Dissolve" uid="FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265"/>
"""


def document(
    spine: str, *, resources: str = "", head: str = 'format="r1" tcStart="3600s"', version: str = "1.10"
) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n<fcpxml version="{version}"><resources>{R24}'
        f'{ASSETS}{resources}</resources><library><event name="E"><project name="P"><sequence {head}>'
        f"<spine>{spine}</spine></sequence></project></event></library></fcpxml>"
    )


@pytest.fixture
def edit(tmp_path: Path):
    """Read a document of a spine, or one that is given whole."""

    def read(spine: str, **told: str) -> Timeline:
        path = tmp_path / "cut.fcpxml"
        path.write_text(spine if spine.lstrip().startswith("<?xml") else document(spine, **told), encoding="utf-8")
        return read_edit(path)

    return read


def shown(edit: Timeline) -> list[tuple[str, int, int]]:
    """Runs of the film: the media that is seen ("" for black), the first frame of it, counted from its own first, and
    for how many frames it goes on one by one."""
    runs: list[tuple[str, int, int]] = []
    for frame in range(edit.length):
        index, source = edit.shown(frame).clips[-1]
        clip = edit.clips[index]
        now = ("", 0) if clip.black or clip.offline else (clip.link, source - clip.media_start)
        if runs and now[0] == runs[-1][0] and (not now[0] or now[1] == runs[-1][1] + runs[-1][2]):
            runs[-1] = (*runs[-1][:2], runs[-1][2] + 1)
        else:
            runs.append((*now, 1))
    return runs


@pytest.mark.parametrize(
    ("head", "frame", "offsets", "start"),
    [
        ('format="r1" tcStart="3600s"', "1/24", ("3600s", "86424/24s"), 86_400),
        ('format="r1" tcStart="3600/1s" tcFormat="NDF"', "1/24", ("3600/1s", "3601/1s"), 86_400),
        ('format="r1" tcStart="3600s"', "1/24", ("0s", "1s"), 86_400),
        ('format="r1" tcStart="0s"', "1/24", ("0s", "24/24s"), 0),
        ('format="r1"', "1/24", ("0s", "24/24s"), None),
        ('format="ntsc" tcStart="86486400/24000s"', "1001/24000", ("86486400/24000s", "86510424/24000s"), 86_400),
        ('format="ntsc" tcStart="86486400/24000s"', "1001/24000", ("0s", "24024/24000s"), 86_400),
        ('format="pal" tcStart="36000s"', "1/25", ("36000s", "900024/25s"), 900_000),
        ('format="drop" tcStart="107999892/30000s" tcFormat="DF"', "1001/30000", ("107999892/30000s", ""), 107_892),
    ],
)
def test_offsets_count_from_the_first_timecode_and_old_ones_from_nothing(edit, head, frame, offsets, start):
    rates = """<format id="ntsc" frameDuration="1001/24000s"/><format id="pal" frameDuration="100/2500s"/>
        <format id="drop" frameDuration="1001/30000s"/>"""
    length = seconds(24 * Fraction(frame))
    clips = "".join(
        f'<asset-clip ref="a" name="{n}" {f"offset={chr(34)}{offset}{chr(34)}" if offset else ""} '
        f'start="{seconds((10 + n) * Fraction(frame))}" duration="{length}"/>'
        for n, offset in enumerate(offsets)
    )
    read = edit(clips, resources=rates, head=head)
    assert (read.start, read.notes) == (start, ())
    assert shown(read) == [("A.mov", 10, 24), ("A.mov", 11, 24)]


def seconds(time: Fraction) -> str:
    return f"{time.numerator}/{time.denominator}s"


BASE = '<asset-clip ref="b" name="base" offset="3600s" start="3610s" duration="2s">{}</asset-clip>'
OVER = '<asset-clip ref="a" name="over" lane="1" offset="86652/24s" start="1s" duration="1/2s" {}>{}</asset-clip>'
"""It begins 12 frames after its base clip does, whose own time is 3610 s there, and lasts as long."""


@pytest.mark.parametrize(
    ("hung", "runs"),
    [
        (OVER.format("", ""), [("B.mov", 240, 12), ("A.mov", 24, 12), ("B.mov", 264, 24)]),
        (OVER.format('enabled="0"', ""), [("B.mov", 240, 48)]),
        (OVER.format("", "").replace('lane="1"', 'lane="-1"'), [("B.mov", 240, 48)]),
        (OVER.format("", '<adjust-blend amount="0.2"/>'), [("B.mov", 240, 48)]),
        (OVER.format("", '<adjust-transform scale="0.3 0.3" position="40 20"/>'), [("B.mov", 240, 48)]),
        (
            OVER.format("", '<adjust-blend amount="0.9"/>'),
            [("B.mov", 240, 12), ("A.mov", 24, 12), ("B.mov", 264, 24)],
        ),
        (
            OVER.format("", '<asset-clip ref="a" lane="1" offset="30/24s" start="4s" duration="6/24s"/>'),
            [("B.mov", 240, 12), ("A.mov", 24, 6), ("A.mov", 96, 6), ("B.mov", 264, 24)],
        ),
        (
            '<spine lane="2" offset="3611s"><asset-clip ref="a" offset="0s" start="2s" duration="6/24s"/>'
            '<gap offset="6/24s" start="3600s" duration="6/24s"/>'
            '<asset-clip ref="a" offset="12/24s" start="3s" duration="6/24s"/></spine>',
            [("B.mov", 240, 24), ("A.mov", 48, 6), ("B.mov", 270, 6), ("A.mov", 72, 6), ("B.mov", 282, 6)],
        ),
    ],
    ids=["above", "switched off", "below", "faint", "small", "nearly whole", "above what is above", "storyline"],
)
def test_what_is_connected_lies_over_the_story(edit, hung, runs):
    read = edit(BASE.format(hung))
    assert shown(read) == runs
    assert bool(read.notes) == any(sign in hung for sign in ("enabled", "adjust"))


def test_what_is_connected_below_a_gap_is_seen_through_it(edit):
    read = edit(
        '<gap name="Gap" offset="3600s" start="3600s" duration="2s">'
        '<asset-clip ref="a" lane="-1" offset="86412/24s" start="1s" duration="1s"/></gap>'
    )
    assert shown(read) == [("", 0, 12), ("A.mov", 24, 24), ("", 0, 12)]


def test_a_clip_that_is_switched_off_is_black_and_told_by_its_name(edit):
    read = edit(
        '<asset-clip ref="a" name="On" offset="3600s" duration="1s"/>'
        '<asset-clip ref="a" name="Off" offset="3601s" duration="1s" enabled="0"/>'
    )
    assert shown(read) == [("A.mov", 0, 24), ("", 0, 24)]
    assert tuple(map(str, read.notes)) == ("Switched off in the edit, and left out: “Off”.",)


COMPOUND = """<media id="c" name="Compound"><sequence format="r1" duration="10s" {}><spine>
<asset-clip ref="a" offset="{}" start="5s" duration="1s"/><asset-clip ref="b" offset="{}" start="3620s" duration="1s"/>
</spine></sequence></media>"""


@pytest.mark.parametrize(
    ("resources", "start"),
    [
        (COMPOUND.format('tcStart="0s"', "0s", "1s"), "1/2s"),
        (COMPOUND.format("", "0s", "1s"), "1/2s"),
        (COMPOUND.format('tcStart="3600s"', "3600s", "3601s"), "86412/24s"),
        (COMPOUND.format('tcStart="3600s"', "0s", "1s"), "86412/24s"),
        (COMPOUND.format('tcStart="3600s"', "3600s", "3601s"), "1/2s"),
        (
            COMPOUND.format("", "0s", "1s").replace('id="c"', 'id="inner"')
            + '<media id="c"><sequence format="r1"><spine><ref-clip ref="inner" offset="0s" start="0s" duration="2s"/>'
            "</spine></sequence></media>",
            "1/2s",
        ),
    ],
)
def test_a_compound_clip_is_what_is_in_it(edit, resources, start):
    clip = f'<ref-clip ref="c" name="C" offset="3600s" start="{start}" duration="1s"/>'
    assert shown(edit(clip, resources=resources)) == [("A.mov", 132, 12), ("B.mov", 480, 12)]


def test_a_compound_clip_played_fast_shows_every_second_frame_of_what_is_in_it(edit):
    clip = (
        '<ref-clip ref="c" offset="3600s" start="0s" duration="1s"><timeMap><timept time="0s" value="0s"/>'
        '<timept time="1s" value="2s"/></timeMap></ref-clip>'
    )
    read = edit(clip, resources=COMPOUND.format("", "0s", "1s"))
    assert [(one.link, one.record, one.source - one.media_start, one.speed) for one in read.clips] == [
        ("A.mov", FrameRange(0, 12), 120, 2),
        ("B.mov", FrameRange(12, 12), 480, 2),
    ]


SYNC = """<?xml version="1.0"?><fcpxml version="1.11"><resources><format id="r1" frameDuration="100/2500s"/>
<asset id="r2" start="27613100/2500s" duration="60s" hasVideo="1" format="r1">
<media-rep src="s.mov"/></asset></resources>
<project name="Test 2"><sequence format="r1" duration="290800/10000s" tcStart="7446320/2000s" tcFormat="NDF"><spine>
<gap name="Gap" offset="37231600/10000s" start="3600s" duration="59600/10000s"/>
<sync-clip offset="37291200/10000s" name="Sync" start="23300/2500s" duration="57800/2500s" tcFormat="NDF">
<asset-clip ref="r2" offset="0s" start="27613100/2500s" duration="60s" audioRole="dialogue"/>
<sync-source sourceID="storyline"><audio-role-source role="dialogue.dialogue-1" active="0"/></sync-source>
</sync-clip></spine></sequence></project></fcpxml>"""

MULTICAM = """<?xml version="1.0"?><fcpxml version="1.11"><resources><format id="r1" frameDuration="100/2400s"/>
<media id="r2"><multicam format="r1" tcStart="20495/24s"><mc-angle name="A" angleID="one">
<gap offset="0s" start="3600s" duration="4/24s"/><sync-clip offset="4/24s" start="20495/24s" duration="1332/24s">
<asset-clip ref="r5" offset="20495/24s" start="20495/24s" duration="1332/24s"/></sync-clip></mc-angle>
<mc-angle name="B" angleID="two"><gap offset="0s" start="20495/24s" duration="79/24s"/>
<sync-clip offset="79/24s" start="20573/24s" duration="1217/24s">
<asset-clip ref="r8" offset="20573/24s" start="20573/24s" duration="1217/24s"/></sync-clip></mc-angle></multicam>
</media>
<asset id="r5" start="10493440/12288s" duration="682496/12288s" hasVideo="1" format="r1">
<media-rep src="one.mov"/></asset>
<asset id="r8" start="10533376/12288s" duration="623616/12288s" hasVideo="1" format="r1">
<media-rep src="two.mov"/></asset>
</resources><project name="M"><sequence format="r1" duration="2720/1920s" tcStart="3600s"><spine>
<mc-clip ref="r2" offset="3600s" start="1679040/1920s" duration="2720/1920s">
<mc-source angleID="one" srcEnable="audio"/><mc-source angleID="two" srcEnable="video"/></mc-clip>
</spine></sequence></project></fcpxml>"""

CONFORMED = """<?xml version="1.0"?><fcpxml version="1.11"><resources><format id="r1" frameDuration="100/2400s"/>
<asset id="r2" start="9307900/2500s" duration="60s" hasVideo="1" format="r3"><media-rep src="pal.mov"/></asset>
<format id="r3" frameDuration="100/2500s"/></resources><project name="24"><sequence format="r1" duration="12000/1920s"
tcStart="7148480/1920s"><spine><asset-clip ref="r2" offset="7148480/1920s" start="93079/25s" duration="12000/1920s"
format="r3"><conform-rate srcFrameRate="25"/></asset-clip></spine></sequence></project></fcpxml>"""


@pytest.mark.parametrize(
    ("text", "timecode", "source"),
    [
        (SYNC, Fraction(373424, 100) * 25, 276_492),  # 03:04:19:17, says Final Cut Pro's source timecode.
        (MULTICAM, 86_418, 21_005),  # 875.21 seconds.
    ],
)
def test_the_source_timecode_is_the_one_that_final_cut_pro_shows(edit, text, timecode, source):
    """Exports on FCP Cafe's page on FCPXML, with the timecode that Final Cut Pro showed for a frame of each."""
    read = edit(text)
    (index, shows), *more = read.shown(int(timecode) - read.start).clips
    assert (shows, more, read.clips[index].black) == (source, [], False)


@pytest.mark.parametrize(
    ("points", "start", "frames", "wanted"),
    [
        ([("0s", "0s"), ("192/24s", "96/24s")], "20/24s", 6, [10, 10, 11, 11, 12, 12]),
        ([("0s", "0s"), ("10s", "20s")], "1s", 4, [48, 50, 52, 54]),
        ([("0s", "10s"), ("10s", "0s")], "0s", 4, [239, 238, 237, 236]),
        ([("0s", "10s"), ("20s", "0s")], "0s", 5, [239, 239, 238, 238, 237]),
        ([("0s", "2s"), ("10s", "2s")], "0s", 3, [48, 48, 48]),
        (
            [("0s", "1s"), ("2/24s", "26/24s"), ("4/24s", "30/24s"), ("6/24s", "30/24s")],
            "0s",
            6,
            [24, 25, 26, 28, 30, 30],
        ),
        ([("10s", "10s"), ("20s", "30s")], "11s", 3, [288, 290, 292]),
        ([("0s", "5s"), ("4/24s", "128/24s")], "5s", 4, [120, 122, 124, 126]),
    ],
    ids=[
        "half",
        "double",
        "backwards",
        "backwards at half",
        "held",
        "ramp",
        "own timecode",
        "from the clip's beginning",
    ],
)
def test_a_time_map_is_followed_frame_by_frame(edit, points, start, frames, wanted):
    told = "".join(f'<timept time="{time}" value="{value}" interp="linear"/>' for time, value in points)
    head = f'ref="a" offset="3600s" start="{start}" duration="{frames}/24s"'
    read = edit(f"<asset-clip {head}><timeMap>{told}</timeMap></asset-clip>")
    assert [read.shown(frame).clips[0][1] for frame in range(read.length)] == wanted


def test_media_of_another_rate_keeps_its_pace_unless_its_frames_are_conformed(edit):
    pal = """<format id="p" frameDuration="1/25s"/><asset id="pal" start="0s" duration="60s" hasVideo="1" format="p">
        <media-rep src="pal.mov"/></asset>"""
    clip = '<asset-clip ref="pal" offset="3600s" start="2s" duration="1s">{}</asset-clip>'
    (own,) = edit(clip.format('<conform-rate scaleEnabled="0" srcFrameRate="25"/>'), resources=pal).clips
    assert (own.source, own.speed) == (48, 1)
    (frames,) = edit(clip.format('<conform-rate srcFrameRate="25"/>'), resources=pal).clips
    assert (frames.source, frames.speed) == (48, Fraction(24, 25))


def test_frames_that_are_conformed_are_those_that_final_cut_pro_shows(edit):
    """Film frame 01:02:08:07 shows 01:02:08:02 of media at 25 fps: its frame 93,202, of which 93,079 is the first."""
    (clip,) = edit(CONFORMED).clips
    shown = clip.source + (89_479 - 89_356) * clip.speed  # In frames of the film, of which 24 are 25 of the media's.
    assert shown * 25 / 24 == 93_202 - 93_079


@pytest.mark.parametrize(
    ("src", "media"),
    [
        ("file:///Volumes/A%20B/caf%C3%A9%20%23.mov", "/Volumes/A B/café #.mov"),
        ("file://localhost/Users/x/a.mov", "/Users/x/a.mov"),
        ("file:///D:/clips/a.mov", "D:/clips/a.mov"),
        ("file://localhost/C:/clips/a.mov", "C:/clips/a.mov"),
        ("C:\\clips\\a.mov", "C:/clips/a.mov"),
        ("./Media/a%20b.mov", "./Media/a b.mov"),
        ("/Users/x/a.mov", "/Users/x/a.mov"),
    ],
)
@pytest.mark.parametrize("old", [True, False], ids=["src of the asset", "media-rep"])
def test_media_is_named_as_every_version_and_system_does(edit, src, media, old):
    held = (
        f'<asset id="s" src="{src}" duration="9s" hasVideo="1" format="r1"/>' if old
        else f'<asset id="s" duration="9s" hasVideo="1" format="r1"><media-rep kind="proxy-media" src="p.mov"/>'
        f'<media-rep kind="original-media" src="{src}"/></asset>'
    )  # fmt: skip
    read = edit('<asset-clip ref="s" duration="1s"/>', resources=held, version="1.8" if old else "1.13")
    assert [clip.link for clip in read.clips] == [media]


@pytest.mark.parametrize(
    "clip",
    [
        '<clip name="c" offset="3600s" start="1s" duration="1s"><video ref="av" offset="0s" duration="100s">'
        '<audio ref="av" lane="-1" offset="0s" duration="100s" role="dialogue"/></video></clip>',
        '<clip name="c" offset="3600s" start="1s" duration="1s"><video ref="av" duration="100s"/>'
        '<audio ref="av" lane="-1" offset="0s" duration="100s" srcCh="1"/>'
        '<audio ref="av" lane="-2" offset="0s" duration="100s" srcCh="2"/></clip>',
        '<asset-clip ref="av" name="c" offset="3600s" start="1s" duration="1s" audioRole="dialogue"/>',
        '<sync-clip name="c" offset="3600s" start="1s" duration="1s"><spine><asset-clip ref="av" offset="0s"/></spine>'
        "</sync-clip>",
        '<audition offset="3600s"><asset-clip ref="av" start="1s" duration="1s"/><asset-clip ref="a" duration="1s"/>'
        "</audition>",
        '<video ref="av" name="c" offset="3600s" start="1s" duration="1s"/>',
    ],
)
def test_a_clip_of_any_kind_shows_and_plays_its_media_once(edit, clip):
    read = edit(clip, version="1.5")
    assert shown(read) == [("AV.mov", 24, 24)]
    heard = [(sound.link, sound.start, sound.source, sound.seconds) for sound in read.sounds]
    if clip.startswith("<video"):
        assert (heard, read.clips[0].heard) == ([], False)
    else:
        assert read.clips[0].heard is not (heard == [("AV.mov", 0, 1, 1)]), heard


def test_sound_goes_on_under_pictures_that_are_laid_over_it(edit):
    over = '<asset-clip ref="a" lane="1" offset="1/2s" start="1s" duration="1/2s"/>'
    read = edit(f'<asset-clip ref="av" name="talk" offset="3600s" start="0s" duration="2s">{over}</asset-clip>')
    assert shown(read) == [("AV.mov", 0, 12), ("A.mov", 24, 12), ("AV.mov", 24, 24)]
    assert [clip.heard for clip in read.clips] == [False, False, False]
    assert [(one.link, one.start, one.source, one.seconds) for one in read.sounds] == [("AV.mov", 0, 0, 2)]


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ("", (0, 0, 0, 1)),
        ('<adjust-volume amount="-6dB"/>', (-600, 0, 0, 1)),
        (
            '<adjust-volume amount="3.5dB"><param name="amount"><fadeIn type="easeIn" duration="1/2s"/>'
            '<fadeOut duration="1s"/></param></adjust-volume>',
            (350, Fraction(1, 2), 1, 1),
        ),
        ('<adjust-volume amount="-96dB"/>', None),
        ('<audio-channel-source srcCh="1, 2" enabled="0"/>', None),
    ],
)
def test_connected_sound_has_its_place_gain_and_fades(edit, inside, told):
    music = (
        f'<asset-clip ref="m" lane="-1" offset="3611s" start="4s" duration="1s" audioRole="music">{inside}</asset-clip>'
    )
    found = [(one.gain, one.fade_in, one.fade_out, one.start) for one in edit(BASE.format(music)).sounds]
    assert found == ([told] if told else [])


@pytest.mark.parametrize(
    ("inside", "place"),
    [
        ('<asset-clip ref="m" lane="-1" offset="0s" duration="9s"/>', (0, 2, 1)),
        ('<asset-clip ref="m" lane="-1" offset="2s" duration="9s"/><sync-source sourceID="connected"/>', (0, 0, 1)),
        ('<asset-clip ref="m" lane="-1" offset="5/2s" start="4s" duration="9s"/>', (Fraction(1, 2), 4, 9)),
    ],
)
def test_the_recorders_sound_ends_with_its_synchronized_clip_and_music_on_it_does_not(edit, inside, place):
    read = edit(
        f'<sync-clip name="s" offset="3600s" start="2s" duration="1s"><spine><asset-clip ref="a" offset="0s"/></spine>'
        f'{inside}</sync-clip><asset-clip ref="b" offset="3601s" start="3600s" duration="20s"/>'
    )
    assert [(one.start, one.source, one.seconds) for one in read.sounds] == [place]


@pytest.mark.parametrize(("alpha", "middle"), [(40, "A.mov"), (255, "logo.png")])
def test_a_logo_hides_the_story_where_it_is_opaque(edit, tmp_path, alpha, middle):
    Image.new("RGBA", (64, 32), (255, 255, 255, alpha)).save(tmp_path / "logo.png")
    logo = '<asset id="l" name="logo" hasVideo="1" duration="0s"><media-rep src="logo.png"/></asset>'
    over = '<video ref="l" name="logo" lane="1" offset="1/4s" duration="1/4s"/>'
    read = edit(f'<asset-clip ref="a" offset="3600s" duration="1s">{over}</asset-clip>', resources=logo)
    assert any("left out: “logo”" in str(note) for note in read.notes) == (alpha < 255)
    frames = [read.clips[read.shown(frame).clips[-1][0]].link for frame in (5, 6, 11, 12)]
    assert frames == ["A.mov", middle, middle, "A.mov"]


@pytest.mark.parametrize(("counts", "says"), [('tcFormat="NDF"', True), ('tcFormat="DF"', False)])
def test_non_drop_timecode_of_a_film_that_drops_is_told(edit, counts, says):
    read = edit(
        '<asset-clip ref="a" offset="108108000/30000s" duration="1001/1000s"/>',
        head=f'format="n" tcStart="108108000/30000s" {counts}',
        resources='<format id="n" frameDuration="1001/30000s"/>',
    )
    assert any("its first frame 01:00:00:00 is 01:00:03;18 here" in str(note) for note in read.notes) == says


def test_a_clip_without_opacity_is_black(edit):
    read = edit('<asset-clip ref="a" name="Wide" offset="3600s" duration="1s"><adjust-blend amount="0"/></asset-clip>')
    assert shown(read) == [("", 0, 24)]
    assert tuple(map(str, read.notes)) == ("Too small or too faint to be seen, and black: “Wide”.",)


def test_sound_before_and_after_its_picture_is_heard_there(edit):
    """A J-cut: the second clip's sound begins half a second before its picture."""
    read = edit(
        '<asset-clip ref="a" offset="3600s" duration="1s"/>'
        '<asset-clip ref="av" offset="3601s" start="10s" duration="1s" audioStart="19/2s" audioDuration="3/2s"/>'
    )
    assert [(one.start, one.source, one.seconds) for one in read.sounds] == [
        (Fraction(1, 2), Fraction(19, 2), Fraction(3, 2))
    ]


@pytest.mark.parametrize(
    ("offset", "duration", "record"),
    [
        ("86418/24s", "12/24s", FrameRange(18, 12)),
        ("172837/48s", "11/24s", FrameRange(19, 11)),  # Centred on the cut, so between two frames.
        ("86424/24s", "12/24s", FrameRange(24, 12)),
        ("86412/24s", "12/24s", FrameRange(12, 12)),
    ],
    ids=["centred", "odd", "after the cut", "before it"],
)
def test_a_transition_lies_where_it_says(edit, offset, duration, record):
    read = edit(
        '<asset-clip ref="a" offset="3600s" start="10s" duration="1s"/>'
        f'<transition name="Cross Dissolve" offset="{offset}" duration="{duration}"/>'
        '<asset-clip ref="b" offset="3601s" start="3620s" duration="1s"/>'
    )
    (found,) = read.joins
    assert (found.kind, found.record, found.incoming) == ("dissolve", record, 1)


def test_transitions_at_the_ends_of_the_story_are_the_films_fades(edit):
    read = edit(
        '<transition offset="3600s" duration="6/24s"/><asset-clip ref="a" offset="3600s" start="10s" duration="1s"/>'
        '<transition offset="86418/24s" duration="6/24s"/>'
    )
    assert [(one.kind, one.record) for one in read.joins] == [
        ("fade", FrameRange(0, 6)), ("fade", FrameRange(18, 6)),
    ]  # fmt: skip


def test_a_connected_storyline_dissolves_from_and_to_what_lies_under_it(edit):
    story = (
        '<spine lane="1" offset="3610s"><gap offset="0s" start="0s" duration="12/24s"/></spine>'
        '<spine lane="1" offset="86652/24s"><transition offset="0s" duration="6/24s"/>'
        '<asset-clip ref="a" offset="0s" start="5s" duration="1s"/>'
        '<transition offset="18/24s" duration="6/24s"/></spine>'
    )
    read = edit(BASE.format(story))
    assert [(one.kind, one.record, one.incoming) for one in read.joins] == [
        ("dissolve", FrameRange(12, 6), 1), ("dissolve", FrameRange(30, 6), 2),
    ]  # fmt: skip
    assert read.shown(13).clips == ((0, 86_653), (1, 121))
    assert read.shown(34).clips == ((1, 142), (2, 86_674))


@pytest.mark.parametrize(
    ("name", "inside", "kind"),
    [
        ("Cross Dissolve", "", "dissolve"),
        ("Fade To Color", "", "dip to black"),
        ("Fade To Color", '<param name="Color" value="1 1 1"/>', "dip to white"),
        ("Wipe", "", "wipe"),
        ("Page Curl", "", "page curl"),
    ],
)
def test_transitions_are_known_by_their_names(edit, name, inside, kind):
    read = edit(
        '<asset-clip ref="a" offset="3600s" start="10s" duration="1s"/>'
        f'<transition offset="86418/24s" duration="12/24s"><filter-video ref="x9" name="{name}">{inside}</filter-video>'
        '</transition><asset-clip ref="b" offset="3601s" start="3620s" duration="1s"/>'
    )
    assert [one.kind for one in read.joins] == [kind]


def test_titles_come_in_with_their_text_over_the_story_or_in_it(edit):
    title = """<title ref="t" lane="1" offset="3611s" name="T" start="3600s" duration="1/2s"><text>
        <text-style ref="s1">Two &amp; </text-style><text-style ref="s1">three</text-style></text>
        <text-style-def id="s1"><text-style font="Helvetica"/></text-style-def></title>"""
    alone = (
        '<title ref="t" offset="3602s" start="3600s" duration="1s"><text><text-style>End</text-style></text></title>'
    )
    read = edit(BASE.format(title) + alone)
    assert [(one.text, one.record) for one in read.titles] == [
        ("Two & three", FrameRange(24, 12)), ("End", FrameRange(48, 24)),
    ]  # fmt: skip
    assert shown(read) == [("B.mov", 240, 48), ("", 0, 24)]


def test_markers_notes_and_keywords_come_in_where_they_stand(edit):
    """On a retimed clip, a connected one, in a compound clip and on a gap; one outside of its clip is told."""
    read = edit(
        '<asset-clip ref="a" name="slow" offset="3600s" start="1s" duration="1s"><note>Keep this.</note><timeMap>'
        '<timept time="0s" value="0s"/><timept time="4s" value="2s"/></timeMap>'
        '<asset-clip ref="b" lane="1" offset="36/24s" start="3600s" duration="1/2s">'
        '<marker start="86403/24s" value="over"/></asset-clip>'
        '<marker start="26/24s" value="slow" note="a note" completed="0"/><marker start="9s" value="far away"/>'
        '<chapter-marker start="30/24s" value="chapter"/><keyword start="1s" value="wide"/></asset-clip>'
        '<gap offset="3601s" start="3600s" duration="1s"><marker start="86412/24s" value="in the gap"/></gap>'
    )
    assert sorted((one.frame, one.text) for one in read.markers) == [
        (2, "slow\na note"), (6, "chapter"), (15, "over"), (36, "in the gap"),
    ]  # fmt: skip
    assert read.clips[0].remark == "Keep this.\nKeywords: wide"
    assert [note for note in read.notes if "far away" in str(note)]


@pytest.mark.parametrize(
    ("inside", "told"),
    [
        ('<filter-video ref="x" name="Gaussian"/>', "effect “Gaussian”"),
        ('<adjust-blend amount="0.7"/>', "opacity"),
        ('<adjust-transform position="10 0"/>', "position, size and rotation"),
        ('<adjust-crop mode="trim"><trim-rect left="10"/></adjust-crop>', "cropping"),
        ('<adjust-stabilization type="automatic"/>', "stabilization"),
        ('<adjust-volume amount="0dB"><param name="amount"><keyframeAnimation><keyframe time="0s" value="1"/>'
         "</keyframeAnimation></param></adjust-volume>", "volume that changes"),
    ],
)  # fmt: skip
def test_what_a_film_does_not_hold_is_told_with_the_clips_name(edit, inside, told):
    read = edit(f'<asset-clip ref="a" name="Wide" offset="3600s" duration="1s">{inside}</asset-clip>')
    (note,) = map(str, read.notes)
    assert told in note
    assert note.endswith("“Wide”.")
    assert shown(read) == [("A.mov", 0, 24)]


@pytest.mark.parametrize(
    "spine",
    [
        '<asset-clip ref="gone" name="x" offset="3600s" duration="1s"/>',
        '<ref-clip ref="gone" name="x" offset="3600s" duration="1s"/>',
        '<video ref="t" name="x" offset="3600s" start="0s" duration="1s"/>',
        '<ref-clip ref="loop" name="x" offset="3600s" duration="1s"/>',
        '<mc-clip ref="loop" name="x" offset="3600s" duration="1s"><mc-source angleID="no"/></mc-clip>',
        '<asset-clip ref="a" name="x" offset="3600s" start="1/0s" duration="1s"/>',
        f'<asset-clip ref="a" name="x" offset="3600s" start="{"9" * 5000}s" duration="1s"/>',
    ],
)
def test_what_cannot_be_shown_is_told_and_the_rest_comes_in(edit, spine):
    loop = """<media id="loop"><sequence format="r1"><spine><ref-clip ref="loop" name="x" offset="0s" duration="1s"/>
        </spine></sequence></media>"""
    read = edit(spine + '<asset-clip ref="a" offset="3601s" duration="1s"/>', resources=loop)
    assert shown(read) == [("", 0, 24), ("A.mov", 0, 24)]
    assert any("“x”" in str(note) for note in read.notes), read.notes


def test_compound_clips_that_grow_without_end_are_refused(edit):
    """Ten of each over each other in the next: 10¹² pictures."""
    medias = "".join(
        f'<media id="m{level}"><sequence format="r1"><spine><gap duration="1s">'
        + "".join(f'<ref-clip ref="m{level + 1}" lane="{lane}" offset="0s" duration="1s"/>' for lane in range(1, 11))
        + "</gap></spine></sequence></media>"
        for level in range(12)
    )
    with pytest.raises(BadInput, match="more than"):
        edit('<ref-clip ref="m0" duration="1s"/>', resources=medias)


THREE = """<?xml version="1.0"?><fcpxml version="1.10"><resources><format id="r1" frameDuration="1/24s"/>
<asset id="a" duration="9s" hasVideo="1" format="r1"><media-rep src="A.mov"/></asset></resources>
<library><event name="One"><project name="Reel 1"><sequence format="r1"><spine><asset-clip ref="a" duration="1s"/>
</spine></sequence></project></event><event name="Two"><project name="Reel 2"><sequence format="r1"><spine>
<asset-clip ref="a" duration="2s"/></spine></sequence></project><project name="2"><sequence format="r1"><spine>
<asset-clip ref="a" duration="3s"/></spine></sequence></project></event></library></fcpxml>"""


@pytest.mark.parametrize(
    ("wanted", "frames"),
    [(None, 24), ("Reel 1", 24), ("reel 2 ", 48), ("1", 24), ("2", 72), ("3", 72), (2, 48)],
    ids=[
        "the first",
        "name",
        "name in other letters",
        "number",
        "a name that is a number",
        "last",
        "a number, never a name",
    ],
)
def test_of_several_projects_one_is_read_and_the_others_are_named(tmp_path, wanted, frames):
    path = tmp_path / "three.fcpxml"
    path.write_text(THREE)
    read = read_edit(path, sequence=wanted)
    assert read.length == frames
    note, *choose = read.notes
    assert f"read was {frames // 24} “" in str(note)
    assert all(name in str(note) for name in ("Reel 1", "Reel 2", "“2”"))
    assert choose == ([Remedy.NAME_SEQUENCE()] if wanted is None else [])
    assert sequence_names(path) == ("Reel 1", "Reel 2", "2")


@pytest.mark.parametrize("wanted", ["Reel 9", "0", "4", ""])
def test_a_project_that_is_not_there_is_refused_with_a_list(tmp_path, wanted):
    path = tmp_path / "three.fcpxml"
    path.write_text(THREE)
    with pytest.raises(BadInput) as refused:
        read_edit(path, sequence=wanted)
    assert "1 “Reel 1”, 2 “Reel 2”, 3 “2”" in refused.value.advice


def test_a_bundle_is_read_as_what_is_in_it(tmp_path):
    bundle = tmp_path / "Cut.fcpxmld"
    bundle.mkdir()
    with pytest.raises(BadInput, match=r"holds no Info\.fcpxml"):
        read_edit(bundle)
    (bundle / "Info.fcpxml").write_text(document('<asset-clip ref="a" offset="3600s" duration="1s"/>'))
    assert shown(read_edit(bundle)) == [("A.mov", 0, 24)]
