"""Who is forgotten leaves no byte of a picture or a vector, and nobody else loses anything."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from tests.continuity.looking.test_seen_files import BY, a_take
from tests.warm import Warm

from matchcut.app.forgetting import forget, trace_of
from matchcut.app.sources import open_source
from matchcut.continuity.looking.seen_files import SeenFiles
from matchcut.delivery.bundle.packing import pack
from matchcut.film import edits
from matchcut.film.errors import BadInput, EditRefused, MachineFailed
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, ElementId, MediaId, ReferenceId, ShotId, TakeId
from matchcut.film.model import Take
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import ElementKind
from matchcut.media.facts import MediaFacts
from matchcut.planning.recipe import Portrait, Recipe, Upstream
from matchcut.production.lock import ProductionLock
from matchcut.store.guard import inspect
from matchcut.store.project import DATABASE, Project, StagedFile
from matchcut.store.snapshots import restore, snapshots_of
from matchcut.words.statements import say

MARA, JO = CharacterId("mara"), CharacterId("jo")
FACTS = MediaFacts(kind="video", codec="h264", suffix=".mp4", width=64, height=36, frames=48)
RECIPE = Recipe(
    engine="fake",
    engine_revision="1",
    width=64,
    height=36,
    rate_numerator=24,
    rate_denominator=1,
    frames=48,
    seed=1,
)
PIECES = 60


def noise(seed: int, side: int = 40) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 255, (side, side, 3), np.uint8)


def picture(folder: Path, name: str, seed: int) -> Path:
    path = folder / f"{name}.png"
    Image.fromarray(noise(seed)).save(path)
    return path


def encoded(pixels: np.ndarray, kind: str) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, kind)
    return out.getvalue()


def vector(seed: int) -> np.ndarray:
    return np.random.default_rng(1000 + seed).normal(size=256).astype(np.float32)


def pieces(content: bytes, length: int = 24) -> list[bytes]:
    """PIECES pieces of some bytes, from all over them but for the ends, where files of a kind are alike."""
    starts = np.linspace(len(content) * 0.15, len(content) * 0.95 - length, PIECES).astype(int)
    return [content[start : start + length] for start in starts]


def pieces_of_vector(numbers: np.ndarray) -> dict[str, list[bytes]]:
    plain = numbers.astype("<f4").tobytes()
    return {
        "float32": pieces(plain, 16),
        "base64": pieces(base64.b64encode(plain), 24),
        "JSON": pieces(json.dumps([float(one) for one in numbers]).encode(), 24),
    }


def facts(seed: int) -> str:
    """What is kept beside a vector: where the face is."""
    return json.dumps({"landmarks": np.random.default_rng(90 + seed).normal(size=99).tolist()})


def contents(folders: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    """Every file under some folders, and every file in a bundle there, with its bytes."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.is_symlink():
                data = path.read_bytes()
                yield str(path), data
                if data[:2] == b"PK":
                    with zipfile.ZipFile(io.BytesIO(data)) as archive:
                        yield from ((f"{path}!{name}", archive.read(name)) for name in archive.namelist())


def found_in(wanted: Iterable[bytes], *folders: Path) -> set[str]:
    """The files under some folders that hold any of the pieces."""
    wanted = tuple(wanted)
    return {name for name, data in contents(folders) if any(piece in data for piece in wanted)}


def publish(project: Project, shot: str, name: str, cast: Iterable[Portrait] = (), after: Take | None = None) -> Take:
    """Make a take of a shot of random bytes, of a cast, going on from another take."""
    folder = project.staging()
    files = {}
    for kind in ("video", "tail", "poster"):
        path = folder / f"{kind}.part"
        path.write_bytes(hashlib.sha512(f"{kind} {name}".encode()).digest() * 40)
        files[kind] = path
    ids = {kind: MediaId(hashlib.sha256(path.read_bytes()).hexdigest()) for kind, path in files.items()}
    upstream = Upstream(tail=after.tail, frames=1) if after and after.tail else None
    recipe = replace(RECIPE, action=name, cast=tuple(cast), upstream=upstream)
    take = Take(
        id=TakeId(f"take-{name}"),
        shot=ShotId(shot),
        number=1,
        variation=0,
        fingerprint=recipe.fingerprint,
        recipe=recipe.to_json(),
        engine="fake",
        engine_revision="1",
        seed=1,
        frames=48,
        video=ids["video"],
        tail=ids["tail"],
        tail_frames=1,
        hand_over="{}",
        sound=None,
        poster=ids["poster"],
        made_at="2026-03-01T12:00:00+00:00",
    )
    published = project.publish(take, {ids[kind]: StagedFile(path, FACTS) for kind, path in files.items()}, circle=True)
    folder.rmdir()
    return published


