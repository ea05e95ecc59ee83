"""What a model is, in data: one entry of the catalogue. Light: it describes, and loads nothing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matchcut.engines.diffusion.families import FAMILIES, Family
from matchcut.engines.spec import Capabilities, FrameRule
from matchcut.film.model import NO_PARAMETERS, Parameters
from matchcut.film.time import FrameRate
from matchcut.models.files import UNKNOWN_LICENCE, Licence, ModelFiles
from matchcut.planning.recipe import canonical

CODE = "5"
"""Raised whenever the same recipe and entry would give other pictures because the code here changed."""

PARTS_CODE = "2"
"""Raised whenever the same single file would give other pictures because the code here changed."""

LORA_CODE = "2"
"""Raised whenever the same LoRA would give other pictures because the code here changed."""


_PLAIN = Capabilities()


@dataclass(frozen=True, slots=True)
class Memory:
    """What a model needs, in MiB: its weights at the dtypes given, and what a run at its native size takes besides.

    0 where nobody has said. `source` tells where the figures come from.
    """

    weights_mib: int = 0
    working_mib: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelEntry(ModelFiles):
    """One model as the catalogue tells it.

    `id` is what storyboards write, `family` says which adapter drives it. `dtypes` maps names of components to torch
    dtypes, `default` for the rest. `sizes` are the native sizes (width, height); `size_step` is what sides divide by.
    `rate` is the native one (None: any). `tail_rule` says which numbers of tail frames it takes; `prompt_tokens`
    how long a text it reads (0: none). `keyframe_model` names the image model that makes identity keyframes for it.
    `image` models make one still and are no engines by themselves.
    """

    family: str
    dtypes: tuple[tuple[str, str], ...] = ()
    frame_rule: FrameRule = FrameRule()
    tail_rule: FrameRule = FrameRule()
    sizes: tuple[tuple[int, int], ...] = ()
    size_step: int = 16
    rate: FrameRate | None = None
    prompt_tokens: int = 512
    defaults: Parameters = NO_PARAMETERS
    capabilities: Capabilities = _PLAIN
    image: bool = False
    keyframe_model: str = ""
    memory: Memory = Memory()
    summary: str = ""
    citation: str = ""

    @property
    def requirements(self) -> Family:
        """What drives it, and what its files have to be."""
        return FAMILIES[self.family]

    @property
    def fingerprint(self) -> str:
        """Changes whenever the same recipe would give other pictures: 16 hexadecimal digits."""
        rate = str(self.rate) if self.rate else ""
        plain = {
            "code": CODE,
            "family": self.family,
            "pipeline": self.pipeline,
            "weights": [self._weights, self.revision],
            "parts": [[name, path.name, PARTS_CODE] for name, path in self.parts],
            "dtypes": [list(pair) for pair in self.dtypes],
            "frames": _plain_rule(self.frame_rule),
            "tail": [*_plain_rule(self.tail_rule), self.capabilities.tail_frames],
            "references": self.capabilities.references,
            "sizes": [list(size) for size in self.sizes],
            "rate": rate,
            "defaults": dict(self.defaults),
            "keyframe_model": self.keyframe_model,
        }
        return _digest(plain)

    @property
    def _weights(self) -> str:
        """What tells these weights from others, wherever a disk keeps them."""
        return self.shipped or (self.hub if self.path is None else self.path.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class LoraEntry:
    """A LoRA of the user's: a safetensors file that changes the models named (all of their family if none).

    A model of two experts takes one file for each, `high` (noise) and `low`; or one as `path`, which goes on the
    `expert` told (`high`, `low` or `both`), else on the one that its name says, else on both.
    `weight` is a decimal text; `revision` is raised when the file changes. `defaults` replace the model's (a few-step
    LoRA wants few steps and no guidance).
    """

    id: str
    path: Path | None = None
    high: Path | None = None
    low: Path | None = None
    expert: str = ""
    models: tuple[str, ...] = ()
    weight: str = "1"
    revision: str = "1"
    defaults: Parameters = NO_PARAMETERS
    licence: Licence = UNKNOWN_LICENCE

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that it consists of."""
        return tuple(one for one in (self.path, self.high, self.low) if one is not None)

    @property
    def fingerprint(self) -> str:
        """Changes whenever the LoRA would give other pictures: 16 hexadecimal digits."""
        return _digest(
            {
                "code": LORA_CODE,
                "files": [one.name if one else "" for one in (self.path, self.high, self.low)],
                "expert": self.expert,
                "weight": self.weight,
                "revision": self.revision,
                "defaults": dict(self.defaults),
            }
        )


def _plain_rule(rule: FrameRule) -> list[int]:
    return [rule.step, rule.offset, rule.minimum, rule.maximum or 0]


def _digest(plain: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(plain).encode()).hexdigest()[:16]
