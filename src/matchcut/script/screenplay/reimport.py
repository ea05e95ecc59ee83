"""A script was changed and is read again: what of that reaches the film, told before anything is applied.

    before    the film that the script made when it was last read (break the old text down again)
    told      the film that it makes now
    present   the film as it is, edited since

Scenes and shots are found again by their words (`matching`), so a matched shot keeps its id, and with it its takes.
The rest is a merge of the three (`script.merge`), with these rules of ours:

* a reworded shot takes the new words; what the breakdown only guessed (size, camera, length, notes) stays as it was
  set by hand, and a slate never changes once it is given;
* a shot that is gone from the script, but has takes or was worked on by hand, stays in the film and is `omitted`:
  a person decides. One that nobody touched goes;
* people and places that the script no longer has stay while there is anything of theirs: pictures, words, castings.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, TypeVar

from matchcut.film.check import check_all
from matchcut.film.edits import delete_scene, delete_shot
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Entity, Shot
from matchcut.film.order import ranks
from matchcut.script.merge import merge
from matchcut.script.merging.notes import MergeNote, MergeSource
from matchcut.script.screenplay.drafts import letters, with_room
from matchcut.script.screenplay.matching import MatchedIds, match, match_rest, renamed
from matchcut.script.screenplay.script_changes import ScriptChange, changes_between
from matchcut.words.statements import Statement

_GUESSED = ("size", "camera", "frames", "notes")
"""Fields of a shot that the breakdown made up, so that a person's own stand over a newer guess."""

_COMPANY = (("castings", "shot"), ("placements", "shot"), ("titles", "shot"), ("markers", "shot"), ("audio", "anchor"))
_Id = TypeVar("_Id", SceneId, ShotId)


@dataclass(frozen=True, slots=True)
class Reimport:
    """What reading a script again would do. Nothing is done until somebody applies `film`.

    `film` holds, and still has the `omitted` shots. `changes` are those of the script, in its order; `overridden`
    tells where the script stands over what was edited by hand.
    """

    film: Film
    changes: tuple[ScriptChange, ...]
    omitted: tuple[ShotId, ...]
    overridden: tuple[Statement[MergeNote], ...]

    def without(self, shots: Collection[ShotId]) -> Film:
        """The film without those omitted shots, nor scenes that this leaves empty. Takes stay in the vault."""
        film = self.film
        gone = [shot for shot in self.omitted if shot in shots]
        scenes = dict.fromkeys(film.shots[shot].scene for shot in gone)
        for shot in gone:
            film = delete_shot(film, shot)
        for scene in scenes:
            if not film.shot_ids_by_scene[scene]:
                film = delete_scene(film, scene)
        return film


def reimport(before: Film, script: Film, present: Film, *, with_takes: Collection[ShotId] = ()) -> Reimport:
    """Bring a changed script into a film. `with_takes` are the shots that have takes.

    All three must hold; break both texts down at the present film's rate. `reimport(b, b, p).film == p`.
    """
    return _Reimport(before, script, present, frozenset(with_takes)).run()


