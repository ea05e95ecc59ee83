"""The timecode that a media file gives its own first frame or sample."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from matchcut.film.errors import BadInput
from matchcut.film.labels import Label
from matchcut.film.time import FrameRate
from matchcut.media.files import opened

_MAXIMUM_RATE = 1000


@dataclass(frozen=True, slots=True)
class OwnTimecode:
    """The timecode of a film's first frame: `frame` counts from 00:00:00:00 in the film's own frames.

    `drop`: it is drop-frame. `reel` is the tape that the file says it is of ("" where it does not).
    """

    frame: int
    drop: bool = False
    reel: str = ""


def own_timecode(path: Path, rate: FrameRate) -> OwnTimecode | None:
    """What a film of that rate says of its first frame's timecode; None where it says none.

    That is a QuickTime or MP4 file's timecode track, or the tag `timecode` of a stream or file (Matroska, AVI, MXF).
    Only the file's header is read. BadInput for a file that can't be opened.
    """
    with opened(path, header_only=True) as container:
        text, reel = _as_written(container)
        label = Label.parse(text)
        if label is None:
            return None
        counted = _counting(container, label, rate)
    # Cameras may count half or a quarter of a fast film's frames.
    times = max(1, rate.nominal // counted) if counted and rate.nominal % counted == 0 else 1
    # A dot is how ffmpeg's tags may write a semicolon.
    drop = label.semicolon or text.strip()[-3:-2] == "."
    slower = FrameRate(rate.numerator, rate.denominator * times)
    return OwnTimecode(label.frame(slower, drop=drop) * times, drop and rate.drops, reel)


def time_reference(path: Path) -> Fraction | None:
    """How many seconds after midnight a recording (Broadcast Wave) begins; None where the file does not say."""
    with opened(path, header_only=True) as container:
        reference = str(container.metadata.get("time_reference", ""))
        rate = container.streams.audio[0].codec_context.sample_rate if container.streams.audio else 0
    return Fraction(int(reference), rate) if reference.isdigit() and rate else None


def _as_written(container: Any) -> tuple[str, str]:
    """The timecode and the reel as the file writes them: the film's own before those of other streams."""
    streams = sorted(container.streams, key=lambda stream: stream.type != "video")
    tags = [{name.lower(): str(value) for name, value in stream.metadata.items()} for stream in (*streams, container)]
    text = next((tag["timecode"] for tag in tags if tag.get("timecode")), "")
    reel = next((tag["reel_name"] for tag in tags if tag.get("reel_name")), "")
    return text, reel


def _counting(container: Any, label: Label, rate: FrameRate) -> int | None:
    """How many frames a second of a timecode track counts, which may be fewer than the film shows; None where unknown.

    Its one sample is the first frame's number, which the label divides into seconds and frames.
    """
    if rate.nominal <= 30 or not container.format.name.startswith("mov,") or label.semicolon:
        return None
    seconds = (label.hours * 60 + label.minutes) * 60 + label.seconds
    track = next((stream for stream in container.streams if stream.type == "data" and _counts(stream)), None)
    if track is None or not seconds:
        return None
    packet = next(container.demux(track), None)
    number = int.from_bytes(bytes(packet)[:4], "big") if packet is not None and packet.size >= 4 else 0
    counted, rest = divmod(number - label.frames, seconds)
    return counted if not rest and 0 < counted <= _MAXIMUM_RATE else None


def _counts(stream: Any) -> bool:
    return any(name.lower() == "timecode" for name in stream.metadata)


def own_reel(path: Path) -> str:
    """The tape that a film's file says it is of; "" where it does not, or can't be opened."""
    try:
        with opened(path, header_only=True) as container:
            return _as_written(container)[1]
    except BadInput:
        return ""


def own_timecode_or_none(path: Path, rate: FrameRate) -> OwnTimecode | None:
    """As `own_timecode`; None as well for a file that can't be opened."""
    try:
        return own_timecode(path, rate)
    except BadInput:
        return None
