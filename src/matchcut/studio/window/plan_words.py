"""What the plan is for a shot, in sentences that a person can read before anything expensive starts."""

from __future__ import annotations

from matchcut.film.ids import ShotId
from matchcut.planning.recipe import Recipe
from matchcut.studio.look.tell import tr
from matchcut.studio.session import Session
from matchcut.walk.standing import outlook


def told_plan(session: Session, shot: ShotId, recipe: Recipe | None) -> str:
    """How the shot's next take is going to be made, what to mind, and how the shot stands; a line each.

    `recipe` is the one that was planned; None while that is worked out.
    """
    look, film = session.look(shot), session.film
    ahead = outlook(film, shot, recipe)
    state = tr(look.state.value)
    stands = tr("Stands: {0} ({1}).").format(state, look.words) if look.words else tr("Stands: {0}.").format(state)
    told = [ahead.words or _plainly(session, shot), ahead.held, *(f"⚠ {one}" for one in ahead.warnings), stands]
    return "\n".join(filter(None, told))


def _plainly(session: Session, shot: ShotId) -> str:
    """The plan of an engine that does not tell of it itself."""
    film = session.film
    found = film.shots[shot]
    starts = tr("Starts with a cut")
    if found.continues:
        starts = tr("Continues shot {0} from its last frames").format(film.label(found.continues))
    cast = [film.characters[row.character].name for row in film.cast_by_shot.get(shot, ())]
    parts = [starts, tr("with {0}").format(", ".join(cast)) if cast else ""]
    parts.append(tr("made by {0}").format(found.engine or film.settings.engine))
    return ", ".join(part for part in parts if part) + "."