def with_people(folder: Path, film: Film) -> Project:
    """A project of three shots: Mara, with two pictures and vectors, is in `one`, Jo, with one, in `three`.

    Each shot has a take; that of `two` goes on from Mara's. There are sheets, crops in the cache, and a snapshot.
    """
    project = Project.create(folder / "film", film)
    faces = {name: project.media.add(picture(folder, name, seed)) for seed, name in enumerate(("front", "side", "jo"))}

    def cast(film: Film) -> Film:
        film = edits.add_character(film, "Mara", id=MARA, description="tall")
        film = edits.add_character(film, "Jo", id=JO)
        for name, media in faces.items():
            film = edits.add_reference(film, JO if name == "jo" else MARA, media, id=ReferenceId(name), label=name)
        return edits.cast_in(edits.cast_in(film, ShotId("one"), MARA), ShotId("three"), JO)

    project.transact("Cast Mara and Jo", cast)
    for seed, name in enumerate(faces):
        assert project.embeddings.put(ReferenceId(name), faces[name], "plain", "1", vector(seed), facts(seed))
    mara = Portrait(name="Mara", references=(faces["front"], faces["side"]))
    first = publish(project, "one", "a", [mara])
    publish(project, "two", "b", after=first)
    publish(project, "three", "c", [Portrait(name="Jo", references=(faces["jo"],))])
    SeenFiles(project.folder).keep(first.video, BY, a_take(vector(7).astype("<f4").tobytes()))
    project.transact("Accept", lambda film: edits.accept_fault(film, TakeId("take-c"), "missing", MARA))
    project.cards.put({TakeId("take-a"): facts(8), TakeId("take-c"): facts(9)})
    project.snapshot("with everybody")
    for place, kind, seed in (("cache/paper", "JPEG", 0), ("sheets", "PNG", 1)):
        (project.folder / place).mkdir(parents=True)
        name = f"Mara.{MARA}.png" if place == "sheets" else "crop.jpg"
        (project.folder / place / name).write_bytes(encoded(noise(seed)[4:36, 4:36], kind))
    return project


def of_mara(folder: Path) -> dict[str, list[bytes]]:
    """What is searched for, by its kind: PIECES pieces of each."""
    kinds = {
        "picture": pieces((folder / "front.png").read_bytes()),
        "other picture": pieces((folder / "side.png").read_bytes()),
        "crop": pieces(encoded(noise(0)[4:36, 4:36], "JPEG")),
        "crop on a sheet": pieces(encoded(noise(1)[4:36, 4:36], "PNG")),
        "face beside the first vector": pieces(facts(0).encode()),
        "face in a take": pieces(vector(7).astype("<f4").tobytes(), 16),
        "card of a take": pieces(facts(8).encode()),
        "card of a take of somebody else": pieces(facts(9).encode()),
        **{f"first vector as {form}": some for form, some in pieces_of_vector(vector(0)).items()},
        **{f"second vector as {form}": some for form, some in pieces_of_vector(vector(1)).items()},
    }
    assert all(len(some) == PIECES and all(len(piece) >= 16 for piece in some) for some in kinds.values())
    return kinds


KILLED_PACK = """
import os, signal, sys
from pathlib import Path
from matchcut.delivery.bundle import packing
from matchcut.store.project import Project
packing._strip = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
packing.pack(Project.open(Path(sys.argv[1])), Path(sys.argv[2]))
"""
ONE = ShotId("one")


@pytest.fixture
def project(tmp_path: Path, three_shots: Film) -> Iterator[Project]:
    with with_people(tmp_path, three_shots) as made:
        yield made


def leave_everywhere(project: Project, tmp_path: Path, warm: Warm) -> tuple[Path, ...]:
    """Kill a pack, and return all folders in which the program keeps anything: the project's, its cache, temporary."""
    folders = {name: tmp_path / name for name in ("caches", "temporary", "out")}
    for one in folders.values():
        one.mkdir()
    environment = {**os.environ, "XDG_CACHE_HOME": str(folders["caches"]), "TMPDIR": str(folders["temporary"])}
    bundle = folders["out"] / "film.matchcutz"
    assert warm.program(KILLED_PACK, project.folder, bundle, env=environment).returncode == -9
    return project.folder, *folders.values()


