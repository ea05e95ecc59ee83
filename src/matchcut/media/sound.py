"""Sound as samples: whatever a file holds, read as 48 kHz stereo; and written as WAV."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.media import endings
from matchcut.media.existing import require_file
from matchcut.media.files import failures_told, muxing, opened
from matchcut.media.joins import joined_pieces
from matchcut.media.packets import film_stream, sound_streams
from matchcut.media.problems import MediaAdvice, MediaProblem
from matchcut.media.samples import CHANNELS, MAXIMUM_SECONDS, SAMPLE_RATE, Heard
from matchcut.media.soundtrack import film_sound
from matchcut.words.statements import Figure

_FULL_SCALE = 2**23
_MOST_EXCESS = 4096
_SLOWEST, _FASTEST = 4_000, 768_000
_LEAST_GAP = Fraction(1, 50)
_LOST_SECONDS, _LOST_SHARE = Fraction(3, 2), Fraction(1, 100)
_CUT_SHORT = Fraction(1, 4)
_NO_TAGS: Mapping[str, str] = MappingProxyType({})


def read_sound(path: Path) -> NDArray[np.float32]:
    """Return all of a file's sound as (2, samples) at 48 kHz, full scale ±1. One channel is given to both.

    Of a sound file that is its first track, from its first sample on; of a film all tracks that are heard, from its
    first picture on (`soundtrack.py`). BadInput where the file holds no sound, or none that can be read.
    """
    blocks = [np.broadcast_to(block, (CHANNELS, block.shape[1])) for block in sound_blocks(path)]
    return np.concatenate(blocks, axis=1) if blocks else np.zeros((CHANNELS, 0), np.float32)


def sound_blocks(path: Path) -> Iterator[NDArray[np.float32]]:
    """Yield a file's sound, as `read_sound` gives it, in pieces of (1 or 2, count). Errors as there.

    Sound files that were joined into one are heard one after the other.
    """
    with failures_told(path):
        yield from _blocks(path, Heard())


def _blocks(path: Path, heard: Heard) -> Iterator[NDArray[np.float32]]:
    if _is_film(path):
        yield from _film_pieces(path, heard)
        return
    for container in _each_joined(path):
        stream = sound_stream(container, path)
        resampler: Any = None
        kind: tuple[Any, ...] = ()
        for frame in decoded(container, stream, path, heard):
            if kind != (frame.sample_rate, frame.layout.name, frame.format.name):
                if resampler is not None:
                    yield from (block.to_ndarray() for block in resampler.resample(None))
                kind = frame.sample_rate, frame.layout.name, frame.format.name
                layout = "mono" if frame.layout.nb_channels == 1 else "stereo"
                resampler = av.AudioResampler(format="fltp", layout=layout, rate=SAMPLE_RATE)
            frame.pts = None  # Gaps in a file's time stamps are not silence in its sound.
            yield from (block.to_ndarray() for block in resampler.resample(frame))
        if resampler is not None:
            yield from (block.to_ndarray() for block in resampler.resample(None))


def listen(path: Path, at: Callable[[Heard], None] | None = None) -> Heard:
    """Decode all of a file's first sound and return what is in it.

    `at` is shown it as it grows, once for each second and at the end, and may raise Cancelled.

    BadInput as `read_sound`, and where more than a hundredth of it (and of that 1.5 s) can't be decoded or some is
    missing.
    """
    heard, last = Heard(), Fraction(0)
    with failures_told(path):
        for _ in _film_pieces(path, heard) if _is_film(path) else _frames(path, heard):
            if at is not None and (now := heard.seconds) >= last + 1:
                last = now
                at(heard)
    if heard.lost > max(_LOST_SECONDS, heard.seconds * _LOST_SHARE):
        raise BadInput(
            MediaProblem.SOUND_NOT_DECODED(
                lost=Figure(f"{float(heard.lost):.1f}"), seconds=Figure(f"{float(heard.seconds):.1f}")
            ),
            advice=MediaAdvice.COPY_OR_MAKE_AGAIN(),
            file=path,
        )
    if heard.missing:
        raise BadInput(
            MediaProblem.SOUND_MISSING(seconds=Figure(f"{float(heard.missing):.1f}")),
            advice=MediaAdvice.COPY_OR_MAKE_AGAIN(),
            file=path,
        )
    if not sum(heard.samples.values()):
        raise BadInput(MediaProblem.NO_SOUND_DECODED(), advice=MediaAdvice.MAKE_AGAIN(), file=path)
    if at is not None:
        at(heard)
    return heard


def _frames(path: Path, heard: Heard) -> Iterator[Any]:
    """Decode all of a sound file. BadInput where it ends before its own length."""
    for container in _each_joined(path):
        before = heard.seconds
        yield from decoded(container, sound_stream(container, path), path, heard)
        _check_complete(container, heard.seconds - before, path)


def _film_pieces(path: Path, heard: Heard) -> Iterator[NDArray[np.float32]]:
    return film_sound(path, heard=heard)


def _each_joined(path: Path) -> Iterator[Any]:
    """Open each of the files that are joined in one, in order."""
    require_file(path)
    pieces = joined_pieces(path)
    for piece in pieces:
        part = None if len(pieces) == 1 else (piece.start, piece.stop)
        with opened(path, part=part, options={"ignore_length": "1"} if piece.to_the_end else {}) as container:
            yield container


def _is_film(path: Path) -> bool:
    """Whether a file with sound has moving pictures, by which its sound is timed."""
    if not endings.is_film(path):
        return False
    with opened(path, header_only=True) as container:
        return film_stream(container) is not None and bool(sound_streams(container))


def sound_stream(container: Any, path: Path) -> Any:
    """The first sound stream that can be decoded. BadInput where there is none, or one at a rate that no sound has."""
    streams = sound_streams(container)
    if not streams:
        raise BadInput(MediaProblem.NO_SOUND_IN_FILE(), advice=MediaAdvice.GIVE_SOUND_FILE(), file=path)
    rate = streams[0].codec_context.sample_rate
    if not _SLOWEST <= rate <= _FASTEST:
        raise BadInput(MediaProblem.SAMPLE_RATE_IMPOSSIBLE(rate=rate), advice=MediaAdvice.SAVE_AGAIN(), file=path)
    return streams[0]


def decoded(container: Any, stream: Any, path: Path, heard: Heard) -> Iterator[Any]:
    """Yield the `av.AudioFrame`s of a stream, with silence where a packet can't be decoded; `heard` is added to.

    What an MP4's own length (its edit list) leaves out at the end is left out. BadInput beyond the longest length.
    """
    last: Any = None
    count = 0
    stated = _stated(container, stream)
    is_paged, is_placed = container.format.name == "ogg", container.format.name == "flac"
    place = 0
    for packet in container.demux(stream):
        try:
            frames = packet.decode()
        except av.error.FFmpegError:
            frames = _silence(last, packet, stream, heard)
        if is_paged and frames and last is not None:
            heard.missing += _missing_between(last, frames[0])
        if is_placed and frames:  # Each of whose frames tells its first sample; a damaged one is passed over untold.
            first = place if frames[0].pts is None else frames[0].pts
            gap = first - place if last is not None else 0
            place = first + sum(frame.samples for frame in frames)
            if 0 < gap < MAXIMUM_SECONDS * frames[0].sample_rate:
                frames = [*_blank(frames[0], gap, heard), *frames]
        for frame in frames:
            last = frame
            count += frame.samples
            excess = (
                count - stated if stated is not None and frame.sample_rate == stream.codec_context.sample_rate else 0
            )
            kept = frame.samples - max(0, excess) if excess <= _MOST_EXCESS else frame.samples
            if kept <= 0:
                continue
            heard.samples[frame.sample_rate] = heard.samples.get(frame.sample_rate, 0) + kept
            yield frame if kept == frame.samples else _shortened(frame, kept)
        if heard.seconds > MAXIMUM_SECONDS:
            raise BadInput(MediaProblem.SOUND_TOO_LONG(hours=MAXIMUM_SECONDS // 3600), file=path)


def _stated(container: Any, stream: Any) -> int | None:
    """How many samples an MP4 says that its sound has, of which its last packet may hold more."""
    if not container.format.name.startswith("mov") or not stream.duration:
        return None
    return round(stream.duration * stream.time_base * stream.codec_context.sample_rate)


def _silence(last: Any, packet: Any, stream: Any, heard: Heard) -> list[Any]:
    """A silent frame as long as a packet that can't be decoded; none before the first sound, where a header may be."""
    if last is None or packet.size == 0:
        return []
    samples = round(packet.duration * stream.time_base * last.sample_rate) if packet.duration else last.samples
    return _blank(last, samples, heard)


