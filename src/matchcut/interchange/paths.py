"""Where an edit says that its media lies: a path or URL as some system writes it, as a path."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlparse

_DRIVE = re.compile(r"/?[A-Za-z][:|][\\/]")
_LOCAL = ("", "localhost", "127.0.0.1", ".")


def path_of(url: str) -> str:
    """A media URL or path as a path with slashes; one that is relative stays so, and what is no file stays as it is."""
    text = url.strip()
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
