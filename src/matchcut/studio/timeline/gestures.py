"""What a drag on the timeline does. Each gesture is a pure edit of the film that depends on how far it was dragged.

While the mouse moves, the view shows `preview(film, frame)`; on release the same edit is made once, as one step of
undo. A drag to where the film can't be so shows the nearest that it can.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MarkerId, ShotId, TitleId
from matchcut.film.model import Transition
from matchcut.film.vocabulary import TransitionKind

Edit = Callable[[Film], Film]


@dataclass(frozen=True, slots=True)
class Gesture:
    """A drag that began at film frame `grabbed`. `edit_at(by)` is the edit for a drag by so many frames."""

    label: str
    grabbed: int
    edit_at: Callable[[int], Edit]

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
            return self.edit_at(by)(film) if by else film
        except EditRefused:
            return None


def trim_head(shot: ShotId, grabbed: int) -> Gesture:
    """Drag a shot's first frame: later starts later in the take, and the film closes up."""
    return Gesture("Trim", grabbed, lambda by: lambda film: edits.trim(film, shot, head=film.shots[shot].head + by))


def trim_tail(shot: ShotId, grabbed: int) -> Gesture:
    """Drag a shot's last frame. Beyond what was made, the shot itself becomes longer and needs a new take."""

    def edit(film: Film, by: int) -> Film:
        found = film.shots[shot]
        if by > found.tail:
            return edits.revise_shot(film, shot, tail=0, frames=found.frames + by - found.tail)
        return edits.trim(film, shot, tail=found.tail - by)

    return Gesture("Trim", grabbed, lambda by: lambda film: edit(film, by))


def roll(shot: ShotId, grabbed: int) -> Gesture:
    """Drag the cut between a shot and the next; nothing else moves."""
    return Gesture("Roll the cut", grabbed, lambda by: lambda film: edits.roll(film, shot, by))


def slip(shot: ShotId, grabbed: int) -> Gesture:
    """Drag the take under a shot; the shot stays in place."""
    return Gesture("Slip", grabbed, lambda by: lambda film: edits.slip(film, shot, -by))


def transition(shot: ShotId, grabbed: int) -> Gesture:
    """Drag the edge of a transition into a shot; dragged to nothing it is a cut again."""

    def edit(film: Film, by: int) -> Film:
        present = film.shots[shot].transition
        frames = (present.frames if present else 0) + by
        kind = present.kind if present else TransitionKind.DISSOLVE
        return edits.set_transition(film, shot, Transition(kind, frames) if frames > 0 else None)

    return Gesture("Set the transition", grabbed, lambda by: lambda film: edit(film, by))


def move_title(title: TitleId, grabbed: int) -> Gesture:
    """Drag a title along its shot."""

    def edit(film: Film, by: int) -> Film:
        return edits.revise_title(film, title, offset=film.titles[title].offset + by)

    return Gesture("Move the title", grabbed, lambda by: lambda film: edit(film, by))


def stretch_title(title: TitleId, grabbed: int) -> Gesture:
    """Drag the end of a title; its fades shrink with it where they must."""

    def edit(film: Film, by: int) -> Film:
        found = film.titles[title]
        frames = found.frames + by
        return edits.revise_title(film, title, frames=frames, fade=min(found.fade, max(0, frames) // 2))

    return Gesture("Stretch the title", grabbed, lambda by: lambda film: edit(film, by))


def move_marker(marker: MarkerId, grabbed: int) -> Gesture:
    """Drag a marker to another frame, be it another shot's."""

    def edit(film: Film, by: int) -> Film:
        found = film.markers[marker]
        frame = film.layout[film.place_of[found.shot]].range.start + found.offset + by
        frame = max(0, min(frame, film.length - 1))
        placed = film.layout.at(frame)
        assert placed is not None
        moved = edits.delete_marker(film, marker)
        return edits.add_marker(moved, placed.shot.id, frame - placed.range.start, found.text, id=marker)

    return Gesture("Move the marker", grabbed, lambda by: lambda film: edit(film, by))


def move_sound(clip: AudioClipId, grabbed: int) -> Gesture:
    """Drag a sound against what it hangs on."""

    def edit(film: Film, by: int) -> Film:
        return edits.revise_audio(film, clip, offset=film.audio[clip].offset + by)

    return Gesture("Move the sound", grabbed, lambda by: lambda film: edit(film, by))


def reorder(shots: tuple[ShotId, ...], grabbed: int) -> Gesture:
    """Drag shots to another place in the running order: they go before the shot that the drag ends on."""

    def edit(film: Film, by: int) -> Film:
        frame = grabbed + by
        others = [placed for placed in film.layout if placed.shot.id not in shots]
        if not others:
            return film
        target = next((one for one in others if frame < (one.range.start + one.range.end) // 2), None)
        scene = (target or others[-1]).shot.scene
        for shot in shots:
            row = [one for one in film.shot_ids_by_scene[scene] if one != shot]
            place = row.index(target.shot.id) if target else len(row)
            film = edits.move_shot(film, shot, place, scene)
        return film

    label = "Move the shot" if len(shots) == 1 else f"Move {len(shots)} shots"
    return Gesture(label, grabbed, lambda by: lambda film: edit(film, by))


def snap(frame: int, candidates: list[int], within: int) -> int:
    """The candidate nearest to a frame if it lies within so many frames, else the frame itself."""
    nearest = min(candidates, key=lambda one: abs(one - frame), default=frame)
    return nearest if abs(nearest - frame) <= within else frame
