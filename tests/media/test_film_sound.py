"""Picture and sound of a film file: together to 5 ms whichever begins first, and every track heard."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from matchcut.media.frames import FrameReader
from matchcut.media.peaks import peaks_of
from matchcut.media.probe import probe
from matchcut.media.samples import SAMPLE_RATE
from matchcut.media.sound import read_sound
from matchcut.media.soundtrack import film_sound

X264 = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "20", "-pix_fmt", "yuv420p", "-bf", "2", "-g", "12")
CODECS = {".mp4": "aac", ".mov": "pcm_s16le", ".mkv": "libvorbis", ".webm": "libopus", ".ts": "ac3", ".m2ts": "aac",
          ".avi": "pcm_s16le", ".mxf": "pcm_s16le", ".mpg": "mp2"}  # fmt: skip
PICTURES = {".webm": ("-c:v", "libvpx", "-b:v", "500k", "-cpu-used", "8"), ".mpg": ("-c:v", "mpeg2video", "-q:v", "4"),
            ".mxf": ("-c:v", "mpeg2video", "-q:v", "4")}  # fmt: skip


def beep(at: float, hertz: int = 1000, seconds: float = 2.4) -> tuple[str, ...]:
    """ffmpeg's input of a tone of a tenth of a second."""
    tone = f"aevalsrc='if(between(t,{at},{at}+0.1),sin(2*PI*{hertz}*t)*0.4,0)':s=48000:d={seconds}"
    return ("-f", "lavfi", "-i", tone)


def tone(hertz: int, seconds: float = 1.6, layout: str = "mono") -> tuple[str, ...]:
    return (
        "-f",
        "lavfi",
        "-i",
        f"sine=frequency={hertz}:sample_rate=48000:duration={seconds},aformat=channel_layouts={layout}",
    )


def onset(samples) -> float:
    """When the first loud sample is heard, in seconds."""
    loud = np.flatnonzero(np.abs(samples).max(axis=0) > 0.1)
    return float(loud[0]) / SAMPLE_RATE


def heard(samples, hertz: float) -> float:
    """How loud a frequency is, full scale 1."""
    spectrum = np.abs(np.fft.rfft(samples.mean(axis=0))) * 2 / samples.shape[1]
    at = round(hertz * samples.shape[1] / SAMPLE_RATE)
    return float(spectrum[at - 2 : at + 3].max())


OFFSETS = (0.0, 0.978, 0.3335, -0.4, -1.04)


def cases():
    """Every offset in the forms that differ most in how they say it, two in the others; AVI and MXF can't say any."""
    for suffix in CODECS:
        offsets = (0.0,) if suffix in (".avi", ".mxf") else OFFSETS if suffix in (".mp4", ".ts") else (0.978, -0.4)
        yield from ((suffix, offset) for offset in offsets)


@pytest.mark.parametrize(("suffix", "offset"), list(cases()))
def test_sound_that_begins_early_or_late_stays_with_the_picture(offset, suffix, filming, tmp_path):
    path = tmp_path / f"a{suffix}"
    late = ("-itsoffset", str(offset)) if offset > 0 else ()
    words = ("-map", "0:v", "-map", "1:a", *PICTURES.get(suffix, X264), "-c:a", CODECS[suffix])
    if offset < 0:
        words = ("-vf", f"setpts=PTS+{-offset}/TB", "-fps_mode", "passthrough", *words)
    filming.film(path, *words, before=(*late, *beep(1.2)))
    shown = onset(read_sound(path))
    assert shown == pytest.approx(1.2 + offset, abs=0.005)
    facts = probe(path)
    assert facts.has_sound
    length = 2.4 if suffix != ".mxf" else 1.6  # MXF interleaves frame by frame, so its sound ends with the picture.
    assert facts.samples / facts.sample_rate == pytest.approx(length + offset, abs=0.08)
    with FrameReader(path) as film:
        assert filming.number(film.frame(0)) == 0
        early = [note for note in tuple(map(str, film.sound_notes)) if "before its picture" in note]
        assert bool(early) == (offset < 0)
    # A stretch from within, as a take has it.
    part = np.concatenate(list(film_sound(path, start=Fraction(1, 8))), axis=1)
    assert onset(part) == pytest.approx(1.2 + offset - 0.125, abs=0.005)


