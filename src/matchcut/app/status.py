"""How a film stands: every shot, with why, and how its next take is going to be made; and which engines there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from matchcut.app.problems import AppNote
from matchcut.engines.hosted.spending import Spending, spent_on_film
from matchcut.engines.outlooks import Caution, Prospect
from matchcut.engines.protocol import REMARKS
from matchcut.engines.registry import engines
from matchcut.engines.spec import Availability, EngineSpec, Outlook
from matchcut.film.ids import MediaId, ShotId
from matchcut.film.model import TakeFile
from matchcut.film.vocabulary import ContinuationWay
from matchcut.planning.cooking import Cook
from matchcut.planning.grammar.warnings import Grammar
from matchcut.planning.graph import made_after, way_of
from matchcut.planning.plan import ShotPlan, TakeState, plan
from matchcut.planning.reasons import Reason
from matchcut.planning.recipe import Recipe, Upstream
from matchcut.store.media_checks import DAMAGED, GONE
from matchcut.words.plain import read_notes
from matchcut.words.statements import Notes, Statement, Term, parts_of

if TYPE_CHECKING:
    from matchcut.continuity.cards import Scorecard
    from matchcut.film.film import Film
    from matchcut.film.ids import TakeId
    from matchcut.film.model import Parameters, Shot
    from matchcut.planning.grammar.kinds import StoryDoubt
    from matchcut.production.jobs import JobRow
    from matchcut.store.project import Project
    from matchcut.store.takes import TakeSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class ShotStatus:
    """How one shot stands.

    `takes` counts its takes; `circled` is the circled one, None where there is none, and `remarks` what that one has to
    say of its making. `outlook` tells of the next take, and is empty for a shot that is current. `missing` says which
    file that the shot is made of can't be used, None where all is there. `card` is how the circled take was measured,
    None where it was not. `doubts` are what the storyboard says against it, where its next take is told of.
    """

    shot: Shot
    label: str
    engine: str
    plan: ShotPlan
    takes: int
    circled: TakeSummary | None
    outlook: Outlook
    remarks: Notes
    missing: Statement[AppNote] | None
    card: Scorecard | None = None
    doubts: tuple[StoryDoubt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmStatus:
    """A film, its shots in running order, its unfinished and failed jobs, and what services were paid for it so far: in
    all, and for each shot that cost something.
    """

    film: Film
    shots: tuple[ShotStatus, ...]
    jobs: tuple[JobRow, ...]
    spent: Spending = field(default_factory=Spending)
    spent_on: Mapping[ShotId, Spending] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """An engine, and whether it can run here and now."""

    spec: EngineSpec
    availability: Availability


def revision_of(engine: str, parameters: Parameters) -> str:
    """An engine's revision for a shot with these parameters; "" for an engine that is not installed here."""
    spec = engines().get(engine)
    return spec.revision_for(parameters) if spec else ""


def earlier_revisions(engine: str, parameters: Parameters) -> tuple[str, ...]:
    """An engine's revisions before its present one whose takes stay current; none of one that is not installed."""
    spec = engines().get(engine)
    return spec.earlier_for(parameters) if spec else ()


def wordless(engine: str) -> bool:
    """Whether an engine's takes are the same whatever a shot's words are: footage is what was shot."""
    spec = engines().get(engine)
    return spec is not None and not spec.generates


def drifts(engine: str) -> bool:
    """Whether an engine's takes drift along a chain."""
    spec = engines().get(engine)
    return spec is not None and spec.drifts


def cook_of(film: Film) -> Cook:
    """What makes the recipes of a film, by the engines that are here."""
    return Cook(film, revision_of, wordless, drifts)


def outlook(film: Film, shot_id: ShotId, recipe: Recipe | None, grammar: Grammar | None = None) -> Outlook:
    """How a shot's next take is going to be made, as its engine tells it, and what the storyboard says against it.

    `recipe` is the one of its plan. Without it (the shot before is not made yet), the take is told of as if it were.
    `grammar` is what reads the film's storyboard, where several shots are asked for.
    """
    shot = film.shot(shot_id)
    doubts = (grammar or Grammar(film)).warnings(shot_id)
    spec = engines().get(shot.engine or film.settings.engine)
    if spec is None:
        return Outlook(warnings=doubts)
    before = made_after(film, shot_id)
    source = film.shots[before] if before else None
    recipe = recipe or foreseen_recipe(film, shot_id)
    explained = spec.explain(recipe, film.label(source.id) if source else "")
    return replace(
        explained,
        words=(*_way_set(film, shot, spec), *parts_of(explained.words)),
        warnings=(*explained.warnings, *_of_hand_over(film, shot, source, recipe), *doubts),
    )


def foreseen_recipe(film: Film, shot: ShotId) -> Recipe:
    """The recipe of a shot's next take as if what it continues were made."""
    before = made_after(film, shot)
    return cook_of(film).recipe(shot, variation=0, upstream=_expected(film, film.shots[before] if before else None))


