"""AAF as OpenTimelineIO's adapter writes it: each frame of the film is the one that is seen there."""

from __future__ import annotations

from pathlib import Path

import opentimelineio as otio
import pytest

BLACK = ["black"]
VIDEO = otio.schema.TrackKind.Video


def span(start: float, frames: float) -> otio.opentime.TimeRange:
    return otio.opentime.TimeRange(otio.opentime.RationalTime(start, 24), otio.opentime.RationalTime(frames, 24))


def clip(name: str, start: float, frames: float) -> otio.schema.Clip:
    return otio.schema.Clip(name, otio.schema.ExternalReference(f"{name}.mkv", span(0, 96)), span(start, frames))


def gap(frames: float) -> otio.schema.Gap:
    return otio.schema.Gap(source_range=span(0, frames))


def track(*items) -> otio.schema.Track:
    return otio.schema.Track("V", children=list(items), kind=VIDEO)


def rows(run):
    return {
        "gap": ([track(clip("A", 10, 12), gap(12), clip("B", 5, 12))], run("A", 10, 12) + BLACK * 12 + run("B", 5, 12)),
        "gap first and last": ([track(gap(4), clip("A", 10, 6), gap(4))], BLACK * 4 + run("A", 10, 6) + BLACK * 4),
        "upper track": (
            [track(clip("A", 0, 24)), track(gap(4), clip("B", 40, 4))],
            run("A", 0, 4) + run("B", 40, 4) + run("A", 8, 16),
        ),
        "nested edit": (
            [track(clip("A", 0, 4), otio.schema.Stack("in", [track(clip("B", 10, 8))]))],
            run("A", 0, 4) + run("B", 10, 8),
        ),
    }


@pytest.mark.parametrize("name", rows(lambda *_: []))
def test_every_frame_is_what_the_composition_shows(screening, name: str) -> None:
    tracks, expected = rows(screening.run)[name]
    timeline = otio.schema.Timeline("cut")
    timeline.tracks.extend(tracks)
    edit: Path = screening.folder / "edit.aaf"
    otio.adapters.write_to_file(timeline, str(edit), "AAF", use_empty_mob_ids=True)
    assert screening.shown(edit) == expected
    assert screening.notes == ""
