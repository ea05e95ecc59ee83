"""The film whose report is read, made once."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.delivery.report.report_film import shoot, story

from matchcut.store.project import Project


@pytest.fixture(scope="session")
def crossing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the film: four shots with takes, a fifth without; nobody changes it."""
    folder = tmp_path_factory.mktemp("report") / "The Crossing"
    with Project.create(folder, story(5)) as project:
        shoot(project, 4)
    return folder
