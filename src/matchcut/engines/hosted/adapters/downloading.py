"""A clip's bytes from where a service put them, as they come, into a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import httpx2

from matchcut.engines.hosted.adapter import LinkExpired, Patience, Unreachable
from matchcut.engines.hosted.adapters.rest import retry_after, trusted

_GONE = (403, 404, 410)


def download(link: str, path: Path, patience: Patience, headers: Mapping[str, str] | None = None) -> None:
    """Write what lies at a link to a file, without holding it in memory.

    `headers` are only for services that hand out clips by their own address, and go to no other, wherever that leads;
    links that are signed get no key.
    LinkExpired where it leads nowhere (403, 404, 410), Unreachable for everything else: a line that breaks, a body
    that is shorter than was announced, another status.
    """
    timeout = httpx2.Timeout(patience.read, connect=patience.connect)
    asked = {"accept-encoding": "identity", **(headers or {})}

    def keep_headers_back(request: httpx2.Request) -> None:
        """Of redirects; of headers the client itself leaves out none but its own."""
        if _origin(request.url) != _origin(httpx2.URL(link)):
            for name in headers or ():
                request.headers.pop(name, None)

    try:
        with (
            httpx2.Client(
                verify=trusted(),
                timeout=timeout,
                follow_redirects=True,
                event_hooks={"request": [keep_headers_back]},
            ) as client,
            client.stream("GET", link, headers=asked) as answer,
        ):
            if answer.status_code in _GONE:
                raise LinkExpired(f"{answer.status_code} {link.partition('?')[0]}")
            if answer.status_code != 200:
                raise Unreachable(f"{answer.status_code}", retry_after=retry_after(answer.headers))
            with path.open("wb") as file:
                for part in answer.iter_bytes():
                    file.write(part)
            announced = answer.headers.get("content-length", "")
            if announced.isdecimal() and answer.num_bytes_downloaded != int(announced):
                raise Unreachable(f"{answer.num_bytes_downloaded} of {announced} bytes came")
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise Unreachable(f"{type(error).__name__}: {error}") from error


def _origin(url: httpx2.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port
