"""The doctor looks at the machine (and a project) and says what is there, what is missing, and what to do."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from matchcut.app.finding import Diagnosis, Finding
from matchcut.film.errors import MachineFailed
from matchcut.film.remedies import Remedy

ROOM_FOR_A_FILM = 2 * 1024**3

PACKAGES = (
    ("av", Diagnosis.NO_VIDEO_FILES),
    ("opencv-python", Diagnosis.NO_MOVING_PICTURES),
    ("pillow", Diagnosis.NO_PICTURES),
    ("torch", Diagnosis.NO_VIDEO_MODELS),
    ("diffusers", Diagnosis.NO_VIDEO_MODELS),
    ("insightface", Diagnosis.NO_FACE_MODELS),
    ("PySide6", Diagnosis.NO_STUDIO),
)
"""What is imported where it runs, and what to say where it is missing."""


def examine(
    place: Path | None, at: Callable[[int, int], None] = lambda _done, _of: None, *, repair: bool = False
) -> list[Finding]:
    """Return what the doctor finds about this machine and, if `place` is given, about the film there.

    `at` and `repair` are `examine_film`'s.
    """
    from matchcut.app.doctor_film import examine_film
    from matchcut.app.doctor_models import examine_models

    findings = [_system(), _memory(), *_packages(), _encoder(), _disk(place or Path.cwd()), *_engines()]
    findings.extend(_box())
    findings.extend(examine_models())
    if place is not None:
        findings.extend(examine_film(place, at, repair=repair))
    return findings


def _system() -> Finding:
    cores = os.cpu_count() or 1
    system = Diagnosis.SYSTEM(python=platform.python_version(), system=platform.system(), count=cores)
    return Finding("system", "good", system)


def _memory() -> Finding:
    import psutil

    memory = psutil.virtual_memory()
    free, total = memory.available / 1024**3, memory.total / 1024**3
    return Finding("memory", "good", Diagnosis.MEMORY(free=round(free), total=round(total)))


def _packages() -> Iterable[Finding]:
    for name, missing in PACKAGES:
        try:
            yield Finding(name, "good", Diagnosis.PACKAGE(package=name, version=version(name)))
        except PackageNotFoundError:
            yield Finding(name, "problem", (missing(package=name), Diagnosis.INSTALL_AGAIN()))


def _encoder() -> Finding:
    import av.codec

    missing = [name for name in ("libx264", "aac", "prores_ks", "ffv1") if name not in av.codec.codecs_available]
    if missing:
        return Finding("encoders", "problem", Diagnosis.NO_ENCODERS(codecs=tuple(missing)))
    return Finding("encoders", "good", Diagnosis.ENCODERS())


def _disk(place: Path) -> Finding:
    folder = next(path for path in [place, *place.resolve().parents] if path.is_dir())
    free = shutil.disk_usage(folder).free
    room = Diagnosis.DISK(free=round(free / 1024**3), folder=str(folder))
    if free < ROOM_FOR_A_FILM:
        return Finding("disk", "problem", (room, Diagnosis.MAKE_ROOM()))
    return Finding("disk", "good", room)


def _box() -> Iterable[Finding]:
    """The networks that come along, with their licences; each one that can't be used is a problem of its own."""
    from matchcut.models.boxed import all_boxed_weights, check_whole

    usable = []
    for weights in all_boxed_weights():
        try:
            check_whole(weights)
        except MachineFailed as error:
            damaged = Diagnosis.BOX_DAMAGED(weights=weights.name, problem=error.problem)
            yield Finding("box-damaged", "problem", (damaged, *error.advised))
        else:
            usable.append(f"{weights.name} ({weights.licence.name})")
    if usable:
        yield Finding("box", "good", Diagnosis.BOX(weights=tuple(usable)))
    elif not all_boxed_weights():
        yield Finding("box", "problem", (Diagnosis.BOX_EMPTY(), Diagnosis.INSTALL_AGAIN()))


def _engines() -> Iterable[Finding]:
    from matchcut.engines.registry import registered

    known, broken = registered()
    specs = [spec for spec in known.values() if spec.offered and spec.needs_take]
    for name, why in broken.items():
        yield Finding("engines-broken", "problem", Diagnosis.ENGINES_UNREADABLE(package=name, why=why))
    here = [spec for spec in specs if spec.available().ready]
    if here:
        yield Finding("engines", "good", Diagnosis.ENGINES(engines=tuple(spec.id for spec in here)))
    absent = [spec for spec in specs if spec not in here]
    hosted = sum(bool(spec.service) for spec in absent)
    if len(absent) > hosted:
        weights = (Diagnosis.ENGINES_WITHOUT_WEIGHTS(count=len(absent) - hosted), Remedy.SEE_ABSENT_ENGINES())
        yield Finding("engines-absent", "note", weights)
    if hosted:
        services = (Diagnosis.HOSTED_NOT_READY(count=hosted), Remedy.SEE_ABSENT_ENGINES())
        yield Finding("services-absent", "note", services)
    yield from _services()


def _services() -> Iterable[Finding]:
    from matchcut.engines.hosted.catalogue import catalogue

    for mistake in catalogue().mistakes:
        broken = Diagnosis.SERVICE_ENTRY_BROKEN(problem=mistake.located)
        yield Finding("services-broken", "problem", (broken, *mistake.advised))