def test_a_picture_that_an_empty_edit_makes_late(filming, tmp_path):
    """As phones write it: the picture's first frame is shown after the sound has begun."""
    for number, late in enumerate((0.25, 0.5, 0.9)):
        path = tmp_path / f"{number}.mp4"
        filming.film(tmp_path / "plain.mp4", *X264)
        words = ("-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac")
        filming.run("-itsoffset", str(late), "-i", str(tmp_path / "plain.mp4"), *beep(1.2), *words, str(path))
        with FrameReader(path) as film:
            assert float(film.begins) == pytest.approx(late, abs=0.001)
            assert film.count == 40
        assert onset(read_sound(path)) == pytest.approx(1.2 - late, abs=0.005)


@pytest.mark.parametrize(
    ("suffix", "codec"), [(".mkv", "pcm_s16le"), (".mkv", "flac"), (".mp4", "aac"), (".ts", "mp2")]
)
def test_a_pause_in_a_recordings_sound_is_silence(suffix, codec, filming, tmp_path):
    """What the microphone missed is missing; what follows is where it was."""
    path = tmp_path / f"a{suffix}"
    words = ("-map", "0:v", "-map", "1:a", *X264, "-af", "aselect='not(between(t,0.3,0.9))'", "-c:a", codec)
    filming.film(path, *words, before=beep(1.2))
    assert onset(read_sound(path)) == pytest.approx(1.2, abs=0.005)


def test_sound_stays_with_pictures_whose_times_repeat(filming, tmp_path):
    """Several small pictures in one packet of an MPEG have one time: they are counted from the first one's."""
    words = ("-map", "0:v", "-map", "1:a", "-c:v", "mpeg2video", "-b:v", "1M", "-bf", "2", "-r", "25", "-c:a", "mp2")
    path = filming.film(tmp_path / "a.mpg", *words, rate="12", before=("-itsoffset", "0.25", *beep(1.0)))
    assert onset(read_sound(path)) == pytest.approx(1.25, abs=0.005)


@pytest.mark.parametrize("form", ["ts", "vob"])
def test_two_recordings_in_one_stream_are_heard_one_after_the_other(form, filming, tmp_path):
    words = ("-map", "0:v", "-map", "1:a", *(X264 if form == "ts" else ("-c:v", "mpeg2video")), "-c:a", "ac3")
    one = filming.film(tmp_path / f"a.{form}", *words, before=beep(0.5, seconds=1.6))
    other = filming.film(tmp_path / f"b.{form}", *words, before=beep(0.8, 2000, seconds=1.6))
    both = tmp_path / f"both.{form}"
    both.write_bytes(one.read_bytes() + other.read_bytes())
    samples = read_sound(both)
    assert onset(samples) == pytest.approx(0.5, abs=0.005)
    assert onset(samples[:, SAMPLE_RATE:]) == pytest.approx(0.6 + 0.8, abs=0.05)


TRACKS = {
    "two mono": (("mono", "mono"), ".mov"),
    "four mono": (("mono",) * 4, ".mxf"),
    "stereo and mono": (("stereo", "mono"), ".mkv"),
    "5.1 and stereo": (("5.1", "stereo"), ".mp4"),
    "three stereo": (("stereo",) * 3, ".ts"),
    "mono and 7.1": (("mono", "7.1"), ".mkv"),
}


@pytest.mark.parametrize("kind", TRACKS)
def test_every_track_is_heard(kind, filming, tmp_path):
    layouts, suffix = TRACKS[kind]
    path = tmp_path / f"a{suffix}"
    inputs = [word for number, layout in enumerate(layouts) for word in tone(440 * (number + 1), layout=layout)]
    maps = [word for number in range(len(layouts)) for word in ("-map", f"{number + 1}:a")]
    codec = {".mov": "pcm_s16le", ".mxf": "pcm_s16le", ".mkv": "flac", ".mp4": "aac", ".ts": "mp2"}[suffix]
    filming.film(path, "-map", "0:v", *maps, *PICTURES.get(suffix, X264), "-c:a", codec, before=inputs)
    samples = read_sound(path)
    for number in range(len(layouts)):
        assert heard(samples, 440 * (number + 1)) > 0.05
    with FrameReader(path) as film:
        assert tuple(map(str, film.sound_notes)) == (f"Its {len(layouts)} sound tracks were mixed.",)
        assert film.mixes_sound == (kind != "two mono")


