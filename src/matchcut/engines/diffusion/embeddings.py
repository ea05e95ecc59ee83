"""What text encoders made of prompts, kept on the disk: prompts repeat across takes, and the encoder is large."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from matchcut.film.errors import MachineFailed, MatchcutError
from matchcut.media.aside import in_place_of
from matchcut.models.layout import check_safetensors, weights_in
from matchcut.planning.recipe import canonical

if TYPE_CHECKING:
    from torch import Tensor

_CODE = "2"
"""Raised whenever the same encoder would make something else of a text because the code here changed."""
ROOM = 2 * 1024**3
"""How many bytes are kept; what was not used for longest goes first."""


class PromptCache:
    """Tensors by key, one safetensors file each. A file that can't be used is made again, never an error."""

    def __init__(self, folder: Path, room: int = ROOM) -> None:
        self._folder, self._room = folder, room

    @classmethod
    def users(cls) -> PromptCache:
        """The cache of this user."""
        from platformdirs import user_cache_path

        return cls(user_cache_path("matchcut") / "prompts")

    def get(self, key: str) -> dict[str, Tensor] | None:
        """The tensors kept under a key, or None."""
        from safetensors.torch import load_file

        path = self._path(key)
        if not path.is_file():
            return None
        try:
            check_safetensors(path)
        except MatchcutError:
            path.unlink(missing_ok=True)
            return None
        os.utime(path)
        return load_file(path)

    def put(self, key: str, tensors: Mapping[str, Tensor]) -> None:
        """Keep tensors under a key. A full disk only means that they are not kept."""
        from safetensors.torch import save

        with suppress(OSError, MachineFailed):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._make_room()
            with in_place_of(self._path(key), lasting=False) as part:
                part.write_bytes(save({name: tensor.contiguous().cpu() for name, tensor in tensors.items()}))

    def _make_room(self) -> None:
        files = sorted(self._folder.glob("*.safetensors"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        kept = 0
        for path in files:
            kept += path.stat().st_size
            if kept > self._room:
                path.unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.safetensors"


def prompt_key(model: Path, encoders: tuple[str, ...], parts: Mapping[str, Path], **arguments: Any) -> str:
    """The key of a prompt: all that its embeddings depend on, the encoder's weights as this disk has them included.

    `parts` are components that lie in single files elsewhere.
    """
    files = [
        [str(path) if name in parts else path.name, path.stat().st_size, path.stat().st_mtime_ns]
        for name in encoders
        for path in ([parts[name]] if name in parts else weights_in(model / name))
    ]
    plain = {"code": _CODE, "model": str(model.resolve()), "files": files, **arguments}
    return hashlib.sha256(canonical(plain).encode()).hexdigest()
