"""The process in which models look at pictures: `python -m matchcut.casting.work`, started by `helper` only.

It reads one order, answers picture by picture, and ends. It ends at once when its input is closed: whoever asked has
stopped, or is gone. It is told to ask no model hub, and libraries' noise goes to stderr.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from matchcut.casting.embedders import embedder
from matchcut.casting.lines import Asked, Done, Failed, Missed, Order, Said, Seen, read_order, said_line
from matchcut.film.errors import BadInput, EngineFailed, MachineFailed, MatchcutError

if TYPE_CHECKING:
    from matchcut.casting.eyes import Eyes
    from matchcut.casting.sheet import Shown

STOPPED = 75


class Voice:
    """The line back to whoever asked."""

    def __init__(self, outgoing: BinaryIO) -> None:
        self._outgoing = outgoing

    def say(self, said: Said) -> None:
        """Say one thing. Ends the process where nobody listens any more."""
        try:
            self._outgoing.write(said_line(said))
            self._outgoing.flush()
        except OSError:
            os._exit(STOPPED)


def carry_out(order: Order, voice: Voice) -> None:
    """Do what is asked. A picture that gives nothing is told and left out; what else fails is raised."""
    from matchcut.casting.eyes import look, open_eyes
    from matchcut.casting.pictures import read_picture

    if order.sheet:
        _draw_sheet(order, voice)
        return
    spec = embedder(order.embedder)
    eyes = open_eyes(spec)
    for asked in order.pictures:
        try:
            rgb = read_picture(Path(asked.path))
            sighting = look(eyes, spec, rgb)
        except BadInput as error:
            voice.say(Missed(id=asked.id, why=str(error)))
            continue
        size = (rgb.shape[1], rgb.shape[0])
        voice.say(Seen(id=asked.id, size=size, vector=sighting.vector, face=sighting.face, words=sighting.words))


def _draw_sheet(order: Order, voice: Voice) -> None:
    from matchcut.casting.eyes import open_eyes
    from matchcut.casting.sheet import reference_sheet
    from matchcut.media.stills import write_png

    eyes = open_eyes(embedder(order.embedder))
    shown = [_shown(asked, eyes, voice) for asked in order.pictures]
    page = reference_sheet(order.name, [one for one in shown if one], words=order.words, text=order.text)
    write_png(Path(order.sheet), page)


def _shown(asked: Asked, eyes: Eyes, voice: Voice) -> Shown | None:
    from matchcut.casting.faces import choose
    from matchcut.casting.pictures import read_picture
    from matchcut.casting.sheet import Shown

    try:
        rgb = read_picture(Path(asked.path))
    except BadInput as error:
        voice.say(Missed(id=asked.id, why=str(error)))
        return None
    size = (rgb.shape[1], rgb.shape[0])
    found = eyes.find(rgb)
    choice = choose(found, size) if found else None
    face = choice.face if choice else None
    voice.say(Seen(id=asked.id, size=size, face=face, words=choice.words if choice else ""))
    return Shown(rgb, face, asked.label)


def _failure(error: Exception) -> MatchcutError:
    """What to tell people of an error."""
    if isinstance(error, MatchcutError):
        return error
    if isinstance(error, MemoryError) or any(base.__name__ == "OutOfMemoryError" for base in type(error).__mro__):
        return MachineFailed("Memory ran out.", advice="Close other programs, or use a smaller embedder.")
    if isinstance(error, OSError):
        return MachineFailed(f"A file could not be read or written: {error.strerror or error}.")
    return EngineFailed(
        f"The embedder hit a bug: {type(error).__name__}: {error}.", advice="Report it; use another embedder meanwhile."
    )


def _end_with_input(incoming: BinaryIO) -> None:
    while incoming.read(1):
        pass
    os._exit(STOPPED)


def main() -> None:
    """Carry out the order that comes in on standard input."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    incoming, outgoing = os.fdopen(os.dup(0), "rb", buffering=0), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    voice = Voice(outgoing)
    line = b""
    while not line.endswith(b"\n"):
        more = incoming.read(1 << 16)
        if not more:
            os._exit(STOPPED)
        line += more
    threading.Thread(target=_end_with_input, args=(incoming,), daemon=True).start()
    try:
        carry_out(read_order(line), voice)
        voice.say(Done())
    except Exception as error:
        import traceback

        traceback.print_exc()
        voice.say(Failed(error=_failure(error)))
    # Not a plain return: native libraries crash when torn down beside a thread that still waits.
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
