"""OpenTimelineIO as editors leave it: each frame of the film is black, or the file and frame that is seen there."""

from __future__ import annotations

import math
from pathlib import Path

import opentimelineio as otio
import pytest
from PIL import Image

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.interchange.reading import read_edit

BLACK, OFFLINE = ["black"], ["offline"]
V = otio.schema.TrackKind.Video


def time(value: float, rate: float = 24) -> otio.opentime.RationalTime:
    return otio.opentime.RationalTime(value, rate)


def span(start: float, frames: float, rate: float = 24) -> otio.opentime.TimeRange:
    return otio.opentime.TimeRange(time(start, rate), time(frames, rate))


def file_of(name: str, frames: float = 96, rate: float = 24) -> otio.schema.ExternalReference:
    suffix = "" if "." in name else ".mkv"
    return otio.schema.ExternalReference(f"{name}{suffix}", span(0, frames, rate))


def clip(name: str, start: float, frames: float, *effects, enabled: bool = True, media=None, rate: float = 24):
    made = otio.schema.Clip(name, media or file_of(name), span(start, frames, rate), effects=list(effects))
    made.enabled = enabled
    return made


def gap(frames: float):
    return otio.schema.Gap(source_range=span(0, frames))


def dissolve(before: float, after: float, kind: str = "SMPTE_Dissolve", name: str = ""):
    return otio.schema.Transition(name, kind, time(before), time(after))


def speed(scalar: float):
    return otio.schema.LinearTimeWarp(time_scalar=scalar)


def track(*items, name: str = "V", kind: str = V, enabled: bool = True):
    made = otio.schema.Track(name, children=list(items), kind=kind)
    made.enabled = enabled
    return made


def written(folder: Path, *tracks, start=None, name: str = "edit.otio") -> Path:
    timeline = otio.schema.Timeline("cut", global_start_time=start)
    timeline.tracks.extend(tracks)
    otio.adapters.write_to_file(timeline, str(folder / name))
    return folder / name


A, B = "A", "B"


def title(words: str) -> otio.schema.GeneratorReference:
    return otio.schema.GeneratorReference("T", "Title", parameters={"text": words})