def _missing_between(last: Any, frame: Any) -> Fraction:
    """Seconds that are missing somewhere before a frame of an Ogg file, whose pages tell their places."""
    if last.pts is None or frame.pts is None or frame.sample_rate != last.sample_rate:
        return Fraction(0)
    between = (frame.pts - last.pts) * frame.time_base - Fraction(last.samples, last.sample_rate)
    return between if _LEAST_GAP < between < MAXIMUM_SECONDS else Fraction(0)


def _blank(like: Any, samples: int, heard: Heard) -> list[Any]:
    if samples <= 0:
        return []
    frame = av.AudioFrame(format=like.format.name, layout=like.layout.name, samples=samples)
    frame.sample_rate = like.sample_rate
    for plane in frame.planes:
        plane.update((b"\x80" if like.format.name.startswith("u8") else b"\0") * plane.buffer_size)
    heard.lost += Fraction(samples, like.sample_rate)
    return [frame]


def _shortened(frame: Any, samples: int) -> Any:
    array = frame.to_ndarray()
    channels = 1 if frame.format.is_planar else frame.layout.nb_channels
    cut = av.AudioFrame.from_ndarray(
        np.ascontiguousarray(array[:, : samples * channels]), format=frame.format.name, layout=frame.layout.name
    )
    cut.sample_rate = frame.sample_rate
    return cut


