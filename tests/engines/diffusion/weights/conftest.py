"""A hub on this machine: answers what is asked of the real one, and breaks where a test wants it to."""

from __future__ import annotations

import hashlib
import json
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper, save

from matchcut.models import pulling

PICTURE = (1, 3, "h", "w")
REPO = "somebody/tiny-vace"
COMMIT = "ab" * 20
NEWER = "cd" * 20


def safetensors(*sizes: int) -> bytes:
    """A safetensors file of that many bytes in each tensor."""
    header, end = {}, 0
    for number, size in enumerate(sizes):
        header[f"weight{number}"] = {"dtype": "U8", "shape": [size], "data_offsets": [end, end + size]}
        end += size
    told = json.dumps(header).encode()
    return len(told).to_bytes(8, "little") + told + bytes(number % 251 for number in range(end))


@dataclass
class Hub:
    """`files` are those of the newest commit, `asked` every request as (path, Range).

    `break_after` cuts the answer for a file after so many bytes, once or always. `lies` are sent in place of files.
    """

    address: str = ""
    commit: str = COMMIT
    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    break_after: dict[str, int] = field(default_factory=dict)
    always_break: bool = False
    lies: dict[str, bytes] = field(default_factory=dict)
    ranges: bool = True
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def files_asked(self) -> list[tuple[str, str]]:
        return [(path.partition("/cdn/")[2], begin) for path, begin in self.asked if "/cdn/" in path]

    def listing(self) -> dict[str, Any]:
        siblings = []
        for name, content in self.files.items():
            told: dict[str, Any] = {"rfilename": self.names.get(name, name), "size": len(content)}
            if name.endswith((".safetensors", ".bin")):
                told["lfs"] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content), "pointerSize": 130}
                told["blobId"] = "0" * 40
            else:
                told["blobId"] = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
            siblings.append(told)
        return {"_id": "1", "id": REPO, "modelId": REPO, "sha": self.commit, "siblings": siblings}


def _handler(hub: Hub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None: ...

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            hub.asked.append((path, self.headers.get("Range", "")))
            if hub.status != 200:
                self._answer(hub.status, b"{}", hub.headers)
            elif path == f"/api/models/{REPO}" or path == f"/api/models/{REPO}/revision/{hub.commit}":
                self._answer(200, json.dumps(hub.listing()).encode(), {"Content-Type": "application/json"})
            elif path.startswith(f"/{REPO}/resolve/{hub.commit}/"):
                name = path.partition(f"/resolve/{hub.commit}/")[2]
                self._answer(302, b"", {"Location": f"/cdn/{name}", "X-Repo-Commit": hub.commit})
            elif path.startswith("/cdn/") and path.removeprefix("/cdn/") in hub.files:
                self._file(path.removeprefix("/cdn/"))
            else:
                of_a_file = path.startswith("/cdn/")
                self._answer(404, b"{}", {"X-Error-Code": "EntryNotFound" if of_a_file else "RepoNotFound"})

        def _file(self, name: str) -> None:
            content = hub.lies.get(name, hub.files[name])
            begin, asked = 0, self.headers.get("Range", "")
            if asked and hub.ranges:
                begin = int(asked.removeprefix("bytes=").removesuffix("-"))
            more = {"ETag": '"x"', "Content-Range": f"bytes {begin}-{len(content) - 1}/{len(content)}"}
            cut = hub.break_after.get(name) if hub.always_break else hub.break_after.pop(name, None)
            self._answer(206 if asked and hub.ranges else 200, content[begin:], more, cut)

        def _answer(self, status: int, content: bytes, headers: dict[str, str], cut: int | None = None) -> None:
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content[:cut])
            self.close_connection = cut is not None

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is none of the server's worries."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture
def hub(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """The hub, with one model on it, and the user's catalogue with two entries for that."""
    there = Hub()
    there.files = {
        "model_index.json": json.dumps(
            {
                "_class_name": "WanVACEPipeline",
                "_diffusers_version": "0.42.1",
                "transformer": ["diffusers", "WanVACETransformer3DModel"],
                "vae": ["diffusers", "AutoencoderKLWan"],
                "tokenizer": ["transformers", "T5TokenizerFast"],
                "transformer_2": [None, None],
            }
        ).encode(),
        "LICENSE": b"Do as you like.",
        "transformer/config.json": b"{}",
        "transformer/diffusion_pytorch_model.safetensors": safetensors(3000, 2000),
        "vae/config.json": b"{}",
        "vae/diffusion_pytorch_model.safetensors": safetensors(400),
        "tokenizer/tokenizer.json": b'{"a": 1}',
        # What is never fetched: another kind of the same weights, pickles, programs, examples.
        "vae/diffusion_pytorch_model.fp16.safetensors": safetensors(200),
        "vae/diffusion_pytorch_model.bin": b"\x80\x04",
        "transformer/modeling.py": b"print()",
        "whole.safetensors": safetensors(900),
        "assets/example.mp4": b"film",
    }
    server = _Server(("127.0.0.1", 0), _handler(there))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    there.address = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv("HF_ENDPOINT", there.address)
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.setattr(pulling, "wait", lambda seconds: None)
    (home / "models.toml").write_text(
        f'[[model]]\nid = "tiny"\nlike = "wan2.1-vace-1.3b"\nhub = "{REPO}"\n'
        f'[[model]]\nid = "pinned"\nlike = "tiny"\nrevision = "{COMMIT}"\n'
        '[[model]]\nid = "bound"\nlike = "tiny"\nlicence = { name = "Odd-1.0", forbids = "Not for sale." }\n'
    )
    yield there
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def models(home: Path) -> Path:
    """The folder that models are pulled into."""
    return home / "matchcut_models_folder"


@pytest.fixture(name="safetensors")
def _safetensors() -> Callable[..., bytes]:
    return safetensors


def onnx_model(path: Path, nodes: list[Any], inputs: dict[str, Any], constants: dict[str, Any] | None = None) -> Path:
    """Save an ONNX model of float pictures whose last node makes `made`."""
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in inputs.items()],
        [helper.make_tensor_value_info("made", TensorProto.FLOAT, ["a", "b", "c", "d"])],
        [numpy_helper.from_array(np.asarray(value, np.float32), name) for name, value in (constants or {}).items()],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    made.ir_version = 9
    save(made, path)
    return path


@pytest.fixture
def darker(home: Path) -> Path:
    """Makes what lies between two frames half as bright as the first, so that its work is seen."""
    nodes = [
        helper.make_node("Mul", ["img0", "half"], ["a"]),
        helper.make_node("Mul", ["img1", "zero"], ["b"]),
        helper.make_node("Mul", ["timestep", "zero"], ["c"]),
        helper.make_node("Add", ["a", "b"], ["d"]),
        helper.make_node("Add", ["d", "c"], ["made"]),
    ]
    inputs = {"img0": PICTURE, "img1": PICTURE, "timestep": (1, 1, 1, 1)}
    return onnx_model(home / "darker.onnx", nodes, inputs, {"half": 0.5, "zero": 0})


@pytest.fixture
def inverted(home: Path) -> Path:
    """Makes a picture twice as large, and inverts it."""
    nodes = [
        helper.make_node("Resize", ["img", "", "scales"], ["large"], mode="nearest"),
        helper.make_node("Sub", ["one", "large"], ["made"]),
    ]
    return onnx_model(home / "inverted.onnx", nodes, {"img": PICTURE}, {"scales": [1, 1, 2, 2], "one": 1})


@pytest.fixture(name="onnx_model")
def _onnx_model() -> Callable[..., Path]:
    return onnx_model
