"""What every film must hold, checked after every edit on what the edit changed.

names      every id that an entity names exists
ranges     0 ≤ head, tail; at least one frame is used; fades and transitions fit their shots
numbers    frames, sizes and speeds are positive; each is within the range that `fields` gives it
chains     `continues` never comes back to its own shot
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import inf

from matchcut.film.changes import ChangeSet, diff
from matchcut.film.errors import EditRefused
from matchcut.film.fields import FIELDS, MAXIMUM_FRAMES, Amount, FilmField
from matchcut.film.film import TABLES, Film
from matchcut.film.ids import CharacterId, ElementId, ShotId
from matchcut.film.model import (
    AS_SHOT,
    AudioClip,
    Casting,
    Character,
    Element,
    Entity,
    Marker,
    Placement,
    Reference,
    Scene,
    Settings,
    Shot,
    Title,
    Track,
)
from matchcut.film.refusals import Advice, Refusal
from matchcut.film.vocabulary import ElementKind
from matchcut.words.statements import Statement, Term

MAXIMUM_SIDE = 16_384


def checked(before: Film, after: Film) -> Film:
    """Return `after` if every row it changed or touched holds; raise EditRefused with the reason if not."""
    check_changes(after, diff(before, after))
    return after


def check_all(film: Film) -> None:
    """Raise EditRefused if any row of the film does not hold."""
    _check(film, film.settings)
    for name in TABLES:
        rows: Mapping[str, Entity] = getattr(film, name)
        if name == "castings" and _are_cast_once(film):
            continue
        for entity in rows.values():
            _check(film, entity)
    _chains(film, film.shots.values())
    for shot in _crowded(film):
        _transitions(film, shot)


def check_changes(film: Film, changes: ChangeSet) -> None:
    """Raise EditRefused if a changed row, or a row that a removed one leaves dangling, does not hold."""
    for change in changes:
        if change.after is not None:
            _check(film, change.after)
    _chains(film, [change.after for change in changes if isinstance(change.after, Shot)])
    removed = {(c.table, c.key) for c in changes if c.after is None}
    if removed:
        _check_dangling(film, removed)
    for shot in _touched_shots(film, changes):
        _transitions(film, shot)


def _are_cast_once(film: Film) -> bool:
    """Whether all castings hold, found out of all of them at once."""
    castings = film.castings.values()
    return all(row.shot in film.shots and row.character in film.characters for row in castings) and len(
        {(row.shot, row.character) for row in castings}
    ) == len(castings)


def _crowded(film: Film) -> Iterator[ShotId]:
    """The shots, of all that the film has, whose transitions may not fit."""
    layout = film.layout
    if layout.shots and layout.shots[0].transition is not None:
        yield layout.shots[0].id
    following: Shot | None = None
    for shot, length in zip(reversed(layout.shots), reversed(layout.lengths), strict=True):
        at_tail = outgoing_frames(following) if following is not None else 0
        if incoming_frames(shot) + at_tail > length:
            yield shot.id
        following = shot


def _check(film: Film, entity: Entity) -> None:
    rule = _RULES.get(type(entity))
    if rule:
        rule(film, entity)
    for field, low, high in _RANGES.get(type(entity), ()):
        value = getattr(entity, field.name)
        if value is not None and not low <= value <= high:
            raise _outside(entity, field, value)


def _outside(entity: Entity, field: FilmField, value: int) -> EditRefused:
    """What to raise for a number that is out of the range of its field."""
    name = next((shown for key in ("number", "label") if (shown := getattr(entity, key, ""))), entity.id)
    arguments: dict[str, int | str] = {_THINGS.get(type(entity), "row"): name, field.name: value}
    if field.refusal is not None:
        return EditRefused(field.refusal(**arguments), advice=field.advice, field=field.name)
    problem = Refusal.FIELD_OUTSIDE(row=name, field=Term(field.called), value=value)
    match field.holds:
        case Amount(low=int(low), high=int(high)):
            return EditRefused(problem, advice=Advice.STAY_WITHIN(low=low, high=high), field=field.name)
        case Amount(low=int(low)):
            return EditRefused(problem, advice=Advice.TAKE_AT_LEAST(low=low), field=field.name)
        case Amount(high=int(high)):
            return EditRefused(problem, advice=Advice.TAKE_AT_MOST(high=high), field=field.name)
    return EditRefused(problem, field=field.name)


_THINGS: dict[type, str] = {Shot: "shot", AudioClip: "sound", Track: "track", Settings: "film"}
"""What the gap in a refusal is called that the name of a row fills."""
_RANGES: dict[type, tuple[tuple[FilmField, float, float], ...]] = {
    entity: tuple(
        (
            row,
            -inf if row.holds.low is None else row.holds.low,
            inf if row.holds.high is None else row.holds.high,
        )
        for row in rows
        if isinstance(row.holds, Amount) and (row.holds.low, row.holds.high) != (None, None)
    )
    for entity, rows in FIELDS.items()
}
"""The numbers of each class of row that have a range: the table's row, the lowest and the highest."""


