"""Where a model's weights lie on this disk, told without loading anything: a folder of the user's, ours, or the hub's.

`matchcut models pull` puts a model into our folder; a hub cache that other programs filled is used in place. What
comes with the program is used where it was installed.
"""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

from matchcut.engines.diffusion.entries import UNPINNED, ModelEntry
from matchcut.engines.diffusion.families import FAMILIES
from matchcut.engines.diffusion.index import INDEXES
from matchcut.engines.diffusion.licences import accepted_on
from matchcut.engines.diffusion.parts import missing_for
from matchcut.engines.spec import Availability
from matchcut.media.companions import is_companion


def models_folder() -> Path:
    """The folder that pulled models lie in, one folder each by id."""
    named = os.environ.get("MATCHCUT_MODELS_FOLDER")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("matchcut") / "models"


def weights_of(entry: ModelEntry) -> Path | None:
    """The folder that holds the model in diffusers' layout, or None if it is not on this disk."""
    if entry.shipped or entry.path is not None:
        return entry.place if entry.place is not None and _is_model(entry.place) else None
    pulled = models_folder() / entry.id
    if _is_model(pulled):
        return pulled
    return next((place for place in _hub_snapshots(entry) if _is_model(place)), None)


def availability(entry: ModelEntry) -> Availability:
    """Whether a model can be loaded here: its licence accepted, its weights on the disk. Cheap: no weights are read."""
    if entry.gate and accepted_on(entry) is None:
        return Availability(
            False,
            f"Its licence ({entry.licence.name}) has to be accepted first: {entry.licence.forbids} "
            f"Read it, then run 'matchcut models accept {entry.id}'.",
        )
    family = FAMILIES[entry.family]
    absent = [name for name in family.packages if find_spec(name) is None]
    if absent:
        return Availability(False, f"It needs the package {' and '.join(absent)}. Install it with pip.")
    if weights_of(entry) is not None:
        missing = missing_for(entry) or (_no_faces() if family.faces else "")
        return Availability(not missing, missing)
    return Availability(False, _how_to_get(entry))


def faces_folder() -> Path:
    """The folder of the user's model pack of insightface: a folder with .onnx files; it need not be there."""
    named = os.environ.get("MATCHCUT_INSIGHTFACE_FOLDER")
    folder = Path(named).expanduser() if named else models_folder() / "insightface"
    places = [folder, *sorted(folder.glob("*/")), *sorted(folder.glob("models/*/"))]
    return next((place for place in places if _has_faces(place)), folder)


def _no_faces() -> str:
    """Why no face can be told by numbers here, in a sentence; "" if it can."""
    folder = faces_folder()
    if _has_faces(folder):
        return ""
    return f"It wants a model pack of insightface in {folder} (buffalo_l, which is for non-commercial research only)."


def _has_faces(folder: Path) -> bool:
    return any(not is_companion(path) for path in folder.glob("*.onnx"))


def _how_to_get(entry: ModelEntry) -> str:
    if entry.shipped:
        return "Its weights come with Matchcut and are not in this installation. Install it anew."
    if entry.path is not None:
        return f"There is no model in {entry.path}: a folder with a model_index.json is wanted."
    return f"Its weights are not here. Run 'matchcut models pull {entry.id}' ({entry.hub})."


def _is_model(folder: Path) -> bool:
    return any((folder / name).is_file() for name in INDEXES)


def _hub_snapshots(entry: ModelEntry) -> list[Path]:
    """Where huggingface_hub would keep the revision wanted; any one it has if none is pinned."""
    home = Path(os.environ.get("HF_HOME", Path.home() / ".cache" / "huggingface"))
    root = Path(os.environ.get("HF_HUB_CACHE", home / "hub")) / f"models--{entry.hub.replace('/', '--')}"
    if entry.revision != UNPINNED:
        return [root / "snapshots" / entry.revision]
    main = root / "refs" / "main"
    return [root / "snapshots" / main.read_text(encoding="utf-8").strip()] if main.is_file() else []
