"""What the plan is for a shot, in sentences that a person can read before anything expensive starts."""

from __future__ import annotations

from collections.abc import Mapping

from matchcut.app.status import outlook
from matchcut.engines.registry import engines
from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.planning.grammar.warnings import Grammar
from matchcut.planning.recipe import Recipe
from matchcut.studio.production import time_words
from matchcut.studio.session import Session
from matchcut.studio.texts.remedies import words_of
from matchcut.studio.texts.standing import told_standing
from matchcut.studio.texts.tell import tr

_TOLD_IN_MINUTES = 100


def told_plan(session: Session, shot: ShotId, recipe: Recipe | None, paces: Mapping[str, float]) -> str:
    """How the shot's next take is going to be made, how long that takes, what to mind, and how the shot stands.

    A line each, but for what the storyboard says against it (`inspector.shot_doubts`). `recipe` is the one that was
    planned; None while that is worked out. `paces` are the seconds that engines took for a frame of this film.
    """
    look, film = session.look(shot), session.film
    ahead = outlook(film, shot, recipe)
    stands = told_standing(look)
    words = words_of(ahead.words) or _plainly(session, shot)
    doubts = Grammar(film).warnings(shot)
    warnings = (f"⚠ {words_of(warning)}" for warning in ahead.warnings if warning not in doubts)
    lines = [words, words_of(ahead.held), _time(film, shot, paces), *warnings, stands]
    return "\n".join(filter(None, lines))


def _time(film: Film, shot: ShotId, paces: Mapping[str, float]) -> str:
    """About how long a take is in the making, and of one that is made here that it costs nothing else."""
    entry = film.shots[shot]
    engine = entry.engine or film.settings.engine
    if engine not in paces:
        return ""
    seconds = max(1, round(paces[engine] * entry.frames))
    duration = time_words(seconds) if seconds >= _TOLD_IN_MINUTES else tr("about {0} s").format(seconds)
    spec = engines().get(engine)
    if spec is not None and spec.service:
        return tr("A take is {0} in the making, as those by {1} went.").format(duration, engine)
    return tr("A take is {0} in the making, as those by {1} went; it costs nothing else.").format(duration, engine)


def _plainly(session: Session, shot: ShotId) -> str:
    """The plan of an engine that does not tell of it itself."""
    film = session.film
    entry = film.shots[shot]
    starts = tr("Starts with a cut")
    if entry.continues:
        starts = tr("Continues shot {0} from its last frames").format(film.label(entry.continues))
    cast = [film.characters[row.character].name for row in film.cast_by_shot.get(shot, ())]
    parts = [starts, tr("with {0}").format(", ".join(cast)) if cast else ""]
    parts.append(tr("made by {0}").format(entry.engine or film.settings.engine))
    return ", ".join(part for part in parts if part) + "."
