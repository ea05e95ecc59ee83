"""The process that looks at takes: `python -m matchcut.continuity.looking.work`, started by `helper` only."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from matchcut.continuity.looking.messages import LookAnswer, LookAtTake, TakeLookedAt, pack
from matchcut.wire.errors import Doer
from matchcut.wire.messages import Content, Progress
from matchcut.wire.problems import Process
from matchcut.wire.serving import serve

if TYPE_CHECKING:
    from matchcut.continuity.looking.makers import Makers
    from matchcut.continuity.looking.sight import Sight

_TELL_SECONDS = 0.1


def look_at_take(order: LookAtTake, say: Callable[[LookAnswer], None]) -> None:
    """Look at a take: say how far that is, and at last all that is seen in it."""
    from matchcut.continuity.looking.look import look_at

    said_at = 0.0

    def at(done: int, of: int) -> None:
        nonlocal said_at
        if monotonic() - said_at >= _TELL_SECONDS:
            said_at = monotonic()
            say(Progress(job="take", done=done, of=of))

    seen = look_at(Path(order.path), _sight(order.by), order.by, at)
    say(TakeLookedAt(packed=Content(pack(seen))))


@lru_cache(maxsize=1)
def _sight(by: Makers) -> Sight:
    """The models, which stay for the next take."""
    from matchcut.continuity.looking.sight import Sight

    return Sight(by.faces, by.looks)


if __name__ == "__main__":
    serve(LookAtTake, look_at_take, Doer(process=Process.TAKE_LOOKER()))
