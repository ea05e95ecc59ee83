"""How a model is laid out in memory: a ladder of plans from the fastest to the most frugal, and the first that fits.

everything on the GPU
the text encoder apart: loaded for the text, gone before sampling
one component at a time on the GPU
layer by layer, streamed from main memory
layer by layer, weights kept as float8
"""

from __future__ import annotations

import ctypes
import platform
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from matchcut.engines.diffusion.entries import ModelEntry
from matchcut.engines.diffusion.settings import AUTO, NONE, TakeSettings
from matchcut.engines.outlooks import Prospect
from matchcut.engines.problems import EngineAdvice
from matchcut.film.errors import MatchcutError
from matchcut.models.layout import tensors_in, weights_in
from matchcut.words.statements import Figure, Statement

GIB = 1024**3
_MARGIN = 0.92
"""How much of what is free is planned with: allocators lose some to fragments."""

_HELD = {
    NONE: Prospect.STAYS_ON_GPU,
    "model": Prospect.BY_COMPONENT,
    "group": Prospect.BY_LAYER,
    "sequential": Prospect.ONE_LAYER,
}
_BYTES = {"F64": 8, "F32": 4, "F16": 2, "BF16": 2, "F8_E4M3": 1, "F8_E5M2": 1, "I64": 8, "I32": 4, "I8": 1, "U8": 1}
_DTYPE_BYTES = {"float32": 4, "float16": 2, "bfloat16": 2}


@dataclass(frozen=True, slots=True)
class Machine:
    """What a plan can use: the torch device, its free memory and the machine's, in bytes."""

    device: str
    free: int
    main_free: int


