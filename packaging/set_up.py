"""Makes a checkout ready: a virtual environment with everything in it, and the system libraries it needs.

Usage: python3 packaging/set_up.py VENV_FOLDER

Runs on a bare Python 3.11 with pip: it needs neither the venv module's ensurepip (which Debian packages apart) nor
any library. Where system libraries are missing it installs them as root on Debian and its kin, and otherwise
prints the exact command and stops.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

OLDEST = (3, 11)

LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libpulse.so.0": "libpulse0",
    "libfontconfig.so.1": "libfontconfig1",
}
"""What OpenCV and Qt load at run time on Linux, and the Debian package that holds each."""

PROGRAMS = {"Xvfb": "xvfb", "openbox": "openbox", "melt": "melt"}
"""What the tests run, and the Debian package of each: a screen, a window manager, and a foreign reader of edits."""


def main(arguments: list[str]) -> int:
    if arguments == ["--programs"]:
        return 0 if system_packages("programs for the tests", wanted_programs()) else 1
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"Matchcut needs Python 3.11 or newer; this is {found}. Try: make PYTHON=python3.11", file=sys.stderr)
        return 1
    if not system_packages("system libraries", wanted_libraries()):
        return 1
    home = Path(arguments[0])
    python = make_environment(home)
    install(home, python)
    return 0


def wanted_libraries() -> list[str]:
    """The Debian packages of the libraries that are missing."""
    return [package for library, package in LIBRARIES.items() if on_linux() and not loads(library)]


def wanted_programs() -> list[str]:
    """The Debian packages of the programs that are missing."""
    return [package for program, package in PROGRAMS.items() if on_linux() and not shutil.which(program)]


def on_linux() -> bool:
    return sys.platform.startswith("linux")


def system_packages(what: str, packages: list[str]) -> bool:
    """Install packages. False, after saying what to do, where they can't be installed."""
    if not packages:
        return True
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        print(f"Some {what} are missing. Install them, then run the same command again:", file=sys.stderr)
        print(f"\n    sudo {' '.join(command)}\n", file=sys.stderr)
        return False
    print(f"Installing {what}: {' '.join(packages)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
    subprocess.run([command[0], "-qq", *command[1:]], check=True, env=quiet, stdout=subprocess.DEVNULL)
    return True


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def make_environment(home: Path) -> Path:
    """Make the virtual environment, unless a working one is there, and return its Python."""
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if python.exists() and subprocess.run([python, "-c", ""], check=False).returncode == 0:
        return python
    shutil.rmtree(home, ignore_errors=True)
    venv.EnvBuilder(symlinks=os.name != "nt", with_pip=False).create(home)
    return python


def install(home: Path, python: Path) -> None:
    """Install Matchcut, editable, with what its tests need; remember when, for make."""
    checkout = Path(__file__).resolve().parent.parent
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    print("Installing Matchcut and what it builds on (some minutes the first time) …", flush=True)
    subprocess.run([*pip, "install", "--quiet", "--editable", f"{checkout}[dev,services]"], check=True)
    (home / "ready").touch()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as failed:
        print(f"This step failed: {' '.join(map(str, failed.cmd))}", file=sys.stderr)
        sys.exit(1)
