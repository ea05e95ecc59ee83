"""Every clip tells where it came from, and a person's markers go along, in each format's own place for such things."""

from __future__ import annotations

from pathlib import Path

import opentimelineio as otio
import pytest
from defusedxml.ElementTree import parse

from matchcut.delivery.edit.laying import lay_out
from matchcut.film.time import FrameRate
from matchcut.interchange.formats import FORMATS

FACTS = {"engine": "animatic", "engine_revision": "4", "seed": "1003", "take": "4", "sharpness": "7"}
FACTS["note"] = "Her hand leaves the frame."


@pytest.fixture
def delivered(make_long_film, tmp_path):
    """Write a film of ten shots in a format; return the file and the third shot's recipe."""

    def make(name: str):
        reels = make_long_film(FrameRate(24), 9)
        form = FORMATS[name]
        path = tmp_path / f"film{form.suffix}"
        for media in set(reels.files.values()):
            media.write_bytes(b"media")
        form.write(lay_out(reels.cut, reels.shelf, tmp_path, align=form.align, folder="media"), path)
        return path, FACTS | {"recipe": reels.takes["take-3"].fingerprint}

    return make


def test_otio_keeps_it_as_metadata_and_markers(delivered):
    path, facts = delivered("otio")
    timeline = otio.adapters.read_from_file(str(path))
    clip = next(clip for clip in timeline.find_clips() if clip.name == "1C take 4")
    assert facts.items() <= dict(clip.metadata["matchcut"]).items()
    assert clip.metadata["cmx_3600"]["reel"] == "1C_4"
    assert next(marker.name for marker in clip.markers) == "1C take 4"
    named = [marker.name for clip in timeline.find_clips() for marker in clip.markers if marker.color == "RED"]
    assert named == ["Watch the hand"]


def test_fcpxml_keeps_it_on_the_asset(delivered):
    path, facts = delivered("fcpxml")
    root = parse(path).getroot()
    asset = root.find(".//asset[@name='1C take 4']")
    told = {pair.get("key"): pair.get("value") for pair in asset.iterfind("metadata/md")}
    assert {f"com.matchcut.{name}": value for name, value in facts.items()}.items() <= told.items()
    assert told["com.apple.proapps.studio.reel"] == "1C_4"
    assert root.find(".//marker[@value='Watch the hand']") is not None


def test_premiere_keeps_it_in_the_logging_fields(delivered):
    path, facts = delivered("premiere")
    root = parse(path).getroot()
    clip = next(clip for clip in root.iter("clipitem") if clip.findtext("name") == "1C take 4")
    note = clip.findtext("logginginfo/lognote")
    assert all(f"{name} {value}" in note for name, value in facts.items())
    assert (clip.findtext("logginginfo/scene"), clip.findtext("logginginfo/shottake")) == ("1C", "4")
    assert clip.findtext("file/timecode/reel/name") == "1C_4"
    assert next(marker.findtext("name") for marker in clip.iter("marker")) == "1C take 4"
    assert root.find(".//marker[name='Watch the hand']") is not None


def test_aaf_keeps_it_as_comments_of_the_master(delivered):
    import aaf2

    path, facts = delivered("aaf")
    with aaf2.open(str(path)) as file:
        master = next(mob for mob in file.content.mastermobs() if mob.name == "1C take 4")
        told = dict(master.comments.items())
        (composition,) = file.content.compositionmobs()
        notes = [marker["Comment"].value for slot in composition.slots for marker in _markers(slot)]
        tapes = {mob.name for mob in file.content.sourcemobs()}
    assert {f"Matchcut {name}": value for name, value in facts.items()}.items() <= told.items()
    assert told["Tape"] == "1C_4"
    assert "1C_4" in tapes
    assert "Watch the hand" in notes


def _markers(slot):
    return slot.segment.components if slot.slot_id == 1000 else ()


@pytest.mark.parametrize("name", ["mlt", "kdenlive"])
def test_mlt_keeps_it_as_properties(delivered, name):
    path, facts = delivered(name)
    root = parse(path).getroot()
    told = [{one.get("name"): one.text for one in service.iterfind("property")} for service in root]
    wanted = {f"matchcut:{key}": value for key, value in facts.items()}
    assert any(wanted.items() <= properties.items() for properties in told)


def test_the_log_has_a_column_for_each(delivered):
    path, facts = delivered("ale")
    rows = otio.adapters.read_from_file(str(path))
    row = next(row for row in rows if row.name == "1C take 4").metadata["ALE"]
    assert {f"Matchcut {name}": value for name, value in facts.items()}.items() <= dict(row).items()
    assert row["Tape"] == "1C_4"


@pytest.mark.parametrize("name", ["otio", "edl", "fcpxml", "premiere", "mlt", "kdenlive", "ale", "aaf"])
def test_the_same_film_gives_the_same_sources_each_time(delivered, name):
    """Programs know a take again when the edit comes anew: what names it does not change."""
    # An AAF holds the moment at which it was made; the names of its mobs do not.
    told = _mob_ids if name == "aaf" else Path.read_bytes
    first = told(delivered(name)[0])
    assert told(delivered(name)[0]) == first
    assert first


def _mob_ids(path):
    import aaf2

    with aaf2.open(str(path)) as file:
        return sorted(str(mob.mob_id) for mob in file.content.mobs)
