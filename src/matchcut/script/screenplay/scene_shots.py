"""The shots of one scene, by the rules that `breakdown` tells."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType

from matchcut.film.camera import ShotSize
from matchcut.film.camera_text import said_move, said_size
from matchcut.film.vocabulary import TitleStyle, TransitionKind
from matchcut.script.screenplay.cast_list import CastList
from matchcut.script.screenplay.drafts import DraftShot, DraftTitle
from matchcut.script.screenplay.framing import guessed_size
from matchcut.script.screenplay.speeches import Speech
from matchcut.script.screenplay.timing import (
    ESTABLISHING,
    SHORTEST_ACTION,
    TITLE,
    action_parts,
    action_seconds,
    speech_parts,
    speech_seconds,
)

# "A beat." "Silence." "And then, a long pause."
_PAUSE = re.compile(
    r"(?:(?:a|an|another|long|longer|short|brief|beat|pause|silence|then|and)[\s.,…!-]*){1,6}", re.IGNORECASE
)
_PRONOUN = re.compile(r"(?:He|She|They|His|Her|Their)\b")
_PAUSE_SECONDS = Fraction(1)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the shots of a scene need to know of it.

    `new` if the scene before was elsewhere. `opening` is the size that the heading itself asks for, if it does.
    """

    place: str = ""
    time: str = ""
    outside: bool = False
    new: bool = True
    opening: ShotSize | None = None


_ANOTHER = MappingProxyType(
    {
        ShotSize.MEDIUM: ShotSize.CLOSE_UP,
        ShotSize.CLOSE_UP: ShotSize.MEDIUM,
        ShotSize.MEDIUM_WIDE: ShotSize.MEDIUM_CLOSE,
    }
)
"""What a shot is cut to of the same people, where both were going to have one size."""