def test_no_byte_of_a_forgotten_person_is_left_anywhere_nor_in_a_later_bundle(
    project: Project, tmp_path: Path, warm: Warm
) -> None:
    folders, wanted = leave_everywhere(project, tmp_path, warm), of_mara(tmp_path)
    there = {kind: found_in(some, *folders) for kind, some in wanted.items()}
    assert {kind for kind, files in there.items() if not files} == {
        kind for kind in wanted if "as base" in kind or "JSON" in kind
    }
    assert any("scratch" in name for name in there["first vector as float32"])
    elsewhere = project.folder / "cache" / "scratch" / "7-abc-another.0123456789ab"  # Left on another machine.
    elsewhere.mkdir()
    (elsewhere / DATABASE).write_bytes((project.folder / DATABASE).read_bytes())
    forgotten = forget(project, "Mara", takes=True)
    assert str(forgotten.done) == "Forgot Mara, with 2 pictures, 2 vectors and 2 takes made of them."
    pack(project, folders[-1] / "film.matchcutz")
    project.close()
    assert {kind: files for kind, some in wanted.items() if (files := found_in(some, *folders))} == {}
    with closing(sqlite3.connect(project.folder / DATABASE)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert found_in(pieces((tmp_path / "jo.png").read_bytes()), project.folder)
    with Project.open(project.folder) as again:
        assert list(again.film.characters) == [JO]
        assert again.media.missing() == ()
        kept = again.embeddings.of("plain", "1").vectors.get(ReferenceId("jo"))
        assert kept is not None
        assert np.array_equal(kept.vector, vector(2))


def test_takes_go_only_where_that_is_asked_for_and_what_stays_is_told(project: Project) -> None:
    trace = trace_of(project, "mara")
    assert (trace.pictures, trace.vectors, trace.takes, trace.shots) == (2, 2, 2, ("1", "2"))
    forgotten = forget(project, "mara", takes=False)
    assert any("Takes of shots 1, 2 were made of mara and stay (2)" in note for note in map(str, forgotten.notes))
    assert any("can't be reached" in note for note in map(str, forgotten.notes))
    assert len(project.takes.summaries()) == 3
    assert project.media.missing() == ()
    assert project.film.circled(ONE) == "take-a"


def test_removed_takes_take_their_circles_and_files_with_them(project: Project) -> None:
    gone = [project.media.path(project.takes.get(TakeId(f"take-{name}")).video) for name in "ab"]
    project.transact("Note", lambda film: edits.note_take(film, TakeId("take-a"), "Lovely."))
    forget(project, "Mara", takes=True)
    assert [path for path in gone if path.exists()] == []
    assert set(project.takes.summaries()) == {"take-c"}
    assert (project.film.circled(ONE), project.film.circled(ShotId("three"))) == (None, "take-c")
    assert (project.film.take_notes, project.film.accepted) == ({}, {})
    assert inspect(project.folder / DATABASE) > 3


def share_as_keyframe(film: Film) -> Film:
    media = film.references[ReferenceId("front")].media
    return edits.revise_shot(film, ShotId("three"), keyframe=media)


def share_with_jo(film: Film) -> Film:
    return edits.add_reference(film, JO, film.references[ReferenceId("front")].media)


def share_with_place(film: Film) -> Film:
    film = edits.add_element(film, ElementKind.LOCATION, "Harbour", id=ElementId("harbour"))
    return edits.add_reference(film, ElementId("harbour"), film.references[ReferenceId("front")].media)


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (share_as_keyframe, "A picture of Mara stays, because it is also the keyframe of shot 3."),
        (share_with_jo, "A picture of Mara stays, because it is also a picture of Jo."),
        (share_with_place, "A picture of Mara stays, because it is also a picture of Harbour."),
    ],
)
def test_a_picture_that_something_else_shows_stays_and_that_is_told(project: Project, share, told: str) -> None:
    media = project.film.references[ReferenceId("front")].media
    project.transact("Share", share)
    forgotten = forget(project, "Mara", takes=True)
    assert told in map(str, forgotten.notes)
    assert "1 picture," in str(forgotten.done)
    assert project.media.path(media).exists()
    assert project.media.missing() == ()


def test_what_showed_a_picture_only_in_the_past_does_not_keep_it(project: Project, tmp_path: Path) -> None:
    before = project.film
    project.transact("Keyframe", share_as_keyframe)
    project.snapshot("with the keyframe")
    project.transact("No keyframe", lambda film: edits.revise_shot(film, ShotId("three"), keyframe=None))
    forget(project, "Mara", takes=False)
    assert found_in(of_mara(tmp_path)["picture"], project.folder) == set()
    assert project.film.shots == before.shots
    while project.undo():
        assert project.film.shots.get(ShotId("three")) in (before.shots[ShotId("three")], None)
    while project.redo():
        pass
    assert project.film.shots == before.shots


