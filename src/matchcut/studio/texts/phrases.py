"""Sentences that other rooms say in English, said in the person's language: by patterns with gaps for names."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from matchcut.studio.texts.tell import move_words, tr


class Phrases:
    """Phrases as `Take {0} out`; of two that both fit, the one that says more comes first.

    What stands in the gaps is a name and stays as it is, but in `of_words`, whose gaps hold words of the trade.
    """

    def __init__(self, phrases: Sequence[str], of_words: Collection[str] = ()) -> None:
        self._of_words = frozenset(of_words)
        parted = ((one, re.sub(r"\\\{\d\\\}", "(.+)", re.escape(one))) for one in phrases)
        self._patterns = [(one, re.compile(pattern, re.DOTALL)) for one, pattern in parted]

    def told(self, words: str) -> str:
        """The words in the person's language; as they are, where no phrase fits."""
        for phrase, pattern in self._patterns:
            found = pattern.fullmatch(words)
            if found:
                gaps = found.groups()
                return tr(phrase).format(*(map(move_words, gaps) if phrase in self._of_words else gaps))
        return words