def rows(run):
    """What the timelines of the table below show."""
    return {
        "gap between": ([track(clip(A, 10, 12), gap(12), clip(B, 5, 12))], run(A, 10, 12) + BLACK * 12 + run(B, 5, 12)),
        "gap first": ([track(gap(6), clip(A, 10, 6))], BLACK * 6 + run(A, 10, 6)),
        "gap last": ([track(clip(A, 10, 6), gap(6))], run(A, 10, 6) + BLACK * 6),
        "two gaps": ([track(clip(A, 1, 4), gap(3), gap(4), clip(A, 30, 4))], run(A, 1, 4) + BLACK * 7 + run(A, 30, 4)),
        "only a gap above": ([track(clip(A, 0, 6)), track(gap(20))], run(A, 0, 6) + BLACK * 14),
        "disabled clip": (
            [track(clip(A, 0, 6), clip(B, 0, 6, enabled=False), clip(A, 20, 6))],
            run(A, 0, 6) + BLACK * 6 + run(A, 20, 6),
        ),
        "disabled clip over another": (
            [track(clip(A, 0, 12)), track(clip(B, 0, 6, enabled=False))],
            run(A, 0, 12),
        ),
        "disabled track": ([track(clip(A, 0, 12)), track(clip(B, 0, 6), enabled=False)], run(A, 0, 12)),
        "disabled lowest track": (
            [track(clip(A, 0, 12), enabled=False), track(gap(3), clip(B, 0, 6))],
            BLACK * 3 + run(B, 0, 6),
        ),
        "disabled clip in a dissolve": (
            [track(clip(A, 0, 8), dissolve(2, 2), clip(B, 10, 8, enabled=False))],
            run(A, 0, 6) + [f"A{n}>black" for n in range(6, 10)] + BLACK * 6,
        ),
        "upper covers the start": ([track(clip(A, 0, 12)), track(clip(B, 40, 5))], run(B, 40, 5) + run(A, 5, 7)),
        "upper in the middle": (
            [track(clip(A, 0, 12)), track(gap(4), clip(B, 40, 4))],
            run(A, 0, 4) + run(B, 40, 4) + run(A, 8, 4),
        ),
        "upper over a cut": (
            [track(clip(A, 0, 6), clip(A, 50, 6)), track(gap(4), clip(B, 40, 4))],
            run(A, 0, 4) + run(B, 40, 4) + run(A, 52, 4),
        ),
        "three deep": (
            [track(clip(A, 0, 12)), track(gap(2), clip(B, 0, 8)), track(gap(4), clip(A, 80, 2))],
            run(A, 0, 2) + run(B, 0, 2) + run(A, 80, 2) + run(B, 4, 4) + run(A, 10, 2),
        ),
        "upper is longer": ([track(clip(A, 0, 4)), track(gap(2), clip(B, 0, 8))], run(A, 0, 2) + run(B, 0, 8)),
        "upper at twice the speed": (
            [track(clip(A, 0, 12)), track(gap(4), clip(B, 40, 4, speed(2)))],
            run(A, 0, 4) + run(B, 40, 4, 2) + run(A, 8, 4),
        ),
        "lower at half speed, split": (
            [track(clip(A, 10, 12, speed(0.5))), track(gap(4), clip(B, 40, 4))],
            ["A10", "A10", "A11", "A11", *run(B, 40, 4), "A14", "A14", "A15", "A15"],
        ),
        "dissolve on an upper track": (
            [track(clip(A, 0, 16)), track(gap(4), clip(A, 40, 4), dissolve(1, 1), clip(B, 40, 4))],
            run(A, 0, 4) + run(A, 40, 3) + ["A43>B39", "A44>B40"] + run(B, 41, 3) + run(A, 12, 4),
        ),
        "fade in on an upper track": (
            [track(clip(A, 0, 16)), track(gap(4), dissolve(0, 2), clip(B, 40, 6))],
            [*run(A, 0, 4), "A4>B40", "A5>B41", *run(B, 42, 4), *run(A, 10, 6)],
        ),
        "fade out on an upper track": (
            [track(clip(A, 0, 16)), track(gap(4), clip(B, 40, 6), dissolve(2, 0), gap(4))],
            run(A, 0, 4) + run(B, 40, 4) + ["B44>A8", "B45>A9"] + run(A, 10, 6),
        ),
        "dissolve under an upper clip": (
            [track(clip(A, 0, 8), dissolve(2, 2), clip(A, 50, 8)), track(gap(4), clip(B, 40, 8))],
            run(A, 0, 4) + run(B, 40, 8) + run(A, 54, 4),
        ),
        "dissolve out of a gap": (
            [track(clip(A, 0, 6), gap(6), dissolve(2, 2), clip(B, 40, 6))],
            run(A, 0, 6) + BLACK * 4 + [f"black>B{n}" for n in range(38, 42)] + run(B, 42, 4),
        ),
        "reverse": ([track(clip(A, 0, 6), clip(B, 20, 8, speed(-1)))], run(A, 0, 6) + run(B, 27, 8, -1)),
        "reverse at twice the speed": ([track(clip(B, 20, 8, speed(-2)))], run(B, 34, 8, -2)),
        "reverse, all of the file": ([track(clip(B, 0, 96, speed(-1)))], run(B, 95, 96, -1)),
        "reverse, split": (
            [track(clip(B, 20, 12, speed(-1))), track(gap(4), clip(A, 0, 4))],
            run(B, 31, 4, -1) + run(A, 0, 4) + run(B, 23, 4, -1),
        ),
        "reverse into a dissolve": (
            [track(clip(B, 20, 8, speed(-1)), dissolve(2, 2), clip(A, 30, 8))],
            run(B, 27, 6, -1) + [f"B{21 - n}>A{28 + n}" for n in range(4)] + run(A, 32, 6),
        ),
        "freeze": ([track(clip(A, 33, 6, otio.schema.FreezeFrame()))], ["A33"] * 6),
        "two speeds on one clip": ([track(clip(A, 10, 4, speed(2), speed(2)))], run(A, 10, 4, 4)),
        "nested stack": (
            [track(clip(A, 0, 4), otio.schema.Stack("in", [track(clip(B, 10, 8)), track(gap(2), clip(A, 60, 2))]))],
            run(A, 0, 4) + run(B, 10, 2) + run(A, 60, 2) + run(B, 14, 4),
        ),
        "nested stack at twice the speed": (
            [track(otio.schema.Stack("in", [track(clip(B, 10, 8), clip(A, 60, 8))], source_range=span(2, 6),
                                     effects=[speed(2)]))],
            run(B, 12, 3, 2) + run(A, 60, 3, 2),
        ),
        "nested stack backwards": (
            [track(otio.schema.Stack("in", [track(clip(B, 10, 8), clip(A, 60, 8))], source_range=span(4, 8),
                                     effects=[speed(-1)]))],
            run(A, 63, 4, -1) + run(B, 17, 4, -1),
        ),
        "nested stack held": (
            [track(otio.schema.Stack("in", [track(clip(B, 10, 8))], source_range=span(4, 3),
                                     effects=[otio.schema.FreezeFrame()]))],
            ["B14"] * 3,
        ),
        "nested track, trimmed": (
            [track(clip(A, 0, 2), otio.schema.Track("in", [clip(B, 10, 8), clip(A, 60, 8)], source_range=span(6, 4)))],
            run(A, 0, 2) + run(B, 16, 2) + run(A, 60, 2),
        ),
        "nested stack, trimmed": (
            [track(otio.schema.Stack("in", [track(clip(B, 10, 8), clip(A, 60, 8))], source_range=span(6, 4)))],
            run(B, 16, 2) + run(A, 60, 2),
        ),
        "nested track": (
            [track(clip(A, 0, 4), track(clip(B, 10, 4), clip(B, 50, 4)))],
            run(A, 0, 4) + run(B, 10, 4) + run(B, 50, 4),
        ),
        "nested twice": (
            [track(otio.schema.Stack("o", [track(otio.schema.Stack("i", [track(clip(A, 5, 4))]), clip(B, 0, 2))]))],
            run(A, 5, 4) + run(B, 0, 2),
        ),
        "nested, disabled": (
            [track(clip(A, 0, 12)), track(otio.schema.Stack("in", [track(clip(B, 0, 6, enabled=False))]))],
            run(A, 0, 12),
        ),
        "stack of clips without tracks": (
            [track(otio.schema.Stack("in", [clip(A, 0, 6), clip(B, 10, 3)]))],
            run(B, 10, 3) + run(A, 3, 3),
        ),
        "no source range": ([track(otio.schema.Clip("A", file_of("A")))], run(A, 0, 96)),
        "missing reference": (
            [track(clip(A, 0, 4), otio.schema.Clip("lost", None, span(0, 4)), clip(A, 20, 4))],
            run(A, 0, 4) + OFFLINE * 4 + run(A, 20, 4),
        ),
        "missing file": ([track(clip(A, 0, 4), clip("gone", 0, 4))], run(A, 0, 4) + OFFLINE * 4),
        "slug above": (
            [
                track(clip(A, 0, 12)),
                track(gap(4), clip("Slug", 0, 4, media=otio.schema.GeneratorReference("Slug", "black"))),
            ],
            run(A, 0, 4) + BLACK * 4 + run(A, 8, 4),
        ),
        "title above": (
            [track(clip(A, 0, 8)), track(gap(2), clip("T", 0, 4, media=title("Hello")))],
            run(A, 0, 8),
        ),
        "times between frames": (
            [track(clip(A, 10, 6.4), clip(B, 20, 6.4), clip(A, 40, 6.4))],
            run(A, 10, 6) + run(B, 20, 7) + run(A, 40, 6),
        ),
        "transition longer than the clips": (
            [track(clip(A, 0, 4), dissolve(8, 8), clip(B, 40, 4))],
            [f"A{n}>B{36 + n}" for n in range(8)],
        ),
        "two transitions that meet within a clip": (
            [track(clip(A, 0, 8), dissolve(2, 4), clip(B, 40, 4), dissolve(4, 2), clip(A, 60, 8))],
            run(A, 0, 6) + [f"A{6 + n}>B{38 + n}" for n in range(6)] + run(A, 60, 8),
        ),
        "dissolve before the media begins": (
            [track(clip(A, 0, 8), dissolve(4, 4), clip(B, 2, 8))],
            run(A, 0, 6) + [f"A{6 + n}>B{n}" for n in range(6)] + run(B, 6, 4),
        ),
        "transition over the end": ([track(clip(A, 0, 8), dissolve(4, 4))], run(A, 0, 8)),
        "transition before the beginning": ([track(dissolve(4, 4), clip(A, 10, 8))], run(A, 10, 8)),
    }  # fmt: skip


