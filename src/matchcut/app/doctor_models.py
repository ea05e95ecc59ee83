"""What the doctor says of open video models: the accelerator, which are here, which would fit, what is broken."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from shutil import which
from typing import TYPE_CHECKING

from matchcut.app.finding import Finding

if TYPE_CHECKING:
    from matchcut.engines.diffusion.entries import ModelEntry
    from matchcut.engines.diffusion.fitting import Fit
    from matchcut.engines.diffusion.memory import Machine

GIB = 1024**3
_OPTIONAL = (("peft", "LoRAs"), ("gguf", "GGUF files"), ("onnxruntime", "interpolation and upscaling by ONNX models"))


def examine_models() -> Iterable[Finding]:
    """Return what there is to say of the machine's accelerator and of every model of the catalogue."""
    from matchcut.engines.diffusion.machine import glance

    machine = glance()
    yield accelerator(machine, nvidia())
    yield from _optional()
    yield from catalogue_findings(machine)


def accelerator(machine: Machine, cards: tuple[str, ...]) -> Finding:
    """What samples the pictures here: `machine` as a plan sees it, `cards` as NVIDIA's driver names them."""
    name, free = "accelerator", f"{machine.free / GIB:.0f} GiB of its memory are free"
    if machine.device == "cuda":
        return Finding(name, "good", f"{cards[0] if cards else 'An NVIDIA GPU'} samples the pictures; {free}.")
    if machine.device == "mps":
        return Finding(name, "good", "Apple's GPU samples the pictures, in the memory that it shares with the machine.")
    if cards:
        return Finding(
            name,
            "problem",
            f"{cards[0]} is here, but the torch that is installed can't use it. Install torch's build for CUDA.",
        )
    sentence = "No GPU was found: the animatic runs well, open video models take minutes for each step."
    return Finding(name, "note", sentence)


def nvidia() -> tuple[str, ...]:
    """The names of NVIDIA's cards, as the driver tells them; none where there is no driver."""
    if which("nvidia-smi") is None:
        return ()
    asked = ["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"]
    try:
        told = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=10).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(line.strip() for line in told.splitlines() if line.strip())


def catalogue_findings(machine: Machine) -> Iterator[Finding]:
    """What is here, what would fit, and which entries are broken."""
    from matchcut.engines.diffusion.catalogue import catalogue
    from matchcut.engines.diffusion.fitting import fit
    from matchcut.models.places import weights_of

    found = catalogue()
    for mistake in found.mistakes:
        yield Finding("models-broken", "problem", f"A model's entry can't be used: {mistake}")
    fits = {entry: fit(entry, machine) for entry in found.models.values()}
    here = [entry for entry in fits if weights_of(entry) is not None]
    for entry in here:
        yield _here(entry, fits[entry])
    if not here:
        yield Finding(
            "models-here", "note", "No open video model is here. See 'matchcut models list', then pull one that fits."
        )
    yield from would_fit({entry.id: one for entry, one in fits.items() if entry not in here and one is not None})


def _here(entry: ModelEntry, fit: Fit | None) -> Finding:
    from matchcut.engines.diffusion.spec import availability

    ready, name = availability(entry), "models-here"
    if not ready.ready:
        return Finding(name, "problem", f"{entry.id} is here but can't run: {ready.reason}")
    if fit is None:
        return Finding(name, "good", f"{entry.id} is here.")
    if not fit.fits:
        needed = f"{fit.plan.takes / GIB:.1f} GiB even so"
        return Finding(name, "problem", f"{entry.id} is here, but does not fit: {_how(fit)}, which takes {needed}.")
    return Finding(name, "good", f"{entry.id} is here. {fit.plan.words}")


def would_fit(fits: dict[str, Fit]) -> Iterator[Finding]:
    """Of models that are not here: which would fit, by the way that they would have to be held."""
    ways: dict[str, list[str]] = {}
    for name, one in fits.items():
        ways.setdefault(_how(one) if one.fits else "", []).append(name)
    too_large = ways.pop("", [])
    for way, names in ways.items():
        yield Finding("models-fit", "good", f"Would fit ({way}): {', '.join(names)}.")
    if too_large:
        yield Finding("models-too-large", "note", f"Too large for the memory that is free: {', '.join(too_large)}.")


def _how(fit: Fit) -> str:
    """The plan's words, without its figure and the full stop."""
    words = fit.plan.words.partition(" (about")[0].rstrip(".")
    return f"{words[0].lower()}{words[1:]}"


def _optional() -> Iterator[Finding]:
    from importlib.util import find_spec

    absent = [f"{package} ({what})" for package, what in _OPTIONAL if find_spec(package) is None]
    if absent:
        yield Finding("optional", "note", f"Not installed, and only needed for what it says: {', '.join(absent)}.")
