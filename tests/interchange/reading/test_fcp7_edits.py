"""Final Cut Pro 7 XML in the manners of those who write it: each frame of the film is the one that is seen there."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image

from matchcut.film.errors import BadInput
from matchcut.film.time import FrameRate
from matchcut.interchange.reading import read_edit

BLACK, OFFLINE = ["black"], ["offline"]
A, B = "A", "B"


def rate(timebase: int = 24, ntsc: bool = False) -> str:
    return f"<rate><timebase>{timebase}</timebase><ntsc>{str(ntsc).upper()}</ntsc></rate>"


def file_of(name: str, frames: int = 96, timebase: int = 24, inner: str = "") -> str:
    return (
        f'<file id="f-{name}"><name>{name}.mkv</name><pathurl>file://localhost/gone/{name}.mkv</pathurl>'
        f"{rate(timebase)}<duration>{frames}</duration>{inner}<media><video/></media></file>"
    )


def clip(
    name: str, start: int, end: int, first: int, out: int | None = None, inner: str = "", *, enabled: bool = True,
    file: str | None = None, timebase: int = 24,
) -> str:  # fmt: skip
    out = first + end - start if out is None else out
    return (
        f'<clipitem id="c-{name}-{start}-{first}"><name>{name}</name><enabled>{str(enabled).upper()}</enabled>'
        f"<duration>96</duration>{rate(timebase)}<start>{start}</start><end>{end}</end><in>{first}</in><out>{out}</out>"
        f"{file_of(name) if file is None else file}{inner}</clipitem>"
    )


def cross(start: int, end: int, alignment: str = "center", name: str = "Cross Dissolve", inner: str = "") -> str:
    return (
        f"<transitionitem><start>{start}</start><end>{end}</end><alignment>{alignment}</alignment>{rate()}"
        f"<effect><name>{name}</name><effectid>{name}</effectid><effecttype>transition</effecttype>{inner}</effect>"
        "</transitionitem>"
    )


def effect(identity: str, name: str = "", **values: object) -> str:
    told = "".join(
        f"<parameter><parameterid>{key}</parameterid><value>{value}</value></parameter>"
        for key, value in values.items()
    )
    return f"<filter><effect><name>{name or identity}</name><effectid>{identity}</effectid>{told}</effect></filter>"


def remap(**values: object) -> str:
    return effect("timeremap", "Time Remap", **values)


def graph(*points: tuple[int, float]) -> str:
    keys = "".join(f"<keyframe><when>{when}</when><value>{value}</value></keyframe>" for when, value in points)
    return (
        "<filter><effect><name>Time Remap</name><effectid>timeremap</effectid>"
        "<parameter><parameterid>variablespeed</parameterid><value>1</value></parameter>"
        "<parameter><parameterid>speed</parameterid><value>100</value></parameter>"
        f"<parameter><parameterid>graphdict</parameterid>{keys}</parameter></effect></filter>"
    )


def track(*items: str, enabled: bool = True) -> str:
    return f"<track>{''.join(items)}<enabled>{str(enabled).upper()}</enabled></track>"


def sequence(*tracks: str, duration: int = 0, audio: str = "", head: str = "", identity: str = "s") -> str:
    return (
        f'<sequence id="{identity}"><name>cut {identity}</name><duration>{duration}</duration>{rate()}{head}'
        "<media><video>"
        "<format><samplecharacteristics><width>64</width><height>32</height></samplecharacteristics></format>"
        f"{''.join(tracks)}</video>{audio}</media></sequence>"
    )


def written(folder: Path, *sequences: str, name: str = "edit.xml") -> Path:
    path = folder / name
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE xmeml>\n<xmeml version="4">{"".join(sequences)}</xmeml>'
    path.write_text(text, encoding="utf-8")
    return path


def text(words: str, start: int, end: int) -> str:
    return (
        f"<generatoritem><name>Text</name><start>{start}</start><end>{end}</end><in>0</in><out>{end - start}</out>"
        f"<effect><name>Text</name><effectid>Text</effectid><effecttype>generator</effecttype>"
        f"<parameter><parameterid>str</parameterid><value>{words}</value></parameter></effect></generatoritem>"
    )


NESTED = sequence(track(clip(B, 0, 8, 10), clip(A, 8, 16, 60)), identity="inner")
ADJUSTMENT = '<file id="adj"><name>Adjustment Layer</name><mediaSource>Slug</mediaSource></file>'
SLUG = (
    "<generatoritem><name>Slug</name><start>4</start><end>8</end><in>0</in><out>4</out>"
    "<effect><name>Slug</name><effectid>Slug</effectid></effect></generatoritem>"
)


def rows(run):
    return {
        "gap": ([track(clip(A, 0, 6, 10), clip(B, 9, 15, 20))], run(A, 10, 6) + BLACK * 3 + run(B, 20, 6)),
        "black at the end": ([track(clip(A, 0, 6, 10))], run(A, 10, 6) + BLACK * 4),
        "disabled clip": (
            [track(clip(A, 0, 4, 0), clip(B, 4, 8, 0, enabled=False), clip(A, 8, 12, 40))],
            run(A, 0, 4) + BLACK * 4 + run(A, 40, 4),
        ),
        "disabled track": ([track(clip(A, 0, 8, 0)), track(clip(B, 0, 8, 0), enabled=False)], run(A, 0, 8)),
        "upper track": (
            [track(clip(A, 0, 12, 0)), track(clip(B, 4, 8, 40))], run(A, 0, 4) + run(B, 40, 4) + run(A, 8, 4),
        ),
        "clips out of order": ([track(clip(B, 6, 12, 20), clip(A, 0, 6, 10))], run(A, 10, 6) + run(B, 20, 6)),
        "dissolve as Final Cut writes it": (
            [track(clip(A, 0, -1, 0, 12), cross(8, 12), clip(B, -1, 18, 30, 40))],
            run(A, 0, 8) + [f"A{8 + n}>B{30 + n}" for n in range(4)] + run(B, 34, 6),
        ),
        "dissolve at the start of its cut": (
            [track(clip(A, 0, -1, 0, 12), cross(8, 12, "start"), clip(B, -1, 18, 30, 40))],
            run(A, 0, 8) + [f"A{8 + n}>B{30 + n}" for n in range(4)] + run(B, 34, 6),
        ),
        "dissolve between clips with their own edges": (
            [track(clip(A, 0, 10, 0), cross(8, 12), clip(B, 10, 18, 32))],
            run(A, 0, 8) + [f"A{8 + n}>B{30 + n}" for n in range(4)] + run(B, 34, 6),
        ),
        "dissolve between clips that overlap": (
            [track(clip(A, 0, 12, 0), cross(8, 12), clip(B, 8, 18, 30))],
            run(A, 0, 8) + [f"A{8 + n}>B{30 + n}" for n in range(4)] + run(B, 34, 6),
        ),
        "fade in from the track below": (
            [track(clip(A, 0, 16, 0)), track(cross(4, 8, "start-black"), clip(B, -1, 12, 40, 48))],
            run(A, 0, 4) + [f"A{4 + n}>B{40 + n}" for n in range(4)] + run(B, 44, 4) + run(A, 12, 4),
        ),
        "one parameter": ([track(clip(A, 0, 8, 20, inner=remap(speed=50)))], [f"A{10 + n // 2}" for n in range(8)]),
        "twice the speed": ([track(clip(A, 0, 8, 5, inner=remap(speed=200, reverse="FALSE")))], run(A, 10, 8, 2)),
        "speed in frames of the source": (
            [track(clip(A, 0, 8, 20, 36, inner=remap(speed=200)))], run(A, 20, 8, 2),
        ),
        "half the speed in frames of the source": (
            [track(clip(A, 0, 8, 20, 24, inner=remap(speed=50)))], [f"A{20 + n // 2}" for n in range(8)],
        ),
        "reverse": ([track(clip(A, 0, 8, 20, inner=remap(speed=100, reverse="TRUE")))], run(A, 27, 8, -1)),
        "reverse by a negative speed": ([track(clip(A, 0, 8, 20, inner=remap(speed=-100)))], run(A, 27, 8, -1)),
        "freeze": ([track(clip(A, 0, 4, 33, inner=remap(speed=0)))], ["A33"] * 4),
        "freeze by key frames": ([track(clip(A, 0, 4, 10, inner=graph((0, 33), (96, 33))))], ["A33"] * 4),
        "a graph of one speed": (
            [track(clip(A, 0, 8, 4, inner=graph((0, 10), (40, 30))))], [f"A{12 + n // 2}" for n in range(8)],
        ),
        "a graph that runs backwards": (
            [track(clip(A, 0, 8, 4, inner=graph((0, 95), (95, 0))))], run(A, 91, 8, -1),
        ),
        "a filter that is off": (
            [track(clip(A, 0, 4, 10, inner=remap(speed=200).replace("<filter>", "<filter><enabled>FALSE</enabled>")))],
            run(A, 10, 4),
        ),
        "nested sequence": (
            [track(clip(A, 0, 4, 0), clip("in", 4, 12, 4, file=NESTED))], run(A, 0, 4) + run(B, 14, 4) + run(A, 60, 4),
        ),
        "nested sequence at half the speed": (
            [track(clip("in", 0, 12, 8, file=NESTED, inner=remap(speed=50)))],
            [f"B{14 + n // 2}" for n in range(8)] + ["A60", "A60", "A61", "A61"],
        ),
        "nested sequence at twice the speed": (
            [track(clip("in", 0, 8, 0, file=NESTED, inner=remap(speed=200)))], run(B, 10, 4, 2) + run(A, 60, 4, 2),
        ),
        "nested sequence backwards": (
            [track(clip("in", 0, 12, 2, file=NESTED, inner=remap(speed=-100)))], run(A, 65, 6, -1) + run(B, 17, 6, -1),
        ),
        "nested sequence held": ([track(clip("in", 0, 3, 5, file=NESTED, inner=remap(speed=0)))], ["B15"] * 3),
        "small nested sequence in the corner": (
            [track(clip(A, 0, 8, 0)), track(clip("in", 0, 8, 0, file=NESTED, inner=effect("basic", scale=30)))],
            run(A, 0, 8),
        ),
        "adjustment layer": ([track(clip(A, 0, 8, 0)), track(clip("adj", 2, 6, 0, file=ADJUSTMENT))], run(A, 0, 8)),
        "text over black": ([track(text("Chapter", 0, 4), clip(A, 4, 8, 10))], BLACK * 4 + run(A, 10, 4)),
        "slug over a clip": ([track(clip(A, 0, 12, 0)), track(SLUG)], run(A, 0, 4) + BLACK * 4 + run(A, 8, 4)),
        "invisible above": (
            [track(clip(A, 0, 8, 0)), track(clip(B, 0, 8, 0, inner=effect("opacity", opacity=0)))], run(A, 0, 8),
        ),
        "a small picture in the corner": (
            [track(clip(A, 0, 8, 0)), track(clip(B, 0, 8, 0, inner=effect("basic", "Basic Motion", scale=30)))],
            run(A, 0, 8),
        ),
        "file without a place": ([track(clip(A, 0, 4, 0), clip("gone", 4, 8, 0))], run(A, 0, 4) + OFFLINE * 4),
        "no file at all": ([track(clip(A, 0, 4, 0), clip("lost", 4, 8, 0, file=""))], run(A, 0, 4) + OFFLINE * 4),
        "junk for a time": (
            [track(clip(A, 0, 4, 0), clip(B, 4, 8, 0).replace("<in>0</in>", "<in>NaN</in>"))],
            run(A, 0, 4) + run(B, 0, 4),
        ),
    }  # fmt: skip


@pytest.mark.parametrize("name", rows(lambda *_: []))
def test_every_frame_is_what_the_sequence_shows(screening, name: str) -> None:
    tracks, expected = rows(screening.run)[name]
    duration = 10 if name == "black at the end" else 0
    assert screening.shown(written(screening.folder, sequence(*tracks, duration=duration))) == expected


TOLD = {
    "disabled clip": "Switched off in the edit, and left out: “B”",
    "disabled track": "the picture track: “V2”",
    "reverse": "runs backwards",
    "invisible above": "A film holds no opacity: “B”",
    "a small picture in the corner": "lies small or faint over others, and is left out: “B”",
    "nested sequence backwards": "runs backwards",
    "small nested sequence in the corner": "lies small or faint over others, and is left out: “in”",
    "adjustment layer": "An adjustment layer is left out",
    "file without a place": "gone.mkv",
    "no file at all": "lost",
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_lost_is_told_of_its_clip(screening, name: str) -> None:
    screening.shown(written(screening.folder, sequence(*rows(screening.run)[name][0])))
    assert TOLD[name] in screening.notes


@pytest.mark.parametrize(
    "name", ["gap", "upper track", "dissolve as Final Cut writes it", "one parameter", "nested sequence"]
)
def test_what_is_brought_in_whole_needs_no_words(screening, name: str) -> None:
    screening.shown(written(screening.folder, sequence(*rows(screening.run)[name][0])))
    assert screening.notes == ""


@pytest.mark.parametrize(
    ("timebase", "first", "out", "shown"),
    [
        (25, 25, 37, [25 + n * 25 // 24 for n in range(12)]),
        (12, 12, 18, [12 + n // 2 for n in range(12)]),
        (48, 10, 34, [10 + 2 * n for n in range(12)]),
        (30, 30, 45, [30 + n * 30 // 24 for n in range(12)]),
        (60, 0, 30, [n * 60 // 24 for n in range(12)]),
    ],
)
def test_clips_that_count_at_rates_of_their_own(
    screening, timebase: int, first: int, out: int, shown: list[int]
) -> None:
    screening.film("C", 97, FrameRate(timebase))
    made = clip("C", 0, 12, first, out, file=file_of("C", 97, timebase), timebase=timebase)
    assert screening.shown(written(screening.folder, sequence(track(made)))) == [f"C{n}" for n in shown]


@pytest.mark.parametrize("ntsc", [True, False])
def test_the_rate_and_first_timecode_are_the_sequences(screening, ntsc: bool) -> None:
    head = f"<timecode>{rate(30, ntsc)}<string>01:00:00;00</string><displayformat>DF</displayformat></timecode>"
    edit = written(screening.folder, sequence(track(clip(A, 0, 6, 10)), head=head).replace(rate(), rate(30, ntsc), 1))
    screening.shown(edit)
    settings = screening.imported.film.settings
    assert settings.rate == (FrameRate(30000, 1001) if ntsc else FrameRate(30))
    assert settings.start == (107_892 if ntsc else 0)
    assert (settings.width, settings.height) == (64, 32)


def test_a_file_that_is_named_once_is_known_by_its_id(screening) -> None:
    tracks = track(clip(A, 0, 4, 10), clip("again", 4, 8, 40, file='<file id="f-A"/>'))
    assert screening.shown(written(screening.folder, sequence(tracks))) == screening.run(A, 10, 4) + screening.run(
        A, 40, 4
    )


def test_numbered_stills_as_premiere_writes_them_are_a_film_and_one_still_is_not(screening) -> None:
    for number in range(20):
        screening.still("C", f"shots/shot_{number + 1:04}.png", number)
    many = file_of("C", 20).replace("C.mkv", "shot_0001.png")
    one = file_of("D", 1_294_705).replace("D.mkv", "shot_0005.png")
    tracks = track(clip("C", 0, 6, 4, file=many), clip("D", 6, 12, 107_892, file=one))
    assert screening.shown(written(screening.folder, sequence(tracks))) == screening.run("C", 4, 6) + ["C4"] * 6


def test_a_logo_over_the_story_is_left_out_and_told(screening) -> None:
    Image.new("RGBA", (64, 32), (255, 255, 255, 40)).save(screening.folder / "logo.png")
    logo = clip("logo", 2, 6, 0, file='<file id="l"><name>logo.png</name></file>')
    assert screening.shown(written(screening.folder, sequence(track(clip(A, 0, 8, 0)), track(logo)))) == (
        screening.run(A, 0, 8)
    )
    assert "left out: “logo”" in screening.notes


def test_a_speed_that_changes_is_told_and_its_mean_used(screening) -> None:
    edit = written(screening.folder, sequence(track(clip(A, 0, 20, 0, inner=graph((0, 0), (10, 30), (20, 40))))))
    assert screening.shown(edit) == screening.run(A, 0, 20, 2)
    assert "Its speed changes within the clip; one speed throughout stands for it: “A”" in screening.notes


def test_wipes_and_dips_keep_their_kind_and_others_become_dissolves(screening) -> None:
    kinds = [
        cross(8, 12, name="Edge Wipe", inner="<wipecode>2</wipecode><reverse>TRUE</reverse>"),
        cross(18, 22, name="Dip to Black"), cross(28, 32, name="Page Peel"), cross(38, 42, name="Film Dissolve"),
    ]  # fmt: skip
    clips = [clip(A, 10 * n, 10 * n + 10, 4 + 10 * n) for n in range(5)]
    items = [item for pair in zip(clips, [*kinds, ""], strict=True) for item in pair]
    screening.shown(written(screening.folder, sequence(track(*items))))
    film = screening.imported.film
    assert [shot.transition.kind.value for shot in film.running_order[1:]] == [
        "wipe up", "dip to black", "dissolve", "dissolve"
    ]  # fmt: skip
    assert "page peel" in screening.notes


def sound(name: str, channel: int, *, enabled: bool = True, inner: str = "") -> str:
    return clip(
        name, 0, 12, 24, inner=f"<sourcetrack><trackindex>{channel}</trackindex></sourcetrack>{inner}", enabled=enabled
    )


def test_two_channels_are_one_sound_and_what_is_muted_is_not_heard(tmp_path: Path) -> None:
    level = effect("audiolevels", "Audio Levels", level=0.5)
    tracks = [track(sound(A, 1, inner=level)), track(sound(A, 2)), track(sound(B, 1, enabled=False))]
    audio = f"<audio>{''.join(tracks)}{track(sound('C', 1), enabled=False)}</audio>"
    edit = read_edit(written(tmp_path, sequence(track(clip(A, 0, 12, 24)), audio=audio)))
    (heard,) = edit.sounds
    assert (heard.name, heard.source, heard.seconds, heard.gain) == ("A", 1, Fraction(1, 2), -602)
    assert [one.heard for one in edit.clips] == [False]
    assert "Muted in the edit, and left out: “B”." in [*map(str, edit.notes)]
    assert "Muted in the edit, and left out: the sound track: “A4”." in [*map(str, edit.notes)]
    assert "The channels of a sound have levels of their own; the first's is heard of all: “A”." in [
        *map(str, edit.notes)
    ]


def test_two_channels_of_one_level_are_nothing_to_tell(tmp_path: Path) -> None:
    level = effect("audiolevels", "Audio Levels", level=0.5)
    tracks = [track(sound(A, channel, inner=level)) for channel in (1, 2)]
    edit = read_edit(written(tmp_path, sequence(track(clip(A, 0, 12, 24)), audio=f"<audio>{''.join(tracks)}</audio>")))
    assert [heard.gain for heard in edit.sounds] == [-602]
    assert not any("levels of their own" in str(note) for note in edit.notes)


@pytest.mark.parametrize(("pans", "lost"), [((-1, 1), False), ((0, 0), False), ((0.4, 0.4), True), ((-0.5, 0.5), True)])
def test_panning_is_told_and_the_sides_of_a_stereo_sound_are_none(
    tmp_path: Path, pans: tuple[float, float], lost: bool
) -> None:
    tracks = [track(sound(A, n, inner=effect("audiopan", "Audio Pan", pan=pan))) for n, pan in enumerate(pans, 1)]
    edit = read_edit(written(tmp_path, sequence(track(clip(A, 0, 12, 24)), audio=f"<audio>{''.join(tracks)}</audio>")))
    assert len(edit.sounds) == 1
    assert ("A sound's panning is left out: “A”." in [*map(str, edit.notes)]) == lost


def test_the_sound_of_a_nested_sequence_at_another_speed_is_told(tmp_path: Path) -> None:
    inner = sequence(track(clip(A, 0, 12, 0)), audio=f"<audio>{track(sound(A, 1))}</audio>", identity="inner")
    nest = clip("in", 0, 12, 0, file=inner, inner=remap(speed=50))
    edit = read_edit(written(tmp_path, sequence(track(nest), audio=f"<audio>{track(nest)}</audio>")))
    assert edit.sounds == ()
    assert "A film holds no sound at another speed; it is left out: “in”." in [*map(str, edit.notes)]


def test_a_sequence_that_holds_itself_is_told_and_the_rest_is_read(screening) -> None:
    inner = '<sequence id="loop"/>'
    edit = written(
        screening.folder, sequence(track(clip(A, 0, 4, 0), clip("in", 4, 8, 0, file=inner)), identity="loop")
    )
    assert screening.shown(edit)[:4] == screening.run(A, 0, 4)


def test_sequences_that_multiply_do_not_fill_the_machine(tmp_path: Path) -> None:
    made = [sequence(track(*(clip(A, n, n + 1, n) for n in range(10))), identity="s0")]
    for level in range(1, 12):
        inner = f'<sequence id="s{level - 1}"/>'
        made.append(
            sequence(track(*(clip("in", 10 * n, 10 * n + 10, 0, file=inner) for n in range(10))), identity=f"s{level}")
        )
    edit = read_edit(written(tmp_path, *made[::-1]))
    assert edit.length == 100


@pytest.mark.parametrize(
    "text",
    [
        "<xmeml/>", "<xmeml><sequence/></xmeml>", "<xmeml><sequence><media/></sequence></xmeml>",
        "<xmeml><sequence><rate><timebase>0</timebase></rate><media><video><track/></video></media></sequence></xmeml>",
        "<xmeml><sequence><rate><timebase>24</timebase></rate><media><video><track/></video></media></sequence></xmeml>",
        "<xmeml>" + "<bin><children>" * 400,
    ],
)  # fmt: skip
def test_what_is_no_edit_is_one_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "edit.xml"
    path.write_text(text)
    with pytest.raises(BadInput) as error:
        read_edit(path)
    assert error.value.file == path