class _Reimport:
    def __init__(self, before: Film, script: Film, present: Film, with_takes: frozenset[ShotId]) -> None:
        self._present = present
        self._with_takes = with_takes
        ids = {*present.scenes, *present.shots}
        self._before = renamed(before, _found_again(before, present), ids)
        known = {*self._before.scenes, *self._before.shots}
        names = match_rest(present, script, match(self._before, script), apart=known)
        self._script = renamed(script, names, ids | known)

    def run(self) -> Reimport:
        gone = [shot for shot in self._before.order if shot not in self._script.shots and shot in self._present.shots]
        omitted = [shot for shot in gone if self._is_worth_keeping(shot)]
        theirs = self._with_new_slates(self._with_own_guesses(self._script))
        theirs = with_room(self._with_company(self._with_omitted(theirs, omitted)))
        merged = merge(self._before, theirs, self._present, MergeSource.SCRIPT)
        check_all(merged.film)
        changes = changes_between(self._before, theirs, self._present, omitted)
        return Reimport(merged.film, changes, tuple(omitted), tuple(conflict.text for conflict in merged.conflicts))

    def _is_worth_keeping(self, shot: ShotId) -> bool:
        """Whether a shot has takes, or anything about it was done by hand."""
        present, before = self._present, self._before
        return (
            shot in self._with_takes
            or shot in present.circles
            or _apart_from_place(present.shots[shot]) != _apart_from_place(before.shots[shot])
            or any(_rows_of(present, shot, *named) - _rows_of(before, shot, *named) for named in _COMPANY)
            or any(kept.continues == shot for kept in present.shots.values())
        )

    # What the script is taken to say, so that the merge keeps what it should

    def _with_own_guesses(self, film: Film) -> Film:
        """Where a hand set what was only guessed, the script says what it said before. Slates it never changes, nor the
        size of a shot whose words stay, which is guessed of the shots around it, too.

        A shot that the script did not have before, but the film has, is taken as it is but for its words.
        """
        rows: list[Shot] = []
        for shot in film.shots.values():
            before, mine = self._before.shots.get(shot.id), self._present.shots.get(shot.id)
            if before:
                own = [name for name in _GUESSED if mine and getattr(mine, name) != getattr(before, name)]
                if _words(self._before, before) == _words(film, shot):
                    own.append("size")
                kept: dict[str, Any] = {name: getattr(before, name) for name in (*own, "number")}
                rows.append(replace(shot, **kept))
            elif mine:
                rows.append(replace(mine, scene=shot.scene, rank=shot.rank, action=shot.action, dialogue=shot.dialogue))
        return film.with_rows("shots", rows)

    def _with_new_slates(self, film: Film) -> Film:
        """Give new shots slates that no other has: A12 where there is a 12."""
        known = self._before.shots.keys() | self._present.shots.keys()
        taken = {shot.number for version in (self._before, self._present) for shot in version.shots.values()}
        rows: list[Shot] = []
        for shot in film.running_order:
            if shot.id in known:
                continue
            number = next(version for step in count() if (version := letters(step) + shot.number) not in taken)
            taken.add(number)
            rows.append(replace(shot, number=number))
        return film.with_rows("shots", rows)

    def _with_omitted(self, film: Film, omitted: Collection[ShotId]) -> Film:
        """The script's film with the omitted shots, and the scenes that still hold any, where they were before."""
        before, present = self._before, self._present
        by_hand = {shot.scene for shot in present.shots.values() if shot.id not in before.shots}
        homes = {before.shots[shot].scene for shot in omitted} | (by_hand & before.scenes.keys())
        scenes = _inserted(
            [scene_row.id for scene_row in before.scene_order], [scene_row.id for scene_row in film.scene_order], homes
        )
        rows = [replace(film.scenes.get(key) or before.scenes[key], rank=rank) for key, rank in _ranked(scenes)]
        shots: list[Shot] = []
        for scene in scenes:
            in_script = film.shot_ids_by_scene.get(scene, ())
            was = before.shot_ids_by_scene.get(scene, ())
            order = _inserted(was, in_script, set(omitted) & set(was))
            shots.extend(replace(film.shots.get(key) or before.shots[key], rank=rank) for key, rank in _ranked(order))
        film = film.with_rows("scenes", rows).with_rows("shots", shots)
        for table, field in _COMPANY:
            film = film.with_rows(table, [row for shot in omitted for row in _rows_of(before, shot, table, field)])
        return film

    def _with_company(self, film: Film) -> Film:
        """The script's film with the people and places that it lacks, but that something of the film still needs."""
        named: set[str | None] = {row.owner for row in self._present.references.values()}
        fields = (("castings", "character"), ("placements", "element"), ("scenes", "location"))
        for table, field in fields:
            rows, before = getattr(film, table), getattr(self._before, table)
            by_hand = [row for key, row in getattr(self._present, table).items() if key not in before]
            named |= {getattr(row, field) for row in (*rows.values(), *by_hand)}
        for table in ("characters", "elements"):
            rows, before = getattr(film, table), getattr(self._before, table)
            mine = getattr(self._present, table)
            kept = [
                row
                for key, row in before.items()
                if key not in rows
                and key in mine
                and (key in named or _apart_from_place(mine[key]) != _apart_from_place(row))
            ]
            film = film.with_rows(table, kept)
        # Whoever lost the sentence that introduced them is still who they were.
        known = self._before.characters
        nameless = [
            character for character in film.characters.values() if not character.description and character.id in known
        ]
        described = [replace(person, description=known[person.id].description) for person in nameless]
        return film.with_rows("characters", described)


def _words(film: Film, shot: Shot) -> tuple[str, str, str]:
    """All in which how near a shot is can be asked for: its scene's heading, and its words."""
    return film.scenes[shot.scene].heading, shot.action, shot.dialogue


def _found_again(before: Film, present: Film) -> MatchedIds:
    """The ids that what the script told before has in the present film: found by words, else by its own id."""
    matched = match(present, before)
    return MatchedIds(
        {**_own(before.scenes, present.scenes, matched.scenes), **matched.scenes},
        {**_own(before.shots, present.shots, matched.shots), **matched.shots},
    )


def _own(before: Collection[_Id], present: Collection[_Id], matched: Mapping[_Id, _Id]) -> dict[_Id, _Id]:
    """Those that were not found, but whose own ids are there and are nobody else's."""
    taken = set(matched.values())
    return {key: key for key in before if key not in matched and key in present and key not in taken}


def _inserted(was: Sequence[_Id], now: Sequence[_Id], kept: Collection[_Id]) -> list[_Id]:
    """`now` with those `kept` that it lacks, each after the one that it followed before."""
    order = list(now)
    after = -1
    for key in was:
        if key in order:
            after = order.index(key)
        elif key in kept:
            after += 1
            order.insert(after, key)
    return order


def _ranked(keys: Sequence[_Id]) -> zip[tuple[_Id, str]]:
    return zip(keys, ranks(len(keys)), strict=True)


def _rows_of(film: Film, shot: ShotId, table: str, field: str) -> set[Entity]:
    return {row for row in getattr(film, table).values() if getattr(row, field) == shot}


def _apart_from_place(row: Any) -> Any:
    """A row without what the order of the story gives it."""
    return replace(row, rank="", number="") if isinstance(row, Shot) else replace(row, rank="")
