"""Makes the film's music: `python make_score.py` writes sound/score.flac. It needs NumPy, and PyAV to write the file.

Everything is counted in beats of the film: 80 a minute, so 18 frames at 24 a second, and every cut of the picture
falls on one (`CUTS`; a test holds the storyboard to it). The same program gives the same samples.

    beat   0   8  12      18  24 28    34        44    50        58
    shot   pad cup commander fire cat LIFTOFF climb … window earth
    music  pads, a few notes │ a pulse grows │ all │  stars │ piano │ home
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
BEAT = 18 / 24
"""Seconds."""

CUTS = (0, 8, 12, 18, 24, 28, 34, 38, 41, 44, 50, 58)
"""Where each shot begins, in beats (in the middle of its transition), and where the film ends."""

LIFTOFF, SILENCE, HOME, END = 28, 44, 50, 58

MASTER = 1.06
"""Gain that makes the whole −16 LUFS; `--measure` prints what it comes to."""

Sound = NDArray[np.float32]
"""Samples from −1 to 1: (2, n), left and right, or (n,) for one voice."""

CHORDS = (
    # beats, notes from the lowest up: each voice moves by step or stays.
    (0, 4, (47, 54, 57, 61, 62)),  # Bm9
    (4, 8, (43, 54, 57, 59, 62)),  # Gmaj9
    (8, 12, (42, 50, 57, 62, 64)),  # D/F♯ add9
    (12, 14, (45, 52, 57, 62, 64)),  # Asus4
    (14, 16, (45, 52, 57, 61, 64)),  # A
    (16, 20, (47, 54, 57, 62, 66)),  # Bm7
    (20, 24, (43, 50, 57, 59, 66)),  # Gmaj9
    (24, 26, (40, 47, 55, 62, 66)),  # Em9
    (26, 28, (45, 52, 55, 62, 64)),  # A7sus4
    (28, 32, (38, 45, 54, 62, 66, 69)),  # D
    (32, 34, (37, 45, 52, 61, 64, 69)),  # A/C♯
    (34, 38, (35, 47, 54, 62, 66, 71)),  # Bm
    (38, 41, (43, 50, 59, 62, 67, 71)),  # G
    (41, 44, (45, 52, 57, 62, 64, 69)),  # Asus4
    (44, 48, (43, 50, 54, 57, 59)),  # Gmaj9
    (48, 50, (45, 52, 55, 59, 62)),  # A9sus4
    (50, 53, (38, 45, 54, 62, 64)),  # D add9
    (53, 55, (38, 47, 55, 59, 62)),  # G/D
    (55, 58, (38, 45, 54, 57, 62)),  # D
)

PIANO = (
    # beat, note, how hard
    *((2, 66, 0.50), (3, 69, 0.50), (4, 71, 0.62), (6.5, 69, 0.42), (7, 66, 0.46)),
    *((8, 64, 0.50), (9, 57, 0.30), (10, 66, 0.45), (11, 69, 0.48), (12, 64, 0.52), (14, 62, 0.42), (15, 61, 0.46)),
    *((16, 66, 0.55), (17, 69, 0.55), (18, 71, 0.70), (18, 47, 0.50), (20, 74, 0.52), (22, 73, 0.50)),
    *((24, 78, 0.50), (24.5, 74, 0.36), (26, 76, 0.52), (28, 38, 0.85), (28, 50, 0.75)),
    *((44, 66, 0.46), (45, 69, 0.46), (46, 71, 0.56), (47.5, 74, 0.50), (48, 73, 0.46), (49, 69, 0.40)),
    *((50, 38, 0.50), (50, 74, 0.56), (51, 69, 0.42), (52, 66, 0.46), (53, 67, 0.46), (54, 64, 0.38)),
    *((55, 62, 0.48), (55, 50, 0.34), (55.5, 69, 0.30), (56, 74, 0.32), (56.5, 78, 0.26)),
)

STRINGS = (
    # from beat to beat, note: the line that sings over the climb
    *((28, 30.2, 69), (30, 32.2, 74), (32, 33.2, 73), (33, 34.2, 76), (34, 37.2, 78), (37, 38.2, 76)),
    *((38, 41.3, 74), (41, 44.5, 76)),
)

BELLS = ((41, 88), (41.75, 93), (42.25, 90), (43, 95), (43.5, 86), (45.5, 93), (47, 90), (52.5, 93), (56, 90))
"""Beat and note of the glass bells: stars."""


PAD_LEVELS = (0.55, 0.62, 0.6, 0.72, 1.1, 1.15, 1.15, 0.6, 0.52, 0.9, 0.75)


def hertz(note: float) -> float:
    """The frequency of a MIDI note; 69 is A, 440 Hz."""
    return 440.0 * 2 ** ((note - 69) / 12)


def at(beat: float) -> int:
    """The sample on which a beat falls."""
    return round(beat * BEAT * RATE)


def seconds(count: int) -> NDArray[np.float64]:
    """The times of so many samples."""
    return np.arange(count) / RATE


def rise_and_fall(count: int, rise: float, fall: float) -> NDArray[np.float64]:
    """An envelope: up over `rise` seconds, down over the last `fall`, both as half a cosine."""
    time = seconds(count)
    up = np.clip(time / rise, 0, 1)
    down = np.clip((count / RATE - time) / fall, 0, 1)
    return np.sin(np.pi / 2 * up) ** 2 * np.sin(np.pi / 2 * down) ** 2


def glide(beats: tuple[float, ...], values: tuple[float, ...], start: int, count: int) -> NDArray[np.float64]:
    """A curve through values at beats, for `count` samples from sample `start`."""
    return np.interp(start + np.arange(count), [at(beat) for beat in beats], values)


def pan(voice: NDArray[np.float64], place: float) -> Sound:
    """Put a voice between left (−1) and right (1), at equal power."""
    angle = (place + 1) * np.pi / 4
    return np.stack([voice * np.cos(angle), voice * np.sin(angle)]).astype(np.float32)


class Tape:
    """Where voices are laid: stereo samples, as long as what is asked for and no longer."""

    def __init__(self, count: int) -> None:
        self.samples = np.zeros((2, count), np.float32)

    def wants(self, start: int) -> bool:
        """Whether a voice that starts there would be heard at all."""
        return start < self.samples.shape[1]

    def lay(self, start: int, sound: Sound) -> None:
        """Add a sound from sample `start` on."""
        end = min(self.samples.shape[1], start + sound.shape[1])
        self.samples[:, start:end] += sound[:, : end - start]


def pads(tape: Tape) -> None:
    """Warm chords: for every note six slightly mistuned voices, spread from left to right, that swell and overlap."""
    for first, last, notes in CHORDS:
        start, count = at(first) - (RATE // 2 if first else 0), at(last) - at(first) + (3 * RATE) // 2
        if not tape.wants(start):
            continue
        shape = rise_and_fall(count, 1.1 if first != LIFTOFF else 0.35, 1.3)
        level = glide((0, 8, 18, 24, 27.9, 28.4, 38, 43, 44, 50, 58), PAD_LEVELS, start, count)
        bright = glide((0, 18, 28, 29, 38, 44, 50, 58), (2.4, 2.1, 1.7, 1.45, 1.5, 2.3, 2.0, 2.5), start, count)
        for index, note in enumerate(notes):
            voice = _choir(note, count, bright, seed=first * 31 + index)
            strength = 0.055 if index == 0 else 0.042
            tape.lay(start, (voice * shape * level * strength).astype(np.float32))


def _choir(note: int, count: int, bright: NDArray[np.float64], seed: int) -> Sound:
    """Six voices on one note, each with its own slow wander; higher `bright` is darker."""
    rng = np.random.default_rng(seed)
    time = seconds(count)
    both = np.zeros((2, count))
    for voice in range(6):
        cents = rng.uniform(-7, 7)
        wander = 0.0016 * np.sin(2 * np.pi * rng.uniform(0.15, 0.5) * time + rng.uniform(0, 7)) / 0.35
        phase = 2 * np.pi * hertz(note + cents / 100) * time + wander * 2 + rng.uniform(0, 7)
        sound = np.zeros(count)
        for partial in range(1, 11):
            if hertz(note) * partial < 6_000:
                sound += np.sin(partial * phase) * partial**-bright
        both += pan(sound, -0.85 + 1.7 * voice / 5)
    return (both / 3).astype(np.float32)


def strings(tape: Tape) -> None:
    """The line over the climb: sixteen players with vibrato, none quite together."""
    for first, last, note in STRINGS:
        start, count = at(first), at(last) - at(first)
        if not tape.wants(start):
            continue
        time = seconds(count)
        shape = rise_and_fall(count, 0.30, 0.55) * glide(
            (28, 34, 38, 41, 44.5), (0.75, 1.0, 0.95, 0.6, 0.2), start, count
        )
        rng = np.random.default_rng(500 + note + int(first))
        for player in range(16):
            octave = -12 if player % 4 == 0 else 0
            vibrato = (
                0.0028
                * np.sin(2 * np.pi * rng.uniform(4.8, 5.8) * time + rng.uniform(0, 7))
                * np.clip(time * 1.6, 0, 1)
            )
            pitch = hertz(note + octave + rng.uniform(-0.07, 0.07))
            phase = 2 * np.pi * pitch * time + vibrato * pitch / 5.3 * 2 * np.pi + rng.uniform(0, 7)
            sound = sum(np.sin(partial * phase) * partial**-1.5 for partial in range(1, 10) if pitch * partial < 9_000)
            tape.lay(start, pan(0.0155 * sound * shape, rng.uniform(-0.8, 0.8)))


def pulse(tape: Tape) -> None:
    """A soft pluck on every half beat, from the commander's steps to the stars; it grows until the engines light."""
    for first, last, notes in CHORDS:
        for half in range(2 * first, 2 * last):
            beat, start = half / 2, at(half / 2)
            level = float(
                np.interp(beat, (11.5, 12, 18, 24, 28, 38, 41, 43.5, 44), (0, 0.22, 0.45, 0.7, 1, 1, 0.6, 0.1, 0))
            )
            if level <= 0 or not tape.wants(start):
                continue
            note = notes[1 + (half * 2) % (len(notes) - 1)] + (12 if half % 4 == 3 else 0)
            tape.lay(start, pan(0.085 * level * _pluck(note, 0.3 + 0.7 * level), 0.45 * (-1) ** half))
            echo = start + at(0.75)
            tape.lay(echo, pan(0.030 * level * _pluck(note, 0.25), -0.6 * (-1) ** half))