@pytest.mark.parametrize("name", rows(lambda *_: []))
def test_every_frame_is_what_the_timeline_shows(screening, name: str) -> None:
    tracks, expected = rows(screening.run)[name]
    assert screening.shown(written(screening.folder, *tracks)) == expected


TOLD = {
    "disabled clip": "“B”",
    "disabled track": "the track: “V”",
    "two transitions that meet within a clip": "becomes a cut",
    "dissolve before the media begins": "is shortened",
    "times between frames": "moved to the nearest: “A”, “B”",
    "missing reference": "lost",
    "missing file": "gone.mkv",
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_lost_is_told_of_its_clip(screening, name: str) -> None:
    screening.shown(written(screening.folder, *rows(screening.run)[name][0]))
    assert TOLD[name] in screening.notes


@pytest.mark.parametrize("name", ["gap between", "three deep", "reverse", "nested track", "freeze", "title above"])
def test_what_is_brought_in_whole_needs_no_words(screening, name: str) -> None:
    screening.shown(written(screening.folder, *rows(screening.run)[name][0]))
    assert screening.notes == ""


@pytest.mark.parametrize(
    ("rate", "frames", "start", "expected"),
    [
        (25, 100, 30, [math.floor(28.8 * 25 / 24 + n * 25 / 24) for n in range(12)]),
        (30, 97, 30, [30 + n * 30 // 24 for n in range(12)]),
        (12, 48, 12, [12 + n // 2 for n in range(12)]),
        (12.5, 41, 25, [25 + n * 125 // 240 for n in range(12)]),
        (60, 101, 60, [60 + n * 60 // 24 for n in range(12)]),
        (30000 / 1001, 31, 0, [math.floor(n * 30000 / 1001 / 24) for n in range(12)]),
    ],
)
def test_media_of_other_rates_and_lengths(screening, rate: float, frames: int, start: int, expected: list[int]) -> None:
    """Also where the media's length is no whole number of the film's frames."""
    exact = FrameRate(30000, 1001) if rate % 1 and rate > 13 else FrameRate(25, 2) if rate % 1 else FrameRate(int(rate))
    screening.film("C", frames, exact)
    pal = otio.schema.Clip("C", file_of("C", frames, rate), otio.opentime.TimeRange(time(start, rate), time(12, 24)))
    edit = written(screening.folder, track(clip(A, 0, 6), clip(A, 40, 6), pal))
    assert screening.shown(edit)[12:] == [f"C{n}" for n in expected]
    whole = (frames / float(exact.fraction) * 24) % 1 == 0
    assert ("no whole number of the film's frames" in screening.notes) is not whole


def test_the_rate_is_the_timelines_not_the_first_clips(screening) -> None:
    screening.film("C", 100, FrameRate(25))
    first = otio.schema.Clip("C", file_of("C", 100, 25), span(0, 25, 25))
    edit = written(screening.folder, track(first, clip(A, 0, 6)), start=time(86400, 24))
    assert screening.shown(edit)[24:] == screening.run(A, 0, 6)
    assert screening.imported.film.settings.rate == FrameRate(24)
    assert screening.imported.film.settings.start == 86400
    edit = written(screening.folder, track(first.deepcopy(), clip(A, 0, 6), clip(B, 0, 6), clip(A, 9, 6)))
    assert len(screening.shown(edit)) == 42
    assert screening.imported.film.settings.rate == FrameRate(24)


@pytest.mark.parametrize(
    ("rate", "exact"),
    [
        (23.976, FrameRate(24000, 1001)), (23.98, FrameRate(24000, 1001)), (24000 / 1001, FrameRate(24000, 1001)),
        (29.97, FrameRate(30000, 1001)), (59.94, FrameRate(60000, 1001)), (25, FrameRate(25)), (12.5, FrameRate(25, 2)),
    ],
)  # fmt: skip
def test_rates_as_programs_round_them(screening, rate: float, exact: FrameRate) -> None:
    screening.film("C", 40, exact)
    edit = written(screening.folder, track(clip("C", 10, 12, media=file_of("C", 40, rate), rate=rate)))
    assert screening.shown(edit) == screening.run("C", 10, 12)
    assert screening.imported.film.settings.rate == exact


def sequence(prefix: str, suffix: str = ".png", first: int = 1001, padding: int = 4, frames: int = 20, base: str = "."):
    return otio.schema.ImageSequenceReference(
        base, prefix, suffix, first, 1, 24, padding, available_range=span(first, frames)
    )


@pytest.mark.parametrize(("suffix", "base"), [(".png", "shots"), (".jpg", "shots"), (".tif", "shots/"), (".png", "")])
def test_pictures_in_a_sequence_are_a_film(screening, suffix: str, base: str) -> None:
    for number in range(20):
        screening.still("C", f"{base}/take.{1001 + number}{suffix}".lstrip("/"), number)
    pictures = otio.schema.Clip("C", sequence("take.", suffix, base=base), span(1005, 8))
    assert screening.shown(written(screening.folder, track(clip(A, 0, 4), pictures))) == screening.run(
        A, 0, 4
    ) + screening.run("C", 4, 8)


def test_a_picture_that_is_missing_of_a_sequence_is_held_and_told(screening) -> None:
    for number in (0, 1, 2, 4, 5):
        screening.still("C", f"c{number + 1:04}.png", number)
    pictures = otio.schema.Clip("C", sequence("c", first=1, frames=6), span(1, 6))
    assert screening.shown(written(screening.folder, track(pictures))) == ["C0", "C1", "C2", "C2", "C4", "C5"]
    assert "1 picture of its sequence is missing" in screening.notes


@pytest.mark.parametrize("padding", [0, 4, 6])
def test_a_sequence_of_every_second_number(screening, padding: int) -> None:
    for number in range(0, 12, 2):
        screening.still("C", f"c_{number + 10:0{padding}d}.png", number)
    reference = otio.schema.ImageSequenceReference("", "c_", ".png", 10, 2, 24, padding, available_range=span(0, 6))
    pictures = otio.schema.Clip("C", reference, span(1, 4))
    assert screening.shown(written(screening.folder, track(pictures))) == ["C2", "C4", "C6", "C8"]


def test_a_sequence_that_is_not_there_is_offline_and_named(screening) -> None:
    pictures = otio.schema.Clip("C", sequence("nowhere_"), span(1001, 4))
    assert screening.shown(written(screening.folder, track(pictures))) == OFFLINE * 4
    assert "nowhere_%04d.png" in screening.notes


@pytest.mark.parametrize("available", [1, 1000, None])
@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tif"])
def test_a_still_holds_for_its_length(screening, available: int | None, suffix: str) -> None:
    screening.still("C", f"picture{suffix}", 7)
    reference = otio.schema.ExternalReference(f"picture{suffix}", span(0, available) if available else None)
    edit = written(screening.folder, track(clip(A, 0, 3), clip("C", 0, 30, media=reference), clip(A, 9, 3)))
    assert screening.shown(edit) == screening.run(A, 0, 3) + ["C7"] * 30 + screening.run(A, 9, 3)


PLACES = [
    "C:\\Footage\\Tag 1\\{}", "file:///C:/Footage/{}", "file://localhost/C%3a/Footage/{}", "file:///C|/Footage/{}",
    "\\\\server\\share\\{}", "file://server/share/{}", "file:///Volumes/Raid%201/{}", "/Volumes/100% neu/{}",
    "sub/{}", "./{}", "file:{}",
]  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", ["C.mkv", "Größe ändern.mkv", "take #1.mkv", "100%.mkv", "映画.mkv"])
def test_media_is_found_wherever_another_system_had_it(screening, place: str, name: str) -> None:
    screening.film("C", 8).rename(screening.folder / name)
    url = place.format(name)
    if url.startswith("file:"):
        url = url.replace(" ", "%20").replace("100%.", "100%25.")
    edit = written(screening.folder, track(clip("x", 2, 4, media=otio.schema.ExternalReference(url))))
    assert screening.shown(edit) == screening.run("C", 2, 4)


def test_of_several_media_references_the_active_one_is_read(screening) -> None:
    made = clip(A, 4, 4)
    made.set_media_references({"DEFAULT_MEDIA": file_of("A"), "proxy": file_of("B")}, "proxy")
    assert screening.shown(written(screening.folder, track(made))) == screening.run(B, 4, 4)


def test_sound_that_is_muted_is_not_heard_and_goes_on_after_the_pictures(screening, tmp_path: Path) -> None:
    sound = otio.schema.TrackKind.Audio
    tracks = [
        track(clip(A, 0, 12)),
        track(clip("one", 0, 20, media=file_of("one.wav")), name="A1", kind=sound),
        track(clip("two", 0, 8, enabled=False), clip("three", 0, 8), name="A2", kind=sound),
        track(clip("four", 0, 8), name="A3", kind=sound, enabled=False),
    ]
    edit = read_edit(written(tmp_path, *tracks))
    assert [one.name for one in edit.sounds] == ["one", "three"]
    assert edit.length == 20
    assert [one.heard for one in edit.clips if not one.black] == [False]
    assert "Muted in the edit, and left out: “two”." in [*map(str, edit.notes)]
    assert "Muted in the edit, and left out: the track: “A3”." in [*map(str, edit.notes)]


def test_titles_are_titles_of_the_film(screening) -> None:
    screening.shown(written(screening.folder, *rows(screening.run)["title above"][0]))
    (title,) = screening.imported.film.titles.values()
    assert (title.text, title.offset, title.frames) == ("Hello", 2, 4)


def test_effects_are_told_clip_by_clip(screening) -> None:
    blur = otio.schema.Effect("b", "Gaussian Blur")
    off = otio.schema.Effect("o", "Sharpen")
    off.enabled = False
    edit = written(screening.folder, track(clip(A, 0, 4, blur), clip(B, 0, 4, blur.deepcopy(), off)))
    assert screening.shown(edit) == screening.run(A, 0, 4) + screening.run(B, 0, 4)
    assert screening.notes == "A film holds no effect “Gaussian Blur”: “A”, “B”."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"value": 77.0', '"value": NaN'),
        ('"value": 77.0', '"value": Infinity'),
        ('"value": 77.0', '"value": 1e300'),
        ('"time_scalar": 3.0', '"time_scalar": NaN'),
        ('"time_scalar": 3.0', '"time_scalar": -Infinity'),
    ],
)
def test_one_bad_clip_does_not_refuse_the_edit(screening, old: str, new: str) -> None:
    edit = written(screening.folder, track(clip(A, 0, 4), clip(B, 77, 4, speed(3)), clip(A, 20, 4)))
    text = "".join(edit.read_text().split("\n"))
    compact = " ".join(text.split())
    assert old in compact
    edit.write_text(compact.replace(old, new))
    shown = screening.shown(edit)
    assert shown[:4] + shown[8:] == screening.run(A, 0, 4) + screening.run(A, 20, 4)
    assert "“B”" in screening.notes


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"value": 4.0', '"value": NaN'), ('"value": 4.0', '"value": Infinity'), ('"value": 4.0', '"value": 1e18'),
        ('"rate": 24.0', '"rate": 0.0'), ('"rate": 24.0', '"rate": -1.0'), ('"rate": 24.0', '"rate": NaN'),
    ],
)  # fmt: skip
def test_an_edit_whose_clips_have_no_place_is_one_sentence(screening, old: str, new: str) -> None:
    edit = written(screening.folder, track(clip(A, 0, 4), clip(B, 77, 4)))
    compact = " ".join(edit.read_text().split())
    assert old in compact
    edit.write_text(compact.replace(old, new))
    with pytest.raises(BadInput) as error:
        read_edit(edit)
    assert error.value.file == edit
    assert "\n" not in error.value.what


@pytest.mark.parametrize("opening", ["[", '{"a":', '{"OTIO_SCHEMA": "Stack.1", "children": ['])
def test_nesting_without_end_is_one_sentence(tmp_path: Path, opening: str) -> None:
    path = tmp_path / "deep.otio"
    path.write_text(opening * 100_000)
    with pytest.raises(BadInput, match="nested deeper"):
        read_edit(path)


def test_many_clips_on_many_tracks_are_read_in_seconds(tmp_path: Path) -> None:
    tracks = [track(*(item for n in range(40) for item in (clip(A, n, 3), gap(2)))) for _ in range(50)]
    edit = read_edit(written(tmp_path, *tracks))
    assert edit.length == 200
    assert [one.black for one in edit.clips] == [False, True] * 40


@pytest.mark.parametrize(
    ("opaque", "shows", "says"),
    [
        (1, "logo", ""),
        (0.75, "logo", "may be transparent: “logo”"),
        (0.25, "story", "one sees through lies over others, and is left out: “logo”"),
        (None, "logo", "may be transparent: “logo”"),
    ],
)
def test_a_logo_does_not_hide_the_story_and_is_told(screening, opaque: float | None, shows: str, says: str) -> None:
    if opaque is not None:
        logo = Image.open(screening.still("C", "logo.png")).convert("RGBA")
        if opaque < 1:
            logo.putalpha(round(opaque * 255))
        logo.save(screening.folder / "logo.png")
    tracks = [track(clip(A, 0, 8)), track(clip("logo", 0, 4, media=file_of("logo.png", 1)))]
    seen = screening.shown(written(screening.folder, *tracks))
    assert (seen[:4] == screening.run(A, 0, 4)) == (shows == "story")
    assert seen[4:] == screening.run(A, 4, 4)
    assert ("transparent" in screening.notes or "sees through" in screening.notes) == bool(says)
    assert says in screening.notes


def test_sound_at_another_speed_is_left_out_and_told(tmp_path: Path) -> None:
    heard = track(
        clip("slow", 0, 8, speed(0.5), media=file_of("slow.wav")), name="A1", kind=otio.schema.TrackKind.Audio
    )
    edit = read_edit(written(tmp_path, track(clip(A, 0, 8)), heard))
    assert edit.sounds == ()
    assert any("no sound at another speed" in str(note) and "“slow”" in str(note) for note in edit.notes)
