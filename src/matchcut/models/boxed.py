"""The weights that come with the program, in `resources/weights`: each an ONNX file with a card beside it.

`packaging/weights` makes both. Nothing here loads weights; `onnx_session.open_boxed` does.
"""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from matchcut.film.errors import MachineFailed
from matchcut.media.resources import resource
from matchcut.models.files import Licence
from matchcut.models.problems import ModelAdvice, ModelProblem

_FOLDER = "weights"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What weights reach: a figure, of what, and on what it was measured."""

    what: str
    figure: str
    on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxedWeights:
    """One file of weights, as its card tells.

    `purpose` and `training` are sentences, `source` names registry, package and version, `checked` says what the
    conversion was compared with. `licence_text` is the file with the licence's whole text.
    """

    name: str
    file: Path
    sha256: str
    bytes: int
    licence: Licence
    licence_text: Path
    copyright: str
    source: str
    purpose: str
    training: str
    checked: str
    measured: tuple[Measured, ...] = ()


def boxed_weights(name: str) -> BoxedWeights:
    """The weights of that name, as `blaze_full`; their file need not be there.

    MachineFailed if the installation lacks their card. KeyError if none are called so.
    """
    cards = _cards()
    if not cards:
        raise MachineFailed(ModelProblem.SHIPPED_ABSENT(), advice=ModelAdvice.INSTALL_ANEW())
    return cards[name]


def all_boxed_weights() -> tuple[BoxedWeights, ...]:
    """All weights that come with the program, by name; none where the installation lacks them."""
    return tuple(_cards().values())


def check_whole(weights: BoxedWeights) -> None:
    """MachineFailed if the file of the weights is not there, or holds other bytes. Looked at once in a process."""
    _check(weights.file, weights.sha256)


@cache
def _check(file: Path, sha256: str) -> None:
    try:
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise MachineFailed(ModelProblem.SHIPPED_ABSENT(), advice=ModelAdvice.INSTALL_ANEW(), file=file) from error
    if digest != sha256:
        raise MachineFailed(ModelProblem.SHIPPED_CHANGED(), advice=ModelAdvice.INSTALL_ANEW(), file=file)


@cache
def _cards() -> MappingProxyType[str, BoxedWeights]:
    try:
        folder = resource(_FOLDER)
    except FileNotFoundError:
        return MappingProxyType({})
    return MappingProxyType({path.stem: _read(path) for path in sorted(folder.glob("*.toml"))})


def _read(path: Path) -> BoxedWeights:
    card = tomllib.loads(path.read_text(encoding="utf-8"))
    licence, source = card["licence"], card["source"]
    return BoxedWeights(
        name=path.stem,
        file=path.with_name(card["file"]),
        sha256=card["sha256"],
        bytes=card["bytes"],
        licence=Licence(licence["name"]),
        licence_text=path.parent / licence["text"],
        copyright=licence["copyright"],
        source=f"{source['registry']} {source['package']} {source['version']}",
        purpose=card["purpose"],
        training=card["training"],
        checked=card["checked"],
        measured=tuple(Measured(**entry) for entry in card.get("measured", ())),
    )
