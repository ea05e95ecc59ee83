"""What a sentence tells to type in a terminal, done by a button instead: the sentence without it, and what to press."""

from __future__ import annotations

import re
from dataclasses import dataclass

from matchcut.studio.look.tell import tr

_SAID = re.compile(
    r"\s*(?:Read it(?: at \S+)?, then run |Run |See |Make the shot again: |Fetch them again: )?"
    r"'matchcut (?P<what>models pull|models accept|models list|relink|render|generate)\b(?P<named>[^']*)'"
    r"(?P<rest>[^.]*)\.?"
)


@dataclass(frozen=True, slots=True)
class Remedy:
    """What can be pressed: its words, the action that it runs (see `ActionBook`), and the model that it is about."""

    words: str
    action: str
    model: str = ""


def remedy_in(text: str) -> tuple[str, Remedy | None]:
    """A text without what it says of the terminal, and what stands in for that; None where it says nothing."""
    match = _SAID.search(text)
    if match is None:
        return text, None
    what, named = match["what"], match["named"].strip()
    if what.startswith("models"):
        words = tr("Read the licence …") if what == "models accept" else tr("Get the model …")
        remedy = Remedy(words, "film.models", named)
    elif what == "relink":
        remedy = Remedy(tr("Find media …"), "film.media")
    else:
        remedy = Remedy(tr("Make what is stale"), "film.make")
    return (text[: match.start()] + text[match.end() :]).strip(), remedy