def _check_complete(container: Any, seconds: Fraction, path: Path) -> None:
    """Refuse a sound that ends before the length that its header states, of those whose headers know it."""
    if container.format.name.split(",")[0] not in ("mov", "flac", "aiff") or not container.duration:
        return
    if Fraction(container.duration, 1_000_000) - seconds > _CUT_SHORT:
        raise BadInput(MediaProblem.SOUND_CUT_SHORT(), advice=MediaAdvice.COPY_AGAIN(), file=path)


def channels_of(path: Path) -> int:
    """How many channels a sound file has. BadInput for one that can't be read, or holds no sound."""
    with opened(path) as container:
        return int(sound_stream(container, path).codec_context.channels)


def sound_tags(path: Path) -> dict[str, str]:
    """What a sound file says of itself, by ffmpeg's names ("comment", "copyright"). Errors as `read_sound`."""
    with opened(path, header_only=True) as container:
        return {str(name): str(value) for name, value in container.metadata.items()}


def write_wav(
    path: Path, samples: NDArray[np.float32], sample_rate: int = SAMPLE_RATE, tags: Mapping[str, str] = _NO_TAGS
) -> None:
    """Write samples (channels 1 or 2, count), full scale ±1, as 24-bit PCM; what is beyond full scale is clipped.

    `tags` are what the file says of itself, by ffmpeg's names ("comment", "copyright"). MachineFailed, with nothing
    left behind, where the file can't be written.
    """
    channels, count = samples.shape
    integers = np.clip(np.rint(samples.T.astype(np.float64) * _FULL_SCALE), -_FULL_SCALE, _FULL_SCALE - 1)
    # ffmpeg takes 24-bit samples in the upper bytes of 32.
    packed = (integers.astype(np.int32) << 8).reshape(1, -1)
    with muxing(path, "wav") as container:
        container.metadata.update(tags)
        stream = container.add_stream("pcm_s24le", rate=sample_rate, layout="mono" if channels == 1 else "stereo")
        block = sample_rate * channels
        for start in range(0, count * channels, block):
            part = np.ascontiguousarray(packed[:, start : start + block])
            frame = av.AudioFrame.from_ndarray(part, format="s32", layout=stream.layout.name)
            frame.sample_rate, frame.pts = sample_rate, start // channels
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
