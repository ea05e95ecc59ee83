"""Where an embedder's weights lie on this disk, whether they are whole, and the version they give its vectors.

Each embedder has a folder of its id among the models (MATCHCUT_MODELS_FOLDER, else the user's data folder), or the one
that MATCHCUT_<ID>_FOLDER names. Told without loading anything.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from matchcut.film.errors import BadInput, MachineFailed, MatchcutError
from matchcut.identity.calibration import calibration_of
from matchcut.identity.catalogue import INSIGHTFACE, EmbedderSpec
from matchcut.identity.problems import EmbedderText, IdentityAdvice, IdentityProblem
from matchcut.media.companions import is_companion
from matchcut.models.boxed import boxed_weights
from matchcut.models.manifest import digest_of_edges
from matchcut.models.places import folder_of
from matchcut.models.problems import ModelAdvice
from matchcut.words.statements import Statement

_FREE_PACKS = {"auraface": "Apache-2.0"}
"""Model packs in insightface's format that others made, by the beginning of their folder's name."""


def weights_of(spec: EmbedderSpec) -> Path:
    """The folder that holds all that the embedder needs, for insightface the pack's. BadInput where it is not here."""
    folder = folder_of(spec.id)
    if not spec.needs:
        return folder
    if spec is INSIGHTFACE:
        return _pack(folder)
    absent = [pattern for pattern in spec.needs if not _first(folder, pattern)]
    if absent:
        raise _absent(spec, IdentityProblem.WEIGHTS_ABSENT(embedder=spec.name, files=", ".join(absent)), folder)
    return folder


def why_not(spec: EmbedderSpec) -> MatchcutError | None:
    """Why the embedder can't run here, and what to do, as the error that it is; None where it can."""
    absent = [name for name in spec.packages if find_spec(name) is None]
    if absent:
        return BadInput(
            IdentityProblem.LACKS_PACKAGES(packages=", ".join(absent)), advice=IdentityAdvice.INSTALL_PACKAGES()
        )
    try:
        weights_of(spec)
        absent = [weights.file.name for weights in map(boxed_weights, spec.boxed) if not weights.file.is_file()]
    except MatchcutError as error:
        return error
    if absent:
        return MachineFailed(
            IdentityProblem.WEIGHTS_ABSENT(embedder=spec.name, files=", ".join(absent)),
            advice=ModelAdvice.INSTALL_ANEW(),
        )
    return None


def require(spec: EmbedderSpec) -> None:
    """Raise BadInput, with what to do, where the embedder can't run here."""
    reason = why_not(spec)
    if reason is not None:
        problem = IdentityProblem.CANT_RUN(embedder=spec.name, reason=reason.problem)
        raise BadInput(problem, advice=reason.advised, file=reason.file)


def file_of(folder: Path, pattern: str) -> Path:
    """The file in a folder that fits a pattern, the plainest name first. BadInput where there is none."""
    first = _first(folder, pattern)
    if first is None:
        raise BadInput(IdentityProblem.FILE_ABSENT(pattern=pattern), file=folder)
    return first


def version_of(spec: EmbedderSpec) -> str:
    """The version that the embedder's vectors are kept under: it changes with our code and with the weights.

    Vectors of two versions are never compared. The weights are told by the names, sizes and first and last MiB of their
    files, which takes milliseconds; those of the box by their cards, with what is taken off all vectors. BadInput where
    they are not here, or can't be read.
    """
    if spec.boxed:
        parts = [weights.sha256 for weights in map(boxed_weights, spec.boxed)]
        parts.extend(map(str, calibration_of(spec.id).centre))
        return f"{spec.revision}-{hashlib.sha256(' '.join(parts).encode()).hexdigest()[:12]}"
    if not spec.needs:
        return spec.revision
    folder = weights_of(spec)
    files = sorted({path for pattern in spec.needs for path in _files(folder, pattern)})
    try:
        digest = digest_of_edges(files, folder)
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadInput(
            IdentityProblem.WEIGHTS_UNREADABLE(error=reason),
            advice=IdentityAdvice.LET_READ(),
            file=error.filename,
        ) from error
    return f"{spec.revision}-{digest[:12]}"


def maker_of(spec: EmbedderSpec) -> str:
    """The embedder and its version, as one text. BadInput as `version_of`."""
    return f"{spec.id}/{version_of(spec)}"


def terms_of(spec: EmbedderSpec) -> tuple[str, Statement[EmbedderText] | None]:
    """The licence of the weights that are here, and what it forbids; of insightface's packs by the pack's name."""
    if spec is not INSIGHTFACE or why_not(spec):
        return spec.licence, spec.forbids
    pack = weights_of(spec).name
    free = next((licence for start, licence in _FREE_PACKS.items() if pack.lower().startswith(start)), None)
    if free is not None:
        return f"{free} ({pack})", None
    return f"{spec.licence} ({pack})", EmbedderText.RESEARCH_UNLESS_LICENSED()


def _variable(spec: EmbedderSpec) -> str:
    return f"MATCHCUT_{spec.id.upper()}_FOLDER"


def _pack(folder: Path) -> Path:
    """The one model pack in a folder: itself, or a folder in it or in its `models`."""
    places = [folder, *(sorted(folder.glob("*/")) + sorted(folder.glob("models/*/")) if folder.is_dir() else [])]
    packs = [place for place in places if _first(place, "*.onnx")]
    if len(packs) == 1:
        return packs[0]
    if not packs:
        raise _absent(INSIGHTFACE, IdentityProblem.NO_PACK(), folder)
    raise BadInput(
        IdentityProblem.SEVERAL_PACKS(packs=", ".join(pack.name for pack in packs)),
        advice=IdentityAdvice.NAME_PACK(),
        file=folder,
    )


def _first(folder: Path, pattern: str) -> Path | None:
    return min(_files(folder, pattern), default=None)


def _files(folder: Path, pattern: str) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in folder.glob(pattern) if path.is_file() and not is_companion(path))


def _absent(spec: EmbedderSpec, problem: Statement[IdentityProblem], folder: Path) -> BadInput:
    assert spec.get is not None
    return BadInput(problem, advice=IdentityAdvice.PUT_WEIGHTS(variable=_variable(spec), get=spec.get), file=folder)