class SceneShots:
    """Takes a scene's beats in their order and makes its shots.

    What comes before the first shot waits for it: titles, notes, and the `transition` that leads into it, which
    outlives the scene if no shot follows.
    """

    def __init__(self, setting: Setting, cast: CastList, transition: TransitionKind | None) -> None:
        self._setting = setting
        self._cast = cast
        self.transition = transition
        self._shots: list[DraftShot] = []
        self._titles: list[DraftTitle] = []
        self._notes: list[str] = []
        self._cue = ""
        self._cue_line = 0

    def finish(self) -> tuple[DraftShot, ...]:
        """All the shots. A cue or title that nothing follows gets a shot of its own."""
        self.end_cue()
        if self._titles:
            self._add_place(0)
        return tuple(self._shots)

    @property
    def begun(self) -> bool:
        """Whether there is a shot yet."""
        return bool(self._shots)

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes that found no shot to go with."""
        return tuple(self._notes)

    # Beats

    def action(self, text: str, line: int) -> None:
        """A paragraph of action."""
        text = "\n".join(part.strip() for part in text.strip().split("\n"))
        if self._shots and not self._cue and _PAUSE.fullmatch(text):
            last = self._shots[-1]
            self._shots[-1] = replace(
                last, action=f"{last.action}\n{text}".strip(), seconds=last.seconds + _PAUSE_SECONDS
            )
            return
        if self._cue:
            text, self._cue = f"{self._cue}\n{text}", ""
        for index, part in enumerate(action_parts(text)):
            if not self._shots and self._opens_wide(part):
                self._add_establishing(part, line)
            else:
                self._add_action(part, line, said=said_size(text) if index == 0 else None)

    def cue(self, text: str, line: int) -> None:
        """A line that says how the action below it is shot."""
        self.end_cue()
        self._cue, self._cue_line = text, line

    def speech(self, speech: Speech) -> None:
        """What somebody says, or what is heard of somebody."""
        self.end_cue()
        if speech.unseen:
            self._add_voice(speech)
            return
        if not self._shots and self._opens_wide(""):
            self._add_place(speech.line)
        for index, part in enumerate(speech_parts(speech.text)):
            self._add_speaker(speech, part, index)

    def title(self, text: str, style: TitleStyle, line: int, *, at_end: bool) -> None:
        """Text over the picture: over the last shot, or over one more of the place if that has a text already."""
        self.end_cue()
        title = DraftTitle(text, TITLE, style, at_end)
        if not self._shots and not self._titles:
            self._titles.append(replace(title, at_end=False))
            return
        if not self._shots:
            self._add_place(line)
        if self._shots[-1].titles:
            self._add_place(line)
        last = self._shots[-1]
        self._shots[-1] = replace(last, titles=(*last.titles, title), seconds=max(last.seconds, TITLE))

    def note(self, text: str) -> None:
        """A writer's note, for the shot before it."""
        if self._shots:
            last = self._shots[-1]
            self._shots[-1] = replace(last, notes="\n".join(filter(None, (last.notes, text))))
        else:
            self._notes.append(text)

    # Shots

    def _opens_wide(self, text: str) -> bool:
        """Whether the scene needs a view of its place first: not if the script says how it opens, nor if it goes on."""
        setting = self._setting
        return setting.new and setting.opening is None and said_size(text) is None and bool(text or setting.place)

    def _add(self, shot: DraftShot) -> None:
        """Add a shot, with all that waited for one."""
        waited = tuple(self._titles)
        seconds = max(shot.seconds, TITLE) if waited else shot.seconds
        notes = "\n".join((*self._notes, *filter(None, (shot.notes,))))
        self._shots.append(replace(shot, titles=waited, seconds=seconds, notes=notes, transition=self.transition))
        self._titles, self._notes, self.transition = [], [], None

    def _beside(self, people: tuple[str, ...], guessed: ShotSize) -> ShotSize:
        """A size that nobody asked for, and that the cut does not jump to: not that in which the shot before shows the
        same people.
        """
        last = self._shots[-1] if self._shots else None
        same = last is not None and last.size is guessed and people and set(last.cast) == set(people)
        return _ANOTHER.get(guessed, guessed) if same else guessed

    def _establishing_size(self, people: tuple[str, ...]) -> ShotSize:
        return ShotSize.EXTREME_WIDE if self._setting.outside and not people else ShotSize.WIDE

    def _add_establishing(self, text: str, line: int) -> None:
        people = self._cast.named_in(text)
        self._add(
            DraftShot(
                seconds=max(action_seconds(text), ESTABLISHING),
                action=text,
                size=self._establishing_size(people),
                camera=said_move(text),
                cast=people,
                line=line,
            )
        )

    def _add_place(self, line: int) -> None:
        """A view of the place with nobody in it."""
        text = ", ".join(filter(None, (self._setting.place, self._setting.time)))
        opens = not self._shots and self._setting.new
        size = self._establishing_size(()) if opens else ShotSize.WIDE
        self._add(DraftShot(seconds=ESTABLISHING, action=f"{text}." if text else "", size=size, line=line))

    def _add_action(self, text: str, line: int, said: ShotSize | None) -> None:
        people = self._cast.named_in(text)
        people = people or self._meant_by_pronoun(text)
        opening = self._setting.opening if not self._shots else None
        self._add(
            DraftShot(
                seconds=action_seconds(text),
                action=text,
                size=said or opening or said_size(text) or self._beside(people, guessed_size(text, len(people))),
                camera=said_move(text),
                cast=people,
                line=line,
            )
        )

    def _meant_by_pronoun(self, text: str) -> tuple[str, ...]:
        """Whom "He" or "She" at the head of an action means, and "They": all whom the scene has shown."""
        pronoun = _PRONOUN.match(text)
        if not pronoun or not self._shots:
            return ()
        if pronoun[0].startswith("The"):
            return tuple(dict.fromkeys(name for shot in self._shots for name in shot.cast))
        return self._shots[-1].cast

    def end_cue(self) -> None:
        """Give a cue without action below it a shot of its own."""
        if self._cue:
            text, self._cue = self._cue, ""
            self._add_action(text, self._cue_line, said_size(text))

    def _add_speaker(self, speech: Speech, text: str, index: int) -> None:
        near = (speech.turn // 2 + index) % 2
        size = ShotSize.CLOSE_UP if near else ShotSize.MEDIUM
        opening = self._setting.opening if not self._shots else None
        self._add(
            DraftShot(
                seconds=speech_seconds(text),
                action=_saying(speech),
                dialogue=text,
                size=opening or self._beside(speech.names, ShotSize.MEDIUM_WIDE if len(speech.names) > 1 else size),
                cast=speech.names,
                line=speech.line,
            )
        )

    def _add_voice(self, speech: Speech) -> None:
        """Lay what is only heard over the shot before; or over a listener's, if somebody speaks there."""
        parts = list(speech_parts(speech.text))
        if not self._shots and parts:
            self._add_place(speech.line)
        for part in parts:
            last = self._shots[-1]
            if last.dialogue:
                listeners = tuple(name for name in last.cast if name not in speech.names)
                self._add_listener(listeners, speech.line)
                last = self._shots[-1]
            self._shots[-1] = replace(last, dialogue=part, seconds=max(last.seconds, speech_seconds(part)))

    def _add_listener(self, names: tuple[str, ...], line: int) -> None:
        if not names:
            self._add_place(line)
            return
        verb = "listens" if len(names) == 1 else "listen"
        size = self._beside(names, ShotSize.MEDIUM if len(names) == 1 else ShotSize.MEDIUM_WIDE)
        self._add(
            DraftShot(seconds=SHORTEST_ACTION, action=f"{listed(names)} {verb}.", size=size, cast=names, line=line)
        )


def listed(names: tuple[str, ...]) -> str:
    """'Mara', 'Mara and Tom', 'Mara, Tom and Ann'."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _saying(speech: Speech) -> str:
    """What a speaker is seen doing: 'Mara speaks to Tom, not looking up.'"""
    if not speech.names:
        return ""
    manner = "".join(f", {word}" for word in speech.manner if not _PAUSE.fullmatch(word))
    if not speech.text:
        return f"{listed(speech.names)}{manner}."
    several = len(speech.names) > 1
    verb = ("sing" if several else "sings") if speech.sung else ("speak" if several else "speaks")
    if speech.at_once:
        verb += " at once"
    to = f" to {speech.partner}" if speech.partner else ""
    return f"{listed(speech.names)} {verb}{to}{manner}."