def _pluck(note: int, bright: float) -> NDArray[np.float64]:
    time = seconds(RATE)
    pitch = 2 * np.pi * hertz(note) * time
    tone = np.sin(pitch + 1.6 * bright * np.exp(-time * 16) * np.sin(2 * pitch)) + 0.3 * np.sin(2 * pitch) * np.exp(
        -time * 9
    )
    return tone * np.exp(-time * 5.5) * np.clip(time * 400, 0, 1) * np.clip((1 - time) * 20, 0, 1)


def piano(tape: Tape) -> None:
    """Felt-covered notes: stiff strings, the high partials gone first, a breath of hammer."""
    for beat, note, force in PIANO:
        start = at(beat)
        if not tape.wants(start):
            continue
        count = int(RATE * (5.5 - (note - 38) * 0.055))
        time = seconds(count)
        rng = np.random.default_rng(int(beat * 4) * 131 + note)
        sound = np.zeros(count)
        for string in (-0.012, 0.009):
            pitch = hertz(note + string)
            for partial in range(1, 15):
                frequency = pitch * partial * np.sqrt(1 + 0.0004 * partial**2)
                if frequency > 7_000:
                    break
                fade = np.exp(-time * (0.55 + 0.010 * (note - 36) + 0.32 * partial))
                loud = partial ** (-1.9 + 0.7 * force) * (0.35 if partial % 7 == 0 else 1)
                sound += loud * fade * np.sin(2 * np.pi * frequency * time + rng.uniform(0, 7))
        thump = np.convolve(rng.standard_normal(2_400), np.hanning(48) / 24, mode="same") * np.exp(-seconds(2_400) * 90)
        sound[:2_400] += 0.5 * thump
        sound *= np.clip(time * 260, 0, 1) * np.clip((count / RATE - time) * 4, 0, 1)
        tape.lay(start, pan(0.125 * force * sound, (note - 64) / 40))


