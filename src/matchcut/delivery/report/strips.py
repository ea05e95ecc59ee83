"""The film strip of a shot: some frames of its take side by side in one JPEG, kept in the project's cache."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from matchcut.cut.cache import Cache
from matchcut.film.errors import BadInput
from matchcut.media.frames import FrameReader
from matchcut.media.mezzanine import GOP
from matchcut.media.scaling import contained

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from pathlib import Path

    from matchcut.delivery.report.reported import ReportedFilm, ReportedShot, ReportedTake
    from matchcut.store.project import Project

_ALL = 9_000_000
"""Bytes that the pictures of a report have together, at most: as text in a page they are a third more."""
_EACH = 60_000
_QUALITIES = (84, 72, 58, 42, 28, 12)
_HANDS = 2
_REVISION = 2


def strips(
    project: Project, report: ReportedFilm, at: Callable[[int, int], None]
) -> Iterator[tuple[ReportedShot, tuple[bytes, tuple[int, int]] | None]]:
    """Each shot with the JPEG of its circled take and its size, None where there is none, or its file is damaged.

    The more shots there are, the fewer and smaller are their pictures.
    """
    room = min(_EACH, _ALL // max(1, len(report.shots)))
    frames, width = (6, 200) if len(report.shots) <= 120 else (4, 160)
    settings = report.film.settings
    size = width, max(1, round(width * settings.height / settings.width))
    cache = Cache(project.folder / "cache" / "paper")

    def strip(shot: ReportedShot) -> tuple[bytes, tuple[int, int]] | None:
        circled = shot.circled
        if circled is None or not project.media.has(circled.take.video):
            return None
        many = min(frames, circled.take.frames)
        shown = shown_frames(circled.take.frames, many, _at_faults(circled))
        described = f"strip {_REVISION} {circled.take.video} {shown} {size} {room}"
        key = hashlib.sha256(described.encode()).hexdigest()
        video = project.media.path(circled.take.video)

        def make(path: Path) -> None:
            path.write_bytes(_strip(video, shown, size, room))

        try:
            content = (cache.find(key, ".jpg") or cache.make(key, ".jpg", make)).read_bytes()
        except BadInput:  # A damaged file: the page has no picture there, and says so.
            return None
        return content, (size[0] * many, size[1])

    with ThreadPoolExecutor(_HANDS) as hands:
        jobs = [(shot, hands.submit(strip, shot)) for shot in report.shots]
        try:
            for done, (shot, job) in enumerate(jobs, 1):
                yield shot, job.result()
                at(done, len(jobs))
        finally:
            hands.shutdown(cancel_futures=True)


def _strip(video: Path, shown: Sequence[int], size: tuple[int, int], room: int) -> bytes:
    with FrameReader(video, ahead=False) as reader:
        pictures = [contained(reader.frame(frame), size) for frame in shown]
    image = Image.fromarray(np.concatenate(pictures, axis=1))
    for quality in _QUALITIES:
        content = BytesIO()
        image.save(content, format="JPEG", quality=quality, optimize=True)
        if content.tell() <= room:
            break
    return content.getvalue()


def _at_faults(circled: ReportedTake) -> tuple[int, ...]:
    """The middle frames of what a take fails for, of that which is not there most of the time."""
    short = (fault for fault, _ in circled.failing if fault.frames * 2 < circled.take.frames)
    return tuple(fault.first + fault.frames // 2 for fault in short)


def shown_frames(frames: int, many: int, wanted: Collection[int] = ()) -> tuple[int, ...]:
    """One frame of each of so many equal stretches: one that is `wanted` there, else one that is read at once, else its
    middle.
    """
    shown = []
    for stretch in range(many):
        first, end = frames * stretch // many, frames * (stretch + 1) // many
        middle = (first + end) // 2
        keyframe = middle // GOP * GOP
        there = next((frame for frame in wanted if first <= frame < end), None)
        shown.append(there if there is not None else keyframe if keyframe >= first else middle)
    return tuple(shown)
