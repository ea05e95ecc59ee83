"""From entries to a Film: names are looked up, files found, ranks given, and what the film must hold is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import Any, TypeVar

from matchcut.film.changes import Change
from matchcut.film.check import check_all, check_changes, transition_room
from matchcut.film.errors import EditRefused
from matchcut.film.film import TABLES, Film
from matchcut.film.ids import (
    AudioClipId,
    CastingId,
    CharacterId,
    ElementId,
    MarkerId,
    MediaId,
    PlacementId,
    ReferenceId,
    SceneId,
    ShotId,
    TitleId,
)
from matchcut.film.model import (
    AudioClip,
    Casting,
    Character,
    Element,
    Entity,
    Marker,
    Parameters,
    Placement,
    Reference,
    Scene,
    Settings,
    Shot,
    Title,
    Track,
    Transition,
)
from matchcut.film.names import composed, name_key
from matchcut.film.order import ranks
from matchcut.film.vocabulary import ElementKind
from matchcut.script.problems import ScriptAdvice, ScriptProblem
from matchcut.script.storyboard.entries import Entry, reference_ids
from matchcut.script.storyboard.files import Wanted
from matchcut.script.storyboard.mistakes import Mistake, Mistakes, nearest
from matchcut.script.storyboard.places import KeyPath
from matchcut.words.statements import Statement, Term

FindMedia = Callable[[str, Wanted, KeyPath], MediaId]
"""Gives the id of a named file, wanted as an image, a keyframe or a sound; raises Mistake at the path."""

ELEMENT_TABLES = (("location", ElementKind.LOCATION), ("prop", ElementKind.PROP), ("style", ElementKind.STYLE))
_Row = TypeVar("_Row", bound=Entity)


def build(root: Entry, find: FindMedia, mistakes: Mistakes) -> Film:
    """Return the film that the entries tell. What is wrong goes to `mistakes`; the film is whole only without any."""
    builder = _FilmBuilder(root, find, mistakes)
    film = builder.film()
    if not mistakes:
        builder.check(film)
    return film


class _FilmBuilder:
    def __init__(self, root: Entry, find: FindMedia, mistakes: Mistakes) -> None:
        self._root = root
        self._find = find
        self._mistakes = mistakes
        self._scenes = root.of("scene")
        self._shots = [shot for scene in self._scenes for shot in scene.of("shot")]
        self._elements = [(entry, kind) for name, kind in ELEMENT_TABLES for entry in root.of(name)]
        self._entries: dict[tuple[str, str], Entry] = {}
        self._kinds = {entry.id: kind for entry, kind in self._elements}
        self._cast = {entry.id: str(entry.values["name"] or "") for entry in root.of("cast")}
        self._tracks = {composed(track.id): track.id for track in root.of("track")}
        self._shot_ids = dict.fromkeys(shot.id for shot in self._shots)

    # Rows

    def film(self) -> Film:
        self._refuse_shared_ids()
        return Film(
            settings=Settings(**_fields(self._root.film)),
            scenes=_table(self._scene_rows()),
            shots=_table(self._shot_rows()),
            characters=_table(
                Character(id=CharacterId(entry.id), rank=rank, **_fields(entry))
                for entry, rank in _ranked(self._root.of("cast"))
            ),
            elements=_table(
                Element(id=ElementId(entry.id), rank=rank, kind=kind, **_fields(entry))
                for (entry, kind), rank in _ranked(self._elements)
            ),
            references=_table(self._reference_rows()),
            castings=_table(row for shot in self._shots for row in self._casting_rows(shot)),
            placements=_table(row for shot in self._shots for row in self._placement_rows(shot)),
            titles=_table(
                Title(id=TitleId(entry.id), shot=ShotId(shot.id), **_fields(entry))
                for shot in self._shots
                for entry in shot.of("title")
            ),
            audio=_table(self._audio_rows()),
            tracks=_table(Track(**_fields(entry)) for entry in self._root.of("track") if entry.id),
            markers=_table(
                Marker(id=MarkerId(entry.id), shot=ShotId(shot.id), **_fields(entry))
                for shot in self._shots
                for entry in shot.of("marker")
            ),
        )

    def _scene_rows(self) -> Iterable[Scene]:
        for entry, rank in _ranked(self._scenes):
            fields = _fields(entry)
            location = fields["location"]
            if location is not None:
                self._known("location", location, [ElementKind.LOCATION], (*entry.path, "location"))
            yield Scene(id=SceneId(entry.id), rank=rank, **fields)

    def _shot_rows(self) -> Iterable[Shot]:
        for scene in self._scenes:
            for entry, rank in _ranked(scene.of("shot")):
                fields = _fields(entry)
                fields["keyframe"] = self._media(fields["keyframe"], "keyframe", (*entry.path, "keyframe"))
                transition = entry.values["transition"]
                yield Shot(
                    id=ShotId(entry.id),
                    scene=SceneId(scene.id),
                    rank=rank,
                    continues=self._continued(entry),
                    transition=Transition(*transition) if transition else None,
                    **fields,
                )

    def _reference_rows(self) -> Iterable[Reference]:
        seen: set[str] = set()
        for owner in [*self._root.of("cast"), *(entry for entry, _ in self._elements)]:
            written = owner.values["references"]
            derived = reference_ids(owner.id, [file for file, _, _ in written])
            for index, ((file, label, given), rank) in enumerate(_ranked(written)):
                path = (*owner.path, "references", index)
                media = self._media(file, "image", path)
                reference = given or derived[index]
                if reference in seen:
                    self._mistakes.add(
                        Mistake(path, ScriptProblem.REFERENCE_TAKEN(reference=reference), ScriptAdvice.GIVE_ID())
                    )
                seen.add(reference)
                if media is not None:
                    owner_id = CharacterId(owner.id)
                    yield Reference(id=ReferenceId(reference), owner=owner_id, rank=rank, media=media, label=label)

    def _casting_rows(self, shot: Entry) -> Iterable[Casting]:
        castings = shot.values["cast"]
        for index, ((character, note), rank) in enumerate(_ranked(castings)):
            path = (*shot.path, "cast", index)
            self._must_be_cast(character, path)
            self._refuse_twice(character, [earlier for earlier, _ in castings[:index]], path)
            yield Casting(
                id=casting_id(ShotId(shot.id), CharacterId(character)),
                shot=ShotId(shot.id),
                character=CharacterId(character),
                rank=rank,
                note=note,
            )

    def _placement_rows(self, shot: Entry) -> Iterable[Placement]:
        placed = [
            (name, kind, (*shot.path, key, index))
            for key, kind in (("props", ElementKind.PROP), ("styles", ElementKind.STYLE))
            for index, name in enumerate(shot.values[key])
        ]
        for index, ((name, kind, path), rank) in enumerate(_ranked(placed)):
            self._known(kind.value, name, [kind], path)
            self._refuse_twice(name, [earlier for earlier, _, _ in placed[:index]], path)
            element = ElementId(name)
            yield Placement(id=placement_id(ShotId(shot.id), element), shot=ShotId(shot.id), element=element, rank=rank)

    def _audio_rows(self) -> Iterable[AudioClip]:
        for entry in self._root.of("sound"):
            fields = _fields(entry)
            media = self._media(fields.pop("media"), "sound", (*entry.path, "file"))
            fields["track"] = self._tracks.get(composed(fields["track"]), fields["track"])
            anchor = fields["anchor"]
            if anchor is not None and anchor not in self._shot_ids:
                self._mistakes.add(
                    _unknown(ScriptProblem.UNKNOWN_SHOT(name=anchor), anchor, self._shot_ids, (*entry.path, "anchor"))
                )
            if media is not None:
                yield AudioClip(id=AudioClipId(entry.id), media=media, **fields)

    # Names

    def _media(self, name: str | None, wanted: Wanted, path: KeyPath) -> MediaId | None:
        if name is not None:
            with self._mistakes.noted():
                return self._find(name, wanted, path)
        return None

    def _must_be_cast(self, name: str, path: KeyPath) -> None:
        if name in self._cast:
            return
        called = next((cast_id for cast_id, full in self._cast.items() if name_key(full) == name_key(name)), "")
        if called:
            self._mistakes.add(
                Mistake(path, ScriptProblem.CAST_BY_ID(name=name), ScriptAdvice.WRITE_VALUE(value=called))
            )
        else:
            self._mistakes.add(_unknown(ScriptProblem.UNKNOWN_CAST_MEMBER(name=name), name, self._cast, path))

    def _known(self, what: str, name: str, kinds: list[ElementKind], path: KeyPath) -> None:
        if self._kinds.get(name) in kinds:
            return
        if name in self._kinds:
            self._mistakes.add(
                Mistake(path, ScriptProblem.OTHER_ELEMENT(name=name, kind=Term(self._kinds[name]), wanted=Term(what)))
            )
        else:
            fitting = [element_id for element_id, kind in self._kinds.items() if kind in kinds]
            unknown = ScriptProblem.UNKNOWN_ELEMENT(kind=Term(what), name=name)
            self._mistakes.add(_unknown(unknown, name, fitting, path))

    def _continued(self, shot: Entry) -> ShotId | None:
        continues = shot.values["continues"]
        path = (*shot.path, "continues")
        if continues is True:
            if shot.before:
                return ShotId(shot.before)
            what = ScriptProblem.OPENS_SCENE()
            self._mistakes.add(Mistake(path, what, ScriptAdvice.NAME_SHOT_TO_CONTINUE()))
            return None
        if continues is False:
            return None
        if continues not in self._shot_ids:
            self._mistakes.add(_unknown(ScriptProblem.UNKNOWN_SHOT(name=continues), continues, self._shot_ids, path))
        return ShotId(continues)

    def _refuse_twice(self, name: str, earlier: list[str], path: KeyPath) -> None:
        if name in earlier:
            self._mistakes.add(Mistake(path, ScriptProblem.NAMED_TWICE(name=name), ScriptAdvice.ONCE_IS_ENOUGH()))

    def _refuse_shared_ids(self) -> None:
        """Ids are distinct in each table. Cast and elements share one space, since references name either."""
        groups: dict[str, list[Entry]] = {
            "scenes": self._scenes,
            "shots": self._shots,
            "people": [*self._root.of("cast"), *(entry for entry, _ in self._elements)],
            "titles": [title for shot in self._shots for title in shot.of("title")],
            "markers": [marker for shot in self._shots for marker in shot.of("marker")],
            "audio": self._root.of("sound"),
            "tracks": self._root.of("track"),
        }
        for group, entries in groups.items():
            for entry in entries:
                first = self._entries.setdefault((group, entry.id), entry)
                if first is entry:
                    continue
                key = "name" if group == "tracks" else "id"
                taken = ScriptProblem.NAME_OF_OTHER if group == "tracks" else ScriptProblem.ID_OF_OTHER
                advice = _OTHER_ID[key, key in entry.written]()
                self._mistakes.add(Mistake((*entry.path, key), taken(id=entry.id, table=first.table.name), advice))

    # Rules

    def check(self, film: Film) -> None:
        """Note where the film breaks a rule that every film keeps."""
        self._check_chains(film)
        for shot in self._shots:
            self._check_times(shot)
        if not self._mistakes:
            self._check_transitions(film)
        if not self._mistakes:
            self._check_rest(film)

    def _check_times(self, shot: Entry) -> None:
        frames, (head, tail) = shot.values["duration"], shot.values["trim"]
        if head + tail >= frames:
            what = ScriptProblem.TRIMMED_TO_NOTHING(head=head, tail=tail, frames=frames)
            self._mistakes.add(Mistake((*shot.path, "trim"), what, ScriptAdvice.TRIM_LESS()))
        for title in shot.of("title"):
            if title.values["fade"] > title.values["duration"] // 2:
                what = ScriptProblem.TITLE_FADES()
                self._mistakes.add(Mistake((*title.path, "fade"), what, ScriptAdvice.HALVE_FADES()))

    def _check_chains(self, film: Film) -> None:
        ends: set[str] = set()  # Shots that are known to lead to an end, or to a loop that was noted.
        for shot in film.shots:
            trail = [shot]
            while trail[-1] not in ends and (upstream := film.shots[trail[-1]].continues) is not None:
                if upstream in trail:
                    loop = [*trail[trail.index(upstream) :], upstream]
                    links = tuple(ScriptProblem.LINK(shot=follower, other=other) for follower, other in pairwise(loop))
                    path = (*self._entries["shots", upstream].path, "continues")
                    advice = ScriptAdvice.START_WITH_CUT()
                    self._mistakes.add(Mistake(path, ScriptProblem.LOOP(links=links), advice))
                    break
                trail.append(upstream)
            ends.update(trail)

    def _check_transitions(self, film: Film) -> None:
        """A transition needs a shot to come from, and room in the shots at both its ends."""
        for shot in film.running_order:
            following = film.after(shot.id)
            guilty = shot if shot.transition or not following else following
            path = (*self._entries["shots", guilty.id].path, "transition")
            if shot.transition and not film.before(shot.id):
                what = ScriptProblem.NO_SHOT_FOR_TRANSITION(transition=Term(shot.transition.kind))
                self._mistakes.add(Mistake(path, what, ScriptAdvice.USE_FADE_IN()))
            elif transition_room(film, shot) < 0:
                touched = shot.length - transition_room(film, shot)
                what = ScriptProblem.NO_ROOM_FOR_TRANSITIONS(shot=shot.id, frames=touched, length=shot.length)
                self._mistakes.add(Mistake(path, what, ScriptAdvice.SHORTEN_TRANSITION()))

    def _check_rest(self, film: Film) -> None:
        """All the rules of the domain. What they refuse is found row by row, to say where it stands."""
        try:
            check_all(film)
        except EditRefused as refusal:
            mistakes = list(self._refusals(film)) or [Mistake(self._root.film.path, refusal.problem, refusal.advised)]
            for mistake in mistakes:
                self._mistakes.add(mistake)

    def _refusals(self, film: Film) -> Iterable[Mistake]:
        for table in ("settings", *TABLES):
            rows: Iterable[Entity] = [film.settings] if table == "settings" else getattr(film, table).values()
            for row in rows:
                try:
                    check_changes(film, (Change(table, row.id, None, row),))
                except EditRefused as refusal:
                    group = "people" if table in ("characters", "elements") else table
                    entry = self._entries.get((group, row.id), self._root.film)
                    keys = [key.name for key in entry.table.keys if refusal.field in (key.name, *key.fields)]
                    yield Mistake((*entry.path, *keys[:1]), refusal.problem, refusal.advised)


def casting_id(shot: ShotId, character: CharacterId) -> CastingId:
    """A character appears in a shot once, so the two name the casting."""
    return CastingId(f"{shot}:{character}")


def placement_id(shot: ShotId, element: ElementId) -> PlacementId:
    """A prop or style is placed in a shot once, so the two name the placement."""
    return PlacementId(f"{shot}:{element}")


_NAMED = 12
"""How many names are listed at most."""

_OTHER_ID = {
    ("id", True): ScriptAdvice.TAKE_OTHER_ID,
    ("id", False): ScriptAdvice.GIVE_OWN_ID,
    ("name", True): ScriptAdvice.TAKE_OTHER_NAME,
    ("name", False): ScriptAdvice.GIVE_OWN_NAME,
}
"""What to do about an id or a name that is taken, by whether it was written."""


def _unknown(problem: Statement[ScriptProblem], name: str, known: Iterable[str], path: KeyPath) -> Mistake:
    known = tuple(known)
    advice = nearest(name, known)
    if not advice and known:
        few = ScriptAdvice.THERE_ARE_MORE if len(known) > _NAMED else ScriptAdvice.THERE_ARE
        advice = few(names=known[:_NAMED])
    return Mistake(path, problem, advice or ScriptAdvice.THERE_IS_NONE())


def _fields(entry: Entry) -> dict[str, Any]:
    """The entity's fields that the entry's keys set."""
    fields: dict[str, Any] = {}
    for key in entry.table.keys:
        if len(key.fields) == 1:
            fields[key.fields[0]] = entry.values[key.name]
        elif key.fields:
            fields.update(zip(key.fields, entry.values[key.name], strict=True))
    if "parameters" in fields:
        fields["parameters"] = Parameters(fields["parameters"])
    return fields


def _ranked(rows: Iterable[Any]) -> Iterable[tuple[Any, str]]:
    """Each row with a rank, rising."""
    rows = list(rows)
    return zip(rows, ranks(len(rows)), strict=True)


def _table(rows: Iterable[_Row]) -> Mapping[Any, _Row]:
    return {row.id: row for row in rows}
