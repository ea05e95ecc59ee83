"""The graph of continuations: who starts from whose last frames.

Every shot continues at most one other, so the graph is a forest; the film's check refuses loops.
"""

from __future__ import annotations

from collections.abc import Iterable

from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.model import Shot
from matchcut.film.vocabulary import ContinuationWay


def chains(film: Film, shots: Iterable[ShotId] | None = None) -> tuple[tuple[ShotId, ...], ...]:
    """Return the shots (None: all) as trees that depend on nothing outside themselves, each in a makeable order.

    Different trees can be made in parallel; within one, every shot comes after the shot that it continues.
    Trees and shots stand in running order as far as that allows.
    """
    wanted = set(film.order if shots is None else shots)
    tree_of: dict[ShotId, list[ShotId]] = {}
    trees: list[list[ShotId]] = []
    for shot in sorted(wanted, key=film.place_of.__getitem__):
        if shot in tree_of:
            continue
        path = _unplaced_path(film, shot, wanted, tree_of)
        upstream = film.shots[path[0]].continues
        tree = tree_of.get(upstream) if upstream is not None else None
        if tree is None:
            tree = []
            trees.append(tree)
        for member in path:
            tree.append(member)
            tree_of[member] = tree
    return tuple(tuple(tree) for tree in trees)


def _unplaced_path(film: Film, shot: ShotId, wanted: set[ShotId], placed: dict[ShotId, list[ShotId]]) -> list[ShotId]:
    """The shot and the wanted shots that lead up to it and have no place yet, the first to be made first."""
    path: list[ShotId] = []
    source: ShotId | None = shot
    while source is not None and source in wanted and source not in placed:
        path.append(source)
        source = film.shots[source].continues
    return path[::-1]


def way_of(film: Film, shot: Shot) -> ContinuationWay:
    """How a shot goes on: as it says itself, its scene, or the film; AUTO where none does."""
    said = (shot.way, film.scene(shot.scene).way, film.settings.way)
    return next((way for way in said if way is not ContinuationWay.AUTO), ContinuationWay.AUTO)


def look_anchor(film: Film, shot: ShotId) -> ShotId:
    """The shot by which others of its chain are to look: the first of those it continues, by way of others, in its own
    scene; itself where it continues none of them.
    """
    anchor = film.shots[shot]
    while anchor.continues is not None and film.shots[anchor.continues].scene == anchor.scene:
        anchor = film.shots[anchor.continues]
    return anchor.id


def made_after(film: Film, shot: ShotId) -> ShotId | None:
    """The shot whose take has to be there before this one's can be made; None where it needs none.

    It is the one that it continues or, where it cuts in place of that, the look anchor.
    """
    row = film.shot(shot)
    if row.continues is None or way_of(film, row) is not ContinuationWay.CUT:
        return row.continues
    anchor = look_anchor(film, shot)
    return anchor if anchor != shot else None


def downstream(film: Film, shot: ShotId) -> tuple[ShotId, ...]:
    """All shots that continue `shot`, directly or by way of others, in running order."""
    followers: dict[ShotId, list[ShotId]] = {}
    for row in film.shots.values():
        if row.continues is not None:
            followers.setdefault(row.continues, []).append(row.id)
    reached: set[ShotId] = set()
    front = [shot]
    while front:
        direct = followers.get(front.pop(), [])
        reached.update(direct)
        front.extend(direct)
    return tuple(follower for follower in film.order if follower in reached)
