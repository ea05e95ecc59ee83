"""What a service was sent, as it came there; and pictures to send."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.engines.hosted.all_plays import adapter_of
from tests.engines.hosted.wire_server import WireServer

from matchcut.engines.hosted.adapter import Patience
from matchcut.engines.hosted.requests import MediaRole, SentMedia, ServiceRequest
from matchcut.film.ids import MediaId

PATIENCE = Patience(5, 20)
PNG = b"\x89PNG picture"
"""Bytes of a picture; its base64 is `PNG64`."""
PNG64 = "iVBORyBwaWN0dXJl"


def picture(folder: Path, role: MediaRole, *, part: str = "") -> SentMedia:
    """A picture in a file whose name tells something."""
    path = folder / "a name that tells something.png"
    path.write_bytes(PNG)
    extra = {"part": part} if part else {}
    return SentMedia(media=MediaId("m" * 64), path=path, role=role, **extra)


def sent(service: WireServer, request: ServiceRequest) -> tuple[str, Any]:
    """Where a request went, and the JSON that went there."""
    key = getattr(service.play, "key", "key_3f9a71c0d2e84b5f")
    adapter = adapter_of(service.play, key, service.address, PATIENCE)
    adapter.submit(adapter.prepare(request))
    assert len(service.created) == 1
    assert b"tells something" not in b"".join(heard.body for heard in service.heard)
    return service.created[-1].path, json.loads(service.created[-1].body)
