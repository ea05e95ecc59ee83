"""Why a job failed, of what its worker said last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from matchcut.production.jobs import ReasonKind, Trouble
from matchcut.production.problems import ProductionAdvice, ProductionProblem
from matchcut.wire.errors import error_of
from matchcut.words.statements import Argument, Statement

if TYPE_CHECKING:
    from matchcut.production.crew import CrewMember
    from matchcut.store.project import Project
    from matchcut.wire.child import Ended
    from matchcut.wire.messages import Failed

QUARANTINED = Trouble(
    kind=ReasonKind.QUARANTINED,
    what=ProductionProblem.CRASHED_BEFORE(),
    advice=(ProductionAdvice.CHANGE_OR_RETRY(),),
)
GAVE_UP = Trouble(
    kind=ReasonKind.BUG,
    what=ProductionProblem.ENGINE_GAVE_UP(),
    advice=(ProductionAdvice.FAULT_OF_ENGINE(),),
)


def trouble_of(failed: Failed, project: Project) -> Trouble:
    """What a worker says that went wrong, with the person's own names of the project's files."""
    trouble = Trouble.of(error_of(failed.error))
    what = _own_names(project, trouble.what)
    return replace(trouble, kind=ReasonKind(failed.kind), what=what, detail=failed.detail)


def death_of(member: CrewMember, ended: Ended) -> Trouble:
    """Why a worker died in the middle of a job."""
    if member.hung:
        return Trouble(
            kind=ReasonKind.HANG,
            what=ProductionProblem.ENGINE_HUNG(hang=member.hung),
            advice=(ProductionAdvice.OTHER_ENGINE_OR_SIZE(),),
            detail=ended.noise,
        )
    return Trouble(
        kind=ReasonKind.MEMORY if ended.by_memory else ReasonKind.CRASH,
        what=ProductionProblem.WORKER_CRASHED(ending=ended.how),
        advice=(ProductionAdvice.FEWER_WORKERS_OR_ENGINE(),),
        detail=ended.noise,
    )


def _own_names(project: Project, argument: Argument) -> Any:
    """What a worker says, with the person's own names of files in place of those of their copies in the project."""
    if isinstance(argument, Statement):
        return Statement(argument.kind, {name: _own_names(project, part) for name, part in argument.arguments.items()})
    if isinstance(argument, tuple):
        return tuple(_own_names(project, part) for part in argument)
    if isinstance(argument, str):
        for name, media in project.origin.media.items() if project.origin else ():
            if media in argument and project.media.has(media):
                argument = argument.replace(str(project.media.path(media).absolute()), name)
                argument = argument.replace(str(project.media.path(media)), name)
    return argument
