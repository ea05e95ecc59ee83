"""The cutting room of tests/cut, for the tests of what leaves it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from matchcut.delivery.deliverable import Delivered, Delivery
from matchcut.delivery.deliverables import write
from matchcut.delivery.film_deliverables import DELIVERABLES

# MuPDF's analysis of layouts, for which nobody asks here, loads a network of two seconds when MuPDF is imported.
sys.modules["pymupdf.layout"] = None  # type: ignore[assignment]

_NAME = "matchcut_tests_cutting_room"
_PLACE = Path(__file__).parents[1] / "cut" / "conftest.py"
_spec = importlib.util.spec_from_file_location(_NAME, _PLACE)
assert _spec is not None
assert _spec.loader is not None
_module = sys.modules[_NAME] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)

room = _module.room
mark_of = _module.mark_of


@pytest.fixture
def order(room: Any, tmp_path: Path) -> Callable[..., Delivery]:
    """An order by a form's id and the name of its file; options that are not said are the form's own."""

    def made(
        form: str, name: str, *, progress: Callable[[int, int], None] = lambda _done, _of: None, **options: object
    ) -> Any:
        found = next(one for one in DELIVERABLES if one.id == form)
        usual = {option.name: option.default for option in found.options}
        assert set(options) <= set(usual)
        if "credentials" in usual:
            usual["credentials"] = False  # They tell of a whole project: tests/delivery/provenance looks at them.
        media = SimpleNamespace(path=room.where, facts=room.facts)
        takes = SimpleNamespace(
            get=room.takes.__getitem__, several=lambda wanted: {take: room.takes[take] for take in wanted}
        )
        project = SimpleNamespace(media=media, takes=takes, film=room.film, folder=tmp_path)
        cut = room.cut(missing="board" if not found.needs_takes else "refuse")
        return Delivery(project=project, cut=cut, out=tmp_path / name, options={**usual, **options}, at=progress)  # type: ignore[arg-type]

    return made


@pytest.fixture
def written(order: Callable[..., Delivery]) -> Callable[..., Delivered]:
    """Deliver a form, as `order` takes it."""

    def made(form: str, name: str, **how: object) -> Delivered:
        return write(next(listed for listed in DELIVERABLES if listed.id == form), order(form, name, **how))

    return made
