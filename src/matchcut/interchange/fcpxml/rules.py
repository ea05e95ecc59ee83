"""What Apple's description of FCPXML 1.10 (its DTD) allows of the elements that our exports use.

Final Cut Pro rejects a whole document for one attribute that it does not know or one element out of its order.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

_ANCHORED = "audio video clip title caption mc-clip ref-clip sync-clip asset-clip audition spine"
_MARKED = "marker chapter-marker rating keyword analysis-marker"
_LOOKS = (
    "object-tracker", "adjust-crop", "adjust-corners", "adjust-conform", "adjust-transform", "adjust-blend",
    "adjust-stabilization", "adjust-rollingShutter", "adjust-360-transform", "adjust-reorient", "adjust-orientation",
    "adjust-cinematic",
)  # fmt: skip
_CLIP = "lane offset name start duration enabled"

CHILDREN: dict[str, tuple[str, ...]] = {
    "fcpxml": ("import-options", "resources", "library event project"),
    "resources": ("asset effect format media locator",),
    "library": ("event smart-collection",),
    "event": ("project clip audition mc-clip ref-clip sync-clip asset-clip",),
    "project": ("sequence",),
    "asset": ("media-rep", "metadata"),
    "media-rep": ("bookmark",),
    "metadata": ("md",),
    "sequence": ("note", "spine", "metadata"),
    "spine": ("audio video clip title mc-clip ref-clip sync-clip asset-clip audition gap transition",),
    "transition": ("filter-video", "filter-audio", _MARKED, "metadata", "reserved"),
    "asset-clip": (
        "note", "conform-rate", "timeMap", *_LOOKS, "adjust-volume", "adjust-panner", _ANCHORED, _MARKED,
        "audio-channel-source", "filter-video filter-video-mask", "filter-audio", "metadata",
    ),
    "gap": ("note", _ANCHORED, _MARKED, "metadata"),
    "title": ("param", "text", "text-style-def", "note", *_LOOKS, _ANCHORED, _MARKED, "filter-video", "metadata"),
    "text": ("text-style",),
    "text-style-def": ("text-style",),
    "text-style": ("param",),
    "timeMap": ("timept",),
    "adjust-volume": ("param",),
    "param": ("fadeIn", "fadeOut", "keyframeAnimation", "param"),
    "filter-video": ("data", "param"),
}  # fmt: skip
"""The children that an element may have, in this order; those of one text in any order."""

ATTRIBUTES: dict[str, tuple[str, str]] = {
    "fcpxml": ("version", ""),
    "resources": ("", ""),
    "library": ("", "location colorProcessing"),
    "event": ("", "name uid"),
    "project": ("", "name uid id modDate"),
    "format": ("id", "name frameDuration fieldOrder width height paspH paspV colorSpace projection stereoscopic"),
    "asset": (
        "id", "name uid start duration hasVideo format hasAudio videoSources audioSources audioChannels audioRate",
    ),
    "media-rep": ("src", "kind sig suggestedFilename"),
    "metadata": ("", ""),
    "md": ("key", "value editable type displayName description source"),
    "effect": ("id uid", "name src"),
    "sequence": ("format", "duration tcStart tcFormat audioLayout audioRate renderFormat keywords"),
    "spine": ("", "lane offset name format"),
    "transition": ("duration", "name offset"),
    "filter-video": ("ref", "name enabled"),
    "asset-clip": (
        "ref", f"{_CLIP} srcEnable audioStart audioDuration format tcStart tcFormat modDate audioRole videoRole",
    ),
    "gap": ("duration", "name offset start enabled"),
    "title": ("ref duration", f"{_CLIP} role"),
    "text": ("", "display-style roll-up-height position placement alignment"),
    "text-style-def": ("id", "name"),
    "text-style": ("", "ref font fontSize fontFace fontColor bold italic alignment lineSpacing kerning underline"),
    "timeMap": ("", "frameSampling preservesPitch"),
    "timept": ("time value", "interp inTime outTime"),
    "adjust-volume": ("", "amount"),
    "param": ("name", "key value enabled"),
    "fadeIn": ("duration", "type"),
    "fadeOut": ("duration", "type"),
    "marker": ("start value", "duration completed note"),
    "note": ("", ""),
}  # fmt: skip
"""The attributes that an element must have, and those that it may have as well."""

_NEEDED = {tag: frozenset(needed.split()) for tag, (needed, _) in ATTRIBUTES.items()}
_KNOWN = {tag: frozenset(f"{needed} {more}".split()) for tag, (needed, more) in ATTRIBUTES.items()}
_PLACES = {
    tag: {child: place for place, group in reversed([*enumerate(groups)]) for child in group.split()}
    for tag, groups in CHILDREN.items()
}
"""Where in an element's order its children come: at the first group that names them."""


def broken_rules(root: Element) -> Iterator[str]:
    """Yield a sentence for each place where a document is not as the description asks."""
    ids = {element.get("id") for element in root.iter() if element.get("id")}
    named = [element.get("id") for element in root.iter() if element.get("id")]
    if len(named) != len(ids):
        yield "two elements have one id"
    for element in root.iter():
        tag = element.tag
        if tag not in ATTRIBUTES:
            yield f"there is no <{tag}>"
            continue
        yield from (f"<{tag}> lacks its “{name}”" for name in sorted(_NEEDED[tag] - element.attrib.keys()))
        yield from (f"<{tag}> has no “{name}”" for name in sorted(element.attrib.keys() - _KNOWN[tag]))
        if element.get("ref") is not None and element.get("ref") not in ids:
            yield f"<{tag}> refers to “{element.get('ref')}”, which is not there"
        if tag != "note":
            yield from _order(element)


def _order(element: Element) -> Iterator[str]:
    places = _PLACES.get(element.tag, {})
    at = 0
    for child in element:
        place = places.get(child.tag)
        if place is None:
            yield f"<{element.tag}> holds no <{child.tag}>"
        elif place < at:
            yield f"<{child.tag}> comes too late in <{element.tag}>"
        else:
            at = place
