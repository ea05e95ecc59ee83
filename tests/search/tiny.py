"""A tiny MiniLM: words of one group mean the same, all others nothing in particular."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from numpy import float32, zeros
from onnx import TensorProto, helper, numpy_helper, save

from matchcut.models.manifest import ModelManifest, write_manifest
from matchcut.search.kept_vectors import WIDTH

LAMPS, WATER = ("lamp", "lantern", "light"), ("sea", "waves", "shore")


def tiny_minilm(
    folder: Path,
    *groups: Sequence[str],
    pieces: Sequence[str] = (),
    inputs: Sequence[str] = ("input_ids", "attention_mask"),
    width: int = WIDTH,
) -> Path:
    """Put it into a folder, as if it were installed. `pieces` are what it knows longer words by, `##` before what goes
    on; a word that it can't put together is one unknown piece."""
    folder.mkdir(parents=True, exist_ok=True)
    known = (*(word for group in groups for word in group), *pieces)
    words = {"[UNK]": 0, **{word: place for place, word in enumerate(known, 1)}}
    pieced = {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##"}
    (folder / "tokenizer.json").write_text(
        json.dumps(
            {
                "version": "1.0",
                "added_tokens": [],
                "normalizer": {"type": "Lowercase"},
                "pre_tokenizer": {"type": "Whitespace"},
                "model": {**pieced, "max_input_chars_per_word": 100, "vocab": words},
            }
        )
    )
    table = zeros((len(words), width), float32)
    table[:, -1] = 0.05
    for number, group in enumerate(groups):
        for word in group:
            table[words[word], number] = 1
    states = helper.make_tensor_value_info("states", TensorProto.FLOAT, [1, "n", width])
    graph = helper.make_graph(
        [helper.make_node("Gather", ["table", "input_ids"], ["states"])],
        "minilm",
        [helper.make_tensor_value_info(name, TensorProto.INT64, [1, "n"]) for name in (*inputs, "token_type_ids")],
        [states],
        [numpy_helper.from_array(table, "table")],
    )
    opset = [helper.make_opsetid("", 17)]
    save(helper.make_model(graph, opset_imports=opset, ir_version=8), folder / "model.onnx")
    write_manifest(folder, ModelManifest(model="minilm", hub="", commit="", pulled="", licence="Apache-2.0"))
    return folder
