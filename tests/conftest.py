"""What every test shares: hypothesis profiles and small films built through the public edits."""

from __future__ import annotations

import gc
import importlib.util
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings
from tests.campaigns import USUAL
from tests.warm import Warm

from matchcut.film import edits
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Settings
from matchcut.store.project import Project

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Tests run beside each other, with processes of their own: on two cores, each library's two threads wait for each other
# by turning, and torch's tests took five times as long. Numbers must not depend on it.
for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(threads, "1")
# The program is started some thousand times: half of a start without compiled modules is compiling them.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
# A shell shuts Ctrl-C out of what it starts in the background, and all that the tests start would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """What all tests together have imported stays: no collection of garbage has to look through it again and again."""
    gc.collect()
    gc.freeze()


settings.register_profile("house", USUAL)
settings.load_profile("house")


@pytest.fixture(scope="session", autouse=True)
def settings_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests keep certificates, settings and caches in folders of theirs, not in the tester's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("settings")))
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        yield


@pytest.fixture(scope="module", autouse=True)
def engines_are_looked_for_anew() -> Iterator[None]:
    """A module's tests may have had models of their own, and what is found of engines is kept in a process."""
    yield
    registry = sys.modules.get("matchcut.engines.registry")
    if registry is not None:
        registry.look_again()


@pytest.fixture(scope="session")
def warm() -> Iterator[Warm]:
    """Runs commands of the program, and small programs, in processes of their own that need not import it."""
    warm = Warm()
    yield warm
    warm.close()


Copy = Callable[[Callable[[Path], object], Path], Path]
NewProject = Callable[[Path, Film], Project]


@pytest.fixture(scope="session")
def copy_of(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """`copy_of(make, folder)`: a folder as `make(folder)` makes it, which it does for the first that asks."""
    kept: dict[Callable[[Path], object], Path] = {}

    def copy(make: Callable[[Path], object], folder: Path) -> Path:
        if make not in kept:
            place = tmp_path_factory.mktemp("kept") / "folder"
            make(place)
            kept[make] = place
        return Path(shutil.copytree(kept[make], folder, dirs_exist_ok=True))

    return copy


@pytest.fixture(scope="session")
def new_project(copy_of: Copy) -> NewProject:
    """`new_project(folder, film)`: an open project as `Project.create` makes it, copied from one of an equal film."""
    makers: list[tuple[Film, Callable[[Path], object]]] = []

    def copied(folder: Path, film: Film) -> Project:
        make = next((make for known, make in makers if known == film), None)
        if make is None:
            make = lambda place: Project.create(place, film).close()  # noqa: E731
            makers.append((film, make))
        return Project.open(copy_of(make, folder))

    return copied


@pytest.fixture
def three_shots() -> Film:
    """One scene of three shots (`one`, `two`, `three`) of 48 frames; `two` continues `one`."""
    film = edits.add_scene(Film(settings=Settings(title="Test")), id=SceneId("scene"), heading="INT. ROOM - DAY")
    for name in ("one", "two", "three"):
        film = edits.add_shot(film, SceneId("scene"), id=ShotId(name), action=f"shot {name}", frames=48)
    return edits.chain(film, ShotId("two"), ShotId("one"))


@pytest.fixture(scope="session")
def coded() -> ModuleType:
    """The module `coded`: small films whose frames say which they are."""
    return _beside("coded")


@pytest.fixture(scope="session")
def house() -> ModuleType:
    """The module `house`: copies of the house in which a recipe of CONTRIBUTING is followed."""
    return _beside("house")


def _beside(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"matchcut_tests_{name}", Path(__file__).parent / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
