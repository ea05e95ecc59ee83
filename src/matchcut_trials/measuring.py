"""What the measures of the house say of a storyboard's film, shot by shot, and beside it what was really done to it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from matchcut.app.comparing import embed_references
from matchcut.app.seen_takes import SeenTakes
from matchcut.continuity.cards import LightCard
from matchcut.continuity.looking.makers import makers_here
from matchcut.continuity.measures.drift import delta_e, drift_of, light_over
from matchcut.continuity.measures.identity import identity_over
from matchcut.continuity.measures.likeness import mean_patch, patches_alike, stacked
from matchcut.continuity.measures.seams import seam_between
from matchcut.continuity.people.assigning import Member, assign
from matchcut.identity.calibration import calibration_of
from matchcut.identity.likeness import centroid
from matchcut.planning.recipe import Recipe
from matchcut_trials.drifting.pipeline import TRUTH
from matchcut_trials.ways import circled, cost

if TYPE_CHECKING:
    from matchcut.continuity.people.assigning import Assignment
    from matchcut.continuity.seen import FigureSeen, PatchSeen, TakeSeen
    from matchcut.film.model import Take
    from matchcut.identity.faces import Vector
    from matchcut.store.project import Project

_COLOURS = np.array([[30.0, 0, 0], [50, 0, 0], [70, 0, 0], [65, 18, 20], [45, 30, -30], [50, -25, 25]])
"""Colours, in Lab, on which two wears are compared: greys, a skin, and two that are saturated."""


class MemberFigures(msgspec.Struct, frozen=True, kw_only=True):
    """One of a shot's cast. `identity` is the mean cosine of their face with their reference, `clothes` how like their
    clothes are to those of the shot in which they were first seen; both 0 to 1, None where nothing tells. `coverage` is
    the part of the frames in which they are. `away` is for how many shots they were gone before this one (0: none), and
    `back` how like their face is to the last one before that. `true_face` is how much of their face is their own at the
    shot's end, as the engine tells.
    """

    name: str
    identity: float | None
    clothes: float | None
    coverage: float
    away: int = 0
    back: float | None = None
    true_face: float | None = None


class ShotFigures(msgspec.Struct, frozen=True, kw_only=True):
    """One shot: its mean light, whether it `goes_on` from a picture of the one before (else it cuts), and `jump`, which
    is J of the seam to that. `delta_e`, `contrast` and `chroma` are from the first shot to this one, by what both of
    them show (`measures.views`); None where that is too little. `true_delta_e` is from the first shot's end to where
    this one begins as the engine sees it: ΔE2000, the mean over some colours; None for one that cuts. `mishaps` are
    what the engine tells to be wrong in the take.
    """

    light: LightCard
    delta_e: float | None
    contrast: float | None
    chroma: float | None
    goes_on: bool
    jump: float | None
    true_delta_e: float | None
    members: tuple[MemberFigures, ...]
    mishaps: tuple[str, ...]


class FilmFigures(msgspec.Struct, frozen=True, kw_only=True):
    """A storyboard made in one way: its shots as they run, how many takes were made, and how many seconds that took."""

    board: int
    way: str
    shots: tuple[ShotFigures, ...]
    takes: int
    seconds: float


class _Wardrobe:
    """How each of the cast looked when they were first and last seen."""

    def __init__(self) -> None:
        self.clothes: dict[str, PatchSeen] = {}
        self.face: dict[str, Vector] = {}
        self.shot: dict[str, int] = {}


def measured(project: Project, board: int, way: str, at: Callable[[int, int], None]) -> FilmFigures:
    """Measure the circled takes of a storyboard's film. `at(done, of)` tells how many shots are."""
    makers = makers_here()
    references = _references(project, makers.faces)
    same = calibration_of(makers.faces).same if makers.faces else None
    looking = SeenTakes(project, makers)
    try:
        figures: list[ShotFigures] = []
        wardrobe = _Wardrobe()
        first = before = None
        anchor: Mapping[str, Any] = {}
        for place, shot in enumerate(project.film.order):
            take = circled(project, shot)
            assert take is not None
            seen = looking.of_take(take.video)
            first, anchor = first or seen, anchor or _truth_of(take)
            names = [str(casting.character) for casting in project.film.cast_by_shot.get(shot, ())]
            members = [Member(id=name, faces=references.get(name, ())) for name in names]
            assignment = assign(seen.looked_at, members, same)
            figures.append(_shot(place, take, seen, (first, anchor), before, assignment, members, wardrobe))
            before = seen
            at(place + 1, len(project.film.order))
    finally:
        looking.close()
    takes, seconds = cost(project)
    return FilmFigures(board=board, way=way, shots=tuple(figures), takes=takes, seconds=round(seconds, 3))


