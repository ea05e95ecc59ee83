"""The doctor looks at the machine (and a project) and says what is there, what is missing, and what to do."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Callable, Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from matchcut.app.finding import Finding

ROOM_FOR_A_FILM = 2 * 1024**3

PACKAGES = (
    ("av", "takes and films can't be written"),
    ("opencv-python", "the animatic can't move pictures"),
    ("pillow", "pictures can't be read"),
    ("torch", "no open video model can run; the animatic can"),
    ("diffusers", "no open video model can run; the animatic can"),
    ("insightface", "faces can't be told apart by insightface's models"),
    ("PySide6", "the studio can't open; the command line can"),
)


def examine(
    place: Path | None, at: Callable[[int, int], None] = lambda _done, _of: None, *, repair: bool = False
) -> list[Finding]:
    """Return what the doctor finds about this machine and, if `place` is given, about the film there.

    `at` and `repair` are `examine_film`'s.
    """
    from matchcut.app.doctor_film import examine_film
    from matchcut.app.doctor_models import examine_models

    findings = [_system(), _memory(), *_packages(), _encoder(), _disk(place or Path.cwd()), *_engines()]
    findings.extend(examine_models())
    if place is not None:
        findings.extend(examine_film(place, at, repair=repair))
    return findings


def _system() -> Finding:
    cores = os.cpu_count() or 1
    return Finding("system", "good", f"Python {platform.python_version()} on {platform.system()}, {cores} cores.")


def _memory() -> Finding:
    import psutil

    memory = psutil.virtual_memory()
    free, total = memory.available / 1024**3, memory.total / 1024**3
    return Finding("memory", "good", f"{free:.0f} of {total:.0f} GiB of memory are free.")


def _packages() -> Iterable[Finding]:
    for name, without in PACKAGES:
        try:
            yield Finding(name, "good", f"{name} {version(name)} is installed.")
        except PackageNotFoundError:
            yield Finding(name, "problem", f"{name} is not installed: {without}. Run 'pip install matchcut' again.")


def _encoder() -> Finding:
    import av.codec

    missing = [name for name in ("libx264", "aac", "prores_ks", "ffv1") if name not in av.codec.codecs_available]
    if missing:
        return Finding(
            "encoders", "problem", f"PyAV was built without {', '.join(missing)}; those formats can't be made."
        )
    return Finding("encoders", "good", "H.264, AAC, ProRes and FFV1 can be written.")


def _disk(place: Path) -> Finding:
    folder = next(path for path in [place, *place.resolve().parents] if path.is_dir())
    free = shutil.disk_usage(folder).free
    sentence = f"{free / 1024**3:.0f} GiB are free in {folder}."
    if free < ROOM_FOR_A_FILM:
        return Finding("disk", "problem", f"{sentence} A film of some minutes needs about 2 GiB: make room.")
    return Finding("disk", "good", sentence)


def _engines() -> Iterable[Finding]:
    from matchcut.engines.registry import found
    from matchcut.engines.spec import EngineKind
    from matchcut.film.vocabulary import BLACK

    known, broken = found()
    for name, why in broken.items():
        sentence = f"The engines of '{name}' can't be read ({why}). Update or uninstall that package."
        yield Finding("engines-broken", "problem", sentence)
    specs = [spec for spec in known.values() if spec.kind is not EngineKind.TEST and spec.id != BLACK]
    here = [spec for spec in specs if spec.available().ready]
    if here:
        yield Finding("engines", "good", f"Ready to make shots: {', '.join(spec.id for spec in here)}.")
    absent = len(specs) - len(here)
    if absent:
        yield Finding("engines-absent", "note", f"{absent} more engines need weights. See 'matchcut engines'.")
