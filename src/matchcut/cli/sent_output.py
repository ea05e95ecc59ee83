"""What was sent to services, told in the terminal."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matchcut.engines.hosted.sent import SentPicture


def print_sent(sent: Iterable[SentPicture]) -> None:
    """List pictures that were sent: when, where, for which shot, as what; and where to ask that they are deleted."""
    from matchcut.engines.hosted.catalogue import services

    places = set()
    for picture in sent:
        call, medium = picture.call, picture.medium
        when = datetime.fromtimestamp((call.sent or 0) / 1000).astimezone().strftime("%Y-%m-%d %H:%M")
        job = f", its job {call.provider_id}" if call.provider_id else ""
        print(f"{when}  {call.service}, shot {call.slate}: {medium.role.value} {medium.of}".rstrip() + job)
        places.add(call.service)
    for place in sorted(places):
        terms = services()[place].terms if place in services() else ""
        print(f"What {place} has can't be called back; ask there that it is deleted{f': {terms}' if terms else '.'}")
