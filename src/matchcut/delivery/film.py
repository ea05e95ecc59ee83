"""The film as a file: conformed pictures and mixed sound, delivered whole or not at all.

An MP4 takes the circled takes' own packets wherever a shot is seen untouched; only what is touched is encoded, and
kept for the next export. A ProRes or FFV1 master is encoded frame by frame from the takes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from matchcut.cut.cache import Cache
from matchcut.cut.model import Cut
from matchcut.cut.render import Renderer
from matchcut.cut.segments import EncodedSegment, segments
from matchcut.cut.stock import Stock, Where
from matchcut.delivery.joining import Joiner
from matchcut.delivery.mastering import Stamp, write_master
from matchcut.delivery.presets import COPIED, H264, Preset, preset_for
from matchcut.delivery.problems import DeliveryAdvice, DeliveryProblem
from matchcut.delivery.sound import Soundtrack, soundtrack
from matchcut.delivery.watch import OnProgress, WritingWatch
from matchcut.delivery.writing import check_place, in_place_of
from matchcut.film.errors import BadInput, MachineFailed
from matchcut.media.files import opened
from matchcut.media.packets import frame_table
from matchcut.words.statements import Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What an export did. The film's frames were `copied` from takes, `encoded` now, or `reused` from the cache.

    `sound` is "none", "encoded" or "reused"; `limited` says that its peaks were held below full scale. `notes`
    are sentences for a person: frames held, boards shown, peaks limited, loudness changed.
    """

    out: Path
    frames: int
    copied: int
    encoded: int
    reused: int
    sound: str
    limited: bool
    notes: Notes


def export(
    cut: Cut,
    where: Where,
    out: Path,
    *,
    cache: Path,
    preset: Preset | None = None,
    stamp: Stamp | None = None,
    on_progress: OnProgress = lambda _done, _steps: None,
    check: Callable[[], None] = lambda: None,
    finish: Callable[[Path], object] = lambda _part: None,
) -> ExportReport:
    """Write the film to `out` in the form of `preset`, else that which its suffix names, and return what was done.

    With a `stamp`, which is put onto every frame, nothing is copied from the takes. `where` tells each media file's
    path; `cache` is the project's cache folder, where made pieces and encoded sound are kept in a folder of their own.
    `on_progress` and `check` are called often, in this thread; each stops the export by raising `Cancelled`. The file
    is made beside `out`, synced, counted, given to `finish`, and only then renamed: whatever fails, a file that was
    there before stays as it was, and what was made stays in the cache.

    BadInput for a suffix or a take that can't be used; MachineFailed where the disk is full or a file can't be
    written.
    """
    preset = preset or preset_for(out)
    if stamp is not None and preset == COPIED:
        preset = H264.of_quality("good")
    check_place(out)
    if cut.width < preset.smallest[0] or cut.height < preset.smallest[1]:
        raise BadInput(
            DeliveryProblem.SIZE_TOO_SMALL(preset=preset.name, width=cut.width, height=cut.height),
            advice=DeliveryAdvice.SIZE_AT_LEAST(width=preset.smallest[0], height=preset.smallest[1]),
        )
    stock = Stock(cut, where)
    stock.check()
    watch = WritingWatch(on_progress, check)
    kept = Cache(cache / "film")
    with in_place_of(out) as part:
        if preset.video is None:
            report = _join(cut, stock, part, preset, kept, watch)
        else:
            report = _master(cut, stock, part, preset, kept, watch, stamp)
        _verify(part, cut)
        finish(part)
    watch.tell()
    return replace(report, out=out)


def _join(cut: Cut, stock: Stock, part: Path, preset: Preset, cache: Cache, watch: WritingWatch) -> ExportReport:
    plan = segments(cut, stock)
    pieces = [segment for segment in plan if isinstance(segment, EncodedSegment)]
    with Renderer(cut, pieces, stock.where, cache) as renderer:
        watch.steps, watch.frames_made = renderer.frames_to_make + cut.length, lambda: renderer.frames_made
        track = soundtrack(cut, stock.where, cache, preset, watch.look)
        joiner = Joiner(cut, stock, plan, renderer, watch)
        joiner.write(part, preset.format, track.path if track else None)
    cache.prune([*joiner.files, *([track.path] if track else [])])
    return _report(part, cut, track, copied=joiner.copied, encoded=joiner.encoded, reused=joiner.reused)


def _master(
    cut: Cut, stock: Stock, part: Path, preset: Preset, cache: Cache, watch: WritingWatch, stamp: Stamp | None
) -> ExportReport:
    watch.steps = cut.length
    track = soundtrack(cut, stock.where, cache, preset, watch.look)
    write_master(cut, stock.where, part, preset, track.path if track else None, watch, stamp)
    return _report(part, cut, track, copied=0, encoded=cut.length, reused=0)


def _report(part: Path, cut: Cut, track: Soundtrack | None, *, copied: int, encoded: int, reused: int) -> ExportReport:
    return ExportReport(
        out=part,
        frames=cut.length,
        copied=copied,
        encoded=encoded,
        reused=reused,
        sound="none" if track is None else "reused" if track.reused else "encoded",
        limited=track is not None and track.limited,
        notes=cut.notes + (track.notes if track else ()),
    )


def _verify(part: Path, cut: Cut) -> None:
    """Raise MachineFailed unless the file on the disk has as many frames as the film."""
    with opened(part, header_only=True) as container:
        stream = container.streams.video[0]
        frames = stream.frames or len(frame_table(container, stream, part).times)
    if frames != cut.length:
        raise MachineFailed(
            DeliveryProblem.FRAMES_WRITTEN(frames=frames, wanted=cut.length),
            advice=DeliveryAdvice.CHECK_DISK(),
            file=part,
        )
