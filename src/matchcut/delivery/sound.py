"""A film's sound, mixed and encoded once, and kept in the cache for as long as nothing of it changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import av

from matchcut.cut.cache import Cache
from matchcut.cut.mix import MIX_REVISION, Mixer
from matchcut.cut.model import Cut
from matchcut.cut.stock import Where
from matchcut.delivery.presets import Preset
from matchcut.media.files import muxing
from matchcut.media.sound import SAMPLE_RATE

_SUFFIXES = {"aac": ".m4a", "pcm_s24le": ".mov", "flac": ".mka"}
_LIMITED = ".limited.txt"
"""Kept beside an encoded mix whose peaks were held back, so that a reused one is still told about."""


@dataclass(frozen=True, slots=True)
class Soundtrack:
    """An encoded mix. `limited`: peaks above full scale were held back. `reused`: it was in the cache."""

    path: Path
    limited: bool
    reused: bool


def soundtrack(cut: Cut, where: Where, cache: Cache, preset: Preset, idle: Callable[[], None]) -> Soundtrack | None:
    """Return the cut's sound, encoded as the preset asks; None for a silent film.

    `idle` is called between blocks of the mix and may raise. BadInput where a sound can't be read.
    """
    if not cut.sounds:
        return None
    key, suffix = _key(cut, preset), _SUFFIXES[preset.sound]
    path = cache.find(key, suffix)
    reused = path is not None
    if path is None:
        path = cache.make(key, suffix, lambda part: _encode(cut, where, cache, key, part, preset, idle))
    return Soundtrack(path, limited=cache.find(key, _LIMITED) is not None, reused=reused)


def _key(cut: Cut, preset: Preset) -> str:
    plain = {
        "revision": MIX_REVISION,
        "encoder": [preset.sound, preset.bit_rate, *av.library_versions["libavcodec"]],
        "samples": cut.samples,
        "sounds": [asdict(sound) for sound in cut.sounds],
    }
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()


def _encode(
    cut: Cut, where: Where, cache: Cache, key: str, path: Path, preset: Preset, idle: Callable[[], None]
) -> None:
    mixer = Mixer(cut, where)
    at = 0
    with muxing(path, preset.format, sync=True) as container:
        stream = container.add_stream(preset.sound, rate=SAMPLE_RATE, layout="stereo")
        if preset.bit_rate:
            stream.codec_context.bit_rate = preset.bit_rate
        for block in mixer.blocks():
            idle()
            frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
            frame.sample_rate, frame.pts = SAMPLE_RATE, at
            container.mux(stream.encode(frame))
            at += block.shape[1]
        container.mux(stream.encode(None))
    if mixer.limited:
        cache.make(key, _LIMITED, lambda part: part.write_text("Peaks above full scale were held back.\n"))
