"""The strict reader of FCPXML: sums done on paper, and documents that break Apple's description in one place each."""

from __future__ import annotations

from fractions import Fraction

import pytest

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRange, FrameRate
from matchcut.interchange.fcpxml.strict import read_strictly
from matchcut.interchange.reading import read_edit

DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE fcpxml>
<fcpxml version="1.10"><resources><format id="r1" frameDuration="1001/24000s" width="128" height="96"/>
<effect id="r2" name="Cross Dissolve" uid="FxPlug:4731E73A-8DAC-4113-9A30-AE85B1761265"/>
<asset id="r4" name="A" start="0s" duration="100100/24000s" hasVideo="1" format="r1"><media-rep src="a.mp4"/></asset>
<asset id="r5" name="S" start="0s" duration="10s" hasAudio="1"><media-rep src="s.wav"/></asset></resources>
<library><event name="E"><project name="P">
<sequence format="r1" duration="72072/24000s" tcStart="86486400/24000s" tcFormat="NDF"><spine>
<asset-clip ref="r4" name="one" offset="86486400/24000s" start="10010/24000s" duration="24024/24000s">
<asset-clip ref="r5" lane="-1" name="sound" offset="22022/24000s" start="1s" duration="1/2s"/>
<marker start="15015/24000s" duration="1001/24000s" value="Here"/></asset-clip>
<transition name="Cross Dissolve" offset="86508422/24000s" duration="4004/24000s"><filter-video ref="r2"/></transition>
<asset-clip ref="r4" name="two" offset="86510424/24000s" start="40040/24000s" duration="24024/24000s">
<timeMap><timept time="0s" value="0s"/><timept time="200200/24000s" value="100100/24000s"/></timeMap></asset-clip>
<gap name="none" offset="86534448/24000s" start="0s" duration="24024/24000s"/>
</spine></sequence></project></event></library></fcpxml>
"""


def test_times_are_those_that_were_counted_by_hand(tmp_path):
    """Frames are 1001/24000 s long; 86486400/24000 s is 01:00:00:00."""
    path = tmp_path / "cut.fcpxml"
    path.write_text(DOCUMENT)
    read = read_strictly(path)
    assert (read.rate, read.start, read.length) == (FrameRate(24000, 1001), 86_400, 72)
    assert [(clip.record, clip.source, clip.speed) for clip in read.clips] == [
        (FrameRange(0, 24), 10, 1), (FrameRange(24, 24), 20, Fraction(1, 2)), (FrameRange(48, 24), 0, 1),
    ]  # fmt: skip
    (join,) = read.joins
    assert (join.record, join.incoming) == (FrameRange(22, 4), 1)
    (sound,) = read.sounds
    assert (sound.start, sound.source, sound.seconds) == (Fraction(12012, 24000), 1, Fraction(1, 2))
    assert [(marker.frame, marker.text) for marker in read.markers] == [(5, "Here")]


def test_both_readers_count_the_same(tmp_path):
    path = tmp_path / "cut.fcpxml"
    path.write_text(DOCUMENT)
    strict, other = read_strictly(path), read_edit(path)
    assert [strict.shown(frame) for frame in range(72)] == [other.shown(frame) for frame in range(72)]
    assert [(one.start, one.source) for one in strict.sounds] == [(one.start, one.source) for one in other.sounds]
    assert strict.markers == other.markers


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('offset="86486400/24000s"', 'offset="0s"', "instead of where the one before it ends"),
        ('offset="86510424/24000s"', 'offset="86511425/24000s"', "instead of where the one before it ends"),
        ('offset="86508422/24000s"', 'offset="22022/24000s"', "stands at no cut"),
        ('duration="72072/24000s"', 'duration="48048/24000s"', "says another duration"),
        (' value="Here"', "", "lacks its “value”"),
        ('<gap name="none"', '<gap name="none" tcFormat="NDF"', "has no “tcFormat”"),
        ('ref="r5" lane', 'ref="r9" lane', "“r9”, which is not there"),
        ('<asset id="r5"', '<asset id="r4"', "one id"),
        ("<timeMap>", '<marker start="0s" value="x"/><timeMap>', "<timeMap> comes too late in <asset-clip>"),
        ('<gap name="none"', '<clip name="none"', "there is no <clip>"),
        ('start="15015/24000s"', 'start="60060/24000s"', "stands outside of its clip"),
        ('start="1s"', 'start="one"', "which is no time"),
    ],
)
def test_what_is_not_as_described_is_refused(tmp_path, old, new, says):
    assert old in DOCUMENT
    text = DOCUMENT.replace(old, new, 1)
    path = tmp_path / "cut.fcpxml"
    path.write_text(
        text.replace('start="0s" duration="24024/24000s"/>\n</spine>', 'duration="24024/24000s"/>\n</spine>')
    )
    with pytest.raises(BadInput, match=says):
        read_strictly(path)
