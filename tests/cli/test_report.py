"""The report is written from the command line, for people and for scripts."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path


def test_a_report_is_written_in_both_forms(
    tea_shot: Path, tmp_path: Path, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    page, data = tmp_path / "report.html", tmp_path / "report.json"
    done = run("report", tea_shot, "-o", page, "--language", "de", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"<code>matchcut measure {tea_shot.name}</code>" in page.read_text("utf-8")
    assert run("export", tea_shot, "-o", data, "--quiet").returncode == 0
    assert [shot["label"] for shot in json.loads(data.read_text("utf-8"))["shots"]] == ["1", "2", "3"]


def test_a_report_is_written_of_a_film_whose_takes_are_damaged_or_gone_not_of_one_without_shots(
    tea_shot: Path, tmp_path: Path, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    first, second, *_ = sorted((tea_shot / "media").rglob("*.mp4"))
    first.write_bytes(b"no film" * 100)
    second.unlink()
    page, data = tmp_path / "report.html", tmp_path / "report.json"
    assert run("report", tea_shot, "-o", page, "--quiet").returncode == 0
    assert page.read_text("utf-8").count("<img") == 1
    assert run("report", tea_shot, "-o", data, "--quiet").returncode == 0
    assert len(json.loads(data.read_text("utf-8"))["shots"]) == 3
    assert run("new", tmp_path / "empty").returncode == 0
    refused = run("report", tmp_path / "empty", "-o", tmp_path / "empty.html", "--quiet")
    assert (refused.returncode, refused.stderr.startswith("matchcut: This film has no shots yet.")) == (3, True)


def test_a_report_is_written_under_no_name_of_another_kind(
    tea_shot: Path, tmp_path: Path, run: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    refused = run("report", tea_shot, "-o", tmp_path / "report.pdf", "--quiet")
    assert refused.returncode == 3
    assert "This form can't be written as '.pdf'. End the file's name in .html or .htm or .json." in refused.stderr
    assert list(tmp_path.glob("report.*")) == []
