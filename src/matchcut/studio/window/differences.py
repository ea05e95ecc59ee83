"""What lies between two states of a film, in sentences: for snapshots, compared with the film as it is now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from matchcut.film.changes import Change, diff
from matchcut.film.fields import FIELDS
from matchcut.film.film import Film
from matchcut.studio.texts.tell import tr

THINGS = {
    "scenes": "scene",
    "characters": "character",
    "elements": "element",
    "titles": "title",
    "markers": "marker",
    "audio": "sound",
    "references": "reference picture",
    "tracks": "track",
    "take_notes": "note on a take",
}


def differences(then: Film, now: Film) -> tuple[str, ...]:
    """What changed from `then` to `now`, a sentence for each thing, shots first; empty where nothing did."""
    changes = diff(then, now)
    sentences = [_length(then, now)] if then.length != now.length else []
    sentences += _of_shots([change for change in changes if change.table == "shots"], then, now)
    sentences += [
        _of_circle(change, now) for change in changes if change.table == "circles" and change.key in now.shots
    ]
    sentences += [_of_presence(change, then, now) for change in changes if change.table in ("castings", "placements")]
    sentences += [_of_film(change) for change in changes if change.table == "settings"]
    sentences += [_of_thing(change) for change in changes if change.table in THINGS]
    return tuple(dict.fromkeys(sentences))


def _length(then: Film, now: Film) -> str:
    frames = now.length - then.length
    if abs(frames) == 1:
        return tr("The film is one frame longer.") if frames > 0 else tr("The film is one frame shorter.")
    words = tr("The film is {0} frames longer.") if frames > 0 else tr("The film is {0} frames shorter.")
    return words.format(abs(frames))


def _of_shots(changes: Iterable[Change], then: Film, now: Film) -> list[str]:
    sentences = []
    for change in changes:
        if change.before is None:
            sentences.append(tr("Shot {0} is new.").format(now.label(_id(change.after))))
        elif change.after is None:
            sentences.append(tr("Shot {0} was taken out.").format(then.label(_id(change.before))))
        else:
            sentences.append(tr("Shot {0}: {1} changed.").format(now.label(_id(change.after)), _what(change)))
    return sentences


def _of_circle(change: Change, now: Film) -> str:
    label = now.label(now.shots[change.key].id)  # type: ignore[index]
    if change.after is None:
        return tr("Shot {0} has no circled take any more.").format(label)
    words = tr("Shot {0} has another circled take.") if change.before else tr("Shot {0} has a circled take.")
    return words.format(label)


def _of_presence(change: Change, then: Film, now: Film) -> str:
    """Who or what is in a shot now, or no longer."""
    film, row = (now, change.after) if change.after is not None else (then, change.before)
    who: Any = getattr(row, "character", None) or getattr(row, "element", None)
    seen = film.characters.get(who) or film.elements.get(who)
    name, label = seen.name if seen else who, film.label(row.shot)  # type: ignore[union-attr]
    if change.before is None:
        return tr("{0} is in shot {1} now.").format(name, label)
    gone = change.after is None
    words = tr("{0} is no longer in shot {1}.") if gone else tr("{0} in shot {1}: the note changed.")
    return words.format(name, label)


def _of_film(change: Change) -> str:
    return tr("The film: {0} changed.").format(_what(change))


def _of_thing(change: Change) -> str:
    thing, shown = tr(THINGS[change.table]), change.after or change.before
    name = next(
        (str(getattr(shown, field)) for field in ("name", "heading", "text", "label") if _has(shown, field)), ""
    )
    if change.table == "tracks":
        name = str(getattr(shown, "id", ""))
    named = tr("The {0} '{1}'").format(thing, name) if name else tr("A {0}").format(thing)
    if change.before is None:
        return tr("{0} is new.").format(named)
    if change.after is None:
        return tr("{0} was taken out.").format(named)
    return tr("{0}: {1} changed.").format(named, _what(change))


def _what(change: Change) -> str:
    """`the action and the trim`"""
    fields = FIELDS[type(change.after)] if change.after is not None else ()
    differing = [field for field in fields if getattr(change.before, field.name) != getattr(change.after, field.name)]
    words = list(dict.fromkeys(tr(field.called) for field in differing)) or [tr("something")]
    return words[0] if len(words) == 1 else tr("{0} and {1}").format(", ".join(words[:-1]), words[-1])


def _has(entity: object, field: str) -> bool:
    return bool(getattr(entity, field, ""))


def _id(entity: Any) -> Any:
    return entity.id
