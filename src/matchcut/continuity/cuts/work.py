"""The process that looks through films: `python -m matchcut.continuity.cuts.work`, started by `helper` only."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from matchcut.continuity.cuts.messages import BoundaryFound, FindShots, ShotAnswer
from matchcut.wire.errors import Doer
from matchcut.wire.messages import Content, Progress, Remark
from matchcut.wire.problems import Process
from matchcut.wire.serving import serve
from matchcut.words.plain import plain_of
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from matchcut.continuity.cuts.network import Picture

_TELL_SECONDS = 0.1
_QUALITY = 80


def find_shots(order: FindShots, say: Callable[[ShotAnswer], None]) -> None:
    """Look through a film: say what it is, how far that is, each boundary, and what is to be told of it at the end."""
    from matchcut.continuity.cuts.finding import boundaries
    from matchcut.continuity.cuts.network import CutNetwork
    from matchcut.continuity.cuts.reading import SmallFrames, sighted
    from matchcut.media.frames import FrameReader

    network = CutNetwork()
    said_at = 0.0

    def at(done: int, of: int) -> None:
        nonlocal said_at
        if monotonic() - said_at >= _TELL_SECONDS:
            said_at = monotonic()
            say(Progress(job="shots", done=done, of=of))

    with FrameReader(Path(order.path)) as film:
        sighting = sighted(film, order)
        say(sighting.seen)
        frames = SmallFrames(film, sighting, at)
        for seen in boundaries(frames, network):
            boundary = sighting.in_take(seen.boundary, reverse=order.reverse)
            pictures = (_jpeg(seen.before), _jpeg(seen.after)) if order.pictures else ()
            say(BoundaryFound.of(boundary, *pictures[:: -1 if order.reverse else 1]))
        notes: tuple[Statement[Any], ...] = (*film.notes, *film.sound_notes, *frames.notes)
        for note in notes:
            say(Remark(text=str(note), stated=(plain_of(note),)))


def _jpeg(frame: Picture) -> Content:
    from PIL import Image

    written = BytesIO()
    Image.fromarray(frame).save(written, "JPEG", quality=_QUALITY)
    return Content(written.getvalue())


if __name__ == "__main__":
    serve(FindShots, find_shots, Doer(process=Process.SHOT_FINDER()))