def _settings(_film: Film, settings: Settings) -> None:
    for name, side, refused in (
        ("width", settings.width, Refusal.FILM_WIDTH),
        ("height", settings.height, Refusal.FILM_HEIGHT),
    ):
        if not 16 <= side <= MAXIMUM_SIDE or side % 2:
            raise EditRefused(refused(side=side), advice=Advice.TAKE_SIDE(most=MAXIMUM_SIDE), field=name)
    for name, frames in (("fade_in", settings.fade_in), ("fade_out", settings.fade_out), ("start", settings.start)):
        if frames < 0:
            raise EditRefused(Refusal.FRAMES_NEGATIVE(field=name, frames=frames), field=name)


def _scene(film: Film, scene: Scene) -> None:
    if scene.location is not None:
        place = film.elements.get(scene.location)
        name = scene.heading or scene.id
        _must(place is not None, Refusal.SCENE_LOCATION_UNKNOWN(scene=name))
        _must(place is None or place.kind is ElementKind.LOCATION, Refusal.SCENE_LOCATION_OTHER(scene=name))


def _shot(film: Film, shot: Shot) -> None:
    if (
        shot.scene in film.scenes
        and shot.head >= 0
        and shot.tail >= 0
        and shot.head + shot.tail < shot.frames <= MAXIMUM_FRAMES
        and (shot.speed is AS_SHOT or shot.speed.numerator > 0)
        and (shot.transition is None or shot.transition.frames >= 1)
    ):
        return  # As nearly all do; words are only put together where something is wrong.
    name = shot.number or shot.id
    _must(shot.scene in film.scenes, Refusal.SHOT_SCENE_UNKNOWN(shot=name))
    _must(
        1 <= shot.frames <= MAXIMUM_FRAMES,
        Refusal.SHOT_LENGTH(shot=name, frames=shot.frames),
        Advice.AT_LEAST_ONE_FRAME(),
    )
    _must(shot.head >= 0 and shot.tail >= 0, Refusal.TRIM_NEGATIVE(shot=name))
    _must(
        shot.head + shot.tail < shot.frames,
        Refusal.TRIM_LEAVES_NOTHING(head=shot.head, tail=shot.tail, shot=name, frames=shot.frames),
    )
    _must(shot.speed > 0, Refusal.SHOT_SPEED(shot=name, speed=str(shot.speed)))
    if shot.transition is not None:
        _must(shot.transition.frames >= 1, Refusal.TRANSITION_LENGTH(shot=name))


