"""What a bundle holds, and what comes out of it again."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from matchcut.delivery.bundle.packing import pack
from matchcut.delivery.bundle.unpacking import unpack
from matchcut.delivery.problems import DeliveryNote
from matchcut.film import edits
from matchcut.film.errors import BadInput, Cancelled
from matchcut.film.ids import ReferenceId
from matchcut.store.project import Project


@pytest.fixture
def bundle(project: Project, tmp_path: Path) -> Path:
    """The film, packed with its media."""
    out = tmp_path / "film.matchcutz"
    pack(project, out)
    return out


def embeddings_in(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute("SELECT count(*) FROM embedding").fetchone()[0]


def test_the_film_comes_out_as_it_went_in(project: Project, bundle: Path, tmp_path: Path):
    told = []
    found = unpack(bundle, tmp_path / "again", at=lambda done, of: told.append((done, of)))
    assert (found.title, found.notes) == ("Test", ())
    assert told[-1][0] == told[-1][1] > 0
    with Project.open(tmp_path / "again") as again:
        assert again.film == project.film
        assert [step.what for step in again.history()] == [step.what for step in project.history()]
        for shot in again.film.shots.values():
            assert again.media.path(shot.keyframe).read_bytes() == project.media.path(shot.keyframe).read_bytes()
        assert again.undo() is not None


def test_equal_films_make_equal_bundles(project: Project, bundle: Path, tmp_path: Path):
    again = tmp_path / "again.matchcutz"
    pack(project, again)
    assert again.read_bytes() == bundle.read_bytes()


def test_what_is_being_made_waits_in_a_bundle_which_tells_nothing_of_this_machine(project: Project, tmp_path: Path):
    elsewhere = f"{Path.home()} and {project.folder}/media"
    with project.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO job (id, shot, state, priority, rank, engine, variation, circle, attempts, crashes, owner, "
            "heartbeat, step, steps, note, reason_kind, reason, advice, queued_at, version) VALUES "
            "('jo', 'one', 'running', 0, 0, 'fake', 0, 1, 1, 0, '1-a-machine', 1, 0, 0, ?, '', ?, '', '2026', 1)",
            (elsewhere, elsewhere),
        )
    pack(project, tmp_path / "film.matchcutz")
    unpack(tmp_path / "film.matchcutz", tmp_path / "again")
    with Project.open(tmp_path / "again") as again, again.reading() as connection:
        job = connection.exec_driver_sql("SELECT state, owner, note, reason FROM job").one()
    assert tuple(job) == ("queued", None, "~ and film/media", "~ and film/media")


def test_media_are_stored_and_the_film_is_deflated(bundle: Path):
    with zipfile.ZipFile(bundle) as archive:
        methods = {entry.filename: entry.compress_type for entry in archive.infolist()}
    assert methods.pop("film.matchcut") == methods.pop("manifest.json") == zipfile.ZIP_DEFLATED
    assert len(methods) == 3
    assert set(methods.values()) == {zipfile.ZIP_STORED}


def test_without_media_it_is_small_and_says_so(project: Project, tmp_path: Path):
    out = tmp_path / "thin.matchcutz"
    assert DeliveryNote.MEDIA_LEFT_OUT is pack(project, out, media=False).notes[0].kind
    with zipfile.ZipFile(out) as archive:
        assert sorted(archive.namelist()) == ["film.matchcut", "manifest.json"]
    found = unpack(out, tmp_path / "thin")
    assert found.notes == (DeliveryNote.MEDIA_NOT_IN_BUNDLE(count=3),)
    assert str(found.notes[0]) == "3 media files of the film were not in the bundle; copy them into its media folder."
    with Project.open(tmp_path / "thin") as thin:
        assert thin.film == project.film


def test_faces_stay_at_home_unless_they_are_asked_for(project: Project, bundle: Path, tmp_path: Path):
    unpack(bundle, tmp_path / "without")
    assert embeddings_in(tmp_path / "without" / "film.matchcut") == 0
    pack(project, tmp_path / "with.matchcutz", people=True)
    unpack(tmp_path / "with.matchcutz", tmp_path / "with")
    with Project.open(tmp_path / "with") as again:
        assert again.embeddings.of("test", "1").vectors[ReferenceId("face")].vector.tolist() == [1, 1, 1, 1]
    with zipfile.ZipFile(bundle) as archive:
        assert b"\x00\x00\x80?" * 4 not in archive.read("film.matchcut")


def test_snapshots_caches_and_the_production_lock_stay_behind(project: Project, tmp_path: Path):
    project.snapshot("before the big change")
    (project.folder / "cache" / "piece.mp4").write_bytes(b"made again any time")
    with project.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO lock (name, owner, heartbeat) VALUES ('production', '1-a-elsewhere', 0)"
        )
    pack(project, tmp_path / "out.matchcutz")
    unpack(tmp_path / "out.matchcutz", tmp_path / "out")
    assert list((tmp_path / "out" / "snapshots").iterdir()) == []
    assert list((tmp_path / "out" / "cache").iterdir()) == []
    with closing(sqlite3.connect(tmp_path / "out" / "film.matchcut")) as connection:
        assert connection.execute("SELECT count(*) FROM lock").fetchone() == (0,)


def test_a_film_is_packed_while_it_is_open_and_goes_on_being_edited(project: Project, tmp_path: Path):
    pack(project, tmp_path / "out.matchcutz")
    project.transact("Later", lambda film: edits.revise_settings(film, title="Later"))
    unpack(tmp_path / "out.matchcutz", tmp_path / "out")
    with Project.open(tmp_path / "out") as earlier, Project.open(project.folder) as same:
        assert earlier.film.settings.title == "Test"
        assert same.film.settings.title == "Later"


def test_a_media_file_whose_bytes_changed_is_refused_and_an_older_bundle_stays(project: Project, bundle: Path):
    before = bundle.read_bytes()
    victim = project.media.path(next(iter(project.film.shots.values())).keyframe)
    victim.write_bytes(victim.read_bytes()[:-1] + b"!")
    with pytest.raises(BadInput, match="bytes have changed") as refused:
        pack(project, bundle)
    assert refused.value.file == victim
    assert bundle.read_bytes() == before
    assert [path.name for path in bundle.parent.glob(".*")] == []


def test_a_missing_media_file_is_told_and_the_rest_is_packed(project: Project, tmp_path: Path):
    project.media.path(next(iter(project.film.shots.values())).keyframe).unlink()
    done = pack(project, tmp_path / "out.matchcutz")
    assert list(map(str, done.notes)) == ["One media file of the film is missing here, so it is not packed."]
    assert "One media file" in str(unpack(tmp_path / "out.matchcutz", tmp_path / "out").notes[0])


def test_stopping_leaves_nothing(project: Project, bundle: Path, tmp_path: Path):
    def stop(_done: int, _of: int) -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        pack(project, tmp_path / "out.matchcutz", at=stop)
    with pytest.raises(Cancelled):
        unpack(bundle, tmp_path / "out", at=stop)
    assert {path.name for path in tmp_path.iterdir()} == {
        *("film", "film.matchcutz", "one.png", "two.png", "three.png"),
    }


def test_the_manifest_tells_every_file(bundle: Path):
    with zipfile.ZipFile(bundle) as archive:
        told = json.loads(archive.read("manifest.json"))
        assert {one["name"]: one["size"] for one in told["files"]} == {
            entry.filename: entry.file_size for entry in archive.infolist() if entry.filename != "manifest.json"
        }
    assert (told["format"], told["version"], told["title"], told["people"]) == ("matchcutz", 1, "Test", False)


def test_a_very_repetitive_film_is_not_taken_for_a_bomb(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for room in ("packing", "unpacking"):
        monkeypatch.setattr(f"matchcut.delivery.bundle.{room}.HIGHEST_RATIO", 4)
    monkeypatch.setattr("matchcut.delivery.bundle.unpacking._SMALL", 10_000)
    project.transact("Notes", lambda film: edits.revise_settings(film, notes="a" * 100_000))
    pack(project, tmp_path / "long.matchcutz")
    unpack(tmp_path / "long.matchcutz", tmp_path / "long")
    with Project.open(tmp_path / "long") as again:
        assert again.film.settings.notes == "a" * 100_000
