"""An edit is delivered whole, verified, with its media under readable names; or nothing changes."""

from __future__ import annotations

import hashlib
import zipfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from matchcut.delivery.deliverable import Delivery
from matchcut.delivery.deliverables import write
from matchcut.delivery.edit.deliverables import DELIVERABLES
from matchcut.delivery.edit.delivering import deliver
from matchcut.delivery.verify.comparing import DeliveryDiffers
from matchcut.film.errors import BadInput, Cancelled, MachineFailed
from matchcut.film.ids import ShotId
from matchcut.film.model import Transition
from matchcut.film.vocabulary import TransitionKind
from matchcut.interchange.edl import writing
from matchcut.interchange.edl.writing import write_edl
from matchcut.interchange.formats import format_of
from matchcut.store.project import Circling

CIRCLINGS = (Circling("ann", "", by_hand=True), Circling("", "", by_hand=False))


@pytest.fixture
def order(room, tmp_path):
    """Order an edit of a small film with real media; returns a function of the file's name and options."""
    room.shot("a", 10, number="1A")
    room.shot("b", 10, number="1B", transition=Transition(TransitionKind.DISSOLVE, 4))
    room.sound(np.zeros((2, 9600), np.float32), label="Hum")
    project = SimpleNamespace(
        film=room.film,
        takes=SimpleNamespace(
            get=room.takes.__getitem__, several=lambda wanted: {take: room.takes[take] for take in wanted}
        ),
        media=SimpleNamespace(path=room.where, facts=room.facts),
        circlings=lambda: {
            ShotId("a"): Circling("ann", "", by_hand=True),
            ShotId("b"): Circling("", "", by_hand=False),
        },
    )
    folder = tmp_path / "out"
    folder.mkdir()

    def make(name: str, at=lambda _done, _of: None, **options: object) -> Delivery:
        form = format_of(Path(name))
        assert form is not None
        return Delivery(project=project, cut=room.cut(), out=folder / name, options=options, at=at, form=form.id)

    return make


def test_it_is_told_who_circled_a_take(order):
    """Somebody by choice, or the render that drew the circle because nobody had."""
    told = deliver(order("film.edl")).files[0].read_text().splitlines()
    circled = [line.partition("CIRCLED_BY ")[2] for line in told if line.startswith("* MATCHCUT")]
    assert circled == ["ann", "the render, for somebody"]


def names_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_media_comes_along_under_readable_names(order, room):
    steps: list[tuple[int, int]] = []
    delivered = deliver(order("film.otio", at=lambda done, of: steps.append((done, of))))
    folder = delivered.files[0].parent
    media = ["film media/1A_take_1.mp4", "film media/1B_take_1.mp4", "film media/Hum.wav"]
    assert names_in(folder) == [*media, "film.otio"]
    assert [str(path.relative_to(folder)) for path in delivered.files] == ["film.otio", *media]
    for path in delivered.files[1:]:
        assert hashlib.sha256(path.read_bytes()).hexdigest() in room.files
    assert delivered.notes == ()
    assert steps == sorted(steps)
    assert steps[-1] == (100, 100)


def test_media_can_stay_where_it_is(order, room):
    delivered = deliver(order("film.kdenlive", media="in place"))
    assert names_in(delivered.files[0].parent) == ["film.kdenlive"]
    text = delivered.files[0].read_text()
    assert all(str(path) in text for path in room.files.values())


def test_a_bundle_holds_its_media(order):
    delivered = deliver(order("film.otioz"))
    assert names_in(delivered.files[0].parent) == ["film.otioz"]
    with zipfile.ZipFile(delivered.files[0]) as bundle:
        assert bundle.testzip() is None
        media = ["media/1A_take_1.mp4", "media/1B_take_1.mp4", "media/Hum.wav"]
        assert sorted(bundle.namelist()) == ["content.otio", *media, "version.txt"]


def test_every_form_has_a_writer_that_delivers(order):
    for form in DELIVERABLES:
        out = f"film{form.suffixes[0]}"
        delivered = write(form, order(out, media="copied"))
        assert delivered.files[0].name == out
        assert delivered.files[0].stat().st_size > 100


def test_a_wrong_file_is_never_delivered(order, monkeypatch):
    before = order("film.edl").out
    before.write_text("the edit of yesterday")

    def wrong(edit, path):
        moved = (edit.clips[0], replace(edit.clips[1], source=edit.clips[1].source + 1))
        return write_edl(replace(edit, clips=moved), path)

    monkeypatch.setattr(writing, "write_edl", wrong)

    with pytest.raises(DeliveryDiffers, match=r"at 01:00:00:06, shot 1B: it shows frame 1 .* instead of 0"):
        deliver(order("film.edl"))
    assert before.read_text() == "the edit of yesterday"
    assert names_in(before.parent) == ["film.edl"]


def test_a_full_disk_and_a_change_of_mind_leave_nothing(order, monkeypatch):
    def full(_edit, _path):
        raise OSError(28, "No space left on device")

    def stop(_done, _of):
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        deliver(order("film.edl", at=stop))
    monkeypatch.setattr(writing, "write_edl", full)
    with pytest.raises(MachineFailed, match="no room left"):
        deliver(order("film.edl"))
    assert names_in(order("film.edl").out.parent) == []


def test_damaged_media_is_refused(order, room):
    path = next(iter(room.files.values()))
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(BadInput, match="damaged"):
        deliver(order("film.otio"))


def test_the_timecode_is_chosen(order, room):
    assert "FCM: NON-DROP" in deliver(order("a.edl", timecode="non-drop")).files[0].read_text()
