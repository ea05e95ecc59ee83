"""How edits name media: a path or URL as some system writes it, as a path, and a link as we write it, as a URL."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote, unquote, urlparse

from matchcut.interchange.clips import MediaReference
from matchcut.interchange.timeline import Timeline

_DRIVE = re.compile(r"/?[A-Za-z][:|][\\/]")
_LOCAL = ("", "localhost", "127.0.0.1", ".")


def path_of(written: str) -> str:
    """A media URL or path as a path with slashes; one that is relative stays so, and what is no file stays as it is."""
    text = written.strip()
    if text.lower().startswith("file:"):
        return _of_file(text[5:])
    if _DRIVE.match(text) or text.startswith("\\\\"):
        return text.replace("\\", "/")
    if len(urlparse(text).scheme) > 1 and "://" in text:
        return text
    # A path that has blanks or letters beyond ASCII was never made a URL, so a % in it is one.
    return text if " " in text or not text.isascii() else unquote(text)


def _of_file(rest: str) -> str:
    """What stands after `file:`. A # in it is a part of the name, for programs forget to write %23."""
    path = unquote(rest).replace("\\", "/")
    if path.startswith("//"):
        host, _, inner = path[2:].partition("/")
        if _DRIVE.match(path[2:]) and host:
            return path[2:].replace("|", ":", 1)
        if host.lower() not in _LOCAL:
            return f"//{host}/{inner}" if inner else host  # Some write a name where a host belongs.
        path = f"/{inner}"
    if _DRIVE.match(path):
        return path.lstrip("/").replace("|", ":", 1)
    return path


def url(link: str) -> str:
    """A source's link as a URL: relative to the edit, or with its scheme where the link is absolute."""
    path = Path(link)
    return path.as_uri() if path.is_absolute() else quote(link)


def place_in_url(edit: Timeline, source: MediaReference) -> str:
    """Where a source lies, as an absolute URL: what is offline, where another edit said so."""
    return url(source.link) if source.offline else edit.place_of(source).as_uri()
