"""The first breakdown of a screenplay into scenes and shots: simple rules, for a person to go on from.

Scenes
    Every heading opens a scene. Its place is a location, one for each distinct place; where a script has a place both
    inside and outside, those are two. CONTINUOUS, LATER and SAME take the time of the scene before, as does a forced
    heading that says none. Synopses become the scene's. Text before the first heading is a scene of its own; one that
    says OMITTED is left out. In an outline, where nothing is to be seen yet, each scene gets one shot of its synopsis,
    and sections stand for headings where there is none (`outline`).

Shots
    1  The first shot of a scene in a new place establishes it: wide (extreme wide outside, if nobody is in it), three
       seconds or more. It is the first paragraph of action; where a scene opens with speech, a shot of the place is
       put before. Where the script says how a scene opens (CLOSE ON …), it opens so.
    2  A paragraph of action is a shot, or several if it takes longer than eight seconds to read. `framing` says how
       near. In it are those of the cast whom it names; "He" or "She" at its head are those of the shot before, "They"
       all whom the scene has shown. "A beat." and the like lengthen the shot before.
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
    with the shot before them. Sections, with the synopses under them, become the film's notes, as does the title
    page. Page breaks and the boneyard are left out, and counted.

Lengths are reading times, see `timing`. Nothing here is random and nothing is guessed twice: the same text gives the
same film, ids included.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from matchcut.film.camera_text import said_size
from matchcut.film.film import Film
from matchcut.film.time import FrameRate
from matchcut.film.vocabulary import TitleStyle, TransitionKind
from matchcut.script.problems import ScriptNote
from matchcut.script.screenplay.cast_list import CastList, capitalised
from matchcut.script.screenplay.cues import Heading, is_upper, read_heading
from matchcut.script.screenplay.drafts import DraftFilm, DraftScene, film_of
from matchcut.script.screenplay.model import Screenplay, ScriptElement, ScriptElementKind
from matchcut.script.screenplay.outline import outlined
from matchcut.script.screenplay.scene_shots import SceneShots, Setting
from matchcut.script.screenplay.speeches import Speech, gather
from matchcut.script.screenplay.transitions import Fade, is_transition, meaning
from matchcut.words.statements import Note, Notes

FADE_IN, FADE_OUT = Fraction(1), Fraction(2)
"""How long the film's own fades are where the script asks for them, in seconds."""

