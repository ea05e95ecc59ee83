"""Makes the two sounds of the example: `python make_sound.py` writes sound/evening.ogg and sound/sea.ogg.

A music box plays what Tobias sings in the script ("Bread on the left and rope on the right"), and the sea breathes.
It needs NumPy, and PyAV to write the files. The same program gives the same samples.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

RATE = 48_000
BEAT = 0.62
"""Seconds."""

Sound = NDArray[np.float32]

# A verse is two lines of eight beats, in D: the beat, and the note as MIDI counts.
LINE = ((0, 74), (0.5, 76), (1, 78), (2, 74), (3, 69), (3.5, 71), (4, 74), (5, 76), (6, 74), (7, 71))
ANSWER = ((0, 74), (0.5, 76), (1, 78), (2, 81), (3, 78), (3.5, 76), (4, 74), (4.5, 71), (5, 73), (6, 74))
BASS = ((0, 50), (2, 54), (4, 43), (6, 45), (8, 50), (10, 47), (12, 45), (14, 50))
VERSES = 3


def pitch(note: int) -> float:
    """The frequency of a note, in Hz."""
    return float(440 * 2 ** ((note - 69) / 12))


def pluck(note: int, hard: float) -> Sound:
    """One tooth of a music box: partials of a bar that is fixed at one end, each dying faster than the one below."""
    seconds = np.arange(int(2.6 * RATE)) / RATE
    partials = ((1.0, 1.0, 1.9), (2.0, 0.22, 3.0), (6.27, 0.16, 9.0), (17.5, 0.03, 26.0))
    tone = sum(
        part * np.sin(2 * np.pi * pitch(note) * ratio * seconds) * np.exp(-decay * seconds)
        for ratio, part, decay in partials
        if pitch(note) * ratio < RATE / 2
    )
    attack = np.minimum(1, seconds / 0.002)
    return np.asarray(hard * tone * attack, np.float32)


def add(track: Sound, sound: Sound, at: float, pan: float) -> None:
    """Lay a sound onto a stereo track at a time in seconds, from left (-1) to right (1)."""
    start = int(at * RATE)
    length = min(len(sound), track.shape[1] - start)
    angle = (pan + 1) * np.pi / 4
    for channel, gain in enumerate((np.cos(angle), np.sin(angle))):
        track[channel, start : start + length] += np.float32(gain) * sound[:length]


def evening() -> Sound:
    """The music box: three verses, each a little slower than the one before, as its spring runs down."""
    track = np.zeros((2, int(40 * RATE)), np.float32)
    at = 0.4
    for verse in range(VERSES):
        beat = BEAT * (1 + 0.05 * verse)
        notes = [*LINE, *((8 + when, note) for when, note in ANSWER)]
        for number, (when, note) in enumerate(notes):
            add(track, pluck(note, 0.20 - 0.02 * verse), at + when * beat, 0.25 * np.sin(number))
        for when, note in BASS:
            add(track, pluck(note, 0.13), at + when * beat, -0.2)
            add(track, pluck(note + 12, 0.06), at + (when + 1) * beat, 0.2)
        at += 17 * beat
    return with_room(track)


def sea() -> Sound:
    """Waves that come in and draw back, and the wind over them."""
    dice = np.random.default_rng(12)
    count = int(30 * RATE)
    seconds = np.arange(count) / RATE
    made = []
    for side in range(2):
        noise = dice.standard_normal(count)
        spectrum = np.fft.rfft(noise)
        heights = np.fft.rfftfreq(count, 1 / RATE)
        low = np.fft.irfft(spectrum / (1 + (heights / 380) ** 2), count)
        high = np.fft.irfft(spectrum * (heights / 2400) / (1 + (heights / 2400) ** 3), count)
        # Two swells of whole periods in the thirty seconds, so that the end meets the beginning.
        swell = 0.5 + 0.5 * np.sin(2 * np.pi * seconds / 7.5 + 0.4 * side)
        foam = np.clip(np.sin(2 * np.pi * (seconds - 1.2) / 7.5 + 0.4 * side), 0, 1) ** 3
        made.append(low * (0.25 + 0.75 * swell) * 0.5 + high * foam * 0.16)
    sound = np.stack(made)
    return np.asarray(0.05 * sound / sound.std(), np.float32).clip(-0.9, 0.9)


def with_room(track: Sound) -> Sound:
    """The sound in a small wooden room: a few dozen echoes that die away."""
    dice = np.random.default_rng(5)
    wet = np.zeros_like(track)
    for delay in np.sort(dice.uniform(0.011, 0.42, 42)):
        start = int(delay * RATE)
        gain = np.float32(0.30 * np.exp(-7 * delay) * dice.choice((-1, 1)))
        wet[:, start:] += gain * track[::-1, : track.shape[1] - start]
    return np.asarray(track + wet, np.float32)


def write(sound: Sound, out: Path, bit_rate: int) -> None:
    """Write a sound as Opus in an Ogg file."""
    out.parent.mkdir(exist_ok=True)
    with av.open(str(out), "w", format="ogg", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libopus", rate=RATE, layout="stereo")
        stream.bit_rate = bit_rate
        stream.codec_context.flags |= av.codec.context.Flags.bitexact
        for start in range(0, sound.shape[1], 960):
            frame = av.AudioFrame.from_ndarray(
                np.ascontiguousarray(sound[:, start : start + 960].T.reshape(1, -1)), format="flt", layout="stereo"
            )
            frame.sample_rate, frame.pts, frame.time_base = RATE, start, Fraction(1, RATE)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def main() -> None:
    """Write both files."""
    folder = Path(__file__).parent / "sound"
    write(evening(), folder / "evening.ogg", 72_000)
    write(sea(), folder / "sea.ogg", 64_000)


if __name__ == "__main__":
    main()
