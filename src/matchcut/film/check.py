"""What every film must hold, checked after every edit on what the edit changed.

names      every id that an entity names exists
ranges     0 ≤ head, tail; at least one frame is used; fades and transitions fit their shots
numbers    frames, sizes and speeds are positive; levels and places in the picture are within their ranges
chains     `continues` never comes back to its own shot
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping

from matchcut.film.changes import ChangeSet, diff
from matchcut.film.errors import EditRefused
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
from matchcut.film.vocabulary import ElementKind

MAXIMUM_SIDE = 16_384
MAXIMUM_FRAMES = 10_000_000
LOUDNESS = range(-7000, 1)
"""Loudness that a film can be brought to, in hundredths of a LUFS: from the gate of EBU R128 to full scale."""
MAXIMUM_DUCK = 6000


def checked(before: Film, after: Film) -> Film:
    """Return `after` if every row it changed or touched holds; raise EditRefused with the reason if not."""
    check_changes(after, diff(before, after))
    return after


def check_all(film: Film) -> None:
    """Raise EditRefused if any row of the film does not hold."""
    _settings(film, film.settings)
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


def _settings(_film: Film, settings: Settings) -> None:
    for name, side in (("width", settings.width), ("height", settings.height)):
        if not 16 <= side <= MAXIMUM_SIDE or side % 2:
            raise EditRefused(
                f"The film's {name} can't be {side}.",
                advice=f"Take an even number from 16 to {MAXIMUM_SIDE}.",
                field=name,
            )
    for name, frames in (("fade_in", settings.fade_in), ("fade_out", settings.fade_out), ("start", settings.start)):
        if frames < 0:
            raise EditRefused(f"{name} can't be {frames} frames.", field=name)
    if settings.loudness is not None and settings.loudness not in LOUDNESS:
        raise EditRefused(
            f"The film's loudness can't be {settings.loudness} hundredths of a LUFS.",
            advice="Take -23 LUFS for broadcast, -14 for the web, or another loudness from -70 to 0.",
            field="loudness",
        )


def _scene(film: Film, scene: Scene) -> None:
    if scene.location is not None:
        place = film.elements.get(scene.location)
        name = scene.heading or scene.id
        _must(place is not None, f"Scene '{name}' is set in an unknown location.")
        _must(place is None or place.kind is ElementKind.LOCATION, f"Scene '{name}' is set in what is no location.")


def _shot(film: Film, shot: Shot) -> None:
    if (
        shot.scene in film.scenes
        and shot.head >= 0
        and shot.tail >= 0
        and shot.head + shot.tail < shot.frames <= MAXIMUM_FRAMES
        and (shot.speed is AS_SHOT or shot.speed.numerator > 0)
        and (shot.transition is None or shot.transition.frames >= 1)
        and 0 <= shot.reframe_x <= 10_000
        and 0 <= shot.reframe_y <= 10_000
    ):
        return  # As nearly all do; words are only put together where something is wrong.
    name = shot.number or shot.id
    _must(shot.scene in film.scenes, f"Shot {name} belongs to a scene that is not in the film.")
    _must(
        1 <= shot.frames <= MAXIMUM_FRAMES,
        f"Shot {name} can't be {shot.frames} frames long.",
        "Give it at least one frame.",
    )
    _must(shot.head >= 0 and shot.tail >= 0, f"Shot {name} can't be trimmed by a negative number of frames.")
    _must(
        shot.head + shot.tail < shot.frames,
        f"Trimming {shot.head} and {shot.tail} frames leaves nothing of shot {name}, which has {shot.frames}.",
    )
    _must(shot.speed > 0, f"Shot {name} can't run at speed {shot.speed}.")
    if shot.transition is not None:
        _must(shot.transition.frames >= 1, f"The transition into shot {name} needs at least one frame.")
    for field, place in (("reframe_x", shot.reframe_x), ("reframe_y", shot.reframe_y)):
        if not 0 <= place <= 10_000:
            raise EditRefused(
                f"Shot {name} can't be framed around a point outside its picture.",
                advice="Take 0 to 100 percent.",
                field=field,
            )


def _chains(film: Film, shots: Iterable[Shot]) -> None:
    """No shot may lead back to itself. Each link is followed once, however many shots are checked."""
    sound: set[ShotId] = set()
    for shot in shots:
        path = {shot.id}
        upstream = shot.continues
        while upstream is not None and upstream not in sound:
            if upstream not in film.shots:
                raise EditRefused(
                    f"Shot {film.label(shot.id)} continues a shot that is not in the film.", field="continues"
                )
            if upstream in path:
                raise EditRefused(
                    f"Shot {film.label(shot.id)} would continue itself, by way of shot {film.label(upstream)}.",
                    advice="Let one of them start with a cut.",
                    field="continues",
                )
            path.add(upstream)
            upstream = film.shots[upstream].continues
        sound |= path


def _owned(film: Film, entity: Reference) -> None:
    known = entity.owner in film.characters or entity.owner in film.elements
    _must(known, f"The reference '{entity.label or entity.id}' belongs to nobody in the film.")


def _casting(film: Film, casting: Casting) -> None:
    _must(casting.shot in film.shots, "A casting names a shot that is not in the film.")
    _must(casting.character in film.characters, "A casting names a character that is not in the film.")
    twice = [row for row in film.cast_by_shot.get(casting.shot, ()) if row.character == casting.character]
    _must(len(twice) == 1, f"{film.characters[casting.character].name} is cast twice in one shot.")


def _placement(film: Film, placement: Placement) -> None:
    _must(placement.shot in film.shots, "A prop is placed in a shot that is not in the film.")
    element = film.elements.get(placement.element)
    _must(element is not None, "A placed prop or style is not in the film.")
    _must(element is None or element.kind is not ElementKind.LOCATION, "A location belongs to a scene, not to a shot.")


def _title(film: Film, title: Title) -> None:
    _must(title.shot in film.shots, f"The title '{title.text}' stands on a shot that is not in the film.")
    _must(
        title.frames >= 1 and title.offset >= 0 and 0 <= title.fade <= title.frames // 2,
        f"The title '{title.text}' needs at least one frame, and its two fades must fit into its length.",
    )


def _audio(film: Film, clip: AudioClip) -> None:
    name = clip.label or clip.id
    _must(
        clip.anchor is None or clip.anchor in film.shots, f"The sound '{name}' hangs on a shot that is not in the film."
    )
    _must(
        clip.source_start >= 0 and clip.fade_in >= 0 and clip.fade_out >= 0,
        f"The sound '{name}' has a negative start or fade.",
    )
    _must(clip.frames is None or clip.frames >= 1, f"The sound '{name}' needs at least one frame.")
    _pan(clip.pan, f"The sound '{name}'")


def _track(_film: Film, track: Track) -> None:
    _must(bool(track.id.strip()), "A track needs a name.")
    _pan(track.pan, f"The track '{track.id}'")
    if not 0 <= track.duck <= MAXIMUM_DUCK:
        raise EditRefused(
            f"The track '{track.id}' can't go down by {track.duck} hundredths of a decibel under dialogue.",
            advice=f"Take 0 to {MAXIMUM_DUCK // 100} dB; 12 is usual for music.",
            field="duck",
        )


def _pan(pan: int, of: str) -> None:
    if not -100 <= pan <= 100:
        raise EditRefused(f"{of} can't be panned to {pan}.", advice="Take -100 (left) to 100 (right).", field="pan")


def _marker(film: Film, marker: Marker) -> None:
    _must(marker.shot in film.shots, "A marker stands on a shot that is not in the film.")


def _element(film: Film, element: Element) -> None:
    _must(bool(element.name.strip()), "An element needs a name.")
    _must(CharacterId(element.id) not in film.characters, f"'{element.id}' is the id of a character already.")


def _character(film: Film, character: Character) -> None:
    _must(ElementId(character.id) not in film.elements, f"'{character.id}' is the id of an element already.")


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
            f"Shot {film.label(shot_id)} opens the film, so it has no shot to make a {shot.transition.kind} from.",
            advice="Use the film's fade_in instead.",
            field="transition",
        )
    for one in (shot, previous):
        if one is not None and transition_room(film, one) < 0:
            raise EditRefused(
                f"Shot {film.label(one.id)} is {one.length} frames long, too short for the transitions at its ends.",
                advice="Shorten a transition or lengthen the shot.",
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


def _must(holds: bool, what: str, advice: str = "") -> None:
    if not holds:
        raise EditRefused(what, advice=advice)
