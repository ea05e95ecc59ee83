"""What two shots that follow each other in a scene say against each other."""

from __future__ import annotations

from collections.abc import Sequence

from matchcut.film.camera import MOVES, MoveKind, ShotSize
from matchcut.film.camera_text import camera_words
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId
from matchcut.film.model import Shot
from matchcut.planning.grammar import reading
from matchcut.planning.grammar.kinds import GrammarWarning, StoryDoubt, StoryDoubts
from matchcut.planning.grammar.reading import Names
from matchcut.words.statements import Term

_SAME_SIZES = 6
"""From how many shots on a row of one size is monotonous."""
_LOOK_BACK = 12
"""How many shots of a scene are looked back for the last time that somebody was seen."""
_STAYS = (MoveKind.STAND, MoveKind.STRAY)


def cast_of(film: Film, shot: Shot) -> tuple[CharacterId, ...]:
    """The ids of the shot's cast, in billing order."""
    return tuple(row.character for row in film.cast_by_shot.get(shot.id, ()))


def camera_stays(shot: Shot) -> bool:
    """Whether the camera stays where it is through a shot."""
    return all(MOVES[move].kind in _STAYS for move in camera_words(shot.camera, shot.action).moves)


def crosses_line(film: Film, before: Shot, shot: Shot, names: Names) -> StoryDoubts:
    """Somebody goes to one side, and to the other one after the cut."""
    if shot.continues is not None or reading.any_match(reading.TURNS, (before.action, shot.action)):
        return
    both = set(cast_of(film, before)).intersection(cast_of(film, shot))
    shared = [(who, pattern) for who, pattern in names if who in both]
    first = _directions(film, before, shared) if shared else {}
    second = _directions(film, shot, shared) if first else {}
    for who in first.keys() & second.keys():
        if len(first[who] | second[who]) == 2 and len(first[who]) == len(second[who]) == 1:
            yield StoryDoubt(GrammarWarning.CROSSES_LINE(name=_name(film, who), before=film.label(before.id)), (who,))


def _directions(film: Film, shot: Shot, names: Names) -> dict[str, frozenset[int]]:
    cast = cast_of(film, shot)
    return reading.directions(shot.action, names, cast[0] if len(cast) == 1 else "")


def eyeline(film: Film, before: Shot, shot: Shot, names: Names) -> StoryDoubts:
    """Two people who look at each other look the same way."""
    first, second = cast_of(film, before), cast_of(film, shot)
    if len(first) != 1 or len(second) != 1 or first == second:
        return
    pattern_of = dict(names)
    if first[0] not in pattern_of or second[0] not in pattern_of:
        return
    one_way = reading.looks_at(before.action, pattern_of[first[0]], pattern_of[second[0]])
    other_way = reading.looks_at(shot.action, pattern_of[second[0]], pattern_of[first[0]])
    if one_way and one_way == other_way:
        looking = {"first": _name(film, first[0]), "second": _name(film, second[0])}
        yield StoryDoubt(GrammarWarning.EYELINE(**looking, before=film.label(before.id)), (*first, *second))


def jump_cut(film: Film, before: Shot, shot: Shot, names: Names) -> StoryDoubts:
    """The same people in the same size, from where the camera stood before."""
    cast = cast_of(film, shot)
    if (
        not cast
        or shot.size is not before.size
        or shot.size is ShotSize.INSERT
        or shot.continues is not None
        or shot.transition is not None
        or shot.keyframe is not None
        or set(cast) != set(cast_of(film, before))
        or not camera_stays(before)
    ):
        return
    texts = (shot.action, shot.camera, before.camera, before.action)
    if reading.any_match(reading.ANGLES, texts) or reading.any_match(reading.LATER, (shot.action,)):
        return
    if _directions(film, before, names) or reading.COMES_OR_GOES.search(before.action):
        return  # Whoever crosses the frame has left where they were seen.
    names_seen = tuple(_name(film, who) for who in cast)
    yield StoryDoubt(GrammarWarning.JUMP_CUT(names=names_seen, before=film.label(before.id)))


def light_changes(film: Film, before: Shot, shot: Shot) -> StoryDoubts:
    """A light is on, and off after the cut, and nobody switches it."""
    first, second = dict(reading.lit(before.action)), dict(reading.lit(shot.action))
    if not first or not second or reading.any_match(reading.SWITCHES, (before.action, shot.action)):
        return
    for thing in first.keys() & second.keys():
        if first[thing] != second[thing]:
            yield StoryDoubt(GrammarWarning.LIGHT_CHANGES(thing=thing, before=film.label(before.id)), (thing,))


def look_changes(film: Film, earlier: Sequence[Shot], shot: Shot) -> StoryDoubts:
    """Somebody wears what they did not wear when the scene last showed them; `earlier` are its shots before."""
    for row in film.cast_by_shot.get(shot.id, ()):
        now = dict(reading.worn(row.note))
        if not now:
            continue
        texts = [shot.action, row.note]
        for past in reversed(earlier[-_LOOK_BACK:]):
            texts.append(past.action)
            note = next(
                (was.note for was in film.cast_by_shot.get(past.id, ()) if was.character == row.character), None
            )
            if note is None:
                continue
            then = dict(reading.worn(note))
            changed = any(now[what] != then[what] for what in now.keys() & then.keys())
            if changed and not reading.any_match(reading.CHANGES_LOOK, texts):
                noted = {"name": _name(film, row.character), "old": note, "new": row.note}
                yield StoryDoubt(GrammarWarning.LOOK_CHANGES(**noted, before=film.label(past.id)), (row.character,))
            break


def same_size(earlier: Sequence[Shot], shot: Shot) -> StoryDoubts:
    """As many shots of one size as bore; said once, at the shot that makes it so many."""
    if shot.size is ShotSize.INSERT:
        return
    count = 1
    for past in reversed(earlier):
        if past.size is not shot.size:
            break
        count += 1
        if count > _SAME_SIZES:
            return
    row = (*earlier[len(earlier) - count + 1 :], shot)
    if count == _SAME_SIZES and all(each.continues is None for each in row):
        yield StoryDoubt(GrammarWarning.SAME_SIZE(count=count, size=size_term(shot.size)))


_ROOMY = frozenset([ShotSize.EXTREME_WIDE, ShotSize.WIDE, ShotSize.FULL, ShotSize.MEDIUM_WIDE])
_MANY = 5


def no_wide(film: Film, shots: Sequence[Shot]) -> StoryDoubts:
    """A scene of several people whose place is never seen; said at its first shot."""
    if len(shots) < _MANY or any(shot.size in _ROOMY or not camera_stays(shot) for shot in shots):
        return
    if len({who for shot in shots for who in cast_of(film, shot)}) > 1:
        yield StoryDoubt(GrammarWarning.NO_WIDE())


def size_term(size: ShotSize) -> str:
    """A size as a word of the trade."""
    return Term(size.value)


def _name(film: Film, who: str) -> str:
    return film.characters[CharacterId(who)].name
