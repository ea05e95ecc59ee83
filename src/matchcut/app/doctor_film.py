"""The doctor looks at one film: its file, every medium by the bytes of its name, snapshots, what a crash left; and
with `repair` sets right what can be, and says what it did.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.app.finding import Diagnosis, Finding
from matchcut.film.errors import BadInput, MatchcutError
from matchcut.film.ids import MediaId
from matchcut.film.model import TakeFile
from matchcut.film.remedies import Remedy
from matchcut.store.problems import DAMAGE
from matchcut.words.statements import Figure, Statement

if TYPE_CHECKING:
    from matchcut.film.film import Film
    from matchcut.store.project import Project
    from matchcut.words.statements import Statement

At = Callable[[int, int], None]


def examine_film(place: Path, at: At, *, repair: bool = False) -> list[Finding]:
    """Return what the doctor finds about the film at `place`; `at(done, of)` tells how many bytes of media were read.

    With `repair`, a damaged file is replaced by its newest whole snapshot and kept beside it, and caches are dropped.
    A take whose file is damaged is known as stale from then on, so that the next render makes it anew.
    """
    from matchcut.app.sources import open_source

    findings: list[Finding] = []
    project: Project | None
    try:
        project = open_source(place).project
    except BadInput as refusal:
        if not repair or not _is_damage(refusal):
            return [Finding("project", "problem", refusal.text)]
        project = _from_snapshot(place, findings)
        if project is None:
            return [*findings, Finding("project", "problem", refusal.text)]
    except MatchcutError as failure:
        return [Finding("project", "problem", failure.text)]
    with project:
        film = project.film
        opens = Diagnosis.FILM_OPENS(title=film.settings.title, count=len(film.shots))
        findings.append(Finding("project", "good", opens))
        findings.extend(_left(project, repair=repair))
        findings.extend(_journal(project))
        findings.extend(_media(project, at))
        findings.extend(_letters(film))
        findings.extend(_snapshots(project))
        if repair and not project.only_looks:
            findings.extend(_drop_caches(project.folder / "cache"))
    return findings


def _is_damage(error: MatchcutError) -> bool:
    return isinstance(error.problem, Statement) and error.problem.kind in DAMAGE


def _left(project: Project, *, repair: bool) -> Iterator[Finding]:
    """What a crash left: swept when the film was opened, but for a lock, which is let go of when repairing."""
    from matchcut.production.lock import release_if_dead

    swept = project.swept
    if swept.orphans:
        removed = Diagnosis.UNNAMED_MEDIA_REMOVED(count=swept.orphans, size=_mebibytes(swept.bytes))
        yield Finding("swept", "note", removed)
    if swept.recovered:
        yield Finding("swept", "note", Diagnosis.MEDIA_RECOVERED(count=swept.recovered))
    if swept.unfinished:
        yield Finding("swept", "note", Diagnosis.UNFINISHED_REMOVED(count=swept.unfinished))
    owner = release_if_dead(project) if repair and not project.only_looks else ""
    if owner:
        yield Finding("lock", "note", Diagnosis.LOCK_RELEASED(process=owner.split("-")[0]))


def _from_snapshot(place: Path, findings: list[Finding]) -> Project | None:
    """Put the newest snapshot that is whole in the place of a damaged file, and open it."""
    from matchcut.store.founding import folder_of
    from matchcut.store.project import Project
    from matchcut.store.snapshots import restore, snapshots_of

    folder = folder_of(place if place.is_dir() else place.parent)
    for snapshot in snapshots_of(folder):
        try:
            aside = restore(folder, snapshot.path)
            project = Project.open(folder)
        except BadInput as refusal:
            unusable = Diagnosis.SNAPSHOT_UNUSABLE(snapshot=snapshot.path.name, problem=refusal.problem)
            findings.append(Finding("snapshot", "problem", unusable))
            continue
        when = snapshot.made_at.strftime("%Y-%m-%d %H:%M UTC")
        findings.append(Finding("repaired", "note", Diagnosis.REPAIRED(when=when, aside=aside.name)))
        return project
    return None


def _journal(project: Project) -> Iterator[Finding]:
    from matchcut.store.guard import damaged_journal

    with project.reading() as connection:
        damaged = damaged_journal(connection)
    if damaged:
        yield Finding("journal", "problem", Diagnosis.JOURNAL_DAMAGED(count=damaged))
    else:
        yield Finding("journal", "good", Diagnosis.JOURNAL())


def _media(project: Project, at: At) -> Iterator[Finding]:
    from matchcut.store.media_checks import GONE

    users = dict(_users(project))
    sizes = project.media.sizes()
    total, done, troubles = sum(sizes.values()), 0, 0
    for media, size in sizes.items():
        trouble = project.media.trouble(media, read=True, again=True)
        done += size
        at(done, total)
        if not trouble:
            continue
        troubles += 1
        use, mend = users.get(media, (Diagnosis.USE_NOTHING(), None))
        problem = (Diagnosis.FILE_GONE if trouble == GONE else Diagnosis.FILE_DAMAGED)(use=use)
        yield Finding("media", "problem" if mend else "note", (problem, mend) if mend else problem)
    if not troubles:
        yield Finding("media", "good", Diagnosis.MEDIA(count=len(sizes)))


def _users(project: Project) -> Iterator[tuple[MediaId, tuple[Statement[Diagnosis], Statement[Any] | None]]]:
    """What each medium is for, and what to do where it is broken; what matters most comes last."""
    uses = {
        TakeFile.PICTURE: Diagnosis.USE_TAKE,
        TakeFile.TAIL: Diagnosis.USE_TAKE_TAIL,
        TakeFile.SOUND: Diagnosis.USE_TAKE_SOUND,
    }
    film = project.film
    takes = project.takes.summaries()
    for take, files in project.takes.files().items():
        summary = takes[take]
        there = summary.shot in film.shots
        mend = Remedy.MAKE_STALE() if there and film.circled(summary.shot) == take else None
        for part, media in files:
            use = (
                uses[part](number=summary.number, shot=film.label(summary.shot))
                if there
                else Diagnosis.USE_OLD_TAKE(number=summary.number)
            )
            yield media, (use, mend)
    for reference in film.references.values():
        yield reference.media, (Diagnosis.USE_REFERENCE(), Diagnosis.ADD_PICTURE_AGAIN())
    for clip in film.audio.values():
        yield clip.media, (Diagnosis.USE_SOUND(), Diagnosis.ADD_AGAIN())
    for shot in film.shots.values():
        if shot.keyframe is not None:
            yield shot.keyframe, (Diagnosis.USE_KEYFRAME(shot=film.label(shot.id)), Diagnosis.ADD_AGAIN())


def _letters(film: Film) -> Iterator[Finding]:
    """Whether all that the film says can be set in type here: on boards, in titles, on paper."""
    from matchcut.media.lettering import missing_among

    names = [film.settings.title]
    names += [character.name for character in film.characters.values()]
    names += [element.name for element in film.elements.values()]
    texts = [(Diagnosis.NAMES_OF_FILM(), " ".join(names))]
    for shot in film.running_order:
        said = (film.scenes[shot.scene].heading, shot.action, shot.dialogue, shot.camera, shot.notes)
        texts.append((Diagnosis.WORDS_OF_SHOT(shot=film.label(shot.id)), " ".join(said)))
    texts += [(Diagnosis.WORDS_OF_SHOT(shot=film.label(title.shot)), title.text) for title in film.titles.values()]
    letters, places = missing_among(texts)
    if letters:
        stated = Diagnosis.LETTERS_MISSING(letters=letters, places=places)
        yield Finding("letters", "note", (stated, Diagnosis.INSTALL_FONT()))


def _snapshots(project: Project) -> Iterator[Finding]:
    from matchcut.store.guard import inspect
    from matchcut.store.snapshots import snapshots_of

    snapshots = snapshots_of(project.folder)
    broken = []
    for snapshot in snapshots:
        try:
            inspect(snapshot.path)
        except BadInput:
            broken.append(snapshot.path.name)
    if broken:
        yield Finding("snapshots", "note", Diagnosis.SNAPSHOTS_DAMAGED(snapshots=tuple(broken)))
    elif snapshots:
        yield Finding("snapshots", "good", Diagnosis.SNAPSHOTS(count=len(snapshots)))


def _drop_caches(cache: Path) -> Iterator[Finding]:
    """Remove what can be made again; what a process is using in there (scratch) is swept with it."""
    freed = 0
    for path in list(cache.iterdir()):
        if path.name in ("scratch", "media-checked"):
            continue
        freed += sum(file.lstat().st_size for file in path.rglob("*")) if path.is_dir() else path.lstat().st_size
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    yield Finding("caches", "good", Diagnosis.CACHES_DROPPED(size=_mebibytes(freed)))


def _mebibytes(size: int) -> str:
    return Figure(f"{size / 2**20:.1f}")
