"""What a drag on the timeline does. Each gesture is a pure edit of the film that depends on how far it was dragged.

While the mouse moves, the view shows `preview(film, frame)`; on release the same edit is made once, as one step of
undo. A drag to where the film can't be so shows the nearest that it can.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import islice

from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.model import Transition
from matchcut.film.vocabulary import TransitionKind

Edit = Callable[[Film], Film]


@dataclass(frozen=True, slots=True)
class Gesture:
    """A drag that began at film frame `grabbed`. `change(film, by)` is the film after a drag by so many frames.

    `on_row`, where a thing can also be dragged up and down, is the same gesture ending on the row of that name; it is
    `elsewhere` then, and changes the film even if it was dragged by no frame. `carries` are shots that go with the
    pointer to another place in the film.
    """

    label: str
    grabbed: int
    change: Callable[[Film, int], Film]
    on_row: Callable[[str], Gesture] | None = None
    elsewhere: bool = False
    carries: tuple[ShotId, ...] = ()

    def edit_at(self, by: int) -> Edit:
        """The edit for a drag by so many frames."""
        return lambda film: self.change(film, by)

    def preview(self, film: Film, frame: int) -> tuple[Film, int]:
        """The film as it would be with the drag ended at `frame`, and by how many frames that drags.

        Goes back toward the start of the drag until the film can be so.
        """
        by = frame - self.grabbed
        low, high = 0, by
        found = self._try(film, by)
        if found is not None:
            return found, by
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


def trim_head(shot: ShotId, grabbed: int) -> Gesture:
    """Drag a shot's first frame: later starts later in the take, and the film closes up."""
    return Gesture("Trim", grabbed, lambda film, by: edits.trim(film, shot, head=film.shots[shot].head + by))


def trim_tail(shot: ShotId, grabbed: int) -> Gesture:
    """Drag a shot's last frame. Beyond what was made, the shot itself becomes longer and needs a new take."""

    def change(film: Film, by: int) -> Film:
        found = film.shots[shot]
        if by > found.tail:
            return edits.revise_shot(film, shot, tail=0, frames=found.frames + by - found.tail)
        return edits.trim(film, shot, tail=found.tail - by)

    return Gesture("Trim", grabbed, change)


def roll(shot: ShotId, grabbed: int) -> Gesture:
    """Drag the cut between a shot and the next; nothing else moves."""
    return Gesture("Roll the cut", grabbed, lambda film, by: edits.roll(film, shot, by))


def slip(shot: ShotId, grabbed: int) -> Gesture:
    """Drag the take under a shot; the shot stays in place."""
    return Gesture("Slip", grabbed, lambda film, by: edits.slip(film, shot, -by))


def transition(shot: ShotId, grabbed: int) -> Gesture:
    """Drag the edge of a transition into a shot; dragged to nothing it is a cut again."""

    def change(film: Film, by: int) -> Film:
        present = film.shots[shot].transition
        frames = (present.frames if present else 0) + by
        kind = present.kind if present else TransitionKind.DISSOLVE
        return edits.set_transition(film, shot, Transition(kind, frames) if frames > 0 else None)

    return Gesture("Set the transition", grabbed, change)


def reorder(shots: tuple[ShotId, ...], grabbed: int) -> Gesture:
    """Drag shots to another place in the running order: they go before the shot that the drag ends on."""

    def change(film: Film, by: int) -> Film:
        target = _before_which(film, shots, grabbed + by)
        last = next((one for one in reversed(film.order) if one not in shots), None)
        if last is None:
            return film
        scene = film.shots[target or last].scene
        for shot in shots:
            row = [one for one in film.shot_ids_by_scene[scene] if one != shot]
            place = row.index(target) if target else len(row)
            film = edits.move_shot(film, shot, place, scene)
        return film

    label = "Move the shot" if len(shots) == 1 else f"Move {len(shots)} shots"
    return Gesture(label, grabbed, change, carries=shots)


def _before_which(film: Film, dragged: Collection[ShotId], frame: int) -> ShotId | None:
    """The first shot, of those that are not dragged, whose middle lies after a frame; None where none does."""
    layout = film.layout
    starts, lengths = layout.starts, layout.lengths
    place = bisect_right(starts, frame)
    while place > 0 and starts[place - 1] + lengths[place - 1] // 2 > frame:
        place -= 1
    return next((shot for shot in islice(film.order, place, None) if shot not in dragged), None)
