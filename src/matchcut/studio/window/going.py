"""Where the person goes in the film and in the window, and where the keyboard is put for what they want to write."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from matchcut.film.ids import ShotId
from matchcut.planning.grammar.warnings import Grammar
from matchcut.studio.parts import Ask, PaletteFinding
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr

if TYPE_CHECKING:
    from matchcut.studio.board.view import BoardView
    from matchcut.studio.inspector.inspectors import Inspectors
    from matchcut.studio.window.commands import FilmCommands
    from matchcut.studio.window.notice import Notice


class Going:
    """Takes the person to a shot, a seam, or the words of something. `show` brings a place to the front, by its id."""

    def __init__(self, session: Session, show: Callable[[str], object], ask: Ask, notice: Notice) -> None:
        self._session, self._show, self._ask, self._notice = session, show, ask, notice

    def to_shot(self, shot: ShotId) -> None:
        """Select a shot and put the playhead on its first frame."""
        session = self._session
        session.select((shot,))
        session.seek(session.film.layout[session.film.place_of[shot]].range.start)

    def step_shot(self, by: int) -> None:
        """Go to the first frame of the shot before or after the one under the playhead."""
        film, frame = self._session.film, self._session.playhead
        if not film.shots:
            return
        starts = film.layout.starts
        if by > 0:
            later = bisect_right(starts, frame)
            self._session.seek(starts[later] if later < len(starts) else film.length)
        else:
            self._session.seek(starts[max(0, bisect_left(starts, frame) - 1)])

    def to_next_warning(self) -> None:
        """Go to the next shot against which the storyboard says something that is not meant, around the film's end."""
        film, current = self._session.film, self._session.selection.current
        grammar, place = Grammar(film), film.place_of.get(current, -1) if current is not None else -1
        around = (*film.order[place + 1 :], *film.order[: place + 1])
        warned = next((shot for shot in around if grammar.warnings(shot)), None)
        if warned is None:
            self._notice.say(tr("Nothing is said against the storyboard."), good=True)
        else:
            self.to_shot(warned)
            self._show("inspector")

    def to_seam(self, shot: ShotId, *, seam: bool = True) -> None:
        """Show the continuity room, with what was found of a shot in hand, of its `seam` first; or that seam itself."""
        self._show("continuity")
        self._ask(lambda continuity: continuity.choose(shot, seam=seam))

    def write_on_clip(self) -> None:
        """Put the keyboard into the words of the title, sound or marker that is picked."""
        self._show("inspector")
        self._ask(lambda inspector: inspector.clips.write())

    def write_on_shot(self, shot: ShotId) -> None:
        """Put the keyboard into what a new shot shows: on its card, or in the inspector where no board is seen."""

        def write(board: BoardView, inspector: Inspectors) -> None:
            action = inspector.shots.fields["action"]
            if board.isVisible():
                board.write(shot, new=True)
            elif action.isVisible():
                action.setFocus()

        self._ask(write)

    def write_heading(self) -> None:
        """Let the person write the heading of the scene in hand, on the board."""

        def write(board: BoardView, commands: FilmCommands) -> None:
            if commands.scene is not None:
                self._show("board")
                board.write_heading(commands.scene)

        self._ask(write)


def scenes(session: Session, going: Going) -> Iterator[PaletteFinding]:
    """What the palette finds of the story beside its shots."""
    film = session.film
    for number, scene in enumerate(film.scene_order, start=1):
        shots = film.shot_ids_by_scene[scene.id]
        if shots:
            heading = scene.heading or tr("Scene {0}").format(number)
            yield PaletteFinding(heading, tr("scene"), partial(going.to_shot, shots[0]), scene.synopsis)