def test_undo_goes_on_through_what_is_gone_and_says_so(project: Project) -> None:
    project.transact("Describe Mara", lambda film: edits.revise_character(film, MARA, description="short"))
    project.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, action="other"))
    forget(project, "Mara", takes=True)
    present, told = project.film, []
    while turned := project.undo():
        told.append((say(turned.what), turned.gone is not None))
        assert MARA not in project.film.characters
    assert told[:2] == [("Rewrite", False), ("Describe …", True)]
    assert ("Cast … and Jo", True) in told
    assert project.film == Film()
    while project.redo():
        assert MARA not in project.film.characters
    assert project.film == present


def test_somebody_whose_name_stands_in_what_steps_are_made_of_is_forgotten_too(project: Project) -> None:
    """`name` is what the journal calls the argument of "Cast …", and `me` stands in that."""
    for name in ("name", "me", 'a "quoted" one'):
        character = CharacterId(f"id of {name}")
        project.transact(StepKind.CAST(name=name), lambda film, c=character, n=name: edits.add_character(film, n, id=c))
        forget(project, name, takes=True)
        newest = project.history()[0]
        assert (newest.what, newest.gone is not None) == (StepKind.CAST(name="…"), True)


def test_a_branch_holds_nothing_of_them_and_can_be_gone_back_to(project: Project, tmp_path: Path) -> None:
    """What was undone and left shows her picture and her name; Jo's edit in the same branch stays."""
    shown = project.film.references[ReferenceId("front")].media
    project.transact("Keyframe", lambda film: edits.revise_shot(film, ONE, keyframe=shown))
    secret = "tall, of Reykjavik"
    project.transact("Describe Mara", lambda film: edits.revise_character(film, MARA, description=secret))
    project.transact("Describe Jo", lambda film: edits.revise_character(film, JO, description="small"))
    for _ in range(3):
        project.undo()
    project.transact("Stray", lambda film: edits.revise_shot(film, ONE, notes="x"))
    wanted = {**of_mara(tmp_path), "words": [secret.encode()], "label": [b"Describe Mara"], "media": [shown.encode()]}
    assert found_in(wanted["words"], project.folder)
    assert found_in(wanted["media"], project.folder)
    forget(project, "Mara", takes=True)
    (branch,) = project.branches()
    assert branch.steps == 3
    gone = [(say(step.what), step.gone is not None) for step in project.go_to(branch.last.id)]
    assert gone == [("Stray", False), ("Keyframe", True), ("Describe …", True), ("Describe Jo", False)]
    assert project.film.characters.keys() == {JO}
    assert project.film.characters[JO].description == "small"
    assert project.film.shots[ONE].keyframe is None
    project.close()
    assert {kind: files for kind, some in wanted.items() if (files := found_in(some, project.folder))} == {}


def test_snapshots_hold_nothing_of_them_and_can_be_gone_back_to(project: Project, tmp_path: Path) -> None:
    project.transact("Delete Mara", lambda film: edits.delete_character(film, MARA))
    project.snapshot()
    forget(project, "Mara", takes=True)
    project.close()
    for snapshot in snapshots_of(project.folder):
        inspect(snapshot.path)
    named = next(one for one in snapshots_of(project.folder) if one.reason == "with everybody")
    restore(project.folder, named.path)
    with Project.open(project.folder) as again:
        assert list(again.film.characters) == [JO]
        assert set(again.takes.summaries()) == {"take-c"}
        assert again.media.missing() == ()
    assert found_in(of_mara(tmp_path)["picture"], project.folder) == set()


def test_a_snapshot_that_cant_be_read_is_removed_and_named(project: Project) -> None:
    (snapshot,) = snapshots_of(project.folder)
    content = bytearray(snapshot.path.read_bytes())
    content[4096:12000] = b"x" * (12000 - 4096)
    snapshot.path.write_bytes(content)
    forgotten = forget(project, "Mara", takes=False)
    assert any(snapshot.path.name in note and "removed" in note for note in map(str, forgotten.notes))
    assert not snapshot.path.exists()


def test_somebody_who_was_only_deleted_can_still_be_forgotten(project: Project, tmp_path: Path) -> None:
    project.transact("Rename", lambda film: edits.revise_character(film, MARA, name="Marian"))
    project.transact("Delete", lambda film: edits.delete_character(film, MARA))
    assert found_in(of_mara(tmp_path)["picture"], project.folder)
    forget(project, "Mara", takes=True)
    assert {kind: 1 for kind, some in of_mara(tmp_path).items() if found_in(some, project.folder)} == {}
    assert set(project.takes.summaries()) == {"take-c"}
    with pytest.raises(BadInput, match=r"no 'Mara' in the cast\. In the cast: Jo"):
        forget(project, "Mara", takes=True)


