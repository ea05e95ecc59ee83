"""The panels as parts of a window: takes, queue, history, cast and continuity. None is made before it is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

from matchcut.film.ids import CharacterId, ElementId, ShotId
from matchcut.studio.actions.action_book import ActionBook, ActionSpec
from matchcut.studio.panels.where_used import where_used
from matchcut.studio.parts import EVERY_CHANGE, Act, Ask, PaletteFinding, Part
from matchcut.studio.pictures import ShotPictures
from matchcut.studio.session import Session
from matchcut.studio.texts.tell import tr
from matchcut.studio.theme.theme import Theme

if TYPE_CHECKING:
    from matchcut.studio.film_cards import FilmCards
    from matchcut.studio.panels.continuity import ContinuityPanel
    from matchcut.studio.panels.queue import QueuePanel
    from matchcut.studio.panels.takes import TakesPanel
    from matchcut.studio.production import Production, Watcher
    from matchcut.studio.viewer.view import Viewer
    from matchcut.studio.window.notice import Notice


def _takes(session: Session, theme: Theme, viewer: Viewer, book: ActionBook, film_cards: FilmCards) -> TakesPanel:
    from matchcut.studio.panels.takes import TakesPanel

    takes = TakesPanel(session, theme, film_cards)
    takes.compare_wanted.connect(viewer.compare)
    takes.uncorrected_wanted.connect(viewer.compare_uncorrected)
    takes.addActions([book[act.spec.id] for act in TAKES.acts])
    return takes


def _queue(
    session: Session,
    theme: Theme,
    watcher: Watcher,
    production: Production,
    pictures: ShotPictures,
    settings: QSettings,
    ask: Ask,
) -> QueuePanel:
    from matchcut.studio.panels.queue import QueuePanel

    queue = QueuePanel(session, theme, watcher, production, settings)
    queue.picture = pictures.of_shot
    pictures.arrived.connect(queue.refresh)
    queue.make_wanted.connect(lambda: ask(lambda shooting: shooting.make_stale()))
    queue.resume_wanted.connect(lambda: ask(lambda shooting: shooting.resume()))
    return queue


def _continuity(
    session: Session,
    theme: Theme,
    pictures: ShotPictures,
    film_cards: FilmCards,
    show: Callable[[str], object],
    ask: Ask,
) -> ContinuityPanel:
    from matchcut.studio.panels.continuity import ContinuityPanel

    def write_cast(shot: ShotId) -> None:
        session.select((shot,))
        show("inspector")

    continuity = ContinuityPanel(session, theme, film_cards)
    continuity.measure_wanted.connect(lambda: ask(lambda measuring: measuring.measure_film()))
    continuity.findings.take_wanted.connect(lambda shots: ask(lambda shooting: shooting.make_another(shots)))
    continuity.findings.cast_wanted.connect(write_cast)
    continuity.rows.picture = pictures.of_end
    pictures.arrived.connect(continuity.list.viewport().update)
    return continuity


def _people(session: Session, show: Callable[[str], object], ask: Ask) -> Iterator[PaletteFinding]:
    """The cast and the elements, by name."""

    def show_owner(owner: CharacterId | ElementId) -> None:
        show("cast")
        ask(lambda cast: cast.show_owner(owner))

    film = session.film
    used = where_used(film)
    for person in sorted(film.characters.values(), key=lambda entry: entry.rank):
        more = used.get(person.id, person.description)
        yield PaletteFinding(person.name, tr("cast"), partial(show_owner, person.id), more)
    for thing in sorted(film.elements.values(), key=lambda entry: (entry.kind, entry.rank)):
        yield PaletteFinding(thing.name, tr(thing.kind.value), partial(show_owner, thing.id), used.get(thing.id, ""))


def _before_and_after(takes: TakesPanel, notice: Notice, ask: Ask) -> None:
    unseen = takes.compare_uncorrected()
    if unseen is None:
        return
    shot = unseen.another_of
    act = (tr("Make another take"), lambda: ask(lambda shooting: shooting.make_another((shot,)))) if shot else None
    notice.say(unseen.words, act=act)


def _note(show: Callable[[str], object], takes: TakesPanel) -> None:
    show("takes")
    takes.write_note()


TAKES = Part(
    id="takes",
    title="Takes",
    late=True,
    make=_takes,
    acts=(
        Act(
            ActionSpec("take.circle", "Shot/Take", "&Circle", "Make it the shot's chosen take", ("C",), local=True),
            lambda takes: takes.circle_chosen(),
        ),
        Act(
            ActionSpec(
                "take.compare", "Shot/Take", "Co&mpare", "Two takes with a wipe between them", ("Ctrl+Shift+W",)
            ),
            lambda takes: takes.compare(),
        ),
        Act(
            ActionSpec(
                "take.uncorrected",
                "Shot/Take",
                "&Before and after its correction",
                "The take beside itself as it was before it was corrected, with a wipe between them",
                ("Ctrl+Alt+B",),
            ),
            _before_and_after,
        ),
        Act(
            ActionSpec("take.cut", "Shot/Take", "&End the comparison", "Show the cut again", ("Ctrl+Alt+W",)),
            lambda viewer: viewer.end_compare(),
        ),
        Act(
            ActionSpec("take.note", "Shot/Take", "&Note on it", "Write what you think of the take", ("Ctrl+Alt+N",)),
            _note,
        ),
        Act(
            ActionSpec("take.seed", "Shot/Take", "Use its &seed again", "Next takes start from the same noise"),
            lambda takes: takes.reuse_seed(),
        ),
    ),
)

PANELS = (
    TAKES,
    Part(id="queue", title="Queue", late=True, make=_queue),
    Part(id="history", title="History", late=True, make="panels.history:History", shows=EVERY_CHANGE),
    Part(id="cast", title="Cast", late=True, make="panels.cast:CastPanel", findings=_people),
    Part(id="continuity", title="Continuity", late=True, make=_continuity),
)
