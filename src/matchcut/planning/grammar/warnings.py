"""The warnings of a shot and of a film, from the storyboard alone.

A shot is looked at beside the shots of its scene that run before it, so a face that shows one shot asks for that one.
Shots that nothing is made for, footage and black, are passed over.
"""

from __future__ import annotations

from collections import defaultdict

from matchcut.film.film import Film
from matchcut.film.ids import ShotId
from matchcut.film.model import Shot, Title
from matchcut.film.vocabulary import BLACK, FOOTAGE, ElementKind
from matchcut.planning.grammar import cuts, naming, shots
from matchcut.planning.grammar.kinds import GrammarWarning, StoryDoubt
from matchcut.words.statements import Statement

_FAR = 12
"""How many shots of its scene before it a shot is looked at beside."""


class Grammar:
    """What reads one film's storyboard."""

    def __init__(self, film: Film) -> None:
        self._film = film
        self._names = naming.name_patterns(tuple((row.id, row.name) for row in film.characters.values()))
        self._props = tuple(row for row in film.elements.values() if row.kind is ElementKind.PROP)
        self._titles: defaultdict[ShotId, list[Title]] = defaultdict(list)
        for title in film.titles.values():
            self._titles[title.shot].append(title)

    def warnings(self, shot_id: ShotId) -> tuple[Statement[GrammarWarning], ...]:
        """What to mind of one shot, but for what is meant; KeyError where the film has no such shot."""
        meant = self._film.shots[shot_id].meant_marks
        return tuple(doubt.what for doubt in self.doubts(shot_id) if doubt.mark not in meant)

    def doubts(self, shot_id: ShotId) -> tuple[StoryDoubt, ...]:
        """All that the storyboard says against one shot, what is meant, too; KeyError where there is no such shot."""
        film, names = self._film, self._names
        shot = film.shots[shot_id]
        if self._nothing_made(shot):
            return ()
        ids = film.shot_ids_by_scene[shot.scene]
        place = film.place_of[shot_id] - film.place_of[ids[0]]
        earlier = [film.shots[key] for key in ids[max(0, place - _FAR) : place]]
        warned = [*shots.company(film, shot, names), *shots.props(film, shot, self._props)]
        warned += [*shots.going_on(film, shot), *shots.times(film, shot, self._titles.get(shot_id, ()))]
        warned += [*cuts.same_size(earlier, shot), *cuts.look_changes(film, earlier, shot)]
        if not earlier:
            warned += cuts.no_wide(film, film.shots_of(shot.scene))
        elif not self._nothing_made(earlier[-1]):
            before = earlier[-1]
            warned += [*cuts.crosses_line(film, before, shot, names), *cuts.eyeline(film, before, shot, names)]
            warned += [*cuts.jump_cut(film, before, shot, names), *cuts.light_changes(film, before, shot)]
        return tuple(warned)

    def _nothing_made(self, shot: Shot) -> bool:
        return (shot.engine or self._film.settings.engine) in (BLACK, FOOTAGE)