def _chains(film: Film, shots: Iterable[Shot]) -> None:
    """No shot may lead back to itself. Each link is followed once, however many shots are checked."""
    sound: set[ShotId] = set()
    for shot in shots:
        path = {shot.id}
        upstream = shot.continues
        while upstream is not None and upstream not in sound:
            if upstream not in film.shots:
                raise EditRefused(Refusal.CONTINUES_UNKNOWN(shot=film.label(shot.id)), field="continues")
            if upstream in path:
                raise EditRefused(
                    Refusal.CONTINUES_ITSELF(shot=film.label(shot.id), by=film.label(upstream)),
                    advice=Advice.START_ONE_WITH_CUT(),
                    field="continues",
                )
            path.add(upstream)
            upstream = film.shots[upstream].continues
        sound |= path


def _owned(film: Film, entity: Reference) -> None:
    known = entity.owner in film.characters or entity.owner in film.elements
    _must(known, Refusal.REFERENCE_OWNER_UNKNOWN(reference=entity.label or entity.id))


def _casting(film: Film, casting: Casting) -> None:
    _must(casting.shot in film.shots, Refusal.CASTING_SHOT_UNKNOWN())
    _must(casting.character in film.characters, Refusal.CASTING_CHARACTER_UNKNOWN())
    twice = [row for row in film.cast_by_shot.get(casting.shot, ()) if row.character == casting.character]
    _must(len(twice) == 1, Refusal.CAST_TWICE(name=film.characters[casting.character].name))


def _placement(film: Film, placement: Placement) -> None:
    _must(placement.shot in film.shots, Refusal.PLACEMENT_SHOT_UNKNOWN())
    element = film.elements.get(placement.element)
    _must(element is not None, Refusal.PLACEMENT_ELEMENT_UNKNOWN())
    _must(element is None or element.kind is not ElementKind.LOCATION, Refusal.LOCATION_IN_SHOT())


def _title(film: Film, title: Title) -> None:
    _must(title.shot in film.shots, Refusal.TITLE_SHOT_UNKNOWN(title=title.text))
    _must(
        title.frames >= 1 and title.offset >= 0 and 0 <= title.fade <= title.frames // 2,
        Refusal.TITLE_LENGTH(title=title.text),
    )


def _audio(film: Film, clip: AudioClip) -> None:
    name = clip.label or clip.id
    _must(clip.anchor is None or clip.anchor in film.shots, Refusal.SOUND_SHOT_UNKNOWN(sound=name))
    _must(
        clip.source_start >= 0 and clip.fade_in >= 0 and clip.fade_out >= 0,
        Refusal.SOUND_NEGATIVE(sound=name),
    )
    _must(clip.frames is None or clip.frames >= 1, Refusal.SOUND_LENGTH(sound=name))


def _track(_film: Film, track: Track) -> None:
    _must(bool(track.id.strip()), Refusal.TRACK_NAMELESS())


def _marker(film: Film, marker: Marker) -> None:
    _must(marker.shot in film.shots, Refusal.MARKER_SHOT_UNKNOWN())


def _element(film: Film, element: Element) -> None:
    _must(bool(element.name.strip()), Refusal.ELEMENT_NAMELESS())
    _must(CharacterId(element.id) not in film.characters, Refusal.ID_OF_CHARACTER(id=element.id))


def _character(film: Film, character: Character) -> None:
    _must(ElementId(character.id) not in film.elements, Refusal.ID_OF_ELEMENT(id=character.id))


_RULES: dict[type, Callable[[Film, object], None]] = {
    Settings: _settings,  # type: ignore[dict-item]
    Scene: _scene,  # type: ignore[dict-item]
    Shot: _shot,  # type: ignore[dict-item]
    Reference: _owned,  # type: ignore[dict-item]
    Casting: _casting,  # type: ignore[dict-item]
    Placement: _placement,  # type: ignore[dict-item]
    Title: _title,  # type: ignore[dict-item]
    AudioClip: _audio,  # type: ignore[dict-item]
    Track: _track,  # type: ignore[dict-item]
    Marker: _marker,  # type: ignore[dict-item]
    Element: _element,  # type: ignore[dict-item]
    Character: _character,  # type: ignore[dict-item]
}


