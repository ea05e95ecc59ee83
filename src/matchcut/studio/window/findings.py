"""All that the command palette finds in one window: actions, places, and what the parts say of themselves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from matchcut.studio.actions.action_book import words
from matchcut.studio.parts import PaletteFinding, WindowParts
from matchcut.studio.texts.tell import tr

ALSO = {
    "film.make": "generate render produce run",
    "film.take": "generate render again retake",
    "film.export": "deliver save render write",
    "shot.split": "cut blade",
    "view.razor": "blade cut",
}
"""What other programs call an action."""


def findings_of(parts: WindowParts) -> list[PaletteFinding]:
    """What the palette offers, in the order in which it stands there before anything is typed."""
    own = (finding for part in parts.every if part.findings is not None for finding in parts.use(part.findings))
    return [*_actions(parts), *_places(parts), *own]


def _actions(parts: WindowParts) -> Iterator[PaletteFinding]:
    book = parts["book"]
    for name in book.ids:
        action, spec = book[name], book.spec(name)
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        called = action.text().replace("&", "").rstrip(" …")
        english = f"{spec.text} {spec.menu.replace('/', ' ')} {ALSO.get(name, '')}".replace("&", "")
        yield PaletteFinding(called, keys, action.trigger, book.menu_words(name), english)


def _places(parts: WindowParts) -> Iterator[PaletteFinding]:
    for place in parts.places:
        yield PaletteFinding(words(place.title), tr("place"), partial(parts["show"], place.id))
