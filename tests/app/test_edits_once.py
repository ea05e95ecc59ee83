"""An edit that comes in looks at each of its media once, however often and by whichever path it names it."""

import os
from pathlib import Path
from types import ModuleType

import opentimelineio as otio
import pytest

from matchcut.app.sources import create
from matchcut.media import probe as probing
from matchcut.media.frames import FrameReader
from matchcut.media.probe import look, probe
from matchcut.store.project import Project

FILMS = ("one.mp4", "two.mov", "three.mkv")


def edit_of(path: Path, *named: str) -> Path:
    """An OTIO edit that shows a file after the other, twelve frames of each."""
    timeline, track = otio.schema.Timeline("Once"), otio.schema.Track("V1", kind="Video")
    timeline.tracks.append(track)
    for name in named:
        span = otio.opentime.TimeRange(otio.opentime.RationalTime(2, 24), otio.opentime.RationalTime(12, 24))
        track.append(otio.schema.Clip(name, otio.schema.ExternalReference(name), span))
    otio.adapters.write_to_file(timeline, str(path))
    return path


def test_each_file_is_looked_at_once(tmp_path: Path, coded: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [coded.film(tmp_path / name, number, 24, "24", "", "-bf", "2") for number, name in enumerate(FILMS, 1)]
    looked: list[str] = []

    def counted(path: Path, **options: object) -> probing.MediaFacts:
        looked.append(path.name)
        return probe(path, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(probing, "probe", counted)
    monkeypatch.chdir(tmp_path)
    named = (*FILMS, *(str(path) for path in paths), *(path.as_uri() for path in paths))
    with create(tmp_path / "film", Path(edit_of(tmp_path / "once.otio", *named).name)).project as project:
        keyframes = [shot.keyframe for shot in project.film.running_order]
        facts = [project.media.facts(media) for media in keyframes if media]
    assert sorted(looked) == sorted(FILMS)
    assert keyframes == keyframes[:3] * 3
    assert facts == [probe(path) for path in paths] * 3


def test_a_file_that_changes_after_it_was_looked_at_is_looked_at_again(tmp_path: Path, coded: ModuleType) -> None:
    path = coded.film(tmp_path / "one.mp4", 1, 12)
    before = look(path)
    coded.film(path, 2, 30)
    os.utime(path, ns=(before.changed + 1, before.changed + 1))
    with Project.create(tmp_path / "film") as project:
        assert project.media.facts(project.media.add(path, looked=before)).frames == 30


@pytest.mark.parametrize(
    ("options", "is_told"),
    [
        (("-bf", "2"), True),
        (("-profile:v", "baseline"), True),
        (("-bf", "3", "-x264-params", "b-pyramid=strict:weightp=2"), True),
        (("-bf", "2", "-pix_fmt", "yuv444p"), True),
        (("-bf", "2", "-pix_fmt", "yuv422p10le"), True),
        (("-bf", "2", "-x264-params", "open-gop=1:keyint=6"), True),
        (("-preset", "medium", "-x264-params", "cqm=jvt"), True),
        (("-bf", "2", "-flags", "+ildct+ilme"), False),
    ],
)
@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_frames_that_surely_are_whole_need_not_be_decoded_to_be_counted(
    tmp_path: Path,
    coded: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    is_told: bool,
    suffix: str,
) -> None:
    from matchcut.media import packets

    tried: list[Path] = []
    decoded = packets.decoded_packets
    monkeypatch.setattr(packets, "decoded_packets", lambda path, *rest: tried.append(path) or decoded(path, *rest))
    path = coded.film(tmp_path / f"film{suffix}", 3, 30, "24", "", *options)
    with FrameReader(path) as film:
        assert [coded.read(frame) for frame in film.frames()] == [(3, frame) for frame in range(30)]
        assert coded.read(film.frame(17)) == (3, 17)
    assert bool(tried) is not is_told
