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
    plain = unquote(rest).replace("\\", "/")
    if not plain.startswith("//"):
        return _without_slash(plain)
    host, slash, path = plain[2:].partition("/")
    if _DRIVE.match(plain[2:]):
        return plain[2:]
    if host.lower() in _LOCAL:
        return _without_slash(slash + path)
    return f"//{host}/{path.lstrip('/')}"


def _without_slash(path: str) -> str:
    """A path, with a drive's letter first where it has one: `/C:/a` is `C:/a`, and `///a` is `/a`."""
    cleaned = f"/{path.lstrip('/')}" if path.startswith("/") else path
    return cleaned[1:].replace("|", ":", 1) if _DRIVE.match(cleaned) and cleaned.startswith("/") else cleaned
