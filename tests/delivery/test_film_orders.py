"""Every encoding of the film, read back: its frames, its tags, its timecode, its sound, by two readers."""

from __future__ import annotations

import json
import os
import re
import subprocess
from dataclasses import replace

import av
import numpy as np
import pytest
from PIL import Image

from matchcut.cut.compose import Composer
from matchcut.delivery.film_deliverables import DELIVERABLES
from matchcut.delivery.film_orders import levelled_cut, sized
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.model import Transition
from matchcut.film.time import FrameRate, parse_timecode
from matchcut.film.vocabulary import SoundRole, TransitionKind
from matchcut.media.colour import Converter
from matchcut.media.frames import FrameReader
from matchcut.media.probe import probe
from matchcut.media.sound import read_sound

# form, file, codec, options, the least PSNR in dB
FILMS = [
    ("film", "film.mp4", "h264", {}, 38),
    ("h264", "film.mp4", "h264", {"quality": "fine"}, 38),
    ("hevc", "film.mp4", "hevc", {"quality": "fine"}, 36),
    ("av1", "film.mp4", "av1", {"quality": "fine"}, 34),
    ("prores", "film.mov", "prores", {}, 40),
    ("dnxhr", "film.mov", "dnxhd", {"size": "540p"}, 40),
    ("dnxhr", "film.mov", "dnxhd", {"size": "540p", "bits": "10"}, 40),
    ("ffv1", "film.mkv", "ffv1", {}, 99),
    ("proxy", "film.mov", "prores", {"slate": False, "take": False, "timecode": False}, 30),
    ("proxy", "film.mov", "dnxhd", {"codec": "DNxHR LB", "slate": False, "take": False, "timecode": False}, 25),
]


def psnr(one: np.ndarray, other: np.ndarray) -> float:
    error = np.mean((one.astype(float) - other.astype(float)) ** 2)
    return float(10 * np.log10(255**2 / error)) if error else 99.0


def by_ffmpeg(path, ffmpeg: str, width: int, height: int) -> np.ndarray:
    """All frames of a film as another program decodes them, in 8-bit grey (frames, height, width)."""
    command = [ffmpeg, "-v", "error", "-i", str(path), "-vf", "format=gray", "-fps_mode", "passthrough"]
    run = subprocess.run([*command, "-f", "rawvideo", "-"], capture_output=True, check=True)
    return np.frombuffer(run.stdout, np.uint8).reshape(-1, height, width)


@pytest.fixture(scope="session")
def ffmpeg() -> str:
    import imageio_ffmpeg

    return imageio_ffmpeg.get_ffmpeg_exe()


@pytest.fixture
def film(room):
    room.settings(rate=FrameRate(24000, 1001), start=86_400)
    room.shot("a", 20)
    room.shot("b", 20, transition=Transition(TransitionKind.DISSOLVE, 5))
    tone = 0.2 * np.sin(2 * np.pi * 997 * np.arange(96_000) / 48_000)
    room.sound(np.broadcast_to(tone, (2, 96_000)).astype(np.float32))
    return room


@pytest.mark.parametrize(("form", "name", "codec", "options", "least"), FILMS)
def test_every_encoding_holds_the_film(film, written, ffmpeg, form, name, codec, options, least):
    delivered = written(form, name, **options)
    (path,) = delivered.files
    copied = ["23 of them copied untouched"] if form == "film" else []
    assert list(map(str, delivered.summary)) == ["35 frames", *copied]
    facts = probe(path)
    assert (facts.frames, facts.rate, facts.has_sound) == (35, FrameRate(24000, 1001), True)
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        context = stream.codec_context
        assert context.codec.canonical_name == codec
        assert (context.colorspace, context.color_primaries, context.color_trc, context.color_range) == (1, 1, 1, 1)
        told = {**container.metadata, **stream.metadata}
        assert {key.lower(): value for key, value in told.items()}["timecode"] == "01:00:00:00"
        own = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
    theirs = by_ffmpeg(path, ffmpeg, facts.width, facts.height)
    assert len(own) == len(theirs) == 35
    cut = replace(film.cut(), width=facts.width, height=facts.height)
    with Composer(cut, film.where) as composer:
        for frame in range(0, 35, 3):
            meant = composer.picture(cut.composite(frame)).to_ndarray(format="gray")
            assert min(psnr(own[frame], meant), psnr(theirs[frame], meant)) >= least
    sound = read_sound(path)
    assert abs(sound.shape[1] - film.film.settings.rate.samples(35)) <= 1024
    assert np.abs(sound).max() == pytest.approx(0.2, abs=0.02)


@pytest.mark.parametrize(("form", "name", "tag"), [("hevc", "film.mp4", b"hvc1"), ("av1", "film.mp4", b"av01")])
def test_players_find_the_codec_and_the_index(film, written, form, name, tag):
    content = written(form, name).files[0].read_bytes()
    assert tag in content
    assert 0 < content.find(b"moov") < content.find(b"mdat")
    assert b"tmcd" in content


