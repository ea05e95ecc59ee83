"""What is known of a media file: what `media.probe` found in it, as it is kept and crosses between processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from matchcut.film.time import FrameRate

Kind = Literal["video", "image", "sound"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaFacts:
    """What a file holds. What does not apply to its kind is None (or 0, for a sound's size).

    `width` and `height` are those that it is seen with: upright, cropped, with square pixels. `frames` and `rate` are a
    film's: the rate is the average where frames last unequally. `sample_rate` and `samples` are those of its sound, at
    the sound's own rate; a film's are counted from its first frame to the end of its last track.
    `suffix` is the file name's ending that fits the content ('.mp4'), whatever the file is called.
    """

    kind: Kind
    codec: str
    suffix: str
    width: int = 0
    height: int = 0
    frames: int | None = None
    rate: FrameRate | None = None
    has_sound: bool = False
    sample_rate: int | None = None
    samples: int | None = None
