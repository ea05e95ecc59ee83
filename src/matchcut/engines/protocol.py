"""What passes between a worker and the engine it runs. An engine sees these values and nothing else.

    class MyEngine:
        def __init__(self, spec: EngineSpec) -> None: ...
        def generate(self, order: WorkOrder, take: TakeSink, control: Control) -> None: ...

`generate` writes exactly `order.recipe.frames` frames to `take`, calls `control.check()` often (at least every
half second of work, so that cancelling is quick) and reports with `control.progress`. Loaded weights may be kept
on `self` between calls; nothing else may, so that equal orders give equal frames.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from matchcut.identity.vectors import ReferenceVectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from matchcut.engines.spec import EngineSpec
    from matchcut.film.ids import MediaId
    from matchcut.film.model import ParameterValue
    from matchcut.planning.recipe import Recipe
    from matchcut.words.statements import Note


REMARKS = "remarks"
"""The fact of a take by which an engine tells whoever has it made something that they should know, in sentences."""

BOXED = "boxed"
"""The fact of a take that names what of the weights in the box worked on it (`models.boxed`), parted by spaces."""


@dataclass(frozen=True, slots=True)
class WorkOrder:
    """One take to make: its recipe and where, on this machine, each media file that it names lies.

    `vectors` tell who is in its references (`EngineSpec.embedder`), as they were compared with each other. Where a
    service made it, `clip` is the file that came, and `asked` what it was asked for (room `engines.hosted`).
    """

    recipe: Recipe
    media: Mapping[MediaId, Path]
    vectors: ReferenceVectors = field(default_factory=ReferenceVectors, compare=False)
    clip: Path | None = None
    asked: str = ""


class TakeSink(Protocol):
    """Where an engine puts what it makes."""

    def overlap(self, frames: Sequence[NDArray[np.uint8]]) -> None:
        """Show, before the first frame is written, how the model made the last frames of the upstream's tail anew: as
        `write` takes them, the last one showing what the tail's last shows. None of them goes into the take.
        """

    def write(self, frame: NDArray[np.uint8]) -> None:
        """Append one frame: RGB, shape (height, width, 3), 8 bits, of the recipe's size, full range, bt709/sRGB."""

    def sound(self, samples: NDArray[np.float32], sample_rate: int) -> None:
        """Add production sound: shape (channels, samples), −1 to 1, starting with the first frame."""

    def hand_over(self, facts: Mapping[str, ParameterValue]) -> None:
        """Leave JSON for a shot that continues this one (a camera's velocity, say)."""

    def fact(self, name: str, value: ParameterValue) -> None:
        """Note how the take was made, for people and reports; never read back by an engine."""


class Control(Protocol):
    """The worker's ear and mouth."""

    def check(self) -> None:
        """Raise `Cancelled` if the take is no longer wanted."""

    def progress(self, step: int, steps: int, note: Note = "", preview: NDArray[np.uint8] | None = None) -> None:
        """Tell that `step` of `steps` is done, and what is under way (an engine of another house may say it in words).

        `preview` is a small RGB picture (h, w, 3), at most 320 wide.
        """


class Engine(Protocol):
    """One engine, loaded."""

    def __init__(self, spec: EngineSpec) -> None: ...

    def generate(self, order: WorkOrder, take: TakeSink, control: Control) -> None:
        """Make one take. Raises `EngineFailed`, `MachineFailed` or `Cancelled`; anything else is a bug.

        A `MemoryError` (or torch's out-of-memory error) may pass through: the worker reports it as such.
        """
