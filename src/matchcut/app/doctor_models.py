"""What the doctor says of open video models: the accelerator, which are here, which would fit, what is broken."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from shutil import which
from typing import TYPE_CHECKING

from matchcut.app.finding import Diagnosis, Finding
from matchcut.engines.outlooks import Prospect
from matchcut.film.remedies import Remedy
from matchcut.words.statements import Statement, parts_of

if TYPE_CHECKING:
    from matchcut.engines.diffusion.entries import ModelEntry
    from matchcut.engines.diffusion.explaining import MemoryFit
    from matchcut.engines.diffusion.memory import Machine

GIB = 1024**3
_OPTIONAL = (("peft", Diagnosis.FOR_LORAS), ("gguf", Diagnosis.FOR_GGUF), ("onnxruntime", Diagnosis.FOR_ONNX))


def examine_models() -> Iterable[Finding]:
    """Return what there is to say of the machine's accelerator and of every model of the catalogue."""
    from matchcut.engines.diffusion.memory import glance

    machine = glance()
    yield accelerator(machine, nvidia())
    yield from _optional()
    yield _voices()
    yield _meaning()
    yield from catalogue_findings(machine)


def accelerator(machine: Machine, cards: tuple[str, ...]) -> Finding:
    """What samples the pictures here: `machine` as a plan sees it, `cards` as NVIDIA's driver names them."""
    name, free = "accelerator", round(machine.free / GIB)
    if machine.device == "cuda":
        gpu = Diagnosis.GPU(gpu=cards[0], free=free) if cards else Diagnosis.NVIDIA_GPU(free=free)
        return Finding(name, "good", gpu)
    if machine.device == "mps":
        return Finding(name, "good", Diagnosis.APPLE_GPU())
    if cards:
        return Finding(name, "problem", Diagnosis.TORCH_WITHOUT_CUDA(gpu=cards[0]))
    return Finding(name, "note", Diagnosis.NO_GPU())


def nvidia() -> tuple[str, ...]:
    """The names of NVIDIA's cards, as the driver tells them; none where there is no driver."""
    if which("nvidia-smi") is None:
        return ()
    asked = ["nvidia-smi", "--query-gpu=name", "--format=csv,noheader"]
    try:
        output = subprocess.run(asked, capture_output=True, text=True, check=False, timeout=10).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return tuple(line.strip() for line in output.splitlines() if line.strip())


def catalogue_findings(machine: Machine) -> Iterator[Finding]:
    """What is here, what would fit, and which entries are broken."""
    from matchcut.engines.diffusion.catalogue import catalogue
    from matchcut.engines.diffusion.explaining import fit
    from matchcut.models.places import weights_of

    known = catalogue()
    for mistake in known.mistakes:
        broken = Diagnosis.MODEL_ENTRY_BROKEN(problem=mistake.located)
        yield Finding("models-broken", "problem", (broken, *mistake.advised))
    fits = {entry: fit(entry, machine) for entry in known.models.values()}
    here = [entry for entry in fits if weights_of(entry) is not None]
    for entry in here:
        yield _here(entry, fits[entry])
    if not here:
        yield Finding("models-here", "note", (Diagnosis.NO_MODEL(), Remedy.GET_MODELS()))
    yield from would_fit(
        {entry.id: fitting for entry, fitting in fits.items() if entry not in here and fitting is not None}
    )


def _here(entry: ModelEntry, fit: MemoryFit | None) -> Finding:
    from matchcut.engines.diffusion.catalogue import availability

    ready, name = availability(entry), "models-here"
    if not ready.ready:
        why, *advice = parts_of(ready.reason)
        return Finding(name, "problem", (Diagnosis.MODEL_CANNOT_RUN(model=entry.id, reason=why), *advice))
    if fit is None:
        return Finding(name, "good", Diagnosis.MODEL(model=entry.id))
    if not fit.fits:
        return Finding(name, "problem", (Diagnosis.MODEL_TOO_LARGE(model=entry.id), *fit.plan.words))
    return Finding(name, "good", (Diagnosis.MODEL(model=entry.id), *fit.plan.words))


def would_fit(fits: dict[str, MemoryFit]) -> Iterator[Finding]:
    """Of models that are not here: which would fit, by the way that they would have to be held."""
    ways: dict[tuple[Statement[Prospect], ...], list[str]] = {}
    for name, fit in fits.items():
        if fit.fits:
            ways.setdefault(fit.plan.held, []).append(name)
    for held, names in ways.items():
        yield Finding("models-fit", "good", (Diagnosis.MODELS_WOULD_FIT(models=tuple(names)), *held))
    too_large = tuple(name for name, fit in fits.items() if not fit.fits)
    if too_large:
        yield Finding("models-too-large", "note", Diagnosis.MODELS_TOO_LARGE(models=too_large))


def _voices() -> Finding:
    """Whether a film can be spoken without an account."""
    from matchcut.app.voice_list import KOKORO_COUNT, voices_to_install
    from matchcut.speech.phonemes import espeak_is_here
    from matchcut.speech.problems import SpeechAdvice

    voices = voices_to_install()
    if not voices.here:
        return Finding("voices", "note", (Diagnosis.NO_VOICES_HERE(), Remedy.INSTALL_VOICES()))
    if not espeak_is_here():
        return Finding("voices", "problem", (Diagnosis.VOICES_WITHOUT_PHONEMES(), SpeechAdvice.INSTALL_ESPEAK()))
    return Finding("voices", "good", Diagnosis.VOICES_HERE(count=KOKORO_COUNT, licence=voices.licence))


def _meaning() -> Finding:
    """Whether shots are found by what their words mean."""
    from matchcut.app.shot_search import minilm_to_install

    offer = minilm_to_install()
    if not offer.here:
        return Finding("meaning", "note", (Diagnosis.WORDS_ALONE(), Remedy.INSTALL_MINILM()))
    return Finding("meaning", "good", Diagnosis.MINILM_HERE(licence=offer.licence))


def _optional() -> Iterator[Finding]:
    from importlib.util import find_spec

    absent = tuple(use(package=package) for package, use in _OPTIONAL if find_spec(package) is None)
    if absent:
        yield Finding("optional", "note", Diagnosis.NOT_INSTALLED(packages=absent))
