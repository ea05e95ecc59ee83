"""Pictures that go along inside of a request, as text."""

from __future__ import annotations

import base64
import mimetypes

from matchcut.engines.hosted.requests import SentMedia


def media_type(medium: SentMedia) -> str:
    """The media type of a picture, by its file's ending; that of a PNG where it tells nothing."""
    return mimetypes.guess_type(medium.path.name)[0] or "image/png"


def in_base64(medium: SentMedia) -> str:
    """A picture's bytes in base64."""
    return base64.b64encode(medium.path.read_bytes()).decode()


def data_uri(medium: SentMedia) -> str:
    """A picture as a data URI (RFC 2397)."""
    return f"data:{media_type(medium)};base64,{in_base64(medium)}"
