"""Models that are on this disk: how large they are, whether they are still what was fetched, and removing them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from matchcut.film.errors import BadInput, EngineFailed, MatchcutError
from matchcut.film.remedies import Remedy
from matchcut.models.files import ModelFiles
from matchcut.models.layout import check_model
from matchcut.models.manifest import ModelManifest, read_manifest, sha256_of
from matchcut.models.places import models_folder, weights_of
from matchcut.models.problems import ModelAdvice, ModelProblem, VerifiedAgainst
from matchcut.models.pulling import STAGING
from matchcut.models.single_files import check_part
from matchcut.models.users_file import drop_model
from matchcut.words.statements import Statement, Text

_SHA256 = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedModel:
    """What a look at all of a model's bytes found: `wrong` is empty where it is what was fetched.

    `against` says what it was compared with.
    """

    files: int
    size: int
    against: Statement[VerifiedAgainst]
    wrong: tuple[Text, ...] = ()


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder, links (of the hub's cache) followed."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def verify(model: ModelFiles, heard: Callable[[int, int], None] = lambda _done, _total: None) -> VerifiedModel:
    """Read every byte of a model and compare it with what was fetched; `heard` gets the bytes done and in all.

    A folder of the user's own has nothing to be compared with, so its files are only checked for being whole.
    EngineFailed for a model that is not here.
    """
    folder = weights_of(model)
    if folder is None:
        raise EngineFailed(ModelProblem.NOT_HERE(model=model.name), advice=Remedy.GET_MODEL(model=model.id))
    manifest = read_manifest(folder)
    known = _of_manifest(manifest) if manifest is not None else _of_cache(folder)
    wrong = _compare(folder, known, heard)
    checks = [partial(check_model, folder, model), *(partial(check_part, path) for _, path in model.parts)]
    for check in checks:
        try:
            check()
        except MatchcutError as error:
            wrong.append(error.text)
    if manifest is not None:
        against = VerifiedAgainst.PULLED_LIST(commit=manifest.commit, day=manifest.pulled)
    elif known:
        against = VerifiedAgainst.HUBS_CACHE()
    elif model.shipped:
        against = VerifiedAgainst.SHIPPED()
    else:
        against = VerifiedAgainst.NOT_PULLED()
    return VerifiedModel(files=len(known), size=size_of(folder), against=against, wrong=tuple(wrong))


def remove(model: ModelFiles) -> int:
    """Remove what was pulled of a model, half-pulled files too, and return how many bytes that frees.

    A model that the user had added from a place of their own is taken out of their models file; its files stay.
    BadInput where there is nothing to remove, it comes with the program, or it lies in the hub's cache.
    """
    folders = [models_folder() / model.id, models_folder() / STAGING / model.id]
    there = [folder for folder in folders if folder.is_dir()]
    if not there and not ((model.place is not None or model.parts) and drop_model(model.id)):
        raise _not_ours(model)
    freed = 0
    for folder in there:
        freed += size_of(folder)
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise BadInput(ModelProblem.FOLDER_STAYS(why=str(error.strerror)), file=folder) from error
    return freed


def _not_ours(model: ModelFiles) -> BadInput:
    folder = weights_of(model)
    if folder is None:
        return BadInput(ModelProblem.NOT_HERE(model=model.name))
    if model.shipped:
        return BadInput(ModelProblem.STAYS_WITH_US(model=model.name))
    return BadInput(
        ModelProblem.IN_HUBS_CACHE(model=model.name),
        advice=ModelAdvice.REMOVE_IN_CACHE(),
        file=folder,
    )


def _of_manifest(manifest: ModelManifest) -> dict[str, str]:
    return {name: kept.sha256 for name, kept in manifest.files.items()}


def _of_cache(folder: Path) -> dict[str, str]:
    """The hashes of files that are links into the hub's cache, where large files are named by their SHA-256."""
    linked = {
        path.relative_to(folder).as_posix(): path.resolve().name for path in folder.rglob("*") if path.is_symlink()
    }
    return {name: digest for name, digest in linked.items() if len(digest) == _SHA256}


def _compare(folder: Path, known: dict[str, str], heard: Callable[[int, int], None]) -> list[Text]:
    there = {name: folder / name for name in known if (folder / name).is_file()}
    total, done = sum(path.stat().st_size for path in there.values()), 0
    wrong: list[Text] = []
    for name, expected in sorted(known.items()):
        if name not in there:
            wrong.append(ModelProblem.FILE_GONE(file=name))
            continue

        def read(count: int) -> None:
            nonlocal done
            done += count
            heard(done, total)

        if sha256_of(there[name], read) != expected:
            wrong.append(ModelProblem.FILE_CHANGED(file=name))
    return wrong