def test_av1_leaves_the_programs_priority_as_it_was(film, written):
    """Its encoder makes a thread of root's a real-time one, which nothing else then gets past."""
    policy = getattr(os, "sched_getscheduler", lambda _: 0)
    before = policy(0)
    written("av1", "film.mp4")
    assert policy(0) == before


@pytest.mark.parametrize(("form", "name"), [("h264", "film.mp4"), ("prores", "film.mov"), ("dnxhr", "film.mov")])
def test_drop_frame_timecode_as_another_program_reads_it(room, written, ffmpeg, form, name):
    room.settings(rate=FrameRate(30000, 1001), start=parse_timecode("00:59:59;28", FrameRate(30000, 1001)))
    room.shot("a", 5)
    (path,) = written(form, name, size="540p").files
    said = subprocess.run([ffmpeg, "-hide_banner", "-i", str(path)], capture_output=True, text=True, check=False).stderr
    assert re.findall(r"timecode\s*: (\S+)", said) == ["00:59:59;28"] * 2
    assert "Data: none (tmcd" in said
    assert "29.97 fps" in said
    assert "bt709" in said


def test_presets(room, written):
    room.settings(width=64, height=48)
    room.shot("a", 6)
    time = np.arange(48_000) / 48_000
    room.sound((0.5 * np.sin(2 * np.pi * 440 * time) * np.ones((2, 1))).astype(np.float32), frames=6)
    facts = probe(written("proxy", "proxy.mov").files[0])
    assert (facts.width, facts.height, facts.frames) == (720, 540, 6)
    facts = probe(written("vertical", "tall.mp4", frame="720x1280").files[0])
    assert (facts.width, facts.height, facts.frames) == (720, 1280, 6)


@pytest.mark.parametrize(
    ("form", "name", "options", "target"),
    [("h264", "web.mp4", {"loudness": "-14"}, -14), ("festival", "film.mov", {}, -23), ("film", "film.mp4", {}, -20)],
)
def test_the_file_is_as_loud_as_was_asked(room, written, form, name, options, target):
    import pyloudnorm

    room.settings(loudness=-2000)
    room.shot("a", 120)
    # As music falls off towards the treble, or AAC's leaving out of the highest tones would be heard as softer.
    noise = np.random.default_rng(4).normal(size=(2, 240_100)).clip(-3, 3)
    noise = np.stack([np.convolve(one, np.hanning(101) / 500, mode="valid") for one in noise])
    noise[:, ::30_000] = 0.9
    room.sound(noise.astype(np.float32))
    delivered = written(form, name, **options)
    assert float(re.findall(r" to (-.*) LUFS\.$", str(delivered.notes[-1]))[0]) == pytest.approx(target, abs=0.15)
    sound = read_sound(delivered.files[0])
    assert pyloudnorm.Meter(48_000).integrated_loudness(sound.T.astype(float)) == pytest.approx(target, abs=0.5)


def test_a_measured_mix_is_not_measured_again(room, written, monkeypatch):
    from matchcut.delivery import sound

    room.settings(loudness=-2300)
    room.shot("a", 24)
    room.sound(np.full((2, 48_000), 0.1, np.float32) * np.resize([1, -1], 48_000).astype(np.float32), track="A1")
    first = written("film", "film.mp4")
    monkeypatch.setattr(sound, "levelled", None)
    assert written("prores", "film.mov").notes == first.notes


def test_the_cache_knows_all_that_the_mix_depends_on(room):
    from matchcut.delivery.sound import _key
    from matchcut.film import edits

    room.shot("a", 24)
    room.sound(np.full((2, 48_000), 0.1, np.float32), track="M")
    keys = {_key(room.cut(), [])}
    room.film = edits.revise_audio(room.film, next(iter(room.film.audio)), pan=20)
    keys.add(_key(room.cut(), []))
    for change in ({"gain": -300}, {"pan": -5}, {"role": SoundRole.MUSIC}, {"duck": 900}, {"muted": True}):
        room.film = edits.set_track(room.film, "M", **change)
        keys.add(_key(room.cut(), []))
    room.settings(loudness=-2300)
    keys.add(_key(room.cut(), []))
    assert len(keys) == 8


@pytest.mark.parametrize(
    ("form", "name", "options"),
    [("film", "a.mp4", {}), ("h264", "a.mp4", {"quality": "small"}), ("hevc", "a.mp4", {}), ("prores", "a.mov", {})],
)
def test_picture_and_sound_agree_at_the_last_of_five_hundred_cuts(room, written, mark_of, form, name, options):
    """A click on the first frame of the last shot: within 5 ms of it, in the decoded file, B-frames and all."""
    room.settings(rate=FrameRate(30000, 1001))
    room.shot("s0", 3)
    media = room.takes[next(iter(room.takes))]
    for number in range(1, 501):
        room.shot(f"s{number}", 2, take=False)
        room.publish(f"s{number}", room.where(media.video), 3)
    room.shot("last", 4, take=False)
    room.shoot("last", 4, look=7)
    click = np.zeros((2, 4800), np.float32)
    click[:, :2] = 0.9
    room.sound(click, anchor="last")
    (path,) = written(form, name, **options).files
    frames = 3 + 500 * 2
    with FrameReader(path) as reader:
        assert reader.count == frames + 4
        assert mark_of(Converter().to_rgb(reader.picture(frames)))[0] == 7
        assert mark_of(Converter().to_rgb(reader.picture(frames - 1)))[0] == 1
    heard = int(np.flatnonzero(np.abs(read_sound(path)).max(axis=0) > 0.3)[0]) / 48_000
    assert abs(heard - float(room.film.settings.rate.seconds(frames))) < 0.005


