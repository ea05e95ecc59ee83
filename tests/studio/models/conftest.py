"""A studio over a home of its own, and a hub on this machine that the shelf pulls from."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from PySide6.QtCore import QSettings, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from matchcut.engines.diffusion import pulling
from matchcut.film.film import Film
from matchcut.film.model import Settings
from matchcut.store.project import Project
from matchcut.studio.look.theme import Theme
from matchcut.studio.window.models import ModelsDialog
from matchcut.studio.window.window import StudioWindow

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


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's home: nothing of the real one is read or written."""
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "HF_HOME", "MATCHCUT_MODELS_FOLDER"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    for name in ("HF_HUB_CACHE", "HF_HUB_OFFLINE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MATCHCUT_MODELS", str(tmp_path / "models.toml"))
    return tmp_path


@pytest.fixture
def models(home: Path) -> Path:
    """The folder that models are pulled into."""
    return home / "matchcut_models_folder"


@pytest.fixture
def hub(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """The hub, its gate open, and three entries for its model; one's licence has to be accepted."""
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
    monkeypatch.setenv("HF_ENDPOINT", there.address)
    monkeypatch.setattr(pulling, "wait", lambda seconds: None)
    (home / "models.toml").write_text(
        f'[[model]]\nid = "tiny"\nlike = "wan2.1-vace-1.3b"\nname = "Tiny"\nhub = "{REPO}"\n'
        '[[model]]\nid = "bound"\nlike = "tiny"\nname = "Bound"\n'
        'licence = { name = "Odd-1.0", forbids = "Not for sale." }\n'
    )
    yield there
    there.gate.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    made = Theme(qapp)
    made.choose("dark")
    return made


@pytest.fixture
def window(home: Path, theme: Theme, qtbot: QtBot) -> Iterator[StudioWindow]:
    Project.create(home / "film", Film(settings=Settings(title="Small", engine="fake"))).close()
    settings = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
    made = StudioWindow(Project.open(home / "film"), theme, settings)
    made.resize(1400, 900)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()
    made.deleteLater()


@pytest.fixture
def open_shelf(window: StudioWindow, qtbot: QtBot) -> Callable[[], ModelsDialog]:
    """Opens the shelf from the menu and waits until the models stand in it."""

    def open_it() -> ModelsDialog:
        window.book["film.models"].trigger()
        dialog = window.findChild(ModelsDialog)
        assert dialog is not None
        qtbot.waitUntil(lambda: dialog.chosen is not None, timeout=20_000)
        return dialog

    return open_it
