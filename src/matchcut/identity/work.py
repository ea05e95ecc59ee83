"""The process in which models look at pictures: `python -m matchcut.identity.work`, started by `helper` only.

It answers an order picture by picture.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import embedder
from matchcut.identity.messages import Asked, Found, LookAt, Missed, Seen
from matchcut.wire.errors import Doer
from matchcut.wire.serving import serve

if TYPE_CHECKING:
    from matchcut.identity.embedders import Eyes
    from matchcut.identity.sheet import Shown

Say = Callable[[Found], None]


def carry_out(order: LookAt, say: Say) -> None:
    """Do what is asked. A picture that gives nothing is told and left out; what else fails is raised."""
    from matchcut.identity.embedders import look, open_eyes
    from matchcut.identity.pictures import read_picture

    if order.sheet:
        _draw_sheet(order, say)
        return
    spec = embedder(order.embedder)
    eyes = open_eyes(spec)
    for asked in order.pictures:
        try:
            rgb = read_picture(Path(asked.path))
            sighting = look(eyes, spec, rgb)
        except BadInput as error:
            say(Missed(id=asked.id, why=str(error)))
            continue
        size = (rgb.shape[1], rgb.shape[0])
        say(Seen.of(asked.id, size, sighting.vector, sighting.face, sighting.words))


def _draw_sheet(order: LookAt, say: Say) -> None:
    from matchcut.identity.embedders import open_eyes
    from matchcut.identity.sheet import reference_sheet
    from matchcut.media.stills import write_png

    eyes = open_eyes(embedder(order.embedder))
    shown = [_shown(asked, eyes, say) for asked in order.pictures]
    page = reference_sheet(order.name, [one for one in shown if one], words=order.words, text=order.text)
    write_png(Path(order.sheet), page)


def _shown(asked: Asked, eyes: Eyes, say: Say) -> Shown | None:
    from matchcut.identity.faces import choose
    from matchcut.identity.pictures import read_picture
    from matchcut.identity.sheet import Shown

    try:
        rgb = read_picture(Path(asked.path))
    except BadInput as error:
        say(Missed(id=asked.id, why=str(error)))
        return None
    size = (rgb.shape[1], rgb.shape[0])
    found = eyes.find(rgb)
    choice = choose(found, size) if found else None
    face = choice.face if choice else None
    say(Seen.of(asked.id, size, None, face, choice.words if choice else ""))
    return Shown(rgb, face, asked.label)


if __name__ == "__main__":
    serve(
        LookAt,
        carry_out,
        Doer(
            name="The embedder",
            lighter="Close other programs, or use a smaller embedder.",
            instead="Report it; use another embedder meanwhile.",
        ),
    )