_TITLE = re.compile(r"(SUPER(?:IMPOSED?)?|CHYRON|CAPTION|TITLE(?: CARD| OVER)?|CARD)\s*:\s*(.*)", re.DOTALL)
_LEFT_OUT = {
    ScriptElementKind.PAGE_BREAK: ScriptNote.PAGE_BREAKS,
    ScriptElementKind.BONEYARD: ScriptNote.BONEYARD,
}


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The draft of a film, and what a person should know of how it came about."""

    draft: DraftFilm
    notes: Notes


def break_down(screenplay: Screenplay, rate: FrameRate, size: tuple[int, int], *, title: str = "") -> Film:
    """Return the film of a screenplay, which holds. `title` is for one without a title page."""
    return film_of(draft_of(screenplay, title=title).draft, rate, size)


def draft_of(screenplay: Screenplay, *, title: str = "") -> Breakdown:
    """Return the first breakdown of a screenplay. The rules are those told above."""
    return _Breakdown(screenplay, title).breakdown()


@dataclass(frozen=True, slots=True)
class ScriptScene:
    """A heading and the elements under it; the heading is None for what stands before the first one."""

    heading: ScriptElement | None
    elements: tuple[ScriptElement, ...]


def scenes_of(screenplay: Screenplay) -> Iterator[ScriptScene]:
    """The scenes of a screenplay, in its order."""
    heading: ScriptElement | None = None
    under: list[ScriptElement] = []
    for element in screenplay.elements:
        if element.kind is ScriptElementKind.HEADING:
            if heading or under:
                yield ScriptScene(heading, tuple(under))
            heading, under = element, []
        else:
            under.append(element)
    if heading or under:
        yield ScriptScene(heading, tuple(under))


class _Breakdown:
    def __init__(self, screenplay: Screenplay, title: str) -> None:
        self._screenplay = screenplay
        self._title = screenplay.title or title
        self._cast = CastList(screenplay.elements)
        self._places = PlaceNames(screenplay)
        self._notes: list[Note] = []
        self._film_notes: list[str] = []
        self._scenes: list[DraftScene] = []
        self._transition: TransitionKind | None = None
        self._ended = False  # Whether the last thing so far is a fade to black.
        self._faded_in = False

    def breakdown(self) -> Breakdown:
        """The whole breakdown."""
        for index, scene in enumerate(scenes_of(self._screenplay)):
            self._add_scene(scene, index)
        if not self._any_shot():
            self._take_outline()
        self._count_left_out()
        page = (f"{entry.key}: {', '.join(entry.values)}" for entry in self._screenplay.title_page if entry.values)
        lines = [line for line in page if not line.casefold().startswith("title:")]
        draft = DraftFilm(
            title=self._title,
            scenes=tuple(self._scenes),
            cast=self._cast.names,
            fade_in=FADE_IN if self._faded_in else Fraction(0),
            fade_out=FADE_OUT if self._ended and self._any_shot() else Fraction(0),
            notes="\n".join([*lines, *self._film_notes]),
        )
        return Breakdown(draft, tuple(self._notes))

    def _add_scene(self, scene: ScriptScene, index: int) -> None:
        before = self._scenes[-1] if self._scenes else DraftScene()
        text = scene.heading.text if scene.heading else ""
        heading = read_heading(text)
        opening = None if heading.prefix else said_size(text)
        place = self._places.name(heading) if opening is None else before.place
        same_time = heading.goes_on or not (heading.prefix or heading.time)
        time = before.time_of_day if same_time else heading.time.lower()
        setting = Setting(place, time, heading.outside, place != before.place, opening)
        shots = SceneShots(setting, self._cast, self._transition)
        synopsis: list[str] = []
        about = synopsis if scene.heading else self._film_notes
        for item in gather(scene.elements, self._cast):
            if isinstance(item, Speech):
                self._ended = False
                shots.speech(item)
            elif item.kind is ScriptElementKind.SYNOPSIS:
                about.append(item.text)
            elif item.kind is ScriptElementKind.SECTION:
                about = self._film_notes
                about.append(f"{'#' * item.depth} {item.text}")
            else:
                self._beat(item, shots)
        finished = shots.finish()
        self._transition = shots.transition
        self._film_notes.extend(shots.notes)
        if finished or (scene.heading and text.upper() != "OMITTED"):
            number = scene.heading.number if scene.heading else ""
            self._scenes.append(DraftScene(text, number, place, time, "\n".join(synopsis), finished, index))

    def _beat(self, item: ScriptElement, shots: SceneShots) -> None:
        """One element of a scene that is no speech."""
        text = item.text.strip()
        if item.kind is ScriptElementKind.TRANSITION or (item.kind is ScriptElementKind.ACTION and is_transition(text)):
            self._take_transition(item, shots)
        elif item.kind is ScriptElementKind.NOTE:
            shots.note(item.text)
        elif item.kind is ScriptElementKind.CENTRED:
            shots.title(text, TitleStyle.CENTRE, item.line, at_end=True)
        elif item.kind in (ScriptElementKind.ACTION, ScriptElementKind.SHOT):
            self._ended = False
            self._take_action(item, text, shots)

    def _take_action(self, item: ScriptElement, text: str, shots: SceneShots) -> None:
        title = _TITLE.fullmatch(text)
        if title:
            lower = title[1].startswith(("SUPER", "CHYRON", "CAPTION"))
            words = title[2].strip().strip("\"'“”").strip()
            if words:
                shots.title(words, TitleStyle.LOWER_THIRD if lower else TitleStyle.CENTRE, item.line, at_end=False)
        elif item.kind is ScriptElementKind.SHOT or (is_upper(text) and "\n" not in text and said_size(text)):
            shots.cue(text, item.line)
        elif text:
            shots.action(text, item.line)

    def _take_transition(self, item: ScriptElement, shots: SceneShots) -> None:
        """Note how the next shot is entered. What comes after a fade to black may fade in, but that is one dip."""
        meant = meaning(item.text)
        shots.end_cue()
        opens = not self._any_shot() and not shots.begun
        if meant is None:
            self._notes.append(ScriptNote.READ_AS_CUT(line=item.line, text=item.text))
        elif meant is Fade.OUT:
            self._ended = True
            shots.transition = TransitionKind.DIP_BLACK
        elif meant is Fade.IN:
            self._faded_in = self._faded_in or opens
            shots.transition = None if opens else TransitionKind.DIP_BLACK
        elif isinstance(meant, TransitionKind):
            shots.transition = meant

    def _any_shot(self) -> bool:
        return any(scene.shots for scene in self._scenes)

    def _take_outline(self) -> None:
        if not self._scenes:
            self._film_notes.clear()  # Its sections are scenes.
        self._scenes = outlined(self._screenplay, self._scenes)
        if self._scenes:
            self._notes.append(ScriptNote.OUTLINE())

    def _count_left_out(self) -> None:
        counts = Counter(element.kind for element in self._screenplay.elements)
        self._notes.extend(note(count=counts[kind]) for kind, note in _LEFT_OUT.items() if counts[kind])


class PlaceNames:
    """What the places of a screenplay are called: one name for each, in the spelling that comes first."""

    def __init__(self, screenplay: Screenplay) -> None:
        headings = [
            read_heading(element.text) for element in screenplay.elements if element.kind is ScriptElementKind.HEADING
        ]
        sides: dict[str, set[bool]] = {}
        self._names: dict[str, str] = {}
        for heading in headings:
            key = heading.place.casefold()
            self._names.setdefault(key, capitalised(heading.place))
            if heading.prefix:
                sides.setdefault(key, set()).add(heading.outside)
        self._both = {key for key, sides_seen in sides.items() if len(sides_seen) == 2}

    def name(self, heading: Heading) -> str:
        """The name of a heading's place; with which side of it is meant, where the script goes to both."""
        key = heading.place.casefold()
        name = self._names.get(key, "")
        if name and key in self._both and heading.prefix:
            return f"{name}, {'outside' if heading.outside else 'inside'}"
        return name