def bells(tape: Tape) -> None:
    """Glass: one tone that shakes another, far away."""
    for beat, note in BELLS:
        if not tape.wants(at(beat)):
            continue
        time = seconds(4 * RATE)
        pitch = 2 * np.pi * hertz(note) * time
        sound = (
            np.sin(pitch + 1.1 * np.exp(-time * 3) * np.sin(3.01 * pitch))
            * np.exp(-time * 1.6)
            * np.clip(time * 120, 0, 1)
        )
        tape.lay(at(beat), pan(0.021 * sound * np.clip((4 - time) * 2, 0, 1), np.sin(note * 2.4) * 0.8))


def low_end(tape: Tape) -> None:
    """The bass under the chords, and a heart that beats faster as the engines light."""
    for first, last, notes in CHORDS:
        start, count = at(first), at(last) - at(first) + RATE // 3
        if not tape.wants(start):
            continue
        time = seconds(count)
        pitch = 2 * np.pi * hertz(notes[0] - 12 if notes[0] > 39 else notes[0]) * time
        level = glide((0, 12, 24, 28, 29, 41, 44, 50, 58), (0.25, 0.4, 0.6, 0.7, 1, 0.85, 0.15, 0.6, 0.4), start, count)
        sound = (
            (np.sin(pitch) + 0.28 * np.sin(2 * pitch) + 0.1 * np.sin(3 * pitch))
            * rise_and_fall(count, 0.12, 0.4)
            * level
        )
        tape.lay(start, pan(0.105 * sound, 0))
    beats = [*range(18, 24, 2), *range(24, 28), *(28 + half / 2 for half in range(0, 26, 2))]
    for beat in beats:
        if tape.wants(at(beat)):
            level = float(np.interp(beat, (18, 24, 28, 38, 41), (0.35, 0.7, 1.0, 0.85, 0.3)))
            for delay, share in ((0.0, 1.0), (0.24, 0.55)) if beat < LIFTOFF else ((0.0, 1.0),):
                tape.lay(at(beat) + round(delay * RATE), pan(0.19 * level * share * _drum(), 0))


