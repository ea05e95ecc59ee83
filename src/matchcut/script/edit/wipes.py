"""Which way a wipe goes, as edit lists and Final Cut Pro 7 XML say it: by the numbers of SMPTE 258M."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from matchcut.script.edit.model import ReadEdit

_DIRECTIONS = {1: ("wipe right", "wipe left"), 2: ("wipe down", "wipe up")}
"""Forwards and in reverse: 1 is an upright edge that moves to the right, 2 a level one that moves down."""


def wipe_of(code: int, *, reverse: bool = False) -> str:
    """The wipe of a number, which counts 100 more where it runs in reverse; "wipe" for a shape that is not known."""
    forward, backward = _DIRECTIONS.get(code % 100, ("wipe", "wipe"))
    return backward if reverse != (code >= 100) else forward


def wipe_in_list(kind: str) -> str:
    """The wipe that an edit list's event says: `W101`."""
    return wipe_of(int(kind[1:])) if kind[1:].isdigit() else "wipe"


def with_wipes(edit: ReadEdit, root: Element) -> ReadEdit:
    """The edit of a Final Cut Pro 7 document with its wipes' directions, which OpenTimelineIO's adapter leaves out."""
    track = root.find(".//sequence/media/video/track")
    kinds: dict[int, str] = {}
    for item in track.iterfind("transitionitem") if track is not None else ():
        name, code = item.findtext("effect/effectid", ""), item.findtext("effect/wipecode", "")
        start = item.findtext("start", "")
        if "wipe" in name.lower() and code.isdigit() and start.isdigit():
            kinds[int(start)] = wipe_of(int(code), reverse=item.findtext("effect/reverse", "").upper() == "TRUE")
        elif "dissolve" in name.lower() and start.isdigit():
            kinds[int(start)] = "dissolve"
    joins = (
        join if join.kind == "fade" else replace(join, kind=kinds.get(join.record.start, join.kind))
        for join in edit.transitions
    )
    return replace(edit, transitions=tuple(joins))
