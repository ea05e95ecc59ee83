"""What our own exports say of a take, read back: how it was made, who chose it, and which shot it is of.

Each format has a place of its own for such things (`interchange`): fields where it has them, else one line of
`name value` pairs with semicolons between.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from matchcut.film.offline import BACKWARDS, MEDIUM, REEL, TIMECODE

_PAIR = re.compile(r"([a-z][a-z0-9_]*) (\S.*)")
_SPEAKING = frozenset({"note", "circled_by"})
"""Facts that people worded, which may hold semicolons and more than one word."""
_UNTOLD = frozenset(
    {"engine", "circled_by", "recipe", "shot", "speed", "variation", "made_at", "generated", "note", "sha256"}
) | {REEL, MEDIUM, TIMECODE, BACKWARDS}
"""Facts that `told` words in its own way, or that say nothing to people."""
_OURS = "Matchcut "


def facts_in(line: str) -> dict[str, str]:
    """The facts of one line; {} for a line that is not ours, which has an engine first."""
    facts: dict[str, str] = {}
    last = ""
    for part in line.split("; "):
        match = _PAIR.fullmatch(part.strip())
        name = match[1] if match else ""
        if match and (last not in _SPEAKING or name in _SPEAKING or " " not in match[2]):
            facts[name] = match[2]
            last = name
        elif last:
            facts[last] += f"; {part}"
    return facts if next(iter(facts), "") == "engine" else {}


def marker_text(name: str, comment: str) -> str | None:
    """What a marker of two texts says, in one; None for one that our own exports put on a take."""
    name, comment = name.strip(), comment.strip()
    if facts_in(comment) or facts_in(name.partition(": ")[2]):
        return None
    return name if comment in ("", name) else f"{name}\n{comment}" if name else comment


def facts_of(item: Any) -> dict[str, str]:
    """The facts of an OpenTimelineIO clip: our own metadata, or what its adapters keep of AAF and Premiere XML."""
    own = item.metadata.get("matchcut")
    if own:
        return {name: str(value) for name, value in own.items()}
    comments = item.metadata.get("AAF", {}).get("UserComments", {})
    facts = {name.removeprefix(_OURS): str(value) for name, value in comments.items() if name.startswith(_OURS)}
    return facts or facts_in(str(item.metadata.get("fcp_xml", {}).get("logginginfo", {}).get("lognote", "")))


def slate_in(name: str, facts: Mapping[str, str]) -> str:
    """The slate of the shot that a clip is a take of: `12A` where it is called `12A take 3`; "" where nobody says."""
    take = facts.get("take", "")
    return facts.get("shot") or (name.removesuffix(f" take {take}") if take and name.endswith(f" take {take}") else "")


def facts_in_words(facts: Mapping[str, str]) -> str:
    """The facts in words, for a shot's notes; "" where there are none."""
    if not facts.get("engine"):
        return ""
    parts = [f"made by {facts['engine']}"]
    labels = {"engine_revision": "revision", "seed": "seed", "take": "take"}
    parts += [f"{label} {facts[name]}" for name, label in labels.items() if facts.get(name)]
    if facts.get("circled_by"):
        parts.append(f"circled by {facts['circled_by']}")
    if facts.get("recipe"):
        parts.append(f"recipe {facts['recipe'][:12]}")
    parts += [f"{name} {value}" for name, value in facts.items() if name not in labels and name not in _UNTOLD]
    sentence = ", ".join(parts)
    note = f"\n{facts['note']}" if facts.get("note") else ""
    return f"{sentence[0].upper()}{sentence[1:]}.{note}"
