"""Dissolves from and to black at an edit's edges: its fades, as lists and compositions write them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matchcut.film.time import FrameRange
from matchcut.script.edit.model import ReadClip, ReadTransition


def with_fades(
    clips: Sequence[ReadClip], transitions: Sequence[ReadTransition]
) -> tuple[tuple[ReadClip, ...], tuple[ReadTransition, ...]]:
    """Take black at an edge that is there only to be dissolved with for what it is: the film's fade.

    The clip beside it is seen through all of the fade, so it reaches to the edge.
    """
    return _to_black(*_from_black(tuple(clips), tuple(transitions)))


def _from_black(
    clips: tuple[ReadClip, ...], transitions: tuple[ReadTransition, ...]
) -> tuple[tuple[ReadClip, ...], tuple[ReadTransition, ...]]:
    if len(clips) < 2 or not transitions:
        return clips, transitions
    black, seen, *rest = clips
    first = transitions[0]
    if not (black.black and first.incoming == 1 and first.overlaps and first.record == black.record):
        return clips, transitions
    frames = black.record.frames
    whole = replace(seen, record=FrameRange(0, frames + seen.record.frames), source=seen.source - frames * seen.speed)
    later = [replace(one, incoming=one.incoming - 1) for one in transitions[1:]]
    return (whole, *rest), (ReadTransition("fade", first.record, 0, overlaps=False), *later)


def _to_black(
    clips: tuple[ReadClip, ...], transitions: tuple[ReadTransition, ...]
) -> tuple[tuple[ReadClip, ...], tuple[ReadTransition, ...]]:
    if len(clips) < 2 or not transitions:
        return clips, transitions
    *rest, seen, black = clips
    last = transitions[-1]
    if not (black.black and last.incoming == len(clips) - 1 and last.overlaps and last.record == black.record):
        return clips, transitions
    whole = replace(seen, record=FrameRange(seen.record.start, seen.record.frames + black.record.frames))
    return (*rest, whole), (*transitions[:-1], ReadTransition("fade", last.record, len(clips) - 1, overlaps=False))