def _references(project: Project, by: str) -> dict[str, tuple[Vector, ...]]:
    """The vectors of each member's references."""
    if not by:
        return {}
    wanted = [row for name in project.film.characters for row in project.film.references_by_owner.get(name, ())]
    embedded = embed_references(project, wanted, by)
    return {
        str(row.owner): (vector,)
        for row in wanted
        if (picture := embedded[row.id]).by == by and (vector := picture.vector) is not None
    }


def _shot(
    place: int,
    take: Take,
    seen: TakeSeen,
    first: tuple[TakeSeen, Mapping[str, Any]],
    before: TakeSeen | None,
    assignment: Assignment,
    members: list[Member],
    wardrobe: _Wardrobe,
) -> ShotFigures:
    anchor, anchors_truth = first
    drift = drift_of(anchor, seen)
    recipe = Recipe.from_json(take.recipe)
    upstream = recipe.upstream
    goes_on = upstream is not None or recipe.keyframe is not None
    seam = seam_between(before, seen, "", upstream.before if upstream else 0) if before is not None else None
    truth = _truth_of(take)
    return ShotFigures(
        light=light_over(seen.series, 0, seen.frames),
        delta_e=drift.delta_e if drift else None,
        contrast=drift.contrast if drift else None,
        chroma=drift.chroma if drift else None,
        goes_on=goes_on,
        jump=seam.jump if seam else None,
        true_delta_e=_worn_apart(anchors_truth["end"], truth["start"]) if goes_on else None,
        members=tuple(_member(place, member, seen, assignment, wardrobe, truth) for member in members),
        mishaps=tuple(mishap["kind"] for mishap in truth.get("mishaps", ())),
    )


def _truth_of(take: Take) -> dict[str, Any]:
    truth: dict[str, Any] = json.loads(str(take.facts.get(TRUTH, "{}")))
    return truth


def _worn_apart(before: Mapping[str, list[float]], after: Mapping[str, list[float]]) -> float:
    """ΔE2000 between how two wears, as the truth tells them, show some colours; the mean."""
    shown = [_COLOURS * np.array(wear["gain"]) + np.array(wear["offset"]) for wear in (before, after)]
    return float(delta_e(*shown).mean())


def _member(
    place: int,
    member: Member,
    seen: TakeSeen,
    assignment: Assignment,
    wardrobe: _Wardrobe,
    truth: Mapping[str, object],
) -> MemberFigures:
    where = assignment.appearances.get(member.id, ())
    figures: list[FigureSeen] = [seen.looked_at[sample].figures[index] for sample, index in where]
    faces = stacked(figure.face.vector for figure in figures if figure.face is not None)
    identity = identity_over(faces, np.array(member.faces, np.float32), len(where), len(seen.looked_at))
    clothes = [figure.clothes for figure in figures if figure.clothes is not None]
    patch = mean_patch(clothes) if clothes else None
    known = wardrobe.clothes.get(member.id)
    alike = patches_alike(known, patch) if known is not None and patch is not None else None
    away = place - wardrobe.shot[member.id] - 1 if member.id in wardrobe.shot else 0
    face = centroid(list(faces)) if len(faces) else None
    last = wardrobe.face.get(member.id)
    back = float(last @ face) if away and last is not None and face is not None else None
    if patch is not None:
        wardrobe.clothes.setdefault(member.id, patch)
    if face is not None:
        wardrobe.face[member.id] = face
    wardrobe.shot[member.id] = place
    cast = truth.get("cast")
    own = cast.get(member.id) if isinstance(cast, dict) else None
    return MemberFigures(
        name=member.id,
        identity=identity.mean,
        clothes=alike,
        coverage=identity.coverage or 0.0,
        away=away,
        back=back,
        true_face=None if own is None else float(own["end"]["here"]) * (1 - own["end"]["face"]),
    )
