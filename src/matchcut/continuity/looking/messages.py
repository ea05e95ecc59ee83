"""What is said between the process that looks at takes and whoever asked for it, beside what every process says."""

from __future__ import annotations

import msgspec

from matchcut.continuity.looking.makers import Makers
from matchcut.continuity.seen import TakeSeen
from matchcut.wire.messages import Content, Message, Progress


class LookAtTake(Message, frozen=True, kw_only=True):
    """Look at the take whose picture lies at `path`."""

    path: str
    by: Makers


class LookAtPicture(Message, frozen=True, kw_only=True):
    """Look at the picture at `path`, a reference, as at a take of one frame."""

    path: str
    by: Makers


class TakeLookedAt(Message, frozen=True, kw_only=True):
    """All that was seen in a take, as `pack` packs it."""

    packed: Content


LookAnswer = TakeLookedAt | Progress


def pack(seen: TakeSeen) -> bytes:
    """What was seen in a take, as MessagePack."""
    return msgspec.msgpack.encode(seen)


def unpack(packed: bytes) -> TakeSeen:
    """What `pack` packed. `msgspec.MsgspecError` for anything else, and for what another version packed in another
    form.
    """
    return msgspec.msgpack.decode(packed, type=TakeSeen)
