"""Makes files of the pictures that a request names: PNGs without anything in them that is not seen.

A frame of the film goes as the film shows it, at the film's own size, laid into the shape that is asked for; where that
is another one, its edges are mirrored, and the clip is cut back to the film's shape. What a reference was taken with,
where and when, which its file may tell, stays here.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest
from matchcut.engines.sizes import Size

_LARGEST_REFERENCE = (2048, 2048)
_SAME_SHAPE = 100
"""Shapes that differ by less than one part in so many are one."""
_FRAMES = (MediaRole.FIRST, MediaRole.LAST, MediaRole.KEYFRAME)


def made_ready(request: ServiceRequest, folder: Path, film: Size) -> ServiceRequest:
    """The request with a PNG in `folder` for each picture, made unless it is there; equal pictures give equal files.

    `film` is the size of the film. BadInput for a file that can't be read as what it is, MachineFailed where the disk
    won't have one.
    """
    return replace(request, media=tuple(_ready(sent, request.size, folder, film) for sent in request.media))


def _ready(sent: SentMedia, size: Size, folder: Path, film: Size) -> SentMedia:
    if sent.role is MediaRole.EXTENDED:
        return sent
    canvas = _canvas(film, size) if sent.role in _FRAMES else _LARGEST_REFERENCE
    kind = "frame" if sent.role in _FRAMES else "reference"
    name = f"{sent.media} {kind} {sent.before} {film} {canvas}"
    path = folder / f"{hashlib.sha256(name.encode()).hexdigest()[:32]}.png"
    if not path.is_file():
        from matchcut.media.stills import write_png

        folder.mkdir(parents=True, exist_ok=True)
        write_png(path, _drawn(sent, film, canvas))
    return replace(sent, path=path, before=None)


def _drawn(sent: SentMedia, film: Size, canvas: Size) -> Any:
    from matchcut.media.scaling import laid_out, within
    from matchcut.media.stills import read_still
    from matchcut.media.tail import read_tail

    picture = read_still(sent.path) if sent.before is None else read_tail(sent.path, sent.before)[-1]
    return laid_out(picture, film, canvas) if sent.role in _FRAMES else within(picture, canvas)


def _canvas(film: Size, asked: Size) -> Size:
    """The smallest picture of the shape that is asked for that holds one of the film's size; even sides."""
    width, height = film
    wide, tall = width * asked[1], height * asked[0]
    if abs(wide - tall) * _SAME_SHAPE <= max(wide, tall):
        return film
    if wide > tall:
        return width, 2 * round(wide / asked[0] / 2)
    return 2 * round(tall / asked[1] / 2), height
