"""A film's sound, mixed, brought to its loudness and encoded once, and kept for as long as nothing of it changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import av

from matchcut.cut.cache import Cache
from matchcut.cut.levelling import NEAR, Levelled, levelled
from matchcut.cut.mix import AS_MIXED, MIX_REVISION, Level, Mixer
from matchcut.cut.model import Cut
from matchcut.cut.stock import Where
from matchcut.delivery.presets import Preset
from matchcut.delivery.problems import DeliveryNote
from matchcut.film.vocabulary import SoundRole
from matchcut.media.files import muxing
from matchcut.media.samples import SAMPLE_RATE
from matchcut.words.statements import Figure, Statement

_SUFFIXES = {"aac": ".m4a", "pcm_s24le": ".mov", "flac": ".mka"}
_LEVEL = ".level.json"
_LIMITED = ".limited.txt"
"""Kept beside an encoded mix whose peaks were held back, so that a reused one is still told about."""

Idle = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Soundtrack:
    """An encoded mix. `limited`: peaks above full scale were held back. `reused`: it was in the cache.

    `levelled` tells how it was brought to the cut's loudness, if it was; `notes` are sentences on all of that.
    """

    path: Path
    limited: bool
    reused: bool
    levelled: Levelled | None = None
    notes: tuple[Statement[DeliveryNote], ...] = ()


def soundtrack(cut: Cut, where: Where, cache: Cache, preset: Preset, idle: Idle) -> Soundtrack | None:
    """Return the cut's sound, encoded as the preset asks; None for a silent film.

    `idle` is called between blocks of the mix and may raise. BadInput where a sound can't be read.
    """
    if not cut.sounds:
        return None
    level = level_of(cut, where, cache, idle)
    key, suffix = (
        _key(cut, [preset.sound, preset.bit_rate, *av.library_versions["libavcodec"]]),
        _SUFFIXES[preset.sound],
    )
    path = cache.find(key, suffix)
    reused = path is not None
    if path is None:
        path = cache.make(key, suffix, lambda part: _encode(cut, where, cache, key, part, preset, level, idle))
    limited = level is None and cache.find(key, _LIMITED) is not None
    return Soundtrack(path, limited, reused, level, loudness_notes(cut, level, limited))


def level_of(cut: Cut, where: Where, cache: Cache, idle: Idle) -> Levelled | None:
    """Return how the mix comes to the cut's loudness, measured once; None where it is left as it is mixed."""
    if cut.loudness is None:
        return None
    target, key = cut.loudness, _key(cut, [])
    kept = cache.find(key, _LEVEL)
    if kept is None:
        level = levelled(cut, where, target, idle)
        kept = cache.make(key, _LEVEL, lambda part: part.write_text(json.dumps(level.plain()), encoding="utf-8"))
    return Levelled.from_plain(json.loads(kept.read_text(encoding="utf-8")))


def write_sound(
    cut: Cut,
    where: Where,
    path: Path,
    format: str,
    codec: str,
    *,
    bit_rate: int | None = None,
    level: Level = AS_MIXED,
    only: SoundRole | None = None,
    idle: Idle,
) -> bool:
    """Encode a cut's mix, or its part with one role, to a file of that container; return whether peaks were held."""
    mixer = Mixer(cut, where, level, only)
    at = 0
    with muxing(path, format, sync=True) as container:
        stream = container.add_stream(codec, rate=SAMPLE_RATE, layout="stereo")
        if bit_rate:
            stream.codec_context.bit_rate = bit_rate
        for block in mixer.blocks():
            idle()
            frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
            frame.sample_rate, frame.pts = SAMPLE_RATE, at
            container.mux(stream.encode(frame))
            at += block.shape[1]
        container.mux(stream.encode(None))
    return mixer.limited


def _key(cut: Cut, encoder: list[object]) -> str:
    plain = {
        "revision": MIX_REVISION,
        "encoder": encoder,
        "samples": cut.samples,
        "sounds": [asdict(sound) for sound in cut.sounds],
        "tracks": [asdict(track) for track in cut.tracks],
        "loudness": cut.loudness,
    }
    return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()


def _encode(
    cut: Cut, where: Where, cache: Cache, key: str, path: Path, preset: Preset, level: Levelled | None, idle: Idle
) -> None:
    finish = level.level if level else AS_MIXED
    bit_rate = preset.bit_rate
    if write_sound(cut, where, path, preset.format, preset.sound, bit_rate=bit_rate, level=finish, idle=idle):
        cache.make(key, _LIMITED, lambda part: part.write_text("Peaks above full scale were held back.\n"))


def loudness_notes(cut: Cut, level: Levelled | None, limited: bool) -> tuple[Statement[DeliveryNote], ...]:
    """What a person should know of how loud the sound is: `limited` says that a mix without a loudness was too loud."""
    if limited:
        return (DeliveryNote.PEAKS_HELD(),)
    if level is None or cut.loudness is None:
        return ()
    if level.before is None or level.after is None:
        return (DeliveryNote.TOO_QUIET_TO_MEASURE(),)
    before, after = Figure(f"{level.before:.1f}"), Figure(f"{level.after:.1f}")
    if abs(level.after - cut.loudness / 100) <= 5 * NEAR:
        return (DeliveryNote.LEVELLED(before=before, after=after),)
    wanted = Figure(f"{cut.loudness / 100:.1f}")
    return (DeliveryNote.LEVELLED_SHORT(before=before, after=after, wanted=wanted),)
