"""What engines say of this machine, in the person's language."""

from __future__ import annotations

from matchcut.studio.texts.phrases import Phrases

FINDINGS = (
    "Its weights are not here.",
    "Its licence ({0}) has to be accepted first: {1}",
    "It needs the package {0}. Install it with pip.",
)
"""Those that are shown where weights are missing."""

_PHRASES = Phrases(FINDINGS)


def told_finding(words: str) -> str:
    """A finding in the person's language; one that is not known here, as it is."""
    return _PHRASES.told(words)
