"""What a person can do to the film from the menus: each command a few pure edits, made as one step.

Every command acts on the selection and, where it makes something new, selects that.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from matchcut.app.problems import AppNote
from matchcut.film import edits
from matchcut.film.errors import EditRefused
from matchcut.film.film import Film
from matchcut.film.ids import AudioClipId, MarkerId, SceneId, ShotId, TitleId, new_id
from matchcut.film.model import Transition
from matchcut.film.steps import StepKind
from matchcut.film.vocabulary import TransitionKind
from matchcut.store.project import StepState
from matchcut.studio.session import Session
from matchcut.studio.timeline import clip_gestures
from matchcut.words.statements import Statement


class FilmCommands:
    """The commands, bound to one session."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.words_wanted: Callable[[], object] = lambda: None
        """Lets the person write the words of what is picked."""
        self.shot_words_wanted: Callable[[ShotId], object] = lambda _shot: None
        """Lets the person write what a new shot shows."""
        self.handles_wanted: Callable[[tuple[ShotId, ...]], object] = lambda _shots: None
        """Tells that shots have no frames to slip into, and offers to make them."""
        self.in_scene: SceneId | None = None
        """The scene that a menu was opened on; else it is that of the shot in hand."""

    def select_all(self) -> None:
        """Select every shot."""
        self.session.select(self.session.film.order)

    # Making

    def add_scene(self) -> None:
        """Add a scene after the present one, with its first shot."""
        film = self.session.film
        here = self.scene
        at = [scene.id for scene in film.scene_order].index(here) + 1 if here else None
        scene, shot = SceneId(new_id("sc")), ShotId(new_id("sh"))
        if self.session.edit(
            StepKind.NEW_SCENE(), lambda film: edits.add_shot(edits.add_scene(film, at=at, id=scene), scene, id=shot)
        ):
            self.session.select((shot,))
            self.shot_words_wanted(shot)

    def add_shot(self) -> ShotId | None:
        """Add a shot after the one in hand, or at the end; the first of all brings its scene."""
        film, current = self.session.film, self.session.selection.current
        scene = self.scene
        if scene is None:
            self.add_scene()
            return self.session.selection.current
        row = film.shot_ids_by_scene[scene]
        at = row.index(current) + 1 if current in row else None
        shot = ShotId(new_id("sh"))
        frames = film.settings.rate.nominal * 3
        before = current if current in row else row[-1] if row else None
        number = edits.next_number(film, film.shots[before].number) if before else ""
        if not self.session.edit(
            StepKind.NEW_SHOT(), lambda film: edits.add_shot(film, scene, at=at, id=shot, frames=frames, number=number)
        ):
            return None
        self.session.select((shot,))
        self.shot_words_wanted(shot)
        return shot

    def forget_empty(self, shot: ShotId) -> None:
        """Take a new shot back on which nothing was written, and take the one before it in hand."""
        film, project = self.session.film, self.session.project
        before = film.before(shot)
        newest = next((step for step in project.history() if step.state is StepState.DONE), None)
        new_shots = (
            project.shots_of([newest.id]).get(newest.id) if newest and newest.what.kind is StepKind.NEW_SHOT else None
        )
        if new_shots == (shot,):
            self.session.take_back()
        else:
            self.session.edit(StepKind.DELETE_SHOTS(count=1), lambda film: edits.delete_shot(film, shot))
        if before is not None and not self.session.selection.shots:
            self.session.select((before.id,))

    def duplicate(self) -> None:
        """Copy the selected shots, each right after itself."""
        copies = {shot: ShotId(new_id("sh")) for shot in self.session.selection.shots}

        def edit(film: Film) -> Film:
            for shot, copy in copies.items():
                film = edits.duplicate_shot(film, shot, copy)
            return film

        if copies and self.session.edit(StepKind.DUPLICATE(), edit):
            self.session.select(tuple(copies.values()))

    def delete(self) -> None:
        """Take the selected shots out, and select the one that closes up; or what else is picked."""
        if self.session.selection.clips:
            self._delete_clips(self.session.selection.clips)
            return
        shots = self.session.selection.shots
        if not shots:
            return
        film = self.session.film
        after = film.after(max(shots, key=film.place_of.__getitem__)) or film.before(
            min(shots, key=film.place_of.__getitem__)
        )
        if self._each(StepKind.DELETE_SHOTS(count=len(shots)), edits.delete_shot) and after is not None:
            self.session.select((after.id,))

    def _delete_clips(self, clips: tuple[str, ...]) -> None:
        """Take titles, sounds and markers out of the film."""

        def edit(film: Film) -> Film:
            for clip in clips:
                if clip in film.titles:
                    film = edits.delete_title(film, TitleId(clip))
                elif clip in film.audio:
                    film = edits.delete_audio(film, AudioClipId(clip))
                elif clip in film.markers:
                    film = edits.delete_marker(film, MarkerId(clip))
            return film

        self.session.edit(self._deletion(clips), edit)

    def _deletion(self, clips: tuple[str, ...]) -> Statement[StepKind]:
        film = self.session.film
        if len(clips) > 1:
            return StepKind.DELETE_CLIPS(count=len(clips))
        if clips[0] in film.titles:
            return StepKind.DELETE_TITLE()
        return StepKind.DELETE_SOUND() if clips[0] in film.audio else StepKind.DELETE_MARKER()

    def split(self) -> None:
        """Cut the shot under the playhead in two there, or the sounds that are picked."""
        frame = self.session.playhead
        sounds = [AudioClipId(clip) for clip in self.session.selection.clips if clip in self.session.film.audio]
        if not sounds:
            self.split_at(None, frame)
            return

        def edit(film: Film) -> Film:
            for sound in sounds:
                film = edits.split_audio(film, sound, frame)
            return film

        self.session.edit(StepKind.SPLIT_SOUND(), edit)

    def split_at(self, shot: ShotId | None, frame: int) -> None:
        """Cut a shot (None: the one that a film frame shows) in two at that frame; the halves share its take."""
        film = self.session.film
        placed = film.layout.at(frame) if shot is None else film.layout[film.place_of[shot]]
        if placed is None or not placed.range.contains(frame):
            return
        half = ShotId(new_id("sh"))
        at = frame - placed.range.start
        take = film.circled(placed.shot.id)
        if self.session.edit(StepKind.SPLIT(), lambda film: edits.split_shot(film, placed.shot.id, at, half, take)):
            self.session.select((half,))

    def merge(self) -> None:
        """Make the shot in hand and the next one shot again."""
        current = self.session.selection.current
        if current is not None:
            self.session.edit(StepKind.MERGE(), lambda film: edits.merge_shots(film, current))

    def add_title(self) -> None:
        """Put a title over the shot in hand, from the playhead on where it is there, and let its words be written."""
        current = self.session.selection.current
        if current is not None:
            offset, room = self._into(current)
            frames, title = min(72, room), TitleId(new_id("ti"))
            fade = min(12, frames // 2)
            if self.session.edit(
                StepKind.ADD_TITLE(),
                lambda film: edits.add_title(film, current, "Title", id=title, offset=offset, frames=frames, fade=fade),
            ):
                self.session.pick(title)
                self.words_wanted()

    def _into(self, shot: ShotId) -> tuple[int, int]:
        """How far into a shot the playhead is, 0 if it is elsewhere, and how many of its frames come from there on."""
        film, frame = self.session.film, self.session.playhead
        placed = film.layout[film.place_of[shot]]
        offset = frame - placed.range.start if placed.range.contains(frame) else 0
        return offset, placed.range.frames - offset

    def add_marker(self) -> None:
        """Leave a marker on the frame under the playhead."""
        film, frame = self.session.film, self.session.playhead
        placed = film.layout.at(frame)
        if placed is not None:
            offset = frame - placed.range.start
            self.session.edit(
                StepKind.ADD_MARKER(), lambda film: edits.add_marker(film, placed.shot.id, offset, "Note")
            )

    # Changing

    def chain(self) -> None:
        """Let each selected shot continue the one before it."""

        def edit(film: Film, shot: ShotId) -> Film:
            before = film.before(shot)
            return edits.chain(film, shot, before.id) if before else film

        self._each(StepKind.CONTINUE_SHOT_BEFORE(), edit)

    def dissolve(self) -> None:
        """Dissolve into each selected shot over half a second."""
        frames = max(2, self.session.film.settings.rate.nominal // 2)
        transition = Transition(TransitionKind.DISSOLVE, frames)
        self._each(StepKind.DISSOLVE(), lambda film, shot: edits.set_transition(film, shot, transition))

    def cut_into(self) -> None:
        """Enter each selected shot by a plain cut."""
        self._each(StepKind.CUT(), lambda film, shot: edits.set_transition(film, shot, None))

    def unchain(self) -> None:
        """Let each selected shot start fresh."""
        self._each(StepKind.START_WITH_CUT(), lambda film, shot: edits.chain(film, shot, None))

    def slip(self, by: int) -> None:
        """Show the takes of the selected shots so many frames later; repeated presses are one step of undo."""
        shots = self.session.film.shots
        lacking = tuple(
            shot
            for shot in self.session.selection.shots
            if (shots[shot].tail if by > 0 else shots[shot].head) < abs(by)
        )
        if lacking:
            self.handles_wanted(lacking)
            return
        self._each(StepKind.SLIP(), lambda film, shot: edits.slip(film, shot, by), merge="slip")

    def handles(self, seconds: Fraction) -> None:
        """Let the selected shots be made so much longer at both ends than the cut shows; tell where that can't be."""
        from matchcut.app.handles import handles_step, with_handles

        shots, facts = self.session.selection.shots, self.session.project.media.facts
        frames = int(seconds * self.session.film.settings.rate.nominal)
        notes: tuple[Statement[AppNote], ...] = ()

        def edit(film: Film) -> Film:
            nonlocal notes
            after, given = with_handles(film, facts, frames, shots)
            notes = given.notes
            return after

        if shots and self.session.edit(handles_step(frames), edit) and notes:
            self.session.refused.emit(EditRefused(notes[0], advice=notes[1:]))

    def move(self, by: int) -> None:
        """Move the selected shots one place earlier or later in their scenes; what else is picked, by a frame."""
        chosen, clips = self.session.selection.shots, self.session.selection.clips
        if clips:
            self.session.edit(StepKind.MOVE(), lambda film: moved(film, clips, by), merge=f"nudge:{clips}")
            return

        def edit(film: Film) -> Film:
            ordered = sorted(chosen, key=film.place_of.__getitem__, reverse=by > 0)
            for shot in ordered:
                row = film.shot_ids_by_scene[film.shots[shot].scene]
                film = edits.move_shot(film, shot, max(0, row.index(shot) + by))
            return film

        if chosen:
            self.session.edit(StepKind.MOVE(), edit)

    def trim_to_playhead(self, *, head: bool) -> None:
        """Cut away the part of the shot under the playhead that lies before it, or after it."""
        film, frame = self.session.film, self.session.playhead
        placed = film.layout.at(frame)
        if placed is None:
            return
        shot, into = placed.shot, frame - placed.range.start
        if head:
            self.session.edit(
                StepKind.TRIM(), lambda film: edits.trim(film, shot.id, head=shot.head + _source(shot.speed, into))
            )
            self.session.seek(placed.range.start)
        else:
            kept = _source(shot.speed, into + 1)
            self.session.edit(
                StepKind.TRIM(), lambda film: edits.trim(film, shot.id, tail=shot.frames - shot.head - kept)
            )

    def _each(self, step: Statement[StepKind], edit: Callable[[Film, ShotId], Film], *, merge: str = "") -> bool:
        """Make one edit of all selected shots, as one step."""
        shots = self.session.selection.shots

        def all_of_them(film: Film) -> Film:
            for shot in shots:
                film = edit(film, shot)
            return film

        return bool(shots) and self.session.edit(step, all_of_them, merge=f"{merge}:{shots}" if merge else "")

    def move_scene(self, by: int) -> None:
        """Move the scene, with all its shots, one place earlier or later."""
        scene = self.scene
        if scene is not None:
            place = [row.id for row in self.session.film.scene_order].index(scene) + by
            if 0 <= place < len(self.session.film.scenes):
                self.session.edit(StepKind.MOVE_SCENE(), lambda film: edits.move_scene(film, scene, place))

    def delete_scene(self) -> None:
        """Take the scene out, with all its shots."""
        scene = self.scene
        if scene is not None:
            self.session.edit(StepKind.DELETE_SCENE(), lambda film: edits.delete_scene(film, scene))

    @property
    def scene(self) -> SceneId | None:
        """The scene that a menu was opened on, else that of the shot in hand, else the last one."""
        film, current = self.session.film, self.session.selection.current
        if self.in_scene in film.scenes:
            return self.in_scene
        if current is not None:
            return film.shots[current].scene
        return film.scene_order[-1].id if film.scenes else None


def moved(film: Film, clips: tuple[str, ...], by: int) -> Film:
    """The film with titles, sounds and markers so many frames later."""
    for clip in clips:
        if clip in film.titles:
            gesture = clip_gestures.move_title(TitleId(clip), 0)
        elif clip in film.audio:
            gesture = clip_gestures.move_sound(AudioClipId(clip), 0, film.audio[AudioClipId(clip)].track)
        else:
            gesture = clip_gestures.move_marker(MarkerId(clip), 0)
        film = gesture.change(film, by)
    return film


def _source(speed: Fraction, frames: int) -> int:
    """How many frames of a take so many film frames show."""
    return frames * speed.numerator // speed.denominator
