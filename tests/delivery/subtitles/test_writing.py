"""The files, read by readers that are not ours."""

from __future__ import annotations

from fractions import Fraction
from xml.etree import ElementTree

import pysubs2
import pytest

from matchcut.delivery.subtitles.cues import Cue
from matchcut.delivery.subtitles.writing import srt, ttml, vtt
from matchcut.film.time import FrameRange, FrameRate

CUES = (
    Cue(("If you see him on the pier,", "tell him <b>nothing</b> & go.")[:2], FrameRange(4, 61)),
    Cue(("Wait… 灯台",), FrameRange(70, 24)),
    Cue(("Gone.",), FrameRange(200_000, 24)),
)
RATES = [FrameRate(24), FrameRate(24000, 1001), FrameRate(25), FrameRate(30000, 1001), FrameRate(60)]


@pytest.mark.parametrize("rate", RATES, ids=str)
@pytest.mark.parametrize(("form", "write"), [("srt", srt), ("vtt", vtt)])
def test_every_cue_comes_back_on_its_frames(form, write, rate: FrameRate):
    read = pysubs2.SSAFile.from_string(write(CUES, rate), format_=form)
    frames = [tuple(rate.frames(Fraction(time, 1000)) for time in (one.start, one.end)) for one in read]
    assert frames == [(cue.record.start, cue.record.end) for cue in CUES]


def test_subrip_is_numbered_and_its_times_are_from_the_films_first_frame():
    assert srt(CUES[1:2], FrameRate(24)) == "1\n00:00:02,917 --> 00:00:03,917\nWait… 灯台\n"


def test_an_arrow_in_the_dialogue_does_not_become_a_time():
    text = srt((Cue(("left --> right",), FrameRange(0, 24)),), FrameRate(24))
    assert text.count("-->") == 1
    assert len(pysubs2.SSAFile.from_string(text, format_="srt")) == 1


def test_webvtt_escapes_what_would_be_markup():
    text = vtt(CUES, FrameRate(24))
    assert text.startswith("WEBVTT\n\n1\n")
    assert "tell him &lt;b&gt;nothing&lt;/b&gt; &amp; go." in text


def test_ttml_tells_frames_at_an_exact_rate_and_keeps_every_word():
    root = ElementTree.fromstring(ttml(CUES, FrameRate(30000, 1001), "A & B", "de"))
    names = {"t": "http://www.w3.org/ns/ttml", "m": "http://www.w3.org/ns/ttml#metadata"}
    parameter = "{http://www.w3.org/ns/ttml#parameter}"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "de"
    assert (root.get(f"{parameter}frameRate"), root.get(f"{parameter}frameRateMultiplier")) == ("30", "1000 1001")
    assert root.get(f"{parameter}contentProfiles") == "http://www.w3.org/ns/ttml/profile/imsc1.1/text"
    assert root.findtext(".//m:title", namespaces=names) == "A & B"
    paragraphs = root.findall(".//t:p", names)
    assert [(one.get("begin"), one.get("end")) for one in paragraphs] == [
        ("4f", "65f"),
        ("70f", "94f"),
        ("200000f", "200024f"),
    ]
    first = paragraphs[0]
    assert [first.text, first[0].tag, first[0].tail] == [
        CUES[0].lines[0],
        "{http://www.w3.org/ns/ttml}br",
        CUES[0].lines[1],
    ]
    read = pysubs2.SSAFile.from_string(vtt(CUES, FrameRate(24)), format_="vtt")
    assert len(read) == len(paragraphs)
