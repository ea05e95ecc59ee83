"""Which moment of a model's frames each film frame shows. All in fractions, so no rate drifts.

native   0       1       2       3        16 fps
         │       │       │       │
film     0    1    2    3    4    5       24 fps: film frame j shows the moment start + j/24 s
"""

from __future__ import annotations

from fractions import Fraction

from matchcut.film.time import FrameRate

START = Fraction(0)


def place_of(frame: int, native: FrameRate, film: FrameRate, start: Fraction = START) -> Fraction:
    """Where film frame `frame` lies among the native ones, counted in native frames from the first.

    `start` is the moment that film frame 0 shows, in seconds from the first native frame.
    """
    return (start + film.seconds(frame)) * native.fraction


def frames_between(count: int, native: FrameRate, film: FrameRate, start: Fraction = START) -> int:
    """How many of `count` film frames fall between two native ones."""
    again = (native.fraction / film.fraction).denominator  # Which of them fall on one repeats after so many.
    places = (place_of(frame, native, film, start) for frame in range(min(again, count)))
    first = next((frame for frame, place in enumerate(places) if place.denominator == 1), count)
    return count - len(range(first, count, again))


def film_frames(count: int, native: FrameRate, film: FrameRate, start: Fraction = START) -> int:
    """How many film frames `count` native ones cover: the last shows the last native frame, or a moment before it."""
    if count < 1:
        return 0
    room = native.seconds(count - 1) - start
    return int(room * film.fraction // 1) + 1 if room >= 0 else 0


def native_frames(count: int, native: FrameRate, film: FrameRate, start: Fraction = START) -> int:
    """The fewest native frames that cover `count` film ones, so that none has to be held."""
    if count < 1:
        return 0
    last = place_of(count - 1, native, film, start)
    return -(-last.numerator // last.denominator) + 1
