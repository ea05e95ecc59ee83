"""What a drag on the timeline does. Each gesture is a pure edit of the film that depends on how far it was dragged.

While the mouse moves, the view shows `preview(film, frame)`; on release the same edit is made once, as one step of
undo. A drag to where the film can't be so shows the nearest that it can.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import SceneId, ShotId
from matchcut.film.model import Transition
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import TransitionKind
from matchcut.words.statements import Statement

Edit = Callable[[Film], Film]


@dataclass(frozen=True, slots=True)
class Gesture:
    """A drag that began at film frame `grabbed`. `change(film, by)` is the film after a drag by so many frames.

    `on_row`, where a thing can also be dragged up and down, is the same gesture ending on the row of that name; it is
    `elsewhere` then, and changes the film even if it was dragged by no frame. `carries` are shots that go with the
    pointer to another place in the film. `draws_on`: of which shot a drag to the left needs frames beyond the cut, and
    whether at its head; then the same for a drag to the right.
    """

    step: Statement[StepKind]
    grabbed: int
    change: Callable[[Film, int], Film]
    on_row: Callable[[str], Gesture] | None = None
    elsewhere: bool = False
    carries: tuple[ShotId, ...] = ()
    draws_on: tuple[tuple[ShotId, bool], tuple[ShotId, bool]] | None = None

    def edit_at(self, by: int) -> Edit:
        """The edit for a drag by so many frames."""
        return lambda film: self.change(film, by)

    def preview(self, film: Film, frame: int) -> tuple[Film, int]:
        """The film as it would be with the drag ended at `frame`, and by how many frames that drags.

        Goes back toward the start of the drag until the film can be so.
        """
        by = frame - self.grabbed
        low, high = 0, by
        dragged = self._try(film, by)
        if dragged is not None:
            return dragged, by
        while abs(high - low) > 1:
            middle = (low + high) // 2
            if self._try(film, middle) is None:
                high = middle
            else:
                low = middle
        kept = self._try(film, low)
        return (film, 0) if kept is None else (kept, low)

    def _try(self, film: Film, by: int) -> Film | None:
        try:
            return self.change(film, by) if by or self.elsewhere else film
        except EditRefused:
            return None


def trim_tail_within(shot: ShotId, grabbed: int) -> Gesture:
    """Drag a shot's last frame, as far as it was made."""
    return Gesture(StepKind.TRIM(), grabbed, lambda film, by: edits.trim(film, shot, tail=film.shots[shot].tail - by))


def trim_head(shot: ShotId, grabbed: int) -> Gesture:
    """Drag a shot's first frame: later starts later in the take, and the film closes up."""
    return Gesture(StepKind.TRIM(), grabbed, lambda film, by: edits.trim(film, shot, head=film.shots[shot].head + by))


def trim_tail(shot: ShotId, grabbed: int) -> Gesture:
    """Drag a shot's last frame. Beyond what was made, the shot itself becomes longer and needs a new take."""

    def change(film: Film, by: int) -> Film:
        row = film.shots[shot]
        if by > row.tail:
            return edits.revise_shot(film, shot, tail=0, frames=row.frames + by - row.tail)
        return edits.trim(film, shot, tail=row.tail - by)

    return Gesture(StepKind.TRIM(), grabbed, change)


def roll(shot: ShotId, following: ShotId, grabbed: int) -> Gesture:
    """Drag the cut between a shot and the next; nothing else moves."""
    return Gesture(
        StepKind.ROLL_CUT(),
        grabbed,
        lambda film, by: edits.roll(film, shot, by),
        draws_on=((following, True), (shot, False)),
    )


def slip(shot: ShotId, grabbed: int) -> Gesture:
    """Drag the take under a shot; the shot stays in place."""
    return Gesture(
        StepKind.SLIP(), grabbed, lambda film, by: edits.slip(film, shot, -by), draws_on=((shot, False), (shot, True))
    )


def transition(shot: ShotId, grabbed: int) -> Gesture:
    """Drag the edge of a transition into a shot; dragged to nothing it is a cut again."""

    def change(film: Film, by: int) -> Film:
        present = film.shots[shot].transition
        frames = (present.frames if present else 0) + by
        kind = present.kind if present else TransitionKind.DISSOLVE
        return edits.set_transition(film, shot, Transition(kind, frames) if frames > 0 else None)

    return Gesture(StepKind.SET_TRANSITION(), grabbed, change)


def reorder(shots: tuple[ShotId, ...], grabbed: int) -> Gesture:
    """Drag shots to another place in the running order.

    In their own scene they change places with a shot when their foremost edge passes its middle. Into another scene
    they go only where the drag ends on one of its shots, before or behind that by its middle.
    """

    def change(film: Film, by: int) -> Film:
        held = film.layout.at(grabbed)
        pointed = film.layout.at(max(0, min(grabbed + by, film.length - 1)))
        if held is None or pointed is None:
            return film
        scene = pointed.shot.scene
        row = [shot_id for shot_id in film.shot_ids_by_scene[scene] if shot_id not in shots]
        if scene == held.shot.scene:
            own = [
                film.layout[film.place_of[shot_id]].range
                for shot_id in film.shot_ids_by_scene[scene]
                if shot_id in shots
            ]
            edge = own[-1].end + by if by > 0 else own[0].start + by
        else:
            edge = grabbed + by
        place = sum(_middle(film, shot) < edge if by > 0 else _middle(film, shot) <= edge for shot in row)
        return moved_to(film, shots, scene, row[place] if place < len(row) else None)

    return Gesture(StepKind.MOVE_SHOTS(count=len(shots)), grabbed, change, carries=shots)


def _middle(film: Film, shot: ShotId) -> float:
    """The film frame in the middle of a shot."""
    place = film.layout[film.place_of[shot]].range
    return (place.start + place.end) / 2


def moved_to(film: Film, shots: Collection[ShotId], scene: SceneId, before: ShotId | None) -> Film:
    """The film with shots, in their present order, right before another one of a scene (None: at its end).

    The same film where they stand there already.
    """
    ordered = [shot_id for shot_id in film.order if shot_id in shots]
    row = [shot_id for shot_id in film.shot_ids_by_scene[scene] if shot_id not in shots]
    place = row.index(before) if before is not None else len(row)
    if (*row[:place], *ordered, *row[place:]) == film.shot_ids_by_scene[scene]:
        return film
    for shot in ordered:
        rest = [shot_id for shot_id in film.shot_ids_by_scene[scene] if shot_id != shot]
        film = edits.move_shot(film, shot, rest.index(before) if before else len(rest), scene)
    return film
