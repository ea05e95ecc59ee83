"""Whose work is in the program: itself, the networks and typefaces that come in the box, the libraries it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from matchcut import __version__
from matchcut.media.resources import resource

_FONT_LICENCE = "-LICENSE.txt"
"""How the files end that hold the licences of typefaces; they begin with the first words of their names."""


class BorrowedKind(StrEnum):
    """What a part of the program is."""

    PROGRAM = "program"
    NETWORK = "network"
    INSTALLED = "installed"
    TYPEFACE = "typeface"
    LIBRARY = "library"


@dataclass(frozen=True, slots=True, kw_only=True)
class BorrowedWork:
    """One part: its name and version or source, under which licence, whose it is, and the licence's text if here.

    `purpose` and `training` are sentences in English, "" where nothing is known.
    """

    kind: BorrowedKind
    name: str
    licence: str
    source: str = ""
    copyright: str = ""
    purpose: str = ""
    training: str = ""
    text: str = ""


def works() -> tuple[BorrowedWork, ...]:
    """All parts of this installation, in the order of `BorrowedKind`; what is not installed is left out."""
    return (_program(), *_networks(), *_installed(), *_typefaces(), *_libraries())


def _program() -> BorrowedWork:
    mine = _distribution("matchcut")
    text = _licence_text(mine) if mine is not None else ""
    return BorrowedWork(
        kind=BorrowedKind.PROGRAM,
        name="Matchcut",
        licence="Apache-2.0",
        source=__version__,
        copyright="The Matchcut authors",
        text=text,
    )


def _networks() -> Iterator[BorrowedWork]:
    from matchcut.models.boxed import all_boxed_weights

    for weights in all_boxed_weights():
        yield BorrowedWork(
            kind=BorrowedKind.NETWORK,
            name=weights.name,
            licence=weights.licence.name,
            source=weights.source,
            copyright=weights.copyright,
            purpose=weights.purpose,
            training=weights.training,
            text=_read(weights.licence_text),
        )


def _installed() -> Iterator[BorrowedWork]:
    """Networks that a person had brought out of packages, as they lie on this disk."""
    from matchcut.models.places import weights_of
    from matchcut.search.minilm_packages import MINILM
    from matchcut.speech.kokoro_packages import KOKORO

    for model in (KOKORO, MINILM):
        folder = weights_of(model)
        if folder is not None:
            yield BorrowedWork(
                kind=BorrowedKind.INSTALLED,
                name=model.name,
                licence=model.licence.name,
                source=", ".join(f"{package.name} {package.version}" for package in model.packages),
                text="\n\n".join(map(_read, sorted(folder.glob("LICENSE*")))),
            )


def _typefaces() -> Iterator[BorrowedWork]:
    from matchcut.media.lettering.typefaces import typefaces

    folder = resource("fonts")
    texts = {path.name.removesuffix(_FONT_LICENCE): _read(path) for path in sorted(folder.glob(f"*{_FONT_LICENCE}"))}
    for face in typefaces():
        whose = next((name for name in texts if face.name.partition(" ")[0] in name.split("-")), "")
        yield BorrowedWork(kind=BorrowedKind.TYPEFACE, name=face.name, licence=face.licence, text=texts.get(whose, ""))


def _libraries() -> Iterator[BorrowedWork]:
    """What the program needs to be installed, by name; what only an extra needs is none of its parts."""
    mine = _distribution("matchcut")
    needed = mine.requires or () if mine is not None else ()
    names = {re.split(r"[^\w.-]", need, maxsplit=1)[0] for need in needed if "extra ==" not in need}
    for name in sorted(names, key=str.casefold):
        library = _distribution(name)
        if library is not None:
            yield BorrowedWork(
                kind=BorrowedKind.LIBRARY,
                name=name,
                licence=_licence_of(library),
                source=library.version,
                purpose=_metadata(library, "Summary"),
                text=_licence_text(library),
            )


def _distribution(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _licence_of(library: Distribution) -> str:
    """As the library's own metadata name it: an SPDX expression, a classifier, or the first line of what it says."""
    classifiers = library.metadata.get_all("Classifier") or ()
    named = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    first = next(iter(_metadata(library, "License").strip().splitlines()), "")
    return _metadata(library, "License-Expression") or ", ".join(named) or first


def _metadata(library: Distribution, field: str) -> str:
    return str(library.metadata[field]) if field in library.metadata else ""


def _licence_text(library: Distribution) -> str:
    texts = [
        file
        for file in library.files or ()
        if file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")) and ".dist-info" in str(file)
    ]
    return "\n\n".join(_read(Path(str(file.locate()))) for file in texts)


def _read(path: Path) -> str:
    """A text; "" where the installation came without it."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
