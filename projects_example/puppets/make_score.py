"""Makes the film's music: `python make_score.py` writes sound/polka.ogg.

A toy piano and a small squeezebox play a polka of 120 beats a minute, so that every cut of the film falls on a beat.
In the theatre, from beat 53 on, a second voice joins in. It needs NumPy, and PyAV to write the file. The same program
gives the same samples.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

RATE = 48_000
BEAT = 0.5
"""Seconds."""
LENGTH = 52.5
THEATRE = 53
"""The beat that the second scene begins on."""

Sound = NDArray[np.float32]

# Chords by the half bar (two beats), as the lowest note and the two above it; the tune in beats and MIDI's notes.
C, F, G, A = (48, 60, 64), (53, 60, 65), (55, 59, 65), (57, 60, 64)
CHORDS = (C, C, F, C, A, F, G, G, C, C, F, C, F, G, C, C)
TUNE = (
    *((0, 76), (0.5, 79), (1, 79), (2, 76), (2.5, 79), (3, 79), (4, 77), (4.5, 81), (5, 81), (6, 79), (7, 76)),
    *((8, 72), (8.5, 74), (9, 76), (10, 77), (10.5, 76), (11, 74), (12, 74), (12.5, 76), (13, 77), (14, 79), (15, 74)),
    *((16, 76), (16.5, 79), (17, 79), (18, 76), (18.5, 79), (19, 79), (20, 77), (20.5, 81), (21, 84), (22, 79)),
    *((23, 76), (24, 77), (24.5, 76), (25, 74), (26, 71), (26.5, 72), (27, 74), (28, 72), (29, 76), (30, 72)),
)
BEATS = 32
"""How long the tune is."""


def pitch(note: int) -> float:
    """The frequency of a note, in Hz."""
    return float(440 * 2 ** ((note - 69) / 12))


def toy_piano(note: int) -> Sound:
    """A small hammer on a short steel rod: a clear tone, a hard glint that is gone at once."""
    seconds = np.arange(int(1.6 * RATE)) / RATE
    partials = ((1.0, 1.0, 3.2), (2.01, 0.30, 5.0), (4.1, 0.16, 9.0), (6.9, 0.10, 16.0), (11.3, 0.05, 40.0))
    tone = sum(
        part * np.sin(2 * np.pi * pitch(note) * ratio * seconds) * np.exp(-decay * seconds)
        for ratio, part, decay in partials
        if pitch(note) * ratio < RATE / 2
    )
    return np.asarray(tone * np.minimum(1, seconds / 0.0015), np.float32)


def squeezebox(note: int, length: float) -> Sound:
    """Two reeds slightly apart, with a soft begin and end."""
    seconds = np.arange(int((length + 0.08) * RATE)) / RATE
    reeds = [
        sum(np.sin(2 * np.pi * pitch(note) * apart * partial * seconds) / partial**1.3 for partial in range(1, 9))
        for apart in (1.0, 1.0035)
    ]
    shape = np.minimum(1, seconds / 0.03) * np.minimum(1, (seconds[-1] - seconds) / 0.07)
    return np.asarray(sum(reeds) * shape, np.float32)


def add(track: Sound, sound: Sound, beat: float, loud: float, pan: float) -> None:
    """Lay a sound onto a stereo track at a beat, from left (-1) to right (1)."""
    start = round(beat * BEAT * RATE)
    length = min(len(sound), track.shape[1] - start)
    angle = (pan + 1) * np.pi / 4
    for channel, gain in enumerate((np.cos(angle), np.sin(angle))):
        track[channel, start : start + length] += np.float32(loud * gain) * sound[: max(0, length)]


def polka() -> Sound:
    """The tune three times and its end, over bass and chords: shape (2, samples)."""
    last = round(LENGTH / BEAT) - 3
    track = np.zeros((2, round(LENGTH * RATE)), np.float32)
    for half in range(last // 2):
        bass, *upper = CHORDS[half % len(CHORDS)]
        add(track, squeezebox(bass - 12, 0.3), 2 * half, 0.055, -0.2)
        for note in upper:
            add(track, squeezebox(note, 0.16), 2 * half + 1, 0.022, 0.3)
    for when, note in _played(last):
        add(track, toy_piano(note), when, 0.20, 0.15)
        if when >= THEATRE:
            add(track, toy_piano(_below(note)), when, 0.10, -0.35)
    for note in (36, 60, 64, 67, 72, 84):
        add(track, toy_piano(note), last, 0.14, (note - 60) / 60)
    return _with_room(track)


def _played(last: int) -> list[tuple[float, int]]:
    """All notes of the tune that begin before the last beat."""
    rounds = -(-last // BEATS)
    notes = [(number * BEATS + when, note) for number in range(rounds) for when, note in TUNE]
    return [(when, note) for when, note in notes if when < last - 1]


def _below(note: int) -> int:
    """The third below, within the scale of C."""
    scale = (0, 2, 4, 5, 7, 9, 11)
    step = scale.index(note % 12) - 2
    return note // 12 * 12 + (step // 7) * 12 + scale[step % 7]


def _with_room(track: Sound) -> Sound:
    """The dry sound in a small room, at a peak of -3 dB."""
    wet = track.copy()
    for delay, part in ((0.023, 0.22), (0.037, 0.16), (0.061, 0.10), (0.089, 0.06)):
        shift = int(delay * RATE)
        wet[:, shift:] += np.float32(part) * track[::-1, :-shift]
    return np.asarray(wet * (10 ** (-3 / 20) / np.abs(wet).max()), np.float32)


def write(sound: Sound, out: Path) -> None:
    """Write a sound as Opus in an Ogg file."""
    out.parent.mkdir(exist_ok=True)
    with av.open(str(out), "w", format="ogg", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libopus", rate=RATE, layout="stereo")
        stream.bit_rate = 56_000
        stream.codec_context.flags |= av.codec.context.Flags.bitexact
        for start in range(0, sound.shape[1], 960):
            frame = av.AudioFrame.from_ndarray(
                np.ascontiguousarray(sound[:, start : start + 960].T.reshape(1, -1)), format="flt", layout="stereo"
            )
            frame.sample_rate, frame.pts, frame.time_base = RATE, start, Fraction(1, RATE)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


if __name__ == "__main__":
    write(polka(), Path(__file__).parent / "sound" / "polka.ogg")
