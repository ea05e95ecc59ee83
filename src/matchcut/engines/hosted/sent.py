"""What of a film was sent to services: pictures that left this machine, and can't be called back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from matchcut.engines.hosted.ledger import Ledger, ledger_file
from matchcut.engines.hosted.requests import request_from_json

if TYPE_CHECKING:
    from matchcut.engines.hosted.ledger import PaidCall
    from matchcut.engines.hosted.requests import SentMedia


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPicture:
    """A picture that left this machine: in which call, and as what."""

    call: PaidCall
    medium: SentMedia

    @property
    def day(self) -> date:
        """When it was sent, by the clock here."""
        return datetime.fromtimestamp((self.call.sent or 0) / 1000).astimezone().date()


def sent_of(film: str, people: frozenset[str] | None = None) -> tuple[SentPicture, ...]:
    """The pictures of a film (its mark) that were sent, or may have been, the first begun first: those that show
    `people` (ids or names), or all.
    """
    if not ledger_file().exists():
        return ()
    with Ledger(ledger_file()) as ledger:
        calls = [call for call in ledger.calls() if call.film == film and call.sent is not None]
    return tuple(
        SentPicture(call=call, medium=medium)
        for call in calls
        for medium in request_from_json(call.request).media
        if people is None or people & {*medium.cast, medium.of}
    )
