"""What the room search tells, in English."""

from __future__ import annotations

from matchcut.words.plural import Sentence

SEARCH_PROBLEMS: dict[str, Sentence] = {
    "weights_unread": "MiniLM can't be read: {reason}.",
    "tokens_unread": "MiniLM's tokens can't be read: {reason}.",
    "minilm_inputs": "This is no model of MiniLM's: it takes {present}, not input_ids, attention_mask, token_type_ids.",
    "stopped": "Looking for shots was stopped.",
    "no_vector": "MiniLM made no numbers of a text: its weights are damaged.",
}
