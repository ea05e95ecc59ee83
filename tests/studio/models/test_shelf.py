"""The shelf of models over a hub on this machine: pulled, broken off, gone on with, verified, removed, added."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from tests.studio.hub import write_lora

from matchcut.engines.diffusion.catalogue import add_entries, catalogue
from matchcut.models import licences
from matchcut.models.places import models_folder
from matchcut.studio.window.model_pace import WINDOW_S, TransferPace, size_words
from matchcut.studio.window.model_work import ModelWork
from matchcut.studio.window.models import ModelsDialog
from matchcut.studio.window.window import StudioWindow

BIG = "transformer/diffusion_pytorch_model.safetensors"
Open = Callable[[], ModelsDialog]
PATIENCE_MS = 20_000


def click(button: Any) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def done(dialog: ModelsDialog, qtbot: QtBot, words: str) -> None:
    """Wait until a page tells how something came out."""
    qtbot.waitUntil(lambda: not dialog.work.busy and words in dialog.page.message.text(), timeout=PATIENCE_MS)


def pull(dialog: ModelsDialog, qtbot: QtBot, model: str = "tiny") -> None:
    dialog.choose(model)
    click(dialog.page.pull)
    done(dialog, qtbot, "It is here, whole and checked: 4.0 MiB.")


def test_the_catalogue_is_listed_with_what_each_is_for_and_costs(hub: Any, open_shelf: Open) -> None:
    dialog = open_shelf()
    listed = {dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())} - {None}
    assert listed == set(catalogue().models)
    dialog.choose("wan2.1-vace-1.3b")
    entry = catalogue().model("wan2.1-vace-1.3b")
    facts = dialog.page.facts
    assert dialog.page.name.text() == entry.name
    assert dialog.page.summary.text() == entry.summary
    assert facts["Licence"] == entry.licence.name
    assert facts["Memory"].startswith(size_words(entry.memory.weights_mib * 1024**2))
    assert facts["On the disk"].startswith("not here; about ")
    assert f"{hub.address}/{entry.hub}" in facts["To be read at"]
    QTest.keyClicks(dialog.filter, "tiny")
    assert dialog.chosen is not None
    assert dialog.chosen.id == "tiny"
    assert dialog.list.count() == 2  # With the heading.


def test_pull_verify_and_remove(hub: Any, models: Path, open_shelf: Open, qtbot: QtBot) -> None:
    dialog = open_shelf()
    pull(dialog, qtbot)
    assert (models / "tiny" / "model_index.json").read_bytes() == hub.files["model_index.json"]
    qtbot.waitUntil(dialog.page.verify.isVisible, timeout=PATIENCE_MS)
    assert not dialog.page.pull.isVisible()
    assert dialog.page.facts["Folder"] == str(models / "tiny")
    click(dialog.page.verify)
    done(dialog, qtbot, "It is whole: 4.0 MiB, compared with the list that was made when commit")
    weights = models / "tiny" / "vae" / "diffusion_pytorch_model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"?")
    click(dialog.page.verify)
    done(dialog, qtbot, "vae/diffusion_pytorch_model.safetensors is not what was fetched")
    click(dialog.page.remove)
    assert dialog.page.remove.text() == "Really remove 4.0 MiB?"
    assert (models / "tiny").is_dir()
    click(dialog.page.remove)
    done(dialog, qtbot, "It is removed; 4.0 MiB are free again.")
    assert not (models / "tiny").exists()
    qtbot.waitUntil(dialog.page.pull.isVisible, timeout=PATIENCE_MS)


def test_the_question_before_removing_is_forgotten_when_another_model_is_chosen(
    hub: Any, models: Path, open_shelf: Open, qtbot: QtBot
) -> None:
    dialog = open_shelf()
    pull(dialog, qtbot)
    qtbot.waitUntil(dialog.page.remove.isVisible, timeout=PATIENCE_MS)
    click(dialog.page.remove)
    dialog.choose("bound")
    dialog.choose("tiny")
    assert dialog.page.remove.text() == "Remove"
    assert (models / "tiny").is_dir()


def test_a_licence_that_forbids_something_is_accepted_once_before_anything_comes(
    hub: Any, models: Path, open_shelf: Open, qtbot: QtBot
) -> None:
    dialog = open_shelf()
    dialog.choose("bound")
    assert dialog.page.facts["Licence"] == "Odd-1.0<br>It forbids: Not for sale."
    assert dialog.page.accept.isVisible()
    assert not dialog.page.pull.isEnabled()
    assert licences.accepted() == {}
    QTest.keyClick(dialog.page.accept, Qt.Key.Key_Space)
    click(dialog.page.pull)
    done(dialog, qtbot, "It is here, whole and checked")
    assert list(licences.accepted()) == ["Odd-1.0"]
    qtbot.waitUntil(dialog.page.remove.isVisible, timeout=PATIENCE_MS)
    click(dialog.page.remove)
    click(dialog.page.remove)
    done(dialog, qtbot, "It is removed")
    qtbot.waitUntil(dialog.page.pull.isVisible, timeout=PATIENCE_MS)
    assert not dialog.page.accept.isVisible()
    assert dialog.page.pull.isEnabled()


def test_progress_is_shown_a_pull_is_cancelled_and_goes_on_where_it_stopped(
    hub: Any, models: Path, open_shelf: Open, qtbot: QtBot
) -> None:
    dialog = open_shelf()
    hub.gate.clear()
    dialog.choose("tiny")
    click(dialog.page.pull)
    qtbot.waitUntil(lambda: " of 4.0 MiB" in dialog.status.numbers.text(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: dialog.status.bar.value() > 300, timeout=PATIENCE_MS)
    assert dialog.status.what.text() == "Pulling Tiny"
    assert not dialog.page.pull.isEnabled()
    click(dialog.status.cancel)
    done(dialog, qtbot, "Stopped. What came is kept")
    hub.gate.set()
    qtbot.waitUntil(lambda: dialog.page.pull.text() == "Go on with the pull", timeout=PATIENCE_MS)
    assert dialog.page.facts["On the disk"].endswith(" are here")
    hub.asked.clear()
    click(dialog.page.pull)
    done(dialog, qtbot, "It is here, whole and checked: 4.0 MiB.")
    ((name, asked),) = hub.asked
    assert name == BIG
    assert int(asked.removeprefix("bytes=").removesuffix("-")) > 1 << 20


def test_a_pull_goes_on_while_the_shelf_is_closed_and_stops_with_the_window(
    hub: Any, models: Path, window: StudioWindow, open_shelf: Open, qtbot: QtBot
) -> None:
    dialog = open_shelf()
    hub.gate.clear()
    dialog.choose("tiny")
    click(dialog.page.pull)
    qtbot.waitUntil(lambda: dialog.status.bar.value() > 300, timeout=PATIENCE_MS)
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChild(ModelsDialog) is None
    again = open_shelf()
    assert again.status.isVisible()
    assert again.chosen is not None
    assert again.chosen.id == "tiny"
    work = window.findChild(ModelWork)
    assert work is not None
    assert again.work is work
    window.close()
    qtbot.waitUntil(lambda: not work.busy, timeout=PATIENCE_MS)
    assert not (models / "tiny").exists()
    assert (models / ".pulling" / "tiny" / f"{BIG}.part").stat().st_size > 1 << 20


def test_what_the_hub_tells_untruly_is_refused_and_told(hub: Any, models: Path, open_shelf: Open, qtbot: QtBot) -> None:
    name = "vae/diffusion_pytorch_model.safetensors"
    hub.lies = {name: hub.files[name][:-1] + b"?"}
    dialog = open_shelf()
    dialog.choose("tiny")
    click(dialog.page.pull)
    done(dialog, qtbot, name)
    assert not (models / "tiny").exists()


def test_offline_nothing_is_asked(hub: Any, models: Path, open_shelf: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    dialog = open_shelf()
    dialog.choose("tiny")
    assert dialog.offline.isVisible()
    assert not dialog.page.pull.isEnabled()
    assert hub.asked == []


def test_a_folder_on_this_disk_is_used_where_it_lies_and_can_be_forgotten(
    hub: Any, home: Path, open_shelf: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home / "My Model"
    for name, content in hub.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    dialog = open_shelf()
    click(dialog.own_folder)
    assert (dialog.form.folder.text(), dialog.form.id.text()) == (str(folder), "my-model")
    click(dialog.form.add)
    qtbot.waitUntil(lambda: "Several models are made for" in dialog.form.trouble.text(), timeout=PATIENCE_MS)
    dialog.form.like.show_value("wan2.1-vace-1.3b")
    click(dialog.form.add)
    done(dialog, qtbot, "It is used where it lies")
    assert dialog.chosen is not None
    assert (dialog.chosen.id, dialog.chosen.own, dialog.chosen.folder) == ("my-model", True, folder)
    assert dialog.page.remove.text() == "Forget it"
    click(dialog.page.remove)
    click(dialog.page.remove)
    qtbot.waitUntil(lambda: "my-model" not in catalogue().models, timeout=PATIENCE_MS)
    assert (folder / "model_index.json").is_file()


def test_loras_are_added_to_a_model_one_for_each_expert(
    hub: Any, home: Path, open_shelf: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    high, low, look = (home / f"{name}.safetensors" for name in ("Fast_High", "Fast_Low", "look"))
    for file in (high, low, look):
        write_lora(file)
    chosen = iter([str(high), str(look)])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(chosen), ""))
    dialog = open_shelf()
    pull(dialog, qtbot)
    # A model of two experts, in the folder that was pulled.
    like = {"id": "pair", "like": "tiny", "path": str(models_folder() / "tiny"), "defaults": {"guidance_scale_2": ""}}
    add_entries([("model", like)])
    dialog.look()
    qtbot.waitUntil(lambda: any(one.id == "pair" for one in dialog._every), timeout=PATIENCE_MS)
    dialog.choose("pair")
    click(dialog.page.lora)
    form = dialog.lora_form
    click(form.choose)
    assert (form.file.text(), form.low.text(), form.name.text()) == (str(high), str(low), "fast_high")
    assert not form.expert.isEnabled()
    form.name.setText("fast")
    click(form.add)
    done(dialog, qtbot, "The LoRA fast changes 1 layers. It goes on both experts.")
    assert (catalogue().loras["fast"].high, catalogue().loras["fast"].low) == (high, low)
    assert dialog.page.facts["LoRAs"] == "fast"
    # A model of one takes one file, and tells what is wrong with it.
    dialog.choose("tiny")
    click(dialog.page.lora)
    assert not form.low.isVisible()
    click(form.choose)
    look.write_bytes(b"<html>not found</html>")
    click(form.add)
    qtbot.waitUntil(lambda: "a web page" in form.trouble.text(), timeout=PATIENCE_MS)
    write_lora(look)
    click(form.add)
    done(dialog, qtbot, "The LoRA look changes 1 layers.")
    assert catalogue().loras["look"].models == ("tiny",)


def test_the_palette_finds_the_shelf(window: StudioWindow) -> None:
    assert window.book["film.models"].text() == "Mo&dels …"
    assert "film.models" in window.book.ids


def test_no_button_of_the_shelf_is_pressed_by_return_in_the_filter(hub: Any, open_shelf: Open) -> None:
    dialog = open_shelf()
    QTest.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert not dialog.work.busy
    assert not any(button.autoDefault() for button in dialog.findChildren(QPushButton))


@given(st.lists(st.tuples(st.floats(0.01, 5), st.integers(0, 10**9)), min_size=2, max_size=30), st.integers(0, 10**10))
def test_the_pace_is_that_of_the_last_seconds_and_counts_nothing_that_was_there_before(
    steps: list[tuple[float, int]], before: int
) -> None:
    pace, now, done = TransferPace(), 100.0, before
    notes = [(now, done)]
    pace.note(now, done)
    assert pace.speed == 0
    assert pace.left(before) is None
    for seconds, count in steps:
        now, done = now + seconds, done + count
        notes.append((now, done))
        pace.note(now, done)
    recent = [pair for pair in notes if now - pair[0] < WINDOW_S]
    speeds = [(after[1] - first[1]) / (after[0] - first[0]) for first, after in pairwise(notes)]
    assert 0 <= pace.speed <= max(speeds) * 1.001 + 1e-6
    if len(recent) == len(notes):
        assert pace.speed == pytest.approx((done - before) / (now - 100.0))
    left = pace.left(done + 1000)
    assert left is None if pace.speed == 0 else left == pytest.approx(1000 / pace.speed)
