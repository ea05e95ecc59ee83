"""From files in a staging folder to a take in the project: checked, hashed, and published in one transaction."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.continuity.correction.uncorrected import SUFFIX, uncorrected_folder
from matchcut.cut.cache import Cache
from matchcut.film import edits
from matchcut.film.errors import EngineFailed, MachineFailed, MatchcutError
from matchcut.film.ids import MediaId, TakeId, new_id
from matchcut.film.model import NO_PARAMETERS, Parameters, Take
from matchcut.film.steps import StepKind
from matchcut.film.time import FrameRate
from matchcut.production.messages import FILE_FORMS, FILE_NAMES, UNCORRECTED_FILE, FileKind, MadeFile, TakeMade
from matchcut.production.problems import ProductionAdvice, ProductionProblem
from matchcut.store.disk import sha256_of
from matchcut.store.media_files import StagedFile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matchcut.film.model import ParameterValue
    from matchcut.media.facts import MediaFacts
    from matchcut.planning.recipe import Recipe
    from matchcut.production.jobs import JobRow
    from matchcut.production.queue import Queue
    from matchcut.store.project import Project


MOST_UNCORRECTED = 2 * 2**30
"""So many bytes of films of how takes looked before they were corrected a project keeps: the newest ones."""


class Publisher:
    """Turns what is finished into takes. Each method does all of its work, or raises and leaves the project as it was.

    JobMoved where somebody else changed the job meanwhile: then its take is not wanted any more.
    """

    def __init__(self, project: Project, queue: Queue) -> None:
        self._project = project
        self._queue = queue

    def publish(
        self,
        job: JobRow,
        recipe: Recipe,
        staging: Path,
        done: TakeMade,
        facts: Mapping[str, ParameterValue] = NO_PARAMETERS,
    ) -> tuple[JobRow, Take]:
        """Check what a worker made in `staging` and publish it; return the job, done, and its take. The take tells
        these `facts` beside those of the worker.

        EngineFailed if it is not what the recipe asks for, MachineFailed if its files are damaged or can't be kept.
        """
        staged = {made_file.kind: _staged(made_file, staging) for made_file in done.files}
        _check(recipe, done, {kind: file.facts for kind, (_, file) in staged.items()})
        ids = {kind: media for kind, (media, _) in staged.items()}
        take = Take(
            id=_new_take_id(),
            shot=job.shot,
            number=1,
            variation=job.variation,
            fingerprint=recipe.fingerprint,
            recipe=recipe.to_json(),
            engine=recipe.engine,
            engine_revision=recipe.engine_revision,
            seed=recipe.seed,
            frames=done.frames,
            video=ids[FileKind.VIDEO],
            tail=ids.get(FileKind.TAIL),
            tail_frames=done.tail_frames,
            hand_over=done.hand_over,
            sound=ids.get(FileKind.SOUND),
            poster=ids.get(FileKind.POSTER),
            made_at=_now(),
            seconds=f"{done.milliseconds // 1000}.{done.milliseconds % 1000:03}",
            facts=Parameters({**done.facts, **facts}),
        )
        published = self._commit(job, take, dict(staged.values()))
        self._keep_uncorrected(staging / UNCORRECTED_FILE, take.video)
        return published

    def _keep_uncorrected(self, film: Path, video: MediaId) -> None:
        """Keep how a take looked before it was corrected, where its worker left that."""
        if not film.is_file():
            return
        cache = Cache(uncorrected_folder(self._project.folder), MOST_UNCORRECTED)
        with suppress(MatchcutError):  # The take is made; whoever looks for this is told that it is not there.
            kept = cache.make(video, SUFFIX, film.replace)
            cache.prune({kept})

    def reuse(self, job: JobRow, recipe: Recipe) -> tuple[JobRow, Take] | None:
        """Finish the job with a take that this very recipe made before, of this shot or of another; None if none did.

        A take of another shot becomes a take of this one, of the same media.
        """
        takes = self._project.takes.of(job.shot)
        take = next(
            (known for known in takes if known.fingerprint == recipe.fingerprint and self._is_whole(known)), None
        )
        if take is not None:
            return self._settle_on(job, take), take
        take = self._project.takes.by_fingerprint(recipe.fingerprint)
        if take is None or not self._is_whole(take):
            return None
        copy = replace(take, id=_new_take_id(), shot=job.shot, variation=job.variation, made_at=_now())
        return self._commit(job, copy, {})

    def _commit(self, job: JobRow, take: Take, files: dict[MediaId, StagedFile]) -> tuple[JobRow, Take]:
        finished: list[JobRow] = []
        published = self._project.publish(
            take,
            files,
            circle=job.circle,
            expect=lambda connection: finished.append(self._queue.finish(connection, job, take.id)),
        )
        return finished[0], published

    def _settle_on(self, job: JobRow, take: Take) -> JobRow:
        """Finish the job with a take that its shot has already. If it was just cancelled, the circle stays: it fits."""
        if job.circle and self._project.film.circled(job.shot) != take.id:
            self._project.transact(
                StepKind.CIRCLE_EARLIER_TAKE(), lambda film: edits.circle_take(film, job.shot, take.id)
            )
        with self._project.writing() as connection:
            return self._queue.finish(connection, job, take.id)

    def _is_whole(self, take: Take) -> bool:
        """Whether all of the take's files are there, and are what their names say."""
        named = (take.video, take.tail, take.sound, take.poster)
        return not any(self._project.media.trouble(media, read=True) for media in named if media is not None)


