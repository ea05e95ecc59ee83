"""The first breakdown of a screenplay into scenes and shots: simple rules, for a person to go on from.

Scenes
    Every heading opens a scene. Its place is a location, one for each distinct place; where a script has a place both
    inside and outside, those are two. CONTINUOUS, LATER and SAME take the time of the scene before. Synopses become
    the scene's. Text before the first heading is a scene of its own.

Shots
    1  The scene's first shot establishes it: wide, extreme wide where it opens a new place outside, three seconds or
       more. It is the first paragraph of action; where a scene opens otherwise, a shot of the place is put before.
    2  A paragraph of action is a shot, or several if it takes longer than eight seconds to read. `framing` says how
       near. In it are those of the cast whom it names; "He", "She" or "They" at its head are those of the shot before.
       "A beat." and the like lengthen the shot before.
    3  CLOSE ON THE LAMP on a line of its own (or a Shot of Final Draft) is the head of the action below it.
    4  A speech is a shot of who speaks. In an exchange sizes go by pairs, so that shot and reverse match: two mediums,
       two close-ups, two mediums … A speech of more than twelve seconds is cut at sentences; the parts alternate.
       Two who speak at once share a medium wide.
    5  Who is only heard (V.O., O.S.) is laid over the shot before it; if somebody speaks there already, over a shot
       of whoever listens, or of the place.

Ends of shots
    DISSOLVE TO:, WIPE TO:, FADE TO WHITE and their like lead into the next shot. FADE IN: at the head of the film and
    FADE OUT. at its end are the film's own fades; inside it they dip to black. All else is a cut.

Text and notes
    Centred text, SUPER: and TITLE: stand over the shot before (over the next one at the head of a scene). Notes go
    with the shot before them. Sections, page breaks and the boneyard are left out, and counted.

Lengths are reading times, see `timing`. Nothing here is random and nothing is guessed twice: the same text gives the
same film, ids included.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from matchcut.film.film import Film
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TransitionKind
from matchcut.script.screenplay.cast_list import CastList, capitalised
from matchcut.script.screenplay.cues import Heading, is_upper, read_heading
from matchcut.script.screenplay.drafts import DraftFilm, DraftScene, DraftShot, film_of
from matchcut.script.screenplay.framing import said_size
from matchcut.script.screenplay.model import SPOKEN, UNSEEN, Element, Kind, Screenplay
from matchcut.script.screenplay.transitions import Fade, is_transition, meaning

FADE_IN, FADE_OUT = Fraction(1), Fraction(2)
"""How long the film's own fades are where the script asks for them, in seconds."""


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The draft of a film, and what a person should know of how it came about."""

    draft: DraftFilm
    notes: tuple[str, ...]


def break_down(screenplay: Screenplay, rate: FrameRate, size: tuple[int, int], *, title: str = "") -> Film:
    """Return the film of a screenplay, which holds. `title` is for one without a title page."""
    return film_of(draft_of(screenplay, title=title).draft, rate, size)
