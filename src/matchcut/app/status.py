"""How a film stands, as plain data: what `status --json` and `engines --json` print."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from matchcut.engines.protocol import REMARKS
from matchcut.engines.registry import engines
from matchcut.engines.spec import EngineKind, Outlook
from matchcut.film.ids import MediaId
from matchcut.film.time import timecode
from matchcut.planning.cooking import Cook
from matchcut.planning.plan import ShotPlan, Standing, plan
from matchcut.planning.reasons import Reason
from matchcut.planning.recipe import Recipe, Upstream
from matchcut.store.media_checks import DAMAGED, GONE
from matchcut.words.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matchcut.film.film import Film
    from matchcut.film.ids import ShotId, TakeId
    from matchcut.film.model import Parameters, Shot
    from matchcut.store.project import Project
    from matchcut.store.takes import TakeSummary


def revision_of(engine: str, parameters: Parameters) -> str:
    """An engine's revision for a shot with these parameters; "" for an engine that is not installed here."""
    spec = engines().get(engine)
    return spec.revision_for(parameters) if spec else ""


def wordless(engine: str) -> bool:
    """Whether an engine's takes are the same whatever a shot's words are: footage is what was shot."""
    spec = engines().get(engine)
    return spec is not None and spec.kind is EngineKind.FOOTAGE


def outlook(film: Film, shot_id: ShotId, recipe: Recipe | None) -> Outlook:
    """How a shot's next take is going to be made, as its engine tells it; nothing where the engine has no more to say.

    `recipe` is the one of its plan. Without it (the shot before is not made yet), the take is told of as if it were.
    """
    shot = film.shot(shot_id)
    spec = engines().get(shot.engine or film.settings.engine)
    if spec is None:
        return Outlook()
    source = film.shots[shot.continues] if shot.continues else None
    if recipe is None:
        recipe = Cook(film, revision_of, wordless).recipe(shot_id, variation=0, upstream=_expected(film, source))
    return spec.explain(recipe, f"shot {film.label(source.id)}" if source else "")


def _expected(film: Film, source: Shot | None) -> Upstream | None:
    """What a shot that is not made yet is going to leave for the one that continues it."""
    if source is None:
        return None
    made_by = engines().get(source.engine or film.settings.engine)
    return Upstream(tail=MediaId(""), frames=min(source.frames, made_by.tail_kept if made_by else 1))


_LOST = {
    ("", GONE): Reason.PICTURE_GONE,
    ("", DAMAGED): Reason.PICTURE_DAMAGED,
    ("'s last frames", GONE): Reason.LAST_FRAMES_GONE,
    ("'s last frames", DAMAGED): Reason.LAST_FRAMES_DAMAGED,
    ("'s sound", GONE): Reason.SOUND_GONE,
    ("'s sound", DAMAGED): Reason.SOUND_DAMAGED,
}


def shot_plans(project: Project) -> tuple[ShotPlan, ...]:
    """Every shot's standing, in running order."""
    takes, files = project.takes, project.takes.files()

    def lost(take: TakeId) -> Statement[Reason] | None:
        for what, media in files.get(take, ()):
            trouble = project.media.trouble(media)
            if trouble:
                return _LOST[what, trouble]()
        return None

    return plan(project.film, takes.summaries(), lambda take: takes.get(take).recipe, revision_of, wordless, lost)


def _missing(project: Project, shot: Shot) -> str:
    """What a shot is made of and whose file can't be used, in words; "" where all is there."""
    if shot.keyframe is None:
        return ""
    trouble = project.media.trouble(shot.keyframe)
    return f"the file of its keyframe is {trouble}: add it again" if trouble else ""


def film_status(project: Project) -> dict[str, Any]:
    """Return the film, its shots with their standing, and its unfinished and failed jobs, ready for JSON."""
    from matchcut.production.queue import Queue

    film = project.film
    settings = film.settings
    takes = project.takes.summaries()
    counts = Counter(take.shot for take in takes.values())
    remarks = project.takes.facts_named(REMARKS)
    said = {circle.id: remarks.get(circle.take, "") for circle in film.circles.values()}
    shots = [
        _shot(film, one, takes, counts[one.shot])
        | {"remarks": said.get(one.shot, ""), "missing": _missing(project, film.shots[one.shot])}
        for one in shot_plans(project)
    ]
    return {
        "film": {
            "title": settings.title,
            "rate": str(settings.rate),
            "width": settings.width,
            "height": settings.height,
            "engine": settings.engine,
            "shots": len(film.shots),
            "frames": film.length,
            "timecode": timecode(film.length, settings.rate, drop=False),
        },
        "shots": shots,
        "stale": [shot["id"] for shot in shots if shot["standing"] != "current"],
        "jobs": [
            {"shot": job.shot, "label": film.label(job.shot), "state": job.state.value, "reason": job.reason_text}
            for job in Queue(project).unfinished()
        ],
    }


def _shot(film: Film, planned: ShotPlan, takes: Mapping[TakeId, TakeSummary], count: int) -> dict[str, Any]:
    shot = film.shots[planned.shot]
    ahead = Outlook() if planned.standing is Standing.CURRENT else outlook(film, shot.id, planned.recipe)
    circled = film.circled(shot.id)
    take = takes.get(circled) if circled else None
    return {
        "id": shot.id,
        "label": film.label(shot.id),
        "scene": shot.scene,
        "frames": shot.frames,
        "engine": shot.engine or film.settings.engine,
        "continues": shot.continues,
        "standing": planned.standing.value,
        "reasons": planned.reasons,
        "outlook": ahead.words,
        "warnings": list(ahead.warnings),
        "held": ahead.held,
        "takes": count,
        "circled": {"id": take.id, "number": take.number, "seed": take.seed} if take else None,
    }


def engine_list() -> list[dict[str, Any]]:
    """Return every engine a film can use, ready for JSON. Engines that exist for tests are left out."""
    found = []
    for spec in engines().values():
        if spec.kind is EngineKind.TEST:
            continue
        here = spec.available()
        can = spec.capabilities
        found.append(
            {
                "id": spec.id,
                "name": spec.name,
                "kind": spec.kind.value,
                "makes": spec.makes,
                "summary": spec.summary,
                "revision": spec.revision,
                "licence": spec.licence.name,
                "forbids": spec.licence.forbids,
                "ready": here.ready,
                "state": here.state,
                "reason": here.reason,
                "capabilities": {
                    "text": can.text,
                    "references": can.references,
                    "keyframe": can.keyframe,
                    "last_frame": can.last_frame,
                    "tail_frames": can.tail_frames,
                    "sound": can.sound,
                    "rate": str(can.rate) if can.rate else None,
                    "sizes": [list(size) for size in can.sizes],
                    "frames": can.lengths,
                },
                "parameters": [parameter.name for parameter in spec.parameters],
            }
        )
    return found
