"""What of a cut is copied from the takes as it is, and what must be made: the touched frames, in short pieces.

A copy begins at a take's key frame and may end after any frame. Everything else is made: seams, titles, fades,
retimed and held frames, boards, what can't be copied, and the few frames between a place where a copy may not
begin and the next key frame. A made piece never spans the start of a shot and is short, so that a change of one
shot remakes little.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from matchcut.cut.boards import BOARD_REVISION
from matchcut.cut.model import Composite, Cut, Event, Picture
from matchcut.cut.stock import Stock
from matchcut.cut.titles import TITLE_REVISION
from matchcut.film.ids import MediaId
from matchcut.film.time import FrameRange
from matchcut.media.mezzanine import GOP, SETTING

PIECE = 8 * GOP
"""The longest made piece, in frames."""

COMPOSE_REVISION = 1
"""Part of every piece's key: a new number whenever equal composites would give other pixels."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Record frames that are frames of a take, bit for bit, from `first` on."""

    record: FrameRange
    media: MediaId
    first: int


@dataclass(frozen=True, slots=True)
class EncodedSegment:
    """Record frames that are encoded. `key` is the SHA-256 of everything that determines them."""

    record: FrameRange
    key: str


Segment = Copy | EncodedSegment


def segments(cut: Cut, stock: Stock) -> tuple[Segment, ...]:
    """Return the film as segments that follow each other without gap or overlap."""
    copies = list(_copies(cut, stock))
    pieces: list[Segment] = []
    at = 0
    for copy in copies:
        pieces.extend(_encoded(cut, at, copy.record.start))
        pieces.append(copy)
        at = copy.record.end
    pieces.extend(_encoded(cut, at, cut.length))
    return tuple(pieces)


def _copies(cut: Cut, stock: Stock) -> Iterator[Copy]:
    touched = _touched(cut)
    at = 0
    for index, event in enumerate(cut.events):
        last = cut.events[index + 1].record.start if index + 1 < len(cut.events) else cut.length
        while at < len(touched) and touched[at].end <= event.record.start:
            at += 1
        start, ahead = event.record.start, at
        while start < last:
            stop = min(last, touched[ahead].start) if ahead < len(touched) else last
            if start < stop:
                yield from _copy(event, FrameRange(start, stop - start), stock)
            start = max(start, touched[ahead].end) if ahead < len(touched) else last
            ahead += 1


def _copy(event: Event, free: FrameRange, stock: Stock) -> Iterator[Copy]:
    """The part of an event's untouched frames that can be copied, if there is one."""
    if event.media is None or event.speed != 1:
        return
    first = event.head + free.start - event.record.start
    key = stock.roll(event.media).first_key(first)
    if key is None:
        return
    frames = min(free.frames, event.available - first) - (key - first)
    if frames > 0:
        yield Copy(FrameRange(free.start + key - first, frames), event.media, key)


def _touched(cut: Cut) -> list[FrameRange]:
    """The record frames on which more is seen than one shot, as ranges that neither meet nor overlap."""
    length = cut.length
    ranges = [seam.record for seam in cut.seams]
    ranges += [title.record for title in cut.titles]
    fade_in, fade_out = max(0, cut.fade_in - cut.before), max(0, cut.fade_out - cut.after)
    ranges.append(FrameRange(0, min(fade_in, length)))
    ranges.append(FrameRange(max(0, length - fade_out), min(fade_out, length)))
    merged: list[FrameRange] = []
    for stretch in sorted(stretch for stretch in ranges if stretch.frames):
        if merged and stretch.start <= merged[-1].end:
            end = max(merged[-1].end, stretch.end)
            merged[-1] = FrameRange(merged[-1].start, end - merged[-1].start)
        else:
            merged.append(stretch)
    return merged


def _encoded(cut: Cut, start: int, stop: int) -> Iterator[EncodedSegment]:
    """Cut a run of made frames where shots start, and into pieces."""
    while start < stop:
        index = cut.event_at(start)
        begins = cut.events[index].record.start
        end = min(stop, begins + ((start - begins) // PIECE + 1) * PIECE)
        if index + 1 < len(cut.events):
            end = min(end, cut.events[index + 1].record.start)
        record = FrameRange(start, end - start)
        yield EncodedSegment(record, _key(cut, record))
        start = end


def _key(cut: Cut, record: FrameRange) -> str:
    plain = {
        "setting": SETTING,
        "revisions": [COMPOSE_REVISION, TITLE_REVISION, BOARD_REVISION],
        "size": [cut.width, cut.height],
        "rate": str(cut.rate),
        "frames": [_plain(cut.composite(frame)) for frame in range(record.start, record.end)],
    }
    return hashlib.sha256(json.dumps(plain, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _plain(shown: Composite) -> list[Any]:
    titles = [[title.text, title.style, title.level] for title in shown.titles]
    return [_plain_picture(shown.base), _plain_picture(shown.over), shown.kind, shown.mix, titles, shown.level]


def _plain_picture(picture: Picture | None) -> list[Any] | None:
    if picture is None:
        return None
    if picture.black:
        return ["black"]
    drawn = [picture.keyframe] if picture.keyframe else []
    return [picture.media, picture.frame, *picture.board, *(picture.centre or ()), *drawn]
