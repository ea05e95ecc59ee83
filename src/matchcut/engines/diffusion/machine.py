"""What this machine has to spare, seen without torch: for plans that are told before anything is loaded."""

from __future__ import annotations

import ctypes
import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from matchcut.engines.diffusion.memory import Machine


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
