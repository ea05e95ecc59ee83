"""A film of which no shot has a take goes out as black where a format can hold that, and else is refused by name."""

from __future__ import annotations

from pathlib import Path

import opentimelineio as otio
import pytest

from matchcut.app.exporting import deliver, wish
from matchcut.film.errors import BadInput
from matchcut.film.film import Film
from matchcut.interchange.formats import FORMATS
from matchcut.store.project import Project

HELD = [name for name, form in FORMATS.items() if form.blank and form.ordered]
NOT_HELD = [name for name, form in FORMATS.items() if not form.blank]


@pytest.fixture
def project(three_shots: Film, tmp_path: Path):
    with Project.create(tmp_path / "film", three_shots) as made:
        yield made


@pytest.mark.parametrize("name", HELD)
def test_it_goes_out_as_black(project: Project, tmp_path: Path, name: str):
    out = tmp_path / f"edit{FORMATS[name].suffix}"
    delivered = deliver(project, wish(out, name, {}), lambda _done, _of: None)
    assert out in delivered.files
    assert any("black stands in for shots" in str(note) for note in delivered.notes)
    if name == "otio":
        timeline = otio.adapters.read_from_file(str(out))
        assert timeline.duration().to_frames() == project.film.length


@pytest.mark.parametrize("name", NOT_HELD)
def test_a_format_that_can_not_hold_it_is_told_and_nothing_is_left(project: Project, tmp_path: Path, name: str):
    out = tmp_path / "out" / f"edit{FORMATS[name].suffix}"
    out.parent.mkdir()
    with pytest.raises(BadInput, match="None of the film's shots has a picture yet"):
        deliver(project, wish(out, name, {}), lambda _done, _of: None)
    assert list(out.parent.iterdir()) == []
