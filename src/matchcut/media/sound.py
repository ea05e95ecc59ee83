"""Sound as samples: whatever a file holds, read as 48 kHz stereo; and written as WAV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import av
import numpy as np
from numpy.typing import NDArray

from matchcut.film.errors import BadInput
from matchcut.media.files import muxing, opened

SAMPLE_RATE = 48_000
CHANNELS = 2

_FULL_SCALE = 2**23
_MAXIMUM_SECONDS = 6 * 3600
_NO_TAGS: Mapping[str, str] = MappingProxyType({})


def read_sound(path: Path) -> NDArray[np.float32]:
    """Return all of a file's first sound as (2, samples) at 48 kHz, full scale ±1. One channel is given to both.

    BadInput where the file holds no sound, or none that can be read.
    """
    blocks = list(sound_blocks(path))
    samples = np.concatenate(blocks, axis=1) if blocks else np.zeros((1, 0), np.float32)
    return np.ascontiguousarray(np.broadcast_to(samples, (CHANNELS, samples.shape[1])))


def sound_blocks(path: Path) -> Iterator[NDArray[np.float32]]:
    """Yield a file's first sound in pieces of (1 or 2, count) at 48 kHz, full scale ±1. Errors as `read_sound`."""
    with opened(path) as container:
        if not container.streams.audio:
            raise BadInput("This file holds no sound.", advice="Give a WAV, FLAC, OGG, MP3 or M4A file.", file=path)
        stream = container.streams.audio[0]
        mono = stream.codec_context.channels == 1
        resampler = av.AudioResampler(format="fltp", layout="mono" if mono else "stereo", rate=SAMPLE_RATE)
        held = 0
        for frame in container.decode(stream):
            frame.pts = None  # Gaps in a file's time stamps are not silence in its sound.
            for block in resampler.resample(frame):
                held += block.samples
                yield block.to_ndarray()
            if held > _MAXIMUM_SECONDS * SAMPLE_RATE:
                raise BadInput(f"This sound is longer than {_MAXIMUM_SECONDS // 3600} hours.", file=path)
        for block in resampler.resample(None):
            yield block.to_ndarray()


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
    whole = np.clip(np.rint(samples.T.astype(np.float64) * _FULL_SCALE), -_FULL_SCALE, _FULL_SCALE - 1)
    # ffmpeg takes 24-bit samples in the upper bytes of 32.
    packed = (whole.astype(np.int32) << 8).reshape(1, -1)
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