@pytest.mark.parametrize("layout", ["mono", "stereo", "5.1", "7.1", "quad"])
@pytest.mark.parametrize("codec", ["pcm_s16le", "aac"])
def test_every_channel_is_heard(layout, codec, filming, tmp_path):
    count = {"mono": 1, "stereo": 2, "5.1": 6, "7.1": 8, "quad": 4}[layout]
    waves = "|".join(f"0.3*sin(2*PI*{400 + 110 * number}*t)" for number in range(count))
    source = ("-f", "lavfi", "-i", f"aevalsrc='{waves}':s=48000:d=1.6:c={layout}")
    path = filming.film(tmp_path / "a.mov", "-map", "0:v", "-map", "1:a", *X264, "-c:a", codec, before=source)
    samples, reference = read_sound(path), filming.sound(path)
    assert samples.shape[0] == 2
    for number in range(count):
        level = heard(samples, 400 + 110 * number)
        if layout in ("5.1", "7.1") and number == 3:
            continue  # The channel of low effects is left out of a downmix (ITU-R BS.775).
        assert level > 0.08
    # The balance is that of ffmpeg's own downmix.
    ratio = [heard(samples, 400 + 110 * n) / max(heard(reference, 400 + 110 * n), 1e-6) for n in range(count) if n != 3]
    assert max(ratio) / min(ratio) < 1.05


@pytest.mark.parametrize("count", [3, 4, 6, 8])
def test_channels_without_a_place_are_all_heard(count, filming, tmp_path):
    """A recorder's channels: no one says which is low effects, so none is left out."""
    waves = "|".join(f"0.1*sin(2*PI*{400 + 110 * number}*t)" for number in range(count))
    source = ("-f", "lavfi", "-i", f"aevalsrc='{waves}':s=48000:d=1.6")
    path = filming.film(tmp_path / "a.mov", "-map", "0:v", "-map", "1:a", *X264, "-c:a", "pcm_s16le", before=source)
    samples = read_sound(path)
    with FrameReader(path) as film:
        if "channels" not in film._container.streams.audio[0].layout.name:
            return
    assert all(heard(samples, 400 + 110 * number) > 0.05 for number in range(count))


def test_of_several_languages_the_default_one_is_heard_and_the_others_are_told(filming, tmp_path):
    path = tmp_path / "a.mkv"
    maps = [word for number in range(4) for word in ("-map", f"{number}:{'a' if number else 'v'}")]
    said = ("-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=fre")
    default = ("-disposition:a:0", "default", "-disposition:a:1", "0", "-disposition:a:2", "0")
    words = (*maps, *X264, "-c:a", "flac", *said, *default)
    filming.film(path, *words, before=(*tone(440), *tone(880), *tone(1320)))
    samples = read_sound(path)
    assert heard(samples, 440) > 0.05
    assert heard(samples, 880) < 0.001
    assert heard(samples, 1320) > 0.05
    with FrameReader(path) as film:
        assert tuple(map(str, film.sound_notes)) == (
            "Its 2 sound tracks were mixed.",
            "Sound tracks of other versions are left out: fre.",
        )


def test_a_stretch_from_far_into_a_film_is_gone_to_and_is_the_same(filming, tmp_path):
    """No hour is decoded for its last seconds; every sample is where it is when all is decoded."""
    for name, codec in (("a.mp4", "aac"), ("a.mkv", "flac")):
        path = tmp_path / name
        noise = ("-f", "lavfi", "-i", "anoisesrc=r=48000:d=44:seed=3:a=0.3")
        filming.film(path, "-map", "0:v", "-map", "1:a", *X264, "-c:a", codec, rate="1", count=44, before=noise)
        whole = read_sound(path)
        part = np.concatenate(list(film_sound(path, start=Fraction(167, 4))), axis=1)
        start = 167 * SAMPLE_RATE // 4
        # Matroska's clock counts milliseconds: there it may be half of one off.
        shift = part.shape[1] - (whole.shape[1] - start)
        assert abs(shift) <= (24 if name == "a.mkv" else 0)
        expected = whole[:, start - shift :]
        assert np.abs(part - expected).max() < 0.001


def test_a_waveform_shows_a_films_sound_where_it_is(filming, tmp_path):
    path = tmp_path / "a.mp4"
    words = ("-map", "0:v", "-map", "1:a", *X264, "-c:a", "aac")
    filming.film(path, *words, before=("-itsoffset", "0.5", *beep(1.0)))
    peaks = peaks_of(lambda: path, tmp_path / "a.peaks")
    pairs = peaks.between(0, 2 * SAMPLE_RATE, 200)
    assert int(np.flatnonzero(pairs[:, 1] > 0.1)[0]) == pytest.approx(150, abs=1)
