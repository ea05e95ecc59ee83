"""The doctor looks at one film: its file, every medium by the bytes of its name, snapshots, what a crash left; and
with `repair` sets right what can be, and says what it did.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from matchcut.app.finding import Finding
from matchcut.film.errors import BadInput, MatchcutError
from matchcut.film.ids import MediaId

if TYPE_CHECKING:
    from matchcut.store.project import Project

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
        if not repair or "damaged" not in refusal.what:
            return [Finding("project", "problem", str(refusal))]
        project = _from_snapshot(place, findings)
        if project is None:
            return [*findings, Finding("project", "problem", str(refusal))]
    except MatchcutError as failure:
        return [Finding("project", "problem", str(failure))]
    with project:
        film = project.film
        findings.append(
            Finding("project", "good", f"'{film.settings.title}' opens: {len(film.shots)} shots, each row as written.")
        )
        findings.extend(_left(project, repair=repair))
        findings.extend(_journal(project))
        findings.extend(_media(project, at))
        findings.extend(_snapshots(project))
        if repair and not project.only_looks:
            findings.extend(_drop_caches(project.folder / "cache"))
    return findings


def _left(project: Project, *, repair: bool) -> Iterator[Finding]:
    """What a crash left: swept when the film was opened, but for a lock, which is let go of when repairing."""
    from matchcut.production.lock import release_if_dead

    swept = project.swept
    if swept.orphans:
        size = f"{swept.bytes / 2**20:.1f} MiB"
        yield Finding("swept", "note", f"{swept.orphans} media files that nothing named were removed ({size}).")
    if swept.recovered:
        yield Finding(
            "swept", "note", f"{swept.recovered} media files that the snapshot does not name are in recovered/."
        )
    if swept.unfinished:
        yield Finding("swept", "note", f"{swept.unfinished} unfinished files of programs that died were removed.")
    owner = release_if_dead(project) if repair and not project.only_looks else ""
    if owner:
        yield Finding("lock", "note", f"A program that died (process {owner.split('-')[0]}) held the film: let go of.")


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
            findings.append(Finding("snapshot", "problem", f"{snapshot.path.name} can't be used: {refusal.what}"))
            continue
        when = snapshot.made_at.strftime("%Y-%m-%d %H:%M UTC")
        findings.append(
            Finding(
                "repaired",
                "note",
                f"The film's file was damaged. Its snapshot of {when} is in its place; what was edited since then is "
                f"lost. The damaged file is kept as snapshots/{aside.name}.",
            )
        )
        return project
    return None


def _journal(project: Project) -> Iterator[Finding]:
    from matchcut.store.guard import damaged_journal

    with project.reading() as connection:
        damaged = damaged_journal(connection)
    if damaged:
        yield Finding(
            "journal", "problem", f"{damaged} changes in the journal are damaged: undo and redo stop before them."
        )
    else:
        yield Finding("journal", "good", "Every change in the journal can be undone.")


def _media(project: Project, at: At) -> Iterator[Finding]:
    users = dict(_users(project))
    sizes = project.media.sizes()
    whole, done, troubles = sum(sizes.values()), 0, 0
    for media, size in sizes.items():
        trouble = project.media.trouble(media, read=True, again=True)
        done += size
        at(done, whole)
        if not trouble:
            continue
        troubles += 1
        use, mend = users.get(media, ("a file that nothing in the film uses", ""))
        yield Finding("media", "problem" if mend else "note", f"The file of {use} is {trouble}. {mend}".rstrip())
    if not troubles:
        yield Finding("media", "good", f"{len(sizes)} media files are there, each with the bytes of its name.")


def _users(project: Project) -> Iterator[tuple[MediaId, tuple[str, str]]]:
    """What each medium is for, and what to do where it is broken; what matters most comes last."""
    film = project.film
    takes = project.takes.summaries()
    for take, files in project.takes.files().items():
        summary = takes[take]
        there = summary.shot in film.shots
        label = f"shot {film.label(summary.shot)}" if there else "a shot that is no longer in the film"
        circled = there and film.circled(summary.shot) == take
        mend = "The next 'matchcut render' makes it anew." if circled else ""
        for what, media in files:
            yield media, (f"take {summary.number} of {label}{what}", mend)
    for reference in film.references.values():
        yield reference.media, ("a reference of the cast", "Add the picture again.")
    for clip in film.audio.values():
        yield clip.media, ("a sound", "Add it again.")
    for shot in film.shots.values():
        if shot.keyframe is not None:
            yield shot.keyframe, (f"the keyframe of shot {film.label(shot.id)}", "Add it again.")


def _snapshots(project: Project) -> Iterator[Finding]:
    from matchcut.store.guard import inspect
    from matchcut.store.snapshots import snapshots_of

    found = snapshots_of(project.folder)
    broken = []
    for snapshot in found:
        try:
            inspect(snapshot.path)
        except BadInput:
            broken.append(snapshot.path.name)
    if broken:
        yield Finding("snapshots", "note", f"Damaged snapshots, which can't be gone back to: {', '.join(broken)}.")
    elif found:
        yield Finding("snapshots", "good", f"{len(found)} snapshots can be gone back to.")


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
    yield Finding("caches", "good", f"Caches were dropped ({freed / 2**20:.1f} MiB); it is made anew when needed.")
