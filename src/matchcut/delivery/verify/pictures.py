"""Delivered pictures, moving pictures and sound files, read to their last byte."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.delivery.verify.model import VerifiedFile
from matchcut.film.errors import BadInput
from matchcut.media.existing import require_file

_NUMBERED = re.compile(r"(.*?)(\d+)")
# What Pillow's readers raise on damage, beside what they promise to.
_DAMAGED = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, struct.error)
_ADVICE = DeliveryAdvice.COPY_OR_EXPORT_AGAIN()


def verify_pictures(paths: Sequence[Path]) -> Iterator[VerifiedFile]:
    """Decode every picture whole; the numbered ones of a folder are one sequence, in which no number is missing.

    BadInput for what is damaged, of another size than the rest of its sequence, or missing.
    """
    series: dict[tuple[str, str], list[tuple[int, Path]]] = {}
    for path in paths:
        match = _NUMBERED.fullmatch(path.stem)
        key = (match[1], path.suffix.lower()) if match and len(paths) > 1 else (path.stem, path.suffix.lower())
        series.setdefault(key, []).append((int(match[2]) if match else 0, path))
    for some in series.values():
        yield _sequence(sorted(some)) if len(some) > 1 else _picture(some[0][1])


def _sequence(some: Sequence[tuple[int, Path]]) -> VerifiedFile:
    first, path = some[0]
    missing = sorted(set(range(first, some[-1][0] + 1)) - {number for number, _ in some})
    if missing:
        raise BadInput(
            DeliveryProblem.SEQUENCE_GAPS(count=len(missing), first=missing[0]),
            advice=_ADVICE,
            file=path,
        )
    sizes = {_frames(picture)[1] for _, picture in some}
    if len(sizes) > 1:
        raise BadInput(DeliveryProblem.SEQUENCE_SIZES(), advice=_ADVICE, file=path)
    return VerifiedFile(path, f"{len(some)} pictures from number {first}, every one decoded", len(some), None)


def _picture(path: Path) -> VerifiedFile:
    frames, size = _frames(path)
    what = f"{frames} frames" if frames > 1 else "a picture"
    return VerifiedFile(path, f"{what} of {size[0]} × {size[1]}, decoded whole", frames, None)


def _frames(path: Path) -> tuple[int, tuple[int, int]]:
    """How many frames a picture has, all of them decoded, and of which size it is."""
    from PIL import Image, ImageSequence

    require_file(path)
    try:
        with Image.open(path) as image:
            image.verify()  # A PNG's checksums; decoding alone does not look at them.
        with Image.open(path) as image:
            count = sum(1 for _ in map(_loaded, ImageSequence.Iterator(image)))
            stated = getattr(image, "n_frames", 1)
            size = image.size
    except _DAMAGED as error:
        raise BadInput(DeliveryProblem.PICTURE_DAMAGED(why=_reason(error)), advice=_ADVICE, file=path) from error
    if count != stated:
        raise BadInput(DeliveryProblem.PICTURE_FRAMES(stated=stated, frames=count), advice=_ADVICE, file=path)
    _require_ending(path, image.format)
    return count, size


def _loaded(frame: Any) -> Any:
    frame.load()
    return frame


def _require_ending(path: Path, kind: str | None) -> None:
    """A file that ends before its last byte may still decode: a GIF without its end, a WebP of another length."""
    content = path.read_bytes()
    complete = {
        "PNG": content.rstrip(b"\0").endswith(b"IEND\xaeB`\x82"),
        "GIF": content.endswith(b"\x3b"),
        "WEBP": len(content) == int.from_bytes(content[4:8], "little") + 8,
        "JPEG": content.rstrip(b"\0").endswith(b"\xff\xd9"),
    }.get(kind or "", True)
    if not complete:
        raise BadInput(DeliveryProblem.PICTURE_CUT_SHORT(), advice=_ADVICE, file=path)


def verify_sound(path: Path) -> VerifiedFile:
    """Decode a sound file whole. BadInput where it is damaged or holds less than it states."""
    from matchcut.media.files import opened
    from matchcut.media.probe import probe

    stated = probe(path)
    samples = 0
    with opened(path) as container:
        stream = container.streams.audio[0]
        stream.codec_context.options = {"err_detect": "crccheck+bitstream+buffer+explode"}
        for frame in container.decode(stream):
            samples += frame.samples
    _require_length(path)
    if stated.samples is not None and samples < stated.samples:
        raise BadInput(DeliveryProblem.SOUND_SAMPLES(stated=stated.samples, samples=samples), advice=_ADVICE, file=path)
    rate = stated.sample_rate or 0
    return VerifiedFile(path, f"{samples} samples at {rate} Hz, every one decoded", samples, None)


def _require_length(path: Path) -> None:
    """A WAV of another length than its header says was cut short: readers count what is there and say nothing."""
    with path.open("rb") as file:
        head = file.read(8)
    stated = int.from_bytes(head[4:8], "little") + 8
    if head[:4] == b"RIFF" and stated != 0xFFFFFFFF + 8 and path.stat().st_size < stated:
        raise BadInput(
            DeliveryProblem.SOUND_CUT_SHORT(held=path.stat().st_size, stated=stated), advice=_ADVICE, file=path
        )


def _reason(error: Exception) -> str:
    return str(error).strip().rstrip(".") or type(error).__name__
