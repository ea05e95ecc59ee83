"""What lies beside pulled weights: which model, which exact commit, and every file's size and hash."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from matchcut.film.errors import BadInput, MachineFailed
from matchcut.media.aside import write_text
from matchcut.models.problems import ModelAdvice, ModelProblem

MANIFEST = "matchcut-manifest.json"
_CHUNK = 4 << 20
_EDGE = 1 << 20


@dataclass(frozen=True, slots=True)
class PulledFile:
    """A file as it was when it was fetched."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelManifest:
    """`commit` is what the revision stood for on the day `pulled` (ISO); `files` go by their name within the folder."""

    model: str
    hub: str
    commit: str
    pulled: str
    licence: str
    files: Mapping[str, PulledFile] = field(default_factory=dict)


def read_manifest(folder: Path) -> ModelManifest | None:
    """The manifest of a folder, or None if it has none. BadInput if it is spoiled."""
    file = folder / MANIFEST
    if not file.is_file():
        return None
    try:
        plain = json.loads(file.read_text(encoding="utf-8"))
        files = {
            name: PulledFile(int(entry["size"]), str(entry["sha256"])) for name, entry in plain.pop("files").items()
        }
        return ModelManifest(files=files, **{name: str(value) for name, value in plain.items()})
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise BadInput(
            ModelProblem.MANIFEST_UNREADABLE(why=str(error)),
            advice=ModelAdvice.REMOVE_AND_PULL(),
            file=file,
        ) from error


def write_manifest(folder: Path, manifest: ModelManifest) -> None:
    """Put a manifest into a folder."""
    write_text(folder / MANIFEST, json.dumps(asdict(manifest), indent=1, sort_keys=True) + "\n")


def sha256_of(path: Path, heard: Callable[[int], None] = lambda _: None) -> str:
    """Hash a file; `heard` is told every number of bytes read. MachineFailed if it can't be read."""
    running = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                running.update(chunk)
                heard(len(chunk))
    except OSError as error:
        raise MachineFailed(ModelProblem.FILE_UNREADABLE(why=str(error.strerror)), file=path) from error
    return running.hexdigest()


def digest_of_edges(files: Iterable[Path], home: Path) -> str:
    """What tells some weights from others: 64 hexadecimal digits, in milliseconds also for gigabytes.

    Taken of each file, in order: its name within `home`, its size, its first and its last MiB. OSError, with its
    `filename`, where one can't be read.
    """
    running = hashlib.sha256()
    for path in files:
        try:
            size = path.stat().st_size
            running.update(f"{path.relative_to(home).as_posix()}\0{size}\0".encode())
            with path.open("rb") as file:
                running.update(file.read(_EDGE))
                file.seek(max(0, size - _EDGE))
                running.update(file.read(_EDGE))
        except OSError as error:
            raise OSError(error.errno, error.strerror or str(error), str(path)) from error
    return running.hexdigest()