def _staged(file: MadeFile, staging: Path) -> tuple[MediaId, StagedFile]:
    """The file that a worker says it made and read back, if it is there and the same to the byte."""
    path = staging / FILE_NAMES[file.kind]
    try:
        same = sha256_of(path) == file.sha256
    except OSError as error:
        problem = ProductionProblem.FILE_UNREADABLE(file=file.kind.value, reason=str(error))
        raise MachineFailed(problem, advice=ProductionAdvice.CHECK_DISK()) from error
    if not same:
        problem = ProductionProblem.FILE_CHANGED(file=file.kind.value)
        raise MachineFailed(problem, advice=ProductionAdvice.CHECK_DISK())
    return MediaId(file.sha256), StagedFile(path, file.facts)


def _check(recipe: Recipe, done: TakeMade, facts: dict[FileKind, MediaFacts]) -> None:
    """Raise EngineFailed unless the files hold what the recipe asks for, in the forms that takes have."""
    rate = FrameRate(recipe.rate_numerator, recipe.rate_denominator)
    wanted = ("video", recipe.width, recipe.height, recipe.frames, rate)
    video = facts.get(FileKind.VIDEO)
    got = video and (video.kind, video.width, video.height, video.frames, video.rate)
    tail = facts.get(FileKind.TAIL)
    kept = (tail.frames, tail.width, tail.height) if tail else (0, recipe.width, recipe.height)
    forms = {kind: (file.codec, file.suffix) for kind, file in facts.items()}
    strange = next((kind for kind, form in forms.items() if form != FILE_FORMS[kind]), None)
    if got != wanted or done.frames != recipe.frames:
        wrong = ProductionProblem.TAKE_VIDEO_DIFFERS(present=str(got), wanted=str(wanted))
    elif kept != (done.tail_frames, recipe.width, recipe.height):
        wrong = ProductionProblem.TAKE_TAIL_DIFFERS(present=str(kept))
    elif strange is not None:
        wrong = ProductionProblem.TAKE_FORM_DIFFERS(
            file=strange.value, present=str(forms[strange]), wanted=str(FILE_FORMS[strange])
        )
    else:
        return
    raise EngineFailed(wrong, advice=ProductionAdvice.REPORT_OUR_FAULT())


def _new_take_id() -> TakeId:
    return TakeId(new_id("ta"))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
