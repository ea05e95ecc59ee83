"""The doctor tells what is wrong in a person's services file, and counts hosted models apart from open ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from matchcut.app.doctor import examine
from matchcut.engines.hosted.catalogue import USERS_FILE
from matchcut.engines.registry import engines, look_again


def test_a_broken_row_is_told_with_file_line_and_field(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = tmp_path / "services.toml"
    mine.write_text("[[model]]\nid = 'x'\nlike = 'runway-gen4.5'\nwarp = 9\n")
    monkeypatch.setenv(USERS_FILE, str(mine))
    (broken,) = [finding for finding in examine(None) if finding.name == "services-broken"]
    assert broken.kind == "problem"
    assert f"{mine}, line 4, field 'warp'" in broken.sentence


def test_hosted_models_that_can_t_be_asked_are_counted_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(USERS_FILE, str(tmp_path / "none.toml"))
    look_again()
    specs = [spec for spec in engines().values() if spec.offered and spec.needs_take and not spec.available().ready]
    hosted = sum(bool(spec.service) for spec in specs)
    told = {finding.name: finding.sentence for finding in examine(None)}
    assert hosted
    assert told["services-absent"].startswith(f"{hosted} hosted models can't be asked from here.")
    assert told["engines-absent"].startswith(f"{len(specs) - hosted} more engines need weights.")