@dataclass(frozen=True, slots=True)
class Needs:
    """What a model takes, in bytes: each component's weights as they will be held, and a run's working memory.

    `encoders` are the components that are needed for the text alone, where they can be absent while sampling.
    """

    parts: Mapping[str, int]
    working: int
    encoders: tuple[str, ...]

    @property
    def all_parts(self) -> int:
        return sum(self.parts.values())

    @property
    def without_encoders(self) -> int:
        return sum(size for name, size in self.parts.items() if name not in self.encoders)

    @property
    def largest_sampling(self) -> int:
        """The largest of the components that work while sampling."""
        return max((size for name, size in self.parts.items() if name not in self.encoders), default=0)

    @property
    def largest(self) -> int:
        return max(self.parts.values(), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoryPlan:
    """How the model is held while it works; what it takes on the device, and of main memory beside, in bytes."""

    device: str
    offload: str = NONE
    encoder_apart: bool = False
    vae_tiling: bool = False
    float8: bool = False
    attention: str = AUTO
    cache: str = NONE
    takes: int = 0
    takes_main: int = 0

    @property
    def held(self) -> tuple[Statement[Prospect], ...]:
        """How the model is held, for people."""
        device = Prospect.APPLE_GPU() if self.device == "mps" else Prospect.GPU()
        words = [_HELD[self.offload](device=device)]
        if self.device == "cpu":
            words = [Prospect.STAYS_IN_MEMORY()]
        words += [Prospect.ENCODER_APART()] if self.encoder_apart else []
        words += [Prospect.IN_TILES()] if self.vae_tiling else []
        words += [Prospect.FLOAT8()] if self.float8 else []
        words += [Prospect.ATTENTION(name=self.attention.strip("_"))] if self.attention != AUTO else []
        words += [Prospect.STEPS_REUSED(name=self.cache)] if self.cache != NONE else []
        return tuple(words)

    @property
    def words(self) -> tuple[Statement[Prospect], ...]:
        """How the model is held, and what that takes."""
        return (*self.held, Prospect.TAKES(gib=Figure(f"{self.takes / GIB:.1f}"))) if self.takes else self.held


def ladder(needs: Needs, machine: Machine) -> tuple[MemoryPlan, ...]:
    """Every plan for a machine, the fastest first, each with what it takes."""
    work, lean, device = needs.working, needs.working * 6 // 10, machine.device
    resident = MemoryPlan(device=device, takes=needs.all_parts + work)
    apart = replace(
        resident, encoder_apart=bool(needs.encoders), takes=max(needs.without_encoders + work, needs.largest)
    )
    tiled = replace(apart, vae_tiling=True, takes=max(needs.without_encoders + lean, needs.largest))
    if device == "cpu":
        return tuple(dict.fromkeys((resident, apart, tiled)))
    # The encoder works before the sampling, and takes none of the memory that sampling does.
    most = max(needs.largest_sampling + lean, needs.largest)
    components = replace(tiled, offload="model", takes=most, takes_main=needs.without_encoders)
    most = max(needs.largest_sampling // 10 + lean, needs.largest // 10)
    layers = replace(components, offload="group", takes=most)
    rungs = [resident, apart, components, layers]
    if device == "cuda":
        most = max(needs.largest_sampling // 20 + lean, needs.largest // 10)
        rungs.append(replace(layers, float8=True, takes=most, takes_main=needs.without_encoders // 2))
    return tuple(dict.fromkeys(rungs))


def choose(needs: Needs, machine: Machine, settings: TakeSettings) -> tuple[MemoryPlan, ...]:
    """The plans to try, best first: the first that fits, and those below it; what a person set replaces ours."""
    rungs = ladder(needs, machine)
    fitting = next((number for number, rung in enumerate(rungs) if fits(rung, machine)), len(rungs) - 1)
    return tuple(dict.fromkeys(_overridden(rung, settings) for rung in rungs[fitting:]))


def fits(plan: MemoryPlan, machine: Machine) -> bool:
    """Whether there is room for a plan. The system's own cache of files is not counted as used."""
    device = machine.main_free if machine.device == "cpu" else machine.free
    return plan.takes <= device * _MARGIN and plan.takes_main <= machine.main_free * _MARGIN


def fits_whole(needs: Needs, machine: Machine) -> bool:
    """Whether a model fits by the fastest plan, as it is."""
    return fits(ladder(needs, machine)[0], machine)


def _overridden(plan: MemoryPlan, settings: TakeSettings) -> MemoryPlan:
    offload, tiling, weights = settings.text("offload"), settings.text("vae_tiling"), settings.text("weights")
    if offload not in ("", AUTO) and plan.device != "cpu":
        plan = replace(plan, offload=offload, takes=0)
    if tiling not in ("", AUTO):
        plan = replace(plan, vae_tiling=tiling == "on")
    if weights not in ("", AUTO):
        plan = replace(plan, float8=weights == "float8")
    return replace(plan, attention=settings.text("attention") or AUTO, cache=settings.text("cache") or NONE)


def this_machine() -> Machine:
    """What is free on this machine now. Loads torch: workers only."""
    import psutil
    import torch

    main = int(psutil.virtual_memory().available)
    if torch.cuda.is_available():
        return Machine("cuda", int(torch.cuda.mem_get_info()[0]), main)
    if torch.backends.mps.is_available():
        return Machine("mps", main, main)
    return Machine("cpu", main, main)


def needs_of(folder: Path, entry: ModelEntry, encoders: tuple[str, ...]) -> Needs:
    """What the model in a folder takes, reckoned from the headers of its weights and the entry's dtypes."""
    dtypes = dict(entry.dtypes)
    parts: dict[str, int] = {}
    for part in sorted(path for path in folder.iterdir() if path.is_dir() and path.name not in entry.without):
        held = _DTYPE_BYTES.get(dtypes.get(part.name, dtypes.get("default", "")), 0)
        own = dict(entry.parts).get(part.name)
        # What a GGUF holds stays as it is; its values are unpacked one layer at a time.
        files = weights_in(part) if own is None else [own]
        size = sum(_held_gguf(path) if path.suffix == ".gguf" else _held(path, held) for path in files)
        if size:
            parts[part.name] = size
    return Needs(parts, entry.memory.working_mib * 1024**2, encoders)


def _held_gguf(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _held(path: Path, each: int) -> int:
    """The bytes of a file's tensors once loaded with `each` bytes a value (0: as they are)."""
    try:
        tensors = tensors_in(path)
    except MatchcutError:  # What is wrong with a file is told when it is checked, before it is loaded.
        return 0
    return sum(size // _BYTES.get(dtype, 1) * each if each else size for dtype, size in tensors)


def what_would_fit(entry: ModelEntry, plan: MemoryPlan, machine: Machine) -> tuple[Statement[EngineAdvice], ...]:
    """Advice for a model that did not fit even so."""
    free = Figure(f"{(machine.main_free if plan.device == 'cpu' else machine.free) / GIB:.1f}")
    advice = EngineAdvice.FREE(free=free)
    if plan.takes_main > machine.main_free * _MARGIN:
        needed, main = f"{plan.takes_main / GIB:.0f}", f"{machine.main_free / GIB:.0f}"
        advice = EngineAdvice.FREE_AND_MAIN(free=free, needed=needed, main=main)
    width, height = min(entry.sizes, key=lambda size: size[0] * size[1])
    return advice, EngineAdvice.MAKE_SHORTER(width=width, height=height)


class _Memory(ctypes.Structure):
    """`nvmlMemory_t` of NVIDIA's management library: bytes."""

    _fields_ = (("total", ctypes.c_ulonglong), ("free", ctypes.c_ulonglong), ("used", ctypes.c_ulonglong))


def glance() -> Machine:
    """The device that a worker would use, and what is free on it now. Torch's own answer is `memory.this_machine`."""
    import psutil

    main = int(psutil.virtual_memory().available)
    free = _free_on_nvidia()
    if free is not None:
        return Machine("cuda", free, main)
    if platform.system() == "Darwin" and platform.machine() == "arm64":
        return Machine("mps", main, main)
    return Machine("cpu", main, main)


def _free_on_nvidia() -> int | None:
    """Free bytes of the first NVIDIA GPU, or None where there is none that the installed torch can use."""
    library = _nvml()
    if library is None:
        return None
    device, memory = ctypes.c_void_p(), _Memory()
    if library.nvmlDeviceGetHandleByIndex_v2(0, ctypes.byref(device)):
        return None
    return None if library.nvmlDeviceGetMemoryInfo(device, ctypes.byref(memory)) else int(memory.free)


@cache
def _nvml() -> Any:
    """NVIDIA's management library, begun; None where it or a torch that can use a GPU is absent."""
    try:
        if "+cpu" in version("torch"):
            return None
        library = ctypes.CDLL("nvml.dll" if platform.system() == "Windows" else "libnvidia-ml.so.1")
    except (PackageNotFoundError, OSError):
        return None
    return None if library.nvmlInit_v2() else library