def _way_set(film: Film, shot: Shot, spec: EngineSpec) -> Iterator[Statement[Prospect]]:
    """Which way a shot goes on, and who says so; nothing where nobody does, or it continues none."""
    way = way_of(film, shot)
    if shot.continues is None or way is ContinuationWay.AUTO:
        return
    if way is ContinuationWay.SHEET and not spec.drifts:
        return  # What does not drift needs no sheet, and is made as by its tail.
    if shot.way is way:
        yield Prospect.WAY_OF_SHOT(way=Term(way.value))
    else:
        of_scene = film.scene(shot.scene).way is way
        yield (Prospect.WAY_OF_SCENE if of_scene else Prospect.WAY_OF_FILM)(way=Term(way.value))


def _of_hand_over(film: Film, shot: Shot, source: Shot | None, recipe: Recipe) -> Iterator[Statement[Caution]]:
    """What to know where a shot goes on from before its source's end."""
    if source is None or recipe.upstream is None:
        return
    before, label = recipe.upstream.before, film.label(source.id)
    if before < shot.hand_over:
        yield Caution.SHORT_TAIL(wanted=shot.hand_over, count=before, before=label)
    follower = film.after(source.id)
    if follower is not None and follower.id == shot.id and source.tail < before:
        yield Caution.SEEN_TWICE(count=before - source.tail, before=label)


def _expected(film: Film, source: Shot | None) -> Upstream | None:
    """What a shot that is not made yet is going to leave for the one that continues it."""
    if source is None:
        return None
    made_by = engines().get(source.engine or film.settings.engine)
    return Upstream(tail=MediaId(""), frames=min(source.frames, made_by.tail_kept if made_by else 1))


_LOST = {
    (TakeFile.PICTURE, GONE): Reason.PICTURE_GONE,
    (TakeFile.PICTURE, DAMAGED): Reason.PICTURE_DAMAGED,
    (TakeFile.TAIL, GONE): Reason.LAST_FRAMES_GONE,
    (TakeFile.TAIL, DAMAGED): Reason.LAST_FRAMES_DAMAGED,
    (TakeFile.SOUND, GONE): Reason.SOUND_GONE,
    (TakeFile.SOUND, DAMAGED): Reason.SOUND_DAMAGED,
}


_FEW_STALE = 20


def shot_plans(project: Project) -> tuple[ShotPlan, ...]:
    """Every shot's standing, in running order."""
    takes, files = project.takes, project.takes.files()

    def lost(take: TakeId) -> Statement[Reason] | None:
        for what, media in files.get(take, ()):
            trouble = project.media.trouble(media)
            if trouble:
                return _LOST[what, trouble]()
        return None

    recipes: dict[TakeId, str] = {}

    def recipe_of(take: TakeId) -> str:
        if take not in recipes:
            # A film of which much is stale is asked for all of it: read then in one go.
            ahead = () if len(recipes) < _FEW_STALE else (circle.take for circle in project.film.circles.values())
            recipes.update((record.id, record.recipe) for record in takes.several((take, *ahead)).values())
        return recipes[take]

    return plan(project.film, takes.summaries(), recipe_of, revision_of, wordless, lost, earlier_revisions, drifts)


def _missing(project: Project, shot: Shot) -> Statement[AppNote] | None:
    """What a shot is made of and whose file can't be used; None where all is there."""
    trouble = project.media.trouble(shot.keyframe) if shot.keyframe is not None else ""
    if not trouble:
        return None
    return AppNote.KEYFRAME_GONE() if trouble == GONE else AppNote.KEYFRAME_DAMAGED()


def film_status(project: Project) -> FilmStatus:
    """How a film, its shots and its queue stand."""
    from matchcut.app.measuring import cards_of
    from matchcut.production.queue import Queue

    film = project.film
    takes = project.takes.summaries()
    counts = Counter(take.shot for take in takes.values())
    remarks, cards = project.takes.facts_named(REMARKS), cards_of(project)
    grammar = Grammar(film)

    def of_shot(planned: ShotPlan) -> ShotStatus:
        shot = film.shots[planned.shot]
        current = planned.state is TakeState.CURRENT
        circled = film.circled(shot.id)
        return ShotStatus(
            shot=shot,
            label=film.label(shot.id),
            engine=shot.engine or film.settings.engine,
            plan=planned,
            takes=counts[shot.id],
            circled=takes.get(circled) if circled else None,
            outlook=Outlook() if current else outlook(film, shot.id, planned.recipe, grammar),
            remarks=read_notes(remarks.get(circled, "")) if circled else (),
            missing=_missing(project, shot),
            card=cards.get(shot.id),
            doubts=() if current else grammar.doubts(shot.id),
        )

    shots = tuple(of_shot(planned) for planned in shot_plans(project))
    spending, by_shot = spent_on_film(project.mark)
    return FilmStatus(
        film=film,
        shots=shots,
        jobs=Queue(project).unfinished(),
        spent=spending,
        spent_on={ShotId(shot): part for shot, part in by_shot.items()},
    )


def engine_list() -> tuple[EngineInfo, ...]:
    """Every engine that a film can use; those that exist for tests are left out."""
    specs = (spec for spec in engines().values() if spec.offered)
    return tuple(EngineInfo(spec, spec.available()) for spec in specs)
