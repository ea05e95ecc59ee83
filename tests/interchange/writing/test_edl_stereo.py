"""Stereo sound has both its channels in an EDL, as pycmx and OpenTimelineIO read it, and comes back as one sound."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import opentimelineio as otio
import pycmx
import pytest

from matchcut.delivery.edit.laying import FilmMedia, lay_out
from matchcut.delivery.verify.edits import verify_written
from matchcut.film.time import FrameRate
from matchcut.interchange.formats import FORMATS
from matchcut.interchange.reading import read_edit
from matchcut.media.samples import SAMPLE_RATE

SECOND = np.zeros((2, SAMPLE_RATE), np.float32)


def listed(room, tmp_path: Path) -> tuple[Path, list[str]]:
    """The film's list, verified, and what was told of it."""
    form = FORMATS["edl"]
    shelf = FilmMedia(
        film=room.film, takes=room.takes, where=room.where, samples=lambda media: room.facts(media).samples
    )
    edit = lay_out(room.cut(), shelf, tmp_path, folder="media")
    path = tmp_path / "film.edl"
    told = form.write(edit, path)
    verify_written(path, room.cut(), edit, form)
    return path, [*map(str, form.notes(edit)), *map(str, told)]


def channels_by_pycmx(path: Path) -> list[tuple[str, list[int]]]:
    """The reel and channels of each event of sound."""
    with path.open() as file:
        edits = [edit for event in pycmx.parse_cmx3600(file).events for edit in event.edits]
    return [(edit.source, list(edit.channels.channels)) for edit in edits if not edit.channels.video]


def mono(room, **values: object) -> None:
    """Add a sound of one channel."""
    import wave

    path = room.folder / f"mono-{len(room.film.audio)}.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        file.writeframes(b"\1\0" * SAMPLE_RATE + bytes([len(room.film.audio), 0]))
    from matchcut.film import edits

    room.film = edits.add_audio(room.film, room.keep(path), **values)


@pytest.mark.parametrize(
    ("tracks", "wanted"),
    [
        ("s", [[1, 2]]),
        ("m", [[1]]),
        ("ss", [[1, 2], [3], [4]]),
        ("sm", [[1, 2], [3]]),
        ("ms", [[1], [2], [3]]),
        ("smm", [[1, 2], [3], [4]]),
        ("sss", [[1, 2], [3], [4]]),
    ],
)
def test_stereo_has_two_channels_and_mono_has_one(room, tmp_path, tracks, wanted):
    room.shot("a", 24)
    for number, kind in enumerate(tracks, 1):
        if kind == "s":
            room.sound(SECOND + 0.1 * number, track=f"A{number}", label=f"s{number}")
        else:
            mono(room, track=f"A{number}", label=f"m{number}")
    path, told = listed(room, tmp_path)
    assert [found for _, found in channels_by_pycmx(path)] == wanted
    assert any("four channels" in note for note in told) is (tracks == "sss")
    timeline = otio.adapters.read_from_file(str(path), "cmx_3600", rate=24)
    heard = [track for track in timeline.tracks if track.kind == "Audio"]
    assert sum(len(list(track.find_clips())) for track in heard) == sum(map(len, wanted))
    assert len(read_edit(path, FrameRate(24)).sounds) == len(tracks)


@pytest.mark.parametrize("channel", ["AA", "AA/V", "A12", "A1,2"])
def test_two_channels_of_one_tape_are_one_sound(tmp_path, channel):
    path = tmp_path / "cut.edl"
    path.write_text(
        "TITLE: x\nFCM: NON-DROP FRAME\n"
        "001  A     V     C        00:00:00:00 00:00:02:00 01:00:00:00 01:00:02:00\n"
        f"002  A     {channel:<5} C        00:00:00:00 00:00:02:00 01:00:{'02' if 'V' in channel else '00'}:00 "
        f"01:00:{'04' if 'V' in channel else '02'}:00\n"
    )
    assert len(read_edit(path, FrameRate(24)).sounds) == 1
