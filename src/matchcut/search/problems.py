"""What went wrong where texts are read for what they mean, as data."""

from __future__ import annotations

from matchcut.words.statements import Kind


class SearchProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    WEIGHTS_UNREAD = "weights_unread"  # reason
    TOKENS_UNREAD = "tokens_unread"  # reason
    MINILM_INPUTS = "minilm_inputs"  # present
    STOPPED = "stopped"
    NO_VECTOR = "no_vector"