def test_a_namesake_who_stays_loses_nothing(project: Project, tmp_path: Path) -> None:
    other = project.media.add(picture(tmp_path, "namesake", 77))
    project.transact("Rename", lambda film: edits.revise_character(film, MARA, name="Old Mara"))

    def cast(film: Film) -> Film:
        film = edits.add_character(film, "Mara", id=CharacterId("new"))
        return edits.add_reference(film, CharacterId("new"), other, id=ReferenceId("new"))

    project.transact("Cast", cast)
    forget(project, "Old Mara", takes=False)
    assert [one.name for one in project.film.characters.values()] == ["Jo", "Mara"]
    assert project.media.path(other).exists()
    assert found_in(of_mara(tmp_path)["picture"], project.folder) == set()


def test_it_waits_for_whoever_makes_takes(project: Project) -> None:
    with Project.open(project.folder) as other, ProductionLock(other):
        with pytest.raises(MachineFailed, match="is being made already"):
            forget(project, "Mara", takes=True)
        assert MARA in project.film.characters


def test_bytes_that_another_program_keeps_are_told_and_go_the_next_time(project: Project, tmp_path: Path) -> None:
    wanted = of_mara(tmp_path)["first vector as float32"]
    with closing(sqlite3.connect(project.folder / DATABASE, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM shots").fetchone()
        with project.reading() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 50")
        with pytest.raises(MachineFailed, match="another program is reading it"):
            forget(project, "Mara", takes=False)
    assert MARA not in project.film.characters
    with pytest.raises(BadInput, match="no 'Mara' in the cast"):
        forget(project, "Mara", takes=False)
    assert found_in(wanted, project.folder) == set()


def test_another_program_sees_it_and_can_go_on(project: Project) -> None:
    with Project.open(project.folder) as other:
        forget(project, "Mara", takes=True)
        assert other.refresh()
        assert other.film == project.film
        other.transact("Rewrite", lambda film: edits.revise_shot(film, ONE, action="x"))
        with pytest.raises(EditRefused):
            project.undo()


STORYBOARD = """\
[film]
title = "Tea"
size = [64, 36]
engine = "fake"

[[cast]]
id = "mara"
name = "Mara"
references = ["mara.png"]

[[scene]]
heading = "INT. KITCHEN"

[[scene.shot]]
action = "A kettle."
cast = ["mara"]
"""


def test_a_storyboard_that_names_them_is_told_and_brings_nobody_back(tmp_path: Path, warm: Warm) -> None:
    folder = tmp_path / "film"
    folder.mkdir()
    Image.fromarray(np.random.default_rng(5).integers(0, 255, (40, 40, 3), np.uint8)).save(folder / "mara.png")
    board = folder / "storyboard.toml"
    board.write_text(STORYBOARD)
    done = warm.run("cast", "forget", folder, "Mara", "--takes", "remove")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Forgot Mara, with 1 picture, 0 vectors and 0 takes made of them.\n"
    assert "storyboard.toml still names Mara (line 7, 8, 9, 16)" in done.stderr
    assert board.read_text() == STORYBOARD
    own = pieces((folder / "mara.png").read_bytes())
    for text in (STORYBOARD, STORYBOARD.replace("A kettle.", "Two kettles.")):
        board.write_text(text)
        open_source(folder).project.close()
        assert found_in(own, folder) == {str(folder / "mara.png")}
    with Project.open(folder) as project:
        assert project.film.characters == {}
        assert next(iter(project.film.shots.values())).action == "Two kettles."


def test_takes_of_takes_go_too(project: Project) -> None:
    second = project.takes.get(TakeId("take-b"))
    publish(project, "three", "d", after=second)
    assert trace_of(project, "Mara").takes == 3


def test_words_that_still_name_them_are_told_with_their_place(project: Project) -> None:
    def write(film: Film) -> Film:
        film = edits.revise_shot(film, ShotId("two"), notes="MARA's hat")
        film = edits.revise_shot(film, ShotId("three"), action="Smara waves.")
        return edits.add_marker(film, ONE, 3, "mara blinks")

    project.transact("Write", write)
    (words,) = (note for note in map(str, forget(project, "mara", takes=False).notes) if "Words that you wrote" in note)
    assert words == "Words that you wrote still name them: shot 2, the marker “mara blinks”. Change those yourself."
