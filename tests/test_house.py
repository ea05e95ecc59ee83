"""What keeps the house in order: light faces, honest docs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import matchcut

HEAVY = {"torch", "diffusers", "transformers", "insightface", "moviepy", "cv2", "onnxruntime"}
FACES = {
    "matchcut.cli": HEAVY | {"PySide6", "sqlalchemy", "av", "numpy", "PIL", "msgspec"},
    "matchcut.store.project": HEAVY | {"PySide6", "av", "sqlalchemy"},
    "matchcut.planning.plan": HEAVY | {"PySide6", "sqlalchemy", "av", "numpy"},
    "matchcut.app.making": HEAVY | {"PySide6"},
    "matchcut.app.status": HEAVY | {"PySide6"},
    "matchcut.app.measuring": HEAVY | {"PySide6"},
    "matchcut.app.splitting": HEAVY | {"PySide6"},
    "matchcut.continuity.looking.helper": HEAVY | {"PySide6", "sqlalchemy", "av", "numpy", "PIL"},
    "matchcut.continuity.cuts.helper": HEAVY | {"PySide6", "sqlalchemy", "av", "numpy", "PIL"},
    "matchcut.production.dispatcher": HEAVY | {"PySide6"},
    "matchcut.script.storyboard_toml": HEAVY | {"PySide6"},
    "matchcut.script.screenplay.importing": HEAVY | {"PySide6", "sqlalchemy", "av", "numpy", "PIL"},
    "matchcut.studio.main": HEAVY | {"av", "numpy", "PIL", "sqlalchemy", "asyncio", "importlib.metadata", "msgspec"},
    "matchcut.identity.vectors": HEAVY | {"PySide6", "sqlalchemy", "av", "numpy", "PIL"},
    "matchcut.wire.serving": HEAVY | {"PySide6", "sqlalchemy", "av", "numpy", "PIL"},
}


@pytest.mark.parametrize("module", sorted(FACES))
def test_a_fresh_interpreter_stays_light(module: str) -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", f"import sys, {module}; print(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert FACES[module] & {*loaded, *(name.partition(".")[0] for name in loaded)} == set()


def test_the_engines_are_listed_without_loading_one() -> None:
    program = "import sys; from matchcut.engines.registry import engines; print(*engines()); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    names, modules = done.stdout.splitlines()
    assert {"animatic", "fake"} <= set(names.split())
    assert {name.partition(".")[0] for name in modules.split()} & (HEAVY | {"av", "sqlalchemy"}) == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("insightface.app import FaceAnalysis", "identity/embedders/insightface_pack.py"),
        ('BlazeNet("blaze_full"', "identity/blazeface.py"),
        ("cv2.FaceDetectorYN", "identity/embedders/sface.py"),
    ],
)
def test_faces_are_found_in_one_place(text: str, place: str) -> None:
    house = Path(matchcut.__file__).parent
    naming = [path.relative_to(house) for path in house.rglob("*.py") if text in path.read_text("utf-8")]
    assert naming == [Path(place)]


def test_an_engines_kind_decides_nothing() -> None:
    """What has to be known of an engine is a flag of its spec, so that an engine of a new kind works everywhere."""
    house = Path(matchcut.__file__).parent
    naming = {path.relative_to(house) for path in house.rglob("*.py") if "EngineKind" in path.read_text("utf-8")}
    specs = {path.relative_to(house) for path in house.glob("engines/*/spec.py")}
    assert naming == {*specs, Path("engines/spec.py")}
