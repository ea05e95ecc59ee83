"""A hub of models on this machine, from which the studio pulls as from the public one."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

REPO, COMMIT = "somebody/tiny-vace", "ab" * 20
BIG = "transformer/diffusion_pytorch_model.safetensors"
PIECE, TRICKLE = 1 << 16, 1 << 8


def safetensors(size: int) -> bytes:
    """A safetensors file of one tensor of that many bytes."""
    told = json.dumps({"weight": {"dtype": "U8", "shape": [size], "data_offsets": [0, size]}}).encode()
    return len(told).to_bytes(8, "little") + told + bytes(number % 251 for number in range(size))


@dataclass
class Hub:
    """A hub with one model. `asked` are the files asked for, with their range.

    While `gate` is shut, the second half of the big file trickles; `lies` are sent in place of files.
    """

    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)
    lies: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)

    def listing(self) -> dict[str, Any]:
        """What the hub tells of the model."""
        siblings = []
        for name, content in self.files.items():
            told: dict[str, Any] = {"rfilename": name, "size": len(content)}
            if name.endswith(".safetensors"):
                told["lfs"] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content), "pointerSize": 130}
                told["blobId"] = "0" * 40
            else:
                told["blobId"] = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
            siblings.append(told)
        return {"_id": "1", "id": REPO, "modelId": REPO, "sha": COMMIT, "siblings": siblings}


def _handler(hub: Hub) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None: ...

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            if path.startswith(f"/api/models/{REPO}"):
                self._answer(200, json.dumps(hub.listing()).encode(), {"Content-Type": "application/json"})
                return
            name = path.partition(f"/{REPO}/resolve/{COMMIT}/")[2]
            if name not in hub.files:
                self._answer(404, b"{}", {"X-Error-Code": "RepoNotFound"})
                return
            asked = self.headers.get("Range", "")
            hub.asked.append((name, asked))
            content = hub.lies.get(name, hub.files[name])
            begin = int(asked.removeprefix("bytes=").removesuffix("-")) if asked else 0
            told = {"Content-Range": f"bytes {begin}-{len(content) - 1}/{len(content)}", "X-Repo-Commit": COMMIT}
            self._answer(206 if asked else 200, content[begin:], told, slow=name == BIG)

        def _answer(self, status: int, content: bytes, headers: dict[str, str], *, slow: bool = False) -> None:
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            place = 0
            while place < len(content):
                trickles = slow and place > len(content) // 2 and not hub.gate.wait(0.02)
                piece = TRICKLE if trickles else PIECE
                try:
                    self.wfile.write(content[place : place + piece])
                except ConnectionError:  # Whoever asked has broken off, as tests do.
                    return
                place += piece

    return Handler


@contextmanager
def hub_with_a_model() -> Iterator[Hub]:
    """The hub, its gate open, with one tiny model."""
    there = Hub()
    there.gate.set()
    there.files = {
        "model_index.json": json.dumps(
            {
                "_class_name": "WanVACEPipeline",
                "_diffusers_version": "0.42.1",
                "transformer": ["diffusers", "WanVACETransformer3DModel"],
                "vae": ["diffusers", "AutoencoderKLWan"],
            }
        ).encode(),
        "transformer/config.json": b"{}",
        BIG: safetensors(4 << 20),
        "vae/config.json": b"{}",
        "vae/diffusion_pytorch_model.safetensors": safetensors(400),
    }
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(there))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    there.address = f"http://127.0.0.1:{server.server_port}"
    yield there
    there.gate.set()
    server.shutdown()
    server.server_close()
    thread.join()


ENTRIES = f"""\
[[model]]
id = "tiny"
like = "wan2.1-vace-1.3b"
name = "Tiny"
hub = "{REPO}"

[[model]]
id = "bound"
like = "tiny"
name = "Bound"
licence = {{ name = "Odd-1.0", forbids = "Not for sale." }}
"""
"""Two entries of a person's own for that model; the second one's licence has to be accepted."""


def write_lora(file: Path) -> None:
    """A LoRA of one layer, by its bytes."""
    names = ("proj_out.lora_A.weight", "proj_out.lora_B.weight")
    told = {
        name: {"dtype": "F32", "shape": [1, 2] if number == 0 else [2, 1], "data_offsets": [8 * number, 8 * number + 8]}
        for number, name in enumerate(names)
    }
    header = json.dumps(told).encode()
    file.write_bytes(len(header).to_bytes(8, "little") + header + bytes(16))
