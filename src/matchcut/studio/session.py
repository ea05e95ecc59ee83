"""The open film, as the windows see it: one way to change it, and a signal with what changed.

A view never keeps state of its own about the film. It reads `session.film`, changes it only through
`session.edit`, and refreshes from the change set that `changed` carries.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from matchcut.film.changes import ChangeSet, diff
from matchcut.film.errors import EditRefused, MatchcutError
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MarkerId, ShotId, TitleId
from matchcut.film.steps import StepKind
from matchcut.planning.reasons import Reason
from matchcut.store.project import Origin, Project, Turned
from matchcut.studio.theme.marks import ShotState
from matchcut.words.statements import Statement

LOOK_AGAIN_MS = 500


@dataclass(frozen=True, slots=True)
class ShotLook:
    """What the studio shows of a shot beside the film itself: its state, why, and a job's progress.

    `words` are what the job's worker says, or why it failed.
    """

    state: ShotState = ShotState.NO_TAKE
    reasons: tuple[Statement[Reason], ...] = ()
    words: str = ""
    progress: float = 0.0


_UNKNOWN = ShotLook()


@dataclass(frozen=True, slots=True)
class Selection:
    """What the person works on: shots, the one of them in hand; or titles, sounds and markers, by their ids."""

    shots: tuple[ShotId, ...] = ()
    current: ShotId | None = None
    clips: tuple[str, ...] = ()


@dataclass(slots=True)
class _ShotLooks:
    by_shot: Mapping[ShotId, ShotLook] = field(default_factory=dict)


class Session(QObject):
    """One open film.

    Signals: `changed(ChangeSet)` after every edit, undo, redo or edit of another program; `looks_changed()` when
    shots' states did; `selected(Selection)`; `playhead_moved(int)`; `refused(MatchcutError)` when an edit was;
    `scene_changed(shots, scene)` when a drag took shots into another scene.
    """

    changed = Signal(object)
    looks_changed = Signal()
    selected = Signal(object)
    playhead_moved = Signal(int)
    refused = Signal(object)
    scene_changed = Signal(object, object)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._looks = _ShotLooks()
        self._selection = Selection()
        self._playhead = 0
        self._watch = QTimer(self, interval=LOOK_AGAIN_MS)
        self._watch.timeout.connect(self.look_again)
        self._watch.start()

    @property
    def film(self) -> Film:
        return self.project.film

    # Changing the film

    def edit(
        self,
        step: Statement[StepKind] | str,
        change: Callable[[Film], Film],
        *,
        merge: str = "",
        origin: Origin | None = None,
    ) -> bool:
        """Make one edit, durable when this returns. False, with `refused` told, where the film can't be so.

        Edits with the same `merge` key that follow each other closely become one step of undo (typing). `origin` is
        the script that the film is made of from now on, where that changes.
        """
        before = self.film
        try:
            changes = self.project.transact(step, change, merge=merge, origin=origin)
        except MatchcutError as error:
            self.refused.emit(error)
            return False
        self._tell(changes, before)
        return True

    def tell_scene(self, before: Film, shots: tuple[ShotId, ...]) -> None:
        """Tell which of the shots that were dragged are in another scene than in the film `before`."""
        now = self.film.shots
        moved = tuple(shot for shot in shots if shot in now and now[shot].scene != before.shots[shot].scene)
        if moved:
            self.scene_changed.emit(moved, now[moved[0]].scene)

    def undo(self) -> None:
        """Take the last edit back; `refused` tells why where that can't be. How the film came to be stays."""
        if not self.project.at_founding:
            self._travel(lambda: _some(self.project.undo()))

    def take_back(self) -> None:
        """Take the last edit back as if it had never been: a person thought better of it at once."""
        if not self.project.at_founding:
            self._travel(lambda: _some(self.project.take_back()))

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self._travel(lambda: _some(self.project.redo()))

    def go_to(self, step: int) -> None:
        """Bring the film to how it was right after a step (its id), whether that is done, undone or in a branch."""
        self._travel(lambda: self.project.go_to(step))

    def look_again(self) -> None:
        """See what other programs did to the film."""
        before = self.film
        if self.project.refresh():
            self._tell(diff(before, self.film), before)

    def show_erased(self, before: Film) -> None:
        """Show the film after something was taken out of it for good; `before` is the film as it was."""
        self._tell(diff(before, self.film), before)

    def _travel(self, journey: Callable[[], tuple[Turned, ...]]) -> None:
        before = self.film
        try:
            turned = journey()
        except MatchcutError as error:
            self.refused.emit(error)
            return
        self._tell(diff(before, self.film), before)
        gone = list(dict.fromkeys(step.gone for step in turned if step.gone))
        if gone:
            self.refused.emit(EditRefused(gone[0], advice=tuple(gone[1:])))

    def _tell(self, changes: ChangeSet, before: Film) -> None:
        if changes:
            self._drop_what_is_gone(before)
            self.changed.emit(changes)

    # What the person works on

    @property
    def selection(self) -> Selection:
        return self._selection

    def select(self, shots: tuple[ShotId, ...], current: ShotId | None = None) -> None:
        """Select shots; `current` (None: the last one) is the one in hand."""
        known = tuple(shot for shot in shots if shot in self.film.shots)
        self._choose(Selection(known, current if current in known else known[-1] if known else None))

    def pick(self, clip: str, *, toggle: bool = False) -> None:
        """Take a title, sound or marker in hand instead of shots; with `toggle` (Ctrl) it joins or leaves others."""
        present = self._selection.clips
        if toggle:
            rest = tuple(other for other in present if other != clip)
            self._choose(Selection(clips=rest if clip in present else (*present, clip)))
        elif clip not in present:
            self._choose(Selection(clips=(clip,)))

    def _choose(self, chosen: Selection) -> None:
        if chosen != self._selection:
            self._selection = chosen
            self.selected.emit(chosen)

    def choose(self, shot: ShotId, *, toggle: bool = False, through: bool = False) -> None:
        """Take a shot in hand, as a click does: alone, or kept with a selection that it is in.

        With `toggle` (Ctrl) it joins or leaves the selection; with `through` (Shift) all from the first selected
        shot up to it are selected.
        """
        chosen, order = self._selection.shots, self.film.place_of
        if toggle:
            self.select(tuple(other for other in chosen if other != shot) if shot in chosen else (*chosen, shot))
        elif through and chosen:
            first, last = sorted((order[chosen[0]], order[shot]))
            self.select(self.film.order[first : last + 1], shot)
        else:
            self.select(chosen if shot in chosen else (shot,), shot)

    @property
    def playhead(self) -> int:
        """The film frame under the playhead."""
        return self._playhead

    def seek(self, frame: int) -> None:
        """Put the playhead on a frame, kept inside the film."""
        inside = max(0, min(frame, max(0, self.film.length - 1)))
        if inside != self._playhead:
            self._playhead = inside
            self.playhead_moved.emit(inside)

    def _drop_what_is_gone(self, before: Film) -> None:
        """Select nothing that is gone; where all of it is, the shot that stood before it."""
        film, clips, chosen = self.film, self._selection.clips, self._selection
        if clips:
            self._choose(Selection(clips=tuple(clip for clip in clips if _hangs_in(film, clip))))
        elif (
            chosen.current is not None
            and chosen.current in before.place_of
            and not any(shot in film.shots for shot in chosen.shots)
        ):
            place = before.place_of[chosen.current]
            left = (shot for shot in (*before.order[:place][::-1], *before.order[place + 1 :]) if shot in film.shots)
            self.select(tuple(islice(left, 1)))
        else:
            self.select(chosen.shots, chosen.current)
        self.seek(self._playhead)

    # How shots stand

    def look(self, shot: ShotId) -> ShotLook:
        return self._looks.by_shot.get(shot, _UNKNOWN)

    def show_looks(self, looks: Mapping[ShotId, ShotLook]) -> None:
        """Take over how all shots stand, as worked out elsewhere."""
        if looks != self._looks.by_shot:
            self._looks.by_shot = looks
            self.looks_changed.emit()

    def close(self) -> None:
        """Let go of the film. Everything is saved already."""
        self._watch.stop()
        self.project.close(look_through=True)


def _some(turned: Turned | None) -> tuple[Turned, ...]:
    return () if turned is None else (turned,)


def _hangs_in(film: Film, clip: str) -> bool:
    """Whether a film has a title, sound or marker of that id."""
    return TitleId(clip) in film.titles or AudioClipId(clip) in film.audio or MarkerId(clip) in film.markers