def test_burn_ins_change_the_corners_and_nothing_else(film, written, ffmpeg):
    plain = by_ffmpeg(written("ffv1", "plain.mkv").files[0], ffmpeg, 128, 96)
    printed = by_ffmpeg(written("ffv1", "printed.mkv", slate=True, take=True, timecode=True).files[0], ffmpeg, 128, 96)
    changed = (plain != printed).any(axis=0)
    assert changed[80:92, 4:40].any()
    assert changed[80:92, 60:124].any()
    assert not changed[:76].any()
    running = (printed[1:] != printed[:-1]).any(axis=0)
    assert running[80:92, 100:124].any()


def test_stills_can_be_labelled_too(film, written):
    plain, labelled = (
        np.asarray(Image.open(written("still", f"{label}.png", ai_label=label).files[0])) for label in (False, True)
    )
    assert (plain[2:16, 70:125] != labelled[2:16, 70:125]).any()
    np.testing.assert_array_equal(plain[20:], labelled[20:])


def test_a_label_needs_all_frames_to_be_encoded(film, written, ffmpeg):
    delivered = written("film", "film.mp4", ai_label=True, watermark="DRAFT")
    found = by_ffmpeg(delivered.files[0], ffmpeg, 128, 96)
    cut = film.cut()
    with Composer(cut, film.where) as composer:
        meant = composer.picture(cut.composite(9)).to_ndarray(format="gray")
    assert psnr(found[9][2:16, 70:125], meant[2:16, 70:125]) < 20
    assert psnr(found[9][60:], meant[60:]) > 34


def test_an_upright_film_keeps_what_each_shot_is_about(room, order, mark_of):
    room.shot("left", 4, reframe_x=0)
    room.shot("right", 4, reframe_x=10_000)
    room.shot("middle", 4)
    tall = replace(room.cut(), width=54, height=96, filled=True)
    flat = room.cut()
    with Composer(tall, room.where) as upright, Composer(flat, room.where) as wide:
        for frame, left in ((0, 0), (5, 74), (9, 36)):
            whole = wide.picture(flat.composite(frame)).to_ndarray(format="gray")
            part = upright.picture(tall.composite(frame)).to_ndarray(format="gray")
            assert part.shape == (96, 54)
            np.testing.assert_array_equal(part, whole[:, left : left + 54])


def test_sizes_and_loudness_in_words(room):
    room.settings(width=1280, height=544)
    room.shot("a", 2)
    cut = room.cut()
    assert (sized(cut, "1080p").width, sized(cut, "1080p").height) == (2542, 1080)
    assert sized(cut, "film") is cut
    assert levelled_cut(cut, "-14").loudness == levelled_cut(cut, "−14.0").loudness == -1400
    assert levelled_cut(replace(cut, loudness=-2300), "").loudness == -2300
    assert levelled_cut(replace(cut, loudness=-2300), "as mixed").loudness is None
    for wrong in ("loud", "-99", "+3", "-14.555"):
        with pytest.raises(BadInput, match="is not a loudness"):
            levelled_cut(cut, wrong)


@pytest.mark.parametrize("form", ["hevc", "prores", "mix", "still", "gif", "webp"])
def test_stopped_or_not_the_old_file_stays(film, written, tmp_path, form):
    suffix = {"hevc": ".mp4", "prores": ".mov", "mix": ".wav", "still": ".png", "gif": ".gif", "webp": ".webp"}[form]
    old = tmp_path / f"out{suffix}"
    old.write_bytes(b"old")

    def stop(_done: int, _of: int) -> None:
        raise Cancelled("The export was stopped.")

    before = sorted(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        written(form, old.name, progress=stop)
    assert old.read_bytes() == b"old"
    assert [path for path in sorted(tmp_path.iterdir()) if path.name != "cache"] == before
    written(form, old.name)
    assert old.read_bytes() != b"old"


@pytest.mark.parametrize("form", [form.id for form in DELIVERABLES if form.suffixes])
def test_a_file_is_called_what_it_is(film, written, form):
    with pytest.raises(BadInput, match=r"can't be written as '\.odd'\. End the file's name in \."):
        written(form, "film.odd")


def test_dnxhr_has_no_small_pictures(film, written):
    with pytest.raises(BadInput, match=r"no pictures as small as 128 by 96\. Choose a size of at least 256 by 120"):
        written("dnxhr", "film.mov")


def test_every_form_says_what_it_is():
    assert len({form.id for form in DELIVERABLES}) == len(DELIVERABLES)
    said = json.dumps([[form.name, *(option.label for option in form.options)] for form in DELIVERABLES])
    assert "null" not in said
    for form in DELIVERABLES:
        for option in form.options:
            assert option.kind != "choice" or option.default in option.choices
