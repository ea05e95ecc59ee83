"""A random hand works the studio; `make bench` lets it go on for longer, with other seeds."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.campaigns import HAND_STEPS
from tests.studio.fuzzing.trial import FILMS, run

from matchcut.studio.theme.theme import Theme

STEPS = HAND_STEPS.now


@pytest.mark.parametrize("film", FILMS)
def test_a_random_hand_breaks_nothing_and_undo_leads_back(film: str, qapp: QApplication, tmp_path: Path) -> None:
    theme = Theme(qapp)
    theme.choose("dark")
    trial = run(film, 7, STEPS, tmp_path, theme)
    assert len(trial.milliseconds) == STEPS
    assert sum(trial.edits.values()) >= STEPS // 50
    assert len(trial.reached.actions) >= STEPS // 25
    assert len(trial.reached.widgets) >= STEPS // 10