_NAMED_BY: dict[str, tuple[tuple[str, str], ...]] = {
    "scenes": (("shots", "scene"),),
    "shots": (
        ("shots", "continues"),
        ("castings", "shot"),
        ("placements", "shot"),
        ("titles", "shot"),
        ("audio", "anchor"),
        ("markers", "shot"),
    ),
    "characters": (("castings", "character"), ("references", "owner")),
    "elements": (("scenes", "location"), ("placements", "element"), ("references", "owner")),
}
"""Which fields of which tables name the rows of a table. (A circle may outlive its shot, as its take does.)"""


def _check_dangling(film: Film, removed: set[tuple[str, str]]) -> None:
    for table in {table for table, _ in removed}:
        gone = {key for name, key in removed if name == table}
        for naming, field in _NAMED_BY.get(table, ()):
            rows: Mapping[str, Entity] = getattr(film, naming)
            for entity in rows.values():
                if getattr(entity, field) in gone:
                    _check(film, entity)


def _touched_shots(film: Film, changes: ChangeSet) -> set[ShotId]:
    """Shots whose transitions an edit could have broken: those changed, and those now beside a change."""
    if any(change.table == "scenes" for change in changes):
        return {shot.id for shot in film.shots.values() if shot.transition is not None}
    touched: set[ShotId] = set()
    for change in changes:
        if change.table != "shots":
            continue
        if isinstance(change.after, Shot):
            touched.add(change.after.id)
            following = film.after(change.after.id)
            if following:
                touched.add(following.id)
        if isinstance(change.before, Shot):
            touched.update(_follower(film, change.before))
    return touched


def _follower(film: Film, former: Shot) -> tuple[ShotId, ...]:
    """The shot that now runs first after the place where `former` was, if there is one."""
    ids = film.shot_ids_by_scene.get(former.scene, ())
    index = bisect_right(ids, (former.rank, former.id), key=lambda shot: (film.shots[shot].rank, shot))
    if index < len(ids):
        return (ids[index],)
    later = [scene for scene in film.scene_order if scene.rank > film.scenes[former.scene].rank]
    return next((film.shot_ids_by_scene[scene.id][:1] for scene in later if film.shot_ids_by_scene[scene.id]), ())


def _transitions(film: Film, shot_id: ShotId) -> None:
    """A shot's own transition and the next one's may not meet inside it, nor be longer than the shot before."""
    shot = film.shots[shot_id]
    previous = film.before(shot_id)
    if shot.transition is not None and previous is None:
        raise EditRefused(
            Refusal.TRANSITION_AT_OPENING(shot=film.label(shot_id), transition=Term(shot.transition.kind.value)),
            advice=Advice.USE_FADE_IN(),
            field="transition",
        )
    for neighbour in (shot, previous):
        if neighbour is not None and transition_room(film, neighbour) < 0:
            raise EditRefused(
                Refusal.TRANSITIONS_TOO_LONG(shot=film.label(neighbour.id), frames=neighbour.length),
                advice=Advice.SHORTEN_TRANSITION(),
                field="transition",
            )


def transition_room(film: Film, shot: Shot) -> int:
    """How many frames of the shot are free of transitions; negative when they don't fit."""
    following = film.after(shot.id)
    at_head = incoming_frames(shot)
    at_tail = outgoing_frames(following) if following else 0
    return shot.length - at_head - at_tail


def incoming_frames(shot: Shot) -> int:
    """How many of the shot's first frames its own transition touches."""
    if shot.transition is None:
        return 0
    frames = shot.transition.frames
    return frames if shot.transition.kind.overlaps else frames - frames // 2


def outgoing_frames(following: Shot) -> int:
    """How many of a shot's last frames are touched by the transition of the shot `following` it."""
    if following.transition is None:
        return 0
    frames = following.transition.frames
    return frames if following.transition.kind.overlaps else frames // 2


def _must(holds: bool, problem: Statement[Refusal], advice: Statement[Advice] | None = None) -> None:
    if not holds:
        raise EditRefused(problem, advice=advice)