def _drum() -> NDArray[np.float64]:
    time = seconds(RATE // 2)
    phase = 2 * np.pi * (46 * time + 50 / 28 * (1 - np.exp(-28 * time)))
    return np.sin(phase) * np.exp(-time * 7.5) * np.clip(time * 300, 0, 1) * np.clip((0.5 - time) * 12, 0, 1)


def engines(tape: Tape) -> None:
    """Noise: the breath before the engines light, the blow, and the rumble that goes away with the rocket."""
    for first, last, low, high, beats, levels, seed in (
        (18, 44, 24, 95, (18, 19, 24, 27.6, 28, 29, 34, 38, 42), (0, 0.14, 0.2, 0.5, 1.0, 0.95, 0.5, 0.2, 0), 71),
        (18, 41, 90, 420, (18, 18.4, 24, 27.6, 28, 28.6, 31, 36), (0, 0.08, 0.08, 0.2, 0.5, 0.45, 0.18, 0), 72),
        (23, 30, 500, 7_000, (23, 26, 27.95, 28.1, 30), (0, 0.05, 0.26, 0.06, 0), 73),
        (0, 58, 300, 1_400, (0, 3, 12, 18, 44, 58), (0, 0.006, 0.005, 0, 0, 0), 74),
    ):
        start, count = at(first), at(last) - at(first)
        if not tape.wants(start):
            continue
        gain = glide(beats, levels, start, count) ** 1.2
        for side in (-1, 1):
            hiss = _band(count, low, high, seed * 2 + side)
            tape.lay(start, pan(0.20 * hiss * gain, side * (0.35 if low < 90 else 0.8)))
    if tape.wants(at(LIFTOFF)):
        time = seconds(3 * RATE)
        phase = 2 * np.pi * (33 * time + 60 / 9 * (1 - np.exp(-9 * time)))
        blow = np.sin(phase) * np.exp(-1.5 * time) * np.clip(time * 150, 0, 1)
        tape.lay(at(LIFTOFF), pan(0.30 * np.tanh(1.4 * blow) * np.clip((3 - time) * 2, 0, 1), 0))


def _band(count: int, low: float, high: float, seed: int) -> NDArray[np.float64]:
    """Noise between two frequencies, of unit power, soft at both ends of its band."""
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    frequency = np.maximum(np.fft.rfftfreq(count, 1 / RATE), 1e-3)
    shaped = spectrum / (1 + (low / frequency) ** 4) / (1 + (frequency / high) ** 3)
    sound = np.fft.irfft(shaped, count)
    return sound / sound.std()


def hall() -> Sound:
    """The answer of a large hall to a click: early echoes, then noise that dies away, high notes first. 3.6 s."""
    count = int(3.6 * RATE)
    time = seconds(count)
    answer = np.zeros((2, count))
    for side in (0, 1):
        for low, high, lasting, share in (
            (30, 250, 3.2, 0.8),
            (250, 1_500, 2.9, 1.0),
            (1_500, 5_000, 1.9, 0.75),
            (5_000, 12_000, 0.9, 0.4),
        ):
            answer[side] += share * _band(count, low, high, 900 + side + round(low)) * np.exp(-6.9 * time / lasting)
        answer[side] *= np.clip((time - 0.018) / 0.045, 0, 1)
        rng = np.random.default_rng(40 + side)
        for delay in np.sort(rng.uniform(0.012, 0.085, 9)):
            answer[side, round(delay * RATE)] += 14 * rng.choice((-1, 1)) * np.exp(-delay * 14)
    answer *= np.clip((3.6 - time) * 3, 0, 1)
    return (answer / np.sqrt((answer**2).sum(axis=1, keepdims=True))).astype(np.float32)


def in_hall(dry: Sound) -> Sound:
    """The sound as the hall gives it back, without the sound itself."""
    answer = hall()
    size = 1 << (dry.shape[1] + answer.shape[1]).bit_length()
    spectrum = np.fft.rfft(dry, size) * np.fft.rfft(answer, size)
    return np.fft.irfft(spectrum, size)[:, : dry.shape[1]].astype(np.float32)


def compose(length: float = END * BEAT) -> Sound:
    """The score's first `length` seconds, (2, n) at 48 kHz. Any beginning is what the whole begins with."""
    count = round(length * RATE)
    far, near = Tape(count), Tape(count)
    for part in (pads, strings, piano, bells):
        part(far)
    for part in (pulse, low_end, engines):
        part(near)
    mix = 0.8 * far.samples + 0.42 * in_hall(far.samples) + near.samples + 0.12 * in_hall(near.samples)
    mix *= MASTER * glide((0, 1.5, HOME + 4.5, END - 0.4, END), (0, 1, 1, 0.05, 0), 0, count)
    return _rounded(mix).astype(np.float32)


def _rounded(mix: Sound) -> Sound:
    """Peaks above 0.7 bent over, so that nothing passes 0.95."""
    over = np.maximum(np.abs(mix) - 0.7, 0)
    return np.sign(mix) * (np.minimum(np.abs(mix), 0.7) + 0.25 * np.tanh(over / 0.25))


def loudness(sound: Sound) -> float:
    """Integrated loudness in LUFS, by ITU-R BS.1770: K-weighted, gated, 400 ms blocks."""
    weighted = np.fft.irfft(np.fft.rfft(sound) * _k_weighting(sound.shape[1]), sound.shape[1])
    power = np.array(list(_blocks(weighted)))
    level = -0.691 + 10 * np.log10(np.maximum(power, 1e-12))
    loud = power[level > -70]
    gate = -0.691 + 10 * np.log10(loud.mean()) - 10
    return float(-0.691 + 10 * np.log10(power[level > gate].mean()))


def _blocks(sound: Sound) -> Iterator[float]:
    size, hop = int(0.4 * RATE), int(0.1 * RATE)
    for start in range(0, sound.shape[1] - size + 1, hop):
        yield float((sound[:, start : start + size] ** 2).mean(axis=1).sum())


def _k_weighting(count: int) -> NDArray[np.float64]:
    """The two filters of BS.1770 at 48 kHz, as gains by frequency."""
    turn = np.exp(-2j * np.pi * np.fft.rfftfreq(count))
    shelf = (1.53512485958697 - 2.69169618940638 * turn + 1.19839281085285 * turn**2) / (
        1 - 1.69065929318241 * turn + 0.73248077421585 * turn**2
    )
    high_pass = (1 - 2 * turn + turn**2) / (1 - 1.99004745483398 * turn + 0.99007225036621 * turn**2)
    return np.abs(shelf * high_pass)


def write(sound: Sound, path: Path) -> None:
    """Write 16-bit FLAC, dithered."""
    import av

    noise = np.random.default_rng(5).triangular(-1, 0, 1, sound.shape)
    whole = np.clip(np.round(sound * 32_767 + noise), -32_768, 32_767).astype(np.int16)
    with av.open(str(path), "w", format="flac", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("flac", rate=RATE, options={"compression_level": "12"})
        stream.layout = "stereo"
        frame = av.AudioFrame.from_ndarray(whole.T.reshape(1, -1), format="s16", layout="stereo")
        frame.sample_rate = RATE
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            container.mux(packet)


def main(arguments: list[str]) -> None:
    """Write the score, or (`--measure`) say how loud it is."""
    score = compose()
    if "--measure" in arguments:
        print(f"{loudness(score):.2f} LUFS, peak {20 * np.log10(np.abs(score).max()):.2f} dBFS")
        return
    path = Path(__file__).parent / "sound" / "score.flac"
    path.parent.mkdir(exist_ok=True)
    write(score, path)


if __name__ == "__main__":
    main(sys.argv[1:])
