"""The process that looks at takes: `python -m matchcut.continuity.looking.work`, started by `helper` only."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from matchcut.continuity.looking.messages import LookAnswer, LookAtPicture, LookAtTake, TakeLookedAt, pack
from matchcut.wire.errors import Doer
from matchcut.wire.messages import Content, Progress
from matchcut.wire.problems import Process
from matchcut.wire.serving import serve

if TYPE_CHECKING:
    from matchcut.continuity.looking.makers import Makers
    from matchcut.continuity.looking.sight import Sight

_TELL_SECONDS = 0.1

_NICE = 5
"""By so much it stands back: a third of what others get, where a worker makes the next take meanwhile."""


def look_at(order: LookAtTake | LookAtPicture, say: Callable[[LookAnswer], None]) -> None:
    """Look at a take: say how far that is, and at last all that is seen in it."""
    from matchcut.continuity.looking.look import look_at_picture, look_at_take

    said_at = 0.0

    def at(done: int, of: int) -> None:
        nonlocal said_at
        if monotonic() - said_at >= _TELL_SECONDS:
            said_at = monotonic()
            say(Progress(job="take", done=done, of=of))

    sight, path = _sight(order.by), Path(order.path)
    if isinstance(order, LookAtPicture):
        seen = look_at_picture(path, sight, order.by)
    else:
        seen = look_at_take(path, sight, order.by, at)
    say(TakeLookedAt(packed=Content(pack(seen))))


@lru_cache(maxsize=1)
def _sight(by: Makers) -> Sight:
    """The models, which stay for the next take."""
    from matchcut.continuity.looking.sight import Sight

    return Sight(by.faces, by.looks)


if __name__ == "__main__":
    if hasattr(os, "nice"):  # Windows has none.
        os.nice(_NICE)
    serve(LookAtTake | LookAtPicture, look_at, Doer(process=Process.TAKE_LOOKER()))
