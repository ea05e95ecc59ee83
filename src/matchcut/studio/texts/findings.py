"""What the doctor and engines say of this machine, in the person's language."""

from __future__ import annotations

from matchcut.studio.texts.phrases import Phrases

FINDINGS = (
    "{0} of {1} GiB of memory are free.",
    "H.264, AAC, ProRes and FFV1 can be written.",
    "PyAV was built without {0}; those formats can't be made.",
    "{0} GiB are free in {1}. A film of some minutes needs about 2 GiB: make room.",
    "{0} GiB are free in {1}.",
    "Ready to make shots: {0}.",
    "{0} more engines need weights.",
    "{0} samples the pictures; {1} GiB of its memory are free.",
    "Apple's GPU samples the pictures, in the memory that it shares with the machine.",
    "{0} is here, but the torch that is installed can't use it. Install torch's build for CUDA.",
    "No GPU was found: the animatic runs well, open video models take minutes for each step.",
    "Its weights are not here.",
    "Its licence ({0}) has to be accepted first: {1}",
    "It needs the package {0}. Install it with pip.",
)
"""Those that are shown where all is well or weights are missing; of two that both fit, the longer comes first."""

_PHRASES = Phrases(FINDINGS)


def told_finding(words: str) -> str:
    """A finding in the person's language; one that is not known here, as it is."""
    return _PHRASES.told(words)
