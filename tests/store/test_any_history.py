"""Any sequence of edits, undos, redos and published takes, in two programs that come and go, gives exact states."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import insert
from tests.campaigns import DEAR

from matchcut.film import edits
from matchcut.film.changes import ChangeSet, apply, diff, invert
from matchcut.film.check import check_all
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import CharacterId, MediaId, SceneId, ShotId, TakeId
from matchcut.film.model import Circle, Take, Transition
from matchcut.film.vocabulary import TransitionKind
from matchcut.store.project import Project
from matchcut.store.schema import media

SCENES = [SceneId("night"), SceneId("day")]
SMALL = st.integers(0, 30)
VIDEO = {"id": "ab" * 32, "kind": "video", "codec": "h264", "suffix": ".mp4", "width": 64, "height": 36, "has_sound": 0}
TAKE = Take(
    **{"id": TakeId("take"), "shot": ShotId("shot"), "number": 1, "variation": 0, "fingerprint": "f", "recipe": "{}"},
    **{"engine": "fake", "engine_revision": "1", "seed": 1, "frames": 24, "video": MediaId("ab" * 32), "tail": None},
    **{"tail_frames": 0, "hand_over": "{}", "sound": None, "poster": None, "made_at": "2026-01-01T00:00:00+00:00"},
)


class AnyHistory(RuleBasedStateMachine):
    """Keeps a model: the film, and the change sets on the undo and redo stacks. Two open projects must agree."""

    @initialize()
    def begin(self) -> None:
        self.place = Path(tempfile.mkdtemp())
        self.film = Film()
        self.done: list[ChangeSet] = []
        self.undone: list[ChangeSet] = []
        self.count = 0
        Project.create(self.place / "film").close()
        self.projects = [Project.open(self.place / "film"), Project.open(self.place / "film")]
        with self.projects[0].writing() as connection:
            connection.execute(insert(media).values(VIDEO))

    def edit(self, who: int, after: Film) -> None:
        """Let a program put the model's edited film in the place of its own, by way of what differs."""
        expected = diff(self.film, after)
        assert self.projects[who].transact("Edit", lambda film: apply(film, expected)) == expected
        if expected:
            self.done.append(expected)
            self.undone.clear()
        self.film = after

    @rule(who=st.integers(0, 1), scene=st.sampled_from(SCENES), at=st.none() | SMALL, frames=st.integers(20, 60))
    def add_shot(self, who: int, scene: SceneId, at: int | None, frames: int) -> None:
        film = self.film if scene in self.film.scenes else edits.add_scene(self.film, id=scene)
        self.count += 1
        shot = ShotId(f"shot-{self.count}")
        upstream = film.order[-1] if film.order and self.count % 2 else None
        film = edits.add_shot(film, scene, at=at, id=shot, frames=frames, continues=upstream)
        if self.count % 3 == 0:
            mara = CharacterId("mara")
            film = film if mara in film.characters else edits.add_character(film, "Mara", id=mara)
            film = edits.add_title(edits.cast_in(film, shot, mara), shot, "title", frames=24)
        self.edit(who, film)

    @rule(who=st.integers(0, 1), data=st.data())
    def change_a_shot(self, who: int, data: st.DataObject) -> None:
        film = self.film
        if not film.shots:
            return
        shot = data.draw(st.sampled_from(film.order))
        choices = {
            "write": lambda: edits.revise_shot(film, shot, action=data.draw(st.text(max_size=5))),
            "trim": lambda: edits.trim(film, shot, head=data.draw(SMALL), tail=data.draw(SMALL)),
            "move": lambda: edits.move_shot(
                film, shot, data.draw(SMALL), data.draw(st.sampled_from(sorted(film.scenes)))
            ),
            "split": lambda: edits.split_shot(film, shot, data.draw(SMALL), ShotId(f"half-{self.count}")),
            "delete": lambda: edits.delete_shot(film, shot),
            "delete the scene": lambda: edits.delete_scene(film, film.shots[shot].scene),
            "dissolve": lambda: edits.set_transition(film, shot, Transition(TransitionKind.DISSOLVE, data.draw(SMALL))),
            "accept": lambda: edits.accept_fault(film, TakeId(f"take-{data.draw(SMALL)}"), "flash"),
            "note": lambda: edits.note_take(film, TakeId(f"take-{data.draw(SMALL)}"), data.draw(st.text(max_size=5))),
            "circle": lambda: edits.circle_take(film, shot, TakeId(f"take-{data.draw(SMALL)}")),
        }
        self.count += 1
        try:
            after = choices[data.draw(st.sampled_from(sorted(choices)))]()
        except EditRefused:
            return
        self.edit(who, after)

    @rule(who=st.integers(0, 1), data=st.data())
    def publish(self, who: int, data: st.DataObject) -> None:
        """A published take circles itself and leaves what can be redone. All takes share one video here."""
        if not self.film.shots:
            return
        shot = data.draw(st.sampled_from(self.film.order))
        self.count += 1
        self.projects[who].clock = lambda: datetime(2026, 1, 1, tzinfo=UTC) + self.count * timedelta(days=1)
        take = replace(TAKE, id=TakeId(f"made-{self.count}"), shot=shot)
        self.projects[who].publish(take, {}, circle=True)
        after = self.film.with_rows("circles", [Circle(id=shot, take=take.id)])
        self.done.append(diff(self.film, after))
        self.film = after

    @rule(who=st.integers(0, 1))
    def undo(self, who: int) -> None:
        project = self.projects[who]
        project.refresh()
        if not self.done:
            assert project.undo() is None
            return
        step = project.undo()
        assert step is not None
        changes = self.done.pop()
        assert set(step.changes) == set(invert(changes))
        self.film = apply(self.film, invert(changes))
        self.undone.append(changes)

    @rule(who=st.integers(0, 1))
    def redo(self, who: int) -> None:
        project = self.projects[who]
        project.refresh()
        if not self.undone:
            assert project.redo() is None
            return
        try:
            after = apply(self.film, self.undone[-1])
            check_all(after)
        except EditRefused:
            with pytest.raises(EditRefused):
                project.redo()
            return
        assert project.redo() is not None
        self.film = after
        self.done.append(self.undone.pop())

    @rule(who=st.integers(0, 1))
    def leave_and_come_back(self, who: int) -> None:
        self.projects[who].close()
        self.projects[who] = Project.open(self.place / "film")

    @invariant()
    def both_programs_and_the_file_agree(self) -> None:
        if not hasattr(self, "projects"):
            return
        for project in self.projects:
            project.refresh()
            assert project.film == self.film
        assert [step.state.value for step in self.projects[0].history(1000)] == [
            *["undone"] * len(self.undone),
            *["done"] * len(self.done),
        ]

    def teardown(self) -> None:
        for project in getattr(self, "projects", []):
            project.close()
        if hasattr(self, "place"):
            with Project.open(self.place / "film") as last:
                assert last.film == self.film
            shutil.rmtree(self.place)


TestAnyHistory = AnyHistory.TestCase
TestAnyHistory.settings = settings(DEAR, stateful_step_count=20)
