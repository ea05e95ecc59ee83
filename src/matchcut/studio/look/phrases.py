"""Sentences that other rooms say in English, said in the person's language: by patterns with gaps for names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matchcut.studio.look.tell import tr


class Phrases:
    """Phrases as `Take {0} out`; of two that both fit, the one that says more comes first."""

    def __init__(self, phrases: Sequence[str]) -> None:
        parted = ((one, re.sub(r"\\\{\d\\\}", "(.+)", re.escape(one))) for one in phrases)
        self._patterns = [(one, re.compile(pattern, re.DOTALL)) for one, pattern in parted]

    def told(self, words: str) -> str:
        """The words in the person's language; as they are, where no phrase fits."""
        for phrase, pattern in self._patterns:
            found = pattern.fullmatch(words)
            if found:
                return tr(phrase).format(*found.groups())
        return words
