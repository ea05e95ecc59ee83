"""Where a model's weights lie on this disk, told without loading anything: a folder of the user's, ours, or the hub's.

`matchcut models pull` puts a model into our folder; a hub cache that other programs filled is used in place. What
comes with the program is used where it was installed.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from matchcut.film.remedies import Remedy
from matchcut.models.files import UNPINNED, ModelFiles
from matchcut.models.index import INDEXES
from matchcut.models.licences import accepted_on
from matchcut.models.manifest import MANIFEST
from matchcut.models.problems import ModelAdvice, ModelProblem
from matchcut.models.single_files import missing_for
from matchcut.words.statements import Statement


def models_folder() -> Path:
    """The folder that pulled models lie in, one folder each by id."""
    named = os.environ.get("MATCHCUT_MODELS_FOLDER")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("matchcut") / "models"


def weights_of(model: ModelFiles) -> Path | None:
    """The folder that holds the model, in diffusers' layout or as laid out of packages; None if it is not here."""
    if model.shipped or model.path is not None:
        return model.place if model.place is not None and _is_model(model.place) else None
    pulled = models_folder() / model.id
    if model.packages:  # It takes its place when it is whole.
        return pulled if (pulled / MANIFEST).is_file() else None
    if _is_model(pulled):
        return pulled
    return next((place for place in _hub_snapshots(model) if _is_model(place)), None)


def lacking(model: ModelFiles) -> tuple[Statement[Any], ...]:
    """Why a model can't be used here, and what to do: its licence, a package, its files. () if it can.

    Cheap: no weights are read.
    """
    if model.gate and accepted_on(model) is None:
        wanted = ModelProblem.LICENCE_TO_ACCEPT(licence=model.licence.name, forbids=model.licence.forbids)
        return wanted, Remedy.ACCEPT_LICENCE(model=model.id)
    absent = [name for name in model.requirements.packages if find_spec(name) is None]
    if absent:
        return ModelProblem.PACKAGE_ABSENT(packages=", ".join(absent)), ModelAdvice.INSTALL_WITH_PIP()
    if weights_of(model) is None:
        return _how_to_get(model)
    return missing_for(model)


def folder_of(id: str) -> Path:
    """The folder that MATCHCUT_<ID>_FOLDER names, else the one of that id among the models; it need not be there."""
    named = os.environ.get(f"MATCHCUT_{id.upper()}_FOLDER")
    return Path(named).expanduser() if named else models_folder() / id


def _how_to_get(model: ModelFiles) -> tuple[Statement[Any], ...]:
    if model.shipped:
        return ModelProblem.SHIPPED_ABSENT(), ModelAdvice.INSTALL_ANEW()
    if model.path is not None:
        return (ModelProblem.FOLDER_EMPTY(folder=str(model.path)),)
    if model.installed_by is not None:
        return ModelProblem.WEIGHTS_ABSENT(), model.installed_by
    return ModelProblem.WEIGHTS_ABSENT(), Remedy.GET_MODEL_FROM(model=model.id, hub=model.hub)


def _is_model(folder: Path) -> bool:
    return any((folder / name).is_file() for name in INDEXES)


def _hub_snapshots(model: ModelFiles) -> list[Path]:
    """Where huggingface_hub would keep the revision wanted; any one it has if none is pinned."""
    home = Path(os.environ.get("HF_HOME", Path.home() / ".cache" / "huggingface"))
    root = Path(os.environ.get("HF_HUB_CACHE", home / "hub")) / f"models--{model.hub.replace('/', '--')}"
    if model.revision != UNPINNED:
        return [root / "snapshots" / model.revision]
    main = root / "refs" / "main"
    return [root / "snapshots" / main.read_text(encoding="utf-8").strip()] if main.is_file() else []
